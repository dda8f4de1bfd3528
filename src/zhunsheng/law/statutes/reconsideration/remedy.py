"""行政复议法: the department under review — forwarding, answering, suspending, performing."""

from datetime import date

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import at_most, in_time, when_known
from zhunsheng.law.facts.remedy import Remedy
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import (
    FORWARD_WD,
    OPINION_ANSWER_DAYS,
    RECONSIDER_DAYS,
    RECONSIDER_EXTENSION_MAX,
    RECONSIDER_SUMMARY_DAYS,
    REPLY_SUMMARY_WD,
    REPLY_WD,
)
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ALL, APL, ARL, ARL_I, NOTICE
from zhunsheng.law.words import Words

WORKING_DAYS = ARL.at("第八十八条第二款", "是指工作日，不含法定休假日")
FORWARD = (ARL.at("第三十二条第二款", "应当自收到行政复议申请之日起五日内转送行政复议机关"), WORKING_DAYS)
SUSPENSION = (
    ARL.at("第四十二条", "有下列情形之一的，应当停止执行"),
    APL.at("第七十三条第二款", "符合法律规定情形的，应当暂缓执行"),
)
REPLY = (
    ARL.at("第四十八条", "之日起十日内，提出书面答复，并提交作出行政行为的证据、依据和其他有关材料"),
    ARL.at("第五十四条第一款", "之日起五日内，提出书面答复"),
    ARL.at("第七十条", "视为该行政行为没有证据、依据"),
    WORKING_DAYS,
)
DECISION = (
    ARL.at("第六十二条第一款", "自受理申请之日起六十日内作出行政复议决定"),
    ARL.at("第六十二条第二款", "自受理申请之日起三十日内作出行政复议决定"),
)
OPINION = (
    ARL.at("第七十六条", "有关机关应当自收到行政复议意见书之日起六十日内"),
    ARL_I.at("第五十七条第一款", "自收到行政复议意见书之日起60日内"),
    NOTICE.at("五(十五)"),
)
PERFORMANCE = (
    ALL.at("第九十四条", "当事人必须履行人民法院发生法律效力的判决、裁定、调解书"),
    ARL.at("第七十七条第一款", "被申请人应当履行行政复议决定书、调解书、意见书"),
    ARL.at("第八十三条", "不履行或者无正当理由拖延履行"),
)
SUIT = {"kind": "suit"}
UNFORWARDED = {"forwarded": False, "forwarded_on": None}
UNANSWERED = {"replied": False, "replied_on": None}
PENDING = {"decided": False, "decided_on": None, "outcome": "pending"}
NO_REPORT = {"opinion_answered": False, "opinion_answered_on": None}
UNPERFORMED = {"outcome_performed": False, "outcome_performed_on": None}
BEFORE_LAW = {"received_on": date(2023, 12, 31)}

not_reconsideration = Remedy.kind.col != "reconsideration"


def forward_due(law: InForce) -> pl.Expr:
    """The last day on which the agency forwards an application handed in with it."""
    return law.working_days_after(Remedy.handed_on.col, law[FORWARD_WD])


def reply_due(law: InForce) -> pl.Expr:
    """The last day on which the respondent replies: sooner in the summary procedure."""
    days = when_known(Remedy.summary_track.col, law[REPLY_SUMMARY_WD], law[REPLY_WD])
    return law.working_days_after(Remedy.received_on.col, days)


def decision_due(law: InForce) -> pl.Expr:
    """The last day for the reconsideration decision; only the ordinary procedure is extended, and by so much at most."""
    extended = at_most(Remedy.extension_days.col, law[RECONSIDER_EXTENSION_MAX])
    ordinary = law[RECONSIDER_DAYS] + extended
    return calendar.plus_days(
        Remedy.accepted_on.col, when_known(Remedy.summary_track.col, law[RECONSIDER_SUMMARY_DAYS], ordinary)
    )


def opinion_due(law: InForce) -> pl.Expr:
    """The last day on which the correction is reported to the body that gave the opinion."""
    return law.party_days_after(Remedy.opinion_received_on.col, law[OPINION_ANSWER_DAYS])


@rule(
    Remedy, "L-ARL-32", FORWARD, Effect.WARN,
    title=Words("递交处罚机关的复议申请应在五日内转送", "An application handed in here is forwarded in five days"),
    unless=~Remedy.application_handed_here.col | ~Remedy.upheld_by_agency.col, on=Remedy.handed_on.col,
    numbers=(FORWARD_WD,), figures={"due_on": forward_due},
    reason=Words(
        "{handed_on} 收到复议申请，认为应当维持，应在 {due_on} 前（{forward_wd} 个工作日内）转送行政复议机关；转送日：{forwarded_on}。",
        "The application came on {handed_on} and the penalty is upheld; it was to be forwarded by {due_on} ({forward_wd} "
        "working days); forwarded on: {forwarded_on}.",
    ),
    remedy=Words("立即转送行政复议机关。逾期的记录保留。", "Forward it now. That it was late stays on record."),
    examples=(
        kept("第5个工作日转送", forwarded_on=date(2026, 3, 9)),
        broken("第6个工作日转送", forwarded_on=date(2026, 3, 10)),
        kept("第4个工作日转送", forwarded_on=date(2026, 3, 6)),
        kept("期限当天尚未转送", **UNFORWARDED, as_of=date(2026, 3, 9)),
        broken("期限已过尚未转送", **UNFORWARDED, as_of=date(2026, 3, 10)),
        broken("没有转送，复议机关尚未受理", **UNFORWARDED, received_on=None),
        excepted("直接向复议机关申请", **UNFORWARDED, application_handed_here=False),
        excepted("自行改变处罚决定", **UNFORWARDED, upheld_by_agency=False),
        unclear("是否转送不明", **{**UNFORWARDED, "forwarded": None}),
        unclear("转送日不明", forwarded_on=None),
        unclear("递交日不明", handed_on=None),
        unclear("没有转送，是否维持尚未研究", **UNFORWARDED, upheld_by_agency=None),
        unclear("没有转送，是否向处罚机关递交不明", **UNFORWARDED, application_handed_here=None),
        excepted("2023年修订施行之前递交", **UNFORWARDED, handed_on=date(2023, 12, 31)),
    ),
)  # fmt: skip
def application_forwarded(law: InForce) -> pl.Expr:
    """An application handed in with the penalising agency, which upholds its penalty, is forwarded in five working days."""
    return in_time(Remedy.forwarded.col, Remedy.forwarded_on.col, forward_due(law))


@rule(
    Remedy, "L-ARL-42", SUSPENSION, Effect.REFUSE,
    title=Words("有法定情形的应当停止执行", "Execution stops where the law says so"),
    unless=not_reconsideration | (Remedy.suspension_ground.col == "none"),
    reason=Words(
        "有应当停止执行的情形（{suspension_ground}），没有停止执行。",
        "There is a ground on which execution must stop ({suspension_ground}); it was not stopped.",
    ),
    remedy=Words("立即停止或者暂缓执行。", "Stop or defer execution now."),
    examples=(
        kept("已停止执行", suspension_ground="agency"),
        broken("处罚机关认为需要停止，没有停止", suspension_ground="agency", execution_suspended=False),
        broken("复议机关认为需要停止，没有停止", suspension_ground="reviewer", execution_suspended=False),
        broken("当事人申请并获准，没有停止", suspension_ground="party_asked", execution_suspended=False),
        broken("法律规定停止，没有停止", suspension_ground="law", execution_suspended=False),
        broken("限制人身自由应当暂缓，没有暂缓", suspension_ground="liberty", execution_suspended=False),
        excepted("没有停止执行的情形", suspension_ground="none", execution_suspended=False),
        excepted("行政诉讼由法院裁定", **SUIT, execution_suspended=False),
        unclear("是否停止执行不明", execution_suspended=None),
        unclear("没有停止，有无情形不明", suspension_ground=None, execution_suspended=False),
        unclear("没有停止，复议还是诉讼不明", kind=None, execution_suspended=False),
        excepted("2023年修订施行之前", execution_suspended=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def execution_suspended_when_it_must() -> pl.Expr:
    """During reconsideration execution stops where the agency, the reviewing body or the law demands it."""
    return Remedy.execution_suspended.col


@rule(
    Remedy, "L-ARL-48", REPLY, Effect.WARN,
    title=Words("复议应按期答复并提交证据", "The respondent replies in time, with evidence"),
    unless=not_reconsideration, numbers=(REPLY_SUMMARY_WD, REPLY_WD), figures={"due_on": reply_due},
    reason=Words(
        "{received_on} 收到复议申请书副本，应在 {due_on} 前（{reply_wd} 个工作日内，简易程序 {reply_summary_wd} 个工作日）"
        "书面答复并提交证据、依据；答复日：{replied_on}。",
        "The copy came on {received_on}; reply, evidence and basis were due by {due_on} ({reply_wd} working days, summary "
        "procedure {reply_summary_wd}); replied on: {replied_on}.",
    ),
    remedy=Words(
        "立即答复并提交证据、依据；逾期不提交的，视为没有证据、依据。",
        "Reply now with evidence and basis; without them the act counts as having none.",
    ),
    examples=(
        kept("第10个工作日答复", replied_on=date(2026, 3, 23)),
        broken("第11个工作日答复", replied_on=date(2026, 3, 24)),
        kept("第9个工作日答复", replied_on=date(2026, 3, 20)),
        kept("简易程序第5个工作日答复", summary_track=True, replied_on=date(2026, 3, 16)),
        broken("简易程序第6个工作日答复", summary_track=True, replied_on=date(2026, 3, 17)),
        kept("简易程序第4个工作日答复", summary_track=True, replied_on=date(2026, 3, 13)),
        kept("期限当天尚未答复", **UNANSWERED, as_of=date(2026, 3, 23)),
        broken("期限已过尚未答复", **UNANSWERED, as_of=date(2026, 3, 24)),
        excepted("行政诉讼", **SUIT, **UNANSWERED),
        unclear("是否答复不明", **{**UNANSWERED, "replied": None}),
        unclear("答复日不明", replied_on=None),
        unclear("是否简易程序不明", summary_track=None),
        unclear("收到副本日不明", received_on=None),
        unclear("没有答复，复议还是诉讼不明", **UNANSWERED, kind=None),
        excepted("2023年修订施行之前", **UNANSWERED, **BEFORE_LAW),
    ),
)  # fmt: skip
def reconsideration_answered(law: InForce) -> pl.Expr:
    """As respondent the department replies in ten working days, or five, with the evidence and basis of its act."""
    return in_time(Remedy.replied.col, Remedy.replied_on.col, reply_due(law))


@rule(
    Remedy, "L-ARL-62", DECISION, Effect.INFORM,
    title=Words("复议机关应按期作出决定", "Reconsideration is decided in time"),
    unless=not_reconsideration, numbers=(RECONSIDER_DAYS, RECONSIDER_EXTENSION_MAX, RECONSIDER_SUMMARY_DAYS),
    figures={"due_on": decision_due},
    reason=Words(
        "{accepted_on} 受理，复议机关应在 {due_on} 前（{reconsider_days} 日内，延长 {extension_days} 日、最多 {reconsider_extension_max} 日；简易程序 "
        "{reconsider_summary_days} 日）作出决定；决定日：{decided_on}。",
        "Accepted on {accepted_on}; to be decided by {due_on} ({reconsider_days} days, extended by {extension_days}, at most {reconsider_extension_max}; summary "
        "procedure {reconsider_summary_days}); decided on: {decided_on}.",
    ),
    remedy=Words("向行政复议机关了解办理进度。", "Ask the reconsideration body how far it is."),
    examples=(
        kept("第60日决定", decided_on=date(2026, 5, 5)),
        broken("第61日决定", decided_on=date(2026, 5, 6)),
        kept("第59日决定", decided_on=date(2026, 5, 4)),
        kept("延长30日", extension_days=30, decided_on=date(2026, 6, 4)),
        broken("延长30日仍逾期", extension_days=30, decided_on=date(2026, 6, 5)),
        broken("延长31日只算30日", extension_days=31, decided_on=date(2026, 6, 5)),
        kept("延长29日", extension_days=29, decided_on=date(2026, 6, 3)),
        broken("延长29日仍逾期", extension_days=29, decided_on=date(2026, 6, 4)),
        kept("简易程序第30日决定", summary_track=True, decided_on=date(2026, 4, 5)),
        broken("简易程序第31日决定", summary_track=True, decided_on=date(2026, 4, 6)),
        kept("简易程序第29日决定", summary_track=True, decided_on=date(2026, 4, 4)),
        broken("简易程序不得延长", summary_track=True, extension_days=30, decided_on=date(2026, 4, 6)),
        kept("期限当天尚未决定", **PENDING, as_of=date(2026, 5, 5)),
        broken("期限已过尚未决定", **PENDING, as_of=date(2026, 5, 6)),
        excepted("行政诉讼", **SUIT, **PENDING),
        unclear("是否决定不明", **{**PENDING, "decided": None}),
        unclear("决定日不明", decided_on=None),
        unclear("受理日不明", accepted_on=None),
        unclear("是否简易程序不明", summary_track=None),
        unclear("延长天数不明", extension_days=None),
        unclear("没有决定，复议还是诉讼不明", **PENDING, kind=None),
        excepted("2023年修订施行之前", **PENDING, **BEFORE_LAW),
    ),
)  # fmt: skip
def reconsideration_decided_in_time(law: InForce) -> pl.Expr:
    """Reconsideration is decided in sixty days of acceptance, extended by thirty at most; summarily in thirty."""
    return in_time(Remedy.decided.col, Remedy.decided_on.col, decision_due(law))


@rule(
    Remedy, ("L-ARL-76", "M15.5"), OPINION, Effect.WARN,
    title=Words("复议意见书应在60日内报告纠正情况", "An opinion is answered in sixty days"),
    unless=~Remedy.opinion_received.col, on=Remedy.opinion_received_on.col,
    numbers=(OPINION_ANSWER_DAYS,), figures={"due_on": opinion_due},
    reason=Words(
        "{opinion_received_on} 收到行政复议意见书，应在 {due_on} 前（{opinion_answer_days} 日内）报送纠正情况；报告日：{opinion_answered_on}。",
        "The opinion came on {opinion_received_on}; the correction was to be reported by {due_on} ({opinion_answer_days} "
        "days); reported on: {opinion_answered_on}.",
    ),
    remedy=Words("纠正后立即报送行政复议机关。逾期的记录保留。", "Correct it and report now. That it was late stays on record."),
    examples=(
        kept("第60日（周六）顺延至周一报告", opinion_answered_on=date(2026, 6, 29)),
        broken("顺延后仍逾期", opinion_answered_on=date(2026, 6, 30)),
        kept("第60日（周五）报告", opinion_received_on=date(2026, 4, 27), opinion_answered_on=date(2026, 6, 26)),
        kept("第59日报告", opinion_received_on=date(2026, 4, 27), opinion_answered_on=date(2026, 6, 25)),
        broken("第61日报告", opinion_received_on=date(2026, 4, 13), opinion_answered_on=date(2026, 6, 13)),
        kept("期限当天尚未报告", **NO_REPORT, as_of=date(2026, 6, 29)),
        broken("期限已过尚未报告", **NO_REPORT, as_of=date(2026, 6, 30)),
        broken("不是被申请人，逾期未报告", **NO_REPORT, received_on=None, as_of=date(2026, 6, 30)),
        excepted("没有收到意见书", **NO_REPORT, opinion_received=False, as_of=date(2026, 6, 30)),
        unclear("是否报告不明", **{**NO_REPORT, "opinion_answered": None}),
        unclear("报告日不明", opinion_answered_on=None),
        unclear("收到日不明", opinion_received_on=None),
        unclear("没有报告，是否收到意见书不明", **NO_REPORT, opinion_received=None, as_of=date(2026, 6, 30)),
        excepted("2023年修订施行之前收到", **NO_REPORT, opinion_received_on=date(2023, 12, 31)),
    ),
)  # fmt: skip
def opinion_answered_in_sixty_days(law: InForce) -> pl.Expr:
    """What a reconsideration opinion found wrong is corrected and reported to the body in sixty days."""
    return in_time(Remedy.opinion_answered.col, Remedy.opinion_answered_on.col, opinion_due(law))


@rule(
    Remedy, "L-ARL-77", PERFORMANCE, Effect.WARN,
    title=Words("复议决定、裁判应按期履行", "What was decided against the department is performed in time"),
    unless=~Remedy.decided.col | ~Remedy.outcome.col.is_in(["changed", "revoked", "void", "perform"])
    | ((Remedy.kind.col == "reconsideration") & (Remedy.governed_on.col < ARL.in_force_from)),
    reason=Words(
        "{kind}结果：{outcome}（{decided_on}），履行期限 {outcome_due_on}；履行日：{outcome_performed_on}。",
        "Outcome ({kind}): {outcome} ({decided_on}), to be performed by {outcome_due_on}; performed on: {outcome_performed_on}.",
    ),
    remedy=Words("立即履行；不履行的，责令限期履行并可以约谈、通报。", "Perform it now; else it is ordered with a limit, with talks and circular."),
    examples=(
        kept("期限当天履行", outcome_performed_on=date(2026, 5, 28)),
        broken("逾期一日履行", outcome_performed_on=date(2026, 5, 29)),
        kept("提前一日履行", outcome_performed_on=date(2026, 5, 27)),
        kept("期限当天尚未履行", **UNPERFORMED, as_of=date(2026, 5, 28)),
        broken("期限已过尚未履行", **UNPERFORMED, as_of=date(2026, 5, 29)),
        broken("撤销，没有履行", **UNPERFORMED, outcome="revoked"),
        broken("确认无效，没有履行", **UNPERFORMED, outcome="void"),
        broken("责令履行，没有履行", **UNPERFORMED, outcome="perform"),
        excepted("维持", **UNPERFORMED, outcome="upheld"),
        excepted("尚未审结", **{**UNPERFORMED, "decided": False}),
        unclear("是否履行不明", **{**UNPERFORMED, "outcome_performed": None}),
        unclear("履行日不明", outcome_performed_on=None),
        unclear("没有履行期限", outcome_due_on=None),
        unclear("没有履行，结果不明", **UNPERFORMED, outcome=None),
        unclear("没有履行，是否审结不明", **UNPERFORMED, decided=None),
        excepted("复议，2023年修订施行之前", **UNPERFORMED, **BEFORE_LAW),
        broken("复议，2023年修订施行首日", **UNPERFORMED, received_on=date(2024, 1, 1)),
        broken("诉讼，复议法修订施行之前", **SUIT, **UNPERFORMED, **BEFORE_LAW),
        unclear("复议还是诉讼不明，修订施行之前", **UNPERFORMED, **BEFORE_LAW, kind=None),
        excepted("诉讼，2017年修正施行之前", **SUIT, **UNPERFORMED, received_on=date(2017, 6, 30)),
    ),
)  # fmt: skip
def outcome_performed_in_time() -> pl.Expr:
    """What reconsideration, or a court, decided against the department is performed by the day that was set."""
    return in_time(Remedy.outcome_performed.col, Remedy.outcome_performed_on.col, Remedy.outcome_due_on.col)


RULES = (
    application_forwarded,
    execution_suspended_when_it_must,
    reconsideration_answered,
    reconsideration_decided_in_time,
    opinion_answered_in_sixty_days,
    outcome_performed_in_time,
)
