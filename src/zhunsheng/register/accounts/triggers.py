"""What no constraint of one row can hold: an administrator has no other role, and nobody grants to himself.

The acts say so first, in words; the database holds it against whatever else writes.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from zhunsheng.acts.roles import ADMINISTRATORS
from zhunsheng.trail.triggers import run

LIST = ", ".join(f"'{role.value}'" for role in sorted(ADMINISTRATORS))
BESIDE = f"""SELECT 1 FROM register_grant AS held WHERE held.account_id = NEW.account_id AND held.state = 'active'
    AND held.id <> COALESCE(NEW.id, 0) AND (NEW.role IN ({LIST}) OR held.role IN ({LIST}))"""  # noqa: S608 — the words are ours
ONESELF = "SELECT 1 FROM register_account AS own WHERE own.id = NEW.account_id AND own.username = NEW.granted_by"
WRONG = f"NEW.state = 'active' AND (EXISTS ({BESIDE}) OR EXISTS ({ONESELF}))"
VERBS = ("insert", "update")

SQLITE_UP = [
    f"""CREATE TRIGGER grant_apart_{verb} BEFORE {verb.upper()} ON register_grant WHEN {WRONG}
        BEGIN SELECT RAISE(ABORT, 'constraint failed: grant_apart'); END"""
    for verb in VERBS
]
SQLITE_DOWN = [f"DROP TRIGGER IF EXISTS grant_apart_{verb}" for verb in VERBS]
POSTGRESQL_UP = [
    f"""CREATE FUNCTION grant_apart() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF {WRONG} THEN RAISE EXCEPTION 'constraint "grant_apart"'
        USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$""",
    """CREATE TRIGGER grant_apart BEFORE INSERT OR UPDATE ON register_grant
        FOR EACH ROW EXECUTE FUNCTION grant_apart()""",
]
POSTGRESQL_DOWN = ["DROP TRIGGER IF EXISTS grant_apart ON register_grant", "DROP FUNCTION IF EXISTS grant_apart()"]


def put_up(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers up."""
    run(connection, sqlite=SQLITE_UP, postgresql=POSTGRESQL_UP)


def take_down(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers down."""
    run(connection, sqlite=SQLITE_DOWN, postgresql=POSTGRESQL_DOWN)
