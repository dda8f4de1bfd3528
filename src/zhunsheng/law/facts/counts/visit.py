"""What of a visit is counted over other visits. A cancelled visit stands in no file.

A visit names neither its items nor the departments that join it: what rests on them is told only where they cannot
matter, and is null elsewhere.
"""

from collections.abc import Callable, Mapping
from datetime import date

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.counts import visit_problems
from zhunsheng.law.facts.counts.visit_order import (
    OF_ALL,
    OF_THE_DEPARTMENT,
    Frames,
    beside,
    counted,
    elsewhere,
    over_the_city,
    where,
)
from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import MERGE_DAYS, QUARTER_KIND, REPEAT_DAYS, WHITE_SCOPE

DAY = Visit.starts_on.col
NEW_YEAR = DAY.dt.truncate("1y")
EVER = (pl.lit(date.min), pl.lit(date.max))

joint = Visit.departments.col > 1
made_or_planned = (Visit.begun.col | Visit.approved.col | Visit.announced.col) & ~Visit.recheck.col
only_planned = (Visit.approved.col | Visit.announced.col) & ~Visit.begun.col & ~Visit.recheck.col
made_by_plan = Visit.begun.col & ~Visit.recheck.col & (Visit.basis.col == "plan_item")


def quarter_begins(law: Law) -> pl.Expr:
    """The first day of the calendar quarter of the visit, or the same day three months before (quarter_kind, Q-12)."""
    rolling = law.reading(DAY)[QUARTER_KIND] == "rolling"
    return when_known(rolling, calendar.months_after(DAY, -3), calendar.quarter_from(DAY))


def visits_this_quarter(visits: pl.DataFrame, frames: Frames, law: Law) -> pl.Series:
    """Earlier visits to the enterprise in the quarter of this one (本季度此前检查次数).

    Of all departments of the city and its counties together, or each by itself (white_scope); begun, or approved or
    announced; strictly before this one; a joint visit once; rechecks not (Q-28), visits on an urgent ground too.
    """
    all_visits, since = beside(visits, frames), quarter_begins(law)
    together = over_the_city(frames, visits, counted(all_visits, OF_ALL, made_or_planned, since))
    by_itself = counted(all_visits, OF_THE_DEPARTMENT, made_or_planned, since)
    each = law.reading(DAY)[WHITE_SCOPE] == "department"
    return visits.select(when_known(each, pl.lit(by_itself), pl.lit(together)).alias("n"))["n"]


def visits_last_30_days(visits: pl.DataFrame, frames: Frames, law: Law) -> pl.Series:
    """Earlier visits of all departments of city and counties that began at most repeat_days before (此前30日检查次数)."""
    since = calendar.plus_days(DAY, -law.reading(DAY)[REPEAT_DAYS])
    return over_the_city(frames, visits, counted(beside(visits, frames), OF_ALL, made_or_planned, since))


def cap_headroom(visits: pl.DataFrame, frames: Frames, _: Law) -> pl.Series:
    """The department's yearly cap less its earlier visits to the enterprise in the calendar year (年度频次余额).

    The cap is known where the department's plan items of the year agree on it. Nothing is told of a joint visit, nor
    where another department's joint visit before may have been this department's too.
    """
    all_visits = beside(visits, frames)
    earlier = counted(all_visits, OF_THE_DEPARTMENT, made_or_planned, NEW_YEAR)
    perhaps = elsewhere(all_visits, made_or_planned & joint, NEW_YEAR)
    cap = pl.col("frequency_cap")
    caps = _of_the_plan(visits, frames, DAY.dt.year(), pl.when(cap.n_unique() == 1).then(cap.first()))
    return where((visits["departments"] == 1) & (perhaps == 0), caps - earlier)


def within_planned_frequency(visits: pl.DataFrame, frames: Frames, _: Law) -> pl.Series:
    """Whether the item's visits to the enterprise this year, this one included, are within its frequency (在计划频次内).

    Yes where all the department's visits under plan items are within the least frequency of its plan (of last year's
    for an item carried over), and under a special filing, which files no frequency. Elsewhere not known.
    """
    earlier = counted(beside(visits, frames), OF_THE_DEPARTMENT, made_by_plan, NEW_YEAR)
    planned = pl.col("planned_frequency")
    year = DAY.dt.year() - Visit.carried_over.col.cast(pl.Int32)
    least = _of_the_plan(visits, frames, year, pl.when(planned.is_not_null().all()).then(planned.min()))
    by_plan = (visits["basis"] == "plan_item") & (earlier < least)
    return where(by_plan | (visits["basis"] == "special_filing"), _all(visits, value=True))


def mergeable_visits(visits: pl.DataFrame, frames: Frames, law: Law) -> pl.Series:
    """Other planned visits of the department to the enterprise at most merge_days before or after (可合并检查数).

    Approved or announced and not begun; rechecks are no visits (Q-28). Of joint visits the departments are not known:
    the number is told only where none of them could matter.
    """
    all_visits, days = beside(visits, frames), law.reading(DAY)[MERGE_DAYS]
    span = (calendar.plus_days(DAY, -days), calendar.plus_days(DAY, days))
    of_others = elsewhere(all_visits, only_planned, *span)
    jointly = elsewhere(all_visits, only_planned & joint, *span)
    perhaps = visits.select(when_known(joint, pl.lit(of_others), pl.lit(jointly)).alias("n"))["n"]
    return where(perhaps == 0, counted(all_visits, OF_THE_DEPARTMENT, only_planned, *span))


def other_level_visits(visits: pl.DataFrame, frames: Frames, _: Law) -> pl.Series:
    """Visits of another level to the enterprise on a same item in the same campaign (他级同事项检查数).

    None outside a campaign, and none where no other level visited the enterprise in one; else not known. Begun or
    announced; rechecks and complaints do not count.
    """
    which = (Visit.begun.col | Visit.announced.col) & ~Visit.recheck.col & (Visit.urgent_ground.col != "complaint")
    perhaps = elsewhere(beside(visits, frames), (which & Visit.campaign.col).fill_null(value=True), *EVER, than="level")
    none = over_the_city(frames, visits, perhaps) == 0
    return where(none | ~visits["campaign"], _all(visits, value=0))


def white_listed(visits: pl.DataFrame, frames: Frames, _: Law) -> pl.Series:
    """Not, where no white entry of the enterprise runs on the day; whether one is of the visit's sector is not known."""
    entries = frames.get("list_entry")
    if entries is None:
        return _all(visits, value=False).clear(visits.height)
    white = entries.filter((pl.col("list") == "white").fill_null(value=True)).select(
        "enterprise", "term_from", "term_until"
    )
    runs = (pl.col("term_from") <= DAY) & (pl.col("term_until") > DAY)
    pairs = visits.with_row_index("row").join(white, on="enterprise").filter(runs.fill_null(value=True))
    free = visits.with_row_index("row").select(
        ~pl.col("row").is_in(pairs["row"].unique().implode()) & pl.col("enterprise").is_not_null()
    )
    return over_the_city(frames, visits, where(free.to_series(), _all(visits, value=False)))


def _of_the_plan(visits: pl.DataFrame, frames: Frames, year: pl.Expr, value: pl.Expr) -> pl.Series:
    """A value over the plan items of the visit's department and of `year`; null without a plan."""
    plan = frames.get("plan_item")
    if plan is None:
        return _all(visits, value=0).clear(visits.height)
    values = plan.group_by("department", "plan_year").agg(value.alias("value"))
    asked = visits.select("department", year.cast(pl.Int32).alias("plan_year"))
    return asked.join(values, on=["department", "plan_year"], how="left", maintain_order="left")["value"]


def _all(visits: pl.DataFrame, *, value: bool | int) -> pl.Series:
    dtype = pl.Boolean if isinstance(value, bool) else pl.Int32
    return pl.repeat(value, visits.height, dtype=dtype, eager=True)


COUNTED: Mapping[str, Callable[[pl.DataFrame, Frames, Law], pl.Series]] = {
    "visits_this_quarter": visits_this_quarter,
    "visits_last_30_days": visits_last_30_days,
    "cap_headroom": cap_headroom,
    "within_planned_frequency": within_planned_frequency,
    "mergeable_visits": mergeable_visits,
    "other_level_visits": other_level_visits,
    "white_listed": white_listed,
    **visit_problems.COUNTED,
}
