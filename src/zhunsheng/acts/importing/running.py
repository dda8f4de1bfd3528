"""Trying an import, and doing it: the same steps, the first undone at the end."""

from collections.abc import Sequence
from uuid import uuid4

from django.db import transaction
from django.db.models import Max

from zhunsheng.acts import sheets, turns
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import (
    constants,
    headings,
    judging,
    making,
    matching,
    parquet,
    reading,
    recording,
    refusing,
    storing,
)
from zhunsheng.acts.importing import doing as acts
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.headings import Headings
from zhunsheng.acts.importing.lines import Fate, Line
from zhunsheng.acts.importing.making import Progress, silent
from zhunsheng.acts.importing.names import Names
from zhunsheng.acts.importing.plans import PLAIN, Options, Plan
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.roles import Scope
from zhunsheng.acts.sheets import Sheet


def read(noun: Noun, data: bytes, name: str, options: Options = PLAIN, sheet: str | None = None) -> Sheet:
    """The table in a file, its header found by the noun's own names. Raises sheets.Refused, NotAColumn."""
    if data.startswith(parquet.MAGIC):
        return parquet.read(data, name)
    return sheets.read(data, name, sheet=sheet, known=Names(noun, options.mapping).known)


def read_pasted(noun: Noun, text: str, options: Options = PLAIN) -> Sheet:
    """The same of a table pasted into a page."""
    return sheets.read_pasted(text, known=Names(noun, options.mapping).known)


def plan(noun: Noun, sheet: Sheet, by: Actor, options: Options = PLAIN, progress: Progress = silent) -> Plan:
    """Try it: what every row would come to. Raises NotImported, NotAColumn, BadConstant."""
    found = understood(noun, sheet, by, options)
    making.make(found.doing, found.lines, by, progress)
    if judging.weighs(found.doing):
        with turns.taken(), transaction.atomic():
            _settle(found.doing, found.lines, by, progress)
            transaction.set_rollback(True)
    for line in found.lines:
        line.row = None
    return found


def understood(noun: Noun, sheet: Sheet, by: Actor, options: Options) -> Plan:
    """The sheet read: headings, cells, nothing asked of the register but what it links to."""
    doing, names = acts.of(noun, past=options.past), Names(noun, options.mapping)
    given = constants.read(doing, names, options.constants, by)
    heads = headings.understood(doing, sheet, names, given)
    given |= _own_department(doing, heads, by)
    heads = headings.understood(doing, sheet, names, given)
    return Plan(doing, sheet, heads, reading.lines(doing, sheet, heads, given, by), options)


def _own_department(doing: Doing, heads: Headings, by: Actor) -> dict[str, object]:
    """Who may do it for the own department only need not name it in every row."""
    name, _, key = doing.noun.paths.department.partition("__")
    if doing.makes.reaches.get(by.role) is not Scope.OWN or name not in (column.name for column in heads.missing):
        return {}
    departments = doing.field(name).related_model
    own = departments._default_manager.filter(**{key: by.department}).first()  # type: ignore[union-attr]
    return {name: own} if own is not None else {}


def _settle(doing: Doing, lines: Sequence[Line], by: Actor, progress: Progress) -> None:
    """Store and judge, in the caller's transaction."""
    stood = judging.stand(doing.noun, [line for line in lines if line.good and line.fate is Fate.CHANGED], by)
    storing.store(doing, lines, by, progress)
    stored = [line for line in lines if line.good and line.fate in recording.DONE]
    judging.refuse(doing, stored, stood, judging.stand(doing.noun, stored, by), progress)


def confirm(tried: Plan, by: Actor, batch: str = "", progress: Progress = silent) -> Plan:
    """Do what was tried: good rows written, refused ones handed back, all of it in the trail, in one transaction.

    What was entered or changed by others since the trial is not overwritten. Raises DoneBefore under a known `batch`.
    """
    batch = batch or uuid4().hex
    lines = [_again(tried.noun, line) for line in tried.lines]
    good = [line for line in lines if line.good]
    done = Plan(tried.doing, tried.sheet, tried.headings, lines, tried.options, batch)
    newest = _newest(tried.noun)
    making.make(tried.doing, good, by, progress)
    _hold_to_trial(tried, lines)
    about = {"file": tried.sheet.name, "past": tried.options.past, "constants": dict(tried.options.constants)}
    with turns.taken(), transaction.atomic():
        recording.once(batch)
        _refuse_entered(tried.noun, good, newest)
        _settle(tried.doing, good, by, progress)
        recording.record(tried.doing, lines, by, batch, about, progress)
    for line in lines:
        line.row = None
    return done


def _newest(noun: Noun) -> int:
    """The number of the row entered last."""
    return int(noun.model._default_manager.aggregate(last=Max("pk"))["last"] or 0)


def _refuse_entered(noun: Noun, lines: Sequence[Line], newest: int) -> None:
    """A row without a key that somebody entered while this sheet waited for its turn is not entered twice."""
    turns.counting_on([noun.name])
    new = [line for line in lines if line.good and line.fate is Fate.NEW]
    for line in matching.entered_since(noun, new, newest):
        line.reject(refusing.changed_meanwhile(noun, line))


def _again(noun: Noun, line: Line) -> Line:
    """A line to be made anew; what was rejected at the trial stays so."""
    if line.good:
        key = str(line.told.get(noun.key) or "")
        return Line(line.number, line.told, line.under, line.pending, key, notes=unread(line))
    return Line(line.number, line.told, line.under, line.pending, line.key, Fate.REJECTED, remarks=line.remarks)


def unread(line: Line) -> list[Remark]:
    """Notes made when its cells were read: they are about values that are not told."""
    return [note for note in line.notes if note.unread]


def _hold_to_trial(tried: Plan, lines: Sequence[Line]) -> None:
    """What a row means must be what it meant at the trial."""
    for before, line in zip(tried.lines, lines, strict=True):
        if line.good and (before.fate, before.seen) != (line.fate, line.seen):
            line.reject(refusing.changed_meanwhile(tried.noun, line))
