"""Verifying the whole trail: the chain, the heads, and the rows, as of one moment; what is wrong is named."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS

from zhunsheng.trail import body, diagnosis, digest, faults, heads, merkle, reading, rows, snapshots
from zhunsheng.trail.faults import Fault, Kind
from zhunsheng.trail.heads import Kept
from zhunsheng.trail.walk import Walk

NAMED = 1_000  # faults named; where there are more, the trail as a whole is not to be trusted
STRIDE = 10_000  # events between two reports of progress


@dataclass(frozen=True)
class Verdict:
    """What verifying came to: `events` read, the `faults` (at most NAMED, else `more`), and the `head` to be kept."""

    events: int
    faults: tuple[Fault, ...]
    more: bool
    head: Kept

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


def verify(
    using: str = DEFAULT_DB_ALIAS,
    kept: Sequence[Kept] = (),
    watched: Iterable[snapshots.Watched] | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> Verdict:
    """Verify the trail of the database `using` against itself, its rows and the heads `kept` outside.

    Without a head from outside, a trail made anew from some event on, or cut short, cannot be told from a true one.
    """
    watched = snapshots.WATCHED.values() if watched is None else watched
    with reading.one_moment(using):
        published = [head for head, _ in heads.published(using)]
        walk, roots = _follow(using, [*kept, *published], progress)
        found = diagnosis.diagnose(walk)
        in_order = all(fault.kind is Kind.ALTERED for fault in found)
        found += list(_against(found, walk, roots, kept, published))
        found += islice(rows.weigh(watched, using, in_order=in_order), NAMED + 1)
    head = Kept(walk.events, roots[settings.CHAIN_HASH, walk.events], settings.CHAIN_HASH)
    return Verdict(walk.events, tuple(found[:NAMED]), walk.overflow or len(found) > NAMED, head)


def _follow(
    using: str, heads: Sequence[Kept], progress: Callable[[int], None]
) -> tuple[Walk, dict[tuple[str, int], str]]:
    """One pass over the events: the walk, and by algorithm and size the roots that the heads are to be held against."""
    walk, known = Walk(), {head.algorithm for head in heads if head.algorithm in digest.ALGORITHMS}
    edges = [merkle.Frontier(algorithm) for algorithm in known | {settings.CHAIN_HASH}]
    sizes, roots = {head.size for head in heads} | {0}, dict[tuple[str, int], str]()
    for line in body.lines(using):
        _note(edges, walk.events, sizes, roots)
        walk.step(line)
        leaf = line.leaf()
        for edge in edges:
            edge.append(leaf)
        if not walk.events % STRIDE:
            progress(walk.events)
    _note(edges, walk.events, {walk.events}, roots)
    return walk, roots


def _note(edges: Iterable[merkle.Frontier], size: int, sizes: set[int], roots: dict[tuple[str, int], str]) -> None:
    if size in sizes:
        roots.update({(edge.algorithm, size): edge.root().hex() for edge in edges})


def _against(
    found: Sequence[Fault],
    walk: Walk,
    roots: dict[tuple[str, int], str],
    kept: Sequence[Kept],
    published: Sequence[Kept],
) -> Iterator[Fault]:
    """What the heads show beyond the faults `found`: events made anew under a head, events missing above the last."""
    reach = max((run.last for run in walk.runs), default=0)
    kept_leaf = _with_their_leaf(walk, reach)
    others = (fault.seq for fault in found if fault.seq is not None and not _of_body(fault, kept_leaf))
    first = min(others, default=reach + 1)
    given = [(head, faults.regenerated) for head in kept] + [(head, faults.head_differs) for head in published]
    good, told = 0, set[object]()
    for head, differs in sorted(given, key=lambda one: one[0].size):
        if roots.get((head.algorithm, head.size)) == head.root:
            good = head.size
        elif head.size <= reach and head.size < first and differs not in told:  # a leaf changed below explains it
            told.add(differs)
            yield differs(min(good + 1, head.size), head.size)
    if given and (largest := max(head.size for head, _ in given)) > reach:
        yield faults.truncated(reach + 1, largest)


def _with_their_leaf(walk: Walk, reach: int) -> set[int]:
    """The events that do not give their hash, which is yet the one the next event names: the tree over them is whole."""
    return {
        line.seq
        for run in walk.runs
        for line, number in run.suspects
        if len(line.leaf()) == len(digest.GENESIS) // 2 and (number < run.last or number == reach)
    }


def _of_body(fault: Fault, kept_leaf: set[int]) -> bool:
    return fault.kind is Kind.ALTERED and fault.seq == fault.upto and fault.seq in kept_leaf
