"""Days as clerks write them."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from typing import Final

from zhunsheng.acts.sheets.cells.bad import BadCell, quoted
from zhunsheng.acts.sheets.cells.words import half_width, is_blank, shown

_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(\d{4})-(\d{1,2})-(\d{1,2})",
        r"(\d{4})/(\d{1,2})/(\d{1,2})",
        r"(\d{4})\.(\d{1,2})\.(\d{1,2})",
        r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]",
        r"(\d{4})(\d{2})(\d{2})",
    )
)
_TIME: Final = re.compile(r"(?:[T ]?(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?秒?)?分?)?")
_LOOSE: Final = re.compile(r"(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})(?!\d)")
_SERIAL_ZERO: Final = datetime.combine(
    date(1899, 12, 30), time()
)  # Excel counts days from here, after its mistaken 1900-02-29
_SERIALS: Final = range(18_264, 73_051)  # 1950 … 2099: what a bare number may mean; 2025 and 202505 are no days
_WITHOUT_END: Final = range(2_958_101, 2_958_466)  # the year 9999, in which old templates let things end


def day(value: object) -> date | None:
    """2025-05-06, 2025/5/6, 2025.5.6, 20250506, 2025年5月6日, an Excel day number or a date; a time is dropped."""
    found = moment(value)
    return found.date() if found else None


def moment(value: object) -> datetime | None:
    """As ``day``, with the time of day where one is given, else midnight; without zone, as sheets are."""
    if is_blank(value):
        return None
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, date):
        return datetime.combine(value, time())
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_number(value)
    return _from_text(shown(value))


def _from_number(value: int | float) -> datetime:
    if not math.isfinite(value):
        raise _unread(str(value))
    if isinstance(value, int) or value.is_integer():
        written = str(int(value))
        if len(written) == 8:
            return _from_text(written)
    if int(value) in _SERIALS or int(value) in _WITHOUT_END:
        return _SERIAL_ZERO + timedelta(days=int(value), seconds=round((value - int(value)) * 86_400))
    raise _unread(str(value))


def _from_text(written: str) -> datetime:
    words = re.sub(r"\s+", " ", half_width(written)).strip()
    words = re.sub(r" ?([年月日号/.-]) ?", r"\1", words)
    for form in _FORMS:
        match = form.match(words)
        if match and (clock := _TIME.fullmatch(words, match.end())):
            return _checked(match, clock, written)
    if re.fullmatch(r"\d{5}", words) and int(words) in _SERIALS:
        return _SERIAL_ZERO + timedelta(days=int(words))
    raise _unread(written)


def _checked(found: re.Match[str], clock: re.Match[str], written: str) -> datetime:
    year, month, on = (int(part) for part in found.groups())
    hour, minute, second = (int(part or 0) for part in clock.groups())
    if year < 1900:
        raise BadCell(f"“{quoted(written)}”的年份早于1900年", f"The year of {quoted(written)!r} is before 1900")
    try:
        return datetime.combine(date(year, month, on), time(hour, minute, second))
    except ValueError:
        raise BadCell(
            f"“{quoted(written)}”不是日历上的一天",
            f"{quoted(written)!r} is no day of the calendar",
            _last_of(year, month),
        ) from None


def _last_of(year: int, month: int) -> str | None:
    if not 1 <= month <= 12:
        return None
    following = date(year + month // 12, month % 12 + 1, 1) if year < 9999 else date(9999, 12, 31)
    return (following - timedelta(days=1)).isoformat()


def _unread(written: str) -> BadCell:
    """Names what is missing where that can be seen; the nearest is a whole day only if one is written."""
    words = half_width(written)
    whole = _LOOSE.search(words)
    nearest = None
    if whole:
        try:
            nearest = date(*(int(part) for part in whole.groups())).isoformat()
        except ValueError:
            nearest = None
    if re.search(r"[至到~—–].*\d|[年月日号 ]-\s*\d", words):
        return BadCell(
            f"“{quoted(written)}”是一段时间，不是一个日期",
            f"{quoted(written)!r} is a span of time, not one day",
            nearest,
        )
    if re.fullmatch(r"\s*\d{4}\s*[年./-]\s*\d{1,2}\s*月?\s*", words):
        return BadCell(f"“{quoted(written)}”缺日", f"{quoted(written)!r} has no day of the month", nearest)
    return BadCell(
        f"“{quoted(written)}”不是日期，请写作 2025-05-06",
        f"{quoted(written)!r} is not a date; write 2025-05-06",
        nearest,
    )
