"""Chapter two of the notice: putting an enterprise on a risk-control list (风险管控名单)."""

import polars as pl

from zhunsheng.law.facts.list_entry import ListEntry
from zhunsheng.law.notice.manner.list_entry import BEFORE_NOTICE, RISK
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

RISK_LIST = NOTICE.at(
    "二(五)",
    "需要纳入风险管控名单等行政管理措施的，细化操作标准，加强审核把关，确保行政权力运用合法合理，防止行政执法人员趋利执法",
)


@rule(
    ListEntry, "M05.10", RISK_LIST, Effect.REFUSE,
    title=Words("列入风险管控名单须有标准、证据、复核、签发、期限和退出条件", "A risk-control entry is complete"),
    unless=(ListEntry.list.col != "risk") | ~ListEntry.effective.col,
    reason=Words(
        "细化标准有效：{criteria_in_force}，证据：{evidence_given}，拟定复核不同人：{two_persons}，负责人签发：{signed}，"
        "期限：{term_given}，退出条件：{exit_condition_given}。",
        "Detailed standard in force: {criteria_in_force}, evidence: {evidence_given}, two persons: {two_persons}, signed: "
        "{signed}, term: {term_given}, exit condition: {exit_condition_given}.",
    ),
    remedy=Words("补齐所缺后再列入；没有细化标准的，先制定标准。", "Add what is missing before the entry; without a standard, make one first."),
    examples=(
        kept("六项齐全", **RISK),
        broken("没有细化标准", **RISK, criteria_in_force=False),
        broken("没有证据", **RISK, evidence_given=False),
        broken("拟定和复核是同一人", **RISK, two_persons=False),
        broken("没有签发", **RISK, signed=False),
        broken("没有期限", **RISK, term_given=False),
        broken("没有退出条件", list="risk", exit_condition_given=False),
        excepted("尚未生效", list="risk", exit_condition_given=False, effective=False),
        excepted("白名单", exit_condition_given=False),
        unclear("有无退出条件不明", list="risk", exit_condition_given=None),
        unclear("哪种名单不明", list=None, exit_condition_given=False),
        unclear("是否生效不明", list="risk", exit_condition_given=False, effective=None),
        excepted("通知印发前列入", list="risk", exit_condition_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def risk_entry_complete() -> pl.Expr:
    """A risk-control list has a detailed standard and a strict check: evidence, a second person, the head, a term, a way out."""
    return (
        ListEntry.criteria_in_force.col
        & ListEntry.evidence_given.col
        & ListEntry.two_persons.col
        & ListEntry.signed.col
        & ListEntry.term_given.col
        & ListEntry.exit_condition_given.col
    )


RULES = (risk_entry_complete,)
