"""What the trail keeps of an import: an event a row, an event a refusal, and one of the import itself, in one batch."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from django.db import connection

from zhunsheng.acts.act import entry, law_of
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.lines import Fate, Line, counted
from zhunsheng.acts.importing.making import Progress
from zhunsheng.acts.importing.refusing import shown
from zhunsheng.acts.importing.remarks import joined
from zhunsheng.trail import chain
from zhunsheng.trail.models import Event, Outcome

AT_ONCE = 2_000  # events in one slice
DONE = (Fate.NEW, Fate.CHANGED)


class DoneBefore(RuntimeError):
    """An import was done under this batch; nothing is done again."""


def once(batch: str) -> None:
    """Hold `batch` to the end of the transaction. Raises DoneBefore where an import was done under it."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [batch])
    if Event.objects.filter(batch=batch, verb__endswith=".import").exists():
        raise DoneBefore(batch)


def record(
    doing: Doing, lines: Sequence[Line], by: Actor, batch: str, about: Mapping[str, object], progress: Progress
) -> None:
    """Append to the trail, last in the transaction."""
    entries = _entries(doing, lines, by, batch, about)
    done, total = 0, len(lines)
    while part := list(islice(entries, AT_ONCE)):
        chain.append(part)
        done += len(part)
        progress("record", min(done, total), total)


def _entries(
    doing: Doing, lines: Iterable[Line], by: Actor, batch: str, about: Mapping[str, object]
) -> Iterator[chain.Entry]:
    each = by.once_only("")
    lines = list(lines)
    for line in lines:
        act = doing.act(new=line.fate is Fate.NEW) or doing.makes
        if line.fate in DONE and line.row is not None:
            yield entry(
                act, line.row, each, law_of(doing.noun, line.row), line.before, _told(line), {}, line.passed, batch
            )
        elif outcome := next((one.outcome for one in line.remarks if one.outcome), ""):
            yield _refusal(doing, line, each, batch, outcome)
    yield _summary(doing, lines, by, batch, about)


def _told(line: Line) -> dict[str, object]:
    return {name: shown(value) for name, value in line.told.items()} | dict(line.pending)


def _refusal(doing: Doing, line: Line, by: Actor, batch: str, outcome: str) -> chain.Entry:
    act = doing.act(new=not line.seen) or doing.makes
    return chain.Entry(
        at=by.at, person=by.person, role=by.role, department=by.department, region=by.region, verb=act.name,
        outcome=Outcome(outcome), noun=doing.noun.singular, subject=line.key, told=_told(line) | {"row": line.number},
        grounds={"reason": joined(line.remarks).zh}, batch=batch,
    )  # fmt: skip


def _summary(doing: Doing, lines: Sequence[Line], by: Actor, batch: str, about: Mapping[str, object]) -> chain.Entry:
    taken = any(line.good for line in lines) or not lines
    return chain.Entry(
        at=by.at, person=by.person, role=by.role, department=by.department, region=by.region,
        verb=f"{doing.noun.singular}.import", noun=doing.noun.singular, outcome=Outcome.DONE if taken else Outcome.FAILED,
        told={**counted(lines), **about}, batch=batch, once=by.once,
    )  # fmt: skip
