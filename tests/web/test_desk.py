"""The desk tells each what is theirs to do; an answer that is kept is kept for whom it was given."""

from datetime import date
from typing import Any

import pytest

from tests.acts.conftest import BUREAU, department
from tests.acts.test_listing import planned
from tests.web.conftest import Browser, text
from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Department
from zhunsheng.register.officers.acts import enter
from zhunsheng.trail.models import Event
from zhunsheng.web import desk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer of another test, whose last event may have had the same number."""
    monkeypatch.setattr(desk, "_kept", {})


def test_what_one_department_breaks_is_not_on_the_desk_of_another_of_its_region(
    browser: Browser, market: Department
) -> None:
    other = department("SJ-YJJ", name="市应急管理局")
    assert other.region == market.region
    ours, theirs = (
        browser(Role.LEGAL_SECTION, of, name=f"legal-{number}") for number, of in enumerate((market, other))
    )
    broken = planned(market, submitted_on="2026-03-02", filed_on="2026-03-02")
    events = Event.objects.count()
    assert broken.code in text(ours.get("/desk/"))
    assert broken.code not in text(theirs.get("/desk/"))
    assert broken.code in text(ours.get("/desk/"))
    assert Event.objects.count() == events  # so that what was kept of the first was still good


def test_what_is_amiss_with_one_officer_is_on_their_desk_and_the_legal_sections_only(
    browser: Browser, market: Department
) -> None:
    legal = browser(Role.LEGAL_SECTION, market)
    officer, beside = (browser(Role.OFFICER, market, name=f"officer-{number}") for number in (1, 2))
    told: dict[str, Any] = {"department": market, "account": "officer-1", "trained_on": date(2020, 1, 1)}
    enter(by=BUREAU, code="ZF-0001", name="示例甲", **told)
    seen = ["ZF-0001" in text(client.get("/desk/")) for client in (legal, beside, officer, beside, legal)]
    assert seen == [True, False, True, False, True]


def test_who_reads_no_plan_items_has_none_on_the_desk_though_the_legal_section_beside_has(
    browser: Browser, market: Department
) -> None:
    legal, lead = browser(Role.LEGAL_SECTION, market), browser(Role.SECTOR_LEAD, market)
    broken = planned(market, submitted_on="2026-03-02", filed_on="2026-03-02")
    assert [broken.code in text(client.get("/desk/")) for client in (legal, lead)] == [True, False]


def test_what_a_county_breaks_is_on_the_citys_desk_and_not_on_another_countys(
    browser: Browser, county: Department
) -> None:
    far = department("HY-SFJ", name="海原县司法局", kind="bureau", level="county", region="640522")
    city, near = browser(Role.CITY_BUREAU), browser(Role.COUNTY_BUREAU)
    elsewhere = browser(Role.COUNTY_BUREAU, far, name="county-bureau-2")
    broken = planned(county, submitted_on="2026-03-02", filed_on="2026-03-02")
    seen = [broken.code in text(client.get("/desk/")) for client in (city, near, elsewhere)]
    assert seen == [True, True, False]
