"""What the trail's tests share."""

from collections.abc import Iterator

import pytest
from django.db import connection

from tests.trail.entries import GROUPS
from zhunsheng.trail import snapshots, triggers


@pytest.fixture
def groups(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Groups under watch, and nothing else."""
    monkeypatch.setattr(snapshots, "WATCHED", {"group": GROUPS})


@pytest.fixture
def busy_city(transactional_db: None) -> Iterator[None]:
    """A database as in a city, where threads meet: with the triggers up and everything committed for good."""
    triggers.put_up(connection)
    yield
    triggers.take_down(connection)  # else the test could not be cleaned up
