"""An entry is held against the entries of its enterprise on the opposite list, of all departments of the city."""

from datetime import date

import polars as pl
import pytest

from zhunsheng.law.facts.counts.list_entry import COUNTED
from zhunsheng.law.facts.frame import of_rows
from zhunsheng.law.facts.list_entry import ListEntry
from zhunsheng.law.in_force import Law

LAW = Law()
BLACK: dict[str, object] = {"list": "black", "department": "应急管理"}


def entries(*told: dict[str, object]) -> pl.DataFrame:
    """Entries in effect; the first is on the white list of 市场监管."""
    rows = [
        {**ListEntry.ordinary, "act": f"条目{n}", "region": "640500", "department": "市场监管", **of}
        for n, of in enumerate(told)
    ]
    return of_rows(ListEntry, rows, LAW)


def counts(of: pl.DataFrame) -> tuple[list[int | None], list[int | None]]:
    """Opposite entries of the same sector, and of other sectors."""
    same, others = (COUNTED[name](of, {"list_entry": of}, LAW) for name in COUNTED)
    return same.to_list(), others.to_list()


def of_the_first(*others: dict[str, object]) -> tuple[int | None, int | None]:
    same, elsewhere = counts(entries({}, *others))
    return same[0], elsewhere[0]


def test_white_and_black_of_one_sector_count_against_each_other() -> None:
    assert counts(entries({}, BLACK)) == ([1, 1], [0, 0])


def test_another_sector_counts_apart() -> None:
    assert counts(entries({}, {**BLACK, "sector": "他业"})) == ([0, 0], [1, 1])


def test_each_opposite_entry_counts_once() -> None:
    assert of_the_first(BLACK, BLACK, {**BLACK, "sector": "他业"}) == (2, 1)


@pytest.mark.parametrize(
    "other",
    [
        {**BLACK, "list": "white"},
        {**BLACK, "list": "risk"},
        {**BLACK, "list": "sanction"},
        {**BLACK, "effective": False},
        {**BLACK, "enterprise": "91000000000000000K"},
        {**BLACK, "region": "640100"},
        {**BLACK, "term_from": date(2025, 1, 5), "term_until": date(2026, 1, 5)},
        {**BLACK, "term_from": date(2027, 1, 5), "term_until": date(2028, 1, 5)},
    ],
)
def test_nothing_else_counts(other: dict[str, object]) -> None:
    assert of_the_first(other) == (0, 0)


@pytest.mark.parametrize(
    "other",
    [
        {**BLACK, "term_from": date(2025, 1, 5), "term_until": date(2026, 1, 6)},
        {**BLACK, "term_from": date(2027, 1, 4), "term_until": date(2028, 1, 5)},
        {**BLACK, "region": "640521"},
    ],
)
def test_one_day_in_common_is_enough_and_a_county_is_of_the_city(other: dict[str, object]) -> None:
    assert of_the_first(other) == (1, 0)


@pytest.mark.parametrize("unknown", ["list", "effective", "term_until"])
def test_an_entry_that_may_count_leaves_the_number_unknown(unknown: str) -> None:
    assert of_the_first({**BLACK, unknown: None})[0] is None


def test_an_unknown_sector_may_be_either() -> None:
    assert of_the_first({**BLACK, "sector": None}) == (None, None)


def test_what_is_unknown_of_an_entry_that_cannot_count_does_not_matter() -> None:
    assert of_the_first({**BLACK, "effective": False, "sector": None}) == (0, 0)


def test_an_unknown_enterprise_is_not_compared() -> None:
    assert counts(entries({"enterprise": None}, BLACK)) == ([None, 0], [None, 0])


def test_the_files_of_one_department_do_not_tell_what_others_listed() -> None:
    assert counts(entries({}, {**BLACK, "department": "市场监管"})) == ([None, None], [None, None])
