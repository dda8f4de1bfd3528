"""Staying in: thirty minutes idle, twelve hours in all, and nothing that was taken away lasts beyond the next request."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.access.conftest import PASSWORD, SECURITY, SYSTEM, logged_in, login, opened
from zhunsheng.acts.roles import Role
from zhunsheng.register.accounts.acts import close_account, issue_password
from zhunsheng.register.accounts.grants.acts import end, give
from zhunsheng.register.models import Account, Department, Grant
from zhunsheng.trail.models import Event
from zhunsheng.web.access.models import Session
from zhunsheng.web.access.sessions import SessionStore

pytestmark = pytest.mark.django_db
COOKIE = settings.SESSION_COOKIE_NAME


@pytest.fixture
def inside(client: Client, officer: Account) -> Client:
    """A browser with the officer logged in."""
    assert login(client) == 302
    return client


def aged(**columns: timedelta) -> None:
    """Let the one session be older by so much."""
    now = timezone.now()
    Session.objects.update(**{name: now - span for name, span in columns.items()})


def test_a_login_gets_a_new_key(client: Client, officer: Account) -> None:
    planted = SessionStore()
    planted["next"] = "/"
    planted.save()
    client.cookies[COOKIE] = planted.session_key or ""
    login(client)
    assert client.cookies[COOKIE].value != planted.session_key
    assert not logged_in(_browser(planted.session_key or ""))


def test_the_cookie_is_out_of_reach_of_scripts_and_ends_with_the_browser(inside: Client) -> None:
    cookie = inside.cookies[COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"], cookie["path"]) == (True, "Lax", "", "/")


def test_behind_https_cookies_are_bound_to_the_host() -> None:
    asked = "from django.conf import settings as s; print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_HSTS_SECONDS > 0)"
    environment = {
        "ZHUNSHENG_HTTPS": "1",
        "DJANGO_SETTINGS_MODULE": "zhunsheng.project.settings",
        "ZHUNSHENG_SECRET_KEY": "x" * 50,
    }
    said = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["__Host-session", "__Host-csrf", "True", "True", "True"]


def test_half_an_hour_without_a_request_ends_it(inside: Client) -> None:
    aged(seen_at=timedelta(minutes=29))
    assert logged_in(inside)
    aged(seen_at=timedelta(minutes=30, seconds=1))
    assert not logged_in(inside)


def test_a_request_keeps_it_alive(inside: Client) -> None:
    aged(seen_at=timedelta(minutes=20))
    assert logged_in(inside)
    assert Session.objects.get().seen_at > timezone.now() - timedelta(minutes=1)


def test_after_twelve_hours_it_is_over_however_busy(inside: Client) -> None:
    opened_at = Session.objects.get().opened_at
    assert Session.objects.get().expire_date == opened_at + timedelta(hours=12)
    inside.post("/me/role/", {"role": "officer"})  # a session that is saved again is not prolonged
    assert Session.objects.get().expire_date == opened_at + timedelta(hours=12)
    aged(expire_date=timedelta(seconds=1))
    assert not logged_in(inside)


def test_what_is_over_is_swept_away(inside: Client) -> None:
    aged(seen_at=timedelta(hours=1))
    SessionStore.clear_expired()
    assert not Session.objects.exists()


def test_a_closed_account_is_out_at_the_next_request(inside: Client, officer: Account) -> None:
    close_account(officer, by=SYSTEM, reason="调离")
    assert not logged_in(inside)


def test_a_password_issued_by_the_administrator_ends_every_session(inside: Client, officer: Account) -> None:
    issue_password(officer, by=SYSTEM)
    assert not logged_in(inside)


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(inside: Client, officer: Account) -> None:
    elsewhere = Client()
    login(elsewhere)
    new = "Plumb-line-2027"
    answer = inside.post("/me/password/", {"old": PASSWORD, "new": new, "repeat": new})
    assert answer.status_code == 302
    assert (logged_in(inside), logged_in(elsewhere)) == (True, False)
    assert [login(Client(), password=word) for word in (PASSWORD, new)] == [422, 302]


def test_other_sessions_can_be_ended(inside: Client) -> None:
    elsewhere = Client()
    login(elsewhere)
    inside.post("/me/sessions/end/")
    assert (logged_in(inside), logged_in(elsewhere)) == (True, False)


def test_a_role_that_is_ended_is_gone_at_the_next_request(inside: Client, officer: Account) -> None:
    assert inside.get("/items/").status_code == 200
    assert inside.get("/plan_items/new/").status_code == 200
    end(Grant.objects.get(account=officer), by=SECURITY, reason="转岗")
    assert inside.get("/plan_items/new/").status_code == 403


def test_a_role_that_is_given_is_there_at_the_next_request(inside: Client, officer: Account) -> None:
    give(by=SECURITY, account=officer, role=Role.LEGAL_SECTION.value)
    inside.post("/me/role/", {"role": "legal_section"})
    assert "部门法制机构" in inside.get("/me/").content.decode()
    event = Event.objects.filter(verb="account.take_role").last()
    assert event is not None
    assert (event.role, event.told) == ("officer", {"role": "legal_section"})


def test_a_role_one_does_not_hold_cannot_be_taken(inside: Client) -> None:
    inside.post("/me/role/", {"role": "city_bureau"})
    assert inside.get("/departments/new/").status_code == 403
    assert Event.objects.filter(verb="account.take_role", outcome="forbidden").exists()


def test_pages_of_somebody_logged_in_are_kept_in_no_cache(inside: Client) -> None:
    pages = [inside.get(address) for address in ("/me/", "/items/", "/departments/")]
    assert {page["Cache-Control"] for page in pages} == {"no-store"}
    assert all("Cookie" in page["Vary"] for page in pages)


def test_one_query_tells_who_it_is(inside: Client) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        inside.get("/health")
    assert len([query for query in asked if "web_session" in query["sql"]]) == 1
    assert len(asked) == 2  # and the one by which /health asks whether the database answers


def test_an_account_without_a_role_sees_what_the_public_sees(client: Client, market: Department) -> None:
    opened("nobody-1", of=market)
    login(client, "nobody-1")
    assert client.get("/departments/").status_code == 200
    assert client.get("/enterprises/").status_code == 403


def test_the_instant_is_that_of_the_request(inside: Client) -> None:
    inside.post("/me/role/", {"role": "officer"})
    event = Event.objects.filter(verb="account.take_role").get()
    assert timezone.now() - event.at < timedelta(minutes=1)
    assert replace(SECURITY, at=event.at).day


def _browser(key: str) -> Client:
    browser = Client()
    browser.cookies[COOKIE] = key
    return browser


def test_the_form_of_an_act_that_is_not_ones_own_leaves_an_event(inside: Client) -> None:
    assert inside.post("/departments/new/", {"code": "X"}).status_code == 403
    event = Event.objects.filter(verb="department.enter", person="officer-1").get()
    assert (event.role, event.outcome) == ("officer", "forbidden")
