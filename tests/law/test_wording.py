"""Conditions in words: what help says is told from what the law judges with."""

import re

import polars as pl
import pytest

from zhunsheng.law import calendar
from zhunsheng.law.conditions import hours_after, in_time, later, local_day, when_known, whole_days
from zhunsheng.law.facts import PlanItem
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import NOTICE_UNIT, PUBLISH_WD
from zhunsheng.law.rule import NEVER, Condition
from zhunsheng.law.rules import RULES
from zhunsheng.law.wording import in_words

CODE = re.compile(r"col\(|dyn|\[|\w\.\w+\(|[A-Z][a-z]+[A-Z]")
C = pl.col


def zh(condition: Condition) -> str:
    words = in_words(condition, PlanItem)
    assert words is not None
    return words.zh


@pytest.mark.parametrize("name", RULES)
def test_every_rule_is_told_in_both_languages_and_without_code(name: str) -> None:
    rule = RULES[name]
    told = [words for part in (rule.holds, rule.unless) if (words := in_words(part, rule.kind))]
    assert told
    assert [said for words in told for said in words if not said or CODE.search(said)] == []


def test_what_is_never_so_is_no_exception() -> None:
    assert in_words(NEVER, PlanItem) is None


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (C("submitted"), "“已报送”为“是”"),
        (~C("submitted"), "“已报送”为“否”"),
        (C("origin") != "temporary", "“事项来源”不是“临时性阶段性”"),
        (C("merge_answer").is_in(["accepted", "declined"]), "“合并答复”是“同意合并”或“不同意合并”"),
        (~C("merge_answer").is_in(["accepted", "declined"]), "“合并答复”既不是“同意合并”也不是“不同意合并”"),
        (C("planned_frequency") <= C("frequency_cap"), "“本计划频次” ≤ “年度频次上限”"),
        (C("filed_on").is_null(), "“备案日”未填"),
        (C("filed") & (C("joint") | C("random")), "“已备案”为“是”，且（“联合检查”为“是”，或者“双随机事项”为“是”）"),
        (whole_days(C("filed_on"), C("as_of")) > 3, "从“备案日”到“判断日”的天数 > 3"),
        (C("as_of") <= calendar.months_after(C("filed_on"), 2), "“判断日” ≤ “备案日”后满2个月"),
        (C("as_of") <= calendar.plus_days(C("filed_on"), 30), "“判断日” ≤ “备案日”后第30日"),
        (C("known_at") <= hours_after(C("known_at"), C("visits_done")), "“所知时点” ≤ “所知时点”后“已检查次数”小时"),
        (C("filed_on") <= local_day(C("known_at")), "“备案日” ≤ “所知时点”当日"),
        (later(C("filed_on"), C("drawn_on")) >= C("as_of"), "“备案日”和“抽取日”中较晚的 ≥ “判断日”"),
    ],
)
def test_a_condition_reads_as_a_sentence(condition: pl.Expr, said: str) -> None:
    assert zh(condition) == said


def test_a_number_is_told_by_its_name_and_not_by_its_value() -> None:
    def due(law: InForce) -> pl.Expr:
        return in_time(C("published"), C("published_on"), law.working_days_after(C("filed_on"), law[PUBLISH_WD]))

    assert zh(due) == (
        "（“已公开”为“是”，且“公开日” ≤ “备案日”后第（公开期限）个工作日），"
        "或者（“已公开”为“否”，且“判断日” ≤ “备案日”后第（公开期限）个工作日）"
    )


def test_a_choice_of_the_city_is_told_in_its_words() -> None:
    assert zh(lambda law: law[NOTICE_UNIT] == "working_day").endswith("是“工作日”")


def test_one_of_two_values_is_told_with_the_case_of_each() -> None:
    most = when_known(C("joint"), pl.lit(2), pl.lit(1))
    assert zh(C("planned_frequency") + most <= 3) == (
        "“本计划频次” + （“联合检查”为“是”的为2，“联合检查”为“否”的为1） ≤ 3"
    )


def test_the_english_says_the_same() -> None:
    words = in_words(~C("submitted") | (C("origin") == "annual"), PlanItem)
    assert words is not None
    assert words.en == "“submitted” is “no”, or “origin” is “annual”"
