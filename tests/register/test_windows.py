"""Time windows are read into half-open dates, or refused with the reason."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.register.conftest import Rows
from zhunsheng.register.windows import BadWindow, Window, read_window


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2026年1月1日 -2026年12月31日", date(2026, 1, 1), date(2027, 1, 1)),
        ("2026年1月—11月", date(2026, 1, 1), date(2026, 12, 1)),
        ("2026年1月- 2026年11月", date(2026, 1, 1), date(2026, 12, 1)),
        ("2026年2月24日 -2026年11月30日", date(2026, 2, 24), date(2026, 12, 1)),
        ("2025年4月至10月", date(2025, 4, 1), date(2025, 11, 1)),
        ("2025年11月至2026年3月", date(2025, 11, 1), date(2026, 4, 1)),
        ("2026-01-01至2026-12-31", date(2026, 1, 1), date(2027, 1, 1)),
        ("2026-01-01-2026-12-31", date(2026, 1, 1), date(2027, 1, 1)),
        ("2026.3.1—2026.11.30", date(2026, 3, 1), date(2026, 12, 1)),
        ("2026/3/1-2026/4/30", date(2026, 3, 1), date(2026, 5, 1)),
        ("2026-03-01 00:00:00", date(2026, 3, 1), date(2026, 3, 2)),
        ("二〇二六年三月至十月", date(2026, 3, 1), date(2026, 11, 1)),
        ("自2026年3月1日至2026年5月31日止", date(2026, 3, 1), date(2026, 6, 1)),
        ("2026年3月1日-30日", date(2026, 3, 1), date(2026, 3, 31)),
        ("2026年3月1-30日", date(2026, 3, 1), date(2026, 3, 31)),
        ("2026年3-10月", date(2026, 3, 1), date(2026, 11, 1)),
        ("2024年2月", date(2024, 2, 1), date(2024, 3, 1)),
        ("2026年度", date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_window_that_names_its_year_needs_no_plan(text: str, since: date, until: date) -> None:
    assert read_window(text) == Window(since, until, text)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("3月-10月", date(2024, 3, 1), date(2024, 11, 1)),
        ("3—10月", date(2024, 3, 1), date(2024, 11, 1)),
        ("1-12月", date(2024, 1, 1), date(2025, 1, 1)),
        ("3月1日-11月30日", date(2024, 3, 1), date(2024, 12, 1)),
        ("9月", date(2024, 9, 1), date(2024, 10, 1)),
        ("全年", date(2024, 1, 1), date(2025, 1, 1)),
        ("上半年", date(2024, 1, 1), date(2024, 7, 1)),
        ("下半年", date(2024, 7, 1), date(2025, 1, 1)),
        ("第三季度", date(2024, 7, 1), date(2024, 10, 1)),
        ("一季度", date(2024, 1, 1), date(2024, 4, 1)),
        ("一、二季度", date(2024, 1, 1), date(2024, 7, 1)),
        ("第二季度至第三季度", date(2024, 4, 1), date(2024, 10, 1)),
        ("2月下旬至4月中旬", date(2024, 2, 21), date(2024, 4, 21)),
        ("2月至2月", date(2024, 2, 1), date(2024, 3, 1)),
    ],
)
def test_a_window_without_a_year_takes_that_of_the_plan(text: str, since: date, until: date) -> None:
    assert read_window(text, 2024) == Window(since, until, text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "没有填写"),
        ("2019年9月至11", "止期只有“11”，没有写月或日，文字可能被截断"),
        ("2019年9月至", "“至”后面没有止期，文字可能被截断"),
        ("2025年11月至3月", "止（2025年3月31日）早于起（2025年11月1日）；跨年的请写明两端年份"),
        ("2026年2月30日", "2026年2月只有 28 天，写了 30 日"),
        ("2026年2月0日", "2026年2月只有 28 天，写了 0 日"),
        ("2026年13月", "没有2026年13月这个时间"),
        ("长期", "没有写明起止日期"),
        ("根据实际情况确定", "没有写明起止日期"),
        ("12月底前完成", "只写了起或止"),
        ("2026年3月起", "只写了起或止"),
        ("3月、9月", "不止一段时间"),
        ("2026年4月至6月、9月至10月", "不止一段时间"),
        ("每月", "读不出起止日期"),
        ("9月", "没有写年份"),
        ("3月" * 200, "不是起止日期"),
    ],
)
def test_what_is_no_window_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(BadWindow) as refused:
        read_window(text)
    assert why in refused.value.reason.zh
    assert refused.value.wording == text


days = st.dates(date(2000, 1, 1), date(2100, 12, 30))


@given(days, st.integers(0, 400))
def test_every_window_printed_reads_back_as_itself(since: date, length: int) -> None:
    last = min(since + timedelta(days=length), date(2100, 12, 31))
    window = Window(since, last + timedelta(days=1), "")
    read = read_window(window.words().zh)
    assert (read.since, read.until, read.last_on) == (since, window.until, last)


@given(st.text() | st.text("0123456789年月日至-、.上下半全季度旬第一三十 "), st.none() | st.just(2026))
def test_no_text_fails_otherwise_than_with_a_reason(text: str, year: int | None) -> None:
    try:
        window = read_window(text, year)
        told = window.since < window.until
    except BadWindow as refused:
        told = bool(refused.reason.zh and refused.reason.en)
    assert told


def test_of_the_real_plans_only_the_window_cut_short_is_refused(rows_of: Rows) -> None:
    refused = []
    for row in rows_of("plans/annual_plan_rows_14.tsv"):
        year = int(row["计划年度"])
        try:
            window = read_window(row["时间"], year)
        except BadWindow as bad:
            refused.append((row["行"], bad.reason.zh[:4]))
        else:
            assert (window.since.year, window.last_on.year) == (year, year)
    assert refused == [("14", "止期只有")]
