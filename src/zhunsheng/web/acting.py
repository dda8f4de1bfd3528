"""The page of every act: its form, what became of it, and what stood in the way."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms as django_forms
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from zhunsheng.acts import forms, grounds
from zhunsheng.acts.act import Act, Done
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.refusals import Changed, Forbidden, Invalid, NotNow, Refused
from zhunsheng.acts.trial import trial
from zhunsheng.web import asking, links, reauth, refusing
from zhunsheng.web.page import render


@dataclass(frozen=True)
class Asking:
    """One act being asked for: by whom, on what, with which form."""

    act: Act
    by: Actor
    subject: models.Model | None
    form: django_forms.Form
    token: str
    seen: int | None

    @property
    def noun(self) -> Noun:
        return self.act.of

    @property
    def context(self) -> dict[str, Any]:
        """What every page of the act needs."""
        key = getattr(self.subject, self.noun.key) if self.subject else ""
        return {
            "act": self.act, "noun": self.noun, "subject": self.subject, "key": key, "form": self.form, "token": self.token,
            "seen": self.seen, "sections": asking.sections(self.noun, self.form, self.by),
            "title": getattr(self.subject, self.noun.title) if self.subject else "",
        }  # fmt: skip


def make(request: HttpRequest, by: Actor, *, act: Act) -> HttpResponse:
    """An act that makes its subject; the address may fill in fields, `copy` a row to start from."""
    return _answer(request, by, act, None)


def change(request: HttpRequest, by: Actor, *, act: Act, key: str) -> HttpResponse:
    """An act on one row. Rows that the role may not read are not there."""
    subject = act.of.visible(by).filter(**{act.of.key: key}).first()
    if subject is None:
        raise Http404
    return _answer(request, by, act, subject)


def _answer(request: HttpRequest, by: Actor, act: Act, subject: models.Model | None) -> HttpResponse:
    if act.sensitive and (answer := reauth.asked(request, by)):
        return answer
    asked = form_for(request, by, act, subject)
    if request.method == "POST":
        return _do(request, asked)
    return _hindered(request, asked) or render(request, "act.html", asked.context)


def _hindered(request: HttpRequest, asked: Asking) -> HttpResponse | None:
    """Why the act cannot be done to its subject whatever the form says; None where it can."""
    if asked.subject is None or asked.act.moves(asked.subject, asked.by):
        return None
    hindered = trial(asked.act, asked.subject, asked.by, {})
    return refusing.refused(request, asked.by, hindered) if isinstance(hindered, Forbidden | NotNow) else None


def form_for(request: HttpRequest, by: Actor, act: Act, subject: models.Model | None) -> Asking:
    """The form as sent, or as one starts with it."""
    made = forms.form_of(act, by, subject)
    if request.method == "POST":
        token, seen = asking.token_of(request), request.POST.get("seen", "")
        version = int(seen) if seen.isdecimal() and len(seen) < 10 else None
        return Asking(act, by, subject, made(request.POST), token, version)
    start = {name: value for name, value in request.GET.items() if name in made.base_fields}
    if act.makes and (key := request.GET.get("copy")):
        start = {**_copied(act, by, key), **start}
    version = getattr(subject, "version", None)
    return Asking(act, by, subject, made(initial=start), secrets.token_urlsafe(16), version)


def _copied(act: Act, by: Actor, key: str) -> Mapping[str, Any]:
    noun = act.of
    row = noun.visible(by).filter(**{noun.key: key}).first()
    return {name: getattr(row, name) for name in act.sets if name != noun.key} if row else {}


def _do(request: HttpRequest, asked: Asking) -> HttpResponse:
    if not asked.form.is_valid():
        return _hindered(request, asked) or render(request, "act.html", asked.context, status=422)
    told = forms.told(asked.form)
    try:
        given = grounds.read(request.POST.dict(), asked.by)
    except Invalid as lacking:
        return _reasons_again(request, asked, told, lacking)
    try:
        done = _once(asked, told, given)
    except Invalid as wrong:
        asking.mark(asked.form, wrong)
        return render(request, "act.html", asked.context, status=422)
    except Changed as meanwhile:
        return refusing.changed(request, asked.by, meanwhile, asked.context)
    except Refused as refusal:
        return refusing.explained(request, asked.by, refusal, asked.context)
    href = f"{links.record(asked.noun, getattr(done.subject, asked.noun.key))}?done={done.event.seq}"
    if secret := getattr(done.subject, "shown_once", ""):
        return render(request, "once.html", {"act": asked.act, "secret": secret, "subject": done.subject, "href": href})
    return HttpResponseRedirect(href)


def _once(asked: Asking, told: Mapping[str, Any], given: Mapping[str, Any]) -> Done:
    by = asked.by.once_only(asked.token)
    return asked.act(asked.subject, by=by, reasons=given, seen=asked.seen, **told)


def _reasons_again(request: HttpRequest, asked: Asking, told: Mapping[str, Any], lacking: Invalid) -> HttpResponse:
    """The explanation again, with what is missing beside each reason; nothing was tried, so nothing is traced."""
    came_to = trial(asked.act, asked.subject, asked.by, told)
    if not isinstance(came_to, Refused):
        asking.mark(asked.form, lacking)
        return render(request, "act.html", asked.context, status=422)
    return refusing.explained(request, asked.by, came_to, {**asked.context, "lacking": lacking.errors})
