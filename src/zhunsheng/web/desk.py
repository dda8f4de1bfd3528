"""The desk: what must be done today, what comes next, what one did. Lists, not dashboards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import polars as pl
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from zhunsheng.acts import in_force, judging
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.acts.roles import EVERYBODY, Role, Scope
from zhunsheng.law import rules
from zhunsheng.law.finding import Finding
from zhunsheng.law.rule import Effect, Rule
from zhunsheng.trail import queries
from zhunsheng.trail.models import Event, Outcome
from zhunsheng.web import inbox, links, records
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

STAFFED = EVERYBODY - {Role.PUBLIC}
SHOWN = 20
MANY = 5000  # records named on one page
GRAVEST = (Effect.REFUSE, Effect.JUSTIFY, Effect.WARN)
SOON = timedelta(days=30)
MOST = 64  # answers a process keeps; the last event is part of what they are kept under, so that none is stale
_kept: dict[tuple[object, ...], "Today"] = {}


@dataclass(frozen=True)
class Due:
    """A breach that stands: on which record, under which rule, what mends it."""

    noun: Noun
    finding: Finding

    @property
    def href(self) -> str:
        return links.record(self.noun, self.finding.act)


@dataclass(frozen=True)
class Today:
    """What stands against the rules now, and what will within a month if nothing is done."""

    due: list[Due]
    soon: list[Due]

    @property
    def by_rule(self) -> list[tuple[Rule, int]]:
        """How many breaches of each rule, the most first."""
        counts: dict[Rule, int] = {}
        for one in self.due:
            counts[one.finding.rule] = counts.get(one.finding.rule, 0) + 1
        return sorted(counts.items(), key=lambda pair: -pair[1])


@page("", "home", EVERYBODY)
def home(_request: HttpRequest, by: Actor) -> HttpResponse:
    """The desk for who works here; the register for everybody else."""
    return HttpResponseRedirect(links.url("desk") if by.role is not Role.PUBLIC else links.url("departments"))


@page("desk/", "desk", STAFFED)
def desk(request: HttpRequest, by: Actor) -> HttpResponse:
    """The work of today."""
    now = today(by)
    waits = inbox.waiting(by)
    mine = queries.by_person(by.person).order_by("-seq")[:SHOWN]
    context = {
        "now": now, "due": named(now.due[:SHOWN]), "soon": named(now.soon[:SHOWN]), "counts": counts(by),
        "waiting": waits[: inbox.SHOWN], "waiting_all": len(waits), "received": inbox.received(by), "started": inbox.started(by),
        "mine": [(event, records.verb_words(event.verb), _href(event, by)) for event in mine],
        "refusals": queries.by_person(by.person).filter(outcome=Outcome.REFUSED).count(),
    }  # fmt: skip
    return render(request, "desk.html", context)


@page("desk/rule/<key:name>/", "desk.rule", STAFFED)
def of_rule(request: HttpRequest, by: Actor, name: str) -> HttpResponse:
    """Every record that breaks one rule now."""
    found = [one for one in today(by).due if one.finding.rule.name == name][:MANY]
    return render(request, "due.html", {"rule": rules.RULES.get(name), "due": named(found)})


def named(due: Sequence[Due]) -> list[tuple[Due, str]]:
    """Each with what its record is called."""
    titles: dict[tuple[str, str], str] = {}
    for noun in {one.noun.name: one.noun for one in due}.values():
        keys = [one.finding.act for one in due if one.noun is noun]
        rows = noun.model._default_manager.filter(**{f"{noun.key}__in": keys[:MANY]}).values_list(noun.key, noun.title)
        titles |= {(noun.name, str(key)): str(title) for key, title in rows}
    return [(one, titles.get((one.noun.name, one.finding.act), "")) for one in due]


def today(by: Actor) -> Today:
    """The breaches among the rows the role works with; counted again only when something happened."""
    last = Event.objects.order_by("-seq").values_list("seq", flat=True).first()
    key = (by.role, by.department, by.region, by.person if by.role is Role.OFFICER else "", by.day, last)
    if key not in _kept:
        found = list(_due(by))
        now, later = (sorted((one for at, one in found if at == ahead), key=_gravity) for ahead in (timedelta(), SOON))
        if len(_kept) >= MOST:
            _kept.clear()
        _kept[key] = Today(now, _only_later(now, later))
    return _kept[key]


def _gravity(one: Due) -> int:
    return GRAVEST.index(one.finding.rule.effect)


def _only_later(now: list[Due], later: list[Due]) -> list[Due]:
    known = {(one.finding.act, one.finding.rule.name) for one in now}
    return [one for one in later if (one.finding.act, one.finding.rule.name) not in known]


def _due(by: Actor) -> Iterator[tuple[timedelta, Due]]:
    """What breaks a rule, without an approved reason, now and in a month; the facts are read once for both."""
    law = in_force.current()
    for noun in NOUNS.values():
        if noun.kind is None or noun.facts is None or noun.reads.get(by.role, Scope.PUBLISHED) is Scope.PUBLISHED:
            continue
        binding = [rule for rule in rules.of_kind(noun.kind) if rule.effect is not Effect.INFORM]
        facts = noun.facts(lately(noun, by), law, by.day)
        for ahead in (timedelta(), SOON):
            on = facts.with_columns(as_of=pl.lit(by.day + ahead))
            for one in judging.judged(noun.kind, on, binding, law).findings:
                yield ahead, Due(noun, one.finding)


def lately(noun: Noun, by: Actor) -> QuerySet[Any]:
    """The rows of today's work: of plans by the year, those of this year and the last; what is older is for the audit."""
    rows = noun.visible(by)
    year = next((name for name in ("plan_year", "year") if name in noun.by_name), "")
    return rows.filter(**{f"{year}__gte": by.day.year - 1}) if year else rows


def counts(by: Actor) -> list[tuple[Noun, int]]:
    """How many rows of each noun one works with."""
    return [(noun, noun.visible(by).count()) for noun in NOUNS.values() if by.role in noun.reads]


def _href(event: Event, by: Actor) -> str:
    """The record of an event; none where the role reads no such records."""
    noun = next((noun for noun in NOUNS.values() if noun.singular == event.noun and by.role in noun.reads), None)
    return links.record(noun, event.subject) if noun and event.subject else ""
