"""Chapter five of the notice: complaints about enforcement (畅通行政执法监督投诉举报渠道)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time, when_known
from zhunsheng.law.facts.complaint import Complaint
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import (
    COMPLAINT_ACCEPT_WD,
    COMPLAINT_DAYS,
    COMPLAINT_EXTENSION_DAYS,
    COMPLAINT_REGISTER_WD,
)
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, FSL, NOTICE, PIPL
from zhunsheng.law.words import Words

TAKEN_UP = NOTICE.at("五(十六)", "积极受理和及时处理各类问题线索")
CHANNELS = NOTICE.at("五(十六)", "持续畅通行政执法行为投诉举报渠道")
CLUES = NOTICE.at("五(十六)", "广泛收集问题线索，开展有针对性地监督")
SEALED = (
    CHANNELS,
    FSL.at("第一百一十五条第二款", "有关部门应当对举报人的信息予以保密"),
    PIPL.at("第三十四条"),
    PIPL.at("第五十一条"),
)
PASSED_ON = FSL.at("第一百一十五条第一款", "应当移交有权处理的部门并书面通知咨询、投诉、举报人")
BEFORE_NOTICE = {"received_on": date(2025, 2, 27)}
UNDECIDED = {"acceptance_decided": False, "acceptance_decided_on": None}
UNANSWERED = {"replied": False, "replied_on": None}
ON_SATURDAY = {"received_on": date(2026, 3, 7)}


def registered_by(law: InForce) -> pl.Expr:
    """The day of receipt, or the next working day if that is a day off; so many working days later where a city says so."""
    same_day = law.rolled(Complaint.received_on.col)
    later_on = law.working_days_after(Complaint.received_on.col, law[COMPLAINT_REGISTER_WD])
    return when_known(law[COMPLAINT_REGISTER_WD] == 0, same_day, later_on)


@rule(
    Complaint, "M16.2", TAKEN_UP, Effect.REFUSE,
    title=Words("投诉举报当日登记", "A complaint is registered the same day"),
    unless=Complaint.channel.col == "hotline_12345",
    numbers=(COMPLAINT_REGISTER_WD,), figures={"due_on": registered_by},
    reason=Words(
        "{received_on} 收到的投诉举报，应在 {due_on} 前登记；登记日：{registered_on}。",
        "Received on {received_on}, it was to be registered by {due_on}; registered on: {registered_on}.",
    ),
    remedy=Words("按收到日登记；逾期登记的记录保留。", "Register it on the day of receipt; late registration stays on record."),
    examples=(
        kept("当日登记"),
        broken("次日登记", registered_on=date(2026, 3, 4)),
        broken("登记日早于收到日", registered_on=date(2026, 3, 2)),
        kept("休息日收到，当日登记", **ON_SATURDAY, registered_on=date(2026, 3, 7)),
        kept("休息日收到，下一工作日登记", **ON_SATURDAY, registered_on=date(2026, 3, 9)),
        broken("休息日收到，第二个工作日登记", **ON_SATURDAY, registered_on=date(2026, 3, 10)),
        excepted("12345热线工单", channel="hotline_12345", registered_on=date(2026, 3, 4)),
        unclear("登记日不明", registered_on=None),
        unclear("收到日不明", received_on=None),
        unclear("来源不明", channel=None, registered_on=date(2026, 3, 4)),
        excepted("通知印发前收到", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def registered_the_same_day(law: InForce) -> pl.Expr:
    """Every complaint is taken up: it is registered the day it comes, or the next working day."""
    registered_on = Complaint.registered_on.col
    return (registered_on >= Complaint.received_on.col) & (registered_on <= registered_by(law))


@rule(
    Complaint, "M16.2", SEALED, Effect.REFUSE,
    title=Words("投诉举报人身份密封保存", "The identity of the complainant stays sealed"),
    reason=Words(
        "投诉举报人身份信息有 {identity_views} 次没有两人在场并写明理由即被开启。",
        "The identity was opened {identity_views} times without two persons and a reason.",
    ),
    remedy=Words("查明开启的人员和原因，依规定处理。", "Find out who opened it and why; deal with it by rule."),
    examples=(
        kept("没有违规开启", identity_views=0),
        broken("一人开启一次", identity_views=1),
        broken("开启两次", identity_views=2),
        unclear("访问日志不明", identity_views=None),
        excepted("通知印发前收到", identity_views=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def identity_sealed() -> pl.Expr:
    """Who complains is kept secret: the identity is opened by two persons, with a reason, or not at all."""
    return Complaint.identity_views.col == 0


def acceptance_due(law: InForce) -> pl.Expr:
    """The last day for deciding on acceptance (Q-19)."""
    return law.working_days_after(Complaint.received_on.col, law[COMPLAINT_ACCEPT_WD])


@rule(
    Complaint, "M16.3", TAKEN_UP, Effect.WARN,
    title=Words("按期决定是否受理", "Acceptance is decided in time"),
    unless=~Complaint.about_enforcement.col,
    numbers=(COMPLAINT_ACCEPT_WD,), figures={"due_on": acceptance_due},
    reason=Words(
        "{received_on} 收到的投诉举报，应在 {due_on} 前（{complaint_accept_wd} 个工作日内）决定受理、转办或者不受理；"
        "决定日：{acceptance_decided_on}。",
        "Received on {received_on}; accepting, passing on or not accepting was to be decided by {due_on} "
        "({complaint_accept_wd} working days); decided on: {acceptance_decided_on}.",
    ),
    remedy=Words("立即决定受理、转办或者不受理，并告知投诉举报人。", "Decide now, and tell the complainant."),
    examples=(
        kept("第7个工作日决定", acceptance_decided_on=date(2026, 3, 12)),
        broken("第8个工作日决定", acceptance_decided_on=date(2026, 3, 13)),
        kept("第6个工作日决定", acceptance_decided_on=date(2026, 3, 11)),
        kept("未决定，期限当天", **UNDECIDED, as_of=date(2026, 3, 12)),
        broken("未决定，期限已过", **UNDECIDED, as_of=date(2026, 3, 13)),
        excepted("不涉行政执法", **UNDECIDED, about_enforcement=False),
        unclear("是否决定不明", acceptance_decided=None, acceptance_decided_on=None),
        unclear("决定日不明", acceptance_decided_on=None),
        unclear("收到日不明", received_on=None),
        unclear("是否涉行政执法不明", **UNDECIDED, about_enforcement=None),
        excepted("通知印发前收到", **UNDECIDED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def acceptance_decided_in_time(law: InForce) -> pl.Expr:
    """A complaint about enforcement is accepted, passed on or not accepted within seven working days."""
    return in_time(Complaint.acceptance_decided.col, Complaint.acceptance_decided_on.col, acceptance_due(law))


@rule(
    Complaint, "M16.3", (TAKEN_UP, PASSED_ON), Effect.WARN,
    title=Words("转办、不受理须书面告知", "Passing on or not accepting is told in writing"),
    unless=~Complaint.not_accepted.col,
    reason=Words(
        "投诉举报转办或者不受理，没有书面告知投诉举报人去向或者理由。",
        "The complaint was passed on or not accepted; the complainant was not told in writing where to or why.",
    ),
    remedy=Words("书面告知转往的机关或者不受理的理由。", "Tell in writing which body has it, or why it is not accepted."),
    examples=(
        kept("转办，已书面告知", not_accepted=True, not_accepted_reasoned=True),
        broken("不受理，没有告知", not_accepted=True, not_accepted_reasoned=False),
        excepted("已受理", not_accepted=False, not_accepted_reasoned=False),
        unclear("是否告知不明", not_accepted=True, not_accepted_reasoned=None),
        unclear("是否受理不明", not_accepted=None, not_accepted_reasoned=False),
        excepted("通知印发前收到", not_accepted=True, not_accepted_reasoned=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def refusal_told_in_writing() -> pl.Expr:
    """Who complained is told in writing which body now has the complaint, or why it is not accepted."""
    return Complaint.not_accepted_reasoned.col


def answer_due(law: InForce) -> pl.Expr:
    """The last day of the answer, with the one extension; a day off rolls forward (Q-19)."""
    extension = when_known(Complaint.extended.col, law[COMPLAINT_EXTENSION_DAYS], pl.lit(0))
    return law.party_days_after(Complaint.accepted_on.col, Complaint.limit_days.col + extension)


@rule(
    Complaint, "M16.4", TAKEN_UP, Effect.WARN,
    title=Words("按期答复投诉举报", "A complaint is answered in time"),
    unless=~Complaint.accepted.col,
    numbers=(COMPLAINT_DAYS, COMPLAINT_EXTENSION_DAYS), figures={"due_on": answer_due},
    reason=Words(
        "{accepted_on} 受理，应在 {due_on} 前（{limit_days} 日，延期一次可加 {complaint_extension_days} 日；已延期：{extended}）"
        "答复；答复日：{replied_on}。",
        "Accepted on {accepted_on}, it was to be answered by {due_on} ({limit_days} days, {complaint_extension_days} more if "
        "extended: {extended}); answered on: {replied_on}.",
    ),
    remedy=Words("立即答复；确需延长的，写明理由延期一次。", "Answer now; extend once where needed, with the reason."),
    examples=(
        kept("第30日答复", replied_on=date(2026, 4, 8)),
        broken("第31日答复", replied_on=date(2026, 4, 9)),
        kept("第29日答复", replied_on=date(2026, 4, 7)),
        kept("延期，第60日答复", extended=True, replied_on=date(2026, 5, 8)),
        broken("延期，第61日答复", extended=True, replied_on=date(2026, 5, 9)),
        kept("延期，第59日答复", extended=True, replied_on=date(2026, 5, 7)),
        kept("第30日是休息日，下一工作日答复", accepted_on=date(2026, 3, 6), replied_on=date(2026, 4, 7)),
        kept("未答复，期限当天", **UNANSWERED, as_of=date(2026, 4, 8)),
        broken("未答复，期限已过", **UNANSWERED, as_of=date(2026, 4, 9)),
        broken("12345工单期限15日，第16日答复", channel="hotline_12345", limit_days=15, replied_on=date(2026, 3, 25)),
        excepted("没有受理", **UNANSWERED, accepted=False),
        unclear("12345工单自身期限不明", channel="hotline_12345"),
        unclear("是否答复不明", replied=None, replied_on=None),
        unclear("答复日不明", replied_on=None),
        unclear("受理日不明", accepted_on=None),
        unclear("是否延期不明", extended=None),
        unclear("是否受理不明", **UNANSWERED, accepted=None),
        excepted("通知印发前收到", **UNANSWERED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def complaint_answered_in_time(law: InForce) -> pl.Expr:
    """An accepted complaint is dealt with and answered within thirty days, thirty more if extended."""
    return in_time(Complaint.replied.col, Complaint.replied_on.col, answer_due(law))


@rule(
    Complaint, "M16.5", (CHANNELS, APL.at("第四十三条第一款", "应当回避"), PIPL.at("第五十一条")), Effect.REFUSE,
    title=Words("被投诉的单位和人员不得经办", "The accused does not handle the complaint"),
    reason=Words(
        "投诉举报由被投诉的人员或者其单位经办。", "The complaint is handled by the person or the unit it is about.",
    ),
    remedy=Words("改由其他单位或者司法行政部门办理。", "Give it to another unit or to the justice bureau."),
    examples=(
        kept("由其他人员办理", accused_unit_handles=False),
        broken("由被投诉单位办理", accused_unit_handles=True),
        unclear("由谁办理不明", accused_unit_handles=None),
        excepted("通知印发前收到", accused_unit_handles=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def accused_does_not_handle() -> pl.Expr:
    """Nobody judges a complaint about himself: the accused officer and unit neither see, take nor close it."""
    return ~Complaint.accused_unit_handles.col


@rule(
    Complaint, "M16.11", CLUES, Effect.REFUSE,
    title=Words("问题线索须有办理结果", "A clue comes to an end"),
    unless=~Complaint.closed.col,
    reason=Words("投诉举报已办结，办理结果为{outcome}。", "The complaint is closed; its outcome is {outcome}."),
    remedy=Words("选定无问题、已纠正、转监督程序或者撤回投诉后再办结。", "Name the outcome before closing it."),
    examples=(
        kept("没有问题", outcome="no_problem"),
        kept("已纠正", outcome="corrected"),
        kept("转监督程序", outcome="supervision"),
        kept("撤回投诉", outcome="withdrawn"),
        broken("没有结果", outcome="open"),
        excepted("尚未办结", closed=False, outcome="open"),
        unclear("结果不明", outcome=None),
        unclear("是否办结不明", closed=None, outcome="open"),
        excepted("通知印发前收到", outcome="open", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def clue_has_an_end() -> pl.Expr:
    """Clues lead to supervision that is to the point: each ends in no problem, a correction, supervision or withdrawal."""
    return Complaint.outcome.col.is_in(["no_problem", "corrected", "supervision", "withdrawn"])


RULES = (
    registered_the_same_day,
    identity_sealed,
    acceptance_decided_in_time,
    refusal_told_in_writing,
    complaint_answered_in_time,
    accused_does_not_handle,
    clue_has_an_end,
)
