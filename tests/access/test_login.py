"""Coming in: one answer for everything that is wrong, a lock after five, an event for each, no password anywhere."""

from dataclasses import replace
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.db import connection
from django.test import Client, override_settings
from django.utils import timezone

from tests.access.conftest import PASSWORD, SECURITY, SYSTEM, logged_in, login, opened
from tests.access.counting import CountingHasher
from zhunsheng.acts.refusals import Invalid
from zhunsheng.register.accounts.acts import close_account, unlock
from zhunsheng.register.models import Account, Department
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db
WRONG = "工号或者密码不正确。"


def outcomes(verb: str = "account.login") -> list[tuple[str, str]]:
    """Subject and outcome of each event of a verb."""
    return list(Event.objects.filter(verb=verb).order_by("seq").values_list("subject", "outcome"))


def test_a_right_password_lets_in_and_goes_where_one_wanted(client: Client, officer: Account) -> None:
    answer = client.post("/login/", {"username": "officer-1", "password": PASSWORD, "next": "/departments/?q=1"})
    assert (answer.status_code, answer["Location"]) == (302, "/departments/?q=1")
    assert logged_in(client)
    [event] = Event.objects.filter(verb="account.login")
    assert (event.person, event.role, event.outcome) == ("officer-1", "officer", "done")


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)", r"\\evil"])
def test_nobody_is_sent_elsewhere(client: Client, officer: Account, elsewhere: str) -> None:
    answer = client.post("/login/", {"username": "officer-1", "password": PASSWORD, "next": elsewhere})
    assert answer["Location"] == "/"


def test_a_wrong_password_an_unknown_name_and_a_closed_account_get_one_answer(client: Client, officer: Account) -> None:
    close_account(officer, by=SYSTEM, reason="调离")
    tries = [("officer-1", PASSWORD), ("officer-1", "x"), ("nobody", PASSWORD)]
    answers = [client.post("/login/", {"username": name, "password": word}) for name, word in tries]
    assert {answer.status_code for answer in answers} == {422}
    pages = {answer.content.decode().replace(name, "…") for answer, (name, _) in zip(answers, tries, strict=True)}
    bare = {page.partition('name="csrfmiddlewaretoken"')[0] for page in pages}
    assert len(bare) == 1
    assert WRONG in next(iter(bare))


def test_an_unknown_name_is_not_kept_for_it_may_be_a_password(client: Client, officer: Account) -> None:
    login(client, "My-Secret-Pass-1")
    assert outcomes() == [("", "failed")]
    assert "My-Secret-Pass-1" not in str(list(AccessAttempt.objects.values()))


@override_settings(PASSWORD_HASHERS=["tests.access.counting.CountingHasher"])
def test_an_unknown_name_a_closed_account_and_a_wrong_password_cost_one_hashing_each(market: Department) -> None:
    opened("known-1", of=market)
    close_account(opened("closed-1", of=market), by=SYSTEM, reason="调离")
    opened("unnamed-1", of=market).set_unusable_password()
    costs = {}
    for username in ("known-1", "closed-1", "unnamed-1", "nobody"):
        CountingHasher.hashed.clear()
        assert login(Client(REMOTE_ADDR=f"10.0.0.{len(costs)}"), username, "wrong") == 422
        costs[username] = len(CountingHasher.hashed)
    assert set(costs.values()) == {1}, costs


def test_five_wrong_tries_lock_the_name_from_every_address(officer: Account) -> None:
    statuses = [login(Client(REMOTE_ADDR=f"10.0.0.{number}"), password="wrong") for number in range(5)]
    assert statuses == [422, 422, 422, 422, 429]
    assert login(Client(REMOTE_ADDR="10.0.0.99")) == 429  # the right password too
    assert outcomes()[-1] == ("officer-1", "forbidden")


def test_five_wrong_tries_lock_the_address_for_every_name(client: Client, officer: Account) -> None:
    statuses = [login(client, f"nobody-{number}") for number in range(5)]
    assert statuses[-1] == 429
    assert login(client) == 429
    assert login(Client(REMOTE_ADDR="10.0.0.2")) == 302


def test_a_lock_ends_after_a_quarter_of_an_hour(client: Client, officer: Account) -> None:
    for _try in range(5):
        login(client, password="wrong")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=14))
    assert login(client) == 429
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=15, seconds=1))
    assert login(client) == 302


def test_a_login_clears_the_name_but_not_the_address(client: Client, officer: Account) -> None:
    for number in range(4):
        login(client, f"nobody-{number}")
    assert login(client) == 302
    client.post("/logout/")
    assert login(client, "nobody-9") == 429


def test_the_security_administrator_unlocks(client: Client, officer: Account) -> None:
    now = replace(SECURITY, at=timezone.now())
    with pytest.raises(Invalid):
        unlock(officer, by=now)
    for number in range(5):
        login(Client(REMOTE_ADDR=f"10.0.0.{number}"), password="wrong")
    unlock(officer, by=now)
    assert login(client) == 302
    assert outcomes("account.unlock") == [("officer-1", "done")]


def test_going_out_ends_every_tab(client: Client, officer: Account) -> None:
    login(client)
    other_tab = Client()
    other_tab.cookies = client.cookies.copy()
    client.post("/logout/")
    assert not logged_in(client)
    assert not logged_in(other_tab)
    assert outcomes("account.logout") == [("officer-1", "done")]


def test_no_password_and_no_session_key_is_kept_anywhere(client: Client, officer: Account) -> None:
    login(client, password="Wrong-Password-77")
    login(client)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    kept = "".join(_every_value())
    assert [secret for secret in (PASSWORD, "Wrong-Password-77", key) if secret in kept] == []
    assert officer.password not in "".join(str(row) for row in Event.objects.values())


def _every_value() -> list[str]:
    with connection.cursor() as cursor:
        values = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            values += [str(row) for row in cursor.fetchall()]
    return values
