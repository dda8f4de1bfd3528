"""A form as a page shows it: in the noun's own groups, each field by its kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django import forms as django_forms
from django.forms import BoundField
from django.http import HttpRequest
from django.utils.translation import gettext as _

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.fields import DayField, KeyField
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.refusals import Invalid
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.web import shown

TOKEN = re.compile(r"[\w-]{1,64}", re.ASCII)
SHORT = 80  # characters: a field that takes no more needs half the width


@dataclass(frozen=True)
class Field:
    """One field on the page."""

    bound: BoundField
    kind: str  # choice, key, day, number, long, short, text
    value: str
    choices: list[tuple[str, str]] = field(default_factory=list)
    echo: str = ""  # a day as it was understood
    noun: str = ""  # what a key leads to


@dataclass(frozen=True)
class Section:
    """Fields under one heading; empty for the first where the noun has no group for them."""

    title: str
    fields: list[Field]


def sections(noun: Noun, form: django_forms.Form, by: Actor) -> list[Section]:
    """The form's fields in the order of the noun's groups, what is confined after the first; what is in none comes last."""
    left = {bound.name: _field(bound, by) for bound in form}
    found = []
    for group in noun.groups:
        fields = [left.pop(name) for name in group.columns if name in left]
        found += [Section(str(group.title), fields)] if fields else []
    if confined := [left.pop(name) for name in noun.confined if name in left]:
        found.insert(1, Section(_("仅本部门可见"), confined))
    rest = list(left.values())
    return [*found, Section("", rest)] if rest else found


def _field(bound: BoundField, by: Actor) -> Field:
    made: Any = bound.field
    value = bound.value()
    written = "" if value is None else str(made.prepare_value(value))
    kind = _kind(made)
    if kind == "key":
        offered = [] if made.required or not made.offered else [("", "—")]
        return Field(bound, kind, written, [*offered, *made.offered], noun=made.noun.name)
    if kind == "day":
        return Field(bound, kind, written, echo=_echo(made, written))
    if bound.name == "parameter":
        offered = [("", "—"), *((name, shown.said(one.title)) for name, one in PARAMETERS.items())]
        return Field(bound, "choice", written, offered)
    return Field(bound, kind, written, list(_choices(made)))


def _kind(made: django_forms.Field) -> str:
    if isinstance(made, KeyField):
        return "key"
    if isinstance(made, DayField):
        return "day"
    if isinstance(made, django_forms.ChoiceField):
        return "choice"
    if isinstance(made, django_forms.IntegerField):
        return "number"
    if isinstance(made.widget, django_forms.Textarea):
        return "long"
    return "short" if (getattr(made, "max_length", None) or SHORT + 1) <= SHORT else "text"


def _choices(made: Any) -> Iterator[tuple[str, str]]:
    for value, label in getattr(made, "choices", ()):
        yield str(value), str(label)


def _echo(made: DayField, written: str) -> str:
    try:
        on = made.clean(written) if written else None
    except django_forms.ValidationError:
        return ""
    return shown.day(on, weekday=True) if on else ""


def token_of(request: HttpRequest) -> str:
    """The token under which this form may act once only; empty where it is none of ours."""
    token = request.POST.get("once", "")
    return token if TOKEN.fullmatch(token) else ""


def mark(form: django_forms.Form, wrong: Invalid) -> None:
    """Put the act's own messages beside the fields they are about."""
    for name, messages in wrong.errors.items():
        for message in messages:
            form.add_error(name if name in form.fields else None, message)
