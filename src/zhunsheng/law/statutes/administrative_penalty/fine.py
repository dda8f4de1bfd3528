"""行政处罚法: a fine is paid in time at the bank, and all of it goes to the treasury (第六十六条、第六十七条、第七十二条至第七十四条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.decision import in_yuan
from zhunsheng.law.facts.fine import Fine
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import FINE_DAYS, LATE_FINE_PERCENT, RECONCILE_DAY
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL, APL, FCS, NOTICE
from zhunsheng.law.words import Words

HARDSHIP = APL.at("第六十六条第二款", "当事人确有经济困难，需要延期或者分期缴纳罚款的，经当事人申请和行政机关批准")
APART = APL.at("第六十七条第二款", "作出行政处罚决定的行政机关及其执法人员不得自行收缴罚款")
IN_TIME = APL.at("第六十七条第三款", "应当自收到行政处罚决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚款")
ON_THE_SPOT = APL.at("第五十三条", "应当依照本法第六十七条至第六十九条的规定履行")
LATE_FINE = APL.at("第七十二条第一款第一项", "每日按罚款数额的百分之三加处罚款，加处罚款的数额不得超出罚款的数额")
NOT_MEANWHILE = APL.at("第七十三条第三款", "加处罚款的数额在行政复议或者行政诉讼期间不予计算")
CAP = ACL.at("第四十五条第二款", "加处罚款或者滞纳金的数额不得超出金钱给付义务的数额")
ANNOUNCED = FCS.at("第九条第一款", "行政处罚决定书明确需要加处罚款的，代收机构应当按照行政处罚决定书加收罚款")
TREASURY = APL.at("第七十四条第二款", "必须全部上缴国库")
NO_RETURN = APL.at("第七十四条第三款", "财政部门不得以任何形式向作出行政处罚决定的行政机关返还罚款")
TWO_LINES = NOTICE.at("四(十二)", "要严格落实“罚缴分离”“收支两条线”制度")

BEFORE_LAW = {"received_on": date(2021, 7, 14)}
DEFERRED = {"deferred": True, "deferred_until": date(2026, 9, 30), "hardship_proved": True, "deferral_asked": True,
            "deferral_approved": True}  # fmt: skip
UNPAID = {"paid": False, "paid_on": None, "paid_way": "unpaid"}


@rule(
    Fine, "L-APL-66", HARDSHIP, Effect.REFUSE,
    title=Words("暂缓、分期应有困难、申请和批准", "A deferral needs hardship, a request and approval"),
    unless=~Fine.deferred.col,
    reason=Words(
        "暂缓或者分期至 {deferred_until}：经济困难有据：{hardship_proved}，当事人已申请：{deferral_asked}，行政机关已批准：{deferral_approved}。",
        "Deferred until {deferred_until}: hardship proved: {hardship_proved}, asked for: {deferral_asked}, approved: "
        "{deferral_approved}.",
    ),
    remedy=Words("补齐困难证明、当事人申请，报行政机关批准。", "Add the proof of hardship and the request, and have the agency approve it."),
    examples=(
        kept("有据、已申请、已批准", **DEFERRED),
        broken("没有困难证明", **{**DEFERRED, "hardship_proved": False}),
        broken("当事人没有申请", **{**DEFERRED, "deferral_asked": False}),
        broken("没有批准", **{**DEFERRED, "deferral_approved": False}),
        excepted("没有暂缓、分期", hardship_proved=False, deferral_asked=False, deferral_approved=False),
        unclear("是否有据不明", **{**DEFERRED, "hardship_proved": None}),
        unclear("是否申请不明", **{**DEFERRED, "deferral_asked": None}),
        unclear("是否批准不明", **{**DEFERRED, "deferral_approved": None}),
        unclear("是否暂缓不明", **{**DEFERRED, "deferred": None, "deferral_approved": False}),
        excepted("2021年修订施行之前", **{**DEFERRED, "deferral_approved": False}, **BEFORE_LAW),
    ),
)  # fmt: skip
def deferral_asked_and_approved() -> pl.Expr:
    """A party in real economic hardship may pay later or by instalments if it asks and the agency approves."""
    return Fine.hardship_proved.col & Fine.deferral_asked.col & Fine.deferral_approved.col


@rule(
    Fine, "L-APL-67a", (APART, FCS.at("第三条", "作出罚款决定的行政机关应当与收缴罚款的机构分离"), TWO_LINES), Effect.REFUSE,
    title=Words("作出决定的机关不得自行收缴", "Who decides does not collect"),
    unless=Fine.cash.col,
    reason=Words(
        "作出处罚决定的行政机关或者其执法人员自行收缴（缴款方式：{paid_way}，{paid_on}）。",
        "The agency that decided, or its officer, collected the fine itself ({paid_way}, {paid_on}).",
    ),
    remedy=Words("由当事人到指定银行或者通过电子支付系统缴纳。", "Let the party pay at the named bank or electronically."),
    examples=(
        kept("银行缴纳", collector_is_decider=False),
        broken("机关自行收缴", collector_is_decider=True),
        excepted("当场收缴，另有规定", collector_is_decider=True, paid_way="cash_officer"),
        unclear("收缴人不明", collector_is_decider=None),
        unclear("缴款方式不明", collector_is_decider=True, paid_way=None),
        excepted("2021年修订施行之前", collector_is_decider=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def decider_does_not_collect() -> pl.Expr:
    """The agency that decides a fine and its officers do not collect it, save where the law lets them on the spot."""
    return ~Fine.collector_is_decider.col


@rule(
    Fine, ("L-APL-67b", "L-APL-53"), (IN_TIME, ON_THE_SPOT), Effect.WARN,
    title=Words("罚款应当十五日内缴纳", "A fine is paid within fifteen days"),
    numbers=(FINE_DAYS,), figures={"amount_yuan": in_yuan(Fine.amount.col)},
    reason=Words(
        "{received_on} 收到决定书，{amount_yuan} 元应在 {due_on} 前缴纳（{fine_days} 日，或者批准的日期）；缴款日：{paid_on}。",
        "Received on {received_on}; {amount_yuan} yuan were due by {due_on} ({fine_days} days, or the day granted); paid on: "
        "{paid_on}.",
    ),
    remedy=Words(
        "催告当事人缴纳；确有困难的，可以申请延期、分期；逾期的，依法加处罚款。",
        "Urge the party to pay; in hardship it may ask for a deferral; a late fine accrues where the decision says so.",
    ),
    examples=(
        kept("期满日为周六，周一缴纳", paid_on=date(2026, 3, 23)),
        broken("周二缴纳", paid_on=date(2026, 3, 24)),
        kept("周五缴纳", paid_on=date(2026, 3, 20)),
        kept("期满日在五一假期，假后首日缴纳", received_on=date(2026, 4, 20), paid_on=date(2026, 5, 6)),
        broken("假后次日缴纳", received_on=date(2026, 4, 20), paid_on=date(2026, 5, 7)),
        kept("未缴，期限当天", **UNPAID, as_of=date(2026, 3, 23)),
        broken("未缴，期限已过", **UNPAID, as_of=date(2026, 3, 24)),
        kept("批准暂缓，期限当天缴纳", **DEFERRED, paid_on=date(2026, 9, 30)),
        broken("暂缓期也已过", **DEFERRED, paid_on=date(2026, 10, 1)),
        unclear("收到日不明", received_on=None),
        unclear("缴款日不明", paid_on=None),
        unclear("是否缴纳不明", paid=None, as_of=date(2026, 5, 1)),
        excepted("2021年修订施行之前", **BEFORE_LAW),
    ),
)  # fmt: skip
def fine_paid_in_time() -> pl.Expr:
    """The party pays within fifteen days of receiving the decision, at the named bank or electronically."""
    return in_time(Fine.paid.col, Fine.paid_on.col, Fine.due_on.col)


def highest_late_fine(law: InForce) -> pl.Expr:
    """Three per cent of the fine for each day late, in hundredths of a fen."""
    return Fine.amount.col * law[LATE_FINE_PERCENT] * Fine.late_days.col


@rule(
    Fine, ("L-APL-72a", "L-APL-73b"), (LATE_FINE, NOT_MEANWHILE, CAP), Effect.REFUSE,
    title=Words("加处罚款每日百分之三、不超过本数", "A late fine is three per cent a day, at most the fine"),
    numbers=(LATE_FINE_PERCENT,), readings=("Q-38", "Q-39"),
    figures={
        "late_yuan": in_yuan(Fine.late_fine.col), "amount_yuan": in_yuan(Fine.amount.col),
        "by_days_yuan": lambda law: in_yuan(highest_late_fine(law) // 100),
    },
    reason=Words(
        "加处罚款 {late_yuan} 元；{amount_yuan} 元逾期 {late_days} 日（复议诉讼停计 {suspended_days} 日），按每日 {late_fine_percent}% 为 "
        "{by_days_yuan} 元，且不得超出 {amount_yuan} 元。",
        "A late fine of {late_yuan} yuan; {amount_yuan} yuan are {late_days} days late ({suspended_days} not counted): at "
        "{late_fine_percent} % a day {by_days_yuan}, and never more than {amount_yuan}.",
    ),
    remedy=Words("按逾期天数重新计算，以罚款本数为限；复议、诉讼期间不计。", "Count it anew: up to the fine itself, without the days of a remedy."),
    examples=(
        kept("没有加处", late_fine=0),
        kept("逾期1日，600元", **UNPAID, as_of=date(2026, 3, 24), late_fine=600_00),
        broken("逾期1日，多一分", **UNPAID, as_of=date(2026, 3, 24), late_fine=600_00 + 1),
        kept("逾期10日，少一分", **UNPAID, as_of=date(2026, 4, 2), late_fine=6_000_00 - 1),
        broken("期限当天即加处一分", **UNPAID, as_of=date(2026, 3, 23), late_fine=1),
        kept("逾期33日，19800元", paid_on=date(2026, 4, 25), late_fine=19_800_00),
        broken("逾期33日，20000元", paid_on=date(2026, 4, 25), late_fine=20_000_00),
        kept("逾期34日，以20000元为限", paid_on=date(2026, 4, 26), late_fine=20_000_00),
        broken("逾期34日，超出一分", paid_on=date(2026, 4, 26), late_fine=20_000_00 + 1),
        kept("逾期20日，复议8日不计", paid_on=date(2026, 4, 12), suspended_days=8, late_fine=7_200_00),
        broken("复议期间也计", paid_on=date(2026, 4, 12), suspended_days=8, late_fine=12_000_00),
        unclear("停计天数不明", paid_on=date(2026, 4, 12), suspended_days=None, late_fine=7_200_00),
        unclear("是否缴纳不明", paid=None, late_fine=600_00),
        unclear("加处数额不明", late_fine=None),
        excepted("2021年修订施行之前", late_fine=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def late_fine_within_limits(law: InForce) -> pl.Expr:
    """A late fine is three per cent of the fine a day, at most the fine itself, and rests during reconsideration and suit."""
    return (Fine.late_fine.col <= Fine.amount.col) & (Fine.late_fine.col * 100 <= highest_late_fine(law))


@rule(
    Fine, "L-APL-72a", (ANNOUNCED, FCS.at("第七条第一款", "并明确对当事人逾期缴纳罚款是否加处罚款"), LATE_FINE), Effect.REFUSE,
    title=Words("决定书载明的才能加处罚款", "No late fine that the decision does not announce"),
    unless=Fine.late_fine.col == 0, figures={"late_yuan": in_yuan(Fine.late_fine.col)},
    reason=Words(
        "加处罚款 {late_yuan} 元，而处罚决定书没有明确逾期缴纳加处罚款。",
        "A late fine of {late_yuan} yuan, while the decision does not say that one accrues.",
    ),
    remedy=Words("不加处；决定书载明的，附决定书。", "Claim none; or attach the decision that announces it."),
    examples=(
        kept("决定书已载明", late_fine=600_00, late_fine_announced=True),
        broken("没有载明，加处一分", late_fine=1, late_fine_announced=False),
        broken("没有载明，加处600元", late_fine=600_00, late_fine_announced=False),
        excepted("没有加处", late_fine=0, late_fine_announced=False),
        unclear("是否载明不详", late_fine=600_00, late_fine_announced=None),
        unclear("是否加处不明", late_fine=None, late_fine_announced=False),
        excepted("办法施行之前", late_fine=1, late_fine_announced=False, received_on=date(1997, 12, 31)),
    ),
)  # fmt: skip
def late_fine_only_if_announced() -> pl.Expr:
    """A late fine is taken as the decision says, and only where the decision says that one accrues."""
    return Fine.late_fine_announced.col


@rule(
    Fine, ("L-APL-74b", "M12.5"), (NO_RETURN, TREASURY, TWO_LINES), Effect.REFUSE,
    title=Words("罚没款不得返还执法机关", "Fines are not returned to the agency"),
    figures={"amount_yuan": in_yuan(Fine.amount.col)},
    reason=Words("{amount_yuan} 元罚没款返还作出处罚决定的机关。", "{amount_yuan} yuan went back to the agency that decided."),
    remedy=Words("追回并上缴国库；依法退还、退赔当事人的除外。", "Recover it for the treasury; what the law gives back to a party is another matter."),
    examples=(
        kept("没有返还", returned_to_agency=False),
        broken("返还执法机关", returned_to_agency=True),
        unclear("是否返还不明", returned_to_agency=None),
        excepted("2021年修订施行之前", returned_to_agency=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def money_not_returned_to_agency() -> pl.Expr:
    """The finance department returns no fine, income or proceeds in any form to the agency that decided."""
    return ~Fine.returned_to_agency.col


@rule(
    Fine, ("L-APL-74b", "M12.5"), (TWO_LINES, TREASURY, FCS.at("第十二条", "定期同财政部门和行政机关对账")), Effect.WARN,
    title=Words("已缴罚没款应与国库核对一致", "What is paid is matched with the treasury"),
    unless=~Fine.paid.col, numbers=(RECONCILE_DAY,), figures={"amount_yuan": in_yuan(Fine.amount.col)},
    reason=Words(
        "{paid_on} 缴纳的 {amount_yuan} 元，应在 {reconcile_due_on} 前（次月 {reconcile_day} 日）与国库核对一致；核对日：{treasury_matched_on}。",
        "{amount_yuan} yuan paid on {paid_on} were to be matched with the treasury by {reconcile_due_on} (day {reconcile_day} "
        "of the next month); matched on: {treasury_matched_on}.",
    ),
    remedy=Words("与财政、国库对账；未入库的立即上缴。", "Match it with finance and the treasury; pay in at once what is not there."),
    examples=(
        kept("次月10日核对", treasury_matched_on=date(2026, 4, 10)),
        broken("次月11日核对", treasury_matched_on=date(2026, 4, 11)),
        kept("次月9日核对", treasury_matched_on=date(2026, 4, 9)),
        kept("未核对，截止日当天", treasury_matched=False, as_of=date(2026, 4, 10)),
        broken("未核对，已过截止日", treasury_matched=False, as_of=date(2026, 4, 11)),
        excepted("尚未缴纳", **UNPAID, treasury_matched=False, as_of=date(2026, 4, 11)),
        unclear("核对日不明", treasury_matched_on=None),
        unclear("是否核对不明", treasury_matched=None, as_of=date(2026, 4, 11)),
        unclear("是否缴纳不明", paid=None, treasury_matched=False),
        unclear("缴款日不明", paid_on=None),
        excepted("通知印发前收到决定书", received_on=date(2025, 2, 27), treasury_matched=False),
    ),
)  # fmt: skip
def paid_sum_in_treasury() -> pl.Expr:
    """All that is paid goes to the treasury: by the matching day of the next month its entry stands beside the payment."""
    return in_time(Fine.treasury_matched.col, Fine.treasury_matched_on.col, Fine.reconcile_due_on.col)


RULES = (
    deferral_asked_and_approved,
    decider_does_not_collect,
    fine_paid_in_time,
    late_fine_within_limits,
    late_fine_only_if_announced,
    money_not_returned_to_agency,
    paid_sum_in_treasury,
)
