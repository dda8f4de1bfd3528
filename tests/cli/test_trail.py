"""`zhunsheng trail`: verified and exported from a terminal."""

import json
from pathlib import Path

from django.db import connection

from tests.acts.conftest import department
from tests.cli.conftest import Run


def test_a_whole_trail_ends_with_nought_and_gives_its_head(run: Run) -> None:
    department()
    answer = run("trail", "verify", "--json")
    assert (answer.status, answer.json["ok"], answer.json["events"]) == (0, True, 1)
    assert answer.json["head"]["size"] == 1


def test_a_row_changed_without_an_event_is_named(run: Run) -> None:
    department("SJ-SCJG")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE register_department SET name = 'x'")
    answer = run("trail", "verify")
    assert answer.status == 1
    assert "SJ-SCJG" in answer.out


def test_a_head_kept_outside_is_held_against_the_trail(run: Run, tmp_path: Path) -> None:
    department()
    kept = tmp_path / "head.json"
    kept.write_text(json.dumps({"size": 1, "root": "00" * 32, "algorithm": "sha256"}), encoding="utf-8")
    assert run("trail", "verify", "--head", kept).status == 1


def test_what_is_no_head_is_bad_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("nothing", encoding="utf-8")
    assert run("trail", "verify", "--head", tmp_path / "x").status == 2
    assert run("trail", "verify", "--head", tmp_path / "none").status == 2


def test_the_trail_is_written_to_one_file(run: Run, tmp_path: Path) -> None:
    department()
    assert run("trail", "export", tmp_path / "trail.jsonl").status == 0
    first, *_, last = (tmp_path / "trail.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(first)["format"] == "zhunsheng-trail"
    assert json.loads(last)["head"]["size"] == 1
