"""Legal bases are read into titles and articles; what can't be looked up is flagged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.register.conftest import Rows
from zhunsheng.register.grounds import Basis, read_legal_basis


def cited(text: str) -> list[tuple[str, str]]:
    return [(basis.title, basis.place) for basis in read_legal_basis(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《食品安全法》第一百零九条", [("食品安全法", "第一百零九条")]),
        ("《食品安全法》第109条", [("食品安全法", "第一百零九条")]),
        ("食品安全法第一百零九条", [("食品安全法", "第一百零九条")]),
        ("依据药品管理法第九十九条第二款规定", [("药品管理法", "第九十九条第二款")]),
        ("《甲法》第 十 二 条", [("甲法", "第十二条")]),
        ("《甲法》第八十五条第一款第（二）项", [("甲法", "第八十五条第一款第（二）项")]),
        ("《甲法》第三条第二项", [("甲法", "第三条第（二）项")]),
        ("《刑法》第二百八十六条之一", [("刑法", "第二百八十六条之一")]),
        ("《甲法》第三十一条第一款、第二款", [("甲法", "第三十一条第一款"), ("甲法", "第三十一条第二款")]),
        ("《甲法》第三条第（一）项、第（二）项", [("甲法", "第三条第（一）项"), ("甲法", "第三条第（二）项")]),
        ("《甲法》第三十二、三十三条", [("甲法", "第三十二条"), ("甲法", "第三十三条")]),
        ("《甲法》第一条至第三条", [("甲法", "第一条"), ("甲法", "第二条"), ("甲法", "第三条")]),
        ("《甲法》第三条、第五条；《乙法》第六条", [("甲法", "第三条"), ("甲法", "第五条"), ("乙法", "第六条")]),
        ("《甲法》第一条，该法第九条", [("甲法", "第一条"), ("甲法", "第九条")]),
        ("国务院《乙条例》第三条、公安部《丙办法》第六条规定", [("乙条例", "第三条"), ("丙办法", "第六条")]),
        ("《甲法》第一条、《甲法》第一条", [("甲法", "第一条")]),
    ],
)  # fmt: skip
def test_a_citation_is_read_to_its_article(text: str, expected: list[tuple[str, str]]) -> None:
    assert cited(text) == expected
    assert not any(basis.vague for basis in read_legal_basis(text))


@pytest.mark.parametrize(
    ("text", "title", "why"),
    [
        ("《食品安全法》", "食品安全法", "没有写到条"),
        ("《食品安全法》相关规定", "食品安全法", "没有写到条"),
        ("食品安全法", "食品安全法", "没有写到条"),
        ("或省市文件", "", "没有写明法律"),
        ("相关规定", "", "没有写明法律"),
        ("第三十二条", "", "没有写明法律"),
        ("三定方案", "", "没有写明法律"),
    ],
)
def test_what_cannot_be_looked_up_is_vague_and_says_what_is_missing(text: str, title: str, why: str) -> None:
    (basis,) = read_legal_basis(text)
    assert (basis.title, basis.vague) == (title, True)
    assert basis.why is not None
    assert why in basis.why.zh


def test_a_vague_addition_stands_beside_what_is_named() -> None:
    assert [
        (basis.place, basis.vague, basis.wording) for basis in read_legal_basis("《甲法》第一条及其他有关规定")
    ] == [
        ("第一条", False, "《甲法》第一条"),
        ("", True, "其他有关规定"),
    ]


def test_and_so_on_behind_an_article_is_vague() -> None:
    assert [basis.vague for basis in read_legal_basis("《甲法》第一条等")] == [False, True]


def test_an_edition_or_document_number_is_kept_apart_from_the_title() -> None:
    assert read_legal_basis("《甲法》(2018年修订)第三十一条")[0].mark == "2018年修订"
    notice = read_legal_basis("某局关于印发《检查方案》的通知(卫监〔2025〕6号)")[0]
    assert (notice.title, notice.mark) == ("关于印发《检查方案》的通知", "卫监〔2025〕6号")


def test_a_title_within_a_title_is_kept_whole() -> None:
    assert read_legal_basis("《关于实施《甲法》若干问题的决定》第二条")[0].title == "关于实施《甲法》若干问题的决定"


def test_the_words_of_an_article_quoted_behind_a_colon_are_not_citations() -> None:
    text = "《甲法》第一条：违反本法第三条和《乙法》第二条的，责令改正。\n《丙法》第四条：有下列行为之一的"
    assert cited(text) == [("甲法", "第一条"), ("丙法", "第四条")]


def test_articles_on_lines_of_their_own_belong_to_the_title_above() -> None:
    assert cited("《甲法》\n第一条：国家机关应当公开。\n第二条") == [("甲法", "第一条"), ("甲法", "第二条")]


def test_the_short_title_leaves_out_the_name_of_the_state() -> None:
    assert read_legal_basis("《中华人民共和国安全生产法》第六十五条")[0].short_title == "安全生产法"


def test_an_empty_cell_has_no_basis() -> None:
    assert read_legal_basis(" \n") == []


@given(st.builds(
    Basis, st.sampled_from(["食品安全法", "药品管理法实施条例"]), st.integers(1, 1260), st.none() | st.integers(1, 9),
    st.none() | st.integers(1, 20), st.none() | st.integers(1, 30),
))  # fmt: skip
def test_every_basis_printed_reads_back_as_itself(basis: Basis) -> None:
    (read,) = read_legal_basis(f"《{basis.title}》{basis.place}")
    assert (read.title, read.article, read.inserted, read.paragraph, read.item) == (
        basis.title, basis.article, basis.inserted, basis.paragraph, basis.item,
    )  # fmt: skip


@given(st.text() | st.text("《》第一二十条款项之（）、，；:至和法条例规定等相关关于通知的\n "))
def test_no_text_makes_reading_a_basis_fail_and_none_that_says_something_is_left_without(text: str) -> None:
    assert bool(read_legal_basis(text)) is bool("".join(text.split()))


def test_six_of_the_seventeen_real_items_name_an_article(rows_of: Rows) -> None:
    rows = rows_of("inspection_items/zj_random_inspection_items_17.tsv")
    precise = [row for row in rows if any(not basis.vague for basis in read_legal_basis(row["抽查依据"]))]
    assert len(rows) == 17
    assert all("条" in row["抽查依据"] for row in precise)
    assert len(precise) == 6
    assert all(read_legal_basis(row["抽查依据"]) for row in rows)


def test_every_real_discretion_band_that_names_an_article_is_read_to_it(rows_of: Rows) -> None:
    cells = {row["法律依据"].replace("\\n", "\n") for row in rows_of("discretion/jm_discretion_341.tsv")}
    named = {cell for cell in cells if "《" in cell}
    assert len(named) == 70
    assert all(not basis.vague for cell in named for basis in read_legal_basis(cell))
    assert sum(len(read_legal_basis(cell)) for cell in named) == 71
