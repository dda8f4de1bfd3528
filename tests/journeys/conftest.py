"""A real browser at a city in small. Each journey leaves its pictures in test-results/journeys/ at 1440 and 390 pixels."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.access.conftest import PASSWORD, opened
from tests.acts.conftest import BUREAU, department
from zhunsheng.acts.roles import Role
from zhunsheng.register.items.acts import enter
from zhunsheng.register.models import Department

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PICTURES = Path(__file__).parents[2] / "test-results" / "journeys"
SERIOUS = {"serious", "critical"}

Visitor = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def city(db: None, settings: Any) -> Department:
    """市市场监督管理局 with one inspection item, its people and the bureau's; no second factor is asked."""
    settings.DEMO = True
    bureau = department("SJ-SFJ", name="市司法局", kind="bureau")
    market = department("SJ-SCJG", name="市市场监督管理局")
    enter(by=BUREAU, code="SJ-SCJG-01", name="食品生产企业检查", department=market, object_type="食品生产企业",
          legal_basis="《食品安全法》第一百一十条", frequency_wording="每年不少于1次")  # fmt: skip
    opened("legal", Role.LEGAL_SECTION, of=market)
    opened("head", Role.DEPARTMENT_HEAD, of=market)
    opened("bureau", Role.CITY_BUREAU, of=bureau)
    opened("bureau-2", Role.CITY_BUREAU, of=bureau)
    opened("officer", Role.OFFICER, of=market)
    return market


@pytest.fixture
def county(city: Department) -> Department:
    """中宁县市场监督管理局 with its legal section and head, and the county's bureau."""
    told = {"region": "640521", "level": "county"}
    bureau = department("640521-SFJ", name="中宁县司法局", kind="bureau", **told)
    market = department("640521-SCJG", name="中宁县市场监督管理局", **told)
    opened("county-legal", Role.LEGAL_SECTION, of=market)
    opened("county-head", Role.DEPARTMENT_HEAD, of=market)
    opened("county-bureau", Role.COUNTY_BUREAU, of=bureau)
    return market


@pytest.fixture
def visitor(chromium: Browser, city: Department, live_server: LiveServer) -> Iterator[Visitor]:
    """Somebody at a browser of their own, logged in by typing name and password."""
    contexts = []

    def arrive(name: str = "", *, width: int = 1440, script: bool = True) -> Page:
        context = chromium.new_context(
            base_url=live_server.url, locale="zh-CN", viewport={"width": width, "height": 900}, java_script_enabled=script,
            accept_downloads=True,
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        if name:
            page.goto("/login/")
            page.fill("input[name=username]", name)
            page.fill("input[name=password]", PASSWORD)
            page.press("input[name=password]", "Enter")
            page.wait_for_url(lambda url: "/login/" not in url)
        return page

    yield arrive
    for context in contexts:
        context.close()


def looked_at(page: Page, name: str, *, script: bool = True) -> None:
    """The page as it stands, pictured at both widths; nothing serious is wrong with it for anybody."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)
        if script:
            found = Axe().run(page).response["violations"]
            assert [one["id"] for one in found if one["impact"] in SERIOUS] == [], (name, width)
    page.set_viewport_size({"width": 1440, "height": 900})
