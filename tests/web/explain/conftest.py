"""A city in small and readers of every kind, each with a browser of their own."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.access.conftest import login, opened
from tests.acts.conftest import BUREAU, LEGAL, department
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import PlanItem
from zhunsheng.inspection.plan_items.acts import record
from zhunsheng.register.models import Department

As = Callable[..., Client]


@pytest.fixture
def market(db: None) -> Department:
    return department("SJ-SCJG", name="市市场监督管理局")


@pytest.fixture
def bureau(db: None) -> Department:
    return department("SJ-SFJ", name="市司法局", kind="bureau")


@pytest.fixture
def as_(db: None, settings: Any) -> As:
    """A browser in which somebody of that role has logged in; a second factor is asked of nobody here."""
    settings.DEMO = True

    def enter(role: Role, of: Department | None = None) -> Client:
        client = Client()
        name = f"{role.value}-{of.code if of else ''}".lower()
        opened(name, role, of=of)
        assert login(client, name) == 302
        return client

    return enter


def planned(whose: Department, **told: object) -> PlanItem:
    """A plan item taken over as it was."""
    by = Actor(f"legal-{whose.code}", LEGAL.role, LEGAL.at, whose.code, whose.region, whose.level)
    ordinary = {"plan_year": 2026, "item_name": "食品生产企业检查", "origin": "annual"}
    made = record(by=by, department=whose, **{**ordinary, **told}).subject
    assert isinstance(made, PlanItem)
    return made


def late(whose: Department, filed_on: date = date(2026, 3, 2)) -> PlanItem:
    """An item that was filed and never published."""
    return planned(whose, submitted_on=filed_on, filed_on=filed_on)


__all__ = ["BUREAU", "As", "late", "planned"]
