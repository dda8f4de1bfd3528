"""The database itself refuses to change, remove, replace or fork."""

import pytest
from django.db import IntegrityError, connection, transaction

from tests.trail.entries import AT, entry
from zhunsheng.trail import chain, heads
from zhunsheng.trail.models import Event, Head

COLUMNS = ", ".join(field.column for field in Event._meta.concrete_fields)
FORGED = f"SELECT {COLUMNS.replace('seq', '{seq}', 1).replace('prev', '{prev}')} FROM trail_event WHERE seq = 1"


@pytest.fixture(autouse=True)
def recorded(append_only: None) -> None:
    chain.append([entry(once="a"), entry(once="b")])
    heads.publish(AT)


def refuses(sql: str) -> bool:
    """Whether the database refuses as append-only, and not for another reason."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    except IntegrityError as error:
        return "append-only" in str(error)
    return False


@pytest.mark.parametrize("table", ["trail_event", "trail_head"])
def test_a_row_once_written_is_not_deleted(table: str) -> None:
    assert refuses(f"DELETE FROM {table}")


def test_an_event_is_not_updated() -> None:
    assert refuses("UPDATE trail_event SET person = 'zf002' WHERE seq = 1")


def test_a_head_is_not_updated() -> None:
    assert refuses("UPDATE trail_head SET size = 1")


@pytest.mark.parametrize("seq", [0, 1, 2, 4])
def test_an_event_out_of_number_is_not_inserted(seq: int) -> None:
    assert refuses(f"INSERT INTO trail_event ({COLUMNS}) {FORGED.format(seq=seq, prev='prev')}")


def test_an_event_that_does_not_follow_the_last_is_not_inserted() -> None:
    assert refuses(f"INSERT INTO trail_event ({COLUMNS}) {FORGED.format(seq=3, prev='prev')}")


def test_an_event_without_a_token_must_follow_the_last_too() -> None:
    forged = FORGED.replace(", once,", ", '',")  # else the token would be refused, whatever comes before
    assert forged != FORGED
    first, last = Event.objects.order_by("seq").values_list("hash", flat=True)
    for wrong in ("", first, "0" * 64):
        assert refuses(f"INSERT INTO trail_event ({COLUMNS}) {forged.format(seq=3, prev=repr(wrong))}")
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO trail_event ({COLUMNS}) {forged.format(seq=3, prev=repr(last))}")
    assert Event.objects.filter(seq=3, prev=last).exists()


def test_a_head_is_not_replaced() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite replaces")
    columns = ", ".join(str(field.column) for field in Head._meta.concrete_fields)
    head = Head.objects.get()
    assert refuses(
        f"INSERT OR REPLACE INTO trail_head ({columns}) SELECT {columns} FROM trail_head WHERE id = {head.pk}"
    )


@pytest.mark.parametrize("seq", [1, 2])
def test_an_event_is_not_replaced(seq: int) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite replaces")
    assert refuses(f"INSERT OR REPLACE INTO trail_event ({COLUMNS}) {FORGED.format(seq=seq, prev='prev')}")


def test_an_event_with_a_used_token_replaces_nothing() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite replaces")
    last = Event.objects.get(seq=2).hash
    assert refuses(f"INSERT OR REPLACE INTO trail_event ({COLUMNS}) {FORGED.format(seq=3, prev=repr(last))}")


@pytest.mark.pg
@pytest.mark.parametrize("table", ["trail_event", "trail_head"])
def test_a_table_is_not_emptied(table: str) -> None:
    assert refuses(f"TRUNCATE {table}")


def test_appending_goes_on() -> None:
    assert chain.record(entry()).seq == 3
