"""A sheet to fill in: real drop-down lists, a word of help on each heading, and an example that is never read back."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from zhunsheng.acts.sheets import appearance
from zhunsheng.acts.sheets.reserved import CHOICES, EXAMPLE, GUIDE, MARK
from zhunsheng.acts.sheets.writing import Pen, fill, workbook

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Kind = Literal["text", "code", "date", "whole", "number", "percent", "yes_no", "choice"]

_KIND_WORDS: Final[dict[str, str]] = {
    "text": "文字",
    "code": "代码（文本格式）",
    "date": "日期，如 2025-05-06",
    "whole": "整数",
    "number": "数",
    "percent": "比例，如 30%",
    "yes_no": "是或否",
    "choice": "从下拉列表选择",
}
_MARK_HELP: Final = f"此列不必填写。标有“{EXAMPLE}”的行不会导入。\nLeave blank; rows marked {EXAMPLE} are not imported."


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    heading: str
    kind: Kind = "text"
    choices: Sequence[str] = ()
    required: bool = False
    help: str = ""
    example: object = None

    @property
    def listed(self) -> Sequence[str]:
        return ("是", "否") if self.kind == "yes_no" else self.choices


def template(columns: Sequence[TemplateColumn], *, title: str, rows: int = 500) -> bytes:
    """Headings on row 1, an example on row 2, ``rows`` rows to fill. The untouched workbook reads back as no rows."""
    out = io.BytesIO()
    with workbook(out, title) as book:
        sheet = book.add_worksheet(appearance.sheet_name(title))
        _add_headings(book, sheet, columns)
        _add_example(book, sheet, columns)
        fill(book, book.add_worksheet(GUIDE), _guide(columns), ["列", "必填", "填写方式", "说明"])
        lists = book.add_worksheet(CHOICES)
        lists.hide()
        for place, column in enumerate(columns, 1):
            if rule := _validation(lists, place, column):
                sheet.data_validation(1, place, rows + 1, place, rule)
    return out.getvalue()


def _add_headings(book: Workbook, sheet: Worksheet, columns: Sequence[TemplateColumn]) -> None:
    plain = book.add_format(appearance.HEADING)
    needed = book.add_format(appearance.HEADING | {"font_color": appearance.LATE})
    as_text, as_day = book.add_format({"num_format": "@"}), book.add_format({"num_format": appearance.DAY})
    sheet.write_string(0, 0, MARK, plain)
    sheet.write_comment(0, 0, _MARK_HELP)
    sheet.set_column(0, 0, appearance.width_of([MARK]))
    for place, column in enumerate(columns, 1):
        sheet.write_string(0, place, column.heading, needed if column.required else plain)
        sheet.write_comment(0, place, _help(column))
        look = {"text": as_text, "code": as_text, "choice": as_text, "yes_no": as_text, "date": as_day}.get(column.kind)
        width = appearance.width_of([column.heading, column.example, *column.listed])
        sheet.set_column(place, place, max(width, 12), look)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)


def _help(column: TemplateColumn) -> str:
    need = "必填 / required" if column.required else "选填 / optional"
    return "\n".join(part for part in (need, _KIND_WORDS[column.kind], column.help) if part)


def _add_example(book: Workbook, sheet: Worksheet, columns: Sequence[TemplateColumn]) -> None:
    pen = Pen(book, italic=True, font_color="#6B6B6B")
    pen.put(sheet, 1, 0, f"{EXAMPLE}（不导入）")
    for place, column in enumerate(columns, 1):
        example = column.example
        if column.kind == "date" and isinstance(example, str):
            example = date.fromisoformat(example)
        pen.put(sheet, 1, place, example)


def _guide(columns: Sequence[TemplateColumn]) -> list[list[object]]:
    return [[c.heading, "必填" if c.required else "选填", _KIND_WORDS[c.kind], _explained(c)] for c in columns]


def _explained(column: TemplateColumn) -> str:
    options = "可选：" + "、".join(column.listed) if column.listed else ""
    return "；".join(part for part in (column.help, options) if part)


def _validation(lists: Worksheet, place: int, column: TemplateColumn) -> dict[str, Any] | None:
    """What a spreadsheet checks as one types. A list stands on a hidden sheet: in place it may have 255 characters."""
    error = {"error_title": "请核对", "error_message": (column.help or _KIND_WORDS[column.kind])[:255]}
    if column.listed:
        for row, option in enumerate(column.listed):
            lists.write_string(row, place, option)
        letter = _letters(place)
        return error | {"validate": "list", "source": f"='{CHOICES}'!${letter}$1:${letter}${len(column.listed)}"}
    if column.kind == "date":
        bounds = {"minimum": date(1900, 3, 1), "maximum": date(9999, 12, 31)}
        return error | {"validate": "date", "criteria": "between"} | bounds
    if column.kind == "whole":
        return error | {"validate": "integer", "criteria": ">=", "value": 0}
    if column.kind == "number":
        return error | {"validate": "decimal", "criteria": "between", "minimum": -1e15, "maximum": 1e15}
    return None


def _letters(place: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(place))
