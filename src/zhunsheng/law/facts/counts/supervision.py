"""What of a supervision is counted over earlier ones of the same department."""

from collections.abc import Callable, Mapping

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.facts.supervision import Supervision
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import RELAPSE_MONTHS

ALIKE = ("region", "department", "ground_code")
WHERE = ALIKE[:2]
FACTS = ("act", *ALIKE, "opened_on", "proceeding", "finding_made", "closed")


def same_problem_before(own: pl.DataFrame, frames: Mapping[str, pl.DataFrame], law: Law) -> pl.Series:
    """Earlier proceedings against the department with the same code of the problem (十二个月内同类问题).

    Opened in the relapse_months before this one, strictly before it in the order (opened_on, act); closed, with a
    finding against the department. Null where it is not known whether one counts: its day, its state, or its code.
    """
    found = Supervision.proceeding.col & Supervision.finding_made.col & Supervision.closed.col
    since = calendar.months_after(Supervision.opened_on.col, -law.reading(Supervision.opened_on.col)[RELAPSE_MONTHS])
    asked = own.with_row_index("row").select("row", *FACTS, since=since)
    others = pl.concat([own.select(FACTS), frames.get("supervision", own).select(FACTS)])
    counting = others.unique("act", keep="first").with_columns(counts=found).filter(
        pl.col("counts").fill_null(value=True)
    )  # fmt: skip
    pairs = asked.join(counting, on=WHERE, suffix="_earlier").filter(pl.col("act") != pl.col("act_earlier"))
    weighed = pairs.group_by("row").agg(
        sure=_counts().fill_null(value=False).sum(), possible=_counts().fill_null(value=True).sum()
    )
    told = asked.join(weighed, on="row", how="left", maintain_order="left").with_columns(
        pl.col("sure", "possible").fill_null(0)
    )  # fmt: skip
    known = pl.all_horizontal(pl.col(*ALIKE, "since").is_not_null()) & (pl.col("sure") == pl.col("possible"))
    return told.select(pl.when(known).then(pl.col("sure").cast(pl.Int32)).alias("same_problem_before")).to_series()


def _counts() -> pl.Expr:
    """Whether the other of a pair counts: the same code, earlier, within the months; null where that is not known."""
    day, earlier = pl.col("opened_on"), pl.col("opened_on_earlier")
    before = (earlier < day) | ((earlier == day) & (pl.col("act_earlier") < pl.col("act")))
    return (
        pl.col("counts")
        & (pl.col("ground_code") == pl.col("ground_code_earlier"))
        & before
        & (earlier >= pl.col("since"))
    )


COUNTED: Mapping[str, Callable[[pl.DataFrame, Mapping[str, pl.DataFrame], Law], pl.Series]] = {
    "same_problem_before": same_problem_before,
}
