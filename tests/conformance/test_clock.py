"""The law's clock (requirements 0.4, 2.5): each convention and each vector, said by a rule or by the calendar."""

from datetime import date, datetime
from typing import Any

import polars as pl
import pytest

from zhunsheng.law import calendar
from zhunsheng.law.conditions import hours_after
from zhunsheng.law.derivation import Unit, derive
from zhunsheng.law.facts.frame import example
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import judge
from zhunsheng.law.rules import RULES

LAW = Law()
D = date


def stands(rule: str, **told: Any) -> str:
    return str(judge(example(RULES[rule].kind, LAW, **told), [RULES[rule]], LAW).item())


def ends(start: date, count: int, unit: Unit, *, roll: bool = True) -> date:
    return derive(start, count, unit, LAW.calendars, roll=roll).end


def test_k1_the_first_day_is_not_counted() -> None:
    assert ends(D(2026, 3, 2), 1, Unit.DAYS) == D(2026, 3, 3)


def test_k2_short_periods_of_the_penalty_law_are_working_days() -> None:
    decided = {"kind": "advance_registration", "taken_on": D(2026, 3, 6), "ended": True}
    assert stands("registration_decided_in_seven_days", **decided, ended_on=D(2026, 3, 17)) == "kept"
    assert stands("registration_decided_in_seven_days", **decided, ended_on=D(2026, 3, 18)) == "broken"


def test_k3_ten_days_of_urging_are_working_days_v11() -> None:
    assert ends(D(2026, 3, 2), 10, Unit.WORKING) == D(2026, 3, 16)


def test_k4_five_days_of_reconsideration_are_working_days() -> None:
    assert ends(D(2026, 3, 5), 5, Unit.WORKING) == D(2026, 3, 12)


def test_k5_publication_counts_working_days() -> None:
    assert ends(D(2026, 3, 2), 20, Unit.WORKING) == D(2026, 3, 30)


@pytest.mark.parametrize(("day", "standing"), [(D(2026, 3, 8), "kept"), (D(2026, 3, 9), "broken")])
def test_k6_v12_the_chief_decides_in_three_calendar_days_without_roll(day: date, standing: str) -> None:
    assert stands("chief_decides_in_three_days", chief_decided_on=day) == standing


@pytest.mark.parametrize(("day", "standing"), [(D(2026, 4, 30), "kept"), (D(2026, 5, 1), "broken")])
def test_k7_v16_a_plan_is_filed_by_the_thirtieth_of_april(day: date, standing: str) -> None:
    assert stands("plan_filed_by_due_day", submitted_on=day) == standing


def test_k8_a_last_day_off_rolls_forward_and_a_minimum_wait_does_not() -> None:
    assert ends(D(2026, 4, 20), 15, Unit.DAYS) == D(2026, 5, 6)
    assert ends(D(2026, 4, 20), 15, Unit.DAYS, roll=False) == D(2026, 5, 5)


def test_k9_days_before_a_hearing_are_clear_working_days() -> None:
    assert ends(D(2026, 3, 31), 7, Unit.BEFORE) == D(2026, 3, 19)


def test_k10_hours_run_through_holidays() -> None:
    at = pl.DataFrame({"at": [datetime(2026, 2, 14, 23, 30)]})  # noqa: DTZ001 — local instants
    assert at.select(hours_after(pl.col("at"), 24)).item() == datetime(2026, 2, 15, 23, 30)  # noqa: DTZ001


@pytest.mark.parametrize(("as_of", "standing"), [(D(2026, 4, 11), "kept"), (D(2026, 4, 12), "broken")])
def test_k11_v10_testing_days_lengthen_a_seizure_that_never_rolls(as_of: date, standing: str) -> None:
    told = {"extended": False, "extensions": 0, "extension_days": 0, "excluded_days": 10}
    assert stands("sealed_no_longer_than_allowed", **told, as_of=as_of) == standing


def test_k13_a_quarter_is_a_calendar_quarter() -> None:
    days = pl.DataFrame({"day": [D(2026, 3, 31), D(2026, 4, 1)]})
    assert days.select(calendar.quarter_from(pl.col("day"))).to_series().to_list() == [D(2026, 1, 1), D(2026, 4, 1)]


@pytest.mark.parametrize(("days", "late_fine"), [(1, 600), (10, 6_000), (33, 19_800), (34, 20_000), (60, 20_000)])
def test_v7_three_percent_a_day_never_above_the_fine(days: int, late_fine: int) -> None:
    told = {"paid_on": calendar_day(D(2026, 3, 23), days)}
    assert stands("late_fine_within_limits", **told, late_fine=late_fine * 100) == "kept"
    assert stands("late_fine_within_limits", **told, late_fine=late_fine * 100 + 1) == "broken"


def calendar_day(day: date, later: int) -> date:
    return date.fromordinal(day.toordinal() + later)


def test_v8_days_of_reconsideration_bear_no_late_fine() -> None:
    told = {"paid_on": D(2026, 4, 12), "suspended_days": 8}
    assert stands("late_fine_within_limits", **told, late_fine=720_000) == "kept"
    assert stands("late_fine_within_limits", **told, late_fine=720_001) == "broken"


@pytest.mark.parametrize(("day", "standing"), [(D(2026, 3, 9), "kept"), (D(2026, 3, 8), "broken")])
def test_v13_an_announcement_stands_three_whole_days(day: date, standing: str) -> None:
    assert stands("announced_long_enough", announced_on=D(2026, 3, 5), starts_on=day) == standing


@pytest.mark.parametrize(("found", "standing"), [(D(2026, 3, 10), "kept"), (D(2026, 3, 11), "broken")])
def test_v19_two_years_end_on_their_last_day(found: date, standing: str) -> None:
    ended = D(2024, 3, 10)
    told = {"conduct_from": ended, "conduct_ended_on": ended, "discovered_on": found}
    assert stands("conduct_not_past_limitation", **told) == standing


@pytest.mark.parametrize(("day", "age"), [(D(2026, 3, 10), 13), (D(2026, 3, 11), 14)])
def test_v20_an_age_is_reached_on_the_day_after_the_birthday(day: date, age: int) -> None:
    one = pl.DataFrame({"born": [D(2012, 3, 10)], "day": [day]})
    assert one.select(calendar.age_on(pl.col("born"), pl.col("day"))).item() == age


@pytest.mark.parametrize(
    ("party", "fen", "standing"),
    [
        ("citizen", 20_000, "kept"), ("citizen", 20_100, "broken"), ("legal_person", 300_000, "kept"),
        ("legal_person", 300_001, "broken"), ("individual_business", 20_100, "broken"),
    ],
)  # fmt: skip
def test_v21_a_fine_on_the_spot_has_a_limit_to_the_fen(party: str, fen: int, standing: str) -> None:
    told = {"summary": True, "party_kind": party, "fine_total": fen, "confiscation_total": 0, "non_fine_lines": 0,
            "facts_clear": True, "delivered_at_once": True}  # fmt: skip
    assert stands("summary_within_limits", **told) == standing
