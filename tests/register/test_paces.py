"""A pace converted to 12 months holds nobody to more than was said."""

import pytest

from zhunsheng.register.paces import Pace, Period, Yearly, both

YEAR, QUARTER, MONTH = Period.YEAR, Period.QUARTER, Period.MONTH


@pytest.mark.parametrize(
    ("pace", "yearly"),
    [
        (Pace(1, 1, YEAR), Yearly(1, 1)),
        (Pace(1, 2, Period.HALF_YEAR), Yearly(2, 4)),
        (Pace(1, None, QUARTER), Yearly(4, None)),
        (Pace(None, 1, MONTH), Yearly(None, 12)),
        (Pace(1, 1, MONTH, 3), Yearly(4, 4)),
        (Pace(1, 1, MONTH, 5), Yearly(2, 3)),
        (Pace(1, 1, YEAR, 2), Yearly(0, 1)),
        (Pace(3, 3, YEAR, 2), Yearly(0, 3)),
        (Pace(1, 1, Period.WEEK), Yearly(52, 53)),
        (Pace(1, 1, Period.DAY), Yearly(365, 366)),
    ],
)
def test_the_floor_is_rounded_down_and_the_cap_up(pace: Pace, yearly: Yearly) -> None:
    assert pace.yearly() == yearly


@pytest.mark.parametrize(
    ("pace", "zh", "en"),
    [
        (Pace(1, None, YEAR), "每年不少于1次", "at least 1 times a year"),
        (Pace(None, 2, QUARTER), "每季度不超过2次", "at most 2 times a quarter"),
        (Pace(1, 2, YEAR, 3), "每3年1至2次", "1 to 2 times every 3 years"),
        (Pace(1, 1, MONTH, 2), "每2个月1次", "1 times every 2 months"),
    ],
)
def test_a_pace_is_said_in_both_languages(pace: Pace, zh: str, en: str) -> None:
    assert pace.words() == (zh, en)


def test_two_bounds_of_one_period_are_joined() -> None:
    assert both(Pace(1, None, YEAR), Pace(None, 3, YEAR)) == Pace(1, 3, YEAR)


def test_bounds_that_exclude_each_other_are_not_joined() -> None:
    assert both(Pace(3, None, YEAR), Pace(None, 1, YEAR)) is None


def test_of_two_periods_that_agree_the_shorter_stands() -> None:
    assert both(Pace(4, 4, YEAR), Pace(1, 1, QUARTER)) == Pace(1, 1, QUARTER)


def test_periods_that_disagree_are_not_joined() -> None:
    assert both(Pace(None, 1, MONTH), Pace(None, 4, YEAR)) is None
