"""A database copied as it stands at one moment while others write, looked into, and put back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from zhunsheng.cli import _postgres
from zhunsheng.cli._archive import NotABackup
from zhunsheng.trail.verify import Verdict, verify

COPY = "copy"  # the alias under which a copy is looked into


def vendor() -> str:
    """sqlite or postgresql."""
    return str(connections[DEFAULT_DB_ALIAS].vendor)


def copy(target: Path) -> tuple[Verdict, dict[str, int]]:
    """Copy the database to `target`: what its trail came to, and the rows of each table, both of the copied moment."""
    if vendor() == "sqlite":
        copy_sqlite(target)
        with looked_into(target):
            return verify(using=COPY), rows(COPY)
    with transaction.atomic(), connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        _postgres.run(
            "pg_dump", "--format=custom", "--no-owner", f"--snapshot={cursor.fetchone()[0]}", f"--file={target}"
        )
        return verify(), rows(DEFAULT_DB_ALIAS)


def copy_sqlite(target: Path) -> None:
    """By the online backup of SQLite, in one step: readers and writers go on."""
    name = f"file:{connections[DEFAULT_DB_ALIAS].settings_dict['NAME']}?mode=ro"
    with closing(sqlite3.connect(name, uri=True)) as source, closing(sqlite3.connect(target)) as copied:
        source.backup(copied)
        copied.execute("PRAGMA journal_mode=DELETE")  # one file, no log beside it


@contextmanager
def looked_into(path: Path) -> Iterator[str]:
    """A copy of SQLite as a database of its own, to be read."""
    connections.settings[COPY] = {**connections.settings[DEFAULT_DB_ALIAS], "NAME": str(path), "OPTIONS": {}}
    try:
        yield COPY
    finally:
        connections[COPY].close()
        del connections[COPY]
        del connections.settings[COPY]


def rows(using: str) -> dict[str, int]:
    """How many rows each table has, sessions and the like left out: they pass."""
    connection = connections[using]
    with connection.cursor() as cursor:
        found = {}
        for table in sorted(connection.introspection.table_names(cursor)):
            if table not in PASSING:
                cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608 — its own name
                found[table] = int(cursor.fetchone()[0])
    return found


PASSING = frozenset({"django_session", "axes_accessattempt", "axes_accesslog"})


def sound(path: Path) -> None:
    """Raises NotABackup unless SQLite itself finds the copy whole."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copied:
            said = copied.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        said = str(error)
    if said != "ok":
        raise NotABackup(f"备份的数据库已损坏：{said}", f"The database in the backup is damaged: {said}")


def empty() -> bool:
    """Whether nothing stands in the database yet."""
    connection = connections[DEFAULT_DB_ALIAS]
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        if "trail_event" not in tables:
            return True
        cursor.execute("SELECT count(*) FROM trail_event")
        return not cursor.fetchone()[0]


def put_back(source: Path) -> None:
    """Make the database what the copy is; on SQLite in one step, under the eyes of whoever is connected."""
    if vendor() == "sqlite":
        connections[DEFAULT_DB_ALIAS].close()
        name = Path(str(connections[DEFAULT_DB_ALIAS].settings_dict["NAME"]))
        name.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(source)) as copied, closing(sqlite3.connect(name, timeout=20)) as live:
            copied.backup(live)
        return
    connections[DEFAULT_DB_ALIAS].close()
    _postgres.run(
        "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error", str(source)
    )
