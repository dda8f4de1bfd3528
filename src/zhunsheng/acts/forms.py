"""The form of an act, from its declaration: what it sets and what it asks. Pages, endpoints and the terminal use it."""

import typing
from collections.abc import Container, Mapping
from datetime import date
from enum import StrEnum
from types import NoneType
from typing import Annotated, Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts import fields, grounds
from zhunsheng.acts.act import Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import label_of, of_model
from zhunsheng.acts.refusals import Refused
from zhunsheng.acts.roles import Scope
from zhunsheng.acts.weighing import Reason
from zhunsheng.law.words import Words

LABELS = {"reason": _("原因"), "role": _("角色"), "password": _("密码"), "on": _("日期")}
"""What an act is told beside the noun's own columns; `Annotated[str, Words(…)]` in its signature says it too."""


class _Fields(dict[str, forms.Field]):
    """Fields made for one form of one request: the form takes them as they are instead of copying each."""

    def __deepcopy__(self, _memo: object) -> dict[str, forms.Field]:
        return dict(self)


def form_of(
    act: Act, by: Actor, subject: models.Model | None = None, sent: Container[str] | None = None
) -> type[forms.Form]:
    """A form class that asks what `act` must be told; it starts from `subject`, or from the ordinary for `by`.

    Where it is only to read what a program `sent`, fields that were neither sent nor must be are left off.
    """
    wanted = [name for name in act.sets if sent is None or name in sent or _must(act, name)]
    made = {name: _set(act, name, by) for name in wanted} | _asked(act, by)
    for name, value in initial(act, by, subject).items():
        if name in made:
            made[name].initial = value
    form = type("Form", (forms.Form,), {**made, "act": act})
    form.base_fields = _Fields(form.base_fields)  # type: ignore[attr-defined]
    return form


def _must(act: Act, name: str) -> bool:
    field: Any = act.of.model._meta.get_field(name)
    return fields.required(field)


def told(form: forms.Form) -> dict[str, Any]:
    """What a valid form tells the act: only what was sent, and nothing empty where emptiness cannot be stored."""
    sent = {name: value for name, value in form.cleaned_data.items() if form.add_prefix(name) in form.data}
    act: Act = form.act  # type: ignore[attr-defined]
    return {name: value for name, value in sent.items() if value is not None or _empties(act, name)}


def initial(act: Act, by: Actor, subject: models.Model | None = None) -> dict[str, Any]:
    """What the fields start from: the subject as it stands, or the model's defaults and the actor's own department."""
    model = act.of.model
    if subject is not None:
        return {name: getattr(subject, name) for name in act.sets}
    defaults = {name: model._meta.get_field(name) for name in act.sets}
    found = {name: f.get_default() for name, f in defaults.items() if f.has_default()}  # type: ignore[union-attr]
    if own := _own_department(act, by):
        found.setdefault(own, by.department)
    if "plan_year" in act.sets:
        found["plan_year"] = by.day.year
    return found


def reasons(data: Mapping[str, str], by: Actor, refusal: Refused | None = None) -> dict[str, Reason]:
    """The reasons typed beside the form, by rule; see `grounds.read`."""
    return grounds.read(data, by, refusal)


def _set(act: Act, name: str, by: Actor) -> forms.Field:
    field: Any = act.of.model._meta.get_field(name)
    made = fields.of_model_field(field, by, _within(act, name, by))
    if name == act.of.paths.region and by.region:
        made.initial = by.region
    return made


def _within(act: Act, name: str, by: Actor) -> Scope | None:
    """How far a foreign key may point without leaving what the act reaches; None: to whatever `by` may read."""
    scope = act.reaches.get(by.role, Scope.ALL)
    return scope if act.of.paths.department.startswith(f"{name}__") and scope is not Scope.ALL else None


def _own_department(act: Act, by: Actor) -> str:
    """The field that says whose the row is, where the actor has a department of their own."""
    name, _, rest = act.of.paths.department.partition("__")
    return name if rest and name in act.sets and by.department else ""


def _empties(act: Act, name: str) -> bool:
    """Whether None may be stored, or told."""
    return name not in act.sets or bool(act.of.model._meta.get_field(name).null)


def _asked(act: Act, by: Actor) -> dict[str, forms.Field]:
    hints = typing.get_type_hints(act.change, include_extras=True)
    return {name: _ask(act, name, hints.get(name, str), by) for name in act.asks}


def _ask(act: Act, name: str, hint: Any, by: Actor) -> forms.Field:
    kind, words, required = _read(hint)
    shared: dict[str, Any] = {"label": words.zh if words else _label(act, name), "required": required}
    if kind is bool:
        return fields.YesNoField(asks_blank=True, **shared)
    if kind is date:
        return fields.DayField(by=by, **shared)
    if kind is int:
        return forms.IntegerField(min_value=0, max_value=fields.LARGEST, **shared)
    if isinstance(kind, type) and issubclass(kind, models.Model):
        return _row(kind, by, shared)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return forms.TypedChoiceField(choices=[fields.BLANK, *_members(kind)], coerce=kind, empty_value=None, **shared)
    widget = forms.Textarea if "reason" in name or "text" in name else forms.TextInput
    return forms.CharField(max_length=fields.LONGEST, widget=widget, validators=[fields.storable], **shared)


def _row(kind: type[models.Model], by: Actor, shared: dict[str, Any]) -> forms.Field:
    noun = of_model(kind)
    if noun is None:
        raise LookupError(f"{kind.__name__} is no noun")
    return fields.KeyField(noun=noun, scope=noun.reads.get(by.role), by=by, **shared)


def _read(hint: Any) -> tuple[Any, Words | None, bool]:
    """The plain type of an annotation, the words that label it, and whether it must be given."""
    words = None
    if typing.get_origin(hint) is Annotated:
        hint, *said = typing.get_args(hint)
        words = next((one for one in said if isinstance(one, Words)), None)
    options = [option for option in typing.get_args(hint) if option is not NoneType]
    optional = NoneType in typing.get_args(hint)
    return (options[0] if optional and options else hint), words, not optional


def _members(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(member.value, getattr(member, "words", Words(member.value, member.value)).zh) for member in kind]


def _label(act: Act, name: str) -> Any:
    column = act.of.by_name.get(name)
    return label_of(act.of, column) if column else LABELS.get(name, name)
