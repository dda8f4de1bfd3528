"""Questions to the trail. Who may see an event is not decided here."""

from datetime import datetime
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Q, QuerySet

from zhunsheng.trail.models import Event, Outcome

STORED = Q(outcome=Outcome.DONE) & (Q(before__isnull=False) | Q(after__isnull=False))  # the event says how a row stands

USED = (
    "SELECT seq FROM trail_event WHERE once = %s AND NOT (once = '')"  # says of its rows what the index says of its own
)


def of_subject(noun: str, key: object, using: str = DEFAULT_DB_ALIAS) -> QuerySet[Event]:
    """All that was done or tried on one subject, in order."""
    return Event.objects.using(using).filter(noun=noun, subject=str(key)).order_by("seq")


def by_person(person: str, using: str = DEFAULT_DB_ALIAS) -> QuerySet[Event]:
    """All that one account did or tried, in order."""
    return Event.objects.using(using).filter(person=person).order_by("seq")


def by_once(once: str, using: str = DEFAULT_DB_ALIAS) -> Event | None:
    """The event that used up this token of a form or request; each act asks, so the answer comes from the index of tokens."""
    if not once:
        return None
    with connections[using].cursor() as cursor:
        cursor.execute(USED, [once])
        found = cursor.fetchone()
    return Event.objects.using(using).get(seq=found[0]) if found else None


def of_batch(batch: str, using: str = DEFAULT_DB_ALIAS) -> QuerySet[Event]:
    """The events of one import or bulk act, in order."""
    return Event.objects.using(using).filter(batch=batch).exclude(batch="").order_by("seq")


def as_known_at(noun: str, key: object, at: datetime, using: str = DEFAULT_DB_ALIAS) -> dict[str, Any] | None:
    """How the row read at the instant `at` (what was done at `at` itself included); None when there was no row."""
    told = of_subject(noun, key, using).filter(STORED)
    last = told.filter(at__lte=at).last()
    if last:
        return last.after  # type: ignore[no-any-return]
    first = told.first()
    return first.before if first else None
