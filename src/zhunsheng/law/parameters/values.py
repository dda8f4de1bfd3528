"""How a value came to be where no text that was read gives it."""

from datetime import date

from zhunsheng.law import sources
from zhunsheng.law.citation import Citation
from zhunsheng.law.parameter import Number, Status, Value
from zhunsheng.law.words import Words

NOTICE_DAY = date(2025, 2, 28)  # 2025年2月28日印发
PENALTY_LAW = date(2021, 7, 15)  # the revised 行政处罚法
FIRST_PENALTY_LAW = date(1996, 10, 1)
COERCION_LAW = date(2012, 1, 1)


def default(value: Number, measure: str, quote: str | None = None) -> tuple[Value]:
    """This product's choice for a measure of the notice that gives no number, from the day of the notice."""
    return (Value(NOTICE_DAY, value, sources.NOTICE.at(measure, quote), Status.DEFAULT),)


def choice(since: date, value: Number, source: Citation) -> tuple[Value]:
    """This product's choice for another text that gives no number."""
    return (Value(since, value, source, Status.DEFAULT),)


def unconfirmed(since: date, value: Number, source: Citation, unit: Words | None = None) -> Value:
    """General knowledge, 待核实, kept for old acts (从旧兼从轻) or until the document is at hand."""
    return Value(since, value, source, Status.UNCONFIRMED, unit=unit)


def first_penalty_law(value: Number, place: str, unit: Words | None = None) -> Value:
    """What the penalties law of 1996, not seen, is known to say."""
    return unconfirmed(FIRST_PENALTY_LAW, value, sources.APL_1996.at(place), unit)


def penalty_law(value: Number, place: str, quote: str) -> Value:
    """What the penalties law says since its revision."""
    return Value(PENALTY_LAW, value, sources.APL.at(place, quote))


def coercion_law(value: Number, place: str, quote: str) -> tuple[Value]:
    """What the law on administrative coercion says."""
    return (Value(COERCION_LAW, value, sources.ACL.at(place, quote)),)
