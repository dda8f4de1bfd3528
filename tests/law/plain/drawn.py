"""Rows drawn at random: what the examples of a kind say of each fact, its neighbours, anything of its type, or nothing."""

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import polars as pl

from zhunsheng.law.facts import Facts
from zhunsheng.law.rules import of_kind

UNKNOWN, SAID = 0.12, 0.6  # of all facts: not known; or as some example says
YEARS = (1900, 1950, 1990, 2015, 2021, 2024, 2025, 2026, 2027, 2100, 2101)


def rows(kind: type[Facts], count: int, seed: str) -> Iterator[dict[str, Any]]:
    """`count` rows of `kind`, the same for the same `seed`; half of them leave what is computed to be computed."""
    chance, said = random.Random(seed), defaultdict(list)
    for facts in [kind.ordinary, *(case.facts for rule in of_kind(kind) for case in rule.examples)]:
        for name, value in facts.items():
            said[name].append(value)
    for number in range(count):
        row = {name: _value(chance, dtype, said[name]) for name, dtype in kind.dtypes().items()}
        left = kind.computed if chance.random() < 0.5 else ()
        years = {
            name: 2026 for name in ("plan_year", "year") if row.get(name) is not None and not 1 <= row[name] <= 9000
        }
        yield row | dict.fromkeys(left) | years | {"act": f"例{number}"}


def _value(chance: random.Random, dtype: pl.DataType, said: list[Any]) -> Any:
    drawn = chance.random()
    if drawn < UNKNOWN:
        return None
    return chance.choice(said) if drawn < SAID and said else _any(chance, dtype)


def _any(chance: random.Random, dtype: pl.DataType) -> Any:
    if isinstance(dtype, pl.Enum):
        return chance.choice(dtype.categories.to_list())
    if isinstance(dtype, pl.List):
        return chance.choice([[], ["x"], ["a", "b"]])
    if dtype.is_integer():
        return chance.choice([0, 1, -1, 2, 3, chance.randint(-100, 100), chance.randint(0, 10**6)])
    day = date(chance.choice(YEARS), chance.randint(1, 12), chance.randint(1, 28)) + timedelta(chance.randint(0, 3))
    return {
        pl.Boolean(): chance.random() < 0.5,
        pl.Date(): day,
        pl.Datetime(): datetime(day.year, day.month, day.day, chance.randint(0, 23), chance.randint(0, 59)),  # noqa: DTZ001
        pl.Float64(): chance.choice([0.0, 1.0, chance.random()]),
    }.get(dtype, chance.choice(["", "x", "640500", "640521", "某局"]))
