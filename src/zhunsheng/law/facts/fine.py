"""Fines and their payment (罚没款缴纳): one sum that is due on one day, from being told to the treasury."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import later, when_known, whole_days
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import InForce, Law
from zhunsheng.law.parameters import CASH_SMALL, FINE_DAYS, RECONCILE_DAY
from zhunsheng.law.words import Words

PAID_WAYS = {
    "unpaid": Words("未缴", "unpaid"),
    "bank": Words("银行", "bank"),
    "e_payment": Words("电子支付", "electronic payment"),
    "cash_officer": Words("执法人员当场收缴", "collected by the officer"),
    "cash_agency": Words("行政机关当场收缴", "collected by the agency"),
    "court": Words("法院执行", "through the court"),
}


def _ours(law: Law) -> InForce:
    return law.reading(Facts.governed_on.col)


def governing_day(_: Law) -> pl.Expr:
    """The law of the day on which the decision was received governs; before that, the day given with the row."""
    return Fine.received_on.col


def collected_on_the_spot(_: Law) -> pl.Expr:
    """Taken in cash, by the officer or by the agency (当场收缴)."""
    return Fine.paid_way.col.is_in(["cash_officer", "cash_agency"])


def lawful_on_the_spot(law: Law) -> pl.Expr:
    """A summary fine that is small or hard to collect later (APL 68), or a remote place, difficulty and request (APL 69)."""
    summary = Fine.summary.col & ((Fine.fine_total.col <= _ours(law)[CASH_SMALL]) | Fine.hard_to_collect_later.col)
    return summary | (Fine.remote_place.col & Fine.bank_difficult.col & Fine.party_asked_cash.col)


def payment_due(law: Law) -> pl.Expr:
    """The day granted, else so many calendar days after the decision was received, rolled forward (APL 67, K8)."""
    ours = _ours(law)
    by_law = ours.party_days_after(Fine.received_on.col, ours[FINE_DAYS])
    return when_known(Fine.deferred.col, Fine.deferred_until.col, by_law)


def days_late(_: Law) -> pl.Expr:
    """Calendar days after the due day up to payment, less those of reconsideration and suit; never below none (APL 73)."""
    until = when_known(Fine.paid.col, Fine.paid_on.col, Fine.as_of.col)
    counted = whole_days(Fine.due_on.col, until) - Fine.suspended_days.col
    return later(counted, pl.lit(0, pl.Int32))


def reconciliation_due(law: Law) -> pl.Expr:
    """The matching day of the month after that of the payment."""
    next_month = calendar.months_after(Fine.paid_on.col.dt.truncate("1mo"), 1)
    return calendar.plus_days(next_month, _ours(law)[RECONCILE_DAY] - 1)


class Fine(Facts):
    """One sum due on one day; governed by the law of the day on which the decision was received."""

    kind_name = "fine"
    title = Words("罚没款缴纳", "Fine and payment")
    row = "一项决定的一笔同日到期的款项（延期、分期另立一行，部分缴纳拆为两行）"

    amount = fact(dy.Int64, "应缴金额", label="amount", meaning="fen", aliases=("罚款金额", "罚没金额"))
    received_on = fact(
        dy.Date, "收到决定书日", Origin.JOINED, label="received on", meaning="deemed day of service", aliases=("送达日期",),
    )  # fmt: skip
    due_on = fact(
        dy.Date, "应缴截止日", Origin.COMPUTED, label="due on",
        meaning="fine_days after received_on, rolled forward; else the day granted",
    )  # fmt: skip
    deferred = fact(dy.Bool, "暂缓或分期", label="deferred or by instalments", aliases=("是否延期分期",))
    deferred_until = fact(dy.Date, "暂缓至", label="deferred until", meaning="day granted for this row")
    hardship_proved = fact(dy.Bool, "经济困难有据", label="hardship proved")
    deferral_asked = fact(dy.Bool, "当事人已申请", label="deferral asked")
    deferral_approved = fact(dy.Bool, "行政机关已批准", label="deferral approved")
    paid = fact(dy.Bool, "已缴", label="paid", meaning="the whole row", aliases=("是否缴纳",))
    paid_on = fact(dy.Date, "缴款日", label="paid on", aliases=("缴款日期", "缴纳日期"))
    paid_way = fact(dy.Enum, "缴款方式", label="paid by", words=PAID_WAYS, aliases=("缴纳方式",))
    cash = fact(dy.Bool, "当场收缴", Origin.COMPUTED, label="collected on the spot", meaning="by officer or agency")
    summary = fact(dy.Bool, "简易程序", Origin.JOINED, label="summary procedure", aliases=("是否简易程序",))
    fine_total = fact(dy.Int64, "罚款合计", Origin.JOINED, label="fine in all", meaning="fen, of the decision")
    hard_to_collect_later = fact(
        dy.Bool, "事后难以执行", label="hard to collect later", meaning="and the reason is stated"
    )
    remote_place = fact(dy.Bool, "边远水上交通不便", label="remote place", meaning="remote, on water or hard to reach")
    bank_difficult = fact(
        dy.Bool, "到银行或电子缴纳确有困难", label="paying by bank or electronically really difficult"
    )
    party_asked_cash = fact(dy.Bool, "当事人提出当场缴", label="party asked to pay on the spot")
    cash_exception = fact(
        dy.Bool, "当场收缴有法定理由", Origin.COMPUTED, label="lawful on the spot",
        meaning="a small or elusive summary fine (APL 68), or a remote place, difficulty and request (APL 69)",
    )  # fmt: skip
    receipt_given = fact(
        dy.Bool, "已出具财政票据", label="official receipt given", meaning="number of the national or provincial finance form",
    )  # fmt: skip
    on_water = fact(dy.Bool, "水上收缴", label="collected on water")
    landed_on = fact(dy.Date, "抵岸日", label="landed on")
    handed_in = fact(dy.Bool, "已交行政机关", label="handed in to the agency")
    handed_in_on = fact(dy.Date, "交行政机关日", label="handed in on")
    banked = fact(dy.Bool, "已缴付银行", label="paid in at the bank")
    banked_on = fact(dy.Date, "缴付银行日", label="paid in at the bank on")
    collector_is_decider = fact(
        dy.Bool, "自行收缴", Origin.COMPUTED, label="collected by who decided",
        meaning="money entered by the deciding department or its officer",
    )  # fmt: skip
    late_fine_announced = fact(dy.Bool, "决定书载明加处罚款", Origin.JOINED, label="late fine announced")
    late_days = fact(
        dy.Int32, "逾期天数", Origin.COMPUTED, label="days late",
        meaning="calendar days after due_on up to paid_on or as_of, less suspended_days, never below 0",
    )  # fmt: skip
    suspended_days = fact(
        dy.Int32, "停计天数", Origin.COUNTED, label="days not counted", meaning="0 by default (Q-39)",
        counting="该决定行政复议、行政诉讼各段合并（半开区间）后，在应缴截止日之后的日历天数",
    )  # fmt: skip
    late_fine = fact(dy.Int64, "加处罚款", label="late fine", meaning="fen, as claimed", aliases=("加处罚款金额",))
    treasury_matched = fact(dy.Bool, "已与国库核对", label="matched with the treasury")
    treasury_matched_on = fact(dy.Date, "核对日", label="matched on")
    reconcile_due_on = fact(
        dy.Date, "核对截止日", Origin.COMPUTED, label="matched by", meaning="reconcile_day of the month after paid_on",
    )  # fmt: skip
    returned_to_agency = fact(
        dy.Bool, "返还执法机关", label="returned to the agency", meaning="in any form, by the finance department"
    )

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "due_on": payment_due, "cash": collected_on_the_spot,
        "cash_exception": lawful_on_the_spot, "late_days": days_late, "reconcile_due_on": reconciliation_due,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 4, 15), "region": "", "level": "city", "department": "", "source": "native",
        "amount": 20_000_00, "received_on": date(2026, 3, 6), "deferred": False, "paid": True,
        "paid_on": date(2026, 3, 20), "paid_way": "bank", "summary": False, "fine_total": 20_000_00,
        "hard_to_collect_later": False, "remote_place": False, "bank_difficult": False, "party_asked_cash": False,
        "on_water": False, "collector_is_decider": False, "late_fine_announced": True, "suspended_days": 0,
        "late_fine": 0, "treasury_matched": True, "treasury_matched_on": date(2026, 4, 8), "returned_to_agency": False,
    }  # fmt: skip
