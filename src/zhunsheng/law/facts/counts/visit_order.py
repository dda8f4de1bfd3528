"""Visits in their order (starts_on, act), by enterprise in one city; what cannot be told from the files stays null."""

from collections.abc import Mapping, Sequence

import polars as pl

from zhunsheng.law.facts.visit import Visit

Frames = Mapping[str, pl.DataFrame]
FACTS = (
    "act", "region", "level", "department", "enterprise", "basis", "approved", "announced", "starts_on", "begun",
    "ended_on", "urgent_ground", "recheck", "departments", "campaign",
)  # fmt: skip
CITY = pl.col("region").fill_null("").str.slice(0, 4).alias("city")
OF_ALL = ("enterprise", "city")
OF_THE_DEPARTMENT = (*OF_ALL, "department")
APART = 10_000_000  # more than all the days there are: no two groups on one line meet


def beside(visits: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """These visits as they now are, numbered by `row`, and all others of the bundle, each act once."""
    others = frames.get("visit", visits).select(FACTS).join(visits.select("act"), on="act", how="anti")
    numbered = visits.select(FACTS).with_row_index("row")
    return pl.concat([numbered, others.unique("act", keep="first")], how="diagonal").with_columns(CITY)


def counted(
    visits: pl.DataFrame, within: Sequence[str], which: pl.Expr, since: pl.Expr, until: pl.Expr | None = None
) -> pl.Series:
    """For each numbered visit the others alike in `within` that count, begun from `since` to before it, or to `until`.

    Null where the number rests on a visit of which it is not known whether, when or for whom it counts.
    """
    placed = pl.all_horizontal(pl.col(*within, "starts_on").is_not_null())
    weighed = visits.with_columns(
        since=since, until=Visit.starts_on.col if until is None else until,
        sure=which.fill_null(value=False).cast(pl.Int32), possible=which.fill_null(value=True).cast(pl.Int32),
    )  # fmt: skip
    line = weighed.filter(placed).sort(*within, "starts_on", "act").with_row_index("at").with_columns(
        group=pl.struct(*within).rle_id().cast(pl.Int64) * APART
    )  # fmt: skip
    sums = _spans(line, to_itself=until is None).select(
        "row", *(_sum(line[name], itself=until is not None) for name in ("sure", "possible"))
    )
    clear = (pl.col("sure") == pl.col("possible")) & pl.col("since").is_not_null() & ~_doubted(weighed.filter(~placed))
    rows = weighed.filter(pl.col("row").is_not_null()).select("row", "enterprise", "since")
    known = rows.join(sums, on="row", how="left", maintain_order="left")
    return known.select(pl.when(clear).then(pl.col("sure")).alias("counted"))["counted"]


def elsewhere(
    visits: pl.DataFrame, which: pl.Expr, since: pl.Expr, until: pl.Expr | None = None, *, than: str = "department"
) -> pl.Series:
    """As `counted`, those of another department (or level) only."""
    return counted(visits, OF_ALL, which, since, until) - counted(visits, (*OF_ALL, than), which, since, until)


def over_the_city(frames: Frames, visits: pl.DataFrame, of_all: pl.Series) -> pl.Series:
    """What rests on all departments; null where the bundle is of one only, whose files do not hold the others' visits."""
    named = [one["department"] for one in (visits, *frames.values()) if "department" in one.columns]
    return of_all if pl.concat(named).drop_nulls().n_unique() > 1 else of_all.clear(of_all.len())


def where(known: pl.Series, value: pl.Series) -> pl.Series:
    """`value` where `known`, else null."""
    return pl.select(pl.when(known).then(value)).to_series()


def _spans(line: pl.DataFrame, *, to_itself: bool) -> pl.DataFrame:
    """The numbered visits, each with the places on the line where its span begins and after which it ends."""
    place = pl.col("group") + pl.col("starts_on").to_physical()
    first = place.search_sorted(pl.col("group") + pl.col("since").to_physical(), side="left")
    until = place.search_sorted(pl.col("group") + pl.col("until").to_physical(), side="right")
    return line.with_columns(first=first, end=pl.col("at") if to_itself else until).filter(pl.col("row").is_not_null())


def _sum(weights: pl.Series, *, itself: bool) -> pl.Expr:
    """The weights from `first` to before `end`, less the visit's own where it stands among them."""
    up_to = pl.lit(pl.concat([pl.Series([0], dtype=pl.Int32), weights.cum_sum()]))
    found = up_to.gather(pl.col("end")) - up_to.gather(pl.col("first"))
    return (found - pl.col(weights.name) if itself else found).alias(weights.name)


def _doubted(unplaced: pl.DataFrame) -> pl.Expr:
    """Whether the enterprise has a visit that may count and has no place: its day, or whose it was, is not known."""
    return pl.col("enterprise").is_in(
        unplaced.filter(pl.col("possible") > 0)["enterprise"].drop_nulls().unique().implode()
    )
