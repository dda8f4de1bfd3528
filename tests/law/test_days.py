"""The tables of days off agree with an outside table and say what is not confirmed."""

from datetime import date, timedelta

import chinese_calendar  # type: ignore[import-untyped]
import pytest

from zhunsheng.law import days
from zhunsheng.law.days import RegionalDay


def works(day: date) -> bool:
    tabled = {each.on: each.works for each in days.national()}
    return tabled.get(day, day.weekday() < 5)


@pytest.mark.parametrize("year", days.tabled_years())
def test_every_day_of_a_tabled_year_is_as_an_outside_calendar_has_it(year: int) -> None:
    span = [date(year, 1, 1) + timedelta(days=at) for at in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)]
    assert [day for day in span if works(day) != chinese_calendar.is_workday(day)] == []


def test_the_tables_hold_nine_years() -> None:
    assert days.tabled_years() == range(2018, 2027)


def test_no_day_is_listed_twice_and_all_are_in_order() -> None:
    listed = [day.on for day in days.national()]
    assert listed == sorted(set(listed))


def test_a_made_up_workday_names_its_holiday_and_the_arrangement_behind_it() -> None:
    saturday = next(day for day in days.national() if day.on == date(2026, 2, 28))
    assert (saturday.works, saturday.name, saturday.document) == (True, "春节", "2026年部分节假日安排")


def test_a_day_may_stand_in_the_arrangement_of_the_next_year() -> None:
    before_new_year = next(day for day in days.national() if day.on == date(2018, 12, 29))
    assert before_new_year.document == "2019年部分节假日安排"


def test_the_only_regional_day_is_ningxias_and_not_confirmed() -> None:
    assert days.regional() == (RegionalDay("64", date(2026, 3, 20), "开斋节", confirmed=False),)
