"""A city in small: two departments with published items, and what the register's audit finds there."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.acts.conftest import BUREAU, LEGAL, department
from tests.inspection.conftest import county_market
from zhunsheng.inspection.models import PlanItem
from zhunsheng.inspection.plan_items import facts
from zhunsheng.inspection.plan_items.acts import record
from zhunsheng.law import rules
from zhunsheng.law.facts import PlanItem as Kind
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import audit
from zhunsheng.register.items.acts import enter, publish
from zhunsheng.register.models import Department, InspectionItem

__all__ = ["county_market"]

Found = Callable[..., dict[str, set[str]]]


@pytest.fixture
def market(db: None) -> Department:
    """市市场监督管理局."""
    return department("SJ-SCJG", name="市市场监督管理局")


@pytest.fixture
def emergency(db: None) -> Department:
    """市应急管理局."""
    return department("SJ-YJJ", name="市应急管理局")


def listed(whose: Department, code: str = "SJ-SCJG-01", on: date = date(2025, 1, 10), **told: Any) -> InspectionItem:
    """An item on the department's published list."""
    ordinary = {
        "name": "食品生产企业检查",
        "legal_basis": "《食品安全法》第一百一十条",
        "object_type": "食品生产企业",
        "yearly_cap": 2,
    }
    item = enter(by=BUREAU, code=code, department=whose, **{**ordinary, **told}).subject
    publish(item, by=_of(whose), published_on=on)
    assert isinstance(item, InspectionItem)
    return item


def planned(whose: Department, **told: Any) -> PlanItem:
    """A plan item of 2026, submitted on 20 March; it breaks nothing unless told so."""
    ordinary = {
        "plan_year": 2026, "item_name": "食品生产企业检查", "origin": "annual", "object_type": "食品生产企业",
        "planned_frequency": 1, "method": "on_site", "window_from": date(2026, 5, 1), "window_until": date(2026, 12, 1),
        "legal_basis": "《食品安全法》第一百一十条", "submitted_on": date(2026, 3, 20), "random": True,
    }  # fmt: skip
    item = record(by=_of(whose), department=whose, **{**ordinary, **told}).subject
    assert isinstance(item, PlanItem)
    return item


def _of(whose: Department) -> Any:
    return type(LEGAL)(f"legal-{whose.code}", LEGAL.role, LEGAL.at, whose.code, whose.region, whose.level)


@pytest.fixture
def found(db: None) -> Found:
    """What the audit of the register finds: the names of the rules broken (and, under `?`, those unclear), by plan item."""

    def judge(as_of: date = date(2026, 4, 1)) -> dict[str, set[str]]:
        law = Law()
        verdict = audit(facts.of(PlanItem.objects.all(), law, as_of), rules.of_kind(Kind), law)
        names: dict[str, set[str]] = {}
        for one in verdict.findings:
            names.setdefault(one.act, set()).add(one.rule.name)
        for unclear in verdict.unclear:
            names.setdefault(unclear.act, set()).add(f"?{unclear.rule.name}")
        return names

    return judge
