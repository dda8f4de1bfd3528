"""行政处罚法: fines collected on the spot (第六十八条至第七十一条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time, when_known
from zhunsheng.law.facts.decision import in_yuan
from zhunsheng.law.facts.fine import Fine
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import CASH_BANK_WD, CASH_HAND_OVER_WD, CASH_SMALL
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.words import Words

SMALL = APL.at(
    "第六十八条", "有下列情形之一，执法人员可以当场收缴罚款…依法给予一百元以下罚款的…不当场收缴事后难以执行的"
)
REMOTE = APL.at("第六十九条", "缴纳罚款确有困难，经当事人提出，行政机关及其执法人员可以当场收缴罚款")
RECEIPT = APL.at("第七十条", "必须向当事人出具国务院财政部门或者省、自治区、直辖市人民政府财政部门统一制发的专用票据")
HAND_IN = APL.at(
    "第七十一条", "应当自收缴罚款之日起二日内，交至行政机关；在水上当场收缴的罚款，应当自抵岸之日起二日内交至行政机关"
)
PAY_IN = APL.at("第七十一条", "行政机关应当在二日内将罚款缴付指定的银行")
WORKING_DAYS = APL.at("第八十五条", "是指工作日")

BEFORE_LAW = {"received_on": date(2021, 7, 14)}
CASH = {
    "received_on": date(2026, 3, 5), "amount": 50_00, "fine_total": 50_00, "summary": True, "paid_way": "cash_officer",
    "paid_on": date(2026, 3, 5), "receipt_given": True, "handed_in": True, "handed_in_on": date(2026, 3, 6),
    "banked": True, "banked_on": date(2026, 3, 9),
}  # fmt: skip
LARGE = {**CASH, "amount": 2_000_00, "fine_total": 2_000_00}
FAR = {**LARGE, "summary": False, "remote_place": True, "bank_difficult": True, "party_asked_cash": True}
ON_WATER = {**CASH, "on_water": True, "landed_on": date(2026, 3, 12)}
BY_AGENCY = {**CASH, "paid_way": "cash_agency", "handed_in": None, "handed_in_on": None}

not_cash = ~Fine.cash.col


def small_or_elusive(law: InForce) -> pl.Expr:
    """Decided on the spot, and at most a hundred yuan or hard to collect later."""
    return Fine.summary.col & ((Fine.fine_total.col <= law[CASH_SMALL]) | Fine.hard_to_collect_later.col)


@rule(
    Fine, "L-APL-68", SMALL, Effect.REFUSE,
    title=Words("当场收缴限于法定情形", "Collected on the spot only where the law allows"),
    unless=not_cash | Fine.remote_place.col, numbers=(CASH_SMALL,),
    figures={
        "fine_yuan": in_yuan(Fine.fine_total.col), "most_yuan": lambda law: in_yuan(law[CASH_SMALL]),
    },
    reason=Words(
        "当场收缴 {fine_yuan} 元：简易程序：{summary}，不超过 {most_yuan} 元或者事后难以执行：{hard_to_collect_later}。",
        "{fine_yuan} yuan collected on the spot: summary procedure: {summary}; at most {most_yuan} yuan, or hard to collect "
        "later: {hard_to_collect_later}.",
    ),
    remedy=Words(
        "由当事人到银行或者通过电子支付系统缴纳；事后难以执行的，写明理由。",
        "Let the party pay at the bank or electronically; where it is hard to collect later, state why.",
    ),
    examples=(
        kept("当场处罚100元", **{**CASH, "fine_total": 100_00}),
        broken("当场处罚100元又一分", **{**CASH, "fine_total": 100_00 + 1}),
        kept("当场处罚差一分100元", **{**CASH, "fine_total": 100_00 - 1}),
        kept("超过100元，事后难以执行", **LARGE, hard_to_collect_later=True),
        broken("普通程序50元", **{**CASH, "summary": False}),
        broken("普通程序，事后难以执行", **{**LARGE, "summary": False}, hard_to_collect_later=True),
        broken("行政机关当场收缴，超过100元", **{**LARGE, "paid_way": "cash_agency"}),
        excepted("不是当场收缴", **{**LARGE, "paid_way": "bank"}),
        excepted("边远地区，另有规定", **FAR),
        unclear("罚款数额不明", **{**CASH, "fine_total": None}),
        unclear("是否简易程序不明", **{**CASH, "summary": None}),
        unclear("缴款方式不明", **{**LARGE, "paid_way": None}),
        unclear("是否边远不明", **LARGE, remote_place=None),
        excepted("2021年修订施行之前", **{**LARGE, **BEFORE_LAW}),
    ),
)  # fmt: skip
def cash_only_where_allowed(law: InForce) -> pl.Expr:
    """A fine decided on the spot may be collected there if it is at most a hundred yuan or hard to collect later."""
    return small_or_elusive(law)


@rule(
    Fine, "L-APL-69", (REMOTE, SMALL), Effect.REFUSE,
    title=Words("边远地区当场收缴须确有困难并经提出", "Remote places: on the spot if difficult, and on request"),
    unless=lambda law: not_cash | ~Fine.remote_place.col | small_or_elusive(law), numbers=(CASH_SMALL,),
    reason=Words(
        "在边远、水上、交通不便地区当场收缴：到银行或者电子缴纳确有困难：{bank_difficult}，当事人提出：{party_asked_cash}。",
        "Collected on the spot in a remote place: paying by bank or electronically really difficult: {bank_difficult}; the "
        "party asked: {party_asked_cash}.",
    ),
    remedy=Words("由当事人提出并记明困难；否则到银行或者电子缴纳。", "Have the party ask and note the difficulty; else it pays by bank or electronically."),
    examples=(
        kept("确有困难，当事人提出", **FAR),
        broken("没有困难", **{**FAR, "bank_difficult": False}),
        broken("当事人没有提出", **{**FAR, "party_asked_cash": False}),
        broken("简易程序，超过100元，当事人没有提出", **{**FAR, "summary": True, "party_asked_cash": False}),
        broken("普通程序100元，当事人没有提出", **{**FAR, "fine_total": 100_00, "party_asked_cash": False}),
        broken("当场处罚100元又一分", **{**FAR, "summary": True, "fine_total": 100_00 + 1, "party_asked_cash": False}),
        excepted("当场处罚100元，依第六十八条", **{**FAR, "summary": True, "fine_total": 100_00, "party_asked_cash": False}),
        excepted("当场处罚，事后难以执行", **{**FAR, "summary": True, "party_asked_cash": False}, hard_to_collect_later=True),
        excepted("不是边远地区", **{**FAR, "remote_place": False, "party_asked_cash": False}),
        excepted("不是当场收缴", **{**FAR, "paid_way": "e_payment", "party_asked_cash": False}),
        unclear("是否困难不明", **{**FAR, "bank_difficult": None}),
        unclear("是否提出不明", **{**FAR, "party_asked_cash": None}),
        unclear("是否边远不明", **{**FAR, "remote_place": None, "party_asked_cash": False}),
        excepted("2021年修订施行之前", **{**FAR, "party_asked_cash": False, **BEFORE_LAW}),
    ),
)  # fmt: skip
def remote_cash_on_request() -> pl.Expr:
    """In remote places, where paying otherwise is really difficult, the fine may be collected on the spot if the party asks."""
    return Fine.bank_difficult.col & Fine.party_asked_cash.col


@rule(
    Fine, "L-APL-70", RECEIPT, Effect.REFUSE,
    title=Words("当场收缴必须出具财政专用票据", "An official receipt for what is collected on the spot"),
    unless=not_cash,
    reason=Words(
        "{paid_on} 当场收缴，没有出具财政部门统一制发的专用票据。", "Collected on the spot on {paid_on} without the official receipt."
    ),
    remedy=Words("补开并交付专用票据；不出具的，当事人有权拒绝缴纳。", "Issue the receipt; without it the party may refuse to pay."),
    examples=(
        kept("已出具", **CASH),
        broken("没有出具", **{**CASH, "receipt_given": False}),
        broken("行政机关收缴，没有出具", **{**BY_AGENCY, "receipt_given": False}),
        excepted("银行缴纳", receipt_given=False),
        unclear("是否出具不明", **{**CASH, "receipt_given": None}),
        unclear("缴款方式不明", **{**CASH, "paid_way": None, "receipt_given": False}),
        excepted("2021年修订施行之前", **{**CASH, "receipt_given": False, **BEFORE_LAW}),
    ),
)  # fmt: skip
def cash_has_official_receipt() -> pl.Expr:
    """Who collects on the spot must give the receipt that the finance department of state or province issues."""
    return Fine.receipt_given.col


def hand_in_due(law: InForce) -> pl.Expr:
    """The last day for the officer to hand the money in: from collection, on water from landing."""
    since = when_known(Fine.on_water.col, Fine.landed_on.col, Fine.paid_on.col)
    return law.working_days_after(since, law[CASH_HAND_OVER_WD])


@rule(
    Fine, "L-APL-71", (HAND_IN, WORKING_DAYS), Effect.REFUSE,
    title=Words("当场收缴的罚款二日内交行政机关", "Cash is handed in within two days"),
    unless=not_cash | (Fine.paid_way.col != "cash_officer"), numbers=(CASH_HAND_OVER_WD,),
    figures={"due_on": hand_in_due, "since": when_known(Fine.on_water.col, Fine.landed_on.col, Fine.paid_on.col)},
    finding_only=True,
    reason=Words(
        "{paid_on} 当场收缴，自 {since} 起（水上收缴自抵岸之日起）应在 {due_on} 前（{cash_hand_over_wd} 个工作日内）交至行政机关；交款日："
        "{handed_in_on}。",
        "Collected on {paid_on}; from {since} (on water from landing) to be handed in by {due_on} ({cash_hand_over_wd} working "
        "days); handed in on: {handed_in_on}.",
    ),
    remedy=Words("立即交至行政机关。逾期的记录保留。", "Hand it in at once. Lateness stays on record."),
    examples=(
        kept("周四收缴，周一交回", **{**CASH, "handed_in_on": date(2026, 3, 9)}),
        broken("周四收缴，周二交回", **{**CASH, "handed_in_on": date(2026, 3, 10)}),
        kept("次日交回", **CASH),
        kept("水上收缴，抵岸后第2个工作日", **{**ON_WATER, "handed_in_on": date(2026, 3, 16)}),
        broken("水上收缴，抵岸后第3个工作日", **{**ON_WATER, "handed_in_on": date(2026, 3, 17)}),
        kept("未交，期限当天", **{**CASH, "handed_in": False, "handed_in_on": None}, as_of=date(2026, 3, 9)),
        broken("未交，期限已过", **{**CASH, "handed_in": False, "handed_in_on": None}, as_of=date(2026, 3, 10)),
        excepted("行政机关收缴", **{**BY_AGENCY, "handed_in": False}),
        excepted("银行缴纳", **{**CASH, "paid_way": "bank", "handed_in": False}),
        excepted("不是当场收缴，如何缴纳不明", **{**CASH, "paid_way": None, "handed_in": False}, cash=False),
        unclear("是否水上收缴不明", **{**CASH, "on_water": None}),
        unclear("交款日不明", **{**CASH, "handed_in_on": None}),
        unclear("是否交回不明", **{**CASH, "handed_in": None}),
        unclear("缴款方式不明", **{**CASH, "paid_way": None, "handed_in_on": date(2026, 3, 10)}),
        excepted("2021年修订施行之前", **{**CASH, **BEFORE_LAW, "handed_in": False}),
    ),
)  # fmt: skip
def cash_handed_in(law: InForce) -> pl.Expr:
    """The officer hands in what was collected on the spot within two working days, on water of landing."""
    return in_time(Fine.handed_in.col, Fine.handed_in_on.col, hand_in_due(law))


def pay_in_due(law: InForce) -> pl.Expr:
    """The last day for the agency to pay the money in: from the day it has it."""
    since = when_known(Fine.paid_way.col == "cash_officer", Fine.handed_in_on.col, Fine.paid_on.col)
    return law.working_days_after(since, law[CASH_BANK_WD])


@rule(
    Fine, "L-APL-71", (PAY_IN, WORKING_DAYS), Effect.REFUSE,
    title=Words("行政机关二日内缴付银行", "The agency pays cash in within two days"),
    unless=not_cash, numbers=(CASH_BANK_WD,), figures={"due_on": pay_in_due}, finding_only=True,
    reason=Words(
        "行政机关应在 {due_on} 前（{cash_bank_wd} 个工作日内）将当场收缴的罚款缴付银行；缴付日：{banked_on}。",
        "The agency was to pay the cash in at the bank by {due_on} ({cash_bank_wd} working days); paid in on: {banked_on}.",
    ),
    remedy=Words("立即缴付指定的银行。逾期的记录保留。", "Pay it in at the named bank at once. Lateness stays on record."),
    examples=(
        kept("周五收到，周二缴付", **{**CASH, "banked_on": date(2026, 3, 10)}),
        broken("周五收到，周三缴付", **{**CASH, "banked_on": date(2026, 3, 11)}),
        kept("周五收到，周一缴付", **CASH),
        kept("行政机关周四收缴，周一缴付", **{**BY_AGENCY, "banked_on": date(2026, 3, 9)}),
        broken("行政机关周四收缴，周二缴付", **{**BY_AGENCY, "banked_on": date(2026, 3, 10)}),
        kept("未缴付，期限当天", **{**CASH, "banked": False, "banked_on": None}, as_of=date(2026, 3, 10)),
        broken("未缴付，期限已过", **{**CASH, "banked": False, "banked_on": None}, as_of=date(2026, 3, 11)),
        excepted("银行缴纳", **{**CASH, "paid_way": "bank", "banked": False}),
        unclear("执法人员交回日不明", **{**CASH, "handed_in_on": None}),
        unclear("缴付日不明", **{**CASH, "banked_on": None}),
        unclear("是否缴付不明", **{**CASH, "banked": None}),
        unclear("缴款方式不明", **{**CASH, "paid_way": None, "banked_on": date(2026, 3, 20)}),
        excepted("2021年修订施行之前", **{**CASH, **BEFORE_LAW, "banked": False}),
    ),
)  # fmt: skip
def cash_banked(law: InForce) -> pl.Expr:
    """The agency pays what it has got in at the named bank within two working days."""
    return in_time(Fine.banked.col, Fine.banked_on.col, pay_in_due(law))


RULES = (
    cash_only_where_allowed,
    remote_cash_on_request,
    cash_has_official_receipt,
    cash_handed_in,
    cash_banked,
)
