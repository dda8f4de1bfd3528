"""A city bureau and a county's, a department of each with its legal section and head, and days of a plan season."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.acts.conftest import department
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import Plan, PlanItem
from zhunsheng.register.models import Department

ITEM = {
    "item_name": "食品生产企业检查", "origin": "annual", "object_type": "食品生产企业", "planned_frequency": 1,
    "method": "on_site", "window_from": date(2026, 5, 6), "window_until": date(2026, 12, 1),
    "legal_basis": "《食品安全法》第一百一十条", "random": True,
}  # fmt: skip


def at(day: str, clock: str = "10:00") -> datetime:
    """An instant of a local day."""
    return datetime.fromisoformat(f"{day}T{clock}:00+08:00").astimezone(UTC)


def person(role: Role, day: str, whose: str = "SJ-SCJG", region: str = "640500", clock: str = "10:00") -> Actor:
    """Somebody in a role for a department, on a day."""
    level = "city" if region == "640500" else "county"
    return Actor(f"{role.value}.{whose}", role, at(day, clock), whose, region, level)


def legal(day: str, whose: str = "SJ-SCJG", region: str = "640500", clock: str = "10:00") -> Actor:
    return person(Role.LEGAL_SECTION, day, whose, region, clock)


def head(day: str, whose: str = "SJ-SCJG", region: str = "640500") -> Actor:
    return person(Role.DEPARTMENT_HEAD, day, whose, region)


def bureau(day: str, clock: str = "10:00") -> Actor:
    """The city's justice bureau."""
    return person(Role.CITY_BUREAU, day, "SJ-SFJ", clock=clock)


def county(day: str) -> Actor:
    """The justice bureau of 中宁县."""
    return person(Role.COUNTY_BUREAU, day, "640521-SFJ", "640521")


def by_date(day: str) -> Actor:
    """The system, whose moves happen by date."""
    return Actor("", Role.SYSTEM, at(day))


@pytest.fixture
def market(db: None) -> Department:
    """市市场监督管理局."""
    return department("SJ-SCJG", name="市市场监督管理局", short_name="市市场监管局")


@pytest.fixture
def county_market(db: None) -> Department:
    """中宁县市场监督管理局."""
    return department("640521-SCJG", name="中宁县市场监督管理局", region="640521", level="county")


Made = Callable[..., Plan]


def drafted(whose: Department, day: str = "2026-03-02", **told: Any) -> PlanItem:
    """An item drafted by the legal section of its department."""
    by = legal(day, whose.code, whose.region)
    item = ACTS["plan_item.draft"](by=by, department=whose, plan_year=2026, **{**ITEM, **told}).subject
    assert isinstance(item, PlanItem)
    return item


def signed(whose: Department, day: str = "2026-03-10", **told: Any) -> Plan:
    """A plan with one item, signed by the head."""
    plan = drafted(whose, day, **told).plan
    done = ACTS["plan.sign"](plan, by=head(day, whose.code, whose.region)).subject
    assert isinstance(done, Plan)
    return done


def submitted(whose: Department, day: str = "2026-03-16", clock: str = "10:00", **told: Any) -> Plan:
    """The same, submitted to the bureau."""
    plan = signed(whose, day, **told)
    ACTS["plan.submit"](plan, by=legal(day, whose.code, whose.region, clock))
    return plan


def filed(whose: Department, day: str = "2026-03-16", **told: Any) -> Plan:
    """The same, received by the bureau of its level."""
    plan = submitted(whose, day, **told)
    ACTS["plan.receive"](plan, by=bureau(day) if whose.level == "city" else county(day))
    return plan


def in_force(whose: Department, day: str = "2026-03-16", **told: Any) -> Plan:
    """The same, carried out since."""
    plan = filed(whose, day, **told)
    ACTS["plan.start"](plan, by=by_date(day))
    return plan
