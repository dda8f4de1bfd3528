"""罚款决定与罚款收缴分离实施办法 (in force from 1 January 1998): what a decision says of paying the fine."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.notice.filing.decision import not_decided
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import FCS, NOTICE
from zhunsheng.law.words import Words

BANK = (
    FCS.at(
        "第七条第一款",
        "应当载明代收机构的名称、地址和当事人应当缴纳罚款的数额、期限等，并明确对当事人逾期缴纳罚款是否加处罚款",
    ),
    NOTICE.at("四(十二)", "要严格落实“罚缴分离”“收支两条线”制度"),
)


@rule(
    Decision, ("L-FCS-07", "M12.4"), BANK, Effect.REFUSE,
    title=Words("罚款决定书载明代收机构", "A fine names the bank that takes it"),
    unless=not_decided | (Decision.fine_total.col == 0),
    reason=Words(
        "罚款决定书没有载明代收机构名称、地址、数额、期限以及逾期是否加处罚款。",
        "The paper does not state the bank's name and address, the amount, the day, and whether a late fine accrues.",
    ),
    remedy=Words("补充载明后再制发。", "Add what is missing before the paper is issued."),
    examples=(
        kept("已载明", states_bank=True),
        broken("没有载明", states_bank=False),
        broken("罚款一分，没有载明", states_bank=False, fine_total=1),
        excepted("没有罚款", states_bank=False, fine_total=0),
        excepted("尚未决定", states_bank=False, decided=False),
        unclear("是否载明不详", states_bank=None),
        unclear("罚款数额不明", states_bank=False, fine_total=None),
        excepted("办法施行之前", states_bank=False, decided_on=date(1997, 12, 31)),
    ),
)  # fmt: skip
def decision_names_the_bank() -> pl.Expr:
    """A fine is decided by the agency and taken by a bank: the paper names it, the amount, the day and the late fine."""
    return Decision.states_bank.col


RULES = (decision_names_the_bank,)
