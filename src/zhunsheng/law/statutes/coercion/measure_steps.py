"""行政强制法: the steps of a measure, urgent ones, liberty, and what follows a crime (第十八条至第二十一条)."""

from datetime import date, datetime

import polars as pl

from zhunsheng.law.conditions import hours_after, in_time, in_time_at, local_day
from zhunsheng.law.facts.measure import Measure
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import MEASURE_MAKEUP_HOURS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.statutes.administrative_penalty.measure import REGISTERED, not_taken
from zhunsheng.law.statutes.coercion.measure_basis import BEFORE_LAW, registration
from zhunsheng.law.words import Words

BEFOREHAND = ACL.at("第十八条第一项", "实施前须向行政机关负责人报告并经批准")
STEPS = (
    ACL.at(
        "第十八条", "出示执法身份证件；…当场告知当事人采取行政强制措施的理由、依据以及当事人依法享有的权利、救济途径"
    ),
    ACL.at("第十八条第九项", "当事人不到场的，邀请见证人到场"),
)
FREEZING_STEPS = (
    ACL.at("第三十条第一款", "应当履行本法第十八条第一项、第二项、第三项、第七项规定的程序"),
    ACL.at("第十八条"),
)
URGENT = ACL.at("第十九条", "应当在二十四小时内向行政机关负责人报告，并补办批准手续")
DISAGREED = ACL.at("第十九条", "行政机关负责人认为不应当采取行政强制措施的，应当立即解除")
LIBERTY = (
    ACL.at("第二十条第一款第一项", "立即通知当事人家属实施行政强制措施的行政机关、地点和期限"),
    ACL.at("第二十条第二款", "实施限制人身自由的行政强制措施不得超过法定期限"),
)
ON_RETURN = ACL.at("第二十条第一款第二项", "在返回行政机关后，立即向行政机关负责人报告并补办批准手续")
CRIME = ACL.at("第二十一条", "应当将查封、扣押、冻结的财物一并移送，并书面告知当事人")
HELD = {"kind": "liberty", "family_told": True, "within_liberty_limit": True, "reported_on_return": True}
ON_THE_SPOT = {"urgent": True, "head_answered_at": datetime.fromisoformat("2026-03-03 09:00")}
UNANSWERED = {"urgent": True, "approved": False, "head_answered_at": None}
REJECTED = {**ON_THE_SPOT, "approved": False, "head_disagreed": True}
ABSENT = {"party_present": False, "party_told": False, "party_heard": False}

not_urgent = ~Measure.urgent.col
not_liberty = Measure.kind.col != "liberty"
not_freezing = Measure.kind.col != "freezing"
not_of_property = ~Measure.kind.col.is_in(["sealing", "seizure", "freezing"])


def makeup_due(law: InForce) -> pl.Expr:
    """The instant by which an urgent measure is reported and its approval made up."""
    return hours_after(Measure.taken_at.col, law[MEASURE_MAKEUP_HOURS])


@rule(
    Measure, "L-ACL-18", BEFOREHAND, Effect.REFUSE,
    title=Words("强制措施实施前须经批准", "A measure is approved beforehand"),
    unless=not_taken | Measure.urgent.col | registration,
    reason=Words(
        "{kind}于 {taken_at} 实施，负责人已批准：{approved}，批准时间：{head_answered_at}。",
        "Measure ({kind}) taken at {taken_at}; approved by the head: {approved}, at {head_answered_at}.",
    ),
    remedy=Words(
        "报行政机关负责人批准后再实施；情况紧急须当场实施的，二十四小时内补办。",
        "Take it only when the head has approved it; an urgent one is made up within twenty-four hours.",
    ),
    examples=(
        kept("先批准后实施"),
        kept("批准与实施同时", head_answered_at=datetime.fromisoformat("2026-03-02 10:00")),
        broken("实施后一分钟才批准", head_answered_at=datetime.fromisoformat("2026-03-02 10:01")),
        broken("没有批准", approved=False),
        excepted("情况紧急，当场实施", **ON_THE_SPOT),
        excepted("先行登记保存", **REGISTERED, approved=False),
        excepted("尚未实施", approved=False, taken=False),
        unclear("是否批准不明", approved=None),
        unclear("批准时间不明", head_answered_at=None),
        unclear("实施时间不明", taken_at=None),
        unclear("没有批准，是否紧急不明", approved=False, urgent=None),
        unclear("没有批准，措施种类不明", approved=False, kind=None),
        unclear("没有批准，是否已实施不明", approved=False, taken=None),
        excepted("行政强制法施行之前", approved=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def measure_approved_beforehand() -> pl.Expr:
    """A measure is reported to the head and approved before it is taken."""
    return Measure.approved.col & (Measure.head_answered_at.col <= Measure.taken_at.col)


@rule(
    Measure, "L-ACL-18", STEPS, Effect.REFUSE,
    title=Words("强制措施的现场程序须齐全", "The steps on the spot are done"),
    unless=not_taken | registration | (Measure.kind.col == "freezing"),
    reason=Words(
        "{taken_on} 的{kind}：出示证件 {certificates_shown}，当事人在场 {party_present}，告知理由依据权利救济 {party_told}，"
        "听取陈述申辩 {party_heard}，现场笔录 {recorded}，签字、注明或者见证 {signed_or_witnessed}。",
        "Measure of {taken_on} ({kind}): certificates shown {certificates_shown}, party present {party_present}, told "
        "{party_told}, heard {party_heard}, recorded {recorded}, signed, noted or witnessed {signed_or_witnessed}.",
    ),
    remedy=Words(
        "补不上的，解除后依法定程序重新实施：通知当事人到场、出示证件、告知、听取、制作笔录、签字；不到场的请见证人。",
        "What cannot be made up means release and starting again: call the party, show, tell, hear, record, sign; a witness "
        "if it stays away.",
    ),
    examples=(
        kept("程序齐全"),
        broken("没有出示证件", certificates_shown=False),
        broken("没有告知", party_told=False),
        broken("没有听取陈述申辩", party_heard=False),
        broken("没有现场笔录", recorded=False),
        broken("没有签字，也没有注明或者见证", signed_or_witnessed=False),
        broken("查封没有告知", kind="sealing", party_told=False),
        kept("当事人不到场，有见证人", **ABSENT),
        broken("当事人不到场，没有见证人", **ABSENT, signed_or_witnessed=False),
        excepted("冻结只须部分步骤", kind="freezing", party_told=False),
        excepted("先行登记保存", **REGISTERED, party_told=False),
        excepted("尚未实施", recorded=False, taken=False),
        unclear("是否出示证件不明", certificates_shown=None),
        unclear("是否告知不明", party_told=None),
        unclear("是否听取不明", party_heard=None),
        unclear("没有告知，是否在场不明", party_told=False, party_present=None),
        unclear("有无笔录不明", recorded=None),
        unclear("是否签字不明", signed_or_witnessed=None),
        unclear("没有笔录，措施种类不明", recorded=False, kind=None),
        unclear("没有笔录，是否已实施不明", recorded=False, taken=None),
        excepted("行政强制法施行之前", recorded=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def measure_steps_done() -> pl.Expr:
    """Certificates, telling and hearing the party on the spot, record, signatures; a witness where the party stays away."""
    told_and_heard = Measure.party_told.col & Measure.party_heard.col
    recorded = Measure.recorded.col & Measure.signed_or_witnessed.col
    return Measure.certificates_shown.col & (told_and_heard | ~Measure.party_present.col) & recorded


@rule(
    Measure, "L-ACL-18", FREEZING_STEPS, Effect.REFUSE,
    title=Words("冻结须出示证件、制作笔录", "Freezing: certificates and a record"),
    unless=not_taken | not_freezing,
    reason=Words(
        "{taken_on} 冻结存款、汇款：出示证件 {certificates_shown}，现场笔录 {recorded}。",
        "Freezing of {taken_on}: certificates shown {certificates_shown}, recorded {recorded}.",
    ),
    remedy=Words("出示证件、制作现场笔录；补不上的，解除后重新实施。", "Show certificates and record it; else release and start again."),
    examples=(
        kept("有证件、有笔录", kind="freezing"),
        broken("没有出示证件", kind="freezing", certificates_shown=False),
        broken("没有笔录", kind="freezing", recorded=False),
        kept("没有当场告知、听取", kind="freezing", party_told=False, party_heard=False),
        excepted("扣押", recorded=False),
        excepted("尚未实施", kind="freezing", recorded=False, taken=False),
        unclear("是否出示证件不明", kind="freezing", certificates_shown=None),
        unclear("有无笔录不明", kind="freezing", recorded=None),
        unclear("没有笔录，措施种类不明", kind=None, recorded=False),
        unclear("没有笔录，是否已实施不明", kind="freezing", recorded=False, taken=None),
        excepted("行政强制法施行之前", kind="freezing", recorded=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def freezing_steps_done() -> pl.Expr:
    """Freezing needs only approval, two officers, certificates and a record."""
    return Measure.certificates_shown.col & Measure.recorded.col


@rule(
    Measure, "L-ACL-19", URGENT, Effect.WARN,
    title=Words("当场强制措施应在24小时内补办批准", "Approval of an urgent measure is made up in 24 hours"),
    unless=not_taken | not_urgent | (Measure.kind.col == "liberty"),
    numbers=(MEASURE_MAKEUP_HOURS,), figures={"due_at": makeup_due},
    reason=Words(
        "{taken_at} 当场实施{kind}，应在 {due_at} 前（{measure_makeup_hours} 小时内）向行政机关负责人报告并补办批准；"
        "负责人答复时间：{head_answered_at}。",
        "Taken on the spot at {taken_at} ({kind}); approval was to be made up by {due_at} ({measure_makeup_hours} hours); "
        "the head answered at: {head_answered_at}.",
    ),
    remedy=Words(
        "立即报告并补办批准；负责人不同意的，立即解除。逾期的记录保留。",
        "Report it and have it approved now, or release it if the head disagrees. That it was late stays on record.",
    ),
    examples=(
        kept("24小时整补办", urgent=True, head_answered_at=datetime.fromisoformat("2026-03-03 10:00")),
        broken("24小时零一分补办", urgent=True, head_answered_at=datetime.fromisoformat("2026-03-03 10:01")),
        kept("23小时补办", **ON_THE_SPOT),
        broken("周五晚实施，周一才补办", urgent=True, taken_on=date(2026, 3, 6),
               taken_at=datetime.fromisoformat("2026-03-06 20:00"), head_answered_at=datetime.fromisoformat("2026-03-09 09:00")),
        kept("24小时内负责人不同意", **REJECTED),
        broken("24小时后负责人才不同意", **{**REJECTED, "head_answered_at": datetime.fromisoformat("2026-03-03 10:01")}),
        kept("次日尚未答复", **UNANSWERED, as_of=date(2026, 3, 3)),
        broken("第三日尚未答复", **UNANSWERED, as_of=date(2026, 3, 4)),
        excepted("事先批准", urgent=False, approved=False),
        excepted("限制人身自由另有规定", **HELD, **UNANSWERED),
        excepted("尚未实施", **UNANSWERED, taken=False),
        unclear("答复时间不明", urgent=True, head_answered_at=None),
        unclear("是否批准不明，没有不同意", **{**UNANSWERED, "approved": None}),
        unclear("是否不同意不明，没有批准", **UNANSWERED, head_disagreed=None),
        unclear("实施时间不明", **UNANSWERED, taken_at=None),
        unclear("没有答复，是否紧急不明", **{**UNANSWERED, "urgent": None}),
        unclear("没有答复，措施种类不明", **UNANSWERED, kind=None),
        unclear("没有答复，是否已实施不明", **UNANSWERED, taken=None),
        excepted("行政强制法施行之前", **UNANSWERED, **BEFORE_LAW),
    ),
)  # fmt: skip
def measure_approval_made_up(law: InForce) -> pl.Expr:
    """A measure taken on the spot in urgency is reported to the head in twenty-four hours and its approval made up."""
    return in_time_at(
        Measure.approved.col | Measure.head_disagreed.col, Measure.head_answered_at.col, makeup_due(law)
    )  # fmt: skip


@rule(
    Measure, "L-ACL-19", DISAGREED, Effect.REFUSE,
    title=Words("负责人不同意的应当立即解除", "Released at once if the head disagrees"),
    unless=not_taken | not_urgent | ~Measure.head_disagreed.col,
    reason=Words(
        "负责人于 {head_answered_at} 认为不应当采取{kind}，应当当日解除；解除日：{ended_on}。",
        "The head disagreed at {head_answered_at} with the measure ({kind}); it was to be released that day; released on: "
        "{ended_on}.",
    ),
    remedy=Words("立即解除，退还财物。", "Release it and give things back now."),
    examples=(
        kept("当日解除", **REJECTED, ended=True, ended_on=date(2026, 3, 3)),
        broken("次日解除", **REJECTED, ended=True, ended_on=date(2026, 3, 4)),
        kept("答复前已解除", **REJECTED, ended=True, ended_on=date(2026, 3, 2)),
        kept("当日尚未解除", **REJECTED, as_of=date(2026, 3, 3)),
        broken("次日尚未解除", **REJECTED, as_of=date(2026, 3, 4)),
        excepted("负责人同意", **ON_THE_SPOT),
        excepted("事先批准的措施", **{**REJECTED, "urgent": False}),
        excepted("尚未实施", **REJECTED, taken=False),
        unclear("是否解除不明", **REJECTED, ended=None),
        unclear("解除日不明", **REJECTED, ended=True),
        unclear("答复时间不明", **{**REJECTED, "head_answered_at": None}),
        unclear("没有解除，负责人是否同意不明", **{**REJECTED, "head_disagreed": None}),
        unclear("没有解除，是否紧急不明", **{**REJECTED, "urgent": None}),
        unclear("没有解除，是否已实施不明", **REJECTED, taken=None),
        excepted("行政强制法施行之前", **REJECTED, **BEFORE_LAW),
    ),
)  # fmt: skip
def released_if_head_disagrees() -> pl.Expr:
    """If the head finds that an urgent measure should not have been taken, it is released at once: that same day."""
    return in_time(Measure.ended.col, Measure.ended_on.col, local_day(Measure.head_answered_at.col))


@rule(
    Measure, "L-ACL-20", LIBERTY, Effect.REFUSE,
    title=Words("限制人身自由须通知家属、不超期限", "Liberty: family told, limit kept"),
    unless=not_taken | not_liberty,
    reason=Words(
        "{taken_on} 限制人身自由：已立即通知家属 {family_told}，未超过法定期限 {within_liberty_limit}。",
        "Liberty restricted on {taken_on}: family told at once {family_told}, within the law's limit {within_liberty_limit}.",
    ),
    remedy=Words(
        "立即通知家属机关、地点和期限；目的已达到、条件已消失或者期限届满的，立即解除。",
        "Tell the family now of agency, place and term; release at once when the aim is reached or the limit is over.",
    ),
    examples=(
        kept("已通知、未超期", **HELD),
        broken("没有通知家属", **{**HELD, "family_told": False}),
        broken("超过法定期限", **{**HELD, "within_liberty_limit": False}),
        excepted("扣押", family_told=False, within_liberty_limit=False),
        excepted("尚未实施", **{**HELD, "family_told": False}, taken=False),
        unclear("是否通知不明", **{**HELD, "family_told": None}),
        unclear("是否超期不明", **{**HELD, "within_liberty_limit": None}),
        unclear("没有通知家属，措施种类不明", **{**HELD, "family_told": False, "kind": None}),
        unclear("没有通知家属，是否已实施不明", **{**HELD, "family_told": False}, taken=None),
        excepted("行政强制法施行之前", **{**HELD, "family_told": False}, **BEFORE_LAW),
    ),
)  # fmt: skip
def family_told_and_within_limit() -> pl.Expr:
    """The family is told at once of agency, place and term, and liberty is not restricted beyond the law's limit."""
    return Measure.family_told.col & Measure.within_liberty_limit.col


@rule(
    Measure, "L-ACL-20", ON_RETURN, Effect.REFUSE,
    title=Words("当场限制人身自由须返回后立即报批", "Urgent restriction of liberty is reported on return"),
    unless=not_taken | not_liberty | not_urgent,
    reason=Words(
        "{taken_at} 当场限制人身自由，返回机关后没有立即报告负责人并补办批准。",
        "Liberty was restricted on the spot at {taken_at}; on return this was not reported at once and approval not made up.",
    ),
    remedy=Words("立即报告并补办批准；负责人不同意的，立即解除。", "Report it and have it approved now; release if the head disagrees."),
    examples=(
        kept("返回后立即报告补批", **HELD, urgent=True),
        broken("没有立即报告补批", **{**HELD, "reported_on_return": False}, urgent=True),
        excepted("事先批准", **{**HELD, "reported_on_return": False}),
        excepted("当场扣押", urgent=True, reported_on_return=False),
        excepted("尚未实施", **{**HELD, "reported_on_return": False}, urgent=True, taken=False),
        unclear("是否报告不明", **{**HELD, "reported_on_return": None}, urgent=True),
        unclear("没有报告，是否紧急不明", **{**HELD, "reported_on_return": False}, urgent=None),
        unclear("没有报告，措施种类不明", **{**HELD, "reported_on_return": False, "kind": None}, urgent=True),
        unclear("没有报告，是否已实施不明", **{**HELD, "reported_on_return": False}, urgent=True, taken=None),
        excepted("行政强制法施行之前", **{**HELD, "reported_on_return": False}, urgent=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def liberty_reported_on_return() -> pl.Expr:
    """Liberty restricted on the spot in urgency is reported to the head, and approval made up, at once on return."""
    return Measure.reported_on_return.col


@rule(
    Measure, "L-ACL-21", CRIME, Effect.REFUSE,
    title=Words("移送司法的财物一并移送并告知", "Property follows the case to justice"),
    unless=not_taken | ~Measure.crime_transferred.col | not_of_property,
    reason=Words(
        "案件已移送司法机关，{kind}的财物没有一并移送并书面告知当事人。",
        "The case went to justice; the property ({kind}) was not moved with it and the party told in writing.",
    ),
    remedy=Words("将财物一并移送，并书面告知当事人。", "Move the property with the case and tell the party in writing."),
    examples=(
        kept("一并移送并告知"),
        broken("扣押的财物没有移送", property_moved_and_told=False),
        broken("查封的财物没有移送", kind="sealing", property_moved_and_told=False),
        broken("冻结的款项没有移送", kind="freezing", property_moved_and_told=False),
        excepted("限制人身自由", **HELD, property_moved_and_told=False),
        excepted("先行登记保存", **REGISTERED, property_moved_and_told=False),
        excepted("没有移送司法机关", crime_transferred=False, property_moved_and_told=False),
        excepted("尚未实施", property_moved_and_told=False, taken=False),
        unclear("是否移送财物不明", property_moved_and_told=None),
        unclear("没有移送财物，案件是否移送不明", crime_transferred=None, property_moved_and_told=False),
        unclear("没有移送财物，措施种类不明", kind=None, property_moved_and_told=False),
        unclear("没有移送财物，是否已实施不明", property_moved_and_told=False, taken=None),
        excepted("行政强制法施行之前", property_moved_and_told=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def property_follows_the_case() -> pl.Expr:
    """Where the case goes to justice, what was sealed, seized or frozen goes with it and the party is told in writing."""
    return Measure.property_moved_and_told.col


RULES = (
    measure_approved_beforehand,
    measure_steps_done,
    freezing_steps_done,
    measure_approval_made_up,
    released_if_head_disagrees,
    family_told_and_within_limit,
    liberty_reported_on_return,
    property_follows_the_case,
)
