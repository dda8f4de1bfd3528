"""What of a special inspection is counted over those of its department; what was withdrawn stands in no file."""

from collections.abc import Callable, Mapping

import polars as pl

from zhunsheng.law.facts.special_filing import SpecialFiling as Special
from zhunsheng.law.in_force import Law

FACTS = ("act", "department", "filed", "filed_on", "single_case")
YEAR = Special.filed_on.col.dt.year()
OF_A_YEAR = (pl.col("department"), YEAR)

counts = Special.filed.col & ~Special.single_case.col


def specials_this_year(own: pl.DataFrame, frames: Mapping[str, pl.DataFrame], _: Law) -> pl.Series:
    """The special inspections its department filed in the year, up to and including this one (本年专项次数).

    In the order (filed_on, act); single cases are no special inspections and do not count. Null where the department, or
    the day of filing, is not known, or where the department has one of which it is not known whether, or when, it counts.
    """
    others = frames.get("special_filing", own).select(FACTS).join(own.select("act"), on="act", how="anti")
    numbered = own.select(FACTS).with_row_index("row")
    line = pl.concat([numbered, others.unique("act")], how="diagonal").sort("filed_on", "act")
    known = line.filter(Special.filed_on.col.is_not_null() & pl.col("department").is_not_null())
    ranked = known.with_columns(
        n=counts.fill_null(value=False).cast(pl.Int32).cum_sum().over(OF_A_YEAR),
        doubts=counts.is_null().cast(pl.Int32).cum_sum().over(OF_A_YEAR),
    )  # fmt: skip
    perhaps = line.filter(Special.filed_on.col.is_null() & counts.fill_null(value=True))
    doubted = pl.col("department").is_in(perhaps["department"].drop_nulls().unique().to_list()) | pl.lit(
        perhaps["department"].null_count() > 0
    )
    nameless = line.filter(pl.col("department").is_null() & counts.fill_null(value=True)).height > 0
    told = ranked.select("row", n=pl.when(~doubted & (pl.col("doubts") == 0) & pl.lit(not nameless)).then("n"))
    return numbered.join(told, on="row", how="left", maintain_order="left")["n"].alias("specials_this_year")


COUNTED: Mapping[str, Callable[[pl.DataFrame, Mapping[str, pl.DataFrame], Law], pl.Series]] = {
    "specials_this_year": specials_this_year,
}
