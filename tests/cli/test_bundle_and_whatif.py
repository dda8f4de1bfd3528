"""A folder of files judged together, and the same folder under another number."""

import json
from pathlib import Path

import polars as pl
import pytest

from zhunsheng import cli

pytestmark = pytest.mark.django_db

VISITS = """act,enterprise,department,region,level,starts_on,begun,approved,announced,announced_on,urgent_ground,white_listed,recheck,asked_by_enterprise,law_fixed_frequency
V1,E1,A,640500,city,2026-02-10,true,true,true,2026-02-05,none,true,false,false,false
V2,E1,B,640500,city,2026-03-20,true,true,true,2026-03-10,none,true,false,false,false
V3,E1,A,640500,city,2026-04-21,true,true,true,2026-04-10,none,true,false,false,false
"""  # V22 of the requirements: the second of a quarter breaks the cap, whoever made the first
PLANS = """act,plan_year,item,origin,department,filed,filed_on,published,published_on,submitted,withheld
P1,2026,X,temporary,A,true,2026-03-02,true,2026-03-27,true,false
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files, each named after its kind: one in English, one in Chinese."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "现场检查.csv").write_text(VISITS, encoding="utf-8")
    (tmp_path / "in" / "plan_item-2026.csv").write_text(PLANS, encoding="utf-8")
    return tmp_path / "in"


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, dict[str, list[dict[str, object]]]]:
    status = cli.main([*map(str, words), "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_v22_counts_are_made_across_the_departments_of_a_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told = run(capsys, "audit", folder, "--as-of", "2026-05-01")
    found = {(one["act"], one["rule"]) for one in told["findings"]}
    assert status == 1
    assert found == {("P1", "no_temporary_item_in_plan"), ("V2", "white_listed_left_in_peace")}


def test_what_a_file_counts_itself_stands(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counted = VISITS.replace("law_fixed_frequency\n", "law_fixed_frequency,visits_this_quarter\n").replace(
        "false\n", "false,0\n"
    )
    (folder / "现场检查.csv").write_text(counted, encoding="utf-8")
    _, told = run(capsys, "audit", folder, "--as-of", "2026-05-01")
    assert {one["act"] for one in told["findings"]} == {"P1"}


def test_findings_are_written_as_a_table_and_each_file_is_handed_back(folder: Path, tmp_path: Path) -> None:
    assert cli.main(["audit", str(folder), "--as-of", "2026-05-01", "--parquet", str(tmp_path / "out.parquet")]) == 1
    assert set(pl.read_parquet(tmp_path / "out.parquet")["act"]) == {"P1", "V2"}
    assert cli.main(["audit", str(folder), "--as-of", "2026-05-01", "--xlsx", str(tmp_path / "back")]) == 1
    assert {path.name for path in (tmp_path / "back").iterdir()} == {"现场检查.xlsx", "plan_item-2026.xlsx"}


def test_a_folder_that_says_no_kind_names_the_kinds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "表1.csv").write_text("a\n1\n", encoding="utf-8")
    assert cli.main(["audit", str(tmp_path)]) == 2
    assert "plan_item" in capsys.readouterr().err


def test_the_same_folder_judged_twice_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        cli.main(["audit", str(folder), "--as-of", "2026-05-01", "--xlsx", str(tmp_path / name)])
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_another_number_tells_who_would_stand_otherwise(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, told = run(capsys, "whatif", "white_list_cap=2", folder, "--as-of", "2026-05-01")
    assert status == 1
    assert told["changed"] == [
        {"act": "V2", "rule": "white_listed_left_in_peace", "was": "broken", "would_be": "kept", "department": "B"}
    ]


def test_the_number_in_force_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "whatif", "white_list_cap=1", folder, "--as-of", "2026-05-01")[0] == 0


@pytest.mark.parametrize("number", ["no_such=1", "white_list_cap", "white_list_cap=许多"])
def test_what_is_no_number_is_said(folder: Path, number: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["whatif", number, str(folder)]) == 2
    assert capsys.readouterr().err
