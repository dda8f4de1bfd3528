"""What clerks type, read or refused with the reason and the nearest right value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.acts.sheets.books import moment
from zhunsheng.acts.sheets import BadCell, cells


def refused(parse: object, value: object, **how: object) -> BadCell:
    with pytest.raises(BadCell) as bad:
        parse(value, **how)  # type: ignore[operator]
    assert bad.value.reason_zh
    assert bad.value.reason_en
    return bad.value


PARSERS = [cells.day, cells.moment, cells.whole, cells.number, cells.percent, cells.yes_no, cells.code, cells.text]


@pytest.mark.parametrize("parse", PARSERS)
@pytest.mark.parametrize("blank", [None, "", "  ", "\u3000", "\t\n\ufeff"])
def test_a_blank_of_any_width_is_nothing(parse: object, blank: object) -> None:
    assert parse(blank) is None  # type: ignore[operator]


@pytest.mark.parametrize("parse", PARSERS)
@given(value=st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes()))
def test_whatever_stands_in_a_cell_gives_a_value_or_a_reason(parse: object, value: object) -> None:
    reason = ""
    try:
        given_back = parse(value)  # type: ignore[operator]
    except BadCell as bad:
        given_back, reason = None, bad.reason_zh
    assert given_back is not None or reason or cells.is_blank(value)


# --- days ---


@pytest.mark.parametrize(
    "written",
    [
        "2025-05-06", "2025/5/6", "20250506", "2025年5月6日", "2025.5.6", "2025年05月06号", "２０２５年５月６日",
        " 2025-5-6 ", "2025 年 5 月 6 日", "2025-05-06 00:00:00", "2025-05-06T10:20", "2025/5/6 9:05:01", "45783",
        45783, 45783.0, 20250506, date(2025, 5, 6), moment(2025, 5, 6, 9, 30), 45783.4,
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(written: object) -> None:
    assert cells.day(written) == date(2025, 5, 6)


def test_a_time_of_day_is_kept_where_it_is_asked_for() -> None:
    assert cells.moment("2025年5月6日9时5分") == moment(2025, 5, 6, 9, 5)
    assert cells.moment(45783.5) == moment(2025, 5, 6, 12)


def test_the_day_without_end_of_old_templates_is_a_day() -> None:
    assert cells.day("9999-09-09") == cells.day(2958352) == date(9999, 9, 9)


@pytest.mark.parametrize("written", [2025, 202505, 5, 12.5, 100_000, "2025", "202505"])
def test_a_number_that_is_a_year_or_a_month_is_no_day(written: object) -> None:
    with pytest.raises(cells.BadCell):
        cells.day(written)


@pytest.mark.parametrize(
    ("written", "says", "nearest"),
    [
        ("2019年9月至11", "是一段时间", None),
        ("2026年1月1日 -2026年12月31日", "是一段时间", "2026-01-01"),
        ("2026年1月—11月", "是一段时间", None),
        ("2025-02-30", "不是日历上的一天", "2025-02-28"),
        ("2025年13月1日", "不是日历上的一天", None),
        ("2025年5月", "缺日", None),
        ("2025-5", "缺日", None),
        ("2025-5-6(周二)", "不是日期", "2025-05-06"),
        ("6/5/2025", "不是日期", None),
        ("长期", "不是日期", None),
        ("1025-05-06", "早于1900年", None),
        (7, "不是日期", None),
        (-1.5, "不是日期", None),
        (True, "不是日期", None),
        (float("nan"), "不是日期", None),
    ],
)
def test_what_is_no_day_is_refused_and_told_why(written: object, says: str, nearest: str | None) -> None:
    bad = refused(cells.day, written)
    assert says in bad.reason_zh
    assert bad.nearest == nearest


# --- numbers ---


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", 12), ("１２", 12), ("1,200", 1200), ("１，２００", 1200), ("12次", 12), ("3 户", 3), ("30天", 30),
        ("007", 7), (5, 5), (5.0, 5), ("5.0", 5), ("2批次", 2), ("0", 0),
    ],
)  # fmt: skip
def test_a_whole_number_is_read_with_its_unit_or_without(written: object, meant: int) -> None:
    assert cells.whole(written) == meant


@pytest.mark.parametrize(
    ("written", "says", "nearest"),
    [
        ("约10", "含“约”", "10"),
        ("10次左右", "含“左右”", "10"),
        ("不少于3次", "含“不少于”", "3"),
        ("20户以上", "含“以上”", "20"),
        ("≤4", "含“≤”", "4"),
        ("1-2次", "是一个范围", None),
        ("1—2次/年", "是一个范围", None),
        ("三十户", "不是数", "30"),
        ("一百零五", "不是数", "105"),
        ("十二", "不是数", "12"),
        ("两万", "不是数", "20000"),
        ("2.5", "不是整数", "2"),
        ("12,00", "不是数", None),
        ("-1", "小于0", "0"),
        ("若干", "含“若干”", None),
        ("4次/年", "不是数", "4"),
        ("1e3", "不是数", None),
        (1e300, "超出", None),
        (float("nan"), "超出", None),
        (True, "不是数", None),
        (date(2025, 5, 6), "不是数", None),
    ],
)
def test_what_is_only_about_a_number_is_refused_and_named(written: object, says: str, nearest: str | None) -> None:
    bad = refused(cells.whole, written)
    assert says in bad.reason_zh
    assert bad.nearest == nearest


def test_a_number_outside_its_bounds_is_refused_with_the_bound() -> None:
    assert cells.whole(4, most=4) == 4
    bad = refused(cells.whole, 5, most=4)
    assert (bad.reason_zh, bad.nearest) == ("5大于4", "4")


def test_a_decimal_is_exact() -> None:
    assert cells.number("1,234.10元") == Decimal("1234.10")
    assert cells.number(0.1) == Decimal("0.1")


# --- shares ---


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("30%", "0.3"), ("30 ％", "0.3"), ("30", "0.3"), ("2‰", "0.002"), ("百分之30", "0.3"), (0.3, "0.3"),
        (30, "0.3"), ("0.3", "0.3"), ("100%", "1"), ("1%", "0.01"), ("0%", "0"), (0, "0"), ("12.5%", "0.125"),
    ],
)  # fmt: skip
def test_a_share_is_read_however_it_is_written(written: object, meant: str) -> None:
    assert cells.percent(written) == Decimal(meant)


def test_a_bare_one_is_one_percent_or_all_and_is_not_guessed() -> None:
    assert "1%或100%" in refused(cells.percent, 1).reason_zh
    assert "1%或100%" in refused(cells.percent, "1").reason_zh


def test_the_column_tells_what_its_ones_mean() -> None:
    column = [0.05, 0.3, 1]
    assert cells.shares_are_fractions(column) is True
    assert [cells.percent(v, fractions=True) for v in column] == [Decimal("0.05"), Decimal("0.3"), Decimal(1)]
    assert cells.shares_are_fractions([5, 30, 1]) is False
    assert cells.percent(1, fractions=False) == Decimal("0.01")
    assert cells.shares_are_fractions([1, 0, None, "30%"]) is None
    assert cells.shares_are_fractions([0.5, 30]) is None


@pytest.mark.parametrize(
    ("written", "says", "nearest"),
    [
        ("约30%", "含“约”", "30%"),
        ("不低于5%", "含“不低于”", "5%"),
        ("1%-3%", "不是比例", None),
        ("20户", "不是比例", "20"),
        ("120%", "超出", None),
        ("-5%", "超出", None),
        ("全部", "不是比例", None),
    ],
)
def test_what_is_no_share_is_refused_and_told_why(written: object, says: str, nearest: str | None) -> None:
    bad = refused(cells.percent, written)
    assert says in bad.reason_zh
    assert bad.nearest == nearest


def test_a_share_above_all_is_taken_where_it_may_be() -> None:
    assert cells.percent("120%", most=None) == Decimal("1.2")


# --- choices ---

KINDS = {"routine": ["日常检查", "日常"], "special": ["专项检查", "专项"], "random": ["双随机、一公开检查", "双随机"]}


@pytest.mark.parametrize("written", ["双随机、一公开检查", "双随机", "random", "Random", " 双 随机 "])
def test_a_choice_is_known_by_label_word_and_alias(written: str) -> None:
    assert cells.choice(written, KINDS) == "random"


@pytest.mark.parametrize(
    ("written", "nearest"),
    [("专项检察", "专项检查"), ("routin", "日常检查"), ("双随机抽查", "双随机、一公开检查"), ("xyz", None)],
)
def test_what_is_no_choice_is_refused_with_the_nearest(written: str, nearest: str | None) -> None:
    bad = refused(cells.choice, written, names=KINDS)
    assert bad.nearest == nearest
    assert "日常检查、专项检查" in bad.reason_zh


@pytest.mark.parametrize("yes", ["是", "有", "√", "1", "true", "Y", "y", "Yes", "TRUE", 1, True, 1.0, "１"])
def test_yes_however_it_is_ticked(yes: object) -> None:
    assert cells.yes_no(yes) is True


@pytest.mark.parametrize("no", ["否", "无", "×", "0", "false", "N", "no", 0, False, "没有", "Ｎ"])
def test_no_however_it_is_crossed(no: object) -> None:
    assert cells.yes_no(no) is False


@pytest.mark.parametrize("neither", ["是□ 否□", "2", "待定", 2, "是否"])
def test_neither_yes_nor_no_is_refused(neither: object) -> None:
    assert "应为“是”或“否”" in refused(cells.yes_no, neither).reason_zh


# --- codes and text ---


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("00123", "00123"), (" 91640500MA76B0001X ", "91640500MA76B0001X"), (123, "123"), (123.0, "123"),
        ('="00123"', "00123"), ("640500200001234\t", "640500200001234"), (640500200001234, "640500200001234"),
        ("卫司检备〔2026〕003号", "卫司检备〔2026〕003号"),
    ],
)  # fmt: skip
def test_a_code_is_text_and_keeps_its_zeros(written: object, code: str) -> None:
    assert cells.code(written) == code


@pytest.mark.parametrize(
    ("written", "says", "nearest"),
    [
        ("9.164E+17", "15位以后的数字已丢失", None),
        ("9.16405E+17", "15位以后的数字已丢失", None),
        (9.16405e17, "15位以后的数字已丢失", None),
        (916405000000000000, "15位以后的数字已丢失", None),
        ("９１６４", "全角字符", "9164"),
        ("9164 0500", "空格", "91640500"),
        ("'00123", "引号", "00123"),
        (1.5, "不是代码", None),
        (date(2025, 5, 6), "设为文本格式", None),
    ],
)
def test_a_code_that_is_damaged_is_refused_and_told_why(written: object, says: str, nearest: str | None) -> None:
    bad = refused(cells.code, written)
    assert says in bad.reason_zh
    assert bad.nearest == nearest


def test_text_is_trimmed_outside_and_untouched_inside() -> None:
    assert cells.text("\u3000 宁夏（中卫）某某(沙坡头) 公司\u00a0") == "宁夏（中卫）某某(沙坡头) 公司"
    assert cells.text(5.0) == "5"
    assert cells.text(True) == "是"
    assert cells.text(date(2025, 5, 6)) == "2025-05-06"


def test_text_too_long_is_refused_by_its_length() -> None:
    assert refused(cells.text, "甲" * 11, longest=10).reason_zh == "长11字，至多10字"


def test_brackets_blanks_and_widths_are_alike_only_for_comparing() -> None:
    assert cells.compared("宁夏（中卫） ＡＢ公司") == cells.compared("宁夏(中卫)ab公司")
    assert cells.compared("甲〔2025〕1号") == cells.compared("甲［２０２５］1号")
