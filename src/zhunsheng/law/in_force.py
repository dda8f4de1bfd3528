"""What a rule is given when it judges: the numbers and calendars in force on each row's day."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.calendar import Calendar, Calendars
from zhunsheng.law.numbers import Numbers
from zhunsheng.law.parameter import Parameter, Value

REGION, DEPARTMENT = pl.col("region"), pl.col("department")


@dataclass(frozen=True, eq=False)
class Law:
    """The law as a city applies it: numbers and calendars. Another number is another Law; nothing is edited."""

    numbers: Numbers = field(default_factory=Numbers.national)
    calendars: Calendars = field(default_factory=calendar.shipped)
    _narrowed: "dict[tuple[str, str], Law]" = field(default_factory=dict, repr=False)

    def reading(self, on: pl.Expr) -> "InForce":
        """The law as it stands on the day `on` of each row."""
        return InForce(self, on)

    def narrowed(self, region: str, department: str) -> "Law":
        """The law for the rows of one region and department: the same verdicts, in shorter expressions."""
        if (region, department) not in self._narrowed:
            one = Calendars(self.calendars.of(region), {})
            self._narrowed[region, department] = Law(self.numbers.narrowed(region, department), one)
        return self._narrowed[region, department]

    def what_if(self, parameter: Parameter, value: Value) -> "Law":
        """The same law with one number changed."""
        return Law(self.numbers.over([(parameter.name, value)]), self.calendars)


@dataclass(frozen=True, eq=False)
class InForce:
    """The law on the day `on`: `law[PUBLISH_WD]` is a number, `law.working_days_after(day, n)` a deadline."""

    law: Law
    on: pl.Expr

    def __getitem__(self, parameter: Parameter) -> pl.Expr:
        """The value for each row's day, region and department; null before the first day of force."""
        return self.law.numbers.expr(parameter, self.on, REGION, DEPARTMENT)

    def working_days_after(self, day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
        """The `count`-th working day after `day` by the region's calendar (K1, K2)."""
        return self._by_region(lambda one: one.after(day, count))

    def clear_working_days_before(self, day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
        """The latest working day with `count` clear working days before `day` (K9)."""
        return self._by_region(lambda one: one.clear_before(day, count))

    def rolled(self, day: pl.Expr) -> pl.Expr:
        """`day`, or the next working day if it falls on a day off (K8)."""
        return self._by_region(lambda one: one.rolled(day))

    def party_days_after(self, day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
        """A party's period in calendar days: rolls forward always (K8)."""
        return self.rolled(calendar.plus_days(day, count))

    def department_days_after(self, day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
        """A department's period in calendar days: rolls forward while `roll_forward_dept` is on (K8, Q-32)."""
        return self._if_department_rolls(calendar.plus_days(day, count))

    def months_after(self, day: pl.Expr, months: pl.Expr | int) -> pl.Expr:
        """Calendar months (K7), rolled forward like a department's period."""
        return self._if_department_rolls(calendar.months_after(day, months))

    def day_of_year(self, year: pl.Expr, parameter: Parameter) -> pl.Expr:
        """The day of `year` that a month-and-day number names, such as 30 April."""
        number = self[parameter]
        return pl.date(year, number // 100, number % 100)

    def _if_department_rolls(self, day: pl.Expr) -> pl.Expr:
        from zhunsheng.law.parameters import ROLL_FORWARD_DEPT

        return when_known(self[ROLL_FORWARD_DEPT], self.rolled(day), day)

    def _by_region(self, of_one: Callable[[Calendar], pl.Expr]) -> pl.Expr:
        calendars = self.law.calendars
        return calendars.choose(REGION, {prefix: of_one(one) for prefix, one in calendars.each.items()})


def in_time(done: pl.Expr, done_on: pl.Expr, due: pl.Expr) -> pl.Expr:
    """Done by `due`, or there is still time on the judging day: the same sentence, judged later, is the warning."""
    return when_known(done, done_on, pl.col("as_of")) <= due


def in_time_at(done: pl.Expr, done_at: pl.Expr, due_at: pl.Expr) -> pl.Expr:
    """The same for instants; the judging day is judged at its end."""
    return when_known(done, done_at <= due_at, pl.col("as_of") <= local_day(due_at))


def local_day(at: pl.Expr) -> pl.Expr:
    """The local day of an instant (K13: UTC+8; instants are kept in local time)."""
    return at.cast(pl.Date)


def hours_after(at: pl.Expr, count: pl.Expr | int) -> pl.Expr:
    """So many hours later, minute to minute, holidays included (K10)."""
    hours = count if isinstance(count, pl.Expr) else pl.lit(count)
    return at + hours.cast(pl.Int64) * pl.lit(timedelta(hours=1))


def when_known(condition: pl.Expr, then: pl.Expr, otherwise: pl.Expr) -> pl.Expr:
    """`then` if the condition holds, `otherwise` if not, null if nobody knows (a bare `pl.when` would take the latter)."""
    return pl.when(condition).then(then).when(~condition).then(otherwise)


def later(one: pl.Expr, other: pl.Expr) -> pl.Expr:
    """The later of two days; null if either is unknown."""
    return when_known(one >= other, one, other)


def whole_days(since: pl.Expr, until: pl.Expr) -> pl.Expr:
    """Whole days from one day to another."""
    return until.cast(pl.Date).to_physical() - since.cast(pl.Date).to_physical()
