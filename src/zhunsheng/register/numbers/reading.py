"""Changes of parameters read as the law reads numbers."""

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


def read(parameter: Parameter, text: str) -> Number:
    """What was typed, as the parameter's kind of number. Raises ValidationError."""
    said = text.strip()
    if parameter.kind is Kind.YES_NO and said.lower() in YES | NO:
        return said.lower() in YES
    if parameter.kind is Kind.COUNT and said.isdecimal():
        return int(said)
    if parameter.kind is Kind.LEADS:
        parts = [part.strip() for part in said.replace("，", ",").replace("、", ",").split(",")]
        if all(part.isdecimal() for part in parts):
            return tuple(int(part) for part in parts)
    if parameter.kind in (Kind.WORD, Kind.MONTH_DAY):
        return said
    raise ValidationError(
        {"value": _("“%(value)s”不是这个参数的值（%(unit)s）。") % {"value": said, "unit": parameter.unit.zh}}
    )


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
