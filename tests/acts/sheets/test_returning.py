"""A table comes back to its owner as he knows it, with what is wrong beside each row."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import pytest

from tests.acts.sheets.books import HEADINGS, ROWS, book
from zhunsheng.acts import sheets
from zhunsheng.acts.sheets import Remark, ownbook
from zhunsheng.acts.sheets.reserved import OUTCOME, PROBLEM, ROW

CODE = "统一社会信用代码"


def dressed(workbook: Any, sheet: Any) -> None:
    """A title, colours, a formula, a comment, a second sheet, a drop-down: what an owner would miss."""
    look = workbook.add_format({"bg_color": "#FFFF00", "italic": True, "num_format": "0.00"})
    sheet.merge_range(0, 0, 0, 3, "二〇二五年检查对象", workbook.add_format({"bold": True, "font_size": 20}))
    sheet.write_formula(5, 3, "=SUM(D3:D4)", look, 317)
    sheet.write_string(5, 0, "=不是公式", look)
    sheet.write_comment(2, 0, "我写的批注")
    sheet.set_column(0, 0, 33)
    sheet.set_row(1, 28)
    sheet.freeze_panes(2, 1)
    sheet.data_validation(2, 3, 9, 3, {"validate": "integer", "criteria": ">", "value": 0})
    workbook.add_worksheet("备查").write_row(0, 0, ["甲", 1, 2.5])


OWN = book([["二〇二五年检查对象"], HEADINGS, *ROWS], prepare=dressed)
REMARKS = {
    3: [Remark(3, CODE, "91640500MA76B0001X", "校验位不符", "91640500MA76B00011"), Remark(3, None, None, "=重复")]
}


def returned(data: bytes = OWN, remarks: dict[int, list[Remark]] = REMARKS, **how: Any) -> tuple[bytes, sheets.Sheet]:
    table = sheets.read(data, "企业.xlsx")
    return sheets.hand_back(data, table, remarks, **how), table


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def looks(cell: Any) -> tuple[Any, ...]:
    return (
        cell.value,
        cell.data_type,
        cell.number_format,
        *map(repr, (cell.font, cell.border, cell.alignment, cell.fill)),
    )


def test_every_cell_of_the_owner_is_as_it_was_but_for_the_bad_ones() -> None:
    before, after = opened(OWN)["Sheet1"], opened(returned()[0])["Sheet1"]
    bad = {"B3"}
    for row in before.iter_rows():
        for cell in row:
            there = after[cell.coordinate]
            if cell.coordinate in bad:
                assert looks(there)[:-1] == looks(cell)[:-1]
            else:
                assert looks(there) == looks(cell)
    assert after["A6"].data_type == "s"
    assert after["D6"].value == "=SUM(D3:D4)"
    assert after["A3"].comment.text == "我写的批注"
    assert after.merged_cells.ranges == before.merged_cells.ranges
    assert after.freeze_panes == before.freeze_panes
    assert after.column_dimensions["A"].width == before.column_dimensions["A"].width
    assert [str(rule.sqref) for rule in after.data_validations.dataValidation] == ["D3:D10"]


def test_other_sheets_are_untouched() -> None:
    before, after = opened(OWN)["备查"], opened(returned()[0])["备查"]
    assert [[looks(cell) for cell in row] for row in after] == [[looks(cell) for cell in row] for row in before]


def test_the_problem_stands_at_the_right_and_on_the_cell() -> None:
    sheet = opened(returned()[0])["Sheet1"]
    assert sheet["E2"].value == PROBLEM
    assert sheet["E3"].value == f"{CODE}：校验位不符（可改为：91640500MA76B00011）；=重复"
    assert sheet["E4"].value is None
    assert sheet["B3"].fill.fgColor.rgb == "FFFBECEB"
    assert "校验位不符" in sheet["B3"].comment.text


def test_the_cover_counts_what_was_read_and_what_was_not_taken() -> None:
    cover = opened(returned(notes=[("文件", "企业.xlsx")])[0])[OUTCOME]
    lines = {row[0].value: row[1].value for row in cover.iter_rows(min_row=3)}
    assert lines["读取行数 / Rows"] == 3
    assert lines["可以导入 / Accepted"] == 2
    assert lines["退回 / Rejected"] == 1
    assert lines["问题 / Problems"] == 2
    assert lines["文件"] == "企业.xlsx"


def test_only_the_cover_is_selected_when_it_opens() -> None:
    after = opened(returned()[0])
    assert after.sheetnames == [OUTCOME, "Sheet1", "备查"]
    assert [sheet.sheet_view.tabSelected for sheet in after.worksheets] == [True, False, False]


def test_what_comes_back_can_be_sent_again_as_it_is() -> None:
    data, table = returned()
    again = sheets.read(data, "企业.xlsx")
    assert (again.name, again.headings) == (table.name, table.headings)
    assert again.rows[:2] == table.rows[:2]  # the third has a formula, whose value the spreadsheet fills in on opening
    assert again.row_numbers.equals(table.row_numbers)


def test_a_second_return_uses_the_same_column_and_clears_what_is_mended() -> None:
    data, _ = returned()
    twice = sheets.hand_back(data, sheets.read(data, "a.xlsx"), {4: [Remark(4, None, None, "缺日期")]})
    sheet = opened(twice)["Sheet1"]
    assert [sheet.cell(2, column).value for column in (5, 6)] == [PROBLEM, None]
    assert (sheet["E3"].value, sheet["E4"].value) == (None, "缺日期")
    assert opened(twice).sheetnames.count(OUTCOME) == 1


def test_only_the_rejected_rows_may_be_asked_for_with_their_numbers() -> None:
    data, _ = returned(only_rejected=True)
    sheet = opened(data)["Sheet1"]
    assert [cell.value for cell in sheet[1]] == [*HEADINGS, PROBLEM, ROW]
    assert [cell.value for cell in sheet["F"]] == [ROW, 3]
    assert sheets.read(data, "a.xlsx").rows == [ROWS[0]]


def test_a_remark_on_the_header_is_about_the_whole_sheet() -> None:
    data, _ = returned(remarks={2: [Remark(2, None, None, "缺少“登记机关”列")]})
    cover = opened(data)[OUTCOME]
    assert ("整表 / Sheet", "缺少“登记机关”列") in [(row[0].value, row[1].value) for row in cover]
    assert opened(data)["Sheet1"]["E2"].value == PROBLEM


def test_a_table_of_text_comes_back_as_a_workbook_with_its_own_row_numbers() -> None:
    data = "企业名称,代码\n\n甲,00123\n乙,=1+1\n".encode("gb18030")
    table = sheets.read(data, "企业.csv")
    back = sheets.hand_back(data, table, {4: [Remark(4, "代码", "=1+1", "不是代码")]})
    sheet = opened(back)["企业"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["甲", "00123", None, 3],
        ["乙", "=1+1", "代码：不是代码", 4],
    ]
    assert sheet["B3"].data_type == "s"
    assert sheets.read(back, "a.xlsx").rows == table.rows


def test_a_blank_cell_that_should_hold_something_is_marked_too() -> None:
    data = book([HEADINGS, ["甲", None, date(2025, 1, 2), 3]])
    remarks = {2: [Remark(2, CODE, None, "不能为空")]}
    for only in (False, True):
        sheet = opened(returned(data, remarks, only_rejected=only)[0])["Sheet1"]
        assert sheet["B2"].fill.fgColor.rgb == "FFFBECEB"


def cannot_open(patch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("drawing1.xml")

    patch.setattr(openpyxl, "load_workbook", fail)


def is_very_large(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(ownbook, "_KEPT_CELLS", 1)


@pytest.mark.parametrize("condition", [cannot_open, is_very_large])
def test_a_workbook_that_cannot_be_kept_comes_back_by_its_content_and_says_so(
    condition: Callable[[pytest.MonkeyPatch], None],
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        condition(patch)
        data, table = returned()
    assert sheets.read(data, "a.xlsx").rows == table.rows
    assert "格式未能保留" in str([cell.value for cell in opened(data)[OUTCOME]["B"]])
