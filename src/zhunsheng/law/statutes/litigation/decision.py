"""行政诉讼法 (2017 text, in force from 1 July 2017): what a decision says of a suit."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.decision import not_decided
from zhunsheng.law.parameters import SUIT_MONTHS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ALL, ALL_I
from zhunsheng.law.statutes.reconsideration.decision import handed_to_justice
from zhunsheng.law.words import Words

SUIT = (
    ALL.at("第四十六条第一款", "应当自知道或者应当知道作出行政行为之日起六个月内提出"),
    ALL_I.at("第六十四条第一款", "未告知公民、法人或者其他组织起诉期限的"),
)


@rule(
    Decision, "L-ALL-46", SUIT, Effect.REFUSE,
    title=Words("告知起诉期限", "The paper tells the time for a suit"),
    unless=not_decided | Decision.summary.col | handed_to_justice, numbers=(SUIT_MONTHS,),
    reason=Words(
        "决定书载明起诉期限 {suit_months} 个月，法定 {suit_months_by_law} 个月。",
        "The paper states {suit_months} months for a suit; by law {suit_months_by_law}.",
    ),
    remedy=Words(
        "写明直接起诉的期限为 {suit_months_by_law} 个月（法律另有规定的从其规定）。",
        "State {suit_months_by_law} months for a direct suit, or what another law says.",
    ),
    figures={"suit_months": Decision.suit_months.col, "suit_months_by_law": lambda law: law[SUIT_MONTHS]},
    examples=(
        kept("6个月", suit_months=6),
        broken("5个月", suit_months=5),
        kept("7个月", suit_months=7),
        excepted("当场处罚，复议前置", summary=True, suit_months=5),
        excepted("移送司法机关", outcome="transfer", suit_months=5),
        excepted("尚未决定", decided=False, suit_months=5),
        unclear("月数不明", suit_months=None),
        unclear("是否简易程序不明", summary=None, suit_months=5),
        excepted("2017年文本施行之前", suit_months=5, decided_on=date(2017, 6, 30)),
    ),
)  # fmt: skip
def suit_period_told(law: InForce) -> pl.Expr:
    """The party is told the six months for a suit; where reconsideration comes first, that instead."""
    return Decision.suit_months.col >= law[SUIT_MONTHS]


RULES = (suit_period_told,)
