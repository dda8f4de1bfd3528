"""Rows against the trail: each watched row must read as its last event left it, and none may come or go unseen."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.core.exceptions import ValidationError
from django.db import OperationalError
from django.db.models import F, Max, Q, QuerySet, Window
from django.db.models.functions import Lag

from zhunsheng.trail import canonical, faults
from zhunsheng.trail.faults import Fault
from zhunsheng.trail.models import Event
from zhunsheng.trail.queries import STORED
from zhunsheng.trail.snapshots import Watched
from zhunsheng.trail.stored import Text

AT_ONCE = 500  # rows in memory
UNREADABLE = '"unreadable"'
AFTER, BEFORE, SUBJECT = Text("after"), Text("before"), Text("subject")  # as they stand, not parsed


def weigh(watched: Iterable[Watched], using: str, *, in_order: bool) -> Iterator[Fault]:
    """The rows of every noun under watch that do not stand as their events say.

    Whether each event found a row as the one before left it is asked only of events known to stand `in_order`.
    """
    for noun in watched:
        yield from _changed(noun, using)
        yield from _gone(noun, using)
        yield from _laundered(noun, using) if in_order else ()


def readings(watched: Watched, using: str) -> Iterator[tuple[str, str]]:
    """The key and the snapshot, as canonical text, of each row in the order of the table's own key."""
    keys = watched.model._base_manager.using(using).order_by("pk").values_list("pk", flat=True)
    for some in _slices(keys.iterator(chunk_size=AT_ONCE)):
        yield from _read(watched, some, using)


def _read(watched: Watched, keys: Sequence[object], using: str) -> list[tuple[str, str]]:
    """The rows with these keys; one that no longer makes sense to its own model reads as UNREADABLE."""
    rows = watched.model._base_manager.using(using).filter(pk__in=keys).order_by("pk")
    try:
        return [(watched.subject(row), canonical.text(watched.snapshot(row))) for row in rows]
    except (ValueError, TypeError, ArithmeticError, OperationalError):  # the last: a text of bad UTF-8 on SQLite
        if len(keys) == 1:
            return [(str(rows.annotate(key_text=Text(watched.key)).values_list("key_text", flat=True)[0]), UNREADABLE)]
        middle = len(keys) // 2
        return _read(watched, keys[:middle], using) + _read(watched, keys[middle:], using)


def _changed(watched: Watched, using: str) -> Iterator[Fault]:
    """Rows that read otherwise than their last event says, or that no event made."""
    for rows in _slices(readings(watched, using)):
        last = _last(watched, [subject for subject, _ in rows], using)
        for subject, reading in rows:
            seq, after = last.get(subject, (0, None))
            if after is None:
                yield faults.row_inserted(watched.noun, subject)
            elif after != reading:
                yield faults.row_changed(watched.noun, subject, seq, _differing(after, reading))


def _gone(watched: Watched, using: str) -> Iterator[Fault]:
    """Rows that their last event left standing and that are there no more."""
    told = _told(watched, using).annotate(key=SUBJECT).values_list("key", flat=True).order_by("key").distinct()
    for known in _slices(told.iterator(chunk_size=AT_ONCE)):
        missing = set(known) - _there(watched, known, using)
        for subject, (seq, after) in sorted(_last(watched, sorted(missing), using).items()):
            if after is not None:
                yield faults.row_deleted(watched.noun, subject, seq)


def _laundered(watched: Watched, using: str) -> Iterator[Fault]:
    """Rows that an event found otherwise than the event before had left them: changed in between, without one."""
    known = Window(Lag(AFTER), partition_by=[F("subject")], order_by="seq")
    told = _told(watched, using).annotate(found=BEFORE, known=known)
    apart = (
        ~Q(found=F("known")) | Q(found__isnull=True, known__isnull=False) | Q(found__isnull=False, known__isnull=True)
    )
    found_apart = told.annotate(key=SUBJECT).filter(apart).order_by("seq")
    for seq, subject, found, left in found_apart.values_list("seq", "key", "found", "known"):
        yield faults.row_changed_before(watched.noun, subject, seq, _differing(left or "{}", found or "{}"))


def _told(watched: Watched, using: str) -> QuerySet[Event]:
    return Event.objects.using(using).filter(STORED, noun=watched.noun)


def _last(watched: Watched, subjects: Sequence[str], using: str) -> dict[str, tuple[int, str | None]]:
    """By subject: the number and `after`, as text, of the last event that says how the row stands."""
    if not subjects:
        return {}
    told = _told(watched, using).filter(subject__in=subjects).annotate(key=SUBJECT)
    last = told.values("key").annotate(last=Max("seq")).order_by()
    ends = Event.objects.using(using).filter(seq__in=[row["last"] for row in last]).annotate(key=SUBJECT, text=AFTER)
    return {subject: (seq, text) for subject, seq, text in ends.values_list("key", "seq", "text")}


def _there(watched: Watched, subjects: Sequence[str], using: str) -> set[str]:
    """Those of `subjects` that have a row."""
    name = watched.model._meta.pk.name if watched.key == "pk" else watched.key
    field = watched.model._meta.get_field(name)
    keys = []
    for subject in subjects:
        try:
            keys.append(field.to_python(subject))  # type: ignore[union-attr]
        except ValidationError:
            continue  # no such key could ever be a row
    rows = watched.model._base_manager.using(using).filter(**{f"{name}__in": keys})
    return {str(key) for key in rows.values_list(name, flat=True)}


def _differing(after: str, reading: str) -> str:
    """The names of the columns that differ; never what they hold."""
    try:
        left, right = json.loads(after), json.loads(reading)
    except ValueError:
        return "?"
    if not (isinstance(left, dict) and isinstance(right, dict)):
        return "?"
    return ", ".join(sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name)))


def _slices(rows: Iterator[Any]) -> Iterator[list[Any]]:
    while part := list(islice(rows, AT_ONCE)):
        yield part
