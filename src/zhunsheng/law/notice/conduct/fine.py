"""Chapter four of the notice: fines are decided here and collected there (罚缴分离)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.decision import in_yuan
from zhunsheng.law.facts.fine import Fine
from zhunsheng.law.parameters import CASH_SMALL
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE
from zhunsheng.law.words import Words

APART = (
    NOTICE.at("四(十二)", "要严格落实“罚缴分离”“收支两条线”制度"),
    APL.at("第六十七条第二款", "除依照本法第六十八条、第六十九条的规定当场收缴的罚款外"),
)
CASH = {"paid_way": "cash_officer", "summary": True, "amount": 50_00, "fine_total": 50_00}
LARGE = {**CASH, "amount": 2_000_00, "fine_total": 2_000_00}
FAR = {"remote_place": True, "bank_difficult": True, "party_asked_cash": True}


@rule(
    Fine, "M12.2", APART, Effect.REFUSE,
    title=Words("没有法定理由不得当场收缴", "No cash outside the exceptions of the law"),
    unless=~Fine.cash.col, numbers=(CASH_SMALL,), figures={"fine_yuan": in_yuan(Fine.fine_total.col)},
    reason=Words(
        "{paid_on} 当场收缴（{paid_way}，罚款合计 {fine_yuan} 元），既不属于当场处罚的小额、难以执行情形，也不属于边远地区当事人提出的情形。",
        "Collected on the spot on {paid_on} ({paid_way}, {fine_yuan} yuan in all): neither a small or elusive summary fine nor "
        "one of a remote place at the party's request.",
    ),
    remedy=Words("由当事人凭缴款码到银行或者通过电子支付系统缴纳。", "Let the party pay at the bank or electronically against the payment code."),
    examples=(
        kept("当场处罚50元", **CASH),
        broken("当场处罚2000元", **LARGE),
        kept("事后难以执行", **LARGE, hard_to_collect_later=True),
        broken("普通程序50元", **{**CASH, "summary": False}),
        kept("边远地区，确有困难，当事人提出", **{**LARGE, "summary": False}, **FAR),
        broken("边远地区，当事人没有提出", **{**LARGE, "summary": False}, **{**FAR, "party_asked_cash": False}),
        broken("行政机关收缴2000元", **{**LARGE, "paid_way": "cash_agency"}),
        excepted("银行缴纳", **{**LARGE, "paid_way": "bank"}),
        excepted("电子支付", **{**LARGE, "paid_way": "e_payment"}),
        unclear("罚款数额不明", **{**CASH, "fine_total": None}),
        unclear("缴款方式不明", **{**LARGE, "paid_way": None}),
        excepted("通知印发前收到决定书", **LARGE, received_on=date(2025, 2, 27)),
    ),
)  # fmt: skip
def no_cash_outside_exceptions() -> pl.Expr:
    """Fines are decided by the agency and collected by the bank; cash is taken only where the penalties law allows it."""
    return Fine.cash_exception.col


RULES = (no_cash_outside_exceptions,)
