"""Appending to the trail: one lock, the last hash, one insert, in the transaction of the act that is recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import itemgetter
from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Field

from zhunsheng.trail import body, canonical, digest
from zhunsheng.trail.models import Event, Outcome

LOCK = 0x7A68756E  # PostgreSQL's advisory lock of the chain ("zhun"); any number, so long as nothing else takes it
LAST = "SELECT seq, hash FROM trail_event ORDER BY seq DESC LIMIT 1"
INSERT = f"INSERT INTO trail_event ({', '.join(body.COLUMNS)}) VALUES ({', '.join(['%s'] * len(body.COLUMNS))})"  # noqa: S608 — names are ours
FIELDS = [field.attname for field in Event._meta.concrete_fields]
IN_ORDER = itemgetter(*(body.COLUMNS.index(name) for name in FIELDS))  # from COLUMNS to the model's own order
TEXTS = (*body.WORDS[1:], *body.MORE)
WIDTHS = [(name, column.max_length or 0) for name in TEXTS if isinstance(column := Event._meta.get_field(name), Field)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is to be recorded of one act on one subject; the columns of `Event`, without number and hashes.

    `before` None: the row was not there; `after` None: nothing was stored. Both are what the noun's watch calls its
    snapshot (`snapshots`), so that a row changed without an event is found.
    """

    at: datetime
    verb: str
    outcome: str = Outcome.DONE
    person: str = ""
    role: str = ""
    department: str = ""
    region: str = ""
    noun: str = ""
    subject: str = ""
    subject_department: str = ""
    subject_region: str = ""
    told: Mapping[str, object] = field(default_factory=dict)
    before: Mapping[str, object] | None = None
    after: Mapping[str, object] | None = None
    grounds: Mapping[str, object] = field(default_factory=dict)
    warnings: Sequence[object] = ()
    rules: Mapping[str, object] = field(default_factory=dict)
    batch: str = ""
    once: str = ""


def append(entries: Sequence[Entry], using: str = DEFAULT_DB_ALIAS) -> list[Event]:
    """Record `entries` in their order, in the caller's transaction (or one of their own).

    Append last in the transaction: on PostgreSQL the chain is locked from here to its end. Thousands at once are fine;
    more are better handed over in slices, in one transaction. A second use of `once` raises IntegrityError.
    """
    if not entries:
        return []
    connection, algorithm = connections[using], settings.CHAIN_HASH
    with transaction.atomic(using=using, savepoint=False), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(LAST)
        seq, prev = cursor.fetchone() or (0, digest.GENESIS)
        rows: list[tuple[Any, ...]] = []
        for entry in entries:
            seq += 1
            rows.append(_row(entry, seq, prev, algorithm))
            prev = rows[-1][3]
        _insert(cursor, connection, rows)
    return [_event(entry, row, using) for entry, row in zip(entries, rows, strict=True)]


def record(entry: Entry, using: str = DEFAULT_DB_ALIAS) -> Event:
    """Record one act; see `append`."""
    return append([entry], using)[0]


def _row(entry: Entry, seq: int, prev: str, algorithm: str) -> tuple[Any, ...]:
    words = (algorithm, *(canonical.writable(getattr(entry, name), width) for name, width in WIDTHS))
    kept = tuple(_text(getattr(entry, name)) for name in body.JSON)
    left, right = body.halves(entry.at, words, kept)
    return (seq, entry.at, prev, digest.link(algorithm, prev, f"{left}{seq}{right}"), *words, *kept)


def _text(value: Mapping[str, object] | Sequence[object] | None) -> str | None:
    if not value:
        return None if value is None else "{}" if isinstance(value, Mapping) else "[]"
    return canonical.text(value)


def _insert(cursor: Any, connection: BaseDatabaseWrapper, rows: list[tuple[Any, ...]]) -> None:
    ready = [(row[0], connection.ops.adapt_datetimefield_value(row[1]), *row[2:]) for row in rows]
    cursor.executemany(INSERT, ready) if len(ready) > 1 else cursor.execute(INSERT, ready[0])


def _event(entry: Entry, row: tuple[Any, ...], using: str) -> Event:
    """The event as an object, without asking the database for what was just written."""
    told = (*row[: -len(body.JSON)], *(getattr(entry, name) for name in body.JSON))
    return Event.from_db(using, FIELDS, IN_ORDER(told))
