"""From what a row tells to the row as it would stand; nothing is stored here."""

from collections.abc import Callable, Sequence

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import matching, refusing
from zhunsheng.acts.importing.admitting import admit, apply, no_business
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.knowing import known
from zhunsheng.acts.importing.lines import Fate, Line
from zhunsheng.acts.importing.links import Within
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.law.words import Words

Progress = Callable[[str, int, int], None]
STRIDE = 2_000


def silent(_stage: str, _done: int, _of: int) -> None:
    """Nobody watches."""


def make(doing: Doing, lines: Sequence[Line], by: Actor, progress: Progress = silent) -> None:
    """Give each line its fate and the row as it would stand; a line that fails keeps none."""
    set_aside(lines)
    _tell_more(doing, [line for line in lines if not line.good], by)
    matching.refuse_repeated(doing, lines)
    good = [line for line in lines if line.good]
    new: list[Line] = []
    for line, row in matching.by_key(doing.noun, good):
        known(doing, line, row, by) if row is not None else new.append(line)
    new = [line for line in new if _may_have_key(doing, line)] + [line for line in good if not line.key]
    _enter(doing, new, by, progress)


def set_aside(lines: Sequence[Line]) -> None:
    """Links to other rows of the sheet wait until those are stored."""
    for line in lines:
        line.pending |= {name: value.key for name, value in line.told.items() if isinstance(value, Within)}
        for name in line.pending:
            line.told.pop(name, None)


def _tell_more(doing: Doing, lines: Sequence[Line], by: Actor) -> None:
    """Rows that already fail are told what else is wrong with them, unless they mean a row the register has."""
    there = {line.number for line, row in matching.by_key(doing.noun, lines) if row is not None}
    for line in lines:
        if line.number in there:
            continue
        said = {remark.column for remark in line.remarks}
        for name in _needed(doing, line):
            if line.told.get(name) in (None, "") and (not line.heading(name) or line.heading(name) not in said):
                line.reject(refusing.missing(doing, line, name))
        if refusal := _out_of_reach(doing, line, by):
            line.reject(refusal)


def _out_of_reach(doing: Doing, line: Line, by: Actor) -> Remark | None:
    """Why the actor may not enter a row of this department or region, where the row says whose it is."""
    paths = doing.noun.paths
    whose = {path.partition("__")[0] for path in (paths.department, paths.region, paths.person) if path}
    told = {name: line.told[name] for name in whose if name in doing.names and line.told.get(name) not in (None, "")}
    return no_business(doing, (doing.makes,), line, doing.noun.model(**told), by) if told else None


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
            known(doing, line, row, by)
    for line in started:
        if line.good and line.fate is Fate.NEW:
            admit(doing, doing.makes, line, by)
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
