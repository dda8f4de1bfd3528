"""行政处罚法: decisions on the spot (第五十一条、第五十二条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time, when_known
from zhunsheng.law.facts.decision import Decision, in_yuan
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.decision import not_decided
from zhunsheng.law.parameters import INDIVIDUAL_BUSINESS_AS, SUMMARY_CITIZEN, SUMMARY_ORGANISATION, SUMMARY_REPORT_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.statutes.administrative_penalty.decision_substance import BEFORE_LAW, not_penalty
from zhunsheng.law.words import Words

LIMITS = APL.at(
    "第五十一条", "对公民处以二百元以下、对法人或者其他组织处以三千元以下罚款或者警告的行政处罚的，可以当场作出"
)
ON_THE_SPOT = {
    "summary": True, "party_kind": "citizen", "fine_total": 200_00, "confiscation_total": 0, "non_fine_lines": 0,
    "facts_clear": True, "delivered_at_once": True,
}  # fmt: skip
ON_AN_ORGANISATION = {**ON_THE_SPOT, "party_kind": "legal_person", "fine_total": 3_000_00}
NOT_PENALISED = {**ON_THE_SPOT, "outcome": "no_penalty_minor", "fine_total": 0}

not_summary = ~Decision.summary.col


def summary_limit(law: InForce) -> pl.Expr:
    """The fine up to which a decision may be made on the spot: on a citizen, on an organisation."""
    return when_known(Decision.counts_as_citizen.col, law[SUMMARY_CITIZEN], law[SUMMARY_ORGANISATION])


@rule(
    Decision, "L-APL-51", LIMITS, Effect.REFUSE,
    title=Words("当场处罚的限额和种类", "A decision on the spot keeps to its limits"),
    unless=not_decided | not_summary | not_penalty,
    numbers=(SUMMARY_CITIZEN, SUMMARY_ORGANISATION, INDIVIDUAL_BUSINESS_AS), readings=("Q-41",),
    figures={
        "fine_yuan": lambda _: in_yuan(Decision.fine_total.col),
        "limit_yuan": lambda law: in_yuan(summary_limit(law)),
    },
    reason=Words(
        "当场处罚：罚款 {fine_yuan} 元（限额 {limit_yuan} 元），罚款警告以外的处罚 {non_fine_lines} 项，事实确凿有据：{facts_clear}。",
        "On the spot: fine {fine_yuan} yuan (limit {limit_yuan}), other penalties {non_fine_lines}, facts clear: {facts_clear}.",
    ),
    remedy=Words(
        "改用普通程序立案办理；另有法律规定可以当场处罚的，写明条款。",
        "Open a case in the ordinary procedure, or cite the law that allows a decision on the spot.",
    ),
    examples=(
        kept("公民200元", **ON_THE_SPOT),
        broken("公民200.01元", **{**ON_THE_SPOT, "fine_total": 200_01}),
        kept("公民199.99元", **{**ON_THE_SPOT, "fine_total": 199_99}),
        kept("法人3000元", **ON_AN_ORGANISATION),
        broken("法人3000.01元", **{**ON_AN_ORGANISATION, "fine_total": 3_000_01}),
        kept("其他组织3000元", **{**ON_AN_ORGANISATION, "party_kind": "other_organisation"}),
        kept("个体工商户200元", **{**ON_THE_SPOT, "party_kind": "individual_business"}),
        broken("个体工商户201元", **{**ON_THE_SPOT, "party_kind": "individual_business", "fine_total": 201_00}),
        kept("警告", **{**ON_THE_SPOT, "fine_total": 0}),
        broken("另有没收一项", **{**ON_THE_SPOT, "non_fine_lines": 1}),
        broken("事实不清", **{**ON_THE_SPOT, "facts_clear": False}),
        kept("另有法律规定", **{**ON_THE_SPOT, "fine_total": 500_00}, summary_by_other_law=True),
        excepted("普通程序", summary=False),
        excepted("当场不予处罚", **{**NOT_PENALISED, "facts_clear": False}),
        excepted("尚未决定", **{**ON_THE_SPOT, "fine_total": 500_00}, decided=False),
        unclear("当事人类型不明，罚款1000元", **{**ON_THE_SPOT, "party_kind": None, "fine_total": 1_000_00}),
        unclear("罚款数额不明", **{**ON_THE_SPOT, "fine_total": None}),
        unclear("是否简易程序不明", **{**ON_THE_SPOT, "summary": None, "fine_total": 500_00}),
        excepted("2021年修订施行之前", **{**ON_THE_SPOT, "fine_total": 500_00}, **BEFORE_LAW),
    ),
)  # fmt: skip
def summary_within_limits(law: InForce) -> pl.Expr:
    """On the spot only where the facts are clear, and only a warning or a small fine, unless another law says otherwise."""
    small = (Decision.non_fine_lines.col == 0) & (Decision.fine_total.col <= summary_limit(law))
    return Decision.summary_by_other_law.col | (Decision.facts_clear.col & small)


@rule(
    Decision, "L-APL-52", (APL.at("第五十二条第一款", "并当场交付当事人"), APL.at("第五十二条第二款")), Effect.REFUSE,
    title=Words("当场处罚须亮证、填写决定书、当场交付", "On the spot: certificate, complete paper, delivered at once"),
    unless=not_decided | not_summary | not_penalty,
    reason=Words(
        "当场处罚：已出示证件 {certificate_shown}，决定书要素齐全 {paper_complete}，当场交付 {delivered_at_once}。",
        "On the spot: certificate shown {certificate_shown}, paper complete {paper_complete}, delivered {delivered_at_once}.",
    ),
    remedy=Words(
        "出示证件，填写编有号码、要素齐全的决定书，当场交付；拒绝签收的，在决定书上注明。",
        "Show the certificate, fill in the numbered form, deliver it at once and note a refusal to sign.",
    ),
    examples=(
        kept("三项齐全", **ON_THE_SPOT),
        broken("没有出示证件", **ON_THE_SPOT, certificate_shown=False),
        broken("决定书要素不齐", **ON_THE_SPOT, paper_complete=False),
        broken("没有当场交付", **{**ON_THE_SPOT, "delivered_at_once": False}),
        excepted("普通程序", certificate_shown=False),
        excepted("当场不予处罚", **NOT_PENALISED, certificate_shown=False),
        excepted("尚未决定", **ON_THE_SPOT, certificate_shown=False, decided=False),
        unclear("是否当场交付不明", **{**ON_THE_SPOT, "delivered_at_once": None}),
        unclear("要素是否齐全不明", **ON_THE_SPOT, paper_complete=None),
        excepted("2021年修订施行之前", **ON_THE_SPOT, certificate_shown=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def summary_done_properly() -> pl.Expr:
    """On the spot the officers show their certificates, fill in the numbered form and deliver it at once."""
    return Decision.certificate_shown.col & Decision.paper_complete.col & Decision.delivered_at_once.col


def report_due(law: InForce) -> pl.Expr:
    """The last day on which a decision on the spot may be reported to the officers' own agency."""
    return law.working_days_after(Decision.decided_on.col, law[SUMMARY_REPORT_WD])


@rule(
    Decision, "L-APL-52", APL.at("第五十二条第三款", "应当报所属行政机关备案"), Effect.WARN,
    title=Words("当场处罚应报所属机关备案", "A decision on the spot is reported to the agency"),
    unless=not_decided | not_summary | not_penalty, numbers=(SUMMARY_REPORT_WD,), figures={"due_on": report_due},
    reason=Words(
        "{decided_on} 当场处罚，应在 {due_on} 前（{summary_report_wd} 个工作日内）报所属机关备案；报备日：{reported_to_agency_on}。",
        "Decided on the spot on {decided_on}, to be reported by {due_on} ({summary_report_wd} working days); "
        "reported on: {reported_to_agency_on}.",
    ),
    remedy=Words("立即报所属行政机关备案。", "Report it to the agency now."),
    examples=(
        kept("第2个工作日报备", **ON_THE_SPOT, reported_to_agency=True, reported_to_agency_on=date(2026, 6, 12)),
        broken("次日（周六）才报备", **ON_THE_SPOT, reported_to_agency=True, reported_to_agency_on=date(2026, 6, 13)),
        kept("第1个工作日报备", **ON_THE_SPOT, reported_to_agency=True, reported_to_agency_on=date(2026, 6, 11)),
        kept("期限当天未报备", **ON_THE_SPOT, as_of=date(2026, 6, 12)),
        broken("期限已过未报备", **ON_THE_SPOT, as_of=date(2026, 6, 13)),
        excepted("普通程序", summary=False),
        excepted("当场不予处罚", **NOT_PENALISED),
        excepted("尚未决定", **ON_THE_SPOT, decided=False),
        unclear("报备日不明", **ON_THE_SPOT, reported_to_agency=True),
        unclear("是否报备不明", **ON_THE_SPOT, reported_to_agency=None),
        excepted("2021年修订施行之前", **ON_THE_SPOT, **BEFORE_LAW),
    ),
)  # fmt: skip
def summary_reported_to_agency(law: InForce) -> pl.Expr:
    """A decision on the spot is put on record with the officers' own agency."""
    return in_time(Decision.reported_to_agency.col, Decision.reported_to_agency_on.col, report_due(law))


RULES = (summary_within_limits, summary_done_properly, summary_reported_to_agency)
