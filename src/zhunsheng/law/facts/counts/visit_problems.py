"""What a visit found: a problem names its enterprise, department and day, and belongs to the one visit that these fit.

Where several visits or an off-site check fit, or none does, the counts of every visit that may have found it are null.
"""

from collections.abc import Callable, Mapping

import polars as pl

from zhunsheng.law.facts.counts.visit_order import Frames, beside
from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.in_force import Law

OF_A_PROBLEM = ("enterprise", "department", "found_on", "outcome", "violation")
OPEN = pl.col("outcome") == "open"

found_by = pl.col("department_visit")
of_its_department = (pl.col("department") == found_by) | (Visit.departments.col > 1)  # a joint visit: whichever it was
after_it_began = Visit.starts_on.col <= pl.col("found_on")
during_it = after_it_began & (pl.col("found_on") <= pl.coalesce("ended_on", "starts_on"))


def problems(visits: pl.DataFrame, frames: Frames, _: Law) -> pl.Series:
    """The problems recorded of the visit (问题数)."""
    return _told(visits, frames, pl.len().cast(pl.Int32), pl.lit(0, pl.Int32))


def problems_open(visits: pl.DataFrame, frames: Frames, _: Law) -> pl.Series:
    """Those of them that are not settled (未了结问题数)."""
    of_all = pl.when(OPEN.is_not_null().all()).then(OPEN.sum().cast(pl.Int32))
    return _told(visits, frames, of_all, pl.lit(0, pl.Int32))


def violation_found(visits: pl.DataFrame, frames: Frames, _: Law) -> pl.Series:
    """Whether at least one of them is coded as a violation (发现违法行为)."""
    return _told(visits, frames, pl.col("violation").any(ignore_nulls=False), pl.lit(value=False))


def _told(visits: pl.DataFrame, frames: Frames, of_its_own: pl.Expr, of_none: pl.Expr) -> pl.Series:
    """`of_its_own` over the problems of each visit, `of_none` where it has none; null where that is not known."""
    pairs = _pairs(visits, frames)
    if pairs is None:
        return pl.select(of_none.alias("told"))["told"].clear(visits.height)
    own = pairs.filter("belongs").group_by("row").agg(of_its_own.alias("told"), has=pl.lit(value=True))
    doubtful = pairs.filter("doubtful")["row"].unique().implode()
    rows = visits.with_row_index("row").join(own, on="row", how="left", maintain_order="left")
    whose = pl.col("enterprise").is_not_null() & pl.col("starts_on").is_not_null() & pl.col("begun").is_not_null()
    told = pl.when(pl.col("has")).then(pl.col("told")).otherwise(of_none)
    return rows.select(pl.when(whose & ~pl.col("row").is_in(doubtful)).then(told).alias("told"))["told"]


def _pairs(visits: pl.DataFrame, frames: Frames) -> pl.DataFrame | None:
    """Each problem with each visit that may have found it: whether it belongs there, or is doubtful; None if none is given."""
    if (found := frames.get("problem")) is None:
        return None
    each = found.select(OF_A_PROBLEM).with_row_index("problem")
    pairs = each.join(beside(visits, frames), on="enterprise", suffix="_visit").filter(
        (Visit.begun.col & of_its_department).fill_null(value=True)
    )
    fits = pairs.with_columns(
        fits=during_it.fill_null(value=True),
        surely=(during_it & Visit.begun.col & of_its_department).fill_null(value=False),
    ).join(_off_site(each, frames), on="problem", how="left")  # fmt: skip
    fitting = pl.col("fits").sum().over("problem") + pl.col("off_site").fill_null(0)
    settled = fits.with_columns(fitting=fitting, belongs=pl.col("surely") & (fitting == 1))
    perhaps = pl.when(pl.col("fitting") > 0).then(pl.col("fits")).otherwise(after_it_began.fill_null(value=True))
    return settled.with_columns(doubtful=~pl.col("belongs") & perhaps).filter(pl.col("row").is_not_null())


def _off_site(problems: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """How many off-site checks of the department and day a problem fits, by problem."""
    if (checks := frames.get("off_site_check")) is None:
        return pl.DataFrame(schema={"problem": pl.UInt32, "off_site": pl.UInt32})
    pairs = problems.join(checks.select("enterprise", "department", "checked_on"), on="enterprise", suffix="_check")
    same = (pl.col("department") == pl.col("department_check")) & (pl.col("found_on") == pl.col("checked_on"))
    return pairs.filter(same.fill_null(value=True)).group_by("problem").agg(off_site=pl.len())


COUNTED: Mapping[str, Callable[[pl.DataFrame, Frames, Law], pl.Series]] = {
    "problems": problems,
    "problems_open": problems_open,
    "violation_found": violation_found,
}
