"""行政复议法: the party to a measure is told its remedy (第二十条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.measure import Measure
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL, ARL
from zhunsheng.law.statutes.administrative_penalty.measure import not_taken
from zhunsheng.law.words import Words

TOLD = (
    ARL.at("第二十条第三款", "未告知…申请行政复议的权利、行政复议机关和申请期限的"),
    ACL.at("第十八条第五项", "当事人依法享有的权利、救济途径"),
    ACL.at("第二十四条第二款第四项", "申请行政复议或者提起行政诉讼的途径和期限"),
    ACL.at("第三十一条第四项", "申请行政复议或者提起行政诉讼的途径和期限"),
)
UNDELIVERED = {"kind": "freezing", "decision_delivered": False, "decision_delivered_on": None}

told_by_later_decision = (Measure.kind.col == "freezing") & ~Measure.decision_delivered.col


@rule(
    Measure, "L-ARL-20", TOLD, Effect.REFUSE,
    title=Words("采取强制措施应告知救济", "The party to a measure is told its remedy"),
    unless=not_taken | told_by_later_decision,
    reason=Words(
        "{taken_on} 的{kind}没有告知当事人复议、诉讼的权利、机关和期限。",
        "Measure of {taken_on} ({kind}): the party was not told its right to reconsideration or suit, the body and the period.",
    ),
    remedy=Words(
        "立即书面告知；未告知的，申请期限自当事人知道之日起计算，最长一年。",
        "Tell it in writing now; until then the period runs from the day the party knows, for a year at most.",
    ),
    examples=(
        kept("已告知", remedy_told=True),
        broken("没有告知", remedy_told=False),
        broken("冻结决定书没有告知", kind="freezing", remedy_told=False),
        broken("扣押，没有决定书也没有告知", decision_delivered=False, remedy_told=False),
        excepted("冻结决定书尚未交付", **UNDELIVERED, remedy_told=False),
        excepted("尚未实施", remedy_told=False, taken=False),
        unclear("是否告知不明", remedy_told=None),
        unclear("没有告知，决定书未交付，措施种类不明", **{**UNDELIVERED, "kind": None}, remedy_told=False),
        unclear("冻结没有告知，是否交付决定书不明", **{**UNDELIVERED, "decision_delivered": None}, remedy_told=False),
        unclear("没有告知，是否已实施不明", remedy_told=False, taken=None),
        excepted("2023年修订施行之前", remedy_told=False, taken_on=date(2023, 12, 31)),
    ),
)  # fmt: skip
def measure_remedy_told() -> pl.Expr:
    """The party is told its right to a remedy, the body and the period; of freezing, by the decision that follows it."""
    return Measure.remedy_told.col


RULES = (measure_remedy_told,)
