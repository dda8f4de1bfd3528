"""Read a table that somebody has, whatever it is called and wherever its header stands."""

from __future__ import annotations

from itertools import zip_longest
from typing import Final

import polars as pl

from zhunsheng.acts.sheets import archive, delimited, isolation, kinds
from zhunsheng.acts.sheets.errors import Hostile, Unreadable
from zhunsheng.acts.sheets.header import Known
from zhunsheng.acts.sheets.kinds import Format
from zhunsheng.acts.sheets.limits import LIMITS, Limits
from zhunsheng.acts.sheets.prefix import GUARD_PATTERN
from zhunsheng.acts.sheets.reserved import OUR_SHEETS
from zhunsheng.acts.sheets.sheet import Sheet
from zhunsheng.acts.sheets.tabulating import tabulated

_TRIED: Final = 10  # sheets of one workbook, in search of a known heading


def read(
    data: bytes, name: str, *, sheet: str | int | None = None, known: Known = None, limits: Limits = LIMITS
) -> Sheet:
    """The table in a file. ``name`` is only shown; ``sheet`` is a name or an index from 0.

    Without ``sheet``: the first that shows and holds something, or the first of those with a ``known`` heading.
    Raises Hostile or Unreadable.
    """
    if len(data) > limits.file_bytes:
        raise Hostile("file_bytes", len(data), limits.file_bytes)
    if data.startswith(b"PK\x03\x04"):
        return _read_workbook(data, Format.XLSX, archive.inspect(data, limits), sheet, known, limits)
    if data.startswith(kinds.OLE):
        return _read_workbook(data, Format.XLS, len(data), sheet, known, limits)
    kinds.refuse_other(data)
    text, encoding = delimited.decoded(data)
    shown = kinds.display_name(name)
    return _read_text(text, shown.rpartition(".")[0] or shown, encoding, None, known, limits)


def read_pasted(text: str, *, known: Known = None, limits: Limits = LIMITS) -> Sheet:
    """A table pasted into a page, as a spreadsheet puts it on the clipboard, or as CSV."""
    if len(text) > limits.file_bytes:
        raise Hostile("file_bytes", len(text), limits.file_bytes)
    return _read_text(text, "粘贴的表格", "", Format.PASTED, known, limits)


def _read_text(text: str, name: str, encoding: str, kind: Format | None, known: Known, limits: Limits) -> Sheet:
    if not text.strip():
        raise Unreadable("没有内容", "There is nothing in it")
    separator = delimited.separator_of(text)
    try:
        rows = list(delimited.records(text, separator, limits))
    except Unreadable:
        if separator != "\t":
            raise
        rows = list(delimited.unquoted_records(text, limits))
    columns = [pl.Series(f"t{i}", column, pl.String) for i, column in enumerate(zip_longest(*rows))]
    cells = pl.DataFrame(columns).with_columns(pl.all().str.replace(GUARD_PATTERN, "$1"))
    longest = cells.select(pl.max_horizontal(pl.all().str.len_chars().max())).item() or 0
    if longest > limits.cell_chars:
        raise Hostile("cell_chars", longest, limits.cell_chars)
    kind = kind or (Format.TSV if separator == "\t" else Format.CSV)
    return tabulated(isolation.Grid(name, 0, [], [], cells), kind, encoding, known)[0]


def _read_workbook(
    data: bytes, kind: Format, inside: int, sheet: str | int | None, known: Known, limits: Limits
) -> Sheet:
    grid = isolation.open_sheet(data, kind, sheet, inside, limits)
    first, hits = tabulated(grid, kind, "", known)
    if sheet is not None or known is None or hits:
        return first
    for other in [name for name in grid.sheets if name != grid.name and name not in OUR_SHEETS][:_TRIED]:
        found, hits = tabulated(isolation.open_sheet(data, kind, other, inside, limits), kind, "", known)
        if hits:
            return found
    return first
