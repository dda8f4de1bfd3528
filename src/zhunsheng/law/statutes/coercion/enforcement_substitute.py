"""行政强制法: performance by the agency or others in the party's place (代履行, 第五十条至第五十二条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.enforcement import Enforcement
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import SUBSTITUTE_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.words import Words

URGED_BEFORE = (
    ACL.at("第五十一条第一款第二项", "代履行三日前，催告当事人履行，当事人履行的，停止代履行"),
    ACL.at("第六十九条", "十日以内期限的规定是指工作日"),
)
WATCHED = (
    ACL.at("第五十一条第一款第三项", "作出决定的行政机关应当派员到场监督"),
    ACL.at("第五十一条第二款", "代履行的费用按照成本合理确定"),
)
NO_INTEREST = ACL.at("第五十条", "行政机关可以代履行，或者委托没有利害关系的第三人代履行")
AT_ONCE = ACL.at(
    "第五十二条",
    "需要立即清除道路、河道、航道或者公共场所的遗洒物、障碍物或者污染物，当事人不能清除的，行政机关可以决定立即实施代履行",
)

BEFORE_LAW = {"urged_on": date(2011, 12, 31)}
SUBSTITUTE = {
    "way": "substitute", "act_kind": "restore", "kind_given_by_law": True, "applied": False, "decided": True,
    "decided_on": date(2026, 3, 20), "carried_out": True, "carried_out_on": date(2026, 3, 31), "substitute_urged": True,
    "substitute_urged_on": date(2026, 3, 25), "agency_present": True, "cost_at_cost": True,
    "performer_with_interest": False,
}  # fmt: skip
BY_ITSELF = {**SUBSTITUTE, "way": "own_power"}

no_substitute_yet = ~Enforcement.carried_out.col | (Enforcement.way.col != "substitute")


def urging_due(law: InForce) -> pl.Expr:
    """The last day for urging that leaves three clear working days."""
    return law.clear_working_days_before(Enforcement.carried_out_on.col, law[SUBSTITUTE_WD])


@rule(
    Enforcement, "L-ACL-50", URGED_BEFORE, Effect.REFUSE,
    title=Words("代履行三日前催告", "Urged three days before performance by others"),
    unless=no_substitute_yet | Enforcement.immediate_obstacle.col, numbers=(SUBSTITUTE_WD,), figures={"due_on": urging_due},
    reason=Words(
        "{carried_out_on} 代履行，应不晚于 {due_on}（留足 {substitute_wd} 个完整工作日）催告；已催告：{substitute_urged}，催告日：{substitute_urged_on}。",
        "Performed on {carried_out_on}; to be urged by {due_on} ({substitute_wd} clear working days before); urged: "
        "{substitute_urged}, on {substitute_urged_on}.",
    ),
    remedy=Words("催告后另定代履行日期。", "Urge, and set another day."),
    examples=(
        kept("留足3个工作日", **SUBSTITUTE),
        broken("只有2个工作日", **{**SUBSTITUTE, "substitute_urged_on": date(2026, 3, 26)}),
        kept("4个工作日", **{**SUBSTITUTE, "substitute_urged_on": date(2026, 3, 24)}),
        broken("没有催告", **{**SUBSTITUTE, "substitute_urged": False}),
        excepted("立即清除障碍物", **{**SUBSTITUTE, "substitute_urged": False}, immediate_obstacle=True),
        excepted("自行强制执行", **{**BY_ITSELF, "substitute_urged": False}),
        excepted("尚未实施", **{**SUBSTITUTE, "substitute_urged": False, "carried_out": False}),
        unclear("催告日不明", **{**SUBSTITUTE, "substitute_urged_on": None}),
        unclear("实施日不明", **{**SUBSTITUTE, "carried_out_on": None}),
        unclear("是否立即清除不明", **{**SUBSTITUTE, "substitute_urged": False}, immediate_obstacle=None),
        excepted("行政强制法施行之前", **{**SUBSTITUTE, "substitute_urged": False}, **BEFORE_LAW),
    ),
)  # fmt: skip
def substitute_urged_three_days_before(law: InForce) -> pl.Expr:
    """Three clear working days before others perform, the party is urged to perform itself."""
    return Enforcement.substitute_urged.col & (Enforcement.substitute_urged_on.col <= urging_due(law))


@rule(
    Enforcement, "L-ACL-50", WATCHED, Effect.REFUSE,
    title=Words("代履行须到场监督、按成本收费", "Performance by others is watched and charged at cost"),
    unless=no_substitute_yet,
    reason=Words(
        "{carried_out_on} 代履行：行政机关到场监督：{agency_present}，按成本合理确定费用：{cost_at_cost}。",
        "Performed on {carried_out_on}: agency present: {agency_present}; charged at cost: {cost_at_cost}.",
    ),
    remedy=Words("派员到场监督；费用按成本合理确定，多收的退还。", "Send somebody to watch; charge the cost and give back what is more."),
    examples=(
        kept("到场，按成本", **SUBSTITUTE),
        broken("没有到场", **{**SUBSTITUTE, "agency_present": False}),
        broken("没有按成本", **{**SUBSTITUTE, "cost_at_cost": False}),
        excepted("自行强制执行", **{**BY_ITSELF, "agency_present": False}),
        excepted("尚未实施", **{**SUBSTITUTE, "agency_present": False, "carried_out": False}),
        unclear("是否到场不明", **{**SUBSTITUTE, "agency_present": None}),
        unclear("费用如何确定不明", **{**SUBSTITUTE, "cost_at_cost": None}),
        unclear("执行方式不明", **{**SUBSTITUTE, "agency_present": False, "way": None}),
        excepted("行政强制法施行之前", **{**SUBSTITUTE, "agency_present": False}, **BEFORE_LAW),
    ),
)  # fmt: skip
def substitute_watched_at_cost() -> pl.Expr:
    """The agency that decided is there and watches; the party bears a reasonable fee at cost."""
    return Enforcement.agency_present.col & Enforcement.cost_at_cost.col


@rule(
    Enforcement, "L-ACL-50", NO_INTEREST, Effect.REFUSE,
    title=Words("代履行人不得有利害关系", "Who performs has no interest"),
    unless=no_substitute_yet,
    reason=Words("{carried_out_on} 的代履行人与本案有利害关系。", "Who performed on {carried_out_on} has an interest in the matter."),
    remedy=Words("由行政机关代履行，或者委托没有利害关系的第三人。", "Let the agency do it, or a third party without interest."),
    examples=(
        kept("没有利害关系", **SUBSTITUTE),
        broken("有利害关系", **{**SUBSTITUTE, "performer_with_interest": True}),
        excepted("自行强制执行", **{**BY_ITSELF, "performer_with_interest": True}),
        excepted("尚未实施", **{**SUBSTITUTE, "performer_with_interest": True, "carried_out": False}),
        unclear("有无利害关系不明", **{**SUBSTITUTE, "performer_with_interest": None}),
        unclear("是否实施不明", **{**SUBSTITUTE, "performer_with_interest": True, "carried_out": None}),
        excepted("行政强制法施行之前", **{**SUBSTITUTE, "performer_with_interest": True}, **BEFORE_LAW),
    ),
)  # fmt: skip
def substitute_without_interest() -> pl.Expr:
    """In the party's place the agency performs, or a third party that has no interest."""
    return ~Enforcement.performer_with_interest.col


@rule(
    Enforcement, "L-ACL-52", AT_ONCE, Effect.JUSTIFY,
    title=Words("立即代履行应说明理由", "Clearing at once is reasoned"),
    unless=no_substitute_yet,
    reason=Words(
        "{carried_out_on} 未经催告立即代履行，须记明需要立即清除、当事人不能清除的事实。",
        "Performed at once on {carried_out_on} without urging: that it had to be, and that the party could not, is to be recorded.",
    ),
    remedy=Words(
        "记明道路、河道、航道、公共场所的情况；当事人不在场的，事后立即通知。",
        "Record the road, river, channel or public place; tell an absent party at once afterwards.",
    ),
    examples=(
        kept("经催告代履行", **SUBSTITUTE),
        broken("立即清除障碍物", **SUBSTITUTE, immediate_obstacle=True),
        excepted("自行强制执行", **BY_ITSELF, immediate_obstacle=True),
        excepted("尚未实施", **{**SUBSTITUTE, "carried_out": False}, immediate_obstacle=True),
        unclear("是否立即清除不明", **SUBSTITUTE, immediate_obstacle=None),
        unclear("执行方式不明", **{**SUBSTITUTE, "way": None}, immediate_obstacle=True),
        excepted("行政强制法施行之前", **SUBSTITUTE, immediate_obstacle=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def immediate_clearance_justified() -> pl.Expr:
    """What lies on a road, river, channel or public place and must go at once is cleared without urging, for a recorded reason."""
    return ~Enforcement.immediate_obstacle.col


RULES = (
    substitute_urged_three_days_before,
    substitute_watched_at_cost,
    substitute_without_interest,
    immediate_clearance_justified,
)
