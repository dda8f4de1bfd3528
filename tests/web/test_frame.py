"""What all pages share: the frame, the languages, the headers, the search, the desk, and pages for what goes wrong."""

import re
from typing import Any

import pytest
from django.test import Client, RequestFactory

from tests.acts.conftest import BUREAU
from tests.acts.test_listing import planned
from tests.web.conftest import Browser, text
from zhunsheng.acts.roles import EVERYBODY, Role
from zhunsheng.register.enterprises.acts import enter as enter_enterprise
from zhunsheng.register.models import Department
from zhunsheng.web import faults, pages, rail
from zhunsheng.web.pages import Page

pytestmark = pytest.mark.django_db
ADDRESSES = (
    "/desk/",
    "/plan_items/",
    "/plan_items/?filter=1",
    "/plan_items/new/",
    "/search?q=x",
    "/departments/SJ-SCJG/",
    "/nix",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_allows_anything_inline(address: str, legal: Client) -> None:
    answer = legal.get(address)
    policy = answer["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    page = answer.content.decode()
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\bsrc=)", page)
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_rail_has_eight_words_at_most_and_only_pages_of_the_role() -> None:
    pages.found()
    for role in EVERYBODY:
        words = rail.words(role, "/desk/")
        assert 1 <= len(words) <= 8
    assert [word.words.zh for word in rail.words(Role.PUBLIC, "/rules/") if word.here] == ["规则"]


def test_every_row_of_the_table_names_who_may_read_it() -> None:
    assert [one.name for one in pages.found().values() if not one.readers] == []


def test_a_name_is_given_to_one_page_only() -> None:
    with pytest.raises(ValueError, match="search"):
        pages.add(Page("elsewhere", "search", EVERYBODY, lambda request, by: None))  # type: ignore[arg-type, return-value]


def test_the_pages_speak_english_where_it_is_chosen(legal: Client, market: Department) -> None:
    planned(market)
    answer = legal.get("/language/en/?next=/plan_items/")
    assert answer["Location"] == "/plan_items/"
    page = text(legal.get("/plan_items/"))
    assert "Plan items 1 in all" in page
    assert "Department" in page
    assert '<html lang="en">' in legal.get("/plan_items/").content.decode()
    legal.get("/language/zh-hans/")
    assert "共 1 条" in text(legal.get("/plan_items/"))


@pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com", "javascript:alert(1)"])
def test_changing_the_language_leads_nowhere_else(elsewhere: str, client: Client) -> None:
    assert client.get("/language/en/", {"next": elsewhere})["Location"] == "/"


@pytest.mark.parametrize("code", ["xx", "fr", "../en"])
def test_an_unknown_language_is_not_found(code: str, client: Client) -> None:
    assert client.get(f"/language/{code}/").status_code == 404


def test_the_search_finds_records_and_articles(bureau: Client, market: Department) -> None:
    enter_enterprise(by=BUREAU, code="91640500MA76ABCD0J", name="中卫示例食品有限公司", region="640500")
    assert 'href="/enterprises/91640500MA76ABCD0J/"' in bureau.get("/search?q=zwslsp").content.decode()
    assert "行政处罚法" in text(bureau.get("/search", {"q": "行政处罚法 64条"}))
    assert "没有找到" in text(bureau.get("/search?q=qqqqzzzz"))


def test_a_number_in_hand_leads_to_its_record(legal: Client, market: Department) -> None:
    item = planned(market)
    assert legal.get("/go", {"n": f" {item.code.lower()} "})["Location"] == f"/plan_items/{item.code}/"
    assert legal.get("/go?n=nothing")["Location"] == "/search?q=nothing"
    assert legal.get("/go", {"n": "\0"}).status_code == 302
    assert legal.get("/go?n=R-20260302-0042")["Location"] == "/trail/42/"


def test_an_address_with_a_nul_is_no_page(legal: Client, market: Department) -> None:
    for address in (
        "/plan_items/%00/",
        "/plan_items/~00/",
        "/plan_items/%00/amend/",
        "/desk/rule/%00/",
        "/suggest/%00/",
    ):
        assert legal.get(address).status_code == 404
    assert legal.get("/plan_items/?key=%00&q=%00&state=%00").status_code == 200


def test_the_desk_tells_what_is_broken_by_rule(legal: Client, market: Department) -> None:
    item = planned(market, submitted_on="2026-03-02", filed_on="2026-03-02")
    said = text(legal.get("/desk/"))
    assert item.code in said
    assert "备案后应按期公开" in said
    assert item.code in text(legal.get("/desk/rule/plan_item_published/"))
    planned(market, item_name="新的一项", submitted_on="2026-03-02", filed_on="2026-03-02")
    assert "新的一项" in text(legal.get("/desk/"))  # the answer kept is for the trail as it was


def test_ones_own_account_is_a_link_only_for_who_reads_accounts(legal: Client, browser: Browser) -> None:
    admin = browser(Role.SECURITY_ADMIN)
    for client in (legal, admin):
        client.post("/me/sessions/end/")
    page = legal.get("/desk/").content.decode()
    assert "结束其他登录" in page
    assert "/accounts/" not in page
    assert "/accounts/security-admin-1/" in admin.get("/desk/").content.decode()


def test_home_is_the_desk_for_who_works_here(legal: Client, client: Client) -> None:
    assert legal.get("/")["Location"] == "/desk/"
    assert client.get("/")["Location"] == "/departments/"


def test_the_house_says_that_it_is_well(client: Client) -> None:
    assert client.get("/health").json() == {"status": "ok"}


def test_a_day_is_echoed_as_it_is_understood(legal: Client) -> None:
    assert legal.get("/day", {"window_from": "20250506"}).content.decode() == "2025年5月6日（周二）"
    assert "不是日期" in legal.get("/day", {"window_from": "<b>"}).content.decode()
    assert "<b>" not in legal.get("/day", {"window_from": "<b>"}).content.decode()


def test_suggestions_keep_to_the_scope(browser: Browser, market: Department, county: Department) -> None:
    planned(market, item_name="市里的"), planned(county, item_name="县里的")
    found = browser(Role.COUNTY_BUREAU).get("/suggest/plan_items/", {"item": "里的"}).content.decode()
    assert "县里的" in found
    assert "市里的" not in found
    assert browser(Role.LEGAL_SECTION, market).get("/suggest/accounts/", {"q": "a"}).status_code == 404


def test_a_fault_has_a_number_and_gives_back_what_was_typed(
    rf: RequestFactory, legal: Client, monkeypatch: Any
) -> None:
    from zhunsheng.web import search

    legal.raise_request_exception = False
    monkeypatch.setattr(search.text, "search", lambda *_: 1 / 0)
    answer = legal.get("/search?q=x")
    assert answer.status_code == 500
    assert re.search(r"事故编号 F-\d{8}-[0-9A-F]{6}", text(answer))
    request = rf.post("/login/", {"username": "a", "password": "secret", "item_name": "食品", "once": "t"})
    assert faults._typed(request) == [("item_name", "食品")]


def test_a_method_that_a_page_does_not_answer_is_refused(legal: Client) -> None:
    assert legal.post("/search").status_code == 405
    assert legal.delete("/plan_items/").status_code == 405
