"""A decision takes from its case what the case knows."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.case import Case
from zhunsheng.law.facts.counts.decision import COUNTED
from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.facts.frame import of_rows
from zhunsheng.law.in_force import Law

LAW = Law()


def decisions(*cases: str | None) -> pl.DataFrame:
    return of_rows(Decision, [{"act": f"决定{n}", "case": case} for n, case in enumerate(cases)], LAW)


def cases(**opened: date) -> pl.DataFrame:
    return pl.DataFrame(
        {"act": list(opened), "opened_on": list(opened.values())}, schema={"act": pl.String, "opened_on": pl.Date}
    )


def opened_on(of: pl.DataFrame, **frames: pl.DataFrame) -> list[date | None]:
    return COUNTED["opened_on"](of, frames, LAW).to_list()


def test_a_decision_takes_the_day_of_opening_from_its_case_in_its_own_order() -> None:
    known = cases(甲=date(2026, 3, 2), 乙=date(2026, 4, 1))
    assert opened_on(decisions("乙", "甲", "乙"), case=known) == [date(2026, 4, 1), date(2026, 3, 2), date(2026, 4, 1)]


def test_a_case_that_nobody_gave_leaves_the_day_unknown() -> None:
    assert opened_on(decisions("丙", None), case=cases(甲=date(2026, 3, 2))) == [None, None]


def test_a_number_that_two_cases_bear_says_nothing() -> None:
    twice = pl.concat([cases(甲=date(2026, 3, 2)), cases(甲=date(2026, 4, 1))])
    assert opened_on(decisions("甲"), case=twice) == [None]


def test_without_a_file_of_cases_all_is_unknown_in_the_type_of_its_column() -> None:
    found = {column: count(decisions("甲"), {}, LAW) for column, count in COUNTED.items()}
    assert {column: series.to_list() for column, series in found.items()} == {column: [None] for column in COUNTED}
    assert {column: series.dtype for column, series in found.items()} == {
        column: Decision.dtypes()[column] for column in COUNTED
    }


def test_what_justice_handed_back_stands_like_what_it_declined_for_good() -> None:
    known = of_rows(
        Case,
        [
            {"act": "终不立案", "police_declined_finally": True, "handed_back": False},
            {"act": "退回", "police_declined_finally": False, "handed_back": True},
            {"act": "追究中", "police_declined_finally": False, "handed_back": False},
            {"act": "不明", "police_declined_finally": False, "handed_back": None},
        ],
        LAW,
    )
    asked = decisions("终不立案", "退回", "追究中", "不明")
    assert COUNTED["police_declined_finally"](asked, {"case": known}, LAW).to_list() == [True, True, False, None]
