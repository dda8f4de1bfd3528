"""The record page: what is known left; what may be done, what runs and what is broken right."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from tests.acts.test_listing import planned
from tests.web.conftest import Browser, text
from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Department

pytestmark = pytest.mark.django_db


def today() -> date:
    return timezone.localdate()


def test_facts_stand_in_their_groups_and_what_is_unknown_is_named(legal: Client, market: Department) -> None:
    item = planned(market, object_type="加油站")
    said = text(legal.get(f"/plan_items/{item.code}/"))
    assert "对象与频次 检查对象类型 加油站" in said
    assert "未填：对象范围、对象总数" in said


def test_a_running_deadline_says_when_and_how_it_was_counted(legal: Client, market: Department) -> None:
    item = planned(market, plan_year=today().year, submitted_on=today(), filed_on=today())
    said = text(legal.get(f"/plan_items/{item.code}/"))
    assert "正在计算的期限 备案后应按期公开" in said
    assert "第20个工作日" in said


def test_a_breach_is_shown_with_its_rule_and_what_mends_it(legal: Client, market: Department) -> None:
    item = planned(market, submitted_on=date(2026, 3, 2), filed_on=date(2026, 3, 2))
    page = legal.get(f"/plan_items/{item.code}/").content.decode()
    assert "▲ 不符合" in page
    assert '<a href="/rules/plan_item_published/">备案后应按期公开</a>' in page
    assert "立即公开" in page


def test_the_public_is_shown_facts_but_neither_findings_nor_trail(client: Client, market: Department) -> None:
    item = planned(market, filed_on=date(2026, 3, 2), submitted_on=date(2026, 3, 2), published_on=date(2026, 6, 2))
    said = text(client.get(f"/plan_items/{item.code}/"))
    assert "食品生产企业检查" in said
    assert "与规则对照" not in said
    assert "留痕" not in said


def test_only_what_may_be_done_now_is_offered(legal: Client, browser: Browser, market: Department) -> None:
    item = planned(market)  # recorded: it starts no act
    page = legal.get(f"/plan_items/{item.code}/").content.decode()
    assert f"/plan_items/{item.code}/amend/" not in page
    page = browser(Role.SUPERVISOR).get("/departments/SJ-SCJG/").content.decode()
    assert "/departments/SJ-SCJG/correct/" not in page


def test_what_leads_here_is_counted_and_linked(bureau: Client, market: Department) -> None:
    planned(market), planned(market)
    page = bureau.get("/departments/SJ-SCJG/").content.decode()
    assert 'href="/plan_items/?department=SJ-SCJG">年度检查计划事项</a> <span class="quiet">2</span>' in page


def test_the_trail_of_the_record_stands_below_it(legal: Client, market: Department) -> None:
    item = planned(market)
    assert "登记已有计划事项" in text(legal.get(f"/plan_items/{item.code}/")).split("留痕")[-1]


@pytest.mark.parametrize("seq", ["1", "999999", "x", "9" * 30])
def test_a_made_up_number_of_an_event_says_nothing_is_done(seq: str, legal: Client, market: Department) -> None:
    item = planned(market)
    assert "已办理" not in text(legal.get(f"/plan_items/{item.code}/?done={seq}"))


def test_a_record_that_is_not_there_offers_to_look_for_a_number(legal: Client) -> None:
    answer = legal.get("/plan_items/nothing/")
    assert answer.status_code == 404
    assert 'action="/go"' in answer.content.decode()


def test_times_are_local(legal: Client, market: Department) -> None:
    item = planned(market)  # at 2 March, 02:00 UTC
    assert "2026-03-02 10:00" in text(legal.get(f"/plan_items/{item.code}/"))
