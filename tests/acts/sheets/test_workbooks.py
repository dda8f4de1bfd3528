"""What a cell of a workbook was, it still is after reading."""

from __future__ import annotations

import resource
import threading
import time
from datetime import date

import polars as pl
import pytest

from tests.acts.sheets.books import HEADINGS, ROWS, SHEET, book, book_with_parts, moment, sheet_xml
from tests.acts.sheets.olebooks import biff, compound, label, merged, number
from zhunsheng.acts import sheets


def test_dates_stay_dates_numbers_numbers_and_codes_text() -> None:
    table = sheets.read(book(), "企业.xlsx")
    assert table.rows == ROWS
    assert table.headings == HEADINGS
    assert table.frame.schema == {
        "企业名称": pl.String, "统一社会信用代码": pl.String, "成立日期": pl.Date, "从业人数": pl.Int64,
    }  # fmt: skip


def test_a_column_of_many_kinds_keeps_each_cells_kind() -> None:
    mixed: list[object] = [
        "00123",
        123,
        1.5,
        date(2025, 5, 6),
        moment(2025, 5, 6, 9, 30),
        True,
        "true",
        "30%",
        None,
        -2,
    ]
    table = sheets.read(book([["值", "序"], *[[value, i] for i, value in enumerate(mixed)]]), "a.xlsx")
    assert table.values("值") == mixed
    assert [type(value) for value in table.values("值")] == [type(value) for value in mixed]


def test_a_column_of_truths_and_one_of_moments_are_typed() -> None:
    rows: list[list[object]] = [[True, moment(2025, 5, 6, 9, 30), 0.5], [False, moment(2025, 5, 7), 3]]
    assert sheets.read(book([["合格", "时间", "比例"], *rows]), "a.xlsx").rows == rows


def test_a_long_code_kept_as_text_differs_from_one_that_became_a_number() -> None:
    table = sheets.read(book([["代码", "名"], ["916405007161035748", "甲"], [916405007161035748, "乙"]]), "a.xlsx")
    kept, lost = table.values("代码")
    assert sheets.cells.code(kept) == "916405007161035748"
    with pytest.raises(sheets.BadCell, match="15位以后"):
        sheets.cells.code(lost)


def test_a_cell_merged_over_rows_holds_for_each_of_them() -> None:
    def merge(_: object, sheet: object) -> None:
        sheet.merge_range(1, 0, 3, 0, "一队")  # type: ignore[attr-defined]

    table = sheets.read(
        book([["单位", "企业"], ["一队", "甲"], [None, "乙"], [None, "丙"], [None, "丁"]], prepare=merge), "a"
    )
    assert table.rows == [["一队", "甲"], ["一队", "乙"], ["一队", "丙"], [None, "丁"]]


def test_a_table_that_does_not_begin_at_a1_keeps_its_places() -> None:
    def put(_: object, sheet: object) -> None:
        sheet.write_row(3, 2, ["企业名称", "数"])  # type: ignore[attr-defined]
        sheet.write_row(4, 2, ["甲", 1])  # type: ignore[attr-defined]

    table = sheets.read(book([], prepare=put), "a.xlsx")
    assert (table.header_row, table.first_row, table.places) == (4, 5, {"企业名称": 2, "数": 3})


@pytest.mark.parametrize("name", ["企业.xls", "企业.csv", "企业", "企业.pdf"])
def test_a_workbook_is_known_by_its_bytes_whatever_it_is_called(name: str) -> None:
    assert sheets.read(book(), name).format is sheets.Format.XLSX


def test_an_old_workbook_called_xlsx_is_read_with_its_merged_cells() -> None:
    cells = [label(0, 0, "单位"), label(0, 1, "数"), label(1, 0, "一队"), number(1, 1, 3), number(2, 1, 4.5)]
    data = compound({"Workbook": biff(sheet=b"".join([*cells, merged((1, 2, 0, 0))]))})
    table = sheets.read(data, "a.xlsx")
    assert (table.format, table.name) == (sheets.Format.XLS, "表一")
    assert table.rows == [["一队", 3], ["一队", 4.5]]


def test_a_missing_sheet_is_refused_with_those_there_are() -> None:
    with pytest.raises(sheets.Unreadable, match="Sheet1"):
        sheets.read(book(), "a.xlsx", sheet="无此表")


def test_an_empty_workbook_is_said_to_be_empty() -> None:
    with pytest.raises(sheets.Unreadable, match="没有内容"):
        sheets.read(book([]), "a.xlsx")


def test_a_header_without_rows_is_a_table_of_none() -> None:
    table = sheets.read(book([HEADINGS]), "a.xlsx")
    assert (len(table), table.first_row, table.rows) == (0, None, [])


def test_a_sheet_formatted_to_its_last_row_is_no_larger_for_it() -> None:
    cells = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c></row><row r="2"><c r="A2"><v>7</v></c></row>'
    )
    data = book_with_parts({SHEET: sheet_xml(cells + '<row r="1048576"><c r="XFD1048576" s="1"/></row>')})
    assert sheets.read(data, "a.xlsx").rows == [[7]]


def test_hyperlinks_do_no_harm_and_formulas_give_their_value() -> None:
    def more(_: object, sheet: object) -> None:
        sheet.write_url(1, 0, "https://example.org/", string="甲")  # type: ignore[attr-defined]
        sheet.write_formula(1, 1, "=1+1", None, 2)  # type: ignore[attr-defined]

    assert sheets.read(book([["企业名称", "数"]], prepare=more), "a.xlsx").rows == [["甲", 2]]


def test_many_may_read_at_once() -> None:
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(sheets.read(book(), "a.xlsx").rows)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [ROWS] * 8


def test_fifty_thousand_rows_of_ten_columns_are_read_in_seconds_and_little_memory() -> None:
    def row(i: int) -> str:
        words = "".join(f'<c t="inlineStr"><is><t>中卫市第{i % 97}所{j}</t></is></c>' for j in range(7))
        numbers = f'<c><v>{i}</v></c><c><v>{i / 8}</v></c><c t="inlineStr"><is><t>00{i}</t></is></c>'
        return f'<row r="{i}">{words}{numbers}</row>'

    data = book_with_parts({SHEET: sheet_xml("".join(row(i) for i in range(1, 50_002)))})
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    table = sheets.read(data, "a.xlsx")
    values = table.values(table.headings[7])
    assert time.perf_counter() - begun < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000
    assert values == list(range(2, 50_002))
