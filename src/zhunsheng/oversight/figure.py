"""A figure (指标): a number that opens into the rule by which it is counted and into the rows it was counted from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words


class Sort(StrEnum):
    """How a figure is written."""

    SHARE = "share"  # a part of a whole, in percent with two decimals
    COUNT = "count"


@dataclass(frozen=True)
class Line:
    """One row a figure was counted from: whose it is, whether it counts in the whole, how much in the part."""

    key: str  # of the row in its noun
    department: str  # code
    part: int
    whole: int = 1
    group: str = ""  # of a figure that is told apart by something beside the department


@dataclass(frozen=True)
class Value:
    """A figure for one department, or for all: part of whole."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """The share in percent, rounded half up to two decimals; None of nothing."""
        if not self.whole:
            return None
        return (Decimal(100 * self.part) / self.whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


@dataclass(frozen=True)
class Figure:
    """One indicator of part 4 of the requirements."""

    id: str  # F-15.2
    name: str  # in addresses
    title: Words
    counting: Words
    sort: Sort
    public: bool  # else for the bureaus
    noun: str  # whose rows it opens into
    lines: Callable[[Law, date], Sequence[Line]]
    groups: Mapping[str, Words] = field(default_factory=dict)  # in words, where its lines have groups


@dataclass(frozen=True)
class Counted:
    """A figure as counted on a day: in all, and by department."""

    figure: Figure
    on: date
    lines: tuple[Line, ...]

    @property
    def total(self) -> Value:
        return _sum(self.lines)

    @property
    def by_department(self) -> dict[str, Value]:
        """By code of the department, in order."""
        codes = sorted({line.department for line in self.lines})
        return {code: _sum([line for line in self.lines if line.department == code]) for code in codes}

    @property
    def by_group(self) -> dict[str, Value]:
        """By group, in the order the figure names them; empty where it has none."""
        return {name: _sum([line for line in self.lines if line.group == name]) for name in self.figure.groups}


def counted(figure: Figure, law: Law, on: date) -> Counted:
    """`figure` counted from its rows as they stand on the day `on`."""
    return Counted(figure, on, tuple(figure.lines(law, on)))


def day_of(year: int | None, today: date) -> date:
    """The day for which a year's figure is counted: its last, or today while it runs."""
    return min(date(year, 12, 31), today) if year else today


def _sum(lines: Sequence[Line]) -> Value:
    return Value(sum(line.part for line in lines), sum(line.whole for line in lines))
