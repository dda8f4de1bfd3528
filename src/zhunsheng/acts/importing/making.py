"""From what a row tells to the row as it would stand; nothing is stored here."""

from collections.abc import Callable, Sequence
from typing import Any

from zhunsheng.acts.act import Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import matching, refusing
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.lines import Fate, Line
from zhunsheng.acts.importing.links import Within
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.acts.noun import label_of
from zhunsheng.acts.refusals import Invalid
from zhunsheng.law.words import Words

Progress = Callable[[str, int, int], None]
STRIDE = 2_000


def silent(_stage: str, _done: int, _of: int) -> None:
    """Nobody watches."""


def make(doing: Doing, lines: Sequence[Line], by: Actor, progress: Progress = silent) -> None:
    """Give each line its fate and the row as it would stand; a line that fails keeps none."""
    set_aside(lines)
    _tell_missing(doing, [line for line in lines if not line.good])
    matching.refuse_repeated(doing, lines)
    good = [line for line in lines if line.good]
    new: list[Line] = []
    for line, row in matching.by_key(doing.noun, good):
        _known(doing, line, row, by) if row is not None else new.append(line)
    new = [line for line in new if _may_have_key(doing, line)] + [line for line in good if not line.key]
    _enter(doing, new, by, progress)


def set_aside(lines: Sequence[Line]) -> None:
    """Links to other rows of the sheet wait until those are stored."""
    for line in lines:
        line.pending |= {name: value.key for name, value in line.told.items() if isinstance(value, Within)}
        for name in line.pending:
            line.told.pop(name, None)


def _tell_missing(doing: Doing, lines: Sequence[Line]) -> None:
    """Rows that already fail are told what else they lack, unless they mean a row the register has."""
    known = {line.number for line, row in matching.by_key(doing.noun, lines) if row is not None}
    for line in lines:
        said = {remark.column for remark in line.remarks}
        for name in _needed(doing, line) if line.number not in known else ():
            if line.told.get(name) in (None, "") and (not line.heading(name) or line.heading(name) not in said):
                line.reject(refusing.missing(doing, line, name))


def _may_have_key(doing: Doing, line: Line) -> bool:
    if doing.keyed:
        return True
    said = Words("没有这个编号；新增的请留空，编号由系统给出", "there is no such number; leave it blank in a new row")
    line.reject(Remark(line.number, line.heading(doing.noun.key), line.key, said))
    return False


def _enter(doing: Doing, lines: Sequence[Line], by: Actor, progress: Progress) -> None:
    """New rows; those without a key may turn out to be known ones."""
    started = [line for line in lines if _start(doing, line)]
    keyless = [line for line in started if not line.key]
    number(doing, keyless)
    for done, line in enumerate(started, 1):
        if apply(doing, doing.makes, line, by):
            line.key = str(getattr(line.row, doing.noun.key))
        if not done % STRIDE:
            progress("check", done, len(started))
    for line, row in list(matching.by_content(doing.noun, [(line, line.row) for line in keyless if line.good])):
        if row is not None:
            _known(doing, line, row, by)
    for line in started:
        if line.good and line.fate is Fate.NEW:
            _admit(doing, doing.makes, line, by)
    number(doing, [line for line in keyless if line.good and line.fate is Fate.NEW])


def number(doing: Doing, lines: Sequence[Line]) -> None:
    """Keys for new rows whose sheet gives none."""
    if doing.noun.numbered is not None and lines:
        doing.noun.numbered([line.row for line in lines])
        for line in lines:
            line.key = str(getattr(line.row, doing.noun.key))


def _start(doing: Doing, line: Line) -> bool:
    """An empty row with what is told of it, if nothing it needs is missing."""
    lacking = [name for name in _needed(doing, line) if line.told.get(name) in (None, "")]
    hard = [name for name in lacking if not doing.field(name).empty_strings_allowed]
    if hard or (lacking and not line.told):
        for name in lacking:
            line.reject(refusing.missing(doing, line, name))
        return False
    line.row = doing.noun.model()
    for name in doing.makes.sets:
        if name in line.told:
            setattr(line.row, name, line.told[name])
    return True


def _needed(doing: Doing, line: Line) -> list[str]:
    given = {doing.noun.key} if doing.noun.numbered or line.key else set()
    return [name for name in doing.needed if name not in given]


def apply(doing: Doing, act: Act, line: Line, by: Actor) -> bool:
    """Let the act change the row, without storing it."""
    try:
        act.apply(line.row, line.told, by)
    except Invalid as errors:
        for remark in list(refusing.invalid(doing, line, errors)):
            line.reject(remark)
    return line.good


def _admit(doing: Doing, act: Act, line: Line, by: Actor) -> None:
    """Whether the actor may do this to the row as it would stand; and what to mind in it."""
    if refusal := _no_business(doing, (act,), line, line.row, by):
        line.reject(refusal)
    elif doing.noun.notices is not None:
        line.notes += [
            Remark(line.number, line.heading(name), line.told.get(name), said)
            for name, said in doing.noun.notices(line.row)
        ]


def _known(doing: Doing, line: Line, row: Any, by: Actor) -> None:
    """A row the register has: unchanged, or changed by the act that corrects."""
    line.row, line.key = None, str(getattr(row, doing.noun.key))
    line.notes = [note for note in line.notes if note.unread]
    if not _reads(doing, row, by) and (refusal := _no_business(doing, doing.acts, line, row, by)):
        line.reject(refusal)
        return
    pending = {name: (getattr(row, name), key) for name, key in line.pending.items()}
    line.differs = matching.differences(line, row) | pending
    line.fate = Fate.CHANGED if line.differs else Fate.UNCHANGED
    act = doing.corrects or doing.makes
    if not line.differs:
        return
    if refusal := _no_business(doing, (act,), line, row, by):
        line.reject(refusal)
    else:
        _correct(doing, act, line, row, by)


def _reads(doing: Doing, row: Any, by: Actor) -> bool:
    """Whoever may read a row may be told that a sheet changes nothing in it."""
    scope = doing.noun.reads.get(by.role)
    return scope is not None and doing.noun.holds(row, scope, by)


def _no_business(doing: Doing, acts: Sequence[Act], line: Line, row: Any, by: Actor) -> Remark | None:
    """Why the actor can do none of `acts` to this row, as far as role and scope go."""
    able = [act for act in acts if act.may(by)]
    if not able:
        return refusing.forbidden(line, acts[-1], by)
    if not any(doing.noun.holds(row, act.reaches[by.role], by) for act in able):
        return refusing.out_of_reach(line, able[-1], by)
    return None


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
        _admit(doing, act, line, by)


def _fixed(doing: Doing, line: Line, name: str) -> Remark:
    label = label_of(doing.noun, doing.noun.by_name[name])
    stands = refusing.shown(line.differs[name][0])
    said = Words(f"“{label}”登记后不能更改", f"“{label}” cannot be changed once it is entered")
    return Remark(line.number, line.heading(name), refusing.shown(line.told.get(name)), said, str(stands))
