"""What is hashed of an event: all its columns but the hashes, as one canonical JSON object of the stored texts."""

from collections.abc import Iterator
from datetime import datetime
from json.encoder import encode_basestring as quoted
from typing import NamedTuple

from django.db.models import ExpressionWrapper, F, TextField

from zhunsheng.trail import canonical, digest
from zhunsheng.trail.models import Event

JSON = ("after", "before", "grounds", "rules", "told", "warnings")
WORDS = ("algorithm", "batch", "department", "noun", "once", "outcome", "person", "region", "role")
MORE = ("subject", "subject_department", "subject_region", "verb")
COLUMNS = ("seq", "at", "prev", "hash", *WORDS, *MORE, *JSON)


class Line(NamedTuple):
    """One event as the chain sees it; its body is `left`, its number, `right`."""

    seq: int
    prev: str
    hash: str
    algorithm: str
    left: str
    right: str
    name: str

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
            return digest.link(self.algorithm, self.prev, f"{self.left}{seq}{self.right}") == self.hash
        except digest.UnknownAlgorithm:
            return False


def halves(at: datetime, words: tuple[str, ...], kept: tuple[str | None, ...]) -> tuple[str, str]:
    """The body before and after its number, from `at`, the WORDS and MORE, and the texts of JSON, in that order."""
    algorithm, batch, department, noun, once, outcome, person, region, role, *more = map(quoted, words)
    subject, subject_department, subject_region, verb = more
    after, before, grounds, rules, told, warnings = kept
    left = (
        f'{{"after":{after or "null"},"algorithm":{algorithm},"at":"{canonical.instant(at)}","batch":{batch},'
        f'"before":{before or "null"},"department":{department},"grounds":{grounds},"noun":{noun},"once":{once},'
        f'"outcome":{outcome},"person":{person},"region":{region},"role":{role},"rules":{rules},"seq":'
    )
    right = (
        f',"subject":{subject},"subject_department":{subject_department},"subject_region":{subject_region},'
        f'"told":{told},"verb":{verb},"warnings":{warnings}}}'
    )
    return left, right


def lines(using: str) -> Iterator[Line]:
    """All events in order of the number they bear, a few at a time in memory, nothing parsed."""
    texts = {f"{name}_text": ExpressionWrapper(F(name), output_field=TextField()) for name in JSON}
    rows = Event.objects.using(using).order_by("seq").annotate(**texts)
    for seq, at, prev, hash_, *rest in rows.values_list(*COLUMNS[: -len(JSON)], *texts).iterator(chunk_size=2000):
        words, kept = tuple(rest[: -len(JSON)]), tuple(rest[-len(JSON) :])
        left, right = halves(at, words, kept)
        yield Line(seq, prev, hash_, words[0], left, right, f"{words[-1]} {words[3]} {words[-4]}".strip())
