"""A table handed back to its owner: his own workbook, with what is wrong beside each row and on each bad cell."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from zhunsheng.acts.sheets import appearance, ownbook
from zhunsheng.acts.sheets.kinds import Format
from zhunsheng.acts.sheets.reserved import OUTCOME, PROBLEM, ROW
from zhunsheng.acts.sheets.sheet import Sheet
from zhunsheng.acts.sheets.writing import Note, Pen, fill, fill_notes, workbook

_LISTED: Final = 20


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong in ``row`` (as its owner counts): in ``column`` by its heading, or in the row as a whole."""

    row: int
    column: str | None
    value: object
    reason: str
    nearest: str | None = None

    def __str__(self) -> str:
        where = f"{self.column}：" if self.column else ""
        return f"{where}{self.reason}" + (f"（可改为：{self.nearest}）" if self.nearest else "")


Remarks = Mapping[int, Sequence[Remark]]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet more in a workbook handed back."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Cover:
    """The first sheet: a title, and below it what is to be known of the table."""

    name: str
    title: str
    notes: Sequence[Note]


def hand_back(
    data: bytes,
    sheet: Sheet,
    remarks: Remarks,
    *,
    title: str = OUTCOME,
    notes: Sequence[Note] = (),
    cover: Cover | None = None,
    leaves: Sequence[Leaf] = (),
    only_rejected: bool = False,
) -> bytes:
    """The owner's .xlsx with its formats kept; for another format, a very large one or ``only_rejected``, a new one.

    ``data`` and ``sheet`` are what ``read`` was given and gave. Remarks on the header row are about the whole sheet.
    The cover tells of an import unless another ``cover`` is given; ``leaves`` stand behind it.
    """
    cover = cover or Cover(OUTCOME, title, _cover(sheet, remarks, notes))
    if sheet.format is Format.XLSX and not only_rejected:
        try:
            return ownbook.annotated(data, sheet, remarks, cover, leaves)
        except ownbook.CannotKeep:
            cover = replace(cover, notes=[*cover.notes, ("提示", "原文件较大或较特殊，格式未能保留，另表所列为其内容")])
    return _anew(sheet, remarks, cover, leaves, only_rejected=only_rejected)


def _cover(sheet: Sheet, remarks: Remarks, notes: Sequence[Note]) -> list[Note]:
    rejected = sum(1 for number in sheet.row_numbers.to_list() if remarks.get(number))
    said = Counter(remark.reason for several in remarks.values() for remark in several)
    lines: list[Note] = [
        ("工作表", sheet.name),
        ("读取行数 / Rows", len(sheet)),
        ("可以导入 / Accepted", len(sheet) - rejected),
        ("退回 / Rejected", rejected),
        ("问题 / Problems", said.total()),
        *notes,
        *[("整表 / Sheet", str(remark)) for remark in remarks.get(sheet.header_row, ())],
        ("如何修改", f"在原表中改正标红的单元格，“{PROBLEM}”列不必删除，改好后直接再次上传。"),
        ("How to mend", "Correct the cells in red and send the file again; our column may stay."),
    ]
    return lines + [("最多的问题", f"{reason}（{times}处）") for reason, times in said.most_common(_LISTED)]


def _anew(sheet: Sheet, remarks: Remarks, cover: Cover, leaves: Sequence[Leaf], *, only_rejected: bool) -> bytes:
    out = io.BytesIO()
    with workbook(out) as book:
        fill_notes(book, book.add_worksheet(cover.name), cover.title, cover.notes)
        for leaf in leaves:
            fill(book, book.add_worksheet(leaf.name), leaf.rows, leaf.headings)
        table = book.add_worksheet(appearance.sheet_name(sheet.name))
        chosen = [
            (number, row)
            for number, row in zip(sheet.row_numbers.to_list(), sheet.rows, strict=True)
            if not only_rejected or remarks.get(number)
        ]
        fill(book, table, _lines(chosen, remarks), [*sheet.headings, PROBLEM, ROW])
        red = Pen(book, bg_color=appearance.LATE_GROUND, font_color=appearance.LATE)
        for line, (number, row) in enumerate(chosen, 1):
            for heading in {remark.column for remark in remarks.get(number, ())} & set(sheet.headings):
                place = sheet.headings.index(str(heading))
                value = row[place]
                if value is None:
                    table.write_blank(line, place, None, red.plain)
                red.put(table, line, place, value)
    return out.getvalue()


def _lines(chosen: Iterable[tuple[int, list[object]]], remarks: Remarks) -> list[list[object]]:
    return [[*row, said(remarks.get(number, ())), number] for number, row in chosen]


def said(remarks: Sequence[Remark]) -> str | None:
    return "；".join(map(str, remarks)) or None
