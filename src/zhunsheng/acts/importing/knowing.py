"""A row of the sheet that means one the register has: unchanged, or changed by the act that corrects."""

from typing import Any

from zhunsheng.acts.act import Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import matching, refusing
from zhunsheng.acts.importing.admitting import admit, apply, no_business
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.lines import Fate, Line
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.acts.noun import label_of
from zhunsheng.law.words import Words


def known(doing: Doing, line: Line, row: Any, by: Actor) -> None:
    """A row the register has: unchanged, or changed by the act that corrects."""
    line.row, line.key = None, str(getattr(row, doing.noun.key))
    line.notes = [note for note in line.notes if note.unread]
    if not _reads(doing, row, by) and (refusal := no_business(doing, doing.acts, line, row, by)):
        line.reject(refusal)
        return
    pending = {name: (getattr(row, name), key) for name, key in line.pending.items()}
    line.differs = matching.differences(line, row) | pending
    line.fate = Fate.CHANGED if line.differs else Fate.UNCHANGED
    act = doing.corrects or doing.makes
    if not line.differs:
        return
    if refusal := no_business(doing, (act,), line, row, by):
        line.reject(refusal)
    else:
        _correct(doing, act, line, row, by)


def _reads(doing: Doing, row: Any, by: Actor) -> bool:
    """Whoever may read a row may be told that a sheet changes nothing in it."""
    scope = doing.noun.reads.get(by.role)
    return scope is not None and doing.noun.holds(row, scope, by)


def _correct(doing: Doing, act: Act, line: Line, row: Any, by: Actor) -> None:
    if act.start and hasattr(row, "state") and row.state not in act.start:
        line.reject(refusing.not_now(line, act, row.state))
        return
    if fixed := [name for name in line.differs if name not in act.sets]:
        for name in fixed:
            line.reject(_fixed(doing, line, name))
        return
    line.before, line.seen, line.row = doing.noun.snapshot(row), row.version, row
    if apply(doing, act, line, by):
        admit(doing, act, line, by)


def _fixed(doing: Doing, line: Line, name: str) -> Remark:
    label = label_of(doing.noun, doing.noun.by_name[name])
    stands = refusing.in_words(doing, name, line.differs[name][0])
    said = Words(f"“{label}”登记后不能更改", f"“{label}” cannot be changed once it is entered")
    return Remark(line.number, line.heading(name), refusing.told(doing, line, name), said, str(stands))
