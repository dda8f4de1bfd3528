"""A template helps while one types, and untouched it holds nothing."""

from __future__ import annotations

import io
from datetime import date

import openpyxl

from zhunsheng.acts import sheets
from zhunsheng.acts.sheets import TemplateColumn

LONG_LIST = [f"第{i}类，含{i}、{i + 1}项" for i in range(80)]
COLUMNS = [
    TemplateColumn("企业名称", required=True, help="营业执照上的名称", example="示例企业有限公司"),
    TemplateColumn("统一社会信用代码", "code", required=True, example="00123"),
    TemplateColumn("成立日期", "date", example="2025-05-06"),
    TemplateColumn("类别", "choice", choices=LONG_LIST, example=LONG_LIST[0]),
    TemplateColumn("白名单", "yes_no", example="否"),
    TemplateColumn("检查次数", "whole", example=2),
    TemplateColumn("抽查比例", "percent", example="30%"),
    TemplateColumn("面积", "number", example=1.5),
]


def made() -> bytes:
    return sheets.template(COLUMNS, title="检查对象导入模板", rows=20)


def filled(*rows: list[object]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(made()))
    for i, row in enumerate(rows, 3):
        for j, value in enumerate(row, 1):
            book.worksheets[0].cell(i, j, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_an_untouched_template_reads_back_as_no_rows() -> None:
    table = sheets.read(made(), "模板.xlsx")
    assert (len(table), table.examples) == (0, 1)
    assert table.headings == [column.heading for column in COLUMNS]


def test_what_is_filled_in_is_read_and_the_example_is_not() -> None:
    row = ["甲公司", "00123", date(2025, 1, 2), LONG_LIST[1], "是", 3, "20%", 2.5]
    table = sheets.read(filled([None, *row]), "模板.xlsx")
    assert (table.rows, table.row_numbers.to_list()) == ([row], [3])


def test_an_enterprise_called_an_example_is_still_an_enterprise() -> None:
    table = sheets.read(filled([None, "示例食品有限公司", "1"]), "模板.xlsx")
    assert table.values("企业名称") == ["示例食品有限公司"]


def test_choices_are_a_real_drop_down_of_any_length() -> None:
    book = openpyxl.load_workbook(io.BytesIO(made()))
    rules = {str(rule.sqref): rule for rule in book.worksheets[0].data_validations.dataValidation}
    assert rules["E2:E22"].type == "list"
    sheet, _, area = rules["E2:E22"].formula1.partition("!")
    listed = [cell.value for (cell,) in book[sheet.strip("='")][area.replace("$", "")]]
    assert listed == LONG_LIST
    assert book[sheet.strip("='")].sheet_state == "hidden"
    assert {rule.type for rule in rules.values()} == {"list", "date", "whole", "decimal"}


def test_each_heading_has_its_word_of_help_and_the_header_stays_in_view() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(made())).worksheets[0]
    assert "必填" in sheet["B1"].comment.text
    assert "营业执照上的名称" in sheet["B1"].comment.text
    assert "选填" in sheet["D1"].comment.text
    assert sheet.freeze_panes == "B2"
    assert sheet["A2"].value == "示例（不导入）"


def test_a_column_of_codes_takes_text() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(made())).worksheets[0]
    assert sheet.column_dimensions["B"].number_format == "@"
