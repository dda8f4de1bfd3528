"""An expression as a tree: what Polars writes of it as JSON, with its constants as Python's values."""

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import polars as pl

Tree = Mapping[str, Any]
EPOCH, INSTANT = date(1970, 1, 1), datetime(1970, 1, 1)  # noqa: DTZ001 — local time, as all instants of facts


class NotPlain(ValueError):
    """A step of an expression that has no plain meaning here; only Polars can ask it."""


def of(expression: pl.Expr) -> Tree:
    """The tree of `expression`."""
    return json.loads(expression.meta.serialize(format="json"))  # type: ignore[no-any-return]


def step(tree: Tree) -> tuple[str, Any]:
    """The one step a tree begins with: its name and what it is made of."""
    [(name, made)] = tree.items()
    return name, made


def constant(literal: Any) -> Any:
    """The value of a literal as Python has it: a list for a series. Raises NotPlain."""
    form, value = step(literal)
    if form == "Dyn":
        return step(value)[1]
    if form == "Scalar":
        return _scalar(value)
    if form == "Series":
        return _by_polars(literal).to_list()
    raise NotPlain(f"literal {form}")


def _scalar(value: Any) -> Any:
    kind, given = step(value)
    if kind == "Null":
        return None
    if kind == "Date":
        return EPOCH + timedelta(days=given)
    if kind in ("Boolean", "String", "Float64") or kind.startswith(("Int", "UInt")):
        return given
    found = _by_polars({"Scalar": value})[0]
    return found.to_list() if isinstance(found, pl.Series) else found


def members(dtype: Any) -> list[str]:
    """The members of the enum that a cast names."""
    nothing = {"Literal": {"Scalar": {"Null": "Null"}}}
    found = _asked({"Cast": {"expr": nothing, "dtype": {"Literal": dtype}, "options": "Strict"}}).dtype
    if not isinstance(found, pl.Enum):
        raise NotPlain(str(dtype))
    return found.categories.to_list()


def _by_polars(literal: Any) -> pl.Series:
    return _asked({"Literal": literal})


def _asked(one: Any) -> pl.Series:
    """What Polars makes of a tree without columns."""
    return pl.select(pl.Expr.deserialize(json.dumps(one).encode(), format="json")).to_series()
