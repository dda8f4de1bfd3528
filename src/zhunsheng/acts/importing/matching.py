"""Which row of the register each row of a sheet means: by its key, or, without one, by what tells it from others."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from django.db import models

from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.lines import Line
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.sheets import cells
from zhunsheng.law.words import Words

AT_ONCE = 2_000  # keys in one query


def refuse_repeated(doing: Doing, lines: Iterable[Line]) -> None:
    """A row that stands twice in the sheet is taken once: the later one names the earlier."""
    seen: dict[object, int] = {}
    for line in lines:
        if not line.good or not line.told:
            continue
        first = seen.setdefault(line.key or _content(line), line.number)
        if first != line.number:
            line.reject(_repeated(doing, line, first))


def _content(line: Line) -> frozenset[tuple[str, object]]:
    return frozenset((name, getattr(value, "pk", value)) for name, value in line.told.items())


def _repeated(doing: Doing, line: Line, first: int) -> Remark:
    key = doing.noun.key
    if line.key:
        said = Words(f"与第{first}行重复", f"the same as row {first}")
        return Remark(line.number, line.heading(key), line.key, said)
    return Remark(line.number, "", None, Words(f"与第{first}行完全相同", f"the same in all as row {first}"))


def by_key(noun: Noun, lines: Sequence[Line]) -> Iterator[tuple[Line, Any]]:
    """Each line that gives a key, with its row of the register or None."""
    keyed = iter([line for line in lines if line.key])
    rows = noun.model._default_manager.select_related(*_links(noun.model))
    while part := list(islice(keyed, AT_ONCE)):
        found = {getattr(row, noun.key): row for row in rows.filter(**{f"{noun.key}__in": [one.key for one in part]})}
        yield from ((line, found.get(line.key)) for line in part)


def by_content(noun: Noun, made: Sequence[tuple[Line, Any]]) -> Iterator[tuple[Line, Any]]:
    """Lines without a key, each with the row of the register that its own, as made, is the same as, or None.

    Where several are the same, the first in the sheet means the first in the register, and so on.
    """
    standing: dict[tuple[object, ...], deque[Any]] = defaultdict(deque)
    for row in _alike(noun, [row for _, row in made]):
        standing[identity(noun, row)].append(row)
    for line, row in made:
        same = standing.get(identity(noun, row))
        yield line, same.popleft() if same else None


def entered_since(noun: Noun, lines: Sequence[Line], newest: int) -> Iterator[Line]:
    """New lines without a key whose row somebody entered after the row `newest` of the register."""
    keyless = [line for line in lines if line.row is not None and not line.told.get(noun.key)]
    entered = {identity(noun, row) for row in _alike(noun, [line.row for line in keyless]) if row.pk > newest}
    yield from (line for line in keyless if identity(noun, line.row) in entered)


def _alike(noun: Noun, made: Sequence[Any]) -> Iterable[Any]:
    """Rows of the register that share the exact ones (a link, a year) of the columns that tell rows apart."""
    if not made or not noun.same:
        return ()
    fields = [noun.model._meta.get_field(name) for name in noun.same]
    exact = [field for field in fields if isinstance(field, models.ForeignKey | models.IntegerField)]
    shared = {f"{field.attname}__in": {getattr(row, field.attname) for row in made} for field in exact}
    rows = noun.model._default_manager.filter(**shared).select_related(*_links(noun.model))
    return rows.order_by("pk").iterator(AT_ONCE)


def identity(noun: Noun, row: Any) -> tuple[object, ...]:
    """What tells a row from others: texts compared without regard to blanks and width."""
    values = (getattr(row, noun.model._meta.get_field(name).attname) for name in noun.same)  # type: ignore[union-attr]
    return tuple(cells.compared(value) if isinstance(value, str) else value for value in values)


def _links(model: type[models.Model]) -> list[str]:
    return [field.name for field in model._meta.concrete_fields if field.is_relation]


def differences(line: Line, row: Any) -> dict[str, tuple[object, object]]:
    """By column: what stands in `row` and what the sheet tells instead."""
    found: dict[str, tuple[object, object]] = {}
    for name, told in line.told.items():
        stands = getattr(row, name)
        if _plain(stands) != _plain(told):
            found[name] = (stands, told)
    return found


def _plain(value: object) -> object:
    """Without what sheets lose: line ends of two characters, blanks at the ends, the time zone of a day."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    if isinstance(value, models.Model):
        return value.pk
    return value if value is None or isinstance(value, bool | int | float | date) else str(value)
