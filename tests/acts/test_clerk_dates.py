"""Days as clerks type them, echoed as they were understood."""

from datetime import date

import pytest

from zhunsheng.acts import clerk_dates
from zhunsheng.acts.clerk_dates import NotADay, echo

pytestmark = pytest.mark.django_db  # the city's calendar is asked for
TODAY = date(2025, 4, 30)  # the Wednesday before the May holiday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0506", "2025年5月6日（周二）"),
        ("20250506", "2025年5月6日（周二）"),
        ("5.6", "2025年5月6日（周二）"),
        ("5月6日", "2025年5月6日（周二）"),
        ("2025-05-06", "2025年5月6日（周二）"),
        ("今天", "2025年4月30日（周三）"),
        ("明天", "2025年5月1日（周四）"),
        ("+3", "2025年5月8日（周四）"),
        ("＋0", "2025年4月30日（周三）"),
    ],
)
def test_what_a_clerk_types_is_a_day(typed: str, meant: str) -> None:
    found = clerk_dates.read(typed, TODAY)
    assert found is not None
    assert echo(found).zh == meant


def test_nothing_typed_is_no_day() -> None:
    assert clerk_dates.read("  ", TODAY) is None


@pytest.mark.parametrize(
    ("typed", "why"), [("13.40", "13月没有40日"), ("0230", "2月没有30日"), ("+999", "最多写"), ("下周", "不是日期")]
)
def test_what_is_no_day_is_told_what_may_be_written(typed: str, why: str) -> None:
    with pytest.raises(NotADay, match=why):
        clerk_dates.read(typed, TODAY)
