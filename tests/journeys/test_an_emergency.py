"""An emergency: visited first on ground ⑧, approved and filed after within two working days; the bureau reads along."""

from datetime import date

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.conftest import Visitor, looked_at
from tests.journeys.test_a_plan_season import again
from zhunsheng.inspection.models import SpecialFiling

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_an_emergency_is_carried_out_first_and_filed_after(visitor: Visitor) -> None:
    today: date = timezone.localtime().date()
    page = visitor("officer")
    page.goto("/special_filings/")
    looked_at(page, "special-empty")
    page.goto("/special_filings/new/carry_out_first/")
    page.fill("[name=name]", "学校聚集性腹泻处置检查")
    page.select_option("[name=ground]", "work_safety")
    page.fill("[name=officers]", "示例甲、示例乙")
    page.fill("[name=on]", today.isoformat())
    page.locator("main form button.main").first.click()
    expect(page.locator("main")).to_contain_text("只有公共卫生突发事件或者现场有危险的")
    looked_at(page, "special-refused")
    page.select_option("[name=ground]", "health_emergency")
    page.select_option("[name=ground_evidence]", "incident")
    page.fill("[name=incident]", "示例学校报告聚集性腹泻。")
    page.fill("[name=items]", "学校食堂食品安全检查")
    page.fill("[name=object_scope]", "示例学校食堂")
    page.select_option("[name=method]", "on_site")
    page.fill("[name=legal_basis]", "《突发公共卫生事件应急条例》")
    page.fill("[name=window_from]", today.isoformat())
    page.fill("[name=window_until]", f"{today.year + 1}-01-31")
    page.fill("[name=approval_document]", "示例政办函〔2026〕1号")
    page.locator("main form button.main").first.click()
    expect(page.locator("main")).to_contain_text("先行实施")
    code = SpecialFiling.objects.get().code
    head = visitor("head")
    head.goto("/desk/")
    head.get_by_role("link", name="负责人追认").first.click()
    again(head)
    head.locator("main form button.main").first.click()
    expect(head.locator("main")).to_contain_text("已办理")
    legal = visitor("legal")
    legal.goto(f"/special_filings/{code}/")
    legal.get_by_role("link", name="备案", exact=True).first.click()
    legal.locator("main form button.main").first.click()
    expect(legal.locator("main")).to_contain_text(f"卫市场监督管理专备〔{today.year}〕1号")
    looked_at(legal, "special-filed")
    assert SpecialFiling.objects.get().late is False
    bureau = visitor("bureau")
    bureau.goto(f"/special_filings/{code}/")
    expect(bureau.locator("main")).to_contain_text("法制机构已备案")
    assert bureau.get_by_role("link", name="退回").count() == 0
    looked_at(bureau, "special-read-along")
