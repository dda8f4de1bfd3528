"""What a password must hold, how long it lasts, and one that was issued for one use."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.test import Client, override_settings

from tests.access.conftest import PASSWORD, SYSTEM, login, opened
from zhunsheng.acts.refusals import Changed, Invalid
from zhunsheng.acts.roles import Role
from zhunsheng.register.accounts import passwords
from zhunsheng.register.accounts.acts import correct, issue_password
from zhunsheng.register.models import Account, Department
from zhunsheng.trail import verify
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("Short-1aB", "10"),
        ("alllettersonly", "3类"),
        ("onlylower12345", "3类"),
        ("Officer-1-abcd", "工号"),
        ("12345678910", "常见"),
        (PASSWORD, "相同"),
    ],
)
def test_a_weak_password_is_refused_and_told_why(officer: Account, raw: str, why: str) -> None:
    with pytest.raises(ValidationError) as refused:
        passwords.check(raw, officer)
    assert any(why in message for message in refused.value.messages), refused.value.messages


def test_a_good_password_passes(officer: Account) -> None:
    passwords.check("Ten-chars1", officer)
    passwords.check("中文密码也可以Aa1", officer)


def test_the_page_says_what_is_wrong_and_changes_nothing(client: Client, officer: Account) -> None:
    login(client)
    answer = client.post("/me/password/", {"old": PASSWORD, "new": "short", "repeat": "short"})
    assert answer.status_code == 422
    assert "3类" in answer.content.decode()
    assert Account.objects.get(pk=officer.pk).check_password(PASSWORD)


def test_the_old_password_is_asked_and_wrong_ones_are_counted(client: Client, officer: Account) -> None:
    login(client)
    new = "Plumb-line-2027"
    for _try in range(5):
        assert client.post("/me/password/", {"old": "no", "new": new, "repeat": new}).status_code == 422
    assert login(Client()) == 429


def test_after_ninety_days_it_must_be_changed_before_anything_else(client: Client, market: Department) -> None:
    opened("old-1", Role.OFFICER, of=market, at=datetime.now(UTC) - timedelta(days=91))
    login(client, "old-1")
    assert client.get("/items/")["Location"] == "/me/password/"
    assert client.post("/plan_items/new/", {})["Location"] == "/me/password/"
    new = "Plumb-line-2027"
    client.post("/me/password/", {"old": PASSWORD, "new": new, "repeat": new})
    assert client.get("/items/").status_code == 200


def test_within_ninety_days_it_stands(client: Client, market: Department) -> None:
    opened("fresh-1", Role.OFFICER, of=market, at=datetime.now(UTC) - timedelta(days=89))
    login(client, "fresh-1")
    assert client.get("/items/").status_code == 200


@override_settings(DEMO=True)
def test_in_the_demo_passwords_do_not_age(client: Client, market: Department) -> None:
    opened("old-1", Role.OFFICER, of=market, at=datetime.now(UTC) - timedelta(days=400))
    login(client, "old-1")
    assert client.get("/items/").status_code == 200


def test_a_one_time_password_is_good_for_setting_ones_own(client: Client, officer: Account) -> None:
    issued = issue_password(officer, by=SYSTEM).subject
    assert isinstance(issued, Account)
    passwords.check(issued.shown_once, Account(username="x", name="示例"))
    assert login(client) == 422
    assert login(client, password=issued.shown_once) == 302
    assert client.get("/items/")["Location"] == "/me/password/"


def test_one_time_passwords_differ(officer: Account) -> None:
    assert len({passwords.one_time() for _one in range(1000)}) == 1000


def test_nobody_issues_one_to_himself(administrator: Account) -> None:
    from dataclasses import replace

    with pytest.raises(Invalid):
        issue_password(administrator, by=replace(SYSTEM, person="system-9"))


def test_no_event_holds_a_password_or_its_hash(client: Client, officer: Account) -> None:
    issued = issue_password(officer, by=SYSTEM).subject
    assert isinstance(issued, Account)
    trail = str(list(Event.objects.values()))
    assert [secret for secret in (PASSWORD, issued.shown_once, issued.password) if secret in trail] == []


def test_a_hash_put_in_by_hand_opens_nothing(client: Client, officer: Account) -> None:
    stranger = opened("stranger")
    Account.objects.filter(pk=officer.pk).update(password=stranger.password)
    assert login(client) == 422


def test_a_hash_put_in_with_its_mark_is_found_by_the_trail(officer: Account) -> None:
    assert list(verify.verify().faults) == []
    stranger = opened("stranger")
    Account.objects.filter(pk=officer.pk).update(password=stranger.password, password_mark=stranger.password_mark)
    [fault] = verify.verify().faults
    assert "officer-1" in str(fault)


def test_by_setting_passwords_are_hashed_with_sm3(officer: Account) -> None:
    sm3 = "zhunsheng.register.accounts.hashing.SM3PasswordHasher"
    with override_settings(PASSWORD_HASHERS=[sm3, *settings.PASSWORD_HASHERS]):
        stranger = opened("stranger")
        assert stranger.password.startswith("pbkdf2_sm3$")
        assert Account.objects.get(pk=stranger.pk).check_password(PASSWORD)
        assert officer.check_password(PASSWORD)  # what was hashed before is read still


def test_a_conflict_over_an_account_shows_nothing_of_its_password(market: Department) -> None:
    account = opened("zf9", Role.OFFICER, of=market)
    with pytest.raises(Changed) as conflict:
        correct(account, by=SYSTEM, seen=99, name="别人")
    assert "name" in conflict.value.present
    assert not {"password", "password_mark"} & set(conflict.value.present)
