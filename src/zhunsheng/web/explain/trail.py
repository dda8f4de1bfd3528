"""The trail: events in one's reach, one event with before and after side by side, and whether the trail is whole."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase

from zhunsheng.acts import clerk_dates
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import LOCAL, Actor
from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.acts.roles import EVERYBODY, Role
from zhunsheng.law.words import Words
from zhunsheng.trail import heads, snapshots
from zhunsheng.trail.export import export
from zhunsheng.trail.models import Event, Head, Outcome
from zhunsheng.trail.verify import verify
from zhunsheng.web import links, verbs
from zhunsheng.web.explain import reach, worded
from zhunsheng.web.explain.worded import Wording
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

PAGE = 50  # events
VERIFIERS = frozenset({Role.AUDIT_ADMIN, Role.CITY_BUREAU})
EXPORTERS = frozenset({Role.CITY_BUREAU})  # the file holds every row: administrators see no business content
WORDS = ("noun", "verb", "outcome", "person", "subject", "batch")


@dataclass(frozen=True)
class Line:
    """One event of the list in words."""

    event: Event
    words: Words
    outcome: Words
    noun: Noun | None
    by: Actor

    @property
    def href(self) -> str:
        """The record it is about, for a role that reads such records."""
        reads = self.noun is not None and self.by.role in self.noun.reads
        return links.record(self.noun, self.event.subject) if self.noun and reads and self.event.subject else ""


@page("trail/", "trail", EVERYBODY)
def trail(request: HttpRequest, by: Actor) -> HttpResponse:
    """The events, the newest first; for who sees none, the head alone."""
    asked = {name: request.GET.get(name, "").strip()[:120] for name in (*WORDS, "from", "until", "before")}
    found, wrong = _asked(reach.events(by), asked, by.day)
    events = list(found.order_by("-seq")[: PAGE + 1])
    context = {
        "asked": asked, "wrong": wrong, "lines": [_line(event, by) for event in events[:PAGE]], "reads": by.role in reach.READERS,
        "older": events[PAGE - 1].seq if len(events) > PAGE else None, "nouns": {noun.singular: noun.words for noun in NOUNS.values()},
        "outcomes": verbs.OUTCOMES, "head": Head.objects.last(), "may_verify": by.role in VERIFIERS,
        "may_export": by.role in EXPORTERS, "query": links.query(**{k: v for k, v in asked.items() if v and k != "before"}),
    }  # fmt: skip
    return render(request, "explain/trail.html", context)


def _asked(events: QuerySet[Event], asked: Mapping[str, str], today: date) -> tuple[QuerySet[Event], str]:
    """The events asked for; what cannot be read of the question is left out and said."""
    found = events.filter(**{name: asked[name].replace("\0", "") for name in WORDS if asked[name]})
    if asked["before"].isdecimal() and len(asked["before"]) < 16:
        found = found.filter(seq__lt=int(asked["before"]))
    try:
        first, last = clerk_dates.read(asked["from"], today), clerk_dates.read(asked["until"], today)
    except clerk_dates.NotADay as error:
        return found, error.why
    if first:
        found = found.filter(at__gte=_midnight(first))
    if last:
        found = found.filter(at__lt=_midnight(last + timedelta(days=1)))
    return found, ""


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time(), LOCAL)


def _line(event: Event, by: Actor) -> Line:
    noun = next((noun for noun in NOUNS.values() if noun.singular == event.noun), None)
    return Line(event, verbs.said(event.verb), verbs.OUTCOMES[Outcome(event.outcome)], noun, by)


@dataclass(frozen=True)
class Pair:
    """One column of the row, before and after."""

    label: str
    before: str
    after: str
    changed: bool


@page("trail/<int:seq>/", "trail.event", reach.READERS)
def event(request: HttpRequest, by: Actor, seq: int) -> HttpResponse:
    """One event: who, what, told what, how the row stood before and after, and its place in the chain."""
    found = reach.events(by).filter(seq=seq).first()
    if found is None:
        raise Http404
    line = _line(found, by)
    act = ACTS.get(found.verb)
    watched = snapshots.WATCHED.get(found.noun)
    wording = Wording(watched.model if watched else None, by)
    context = {
        "line": line, "event": found, "role": _role(found.role), "basis": act.basis if act else (), "pairs": pairs(found, wording),
        "told": [(wording.label(name), wording.value(name, value)) for name, value in found.told.items()],
        "grounds": [(name, worded.reason(given)) for name, given in found.grounds.items()],
        "others": reach.events(by).filter(batch=found.batch).count() if found.batch else 0,
    }  # fmt: skip
    return render(request, "explain/event.html", context)


def pairs(event: Event, wording: Wording) -> list[Pair]:
    """The row's columns before and after, those that changed first; its number says nothing to people."""
    before, after = event.before or {}, event.after or {}
    names = [name for name in dict.fromkeys([*after, *before]) if name != "id"]
    found = [_pair(wording, name, before.get(name), after.get(name)) for name in names]
    return sorted(found, key=lambda pair: not pair.changed)


def _pair(wording: Wording, name: str, before: Any, after: Any) -> Pair:
    return Pair(wording.label(name), wording.value(name, before), wording.value(name, after), changed=before != after)


def _role(role: str) -> Words:
    return Role(role).words if role in set(Role) else Words(role or "系统", role or "the system")


@page("trail/verify/", "trail.verify", VERIFIERS, ("POST",))
def verified(request: HttpRequest, by: Actor) -> HttpResponse:
    """The whole trail verified now."""
    verdict = verify()
    written = heads.written(verdict.head)
    return render(request, "explain/verified.html", {"verdict": verdict, "written": written})


@page("trail/head/", "trail.head", EVERYBODY)
def head(request: HttpRequest, by: Actor) -> HttpResponse:
    """The last head published, as the file one keeps outside."""
    last = Head.objects.last()
    if last is None:
        raise Http404
    answer = HttpResponse(heads.written(last) + "\n", content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="trail-head-{last.size}.json"'
    return answer


@page("trail/export/", "trail.export", EXPORTERS)
def exported(request: HttpRequest, by: Actor) -> HttpResponseBase:
    """The whole trail in one file for the outside verifier."""
    with tempfile.TemporaryDirectory(prefix="zhunsheng-trail-") as folder:
        target = Path(folder) / "trail.jsonl"
        export(target, by.at)
        opened = target.open("rb")  # stays readable after its name is gone
    return FileResponse(opened, as_attachment=True, filename=f"trail-{by.day:%Y%m%d}.jsonl")
