"""Rules on their pages: sentence, basis, numbers, examples, who is caught, try it, what if."""

import re

import pytest
from django.test import Client

from tests.web.explain.conftest import As, late, planned
from zhunsheng.acts.roles import Role
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import RULES
from zhunsheng.register.models import Department
from zhunsheng.web.explain.rules import in_general

RULE = "/rules/plan_item_published/"
FILED = {"try": "1", "plan_year": "2026", "filed": "是", "withheld": "否", "published": "否"}


def text(client: Client, address: str, **asked: str) -> str:
    answer = client.get(address, asked)
    assert answer.status_code == 200
    return re.sub(r"<[^>]+>", "", answer.content.decode())


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_page_anybody_may_read(client: Client, db: None, name: str) -> None:
    said = text(client, f"/rules/{name}/")
    assert RULES[name].title.zh in said
    assert str(RULES[name].basis[0]) in said


def test_the_list_is_narrowed_by_chapter_effect_kind_and_words(client: Client, db: None) -> None:
    assert "共 " in text(client, "/rules/")
    narrowed = text(client, "/rules/", kind="person", effect="justify", q="M17.1")
    assert "在职执法人员一般不任监督员" in narrowed
    assert "临时性、阶段性事项" not in narrowed
    assert "没有符合条件的规则" in text(client, "/rules/", q="没有这样的词")


def test_a_rule_is_told_in_words_with_its_number_and_where_it_comes_from(client: Client, db: None) -> None:
    said = text(client, RULE)
    assert "“备案日”后第（公开期限）个工作日" in said
    assert "20 个工作日" in said
    assert "2019年5月15日起" in said
    assert "第21个工作日才公开" in said


def test_in_english_the_page_speaks_english(client: Client, db: None) -> None:
    client.cookies["django_language"] = "en"
    said = client.get(RULE, headers={"accept-language": "en"}).content.decode()
    assert "A filed item is published in time" in said
    assert "“filed” is “no”, or “withheld” is “yes”" in said


def test_a_rule_that_does_not_exist_is_not_found(client: Client, db: None) -> None:
    assert client.get("/rules/no_such_rule/").status_code == 404


def test_the_public_does_not_see_who_is_caught(client: Client, market: Department) -> None:
    late(market)
    assert "现在谁不合规" not in text(client, RULE)


def test_a_bureau_sees_who_is_caught_by_department(as_: As, market: Department, bureau: Department) -> None:
    late(market)
    planned(market, published_on="2026-03-05")
    said = text(as_(Role.CITY_BUREAU, bureau), RULE)
    assert "1 件" in said
    assert "市市场监督管理局" in said


def test_another_department_sees_none_of_it(as_: As, market: Department, bureau: Department) -> None:
    late(market)
    said = text(as_(Role.LEGAL_SECTION, bureau), RULE)
    assert "市市场监督管理局" not in said
    assert "没有不合规的" in said


def test_what_if_the_number_were_another(as_: As, market: Department, bureau: Department) -> None:
    planned(market, submitted_on="2026-03-02", filed_on="2026-03-02", published_on="2026-03-20")
    browser = as_(Role.CITY_BUREAU, bureau)
    said = text(browser, RULE, publish_wd="10")
    assert "不合规 0 件 → 1 件" in said
    assert "（1 件结论改变）" in said
    assert "写一个整数" in text(browser, RULE, publish_wd="十")


def test_facts_tried_give_a_verdict_in_five_parts_and_leave_no_trace(client: Client, db: None) -> None:
    said = text(client, RULE, **FILED, filed_on="2026.3.2", as_of="2026-03-31")
    for part in ("结论", "依据", "事实与数字", "怎样才可以", "留痕"):
        assert part in said
    assert "▲ 不合规" in said
    assert "最后期限：2026年3月30日（周一）" in said
    assert "没有留痕" in said


def test_on_the_last_day_there_is_still_time(client: Client, db: None) -> None:
    said = text(client, RULE, **FILED, filed_on="20260302", as_of="2026-03-30")
    assert said.count("● 合规") == 4  # three examples and the trial


def test_a_fact_left_open_makes_it_unclear_and_is_named(client: Client, db: None) -> None:
    assert "缺：备案日" in text(client, RULE, **FILED, filed_on="", as_of="2026-03-30")


def test_what_cannot_be_read_is_said_beside_the_field(client: Client, db: None) -> None:
    said = text(client, RULE, **FILED, filed_on="三月初", as_of="2026-03-30")
    assert "“三月初”不是日期" in said
    assert "怎样才可以" not in said


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_what_mends_a_breach_is_told_without_a_gap(rule: Rule) -> None:
    said = in_general(rule)
    assert not re.search(r"\{|（未填）|\(not given\)", said.zh + said.en)
