"""The numbers in force: the nation's, with what a city has set for itself over them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from zhunsheng.law.parameter import Kind, Number, Parameter, Value

DTYPES = {
    Kind.COUNT: pl.Int64, Kind.MONEY: pl.Int64, Kind.RATIO: pl.Float64, Kind.YES_NO: pl.Boolean, Kind.WORD: pl.String,
    Kind.DAY: pl.Date, Kind.MONTH_DAY: pl.Int64, Kind.HOURS: pl.Int64,
}  # fmt: skip


@dataclass(frozen=True)
class Numbers:
    """Values a city has set, by parameter name; what it has not set stands as the nation's."""

    own: Mapping[str, tuple[Value, ...]]

    @classmethod
    def national(cls) -> "Numbers":
        return cls({})

    def over(self, changes: Iterable[tuple[str, Value]]) -> "Numbers":
        """These numbers with `changes` over them."""
        own = dict(self.own)
        for name, value in changes:
            own[name] = (*own.get(name, ()), value)
        return Numbers(own)

    def values(self, parameter: Parameter) -> list[Value]:
        """All its values, the more general and the earlier first: the last that applies is in force."""
        found = [*parameter.values, *self.own.get(parameter.name, ())]
        return sorted(found, key=lambda value: (max(_scope(value), value.scope), value.since))

    def in_force(self, parameter: Parameter, day: date, region: str = "", department: str = "") -> Value | None:
        """The value in force on `day` for a region and department; None before the first."""
        applies = [
            value
            for value in self.values(parameter)
            if value.since <= day and region.startswith(value.region) and value.department in ("", department)
        ]
        return applies[-1] if applies else None

    def expr(self, parameter: Parameter, on: pl.Expr, region: pl.Expr, department: pl.Expr) -> pl.Expr:
        """The value in force on each row's day, for its region and department; null before the first."""
        dtype = DTYPES[parameter.kind]
        known = pl.lit(None, dtype)
        for value in _changes(self.values(parameter)):
            applies = on >= value.since
            if value.region:
                applies &= region.str.starts_with(value.region)
            if value.department:
                applies &= department == value.department
            known = pl.when(applies).then(pl.lit(stored(parameter, value.value), dtype)).otherwise(known)
        return known

    def narrowed(self, region: str, department: str) -> "Numbers":
        """The same numbers for one region and department only."""
        applies = {
            name: tuple(
                replace(value, region="", department="", scope=_scope(value))
                for value in values
                if region.startswith(value.region) and value.department in ("", department)
            )
            for name, values in self.own.items()
        }
        return Numbers(applies)


def _changes(values: Iterable[Value]) -> Iterator[Value]:
    """Values without those that only restate, from a later day and for the same, what the one before them said."""
    before: Value | None = None
    for value in values:
        if before is None or value.since < before.since or _said(value) != _said(before):
            yield value
        before = value


def _said(value: Value) -> tuple[Number, str, str]:
    return value.value, value.region, value.department


def _scope(value: Value) -> tuple[bool, int]:
    """How special a value is: one for a department over one for a region, a smaller region over a larger."""
    return bool(value.department), len(value.region)


def stored(parameter: Parameter, value: Number) -> Number:
    """`value` as an expression reads it: a month and day as 430, hours of the day as 22000600."""
    if parameter.kind in (Kind.MONTH_DAY, Kind.HOURS):
        return int(str(value).replace("-", "").replace(":", ""))
    return value
