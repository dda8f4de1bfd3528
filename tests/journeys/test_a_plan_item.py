"""A legal section drafts a plan item: refused, told why, mended, done; with the keys of a clerk and without script."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visitor, looked_at
from zhunsheng.inspection.models import PlanItem
from zhunsheng.trail.models import Event

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_temporary_task_is_refused_explained_and_mended(visitor: Visitor, script: bool) -> None:
    page = visitor("legal", script=script)
    page.goto("/plan_items/new/")
    page.fill("[name=item_name]", "食品生产企业检查")
    page.select_option("[name=origin]", "temporary")
    page.fill("[name=object_type]", "食品生产企业")
    page.get_by_role("button", name="起草").click()
    expect(page.locator("main")).to_contain_text("临时性、阶段性")
    expect(page.locator("main")).to_contain_text("一(一)")
    expect(page.locator("main")).to_contain_text("专项检查")
    assert not PlanItem.objects.exists()
    assert Event.objects.filter(verb="plan_item.draft", outcome="refused").count() == 1
    looked_at(page, f"plan-item-refused{'' if script else '-no-script'}", script=script)
    page.select_option("[name=origin]", "annual")
    expect(page.locator("[name=item_name]")).to_have_value("食品生产企业检查")
    page.get_by_role("button", name="起草").click()
    expect(page.locator("main")).to_contain_text("SJ-SCJG-")
    assert PlanItem.objects.get().origin == "annual"
    looked_at(page, f"plan-item-drafted{'' if script else '-no-script'}", script=script)


def test_on_a_phone_the_record_shows_what_can_be_done(visitor: Visitor) -> None:
    page = visitor("legal", width=390)
    page.goto("/plan_items/new/")
    page.fill("[name=item_name]", "食品生产企业检查")
    page.select_option("[name=origin]", "annual")
    page.get_by_role("button", name="起草").click()
    page.goto(f"/plan_items/{PlanItem.objects.get().code}/")
    expect(page.get_by_role("link", name="修改").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
