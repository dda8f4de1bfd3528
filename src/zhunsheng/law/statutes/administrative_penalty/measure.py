"""行政处罚法: who carries out a measure (第四十二条), and advance registration of evidence (第五十六条)."""

from datetime import date, datetime

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.measure import Measure
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import OFFICERS_MIN, REGISTRATION_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL, APL
from zhunsheng.law.words import Words

OFFICERS = (
    ACL.at("第十八条第二项", "由两名以上行政执法人员实施"),
    ACL.at("第十七条第三款", "应当由行政机关具备资格的行政执法人员实施"),
    APL.at("第四十二条第一款", "执法人员不得少于两人"),
)
GROUND = APL.at(
    "第五十六条", "在证据可能灭失或者以后难以取得的情况下，经行政机关负责人批准，可以先行登记保存"
)  # fmt: skip
DEALT_WITH = (APL.at("第五十六条", "应当在七日内及时作出处理决定"), APL.at("第八十五条", "“七日”的规定是指工作日"))
REGISTERED = {
    "kind": "advance_registration", "evidence_may_be_lost": True, "extended": False, "extensions": 0,
    "extension_days": 0, "excluded_days": 0,
}  # fmt: skip
BEFORE_LAW = {"taken_on": date(2021, 7, 14)}

not_taken = ~Measure.taken.col
not_registration = Measure.kind.col != "advance_registration"


def registration_due(law: InForce) -> pl.Expr:
    """The last day on which registered evidence is dealt with."""
    return law.working_days_after(Measure.taken_on.col, law[REGISTRATION_WD])


@rule(
    Measure, "L-APL-42", OFFICERS, Effect.REFUSE,
    title=Words("强制措施须两名以上执法人员实施", "Two certificated officers carry out a measure"),
    unless=not_taken, numbers=(OFFICERS_MIN,),
    reason=Words(
        "{taken_on} 的{kind}由 {certified_officers} 名持证执法人员实施，不得少于 {officers_min} 人。",
        "Measure of {taken_on} ({kind}): carried out by {certified_officers} certificated officers, at least {officers_min} "
        "are needed.",
    ),
    remedy=Words(
        "由 {officers_min} 名以上证件有效、领域相符的执法人员实施。", "Send {officers_min} or more officers with valid certificates.",
    ),
    examples=(
        kept("两名持证人员", certified_officers=2),
        broken("一名持证人员", certified_officers=1),
        kept("三名持证人员", certified_officers=3),
        broken("先行登记保存，一名持证人员", **REGISTERED, certified_officers=1),
        excepted("尚未实施", taken=False, certified_officers=1),
        unclear("持证人数不明", certified_officers=None),
        unclear("一名持证人员，是否已实施不明", taken=None, certified_officers=1),
        broken("行政强制法施行首日", certified_officers=1, taken_on=date(2012, 1, 1)),
        excepted("行政强制法施行之前", certified_officers=1, taken_on=date(2011, 12, 31)),
    ),
)  # fmt: skip
def two_officers_carry_out(law: InForce) -> pl.Expr:
    """A measure is carried out by two or more officers with certificates, whatever its kind."""
    return Measure.certified_officers.col >= law[OFFICERS_MIN]


@rule(
    Measure, "L-APL-56", GROUND, Effect.REFUSE,
    title=Words("先行登记保存须有理由、先经批准", "Advance registration has its ground and is approved first"),
    unless=not_taken | not_registration,
    reason=Words(
        "{taken_at} 先行登记保存：证据可能灭失或者以后难以取得 {evidence_may_be_lost}，负责人已批准 {approved}（{head_answered_at}），"
        "情况紧急当场实施 {urgent}。",
        "Evidence registered at {taken_at}: may be lost or be hard to get later {evidence_may_be_lost}, approved by the head "
        "{approved} at {head_answered_at}, urgent {urgent}.",
    ),
    remedy=Words(
        "写明证据可能灭失或者以后难以取得的情形，先报行政机关负责人批准再登记保存；不符合的，解除。",
        "State why the evidence may be lost and have the head approve it first; else release it.",
    ),
    examples=(
        kept("有理由、先经批准", **REGISTERED),
        kept("批准的同时实施", **REGISTERED, head_answered_at=datetime.fromisoformat("2026-03-02 10:00")),
        broken("实施后一分钟才批准", **REGISTERED, head_answered_at=datetime.fromisoformat("2026-03-02 10:01")),
        broken("实施七日后才批准", **REGISTERED, head_answered_at=datetime.fromisoformat("2026-03-09 09:00")),
        kept("情况紧急，事后补办批准", **REGISTERED, urgent=True, head_answered_at=datetime.fromisoformat("2026-03-02 15:00")),
        broken("情况紧急，没有补办批准", **REGISTERED, urgent=True, approved=False),
        broken("证据不会灭失，也不难取得", **{**REGISTERED, "evidence_may_be_lost": False}),
        broken("没有批准", **REGISTERED, approved=False),
        excepted("尚未实施", **REGISTERED, approved=False, taken=False),
        excepted("扣押", kind="seizure", evidence_may_be_lost=False),
        unclear("是否可能灭失不明", **{**REGISTERED, "evidence_may_be_lost": None}),
        unclear("是否批准不明", **REGISTERED, approved=None),
        unclear("批准时间不明", **REGISTERED, head_answered_at=None),
        unclear("事后批准，是否紧急不明", **REGISTERED, urgent=None, head_answered_at=datetime.fromisoformat("2026-03-09 09:00")),
        unclear("没有批准，措施种类不明", **{**REGISTERED, "kind": None}, approved=False),
        unclear("没有批准，是否已实施不明", **REGISTERED, approved=False, taken=None),
        excepted("2021年修订施行之前", **REGISTERED, approved=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def registration_has_its_ground() -> pl.Expr:
    """Evidence is registered in advance where it may be lost or be hard to get later, once the head approved; if urgent, at once."""
    approved_first = Measure.head_answered_at.col <= Measure.taken_at.col
    return Measure.evidence_may_be_lost.col & Measure.approved.col & (Measure.urgent.col | approved_first)


@rule(
    Measure, "L-APL-56", DEALT_WITH, Effect.REFUSE,
    title=Words("先行登记保存应当在七日内处理", "Registered evidence is dealt with in seven days"),
    unless=not_taken | not_registration, numbers=(REGISTRATION_WD,), figures={"due_on": registration_due},
    reason=Words(
        "{taken_on} 先行登记保存的证据，应在 {due_on} 前（{registration_wd} 个工作日内）作出处理决定；处理日：{ended_on}。",
        "Evidence registered on {taken_on} was to be dealt with by {due_on} ({registration_wd} working days); dealt with on: "
        "{ended_on}.",
    ),
    remedy=Words(
        "立即作出处理决定：送检测鉴定、依法查封扣押、没收或者返还；逾期未处理的，解除。",
        "Decide now: test it, seal or seize it by law, confiscate or return it; what was not decided on is released.",
    ),
    examples=(
        kept("第7个工作日处理", **REGISTERED, ended=True, ended_on=date(2026, 3, 11)),
        broken("第8个工作日处理", **REGISTERED, ended=True, ended_on=date(2026, 3, 12)),
        kept("第6个工作日处理", **REGISTERED, ended=True, ended_on=date(2026, 3, 10)),
        kept("周五登记，第七个工作日周二", **REGISTERED, taken_on=date(2026, 3, 6), as_of=date(2026, 3, 17)),
        broken("周五登记，周三仍未处理", **REGISTERED, taken_on=date(2026, 3, 6), as_of=date(2026, 3, 18)),
        excepted("尚未实施", **REGISTERED, taken=False),
        excepted("扣押", kind="seizure"),
        unclear("是否处理不明", **REGISTERED, ended=None),
        unclear("处理日不明", **REGISTERED, ended=True),
        unclear("逾期未处理，措施种类不明", **{**REGISTERED, "kind": None}),
        unclear("逾期未处理，是否已实施不明", **REGISTERED, taken=None),
        unclear("实施日不明", **REGISTERED, taken_on=None),
        excepted("2021年修订施行之前", **REGISTERED, **BEFORE_LAW),
    ),
)  # fmt: skip
def registration_decided_in_seven_days(law: InForce) -> pl.Expr:
    """What was registered is dealt with in seven working days."""
    return in_time(Measure.ended.col, Measure.ended_on.col, registration_due(law))


RULES = (two_officers_carry_out, registration_has_its_ground, registration_decided_in_seven_days)
