"""The bureau gives an Excel sheet to the page and has it back judged; a clerk imports one and mends what was rejected."""

import io
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visitor, looked_at
from zhunsheng.register.models import Enterprise

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def workbook(path: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_a_messy_sheet_of_plan_items_comes_back_with_each_breach_named(visitor: Visitor, tmp_path: Path) -> None:
    sheet = workbook(
        tmp_path / "计划.xlsx", ["2026年度检查计划（报送稿）"],
        ["编号", "计划年度", "检查事项编码", "来源", "已报送", "在已公布清单内", "本计划频次", "年度频次上限"],
        ["甲", 2026, "SJ-001", "年度", "是", "是", 1, 2], ["乙", 2026, "SJ-002", "临时性阶段性", "是", "是", 1, 2],
        ["丙", 2026, "SJ-003", "年度", "是", "否", 3, 2],
    )  # fmt: skip
    page = visitor("bureau")
    page.goto("/audit/")
    looked_at(page, "audit-empty")
    page.select_option("[name=kind]", "plan_item")
    page.set_input_files("[name=file]", sheet)
    page.get_by_role("button", name="体检").click()
    main = page.locator("main")
    expect(main).to_contain_text("临时性、阶段性事项不列入年度计划")
    expect(main).to_contain_text("计划频次不超过年度频次上限")
    looked_at(page, "audit-judged")
    with page.expect_download() as download:
        page.get_by_role("link", name="下载带结论的表").click()
    handed_back = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    told = [str(cell) for one in handed_back for row in one.iter_rows(values_only=True) for cell in row if cell]
    assert any("临时性、阶段性" in cell for cell in told)
    assert any("专项检查" in cell for cell in told)


def test_an_import_shows_every_error_first_and_then_writes_the_good_rows(visitor: Visitor, tmp_path: Path) -> None:
    sheet = workbook(
        tmp_path / "企业.xlsx", ["统一社会信用代码", "企业名称", "登记机关"],
        ["91330100MA27XL0F6P", "示例甲有限公司", "示例分局"], ["9133010", "示例乙有限公司", "示例分局"],
        ["330100000000017", "示例丙经营部", "示例分局"],
    )  # fmt: skip
    page = visitor("bureau")
    page.goto("/enterprises/import/")
    page.set_input_files("[name=file]", sheet)
    page.locator("main form button").first.click()
    expect(page.locator("main")).to_contain_text("9133010")
    assert not Enterprise.objects.exists()
    looked_at(page, "import-trial")
    page.get_by_role("button", name="确认导入").click()
    expect(page.locator("main")).to_contain_text("9133010")
    assert set(Enterprise.objects.values_list("name", flat=True)) >= {"示例丙经营部"}
    looked_at(page, "import-done")
