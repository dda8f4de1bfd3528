"""So many times in so long: the number behind a frequency phrase (频次)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from zhunsheng.law.words import Words


class Period(StrEnum):
    """The stretch in which the times are counted (K13: calendar quarter, calendar year)."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF_YEAR: 6, Period.YEAR: 12}
IN_A_YEAR = {Period.DAY: (365, 366), Period.WEEK: (52, 53)}  # fewest and most that a year can hold
CHINESE = {
    Period.DAY: "日", Period.WEEK: "周", Period.MONTH: "月", Period.QUARTER: "季度", Period.HALF_YEAR: "半年",
    Period.YEAR: "年",
}  # fmt: skip


class Yearly(NamedTuple):
    """Visits in 12 months: at least `floor`, at most `cap`; None where the phrase sets no such bound."""

    floor: int | None
    cap: int | None


@dataclass(frozen=True)
class Pace:
    """At least `floor` and at most `cap` times in `every` periods; equal if exactly so many. One of them is given.

    Whether a time is one visit to one party or one round over many, the phrase alone does not say.
    """

    floor: int | None
    cap: int | None
    period: Period
    every: int = 1

    def yearly(self) -> Yearly:
        """Converted to 12 months so that nobody is held to more than the phrase says.

        The floor is rounded down (periods wholly inside the year: every 5 months is 2) and the cap up (periods begun
        in it: 3). A period longer than a year demands nothing of any single year and may be spent in one: 每两年2次 is
        from 0 to 2. Equal bounds stay equal when the period divides the year.
        """
        fewest, most = self._in_a_year()
        return Yearly(
            None if self.floor is None else self.floor * fewest,
            None if self.cap is None else self.cap * most,
        )

    def _in_a_year(self) -> tuple[int, int]:
        """How many whole periods a year holds, and how many begin in it."""
        if self.period in IN_A_YEAR:
            fewest, most = IN_A_YEAR[self.period]
            return fewest // self.every, -(-most // self.every)
        months = MONTHS[self.period] * self.every
        return 12 // months, -(-12 // months)

    def words(self) -> Words:
        """The pace in one fixed wording, which reads back as the same pace."""
        zh_every = f"每{self.every if self.every > 1 else ''}"
        counter = "个" if self.every > 1 and self.period in (Period.MONTH, Period.QUARTER, Period.HALF_YEAR) else ""
        zh, en = self._times()
        unit = self.period.replace("_", " ")
        en_every = f"every {self.every} {unit}s" if self.every > 1 else f"a {unit}"
        return Words(f"{zh_every}{counter}{CHINESE[self.period]}{zh}", f"{en} {en_every}")

    def _times(self) -> tuple[str, str]:
        if self.floor == self.cap:
            return f"{self.floor}次", f"{self.floor} times"
        if self.cap is None:
            return f"不少于{self.floor}次", f"at least {self.floor} times"
        if self.floor is None:
            return f"不超过{self.cap}次", f"at most {self.cap} times"
        return f"{self.floor}至{self.cap}次", f"{self.floor} to {self.cap} times"


def both(one: Pace, other: Pace) -> Pace | None:
    """The pace that keeps both, for two sayings about the same thing; None if they contradict or cannot be merged.

    Of two periods (每季度1次、全年4次) the shorter stands if both come to the same in a year.
    """
    if (one.period, one.every) == (other.period, other.every):
        floor = max((pace.floor for pace in (one, other) if pace.floor is not None), default=None)
        cap = min((pace.cap for pace in (one, other) if pace.cap is not None), default=None)
        kept = floor is None or cap is None or floor <= cap
        return Pace(floor, cap, one.period, one.every) if kept else None
    if one.yearly() != other.yearly():
        return None
    return min(one, other, key=lambda pace: (list(Period).index(pace.period), pace.every))
