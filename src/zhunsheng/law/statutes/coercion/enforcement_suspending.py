"""行政强制法: enforcement suspended and ended (第三十九条、第四十条)."""

from datetime import date

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.facts.enforcement import Enforcement
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import SUSPENSION_END_YEARS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.words import Words

GROUNDS = ACL.at("第四十条", "有下列情形之一的，终结执行")
NO_MORE = ACL.at(
    "第三十九条第二款", "对没有明显社会危害，当事人确无能力履行，中止执行满三年未恢复执行的，行政机关不再执行"
)

BEFORE_LAW = {"urged_on": date(2011, 12, 31)}
SUSPENDED = {
    "urged_on": date(2023, 3, 6),
    "suspended": True,
    "suspended_on": date(2023, 3, 20),
    "harmless_no_means": True,
}
ENFORCED = {**SUSPENDED, "carried_out": True, "carried_out_on": date(2026, 3, 21)}


@rule(
    Enforcement, "L-ACL-39", GROUNDS, Effect.REFUSE,
    title=Words("终结执行应有法定情形", "Enforcement ends on a ground of the law"),
    unless=~Enforcement.ended.col,
    reason=Words("已终结执行，没有写明法定情形。", "Enforcement was ended without a ground of the law."),
    remedy=Words(
        "写明终结情形：死亡或者终止无财产、标的灭失、决定被撤销或者其他需要终结的情形。",
        "State it: death or dissolution without property, loss of the object, decision revoked, or another that calls for it.",
    ),
    examples=(
        kept("决定被撤销", ended=True, end_ground_given=True),
        broken("没有写明", ended=True, end_ground_given=False),
        excepted("没有终结", end_ground_given=False),
        unclear("有无情形不明", ended=True, end_ground_given=None),
        unclear("是否终结不明", ended=None, end_ground_given=False),
        excepted("行政强制法施行之前", ended=True, end_ground_given=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def ended_with_ground() -> pl.Expr:
    """Enforcement is ended in one of five cases, and that case is stated."""
    return Enforcement.end_ground_given.col


def full_on(law: InForce) -> pl.Expr:
    """The last of three years of suspension, on which it may still be resumed and enforced: the day of suspension is not counted."""
    return calendar.years_after(Enforcement.suspended_on.col, law[SUSPENSION_END_YEARS])


def still_to_be_enforced(law: InForce) -> pl.Expr:
    """Not suspended, harmful, a party of means, or resumed while the three years ran."""
    return (
        ~Enforcement.suspended.col
        | ~Enforcement.harmless_no_means.col
        | (Enforcement.resumed.col & (Enforcement.resumed_on.col <= full_on(law)))
    )


@rule(
    Enforcement, "L-ACL-39", NO_MORE, Effect.REFUSE,
    title=Words("中止满三年不再执行", "No enforcement after three years of suspension"),
    unless=lambda law: ~Enforcement.carried_out.col | still_to_be_enforced(law), numbers=(SUSPENSION_END_YEARS,),
    figures={"full_on": full_on},
    reason=Words(
        "{suspended_on} 中止，至 {full_on} 满 {suspension_end_years} 年未恢复（恢复日：{resumed_on}）；没有明显社会危害、当事人确无能力履行，{carried_out_on} 又执行。",
        "Suspended on {suspended_on} and not resumed in {suspension_end_years} years, full on {full_on} (resumed on: "
        "{resumed_on}); harmless and the party without means, yet enforced on {carried_out_on}.",
    ),
    remedy=Words("不再执行，办理终结。", "Enforce no more; end it."),
    examples=(
        broken("满三年次日执行", **ENFORCED),
        kept("满三年当日执行", **{**ENFORCED, "carried_out_on": date(2026, 3, 20)}),
        kept("满三年前一日执行", **{**ENFORCED, "carried_out_on": date(2026, 3, 19)}),
        excepted("没有执行", **{**ENFORCED, "carried_out": False}),
        excepted("没有中止", **{**ENFORCED, "suspended": False}),
        excepted("满三年当日恢复执行", **ENFORCED, resumed=True, resumed_on=date(2026, 3, 20)),
        excepted("满三年前一日恢复执行", **ENFORCED, resumed=True, resumed_on=date(2026, 3, 19)),
        broken("满三年次日才恢复执行", **ENFORCED, resumed=True, resumed_on=date(2026, 3, 21)),
        broken("拟恢复而没有恢复", **ENFORCED, resumed_on=date(2026, 3, 20)),
        unclear("恢复日不明", **ENFORCED, resumed=True),
        excepted("有明显社会危害", **{**ENFORCED, "harmless_no_means": False}),
        unclear("中止日不明", **{**ENFORCED, "suspended_on": None}),
        unclear("有无危害、能力不明", **{**ENFORCED, "harmless_no_means": None}),
        unclear("是否恢复不明", **ENFORCED, resumed=None, resumed_on=date(2026, 3, 20)),
        excepted("行政强制法施行之前", **{**ENFORCED, **BEFORE_LAW}),
    ),
)  # fmt: skip
def no_enforcement_after_long_suspension(law: InForce) -> pl.Expr:
    """Harmless, the party really without means, suspended for three years and not resumed: it is enforced no more."""
    return Enforcement.carried_out_on.col <= full_on(law)


@rule(
    Enforcement, "L-ACL-39", NO_MORE, Effect.WARN,
    title=Words("中止满三年的应当终结", "What was suspended for three years is ended"),
    unless=lambda law: still_to_be_enforced(law) | (Enforcement.as_of.col <= full_on(law)),
    numbers=(SUSPENSION_END_YEARS,), figures={"full_on": full_on},
    reason=Words(
        "{suspended_on} 中止，至 {full_on} 满 {suspension_end_years} 年未恢复（恢复日：{resumed_on}），尚未终结。",
        "Suspended on {suspended_on}; {suspension_end_years} years were full on {full_on} (resumed on: {resumed_on}); not resumed and not ended.",
    ),
    remedy=Words("办理终结执行。", "End the enforcement."),
    examples=(
        excepted("满三年当日", **SUSPENDED, as_of=date(2026, 3, 20)),
        excepted("满三年前一日", **SUSPENDED, as_of=date(2026, 3, 19)),
        broken("满三年次日，未终结", **SUSPENDED, as_of=date(2026, 3, 21)),
        kept("已终结", **SUSPENDED, ended=True),
        excepted("没有中止", **{**SUSPENDED, "suspended": False}),
        excepted("三年内已恢复执行", **SUSPENDED, resumed=True, resumed_on=date(2026, 3, 20)),
        broken("满三年后才恢复执行", **SUSPENDED, resumed=True, resumed_on=date(2026, 3, 21)),
        unclear("恢复日不明", **SUSPENDED, resumed=True),
        excepted("当事人有能力", **{**SUSPENDED, "harmless_no_means": False}),
        unclear("中止日不明", **{**SUSPENDED, "suspended_on": None}),
        unclear("是否终结不明", **SUSPENDED, ended=None),
        unclear("有无危害、能力不明", **{**SUSPENDED, "harmless_no_means": None}),
        excepted("行政强制法施行之前", **{**SUSPENDED, **BEFORE_LAW}),
    ),
)  # fmt: skip
def long_suspension_ended() -> pl.Expr:
    """What is enforced no more after three years of suspension is ended on paper too."""
    return Enforcement.ended.col


RULES = (ended_with_ground, no_enforcement_after_long_suspension, long_suspension_ended)
