"""Periods counted as the law counts them: the vectors of the requirements, and every day of the tables by hand."""

from datetime import date, timedelta

import polars as pl
import pytest

from zhunsheng.law import calendar, days
from zhunsheng.law.calendar import Calendar, Calendars
from zhunsheng.law.derivation import Unit, derive
from zhunsheng.law.in_force import Law

WEEKENDS = Calendars(Calendar.of((), ()), {})
REAL = calendar.shipped()
D = date


def on(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("vector", "start", "count", "unit", "end"),
    [
        ("V1 registered, decide within 7", "2026-03-06", 7, Unit.WORKING, "2026-03-17"),
        ("V2 told, hearing asked within 5", "2026-03-05", 5, Unit.WORKING, "2026-03-12"),
        ("V3 without the regional holiday", "2026-03-17", 5, Unit.WORKING, "2026-03-24"),
        ("V4 notice 7 clear days before", "2026-03-31", 7, Unit.BEFORE, "2026-03-19"),
        ("V5 90 days from opening, rolled", "2026-03-02", 90, Unit.DAYS, "2026-06-01"),
        ("V6 15 days to pay, rolled", "2026-03-06", 15, Unit.DAYS, "2026-03-23"),
        ("V9 withdrawn within 3", "2026-03-05", 3, Unit.WORKING, "2026-03-10"),
        ("V11 urged, 10 working days", "2026-03-02", 10, Unit.WORKING, "2026-03-16"),
        ("V14 a month from 31 January, rolled", "2026-01-31", 1, Unit.MONTHS, "2026-03-02"),
        ("V15 a month from 15 March", "2026-03-15", 1, Unit.MONTHS, "2026-04-15"),
        ("V17 rechecked within 10", "2026-03-02", 10, Unit.WORKING, "2026-03-16"),
        ("V18 published within 20", "2026-03-02", 20, Unit.WORKING, "2026-03-30"),
        ("V23 withdrawn within 3", "2026-02-13", 3, Unit.WORKING, "2026-02-18"),
        ("V24 15 days to pay", "2026-04-20", 15, Unit.DAYS, "2026-05-05"),
        ("V25 notice 7 clear days before", "2026-04-01", 7, Unit.BEFORE, "2026-03-20"),
    ],
)
def test_a_period_with_weekends_only(vector: str, start: str, count: int, unit: Unit, end: str) -> None:
    assert derive(on(start), count, unit, WEEKENDS).end == on(end)


@pytest.mark.parametrize(
    ("vector", "start", "count", "unit", "end"),
    [
        ("V14 the Saturday is worked", "2026-01-31", 1, Unit.MONTHS, "2026-02-28"),
        ("V23 over the Spring Festival", "2026-02-13", 3, Unit.WORKING, "2026-02-25"),
        ("V24 the fifth of May is off", "2026-04-20", 15, Unit.DAYS, "2026-05-06"),
    ],
)
def test_a_period_by_the_holidays_of_2026(vector: str, start: str, count: int, unit: Unit, end: str) -> None:
    assert derive(on(start), count, unit, REAL).end == on(end)


def test_a_regional_holiday_moves_the_last_day_of_its_region_only() -> None:  # V3, K12
    assert derive(on("2026-03-17"), 5, Unit.WORKING, REAL, "640500").end == on("2026-03-25")
    assert derive(on("2026-03-17"), 5, Unit.WORKING, REAL, "330100").end == on("2026-03-24")


@pytest.mark.parametrize(
    ("start", "count", "unit", "end"),
    [("2026-03-02", 30, Unit.DAYS, "2026-04-01"), ("2026-03-05", 3, Unit.DAYS, "2026-03-08")],
)
def test_restraint_of_property_and_transfer_do_not_roll(
    start: str, count: int, unit: Unit, end: str
) -> None:  # V10, V12
    assert derive(on(start), count, unit, WEEKENDS, roll=False).end == on(end)


def test_a_month_ends_on_the_last_day_where_the_number_is_missing() -> None:  # K7
    days_ = pl.DataFrame({"day": [D(2024, 1, 31), D(2023, 1, 31), D(2024, 12, 31), D(2024, 3, 15)]})
    after = days_.select(calendar.months_after(pl.col("day"), 2)).to_series().to_list()
    assert after == [D(2024, 3, 31), D(2023, 3, 31), D(2025, 2, 28), D(2024, 5, 15)]


def test_a_quarter_begins_in_january_april_july_october() -> None:  # K13
    days_ = pl.DataFrame({"day": [D(2026, 3, 31), D(2026, 4, 1), D(2026, 12, 31)]})
    assert days_.select(calendar.quarter_from(pl.col("day"))).to_series().to_list() == [
        D(2026, 1, 1), D(2026, 4, 1), D(2026, 10, 1),
    ]  # fmt: skip


def by_hand() -> dict[date, bool]:
    """Whether each day of 2017–2027 is worked, straight from the table."""
    named = {day.on: day.works for day in days.national()}
    span = [D(2017, 1, 1) + timedelta(days=n) for n in range(365 * 11)]
    return {day: named.get(day, day.weekday() < 5) for day in span}


WORKED = by_hand()


def test_every_day_of_the_tables_counts_as_a_day_by_day_count_says() -> None:
    starts = [day for day in WORKED if 2018 <= day.year <= 2026]
    frame = pl.DataFrame({"day": starts})
    for count in (1, 2, 3, 5, 7, 10, 15, 20, 60):
        counted = frame.select(REAL.national.after(pl.col("day"), count)).to_series().to_list()
        assert counted == [walk(day, count, 1) for day in starts]


def test_every_day_of_the_tables_counts_back_as_a_day_by_day_count_says() -> None:
    starts = [day for day in WORKED if 2018 <= day.year <= 2026]
    frame = pl.DataFrame({"day": starts})
    for clear in (1, 3, 7):
        counted = frame.select(REAL.national.clear_before(pl.col("day"), clear)).to_series().to_list()
        assert counted == [walk(day, clear + 1, -1) for day in starts]


def test_every_day_rolls_to_the_next_worked_one() -> None:
    starts = [day for day in WORKED if 2018 <= day.year <= 2026]
    rolled = pl.DataFrame({"day": starts}).select(REAL.national.rolled(pl.col("day"))).to_series().to_list()
    assert rolled == [day if WORKED[day] else walk(day, 1, 1) for day in starts]


def walk(day: date, count: int, step: int) -> date:
    while count:
        day += timedelta(days=step)
        count -= WORKED[day]
    return day


def test_the_table_agrees_with_another_ones_calendar() -> None:
    other = pytest.importorskip("chinese_calendar", reason="a cross-check only")
    for day, works in WORKED.items():
        if 2018 <= day.year <= 2026:
            assert other.is_workday(day) == works, day


def test_an_unknown_day_has_no_deadline_and_a_day_outside_the_table_none_either() -> None:
    frame = pl.DataFrame({"day": [None, D(1900, 1, 1), D(2200, 1, 1)]}, schema={"day": pl.Date})
    assert frame.select(REAL.national.after(pl.col("day"), 5)).to_series().to_list() == [None, None, None]


def test_a_year_without_a_table_is_named() -> None:  # K12
    assert derive(D(2027, 3, 1), 5, Unit.WORKING, REAL).untabled == (2027,)
    assert derive(D(2026, 3, 2), 5, Unit.WORKING, REAL).untabled == ()


def test_a_derivation_shows_every_day_it_skipped_and_why() -> None:
    found = derive(on("2026-02-13"), 3, Unit.WORKING, REAL)
    assert found.skipped == [D(2026, 2, day) for day in range(15, 24)]
    assert found.days[0].why.zh == "周六，春节调休上班"
    assert found.sentence.zh == "2026年2月13日（周五）起（当日不计）第3个工作日，跳过休息日9天：2026年2月25日（周三）"


def test_a_rolled_derivation_says_from_where() -> None:
    found = derive(on("2026-04-20"), 15, Unit.DAYS, REAL)
    assert (found.rolled_from, found.skipped) == (D(2026, 5, 5), [D(2026, 5, 5)])


def test_the_expressions_of_a_region_equal_those_narrowed_to_it() -> None:
    law = Law()
    frame = pl.DataFrame({"day": [on("2026-03-17")] * 2, "region": ["640500", "330100"], "department": ["", ""]})
    both = frame.select(law.reading(pl.col("day")).working_days_after(pl.col("day"), 5)).to_series().to_list()
    narrow = [
        frame.select(law.narrowed(r, "").reading(pl.col("day")).working_days_after(pl.col("day"), 5)).item(0, 0)
        for r in ("640500", "330100")
    ]
    assert both == narrow == [on("2026-03-25"), on("2026-03-24")]
