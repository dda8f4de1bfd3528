"""Whose turn it is: a plan goes from desk to desk, and nobody sees on theirs what is another's."""

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from tests.inspection.conftest import bureau as bureau_at
from tests.inspection.conftest import drafted, head, legal, person, signed, submitted
from tests.inspection.specials import ORDINARY
from tests.web.conftest import Browser, text
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Department
from zhunsheng.web import desk

pytestmark = pytest.mark.django_db
TURN = "待我办 记录 状态"
NAME = "市市场监督管理局2026年度行政执法检查计划"


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer of another test, whose last event may have had the same number."""
    monkeypatch.setattr(desk, "_kept", {})


@pytest.fixture
def desks(browser: Browser, market: Department) -> dict[str, Client]:
    """One of each who has a part in a plan."""
    return {
        "head": browser(Role.DEPARTMENT_HEAD, market), "legal": browser(Role.LEGAL_SECTION, market),
        "bureau": browser(Role.CITY_BUREAU), "county": browser(Role.COUNTY_BUREAU),
    }  # fmt: skip


def turns(desks: dict[str, Client]) -> list[str]:
    """Whose turn it is."""
    return [name for name, client in desks.items() if TURN in text(client.get("/desk/"))]


def test_a_plan_waits_for_the_head_then_the_legal_section_then_the_bureau(
    desks: dict[str, Client], market: Department
) -> None:
    plan = drafted(market).plan
    assert turns(desks) == ["head"]
    ACTS["plan.sign"](plan, by=head("2026-03-03"))
    assert turns(desks) == ["legal"]
    ACTS["plan.submit"](plan, by=legal("2026-03-04"))
    assert turns(desks) == ["bureau"]
    ACTS["plan.send_back"](plan, by=bureau_at("2026-03-05"), items="SJ-SCJG-2026-001", reason="依据写明条款")
    assert turns(desks) == ["legal"]


def test_the_bureau_sees_until_when_a_plan_may_be_returned(desks: dict[str, Client], market: Department) -> None:
    submitted(market)  # Monday 16 March; Friday the 20th is a day off in Ningxia
    assert "2026年3月24日（周二）" in text(desks["bureau"].get("/desk/"))


def test_an_empty_plan_waits_for_nobody(desks: dict[str, Client], market: Department) -> None:
    ACTS["plan.open_plan"](by=legal("2026-03-02"), department=market, plan_year=2026)
    assert turns(desks) == []


def test_what_waits_is_one_click_from_being_done(desks: dict[str, Client], market: Department) -> None:
    signed(market)
    assert '<a class="button" href="/plans/SJ-SCJG-2026/submit/">' in desks["legal"].get("/desk/").content.decode()


@pytest.fixture
def today() -> str:
    """The day on which things came in."""
    return timezone.localtime().date().isoformat()


def test_what_the_bureau_did_is_new_to_the_legal_section_and_what_was_sent_is_new_to_the_bureau(
    desks: dict[str, Client], market: Department, today: str
) -> None:
    plan = submitted(market, today)
    assert "新收到 近30天" in text(desks["bureau"].get("/desk/"))
    assert "新收到 近30天" not in text(desks["legal"].get("/desk/"))
    ACTS["plan.receive"](plan, by=bureau_at(today))
    said = text(desks["legal"].get("/desk/"))
    assert f"收讫并发回执 · {NAME}" in said
    assert "新收到 近30天" not in text(desks["county"].get("/desk/"))


def test_what_one_began_is_shown_as_it_stands_now(browser: Browser, market: Department) -> None:
    plan = submitted(market)
    client = browser(Role.LEGAL_SECTION, market, name="legal_section.SJ-SCJG")
    ACTS["plan.receive"](plan, by=bureau_at("2026-03-17"))
    assert f"{NAME} ● 已备案" in text(client.get("/desk/"))


def test_an_officer_sees_what_became_of_what_they_drafted_and_not_of_the_rest(
    browser: Browser, market: Department, today: str
) -> None:
    client = browser(Role.OFFICER, market, name="officer.SJ-SCJG")
    told = {**ORDINARY, "window_from": date(2026, 3, 10), "window_until": date(2030, 1, 1)}
    for name, by in (
        ("我的专项", person(Role.OFFICER, today)),
        ("别人的专项", replace(person(Role.OFFICER, today), person="another")),
    ):
        filing = ACTS["special_filing.draft"](by=by, department=market, **{**told, "name": name}).subject
        ACTS["special_filing.approve"](filing, by=head(today))
    said = text(client.get("/desk/"))
    assert "批准 · 我的专项" in said
    assert "批准 · 别人的专项" not in said
