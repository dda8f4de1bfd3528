"""Spans of days, half open: what is asked for, and how it is said."""

from datetime import date

import pytest

from zhunsheng.acts.periods import NotASpan, Span, span

TODAY = date(2026, 3, 31)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "start", "end", "said"),
    [
        ("2026-01-01..2026-04-01", date(2026, 1, 1), date(2026, 4, 1), "2026年1月1日至2026年3月31日"),
        ("2026-01-01..", date(2026, 1, 1), None, "2026年1月1日以后"),
        ("..2026-04-01", None, date(2026, 4, 1), "2026年3月31日以前"),
        ("2026年5月6日", date(2026, 5, 6), date(2026, 5, 7), "2026年5月6日"),
        ("本周", date(2026, 3, 30), date(2026, 4, 6), "本周"),
        ("本月", date(2026, 3, 1), date(2026, 4, 1), "本月"),
        ("quarter", date(2026, 1, 1), date(2026, 4, 1), "本季"),
        ("本年", date(2026, 1, 1), date(2027, 1, 1), "本年"),
        ("去年同期", date(2025, 1, 1), date(2025, 4, 1), "去年同期"),
    ],
)
def test_a_span_is_read_and_said(text: str, start: date, end: date, said: str) -> None:
    found = span(text, TODAY)
    assert (found.start, found.end, found.said.zh) == (start, end, said)


def test_the_last_quarter_ends_with_the_year() -> None:
    assert span("本季", date(2026, 12, 31)) == Span(date(2026, 10, 1), date(2027, 1, 1), "quarter")


def test_the_same_days_of_last_year_end_with_february_in_a_leap_year() -> None:
    assert span("去年同期", date(2028, 2, 29)).end == date(2027, 3, 1)


@pytest.mark.parametrize("text", ["", "..", "不久", "2026-04-01..2026-04-01", "2026-05-01..2026-04-01", "2026-02-30"])
def test_what_is_no_span_is_said_to_be_none(text: str) -> None:
    with pytest.raises(NotASpan):
        span(text, TODAY)
