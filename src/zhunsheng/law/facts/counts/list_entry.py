"""What of an entry is counted over other entries: the same enterprise on the opposite list. Disclosures stand in no file."""

from collections.abc import Callable, Mapping
from functools import partial

import polars as pl

from zhunsheng.law.facts.counts.visit_order import CITY, Frames, over_the_city
from zhunsheng.law.facts.list_entry import ListEntry
from zhunsheng.law.in_force import Law

FACTS = ("act", "enterprise", "sector", "list", "term_from", "term_until", "effective")


def other(column: str) -> pl.Expr:
    """The fact of the other entry of a pair."""
    return pl.col(f"{column}_other")


def opposite_and_effective() -> pl.Expr:
    """White against black or black against white, the other in effect, their terms (the last day not in) overlapping."""
    own, its = ListEntry.list.col, other("list")
    opposite = ((own == "white") & (its == "black")) | ((own == "black") & (its == "white"))
    overlap = (ListEntry.term_from.col < other("term_until")) & (other("term_from") < ListEntry.term_until.col)
    return opposite & other("effective") & overlap


def opposite_same_sector() -> pl.Expr:
    """Of them those of the same sector (同领域相反名单数)."""
    return opposite_and_effective() & (ListEntry.sector.col == other("sector"))


def opposite_other_sector() -> pl.Expr:
    """Of them those of another sector (他领域相反名单数)."""
    return opposite_and_effective() & (ListEntry.sector.col != other("sector"))


def against_others(which: pl.Expr, entries: pl.DataFrame, frames: Frames, _: Law) -> pl.Series:
    """For each entry the other entries of its enterprise in the city that count, of all departments.

    Null where the number rests on an entry of which it is not known whether it counts, where the enterprise is not
    known, and where the bundle is of one department only.
    """
    rows = entries.select(*FACTS, CITY).with_row_index("row")
    others = frames.get("list_entry", entries).select(*FACTS, CITY)
    pairs = rows.join(others, on=["enterprise", "city"], suffix="_other").filter(pl.col("act") != other("act"))
    counts = pairs.group_by("row").agg(
        sure=which.fill_null(value=False).sum(), possible=which.fill_null(value=True).sum()
    )
    known = rows.join(counts, on="row", how="left", maintain_order="left").with_columns(
        pl.col("sure", "possible").fill_null(0)
    )
    clear = (pl.col("sure") == pl.col("possible")) & pl.col("enterprise").is_not_null()
    number = pl.when(clear).then(pl.col("sure").cast(pl.Int32)).alias("number")
    return over_the_city(frames, entries, known.select(number)["number"])


COUNTED: Mapping[str, Callable[[pl.DataFrame, Frames, Law], pl.Series]] = {
    "opposite_same_sector": partial(against_others, opposite_same_sector()),
    "opposite_other_sector": partial(against_others, opposite_other_sector()),
}
