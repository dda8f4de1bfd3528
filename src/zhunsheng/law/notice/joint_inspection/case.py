"""Chapter two of the notice: what follows from an inspection's findings (严格规范行政执法检查结果处置), the opening of a case."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.case import Case
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE
from zhunsheng.law.words import Words

APPROVAL = NOTICE.at("二(五)", "需要进一步立案调查的，严格立案审批，及时依法查处，做到工作闭环")
BEFORE_NOTICE = {"opened_on": date(2025, 2, 27)}


@rule(
    Case, "M05.7", (APPROVAL, APL.at("第五十四条第二款", "符合立案标准的，行政机关应当及时立案")), Effect.REFUSE,
    title=Words("立案须经负责人审批", "A case is opened with the head's approval"),
    unless=~Case.opened.col | Case.summary.col,
    reason=Words(
        "{opened_on} 立案：负责人已批准 {opening_approved}，立案审批表事实、来源、依据、承办人齐全 {approval_sheet_complete}。",
        "Opened on {opened_on}: approved by the head {opening_approved}; facts, source, basis and handlers on the sheet "
        "{approval_sheet_complete}.",
    ),
    remedy=Words("补齐立案审批表，报行政机关负责人批准。", "Complete the approval sheet and have the head approve it."),
    examples=(
        kept("审批表齐全，已批准", opening_approved=True, approval_sheet_complete=True),
        broken("没有批准", opening_approved=False),
        broken("审批表缺项", approval_sheet_complete=False),
        excepted("尚未立案", opened=False, opening_approved=False),
        excepted("简易程序", summary=True, opening_approved=False),
        unclear("是否批准不明", opening_approved=None),
        unclear("审批表是否齐全不明", approval_sheet_complete=None),
        unclear("是否简易程序不明", summary=None, opening_approved=False),
        excepted("通知印发前立案", opening_approved=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def opening_approved() -> pl.Expr:
    """A case is opened on a complete sheet approved by the head of the agency."""
    return Case.opening_approved.col & Case.approval_sheet_complete.col


RULES = (opening_approved,)
