"""M01.8, M01.9: no visit without a filed basis, none beyond what was filed; judged on the facts of visits.

Visits are not kept yet: what is held here is the law that their acts will be guarded by.
"""

from datetime import date
from typing import Any

import pytest

from zhunsheng.law import judgment, rules
from zhunsheng.law.facts import KINDS, frame
from zhunsheng.law.in_force import Law

ON = date(2026, 6, 2)
VISIT = KINDS["visit"]
JUDGED = [rule for rule in rules.of_kind(VISIT) if {"M01.8", "M01.9"} & set(rule.requirements)]
ANNOUNCED = {
    "approved": True,
    "begun": False,
    "starts_on": ON,
    "carried_over": False,
    "carry_over_until": date(2026, 4, 30),
}


def broken(**told: Any) -> set[str]:
    """The rules of M01.8 and M01.9 that a visit breaks."""
    visit = frame.example(VISIT, Law(), **{**ANNOUNCED, **told})
    stands = judgment.judge(visit, JUDGED, Law())
    return {rule.name for rule in JUDGED if stands[rule.name][0] == "broken"}


@pytest.mark.parametrize("basis", ["plan_item", "special_filing"])
def test_m01_08_a_visit_rests_on_a_filed_item_or_an_accepted_special_filing(basis: str) -> None:
    assert broken(basis=basis, basis_in_force=True) == set()


def test_m01_08_without_a_filed_basis_there_is_no_visit() -> None:
    assert "visit_has_filed_basis" in broken(basis="none", basis_in_force=False)
    assert "visit_has_filed_basis" in broken(basis="plan_item", basis_in_force=False)


def test_m01_08_what_is_not_yet_approved_is_not_judged() -> None:
    assert broken(basis="none", basis_in_force=False, approved=False, begun=False) == set()


@pytest.mark.parametrize(("on", "late"), [(date(2026, 4, 30), False), (date(2026, 5, 1), True)])
def test_m01_08_last_years_item_carries_a_visit_until_the_new_plan_is_due(on: date, late: bool) -> None:
    names = broken(carried_over=True, basis_in_force=False, starts_on=on)
    assert "visit_has_filed_basis" not in names
    assert "carried_over_visit_justified" in names
    assert ("carried_over_only_until_due_day" in names) is late


@pytest.mark.parametrize(
    "outside",
    [{"items_outside_filing": 1}, {"object_type_filed": False}, {"in_filed_window": False}, {"within_planned_frequency": False}],
)  # fmt: skip
def test_m01_09_what_goes_beyond_the_filing_asks_for_a_reason(outside: dict[str, Any]) -> None:
    assert "visit_within_filing" in broken(**outside)


@pytest.mark.parametrize("ground", ["complaint", "emergency", "order_from_above"])
def test_m01_09_complaints_emergencies_and_orders_are_not_bound_to_the_filing(ground: str) -> None:
    assert "visit_within_filing" not in broken(items_outside_filing=1, urgent_ground=ground)
