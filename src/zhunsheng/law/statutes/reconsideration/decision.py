"""行政复议法 (2023 revision, in force from 1 January 2024): what a decision says of remedies, and deciding again."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.decision import not_decided
from zhunsheng.law.parameters import RECONSIDERATION_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, ARL
from zhunsheng.law.statutes.administrative_penalty.decision_substance import not_penalty
from zhunsheng.law.words import Words

PERIOD = ARL.at("第二十条第一款", "自知道或者应当知道该行政行为之日起六十日内提出行政复议申请")
TOLD = ARL.at("第二十条第三款", "未告知…申请行政复议的权利、行政复议机关和申请期限的")
BODY = (ARL.at("第二十四条"), ARL.at("第二十七条"), ARL.at("第二十八条"), APL.at("第五十九条第一款第五项"))
FIRST = ARL.at("第二十三条第一款第一项", "对当场作出的行政处罚决定不服")
AGAIN = ARL.at(
    "第六十四条第二款", "被申请人不得以同一事实和理由作出与被申请行政复议的行政行为相同或者基本相同的行政行为"
)
BEFORE_LAW = {"decided_on": date(2023, 12, 31)}

handed_to_justice = Decision.outcome.col == "transfer"


@rule(
    Decision, ("L-ARL-20", "L-ARL-24"), (PERIOD, TOLD, *BODY), Effect.REFUSE,
    title=Words("告知复议机关和期限", "The paper tells the body and the time for reconsideration"),
    unless=not_decided | handed_to_justice, numbers=(RECONSIDERATION_DAYS,),
    reason=Words(
        "决定书载明正确的复议机关：{states_remedy_body}；载明复议期限 {remedy_days} 日（法定 {reconsideration_days} 日）。",
        "The right body is named: {states_remedy_body}; period stated: {remedy_days} days (by law {reconsideration_days}).",
    ),
    remedy=Words(
        "写明复议权利、对该部门有管辖权的复议机关和 {reconsideration_days} 日期限（法律规定更长的从其规定）。",
        "State the right, the body competent for the department and {reconsideration_days} days, or more where a law says so.",
    ),
    examples=(
        kept("60日", remedy_days=60),
        broken("59日", remedy_days=59),
        kept("法律规定更长，90日", remedy_days=90),
        kept("61日", remedy_days=61),
        broken("复议机关有误", states_remedy_body=False),
        excepted("移送司法机关", outcome="transfer", states_remedy_body=False),
        excepted("尚未决定", decided=False, remedy_days=59),
        unclear("天数不明", remedy_days=None),
        unclear("复议机关不明", states_remedy_body=None),
        unclear("决定结果不明", outcome=None, remedy_days=59),
        excepted("2023年修订施行之前", remedy_days=59, **BEFORE_LAW),
    ),
)  # fmt: skip
def remedy_told(law: InForce) -> pl.Expr:
    """The party is told its right to reconsideration, the body, and the sixty days."""
    return Decision.states_remedy_body.col & (Decision.remedy_days.col >= law[RECONSIDERATION_DAYS])


@rule(
    Decision, "L-ARL-23", FIRST, Effect.REFUSE,
    title=Words("当场处罚写明复议前置", "A penalty on the spot says: reconsideration first"),
    unless=not_decided | ~Decision.summary.col | not_penalty,
    reason=Words(
        "当场处罚决定书没有写明应当先申请行政复议。", "The paper of a penalty on the spot does not say that reconsideration comes first.",
    ),
    remedy=Words("写明不服的先申请行政复议，对复议决定不服再起诉。", "Say that reconsideration comes first and a suit after it."),
    examples=(
        kept("已写明", summary=True, says_reconsider_first=True),
        broken("没有写明", summary=True, says_reconsider_first=False),
        excepted("普通程序", summary=False, says_reconsider_first=False),
        excepted("当场不予处罚", summary=True, outcome="no_penalty_minor", says_reconsider_first=False),
        excepted("尚未决定", summary=True, decided=False, says_reconsider_first=False),
        unclear("是否写明不详", summary=True, says_reconsider_first=None),
        unclear("是否简易程序不明", summary=None, says_reconsider_first=False),
        excepted("2023年修订施行之前", summary=True, says_reconsider_first=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def reconsideration_first_told() -> pl.Expr:
    """Against a penalty on the spot reconsideration comes before a suit, and the paper says so."""
    return Decision.says_reconsider_first.col


@rule(
    Decision, "L-ARL-64", AGAIN, Effect.REFUSE,
    title=Words("撤销后不得以同一事实理由重作", "Not the same decision again"),
    unless=not_decided | ~Decision.redecision.col,
    reason=Words(
        "重新作出的决定与被撤销的相同或者基本相同（同一事实和理由），原决定不是因程序被撤销。",
        "The new decision is the same or almost the same on the same facts and reason; the old one did not fall for procedure.",
    ),
    remedy=Words("查清新的事实或者改变理由、结果后再决定，或不再处罚。", "Decide on new facts, another reason or another result, or not at all."),
    examples=(
        kept("事实理由不同", redecision=True, same_facts_reason=False, revoked_for_procedure=False),
        broken("同一事实理由", redecision=True, same_facts_reason=True, revoked_for_procedure=False),
        kept("因程序被撤销后重作", redecision=True, same_facts_reason=True, revoked_for_procedure=True),
        excepted("不是重作", redecision=False, same_facts_reason=True, revoked_for_procedure=False),
        excepted("尚未决定", redecision=True, same_facts_reason=True, revoked_for_procedure=False, decided=False),
        unclear("是否同一不明", redecision=True, same_facts_reason=None, revoked_for_procedure=False),
        unclear("撤销原因不明", redecision=True, same_facts_reason=True, revoked_for_procedure=None),
        excepted("2023年修订施行之前", redecision=True, same_facts_reason=True, revoked_for_procedure=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def not_the_same_decision_again() -> pl.Expr:
    """What was set aside is not decided alike again on the same facts and reason, unless it fell for procedure."""
    return ~Decision.same_facts_reason.col | Decision.revoked_for_procedure.col


RULES = (remedy_told, reconsideration_first_told, not_the_same_decision_again)
