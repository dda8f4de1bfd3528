"""Days as clerks type them into a form: 0506, 20250506, 5.6, 今天, +3 (the third working day from today)."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from django.utils.translation import gettext as _

from zhunsheng.acts import in_force
from zhunsheng.acts.sheets import BadCell, cells
from zhunsheng.law.derivation import ENGLISH_WEEKDAYS, WEEKDAYS, Unit, derive
from zhunsheng.law.words import Words, written

NAMED = {"今天": 0, "今日": 0, "today": 0, "昨天": -1, "yesterday": -1, "明天": 1, "tomorrow": 1, "后天": 2}
MONTH_DAY = re.compile(r"(\d{1,2})\s*[./月-]\s*(\d{1,2})\s*[日号]?|(\d{2})(\d{2})")
WORKING = re.compile(r"[+＋]\s*(\d{1,3})")
FURTHEST = 250  # working days: a year


class NotADay(ValueError):
    """The text names no day; `why` says what may be written."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def read(text: str, today: date, region: str = "") -> date | None:
    """The day meant, counted from `today` by the working days of `region`; None for nothing. Raises NotADay."""
    said = text.strip()
    if not said:
        return None
    readers: tuple[Callable[[], date | None], ...] = (
        lambda: _named(said, today), lambda: _working(said, today, region), lambda: _month_day(said, today),
    )  # fmt: skip
    for reader in readers:
        if found := reader():
            return found
    try:
        return cells.day(said)
    except BadCell as bad:
        raise NotADay(
            _("“%(text)s”不是日期。可以写 20250506、0506、5.6、今天、+3（3个工作日后）。") % {"text": said[:40]}
        ) from bad


def _named(said: str, today: date) -> date | None:
    return today + timedelta(days=NAMED[said.lower()]) if said.lower() in NAMED else None


def _working(said: str, today: date, region: str) -> date | None:
    counted = WORKING.fullmatch(said)
    if counted is None:
        return None
    if int(counted[1]) > FURTHEST:
        raise NotADay(_("最多写 +%(most)s 个工作日。") % {"most": FURTHEST})
    return derive(today, int(counted[1]), Unit.WORKING, in_force.current().calendars, region).end


def _month_day(said: str, today: date) -> date | None:
    """A day of this year."""
    found = MONTH_DAY.fullmatch(said)
    if found is None:
        return None
    month, day = (int(part) for part in found.groups() if part)
    try:
        return date(today.year, month, day)
    except ValueError as bad:
        raise NotADay(_("%(month)s月没有%(day)s日。") % {"month": month, "day": day}) from bad


def echo(on: date) -> Words:
    """The day as it was understood: 2025年5月6日（周二）."""
    return Words(f"{written(on, 'zh')}（{WEEKDAYS[on.weekday()]}）", f"{on} ({ENGLISH_WEEKDAYS[on.weekday()]})")
