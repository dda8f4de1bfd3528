"""Chapter one of the notice: filing of major decisions (重大行政执法决定备案)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.parameters import (
    FILING_MONTHS,
    HEARING_FINE_CITIZEN,
    HEARING_FINE_ORGANISATION,
    HEARING_INCLUSIVE,
    INDIVIDUAL_BUSINESS_AS,
)
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, LIC, NOTICE
from zhunsheng.law.words import Words

FILING = NOTICE.at("一(二)", "在对当事人享有申请听证权的案件作出行政执法决定后的1个月内向同级司法行政部门报送备案")
INTERNAL = NOTICE.at("一(二)", "其他重大行政执法决定案件参照上述要求报本部门法制机构备案备查")
LARGE_FINE = (HEARING_FINE_CITIZEN, HEARING_FINE_ORGANISATION, HEARING_INCLUSIVE, INDIVIDUAL_BUSINESS_AS)
BEFORE_NOTICE = {"decided_on": date(2025, 2, 27)}
NO_HEARING_RIGHT = {"fine_total": 20_000_00}

not_decided = ~Decision.decided.col


@rule(
    Decision, ("M02.2", "M02.12", "M02.13"), (FILING, APL.at("第六十三条"), LIC.at("第四十七条")), Effect.REFUSE,
    title=Words("有听证权的决定一个月内报司法行政部门备案", "A decision with a hearing right is filed within a month"),
    unless=not_decided | ~Decision.hearing_right.col,
    numbers=(FILING_MONTHS, *LARGE_FINE), readings=("Q-24", "Q-25", "Q-40"), finding_only=True,
    reason=Words(
        "该决定于 {decided_on} 作出，当事人享有听证权，应在 {filing_due_on} 前（{filing_months} 个月内）报同级司法行政部门"
        "备案；报送日：{filed_on}。",
        "Decided on {decided_on} with a right to a hearing, it was to be filed with the justice bureau by {filing_due_on} "
        "({filing_months} month); filed on: {filed_on}.",
    ),
    remedy=Words(
        "立即报送备案表和决定书。逾期备案的记录保留。",
        "File the form and the decision now. Late filing stays on record.",
    ),
    examples=(
        kept("期限当天报送", filed=True, filed_on=date(2026, 7, 10), as_of=date(2026, 8, 1)),
        kept("期限前一天报送", filed=True, filed_on=date(2026, 7, 9), as_of=date(2026, 8, 1)),
        broken("逾期一天报送", filed=True, filed_on=date(2026, 7, 11), as_of=date(2026, 8, 1)),
        kept("未报送，期限当天", as_of=date(2026, 7, 10)),
        broken("未报送，期限已过", as_of=date(2026, 7, 11)),
        kept("1月31日决定，2月28日报送", decided_on=date(2026, 1, 31), filed=True, filed_on=date(2026, 2, 28)),
        broken("1月31日决定，3月1日报送", decided_on=date(2026, 1, 31), filed=True, filed_on=date(2026, 3, 1)),
        broken("当事人没有要求听证，逾期未报送", hearing_asked=False, hearing_granted=False, as_of=date(2026, 7, 11)),
        excepted("尚未决定", decided=False, as_of=date(2026, 8, 1)),
        excepted("当事人没有听证权", **NO_HEARING_RIGHT, as_of=date(2026, 8, 1)),
        unclear("罚款数额不明，听证权不明", fine_total=None, as_of=date(2026, 8, 1)),
        unclear("是否报送不明", filed=None, as_of=date(2026, 8, 1)),
        unclear("报送日不明", filed=True, filed_on=None),
        unclear("决定日不明", decided_on=None, as_of=date(2026, 8, 1)),
        excepted("通知印发前的决定", as_of=date(2026, 8, 1), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def major_decision_filed_in_a_month() -> pl.Expr:
    """A decision in a case in which the party had the right to a hearing is filed with the justice bureau in a month."""
    return in_time(Decision.filed.col, Decision.filed_on.col, Decision.filing_due_on.col)


@rule(
    Decision, "M02.3", INTERNAL, Effect.WARN,
    title=Words("目录内其他重大决定报本部门法制机构备案", "Other listed decisions are filed with the own legal section"),
    unless=not_decided | Decision.hearing_right.col | ~Decision.on_major_list.col,
    numbers=(FILING_MONTHS,), readings=("Q-24",),
    reason=Words(
        "该决定于 {decided_on} 作出，在重大决定目录内，应在 {filing_due_on} 前（{filing_months} 个月内）报本部门法制机构"
        "备案；报送日：{filed_on}。",
        "Decided on {decided_on} and on the list of major decisions, it was to be filed with the own legal section by "
        "{filing_due_on} ({filing_months} month); filed on: {filed_on}.",
    ),
    remedy=Words("立即向本部门法制机构报送备案表和决定书。", "File the form and the decision with the legal section now."),
    examples=(
        kept("期限当天报送", **NO_HEARING_RIGHT, filed=True, filed_on=date(2026, 7, 10)),
        broken("逾期一天报送", **NO_HEARING_RIGHT, filed=True, filed_on=date(2026, 7, 11)),
        kept("未报送，期限当天", **NO_HEARING_RIGHT, as_of=date(2026, 7, 10)),
        broken("未报送，期限已过", **NO_HEARING_RIGHT, as_of=date(2026, 7, 11)),
        excepted("尚未决定", **NO_HEARING_RIGHT, decided=False, as_of=date(2026, 8, 1)),
        excepted("当事人有听证权，报司法行政部门", as_of=date(2026, 8, 1)),
        excepted("不在目录内", **NO_HEARING_RIGHT, on_major_list=False, as_of=date(2026, 8, 1)),
        unclear("是否在目录内不明", **NO_HEARING_RIGHT, on_major_list=None, as_of=date(2026, 8, 1)),
        unclear("是否报送不明", **NO_HEARING_RIGHT, filed=None, as_of=date(2026, 8, 1)),
        unclear("罚款数额不明，听证权不明", fine_total=None, as_of=date(2026, 8, 1)),
        excepted("通知印发前的决定", **NO_HEARING_RIGHT, as_of=date(2026, 8, 1), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def listed_decision_filed_internally() -> pl.Expr:
    """Another decision of the department's list is filed with its own legal section by the same rule."""
    return in_time(Decision.filed.col, Decision.filed_on.col, Decision.filing_due_on.col)


RULES = (major_decision_filed_in_a_month, listed_decision_filed_internally)
