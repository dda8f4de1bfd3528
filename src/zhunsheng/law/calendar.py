"""Legal periods as expressions: the same arithmetic for one deadline and for ten million.

Conventions K1–K13: the first day is not counted; what the law calls working days skips days off and counts made-up
workdays (调休); a last day that falls on a day off rolls to the next working day where the law says so; months end on
the same-numbered day or the month's last.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

import polars as pl

from zhunsheng.law import days
from zhunsheng.law.table import Table

FIRST_DAY = date(1949, 10, 1)
LAST_DAY = date(2100, 12, 31)
_ORIGIN = (FIRST_DAY - date(1970, 1, 1)).days


@dataclass(frozen=True, eq=False)
class Calendar:
    """The working days (工作日) of one region, with public holidays and made-up workdays applied."""

    worked_up_to: Table  # Int32, one a day: working days from FIRST_DAY up to and including it
    on_or_after: Table  # Date, one a day: the first working day on or after it
    working_days: Table  # Date, ascending
    fixed: dict[int, Table] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, holidays: Iterable[date], workdays: Iterable[date]) -> "Calendar":
        """Monday to Friday, less `holidays`, with `workdays` (weekend days worked) added."""
        span = pl.date_range(FIRST_DAY, LAST_DAY, eager=True)
        worked = ((span.dt.weekday() <= 5) | span.is_in(list(workdays))) & ~span.is_in(list(holidays))
        up_to = worked.cast(pl.Int32).cum_sum()
        working = span.filter(worked)
        next_one = working.gather(up_to - worked.cast(pl.Int32), null_on_oob=True)
        return cls(Table(up_to), Table(next_one), Table(working))

    def works(self, day: date) -> bool:
        """Whether `day` is a working day. Raises ValueError outside the table (1949-10-01 to 2100-12-31)."""
        if not FIRST_DAY <= day <= LAST_DAY:
            raise ValueError(day)
        return bool(self.on_or_after.series[(day - FIRST_DAY).days] == day)

    def after(self, day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
        """The `count`-th working day after `day`; the day itself is not counted (K1, K2). `count` is 1 or more."""
        if isinstance(count, int):
            return self._after_all(count).at(_place(day))
        return self.working_days.at(self.worked_up_to.at(_place(day)) + count - 1)

    def _after_all(self, count: int) -> Table:
        """The `count`-th working day after every day of the table: one look-up instead of two where the count is fixed."""
        if count not in self.fixed:
            places = self.worked_up_to.series + (count - 1)
            self.fixed[count] = Table(self.working_days.series.gather(places, null_on_oob=True))
        return self.fixed[count]

    def clear_before(self, day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
        """The latest working day that leaves `count` clear working days before `day` (K9)."""
        return self.working_days.at(self.worked_up_to.at(_place(day) - 1) - count - 1)

    def rolled(self, day: pl.Expr) -> pl.Expr:
        """`day`, or the next working day if it is a day off (K8)."""
        return self.on_or_after.at(_place(day))


def _place(day: pl.Expr) -> pl.Expr:
    return day.cast(pl.Date).to_physical() - _ORIGIN


@dataclass(frozen=True, eq=False)
class Calendars:
    """The national calendar and those of regions with holidays of their own (K12), by prefix of the region's code."""

    national: Calendar
    regional: Mapping[str, Calendar]

    def of(self, region: str) -> Calendar:
        """The calendar of `region`: of the longest prefix that has its own, else the national one."""
        own = [prefix for prefix in self.regional if region.startswith(prefix)]
        return self.regional[max(own, key=len)] if own else self.national

    def choose(self, region: pl.Expr, of_one: "dict[str, pl.Expr]") -> pl.Expr:
        """The expression of each row's own region; `of_one` gives one a prefix, the national one under ''."""
        chosen = of_one[""]
        for prefix in sorted(self.regional, key=len):
            own = of_one[prefix]  # where the region is not known, a day is known only if both calendars agree on it
            known = region.is_not_null() | (own == chosen)
            chosen = pl.when(region.str.starts_with(prefix)).then(own).when(known).then(chosen)
        return chosen

    @property
    def each(self) -> dict[str, Calendar]:
        return {"": self.national, **self.regional}


@cache
def shipped() -> Calendars:
    """The calendars of the tables shipped with the product."""
    return with_regional([(day.region, day.on) for day in days.regional()])


def with_regional(own: Iterable[tuple[str, date]]) -> Calendars:
    """The national calendar with a region's own days off over it: (prefix of the region's code, day) each."""
    off = {day.on for day in days.national() if not day.works}
    worked = {day.on for day in days.national() if day.works}
    by_region: dict[str, set[date]] = {}
    for region, day in own:
        by_region.setdefault(region, set()).add(day)
    return Calendars(
        Calendar.of(off, worked),
        {region: Calendar.of(off | extra, worked - extra) for region, extra in by_region.items()},
    )


def months_after(day: pl.Expr, months: pl.Expr | int) -> pl.Expr:
    """The same-numbered day so many months later, or that month's last day (K7)."""
    month = (day.dt.year().cast(pl.Int32) - 1) * 12 + day.dt.month().cast(pl.Int32) - 1 + months
    first = _months().at(month)
    length = _months().at(month + 1) - first
    number = day.dt.day().cast(pl.Int32)
    return (first + pl.when(number > length).then(length).otherwise(number) - 1).cast(pl.Date)


@cache
def _months() -> Table:
    """The first day of every month from the year 1, as a number: looking it up is faster than making a date."""
    return Table(pl.date_range(date(1, 1, 1), date(9999, 12, 1), "1mo", eager=True).to_physical())


def years_after(day: pl.Expr, years: pl.Expr | int) -> pl.Expr:
    """The same day so many years later, or the month's last (K7)."""
    return months_after(day, years * 12)


def age_on(born: pl.Expr, day: pl.Expr) -> pl.Expr:
    """Whole years of age on `day`: one is reached on the day after the birthday (Q-42, V20)."""
    years = day.dt.year().cast(pl.Int32) - born.dt.year().cast(pl.Int32)
    return years - (day <= years_after(born, years)).cast(pl.Int32)


def plus_days(day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
    """`count` calendar days later, no roll-forward."""
    return (day.cast(pl.Date).to_physical() + count).cast(pl.Int32, strict=False).cast(pl.Date)


def quarter_from(day: pl.Expr) -> pl.Expr:
    """The first day of the calendar quarter of `day` (K13)."""
    return day.dt.truncate("1q")
