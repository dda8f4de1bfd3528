"""An outside sheet judged on a page."""

import io
import re

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.web.explain.conftest import As
from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Department
from zhunsheng.trail.models import Event

SHEET = "某市计划\n编号,计划年度,事项来源,备注\nA1,2026,年度,x\nA2,2026,临时性阶段性,\nA3,2026,年度检查,\n"


@pytest.fixture
def browser(as_: As, market: Department) -> Client:
    return as_(Role.LEGAL_SECTION, market)


def sent(browser: Client, text: str = SHEET, name: str = "计划.csv", **more: str) -> str:
    file = SimpleUploadedFile(name, text.encode("gb18030"))
    return browser.post("/audit/", {"kind": "plan_item", "file": file, **more}).content.decode()


def plain(page: str) -> str:
    return re.sub(r"<[^>]+>", "", page)


def test_the_findings_stand_on_the_page_with_row_reason_basis_and_remedy(browser: Client) -> None:
    page = plain(sent(browser))
    assert "1 处不合规" in page
    assert "不得列入 2026 年度检查计划" in page
    assert "《2025年行政执法重点工作任务分工方案》一(一)" in page
    assert "从年度计划中移出" in page


def test_what_could_not_be_read_is_told_with_the_nearest_word(browser: Client) -> None:
    page = plain(sent(browser))
    assert "1 个单元格读不出，没有猜" in page
    assert "没有用到的列：备注" in page


def test_the_workbook_is_taken_away_by_its_sender_only(browser: Client, as_: As, bureau: Department) -> None:
    address = re.search(r'href="(/audit/[^"/]+/)"', sent(browser))
    assert address is not None
    taken = browser.get(address[1])
    assert "attachment" in taken["Content-Disposition"]
    book = openpyxl.load_workbook(io.BytesIO(taken.content))
    assert book.sheetnames[:2] == ["判断结果", "不能判断"]
    assert as_(Role.CITY_BUREAU, bureau).get(address[1]).status_code == 404


def test_a_pasted_table_is_judged_too(browser: Client) -> None:
    page = browser.post("/audit/", {"kind": "plan_item", "pasted": "编号\t年度\t来源\nA1\t2026\t临时性阶段性\n"})
    assert "1 处不合规" in plain(page.content.decode())


def test_the_year_may_be_given_beside_the_sheet(browser: Client) -> None:
    page = sent(browser, "编号,来源\nA1,临时性阶段性\n", year="2026")
    assert "1 处不合规" in plain(page)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ({"kind": "plan_item"}, "请选择文件"),
        ({"kind": "no_such_kind", "pasted": "a\tb\n1\t2"}, "请选择是哪一类事实"),
        ({"kind": "plan_item", "pasted": "a\tb\n1\t2", "year": "明年"}, "计划年度写四位数字"),
    ],
)
def test_what_is_missing_is_said(browser: Client, asked: dict[str, str], answer: str) -> None:
    refused = browser.post("/audit/", asked)
    assert refused.status_code == 422
    assert answer in refused.content.decode()


def test_a_file_that_is_no_table_is_refused_by_its_name(browser: Client) -> None:
    refused = browser.post("/audit/", {"kind": "plan_item", "file": SimpleUploadedFile("x.csv", b"%PDF-1.7")})
    assert refused.status_code == 422
    assert "这是PDF 文件" in plain(refused.content.decode())


@pytest.mark.parametrize("text", ["姓名,电话\n张三,1\n", "胡说\n八道\n"])
def test_a_sheet_of_something_else_is_refused_naming_the_headings_of_the_kind(browser: Client, text: str) -> None:
    refused = browser.post("/audit/", {"kind": "plan_item", "file": SimpleUploadedFile("x.csv", text.encode())})
    assert refused.status_code == 422
    page = plain(refused.content.decode())
    assert "表头没有一个是" in page
    assert "应有：" in page
    assert "事项来源" in page


def test_a_sheet_without_a_row_is_refused(browser: Client) -> None:
    refused = browser.post("/audit/", {"kind": "plan_item", "pasted": "编号\t计划年度\t事项来源\n"})
    assert refused.status_code == 422
    assert "没有一行" in plain(refused.content.decode())


def test_a_sheet_that_no_rule_can_judge_is_not_green(browser: Client) -> None:
    page = sent(browser, "编号,备注\nA1,x\n")
    assert "一条规则也不能判断，不等于合规" in page
    assert '<span class="state done">' not in page


def test_a_sheet_that_is_judged_in_part_is_not_green(browser: Client) -> None:
    page = sent(browser, "编号,计划年度,事项来源\nA1,2026,年度\n")
    assert "处不能判断" in page
    assert '<span class="state done">' not in page


def test_the_template_of_each_kind_can_be_taken(browser: Client) -> None:
    book = openpyxl.load_workbook(io.BytesIO(browser.get("/audit/template/person/").content))
    assert [cell.value for cell in next(book.worksheets[0].iter_rows())][1:3] == ["行为编号", "行政区划"]
    assert browser.get("/audit/template/nothing/").status_code == 404


def test_judging_a_sheet_writes_nothing_into_the_register(browser: Client) -> None:
    before = Event.objects.count()
    sent(browser)
    assert Event.objects.count() == before


def test_the_public_judges_no_sheets(client: Client, db: None) -> None:
    assert client.get("/audit/").status_code in (302, 403)
