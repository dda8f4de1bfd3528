"""What the steps of an expression mean for single values, where Python means something else.

Each takes and gives what Polars' `to_list` would; None is null and is never asked here (`program` has seen to it).
"""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from zhunsheng.law.plain.tree import EPOCH, INSTANT

MICROSECOND = timedelta(microseconds=1)
BITS = {"Int8": 7, "Int16": 15, "Int32": 31, "Int64": 63, "UInt8": 8, "UInt16": 16, "UInt32": 32, "UInt64": 64}
CENT = Decimal("0.01")
SPANS = ("'1q'", "'1mo'")  # as a line of a program writes them


def physical(value: Any) -> Any:
    """A day as days, an instant as microseconds since 1970; anything else as it is."""
    if isinstance(value, datetime):
        return (value - INSTANT) // MICROSECOND
    return (value - EPOCH).days if isinstance(value, date) else value


def day(value: Any) -> date:
    """The day of an instant, or so many days after 1970; beyond Python's years the first or the last of them."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return EPOCH + timedelta(days=value)
    except OverflowError:
        return date.max if value > 0 else date.min


def whole(value: Any, kind: str, strict: bool) -> int | None:
    """`value` as a whole number of `kind`; outside it None, or an OverflowError where it must be inside."""
    number, bits = int(value), BITS[kind]
    if (0 if kind.startswith("U") else -(2**bits)) <= number < 2**bits:
        return number
    if strict:
        raise OverflowError(f"{value}: {kind}")
    return None


def text(value: Any) -> str:
    """As Polars writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def money(value: Any) -> Decimal:
    """An amount with two places."""
    return Decimal(value).quantize(CENT)


def member(value: str, members: Sequence[str]) -> str:
    """`value`, if it is one of `members`. Raises ValueError."""
    if value not in members:
        raise ValueError(value)
    return value


def divided(one: Any, other: Any) -> float | Decimal:
    """A quotient, of an amount an amount; by nothing it is infinite, or not a number."""
    if isinstance(one, Decimal):
        return money(one / other)
    if other:
        return float(one / other)
    return math.nan if not one or one != one else math.copysign(math.inf, one)  # noqa: PLR0124 — not a number


def quotient(one: Any, other: Any) -> Any:
    """A whole quotient, rounded down; None by nothing."""
    return one // other if other else None


def remainder(one: Any, other: Any) -> Any:
    """What a whole quotient leaves; None by nothing."""
    return one % other if other else None


def began(value: Any, every: str) -> Any:
    """The first day of the quarter or month of `value`."""
    month = value.month if every == "1mo" else value.month - (value.month - 1) % 3
    first = date(value.year, month, 1)
    return datetime(first.year, first.month, 1) if isinstance(value, datetime) else first  # noqa: DTZ001


def instant(*parts: int) -> datetime:
    """Year, month, day, hour, minute, second, microsecond. Raises ValueError where there is no such day."""
    return datetime(*parts[:7])  # type: ignore[arg-type]  # noqa: DTZ001


def rounded(value: float, places: int) -> float:
    """To so many places, the even one between two."""
    if not math.isfinite(value):
        return value
    scale: float = 10**places
    return round(value * scale) / scale


def put_for(value: Any, others: Mapping[Any, Any]) -> Any:
    """What stands for `value`. Raises KeyError where nothing does."""
    return others[value]


def matches(value: str, pattern: str) -> bool:
    """Whether `pattern` is found in `value`."""
    return _pattern(pattern).search(value) is not None


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
