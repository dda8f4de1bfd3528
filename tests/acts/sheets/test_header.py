"""The header is found under titles and notices, on one row or several."""

from __future__ import annotations

from tests.acts.sheets.books import HEADINGS, ROWS, book
from zhunsheng.acts import sheets
from zhunsheng.acts.sheets import find_header

KNOWN = {"企业名称", "统一社会信用代码"}


def test_titles_and_notices_above_the_header_are_passed_over() -> None:
    rows = [["2025年检查对象名录"], ["注意：请如实填写", None, "填报日期"], [None], HEADINGS, *ROWS]
    assert find_header(rows, KNOWN).first == 3


def test_without_known_headings_the_first_full_row_of_words_is_taken() -> None:
    rows = [["检查对象名录", None, None, None], ["任务名称：", None, "企业名称：", None], HEADINGS, *ROWS]
    assert find_header(rows).headings == HEADINGS


def test_known_headings_are_recognised_however_they_are_dressed() -> None:
    rows = [["* 企业 名称", "统一社会信用代码（必填）："], ["甲", "1"]]
    assert find_header(rows, KNOWN).hits == 2


def test_a_predicate_may_know_headings_too() -> None:
    rows = [["甲名称", "乙"], ["企业名称", "数"], ["丙", 1]]
    assert find_header(rows, lambda heading: heading == "企业名称").first == 1


def test_the_row_with_most_known_headings_wins_over_an_earlier_one() -> None:
    rows = [["企业名称", "见下"], ["企业名称", "统一社会信用代码"], ["甲", "1"]]
    assert find_header(rows, KNOWN).first == 1


def test_a_header_of_two_rows_names_group_and_word() -> None:
    rows = [["单位", "立案", None, "结案", None], [None, "本月", "累计", "本月", "累计"], ["一队", 1, 2, 3, 4]]
    merges = [[0, 0, 1, 0], [0, 1, 0, 2], [0, 3, 0, 4]]
    header = find_header(rows, merges=merges)
    assert (header.first, header.depth) == (0, 2)
    assert header.headings == ["单位", "立案·本月", "立案·累计", "结案·本月", "结案·累计"]
    assert find_header(rows).headings == header.headings  # as CSV has it, where nothing is merged


def test_the_word_alone_stands_where_it_is_what_is_known() -> None:
    rows = [["单位", "企业", None], [None, "企业名称", "地址"], ["一队", "甲", "乙"]]
    assert find_header(rows, KNOWN).headings == ["单位", "企业名称", "企业·地址"]


def test_merged_titles_do_not_make_a_group() -> None:
    rows = [["任务：", None, "企业：", None], HEADINGS, *ROWS]
    assert find_header(rows, merges=[[0, 0, 0, 1], [0, 2, 0, 3]]).headings == HEADINGS


def test_a_blank_heading_over_values_is_named_by_its_column() -> None:
    table = sheets.read(book([["企业名称", None, "备注"], ["甲", "乙", None]]), "a.xlsx")
    assert table.rows == [["甲", "乙", None]]
    assert table.headings == ["企业名称", "（B列）", "备注"]


def test_a_heading_written_twice_is_numbered() -> None:
    table = sheets.read("名称,备注,备注\n甲,乙,丙\n".encode(), "a.csv")
    assert table.headings == ["名称", "备注", "备注（2）"]


def test_row_numbers_count_as_the_owner_counts() -> None:
    rows = [["名录", None, None, None], [None], HEADINGS, ROWS[0], [None], ROWS[1], [" ", None], [None]]
    table = sheets.read(book(rows), "a.xlsx", known=KNOWN)
    assert table.header_row == 3
    assert [number for number, _ in table.records()] == [4, 6]
    assert table.rows == ROWS


def test_a_sheet_that_holds_known_headings_is_preferred_to_the_first() -> None:
    def more(workbook: object, first: object) -> None:
        other = workbook.add_worksheet("名录")  # type: ignore[attr-defined]
        other.write_row(0, 0, ["企业名称", "统一社会信用代码"])
        other.write_row(1, 0, ["甲", "1"])

    data = book([["填表说明"], ["请用宋体"]], prepare=more)
    assert sheets.read(data, "a.xlsx").name == "Sheet1"
    assert sheets.read(data, "a.xlsx", known=KNOWN).name == "名录"
    assert sheets.read(data, "a.xlsx", known={"无此列"}).name == "Sheet1"


def test_hidden_and_empty_sheets_are_passed_over_unless_asked_for() -> None:
    def hide(workbook: object, first: object) -> None:
        shown = workbook.add_worksheet("名录")  # type: ignore[attr-defined]
        shown.write_row(0, 0, ["企业名称", "代码"])
        shown.activate()
        shown.set_first_sheet()
        first.hide()  # type: ignore[attr-defined]

    data = book([["企业名称", "备注"], ["甲", "乙"]], prepare=hide)
    assert sheets.read(data, "a.xlsx").name == "名录"
    assert sheets.read(data, "a.xlsx", sheet="Sheet1").rows == [["甲", "乙"]]
    assert sheets.read(data, "a.xlsx", sheet=0).rows == [["甲", "乙"]]
