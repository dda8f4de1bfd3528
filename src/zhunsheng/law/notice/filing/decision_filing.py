"""Chapter one of the notice: what is filed is received and reviewed (报送、接收、合法性审查)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.decision_filing import DecisionFiling
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import FILE_CALL_WD, FILING_REVIEW_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, GO118, NOTICE
from zhunsheng.law.words import Words

PAPERS = NOTICE.at("一(二)", "报送备案时应当提交备案表(附件2)和行政处罚决定书")
REVIEW = (
    NOTICE.at("一(二)", "参照重大执法决定法制审核制度相关要求对报送备案的重大行政执法决定进行合法性审查"),
    APL.at("第五十八条"),
    GO118.at(""),
)
FILE = NOTICE.at("一(二)", "审查过程中，可根据情况调阅相关案卷")
BEFORE_NOTICE = {"submitted_on": date(2025, 2, 27)}
NOT_REVIEWED = {"reviewed": False, "reviewed_on": None}
NOT_DELIVERED = {"file_delivered": False, "file_delivered_on": None}

not_received = ~DecisionFiling.received.col


@rule(
    DecisionFiling, "M02.4", PAPERS, Effect.REFUSE,
    title=Words("报送备案须有备案表和决定书", "A filing has the form and the decision"),
    unless=~DecisionFiling.submitted.col,
    reason=Words(
        "{submitted_on} 报送备案，备案表：{has_form}，行政处罚决定书：{has_decision}。",
        "Submitted on {submitted_on}; form: {has_form}, decision: {has_decision}.",
    ),
    remedy=Words("补齐备案表（附件2）和行政处罚决定书后报送。", "Attach the form (annex 2) and the decision, then submit."),
    examples=(
        kept("备案表、决定书齐全", has_form=True, has_decision=True),
        broken("没有备案表", has_form=False),
        broken("没有决定书", has_decision=False),
        excepted("尚未报送", submitted=False, has_form=False),
        unclear("有无备案表不明", has_form=None),
        unclear("有无决定书不明", has_decision=None),
        unclear("是否报送不明", submitted=None, has_form=False),
        excepted("通知印发前报送", has_form=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def filing_has_both_papers() -> pl.Expr:
    """A filing consists of the filing form and the penalty decision."""
    return DecisionFiling.has_form.col & DecisionFiling.has_decision.col


@rule(
    DecisionFiling, "M02.5", (PAPERS, APL.at("第四十七条")), Effect.REFUSE,
    title=Words("接收备案须发回执并留存决定书哈希", "What is received has a receipt, and its text is fixed"),
    unless=not_received,
    reason=Words(
        "{received_on} 接收备案，已发回执：{receipt_issued}，决定书哈希已存：{hash_kept}。",
        "Received on {received_on}; receipt issued: {receipt_issued}, hash of the decision kept: {hash_kept}.",
    ),
    remedy=Words("发出编号回执，并按接收的决定书留存哈希。", "Issue the numbered receipt and keep the hash of the decision."),
    examples=(
        kept("回执、哈希齐全", receipt_issued=True, hash_kept=True),
        broken("没有回执", receipt_issued=False),
        broken("没有留存哈希", hash_kept=False),
        excepted("尚未接收", received=False, receipt_issued=False),
        unclear("是否发回执不明", receipt_issued=None),
        unclear("是否留存哈希不明", hash_kept=None),
        unclear("是否接收不明", received=None, receipt_issued=False),
        excepted("通知印发前报送", receipt_issued=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def filing_receipted() -> pl.Expr:
    """A filing that is received gets a numbered receipt, and its decision cannot be changed unseen."""
    return DecisionFiling.receipt_issued.col & DecisionFiling.hash_kept.col


def review_due(law: InForce) -> pl.Expr:
    """The last day of the review (Q-11)."""
    return law.party_days_after(DecisionFiling.received_on.col, law[FILING_REVIEW_DAYS])


@rule(
    DecisionFiling, "M02.6", REVIEW, Effect.WARN,
    title=Words("备案审查按期完成", "A filed decision is reviewed in time"),
    unless=not_received | (DecisionFiling.to.col != "bureau"),
    numbers=(FILING_REVIEW_DAYS,), figures={"due_on": review_due},
    reason=Words(
        "{received_on} 接收的备案，应在 {due_on} 前（{filing_review_days} 日内）完成合法性审查；审查完成日：{reviewed_on}。",
        "Received on {received_on}, it was to be reviewed by {due_on} ({filing_review_days} days); reviewed on: {reviewed_on}.",
    ),
    remedy=Words("尽快完成审查，形成结论。", "Finish the review and state its finding."),
    examples=(
        kept("第30日完成", reviewed_on=date(2026, 7, 24)),
        broken("第31日完成", reviewed_on=date(2026, 7, 25)),
        broken("第33日完成", reviewed_on=date(2026, 7, 27)),
        kept("第29日完成", reviewed_on=date(2026, 7, 23)),
        kept("第30日是休息日，下一工作日完成", received_on=date(2026, 6, 25), reviewed_on=date(2026, 7, 27)),
        kept("未完成，期限当天", **NOT_REVIEWED, as_of=date(2026, 7, 24)),
        broken("未完成，期限已过", **NOT_REVIEWED, as_of=date(2026, 7, 25)),
        excepted("尚未接收", **NOT_REVIEWED, received=False),
        excepted("报本部门法制机构", **NOT_REVIEWED, to="legal_section"),
        unclear("是否完成不明", reviewed=None, as_of=date(2026, 8, 31), reviewed_on=None),
        unclear("完成日不明", reviewed_on=None),
        unclear("接收日不明", received_on=None),
        unclear("报送机关不明", **NOT_REVIEWED, to=None),
        excepted("通知印发前报送", **NOT_REVIEWED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def filing_reviewed_in_time(law: InForce) -> pl.Expr:
    """The bureau reviews the legality of a filed decision in the time it has set itself."""
    return in_time(DecisionFiling.reviewed.col, DecisionFiling.reviewed_on.col, review_due(law))


@rule(
    DecisionFiling, "M02.6", REVIEW, Effect.REFUSE,
    title=Words("备案审查七项逐项述明理由，审查人无冲突", "All seven heads have a reason; the reviewers are fit"),
    unless=~DecisionFiling.reviewed.col,
    reason=Words(
        "审查于 {reviewed_on} 完成，七项中已述理由 {heads_reasoned} 项，审查人无冲突：{reviewer_fit}。",
        "Reviewed on {reviewed_on}: {heads_reasoned} of seven heads have a reason; reviewers fit: {reviewer_fit}.",
    ),
    remedy=Words(
        "逐项补写结论和理由；审查人属作出决定的部门、有利害关系或者复核与初审为同一人的，更换后重新审查。",
        "Give each head its finding and reason; replace a reviewer of that department, with an interest, or who read both times.",
    ),
    examples=(
        kept("七项齐全", heads_reasoned=7),
        broken("只有六项", heads_reasoned=6),
        broken("一项也没有", heads_reasoned=0),
        broken("复核与初审为同一人", reviewer_fit=False),
        excepted("审查未完成", heads_reasoned=6, **NOT_REVIEWED),
        unclear("已述理由项数不明", heads_reasoned=None),
        unclear("审查人有无冲突不明", reviewer_fit=None),
        unclear("是否完成不明", reviewed=None, heads_reasoned=6),
        excepted("通知印发前报送", heads_reasoned=6, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def seven_heads_reasoned() -> pl.Expr:
    """Body, power, facts, law and standard, procedure, papers, transfer: each gets a finding with its reason."""
    return (DecisionFiling.heads_reasoned.col == 7) & DecisionFiling.reviewer_fit.col


def file_due(law: InForce) -> pl.Expr:
    """The last day on which the called file may be delivered."""
    return law.working_days_after(DecisionFiling.file_called_on.col, law[FILE_CALL_WD])


@rule(
    DecisionFiling, "M02.7", FILE, Effect.WARN,
    title=Words("调阅的案卷按期送交", "A called file is delivered in time"),
    unless=~DecisionFiling.file_called.col,
    numbers=(FILE_CALL_WD,), figures={"due_on": file_due},
    reason=Words(
        "{file_called_on} 调阅案卷，应在 {due_on} 前（{file_call_wd} 个工作日内）送交；送卷日：{file_delivered_on}。",
        "Called on {file_called_on}, the file was to be delivered by {due_on} ({file_call_wd} working days); delivered on: "
        "{file_delivered_on}.",
    ),
    remedy=Words("立即送交案卷；涉及国家秘密的专人送交并登记。", "Deliver the file now; a secret one by hand, on record."),
    examples=(
        kept("第5个工作日送交", file_delivered_on=date(2026, 7, 8)),
        broken("第6个工作日送交", file_delivered_on=date(2026, 7, 9)),
        kept("第4个工作日送交", file_delivered_on=date(2026, 7, 7)),
        kept("未送交，期限当天", **NOT_DELIVERED, as_of=date(2026, 7, 8)),
        broken("未送交，期限已过", **NOT_DELIVERED, as_of=date(2026, 7, 9)),
        excepted("没有调卷", **NOT_DELIVERED, file_called=False),
        unclear("是否送交不明", file_delivered=None, file_delivered_on=None),
        unclear("送卷日不明", file_delivered_on=None),
        unclear("调卷日不明", file_called_on=None),
        unclear("是否调卷不明", **NOT_DELIVERED, file_called=None),
        excepted("通知印发前报送", **NOT_DELIVERED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def called_file_delivered(law: InForce) -> pl.Expr:
    """The reviewer may call for the case file; the department delivers it within five working days."""
    return in_time(DecisionFiling.file_delivered.col, DecisionFiling.file_delivered_on.col, file_due(law))


RULES = (
    filing_has_both_papers,
    filing_receipted,
    filing_reviewed_in_time,
    seven_heads_reasoned,
    called_file_delivered,
)
