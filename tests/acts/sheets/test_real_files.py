"""The files people really have, under ../shared/data."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
import xlrd

from zhunsheng.acts import sheets

ENTERPRISE_HEADINGS = ["企业名称", "注册号/统一社会信用代码", "登记机关", "管辖单位"]


def table(path: Path, **how: object) -> sheets.Sheet:
    return sheets.read(path.read_bytes(), path.name, **how)  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "rows"), [("zj_enterprises_a.xlsx", 478), ("zj_enterprises_b.xlsx", 2_883)])
def test_the_enterprises_are_read_to_the_last_row(shared_data: Path, name: str, rows: int) -> None:
    read = table(shared_data / "enterprises" / name)
    assert (len(read), read.headings, read.first_row) == (rows, ENTERPRISE_HEADINGS, 2)
    codes = [sheets.cells.code(code) for code in read.values("注册号/统一社会信用代码")]
    assert {len(code or "") for code in codes} == {13, 15, 18}


def test_enterprises_agree_with_a_second_reader_cell_by_cell(shared_data: Path) -> None:
    path = shared_data / "enterprises" / "zj_enterprises_b.xlsx"
    rows = (
        openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(min_row=2, max_row=2_884, values_only=True)
    )
    assert table(path).rows == [[value or None for value in row[:4]] for row in rows]


@pytest.mark.parametrize(
    "name", ["plans/annual_plan_rows_14.tsv", "inspection_items/zj_random_inspection_items_17.tsv"]
)
def test_plan_rows_and_items_are_read_and_counted(shared_data: Path, name: str) -> None:
    assert len(table(shared_data / name)) == int(name[-6:-4])


def test_the_discretion_bands_agree_with_the_flat_table_of_341(shared_data: Path) -> None:
    path = shared_data / "discretion" / "jm_discretion_5sheets.xls"
    flat = table(shared_data / "discretion" / "jm_discretion_341.tsv")
    columns = ["序号", "违法行为", "法律依据", "类别", "裁量情节", "裁量标准", "备注"]
    wanted = [tuple(_plain(row[c]) for c in ["表", *columns]) for _, row in flat.records()]
    names = table(path).sheets
    found = [
        (name, *(_plain(row[c]) for c in columns))
        for name in names
        for _, row in table(path, sheet=name, known=set(columns)).records()
    ]
    assert len(names) == 5
    assert found == wanted


def _plain(value: object) -> str:
    return "".join(str(value or "").replace("\\n", "").split())


def test_every_form_is_read_or_said_to_be_no_table(shared_data: Path) -> None:
    read, refused = 0, 0
    for path in sorted((shared_data / "forms").rglob("*.*")):
        if path.suffix in (".doc", ".docx"):
            with pytest.raises(sheets.Unreadable, match="Word"):
                table(path)
            refused += 1
            continue
        form = table(path)
        assert form.header_row in (1, 2, 3, 4, 5), path
        assert len(form.headings) >= 2, path
        read += 1
    assert (read, refused) == (46, 4)


def test_the_record_sheets_have_their_header_on_the_fourth_row(shared_data: Path) -> None:
    forms = [table(path) for path in sorted((shared_data / "forms" / "zhejiang").glob("[ABC][0-9][0-9].xls"))]
    assert len(forms) == 28
    assert {form.header_row for form in forms} == {4}
    assert all(form.headings[:2] == ["序号", "检查内容"] for form in forms)


def test_four_xls_are_really_xlsx(shared_data: Path) -> None:
    forms = (shared_data / "forms" / "zhejiang").glob("*.xls")
    assert sum(table(path).format is sheets.Format.XLSX for path in forms) == 4


@pytest.mark.parametrize("name", ["xzcf", "xzxk"])
def test_the_same_form_in_both_formats_reads_the_same(shared_data: Path, name: str) -> None:
    old, new = (table(shared_data / "forms" / "zhejiang" / f"{name}{suffix}") for suffix in (".xls", ".xlsx"))
    assert (old.format, new.format) == (sheets.Format.XLS, sheets.Format.XLSX)
    assert (old.headings, old.rows, old.header_row) == (new.headings, new.rows, new.header_row)
    assert any(isinstance(value, date) for value in old.rows[0])


def test_a_form_of_three_header_rows_names_every_column(shared_data: Path) -> None:
    form = table(shared_data / "forms" / "henan" / "稽查工作月度汇总表_try.xls")
    assert form.header_row == 5
    assert form.headings[:3] == ["单位", "立案·本月", "立案·累计"]
    assert len(set(form.headings)) == len(form.headings)


def test_old_workbooks_agree_with_a_second_reader_cell_by_cell(shared_data: Path) -> None:
    compared = 0
    for path in sorted(shared_data.rglob("*.xls")):
        if path.read_bytes()[:4] != b"\xd0\xcf\x11\xe0":
            continue
        read = table(path)
        page = xlrd.open_workbook(path, formatting_info=True)
        merged = {
            (r, c)
            for r1, r2, c1, c2 in page.sheet_by_name(read.name).merged_cells
            for r in range(r1, r2)
            for c in range(c1, c2)
        }
        for number, row in read.records():
            for heading, value in row.items():
                at = (number - 1, read.places[heading])
                if at not in merged:
                    assert value == _second(page, read.name, *at), (path.name, at)
                    compared += 1
    assert compared > 500


def _second(page: xlrd.book.Book, name: str, row: int, column: int) -> object:
    sheet = page.sheet_by_name(name)
    if row >= sheet.nrows or column >= sheet.ncols:
        return None
    cell = sheet.cell(row, column)
    if cell.ctype == xlrd.XL_CELL_DATE:
        found: datetime = xlrd.xldate_as_datetime(cell.value, page.datemode)
        return found.date() if found.time() == time() else found
    return cell.value if not isinstance(cell.value, str) or cell.value.strip() else None


def test_known_headings_find_the_right_sheet_of_a_list_of_officers(shared_data: Path) -> None:
    officers = table(shared_data / "forms" / "zhejiang" / "randomscagent.xls", known={"单位工号", "姓名"})
    assert (officers.name, officers.header_row, officers.headings[:2]) == ("人员名录库", 2, ["单位工号", "姓名"])


def test_code_lists_keep_their_leading_zeros(shared_data: Path) -> None:
    industries = table(shared_data / "codes" / "gbt4754_2011_industry.xlsx")
    assert len(industries) == 1_397
    assert any(str(code).startswith("0") for code in industries.values("行业编号"))
