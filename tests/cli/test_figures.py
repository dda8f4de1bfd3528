"""`zhunsheng figures`: F-15.2 with its counting rule."""

from datetime import date

from tests.acts.conftest import BUREAU, department
from tests.cli.conftest import Run
from zhunsheng.register.officers.acts import enter


def test_f_15_2_is_printed_with_its_counting_rule_in_all_and_by_department(run: Run) -> None:
    market = department("SJ-SCJG", name="市市场监督管理局")
    for code, until in (("001", date(2028, 1, 1)), ("002", date(2024, 1, 1))):
        enter(by=BUREAU, code=code, name="某甲", department=market, valid_from=date(2023, 1, 1), valid_until=until)
    answer = run("figures", "--year", 2025, "--json")
    certified, without = [one for one in answer.json if one["id"] == "F-15.2"]
    assert answer.status == 0
    assert (certified["id"], certified["on"], certified["total"]) == (
        "F-15.2", "2025-12-31", {"part": 1, "whole": 2, "percent": "50.00"},
    )  # fmt: skip
    assert "在岗执法人员" in certified["counting"]
    assert [one["name"] for one in certified["by_department"]] == ["市市场监督管理局"]
    assert without["total"] == {"value": 0, "rows": 2}


def test_f_01_stands_with_them_each_under_its_number(run: Run) -> None:
    names = [(one["id"], one["name"]) for one in run("figures", "--json").json if one["id"].startswith("F-01")]
    assert [number for number, _ in names] == [
        "F-01.1",
        "F-01.2",
        "F-01.3",
        "F-01.3",
        "F-01.3",
        "F-01.4",
        "F-01.4",
        "F-01.5",
        "F-01.6",
    ]


def test_a_person_reads_share_part_and_whole(run: Run) -> None:
    assert "持证率" in run("figures").out


def test_a_year_to_come_has_no_figures(run: Run) -> None:
    assert run("figures", "--year", 2999).status == 2
