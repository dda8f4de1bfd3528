"""Changes of parameters read as the law reads numbers."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.law.citation import Citation, Source
from zhunsheng.law.in_force import Law
from zhunsheng.law.numbers import Numbers
from zhunsheng.law.parameter import Kind, NotAllowed, Number, Parameter, Value
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.register.numbers.models import ParameterChange

YES = {"是", "yes", "true", "1", "开"}
NO = {"否", "no", "false", "0", "关"}
_MONEY = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?元|(\d+)分")


def read(parameter: Parameter, text: str) -> Number:
    """What was typed, as the parameter's kind of number; money says its unit (5000元). Raises ValidationError."""
    said = text.strip()
    if (found := _READ[parameter.kind](parameter, said)) is not None:
        return found
    unit = _("金额，须写明元或者分，如5000元") if parameter.kind is Kind.MONEY else parameter.unit.zh
    raise ValidationError({"value": _("“%(value)s”不是这个参数的值（%(unit)s）。") % {"value": said, "unit": unit}})


def _count(_parameter: Parameter, said: str) -> int | None:
    return int(said) if said.isdecimal() else None


def _money(_parameter: Parameter, said: str) -> int | None:
    found = _MONEY.fullmatch(said.replace("，", ","))
    if found is None:
        return None
    return int(found[3]) if found[3] else int(found[1].replace(",", "")) * 100 + int((found[2] or "").ljust(2, "0"))


def _ratio(_parameter: Parameter, said: str) -> float | None:
    return float(said) if re.fullmatch(r"\d+(?:\.\d+)?", said) else None


def _yes_no(_parameter: Parameter, said: str) -> bool | None:
    return said.lower() in YES if said.lower() in YES | NO else None


def _word(parameter: Parameter, said: str) -> Number:
    return next((choice for choice, words in parameter.choices.items() if said in words), said)


def _day(_parameter: Parameter, said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _leads(_parameter: Parameter, said: str) -> tuple[int, ...] | None:
    parts = [part.strip() for part in said.replace("，", ",").replace("、", ",").split(",")]
    return tuple(int(part) for part in parts) if all(part.isdecimal() for part in parts) else None


_READ: Mapping[Kind, Callable[[Parameter, str], Number | None]] = {
    Kind.COUNT: _count, Kind.MONEY: _money, Kind.RATIO: _ratio, Kind.YES_NO: _yes_no, Kind.WORD: _word, Kind.DAY: _day,
    Kind.MONTH_DAY: lambda _parameter, said: said, Kind.HOURS: lambda _parameter, said: said.replace("–", "-"),
    Kind.LEADS: _leads,
}  # fmt: skip


def value_of(change: ParameterChange) -> Value:
    """The change as a value of the law."""
    source = Source("city", change.source_text, change.document, change.since)
    return Value(
        change.since, read(PARAMETERS[change.parameter], change.value), Citation(source, ""),
        region=change.region, department=change.department, document=change.document,
    )  # fmt: skip


def check(change: ParameterChange) -> None:
    """Raise ValidationError unless a city may set this value from this day."""
    parameter = PARAMETERS.get(change.parameter)
    if parameter is None:
        raise ValidationError({"parameter": _("没有这个参数。可选：%(names)s") % {"names": "、".join(PARAMETERS)}})
    standing = confirmed(Numbers.national()).in_force(parameter, change.since, change.region, change.department)
    try:
        parameter.check(read(parameter, change.value), standing.value if standing else None)
    except NotAllowed as refusal:
        raise ValidationError({"value": refusal.why.zh}) from refusal


def confirmed(numbers: Numbers) -> Numbers:
    """`numbers` with every confirmed change over them."""
    changes = ParameterChange.objects.filter(state=ParameterChange.State.CONFIRMED).order_by("since", "code")
    return numbers.over([(change.parameter, value_of(change)) for change in changes])


def law_with_changes(city: Law) -> Law:
    """The city's law with the confirmed changes of the register."""
    return Law(confirmed(city.numbers), city.calendars)
