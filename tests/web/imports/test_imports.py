"""A table sent from a page: tried, shown, tried again, confirmed once, handed back; and what a hostile one meets."""

import io
import zipfile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.access.conftest import opened
from tests.acts.conftest import department
from tests.acts.importing.conftest import csv_of, plan_item
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import PlanItem
from zhunsheng.register.models import Department
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db
PAGE = "/plan_items/import/"
TEMPORARY = "临时性阶段性"


@pytest.fixture
def legal(client: Client, market: Department) -> Client:
    """The browser of the market authority's legal section."""
    client.force_login(opened("legal-1", Role.LEGAL_SECTION, of=market))
    return client


@pytest.fixture
def market(db: None) -> Department:
    """市市场监督管理局."""
    return department("SJ-SCJG", name="市市场监督管理局")


def send(client: Client, data: bytes, name: str = "计划.csv") -> HttpResponse:
    """Send a file; the page of its trial, or the page that says why there is none."""
    return client.post(PAGE, {"file": SimpleUploadedFile(name, data)}, follow=True)  # type: ignore[return-value]


def trial_of(response: HttpResponse) -> str:
    """The address of the trial that sending led to."""
    return str(response.redirect_chain[-1][0])  # type: ignore[attr-defined]


def test_a_file_is_tried_and_every_problem_shown_before_anything_is_written(legal: Client) -> None:
    page = send(
        legal, csv_of(plan_item(), plan_item(检查事项名称="专项", 事项来源=TEMPORARY), plan_item(计划频次="约2"))
    )
    text = page.content.decode()
    assert page.status_code == 200
    assert "确认导入其余 1 行" in text
    assert "约2" in text
    assert "不得列入" in text
    assert not PlanItem.objects.exists()


def test_a_confirmed_trial_writes_the_good_rows_once_however_often_it_is_sent(legal: Client) -> None:
    where = trial_of(send(legal, csv_of(plan_item(), plan_item(计划频次="约2"))))
    first = legal.post(where, {"do": "confirm"}, follow=True)
    legal.post(where, {"do": "confirm"}, follow=True)
    assert "已导入" in first.content.decode()
    assert PlanItem.objects.count() == 1
    assert Event.objects.filter(verb="plan_item.import").count() == 1


def test_a_pasted_table_goes_the_same_way(legal: Client) -> None:
    pasted = csv_of(plan_item()).decode().replace(",", "\t")
    page = legal.post(PAGE, {"pasted": pasted}, follow=True)
    legal.post(trial_of(page), {"do": "confirm"})  # type: ignore[arg-type]
    assert PlanItem.objects.count() == 1


def test_a_column_that_is_missing_is_given_for_all_rows_and_a_foreign_heading_its_meaning(legal: Client) -> None:
    row = plan_item() | {"类别": "年度"}
    row.pop("事项来源")
    where = trial_of(send(legal, csv_of(row)))
    assert "表中没有这一列" in legal.get(where).content.decode()
    again = legal.post(where, {"do": "again", "meant-0": "origin"}, follow=True)
    assert "确认导入 1 行" in again.content.decode()
    given = legal.post(where, {"do": "again", "given-0": "年度"}, follow=True)
    assert "确认导入 1 行" in given.content.decode()


def test_a_value_that_means_nothing_is_told_beside_the_trial(legal: Client) -> None:
    row = plan_item()
    row.pop("事项来源")
    where = trial_of(send(legal, csv_of(row)))
    page = legal.post(where, {"do": "again", "given-0": "某种"})
    assert page.status_code == 422
    assert "不在可选范围" in page.content.decode()


def test_the_owner_gets_his_workbook_back_with_the_reasons(legal: Client) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    rows = [plan_item(), plan_item(检查事项名称="乙", 计划频次="约2")]
    for line in [list(rows[0]), *(list(row.values()) for row in rows)]:
        page.append(line)
    out = io.BytesIO()
    book.save(out)
    response = legal.get(trial_of(send(legal, out.getvalue(), "计划.xlsx")).rstrip("/") + ".xlsx")
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    handed_back = openpyxl.load_workbook(io.BytesIO(response.content))
    assert "约2" in str([cell.value for cell in handed_back.worksheets[1][3]])


def test_a_trial_is_not_there_for_anybody_else(legal: Client, market: Department) -> None:
    where = trial_of(send(legal, csv_of(plan_item())))
    other = Client()
    other.force_login(opened("legal-2", Role.LEGAL_SECTION, of=market))
    assert other.get(where).status_code == 404
    assert other.post(where, {"do": "confirm"}).status_code == 404
    assert other.get(where.rstrip("/") + ".xlsx").status_code == 404
    assert not PlanItem.objects.exists()


def test_a_role_that_may_not_import_has_no_such_page(client: Client, market: Department) -> None:
    assert client.get(PAGE).status_code in (302, 403)
    client.force_login(opened("audit-1", Role.AUDIT_OFFICE, of=market))
    assert client.get(PAGE).status_code == 403


def test_nothing_sent_is_told_and_nothing_is_lost(legal: Client) -> None:
    page = legal.post(PAGE, {"pasted": "  "})
    assert page.status_code == 422
    assert "请选择文件" in page.content.decode()


def test_a_hostile_file_is_refused_with_the_limit_named(legal: Client) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (60 << 20))
    page = send(legal, out.getvalue(), "bomb.xlsx")
    assert page.status_code == 422
    assert "上限为50 MB" in page.content.decode()


def test_the_senders_file_name_is_shown_escaped_and_is_never_a_path(legal: Client) -> None:
    page = send(legal, csv_of(plan_item()), '../../<img src=x onerror="1">.csv')
    assert "<img" not in page.content.decode()


def test_the_template_has_the_real_lists_and_reads_back_as_no_rows(legal: Client) -> None:
    response = legal.get(f"{PAGE}template.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(response.content))
    lists = [cell.value for column in book["选项"].columns for cell in column]
    assert "市市场监督管理局" in lists
    assert "双随机" in lists
    assert "没有一行" in send(legal, response.content, "模板.xlsx").content.decode()


@pytest.mark.parametrize("junk", ["姓名,电话\n张三,1\n", "胡说\n八道\n"])
def test_a_table_of_something_else_is_refused_naming_the_headings(legal: Client, junk: str) -> None:
    page = send(legal, junk.encode())
    assert page.status_code == 422
    assert "表头没有一个是" in page.content.decode()
    assert "检查事项名称" in page.content.decode()
    assert "已全部有了" not in page.content.decode()


def test_a_bureau_may_record_the_past_only(client: Client, market: Department) -> None:
    bureau = department("SJ-SFJ", name="市司法局", kind="bureau")
    client.force_login(opened("bureau-1", Role.CITY_BUREAU, of=bureau))
    page = client.get(PAGE).content.decode()
    assert 'type="hidden" name="past"' in page
    sent = client.post(PAGE, {"past": "1", "file": SimpleUploadedFile("计划.csv", csv_of(plan_item()))}, follow=True)
    client.post(trial_of(sent), {"do": "confirm"})  # type: ignore[arg-type]
    assert PlanItem.objects.get().state == "recorded"


def test_what_was_pasted_in_vain_is_kept(legal: Client) -> None:
    page = legal.post("/plan_items/import/", {"pasted": "甲\t乙\n1\t2"})
    assert page.status_code == 422
    assert "甲\t乙\n1\t2</textarea>" in page.content.decode()
