"""Cells as the database holds them, read so that no crafted cell can stop the reading: bytes, and text of bad UTF-8."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Func, TextField, Value
from django.db.models.sql.compiler import SQLCompiler


class Tolerant(TextField):  # type: ignore[type-arg]
    """The text of a cell; what is no UTF-8 in it stands as \\xff."""

    def from_db_value(self, value: object, *_: object) -> str | None:
        return legible(value)


class Bytes(Func):
    """A column of text; on SQLite the bytes that stand there."""

    output_field: Any = TextField()
    template = "%(expressions)s"

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_: Any) -> Any:
        return self.as_sql(compiler, connection, template="CAST(%(expressions)s AS BLOB)")


class Text(Bytes):
    """A column as text, whatever was put into the cell."""

    output_field = Tolerant()


class Instant(Bytes):
    """An instant as text: on SQLite the bytes that stand there, elsewhere the moment in UTC."""

    template = "(%(expressions)s AT TIME ZONE 'UTC')::text"


class AreText(Func):
    """Whether each cell is stored as text, or is empty where it `may` be; other databases have strict types."""

    output_field = BooleanField()

    def __init__(self, *names: str, may: Sequence[str] = ()) -> None:
        super().__init__(*names, *may)
        self.kinds = ["('text')"] * len(names) + ["('text', 'null')"] * len(may)

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, *_: Any, **__: Any) -> Any:
        return compiler.compile(Value(True))

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_: Any) -> Any:
        cells = [compiler.compile(cell)[0] for cell in self.get_source_expressions()]
        asked = (f"typeof({cell}) IN {kinds}" for cell, kinds in zip(cells, self.kinds, strict=True))
        return f"({' AND '.join(asked)})", ()


def legible(cell: object) -> str | None:
    """The text of a cell, made legible where it is none."""
    if isinstance(cell, bytes):
        return cell.decode(errors="backslashreplace")
    return None if cell is None else str(cell)


def instant(text: str, connection: BaseDatabaseWrapper) -> datetime:
    """The moment that `text` tells; ValueError where the database's adapter would have written it otherwise."""
    at = datetime.fromisoformat(text)
    if connection.vendor != "sqlite":
        return at.replace(tzinfo=UTC)
    if at.tzinfo is not None or str(at) != text:
        raise ValueError(text)
    return at.replace(tzinfo=connection.timezone)
