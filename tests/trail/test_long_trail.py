"""What one more event costs does not grow with those before it."""

from datetime import UTC, datetime

import pytest
from django.db import connection

from zhunsheng.trail import chain, queries

AT = datetime(2026, 3, 2, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def event(once: str) -> chain.Entry:
    return chain.Entry(at=AT, verb="department.correct", person="zf1", subject="D", once=once)


def steps(once: str) -> int:
    """How many steps SQLite's machine takes to look a key up and to append one event."""
    taken = 0

    def one_more() -> int:
        nonlocal taken
        taken += 1
        return 0

    connection.connection.set_progress_handler(one_more, 1)
    try:
        assert queries.by_once(once) is None
        chain.append([event(once)])
    finally:
        connection.connection.set_progress_handler(None, 1)
    return taken


@pytest.mark.skipif(connection.vendor != "sqlite", reason="counts the steps of SQLite's own machine")
def test_an_event_costs_the_same_in_a_long_trail() -> None:
    chain.append([event("a"), event("b")])
    early = steps("early")
    chain.append([event(f"k{number}") for number in range(2_000)])
    assert steps("late") < early * 1.2


def test_a_used_key_is_found_and_no_other() -> None:
    chain.append([event(""), event("used")])
    found = queries.by_once("used")
    assert found is not None
    assert found.once == "used"
    assert queries.by_once("") is None
    assert queries.by_once("unused") is None
