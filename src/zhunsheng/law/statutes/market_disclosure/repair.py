"""市场监管处罚信息公示规定: when a published market penalty may be taken down early (第十四条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.repair import Repair
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import SAMR_P
from zhunsheng.law.words import Words

EARLY_STOP = (
    SAMR_P.at("第十四条第一款", "公示达到规定时限要求，且同时符合以下条件的…申请提前停止公示"),
    SAMR_P.at("第十四条第三款", "不得提前停止公示"),
)


@rule(
    Repair, "L-SAMRP-14", EARLY_STOP, Effect.REFUSE,
    title=Words("提前停止公示须满足条件", "A publication stops early only on the conditions of law"),
    unless=~Repair.granted.col | ~Repair.market_penalty.col,
    reason=Words(
        "满足条件 {conditions_met} 项（应为 4 项），属于不得提前停止的处罚种类：{barred_kind}，已达规定公示时限：{minimum_shown}。",
        "{conditions_met} of 4 conditions met, of a kind that is never taken down early: {barred_kind}, shown long enough: "
        "{minimum_shown}.",
    ),
    remedy=Words(
        "不同意提前停止公示；条件满足、公示达到规定时限（市场监管总局规定，待核实）后可再申请。",
        "Refuse; the party may apply again when all four are met and the minimum time (a rule not seen) has run.",
    ),
    examples=(
        kept("四项条件满足、达到时限"),
        broken("满足三项", conditions_met=3),
        broken("责令停产停业，不得提前停止", barred_kind=True),
        broken("没有达到规定时限", minimum_shown=False),
        excepted("不同意修复", conditions_met=3, granted=False),
        excepted("不是市场监管处罚", conditions_met=3, market_penalty=False),
        unclear("满足几项不明", conditions_met=None),
        unclear("规定时限不明", minimum_shown=None),
        unclear("是否不得提前停止的种类不明", barred_kind=None),
        unclear("是否同意不明", conditions_met=3, granted=None),
        excepted("规定施行前收到", conditions_met=3, received_on=date(2021, 8, 31)),
    ),
)  # fmt: skip
def early_stop_lawful() -> pl.Expr:
    """Shown for the set time, all four conditions met, and not one of the graver kinds: only then may it stop early."""
    return (Repair.conditions_met.col == 4) & ~Repair.barred_kind.col & Repair.minimum_shown.col


RULES = (early_stop_lawful,)
