"""行政处罚法: two officers, the prenotice, statement and defence (第四十二条、第四十四条、第四十五条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.decision import not_decided
from zhunsheng.law.parameters import OFFICERS_MIN, STATEMENT_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.statutes.administrative_penalty.decision_substance import BEFORE_LAW, not_penalty
from zhunsheng.law.words import Words

OFFICERS = APL.at("第四十二条第一款", "执法人员不得少于两人，法律另有规定的除外")
PRENOTICE = APL.at("第四十四条", "应当告知当事人拟作出的行政处罚内容及事实、理由、依据")
HEARD = APL.at("第四十五条第一款", "当事人有权进行陈述和申辩。行政机关必须充分听取当事人的意见")
NO_DECISION = APL.at("第六十二条", "不得作出行政处罚决定；当事人明确放弃陈述或者申辩权利的除外")
NO_PENALTY = {"outcome": "no_penalty_minor"}


@rule(
    Decision, "L-APL-42", OFFICERS, Effect.REFUSE,
    title=Words("处罚由两名以上执法人员实施", "Two certificated officers decide"),
    unless=not_decided | Decision.fewer_officers_by_law.col, numbers=(OFFICERS_MIN,),
    reason=Words(
        "决定日证件有效、领域相符的执法人员 {certified_officers} 人，少于 {officers_min} 人。",
        "Officers with a valid certificate of that field on the day: {certified_officers}; needed: {officers_min}.",
    ),
    remedy=Words(
        "由两名以上持有效证件的执法人员办理；法律规定可以更少的，写明条款。",
        "Let enough officers with valid certificates handle it, or cite the law that allows fewer.",
    ),
    examples=(
        kept("两人", certified_officers=2),
        kept("三人", certified_officers=3),
        broken("一人", certified_officers=1),
        excepted("法律另有规定", certified_officers=1, fewer_officers_by_law=True),
        excepted("尚未决定", certified_officers=1, decided=False),
        unclear("人数不明", certified_officers=None),
        unclear("法律是否另有规定不明", certified_officers=1, fewer_officers_by_law=None),
        excepted("2021年修订施行之前", certified_officers=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def two_officers_decide(law: InForce) -> pl.Expr:
    """A penalty is imposed by not fewer than two officers who hold the qualification, unless a law says otherwise."""
    return Decision.certified_officers.col >= law[OFFICERS_MIN]


@rule(
    Decision, "L-APL-44", (PRENOTICE, NO_DECISION), Effect.REFUSE,
    title=Words("处罚前应当告知", "The party is told before the decision"),
    unless=not_decided | not_penalty,
    reason=Words(
        "{decided_on} 作出处罚；已告知：{prenoticed}，告知送达日：{prenoticed_on}，告知内容齐全：{prenotice_complete}。",
        "Penalty decided on {decided_on}; told: {prenoticed}, served on {prenoticed_on}, complete: {prenotice_complete}.",
    ),
    remedy=Words(
        "先送达告知书，写明拟处罚内容、事实、理由、依据和陈述、申辩、要求听证的权利，期满再决定。",
        "Serve the prenotice first, with the intended penalty, facts, reasons, basis and rights; decide when its period is over.",
    ),
    examples=(
        kept("先告知", prenoticed_on=date(2026, 6, 9)),
        kept("同日告知", prenoticed_on=date(2026, 6, 10)),
        broken("决定后才告知", prenoticed_on=date(2026, 6, 11)),
        broken("告知书已写未送达", prenoticed=False),
        broken("告知内容不齐", prenotice_complete=False),
        excepted("不予处罚", prenoticed=False, **NO_PENALTY),
        excepted("尚未决定", prenoticed=False, decided=False),
        unclear("告知送达日不明", prenoticed_on=None),
        unclear("内容是否齐全不明", prenotice_complete=None),
        unclear("决定结果不明", prenoticed=False, outcome=None),
        excepted("2021年修订施行之前", prenoticed=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def prenotice_before_decision() -> pl.Expr:
    """Before a penalty is decided the party is told what is intended, on what facts, reasons and basis, and its rights."""
    return (
        Decision.prenoticed.col
        & Decision.prenotice_complete.col
        & (Decision.prenoticed_on.col <= Decision.decided_on.col)
    )


@rule(
    Decision, "L-APL-45a", (HEARD, NO_DECISION), Effect.REFUSE,
    title=Words("陈述申辩期满前不得决定", "No decision before the time for statement is over"),
    unless=not_decided | Decision.summary.col | not_penalty, numbers=(STATEMENT_WD,),
    reason=Words(
        "陈述申辩期限至 {statement_until}（告知书没有写明的为 {statement_wd} 个工作日），{decided_on} 作出处罚，当事人没有明确放弃。",
        "Statement and defence were open until {statement_until} ({statement_wd} working days where the paper sets none); "
        "decided on {decided_on} without an express waiver.",
    ),
    remedy=Words(
        "期满次日起再决定；当事人明确放弃的，附书面材料。", "Decide from the day after; or attach the party's express waiver.",
    ),
    examples=(
        broken("期满当天决定", decided_on=date(2026, 5, 18)),
        kept("期满次日决定", decided_on=date(2026, 5, 19)),
        broken("期满前一天决定", decided_on=date(2026, 5, 15)),
        kept("明确放弃", decided_on=date(2026, 5, 12), statement_waived=True),
        broken("告知书写明至5月20日，当天决定", statement_period_given=True, statement_given_until=date(2026, 5, 20),
               decided_on=date(2026, 5, 20)),
        kept("告知书写明至5月20日，次日决定", statement_period_given=True, statement_given_until=date(2026, 5, 20),
             decided_on=date(2026, 5, 21)),
        excepted("简易程序", summary=True, decided_on=date(2026, 5, 12)),
        excepted("不予处罚", decided_on=date(2026, 5, 12), **NO_PENALTY),
        excepted("尚未决定", decided_on=date(2026, 5, 12), decided=False),
        unclear("告知送达日不明", prenoticed_on=None),
        unclear("是否简易程序不明", summary=None, decided_on=date(2026, 5, 12)),
        excepted("2021年修订施行之前", prenoticed_on=date(2021, 7, 13), **BEFORE_LAW),
    ),
)  # fmt: skip
def statement_period_awaited() -> pl.Expr:
    """A penalty is decided only when the time for statement and defence is over, or was expressly waived."""
    return Decision.statement_waived.col | (Decision.decided_on.col > Decision.statement_until.col)


@rule(
    Decision, "L-APL-45a", (APL.at("第四十五条第一款", "应当进行复核…行政机关应当采纳"), NO_DECISION), Effect.REFUSE,
    title=Words("陈述申辩意见应逐项复核答复", "Each point of the statement is answered"),
    unless=not_decided | ~Decision.statement_made.col,
    reason=Words(
        "当事人已陈述申辩，意见没有逐项复核、采纳或者说明。", "The party made a statement; its points were not re-checked, adopted or answered.",
    ),
    remedy=Words("逐项复核，成立的采纳，不采纳的说明理由。", "Re-check each point, adopt what is founded and say why the rest is not."),
    examples=(
        kept("已复核答复", statement_made=True, statement_answered=True),
        broken("没有答复", statement_made=True, statement_answered=False),
        excepted("没有陈述申辩", statement_made=False, statement_answered=False),
        excepted("尚未决定", statement_made=True, statement_answered=False, decided=False),
        unclear("是否答复不明", statement_made=True, statement_answered=None),
        unclear("有无陈述不明", statement_made=None, statement_answered=False),
        excepted("2021年修订施行之前", statement_made=True, statement_answered=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def statement_answered() -> pl.Expr:
    """What the party says is heard in full and re-checked; what is founded is adopted."""
    return Decision.statement_answered.col


@rule(
    Decision, "L-APL-45b", APL.at("第四十五条第二款", "不得因当事人陈述、申辩而给予更重的处罚"), Effect.REFUSE,
    title=Words("不得因申辩加重处罚", "Not heavier for defending oneself"),
    unless=not_decided | not_penalty,
    reason=Words("处罚的种类或者数额重于最近一次告知。", "The penalty is heavier in kind or amount than the latest prenotice."),
    remedy=Words(
        "不重于告知的内容；因新的事实需要加重的，重新告知后再决定。", "Keep to what was told; where new facts make it heavier, serve a new prenotice first.",
    ),
    examples=(
        kept("不重于告知", heavier_than_prenotice=False),
        broken("重于告知", heavier_than_prenotice=True),
        excepted("不予处罚", heavier_than_prenotice=True, **NO_PENALTY),
        excepted("尚未决定", heavier_than_prenotice=True, decided=False),
        unclear("轻重不明", heavier_than_prenotice=None),
        unclear("决定结果不明", heavier_than_prenotice=True, outcome=None),
        excepted("2021年修订施行之前", heavier_than_prenotice=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def not_heavier_for_defending_oneself() -> pl.Expr:
    """A statement or defence never makes the penalty heavier; new facts need a new prenotice."""
    return ~Decision.heavier_than_prenotice.col


RULES = (
    two_officers_decide,
    prenotice_before_decision,
    statement_period_awaited,
    statement_answered,
    not_heavier_for_defending_oneself,
)
