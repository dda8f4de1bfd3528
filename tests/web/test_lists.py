"""The list page of every noun: what it shows, keeps, hands out, and says when there is nothing."""

import re
from dataclasses import replace
from html import unescape
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.test import Client

from tests.acts.conftest import BUREAU
from tests.acts.test_listing import planned
from tests.web.conftest import Browser, text
from zhunsheng.acts import listing
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Department
from zhunsheng.web.models import ColumnChoice, SavedView

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", NOUNS)
def test_every_noun_has_a_list_that_says_why_it_is_empty(name: str, browser: Browser) -> None:
    noun = NOUNS[name]
    role = next(role for role in Role if noun.reads.get(role) and role is not Role.PUBLIC)
    said = text(browser(role).get(f"/{name}/"))
    assert noun.plural.zh in said
    assert noun.empty.zh in said or "共 " in said


def test_rows_lead_to_their_records_and_links_say_names(legal: Client, market: Department) -> None:
    item = planned(market, item_name="加油站检查")
    page = legal.get("/plan_items/").content.decode()
    assert f'<a href="/plan_items/{item.code}/">加油站检查</a>' in page
    assert '<a href="/departments/SJ-SCJG/">市市场监督管理局</a>' in page
    assert '<span class="state">● 已登记</span>' in page.replace(' "', '"')


def test_filters_stand_above_the_list_and_can_be_taken_off(legal: Client, market: Department) -> None:
    planned(market, random=True)
    page = legal.get("/plan_items/?random=yes&plan_year=2026").content.decode()
    assert "是否双随机：是" in page
    assert 'href="/plan_items/?plan_year=2026"' in page


def test_nothing_found_says_which_condition_to_drop(legal: Client, market: Department) -> None:
    planned(market, random=True)
    said = text(legal.get("/plan_items/?random=yes&plan_year=2019"))
    assert "没有符合条件的记录" in said
    assert "去掉〔计划年度：2019〕后有 1 条" in said


def test_the_panel_of_filters_opens_without_script(legal: Client, market: Department) -> None:
    planned(market)
    assert 'name="merge_answer"' not in legal.get("/plan_items/").content.decode()
    assert 'name="merge_answer"' in legal.get("/plan_items/?filter=1").content.decode()


def test_chosen_columns_are_remembered(legal: Client, market: Department) -> None:
    planned(market, remark="改期")
    legal.post("/plan_items/columns/", {"column": ["code", "remark"], "query": "plan_year=2026"})
    assert ColumnChoice.objects.get().columns == "code,remark"
    page = text(legal.get("/plan_items/"))
    assert "改期" in page
    assert "抽查比例" not in page
    legal.post("/plan_items/columns/", {"usual": "1"})
    assert "抽查比例" in text(legal.get("/plan_items/"))


def test_a_column_can_be_moved_forward(legal: Client) -> None:
    answer = legal.post("/plan_items/columns/", {"column": ["code", "remark", "state"], "up": "state", "query": "q=x"})
    assert answer["Location"] == "/plan_items/?q=x&choose=1"
    assert ColumnChoice.objects.get().columns == "code,state,remark"


def test_no_address_is_made_of_what_was_sent(legal: Client) -> None:
    answer = legal.post("/plan_items/columns/", {"query": "q=1\r\nSet-Cookie: a=b"})
    assert answer["Location"] == "/plan_items/?q=1%0D%0ASet-Cookie%3A+a%3Db"


def test_a_saved_view_is_ones_own(legal: Client, browser: Browser, market: Department) -> None:
    legal.post("/plan_items/view/", {"name": "双随机的", "query": "random=yes&page=3"})
    kept = SavedView.objects.get()
    assert kept.query == "random=yes"
    assert "双随机的" in text(legal.get("/plan_items/"))
    other = browser(Role.DEPARTMENT_HEAD, market)
    assert "双随机的" not in text(other.get("/plan_items/"))
    other.post("/plan_items/view/", {"drop": str(kept.pk)})
    assert SavedView.objects.count() == 1
    legal.post("/plan_items/view/", {"drop": str(kept.pk)})
    assert not SavedView.objects.exists()


def test_one_view_too_many_is_refused_in_words(legal: Client, market: Department) -> None:
    for number in range(20):
        legal.post("/plan_items/view/", {"name": f"视图{number}", "query": "random=yes"})
    page = legal.post("/plan_items/view/", {"name": "再一个", "query": "random=yes&page=2"}, follow=True)
    assert "最多存 20 个" in text(page)
    assert page.redirect_chain[-1][0] == "/plan_items/?random=yes&view=full"
    assert SavedView.objects.count() == 20
    assert "请写名称" in text(legal.post("/plan_items/view/", {"name": " ", "query": ""}, follow=True))


def test_an_export_holds_the_rows_of_the_list(legal: Client, market: Department) -> None:
    wanted = [planned(market, random=True).code for _ in range(3)]
    planned(market)
    answer = legal.get("/plan_items.xlsx?random=yes&size=25&page=2")
    sheet = openpyxl.load_workbook(BytesIO(answer.content)).worksheets[0]
    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == wanted
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Cache-Control"] == "no-store"


def test_ticked_rows_alone_can_be_exported(legal: Client, market: Department) -> None:
    first, _second = planned(market), planned(market)
    lines = legal.get(f"/plan_items.csv?key={first.code}").content.decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert first.code in lines[1]


def sent(page: str, keys: list[str]) -> tuple[str, dict[str, object]]:
    """Where the button of the ticked rows sends the form of a list, and what a browser without script sends."""
    [button] = [one for one in re.findall(r"<button[^>]*formaction[^>]*>", page) if ".xlsx" in one]
    assert "formmethod" not in button
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token
    address = unescape(re.search(r'formaction="([^"]+)"', button)[1])  # type: ignore[index]
    return address, {"csrfmiddlewaretoken": token[1], "verb": "record", "key": keys}


def codes(answer: Any) -> list[Any]:
    sheet = openpyxl.load_workbook(BytesIO(answer.content)).worksheets[0]
    return [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_the_button_exports_the_ticked_rows_of_the_filtered_list(legal: Client, market: Department) -> None:
    first, second = planned(market, random=True).code, planned(market, random=True).code
    other = planned(market).code
    page = legal.get("/plan_items/?random=yes").content.decode()
    address, form = sent(page, [second, other])
    assert address == "/plan_items.xlsx?random=yes"
    assert codes(legal.post(address, form)) == [second]
    address, form = sent(page, [])
    assert codes(legal.post(address, form)) == [first, second]


def test_no_token_of_a_form_stands_in_the_address_of_an_export(browser: Browser, market: Department) -> None:
    code = planned(market).code
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser(Role.LEGAL_SECTION, market).cookies
    address, form = sent(strict.get("/plan_items/").content.decode(), [code])
    assert "csrf" not in address
    assert codes(strict.post(address, form)) == [code]
    assert strict.post(address, {"key": code}).status_code == 403


@pytest.mark.parametrize(("role", "status"), [(Role.OFFICER, 403), (Role.LEGAL_SECTION, 200)])
def test_only_some_roles_may_export(role: Role, status: int, browser: Browser, market: Department) -> None:
    assert browser(role, market).get("/plan_items.csv").status_code == status


def test_another_countys_rows_are_in_no_page_and_no_file(
    browser: Browser, market: Department, county: Department
) -> None:
    planned(market, item_name="市级标记-7f3a"), planned(county, item_name="中宁标记-7f3a")
    client = browser(Role.COUNTY_BUREAU)
    for address in ("/plan_items/", "/plan_items/?q=7f3a", "/plan_items.csv", "/search?q=7f3a", "/desk/"):
        body = client.get(address).content.decode()
        assert "市级标记" not in body, address
    for address in ("/plan_items/SJ-SCJG-2026-001/", "/plan_items/SJ-SCJG-2026-001/amend/"):
        assert client.get(address).status_code in (403, 404)
    assert b"SJ-SCJG-2026-001" not in client.get("/plan_items.csv?key=SJ-SCJG-2026-001").content


def test_the_public_sees_what_is_published_and_nothing_to_do(client: Client, market: Department) -> None:
    said = text(client.get("/departments/"))
    assert "市市场监督管理局" in said
    assert "登记部门" not in said
    assert client.get("/departments.csv").status_code in (302, 403)


def test_a_page_for_paper_carries_its_address(legal: Client, market: Department) -> None:
    page = legal.get("/plan_items/?print=1").content.decode()
    assert 'class="wide printing"' in page
    assert 'src="data:image/svg+xml' in page


def test_totals_stand_under_the_list(legal: Client, market: Department) -> None:
    planned(market, objects_planned=700), planned(market, objects_planned=500)
    assert "合计" in text(legal.get("/plan_items/"))
    assert "1,200" in text(legal.get("/plan_items/"))


@pytest.mark.parametrize("key", ["a/b", "..", "~1", "x?y", "100%", "a#b", "中 文"])
def test_any_key_has_an_address_of_its_own(key: str, legal: Client) -> None:
    from tests.acts.conftest import department

    department(key, name=f"部门{key}")
    page = legal.get("/departments/").content.decode()
    [href] = [part.split('"')[0] for part in page.split('<a href="') if f">部门{key}</a>" in part.replace("&#39;", "'")]
    assert text(legal.get(href)).count(f"部门{key}") > 1


def test_a_list_costs_few_questions(legal: Client, market: Department, django_assert_max_num_queries: Any) -> None:
    planned(market)
    legal.get("/plan_items/")
    with django_assert_max_num_queries(4):  # the visitor, what one keeps, the count, the rows
        legal.get("/plan_items/")


def test_listed_and_exported_are_the_same_for_any_filter(market: Department) -> None:
    from zhunsheng.acts import exporting

    for number in range(12):
        planned(market, random=number % 2 == 0, plan_year=2025 + number % 3, objects_planned=number or None)
    noun = NOUNS["plan_items"]
    for params in (
        {"random": ["yes"]},
        {"plan_year": ["2026"]},
        {"objects_planned": ["3..9"]},
        {"q": ["食品"]},
        {"random": ["x"]},
    ):
        asked = listing.asked(noun, params)
        rows = listing.rows(noun, BUREAU, replace(asked, size=5000)).keys
        assert exporting.frame(noun, BUREAU, asked)["计划事项编号"].to_list() == rows
