"""One of a few words, by any of its names."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Final

from zhunsheng.acts.sheets.cells.bad import BadCell, quoted
from zhunsheng.acts.sheets.cells.words import compared, is_blank, shown

Names = Mapping[str, Iterable[str]]

_YES: Final = ("是", "有", "√", "✓", "✔", "☑", "1", "true", "y", "yes", "t", "对", "已")
_NO: Final = ("否", "无", "×", "✗", "✘", "x", "0", "false", "n", "no", "f", "错", "未", "没有", "不是")


def choice(value: object, names: Names) -> str | None:
    """The English word whose own name or one of whose ``names`` (labels and aliases, the first shown) is typed."""
    if is_blank(value):
        return None
    typed = compared(shown(value))
    by_name = {compared(name): word for word, others in names.items() for name in (word, *others)}
    if typed in by_name:
        return by_name[typed]
    labels = {word: next(iter(others), word) for word, others in names.items()}
    close = (
        difflib.get_close_matches(typed, by_name, n=1, cutoff=0.5)
        or [n for n in by_name if n in typed or typed in n][:1]
    )
    listed = "、".join(list(labels.values())[:12]) + ("…" if len(labels) > 12 else "")
    raise BadCell(
        f"“{quoted(shown(value))}”不在可选范围：{listed}",
        f"{quoted(shown(value))!r} is not one of: {listed}",
        labels[by_name[close[0]]] if close else None,
    )


def yes_no(value: object) -> bool | None:
    """是/否, 有/无, √/×, 1/0, true/false, Y/N, and a cell that is itself true or false."""
    if is_blank(value):
        return None
    if isinstance(value, bool):
        return value
    typed = compared(shown(value))
    if typed in _YES:
        return True
    if typed in _NO:
        return False
    raise BadCell(f"“{quoted(shown(value))}”应为“是”或“否”", f"{quoted(shown(value))!r} should be 是 or 否")
