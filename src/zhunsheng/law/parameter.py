"""A number the law fixes, with the days on which it changed, where it came from, and who may change it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhunsheng.law.citation import Citation
from zhunsheng.law.words import Words

Number = int | bool | str | tuple[int, ...]


class Kind(StrEnum):
    """What a value is; it says how a face asks for it and how an expression reads it."""

    COUNT = "count"  # a whole number: days, visits, fen
    YES_NO = "yes_no"
    WORD = "word"  # one of `choices`
    MONTH_DAY = "month_day"  # "04-30"; in an expression 430
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


@dataclass(frozen=True)
class Parameter:
    """A dated number, such as the twenty working days of publication."""

    name: str
    title: Words
    unit: Words
    kind: Kind
    values: tuple[Value, ...]
    change: Change = Change.NO
    reading: str = ""  # the open question (Q-nn) that its default answers
    choices: tuple[str, ...] = ()
    floor: int | None = None  # a city may not go below it

    def check(self, value: Number, standing: Number | None) -> None:
        """Raise NotAllowed unless a city may put `value` where `standing` was in force."""
        if why := self._shape(value) or self._leave(value, standing):
            raise NotAllowed(self, value, why)

    def _shape(self, value: Number) -> Words | None:
        if self.kind is Kind.COUNT and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
            return Words("应为不小于 0 的整数。", "It is a whole number, 0 or more.")
        if self.kind is Kind.YES_NO and not isinstance(value, bool):
            return Words("应为“是”或“否”。", "It is yes or no.")
        if self.kind is Kind.WORD and value not in self.choices:
            return Words(f"应为以下之一：{'、'.join(self.choices)}。", f"It is one of {', '.join(self.choices)}.")
        return None

    def _leave(self, value: Number, standing: Number | None) -> Words | None:
        if self.change is Change.NO:
            return Words("法律已定，本市不得另定。", "The law fixes it; a city may not set its own.")
        if not isinstance(value, int) or not isinstance(standing, int | None):
            return None
        if self.floor is not None and value < self.floor:
            return Words(f"不得低于 {self.floor}。", f"It may not be below {self.floor}.")
        if standing is not None and self.change is Change.LOWER and value > standing:
            return Words(f"只能等于或小于 {standing}。", f"It may only be {standing} or less.")
        if standing is not None and self.change is Change.HIGHER and value < standing:
            return Words(f"只能等于或大于 {standing}。", f"It may only be {standing} or more.")
        return None
