"""One act on many rows: first what would pass and what would not, row by row; then the good ones, or all or none."""

import base64
import secrets
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import Any

from django import forms as django_forms
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from zhunsheng.acts import forms, listing, sheets
from zhunsheng.acts.act import Act, Done, leave_trace
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.refusals import NotDone
from zhunsheng.acts.trial import trial
from zhunsheng.web import asking, links, reauth, shown
from zhunsheng.web.page import render

MOST = 500  # rows of one bulk act


@dataclass(frozen=True)
class Line:
    """How the act stands for one row."""

    key: str
    title: str
    href: str
    came_to: Done | NotDone | None  # None: not tried yet

    @property
    def good(self) -> bool:
        return isinstance(self.came_to, Done)


def acts(noun: Noun, by: Actor) -> list[Act]:
    """What may be done to many rows at once: acts that set no field of their own and are not sensitive."""
    return [act for act in noun.acts if not act.makes and not act.sets and not act.sensitive and act.may(by)]


def checked(request: HttpRequest, by: Actor, *, noun: Noun) -> HttpResponse:
    """The check page, and on confirmation the act itself."""
    act = next((act for act in acts(noun, by) if act.verb == request.POST.get("verb")), None)
    if act is None:
        raise Http404
    if act.sensitive and (answer := reauth.asked(request, by)):
        return answer
    rows = chosen(request, noun, by)
    token = asking.token_of(request) or secrets.token_urlsafe(16)
    form = _form(request, act, by)
    ready = form.is_bound and form.is_valid()
    told = forms.told(form) if ready else {}
    how = request.POST.get("do", "") if ready else ""
    if how:
        lines = done(act, rows, by, token, told, whole=how == "all")
    else:
        lines = tried(act, rows, by, told if ready else None)
    good = sum(line.good for line in lines)
    stopped = how == "all" and good < len(lines)
    context = {
        "noun": noun, "act": act, "form": form, "sections": asking.sections(noun, form, by), "token": token, "lines": lines,
        "good": good, "ready": ready, "finished": bool(how), "stopped": stopped,
        "left": len(rows) > MOST, "file": file(lines) if how and not stopped else "", "query": request.GET.urlencode(),
    }  # fmt: skip
    return render(request, "check.html", context)


def _form(request: HttpRequest, act: Act, by: Actor) -> django_forms.Form:
    """What the act asks for all rows alike; bound once it was answered, or where nothing is asked."""
    made = forms.form_of(act, by)
    return made(request.POST) if "told" in request.POST or not made.base_fields else made()


def tried(act: Act, rows: Sequence[models.Model], by: Actor, told: Mapping[str, Any] | None) -> list[Line]:
    """What the act would come to for each row; not tried while it is not known what it is told."""
    return [_line(act.of, row, None if told is None else trial(act, row, by, told)) for row in rows[:MOST]]


def file(lines: Sequence[Line]) -> str:
    """The result as a table to keep, in an address of its own."""
    rows = [(line.key, line.title, _("办成") if line.good else _("不能"), _said(line.came_to)) for line in lines]
    data = sheets.write_csv(rows, [_("编码"), _("名称"), _("结果"), _("说明")])
    return f"data:text/csv;charset=utf-8;base64,{base64.b64encode(data).decode()}"


def _said(came_to: Done | NotDone | None) -> str:
    if isinstance(came_to, NotDone):
        return shown.said(came_to.words)
    return " ".join(shown.said(one.reason) for one in came_to.warnings) if came_to else ""


def chosen(request: HttpRequest, noun: Noun, by: Actor) -> list[models.Model]:
    """The rows that were ticked; all that the list finds where all were asked for."""
    if "all" in request.POST:
        asked = listing.asked(noun, dict(QueryDict(request.META.get("QUERY_STRING", "")).lists()))
        _asked, found = listing.understood(noun, by, asked)
        return list(listing.ordered(noun, found, asked)[: MOST + 1])
    keys = [key for key in request.POST.getlist("key") if "\0" not in key][: MOST + 1]
    return list(noun.visible(by).filter(**{f"{noun.key}__in": keys}).order_by(noun.key))


def done(
    act: Act, rows: Sequence[models.Model], by: Actor, token: str, told: Mapping[str, Any], *, whole: bool
) -> list[Line]:
    """Do the act to each row, each once only; `whole`: to all of them or to none. What was refused leaves its trace."""
    with transaction.atomic() if whole else nullcontext():
        lines = [_line(act.of, row, _one(act, row, by, token, told)) for row in rows[:MOST]]
        undone = whole and not all(line.good for line in lines)
        if undone:
            transaction.set_rollback(True)
    if undone:
        _trace_again(act, rows, by, told, lines)
    return lines


def _trace_again(
    act: Act, rows: Sequence[models.Model], by: Actor, told: Mapping[str, Any], lines: Sequence[Line]
) -> None:
    """The traces of refusals went back with all the rest: record them once more, for themselves."""
    for row, line in zip(rows, lines, strict=False):
        if isinstance(line.came_to, NotDone) and line.came_to.trace:
            line.came_to.trace = leave_trace(act, row, by, line.came_to, told)


def _one(act: Act, row: models.Model, by: Actor, token: str, told: Mapping[str, Any]) -> Done | NotDone:
    try:
        return act(row, by=replace(by, once=f"{token}:{row.pk}"), **told)
    except NotDone as refusal:
        return refusal


def _line(noun: Noun, row: models.Model, came_to: Done | NotDone | None) -> Line:
    key = str(getattr(row, noun.key))
    return Line(key, str(getattr(row, noun.title)), links.record(noun, key), came_to)
