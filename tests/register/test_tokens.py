"""A token lasts from tomorrow to a year from today, for the one who asked and in the role they asked in."""

from datetime import date, timedelta

import pytest

from tests.access.conftest import opened
from tests.acts.conftest import LEGAL, department
from zhunsheng.acts.refusals import Invalid
from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Token
from zhunsheng.register.tokens.acts import digest, issue

pytestmark = pytest.mark.django_db
TODAY = LEGAL.day


@pytest.fixture(autouse=True)
def holder(db: None) -> None:
    """LEGAL as an account."""
    opened(LEGAL.person, Role.LEGAL_SECTION, of=department(LEGAL.department))


def issued(until: date) -> Token:
    made = issue(by=LEGAL, purpose="每日取数", expires_on=until).subject
    assert isinstance(made, Token)
    return made


@pytest.mark.parametrize("days", [-1, 0, 366])
def test_a_token_that_ends_today_or_after_more_than_a_year_is_refused(days: int) -> None:
    with pytest.raises(Invalid) as refused:
        issued(TODAY + timedelta(days=days))
    assert list(refused.value.errors) == ["expires_on"]
    assert not Token.objects.exists()


@pytest.mark.parametrize("days", [1, 365])
def test_a_token_for_a_day_or_for_a_whole_year_is_issued(days: int) -> None:
    issued(TODAY + timedelta(days=days))
    assert Token.objects.get().expires_on == TODAY + timedelta(days=days)


def test_a_token_is_its_askers_in_the_role_they_asked_in_and_only_its_digest_is_kept() -> None:
    made = issued(TODAY + timedelta(days=1))
    kept = Token.objects.get()
    assert (kept.account.username, kept.role, kept.digest) == (LEGAL.person, LEGAL.role, digest(made.shown_once))
    assert kept.digest != made.shown_once
