"""A city in small, and a browser for each who works in it."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.access.conftest import opened
from tests.acts.conftest import department
from zhunsheng.acts.roles import BUREAUS, STAFF, Role
from zhunsheng.register.models import Department

Browser = Callable[..., Client]


@pytest.fixture
def market(db: None) -> Department:
    """市市场监督管理局."""
    return department("SJ-SCJG", name="市市场监督管理局")


@pytest.fixture
def county(db: None) -> Department:
    """中宁县市场监督管理局."""
    return department("ZN-SCJG", name="中宁县市场监督管理局", level="county", region="640521")


@pytest.fixture
def browser(db: None, settings: Any) -> Browser:
    """A browser in which somebody of that role is logged in; a second factor is asked of nobody here."""
    settings.DEMO = True

    def logged_in(role: Role, of: Department | None = None, name: str = "") -> Client:
        client = Client()
        called = name or f"{role.value}-1".replace("_", "-")
        client.force_login(opened(called, role, of=of or _department_of(role)))
        return client

    return logged_in


def _department_of(role: Role) -> Department | None:
    """Where somebody of the role belongs, if nothing else is said."""
    if role in BUREAUS:
        level, region = ("county", "640521") if role is Role.COUNTY_BUREAU else ("city", "640500")
        return _given(f"{level}-SFJ", kind="bureau", level=level, region=region)
    return _given("SJ-ZZ") if role in STAFF else None


def _given(code: str, **told: str) -> Department:
    return Department.objects.filter(code=code).first() or department(code, **told)


@pytest.fixture
def legal(browser: Browser, market: Department) -> Client:
    """The legal section of the market authority."""
    return browser(Role.LEGAL_SECTION, market)


@pytest.fixture
def bureau(browser: Browser) -> Client:
    """The city's justice bureau."""
    return browser(Role.CITY_BUREAU)


def text(answer: HttpResponse | Any) -> str:
    """What a page says, without its markup, blanks joined."""
    whole = re.sub(r"<(script|style|svg)\b.*?</\1>", "", answer.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", whole)))


def hidden(answer: HttpResponse | Any) -> dict[str, str]:
    """What a form sends along unseen."""
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', answer.content.decode())
    return {name: unescape(value) for name, value in fields}
