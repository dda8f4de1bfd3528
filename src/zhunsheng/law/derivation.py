"""One deadline in words: every day counted, every day skipped and why. The expressions of `calendar` say the same."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import polars as pl

from zhunsheng.law import calendar, days
from zhunsheng.law.calendar import Calendar, Calendars
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameter import Parameter
from zhunsheng.law.words import Words

WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
ENGLISH_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Unit(StrEnum):
    """What is counted."""

    WORKING = "working"  # working days after
    DAYS = "days"  # calendar days after
    MONTHS = "months"  # calendar months after
    BEFORE = "before"  # clear working days before


@dataclass(frozen=True)
class Day:
    """One day on the way: whether it counts, and why it does not (or why it does in spite of being a weekend)."""

    on: date
    counted: bool
    why: Words


@dataclass(frozen=True)
class Derivation:
    """How one deadline was counted."""

    start: date
    end: date
    unit: Unit
    count: int
    days: tuple[Day, ...]
    rolled_from: date | None
    untabled: tuple[int, ...]  # years without a holiday table: Monday to Friday were taken as working

    @property
    def skipped(self) -> list[date]:
        return [day.on for day in self.days if not day.counted]

    @property
    def sentence(self) -> Words:
        return Words(_zh(self), _en(self))


def numbered(
    number: Parameter, start: date | None, law: Law, region: str = "", department: str = ""
) -> "Derivation | None":
    """So many working days after `start` as `number` says on that day; None without a day, or where none is in force."""
    value = law.numbers.in_force(number, start, region, department) if start else None
    if start is None or value is None:
        return None
    return derive(start, int(str(value.value)), Unit.WORKING, law.calendars, region)


def derive(
    start: date, count: int, unit: Unit, calendars: Calendars, region: str = "", *, roll: bool = True
) -> Derivation:
    """Count `count` units from `start` (not counted itself, K1) in `region`; days and months roll forward by K8 if `roll`.

    Raises ValueError for a negative count, or a day outside 1949–2100.
    """
    if count < 0:
        raise ValueError(count)
    one = calendars.of(region)
    reached = _reached(start, count, unit, one)
    if reached is None or not calendar.FIRST_DAY <= reached <= calendar.LAST_DAY:
        raise ValueError(start)
    rolls = roll and unit in (Unit.DAYS, Unit.MONTHS)
    end = _one(one.rolled(pl.lit(reached))) if rolls else reached
    on_the_way = _walk(start, end, reached, unit, one, region)
    years = {day.on.year for day in on_the_way} | {start.year, end.year}
    untabled = tuple(sorted(years - set(days.tabled_years())))
    return Derivation(start, end, unit, count, on_the_way, reached if end != reached else None, untabled)


def _reached(start: date, count: int, unit: Unit, one: Calendar) -> date | None:
    day = pl.lit(start)
    if unit is Unit.WORKING:
        return _one(one.after(day, count) if count else one.rolled(day))
    if unit is Unit.BEFORE:
        return _one(one.clear_before(day, count))
    return _one(calendar.plus_days(day, count) if unit is Unit.DAYS else calendar.months_after(day, count))


def _one(expression: pl.Expr) -> date:
    return pl.select(expression).item()  # type: ignore[no-any-return]


def _walk(start: date, end: date, reached: date, unit: Unit, one: Calendar, region: str) -> tuple[Day, ...]:
    if unit is Unit.BEFORE:
        span = [start - timedelta(days=n) for n in range(1, (start - end).days + 1)]
    else:
        span = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    calendar_days = unit in (Unit.DAYS, Unit.MONTHS)
    return tuple(_day(on, one, region, passes=calendar_days and (on < reached or on == end)) for on in span)


def _day(on: date, one: Calendar, region: str, *, passes: bool) -> Day:
    return Day(on, passes or one.works(on), why(on, region))


def why(on: date, region: str = "") -> Words:
    """What kind of day it is: 周六，春节调休上班; 周二，春节放假; 周三."""
    zh, en = WEEKDAYS[on.weekday()], ENGLISH_WEEKDAYS[on.weekday()]
    for regional in days.regional():
        if regional.on == on and region.startswith(regional.region):
            mark = "" if regional.confirmed else "（待核实）"
            return Words(f"{zh}，{regional.name}放假{mark}", f"{en}, {regional.name}, a day off of the region")
    for day in days.national():
        if day.on == on:
            said = ("调休上班", "worked instead") if day.works else ("放假", "day off")
            return Words(f"{zh}，{day.name}{said[0]}", f"{en}, {day.name}, {said[1]}")
    return Words(zh, en)


def _zh(found: Derivation) -> str:
    units = {Unit.WORKING: "个工作日", Unit.DAYS: "日", Unit.MONTHS: "个月", Unit.BEFORE: "个完整工作日前"}
    said = f"{_date(found.start)}起（当日不计）第{found.count}{units[found.unit]}"
    if found.unit is Unit.BEFORE:
        said = f"{_date(found.start)}之前留足{found.count}个完整工作日（两端不计）"
    skipped = f"，跳过休息日{len(found.skipped)}天" if found.skipped else ""
    rolled = f"；{_date(found.rolled_from)}为休息日，顺延" if found.rolled_from else ""
    return f"{said}{skipped}{rolled}：{_date(found.end)}"


def _en(found: Derivation) -> str:
    units = {
        Unit.WORKING: "working days after", Unit.DAYS: "days after", Unit.MONTHS: "months after",
        Unit.BEFORE: "clear working days before",
    }  # fmt: skip
    skipped = f", {len(found.skipped)} days off skipped" if found.skipped else ""
    rolled = f"; {found.rolled_from} is a day off, rolled forward" if found.rolled_from else ""
    return f"{found.count} {units[found.unit]} {found.start}{skipped}{rolled}: {found.end}"


def _date(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日（{WEEKDAYS[on.weekday()]}）"
