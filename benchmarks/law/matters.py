"""Sixty rules over a synthetic kind of act, written once as data and made into every engine's form."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import dataframely as dy
import numpy as np
import polars as pl

from zhunsheng.law.facts import Facts, fact
from zhunsheng.law.rule import Effect, Rule, rule
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

DAYS = [f"d{n}" for n in range(10)]
COUNTS = [f"n{n}" for n in range(8)]
SUMS = [f"m{n}" for n in range(4)]
FLAGS = [f"b{n}" for n in range(12)]
TODAY = date(2026, 6, 1)
NAMES = Words("", "")


Matter = type(
    "Matter",
    (Facts,),
    {
        "__doc__": "A synthetic act: ten days that may be unknown, eight counts, four sums, twelve flags.",
        "__module__": __name__,
        "kind_name": "matter",
        **{name: fact(dy.Date, name) for name in DAYS},
        **{name: fact(dy.Int32, name) for name in COUNTS},
        **{name: fact(dy.Int64, name) for name in SUMS},
        **{name: fact(dy.Bool, name) for name in FLAGS},
    },
)


@dataclass(frozen=True)
class Sentence:
    """One rule as data: what must hold between columns, save where a flag stands."""

    name: str
    shape: str  # deadline: a day is at most `limit` days after another; threshold; frequency; presence; share
    left: str
    right: str
    limit: int
    unless: str


def sentences() -> list[Sentence]:
    """Fifteen deadlines, twelve thresholds, nine frequencies, fifteen presences, nine shares."""
    made: list[Sentence] = []
    for shape, count in (("deadline", 15), ("threshold", 12), ("frequency", 9), ("presence", 15), ("share", 9)):
        for n in range(count):
            left, right = {
                "deadline": (DAYS[n % 10], DAYS[(n * 3 + 1) % 10]), "threshold": (SUMS[n % 4], SUMS[(n + 1) % 4]),
                "frequency": (COUNTS[n % 8], COUNTS[(n + 3) % 8]), "presence": (FLAGS[n % 12], FLAGS[(n + 5) % 12]),
                "share": (COUNTS[n % 8], COUNTS[(n + 1) % 8]),
            }[shape]  # fmt: skip
            made.append(Sentence(f"{shape}_{n}", shape, left, right, 10 + n * 7, FLAGS[(n * 5 + 2) % 12]))
    return made


def ours(one: Sentence) -> Rule:
    """The sentence as a rule of the product."""
    c = pl.col
    holds = {
        "deadline": (c(one.left).to_physical() - c(one.right).to_physical()) <= one.limit * 8,
        "threshold": c(one.left) <= 900_000 + one.limit * 500,
        "frequency": c(one.left) <= 90 - one.limit % 7,
        "presence": c(one.left) | c(one.right) | (c("n0") < 90),
        "share": c(one.left) * 100 <= (c(one.right) + 60) * (90 + one.limit % 11),
    }[one.shape]

    def sentence() -> pl.Expr:
        """A synthetic sentence."""
        return holds

    sentence.__name__ = one.name
    made = rule(
        Matter, "B", NOTICE.at("一(一)"), Effect.REFUSE, title=NAMES, reason=NAMES, remedy=NAMES, unless=c(one.unless)
    )
    return made(sentence)


def sql(one: Sentence) -> str:
    """The sentence as DuckDB says it: how many rows break it."""
    holds = {
        "deadline": f"({one.left} - {one.right}) <= {one.limit * 8}",
        "threshold": f"{one.left} <= {900_000 + one.limit * 500}",
        "frequency": f"{one.left} <= {90 - one.limit % 7}",
        "presence": f"({one.left} OR {one.right} OR n0 < 90)",
        "share": f"{one.left} * 100 <= ({one.right} + 60) * {90 + one.limit % 11}",
    }[one.shape]
    return f"count(*) FILTER (WHERE governed_on >= DATE '2025-02-28' AND NOT {one.unless} AND NOT ({holds}))"


def zen(one: Sentence) -> str:
    """The sentence as a zen expression: whether a row breaks it (days as numbers, unknown days left out by the caller)."""
    holds = {
        "deadline": f"{one.left} - {one.right} <= {one.limit * 8}",
        "threshold": f"{one.left} <= {900_000 + one.limit * 500}",
        "frequency": f"{one.left} <= {90 - one.limit % 7}",
        "presence": f"({one.left} or {one.right} or n0 < 90)",
        "share": f"{one.left} * 100 <= ({one.right} + 60) * {90 + one.limit % 11}",
    }[one.shape]
    return f"not {one.unless} and not ({holds})"


def numpy_count(one: Sentence, columns: dict[str, Any]) -> int:
    """The sentence over numpy vectors; an unknown day (a large negative) breaks nothing."""
    left, right, spared = columns[one.left], columns[one.right], columns[one.unless]
    if one.shape == "deadline":
        broken = ((left - right) > one.limit * 8) & (left > -(10**6)) & (right > -(10**6))
    elif one.shape == "threshold":
        broken = left > 900_000 + one.limit * 500
    elif one.shape == "frequency":
        broken = left > 90 - one.limit % 7
    elif one.shape == "presence":
        broken = ~(left | right | (columns["n0"] < 90))
    else:
        broken = left * 100 > (right + 60) * (90 + one.limit % 11)
    return int(np.count_nonzero(broken & ~spared))


def acts(rows: int, seed: int = 20250228) -> pl.DataFrame:
    """So many synthetic acts; one day in twenty is unknown."""
    random = np.random.default_rng(seed)
    start = (date(2025, 3, 1) - date(1970, 1, 1)).days
    data: dict[str, Any] = {}
    for name in DAYS:
        days = pl.Series(start + random.integers(0, 365, rows), dtype=pl.Int32).cast(pl.Date)
        data[name] = pl.select(pl.when(pl.Series(random.random(rows) < 0.05)).then(None).otherwise(days)).to_series()
    data |= {name: pl.Series(random.integers(0, 100, rows), dtype=pl.Int32) for name in COUNTS}
    data |= {name: pl.Series(random.integers(0, 1_000_000, rows), dtype=pl.Int64) for name in SUMS}
    data |= {name: pl.Series(random.random(rows) < 0.5) for name in FLAGS}
    frame = pl.DataFrame(data)
    return frame.with_columns(pl.lit(TODAY).alias("governed_on")).rechunk()
