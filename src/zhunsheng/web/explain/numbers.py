"""The numbers in force: each with its history and source, what is unconfirmed, what waits for a second person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from zhunsheng.acts import in_force
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.law.parameter import Change, Parameter, Status, Value
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.law.readings import READINGS, Reading
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import RULES
from zhunsheng.law.words import Words
from zhunsheng.register.models import ParameterChange
from zhunsheng.register.numbers.noun import PARAMETER_CHANGES
from zhunsheng.web import links
from zhunsheng.web.explain.wording import place_of, value
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

CHANGES = {
    Change.NO: Words("法律已定，本市不得另定", "fixed by law; a city may not set its own"),
    Change.YES: Words("本市可以另定", "a city may set its own"),
    Change.LOWER: Words("本市可以定得更低、更短", "a city may set it lower or shorter"),
    Change.HIGHER: Words("本市可以定得更高、更长", "a city may set it higher or longer"),
}
SURE = {
    "unset": Words("尚未设定", "not set yet"),
    "unconfirmed": Words("待核实", "unconfirmed"),
    "default": Words("默认值", "default"),
    "own": Words("本市另定", "set by the city"),
}


@dataclass(frozen=True)
class Row:
    """One number: what is in force where the reader is, how it came about, what rests on it."""

    parameter: Parameter
    now: Value | None
    values: list[Value]  # the newest first
    reading: Reading | None
    rules: list[Rule]
    waiting: list[ParameterChange]

    @property
    def sure(self) -> str:
        """How sure the value in force is: a word of SURE, or empty where it stands in a text that was read."""
        if self.now is None:
            return "unset"
        if self.now.document:
            return "own"
        return "" if self.now.status is Status.TEXT else self.now.status.value


@page("parameters/", "parameters", EVERYBODY)
def numbers(request: HttpRequest, by: Actor) -> HttpResponse:
    """Every number the law fixes, or those asked for."""
    asked = {name: request.GET.get(name, "").strip()[:60] for name in ("q", "sure")}
    proposed = PARAMETER_CHANGES.visible(by).filter(state=ParameterChange.State.PROPOSED).order_by("since")
    waiting = list(proposed)
    rows = [row(parameter, by, waiting) for parameter in PARAMETERS.values()]
    propose = ACTS["parameter_change.propose"]
    context = {
        "rows": [one for one in rows if _fits(one, asked)], "all": len(rows), "asked": asked, "sure": SURE, "changes": CHANGES,
        "place_of": place_of, "value": value, "counts": {word: sum(one.sure == word for one in rows) for word in SURE},
        "propose": links.new(PARAMETER_CHANGES, propose) if propose.may(by) else "",
        "all_changes": PARAMETER_CHANGES if by.role in PARAMETER_CHANGES.reads else None,
    }  # fmt: skip
    return render(request, "explain/parameters.html", context)


def _fits(row: Row, asked: Mapping[str, str]) -> bool:
    said = " ".join((row.parameter.name, *row.parameter.title, *(str(value.source) for value in row.values))).lower()
    return asked["sure"] in ("", row.sure) and all(word in said for word in asked["q"].lower().split())


def row(parameter: Parameter, by: Actor, waiting: Iterable[ParameterChange]) -> Row:
    """One number as it stands for `by`, with those of the changes `waiting` that are of it."""
    law = in_force.current().numbers
    return Row(
        parameter, law.in_force(parameter, by.day, by.region, by.department),
        sorted(law.values(parameter), key=lambda one: one.since, reverse=True), READINGS.get(parameter.reading),
        [rule for rule in RULES.values() if parameter in rule.numbers], [change for change in waiting if change.parameter == parameter.name],
    )  # fmt: skip
