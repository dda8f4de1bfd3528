"""Rows into the database, many at once; a row the database refuses is found and left out, the others stay."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.db import IntegrityError, connection, models, transaction

from zhunsheng.acts import constraints
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import refusing
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.joining import join
from zhunsheng.acts.importing.lines import Fate, Line
from zhunsheng.acts.importing.making import STRIDE, Progress, number
from zhunsheng.acts.refusals import Invalid


def store(doing: Doing, lines: Sequence[Line], by: Actor, progress: Progress) -> None:
    """Insert what is new and update what is changed, in the caller's transaction."""
    _refuse_moved(doing, lines)
    new = _of(lines, Fate.NEW)
    number(doing, [line for line in new if not line.told.get(doing.noun.key)])
    _open_for(doing, new, by)
    new = [line for line in new if line.good]
    for done, part in _slices(new):
        _tried(doing, part, doing.noun.model._default_manager.bulk_create)
        progress("store", done, len(new))
    changed = _of(lines, Fate.CHANGED)
    for _done, part in _slices(changed):
        _tried(doing, part, write)
    for _done, part in _slices(join(doing, [line for line in lines if line.good and line.pending])):
        _tried(doing, part, write)


def _open_for(doing: Doing, lines: Sequence[Line], by: Actor) -> None:
    """What new rows belong to is made; where it may not be (it was closed since the sheet was read), none is taken."""
    try:
        with transaction.atomic():
            doing.noun.open_for([line.row for line in lines], by, past=doing.makes.past)
    except Invalid as errors:
        for line in lines:
            for remark in list(refusing.invalid(doing, line, errors)):
                line.reject(remark)


def _of(lines: Sequence[Line], fate: Fate) -> list[Line]:
    return [line for line in lines if line.good and line.fate is fate]


def _slices(lines: Sequence[Line]) -> Iterator[tuple[int, list[Line]]]:
    rest, done = iter(lines), 0
    while part := list(islice(rest, STRIDE)):
        done += len(part)
        yield done, part


def _refuse_moved(doing: Doing, lines: Sequence[Line]) -> None:
    """A row entered or changed by somebody since it was read is not overwritten; the rows to be changed are locked."""
    for _done, part in _slices(_of(lines, Fate.CHANGED)):
        rows = doing.noun.model._default_manager.filter(pk__in=[line.row.pk for line in part])
        if connection.features.has_select_for_update:
            rows = rows.select_for_update(of=("self",))
        versions = dict(rows.values_list("pk", "version"))
        for line in part:
            if versions.get(line.row.pk) != line.seen:
                line.reject(refusing.changed_meanwhile(doing.noun, line))
    for _done, part in _slices([line for line in _of(lines, Fate.NEW) if line.told.get(doing.noun.key)]):
        keys = {f"{doing.noun.key}__in": [line.key for line in part]}
        there = set(doing.noun.model._default_manager.filter(**keys).values_list(doing.noun.key, flat=True))
        for line in part:
            if line.key in there:
                line.reject(refusing.changed_meanwhile(doing.noun, line))


def _tried(doing: Doing, lines: Sequence[Line], store_all: Callable[[Sequence[models.Model]], object]) -> None:
    """All of `lines`, or by halves down to those that break a constraint."""
    if not lines:
        return
    try:
        with transaction.atomic():
            store_all([line.row for line in lines])
    except IntegrityError as error:
        if len(lines) == 1:
            _refuse(doing, lines[0], error)
        else:
            middle = len(lines) // 2
            _tried(doing, lines[:middle], store_all)
            _tried(doing, lines[middle:], store_all)


def _refuse(doing: Doing, line: Line, error: IntegrityError) -> None:
    errors = Invalid(constraints.messages(doing.noun.model, error))
    for remark in list(refusing.invalid(doing, line, errors)):
        line.reject(remark)


def write(rows: Sequence[models.Model]) -> None:
    """Every column of stored rows, in one statement run many times."""
    meta = rows[0]._meta
    fields = [field for field in meta.concrete_fields if not field.primary_key]
    table, key, *names = (connection.ops.quote_name(name) for name in _names(meta.db_table, meta.pk, *fields))
    columns = ", ".join(f"{name} = %s" for name in names)
    statement = f"UPDATE {table} SET {columns} WHERE {key} = %s"  # noqa: S608 — names are ours
    with connection.cursor() as cursor:
        cursor.executemany(
            statement,
            [
                (*(field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields), row.pk)
                for row in rows
            ],
        )


def _names(table: str, *fields: "models.Field[Any, Any]") -> list[str]:
    return [table, *(str(field.column) for field in fields)]
