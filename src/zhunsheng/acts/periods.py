"""Spans of days as people ask for them: 本周, 2026-01-01..2026-04-01 (the last day excluded), one day, open ends."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from zhunsheng.acts.sheets import BadCell, cells
from zhunsheng.law.words import Words, written

ONE_DAY = timedelta(days=1)
PRESETS = {
    "week": Words("本周", "this week"),
    "month": Words("本月", "this month"),
    "quarter": Words("本季", "this quarter"),
    "year": Words("本年", "this year"),
    "last_year": Words("去年同期", "the same days of last year"),
}
"""Spans relative to the day on which one asks."""


class NotASpan(ValueError):
    """The text names no span of days."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


@dataclass(frozen=True)
class Span:
    """The days from `start` on, before `end`; open where None."""

    start: date | None
    end: date | None
    preset: str = ""

    @property
    def said(self) -> Words:
        if self.preset:
            return PRESETS[self.preset]
        last = self.end - ONE_DAY if self.end else None
        if self.start == last:
            return Words(written(self.start, "zh"), written(self.start, "en"))
        if self.start is None:
            return Words(f"{written(last, 'zh')}以前", f"up to {last}")
        if last is None:
            return Words(f"{written(self.start, 'zh')}以后", f"from {self.start}")
        return Words(f"{written(self.start, 'zh')}至{written(last, 'zh')}", f"{self.start} to {last}")


def span(text: str, today: date) -> Span:
    """The span that `text` names, seen from `today`. Raises NotASpan."""
    name = _preset(text)
    if name:
        return _relative(name, today)
    first, dots, last = text.partition("..")
    start, end = _day(first), _day(last)
    if not dots and start:
        return Span(start, start + ONE_DAY)
    if (start is None and end is None) or (start and end and start >= end):
        raise NotASpan(text)
    return Span(start, end)


def _preset(text: str) -> str:
    return next((name for name, words in PRESETS.items() if text in (name, words.zh)), "")


def _relative(name: str, today: date) -> Span:
    year, month = today.year, today.month
    if name == "week":
        monday = today - today.weekday() * ONE_DAY
        return Span(monday, monday + 7 * ONE_DAY, name)
    if name == "month":
        return Span(today.replace(day=1), _first_of(year, month + 1), name)
    if name == "quarter":
        first = month - (month - 1) % 3
        return Span(_first_of(year, first), _first_of(year, first + 3), name)
    if name == "last_year":
        same = today.replace(year=year - 1, day=min(today.day, monthrange(year - 1, month)[1]))
        return Span(_first_of(year - 1, 1), same + ONE_DAY, name)
    return Span(_first_of(year, 1), _first_of(year + 1, 1), name)


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return cells.day(text)
    except BadCell as bad:
        raise NotASpan(text) from bad
