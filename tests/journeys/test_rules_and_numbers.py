"""Anybody reads a rule beside its text and counts a period; the bureau changes a number with two persons."""

import pytest
from playwright.sync_api import expect

from tests.access.conftest import PASSWORD
from tests.journeys.conftest import Visitor, looked_at
from zhunsheng.register.models import ParameterChange

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_citizen_reads_a_rule_its_article_and_a_period(visitor: Visitor) -> None:
    page = visitor()
    page.goto("/rules/plan_item_published/")
    expect(page.locator("main")).to_contain_text("20")
    looked_at(page, "rule")
    page.goto("/law/gir-2019/")
    expect(page.locator("#article-26")).to_contain_text("20个工作日")
    looked_at(page, "law")
    page.goto("/calendar/")
    looked_at(page, "calendar-empty")
    page.goto("/calendar/?date=2026-02-13&unit=working&count=3")
    expect(page.locator("main")).to_contain_text("2月25日")
    looked_at(page, "calendar")


def test_a_number_is_proposed_by_one_and_confirmed_by_another(visitor: Visitor) -> None:
    first = visitor("bureau")
    first.goto("/parameter_changes/new/propose/")
    first.select_option("[name=parameter]", "publish_wd")
    for name, value in {"value": "15", "since": "2026-12-01", "source_text": "市政府办公室通知",
                        "document": "示例发〔2026〕1号"}.items():  # fmt: skip
        first.fill(f"[name={name}]", value)
    first.locator("main form button").first.click()
    change = ParameterChange.objects.get()
    looked_at(first, "number-proposed")
    second = visitor("bureau-2")
    second.goto(f"/parameter_changes/{change.code}/confirm/")
    if second.locator("input[name=password]").count():
        second.fill("input[name=password]", PASSWORD)
        second.press("input[name=password]", "Enter")
    looked_at(second, "number-confirming")
    second.get_by_role("button", name="确认").click()
    expect(second.locator("main")).to_contain_text("已生效")
    change.refresh_from_db()
    assert (change.state, change.proposed_by, change.confirmed_by) == ("confirmed", "bureau", "bureau-2")
