"""What happens by date happens once, however often it is asked for."""

import os
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings
from django.core import mail
from django.utils import timezone

from tests.acts.conftest import BUREAU, department
from zhunsheng.project import by_date
from zhunsheng.trail import chain
from zhunsheng.trail.models import Head

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def city() -> None:
    """A city in which one thing happened."""
    department()


def ticked(at: datetime) -> int:
    return by_date.tick(at, lambda _: None)


def test_a_head_of_the_trail_is_published_once_a_day() -> None:
    assert [ticked(AT), ticked(AT + timedelta(hours=5))] == [0, 0]
    chain.record(chain.Entry(at=AT, verb="account.login", person=BUREAU.person))
    ticked(AT + timedelta(hours=6))
    assert Head.objects.count() == 1
    ticked(AT + timedelta(days=1))
    assert list(Head.objects.values_list("size", flat=True)) == [2, 3]  # the department, its plan of the year; a login


def test_a_day_on_which_nothing_happened_gets_no_head() -> None:
    ticked(AT)
    ticked(AT + timedelta(days=1))
    assert Head.objects.count() == 1


def test_sessions_that_are_over_are_cleared() -> None:
    store = import_module(settings.SESSION_ENGINE).SessionStore
    over, open_ = store(), store()
    over.create()
    open_.create()
    model = store.get_model_class()
    first = model.objects.order_by("pk").first()
    model.objects.filter(pk=first.pk).update(expire_date=timezone.now() - timedelta(hours=1))
    ticked(AT)
    assert model.objects.count() == 1


def test_nobody_is_told_where_nothing_falls_due() -> None:
    ticked(AT)
    assert mail.outbox == []


def test_where_no_city_stands_it_is_said() -> None:
    from zhunsheng.register.models import Department

    Department.objects.all().delete()
    assert ticked(AT) == 2


def test_a_clock_behind_the_trail_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    ticked(AT)
    assert "校时" not in capsys.readouterr().err
    ticked(AT - timedelta(days=1))
    assert "校时" in capsys.readouterr().err


def test_uploads_kept_for_longer_than_a_day_are_wiped() -> None:
    kept = Path(settings.MEDIA_ROOT) / "imports" / "old"
    kept.mkdir(parents=True)
    os.utime(kept, (AT.timestamp() - 200_000,) * 2)
    ticked(AT)
    assert not kept.exists()
