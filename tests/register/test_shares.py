"""Shares of the parties to be inspected are read whole or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.register.conftest import Rows
from zhunsheng.register.shares import WHOLE, Share, read_share


def figures(share: Share) -> tuple[int | None, int | None, int | None, int | None]:
    return share.floor, share.cap, share.least, share.most


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10%", (1000, 1000, None, None)),
        ("10％", (1000, 1000, None, None)),
        ("0.25%", (25, 25, None, None)),
        ("不少于30%", (3000, None, None, None)),
        ("市局抽查比例不少于30%", (3000, None, None, None)),
        ("抽查比例不少于2‰", (20, None, None, None)),
        ("总体比例不超过5%", (None, 500, None, None)),
        ("10%以上", (1000, None, None, None)),
        ("10%-20%", (1000, 2000, None, None)),
        ("10～20%", (1000, 2000, None, None)),
        ("2‰-1%", (20, 100, None, None)),
        ("不少于5%且不超过10%", (500, 1000, None, None)),
        ("不低于百分之三十", (3000, None, None, None)),
        ("全覆盖", (WHOLE, WHOLE, None, None)),
        ("10% (20户)", (1000, 1000, 20, 20)),
        ("20户（10%）", (1000, 1000, 20, 20)),
        ("1户", (None, None, 1, 1)),
        ("十户以上", (None, None, 10, None)),
        ("3家企业", (None, None, 3, 3)),
        ("全年抽查重点项目比例不低于10%，年度抽查1次", (1000, None, None, None)),
    ],
)
def test_a_share_is_read_in_ten_thousandths_and_a_number_of_parties_beside_it(text: str, expected: tuple) -> None:
    share = read_share(text)
    assert (figures(share), share.unread, share.wording) == (expected, False, text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "没有填写"),
        ("根据实际情况确定", "由其他文件或实际情况决定"),
        ("每年1次20%；或者每年2次各10%", "几种比例"),
        ("市级10%，县级20%", "几种比例"),
        ("每年1次33%；或者每年分次达到33%", "几种比例"),
        ("约10%", "几种比例、分次完成或有例外"),
        ("0.1", "只有数字"),
        ("51", "只有数字"),
        ("120%", "不超过 100%"),
        ("0%", "大于 0"),
        ("20%-10%", "前小后大"),
        ("不少于10%不超过5%", "前小后大"),
        ("33.333%", "应大于 0"),
        ("超过5%", "读不出"),
        ("1/3", "读不出"),
        ("1.2.3%", "读不出"),
        ("三年全覆盖", "读不出"),
        ("每次不少于2人", "读不出"),
        ("若干企业", "读不出"),
    ],
)
def test_what_is_no_single_share_is_unread_and_says_why(text: str, why: str) -> None:
    share = read_share(text)
    assert (figures(share), share.unread) == ((None, None, None, None), True)
    assert share.why is not None
    assert why in share.why.zh


def test_an_exact_share_and_count_are_given_as_such() -> None:
    share = read_share("10% (20户)")
    assert (share.exact, share.count, share.counted_in) == (1000, 20, "户")
    assert (read_share("不少于10%").exact, read_share("不少于10户").count) == (None, None)


@st.composite
def shares(draw: st.DrawFn) -> Share:
    low = draw(st.integers(1, WHOLE))
    floor, cap = draw(st.sampled_from([(low, low), (low, None), (None, low), (low, draw(st.integers(low, WHOLE)))]))
    number = draw(st.none() | st.integers(1, 9999))
    return Share("", floor, cap, number, number, "户" if number else "")


@given(shares())
def test_every_share_printed_reads_back_as_itself(share: Share) -> None:
    assert figures(read_share(share.words().zh)) == figures(share)


@given(st.text() | st.text("0123456789.%‰户家一十百不少于超过-至（）、；或者各 "))
def test_no_text_makes_reading_a_share_fail(text: str) -> None:
    share = read_share(text)
    assert share.wording == text
    assert share.unread is all(figure is None for figure in figures(share))


def test_the_real_ratio_cells_are_read_or_say_why_not(rows_of: Rows) -> None:
    items = {row["抽查比例"] for row in rows_of("inspection_items/zj_random_inspection_items_17.tsv")}
    plans = {row["抽查比例"] for row in rows_of("plans/annual_plan_rows_14.tsv")}
    assert {cell for cell in items | plans if read_share(cell).unread} == {
        cell for cell in items | plans if cell.endswith(("确定", "确定。"))
    }
    assert all(read_share(cell).floor is not None for cell in plans if "不低于" in cell)
    assert {read_share(cell).count for cell in plans if "户" in cell} == {20, 1}
