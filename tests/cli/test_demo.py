"""`zhunsheng demo` and `serve` as a newcomer meets them: each a process of its own, on a home of its own."""

import hashlib
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from zhunsheng.project.demo import faults
from zhunsheng.project.demo.accounts import PASSWORD, TRIALS


def environment(home: Path) -> dict[str, str]:
    """A home of its own, on SQLite, whatever the suite runs on."""
    mine = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_URL", "ZHUNSHENG_"))}
    return {**mine, "ZHUNSHENG_HOME": str(home)}


def zhunsheng(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zhunsheng.cli", *words]
    return subprocess.run(command, env=environment(home), capture_output=True, text=True, check=False, timeout=300)


def head(home: Path) -> tuple[int, str]:
    """The number and the hash of the last event."""
    with sqlite3.connect(home / "zhunsheng.sqlite3") as connection:
        return connection.execute("SELECT seq, hash FROM trail_event ORDER BY seq DESC LIMIT 1").fetchone()  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str], float]:
    """A fresh home with the demo in it, what was said, and how many seconds it took."""
    home = tmp_path_factory.mktemp("demo") / "var"
    began = time.monotonic()
    said = zhunsheng(home, "demo")
    return home, said, time.monotonic() - began


@pytest.fixture(scope="module")
def home(first: tuple[Path, subprocess.CompletedProcess[str], float]) -> Path:
    return first[0]


def test_the_model_city_stands_within_a_minute(
    first: tuple[Path, subprocess.CompletedProcess[str], float],
) -> None:
    _home, said, seconds = first
    assert (said.returncode, said.stderr) == (0, "")
    assert seconds < 60


def test_one_account_a_role_is_told_with_its_password(
    first: tuple[Path, subprocess.CompletedProcess[str], float],
) -> None:
    said = first[1].stdout
    assert PASSWORD in said
    assert [one.username for one in TRIALS if f"  {one.username} " not in said] == []


def test_the_pages_are_told_that_it_is_the_demo(home: Path) -> None:
    shown = json.loads((home / "demo").read_text(encoding="utf-8"))
    assert {"username": "legal", "password": PASSWORD, "role": "legal_section", "department": "SJ-SCJG"} in shown


def test_a_second_start_changes_nothing_and_takes_seconds(home: Path) -> None:
    before, began = head(home), time.monotonic()
    again = zhunsheng(home, "demo")
    assert (again.returncode, head(home)) == (0, before)
    assert "建成" not in again.stdout
    assert time.monotonic() - began < 20  # about two; the machine may be busy


def test_the_trail_of_the_demo_verifies(home: Path) -> None:
    assert zhunsheng(home, "trail", "verify").returncode == 0


def content(home: Path) -> str:
    """The hash of all that happened, as it happened; only the salts of passwords differ from machine to machine."""
    columns = "seq, at, person, role, verb, outcome, noun, subject, told, before, after, grounds, warnings, rules"
    known = hashlib.sha256()
    with sqlite3.connect(home / "zhunsheng.sqlite3") as connection:
        for event in connection.execute(f"SELECT {columns} FROM trail_event ORDER BY seq"):
            known.update(re.sub(r'"password_mark":"\w*"', "", repr(event)).encode())
    return known.hexdigest()


@pytest.mark.slow
def test_a_second_machine_builds_the_same_city(home: Path, tmp_path: Path) -> None:
    assert zhunsheng(tmp_path / "var", "demo").returncode == 0
    assert content(tmp_path / "var") == content(home)


@pytest.mark.parametrize("kind", ["plan", "plan_item", "special_filing"])
def test_an_audit_of_the_demo_finds_exactly_what_was_planted(home: Path, kind: str) -> None:
    audited = zhunsheng(home, "audit", "--kind", kind, "--json")
    found = sorted((one["act"], one["rule"]) for one in json.loads(audited.stdout)["findings"] if not one["justified"])
    assert (audited.returncode, found) == (1, sorted((one.act, one.rule) for one in faults.PLANTED if one.kind == kind))


def test_no_real_city_is_set_up_over_it(home: Path, tmp_path: Path) -> None:
    from zhunsheng.project.city import model_city

    file = tmp_path / "city.yaml"
    file.write_text(model_city(), encoding="utf-8")
    refused = zhunsheng(home, "init", str(file))
    assert refused.returncode == 1
    assert "已有一个城市" in refused.stderr


def test_a_home_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = zhunsheng(tmp_path / "file" / "var", "demo")
    assert said.returncode == 2
    assert str(tmp_path / "file" / "var") in said.stderr
    assert "Traceback" not in said.stderr


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


@pytest.fixture(scope="module")
def served(home: Path) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    port = free_port()
    command = [sys.executable, "-m", "zhunsheng.cli", "serve", "--port", str(port), "--workers", "1", "--no-tick"]
    server = subprocess.Popen(
        command, env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    yield port, server
    if server.poll() is None:
        server.kill()
    server.wait()


def answered(port: int) -> int:
    """The status of the front page, once the server is up."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.2)
    return 0


def test_what_is_served_answers_and_stops_when_told(home: Path, served: tuple[int, subprocess.Popen[str]]) -> None:
    port, server = served
    assert 200 <= answered(port) < 400
    taken = zhunsheng(home, "serve", "--port", str(port))
    assert (taken.returncode, f"--port {port + 1}" in taken.stderr) == (2, True)
    server.send_signal(signal.SIGTERM)
    said, _ = server.communicate(timeout=30)
    assert server.returncode == 0
    assert f"http://127.0.0.1:{port}/" in said
    assert "city-bureau" in said


def test_nothing_is_served_where_no_city_stands(tmp_path: Path) -> None:
    said = zhunsheng(tmp_path / "var", "serve", "--port", str(free_port()))
    assert said.returncode == 2
    assert "zhunsheng demo" in said.stderr
