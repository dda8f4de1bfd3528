"""What a case takes from its decisions; nothing in its other counts names the case, so a bundle cannot make them."""

from collections.abc import Callable, Mapping
from functools import partial

import polars as pl

from zhunsheng.law.facts.case import Case
from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.in_force import Law

_IS_PENALTY = Decision.decided.col & (Decision.outcome.col == "penalty")


def prenoticed() -> pl.Expr:
    """Of the decisions of the case, from draft on, one was prenoticed (已告知)."""
    return Decision.prenoticed.col.any(ignore_nulls=False)


def decided() -> pl.Expr:
    """One of them was made, whatever its outcome (已决定)."""
    return Decision.decided.col.any(ignore_nulls=False)


def penalised() -> pl.Expr:
    """One of them was made and is a penalty (已作处罚决定)."""
    return _IS_PENALTY.any(ignore_nulls=False)


def penalised_on() -> pl.Expr:
    """The day of the earliest penalty (处罚决定日); not known if of one it is not known whether, or when, it was made."""
    days = Decision.decided_on.col.filter(_IS_PENALTY)
    return pl.when(_IS_PENALTY.null_count() + days.null_count() == 0).then(days.min())


def correction_ordered() -> pl.Expr:
    """One of them orders correction (已责令改正)."""
    return (Decision.decided.col & Decision.correction_ordered.col).any(ignore_nulls=False)


def review_done() -> pl.Expr:
    """Each of them passed legal review or needs none (法制审核已完成)."""
    return (~Decision.review_needed.col | Decision.review_passed.col).all(ignore_nulls=False)


def of_its_decisions(
    column: str, told: pl.Expr, of_none: bool | None, cases: pl.DataFrame, frames: Mapping[str, pl.DataFrame], _: Law
) -> pl.Series:
    """What the decisions that name the case (案件编号 = 行为编号) say of it.

    A case that no decision names has none yet, if decisions of its department are in the bundle; else nobody knows, nor
    where two rows of cases bear one number.
    """
    dtype = Case.dtypes()[column]
    decisions = frames.get("decision")
    if decisions is None:
        return pl.Series(column, [None] * cases.height, dtype)
    by_case = decisions.group_by("case").agg(told.cast(dtype).alias("told"), named=pl.lit(value=True))
    rows = cases.select("act", "department").join(
        by_case, how="left", left_on="act", right_on="case", maintain_order="left"
    )
    brought = pl.col("department").is_in(decisions["department"].drop_nulls().unique().to_list())
    said = (
        pl.when(pl.col("act").is_duplicated()).then(pl.lit(None, dtype))
        .when(pl.col("named")).then(pl.col("told"))
        .when(brought).then(pl.lit(of_none, dtype))
    )  # fmt: skip
    return rows.select(said.alias(column)).to_series()


COUNTED: Mapping[str, Callable[[pl.DataFrame, Mapping[str, pl.DataFrame], Law], pl.Series]] = {
    "prenoticed": partial(of_its_decisions, "prenoticed", prenoticed(), False),
    "decided": partial(of_its_decisions, "decided", decided(), False),
    "penalised": partial(of_its_decisions, "penalised", penalised(), False),
    "penalised_on": partial(of_its_decisions, "penalised_on", penalised_on(), None),
    "correction_ordered": partial(of_its_decisions, "correction_ordered", correction_ordered(), False),
    "review_done": partial(of_its_decisions, "review_done", review_done(), None),
}
