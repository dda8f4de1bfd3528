"""What is hashed of an event: all its columns but the hashes, as one canonical JSON object of the stored texts."""

from collections.abc import Iterator
from datetime import datetime
from json.encoder import encode_basestring as quoted
from typing import Any, NamedTuple

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from zhunsheng.trail import canonical, digest, stored
from zhunsheng.trail.models import Event

JSON = ("after", "before", "grounds", "rules", "told", "warnings")
WORDS = ("algorithm", "batch", "department", "noun", "once", "outcome", "person", "region", "role")
MORE = ("subject", "subject_department", "subject_region", "verb")
COLUMNS = ("seq", "at", "prev", "hash", *WORDS, *MORE, *JSON)
OPTIONAL = ("after", "before")  # empty: no row


class Line(NamedTuple):
    """One event as the chain sees it; its body is `left`, its number, `right`.

    What is not `proper` holds a cell that no act ever wrote; its body says so, and its hash holds under no number.
    """

    seq: int
    prev: str
    hash: str
    algorithm: str
    left: str
    right: str
    name: str
    proper: bool = True

    def body(self) -> str:
        """The canonical JSON object that is hashed after `prev`."""
        return f"{self.left}{self.seq}{self.right}"

    def leaf(self) -> bytes:
        """The leaf of the Merkle tree; a hash that is none any more makes a leaf that fits no head."""
        try:
            return bytes.fromhex(self.hash)
        except ValueError:
            return self.hash.encode()

    def holds_at(self, seq: int) -> bool:
        """Whether the kept hash is that of this body under the number `seq`; never under an algorithm unknown here."""
        try:
            return self.proper and digest.link(self.algorithm, self.prev, f"{self.left}{seq}{self.right}") == self.hash
        except digest.UnknownAlgorithm:
            return False


def halves(at: datetime, words: tuple[str, ...], kept: tuple[str | None, ...]) -> tuple[str, str]:
    """The body before and after its number, from `at`, the WORDS and MORE, and the texts of JSON, in that order."""
    return _halves(canonical.instant(at), words, kept)


def _halves(at: str, words: tuple[str, ...], kept: tuple[str | None, ...]) -> tuple[str, str]:
    algorithm, batch, department, noun, once, outcome, person, region, role, *more = map(quoted, words)
    subject, subject_department, subject_region, verb = more
    after, before, grounds, rules, told, warnings = kept
    left = (
        f'{{"after":{"null" if after is None else after},"algorithm":{algorithm},"at":{quoted(at)},"batch":{batch},'
        f'"before":{"null" if before is None else before},"department":{department},"grounds":{grounds},"noun":{noun},"once":{once},'
        f'"outcome":{outcome},"person":{person},"region":{region},"role":{role},"rules":{rules},"seq":'
    )
    right = (
        f',"subject":{subject},"subject_department":{subject_department},"subject_region":{subject_region},'
        f'"told":{told},"verb":{verb},"warnings":{warnings}}}'
    )
    return left, right


def lines(using: str) -> Iterator[Line]:
    """All events in order of the number they bear, a few at a time in memory, nothing parsed, whatever the cells hold."""
    connection = connections[using]
    texts = [name for name in COLUMNS[1:] if name not in OPTIONAL]
    cells = {f"{name}_cell": stored.Bytes(name) for name in COLUMNS[1:]} | {"at_cell": stored.Instant("at")}
    rows = Event.objects.using(using).order_by("seq").annotate(**cells, texts=stored.AreText(*texts, may=OPTIONAL))
    for seq, are_texts, *cells_ in rows.values_list("seq", "texts", *cells).iterator(chunk_size=2000):
        try:
            texts_ = [cell.decode() if isinstance(cell, bytes) else cell for cell in cells_]
            yield _line(seq, texts_, connection) if are_texts else _improper(seq, cells_)
        except (ValueError, OverflowError):  # bad UTF-8, or a day that none is
            yield _improper(seq, cells_)


def _line(seq: int, cells: list[Any], connection: BaseDatabaseWrapper) -> Line:
    """The event of these texts. Raises ValueError or OverflowError for what no act could have written so."""
    at, prev, hash_, *rest = cells
    words, kept = tuple(rest[: -len(JSON)]), tuple(rest[-len(JSON) :])
    if "" in kept or "\n" in "".join(filter(None, kept)):
        raise ValueError(seq)
    left, right = halves(stored.instant(at, connection), words, kept)
    return Line(seq, prev, hash_, words[0], left, right, _name(words))


def _improper(seq: int, cells: list[Any]) -> Line:
    """An event with a cell that no act ever wrote, as legible as can be, and marked so that nobody takes it for true."""
    at, prev, hash_, *rest = (stored.legible(cell) or "" for cell in cells)
    words, kept = tuple(rest[: -len(JSON)]), tuple(map(quoted, rest[-len(JSON) :]))
    left, right = _halves(at, words, kept)
    return Line(seq, prev, hash_, words[0], f'{{"improper":true,{left[1:]}', right, _name(words), proper=False)


def _name(words: tuple[str, ...]) -> str:
    return f"{words[-1]} {words[3]} {words[-4]}".strip()
