"""The engine: placeholders of a query (%s → ?) are replaced once a process; that took a twentieth of every act."""

from functools import lru_cache
from typing import Any

from django.db.backends.sqlite3 import base


class Cursor(base.SQLiteCursorWrapper):
    """A cursor that knows the queries it has rewritten."""

    def convert_query(self, query: str, *, param_names: Any = None) -> str:
        return _rewritten(query) if param_names is None else super().convert_query(query, param_names=param_names)


@lru_cache(2048)
def _rewritten(query: str) -> str:
    return base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection whose cursors are those above."""

    def create_cursor(self, name: str | None = None) -> Any:
        return self.connection.cursor(factory=Cursor)
