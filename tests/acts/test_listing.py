"""Rows as asked for: inside the scope, by filter, search, order and page, and nothing else."""

import threading
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection

from tests.access.conftest import opened
from tests.acts.conftest import BUREAU, LEGAL, OTHER_LEGAL, department
from zhunsheng.acts import filters, listing
from zhunsheng.acts.actor import Actor, public
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import PlanItem
from zhunsheng.inspection.plan_items.acts import record
from zhunsheng.register.enterprises.acts import enter as enter_enterprise
from zhunsheng.register.models import Department, Token
from zhunsheng.register.tokens.acts import issue

pytestmark = pytest.mark.django_db
PLAN_ITEMS, DEPARTMENTS, ENTERPRISES = NOUNS["plan_items"], NOUNS["departments"], NOUNS["enterprises"]
TOKENS = NOUNS["tokens"]
COUNTY = Actor("county", Role.COUNTY_BUREAU, BUREAU.at, "ZN-SFJ", "640521", "county")


def planned(whose: Department, **told: Any) -> PlanItem:
    """An item of the department, taken over as it was."""
    ordinary = {"plan_year": 2026, "item_name": "食品生产企业检查", "origin": "annual"}
    made = record(by=BUREAU, department=whose, **{**ordinary, **told}).subject
    assert isinstance(made, PlanItem)
    return made


def keys(by: Actor = BUREAU, noun: Any = PLAN_ITEMS, **params: str | list[str]) -> list[str]:
    """The keys that an address finds."""
    asked = listing.asked(noun, {name: [said] if isinstance(said, str) else said for name, said in params.items()})
    return listing.rows(noun, by, asked).keys


@pytest.fixture
def county(market: Department) -> Department:
    return department("ZN-SCJG", name="中宁县市场监督管理局", level="county", region="640521")


def test_a_role_sees_the_rows_of_its_scope_only(market: Department, county: Department) -> None:
    own, other = planned(market), planned(county)
    assert keys() == [own.code, other.code]
    assert keys(LEGAL) == [own.code]
    assert keys(COUNTY) == [other.code]
    assert keys(public(BUREAU.at)) == []


def test_a_scope_is_not_widened_by_a_filter_or_a_key(market: Department, county: Department) -> None:
    planned(market)
    assert keys(COUNTY, department="SJ-SCJG") == []
    assert keys(COUNTY, key="SJ-SCJG-2026-001") == []
    assert keys(COUNTY, region="640500") == []


def test_words_yes_no_and_years_filter(market: Department) -> None:
    drawn, plain = planned(market, random=True, method="on_site"), planned(market, plan_year=2025)
    assert keys(random="yes") == [drawn.code]
    assert keys(random="no") == [plain.code]
    assert keys(method=["on_site", "off_site"]) == [drawn.code]
    assert keys(method="-") == [plain.code]
    assert keys(plan_year="2025") == [plain.code]
    assert keys(plan_year="2024..2025") == [plain.code]


def test_a_region_holds_the_counties_below_it(market: Department, county: Department) -> None:
    assert keys(noun=DEPARTMENTS, region="640500") == ["SJ-SCJG", "ZN-SCJG"]
    assert keys(noun=DEPARTMENTS, region="640521") == ["ZN-SCJG"]


def test_a_department_holds_those_below_it(market: Department) -> None:
    below = department("SJ-SCJG-1", name="稽查支队", parent=market)
    own, theirs = planned(market), planned(below)
    assert set(keys(department="SJ-SCJG")) == {own.code, theirs.code}
    assert keys(department="SJ-SCJG-1") == [theirs.code]


def test_a_span_of_days_is_half_open(market: Department) -> None:
    march, april = (planned(market, filed_on=on) for on in (date(2026, 3, 31), date(2026, 4, 1)))
    assert keys(filed_on="2026-03-01..2026-04-01") == [march.code]
    assert keys(filed_on="2026-04-01") == [april.code]
    assert keys(filed_on="本月") == [march.code]  # asked on 2 March
    assert keys(filed_on="-") == []


def test_what_means_nothing_is_left_out_and_noted(market: Department) -> None:
    item = planned(market)
    asked = listing.asked(
        PLAN_ITEMS, {"state": ["recorded", "nonsense"], "colour": ["red"], "order": ["height"], "filed_on": ["soon"]}
    )
    found = listing.rows(PLAN_ITEMS, BUREAU, asked)
    assert found.keys == [item.code]
    assert set(found.notes) == {"colour", "height", "state=nonsense", "filed_on=soon"}
    assert [chip.said.zh for chip in found.chips] == ["状态：已登记"]


@pytest.mark.parametrize("q", ["示例食品", "zwslsp", "91640500MA7", "d0j", "中卫 食品", "ZWSLSP"])
def test_an_enterprise_is_found_by_name_initials_and_either_end_of_its_code(q: str, db: None) -> None:
    for code, name in (("91640500MA76ABCD0J", "中卫示例食品有限公司"), ("91640500MA75WXYA1K", "海原建材商行")):
        enter_enterprise(by=BUREAU, code=code, name=name, region="640500")
    assert "91640500MA76ABCD0J" in keys(noun=ENTERPRISES, q=q)
    assert keys(noun=ENTERPRISES, q="没有这家") == []


def test_any_column_orders_and_pages_never_overlap(market: Department) -> None:
    made = [planned(market, objects_planned=number % 3 or None).code for number in range(30)]
    asked = listing.asked(PLAN_ITEMS, {"order": ["-objects_planned"], "size": ["25"]})
    pages = [listing.rows(PLAN_ITEMS, BUREAU, replace(asked, page=page)) for page in (1, 2)]
    assert sorted(pages[0].keys + pages[1].keys) == sorted(made)
    assert (pages[0].pages, len(pages[0].rows), len(pages[1].rows)) == (2, 25, 5)
    amounts = [row[[c.name for c in pages[0].columns].index("objects_planned")] for row in pages[0].rows]
    assert amounts == [2] * 10 + [1] * 10 + [None] * 5  # what is not known comes last


def test_a_page_that_is_not_there_is_the_last(market: Department) -> None:
    item = planned(market)
    assert keys(page="99") == [item.code]


def test_columns_may_be_chosen_and_links_know_their_names(market: Department) -> None:
    planned(market)
    found = listing.rows(PLAN_ITEMS, BUREAU, listing.asked(PLAN_ITEMS, {"columns": ["department,code,height"]}))
    assert [column.name for column in found.columns] == ["department", "code"]
    assert found.rows == [("SJ-SCJG", "SJ-SCJG-2026-001")]
    assert found.titles == {"department": {"SJ-SCJG": "市市场监督管理局"}}
    assert found.notes == ("height",)


def test_totals_are_over_all_pages(market: Department) -> None:
    for _ in range(30):
        planned(market, objects_planned=2)
    found = listing.rows(PLAN_ITEMS, BUREAU, listing.asked(PLAN_ITEMS, {"size": ["25"]}))
    assert found.totals == {"objects_planned": 60}


def test_the_same_list_is_asked_anew_each_time(market: Department) -> None:
    planned(market)
    before = keys()
    planned(market)
    assert (len(before), len(keys())) == (1, 2)


def test_a_list_kept_ready_for_one_department_is_not_given_to_another_of_its_region(market: Department) -> None:
    own, theirs = planned(market), planned(department("SJ-YJJ"))
    assert (LEGAL.role, LEGAL.region) == (OTHER_LEGAL.role, OTHER_LEGAL.region)
    assert [keys(LEGAL), keys(OTHER_LEGAL), keys(LEGAL)] == [[own.code], [theirs.code], [own.code]]


def test_a_list_kept_ready_for_one_person_is_not_given_to_another_of_the_department(market: Department) -> None:
    beside = replace(LEGAL, person="legal-2")
    for by in (LEGAL, beside):
        opened(by.person, by.role, of=market)
        issue(by=by, purpose=f"{by.person}取数", expires_on=date(2026, 12, 1))
    own, theirs = (Token.objects.get(account__username=by.person).code for by in (LEGAL, beside))
    assert [keys(by, TOKENS) for by in (LEGAL, beside, LEGAL)] == [[own], [theirs], [own]]


def test_this_week_is_another_one_a_week_later(market: Department) -> None:
    this, next_one = (planned(market, window_from=on) for on in (date(2026, 3, 4), date(2026, 3, 11)))
    later = replace(LEGAL, at=LEGAL.at + timedelta(days=7))  # LEGAL asks on Monday 2 March
    assert [keys(by, window_from="week") for by in (LEGAL, later)] == [[this.code], [next_one.code]]


def test_values_come_back_as_the_model_knows_them(market: Department) -> None:
    planned(market, random=True, window_from=date(2026, 5, 1), window_until=date(2026, 6, 1))
    asked = listing.asked(PLAN_ITEMS, {"columns": ["random,window_from,submitted_on"]})
    assert listing.rows(PLAN_ITEMS, BUREAU, asked).rows == [(True, date(2026, 5, 1), None)]


def test_the_options_of_a_filter_are_what_occurs_in_the_scope(market: Department, county: Department) -> None:
    planned(market, object_type="加油站")
    planned(county, object_type="旅馆")
    column = PLAN_ITEMS.by_name["object_type"]
    assert filters.options(PLAN_ITEMS, column, LEGAL) == [("加油站", "加油站")]
    assert filters.options(PLAN_ITEMS, PLAN_ITEMS.by_name["department"], COUNTY) == [
        ("ZN-SCJG", "中宁县市场监督管理局")
    ]
    assert filters.options(PLAN_ITEMS, PLAN_ITEMS.by_name["random"], LEGAL) == [("yes", "是"), ("no", "否")]


def test_an_address_says_a_list_the_shortest_way() -> None:
    said = {"state": ["draft"], "q": [" 食品 "], "size": ["50"], "page": ["2"]}
    assert listing.asked(PLAN_ITEMS, said).params() == [("state", "draft"), ("q", "食品"), ("page", "2")]


@pytest.mark.parametrize("hostile", ["\0", "%", "_", "'; DROP TABLE x; --", "𠮷" * 300, "1e308..", "9" * 40 + ".."])
def test_nothing_typed_breaks_a_list(hostile: str, market: Department) -> None:
    for name in ("q", "plan_year", "filed_on", "object_type", "department", "code", "order", "page", "size", "columns"):
        assert isinstance(keys(**{name: hostile}), list)


def test_more_values_than_a_database_takes_are_left_off_and_named() -> None:
    values = tuple(f"D{number}" for number in range(1_100))
    prepared = listing.prepared(PLAN_ITEMS, BUREAU, listing.Asked(filters={"department": values}))
    assert len(prepared.asked.filters["department"]) == filters.MOST
    assert len(prepared.asked.notes) == len(values) - filters.MOST
    assert listing.count(PLAN_ITEMS, BUREAU, listing.Asked(filters={"department": values})) == 0


def test_a_count_is_that_of_now_whoever_wrote_and_however(market: Department) -> None:
    def total() -> tuple[int, dict[str, int]]:
        found = listing.rows(PLAN_ITEMS, BUREAU, listing.asked(PLAN_ITEMS, {}))
        return found.total, dict(found.totals)

    first = planned(market, objects_planned=10)
    assert total() == total() == (1, {"objects_planned": 10})
    planned(market, objects_planned=5)
    assert total() == (2, {"objects_planned": 15})
    PlanItem.objects.filter(pk=first.pk).update(objects_planned=20)  # past every act
    assert total() == (2, {"objects_planned": 25})
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM inspection_plan_item WHERE id = %s", [first.pk])
    assert total() == (1, {"objects_planned": 5})


@pytest.mark.django_db(transaction=True)
def test_a_count_is_that_of_now_when_another_connection_wrote() -> None:
    def total() -> int:
        return listing.rows(DEPARTMENTS, BUREAU, listing.asked(DEPARTMENTS, {})).total

    department("SJ-SCJG")
    assert total() == total() == 1

    def elsewhere() -> None:
        department("SJ-YJJ", name="市应急管理局")
        connection.close()

    other = threading.Thread(target=elsewhere)
    other.start()
    other.join()
    assert total() == 2
