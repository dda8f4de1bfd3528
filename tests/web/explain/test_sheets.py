"""An outside sheet judged on a page."""

import io
import re
import zipfile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
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


def together(browser: Client, files: dict[str, str], mapping: str = "", **more: str) -> HttpResponse:
    sent = [SimpleUploadedFile(name, text.encode()) for name, text in files.items()]
    explained = {"mapping": SimpleUploadedFile("对照.csv", mapping.encode())} if mapping else {}
    answer: HttpResponse = browser.post("/audit/", {"file": sent, **explained, **more})
    return answer


PLAN = "编号,计划年度,事项来源\nA1,2026,临时性阶段性\n"
PERSON = "行为编号,判断日,证件类型,证件有效期止\nP1,2026-06-01,执法证,2026-05-01\n"


def test_several_sheets_are_judged_together_each_by_what_its_name_says(browser: Client) -> None:
    answer = together(browser, {"plan_item.csv": PLAN, "plan_item-县.csv": PLAN.replace("A1", "A2")})
    page = plain(answer.content.decode())
    assert "2 张表" in page
    assert "2 处不合规" in page
    address = re.search(r'href="(/audit/[^"/]+/)"', answer.content.decode())
    assert address is not None
    taken = browser.get(address[1])
    with zipfile.ZipFile(io.BytesIO(taken.content)) as back:
        assert sorted(back.namelist()) == ["plan_item-判断结果.xlsx", "plan_item-县-判断结果.xlsx"]
    assert browser.get(address[1]).content == taken.content  # the same bytes each time


def test_what_one_sheet_says_is_counted_in_the_other(browser: Client) -> None:
    """Whether all items of a plan are complete stands in the sheet of items: only together can the plan be judged."""
    plan = "编号,部门,计划年度,版本,零报告,已报送\nP1,甲局,2026,1,否,是\n"
    items = "编号,部门,计划年度,要素齐全\nA1,甲局,2026,是\nA2,甲局,2026,否\n"
    alone = plain(together(browser, {"plan.csv": plan}, rules="plan_items_complete").content.decode())
    both = together(browser, {"plan.csv": plan, "plan_item.csv": items}, rules="plan_items_complete")
    assert "要素不全项数" in alone  # what is missing
    assert "处不合规" not in alone
    assert "1 处不合规" in plain(both.content.decode())


def test_sheets_of_one_kind_may_be_called_anything_when_the_kind_is_said(browser: Client) -> None:
    answer = together(browser, {"甲局.csv": PLAN, "乙局.csv": PLAN.replace("A1", "A2")}, kind="plan_item")
    assert "2 处不合规" in plain(answer.content.decode())


def test_a_sheet_whose_name_says_no_kind_is_named_and_not_passed_over(browser: Client) -> None:
    page = plain(together(browser, {"plan_item.csv": PLAN, "花名册.csv": PERSON}).content.decode())
    assert "没有判断：花名册.csv" in page
    refused = together(browser, {"花名册.csv": PERSON})
    assert refused.status_code == 422
    assert "没有一个文件以事实种类命名" in plain(refused.content.decode())


def test_foreign_headings_are_explained_by_a_second_file(browser: Client) -> None:
    foreign = "bh,nd,ly\nA1,2026,临时性阶段性\n"
    assert together(browser, {"x.csv": foreign}, kind="plan_item").status_code == 422
    answer = together(browser, {"x.csv": foreign}, "bh,编号\nnd,计划年度\nly,事项来源\n", kind="plan_item")
    assert "1 处不合规" in plain(answer.content.decode())
    address = re.search(r'href="(/audit/[^"/]+/)"', answer.content.decode())
    assert address is not None
    assert browser.get(address[1]).status_code == 200
    wrong = together(browser, {"x.csv": foreign}, "一列\n", kind="plan_item")
    assert "应有两列" in plain(wrong.content.decode())


def test_a_later_day_tells_what_will_be_broken_on_it(browser: Client) -> None:
    """A yearly plan not yet handed in: in March there is still time, in May it is late."""
    sheet = "编号,部门,计划年度,应否备案,已报送\nC1,甲局,2026,是,否\n"
    early = plain(sent_as(browser, "plan", sheet, as_of="2026-03-02", rules="plan_not_missing"))
    late = plain(sent_as(browser, "plan", sheet, as_of="2099-05-06", rules="plan_not_missing"))
    assert "按 2026年3月2日 判断。" in early
    assert "处不合规" not in early
    assert "按 2099年5月6日 判断：到那天仍是这样，就会有下面的问题。" in late
    assert "1 处不合规" in late


def sent_as(browser: Client, kind: str, text: str, **more: str) -> str:
    file = SimpleUploadedFile("表.csv", text.encode())
    return browser.post("/audit/", {"kind": kind, "file": file, **more}).content.decode()


def test_only_the_rules_asked_for_judge(browser: Client) -> None:
    assert "1 处不合规" in plain(sent(browser, rules="M01.5"))
    assert "处不合规" not in plain(sent(browser, rules="M01.6"))
    refused = browser.post("/audit/", {"kind": "plan_item", "pasted": "a\tb\n1\t2\n", "rules": "no_such"})
    assert refused.status_code == 422
    assert "没有规则“no_such”" in plain(refused.content.decode())


@pytest.mark.parametrize(
    ("files", "more", "answer"),
    [
        ({f"plan_item-{n}.csv": PLAN for n in range(61)}, {}, "一次最多 60 个文件"),
        ({"plan_item.csv": PLAN}, {"as_of": "某日"}, "不是日期"),
    ],
)
def test_too_many_files_or_no_day_are_refused_and_what_was_typed_is_kept(
    browser: Client, files: dict[str, str], more: dict[str, str], answer: str
) -> None:
    refused = together(browser, files, **more, rules="M01.5")
    page = refused.content.decode()
    assert refused.status_code == 422
    assert answer in plain(page)
    assert 'value="M01.5"' in page
