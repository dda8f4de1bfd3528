"""What of a plan is counted over its items; they name department and year and no version, so one version is counted."""

from collections.abc import Callable, Mapping
from functools import partial

import polars as pl

from zhunsheng.law.facts.plan_item import PlanItem
from zhunsheng.law.in_force import Law

OF_A_PLAN = ("department", "plan_year")
_INCOMPLETE = ~PlanItem.complete.col


def items() -> pl.Expr:
    """The items of the plan (计划项数)."""
    return pl.len()


def items_incomplete() -> pl.Expr:
    """Those of them that are not complete (要素不全项数); not known if of one it is not known."""
    return pl.when(_INCOMPLETE.null_count() == 0).then(_INCOMPLETE.sum())


def of_its_items(
    column: str, told: pl.Expr, plans: pl.DataFrame, frames: Mapping[str, pl.DataFrame], _: Law
) -> pl.Series:
    """What the items of its department and year say of a plan.

    Null where the bundle has two versions of the plan, or an item of which it is not known whose it is. A plan that has
    no item has none if items of its department and of its year are in the bundle; else nobody knows.
    """
    lines = frames.get("plan_item", pl.DataFrame(schema=PlanItem.dtypes()))
    placed = lines.drop_nulls(OF_A_PLAN)
    by_plan = placed.group_by(OF_A_PLAN).agg(told.cast(pl.Int32).alias("told"), named=pl.lit(value=True))
    rows = plans.select("act", *OF_A_PLAN).join(by_plan, on=OF_A_PLAN, how="left", maintain_order="left")
    brought = pl.all_horizontal(pl.col(name).is_in(placed[name].unique().to_list()) for name in OF_A_PLAN)
    said = (
        pl.when(_versions(plans, frames) != 1).then(None)
        .when(pl.lit(placed.height < lines.height)).then(None)
        .when(pl.col("named")).then(pl.col("told"))
        .when(brought).then(0)
    )  # fmt: skip
    return rows.select(said.cast(pl.Int32).alias(column)).to_series()


def _versions(plans: pl.DataFrame, frames: Mapping[str, pl.DataFrame]) -> pl.Series:
    """How many versions of its plan the bundle has, these included."""
    known = ("act", *OF_A_PLAN)
    others = frames.get("plan", plans).select(known).join(plans.select("act"), on="act", how="anti")
    every = pl.concat([plans.select(known), others]).group_by(OF_A_PLAN).agg(versions=pl.len())
    return plans.join(every, on=OF_A_PLAN, how="left", maintain_order="left")["versions"]


COUNTED: Mapping[str, Callable[[pl.DataFrame, Mapping[str, pl.DataFrame], Law], pl.Series]] = {
    "items": partial(of_its_items, "items", items()),
    "items_incomplete": partial(of_its_items, "items_incomplete", items_incomplete()),
}
