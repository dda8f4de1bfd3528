"""The owner's workbook with one column and one cover more, the bad cells coloured, and nothing else touched."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from zhunsheng.acts.sheets import appearance
from zhunsheng.acts.sheets.limits import MB
from zhunsheng.acts.sheets.reserved import PROBLEM

if TYPE_CHECKING:
    from zhunsheng.acts.sheets.returning import Cover, Leaf, Remark
    from zhunsheng.acts.sheets.sheet import Sheet

_KEPT_CELLS: Final = 300_000  # beyond, keeping the formats costs minutes and gigabytes
_KEPT_BYTES: Final = 20 * MB  # unpacked, with all its sheets
_KEPT_STYLES: Final = 2 * MB
_COMMENTS: Final = 2_000  # beyond, colour and the column must do
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


class CannotKeep(Exception):
    """The writer cannot take this workbook up: its content is handed back in a new one."""


def annotated(
    data: bytes,
    sheet: Sheet,
    remarks: Mapping[int, Sequence[Remark]],
    cover: Cover,
    leaves: Sequence[Leaf],
) -> bytes:
    import openpyxl

    if not _is_light(data, sheet):
        raise CannotKeep("too large")
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
        page = book[sheet.name]
        _annotate(page, sheet, remarks)
        for leaf in leaves:
            _add_leaf(book, leaf)
        _add_cover(book, cover)
        out = io.BytesIO()
        book.save(out)
    except Exception as error:
        # openpyxl fails on odd but lawful workbooks in ways of every kind
        raise CannotKeep(repr(error)) from error
    return out.getvalue()


def _is_light(data: bytes, sheet: Sheet) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sizes = {part.filename: part.file_size for part in archive.infolist()}
    cells = len(sheet) * len(sheet.headings)
    styles = sizes.get("xl/styles.xml", 0)
    return cells <= _KEPT_CELLS and sum(sizes.values()) <= _KEPT_BYTES and styles <= _KEPT_STYLES


def _annotate(page: Any, sheet: Sheet, remarks: Mapping[int, Sequence[Remark]]) -> None:
    place = _problem_column(page, sheet)
    head = page.cell(sheet.header_row, place)
    _write(head, PROBLEM)
    _imitate(head, page.cell(sheet.header_row, place - 1) if place > 1 else head)
    page.column_dimensions[head.column_letter].width = 60
    anchors = _anchors(page)
    left = _COMMENTS
    for number in (sheet.header_row, *sheet.row_numbers.to_list()):
        several = remarks.get(number, ())
        if number != sheet.header_row:
            _say(page.cell(number, place), several)
        for remark in several:
            if remark.column in sheet.places:
                at = (number, sheet.places[remark.column] + 1)
                _redden(page.cell(*anchors.get(at, at)), remark, with_comment=left > 0)
                left -= 1
    if page.auto_filter.ref is None and not page.tables and len(sheet):
        page.auto_filter.ref = f"A{sheet.header_row}:{head.column_letter}{page.max_row}"


def _problem_column(page: Any, sheet: Sheet) -> int:
    """1-based: where our column stands from an earlier time, else right of everything."""
    for cell in page[sheet.header_row]:
        if cell.value == PROBLEM:
            return int(cell.column)
    return int(page.max_column) + 1


def _say(cell: Any, several: Sequence[Remark]) -> None:
    from openpyxl.styles import Alignment, Font

    words = "；".join(map(str, several))
    if words:
        _write(cell, words)
        cell.font = Font(color=appearance.LATE.replace("#", "FF"))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    elif cell.value is not None:
        cell.value = None


def _write(cell: Any, words: str) -> None:
    cell.value = _CONTROL.sub("", words)[:32_767]
    cell.data_type = "s"  # even if it begins as a formula would


def _imitate(head: Any, neighbour: Any) -> None:
    from copy import copy

    if neighbour.has_style:
        head.font, head.fill = copy(neighbour.font), copy(neighbour.fill)
        head.border, head.alignment = copy(neighbour.border), copy(neighbour.alignment)


def _anchors(page: Any) -> dict[tuple[int, int], tuple[int, int]]:
    """For each covered cell of a merged range, the one that shows."""
    return {
        (row, column): (area.min_row, area.min_col)
        for area in page.merged_cells.ranges
        if area.size["rows"] * area.size["columns"] <= 10_000
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    }


def _redden(cell: Any, remark: Remark, *, with_comment: bool) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", fgColor=appearance.LATE_GROUND.replace("#", "FF"))
    if with_comment:
        earlier = f"{cell.comment.text}\n" if cell.comment else ""
        cell.comment = Comment(_CONTROL.sub("", earlier + str(remark))[:2_000], "准绳", height=120, width=320)


def _add_leaf(book: Any, leaf: Leaf) -> None:
    """A plain sheet in front, in place of the one of that name from an earlier time."""
    if leaf.name in book.sheetnames:
        del book[leaf.name]
    page = book.create_sheet(leaf.name, 0)
    for row, values in enumerate([leaf.headings, *leaf.rows], 1):
        for column, value in enumerate(values, 1):
            if isinstance(value, int):
                page.cell(row, column).value = value
            elif value is not None:
                _write(page.cell(row, column), str(value))
    for column, heading in enumerate(leaf.headings):
        width = appearance.width_of([heading, *(row[column] for row in leaf.rows[:50])])
        page.column_dimensions[_letter(column)].width = width


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column + 1))


def _add_cover(book: Any, cover: Cover) -> None:
    from openpyxl.styles import Alignment, Font

    if cover.name in book.sheetnames:
        del book[cover.name]
    page = book.create_sheet(cover.name, 0)
    _write(page.cell(1, 1), cover.title)
    page.cell(1, 1).font = Font(bold=True, size=14)
    for row, (name, value) in enumerate(cover.notes, 3):
        _write(page.cell(row, 1), name)
        cell = page.cell(row, 2)
        if isinstance(value, int):
            cell.value = value
        else:
            _write(cell, str(value))
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 26, 72
    # sheets selected together would be edited together
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is page
    book.active = 0
