"""Whose turn it is: what waits for one, what came in, what one began and how far it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Max

from zhunsheng.acts.act import ACTS, Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.acts.roles import BUREAUS
from zhunsheng.law.words import Words
from zhunsheng.trail import queries
from zhunsheng.trail.models import Event, Outcome
from zhunsheng.web import links
from zhunsheng.web.explain import reach

SHOWN = 20
MOST = 500  # rows of one act that are counted on a desk
LATELY = timedelta(days=30)
LOOKED = 200  # of one's own events, to find what one began


@dataclass(frozen=True)
class Waiting:
    """A row that waits for an act of one's own, since it was last touched."""

    noun: Noun
    act: Act
    row: Any
    since: datetime | None

    @property
    def title(self) -> str:
        return str(getattr(self.row, self.noun.title))

    @property
    def key(self) -> str:
        return str(getattr(self.row, self.noun.key))

    @property
    def until(self) -> date | None:
        """The last day on which it is to be done, where the act has one."""
        return self.act.until(self.row) if self.act.until else None

    @property
    def href(self) -> str:
        return links.record(self.noun, self.key)

    @property
    def doing(self) -> str:
        return links.doing(self.noun, self.key, self.act)


@dataclass(frozen=True)
class Matter:
    """A row with the last that happened to it, as it stands now."""

    noun: Noun
    row: Any
    event: Event
    words: Words

    @property
    def title(self) -> str:
        return str(getattr(self.row, self.noun.title))

    @property
    def href(self) -> str:
        return links.record(self.noun, getattr(self.row, self.noun.key))

    @property
    def state(self) -> str:
        return str(getattr(self.row, "state", ""))

    @property
    def state_words(self) -> str:
        return str(self.row.get_state_display()) if self.state else ""


def awaited(by: Actor) -> list[Act]:
    """The acts that are somebody's turn and may be the role's own."""
    return [act for act in ACTS.values() if act.waits is not None and act.may(by)]


def waiting(by: Actor) -> list[Waiting]:
    """The rows that wait for `by`, the longest first."""
    found = [(act, row) for act in awaited(by) for row in _rows(act, by)]
    touched = _touched([(act.of, row) for act, row in found])
    each = [Waiting(act.of, act, row, touched.get((act.noun, str(getattr(row, act.of.key))))) for act, row in found]
    return sorted(each, key=lambda one: one.since.timestamp() if one.since else 0.0)


def _rows(act: Act, by: Actor) -> Iterator[models.Model]:
    within = act.of.within(act.reaches[by.role], by)
    yield from within.filter(act.waits, state__in=act.start).order_by(act.of.key)[:MOST]


def _touched(rows: Sequence[tuple[Noun, models.Model]]) -> dict[tuple[str, str], datetime]:
    """When something was last done to each row."""
    found: dict[tuple[str, str], datetime] = {}
    for noun in {noun.name: noun for noun, _ in rows}.values():
        keys = [str(getattr(row, noun.key)) for one, row in rows if one is noun]
        done = Event.objects.filter(noun=noun.singular, subject__in=keys, outcome=Outcome.DONE).order_by()
        found |= {(noun.singular, key): at for key, at in done.values_list("subject").annotate(Max("at"))}
    return found


def received(by: Actor) -> list[Matter]:
    """What others did lately: from outside to the department's rows, or inside it to a row one had a hand in; at a bureau,
    what was sent to it. Only what was done to which row is told, and only of rows that one may read."""
    lately = Event.objects.filter(outcome=Outcome.DONE, at__gte=by.at - LATELY).exclude(person=by.person)
    if by.role in BUREAUS:
        sent = {act.name for own in awaited(by) for act in own.of.acts if act.end and act.end in own.start}
        found = lately.filter(reach.condition(by), verb__in=sent - {act.name for act in awaited(by)}).order_by("-seq")
        return matters(list(found[:LOOKED]), by)
    if not by.department:
        return []
    mine = {(event.noun, event.subject) for event in _done_by(by)}
    on_ours = lately.filter(subject_department=by.department).order_by("-seq")[:LOOKED]
    return matters([one for one in on_ours if one.department != by.department or (one.noun, one.subject) in mine], by)


def started(by: Actor) -> list[Matter]:
    """The rows one began or moved on lately, as they stand now."""
    return matters(_done_by(by), by)


def _done_by(by: Actor) -> list[Event]:
    """The latest that one did."""
    return list(queries.by_person(by.person).filter(outcome=Outcome.DONE).order_by("-seq")[:LOOKED])


def matters(events: Sequence[Event], by: Actor) -> list[Matter]:
    """The rows of these events that `by` may read, each once with its latest, of nouns that have states."""
    latest: dict[tuple[str, str], Event] = {}
    for event in events:
        latest.setdefault((event.noun, event.subject), event)
    rows: dict[tuple[str, str], tuple[Noun, models.Model]] = {}
    for noun in NOUNS.values():
        keys = [key for name, key in latest if name == noun.singular and key]
        if keys and by.role in noun.reads:
            found = noun.visible(by).filter(**{f"{noun.key}__in": keys})
            rows |= {(noun.singular, str(getattr(row, noun.key))): (noun, row) for row in found}
    words = {name: act.words for name, act in ACTS.items()}
    return [
        Matter(*rows[key], event, words.get(event.verb, Words(event.verb, event.verb)))
        for key, event in latest.items()
        if key in rows
    ][:SHOWN]
