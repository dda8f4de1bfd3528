"""Synthetic acts of a real kind: ordinary ones over a year, each fact now and then another value or unknown."""

from datetime import date
from typing import Any

import numpy as np
import polars as pl

from zhunsheng.law.facts import Facts, frame
from zhunsheng.law.in_force import Law

YEAR = 365
OTHER = 0.01  # of the rows have another value of a fact
UNKNOWN = 0.005  # of the rows do not have it
KEPT = ("act", "region", "department", "as_of", "source", "justified", "known_at", "restated")
REGION = "640500"


def acts(kind: type[Facts], rows: int, law: Law, seed: int = 20250228) -> pl.DataFrame:
    """So many acts of `kind`, judged on the last day of next year; computed facts follow from the others."""
    random = np.random.default_rng(seed)
    one = frame.example(kind, law, region=REGION).drop(kind.computed)
    whole = pl.concat([one] * 1_000).rechunk()
    whole = pl.concat([whole] * (rows // 1_000)).rechunk()
    shift = pl.Series(random.integers(0, YEAR, whole.height))
    days = pl.duration(days=pl.lit(shift))
    columns: list[pl.Expr] = []
    for name in whole.columns:
        if name not in KEPT:
            dated = whole.schema[name] in (pl.Date, pl.Datetime)
            columns.append(_varied(name, whole, pl.col(name) + days if dated else pl.col(name), random))
    numbered = pl.Series("act", np.arange(whole.height)).cast(pl.String)
    last = pl.lit(date(2027, 12, 31)).alias("as_of")
    return frame.complete(kind, whole.with_columns(*columns, numbered, last), law).rechunk()


def _varied(name: str, whole: pl.DataFrame, usual: pl.Expr, random: np.random.Generator) -> pl.Expr:
    """The usual value, in some rows another one, in fewer none."""
    chance = pl.Series(random.random(whole.height))
    other = _other(whole.schema[name], name, whole.height, random)
    varied = pl.when(pl.lit(chance) < OTHER).then(other).otherwise(usual)
    return pl.when(pl.lit(chance) < 1 - UNKNOWN).then(varied).alias(name)


def _other(dtype: Any, name: str, rows: int, random: np.random.Generator) -> pl.Expr:
    column = pl.col(name)
    if dtype in (pl.Date, pl.Datetime):
        return column + pl.duration(days=pl.lit(pl.Series(random.integers(0, YEAR + 60, rows))))
    if dtype == pl.Boolean:
        return ~column
    if dtype.is_numeric():
        return column + pl.lit(pl.Series(random.integers(0, 20, rows))).cast(dtype)
    if isinstance(dtype, pl.Enum):
        members = dtype.categories
        return pl.lit(members.gather(pl.Series(random.integers(0, members.len(), rows)))).cast(dtype)
    return column
