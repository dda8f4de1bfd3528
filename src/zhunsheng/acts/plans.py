"""Queries as the database takes them: compiled once, asked often. Compiling a list's query costs more than asking it."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models import QuerySet

from zhunsheng.acts import kept

ASKED = "\x1a"  # stands in a compiled query for what will be asked
Converter = Callable[[Any, Any, Any], Any]


@dataclass(frozen=True)
class Plan:
    """A query as the database takes it; none where it can find nothing."""

    sql: str
    params: tuple[Any, ...]
    converters: tuple[tuple[int, Any, tuple[Converter, ...]], ...] = ()  # place, expression, what makes it Python's

    def rows(self, first: int, count: int) -> list[tuple[Any, ...]]:
        """`count` rows from `first` on."""
        return self._asked(f"{self.sql} LIMIT %s OFFSET %s", (*self.params, count, first))

    def all(self) -> list[tuple[Any, ...]]:
        """Every row."""
        return self._asked(self.sql, self.params)

    def unchanged(self) -> list[tuple[Any, ...]]:
        """Every row, as it was last found where nothing has been written since: a count reads a whole table.

        SQLite says of each connection whether it or any other has written; elsewhere the database is asked.
        """
        if connection.vendor != "sqlite":
            return self.all()
        found = _unchanged()
        if self not in found:
            found[self] = self.all()
        return found[self]

    def _asked(self, sql: str, params: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        if not self.sql:
            return []
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            rows = cursor.fetchall()
        return self._converted(rows) if rows and self.converters else rows

    def _converted(self, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """Column by column, each different value once: a list says few."""
        columns = list(zip(*rows, strict=True))
        for place, expression, converters in self.converters:
            known = {value: value for value in columns[place]}
            for convert in converters:
                known = {value: convert(found, expression, connection) for value, found in known.items()}
            columns[place] = tuple([known[value] for value in columns[place]])
        return list(zip(*columns, strict=True))


class _Found(threading.local):
    """What was found on one connection, and the state of the database that it was found in."""

    def __init__(self) -> None:
        self.connection: Any = None
        self.state = (0, 0)
        self.rows: dict[Plan, list[tuple[Any, ...]]] = {}


_found = _Found()


def _unchanged() -> "dict[Plan, list[tuple[Any, ...]]]":
    """What this thread found since anything was last written."""
    with connection.cursor() as cursor:
        [others] = cursor.execute("PRAGMA data_version").fetchone()
    state = (others, connection.connection.total_changes)
    if _found.connection is not connection.connection or _found.state != state or len(_found.rows) >= kept.MOST:
        _found.connection, _found.state, _found.rows = connection.connection, state, {}
    return _found.rows


@dataclass(frozen=True)
class OneRow:
    """A query of the one row with a key, as an object of its model."""

    plan: Plan
    place: int  # of the key among what is asked
    model: type[models.Model]
    fields: tuple[str, ...]

    def __call__(self, key: str) -> models.Model | None:
        """The row, None where there is none."""
        if not self.plan.sql:
            return None
        params = self.plan.params
        found = replace(self.plan, params=(*params[: self.place], key, *params[self.place + 1 :])).all()
        return self.model.from_db(DEFAULT_DB_ALIAS, self.fields, found[0]) if found else None


def by_key(rows: QuerySet[Any], key: str) -> OneRow:
    """The query of the one row of `rows` whose field `key` is what will be asked."""
    fields = tuple(field.attname for field in rows.model._meta.concrete_fields)
    plan = compiled(rows.filter(**{key: ASKED}).order_by().values_list(*fields))
    return OneRow(plan, plan.params.index(ASKED) if plan.sql else 0, rows.model, fields)


def counting(found: QuerySet[Any], summed: Sequence[str] = ()) -> Plan:
    """The plan of how many rows a query finds and of what some of its columns come to: one row, the count first."""
    plan = compiled(found.order_by().values_list("pk", *summed))
    sums = "".join(f', SUM("{name}")' for name in summed)
    return Plan(f"SELECT COUNT(*){sums} FROM ({plan.sql}) AS counted", plan.params) if plan.sql else plan  # noqa: S608


def compiled(found: QuerySet[Any]) -> Plan:
    """The plan of a query whose values are named."""
    compiler = found.query.get_compiler(connection=connections[DEFAULT_DB_ALIAS])
    try:
        sql, params = compiler.as_sql()
    except EmptyResultSet:
        return Plan("", ())
    made = compiler.get_converters([column[0] for column in compiler.select])
    converters = tuple((place, expression, tuple(each)) for place, (each, expression) in made.items())
    return Plan(sql, tuple(params), converters)
