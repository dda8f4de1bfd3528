"""The password once more before what is sensitive: on the act's own page, without losing what was typed."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests.access.conftest import PASSWORD, login, opened
from tests.access.test_second_factor import enrol
from zhunsheng.acts.roles import Role
from zhunsheng.register.accounts.grants.fitness import held
from zhunsheng.register.models import Account, Department, RecoveryCode
from zhunsheng.trail.models import Event
from zhunsheng.web.access.enrolling import KEY
from zhunsheng.web.access.models import Session
from zhunsheng.web.access.sessions import FRESH, SessionStore, known_by

pytestmark = pytest.mark.django_db
GRANT = {"account": "officer-1", "role": "legal_section", "once": "k1"}


@pytest.fixture
def security(client: Client, officer: Account) -> Client:
    """A browser with the security administrator logged in an hour ago."""
    client.force_login(opened("security-9", Role.SECURITY_ADMIN))
    _stale(client)
    return client


def _stale(client: Client) -> None:
    key = client.cookies["session"].value
    session = SessionStore(key)
    session[FRESH] = (timezone.now() - timedelta(minutes=5, seconds=1)).isoformat()
    session.save()
    assert Session.objects.filter(session_key=known_by(key)).exists()


def test_a_page_of_a_sensitive_act_asks_first(security: Client) -> None:
    page = security.get("/grants/new/give/")
    assert "再次输入密码" in page.content.decode()
    answer = security.post("/again/", {"password": PASSWORD, "next": "/grants/new/give/"})
    assert answer["Location"] == "/grants/new/give/"
    assert "再次输入密码" not in security.get("/grants/new/give/").content.decode()


def test_a_form_that_was_sent_late_is_kept_and_sent_on(security: Client, officer: Account) -> None:
    page = security.post("/grants/new/give/", GRANT).content.decode()
    assert held(officer) == {Role.OFFICER}
    assert 'name="account" value="officer-1"' in page
    answer = security.post("/grants/new/give/", {**GRANT, "proof": PASSWORD})
    assert answer.status_code == 302, answer.content.decode()
    assert held(officer) == {Role.OFFICER, Role.LEGAL_SECTION}


def test_a_wrong_password_does_nothing_and_leaves_an_event(security: Client, officer: Account) -> None:
    security.post("/grants/new/give/", {**GRANT, "proof": "wrong"})
    assert held(officer) == {Role.OFFICER}
    event = Event.objects.last()
    assert event is not None
    assert (event.verb, event.outcome, event.grounds) == ("account.login", "failed", {"reason": "password again"})


def test_five_wrong_ones_lock(security: Client, officer: Account) -> None:
    for _try in range(5):
        security.post("/again/", {"password": "wrong"})
    assert security.post("/again/", {"password": PASSWORD}).status_code == 422
    assert login(Client(), "security-9") == 429


def test_the_proof_is_never_sent_back(security: Client) -> None:
    page = security.post("/grants/new/give/", {**GRANT, "proof": "My-Other-Secret-1"}).content.decode()
    assert "My-Other-Secret-1" not in page


def test_a_file_of_persons_asks_first_and_is_then_handed_out(client: Client, market: Department) -> None:
    client.force_login(opened("legal-9", Role.LEGAL_SECTION, of=market))
    _stale(client)
    assert "再次输入密码" in client.get("/officers.csv").content.decode()
    assert client.get("/api/v1/officers/export.csv").status_code == 403
    assert client.post("/again/", {"password": PASSWORD, "next": "/officers.csv"})["Location"] == "/officers.csv"
    assert client.get("/officers.csv")["Content-Type"].startswith("text/csv")
    assert client.get("/api/v1/officers/export.csv").status_code == 200


def test_five_minutes_after_a_login_nothing_is_asked(client: Client, market: Department) -> None:
    client.force_login(opened("security-9", Role.SECURITY_ADMIN))
    assert "再次输入密码" not in client.get("/grants/new/give/").content.decode()


def _second_factor() -> tuple[set[str], set[str]]:
    """The keys of all devices, and what all recovery codes are known by."""
    devices, codes = TOTPDevice.objects.all(), RecoveryCode.objects.all()
    return {device.key for device in devices}, {code.known_by for code in codes}


@pytest.mark.parametrize(
    ("method", "address"),
    [("POST", "/me/recovery-codes/"), ("POST", "/me/second-factor/drop/"), ("GET", "/second-factor/enrol/"),
     ("POST", "/second-factor/enrol/")],
)  # fmt: skip
def test_ones_own_second_factor_is_changed_only_after_the_password(
    client: Client, officer: Account, method: str, address: str
) -> None:
    login(client)
    enrol(client)
    _stale(client)
    stood, events = _second_factor(), Event.objects.count()
    asked = client.generic(method, address)
    assert (asked.status_code, asked["Location"].partition("?")[0]) == (302, "/again/")
    assert (_second_factor(), Event.objects.count()) == (stood, events)
    assert KEY not in client.session
    client.post("/again/", {"password": PASSWORD})
    answer = client.generic(method, address)
    assert not answer.get("Location", "").startswith("/again/")
    assert _second_factor() != stood or KEY in client.session
