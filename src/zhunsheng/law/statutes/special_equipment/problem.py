"""特种设备安全监督检查办法: the recheck of a correction (第二十九条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.problem import Problem
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import RECHECK_EQUIPMENT_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import SEI
from zhunsheng.law.words import Words

EQUIPMENT = {"special_equipment": True}
NOT_RECHECKED = {"rechecked": False, "rechecked_on": None}
BEFORE_RULES = {"found_on": date(2022, 6, 30)}


def recheck_due(law: InForce) -> pl.Expr:
    """The last day on which the correction of special equipment is rechecked."""
    return law.working_days_after(Problem.reported_on.col, law[RECHECK_EQUIPMENT_WD])


@rule(
    Problem, "L-SEI-29", SEI.at("第二十九条第二款", "应当在被检查单位提交整改报告后十个工作日内，对整改情况进行复查"),
    Effect.REFUSE,
    title=Words("特种设备整改应在十个工作日内复查", "Special equipment is rechecked within ten working days"),
    unless=~Problem.special_equipment.col | ~Problem.reported.col,
    numbers=(RECHECK_EQUIPMENT_WD,), figures={"due_on": recheck_due},
    reason=Words(
        "{enterprise} 于 {reported_on} 提交整改报告，应在 {due_on} 前（{recheck_equipment_wd} 个工作日内）复查；"
        "复核日：{rechecked_on}。",
        "{enterprise} reported its correction on {reported_on}; it was to be rechecked by {due_on} "
        "({recheck_equipment_wd} working days); rechecked on: {rechecked_on}.",
    ),
    remedy=Words(
        "立即复查，可以现场检查，也可以核查材料。逾期的记录保留。",
        "Recheck now, on site or by the documents. That it was late stays on record.",
    ),
    examples=(
        kept("第5个工作日复查", **EQUIPMENT),
        kept("第10个工作日复查", rechecked_on=date(2026, 3, 16), **EQUIPMENT),
        broken("第11个工作日复查", rechecked_on=date(2026, 3, 17), **EQUIPMENT),
        kept("未复查，期限当天", as_of=date(2026, 3, 16), **EQUIPMENT, **NOT_RECHECKED),
        broken("未复查，期限已过", as_of=date(2026, 3, 17), **EQUIPMENT, **NOT_RECHECKED),
        excepted("不是特种设备", **NOT_RECHECKED),
        excepted("尚未提交整改报告", reported=False, **EQUIPMENT, **NOT_RECHECKED),
        unclear("是否复查不明", rechecked=None, **EQUIPMENT),
        unclear("复查日不明", rechecked_on=None, **EQUIPMENT),
        unclear("报告日不明", reported_on=None, **EQUIPMENT),
        unclear("未复查，是否特种设备不明", special_equipment=None, **NOT_RECHECKED),
        unclear("未复查，是否报告不明", reported=None, **EQUIPMENT, **NOT_RECHECKED),
        excepted("办法施行之前", **EQUIPMENT, **NOT_RECHECKED, **BEFORE_RULES),
    ),
)  # fmt: skip
def equipment_rechecked_in_time(law: InForce) -> pl.Expr:
    """After the unit reports its correction, the market authority rechecks within ten working days."""
    return in_time(Problem.rechecked.col, Problem.rechecked_on.col, recheck_due(law))


RULES = (equipment_rechecked_in_time,)
