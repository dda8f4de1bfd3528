"""Queries as the database takes them: compiled once, asked often. Compiling a list's query costs more than asking it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import QuerySet

Converter = Callable[[Any, Any, Any], Any]


@dataclass(frozen=True)
class Plan:
    """A query as the database takes it; none where it can find nothing."""

    sql: str
    params: tuple[Any, ...]
    converters: tuple[tuple[int, Any, tuple[Converter, ...]], ...] = ()  # place, expression, what makes it Python's

    def rows(self, first: int, count: int) -> list[tuple[Any, ...]]:
        """`count` rows from `first` on."""
        found = self._asked(f"{self.sql} LIMIT %s OFFSET %s", (*self.params, count, first)) if self.sql else []
        return [self._converted(row) for row in found] if self.converters else found

    def all(self) -> list[tuple[Any, ...]]:
        """Every row."""
        found = self._asked(self.sql, self.params) if self.sql else []
        return [self._converted(row) for row in found] if self.converters else found

    def _asked(self, sql: str, params: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            return cursor.fetchall()

    def _converted(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        values = list(row)
        for place, expression, converters in self.converters:
            for convert in converters:
                values[place] = convert(values[place], expression, connection)
        return tuple(values)


def counting(found: QuerySet[Any]) -> Plan:
    """The plan of how many rows a query finds: one row of one number; none where it can find nothing."""
    plan = compiled(found.order_by().values_list("pk"))
    return Plan(f"SELECT COUNT(*) FROM ({plan.sql}) AS counted", plan.params) if plan.sql else plan  # noqa: S608


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
