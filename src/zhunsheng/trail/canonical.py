"""One text for one value: what is hashed is the text that is stored, letter for letter, on every database."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from json import JSONEncoder
from uuid import UUID

from django.utils.functional import Promise

LONE = re.compile("[\ud800-\udfff]")  # half a character, as a broken or hostile client sends it
UNWRITABLE = re.compile("[\x00\ud800-\udfff]")  # what a text column of a database cannot hold


class Unrecordable(TypeError):
    """A value that has no JSON form that can be read back; `value` is it."""

    def __init__(self, value: object) -> None:
        super().__init__(f"{type(value).__name__} cannot be kept in the trail")
        self.value = value


class NoZone(ValueError):
    """An instant without a time zone is no instant; `at` is it."""

    def __init__(self, at: datetime) -> None:
        super().__init__(f"{at.isoformat()} has no time zone")
        self.at = at


def instant(at: datetime) -> str:
    """`at` in UTC with microseconds, so that one moment has one text in whatever zone it came. Raises NoZone."""
    if at.tzinfo is None:
        raise NoZone(at)
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def text(value: object) -> str:
    """`value` as JSON: keys sorted, no blanks, Chinese as it is; dates ISO, decimals as text.

    Raises Unrecordable for what has no such form (also NaN and infinity).
    """
    try:
        line = ENCODER.encode(value)
    except (ValueError, RecursionError) as fault:
        raise Unrecordable(value) from fault
    return line if line.isascii() or not LONE.search(line) else _whole(line)


def writable(value: str, width: int) -> str:
    """`value` as a column of `width` characters can hold it: a hostile name is recorded, not failed on."""
    kept = UNWRITABLE.sub("\ufffd", value) if value else value
    return kept if len(kept) <= width else kept[: width - 1] + "…"


def _whole(line: str) -> str:
    """Pairs of halves joined to their character, halves left alone written as JSON writes them."""
    joined = line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return LONE.sub(lambda half: f"\\u{ord(half[0]):04x}", joined)


def _plain(value: object) -> object:
    match value:
        case datetime():
            return value.isoformat() if value.tzinfo is None else instant(value)
        case date() | time():
            return value.isoformat()
        case Decimal() | UUID() | Promise():
            return str(value)
        case Enum():
            return value.value
        case Mapping():
            return dict(value)
        case set() | frozenset():
            return sorted(value)
    raise Unrecordable(value)


ENCODER = JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, default=_plain)
