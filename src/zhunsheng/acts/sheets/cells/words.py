"""Text as typed, and the form under which two texts are compared."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

#: Blanks of every width, the byte-order mark and the zero-width ones that web pages leave behind.
_BLANKS: Final = " \t\r\n\v\f\xa0\u3000\u2002\u2003\u2009\u200b\u200c\u200d\u2060\ufeff"
_SAME: Final = str.maketrans("【】〔〕［］「」『』—–−―·•・‘’“”", "()" * 5 + "-" * 4 + "." * 3 + "''" + '""')
_HALF: Final = {0xFF01 + i: 0x21 + i for i in range(94)} | {0x3000: 0x20}
_DROPPED: Final = dict.fromkeys(map(ord, _BLANKS))


def is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip(_BLANKS))


def text(value: object, *, longest: int | None = None) -> str | None:
    """Trimmed of blanks of either width at both ends; nothing inside is changed. Longer than ``longest`` is refused."""
    from zhunsheng.acts.sheets.cells.bad import BadCell

    if is_blank(value):
        return None
    words = shown(value).strip(_BLANKS)
    if longest is not None and len(words) > longest:
        raise BadCell(f"长{len(words)}字，至多{longest}字", f"{len(words)} characters long; at most {longest}")
    return words


def shown(value: object) -> str:
    """A cell as its owner sees it: 5 for 5.0, 是 for a true, 2025-05-06 for a date."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def half_width(words: str) -> str:
    """Full-width letters, digits and marks as half-width ones."""
    return words.translate(_HALF)


def compared(words: str) -> str:
    """Only for comparing, never for keeping: half width, one kind of bracket and dash, no blanks, lower case."""
    return half_width(words.translate(_SAME)).translate(_DROPPED).casefold()
