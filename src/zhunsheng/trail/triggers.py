"""Append-only by the database itself: no event or head is updated, deleted or replaced, and events follow in number.

Kept apart from the migration that calls it because a test database needs them taken off and put back.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("trail_event", "trail_head")
FOLLOWS = """NEW.seq = COALESCE((SELECT max(seq) FROM trail_event), 0) + 1
    AND NEW.prev = COALESCE((SELECT hash FROM trail_event WHERE seq = NEW.seq - 1), NEW.prev)"""

SQLITE_UP = [
    *(
        f"""CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}
        BEGIN SELECT RAISE(ABORT, 'append-only'); END"""
        for table in TABLES
        for verb in ("UPDATE", "DELETE")
    ),
    # INSERT OR REPLACE deletes without asking the trigger above, so what would be replaced is refused here. The look-up says
    # of its rows what the partial index says of its own: without that it reads every event there is.
    f"""CREATE TRIGGER trail_event_follows BEFORE INSERT ON trail_event WHEN NOT ({FOLLOWS})
        OR (NEW.once <> '' AND EXISTS (SELECT 1 FROM trail_event WHERE once = NEW.once AND NOT (once = '')))
        BEGIN SELECT RAISE(ABORT, 'append-only: not the next event'); END""",  # noqa: S608 — no value from outside
    """CREATE TRIGGER trail_head_follows BEFORE INSERT ON trail_head
        WHEN EXISTS (SELECT 1 FROM trail_head WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
]
SQLITE_DOWN = [
    *(f"DROP TRIGGER IF EXISTS {table}_no_{verb}" for table in TABLES for verb in ("update", "delete")),
    *(f"DROP TRIGGER IF EXISTS {table}_follows" for table in TABLES),
]
POSTGRESQL_UP = [
    """CREATE FUNCTION trail_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    f"""CREATE FUNCTION trail_follows() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF NOT ({FOLLOWS}) THEN RAISE EXCEPTION 'append-only: not the next event'
        USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$""",
    "CREATE TRIGGER trail_event_follows BEFORE INSERT ON trail_event FOR EACH ROW EXECUTE FUNCTION trail_follows()",
    *(
        f"CREATE TRIGGER {table}_{name} BEFORE {verbs} ON {table} FOR EACH {each} EXECUTE FUNCTION trail_refuse()"
        for table in TABLES
        for name, verbs, each in (("row", "UPDATE OR DELETE", "ROW"), ("truncate", "TRUNCATE", "STATEMENT"))
    ),
]
POSTGRESQL_DOWN = [
    "DROP TRIGGER IF EXISTS trail_event_follows ON trail_event",
    *(f"DROP TRIGGER IF EXISTS {table}_{name} ON {table}" for table in TABLES for name in ("row", "truncate")),
    "DROP FUNCTION IF EXISTS trail_follows()",
    "DROP FUNCTION IF EXISTS trail_refuse()",
]


def put_up(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers up; inside a transaction too."""
    run(connection, sqlite=SQLITE_UP, postgresql=POSTGRESQL_UP)


def take_down(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers down, if they are up: for a test's flush and for undoing the migration, never in a city."""
    run(connection, sqlite=SQLITE_DOWN, postgresql=POSTGRESQL_DOWN)


def run(connection: BaseDatabaseWrapper, *, sqlite: list[str], postgresql: list[str]) -> None:
    """Run the statements that the database at hand understands."""
    with connection.cursor() as cursor:
        for statement in sqlite if connection.vendor == "sqlite" else postgresql:
            cursor.execute(statement)
