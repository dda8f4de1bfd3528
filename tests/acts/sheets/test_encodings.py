"""trust.md T11: whatever a spreadsheet or an old system wrote is read right, or refused with the line."""

from __future__ import annotations

import codecs

import pytest

from zhunsheng.acts import sheets

RARE = "䶮㐀𠮷€堃冇·"
TABLE = [
    ["企业名称", "备注", "代码"],
    [f"宁夏{RARE}有限公司", "一行\n二行", "00123"],
    ["乙,丙;丁", '说“好”和"行"', "91640500MA76B0001X"],
    ["戊", "", "1"],
]
ENCODINGS = {
    "UTF-8": "utf-8",
    "UTF-8 with mark": "utf-8-sig",
    "GB18030": "gb18030",
    "UTF-16 little": "utf-16-le",
    "UTF-16 big": "utf-16-be",
}
MARKS = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def written(table: list[list[str]], separator: str, ends: list[str]) -> str:
    def cell(text: str) -> str:
        quote = any(c in text for c in (separator, '"', "\n"))
        return '"' + text.replace('"', '""') + '"' if quote else text

    lines = [separator.join(map(cell, row)) for row in table]
    return "".join(line + ends[i % len(ends)] for i, line in enumerate(lines))


def encoded(text: str, encoding: str) -> bytes:
    return MARKS.get(encoding, b"") + text.encode(encoding)


MATRIX = [
    (f"{encoding}, {separator}", ENCODINGS[encoding], SEPARATORS[separator], ["\r\n"])
    for encoding in ENCODINGS
    for separator in SEPARATORS
] + [
    ("old Mac ends", "utf-8", ",", ["\r"]),
    ("Unix ends", "gb18030", ",", ["\n"]),
    ("mixed ends, UTF-8", "utf-8", ",", ["\r\n", "\n", "\r"]),
    ("mixed ends, GB18030", "gb18030", "\t", ["\n", "\r\n"]),
    ("mixed ends, UTF-16", "utf-16-le", "\t", ["\n", "\r\n"]),
    ("no last end", "utf-8-sig", ";", ["\r\n", "\r\n", "\r\n", ""]),
]


@pytest.mark.parametrize(("encoding", "separator", "ends"), [m[1:] for m in MATRIX], ids=[m[0] for m in MATRIX])
def test_every_encoding_and_separator_gives_the_same_table(encoding: str, separator: str, ends: list[str]) -> None:
    table = sheets.read(encoded(written(TABLE, separator, ends), encoding), "企业.csv")
    assert table.headings == TABLE[0]
    assert [[cell or "" for cell in row] for row in table.rows] == TABLE[1:]
    assert table.row_numbers.to_list() == [2, 3, 4]


def test_what_the_older_gbk_can_hold_is_read_as_gb18030() -> None:
    table = sheets.read("名称,地址\n甲,中卫市沙坡头区\n".encode("gbk"), "a.csv")
    assert (table.encoding, table.rows) == ("gb18030", [["甲", "中卫市沙坡头区"]])


def test_a_sheet_that_names_its_separator_keeps_the_row_numbers_its_owner_sees() -> None:
    table = sheets.read("sep=;\r\n名称;数\r\n甲,乙;1\r\n".encode(), "a.csv")
    assert (table.headings, table.rows, table.first_row) == (["名称", "数"], [["甲,乙", "1"]], 3)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("名称,数\n甲,1\n".encode() + b"\xff\xfe\xff,2\n" + "丙丁戊己庚辛,3\n".encode() * 5, 3),
        ("名称,数\n甲,1\n".encode("gb18030") + b"\xb0\xa1\xff\x31,2\n", 3),
        (codecs.BOM_UTF8 + "名称\r\n甲乙\r\n".encode() + b"\xe4\xb8", 3),
        (codecs.BOM_UTF16_LE + "名称\n甲\n".encode("utf-16-le") + b"\x00\xd8\x41\x00", 3),
        ('名称,备注\n甲,"乙\n丙,丁\n'.encode(), 2),
        ('名称,备注\n甲,"乙"丙\n'.encode(), 2),
    ],
    ids=["bad UTF-8", "bad GB18030", "cut UTF-8", "half of a pair in UTF-16", "open quote", "text after a quote"],
)
def test_what_cannot_be_read_is_refused_by_its_line(data: bytes, line: int) -> None:
    with pytest.raises(sheets.Unreadable) as refused:
        sheets.read(data, "a.csv")
    assert refused.value.line == line
    assert f"第{line}行" in refused.value.zh


def test_a_damaged_utf8_file_is_not_taken_for_gb18030_nonsense() -> None:
    good = "企业名称,地址\n" + "宁夏某某有限公司,中卫市沙坡头区某某路\n" * 50
    with pytest.raises(sheets.Unreadable) as refused:
        sheets.read(good.encode().replace("某某路".encode(), "某某".encode() + b"\x81", 1), "a.csv")
    assert refused.value.line == 2


def test_tab_separated_quotation_marks_that_are_only_characters_stay() -> None:
    table = sheets.read('名称\t备注\n"甲"公司\t共2"管\n'.encode(), "a.tsv")
    assert table.rows == [['"甲"公司', '共2"管']]


def test_a_table_pasted_from_a_spreadsheet_is_read() -> None:
    pasted = '企业名称\t代码\r\n甲公司\t00123\r\n"乙\n公司"\t=1+1\r\n'
    table = sheets.read_pasted(pasted)
    assert table.format is sheets.Format.PASTED
    assert list(table.records()) == [
        (2, {"企业名称": "甲公司", "代码": "00123"}),
        (3, {"企业名称": "乙\n公司", "代码": "=1+1"}),
    ]


def test_nothing_pasted_is_said_so() -> None:
    with pytest.raises(sheets.Unreadable, match="没有内容"):
        sheets.read_pasted(" \n")


def test_short_and_long_lines_are_kept_and_blank_ones_left_out_by_number() -> None:
    table = sheets.read("名称,数,备注\n甲\n\n,,\n乙,1,丙,多出\n".encode(), "a.csv")
    assert table.headings == ["名称", "数", "备注", "（D列）"]
    assert dict(table.records())[5]["（D列）"] == "多出"
    assert table.row_numbers.to_list() == [2, 5]
