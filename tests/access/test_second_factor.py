"""The second factor: forced on administrators and signers, a code taken once, recovery codes once each."""

import re
import time

import pytest
from django.test import Client, override_settings
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests.access.conftest import PASSWORD, SECURITY, logged_in, login, opened
from zhunsheng.acts.roles import Role
from zhunsheng.register.accounts.acts import reset_second_factor
from zhunsheng.register.models import Account, Department, RecoveryCode
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db


def code_for(key: str, steps: int = 0) -> str:
    """What the device shows, so many half minutes from now."""
    totp = TOTP(bytes.fromhex(key))
    totp.time = time.time() + 30 * steps
    return f"{totp.token():06}"


def enrol(client: Client) -> tuple[str, list[str]]:
    """Enrol as the page asks: the device's key and the recovery codes."""
    page = client.get("/second-factor/enrol/").content.decode()
    letters = re.search(r"<code>([A-Z2-7 ]+)</code>", page)
    assert letters is not None
    key = _key(letters[1])
    shown = client.post("/second-factor/enrol/", {"code": code_for(key)}).content.decode()
    return key, re.findall(r"<code>([A-Z2-7-]+)</code>", shown)


def _key(letters: str) -> str:
    import base64

    return base64.b32decode(letters.replace(" ", "")).hex()


@pytest.fixture
def enrolled(client: Client, administrator: Account) -> tuple[str, list[str]]:
    """The administrator with a device, logged out again: key and recovery codes."""
    login(client, "system-9")
    found = enrol(client)
    client.post("/logout/")
    return found


@pytest.mark.parametrize("role", [Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.DEPARTMENT_HEAD])
def test_administrators_and_signers_enrol_before_they_are_in(client: Client, market: Department, role: Role) -> None:
    opened("head-1", role, of=market)
    answer = client.post("/login/", {"username": "head-1", "password": PASSWORD, "next": "/departments/"})
    assert answer["Location"] == "/second-factor/enrol/"
    assert not logged_in(client)
    assert (len(enrol(client)[1]), logged_in(client)) == (10, True)


def test_what_is_shown_halfway_in_is_kept_in_no_cache(client: Client, administrator: Account) -> None:
    login(client, "system-9")
    page = client.get("/second-factor/enrol/")
    letters = re.search(r"<code>([A-Z2-7 ]+)</code>", page.content.decode())
    assert letters is not None
    codes = client.post("/second-factor/enrol/", {"code": code_for(_key(letters[1]))})
    assert [page["Cache-Control"], codes["Cache-Control"]] == ["no-store", "no-store"]


def test_others_may_do_without(client: Client, officer: Account) -> None:
    login(client)
    assert logged_in(client)


def test_others_may_have_one_and_are_asked_then(client: Client, officer: Account) -> None:
    login(client)
    enrol(client)
    client.post("/logout/")
    assert client.post("/login/", {"username": "officer-1", "password": PASSWORD})["Location"] == "/login/code/"
    assert not logged_in(client)


@override_settings(DEMO=True)
def test_in_the_demo_nobody_is_asked_for_one(client: Client, administrator: Account) -> None:
    login(client, "system-9")
    assert logged_in(client)
    assert client.get("/second-factor/enrol/")["Location"] == "/me/"


def test_a_code_lets_in_and_is_taken_once(client: Client, enrolled: tuple[str, list[str]]) -> None:
    code = code_for(enrolled[0], steps=1)
    login(client, "system-9")
    assert client.post("/login/code/", {"code": code}).status_code == 302
    assert logged_in(client)
    again = Client()
    login(again, "system-9")
    assert again.post("/login/code/", {"code": code}).status_code == 422
    assert not logged_in(again)


def test_the_code_that_enrolled_the_device_does_not_let_in(client: Client, enrolled: tuple[str, list[str]]) -> None:
    login(client, "system-9")
    assert client.post("/login/code/", {"code": code_for(enrolled[0])}).status_code == 422


def test_a_thousand_replays_let_nobody_in(enrolled: tuple[str, list[str]], administrator: Account) -> None:
    from django.utils import timezone

    from zhunsheng.register.accounts import second_factor

    code = code_for(enrolled[0], steps=1)
    let_in = [second_factor.check(administrator, code, timezone.now()) for _try in range(1000)]
    assert (let_in[0], set(let_in[1:])) == ("totp", {""})


def test_each_recovery_code_lets_in_once(client: Client, enrolled: tuple[str, list[str]]) -> None:
    for code in enrolled[1][:2]:
        login(client, "system-9")
        assert client.post("/login/code/", {"code": code.lower()}).status_code == 302
        client.post("/logout/")
    login(client, "system-9")
    assert client.post("/login/code/", {"code": enrolled[1][0]}).status_code == 422
    logins = Event.objects.filter(verb="account.login", outcome="done").order_by("seq").values_list("told", flat=True)
    assert [told["second_factor"] for told in logins] == ["totp", "recovery", "recovery"]


def test_recovery_codes_are_not_kept_as_they_are(enrolled: tuple[str, list[str]]) -> None:
    kept = str(list(RecoveryCode.objects.values()))
    assert [code for code in enrolled[1] if code in kept or code.replace("-", "") in kept] == []


def test_wrong_codes_count_towards_the_lock(client: Client, enrolled: tuple[str, list[str]]) -> None:
    login(client, "system-9")
    statuses = [client.post("/login/code/", {"code": "000000"}).status_code for _try in range(6)]
    assert statuses == [422] * 5 + [429]
    assert client.post("/login/code/", {"code": code_for(enrolled[0], steps=1)}).status_code == 429


def test_the_code_page_without_a_password_before_leads_back(client: Client, enrolled: tuple[str, list[str]]) -> None:
    assert client.post("/login/code/", {"code": code_for(enrolled[0], steps=1)})["Location"] == "/login/"
    assert not logged_in(client)


def test_a_password_alone_opens_no_page(client: Client, enrolled: tuple[str, list[str]]) -> None:
    login(client, "system-9")
    assert [client.get(page).status_code for page in ("/accounts/", "/me/", "/grants/")] == [302, 302, 302]


def test_the_picture_is_a_file_without_inline_styles_and_only_while_enrolling(client: Client, officer: Account) -> None:
    login(client)
    assert client.get("/second-factor/qr.svg").status_code == 404
    client.get("/second-factor/enrol/")
    picture = client.get("/second-factor/qr.svg")
    assert (picture["Content-Type"], picture["Cache-Control"]) == ("image/svg+xml", "no-store")
    assert b"style" not in picture.content
    assert Client().get("/second-factor/qr.svg").status_code == 404


def test_a_lost_device_is_taken_away_by_the_security_administrator(
    client: Client, enrolled: tuple[str, list[str]], administrator: Account
) -> None:
    reset_second_factor(administrator, by=SECURITY, reason="手机丢失")
    assert not TOTPDevice.objects.exists()
    assert client.post("/login/", {"username": "system-9", "password": PASSWORD})["Location"] == "/second-factor/enrol/"


def test_who_must_have_one_cannot_drop_it(client: Client, administrator: Account) -> None:
    login(client, "system-9")
    enrol(client)
    client.post("/me/second-factor/drop/")
    assert TOTPDevice.objects.count() == 1
