"""Chapter four of the notice: income from fines is watched for what is unusual (罚没收入异常变化)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.decision import in_yuan
from zhunsheng.law.facts.revenue_month import RevenueMonth
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import (
    REVENUE_EXPLAIN_WD,
    REVENUE_FLOOR,
    REVENUE_QUARTER_CHANGE,
    REVENUE_RATIO,
    REVENUE_SHARE,
)
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

UNUSUAL = (
    NOTICE.at("五(十五)", "压实财政、审计等部门对罚没收入规范化和异常变化的监督责任"),
    NOTICE.at("四(十二)", "禁止将罚没收入与部门利益挂钩"),
)
MUCH = {"income": 45_000_000, "same_month_mean": 30_000_000.0}
TWICE = {"income": 20_000_000, "same_month_mean": 10_000_000.0}
CALM = {"income": 30_000_000, "same_month_mean": 30_000_000.0, "quarter_change": 0.1, "largest_share": 0.2}
OPEN = {"explained": False, "explained_on": None}


def unusual(law: InForce) -> pl.Expr:
    """Far above the mean of that month, in ratio and in amount; or a leap of the quarter; or one enterprise's share."""
    income = RevenueMonth.income.col
    mean = RevenueMonth.same_month_mean.col
    above = (income > mean * law[REVENUE_RATIO]) & (income - mean > law[REVENUE_FLOOR])
    leap = RevenueMonth.quarter_change.col > law[REVENUE_QUARTER_CHANGE]
    return above | leap | (RevenueMonth.largest_share.col > law[REVENUE_SHARE])


def explanation_due(law: InForce) -> pl.Expr:
    """The last day for the department to explain."""
    return law.working_days_after(RevenueMonth.flagged_on.col, law[REVENUE_EXPLAIN_WD])


@rule(
    RevenueMonth, "M12.8", UNUSUAL, Effect.WARN,
    title=Words("罚没收入异常变化应当说明", "An unusual change of income is explained"),
    unless=lambda law: ~unusual(law),
    numbers=(REVENUE_RATIO, REVENUE_FLOOR, REVENUE_QUARTER_CHANGE, REVENUE_SHARE, REVENUE_EXPLAIN_WD),
    figures={
        "due_on": explanation_due, "income_yuan": in_yuan(RevenueMonth.income.col),
        "mean_yuan": in_yuan(RevenueMonth.same_month_mean.col.round(0)),
        "quarter_percent": (RevenueMonth.quarter_change.col * 100).round(1),
        "share_percent": (RevenueMonth.largest_share.col * 100).round(1),
    },
    reason=Words(
        "当月收入 {income_yuan} 元（近三年同月均值 {mean_yuan} 元），季度同比 {quarter_percent}%，最大单户占 {share_percent}%；应在 {due_on} 前"
        "（预警后 {revenue_explain_wd} 个工作日内）说明，说明日：{explained_on}。",
        "Income of {income_yuan} yuan (mean of that month {mean_yuan}), quarter {quarter_percent} % on last year's, largest share "
        "{share_percent} %; to be explained by {due_on} ({revenue_explain_wd} working days); explained on: {explained_on}.",
    ),
    remedy=Words("由部门说明原因（如一个大案），报财政、司法行政部门。", "Let the department explain, a single large case for instance, to finance and the bureau."),
    examples=(
        kept("第10个工作日说明", explained_on=date(2026, 4, 16)),
        broken("第11个工作日说明", explained_on=date(2026, 4, 17)),
        kept("第9个工作日说明", explained_on=date(2026, 4, 15)),
        kept("未说明，期限当天", **OPEN, as_of=date(2026, 4, 16)),
        broken("未说明，期限已过", **OPEN, as_of=date(2026, 4, 17)),
        excepted("正好1.5倍", **{**CALM, **MUCH}, **OPEN),
        broken("超过1.5倍一分", **{**CALM, **MUCH, "income": 45_000_001}, **OPEN),
        excepted("2倍，正好超出10万元", **{**CALM, **TWICE}, **OPEN),
        broken("2倍，超出10万元又一分", **{**CALM, **TWICE, "income": 20_000_001}, **OPEN),
        excepted("超出10万元，不到1.5倍", **{**CALM, "income": 41_000_000}, **OPEN),
        excepted("季度同比正好增长30%", **{**CALM, "quarter_change": 0.3}, **OPEN),
        broken("季度同比增长30.1%", **{**CALM, "quarter_change": 0.301}, **OPEN),
        excepted("一户正好占50%", **{**CALM, "largest_share": 0.5}, **OPEN),
        broken("一户占50.1%", **{**CALM, "largest_share": 0.501}, **OPEN),
        broken("没有往年数据，一户占六成", **{**CALM, "same_month_mean": None, "largest_share": 0.6}, **OPEN),
        unclear("没有往年数据", **{**CALM, "same_month_mean": None}, **OPEN),
        unclear("季度同比不明", **{**CALM, "quarter_change": None}, **OPEN),
        unclear("最大单户占比不明", **{**CALM, "largest_share": None}, **OPEN),
        unclear("说明日不明", explained_on=None),
        unclear("是否说明不明", explained=None, as_of=date(2026, 4, 17)),
        excepted("通知印发前的月份", **OPEN, governed_on=date(2025, 1, 31)),
    ),
)  # fmt: skip
def income_change_explained(law: InForce) -> pl.Expr:
    """Where a department's income from fines changes unusually, it explains why within ten working days of the flag."""
    return in_time(RevenueMonth.explained.col, RevenueMonth.explained_on.col, explanation_due(law))


RULES = (income_change_explained,)
