"""A number the law fixes, with the days on which it changed, where it came from, and who may change it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from zhunsheng.law.citation import Citation
from zhunsheng.law.words import Words, written

Number = int | bool | float | str | date | tuple[int, ...]


class Kind(StrEnum):
    """What a value is; it says how a face asks for it and how an expression reads it."""

    COUNT = "count"  # a whole number: days, visits
    MONEY = "money"  # fen (分)
    RATIO = "ratio"  # so many times as much: 1.5, 0.3
    YES_NO = "yes_no"
    WORD = "word"  # one of `choices`
    DAY = "day"
    MONTH_DAY = "month_day"  # "04-30"; in an expression 430
    HOURS = "hours"  # "22:00-06:00", the end out; in an expression 22000600
    LEADS = "leads"  # days before a deadline on which to warn; never in a rule


class Status(StrEnum):
    """How sure the value is."""

    TEXT = "text"  # stands in a text that was read
    DEFAULT = "default"  # this product's choice where the source gives no number
    UNCONFIRMED = "unconfirmed"  # 待核实: from general knowledge; to be confirmed with a document number


class Change(StrEnum):
    """What a city may do to a number: it may bind its departments more tightly, never the enterprise."""

    NO = "no"
    YES = "yes"
    LOWER = "lower"
    HIGHER = "higher"


class NotAllowed(ValueError):
    """A city may not set this value; `why` says what it may."""

    def __init__(self, parameter: "Parameter", value: Number, why: Words) -> None:
        super().__init__(f"{parameter.name} = {value}: {why.zh} {why.en}")
        self.parameter, self.value, self.why = parameter, value, why


@dataclass(frozen=True)
class Value:
    """One value from its first day of force: for everybody, or for a region (prefix of its code) or a department."""

    since: date
    value: Number
    source: Citation
    status: Status = Status.TEXT
    region: str = ""
    department: str = ""
    document: str = ""  # 文号 of the document that set or confirmed it
    scope: tuple[bool, int] = (False, 0)  # how special it was before it was narrowed to one region and department
    unit: Words | None = None  # where it then counted otherwise than the parameter does now


@dataclass(frozen=True)
class Parameter:
    """A dated number, such as the twenty working days of publication."""

    name: str
    title: Words
    unit: Words
    kind: Kind
    values: tuple[
        Value, ...
    ]  # none where the source sets a duty and no number: its rules are unclear until a city sets one
    change: Change = Change.NO
    reading: str = ""  # the open question (Q-nn) that its default answers
    choices: Mapping[Number, Words] = field(default_factory=dict, hash=False)  # none: any value of its kind
    floor: int | None = None  # a city may not go below it
    note: Words | None = None  # what a city has to show for its own value, or why there is none

    def check(self, value: Number, standing: Number | None) -> None:
        """Raise NotAllowed unless a city may put `value` where `standing` was in force; the same again confirms it."""
        if why := self._shape(value) or self._leave(value, standing):
            raise NotAllowed(self, value, why)

    def said(self, value: Value) -> Words:
        """A value with its unit, as people say it: 20 个工作日, 5000元, 日历日."""
        number, unit = value.value, value.unit or self.unit
        if number in self.choices and self.kind is Kind.WORD:
            return self.choices[number]
        if self.kind is Kind.MONEY:
            return _yuan(int(str(number)))
        if self.kind in (Kind.YES_NO, Kind.DAY):
            return Words(written(number, "zh"), written(number, "en"))
        told = "、".join(map(str, number)) if isinstance(number, tuple) else str(number)
        return Words(f"{told} {unit.zh}", f"{told.replace('、', ', ')} {unit.en}")

    def _shape(self, value: Number) -> Words | None:
        fits, why = _SHAPES[self.kind]
        if not fits(value):
            return why
        if self.choices and value not in self.choices:
            named = [str(choice) for choice in self.choices]
            return Words(f"应为以下之一：{'、'.join(named)}。", f"It is one of {', '.join(named)}.")
        return None

    def _leave(self, value: Number, standing: Number | None) -> Words | None:
        if value == standing:
            return None
        if self.change is Change.NO:
            return Words("法律已定，本市不得另定。", "The law fixes it; a city may not set its own.")
        if not isinstance(value, int | float) or not isinstance(standing, int | float | None):
            return None
        if self.floor is not None and value < self.floor:
            return Words(f"不得低于 {self.floor}。", f"It may not be below {self.floor}.")
        if standing is not None and self.change is Change.LOWER and value > standing:
            return Words(f"只能等于或小于 {standing}。", f"It may only be {standing} or less.")
        if standing is not None and self.change is Change.HIGHER and value < standing:
            return Words(f"只能等于或大于 {standing}。", f"It may only be {standing} or more.")
        return None


def _yuan(fen: int) -> Words:
    yuan, rest = divmod(fen, 100)
    cents = f".{rest:02}" if rest else ""
    return Words(f"{yuan}{cents}元", f"{yuan:,}{cents} yuan")


def _whole(value: Number) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _month_day(value: Number) -> bool:
    found = re.fullmatch(r"(\d\d)-(\d\d)", value) if isinstance(value, str) else None
    return found is not None and 1 <= int(found[1]) <= 12 and 1 <= int(found[2]) <= _DAYS[int(found[1])]


_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # of a month in every year
_HOURS = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")
_COUNTS = Words("应为不小于 0 的整数。", "It is a whole number, 0 or more.")
_SHAPES: Mapping[Kind, tuple[Callable[[Number], bool], Words]] = {
    Kind.COUNT: (_whole, _COUNTS),
    Kind.MONEY: (_whole, Words("应为不小于 0 的整数，单位为分。", "It is a whole number of fen, 0 or more.")),
    Kind.RATIO: (
        lambda value: isinstance(value, int | float) and not isinstance(value, bool) and value >= 0,
        Words("应为不小于 0 的数。", "It is a number, 0 or more."),
    ),
    Kind.YES_NO: (lambda value: isinstance(value, bool), Words("应为“是”或“否”。", "It is yes or no.")),
    Kind.WORD: (lambda value: isinstance(value, str), Words("应为一个选项。", "It is one of the choices.")),
    Kind.DAY: (lambda value: isinstance(value, date), Words("应为日期。", "It is a day.")),
    Kind.MONTH_DAY: (_month_day, Words("应为月-日，如 04-30。", "It is a month and a day, such as 04-30.")),
    Kind.HOURS: (
        lambda value: isinstance(value, str) and _HOURS.fullmatch(value) is not None,
        Words("应为起止时刻，如 22:00-06:00。", "It is two times of day, such as 22:00-06:00."),
    ),
    Kind.LEADS: (
        lambda value: isinstance(value, tuple) and len(value) > 0 and all(map(_whole, value)),
        Words("应为若干天数，如 30、15、7。", "It is some numbers of days, such as 30, 15, 7."),
    ),
}
