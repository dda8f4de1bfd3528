"""The special inspections of a department and year, counted in the order of their filing."""

from datetime import date
from typing import Any

import polars as pl

from zhunsheng.law.facts.counts.special_filing import COUNTED
from zhunsheng.law.facts.frame import of_rows
from zhunsheng.law.facts.special_filing import SpecialFiling
from zhunsheng.law.in_force import Law

LAW = Law()


def on(month: int, day: int, **told: Any) -> dict[str, Any]:
    return {"filed_on": date(2026, month, day), **told}


def filings(*rows: dict[str, Any]) -> pl.DataFrame:
    """Filed special inspections of the market department, numbered in their order, save for what is told."""
    ordinary = {**SpecialFiling.ordinary, "department": "市监"}
    return of_rows(SpecialFiling, [{**ordinary, "act": f"{n:03}", **row} for n, row in enumerate(rows)], LAW)


def count(own: pl.DataFrame, **frames: pl.DataFrame) -> list[int | None]:
    return COUNTED["specials_this_year"](own, frames, LAW).to_list()


def test_each_is_counted_with_those_filed_before_it() -> None:
    assert count(filings(on(5, 6), on(2, 2), on(3, 2))) == [3, 1, 2]


def test_of_one_day_the_number_decides() -> None:
    assert count(filings(on(2, 2, act="002"), on(2, 2, act="001"))) == [2, 1]


def test_another_department_and_another_year_are_counted_apart() -> None:
    rows = filings(on(2, 2), on(2, 3, department="消防"), on(2, 4), {"filed_on": date(2025, 12, 31)})
    assert count(rows) == [1, 1, 2, 1]


def test_single_cases_and_what_is_not_filed_do_not_count() -> None:
    rows = filings(on(2, 2, single_case=True), on(2, 3, filed=False), {"filed": False, "filed_on": None}, on(2, 4))
    assert count(rows) == [0, 0, None, 1]


def test_the_other_filings_of_the_bundle_count_once() -> None:
    every = filings(on(2, 2), on(2, 3), on(2, 4))
    assert count(every.tail(1), special_filing=every) == [3]


def test_what_may_count_leaves_those_after_it_unknown() -> None:
    assert count(filings(on(2, 2), on(2, 3, single_case=None), on(2, 4))) == [1, None, None]
    assert count(filings(on(2, 2), on(2, 3, filed=None), on(2, 4, department="消防"))) == [1, None, 1]


def test_a_filing_without_a_day_leaves_its_department_unknown() -> None:
    rows = filings(on(2, 2), {"filed_on": None}, on(2, 4, department="消防"))
    assert count(rows) == [None, None, 1]
    assert count(filings(on(2, 2), {"filed": None, "filed_on": None, "department": None})) == [None, None]
    assert count(filings(on(2, 2), {"filed_on": None, "single_case": True})) == [1, None]


def test_a_filing_of_nobody_s_leaves_all_unknown() -> None:
    assert count(filings(on(2, 2), on(2, 3, department=None))) == [None, None]
    assert count(filings(on(2, 2), on(2, 3, department=None, filed=False))) == [1, None]
