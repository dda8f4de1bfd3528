"""From the cells of a sheet to what each row tells, every cell that cannot be read with its reason."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import columns, remarks
from zhunsheng.acts.importing.columns import CLEARED, Reader
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.headings import Headings, Source
from zhunsheng.acts.importing.lines import Line
from zhunsheng.acts.importing.remarks import LeftOpen
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.sheets import BadCell, Sheet, cells

Told = Mapping[str, object] | BadCell


def lines(doing: Doing, sheet: Sheet, headings: Headings, given: Mapping[str, object], by: Actor) -> list[Line]:
    """A line for each row of `sheet`, with the constants `given` and all its cells tell."""
    under = headings.under
    found = [Line(number, dict(given), under) for number in sheet.row_numbers.to_list()]
    own_keys = _own_keys(doing.noun, sheet, under)
    for source in headings.sources:
        values = sheet.values(source.heading)
        if source.reading is None:
            _read_column(doing, found, values, source, columns.reader(doing, source.tells[0], by, own_keys))
        else:
            _read_through(doing, found, values, source)
    for line in found:
        line.key = str(line.told.get(doing.noun.key) or "")
    return found


def _own_keys(noun: Noun, sheet: Sheet, under: Mapping[str, str]) -> frozenset[str]:
    heading = under.get(noun.key)
    if heading is None:
        return frozenset()
    return frozenset(text for value in sheet.values(heading) if (text := cells.text(value)))


def _read_column(doing: Doing, found: Sequence[Line], values: Sequence[object], source: Source, read: Reader) -> None:
    """Each distinct value is read once."""
    name, known = source.tells[0], dict[tuple[type, object], Told]()
    for line, value in zip(found, values, strict=True):
        if value is None:
            continue
        if (key := (type(value), value)) not in known:
            known[key] = _told(partial(_typed, doing, name, value, read), value)
        _take(line, source, value, known[key])


def _typed(doing: Doing, name: str, value: object, read: Reader) -> Mapping[str, object]:
    return {name: columns.empty(doing.field(name)) if value == CLEARED else read(value)}


def _read_through(doing: Doing, found: Sequence[Line], values: Sequence[object], source: Source) -> None:
    """A reading never overrules what a column of its own tells."""
    reading, allowed = source.reading, doing.names | {doing.noun.key}
    assert reading is not None
    known: dict[tuple[object, ...], Told] = {}
    for line, value in zip(found, values, strict=True):
        if value is None:
            continue
        key = (type(value), value, *(line.told.get(name) for name in reading.beside))
        if key not in known:
            known[key] = _told(partial(_through, doing, source, value, line, allowed), value)
        _take(line, source, value, known[key])


def _through(doing: Doing, source: Source, value: object, line: Line, allowed: frozenset[str]) -> Mapping[str, object]:
    assert source.reading is not None
    told = _cleared(doing, source) if value == CLEARED else source.reading.read(value, line.told)
    return {name: said for name, said in told.items() if name in allowed}


def _cleared(doing: Doing, source: Source) -> Mapping[str, object]:
    own = source.tells if source.reading and source.reading.headings else source.tells[:1]
    return {name: columns.empty(doing.field(name)) for name in own if name in doing.names}


def _told(read: Callable[[], Mapping[str, object]], value: object) -> Told:
    """What a cell tells by column, nothing for a blank one, or why it cannot be read."""
    if cells.is_blank(value):
        return {}
    try:
        return read()
    except BadCell as bad:
        return bad


def _take(line: Line, source: Source, value: object, said: Told) -> None:
    if isinstance(said, LeftOpen):
        line.notes.append(remarks.of_cell(line.number, source.heading, value, said))
    elif isinstance(said, BadCell):
        line.reject(remarks.of_cell(line.number, source.heading, value, said))
    else:
        line.told.update((name, told) for name, told in said.items() if name not in line.told)
