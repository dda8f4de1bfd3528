"""Which row of a sheet is its header: after titles and notices, on one row or on several."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from zhunsheng.acts.sheets.cells.words import compared

Known = Callable[[str], bool] | Collection[str] | None
Rows = Sequence[Sequence[object]]

LOOKED_AT: Final = 30  # rows from the top
_LONGEST: Final = 60  # characters of a heading
_FULL: Final = 0.6  # of the fullest row, where no heading is known
_DECORATION: Final = re.compile(r"^[*]+|[*:]+$|\((?:必填|选填|required|optional)\)", re.I)

_IN_BRACKETS: Final = re.compile(r"\([^()]*\)")
_AFTER_SLASH: Final = re.compile(r"/[亿百十万千]*[元分]$")
_CHANGES_MEANING: Final = ("不", "含", "除")


@dataclass(frozen=True, slots=True)
class Header:
    """``first`` is 0-based, ``depth`` the rows it takes, ``hits`` the headings that were known."""

    first: int
    depth: int
    headings: list[str]
    hits: int = 0


def heading_key(heading: str) -> str:
    """What two headings are compared by: no blanks, half width, lower case, without 必填 marks."""
    return _DECORATION.sub("", compared(heading))


def without_unit(key: str) -> str:
    """A heading's key without its unit or remark: 罚款金额(元), 罚款金额/万元; (不含) is kept, for it names another day."""
    kept = _IN_BRACKETS.sub(lambda found: found[0] if any(w in found[0] for w in _CHANGES_MEANING) else "", key)
    return _AFTER_SLASH.sub("", kept)


def find_header(rows: Rows, known: Known = None, merges: Sequence[Sequence[int]] | None = None) -> Header:
    """The row that matches most known headings; with none known, the first that looks like headings.

    ``merges`` are [top, left, bottom, right] from 0 over the same columns; None where the format has no merged cells.
    """
    is_known = _predicate(known)
    headers = [
        _header_at(rows, first, is_known, merges) for first in range(min(len(rows), LOOKED_AT)) if _filled(rows[first])
    ]
    if not headers:
        return Header(0, 0, [])
    best = max(headers, key=lambda header: header.hits)
    return best if best.hits else _likeliest(rows, headers)


def _predicate(known: Known) -> Callable[[str], bool]:
    if known is None:
        return lambda _: False
    if callable(known):
        return known
    keys = {heading_key(heading) for heading in known}
    return lambda heading: heading_key(heading) in keys


def _filled(row: Sequence[object]) -> list[int]:
    return [i for i, cell in enumerate(row) if _clean(cell)]


def _clean(cell: object) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""


def _header_at(
    rows: Rows, first: int, is_known: Callable[[str], bool], merges: Sequence[Sequence[int]] | None
) -> Header:
    depth = _depth(rows, first, merges)
    top = [_clean(cell) for cell in rows[first]]
    if depth == 1:
        return Header(first, 1, top, sum(map(is_known, filter(None, top))))
    headings = _joined(top, rows[first + 1 : first + depth], is_known)
    return Header(first, depth, headings, sum(map(is_known, filter(None, headings))))


def _depth(rows: Rows, first: int, merges: Sequence[Sequence[int]] | None) -> int:
    """Rows of the header that starts here: one, unless some cells stand over groups while others reach down."""
    filled = _filled(rows[first])
    if len(filled) < 2:
        return 1
    if merges is None:
        return 2 if first + 1 < len(rows) and _groups(rows[first], rows[first + 1]) else 1
    reach = max((bottom - top + 1 for top, left, bottom, _ in merges if top == first and left in filled), default=1)
    depth = min(reach, 4, len(rows) - first)
    over_groups = any(top == first and right > left for top, left, _, right in merges)
    below = rows[first + depth - 1]
    if depth == 1 or not over_groups or not all(_is_heading(below[i]) for i in _filled(below)):
        return 1
    return depth if len(_filled(below)) > 1 else 1


def _groups(above: Sequence[object], below: Sequence[object]) -> bool:
    """Every blank above is filled below, some cell above is blank below, and all below are words."""
    pairs = [(_clean(a), b) for a, b in zip(above, below, strict=False)]
    gaps = [b for a, b in pairs if not a]
    return (
        bool(gaps)
        and all(_clean(b) for b in gaps)
        and any(a and not _clean(b) for a, b in pairs)
        and all(_is_heading(b) for _, b in pairs if _clean(b))
    )


def _is_heading(cell: object) -> bool:
    text = _clean(cell)
    return isinstance(cell, str) and len(text) <= _LONGEST and not re.fullmatch(r"[\d\s.,%:/-]+", text)


def _joined(top: list[str], lower: Rows, is_known: Callable[[str], bool]) -> list[str]:
    """Group and word under it, 立案·本月; the word alone where that is what is known."""
    under = [next((w for w in (_clean(row[i]) for row in reversed(lower)) if w), "") for i in range(len(top))]
    group, headings = "", []
    for above, word in zip(top, under, strict=True):
        group = above or (group if word else "")
        whole = f"{group}·{word}" if group and word and group != word else group or word
        alone = bool(word) and under.count(word) == 1 and not is_known(whole) and is_known(word)
        headings.append(word if alone else whole)
    return headings


def _likeliest(rows: Rows, headers: list[Header]) -> Header:
    fullest = max(len(_filled(row)) for row in rows[:LOOKED_AT])
    for header in headers:
        row, words = rows[header.first], {heading for heading in header.headings if heading}
        if len(words) >= fullest * _FULL and all(_is_heading(row[i]) for i in _filled(row)):
            return header
    return headers[0]
