"""An endpoint an act, from its declaration: the same form, the same guard, the same trail as its page."""

from typing import Any

from django import forms as django_forms
from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import create_model

from zhunsheng.acts import fields, forms, grounds
from zhunsheng.acts.act import ACTS, Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.refusals import Invalid
from zhunsheng.api import doorway
from zhunsheng.api.answers import PROBLEMS, Done
from zhunsheng.api.nouns import row_of

router = Router(tags=["acts"])
TEXTS = {True: "yes", False: "no"}


class Given(Schema):
    """A reason for a rule that asks for one: coded, written, approved by a head."""

    code: str
    text: str
    approver: str


class Told(Schema):
    """What every act may be told beside its own fields."""

    model_config = {"extra": "forbid"}

    seen: int | None = None  # the version the caller saw: another one is a conflict
    reasons: dict[str, Given] = {}


def schema_of(act: Act) -> type[Told]:
    """What the act asks, as a schema; the form says whether a value will do."""
    names = (*act.sets, *act.asks)
    asked: dict[str, Any] = dict.fromkeys(names, (str | int | bool | None, None))
    return create_model(act.name.replace(".", "_"), __base__=Told, __doc__=act.change.__doc__, **asked)


def _do(act: Act, by: Actor, key: str | None, told: Told) -> Done:
    subject = None if key is None else row_of(act.of, by, key)
    if not act.may(by) or (subject is not None and not act.holds(subject, by)):
        act(subject, by=by)  # forbidden, and the trail keeps that it was tried
    given = {
        name: value for name, value in told.model_dump(exclude_unset=True).items() if name not in ("seen", "reasons")
    }
    data = {name: "" if value is None else TEXTS.get(value, str(value)) if isinstance(value, bool) else str(value)
            for name, value in given.items()}  # fmt: skip
    made = forms.form_of(act, by, subject, sent=data if subject is None else None)
    form = made(_whole(made, act, data) if subject is not None else data)
    if not form.is_valid():
        raise Invalid({name: [str(m) for m in messages] for name, messages in form.errors.items()})
    said = {
        grounds.field(rule, part): text for rule, reason in told.reasons.items() for part, text in vars(reason).items()
    }
    reasons = grounds.read(said, by)
    done = act(subject, by=by, reasons=reasons, seen=told.seen, **forms.told(form))
    shown = [{"rule": f.rule.name, "effect": f.rule.effect.value, "reason": f.reason.zh} for f in done.warnings]
    return Done(key=str(getattr(done.subject, act.of.key)), version=done.subject.version, event=done.event.seq,  # type: ignore[attr-defined]
                repeated=done.repeated, warnings=shown)  # fmt: skip


def _whole(made: Any, act: Act, data: dict[str, str]) -> dict[str, Any]:
    """What was sent, over what the record holds: a program may send only what changes."""
    held = {name: field.prepare_value(field.initial) for name, field in made.base_fields.items() if name in act.sets}
    return {name: _text(made.base_fields[name], value) for name, value in held.items() if value is not None} | data


def _text(field: django_forms.Field, value: Any) -> str:
    return TEXTS[value] if isinstance(field, fields.YesNoField) and isinstance(value, bool) else str(value)


def _endpoint(act: Act) -> Any:
    body = schema_of(act)
    if act.makes:

        def make(request: HttpRequest, told: body) -> Done:  # type: ignore[valid-type]
            doorway.proved(request, act)
            return _do(act, request.auth, None, told)  # type: ignore[attr-defined]

        return make

    def change(request: HttpRequest, key: str, told: body) -> Done:  # type: ignore[valid-type]
        doorway.proved(request, act)
        return _do(act, request.auth, key, told)  # type: ignore[attr-defined]

    return change


for _act in ACTS.values():
    _path = f"/{_act.of.name}/{_act.verb}" if _act.makes else f"/{_act.of.name}/{{path:key}}/{_act.verb}"
    _view = _endpoint(_act)
    _view.__name__, _view.__doc__ = _act.name.replace(".", "_"), f"{_act.words.zh}：{_act.change.__doc__}"
    router.post(_path, response={200: Done, **PROBLEMS})(_view)
