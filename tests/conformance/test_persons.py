"""M15.8 certificates, M10.7 training in the discretion standard, M17.1 appointed supervisors."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.acts.conftest import BUREAU, LEGAL
from zhunsheng.acts.refusals import Refused
from zhunsheng.acts.weighing import Reason
from zhunsheng.law import rules
from zhunsheng.law.facts import Person
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import audit
from zhunsheng.register.models import Department, Officer
from zhunsheng.register.officers import facts
from zhunsheng.register.officers.acts import enter

TERM = {"valid_from": date(2024, 5, 1), "valid_until": date(2027, 5, 1)}
SUPERVISOR = {"role": "supervisor", "category": "政协委员", "serving_officer": False, **TERM}


def person(department: Department, code: str = "27050001", **told: Any) -> Any:
    by = BUREAU if told.get("role") == "supervisor" else LEGAL
    return enter(by=by, code=code, department=department, **{"name": "示例甲", **TERM, **told})


@pytest.fixture
def found(db: None) -> Callable[[date], set[str]]:
    def judge(as_of: date) -> set[str]:
        verdict = audit(facts.of(Officer.objects.all(), Law(), as_of), rules.of_kind(Person), Law())
        return {one.rule.name for one in verdict.findings} | {f"?{one.rule.name}" for one in verdict.unclear}

    return judge


@pytest.mark.parametrize(
    ("trained", "broken"),
    [(date(2024, 4, 1), set()), (date(2024, 3, 31), {"trained_in_the_standard"}), (None, {"?trained_in_the_standard"})],
)
def test_m10_07_an_officer_is_trained_in_the_standard_every_twenty_four_months(
    market: Department, found: Callable[[date], set[str]], trained: date | None, broken: set[str]
) -> None:
    person(market, trained_on=trained)
    assert found(date(2026, 4, 1)) == broken


def test_m15_08_an_officer_who_took_part_in_nothing_breaks_nothing(
    market: Department, found: Callable[[date], set[str]]
) -> None:
    person(market, trained_on=date(2026, 1, 5))
    assert found(date(2026, 4, 1)) == set()


@pytest.mark.parametrize(("day", "broken"), [("2027-04-30", set()), ("2027-05-01", {"supervisor_appointed_properly"})])
def test_m17_01_a_supervisor_serves_until_the_term_ends(
    market: Department, found: Callable[[date], set[str]], day: str, broken: set[str]
) -> None:
    person(market, "JD-1", **SUPERVISOR)
    assert found(date.fromisoformat(day)) == broken


def test_m17_01_a_supervisor_without_a_category_is_refused(market: Department) -> None:
    with pytest.raises(Refused, match="类别载明：否"):
        person(market, "JD-1", **{**SUPERVISOR, "category": ""})


def test_m17_01_a_serving_officer_becomes_supervisor_only_with_a_reason(market: Department) -> None:
    told = {**SUPERVISOR, "serving_officer": True}
    with pytest.raises(Refused) as asked:
        person(market, "JD-1", **told)
    assert asked.value.only_reasons
    reason = Reason("other", "该同志已办理离岗手续，自聘任之日起不再参与执法活动。", "head")
    by = {"by": BUREAU, "code": "JD-1", "department": market, "name": "示例乙"}
    assert enter(**by, reasons={"supervisor_not_serving_officer": reason}, **told).subject.pk
