"""A table as read: headings, typed columns, and for each row the number its owner sees beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum
from typing import Final

import polars as pl

from zhunsheng.acts.sheets.kinds import Format

_DATE: Final = r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?$"
_MIDNIGHT: Final = " 00:00:00"
_MOMENT: Final = "%Y-%m-%d %H:%M:%S%.f"


class Kind(IntEnum):
    TEXT = 0
    NUMBER = 1
    DATE = 2
    TRUTH = 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """``header_row`` and ``row_numbers`` are 1-based as a person counts; ``places`` are 0-based columns of the file.

    A column of one kind is typed in ``frame``; one of several kinds is text there, and ``kinds`` tells each cell's.
    """

    name: str
    format: Format
    encoding: str
    headings: list[str]
    header_row: int
    frame: pl.DataFrame
    row_numbers: pl.Series
    places: dict[str, int]
    kinds: dict[str, pl.Series] = field(default_factory=dict)
    sheets: list[str] = field(default_factory=list)  # others that show
    examples: int = 0  # rows left out because they are marked as examples

    def __len__(self) -> int:
        return self.frame.height

    @property
    def first_row(self) -> int | None:
        return int(self.row_numbers[0]) if len(self) else None

    def values(self, heading: str) -> list[object]:
        """A column's values as they were: date, datetime, int, float, bool, str or None."""
        column: list[object] = self.frame[heading].to_list()
        kinds = self.kinds.get(heading)
        if kinds is None:
            return column
        return [_as(kind, text) for kind, text in zip(kinds.to_list(), column, strict=True)]

    @property
    def rows(self) -> list[list[object]]:
        return [list(row) for row in zip(*map(self.values, self.headings), strict=True)]

    def records(self) -> Iterator[tuple[int, dict[str, object]]]:
        """Row number and the row's values by heading."""
        for number, row in zip(
            self.row_numbers.to_list(), zip(*map(self.values, self.headings), strict=True), strict=True
        ):
            yield number, dict(zip(self.headings, row, strict=True))


def _as(kind: int | None, text: object) -> object:
    if not isinstance(text, str) or not kind:
        return text
    if kind == Kind.NUMBER:
        number = float(text)
        return int(number) if number.is_integer() and "." not in text else number
    if kind == Kind.TRUTH:
        return text == "true"
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def typed(texts: pl.Series, numbers: pl.Series | None) -> tuple[pl.Series, pl.Series | None]:
    """A column of a workbook as its own type, or as text with each cell's kind where they differ."""
    kinds = _kinds(texts, numbers)
    present = set(kinds.drop_nulls().unique().to_list())
    if present <= {Kind.TEXT}:
        return texts, None
    if present == {Kind.NUMBER}:
        return _numbers(texts), None
    if present == {Kind.DATE}:
        return _dates(texts), None
    if present == {Kind.TRUTH}:
        return texts == "true", None
    shown = pl.select(pl.when(kinds == Kind.DATE).then(texts.str.strip_suffix(_MIDNIGHT)).otherwise(texts)).to_series()
    return shown.alias(texts.name), kinds


def _kinds(texts: pl.Series, numbers: pl.Series | None) -> pl.Series:
    """Dates reach us as 2025-05-06 00:00:00; a text typed exactly so means the same."""
    is_number = numbers.fill_null(False) if numbers is not None else pl.repeat(False, len(texts), eager=True)
    is_date = texts.str.contains(_DATE)
    return pl.select(
        pl.when(texts.is_null())
        .then(None)
        .when(is_number)
        .then(pl.when(texts.is_in(["true", "false"])).then(int(Kind.TRUTH)).otherwise(int(Kind.NUMBER)))
        .when(is_date)
        .then(int(Kind.DATE))
        .otherwise(int(Kind.TEXT))
        .cast(pl.UInt8)
    ).to_series()


def _numbers(texts: pl.Series) -> pl.Series:
    numbers = texts.cast(pl.Float64)
    whole = texts.str.contains(".", literal=True).any() is not True and (numbers.abs() < 2.0**63).all()
    return numbers.cast(pl.Int64) if whole else numbers


def _dates(texts: pl.Series) -> pl.Series:
    moments = texts.str.to_datetime(_MOMENT, strict=False)
    return moments.dt.date() if texts.drop_nulls().str.ends_with(_MIDNIGHT).all() else moments
