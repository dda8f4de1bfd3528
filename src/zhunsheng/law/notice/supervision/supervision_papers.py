"""Chapter five of the notice: papers of supervision, reply, objection and end (监督文书、反馈、异议、结案)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.supervision import Supervision
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.supervision.supervision import BEFORE_NOTICE, NOT_OPENED, PROCEEDING, no_proceeding
from zhunsheng.law.parameters import OBJECTION_ANSWER_WD, OBJECTION_WD, RELAPSE_MONTHS, SUPERVISION_REPLY_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ELS, NOTICE, NX_GUIDE, SD_SUP
from zhunsheng.law.words import Words

WORK = NOTICE.at("五(十八)", "依照《宁夏回族自治区行政执法协调监督工作指引》开展具体工作")
PAPERS = (WORK, NX_GUIDE.at(""), ELS.at(""))
REPLY = (WORK, NOTICE.at("一(二)", "拒不按要求纠正的"), SD_SUP.at("第二十八条", "三十日内"), SD_SUP.at("第二十九条"))
NO_PAPER = {"instrument": "none"}
NOT_REPLIED = {"replied": False, "replied_on": None}
NOT_ANSWERED = {"objection_answered": False, "objection_answered_on": None}
UNSETTLED = {"end": "open", "corrected": False, "verified": False}

no_paper = Supervision.instrument.col == "none"
no_objection = ~Supervision.objected.col


@rule(
    Supervision, "M18.4", PAPERS, Effect.REFUSE,
    title=Words("监督文书要素齐全", "A paper of supervision has all that belongs in it"),
    unless=no_paper, readings=("Q-29",),
    reason=Words(
        "{instrument_on} 的{instrument}缺少事实、依据、要求、期限、反馈方式或者救济途径。",
        "The {instrument} of {instrument_on} lacks facts, basis, demand, limit, form of reply or remedy.",
    ),
    remedy=Words("补齐要素后再发出。", "Complete it before it is issued."),
    examples=(
        kept("要素齐全", instrument_complete=True),
        broken("没有期限", instrument_complete=False),
        excepted("没有出具文书", **NO_PAPER, instrument_complete=False),
        unclear("是否齐全不明", instrument_complete=None),
        unclear("文书种类不明", instrument=None, instrument_complete=False),
        excepted("通知印发前立项", instrument_complete=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def instrument_complete() -> pl.Expr:
    """Notice, opinion and decision each state facts, basis, demand, limit, form of reply and remedy."""
    return Supervision.instrument_complete.col


@rule(
    Supervision, "M18.4", PAPERS, Effect.WARN,
    title=Words("监督文书符合适用条件", "The paper fits the problem"),
    unless=no_paper, readings=("Q-29",),
    reason=Words(
        "{instrument_on} 的{instrument}不符合该问题适用的文书条件。",
        "The {instrument} of {instrument_on} does not fit the conditions for such a problem.",
    ),
    remedy=Words("改用与问题相适应的文书。", "Use the paper that fits the problem."),
    examples=(
        kept("符合条件", instrument_fits=True),
        broken("应当出具决定书，只出具通知书", instrument="notice", instrument_fits=False),
        excepted("没有出具文书", **NO_PAPER, instrument_fits=False),
        unclear("文书条件表尚未载入", instrument_fits=None),
        unclear("文书种类不明", instrument=None, instrument_fits=False),
        excepted("通知印发前立项", instrument_fits=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def instrument_fits_its_case() -> pl.Expr:
    """The paper issued is the one whose conditions the problem meets (a table, empty until the texts are at hand)."""
    return Supervision.instrument_fits.col


@rule(
    Supervision, "M18.5", REPLY, Effect.REFUSE,
    title=Words("被监督部门按期反馈", "The supervised department replies in time"),
    unless=no_paper, numbers=(SUPERVISION_REPLY_DAYS,), finding_only=True,
    reason=Words(
        "{instrument}（{instrument_on}）应在 {reply_due_on} 前反馈（文书未定期限的 {supervision_reply_days} 日）；"
        "反馈日：{replied_on}。",
        "The {instrument} of {instrument_on} was to be answered by {reply_due_on} ({supervision_reply_days} days where it "
        "sets no limit); replied on: {replied_on}.",
    ),
    remedy=Words(
        "立即反馈。逾期不反馈或者不纠正的，可以出具更强的监督文书。",
        "Reply now. Where there is no reply or correction, the next stronger paper may follow.",
    ),
    examples=(
        kept("期限当天反馈", replied_on=date(2026, 5, 13)),
        broken("逾期一天反馈", replied_on=date(2026, 5, 14)),
        kept("提前一天反馈", replied_on=date(2026, 5, 12)),
        kept("未反馈，期限当天", **NOT_REPLIED, as_of=date(2026, 5, 13)),
        broken("未反馈，期限已过", **NOT_REPLIED, as_of=date(2026, 5, 14)),
        excepted("没有出具文书", **NO_PAPER, **NOT_REPLIED),
        unclear("是否反馈不明", replied=None, replied_on=None),
        unclear("反馈日不明", replied_on=None),
        unclear("期限不明", reply_due_on=None),
        unclear("文书种类不明", **NOT_REPLIED, instrument=None),
        excepted("通知印发前立项", **NOT_REPLIED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def supervised_department_replies() -> pl.Expr:
    """The department that is supervised answers within the limit of the paper."""
    return in_time(Supervision.replied.col, Supervision.replied_on.col, Supervision.reply_due_on.col)


def objection_due(law: InForce) -> pl.Expr:
    """The last day on which the department may object."""
    return law.working_days_after(Supervision.instrument_on.col, law[OBJECTION_WD])


@rule(
    Supervision, "M18.6", (WORK, ELS.at("")), Effect.INFORM,
    title=Words("对监督决定的异议在期限内提出", "An objection to a decision is made in time"),
    unless=no_objection | (Supervision.instrument.col != "decision"),
    numbers=(OBJECTION_WD,), readings=("Q-29",), figures={"due_on": objection_due},
    reason=Words(
        "对 {instrument_on} 的监督决定，应在 {due_on} 前（{objection_wd} 个工作日内）提出异议；异议日：{objected_on}。",
        "An objection to the decision of {instrument_on} was to be made by {due_on} ({objection_wd} working days); made on: "
        "{objected_on}.",
    ),
    remedy=Words("由出具决定的司法行政部门决定是否受理。", "The bureau that issued the decision says whether it hears it."),
    examples=(
        kept("第10个工作日提出", objected_on=date(2026, 4, 27)),
        broken("第11个工作日提出", objected_on=date(2026, 4, 28)),
        kept("第9个工作日提出", objected_on=date(2026, 4, 24)),
        excepted("没有异议", objected=False, objected_on=date(2026, 4, 28)),
        excepted("对意见书的异议", instrument="opinion", objected_on=date(2026, 4, 28)),
        unclear("异议日不明", objected_on=None),
        unclear("文书日不明", instrument_on=None),
        unclear("有无异议不明", objected=None, objected_on=date(2026, 4, 28)),
        excepted("通知印发前立项", objected_on=date(2026, 4, 28), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def objection_in_time(law: InForce) -> pl.Expr:
    """A department may object to a decision of supervision once, within ten working days."""
    return Supervision.objected_on.col <= objection_due(law)


def objection_answer_due(law: InForce) -> pl.Expr:
    """The last day on which the objection may be answered."""
    return law.working_days_after(Supervision.objected_on.col, law[OBJECTION_ANSWER_WD])


@rule(
    Supervision, "M18.6", (WORK, ELS.at("")), Effect.INFORM,
    title=Words("异议按期答复", "An objection is answered in time"),
    unless=no_objection,
    numbers=(OBJECTION_ANSWER_WD,), readings=("Q-29",), figures={"due_on": objection_answer_due},
    reason=Words(
        "{objected_on} 的异议，应在 {due_on} 前（{objection_answer_wd} 个工作日内）答复；答复日：{objection_answered_on}。",
        "The objection of {objected_on} was to be answered by {due_on} ({objection_answer_wd} working days); answered on: "
        "{objection_answered_on}.",
    ),
    remedy=Words("尽快复核并答复。", "Reconsider and answer."),
    examples=(
        kept("第15个工作日答复", objection_answered_on=date(2026, 5, 13)),
        broken("第16个工作日答复", objection_answered_on=date(2026, 5, 14)),
        kept("第14个工作日答复", objection_answered_on=date(2026, 5, 12)),
        kept("未答复，期限当天", **NOT_ANSWERED, as_of=date(2026, 5, 13)),
        broken("未答复，期限已过", **NOT_ANSWERED, as_of=date(2026, 5, 14)),
        excepted("没有异议", **NOT_ANSWERED, objected=False),
        unclear("是否答复不明", objection_answered=None, objection_answered_on=None),
        unclear("答复日不明", objection_answered_on=None),
        unclear("异议日不明", objected_on=None),
        unclear("有无异议不明", **NOT_ANSWERED, objected=None),
        excepted("通知印发前立项", **NOT_ANSWERED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def objection_answered_in_time(law: InForce) -> pl.Expr:
    """The bureau answers an objection within fifteen working days."""
    answered_on = Supervision.objection_answered_on.col
    return in_time(Supervision.objection_answered.col, answered_on, objection_answer_due(law))


@rule(
    Supervision, "M18.9", PROCEEDING, Effect.REFUSE,
    title=Words("监督程序有结果才能结案", "A proceeding is closed only when settled"),
    unless=~Supervision.closed.col | ~Supervision.proceeding.col,
    reason=Words(
        "监督程序已结案，结案方式为{end}，已纠正：{corrected}，已核实：{verified}。",
        "Closed as {end}; corrected: {corrected}, verified: {verified}.",
    ),
    remedy=Words(
        "核实纠正情况后再结案；认定合法或者撤回的，选定结案方式。", "Verify the correction first, or close it as found lawful or withdrawn.",
    ),
    examples=(
        kept("已纠正并核实"),
        kept("认定合法", **{**UNSETTLED, "end": "lawful"}),
        kept("撤回", **{**UNSETTLED, "end": "withdrawn"}),
        broken("没有纠正", corrected=False),
        broken("纠正没有核实", verified=False),
        broken("没有结果", **UNSETTLED),
        excepted("尚未结案", **UNSETTLED, closed=False),
        excepted("监督活动，不是监督程序", **UNSETTLED, proceeding=False),
        unclear("是否纠正不明", corrected=None),
        unclear("是否核实不明", verified=None),
        unclear("结案方式不明", **{**UNSETTLED, "end": None}),
        unclear("是否结案不明", **UNSETTLED, closed=None),
        excepted("通知印发前立项", **UNSETTLED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def closed_only_when_settled() -> pl.Expr:
    """A proceeding ends when the act is found lawful, the matter withdrawn, or the correction made and verified."""
    dropped = Supervision.end.col.is_in(["lawful", "withdrawn"])
    return dropped | (Supervision.corrected.col & Supervision.verified.col)


@rule(
    Supervision, "M18.9", NOTICE.at("五(十八)"), Effect.INFORM,
    title=Words("同类问题再犯的提示加强监督", "The same problem again is pointed out"),
    unless=no_proceeding, numbers=(RELAPSE_MONTHS,),
    reason=Words(
        "该部门 {relapse_months} 个月内已有 {same_problem_before} 次同类问题（{ground_code}）经监督认定。",
        "Within {relapse_months} months the same problem ({ground_code}) was found {same_problem_before} times at this "
        "department.",
    ),
    remedy=Words("建议约谈、通报或者开展专项监督。", "Consider a talk, a circular or special supervision."),
    examples=(
        kept("没有同类问题", same_problem_before=0),
        broken("此前有一次", same_problem_before=1),
        broken("此前有两次", same_problem_before=2),
        excepted("尚未立项", **NOT_OPENED, same_problem_before=1),
        excepted("监督活动，不是监督程序", proceeding=False, same_problem_before=1),
        unclear("此前情况不明", same_problem_before=None),
        unclear("是否监督程序不明", proceeding=None, same_problem_before=1),
        excepted("通知印发前立项", same_problem_before=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def relapse_proposed() -> pl.Expr:
    """Where a department repeats a problem within a year it is proposed to go further."""
    return Supervision.same_problem_before.col == 0


RULES = (
    instrument_complete,
    instrument_fits_its_case,
    supervised_department_replies,
    objection_in_time,
    objection_answered_in_time,
    closed_only_when_settled,
    relapse_proposed,
)
