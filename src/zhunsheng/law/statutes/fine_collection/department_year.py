"""罚款决定与罚款收缴分离实施办法: the agreement with the bank that collects fines (代收罚款协议)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.department_year import DepartmentYear
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import BANK_AGREEMENT_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import FCS
from zhunsheng.law.words import Words

FILED = FCS.at(
    "第六条第三款", "自代收罚款协议签订之日起15日内，行政机关应当将代收罚款协议报上一级行政机关和同级财政部门备案"
)
NOT_FILED = {"bank_agreement_filed": False, "bank_agreement_filed_on": None}


def filing_due(law: InForce) -> pl.Expr:
    """The last day for filing the agreement; a day off puts it to the next working day."""
    return law.party_days_after(DepartmentYear.bank_agreement_on.col, law[BANK_AGREEMENT_DAYS])


@rule(
    DepartmentYear, "L-FCS-06", FILED, Effect.WARN,
    title=Words("代收罚款协议按期备案", "The agreement with a collecting bank is filed in time"),
    unless=~DepartmentYear.bank_agreement.col, numbers=(BANK_AGREEMENT_DAYS,), figures={"due_on": filing_due},
    reason=Words(
        "代收罚款协议 {bank_agreement_on} 签订，应在 {due_on} 前（{bank_agreement_days} 日内）备案；备案日：{bank_agreement_filed_on}。",
        "The agreement of {bank_agreement_on} was to be filed by {due_on} ({bank_agreement_days} days); filed on: "
        "{bank_agreement_filed_on}.",
    ),
    remedy=Words("立即报上一级行政机关和同级财政部门备案。", "File it now with the superior agency and finance."),
    examples=(
        kept("第15日备案", bank_agreement_filed_on=date(2026, 1, 20)),
        broken("第16日备案", bank_agreement_filed_on=date(2026, 1, 21)),
        kept("第14日备案", bank_agreement_filed_on=date(2026, 1, 19)),
        kept(
            "第15日是休息日，下一工作日备案", bank_agreement_on=date(2026, 1, 9), bank_agreement_filed_on=date(2026, 1, 26),
        ),
        kept("没有备案，期限当天", **NOT_FILED, as_of=date(2026, 1, 20)),
        broken("没有备案，期限已过", **NOT_FILED, as_of=date(2026, 1, 21)),
        excepted("没有代收协议", **NOT_FILED, bank_agreement=False),
        unclear("是否备案不明", bank_agreement_filed=None),
        unclear("备案日不明", bank_agreement_filed_on=None),
        unclear("协议日不明", bank_agreement_on=None),
        unclear("没有备案，有无协议不明", **NOT_FILED, bank_agreement=None),
        excepted("办法施行前的年度", **NOT_FILED, year_ends_on=date(1997, 12, 31)),
    ),
)  # fmt: skip
def bank_agreement_filed(law: InForce) -> pl.Expr:
    """An agency files its agreement with a collecting bank with its superior and with finance, within fifteen days."""
    return in_time(DepartmentYear.bank_agreement_filed.col, DepartmentYear.bank_agreement_filed_on.col, filing_due(law))


RULES = (bank_agreement_filed,)
