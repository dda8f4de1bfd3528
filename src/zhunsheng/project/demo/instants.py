"""When everything in the model city happened: all fixed and in order, so that it is built the same every time."""

from datetime import UTC, date, datetime

from zhunsheng.acts.actor import LOCAL


def _at(year: int, month: int, day: int, hour: int) -> datetime:
    return datetime(year, month, day, hour, tzinfo=LOCAL).astimezone(UTC)


DEPARTMENTS = _at(2025, 3, 3, 9)
ACCOUNTS = _at(2025, 3, 3, 10)
ENTERPRISES = _at(2025, 3, 3, 14)
PERSONS = _at(2025, 3, 3, 16)
ITEMS = _at(2025, 3, 6, 9)
ITEMS_PUBLISHED = _at(2025, 3, 10, 9)
ITEMS_PUBLISHED_LATE = _at(2025, 7, 1, 9)
LAST_YEAR_RECORDED = _at(2026, 1, 12, 9)  # what was done in 2025 outside this system is taken over
THIS_YEAR_RECORDED = _at(2026, 4, 24, 9)
THIS_YEAR_DRAFTED = _at(2026, 4, 27, 9)
ENDED = _at(2026, 4, 28, 9)  # numbers and refusals; the plan season goes on from here
THIS_YEAR_SIGNED = _at(2026, 4, 28, 14)
THIS_YEAR_SUBMITTED = _at(2026, 4, 29, 9)
THIS_YEAR_RECEIVED = _at(2026, 4, 29, 15)
COMPILED = _at(2026, 4, 30, 9)
COMPILATIONS_RECEIVED = _at(2026, 4, 30, 16)
SUBMITTED_LATE = _at(2026, 5, 7, 9)
RECEIVED_LATE = _at(2026, 5, 8, 9)
PUBLISHED = _at(2026, 5, 12, 9)
CHANGED = _at(2026, 5, 18, 9)
SPECIALS_RECORDED = _at(2026, 5, 18, 10)
CLOSED = _at(2026, 5, 30, 9)

FOUNDED = date(2025, 3, 3)
TRAINED = date(2025, 12, 10)
LAST_YEAR_FILED = date(2025, 4, 15)
THIS_YEAR_FILED = date(2026, 4, 8)

JUDGED_FROM = date(2026, 6, 1)
"""From this day an audit of the register finds exactly what `faults` lists,"""
JUDGED_UNTIL = date(2027, 11, 30)
"""and up to this one: after it the trainings of the officers are too long ago."""
