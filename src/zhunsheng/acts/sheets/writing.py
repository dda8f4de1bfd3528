"""Tables given out: workbooks, CSV and Parquet that read back as the same values and open as no formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from zhunsheng.acts.sheets import appearance, prefix
from zhunsheng.acts.sheets.limits import LIMITS
from zhunsheng.acts.sheets.reserved import NOTES

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Table = pl.DataFrame | Iterable[Sequence[object]]
Note = tuple[str, object]

_EXACT: Final = 10**15  # a spreadsheet keeps fifteen digits
_MEASURED: Final = 200  # rows looked at for the width of a column
_NO_HOUR: Final = datetime(2000, 1, 1)  # noqa: DTZ001 -- the format wants one
_CUT: Final = "……（原文共{}字，此处截断）"


def write(table: Table, headings: Sequence[str], *, title: str, notes: Sequence[Note] = ()) -> bytes:
    """A workbook: headings on row 1, dates as dates, numbers as numbers, all else as text.

    ``notes`` (filter, time, person, count, trail head …) go on a second sheet, which reading leaves out.
    """
    out = io.BytesIO()
    with workbook(out, title) as book:
        fill(book, book.add_worksheet(appearance.sheet_name(title)), table, headings)
        if notes:
            fill_notes(book, book.add_worksheet(NOTES), title, notes)
    return out.getvalue()


def write_csv(table: Table, headings: Sequence[str]) -> bytes:
    """UTF-8 with the mark by which Excel knows it; texts that look like formulas are guarded by an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([prefix.guarded(heading) for heading in headings])
    writer.writerows([_in_csv(value) for value in row] for row in rows_of(table))
    return out.getvalue().encode("utf-8-sig", "replace")


def write_parquet(table: Table, headings: Sequence[str]) -> bytes:
    frame = table if isinstance(table, pl.DataFrame) else _framed(table, headings)
    out = io.BytesIO()
    frame.rename(dict(zip(frame.columns, headings, strict=True))).write_parquet(out)
    return out.getvalue()


def _framed(rows: Iterable[Sequence[object]], headings: Sequence[str]) -> pl.DataFrame:
    columns = list(zip(*rows, strict=True)) or [()] * len(headings)
    return pl.DataFrame(
        [pl.Series(heading, column, strict=False) for heading, column in zip(headings, columns, strict=True)]
    )


def rows_of(table: Table) -> Iterable[Sequence[object]]:
    return table.iter_rows() if isinstance(table, pl.DataFrame) else table


def _in_csv(value: object) -> object:
    plain = plain_value(value)
    if isinstance(plain, str):
        return prefix.guarded(plain)
    return plain.isoformat(" ") if isinstance(plain, datetime) else plain


def plain_value(value: object) -> str | int | float | Decimal | date | None:
    """A value as a cell may hold it: 是/否 for a truth, the words of a list joined, a number too long as text."""
    if isinstance(value, Enum):
        value = value.value
    if value is None or isinstance(value, (str, date)):
        return value
    if isinstance(value, (int, float, Decimal)):
        return _plain_number(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return "、".join(str(plain_value(part)) for part in value)
    return str(value)


def _plain_number(value: int | float | Decimal) -> str | int | float | Decimal:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int):
        return value if abs(value) < _EXACT else str(value)
    return value if Decimal(value).is_finite() else str(value)


def workbook(out: io.BytesIO, title: str = "") -> Workbook:
    """An empty workbook. It keeps no hour of its making, so that equal tables give equal bytes; notes say when it was made."""
    import xlsxwriter

    book = xlsxwriter.Workbook(out, appearance.SAFE | {"default_date_format": appearance.DAY})
    book.set_properties({"title": title, "created": _NO_HOUR})
    return book


class Pen:
    """Writes one value into one cell, by its type and never by its look."""

    def __init__(self, book: Workbook, **look: Any) -> None:
        self.plain = book.add_format(look)
        self.day = book.add_format(look | {"num_format": appearance.DAY})
        self.moment = book.add_format(look | {"num_format": appearance.MOMENT})
        # keeps the text a text even after somebody edits the cell
        self.guarded = book.add_format(look | {"quote_prefix": True})

    def put(self, sheet: Worksheet, row: int, column: int, value: object) -> None:
        plain = plain_value(value)
        if plain is None:
            return
        if isinstance(plain, str):
            look = self.guarded if prefix.at_risk(plain) else self.plain
            sheet.write_string(row, column, _held(plain), look)
        elif isinstance(plain, date):
            self._put_date(sheet, row, column, plain)
        else:
            sheet.write_number(row, column, plain, self.plain)

    def _put_date(self, sheet: Worksheet, row: int, column: int, on: date) -> None:
        if on.year < 1900:
            sheet.write_string(row, column, on.isoformat(), self.plain)
        elif isinstance(on, datetime):
            sheet.write_datetime(row, column, on.replace(tzinfo=None), self.moment)
        else:
            sheet.write_datetime(row, column, on, self.day)


def _held(words: str) -> str:
    """What one cell can hold; text cut off says so."""
    words = words.encode("utf-8", "replace").decode()
    if len(words) <= LIMITS.cell_chars:
        return words
    mark = _CUT.format(len(words))
    return words[: LIMITS.cell_chars - len(mark)] + mark


def fill(book: Workbook, sheet: Worksheet, table: Table, headings: Sequence[str]) -> int:
    """Headings on row 1 and the rows below; gives the number of rows."""
    bold = book.add_format(appearance.HEADING)
    pen = Pen(book)
    rows = iter(rows_of(table))
    first = list(islice(rows, _MEASURED))
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, bold)
        width = appearance.width_of([heading, *(plain_value(row[column]) for row in first)])
        sheet.set_column(column, column, width)
    count = 0
    for count, row in enumerate(_chained(first, rows), 1):
        for column, value in enumerate(row):
            pen.put(sheet, count, column, value)
    sheet.freeze_panes(1, 0)
    if count and headings:
        sheet.autofilter(0, 0, count, len(headings) - 1)
    sheet.repeat_rows(0)
    return count


def _chained(first: list[Sequence[object]], rest: Iterable[Sequence[object]]) -> Iterable[Sequence[object]]:
    yield from first
    yield from rest


def fill_notes(book: Workbook, sheet: Worksheet, title: str, notes: Sequence[Note]) -> None:
    """A title, and below it one line of name and value for each note."""
    pen, strong = Pen(book, text_wrap=True, valign="top"), Pen(book, bold=True, font_size=14)
    strong.put(sheet, 0, 0, title)
    for row, (name, value) in enumerate(notes, 2):
        pen.put(sheet, row, 0, name)
        pen.put(sheet, row, 1, value)
    sheet.set_column(0, 0, appearance.width_of([name for name, _ in notes]))
    sheet.set_column(1, 1, 72)
