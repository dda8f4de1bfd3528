"""国办发〔2024〕54号: who inspects what, how often, on whose approval and with what notice (X.1–X.6; text not seen)."""

from datetime import date, datetime

import polars as pl

from zhunsheng.law.conditions import hours_after, in_time_at
from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.visit import not_to_be_planned
from zhunsheng.law.notice.joint_inspection.visit import NOT_TOLD, before_announcement, before_start
from zhunsheng.law.parameters import APPROVAL_MAKEUP_HOURS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL, GO54
from zhunsheng.law.words import Words

OPINION = GO54.at("")
BEFORE_OPINION = {"starts_on": date(2025, 1, 2)}
ON_THE_SPOT = {"urgent_on_spot": True}
MADE_UP_BY = datetime.fromisoformat("2026-05-13 09:30")
A_MINUTE_LATE = datetime.fromisoformat("2026-05-13 09:31")
NOT_APPROVED = {"approved": False, "approved_at": None}


def make_up_due(law: InForce) -> pl.Expr:
    """The last minute at which the approval of an urgent visit is made up."""
    return hours_after(Visit.starts_at.col, law[APPROVAL_MAKEUP_HOURS])


@rule(
    Visit, "X.1", OPINION, Effect.REFUSE,
    title=Words("检查主体须有资格", "Only a qualified agency inspects"),
    unless=before_start,
    reason=Words(
        "对 {enterprise} 的检查，实施机关（联合检查的任一机关）没有经确认、公布的执法主体资格，或者超出委托范围。",
        "The agency that inspected {enterprise} (in a joint visit one of them) has no confirmed, published qualification, or "
        "went beyond its entrustment.",
    ),
    remedy=Words(
        "改由有职权的机关、法律法规授权的组织或者受委托的组织在委托范围内检查。",
        "Let an agency with the power inspect, a body authorised by law, or an entrusted one within its entrustment.",
    ),
    examples=(
        kept("主体资格有效"),
        broken("没有执法主体资格", qualified_agency=False),
        excepted("尚未到场", qualified_agency=False, begun=False),
        unclear("主体资格不明", qualified_agency=None),
        unclear("没有资格，是否到场不明", qualified_agency=False, begun=None),
        excepted("文件公布前的检查", qualified_agency=False, **BEFORE_OPINION),
    ),
)  # fmt: skip
def inspected_by_qualified_agency() -> pl.Expr:
    """Inspections are made by agencies with the power, by bodies the law authorises, by those entrusted, and no others."""
    return Visit.qualified_agency.col


@rule(
    Visit, "X.2", OPINION, Effect.REFUSE,
    title=Words("未公布的事项不得检查", "What is not on the published list is not inspected"),
    unless=before_start,
    reason=Words(
        "对 {enterprise} 的检查有 {items_unlisted} 项不在检查开始日（{starts_on}）已公布的事项清单内。",
        "{items_unlisted} items inspected at {enterprise} were not on the list published on {starts_on}.",
    ),
    remedy=Words(
        "不查未公布的事项；确有依据的，先公布再检查。", "Leave those items out; where they have a basis, publish them first.",
    ),
    examples=(
        kept("都在清单内", items_unlisted=0),
        broken("一项未公布", items_unlisted=1),
        excepted("尚未到场", items_unlisted=1, begun=False),
        unclear("是否在清单内不明", items_unlisted=None),
        unclear("一项未公布，是否到场不明", items_unlisted=1, begun=None),
        excepted("文件公布前的检查", items_unlisted=1, **BEFORE_OPINION),
    ),
)  # fmt: skip
def only_published_items() -> pl.Expr:
    """An inspection item that the department has not published is not inspected."""
    return Visit.items_unlisted.col == 0


@rule(
    Visit, "X.3", OPINION, Effect.REFUSE,
    title=Words("无资格的人员不得检查", "Nobody unqualified inspects"),
    unless=before_start,
    reason=Words(
        "对 {enterprise} 的检查有 {unqualified_persons} 名无资格的人员（机构）参与，没有列为协助。",
        "{unqualified_persons} persons or bodies without qualification took part in the inspection of {enterprise} other "
        "than as helpers.",
    ),
    remedy=Words(
        "由持证执法人员检查；确需协助的，事先定明人数，只列为协助人员。",
        "Let certificated officers inspect; helpers are listed as helpers, their number fixed beforehand.",
    ),
    examples=(
        kept("都是持证执法人员", unqualified_persons=0),
        broken("一名辅助人员参与", unqualified_persons=1),
        excepted("尚未到场", unqualified_persons=1, begun=False),
        unclear("有无无资格人员不明", unqualified_persons=None),
        unclear("一名辅助人员，是否到场不明", unqualified_persons=1, begun=None),
        excepted("文件公布前的检查", unqualified_persons=1, **BEFORE_OPINION),
    ),
)  # fmt: skip
def no_unqualified_inspector() -> pl.Expr:
    """Coordinating bodies, testing bodies, intermediaries, auxiliary staff and whoever has no certificate do not inspect."""
    return Visit.unqualified_persons.col == 0


@rule(
    Visit, "X.4", OPINION, Effect.JUSTIFY,
    title=Words("检查不超过年度频次上限", "Visits stay within the published yearly cap"),
    unless=before_announcement | Visit.recheck.col | not_to_be_planned, readings=("Q-28",),
    reason=Words(
        "对 {enterprise} 的检查超过公布的年度频次上限（余额 {cap_headroom} 次），没有理由。",
        "The visit to {enterprise} exceeds the published yearly cap (left: {cap_headroom}) and no reason is given.",
    ),
    remedy=Words(
        "不再安排检查，或者并入其他检查；确需检查的，写明理由并经负责人批准。",
        "Make no further visit, or merge it; else give a reason approved by the head.",
    ),
    examples=(
        kept("余额两次", cap_headroom=2),
        kept("余额一次", cap_headroom=1),
        broken("没有余额", cap_headroom=0),
        broken("只预告、尚未到场，没有余额", cap_headroom=0, begun=False),
        broken("未预告就到场，没有余额", cap_headroom=0, announced=False),
        broken("其他必须立即检查的，没有余额", cap_headroom=0, urgent_ground="at_once"),
        excepted("尚未预告也未到场", cap_headroom=0, **NOT_TOLD),
        excepted("整改复核", cap_headroom=0, recheck=True),
        excepted("投诉举报", cap_headroom=0, urgent_ground="complaint"),
        excepted("突发事件", cap_headroom=0, urgent_ground="emergency"),
        excepted("上级部署的专项检查", cap_headroom=0, urgent_ground="order_from_above"),
        unclear("未公布年度上限", cap_headroom=None),
        unclear("没有余额，是否复核不明", cap_headroom=0, recheck=None),
        excepted("文件公布前的检查", cap_headroom=0, **BEFORE_OPINION),
    ),
)  # fmt: skip
def within_yearly_cap() -> pl.Expr:
    """An agency visits an enterprise no more often in a year than the cap it has published."""
    return Visit.cap_headroom.col >= 1


@rule(
    Visit, "X.5", OPINION, Effect.REFUSE,
    title=Words("凡检查必审批", "Every inspection is approved beforehand"),
    unless=before_start | Visit.urgent_on_spot.col,
    reason=Words(
        "对 {enterprise} 的检查于 {starts_at} 开始，事先没有审批；已审批：{approved}，审批时间：{approved_at}。",
        "The visit to {enterprise} began at {starts_at} without prior approval; approved: {approved}, at: {approved_at}.",
    ),
    remedy=Words(
        "检查前报负责人审批；情况紧急当场实施的，注明并按时补办审批。",
        "Get the head's approval before the visit; what urgently began on the spot is marked and approved in time after.",
    ),
    examples=(
        kept("检查前已审批"),
        kept("审批与检查同一分钟", approved_at=datetime.fromisoformat("2026-05-12 09:30")),
        broken("检查开始一分钟后才审批", approved_at=datetime.fromisoformat("2026-05-12 09:31")),
        broken("没有审批", **NOT_APPROVED),
        excepted("尚未到场", begun=False, **NOT_APPROVED),
        excepted("当场紧急实施", **ON_THE_SPOT, **NOT_APPROVED),
        unclear("是否审批不明", approved=None),
        unclear("审批时间不明", approved_at=None),
        unclear("开始时间不明", starts_at=None),
        unclear("没有审批，是否当场紧急实施不明", urgent_on_spot=None, **NOT_APPROVED),
        excepted("文件公布前的检查", **NOT_APPROVED, **BEFORE_OPINION),
    ),
)  # fmt: skip
def approved_beforehand() -> pl.Expr:
    """Every inspection is approved by the head before it begins, save what urgently begins on the spot."""
    return Visit.approved.col & (Visit.approved_at.col <= Visit.starts_at.col)


@rule(
    Visit, "X.5", (OPINION, ACL.at("第十九条", "应当在二十四小时内向行政机关负责人报告，并补办批准手续")), Effect.WARN,
    title=Words("当场检查应按时补办审批", "The approval of an urgent visit is made up in time"),
    unless=before_start | ~Visit.urgent_on_spot.col,
    numbers=(APPROVAL_MAKEUP_HOURS,), figures={"due_at": make_up_due},
    reason=Words(
        "对 {enterprise} 的检查于 {starts_at} 当场紧急实施，应在 {due_at} 前（{approval_makeup_hours} 小时内）补办审批；"
        "审批时间：{approved_at}。",
        "The visit to {enterprise} urgently began at {starts_at}; its approval was to be made up by {due_at} "
        "({approval_makeup_hours} hours); approved at: {approved_at}.",
    ),
    remedy=Words("立即报告负责人并补办审批。逾期的记录保留。", "Report to the head and make it up now; lateness stays on record."),
    examples=(
        kept("第24小时补办", approved_at=MADE_UP_BY, **ON_THE_SPOT),
        kept("第23小时补办", approved_at=datetime.fromisoformat("2026-05-13 08:30"), **ON_THE_SPOT),
        broken("超过一分钟", approved_at=A_MINUTE_LATE, **ON_THE_SPOT),
        kept("未补办，期限当日", as_of=date(2026, 5, 13), **ON_THE_SPOT, **NOT_APPROVED),
        broken("未补办，期限已过", as_of=date(2026, 5, 14), **ON_THE_SPOT, **NOT_APPROVED),
        excepted("不是当场紧急实施", **NOT_APPROVED),
        excepted("尚未到场", begun=False, **ON_THE_SPOT, **NOT_APPROVED),
        unclear("是否补办不明", approved=None, approved_at=A_MINUTE_LATE, as_of=date(2026, 5, 13), **ON_THE_SPOT),
        unclear("补办时间不明", approved_at=None, **ON_THE_SPOT),
        unclear("开始时间不明", starts_at=None, **ON_THE_SPOT),
        unclear("逾期未补办，是否当场紧急实施不明", urgent_on_spot=None, **NOT_APPROVED),
        excepted("文件公布前的检查", **ON_THE_SPOT, **NOT_APPROVED, **BEFORE_OPINION),
    ),
)  # fmt: skip
def approval_made_up(law: InForce) -> pl.Expr:
    """A visit that urgently began on the spot is reported and its approval made up within twenty-four hours."""
    return in_time_at(Visit.approved.col, Visit.approved_at.col, make_up_due(law))


@rule(
    Visit, "X.6", OPINION, Effect.REFUSE,
    title=Words("凡检查必通知", "Every inspection begins with a notice"),
    unless=before_start,
    reason=Words(
        "对 {enterprise} 的检查没有送达行政检查通知书。", "No notice of inspection was handed over to {enterprise}.",
    ),
    remedy=Words(
        "送达行政检查通知书，载明依据、任务来源、事项、本年度已检查次数、权利和检查纪律。",
        "Hand over the notice with basis, source of the task, items, visits so far this year, rights and discipline.",
    ),
    examples=(
        kept("已送检查通知书"),
        broken("没有送检查通知书", notice_handed=False),
        excepted("尚未到场", notice_handed=False, begun=False),
        unclear("是否送达不明", notice_handed=None),
        unclear("没有送达，是否到场不明", notice_handed=False, begun=None),
        excepted("文件公布前的检查", notice_handed=False, **BEFORE_OPINION),
    ),
)  # fmt: skip
def notice_handed_over() -> pl.Expr:
    """Every inspection begins with a notice that is handed over: basis, items, frequency so far, rights, discipline."""
    return Visit.notice_handed.col


RULES = (
    inspected_by_qualified_agency,
    only_published_items,
    no_unqualified_inspector,
    within_yearly_cap,
    approved_beforehand,
    approval_made_up,
    notice_handed_over,
)
