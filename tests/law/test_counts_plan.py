"""A plan counts its items, where the bundle leaves no doubt whose they are."""

from typing import Any

import polars as pl

from zhunsheng.law.facts.counts.plan import COUNTED
from zhunsheng.law.facts.frame import of_rows
from zhunsheng.law.facts.plan import Plan
from zhunsheng.law.facts.plan_item import PlanItem
from zhunsheng.law.in_force import Law

LAW = Law()
MARKET, FIRE = {"department": "市监", "plan_year": 2026}, {"department": "消防", "plan_year": 2026}


def plans(*rows: dict[str, Any]) -> pl.DataFrame:
    return of_rows(Plan, [{"act": f"计划{n}", "version": 1, **row} for n, row in enumerate(rows)], LAW)


def lines(*rows: dict[str, Any]) -> pl.DataFrame:
    return of_rows(PlanItem, [{"act": f"事项{n}", "complete": True, **row} for n, row in enumerate(rows)], LAW)


def count(column: str, own: pl.DataFrame, **frames: pl.DataFrame) -> list[int | None]:
    return COUNTED[column](own, frames, LAW).to_list()


def test_each_plan_counts_the_items_of_its_department_and_year_in_its_own_order() -> None:
    own = plans(FIRE, MARKET)
    found = lines(MARKET, MARKET, {**MARKET, "complete": False}, FIRE, {**FIRE, "plan_year": 2025})
    assert count("items", own, plan_item=found) == [1, 3]
    assert count("items_incomplete", own, plan_item=found) == [0, 1]


def test_a_plan_without_items_has_none_only_if_items_of_its_department_and_year_were_given() -> None:
    own = plans(MARKET)
    last_year = {**MARKET, "plan_year": 2025}
    assert count("items", own, plan_item=lines(last_year, FIRE)) == [0]
    assert count("items_incomplete", own, plan_item=lines(last_year, FIRE)) == [0]
    assert count("items", own, plan_item=lines(last_year)) == [None]
    assert count("items", own, plan_item=lines(FIRE)) == [None]
    assert count("items", own) == [None]


def test_of_two_versions_nobody_knows_whose_the_items_are() -> None:
    first, second = plans(MARKET, {**MARKET, "version": 2}, FIRE), plans(MARKET)
    found = lines(MARKET, FIRE)
    assert count("items", first, plan_item=found) == [None, None, 1]
    assert count("items", second, plan=first, plan_item=found) == [None]


def test_an_item_of_nobody_s_leaves_every_count_unknown() -> None:
    own = plans(MARKET)
    assert count("items", own, plan_item=lines(MARKET, {**FIRE, "department": None})) == [None]
    assert count("items", own, plan_item=lines(MARKET, {**FIRE, "plan_year": None})) == [None]


def test_of_an_item_not_known_to_be_complete_the_incomplete_are_not_counted() -> None:
    own, found = plans(MARKET), lines(MARKET, {**MARKET, "complete": None})
    assert count("items", own, plan_item=found) == [2]
    assert count("items_incomplete", own, plan_item=found) == [None]


def test_a_plan_of_which_department_or_year_is_not_known_counts_nothing() -> None:
    own = plans({"department": None, "plan_year": 2026}, {"department": "市监", "plan_year": None})
    assert count("items", own, plan_item=lines(MARKET)) == [None, None]


def test_counts_have_the_type_of_their_column() -> None:
    own = plans(MARKET)
    found = {column: counted(own, {}, LAW).dtype for column, counted in COUNTED.items()}
    assert found == {column: Plan.dtypes()[column] for column in COUNTED}
