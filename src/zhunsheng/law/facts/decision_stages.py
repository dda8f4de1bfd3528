"""Decisions (处罚与不予处罚决定): what is imposed, and the stages before the decision, from prenotice to deliberation."""

from collections.abc import Callable, Mapping
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.fines import hearing_fine_from
from zhunsheng.law.in_force import InForce, Law
from zhunsheng.law.parameters import HEARING_INCLUSIVE, INDIVIDUAL_BUSINESS_AS, STATEMENT_WD
from zhunsheng.law.words import Words

PARTY_KINDS = {
    "citizen": Words("公民", "citizen"),
    "individual_business": Words("个体工商户", "one-person business"),
    "legal_person": Words("法人", "legal person"),
    "other_organisation": Words("其他组织", "other organisation"),
}


def _governing(law: Law) -> InForce:
    return law.reading(Facts.governed_on.col)


def party_as_citizen(law: Law) -> pl.Expr:
    """A citizen, or a one-person business where it counts as one (Q-31)."""
    alike = _governing(law)[INDIVIDUAL_BUSINESS_AS] == "citizen"
    kind = DecisionStages.party_kind.col
    return (kind == "citizen") | ((kind == "individual_business") & alike)


def fine_that_gives_hearing(law: Law) -> pl.Expr:
    """The fen from which a fine or a confiscation is large (较大数额), by region, department and how the party counts."""
    return hearing_fine_from(_governing(law), DecisionStages.counts_as_citizen.col)


def right_to_hearing(_: Law) -> pl.Expr:
    """A large fine, a large confiscation, a grave kind or another case of law gives the right to a hearing (APL 63)."""
    return (
        (DecisionStages.hearing_kind_lines.col > 0)
        | DecisionStages.hearing_by_law.col
        | _large(DecisionStages.fine_total.col)
        | _large(DecisionStages.confiscation_total.col)
    )


def _large(amount: pl.Expr) -> pl.Expr:
    start = DecisionStages.hearing_fine_from.col
    return (amount > start) | (DecisionStages.hearing_from_inclusive.col & (amount == start))


def last_day_of_statement(law: Law) -> pl.Expr:
    """The last day for statement and defence: that of the paper, else so many working days after it was served."""
    ours = _governing(law)
    by_default = ours.working_days_after(DecisionStages.prenoticed_on.col, ours[STATEMENT_WD])
    return when_known(DecisionStages.statement_period_given.col, DecisionStages.statement_given_until.col, by_default)


def needs_review(_: Law) -> pl.Expr:
    """Legal review: major public interest, a difficult case, a law that says so, or major rights after a hearing (APL 58)."""
    rights = DecisionStages.hearing_right.col | DecisionStages.third_party_rights.col
    return (
        DecisionStages.public_interest.col
        | DecisionStages.difficult.col
        | DecisionStages.review_by_law.col
        | (rights & DecisionStages.hearing_granted.col)
    )


def needs_deliberation(_: Law) -> pl.Expr:
    """Collective deliberation: a complex case (情节复杂), or a major one (APL 57).

    Major are the hearing's categories, the list of major decisions, a top or high fine and a closing.
    """
    return (
        DecisionStages.hearing_right.col
        | DecisionStages.on_major_list.col
        | DecisionStages.difficult.col
        | (DecisionStages.top_or_high_fine_lines.col > 0)
        | (DecisionStages.closing_lines.col > 0)
    )


class DecisionStages(Facts):
    """What a decision imposes and how it came about."""

    party_kind = fact(
        dy.Enum, "当事人类型", Origin.JOINED, label="party is", words=PARTY_KINDS, aliases=("当事人类别",)
    )
    counts_as_citizen = fact(
        dy.Bool, "按公民计", Origin.COMPUTED, label="counts as a citizen",
        meaning="a citizen, or a one-person business where individual_business_as says so",
    )  # fmt: skip
    fine_total = fact(
        dy.Int64, "罚款合计", Origin.COUNTED, label="fines in all", meaning="fen", counting="本决定各处罚项罚款金额之和",
    )  # fmt: skip
    confiscation_total = fact(
        dy.Int64, "没收合计", Origin.COUNTED, label="confiscated in all", meaning="fen, income and value of goods",
        counting="本决定没收违法所得与没收非法财物价值之和",
    )  # fmt: skip
    penalty_lines = fact(dy.Int32, "处罚项数", Origin.COUNTED, label="penalty lines", counting="本决定的处罚项")
    non_fine_lines = fact(
        dy.Int32, "非罚款警告项数", Origin.COUNTED, label="lines other than fine and warning",
        counting="本决定罚款、警告以外的处罚项",
    )  # fmt: skip
    hearing_kind_lines = fact(
        dy.Int32, "应听证种类项数", Origin.COUNTED, label="lines whose kind gives a hearing",
        counting="本决定降低资质等级、吊销许可证件、责令停产停业、责令关闭、限制从业和其他较重的处罚项（含暂扣许可证件、限制开展生产经营活动）",
    )  # fmt: skip
    hearing_fine_from = fact(
        dy.Int64, "听证罚款标准", Origin.COMPUTED, label="hearing from a fine of", meaning="fen, by region and department",
    )  # fmt: skip
    hearing_from_inclusive = fact(
        dy.Bool, "含本数", Origin.COMPUTED, label="that amount included", meaning="yes: 以上; no: 超过",
    )  # fmt: skip
    hearing_by_law = fact(dy.Bool, "法定其他听证情形", label="hearing by another law")
    hearing_right = fact(
        dy.Bool, "有听证权", Origin.COMPUTED, label="right to a hearing", aliases=("是否享有听证权",),
        meaning="whether or not a hearing was asked for",
    )  # fmt: skip
    on_major_list = fact(
        dy.Bool, "在重大决定目录", Origin.JOINED, label="on the list of major decisions",
        meaning="matches a line in force on the day of the decision; no list in force: every decision with a hearing right",
    )  # fmt: skip

    prenoticed = fact(dy.Bool, "已告知", label="prenotice served", meaning="summary: the tick that it was told orally")
    prenoticed_on = fact(
        dy.Date, "告知送达日", label="prenotice served on", aliases=("告知日", "告知日期", "告知书送达日期"),
    )  # fmt: skip
    prenotice_complete = fact(
        dy.Bool, "告知内容齐全", Origin.COMPUTED, label="prenotice complete",
        meaning="intended penalty, facts, reasons, basis, rights",
    )  # fmt: skip
    prenotice_states_standard = fact(
        dy.Bool, "告知书载明裁量适用", label="prenotice states the standard", meaning="band, circumstances, result",
    )  # fmt: skip
    prenotice_tells_hearing = fact(dy.Bool, "告知听证权", label="prenotice tells of the hearing")
    statement_period_given = fact(
        dy.Bool, "告知书给定陈述期限", label="paper sets the period", meaning="the prenotice itself sets the period",
    )  # fmt: skip
    statement_given_until = fact(dy.Date, "给定期限届满日", label="period of the paper ends on", meaning="its last day")
    statement_until = fact(
        dy.Date, "陈述申辩截止日", Origin.COMPUTED, label="statement until",
        meaning="last day: of the paper's period, else statement_wd working days after service",
    )  # fmt: skip
    statement_waived = fact(dy.Bool, "明示放弃陈述申辩", label="statement expressly waived")
    statement_made = fact(dy.Bool, "已陈述申辩", label="statement made")
    statement_answered = fact(
        dy.Bool, "意见已复核采纳说明", label="statement answered", meaning="each point re-checked, adopted or answered",
    )  # fmt: skip
    heavier_than_prenotice = fact(
        dy.Bool, "重于告知", Origin.COMPUTED, label="heavier than prenotice",
        meaning="kind or amount above the latest prenotice",
    )  # fmt: skip

    hearing_waived = fact(dy.Bool, "明示放弃听证", label="hearing expressly waived")
    hearing_asked = fact(dy.Bool, "申请听证", label="hearing asked", aliases=("要求听证",))
    hearing_asked_on = fact(dy.Date, "申请听证日", label="hearing asked on", aliases=("申请听证日期",))
    hearing_granted = fact(
        dy.Bool, "已组织听证", label="hearing held", meaning="held, or ended because the party stayed away",
    )  # fmt: skip
    hearing_withdrawn = fact(dy.Bool, "撤回听证申请", label="hearing withdrawn", meaning="after asking, expressly")
    hearing_told = fact(dy.Bool, "已通知听证", label="hearing notified", meaning="time and place")
    hearing_told_on = fact(dy.Date, "听证通知日", label="hearing notified on", aliases=("听证通知日期",))
    hearing_on = fact(dy.Date, "听证日", label="hearing on", aliases=("听证日期", "听证时间"))
    hearing_public = fact(dy.Bool, "公开听证", label="hearing public")
    hearing_secret = fact(dy.Bool, "涉密涉私", label="hearing secret", meaning="state or business secrets, privacy")
    host_is_handler = fact(dy.Bool, "主持人为办案人", Origin.COMPUTED, label="host is a handler")
    host_recusal_open = fact(
        dy.Bool, "主持人回避未答复", Origin.COMPUTED, label="host's recusal open", meaning="asked for and not decided",
    )  # fmt: skip
    hearing_recorded = fact(
        dy.Bool, "听证笔录已核签", label="record signed", meaning="checked and signed, or the refusal noted",
    )  # fmt: skip
    hearing_fee = fact(dy.Int64, "听证收费", label="hearing fee", meaning="fen")
    cites_hearing_record = fact(dy.Bool, "依听证笔录", label="rests on the hearing record")

    public_interest = fact(
        dy.Bool, "重大公共利益", label="major public interest", meaning="marked at the end of the investigation",
    )  # fmt: skip
    difficult = fact(dy.Bool, "疑难复杂多个法律关系", label="difficult, several legal relations", meaning="same")
    third_party_rights = fact(
        dy.Bool, "第三人重大权益", label="third party's major rights", meaning="directly concerned; same",
    )  # fmt: skip
    review_by_law = fact(dy.Bool, "法律法规规定须审核", Origin.JOINED, label="review by another law")
    review_needed = fact(dy.Bool, "须法制审核", Origin.COMPUTED, label="legal review needed", meaning="four triggers")
    review_passed = fact(dy.Bool, "法制审核通过", label="legal review passed")
    review_passed_on = fact(dy.Date, "审核通过日", label="review passed on", aliases=("法制审核日期", "审核通过日期"))
    reviewer_qualified = fact(
        dy.Bool, "审核人具法律资格", Origin.JOINED, label="reviewer qualified",
        meaning="first-time reviewers: 国家统一法律职业资格; others: yes",
    )  # fmt: skip
    reviewer_is_handler = fact(dy.Bool, "审核人为办案人", Origin.COMPUTED, label="reviewer is a handler")
    top_or_high_fine_lines = fact(
        dy.Int32, "顶格或高额罚款项数", Origin.COUNTED, label="top or high fines",
        counting="本决定达到法定或者档次上限、或者达到高额起点的罚款项；裁量基准固定该额的除外",
    )  # fmt: skip
    closing_lines = fact(
        dy.Int32, "关停项数", Origin.COUNTED, label="closing lines", counting="本决定责令停产停业、责令关闭的处罚项",
    )  # fmt: skip
    deliberation_needed = fact(
        dy.Bool, "须集体讨论", Origin.COMPUTED, label="deliberation needed",
        meaning="complex, hearing right, list of major decisions, top or high fine, closing",
    )  # fmt: skip
    deliberated = fact(
        dy.Bool, "已集体讨论", label="deliberated", meaning="leaders present, opinions and result recorded",
    )  # fmt: skip
    deliberated_on = fact(dy.Date, "集体讨论日", label="deliberated on", aliases=("集体讨论日期",))

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "counts_as_citizen": party_as_citizen,
        "hearing_fine_from": fine_that_gives_hearing,
        "hearing_from_inclusive": lambda law: _governing(law)[HEARING_INCLUSIVE],
        "hearing_right": right_to_hearing,
        "statement_until": last_day_of_statement,
        "review_needed": needs_review,
        "deliberation_needed": needs_deliberation,
    }
