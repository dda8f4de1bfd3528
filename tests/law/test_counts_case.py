"""A case takes from its decisions whether, and when, it was prenoticed, decided, penalised, corrected and reviewed."""

from datetime import date

import polars as pl
import pytest

from zhunsheng.law.facts.case import Case
from zhunsheng.law.facts.counts.case import COUNTED
from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.facts.frame import of_rows
from zhunsheng.law.in_force import Law

LAW = Law()
DRAFT = {"decided": False, "outcome": "undecided", "prenoticed": False, "correction_ordered": False}


def cases(*numbers: str, department: str | None = "市场监管") -> pl.DataFrame:
    return of_rows(Case, [{"act": number, "department": department} for number in numbers], LAW)


def decisions(*told: dict[str, object]) -> pl.DataFrame:
    rows = [
        {**Decision.ordinary, "act": f"决定{n}", "department": "市场监管", "case": "甲", **of}
        for n, of in enumerate(told)
    ]
    return of_rows(Decision, rows, LAW)


def counted(column: str, of: pl.DataFrame, made: pl.DataFrame) -> list[object]:
    return COUNTED[column](of, {"decision": made}, LAW).to_list()


def test_a_case_is_penalised_by_its_own_decision_and_in_its_own_order() -> None:
    made = decisions({"case": "乙"}, {"case": "甲", **DRAFT})
    assert counted("penalised", cases("甲", "乙"), made) == [False, True]


def test_a_decision_not_to_penalise_decides_and_does_not_penalise() -> None:
    made = decisions({"outcome": "no_penalty_minor"})
    assert (counted("decided", cases("甲"), made), counted("penalised", cases("甲"), made)) == ([True], [False])


def test_the_day_of_the_penalty_is_that_of_the_earliest() -> None:
    made = decisions(
        {"decided_on": date(2026, 6, 10)}, {"decided_on": date(2026, 5, 8)},
        {"decided_on": date(2026, 4, 1), "outcome": "no_penalty_minor"},
    )  # fmt: skip
    assert counted("penalised_on", cases("甲"), made) == [date(2026, 5, 8)]


@pytest.mark.parametrize("unknown", [{"decided_on": None}, {"outcome": None}])
def test_the_day_is_unknown_where_an_earlier_penalty_may_stand(unknown: dict[str, object]) -> None:
    made = decisions({"decided_on": date(2026, 6, 10)}, unknown)
    assert counted("penalised_on", cases("甲"), made) == [None]


def test_a_draft_is_prenoticed_before_anything_is_decided() -> None:
    made = decisions({**DRAFT, "prenoticed": True})
    assert [counted(column, cases("甲"), made) for column in ("prenoticed", "decided")] == [[True], [False]]


def test_an_order_to_correct_counts_once_it_is_made() -> None:
    draft = decisions({**DRAFT, "correction_ordered": True})
    made = decisions({"correction_ordered": True}, {"correction_ordered": False})
    assert (counted("correction_ordered", cases("甲"), draft), counted("correction_ordered", cases("甲"), made)) == (
        [False], [True],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("reviewed", "done"),
    [
        ({"review_needed": True, "review_passed": True}, True),
        ({"review_needed": True, "review_passed": False}, False),
        ({"review_needed": False, "review_passed": False}, True),
        ({"review_needed": True, "review_passed": None}, None),
    ],
)
def test_a_review_is_done_when_passed_or_not_needed(reviewed: dict[str, object], done: bool | None) -> None:
    assert counted("review_done", cases("甲"), decisions(reviewed)) == [done]


def test_one_review_that_is_missing_is_missing() -> None:
    made = decisions({"review_needed": True, "review_passed": True}, {"review_needed": True, "review_passed": False})
    assert counted("review_done", cases("甲"), made) == [False]


def test_what_one_decision_leaves_unknown_another_may_settle() -> None:
    assert counted("prenoticed", cases("甲"), decisions({"prenoticed": None}, {"prenoticed": True})) == [True]
    assert counted("prenoticed", cases("甲"), decisions({"prenoticed": None}, {"prenoticed": False})) == [None]


def test_a_case_without_decision_is_undecided_where_its_department_handed_its_decisions_in() -> None:
    made = decisions({"case": "甲"})
    assert counted("decided", cases("乙"), made) == [False]
    assert counted("decided", cases("乙", department="应急管理"), made) == [None]
    assert counted("decided", cases("乙", department=None), made) == [None]
    assert [counted(column, cases("乙"), made) for column in ("penalised_on", "review_done")] == [[None], [None]]


def test_a_number_that_two_rows_bear_says_nothing() -> None:
    assert counted("decided", cases("甲", "甲"), decisions({"case": "甲"})) == [None, None]


def test_without_a_file_of_decisions_all_is_unknown_in_the_type_of_its_column() -> None:
    found = {column: count(cases("甲"), {}, LAW) for column, count in COUNTED.items()}
    assert {column: series.to_list() for column, series in found.items()} == {column: [None] for column in COUNTED}
    assert {column: series.dtype for column, series in found.items()} == {
        column: Case.dtypes()[column] for column in COUNTED
    }
