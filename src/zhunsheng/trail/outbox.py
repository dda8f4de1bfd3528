"""The outbox: what bridges read is the trail itself, from where each of them stopped."""

from django.db import DEFAULT_DB_ALIAS
from django.db.models import QuerySet

from zhunsheng.trail.models import Cursor, Event


def since(seq: int, limit: int = 500, using: str = DEFAULT_DB_ALIAS) -> QuerySet[Event]:
    """At most `limit` events after number `seq`, in order."""
    return Event.objects.using(using).filter(seq__gt=seq).order_by("seq")[:limit]


def pending(consumer: str, limit: int = 500, using: str = DEFAULT_DB_ALIAS) -> QuerySet[Event]:
    """At most `limit` events that `consumer` has not dealt with; one never heard of begins at the first event."""
    reached = Cursor.objects.using(using).filter(consumer=consumer).values_list("seq", flat=True).first()
    return since(reached or 0, limit, using)


def advance(consumer: str, seq: int, using: str = DEFAULT_DB_ALIAS) -> None:
    """Note that `consumer` has dealt with all events up to `seq`; never back."""
    cursor, _ = Cursor.objects.using(using).get_or_create(consumer=consumer)
    Cursor.objects.using(using).filter(pk=cursor.pk, seq__lt=seq).update(seq=seq)
