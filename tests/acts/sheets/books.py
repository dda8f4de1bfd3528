"""Builders: the ordinary workbook, and one with a part replaced, added or told falsely."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter

HEADINGS = ["企业名称", "统一社会信用代码", "成立日期", "从业人数"]
ROWS: list[list[object]] = [
    ["宁夏甲某食品有限公司", "91640500MA76B0001X", date(2019, 5, 6), 12],
    ["中宁县乙某矿业有限公司", "91640521MA76B0002P", date(2020, 11, 30), 305],
]


def moment(*parts: int) -> datetime:
    """A moment as sheets hold it: without zone."""
    return datetime(*parts)  # type: ignore[arg-type,misc]  # noqa: DTZ001


def book(
    rows: Iterable[Sequence[object]] = (HEADINGS, *ROWS), *, prepare: Callable[[Any, Any], None] | None = None
) -> bytes:
    """A workbook of one sheet, Sheet1, whose first row is the first of ``rows``."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        sheet = workbook.add_worksheet("Sheet1")
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        for i, row in enumerate(rows):
            for j, value in enumerate(row):
                if isinstance(value, (date, datetime)):
                    sheet.write_datetime(i, j, value, day)
                elif value is not None:
                    sheet.write(i, j, value)
        if prepare:
            prepare(workbook, sheet)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes] | Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts.items() if isinstance(parts, dict) else parts:
            archive.writestr(name, content)
    return out.getvalue()


def book_with(**parts: bytes) -> bytes:
    """The ordinary workbook with parts added or replaced; ``__`` stands for a slash, ``_dot_`` for a point."""
    named = {name.replace("__", "/").replace("_dot_", "."): content for name, content in parts.items()}
    return zipped(parts_of(book()) | named)


def book_with_parts(parts: dict[str, bytes]) -> bytes:
    return zipped(parts_of(book()) | parts)


SHEET = "xl/worksheets/sheet1.xml"
_SHEET_HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def sheet_xml(cells: str, after: str = "") -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>{_SHEET_HEAD}{cells}</sheetData>{after}</worksheet>'.encode()


def patched_directory(data: bytes, name: str, offset: int, layout: str, value: int) -> bytes:
    """The archive with one field of one directory entry changed; its local header says what it said."""
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(name.encode()))
    return data[: at + offset] + struct.pack(layout, value) + data[at + offset + struct.calcsize(layout) :]
