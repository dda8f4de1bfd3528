"""From runs that do not join to what was done to them: deleted, inserted, moved, rewritten."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from zhunsheng.trail import digest, faults
from zhunsheng.trail.faults import Fault
from zhunsheng.trail.walk import Run, Walk

Group = list[Run]  # runs that join by their hashes, in the order of the chain


def diagnose(walk: Walk) -> list[Fault]:
    """Every fault the walk came across, by the number of the event."""
    place = {id(run): at for at, run in enumerate(walk.runs)}
    groups = joined(walk.runs)
    for group in groups:
        _renumber(group)
    kept, found = _weighed(sorted(groups, key=lambda group: (group[0].first, -_size(group))))
    moved = {id(run) for group in kept for run in _moved(group, place)}
    for group in kept:
        for run in group:
            found += [faults.reordered(run.first, run.last, run.stands)] if id(run) in moved else []
            found += [faults.altered(line.seq, line.name) for line, _ in run.suspects]
    found += [faults.reordered(number, number, line.seq) for line, number in walk.misnumbered]
    return sorted(found, key=lambda fault: (fault.seq or 0, fault.upto or 0))


def joined(runs: Sequence[Run]) -> list[Group]:
    """The runs put together where one begins with the hash with which another ends."""
    follower: dict[str, Run] = {}
    for run in sorted(runs, key=lambda run: run.size):
        follower[run.prev] = run  # of two that claim one place, the longer
    led = {id(follower[run.hash]) for run in runs if run.hash in follower}
    groups, seen = [], set[int]()
    for start in [*(run for run in runs if id(run) not in led), *runs]:
        group: Group = []
        on: Run | None = start
        while on is not None and id(on) not in seen:
            seen.add(id(on))
            group.append(on)
            on = follower.get(on.hash)
        groups += [group] if group else []
    return groups


def _renumber(group: Group) -> None:
    """Number the runs of a group on from its longest, and clear the suspects whose hash now holds."""
    longest = max(range(len(group)), key=lambda at: group[at].size)
    first = group[longest].first - sum(run.size for run in group[:longest])
    for run in group:
        shift = first - run.first
        run.first, run.last = run.first + shift, run.last + shift
        run.suspects = [(line, at + shift) for line, at in run.suspects if not (shift and line.holds_at(at + shift))]
        first = run.last + 1


def _weighed(groups: Sequence[Group]) -> tuple[list[Group], list[Fault]]:
    """The groups that belong to the chain, and what lies between them."""
    kept: list[Group] = []
    found: list[Fault] = []
    for group in groups:
        if group[0].first < 1:
            found += [faults.inserted(run.stands, run.ends) for run in group]
            continue
        if not kept:
            found += _beginning(group[0])
            kept.append(group)
            continue
        last, first = kept[-1][-1], group[0]
        tail = last.last - first.first + 1  # events that claim the same numbers
        if tail <= 0:
            found += _between(last, first)
            kept.append(group)
        elif _size(group) > tail or (_size(group) == tail and first.stands != first.first):
            found.append(faults.inserted(last.ends - tail + 1, last.ends))
            last.suspects = [(line, at) for line, at in last.suspects if at < first.first]
            kept.append(group)
        else:
            found += [faults.inserted(run.stands, run.ends) for run in group]
    return kept, found


def _beginning(run: Run) -> Iterator[Fault]:
    if run.first > 1:
        yield faults.deleted(1, run.first - 1)
    elif run.prev != digest.GENESIS and not _suspected(run, run.first):
        yield faults.altered(run.stands, run.name)
    if run.stands != run.first:
        yield faults.reordered(run.first, run.last, run.stands)


def _between(last: Run, first: Run) -> Iterator[Fault]:
    if first.first > last.last + 1:
        yield faults.deleted(last.last + 1, first.first - 1)
    elif not _suspected(last, last.last) and not _suspected(first, first.first):
        yield faults.rewritten(last.ends, first.stands)


def _moved(group: Group, place: dict[int, int]) -> list[Run]:
    """The runs out of place: those under another number, or all but the weightiest sequence that stands in order."""
    if all(place[id(one)] < place[id(then)] for one, then in pairwise(group)):
        return []
    best: list[tuple[int, int]] = []  # events kept when this run is the last kept, and the one kept before it
    for at, run in enumerate(group):
        before = [(best[i][0], i) for i in range(at) if place[id(group[i])] < place[id(run)]]
        weight, came = max(before, default=(0, -1))
        best.append((weight + run.size, came))
    stays, at = set[int](), max(range(len(group)), key=lambda at: best[at][0])
    while at >= 0:
        stays.add(at)
        at = best[at][1]
    elsewhere = [run for run in group if run.stands != run.first]
    out_of_order = [run for at, run in enumerate(group) if at not in stays]
    return elsewhere if 0 < _size(elsewhere) <= 2 * _size(out_of_order) else out_of_order


def _suspected(run: Run, number: int) -> bool:
    return any(at == number for _, at in run.suspects)


def _size(group: Group) -> int:
    return sum(run.size for run in group)
