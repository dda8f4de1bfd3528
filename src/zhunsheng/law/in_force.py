"""What a rule is given when it judges: the numbers and calendars in force on each row's day."""

from collections.abc import Callable
from dataclasses import dataclass, field

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.calendar import Calendar, Calendars
from zhunsheng.law.conditions import later, when_known
from zhunsheng.law.numbers import Numbers
from zhunsheng.law.parameter import Parameter, Value
from zhunsheng.law.parameters import ROLL_FORWARD_DEPT

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
        """Whether periods roll was written down with the notice; what was then chosen stands for earlier days too."""
        chosen = self.law.reading(later(self.on, pl.lit(ROLL_FORWARD_DEPT.values[0].since)))
        return when_known(chosen[ROLL_FORWARD_DEPT], self.rolled(day), day)

    def _by_region(self, of_one: Callable[[Calendar], pl.Expr]) -> pl.Expr:
        calendars = self.law.calendars
        return calendars.choose(REGION, {prefix: of_one(one) for prefix, one in calendars.each.items()})
