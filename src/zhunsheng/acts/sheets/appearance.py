"""How our own workbooks look: quiet, one accent, as the pages do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, Final

INK: Final = "#1A1A1A"
ACCENT: Final = "#1F4E79"
LATE: Final = "#B3261E"
LATE_GROUND: Final = "#FBECEB"
GROUND: Final = "#F7F7F4"
LINE: Final = "#DCDCD8"
FONT: Final = "宋体"

HEADING: Final[dict[str, Any]] = {
    "bold": True, "bg_color": GROUND, "bottom": 1, "bottom_color": ACCENT, "text_wrap": True, "valign": "vcenter",
}  # fmt: skip
DAY: Final = "yyyy-mm-dd"
MOMENT: Final = "yyyy-mm-dd hh:mm:ss"

#: No formula is made of a text, no link of an address; a value a workbook cannot hold stops nothing.
SAFE: Final[dict[str, Any]] = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
    "constant_memory": False,
}


def width_of(words: Iterable[object], widest: int = 48) -> float:
    """Columns of a spreadsheet that the longest of these takes: a Chinese character takes two."""
    longest = max((_columns(str(word)) for word in words if word is not None), default=0)
    return float(min(max(longest + 2, 8), widest))


def _columns(word: str) -> int:
    first = word.split("\n", 1)[0]
    return len(first) if first.isascii() else sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in first)


def sheet_name(title: str, fallback: str = "数据") -> str:
    """A title as a sheet may be called: at most 31 characters, none of []:*?/\\ and no apostrophe at either end."""
    return re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title).strip(" '")[:31].strip(" '") or fallback
