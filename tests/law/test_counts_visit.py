"""What of a visit is counted over other visits: in what order, over whom, and when it is not known."""

import random
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from zhunsheng.law.facts.counts.visit import COUNTED
from zhunsheng.law.facts.frame import example, of_rows
from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import judge
from zhunsheng.law.parameter import Number, Parameter, Value
from zhunsheng.law.parameters import (
    NOTICE_DAY,
    NOTICE_EXEMPT_NEEDS_URGENCY,
    NOTICE_UNIT,
    QUARTER_KIND,
    REPEAT_DAYS,
    WHITE_SCOPE,
)
from zhunsheng.law.rules import RULES
from zhunsheng.law.sources import NOTICE

LAW = Law()
MARKET, FIRE = {"department": "市监"}, {"department": "消防"}
PLANNED = {"begun": False, "ended": False, "closed": False}
NOT_EVEN_PLANNED = {**PLANNED, "approved": False, "announced": False}


def visits(*rows: dict[str, Any]) -> pl.DataFrame:
    """Ordinary visits of the market department on 12 May 2026, numbered in their order, save for what is told."""
    return of_rows(Visit, [{**Visit.ordinary, **MARKET, "act": f"{n:03}", **row} for n, row in enumerate(rows)], LAW)


def on(month: int, day: int, **told: Any) -> dict[str, Any]:
    day_ = date(2026, month, day)
    return {"starts_on": day_, "ended_on": day_, **told}


def count(column: str, own: pl.DataFrame, law: Law = LAW, **frames: pl.DataFrame) -> list[Any]:
    several = {"visit": own, "person": pl.DataFrame({"department": ["市监", "消防"]})}
    return COUNTED[column](own, {**several, **frames}, law).to_list()


def what_if(parameter: Parameter, value: Number) -> Law:
    return LAW.what_if(parameter, Value(NOTICE_DAY, value, NOTICE.at("三(七)")))


def plan(*lines: tuple[str, int, int | None, int | None]) -> pl.DataFrame:
    columns = {"department": pl.String, "plan_year": pl.Int32, "planned_frequency": pl.Int32, "frequency_cap": pl.Int32}
    return pl.DataFrame(lines, schema=columns, orient="row")


def found(*problems: dict[str, Any]) -> pl.DataFrame:
    ordinary = {
        "enterprise": "QY-001",
        "department": "市监",
        "found_on": date(2026, 5, 12),
        "outcome": "open",
        "violation": False,
    }
    return pl.DataFrame(
        [{**ordinary, **one} for one in problems], schema_overrides={"found_on": pl.Date, "violation": pl.Boolean}
    )


# --- this quarter, and the last thirty days


def test_the_second_visit_of_a_quarter_finds_one_before_it_and_the_first_none() -> None:
    assert count("visits_this_quarter", visits(on(4, 1), on(6, 30))) == [0, 1]


def test_a_new_quarter_starts_at_nought() -> None:
    assert count("visits_this_quarter", visits(on(3, 31), on(4, 1), on(7, 1))) == [0, 0, 0]


def test_the_order_of_rows_does_not_matter_and_a_tie_is_broken_by_the_act() -> None:
    same_day = visits(on(5, 12, act="乙"), on(5, 12, act="甲"), on(5, 11, act="丙"))
    assert count("visits_this_quarter", same_day) == [1, 2, 0]


def test_all_departments_of_city_and_counties_count_together_and_other_enterprises_do_not() -> None:
    county = {"level": "county", "region": "640521"}
    rows = visits(
        on(4, 2, region="640500", **FIRE), on(4, 3, **county), on(4, 4, **county, enterprise="QY-002"), on(5, 12, region="640500")
    )  # fmt: skip
    assert count("visits_this_quarter", rows) == [0, 1, 0, 2]


def test_the_same_firm_in_another_city_is_another_city_s_matter() -> None:
    assert count("visits_this_quarter", visits(on(4, 2, region="640400"), on(5, 12, region="640500"))) == [0, 0]


def test_what_is_approved_or_announced_counts_and_what_is_neither_does_not() -> None:
    before = [{**PLANNED, "announced": False}, {**PLANNED, "approved": False}, NOT_EVEN_PLANNED]
    rows = visits(*(on(4, n + 1, **told) for n, told in enumerate(before)), on(5, 12))
    assert count("visits_this_quarter", rows) == [0, 1, 2, 2]


def test_rechecks_do_not_count_and_urgent_and_joint_visits_count_once() -> None:
    rows = visits(on(4, 1, recheck=True), on(4, 2, urgent_ground="complaint"), on(4, 3, departments=3), on(5, 12))
    assert count("visits_this_quarter", rows) == [0, 0, 1, 2]


def test_a_city_may_count_each_department_by_itself() -> None:
    rows = visits(on(4, 1, **FIRE), on(4, 2), on(5, 12))
    assert count("visits_this_quarter", rows) == [0, 1, 2]
    assert count("visits_this_quarter", rows, what_if(WHITE_SCOPE, "department")) == [0, 0, 1]


def test_a_city_may_take_the_three_months_before_for_a_quarter() -> None:
    rolling = what_if(QUARTER_KIND, "rolling")
    rows = visits(on(2, 14), on(2, 15), on(3, 31), on(5, 15))
    assert count("visits_this_quarter", rows) == [0, 1, 2, 0]
    assert count("visits_this_quarter", rows, rolling) == [0, 1, 2, 2]


def test_thirty_days_back_is_in_and_thirty_one_is_out() -> None:
    assert count("visits_last_30_days", visits(on(4, 11), on(5, 12))) == [0, 0]
    assert count("visits_last_30_days", visits(on(4, 12), on(5, 12))) == [0, 1]
    assert count("visits_last_30_days", visits(on(4, 11), on(5, 12)), what_if(REPEAT_DAYS, 31)) == [0, 1]
    assert count("visits_last_30_days", visits(on(4, 12), on(5, 12)), what_if(REPEAT_DAYS, 29)) == [0, 0]


def test_one_department_s_own_files_do_not_say_what_the_others_visited() -> None:
    rows = visits(on(4, 20), on(5, 12))
    alone = {"visit": rows}
    assert COUNTED["visits_this_quarter"](rows, alone, LAW).to_list() == [None, None]
    assert COUNTED["visits_last_30_days"](rows, alone, LAW).to_list() == [None, None]
    assert COUNTED["visits_this_quarter"](rows, alone, what_if(WHITE_SCOPE, "department")).to_list() == [0, 1]


def test_a_visit_that_may_or_may_not_count_leaves_the_count_unknown_only_where_it_matters() -> None:
    rows = visits(on(1, 5, recheck=None), on(4, 1), on(4, 2, recheck=None), on(5, 12), on(7, 1))
    assert count("visits_this_quarter", rows) == [0, 0, 1, None, 0]


def test_a_visit_without_a_day_makes_all_of_its_enterprise_unknown() -> None:
    rows = visits(on(5, 12), {"starts_on": None, "governed_on": date(2026, 5, 1)}, on(5, 12, enterprise="QY-002"))
    assert count("visits_this_quarter", rows) == [None, None, 0]


def test_a_visit_to_nobody_known_is_not_counted_nor_counts() -> None:
    assert count("visits_this_quarter", visits(on(4, 1, enterprise=None), on(5, 12))) == [None, 0]


def test_before_the_notice_there_is_no_count_and_yet_such_a_visit_counts_later() -> None:
    rows = visits({"starts_on": date(2025, 2, 27)}, {"starts_on": date(2025, 3, 3)})
    assert count("visits_this_quarter", rows) == [None, 1]


def test_the_guard_of_one_visit_counts_over_the_register_and_not_over_its_own_old_self() -> None:
    register = visits(on(4, 1), on(4, 20))
    moved = visits(on(4, 1), on(5, 12))[1:]
    assert count("visits_this_quarter", moved, visit=register) == [1]
    assert count("visits_this_quarter", moved.with_columns(act=pl.lit("new")), visit=register) == [2]


def a_visit_drawn_by(dice: random.Random) -> dict[str, Any]:
    yes = {name: dice.random() < 0.5 for name in ("begun", "approved", "announced")}
    firm, day = f"QY-{dice.randrange(12)}", date(2026, 1, 1) + timedelta(days=dice.randrange(200))
    department = dice.choice(["市监", "消防", "应急"])
    return {**yes, "starts_on": day, "enterprise": firm, "department": department, "recheck": dice.random() < 0.2}


def test_the_counts_are_those_of_a_slow_reading_of_every_pair() -> None:
    dice = random.Random(4)
    rows = visits(*(a_visit_drawn_by(dice) for _ in range(400)))
    others = [one for one in rows.iter_rows(named=True) if not one["recheck"]]
    made = [one for one in others if one["begun"] or one["approved"] or one["announced"]]
    planned = [one for one in others if (one["approved"] or one["announced"]) and not one["begun"]]
    slow: dict[str, list[int]] = {"visits_this_quarter": [], "visits_last_30_days": [], "mergeable_visits": []}
    for visit in rows.iter_rows(named=True):
        day, firm = visit["starts_on"], visit["enterprise"]
        before = [
            one for one in made if one["enterprise"] == firm and (one["starts_on"], one["act"]) < (day, visit["act"])
        ]
        quarter = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        slow["visits_this_quarter"].append(sum(one["starts_on"] >= quarter for one in before))
        slow["visits_last_30_days"].append(sum((day - one["starts_on"]).days <= 30 for one in before))
        ours = [one for one in planned if one["enterprise"] == firm and one["department"] == visit["department"]]
        near = [one for one in ours if abs((one["starts_on"] - day).days) <= 30 and one["act"] != visit["act"]]
        slow["mergeable_visits"].append(len(near))
    assert {column: count(column, rows) for column in slow} == slow
    assert min(max(numbers) for numbers in slow.values()) > 3


# --- the yearly cap, the plan, what could be merged


def test_the_cap_is_less_the_department_s_own_visits_of_the_year() -> None:
    rows = visits(on(1, 1), on(3, 1, **FIRE), on(4, 1, recheck=True), on(5, 12), {"starts_on": date(2027, 1, 1)})
    caps = plan(("市监", 2026, 1, 2), ("市监", 2026, 2, 2), ("消防", 2026, 1, 1), ("市监", 2027, 1, 3))
    assert count("cap_headroom", rows, plan_item=caps) == [2, 1, 1, 1, 3]


def test_without_one_published_cap_nothing_is_said() -> None:
    rows = visits(on(5, 12))
    assert count("cap_headroom", rows) == [None]
    assert count("cap_headroom", rows, plan_item=plan(("市监", 2026, 1, 2), ("市监", 2026, 1, 3))) == [None]
    assert count("cap_headroom", rows, plan_item=plan(("市监", 2026, 1, 2), ("市监", 2026, 1, None))) == [None]


def test_a_joint_visit_may_have_been_the_department_s_too() -> None:
    caps = plan(("市监", 2026, 1, 2))
    after = visits(on(3, 1, departments=2, **FIRE), on(5, 12))
    assert count("cap_headroom", after, plan_item=caps) == [None, None]
    assert count("cap_headroom", visits(on(3, 1, departments=1, **FIRE), on(5, 12)), plan_item=caps)[1] == 2
    assert count("cap_headroom", visits(on(5, 12, departments=2)), plan_item=caps) == [None]


def test_the_frequency_is_kept_where_all_visits_of_the_department_are_within_its_least() -> None:
    rows = visits(on(3, 1), on(4, 1, basis="special_filing"), on(5, 12), on(6, 1))
    lines = plan(("市监", 2026, 2, 9), ("市监", 2026, 3, 9))
    assert count("within_planned_frequency", rows, plan_item=lines) == [True, True, True, None]
    assert count("within_planned_frequency", rows) == [None, True, None, None]
    assert count("within_planned_frequency", rows, plan_item=plan(("市监", 2026, None, 9))) == [None, True, None, None]


def test_an_item_carried_over_has_the_frequency_of_last_year_s_plan() -> None:
    rows = visits(on(3, 1, carried_over=True), on(3, 1, carried_over=None, enterprise="QY-002"))
    assert count("within_planned_frequency", rows, plan_item=plan(("市监", 2025, 1, 9))) == [True, None]


def test_planned_visits_of_the_department_within_thirty_days_either_side_could_be_merged() -> None:
    rows = visits(on(4, 11, **PLANNED), on(4, 12, **PLANNED), on(5, 12), on(6, 11, **PLANNED), on(6, 12, **PLANNED))
    assert count("mergeable_visits", rows)[2] == 2
    assert count("mergeable_visits", rows) == [1, 1, 2, 1, 1]


def test_begun_ones_rechecks_and_other_departments_are_not_merged() -> None:
    rows = visits(
        on(5, 1),
        on(5, 2, recheck=True, **PLANNED),
        on(5, 3, **PLANNED, **FIRE),
        on(5, 4, **NOT_EVEN_PLANNED),
        on(5, 12),
    )
    assert count("mergeable_visits", rows)[-1] == 0


def test_where_a_joint_visit_could_matter_what_could_be_merged_is_not_known() -> None:
    joint_by_fire = visits(on(5, 3, departments=2, **PLANNED, **FIRE), on(5, 12))
    assert count("mergeable_visits", joint_by_fire) == [0, None]
    ours_is_joint = visits(on(5, 3, **PLANNED, **FIRE), on(5, 12, departments=2))
    assert count("mergeable_visits", ours_is_joint) == [0, None]
    assert count("mergeable_visits", visits(on(5, 3, **PLANNED), on(5, 12, departments=2))) == [0, 1]


# --- other levels, the white list, problems


def test_no_visit_of_another_level_is_told_where_there_is_none_in_a_campaign() -> None:
    campaign, county = {"campaign": True}, {"level": "county", "department": "县市监"}
    assert count("other_level_visits", visits(on(5, 1, **county), on(5, 12, **campaign))) == [0, 0]
    assert count("other_level_visits", visits(on(5, 1, **county, **campaign), on(5, 12, **campaign))) == [None, None]
    complaint = {"urgent_ground": "complaint", "why_at_once_stated": True}
    aside = visits(
        on(5, 1, **county, **campaign, **complaint), on(5, 2, recheck=True, **county, **campaign), on(5, 12, **campaign)
    )
    assert count("other_level_visits", aside)[-1] == 0


def entries(*of: dict[str, Any]) -> pl.DataFrame:
    white = {"list": "white", "enterprise": "QY-001", "term_from": date(2026, 1, 1), "term_until": date(2027, 1, 1)}
    return pl.DataFrame(
        [{**white, **one} for one in of], schema_overrides={"term_from": pl.Date, "term_until": pl.Date}
    )


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({}, None),  # listed; whether in a sector of the visit's items is not known
        ({"list": "black"}, False),
        ({"enterprise": "QY-002"}, False),
        ({"term_until": date(2026, 5, 12)}, False),
        ({"term_until": date(2026, 5, 13)}, None),
        ({"term_from": date(2026, 5, 12)}, None),
        ({"term_from": date(2026, 5, 13)}, False),
        ({"term_until": None}, None),
    ],
)
def test_who_has_no_running_white_entry_is_not_white_listed(entry: dict[str, Any], told: bool | None) -> None:
    assert count("white_listed", visits(on(5, 12)), list_entry=entries(entry)) == [told]


def test_without_the_list_nobody_knows_who_is_white_listed() -> None:
    assert count("white_listed", visits(on(5, 12))) == [None]
    assert count("white_listed", visits(on(5, 12, enterprise=None)), list_entry=entries({})) == [None]


def test_a_problem_belongs_to_the_visit_of_its_enterprise_department_and_day() -> None:
    rows = visits(on(5, 12), on(5, 12, **FIRE), on(5, 20), on(5, 12, enterprise="QY-002"))
    problems = found(
        {}, {"outcome": "rectified", "violation": True}, {"found_on": date(2026, 5, 20), "outcome": "case"}
    )
    assert count("problems", rows, problem=problems) == [2, 0, 1, 0]
    assert count("problems_open", rows, problem=problems) == [1, 0, 0, 0]
    assert count("violation_found", rows, problem=problems) == [True, False, False, False]


def test_a_joint_visit_has_found_what_any_of_its_departments_recorded() -> None:
    assert count("problems", visits(on(5, 12, departments=2)), problem=found({"department": "消防"})) == [1]


def test_where_two_visits_or_an_off_site_check_fit_nobody_knows_whose_problem_it_is() -> None:
    assert count("problems", visits(on(5, 12), on(5, 12), on(4, 1)), problem=found({})) == [None, None, 0]
    check = pl.DataFrame({"enterprise": ["QY-001"], "department": ["市监"], "checked_on": [date(2026, 5, 12)]})
    assert count("problems", visits(on(5, 12)), problem=found({}), off_site_check=check) == [None]
    assert count("problems", visits(on(5, 20)), problem=found({}), off_site_check=check) == [0]


def test_a_problem_found_after_a_visit_leaves_those_before_it_unknown() -> None:
    late = found({"found_on": date(2026, 5, 15)})
    assert count("problems", visits(on(5, 12), on(5, 20), on(5, 12, **FIRE)), problem=late) == [None, 0, 0]
    lasting = visits(on(5, 12, ended_on=date(2026, 5, 15)))
    assert count("problems", lasting, problem=late) == [1]


def test_what_is_not_known_of_a_problem_is_not_known_of_its_visit() -> None:
    rows = visits(on(5, 12))
    for column in ("problems", "problems_open", "violation_found"):
        assert count(column, visits(on(5, 12), on(5, 13))) == [None, None]
    assert count("problems", visits(on(5, 12, begun=None)), problem=found({})) == [None]
    assert count("problems", rows, problem=found({"found_on": None})) == [None]
    doubtful = found({"outcome": None, "violation": None})
    assert (count("problems", rows, problem=doubtful), count("problems_open", rows, problem=doubtful)) == ([1], [None])
    assert count("violation_found", rows, problem=doubtful) == [None]
    assert count("violation_found", rows, problem=found({"violation": None}, {"violation": True})) == [True]


# --- what is computed in the row, and switches of the city


def computed(column: str, law: Law = LAW, **told: Any) -> object:
    return example(Visit, law, **told)[column].item()


def test_a_visit_is_governed_by_the_law_of_its_day_and_last_year_s_items_last_until_the_plan_is_due() -> None:
    assert computed("governed_on", starts_on=date(2026, 3, 2)) == date(2026, 3, 2)
    assert computed("carry_over_until", starts_on=date(2026, 3, 2)) == date(2026, 4, 30)


@pytest.mark.parametrize(
    ("ground", "why", "urgent"),
    [
        ("none", True, False), ("by_statute", None, True), ("complaint", True, True), ("complaint", False, False),
        ("complaint", None, None), ("at_once", True, True), ("emergency", False, False), (None, True, None),
    ],
)  # fmt: skip
def test_a_ground_frees_from_announcement_with_the_reason_why_at_once(
    ground: str | None, why: bool | None, urgent: bool | None
) -> None:
    assert computed("urgent", urgent_ground=ground, why_at_once_stated=why) is urgent


def test_a_city_may_take_the_ground_alone() -> None:
    alone = what_if(NOTICE_EXEMPT_NEEDS_URGENCY, value=False)
    complaint = {"urgent_ground": "complaint", "why_at_once_stated": False}
    assert computed("urgent", alone, **complaint) is True
    assert judge(example(Visit, alone, **complaint), [RULES["why_at_once_stated"]], alone).item() == "not_in_point"


@pytest.mark.parametrize(
    ("unit", "visited", "stands"),
    [
        ("calendar_day", date(2026, 3, 9), "kept"), ("calendar_day", date(2026, 3, 8), "broken"),
        ("working_day", date(2026, 3, 10), "broken"), ("working_day", date(2026, 3, 11), "kept"),
        ("hour72", date(2026, 3, 7), "broken"), ("hour72", date(2026, 3, 8), "unclear"),
        ("hour72", date(2026, 3, 9), "kept"),
    ],
)  # fmt: skip
def test_the_days_of_announcement_are_counted_as_the_city_says(unit: str, visited: date, stands: str) -> None:
    law = what_if(NOTICE_UNIT, unit)
    act = example(Visit, law, announced_on=date(2026, 3, 5), starts_on=visited)
    assert judge(act, [RULES["announced_long_enough"]], law).item() == stands
