"""What is exported imports back as no change: every noun, every format, with values that sheets like to spoil."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.acts.conftest import BUREAU, LEGAL, OFFICER, department
from zhunsheng.acts import exporting, importing, listing
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import Options
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Department

pytestmark = pytest.mark.django_db
AWKWARD = '=HYPERLINK("x")　第一行\r\n第二行，含“引号”和,逗号；\'@撇号 𠮷䶮'

COUNTY = Actor("county-bureau", Role.COUNTY_BUREAU, LEGAL.at, "640521-SFJ", "640521", "county")


def departments(market: Department) -> None:
    department("00123", name="+示例局", parent=market, phone="0955-12345", qualified_on=date(2025, 1, 1))


def officers(market: Department) -> None:
    told = {"valid_from": date(2024, 1, 1), "valid_until": date(2029, 1, 1), "fields": "食品、药品"}
    ACTS["person.enter"](by=LEGAL, code="0012345678901234567", name="示例人员", department=market, **told)


def enterprises(market: Department) -> None:
    ACTS["enterprise.enter"](by=BUREAU, code="330100000111310", name="-示例公司", region="640502", address=AWKWARD)


def items(market: Department) -> None:
    told = {"frequency_wording": "每年不少于1次", "points": AWKWARD, "legal_basis": "=1+1", "off_site": "partly"}
    ACTS["item.enter"](by=LEGAL, code="007", name="示例事项", department=market, **told)


def plan_items(market: Department) -> None:
    told = {"window_from": date(2026, 5, 1), "window_until": date(2026, 12, 1), "share": "10%", "joint": True}
    ordinary = {"department": market, "plan_year": 2026, "item_name": "食品", "origin": "annual"}
    ACTS["plan_item.draft"](by=LEGAL, why_apart=AWKWARD, **ordinary, **told)


def plans(market: Department) -> None:
    ACTS["plan.open_plan"](by=LEGAL, department=market, plan_year=2026, note=AWKWARD)


def special_filings(market: Department) -> None:
    told = {
        "name": "示例专项",
        "ground": "work_safety",
        "incident": AWKWARD,
        "document": "=1+1",
        "window_from": date(2026, 5, 1),
    }
    ACTS["special_filing.draft"](by=OFFICER, department=market, **told)


def compilations(_market: Department) -> None:
    ACTS["compilation.gather"](by=COUNTY, plan_year=2026, note=AWKWARD)


MADE: dict[str, tuple[Callable[[Department], None], Actor]] = {
    "departments": (departments, BUREAU), "officers": (officers, LEGAL), "enterprises": (enterprises, BUREAU),
    "items": (items, LEGAL), "plan_items": (plan_items, LEGAL),
    "plans": (plans, LEGAL), "special_filings": (special_filings, LEGAL), "compilations": (compilations, COUNTY),
}  # fmt: skip


@pytest.mark.parametrize("form", list(exporting.FORMATS))
@pytest.mark.parametrize("noun", list(MADE))
def test_an_export_imports_back_as_no_change(noun: str, form: str, market: Department) -> None:
    make, by = MADE[noun]
    make(market)
    asked = listing.asked(NOUNS[noun], {})
    rows = exporting.frame(NOUNS[noun], by, asked)
    data = exporting.write(rows, form, NOUNS[noun], by, asked)
    plan = importing.plan(NOUNS[noun], importing.read(NOUNS[noun], data, f"表.{form}"), by)
    assert plan.rejections == []
    assert plan.counts["unchanged"] == len(rows) > 0


def test_every_noun_that_can_be_imported_makes_the_round_trip() -> None:
    taken_away = {noun.name for noun in NOUNS.values() if noun.enter and noun.exports}
    assert taken_away == set(MADE)


def test_headings_in_english_come_back_too(market: Department) -> None:
    from django.utils import translation

    plan_items(market)
    noun = NOUNS["plan_items"]
    with translation.override("en"):
        asked = listing.asked(noun, {})
        data = exporting.write(exporting.frame(noun, LEGAL, asked), "xlsx", noun, LEGAL, asked)
    plan = importing.plan(noun, importing.read(noun, data, "items.xlsx", Options()), LEGAL)
    assert plan.counts["unchanged"] == 1
