"""The trail in one file for those who trust neither us nor the database: JSON lines, checked by `outside.py`.

One header; every event in order, its body letter for letter as it was hashed; the heads published so far; every
watched row as it reads now; last the head over all events and the SHA-256 of all that stands above it.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from json.encoder import encode_basestring as quoted
from pathlib import Path

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS

from zhunsheng.trail import body, canonical, heads, merkle, reading, rows, snapshots
from zhunsheng.trail.heads import Kept

FORMAT = "zhunsheng-trail"
VERSION = 1


def export(
    target: Path,
    at: datetime,
    using: str = DEFAULT_DB_ALIAS,
    watched: Iterable[snapshots.Watched] | None = None,
) -> Kept:
    """Write the trail and the watched rows, as of one moment, to `target`; the head to be kept. Raises OSError."""
    nouns = list(snapshots.WATCHED.values() if watched is None else watched)
    edge, seen = merkle.Frontier(settings.CHAIN_HASH), hashlib.sha256()
    unfinished = target.with_name(f"{target.name}.part")
    try:
        with reading.one_moment(using), unfinished.open("wb") as file:
            for line in _above(nouns, at, using, edge):
                written = f"{line}\n".encode()
                seen.update(written)
                file.write(written)
            head = Kept(edge.size, edge.root().hex(), edge.algorithm)
            file.write(f'{{"head":{heads.written(head)},"sha256":"{seen.hexdigest()}"}}\n'.encode())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return head


def _above(nouns: list[snapshots.Watched], at: datetime, using: str, edge: merkle.Frontier) -> Iterator[str]:
    names = sorted(watched.noun for watched in nouns)
    yield canonical.text({"format": FORMAT, "version": VERSION, "at": at, "nouns": names})
    for event in body.lines(using):
        edge.append(event.leaf())
        yield f'{{"event":{event.body()},"hash":{quoted(event.hash)},"prev":{quoted(event.prev)}}}'
    for head, made in heads.published(using):
        yield canonical.text({"published": vars(head) | {"at": made}})
    for watched in nouns:
        for subject, reading_ in rows.readings(watched, using):
            yield f'{{"key":{quoted(subject)},"noun":{quoted(watched.noun)},"row":{reading_}}}'
