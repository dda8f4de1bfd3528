"""Who acts in these tests, and a department to act for."""

from datetime import UTC, datetime

import pytest

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.register.departments.acts import enter
from zhunsheng.register.models import Department

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
BUREAU = Actor("city-bureau", Role.CITY_BUREAU, AT, "SJ-SFJ", "640500", "city")
LEGAL = Actor("legal", Role.LEGAL_SECTION, AT, "SJ-SCJG", "640500", "city")
OFFICER = Actor("officer", Role.OFFICER, AT, "SJ-SCJG", "640500", "city")
OTHER_LEGAL = Actor("other-legal", Role.LEGAL_SECTION, AT, "SJ-YJJ", "640500", "city")


def department(code: str = "SJ-SCJG", **told: object) -> Department:
    """A department of the city, on the roster."""
    ordinary = {"name": f"市{code}局", "level": "city", "region": "640500"}
    made = enter(by=BUREAU, code=code, **{**ordinary, **told}).subject
    assert isinstance(made, Department)
    return made


@pytest.fixture
def market(db: None) -> Department:
    """市市场监督管理局."""
    return department("SJ-SCJG", name="市市场监督管理局")
