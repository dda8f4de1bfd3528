"""Heads to be kept outside (printed, mailed, filed with another office): what they cover cannot change unseen."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections

from zhunsheng.trail import canonical, merkle, stored
from zhunsheng.trail.models import Event, Head


@dataclass(frozen=True)
class Kept:
    """A head as it is kept outside: the root, in hex, over the first `size` events."""

    size: int
    root: str
    algorithm: str = "sha256"


@dataclass(frozen=True)
class Proof:
    """That the event `seq` with `hash` stands under `head`: the path of hashes, in hex, from the leaf to the root."""

    seq: int
    hash: str
    head: Kept
    path: tuple[str, ...]


class NotAHead(ValueError):
    """The file `path` holds no head that can be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name}: 不是树根文件 not a file of heads")
        self.path = path


def publish(at: datetime, using: str = DEFAULT_DB_ALIAS) -> Head:
    """The head over all events now; the last one again when nothing came after it. Reads only what is new."""
    algorithm = settings.CHAIN_HASH
    last = Head.objects.using(using).filter(algorithm=algorithm).last()
    edge = merkle.Frontier(algorithm, last.size, [bytes.fromhex(peak) for peak in last.peaks]) if last else None
    edge = edge or merkle.Frontier(algorithm)
    for leaf in leaves(using, after=edge.size):
        edge.append(leaf)
    if last and last.size == edge.size:
        return last
    peaks = [peak.hex() for peak in edge.peaks]
    return Head.objects.using(using).create(
        size=edge.size, root=edge.root().hex(), algorithm=algorithm, at=at, peaks=peaks
    )


def published(using: str = DEFAULT_DB_ALIAS) -> list[tuple[Kept, str]]:
    """The heads in the table and when each was made, whatever its cells hold; a size that is no number is 0."""
    names = ("size", "root", "algorithm")
    cells = {f"{name}_cell": stored.Text(name) for name in names} | {"at_cell": stored.Instant("at")}
    rows = Head.objects.using(using).annotate(**cells).values_list(*cells)
    return [(Kept(_size(size), root, algorithm), _told(at, using)) for size, root, algorithm, at in rows.iterator()]


def _size(cell: str) -> int:
    return int(cell) if cell.isdecimal() and len(cell) < 19 else 0


def _told(at: bytes | str, using: str) -> str:
    text = stored.legible(at) or ""
    try:
        return canonical.instant(stored.instant(text, connections[using]))
    except (ValueError, OverflowError):
        return text


def prove(seq: int, head: Head | Kept, using: str = DEFAULT_DB_ALIAS) -> Proof:
    """The proof for one event under `head`; reads the hashes of all events under it. Raises merkle.OutOfTree."""
    tree = merkle.Tree(leaves(using, upto=head.size), head.algorithm)
    path = tuple(step.hex() for step in tree.inclusion(seq - 1, head.size))
    hash_ = Event.objects.using(using).values_list("hash", flat=True).get(seq=seq)
    return Proof(seq, hash_, Kept(head.size, head.root, head.algorithm), path)


def leaves(using: str = DEFAULT_DB_ALIAS, after: int = 0, upto: int | None = None) -> Iterator[bytes]:
    """The leaves of the tree: the events' own hashes, in order."""
    events = Event.objects.using(using).filter(seq__gt=after).order_by("seq")
    events = events if upto is None else events.filter(seq__lte=upto)
    return (bytes.fromhex(hash_) for hash_ in events.values_list("hash", flat=True).iterator(chunk_size=5000))


def written(head: Head | Kept) -> str:
    """The line to keep: JSON, read back by `kept` and by the outside verifier."""
    return json.dumps(asdict(Kept(head.size, head.root, head.algorithm)), sort_keys=True)


def kept(path: Path) -> list[Kept]:
    """The heads in a file: one JSON object, a list of them, or one a line. Raises NotAHead, OSError."""
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
        read = json.loads(text) if text.startswith("[") else [json.loads(line) for line in text.splitlines()]
        return [Kept(int(head["size"]), str(head["root"]), str(head["algorithm"])) for head in read]
    except (ValueError, KeyError, TypeError) as fault:
        raise NotAHead(path) from fault
