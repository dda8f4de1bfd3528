"""Enforcement (催告与强制执行): one way of enforcing one decision, from urging to the end."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law import calendar, days
from zhunsheng.law.conditions import later, when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import InForce, Law
from zhunsheng.law.parameters import COURT_MONTHS, RECONSIDERATION_DAYS, SUIT_MONTHS
from zhunsheng.law.words import Words

WAYS = {
    "urge_only": Words("催告", "urging only"),
    "own_power": Words("自行强制执行", "by the agency itself"),
    "substitute": Words("代履行", "performance by others"),
    "court": Words("申请法院强制执行", "through the court"),
}
ACT_KINDS = {
    "none": Words("无", "none"),
    "transfer_deposit": Words("划拨存款、汇款", "transfer of deposits"),
    "auction": Words("拍卖或者依法处理财物", "auction of goods"),
    "restore": Words("排除妨碍、恢复原状", "removal or restoration"),
    "demolish": Words("强制拆除", "demolition"),
    "cut_utility": Words("停止供水、电、热、燃气", "cutting off utilities"),
    "other": Words("其他", "other"),
}
_NATION_OFF = [day.on for day in days.national() if not day.works]
_NATION_WORKS = [day.on for day in days.national() if day.works]


def _ours(law: Law) -> InForce:
    return law.reading(Facts.governed_on.col)


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of the first step taken governs: urging, else deciding, else applying, else the judging day."""
    applied = when_known(Enforcement.applied.col, Enforcement.applied_on.col, Enforcement.as_of.col)
    decided = when_known(Enforcement.decided.col, Enforcement.decided_on.col, applied)
    return when_known(Enforcement.urged.col, Enforcement.urged_on.col, decided)


def night_or_holiday(law: Law) -> pl.Expr:
    """A day off of the nation or the region is a holiday; of any other day the hour decides, and no column has it (Q-34)."""
    day = Enforcement.carried_out_on.col
    off = day.is_in(_NATION_OFF) | ((day.dt.weekday() <= 5) & (_ours(law).rolled(day) != day))
    return when_known(off, pl.lit(value=True), pl.lit(None, pl.Boolean))


def ordinary_weekend(_: Law) -> pl.Expr:
    """A Saturday or Sunday that is neither a day off nor a workday of the table; not known for a year without one."""
    day, years = Enforcement.carried_out_on.col, days.tabled_years()
    weekend = day.dt.weekday() >= 6
    tabled = day.dt.year().is_between(years.start, years.stop - 1)
    plain = weekend & ~day.is_in(_NATION_OFF) & ~day.is_in(_NATION_WORKS)
    return when_known(tabled | ~weekend, plain, pl.lit(None, pl.Boolean))


def days_to_reconsider(law: InForce) -> pl.Expr:
    """The days for asking for reconsideration: sixty, as under the law of 1999 (not seen, 待核实), which stands for them."""
    since = RECONSIDERATION_DAYS.values[0].since
    return law.law.reading(later(law.on, pl.lit(since)))[RECONSIDERATION_DAYS]


def remedy_period_end(law: Law) -> pl.Expr:
    """The last day of the longer period, for reconsideration or for a suit; a year where the paper told of neither.

    The party's periods roll forward off a day off (K8); the year does not (Q-36).
    """
    served, ours = Enforcement.decision_served_on.col, _ours(law)
    reconsideration = ours.party_days_after(served, days_to_reconsider(ours))
    suit = ours.rolled(calendar.months_after(served, ours[SUIT_MONTHS]))
    return when_known(Enforcement.remedy_told.col, later(reconsideration, suit), calendar.years_after(served, 1))


def application_opening(_: Law) -> pl.Expr:
    """The end of the periods for a remedy, or of a deferral or the instalments if that is later (APL 72, paragraph 2)."""
    over = Enforcement.remedy_period_over_on.col
    return when_known(Enforcement.deferred.col, later(over, Enforcement.deferral_ends_on.col), over)


def application_due(law: Law) -> pl.Expr:
    """So many calendar months after the application opens (ACL 53), rolled forward off a day off (Q-32)."""
    ours = _ours(law)
    return ours.months_after(Enforcement.application_opens_on.col, ours[COURT_MONTHS])


class Enforcement(Facts):
    """One enforcement of one decision; governed by the law of the day of its first step."""

    kind_name = "enforcement"
    title = Words("催告与强制执行", "Urging and enforcement")
    row = "一项决定的一次执行：催告、自行强制执行、代履行或者申请法院"

    way = fact(dy.Enum, "执行方式", label="way", words=WAYS)
    has_power = fact(dy.Bool, "有强制执行权", Origin.JOINED, label="has power to enforce", meaning="given by 法律")
    act_kind = fact(dy.Enum, "强制执行种类", label="kind of enforcement", words=ACT_KINDS)
    sealed_earlier = fact(
        dy.Bool, "先前已查封扣押", Origin.JOINED, label="goods sealed or seized earlier", meaning="in the same matter",
    )  # fmt: skip
    auction_house = fact(dy.Bool, "委托拍卖机构", label="auction house entrusted")
    proceeds_to_treasury = fact(dy.Bool, "款项上缴国库", label="proceeds to the treasury", meaning="or to 财政专户")
    kind_given_by_law = fact(
        dy.Bool, "法律规定该方式", Origin.JOINED, label="way given by law", meaning="the 法律 that gives it is cited",
    )  # fmt: skip
    urged = fact(dy.Bool, "已催告", label="urged", aliases=("是否催告",))
    urged_on = fact(
        dy.Date, "催告送达日", label="urged on", aliases=("催告日期", "催告书送达日期"), meaning="day of service of the letter",
    )  # fmt: skip
    urge_complete = fact(
        dy.Bool, "催告内容齐全", Origin.COMPUTED, label="urging complete",
        meaning="time limit, way, amount and how to pay, the right to state and defend (ACL 35)",
    )  # fmt: skip
    urge_until = fact(dy.Date, "催告期限日", label="urged until", meaning="last day, stated in the paper")
    statement_heard = fact(
        dy.Bool, "已听取意见", label="statement heard", meaning="heard, recorded, re-checked; or none made in time"
    )
    decided = fact(dy.Bool, "已作执行决定", label="enforcement decided")
    decided_on = fact(dy.Date, "执行决定日", label="enforcement decided on", aliases=("强制执行决定日期",))
    decision_complete = fact(
        dy.Bool, "执行决定要素齐全", Origin.COMPUTED, label="decision complete", meaning="five contents of ACL 37",
    )  # fmt: skip
    hiding_property = fact(dy.Bool, "转移隐匿财物有据", label="moving or hiding property, proved")
    carried_out = fact(dy.Bool, "已实施", label="carried out")
    carried_out_on = fact(dy.Date, "实施日", label="carried out on", aliases=("实施日期", "强制执行日期"))
    at_night_or_holiday = fact(
        dy.Bool, "夜间或节假日", Origin.COMPUTED, label="at night or on a holiday",
        meaning="within night_hours, or a day off (休) of the calendar; an ordinary weekend is not one (Q-34)",
    )  # fmt: skip
    on_weekend = fact(
        dy.Bool, "普通周末", Origin.COMPUTED, label="on an ordinary weekend",
        meaning="a Saturday or Sunday that is neither a day off (休) nor a made-up workday (班)",
    )  # fmt: skip
    urgent = fact(dy.Bool, "情况紧急", label="urgent")
    residents_utilities = fact(dy.Bool, "对居民停水电热气", label="residents cut off water, power, heat or gas")
    demolition_announced = fact(
        dy.Bool, "拆除已公告", label="demolition announced", meaning="with a time limit to do it oneself",
    )  # fmt: skip
    decision_served_on = fact(
        dy.Date, "决定书送达日", Origin.JOINED, label="decision served on", aliases=("处罚决定书送达日期",),
        meaning="deemed day of service of the decision that is enforced",
    )  # fmt: skip
    remedy_told = fact(
        dy.Bool, "决定书已告知救济", Origin.JOINED, label="remedies told",
        meaning="right, body and period of both reconsideration and suit",
    )  # fmt: skip
    remedy_period_over_on = fact(
        dy.Date, "复议诉讼期满日", Origin.COMPUTED, label="periods for a remedy end on",
        meaning="last day of the longer of the two; a year where the decision told of neither (ARL 20, ALL-I 64)",
    )  # fmt: skip
    remedy_filed = fact(dy.Bool, "已复议或诉讼", Origin.JOINED, label="reconsideration or suit filed")
    remedy_pending = fact(
        dy.Bool, "复议诉讼未了结", Origin.JOINED, label="reconsideration or suit pending",
        meaning="when it was carried out: no final outcome, or the outcome of reconsideration may still be sued over",
    )  # fmt: skip
    late_fine_days = fact(dy.Int32, "加处罚款已计天数", Origin.JOINED, label="days of late fine")
    substitute_urged = fact(dy.Bool, "代履行已催告", label="urged before performance by others")
    substitute_urged_on = fact(
        dy.Date, "代履行催告日", label="urged before performance by others on", meaning="the latest before it",
    )  # fmt: skip
    agency_present = fact(dy.Bool, "行政机关到场监督", label="agency present")
    cost_at_cost = fact(dy.Bool, "按成本合理确定费用", label="fee at cost")
    performer_with_interest = fact(
        dy.Bool, "代履行人有利害关系", label="performer with an interest",
        meaning="no: the agency itself, or a third party without interest (ACL 50)",
    )  # fmt: skip
    immediate_obstacle = fact(dy.Bool, "立即清除障碍", label="cleared at once", meaning="ACL 52")
    standard_told = fact(dy.Bool, "加处标准已告知", label="standard of the late fine told")
    performed = fact(dy.Bool, "当事人已履行", label="performed by the party")
    performed_on = fact(dy.Date, "履行日", label="performed on", aliases=("履行日期",))
    deferred = fact(dy.Bool, "曾暂缓分期", Origin.JOINED, label="deferred or by instalments")
    deferral_ends_on = fact(dy.Date, "暂缓期满日", Origin.JOINED, label="deferral ends on")
    application_opens_on = fact(
        dy.Date, "可申请法院起日", Origin.COMPUTED, label="application opens on",
        meaning="end of the periods for a remedy, or of the deferral if later (APL 72, paragraph 2)",
    )  # fmt: skip
    application_due_on = fact(
        dy.Date, "申请法院截止日", Origin.COMPUTED, label="application due on",
        meaning="court_months after application_opens_on, rolled forward",
    )  # fmt: skip
    applied = fact(dy.Bool, "已申请法院", label="applied to the court")
    applied_on = fact(dy.Date, "申请日", label="applied on", aliases=("申请日期", "申请强制执行日期"))
    materials = fact(
        dy.Int32, "申请材料数", Origin.COUNTED, label="materials",
        counting="行政强制法第五十五条五项材料中已提供的；本案不可能有而已说明的，计入",
    )  # fmt: skip
    application_signed = fact(
        dy.Bool, "申请书签章齐全", label="application signed", meaning="head's signature, seal and date",
    )  # fmt: skip
    suspended_on = fact(dy.Date, "中止日", label="suspended on", aliases=("中止日期",))
    suspended = fact(dy.Bool, "中止执行", label="suspended")
    resumed = fact(dy.Bool, "已恢复执行", label="resumed")
    resumed_on = fact(dy.Date, "恢复执行日", label="resumed on", aliases=("恢复执行日期",))
    harmless_no_means = fact(
        dy.Bool, "无危害且无能力", label="harmless, and no means", meaning="no evident harm, party really without means",
    )  # fmt: skip
    ended = fact(dy.Bool, "已终结执行", label="ended")
    end_ground_given = fact(dy.Bool, "终结有理由", label="ground of the end given", meaning="one of ACL 40")

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "at_night_or_holiday": night_or_holiday, "on_weekend": ordinary_weekend,
        "remedy_period_over_on": remedy_period_end, "application_opens_on": application_opening,
        "application_due_on": application_due,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 4, 1), "region": "", "level": "city", "department": "", "source": "native",
        "way": "court", "has_power": False, "act_kind": "none", "sealed_earlier": False, "kind_given_by_law": False,
        "urged": True, "urged_on": date(2026, 3, 4), "urge_complete": True, "urge_until": date(2026, 3, 18),
        "statement_heard": True, "decided": False, "hiding_property": False, "carried_out": False, "urgent": False,
        "residents_utilities": False, "decision_served_on": date(2025, 9, 3), "remedy_told": True,
        "remedy_filed": False, "remedy_pending": False, "late_fine_days": 33, "immediate_obstacle": False, "standard_told": True,
        "performed": False, "deferred": False, "applied": True, "applied_on": date(2026, 3, 25), "materials": 5,
        "application_signed": True, "suspended": False, "resumed": False, "ended": False,
    }  # fmt: skip
