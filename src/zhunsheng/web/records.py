"""The record page of every noun: what is known left; what may be done, what runs and what is broken right."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.acts import listing
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.models import ReasonedException
from zhunsheng.acts.noun import NOUNS, Column, Noun, label_of
from zhunsheng.acts.roles import Scope
from zhunsheng.law.words import Words
from zhunsheng.trail import queries
from zhunsheng.trail.models import Event, Outcome
from zhunsheng.web import clocks, links, papers, rail, shown, verbs
from zhunsheng.web.explain import reach
from zhunsheng.web.page import render

TRACES = 30  # events shown on a record; the trail has them all


BESIDE: dict[str, list[tuple[Words, str, str]]] = {}
"""By noun, pages of its own that a record leads to: in words, the name of the page, what follows the key."""
LONG = 40  # characters: what is longer takes the whole width


@dataclass(frozen=True)
class Facts:
    """One group: label, value and whether it is long; and the labels of what is not known."""

    title: str
    facts: list[tuple[str, str, bool]]
    unknown: list[str]


@dataclass(frozen=True)
class Trace:
    """One event of the record in words."""

    event: Event
    words: Words
    outcome: str
    done: bool


def record(request: HttpRequest, by: Actor, *, noun: Noun, key: str) -> HttpResponse:
    """One row. Rows that the role may not read are not there."""
    row = noun.visible(by).filter(**{noun.key: key}).first()
    if row is None:
        raise Http404
    inside = noun.reads[by.role] is not Scope.PUBLISHED
    running, standing = clocks.judged(noun, row, by) if inside else ([], None)
    context = {
        "noun": noun, "row": row, "key": key, "title": getattr(row, noun.title), "groups": [*groups(noun, by, key), *confined(noun, row, by)],
        "state": _state(noun, row), "acts": open_acts(noun, row, by), "related": related(noun, key, by),
        "beside": beside(noun, key, by),
        "clocks": running, "standing": standing,
        "traces": traces(noun, key, by), "exceptions": exceptions(noun, key) if inside else [],
        "papers": papers.of_record(noun.singular, key) if inside and rail.has("paper", by.role) else [],
        "done": _done(request, noun, key) if inside else None,
    }  # fmt: skip
    return render(request, "record.html", context)


def beside(noun: Noun, key: str, by: Actor) -> list[tuple[Words, str]]:
    """The pages of its own that a record leads to."""
    return [
        (words, links.url(name, key=f"{key}{form}"))
        for words, name, form in BESIDE.get(noun.name, [])
        if rail.has(name, by.role)
    ]


def groups(noun: Noun, by: Actor, key: str) -> list[Facts]:
    """The groups of facts; a group in which nothing is known is left out."""
    raw = listing.raw(noun, noun.visible(by).filter(**{noun.key: key}), noun.columns)
    values, titles = listing.values(noun, noun.columns, raw[0]), listing.titles(noun, noun.columns, raw)
    found = []
    for group in noun.groups:
        shown_to = [name for name in group.columns if _leads_open(noun.by_name[name], by)]
        known = [name for name in shown_to if values[name] not in (None, "")]
        facts = [_fact(noun, noun.by_name[name], values[name], titles.get(name, {})) for name in known]
        unknown = [label_of(noun, noun.by_name[name]) for name in shown_to if name not in known]
        found += [Facts(str(group.title), facts, unknown)] if facts else []
    return found


def confined(noun: Noun, row: models.Model, by: Actor) -> list[Facts]:
    """What only the record's own department is shown; nothing where nothing is known."""
    if noun.reads[by.role] is not Scope.OWN:
        return []
    fields: list[Any] = [row._meta.get_field(name) for name in noun.confined]
    told = [(str(field.verbose_name), str(field.value_from_object(row) or "")) for field in fields]
    known = [(label, value, len(value) > LONG) for label, value in told if value]
    return [Facts(_("仅本部门可见"), known, [])] if known else []


def _leads_open(column: Column, by: Actor) -> bool:
    """Whether the reader may open what a column leads to; a link that stays shut is not shown."""
    return not column.to or by.role in NOUNS[column.to].reads


def _fact(noun: Noun, column: Column, value: Any, titles: dict[Any, str]) -> tuple[str, str, bool]:
    long = isinstance(value, str) and len(value) > LONG
    return label_of(noun, column), shown.fact(noun, column, value, titles.get(value, "")), long


def _state(noun: Noun, row: models.Model) -> str:
    column = noun.by_name.get("state")
    return shown.fact(noun, column, row.state) if column else ""  # type: ignore[attr-defined]


def open_acts(noun: Noun, row: models.Model, by: Actor) -> list[tuple[Words, str, bool]]:
    """What `by` may do to the row now: words, address, and whether it is the usual next step."""
    found = [act for act in noun.acts if act.open_to(row, by)]
    key = getattr(row, noun.key)
    return [(act.words, links.doing(noun, key, act), place == 0) for place, act in enumerate(found)]


def related(noun: Noun, key: str, by: Actor) -> list[tuple[Words, int, str]]:
    """Rows of other nouns that lead here: what they are, how many, and their list."""
    found = []
    for other in NOUNS.values():
        column = next((one for one in other.columns if one.to == noun.name and other is not noun), None)
        if column is None or by.role not in other.reads:
            continue
        count = other.visible(by).filter(**{column.source: key}).count()
        found += [(other.plural, count, links.listed(other, **{column.name: key}))] if count else []
    return found


def traces(noun: Noun, key: str, by: Actor) -> list[Trace]:
    """The latest events of the row that `by` may see, the newest first."""
    events = reach.events(by).filter(noun=noun.singular, subject=key).order_by("-seq")[:TRACES]
    return [_trace(event) for event in events]


def _trace(event: Event) -> Trace:
    return Trace(event, verb_words(event.verb), Outcome(event.outcome).label, event.outcome == Outcome.DONE)


def verb_words(verb: str) -> Words:
    """An event's verb as officials say it."""
    return verbs.said(verb)


def exceptions(noun: Noun, key: str) -> list[ReasonedException]:
    """The reasons that stand in the register of exceptions for the row."""
    return list(ReasonedException.objects.filter(noun=noun.singular, subject=key).order_by("-pk"))


def _done(request: HttpRequest, noun: Noun, key: str) -> Event | None:
    """The event that led here, to say that it is done and what was let pass."""
    seq = request.GET.get("done", "")
    if not seq.isdecimal() or len(seq) > 12:
        return None
    person = getattr(request.user, "username", "")
    return queries.of_subject(noun.singular, key).filter(seq=int(seq), person=person, outcome=Outcome.DONE).first()
