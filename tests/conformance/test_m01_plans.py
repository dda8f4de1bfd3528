"""M01.1-M01.4, M01.10, M01.11 in the register: what an audit of the plans finds, from acts and from the past alike."""

from datetime import date
from typing import Any

import pytest

from tests.acts.conftest import department
from tests.inspection.conftest import bureau, county, drafted, filed, head, in_force, legal, submitted
from zhunsheng.acts import judging
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.refusals import NotNow
from zhunsheng.inspection.models import Plan
from zhunsheng.inspection.plans.noun import PLANS
from zhunsheng.law import rules
from zhunsheng.law.facts import Plan as Kind
from zhunsheng.law.in_force import Law
from zhunsheng.register.models import Department

pytestmark = pytest.mark.django_db


def found(on: str) -> dict[str, set[str]]:
    """The rules broken on a day, by plan."""
    names: dict[str, set[str]] = {}
    for one in judging.of_noun(PLANS, Law(), date.fromisoformat(on), rules.of_kind(Kind)).findings:
        names.setdefault(one.finding.act, set()).add(one.finding.rule.name)
    return names


def recorded(market: Department, **told: Any) -> Plan:
    """A plan of 2025 filed elsewhere, with one item; it breaks nothing unless told so."""
    ordinary = {
        "signed_on": date(2025, 4, 2), "submitted_on": date(2025, 4, 8), "received_on": date(2025, 4, 8),
        "filed_on": date(2025, 4, 10), "receipt": "甲〔2025〕1号", "nil_return": True,
    }  # fmt: skip
    plan = ACTS["plan.record"](
        by=legal("2026-01-05"), department=market, plan_year=2025, **{**ordinary, **told}
    ).subject
    assert isinstance(plan, Plan)
    return plan


def test_m01_2_and_3_the_last_day_of_april_is_in_time_and_may_begins_late(market: Department) -> None:  # V16
    drafted(market)
    assert found("2026-04-30") == {}
    assert found("2026-05-01") == {"SJ-SCJG-2026": {"plan_not_missing"}}


def test_m01_2_a_late_filing_stays_late_for_good_and_is_no_longer_missing(market: Department) -> None:
    filed(market, "2026-05-06")
    assert found("2026-12-31") == {"SJ-SCJG-2026": {"plan_filed_by_due_day"}}


def test_m01_2_a_return_does_not_make_a_plan_late(market: Department) -> None:
    plan = submitted(market, "2026-04-29")
    ACTS["plan.send_back"](plan, by=bureau("2026-05-06"), items="SJ-SCJG-2026-001", reason="依据写明条款")
    assert found("2026-06-01") == {}


def test_m01_11_a_return_after_five_working_days_is_seen(market: Department) -> None:
    plan = submitted(market, "2026-03-16")
    ACTS["plan.send_back"](plan, by=bureau("2026-03-25"), items="SJ-SCJG-2026-001", reason="依据写明条款")
    assert found("2026-04-01") == {"SJ-SCJG-2026": {"plan_returned_promptly"}}


def test_m01_3_a_department_that_need_not_file_is_not_missing(market: Department) -> None:
    drafted(market)
    Department.objects.update(filing_expected=False)
    assert found("2026-05-01") == {}


def test_m01_3_one_that_came_onto_the_roster_after_the_due_day_owes_nothing(market: Department) -> None:
    drafted(market)
    Department.objects.update(qualified_on=date(2026, 5, 1))
    assert found("2026-06-01") == {}


def test_m01_3_what_was_withdrawn_is_missing_until_it_comes_again(market: Department) -> None:
    plan = submitted(market, "2026-04-20")
    ACTS["plan.withdraw"](plan, by=legal("2026-04-21"), reason="漏列事项")
    assert found("2026-05-01") == {"SJ-SCJG-2026": {"plan_not_missing"}}
    drafted(market, "2026-05-04", item_name="漏列的事项")
    assert found("2026-05-05") == {"SJ-SCJG-2026-V2": {"plan_not_missing"}}


def test_m01_3_a_version_being_made_does_not_make_the_plan_missing(market: Department) -> None:
    plan = in_force(market)
    ACTS["plan.change"](plan, by=legal("2026-06-01"), reason="机构改革后增加一项职权")
    assert found("2026-07-01") == {}


def test_m01_4_a_county_passes_its_plans_up_by_the_same_day(county_market: Department) -> None:
    filed(county_market)
    assert found("2026-04-30") == {}
    assert found("2026-05-01") == {"640521-SCJG-2026": {"plan_reported_to_city"}}
    compilation = ACTS["compilation.gather"](by=county("2026-04-30"), plan_year=2026).subject
    ACTS["compilation.report"](compilation, by=county("2026-04-30"))
    assert found("2026-05-01") == {}


def test_m01_4_what_is_filed_later_marks_the_compilation_and_goes_up_in_five_working_days(
    county_market: Department,
) -> None:
    filed(county_market)
    compilation = ACTS["compilation.gather"](by=county("2026-04-29"), plan_year=2026).subject
    ACTS["compilation.report"](compilation, by=county("2026-04-29"))
    ACTS["compilation.receive"](compilation, by=bureau("2026-04-29"))
    filed(department("640521-YJJ", region="640521", level="county"), "2026-06-01")
    assert compilation is not None
    compilation.refresh_from_db()
    assert compilation.state == "updated"  # type: ignore[attr-defined]
    assert "plan_reported_to_city" not in found("2026-06-08")["640521-YJJ-2026"]
    assert "plan_reported_to_city" in found("2026-06-09")["640521-YJJ-2026"]
    ACTS["compilation.report"](compilation, by=county("2026-06-08"))
    assert "plan_reported_to_city" not in found("2026-06-09")["640521-YJJ-2026"]


@pytest.mark.parametrize(
    ("told", "broken"),
    [
        ({"nil_return": False}, {"plan_has_items"}),
        ({}, {"nil_return_only_without_power"}),
        ({"signed_on": None}, {"plan_signed_by_head", "nil_return_only_without_power"}),
        ({"receipt": ""}, {"plan_receipted", "nil_return_only_without_power"}),
        ({"returned_on": date(2025, 4, 9), "return_items": ""}, {"plan_return_names_items", "nil_return_only_without_power"}),
    ],
)  # fmt: skip
def test_m01_1_2_11_what_is_recorded_of_the_past_is_found_not_refused(
    market: Department, told: dict[str, Any], broken: set[str]
) -> None:
    recorded(market, **told)
    assert found("2026-02-01") == {"SJ-SCJG-2025": broken}


def test_m01_10_a_change_without_reason_is_found(market: Department) -> None:
    Department.objects.update(inspects=False)
    recorded(market)
    recorded(market)
    assert found("2026-02-01") == {"SJ-SCJG-2025-V2": {"plan_change_reasoned"}}


def test_before_the_notice_no_plan_was_asked_for(market: Department) -> None:
    ACTS["plan.record"](by=legal("2026-01-05"), department=market, plan_year=2023)
    assert found("2026-02-01") == {}


def test_a_head_signs_once(market: Department) -> None:
    plan = drafted(market).plan
    ACTS["plan.sign"](plan, by=head("2026-03-03"))
    with pytest.raises(NotNow):
        ACTS["plan.sign"](plan, by=head("2026-03-03"))
