"""Look-up tables of the calendar: a column of ten million days and a single day read the same one."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from typing import Any

import polars as pl

_numbers = count()
_outlined: "ContextVar[dict[str, Table] | None]" = ContextVar("outlined", default=None)


@dataclass(frozen=True, eq=False)
class Table:
    """A value a place. Its name is its own for as long as the process lives."""

    series: pl.Series
    name: str = field(default_factory=lambda: f"table:{next(_numbers)}")

    def at(self, place: pl.Expr) -> pl.Expr:
        """The value at each row's `place`; null outside the table, or where the place is not known."""
        if (met := _outlined.get()) is None:  # a place before the first is, without its sign, one far beyond the last
            where = place.cast(pl.Int32, strict=False).reinterpret(signed=False)
            return pl.lit(self.series).gather(where, null_on_oob=True)
        met[self.name] = self
        return pl.lit(self.name).gather(place.cast(pl.UInt32, strict=False), null_on_oob=True)

    @cached_property
    def values(self) -> list[Any]:
        """The same, for one place at a time."""
        return self.series.to_list()


@contextmanager
def outlined() -> "Iterator[dict[str, Table]]":
    """Expressions built inside name their tables instead of holding them: to be read, not run. Gives those met."""
    met: dict[str, Table] = {}
    token = _outlined.set(met)
    try:
        yield met
    finally:
        _outlined.reset(token)
