"""Chapter two of the notice: a problem is told once, followed, rechecked and settled (规范检查结果处置)."""

from datetime import date

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.problem import Problem
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import CONFLICT_WD, OPEN_CASE_WD, RECHECK_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE
from zhunsheng.law.words import Words

CONFLICTS = NOTICE.at(
    "二(四)", "不同行政执法部门对经营主体整改事项要求不一致的，由检查发起部门牵头协调解决，不得将责任推给企业"
)
FOLLOWED = NOTICE.at("二(五)", "实行“一次告知、全程跟踪、及时复核”")
CASE = NOTICE.at("二(五)", "需要进一步立案调查的，严格立案审批，及时依法查处")
LOOP = NOTICE.at("二(五)", "做到工作闭环")
BEFORE_NOTICE = {"found_on": date(2025, 2, 27)}
NO_CONFLICT = {
    "conflict": False, "conflict_opened_on": None, "conflict_settled": False, "conflict_settled_on": None,
}  # fmt: skip
UNSETTLED = {"conflict_settled": False, "conflict_settled_on": None}
NOT_REPORTED = {"reported": False, "reported_on": None}
NOT_RECHECKED = {"rechecked": False, "rechecked_on": None}
UNLAWFUL = {"violation": True, "violation_coded_on": date(2026, 3, 2), "outcome": "open"}
OPENED = {"case_opened": True, "case_opened_on": date(2026, 3, 20)}

no_conflict = ~Problem.conflict.col
not_demanded = ~Problem.demanded.col
not_yet_settled = Problem.conflict.col & ~Problem.conflict_settled.col


def settlement_due(law: InForce) -> pl.Expr:
    """The last day on which conflicting demands are settled."""
    return law.working_days_after(Problem.conflict_opened_on.col, law[CONFLICT_WD])


def earliest_deadline(_: InForce) -> pl.Expr:
    """The first deadline that gives the enterprise back the days for which the demands were in conflict."""
    return calendar.plus_days(Problem.original_deadline_on.col, Problem.conflict_days.col)


def recheck_due(law: InForce) -> pl.Expr:
    """The last day on which the correction is rechecked."""
    return law.working_days_after(Problem.recheck_from.col, law[RECHECK_WD])


def opening_due(law: InForce) -> pl.Expr:
    """The last day on which a case is opened on a violation that was found."""
    return law.working_days_after(Problem.violation_coded_on.col, law[OPEN_CASE_WD])


@rule(
    Problem, "M04.9", CONFLICTS, Effect.REFUSE,
    title=Words("整改要求冲突不得让企业自己去找", "An enterprise is not sent around between departments"),
    unless=no_conflict,
    reason=Words(
        "对 {enterprise} 的整改要求与其他部门冲突，答复让企业自行找其他部门。",
        "The demands on {enterprise} conflict with another department's, and it was told to ask that department itself.",
    ),
    remedy=Words("由检查发起部门牵头协调，把统一结论告知企业。", "The department that began the inspection settles it and tells one result."),
    examples=(
        kept("由部门协调"),
        broken("让企业自行去找", sent_elsewhere=True),
        excepted("没有冲突", sent_elsewhere=True, **NO_CONFLICT),
        unclear("如何答复不明", sent_elsewhere=None),
        unclear("让企业去找，有无冲突不明", sent_elsewhere=True, conflict=None),
        excepted("通知印发前发现的问题", sent_elsewhere=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def enterprise_not_sent_around() -> pl.Expr:
    """Where demands differ, the department that began the inspection settles it; the burden is not put on the enterprise."""
    return ~Problem.sent_elsewhere.col


@rule(
    Problem, "M04.9", CONFLICTS, Effect.REFUSE,
    title=Words("冲突期间整改期限停计", "A conflict of demands stops the clock"),
    unless=no_conflict | not_demanded, figures={"earliest_on": earliest_deadline},
    reason=Words(
        "{enterprise} 原整改期限 {original_deadline_on}，冲突停计 {conflict_days} 日，期限应不早于 {earliest_on}，现为 {deadline_on}。",
        "The first deadline of {enterprise} was {original_deadline_on}; the conflict stopped {conflict_days} days; it is not "
        "before {earliest_on}, and now is {deadline_on}.",
    ),
    remedy=Words("将整改期限顺延至 {earliest_on} 或者以后，并告知企业。", "Move the deadline to {earliest_on} or later and tell it."),
    examples=(
        kept("延后三天多于停计"),
        kept("正好顺延两天", deadline_on=date(2026, 3, 3)),
        broken("只顺延一天", deadline_on=date(2026, 3, 2)),
        broken("尚未协调，没有顺延", deadline_on=date(2026, 3, 3), **UNSETTLED),
        excepted("没有冲突", deadline_on=date(2026, 2, 27), **NO_CONFLICT),
        excepted("没有整改要求", deadline_on=date(2026, 3, 2), demanded=False),
        unclear("整改期限不明", deadline_on=None),
        unclear("原期限不明", original_deadline_on=None),
        unclear("冲突提出日不明", conflict_opened_on=None),
        unclear("只顺延一天，有无冲突不明", deadline_on=date(2026, 3, 2), conflict=None, conflict_days=2),
        unclear("只顺延一天，有无要求不明", deadline_on=date(2026, 3, 2), demanded=None),
        excepted("通知印发前发现的问题", deadline_on=date(2026, 3, 2), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def conflict_stops_the_clock(law: InForce) -> pl.Expr:
    """Until a conflict is settled no deadline runs against the enterprise: it gets those days back."""
    return Problem.deadline_on.col >= earliest_deadline(law)


@rule(
    Problem, "M04.9", CONFLICTS, Effect.WARN,
    title=Words("整改要求冲突应按期协调", "Conflicting demands are settled in time"),
    unless=no_conflict, numbers=(CONFLICT_WD,), figures={"due_on": settlement_due},
    reason=Words(
        "对 {enterprise} 的整改要求冲突于 {conflict_opened_on} 提出，应在 {due_on} 前（{conflict_wd} 个工作日内）协调；"
        "结论日：{conflict_settled_on}。",
        "The conflict of demands on {enterprise} was raised on {conflict_opened_on} and was to be settled by {due_on} "
        "({conflict_wd} working days); settled on: {conflict_settled_on}.",
    ),
    remedy=Words("立即协调，把统一结论告知企业。逾期的记录保留。", "Settle it now and tell one result. Lateness stays on record."),
    examples=(
        kept("两天协调完毕"),
        kept("第10个工作日协调完毕", conflict_opened_on=date(2026, 3, 2), conflict_settled_on=date(2026, 3, 16)),
        broken("第11个工作日协调完毕", conflict_opened_on=date(2026, 3, 2), conflict_settled_on=date(2026, 3, 17)),
        kept("未协调，期限当天", conflict_opened_on=date(2026, 3, 2), as_of=date(2026, 3, 16), **UNSETTLED),
        broken("未协调，期限已过", conflict_opened_on=date(2026, 3, 2), as_of=date(2026, 3, 17), **UNSETTLED),
        excepted("没有冲突", conflict=False, conflict_settled_on=date(2026, 6, 1)),
        unclear("是否协调不明", conflict_settled=None),
        unclear("结论日不明", conflict_settled_on=None),
        unclear("提出日不明", conflict_opened_on=None),
        unclear("逾期未协调，有无冲突不明", conflict=None, **UNSETTLED),
        excepted("通知印发前发现的问题", **UNSETTLED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def conflict_settled_in_time(law: InForce) -> pl.Expr:
    """The department that began the inspection settles a conflict of demands within ten working days."""
    return in_time(Problem.conflict_settled.col, Problem.conflict_settled_on.col, settlement_due(law))


@rule(
    Problem, "M05.5", FOLLOWED, Effect.WARN,
    title=Words("整改要求应有期限", "A demand has a deadline"),
    unless=not_demanded,
    reason=Words(
        "对 {enterprise} 的整改要求（{found_on} 发现）没有定期限。", "The demand on {enterprise} of {found_on} has no deadline.",
    ),
    remedy=Words("定明整改期限并告知企业。", "Set the deadline and tell the enterprise."),
    examples=(
        kept("已定期限"),
        broken("没有定期限", deadline_given=False),
        excepted("没有整改要求", demanded=False, deadline_given=False),
        unclear("是否定期限不明", deadline_given=None),
        unclear("没有定期限，有无要求不明", demanded=None, deadline_given=False),
        excepted("通知印发前发现的问题", deadline_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def demand_has_deadline() -> pl.Expr:
    """A demand that is followed throughout has a deadline."""
    return Problem.deadline_given.col


@rule(
    Problem, "M05.5", FOLLOWED, Effect.WARN,
    title=Words("企业应在整改期限内报告", "The enterprise reports by the deadline"),
    unless=not_demanded | not_yet_settled,
    reason=Words(
        "{enterprise} 应在 {deadline_on} 前报告整改情况；报告日：{reported_on}。",
        "{enterprise} was to report its correction by {deadline_on}; reported on: {reported_on}.",
    ),
    remedy=Words(
        "提醒企业报告；企业申请延期有理由的，予以延期；到期即复核。",
        "Remind it, extend the deadline on a reasoned request, and recheck when it is over.",
    ),
    examples=(
        kept("期限内报告"),
        kept("期限当日报告", reported_on=date(2026, 3, 6)),
        broken("期限次日报告", reported_on=date(2026, 3, 7)),
        kept("未报告，期限当天", as_of=date(2026, 3, 6), **NOT_REPORTED),
        broken("未报告，期限已过", as_of=date(2026, 3, 7), **NOT_REPORTED),
        broken("没有冲突，未报告，期限已过", **NOT_REPORTED, **NO_CONFLICT),
        excepted("没有整改要求", demanded=False, **NOT_REPORTED),
        excepted("冲突尚未协调", **NOT_REPORTED, **UNSETTLED),
        unclear("是否报告不明", reported=None),
        unclear("报告日不明", reported_on=None),
        unclear("期限不明", deadline_on=None),
        unclear("未报告，有无要求不明", demanded=None, **NOT_REPORTED),
        unclear("未报告，冲突是否协调不明", conflict_settled=None, **NOT_REPORTED),
        excepted("通知印发前发现的问题", **NOT_REPORTED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def enterprise_reported_in_time() -> pl.Expr:
    """Until the deadline the enterprise reports what it corrected; while demands are in conflict no deadline runs."""
    return in_time(Problem.reported.col, Problem.reported_on.col, Problem.deadline_on.col)


@rule(
    Problem, "M05.6", FOLLOWED, Effect.WARN,
    title=Words("整改应及时复核", "A correction is rechecked in time"),
    unless=not_demanded | Problem.special_equipment.col | not_yet_settled | (Problem.as_of.col < Problem.recheck_from.col),
    numbers=(RECHECK_WD,), figures={"due_on": recheck_due},
    reason=Words(
        "{enterprise} 的整改自 {recheck_from} 起应在 {due_on} 前（{recheck_wd} 个工作日内）复核；复核日：{rechecked_on}。",
        "The correction of {enterprise} was to be rechecked by {due_on} ({recheck_wd} working days from {recheck_from}); "
        "rechecked on: {rechecked_on}.",
    ),
    remedy=Words("立即复核，能非现场复核的不到现场。逾期的记录保留。", "Recheck now, off-site if possible. Lateness stays on record."),
    examples=(
        kept("第5个工作日复核"),
        kept("第10个工作日复核", rechecked_on=date(2026, 3, 16)),
        broken("第11个工作日复核", rechecked_on=date(2026, 3, 17)),
        kept("未复核，期限当天", as_of=date(2026, 3, 16), **NOT_RECHECKED),
        broken("未复核，期限已过", as_of=date(2026, 3, 17), **NOT_RECHECKED),
        broken("企业未报告，自期限起第11个工作日未复核", as_of=date(2026, 3, 23), **NOT_REPORTED, **NOT_RECHECKED),
        kept("企业未报告，自期限起第10个工作日未复核", as_of=date(2026, 3, 20), **NOT_REPORTED, **NOT_RECHECKED),
        broken("没有冲突，未复核，期限已过", **NOT_RECHECKED, **NO_CONFLICT),
        kept("起算日当天尚未复核", as_of=date(2026, 3, 2), **NOT_RECHECKED),
        excepted("起算日前一天", as_of=date(2026, 3, 1), **NOT_RECHECKED),
        excepted("没有整改要求", demanded=False, **NOT_RECHECKED),
        excepted("特种设备，另有规定", special_equipment=True, **NOT_RECHECKED),
        excepted("冲突尚未协调", **NOT_RECHECKED, **UNSETTLED),
        unclear("是否复核不明", rechecked=None),
        unclear("复核日不明", rechecked_on=None),
        unclear("起算日不明", reported=None),
        unclear("未复核，是否特种设备不明", special_equipment=None, **NOT_RECHECKED),
        unclear("未复核，有无要求不明", demanded=None, **NOT_RECHECKED),
        excepted("通知印发前发现的问题", **NOT_RECHECKED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def rechecked_in_time(law: InForce) -> pl.Expr:
    """A correction is rechecked within ten working days of the report or the deadline, whichever comes first."""
    return in_time(Problem.rechecked.col, Problem.rechecked_on.col, recheck_due(law))


@rule(
    Problem, "M05.8", (CASE, APL.at("第五十四条第二款", "符合立案标准的，行政机关应当及时立案")), Effect.WARN,
    title=Words("符合立案标准的应当及时立案", "A violation gets its case"),
    unless=~Problem.violation.col | Problem.exempted.col | (Problem.outcome.col == "transferred"),
    numbers=(OPEN_CASE_WD,), figures={"due_on": opening_due},
    reason=Words(
        "{enterprise} 的问题于 {violation_coded_on} 认定违法并符合立案标准，应在 {due_on} 前（{open_case_wd} 个工作日内）立案；"
        "立案日：{case_opened_on}。",
        "The problem of {enterprise} was coded as a violation on {violation_coded_on}; a case was to be opened by {due_on} "
        "({open_case_wd} working days); opened on: {case_opened_on}.",
    ),
    remedy=Words(
        "立案；依“包容免罚”清单处理的，记录所适用的条目；不归本部门的，移送。",
        "Open the case; record the leniency line that applies; or transfer what is another's.",
    ),
    examples=(
        kept("第14个工作日立案", **UNLAWFUL, **OPENED),
        kept("第15个工作日立案", **UNLAWFUL, case_opened=True, case_opened_on=date(2026, 3, 23)),
        broken("第16个工作日立案", **UNLAWFUL, case_opened=True, case_opened_on=date(2026, 3, 24)),
        kept("未立案，期限当天", **UNLAWFUL, as_of=date(2026, 3, 23)),
        broken("未立案，期限已过", **UNLAWFUL, as_of=date(2026, 3, 24)),
        excepted("不是违法", **{**UNLAWFUL, "violation": False}),
        excepted("按免罚清单处理", **UNLAWFUL, exempted=True),
        excepted("已移送", **{**UNLAWFUL, "outcome": "transferred"}),
        unclear("是否立案不明", **UNLAWFUL, case_opened=None),
        unclear("立案日不明", **UNLAWFUL, case_opened=True),
        unclear("认定日不明", **{**UNLAWFUL, "violation_coded_on": None}),
        unclear("未立案，是否违法不明", **{**UNLAWFUL, "violation": None}),
        unclear("未立案，是否免罚不明", **UNLAWFUL, exempted=None),
        unclear("未立案，了结方式不明", **{**UNLAWFUL, "outcome": None}),
        excepted("通知印发前发现的问题", **UNLAWFUL, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def violation_gets_its_case(law: InForce) -> pl.Expr:
    """What meets the standard for opening becomes a case in time: nothing punishable is left lying."""
    return in_time(Problem.case_opened.col, Problem.case_opened_on.col, opening_due(law))


@rule(
    Problem, "M05.9", LOOP, Effect.REFUSE,
    title=Words("终结问题应说明理由", "Ending a problem needs a reason"),
    unless=Problem.outcome.col != "ended",
    reason=Words("{enterprise} 的问题以“说明终结”了结，没有理由。", "The problem of {enterprise} was ended without a reason."),
    remedy=Words("写明终结的理由。", "Give the reason for ending it."),
    examples=(
        kept("终结，有理由", outcome="ended", end_reason_given=True),
        broken("终结，没有理由", outcome="ended", end_reason_given=False),
        excepted("整改复核通过", end_reason_given=False),
        unclear("有无理由不明", outcome="ended", end_reason_given=None),
        unclear("没有理由，了结方式不明", outcome=None, end_reason_given=False),
        excepted("通知印发前发现的问题", outcome="ended", end_reason_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def ended_with_reason() -> pl.Expr:
    """A problem that is neither corrected, moved to a case nor transferred is ended with its reason."""
    return Problem.end_reason_given.col


RULES = (
    enterprise_not_sent_around,
    conflict_stops_the_clock,
    conflict_settled_in_time,
    demand_has_deadline,
    enterprise_reported_in_time,
    rechecked_in_time,
    violation_gets_its_case,
    ended_with_reason,
)
