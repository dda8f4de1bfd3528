"""What somebody with every right on the server may do to the trail and to the rows, one edit at a time.

Each edit is told where to strike and returns what the verifier must name: the numbers of events, or a row.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.db import connection
from django.db.models import F

from tests.trail.entries import AT, of_group
from zhunsheng.trail import body, chain, digest, snapshots
from zhunsheng.trail.models import Event, Head

CHANGES = [
    ("person", "'zf999'"),
    ("verb", "verb || '.'"),
    ("department", "''"),
    ("subject_region", "'640502'"),
    ("outcome", "'conflict'"),
    ("batch", "'import-9'"),
    ("told", "'{\"visits\":9}'"),
    ("told", "told || ' '"),
    ("grounds", '\'{"rule":"reason"}\''),
    ("rules", "'{\"K1\":1}'"),
    ("warnings", "'[1]'"),
    ("algorithm", "'sm3'"),
    ("hash", "'0' || substr(hash, 2)"),
    ("hash", "'no hash'"),
    ("prev", "substr(prev, 1, 63) || 'x'"),
]
UNREAD = [  # cells that no act ever writes, and that SQLite takes all the same
    ("at", "'garbage'"),
    ("at", "5"),
    ("at", "X'FF'"),
    ("at", "CAST(at AS BLOB)"),
    ("at", "CAST(X'FF' AS TEXT)"),
    ("at", "at || '+00:00'"),
    ("at", "substr(at, 1, 10) || 'T' || substr(at, 12)"),
    ("at", "'0001-01-01 00:00:00+14:00'"),
    ("person", "X'6162'"),
    ("person", "CAST(person AS BLOB)"),
    ("person", "CAST(X'FF' AS TEXT)"),
    ("subject", "CAST(X'FF' AS TEXT)"),
    ("noun", "CAST(X'FF' AS TEXT)"),
    ("algorithm", "X'FF'"),
    ("hash", "X'00'"),
    ("hash", "CAST(hash AS BLOB)"),
    ("hash", "CAST(X'FF' AS TEXT)"),
    ("prev", "X'00'"),
    ("prev", "CAST(prev AS BLOB)"),
    ("told", "CAST(told AS BLOB)"),
    ("told", "told || char(10)"),
    ("after", "CAST(X'FF' AS TEXT)"),
    ("after", "X'00'"),
    ("before", "CAST(X'FF' AS TEXT)"),
    ("grounds", "''"),
]


@dataclass(frozen=True)
class Named:
    """What must be named: one of these events, or this row."""

    seqs: frozenset[int] = frozenset()
    row: tuple[str, str] = ("", "")

    def by(self, seq: int | None, upto: int | None, noun: str, subject: str) -> bool:
        """Whether a fault on these events and this row names it."""
        if self.row[0]:
            return self.row == (noun, subject)
        return seq is not None and upto is not None and any(seq <= one <= upto for one in self.seqs)


def events(*seqs: int) -> Named:
    return Named(frozenset(seqs))


def altered(chance: random.Random, count: int) -> Named:
    at = chance.randint(1, count)
    changes = CHANGES + (UNREAD if connection.vendor == "sqlite" else [])
    column, value = chance.choice([change for change in changes if at < count or change[0] != "hash"] + CHANGES[:1])
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE trail_event SET {column} = {value} WHERE seq = %s", [at])
    return events(at)


def rewritten(chance: random.Random, count: int) -> Named:
    at = chance.randint(1, count - 1)
    Event.objects.filter(seq=at).update(person="zf999")
    rehash(at, at)
    return events(at)


def deleted(chance: random.Random, count: int) -> Named:
    at = chance.randint(1, count - 1)
    Event.objects.filter(seq=at).delete()
    return events(at)


def deleted_and_closed_up(chance: random.Random, count: int) -> Named:
    named = deleted(chance, count)
    shift(min(named.seqs), -1)
    return named


def inserted(chance: random.Random, count: int) -> Named:
    at = chance.randint(2, count - 1)
    shift(at, 1)
    return _forged(at, chance)


def inserted_before_the_first(chance: random.Random, count: int) -> Named:
    return _forged(-chance.randrange(3), chance)


def appended(chance: random.Random, count: int) -> Named:
    """A forged event at the end; one whose hash were right would be a true event."""
    _forged(count + 1, chance)
    Event.objects.filter(seq=count + 1).update(hash="f" * 64)
    return events(count + 1)


def reordered(chance: random.Random, count: int) -> Named:
    one, other = sorted(chance.sample(range(1, count + 1), 2))
    for seq, to in ((one, -1), (other, one), (-1, other)):
        Event.objects.filter(seq=seq).update(seq=to)
    return events(one, other)


def renumbered(chance: random.Random, count: int) -> Named:
    at = chance.randint(1, count)
    Event.objects.filter(seq=at).update(seq=at + count)
    return events(at, at + count)


def truncated(chance: random.Random, count: int) -> Named:
    at = chance.randint(2, count)
    Event.objects.filter(seq__gte=at).delete()
    Head.objects.all().delete()
    return events(at)


def regenerated(chance: random.Random, count: int) -> Named:
    at = chance.randint(1, count)
    Event.objects.filter(seq=at).update(person="zf999")
    rehash(at, count)
    Head.objects.all().delete()
    return events(at)


def head_in_the_table_changed(chance: random.Random, count: int) -> Named:
    Head.objects.update(root="0" * 64)
    return events(*range(1, count + 1))


def row_changed(chance: random.Random, count: int) -> Named:
    group = chance.choice(list(Group.objects.all()))
    Group.objects.filter(pk=group.pk).update(name="偷改")
    return Named(row=("group", str(group.pk)))


def row_changed_before_an_act(chance: random.Random, count: int) -> Named:
    named = row_changed(chance, count)
    group = Group.objects.get(pk=named.row[1])
    before = snapshots.columns(group)
    group.name = "照章改名"
    group.save()
    chain.record(of_group("group.rename", group, before, snapshots.columns(group), count))
    return named


def row_deleted(chance: random.Random, count: int) -> Named:
    group = chance.choice(list(Group.objects.all()))
    named = Named(row=("group", str(group.pk)))
    group.delete()
    return named


def row_inserted(chance: random.Random, count: int) -> Named:
    return Named(row=("group", str(Group.objects.create(name="凭空而来").pk)))


def old_backup(chance: random.Random, count: int) -> Named:
    """Events and rows as they stood long ago, all of them true."""
    at = chance.randint(2, count)
    Event.objects.filter(seq__gte=at).delete()
    Head.objects.filter(size__gte=at).delete()
    Group.objects.all().delete()
    for event in Event.objects.filter(noun="group", outcome="done"):
        Group.objects.update_or_create(pk=event.subject, defaults=event.after)
    return events(at)


EDITS: list[Callable[[random.Random, int], Named]] = [
    altered, rewritten, deleted, deleted_and_closed_up, inserted, inserted_before_the_first, appended, reordered,
    renumbered, truncated, regenerated, head_in_the_table_changed, row_changed, row_changed_before_an_act, row_deleted,
    row_inserted, old_backup,
]  # fmt: skip


def shift(at: int, by: int) -> None:
    """Number the events from `at` on anew, and nothing else."""
    Event.objects.filter(seq__gte=at).update(seq=-F("seq") - by)
    Event.objects.filter(seq__lt=0).update(seq=-F("seq"))


def _forged(at: int, chance: random.Random) -> Named:
    """An event out of nothing, with a hash of its own half of the time."""
    prev = Event.objects.filter(seq=at - 1).values_list("hash", flat=True).first() or digest.GENESIS
    forged = Event(seq=at, at=AT, verb="plan_item.draft", outcome="done", algorithm="sha256", prev=prev, hash="f" * 64)
    Event.objects.bulk_create([forged])
    if chance.random() < 0.5:
        rehash(at, at)
    return events(at)


def rehash(at: int, upto: int) -> None:
    """Make the hashes of these events right again, as one can who has the program."""
    prev = Event.objects.filter(seq=at - 1).values_list("hash", flat=True).first() or digest.GENESIS
    for line in list(body.lines("default")):
        if at <= line.seq <= upto:
            hash_ = digest.link(line.algorithm, prev, line.body())
            Event.objects.filter(seq=line.seq).update(prev=prev, hash=hash_)
            prev = hash_
