"""Pages in a real browser: usable by everybody, on a desk and on a phone, with keys alone, and without script."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.access.conftest import opened
from tests.acts.conftest import LEGAL, department
from tests.acts.test_listing import planned
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import PlanItem
from zhunsheng.inspection.plan_items.acts import draft
from zhunsheng.register.items.acts import enter
from zhunsheng.register.models import Department

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDTHS = (1440, 390, 360)
DRAFTED = "/plan_items/SJ-SCJG-2026-001/"
PAGES = (
    "/desk/", "/plan_items/", "/plan_items/?filter=1", "/plan_items/?choose=1", "/plan_items/?q=zzz", "/officers/", DRAFTED,
    f"{DRAFTED}amend/", "/plan_items/new/", "/search?q=spsc", "/parameter_changes/new/", "/nothing-here", "/plan_items/?print=1",
)  # fmt: skip


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def market(db: None) -> Department:
    """A department with a drafted item, one that is late, and an inspection item to publish."""
    made = department("SJ-SCJG", name="市市场监督管理局")
    draft(
        by=LEGAL,
        department=made,
        plan_year=2026,
        item_name="食品生产日常检查",
        origin="annual",
        legal_basis="依据" * 60,
    )
    planned(made, submitted_on="2026-03-02", filed_on="2026-03-02")
    enter(by=LEGAL, code="X-1", name="食品生产检查", department=made)
    return made


@pytest.fixture
def cookie(market: Department, live_server: LiveServer) -> dict[str, Any]:
    """The session of the market authority's legal section."""
    client = Client()
    client.force_login(opened("legal-1", Role.LEGAL_SECTION, of=market))
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": live_server.url}


@pytest.fixture
def page(chromium: Browser, cookie: dict[str, Any], live_server: LiveServer) -> Iterator[Page]:
    context = chromium.new_context(base_url=live_server.url, locale="zh-CN", viewport={"width": 1440, "height": 900})
    context.add_cookies([cookie])  # type: ignore[list-item]
    yield context.new_page()
    context.close()


def test_every_page_is_usable_by_everybody_at_every_width(page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if "Failed to load" not in message.text else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        for address in PAGES:
            page.goto(address)
            found = Axe().run(page).response["violations"]
            assert [(one["id"], one["nodes"][0]["target"]) for one in found] == [], (address, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (address, width)
    assert said == []


def test_dark_pages_are_legible(chromium: Browser, cookie: dict[str, Any], live_server: LiveServer) -> None:
    context = chromium.new_context(base_url=live_server.url, color_scheme="dark", locale="zh-CN")
    context.add_cookies([cookie])  # type: ignore[list-item]
    page = context.new_page()
    for address in ("/desk/", "/plan_items/", DRAFTED, "/plan_items/new/"):
        page.goto(address)
        assert [one["id"] for one in Axe().run(page).response["violations"]] == [], address
    context.close()


def test_a_list_is_worked_with_keys_alone(page: Page) -> None:
    page.goto("/plan_items/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("td.tick input:checked")).to_have_count(1)
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(DRAFTED))
    page.keyboard.press("Alt+ArrowDown")
    expect(page).to_have_url(re.compile("SJ-SCJG-2026-002"))
    page.keyboard.press("Alt+ArrowUp")
    expect(page).to_have_url(re.compile("SJ-SCJG-2026-001"))
    page.keyboard.press("e")
    expect(page).to_have_url(re.compile("amend"))
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("spsc")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=spsc"))
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_letters_typed_into_a_field_are_no_commands(page: Page) -> None:
    page.goto("/plan_items/new/")
    page.fill("[name=remark]", "")
    page.type("[name=remark]", "jkxe/?")
    expect(page.locator("[name=remark]")).to_have_value("jkxe/?")


def test_a_day_is_echoed_and_the_form_sent_by_keys(page: Page) -> None:
    page.goto("/plan_items/new/")
    page.fill("[name=item_name]", "加油站检查")
    page.select_option("[name=origin]", "annual")
    page.fill("[name=window_from]", "20260506")
    page.press("[name=window_from]", "Tab")
    expect(page.locator("#id_window_from-echo")).to_have_text("2026年5月6日（周三）")
    page.press("[name=remark]", "Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("已办理")
    assert PlanItem.objects.filter(item_name="加油站检查").count() == 1


def test_the_panel_of_filters_opens_in_place(page: Page) -> None:
    page.goto("/plan_items/")
    page.keyboard.press("f")
    page.select_option("form.filters [name=state]", "draft")
    page.get_by_role("button", name="筛选").click()
    expect(page).to_have_url(re.compile("state=draft"))
    expect(page.locator("table.list tbody tr")).to_have_count(1)


def test_all_of_it_works_without_script(chromium: Browser, cookie: dict[str, Any], live_server: LiveServer) -> None:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False, locale="zh-CN")
    context.add_cookies([cookie])  # type: ignore[list-item]
    page = context.new_page()
    page.goto("/plan_items/")
    page.get_by_role("link", name="筛选").click()
    page.select_option("form.filters [name=state]", "draft")
    page.get_by_role("button", name="筛选").click()
    page.get_by_role("link", name="食品生产日常检查").click()
    page.get_by_role("link", name="修改").first.click()
    page.fill("[name=remark]", "无脚本")
    page.get_by_role("button", name="修改").click()
    expect(page.get_by_role("status")).to_contain_text("已办理")
    page.goto("/items/")
    page.check("[name=key]")
    page.get_by_role("button", name="先检查").click()
    page.fill("[name=published_on]", "今天")
    page.get_by_role("button", name="逐条检查").click()
    page.get_by_role("button", name="办理这 1 条").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("公布")
    context.close()
    assert PlanItem.objects.get(remark="无脚本")


def test_a_list_prints_on_paper_with_page_numbers_and_no_menu(page: Page, tmp_path: Any) -> None:
    import subprocess

    page.goto("/plan_items/?print=1")
    page.pdf(path=tmp_path / "list.pdf", prefer_css_page_size=True)
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "list.pdf", "-"], capture_output=True, text=True, check=True
    )
    assert "年度检查计划事项" in text.stdout
    assert re.search(r"1 ?/ ?1", text.stdout)
    assert "工作台" not in text.stdout
