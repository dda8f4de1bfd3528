"""The append-only triggers and the tests' own cleaning up: a test that flushes the database could not, with them up.

So the test database stands without them, and a test that is about them asks for `append_only`.
"""

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from zhunsheng.trail import triggers


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The test database of pytest-django, without the triggers."""
    with django_db_blocker.unblock():
        triggers.take_down(connection)


@pytest.fixture
def append_only(db: None) -> None:
    """The triggers as in a city, within the transaction of the one test, at whose end they are rolled back."""
    triggers.put_up(connection)
