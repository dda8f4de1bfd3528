"""Counts over other plan items, made before the rules run; written once for register, audit and import."""

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import MERGE_DAYS


def merge_candidates(lines: pl.DataFrame, others: pl.DataFrame, law: Law) -> pl.Series:
    """For each of `lines`: the similar `others` it could be merged with (可合并事项数), Int32.

    Similar: another department of the same region (or one of them the city's), the same year, the same type of object,
    the same group of items where both name one, windows that overlap or lie at most `merge_days` apart, neither
    confidential. Both frames have: act, region, level, department, plan_year, object_type, group, window_from,
    window_until, confidential.
    """
    rows = lines.lazy().select(pl.int_range(pl.len(), dtype=pl.UInt32).alias("row"), pl.all())
    found = pairs(rows, others.lazy(), law)
    counted = rows.select("row").join(found.group_by("row").len("n"), on="row", how="left", maintain_order="left")
    return counted.collect()["n"].fill_null(0).cast(pl.Int32).alias("merge_candidates")


def pairs(lines: pl.LazyFrame, others: pl.LazyFrame, law: Law) -> pl.LazyFrame:
    """Each of `lines` beside each of the `others` it could be merged with, whose columns end in `_other`."""
    beside = lines.filter(pl.col("object_type") != "").join(others, on=["plan_year", "object_type"], suffix="_other")
    return beside.filter(mergeable(law))


def mergeable(law: Law) -> pl.Expr:
    """Whether a line and an `_other` of the same year and type of object could be merged: one row a pair."""
    apart = law.reading(pl.date(pl.col("plan_year"), 12, 31))[MERGE_DAYS]
    return (
        (pl.col("department") != pl.col("department_other"))
        & ((pl.col("region") == pl.col("region_other")) | (pl.col("level") == "city") | (pl.col("level_other") == "city"))
        & _same_group()
        & (calendar.plus_days(pl.col("window_from"), -apart) < pl.col("window_until_other"))
        & (pl.col("window_from_other") < calendar.plus_days(pl.col("window_until"), apart))
        & ~pl.col("confidential") & ~pl.col("confidential_other")
    )  # fmt: skip


def _same_group() -> pl.Expr:
    one, other = pl.col("group").fill_null(""), pl.col("group_other").fill_null("")
    return (one == "") | (other == "") | (one == other)
