"""Codes are text: 00123 keeps its zeros; one that Excel has turned into a number is refused, its digits being gone."""

from __future__ import annotations

import math
import re
from typing import Final

from zhunsheng.acts.sheets.cells.bad import BadCell, quoted
from zhunsheng.acts.sheets.cells.words import half_width, is_blank, shown, text

_SCIENTIFIC: Final = re.compile(r"\d(?:\.\d+)?[eE]\+?\d{1,3}")
_EXACT: Final = 10**15  # Excel keeps fifteen digits
_AS_TEXT: Final = re.compile(r'="([^"]*)"')  # how some programs write a code into CSV so that Excel leaves it alone


def code(value: object, *, longest: int | None = None) -> str | None:
    """Letters and digits as typed. Full-width characters and blanks inside are refused with the right form beside."""
    if is_blank(value):
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise BadCell(
            f"“{quoted(shown(value))}”不是代码，请把该列设为文本格式",
            f"{quoted(shown(value))!r} is not a code; format the column as text",
        )
    if isinstance(value, (int, float)):
        return _from_number(value)
    typed = text(value, longest=longest) or ""
    typed = (_AS_TEXT.fullmatch(typed) or [typed, typed])[1]
    if _SCIENTIFIC.fullmatch(half_width(typed)):
        raise _lost(typed)
    proper = re.sub(r"\s+", "", half_width(typed.lstrip("'’‘")))
    if proper != typed:
        raise BadCell(
            f"“{quoted(typed)}”含全角字符、空格或引号",
            f"{quoted(typed)!r} holds full-width characters, blanks or quotes",
            proper,
        )
    return typed


def _from_number(value: int | float) -> str:
    if math.isfinite(value) and abs(value) >= _EXACT:
        raise _lost(f"{value:.5G}")
    if not math.isfinite(value) or value < 0 or value != int(value):
        raise BadCell(f"“{value}”不是代码", f"{value} is not a code")
    return str(int(value))


def _lost(typed: str) -> BadCell:
    return BadCell(
        f"代码被表格软件改成了数字（{typed}），15位以后的数字已丢失；请把该列设为文本格式后重新录入",
        f"The code was turned into a number ({typed}) and its digits after the 15th are lost; "
        "format the column as text and enter it again",
    )
