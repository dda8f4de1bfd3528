"""Problems (检查问题与整改): one problem found by one visit or off-site check, with its demand, recheck and end."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known, whole_days
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

OUTCOMES = {
    "open": Words("未了结", "open"),
    "rectified": Words("整改复核通过", "corrected and rechecked"),
    "case": Words("转立案", "moved to a case"),
    "transferred": Words("移送", "transferred"),
    "ended": Words("说明终结", "ended with reason"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day on which the problem was found governs it."""
    return Problem.found_on.col


def stopped_days(_: Law) -> pl.Expr:
    """The days for which a conflict of demands stops the clock: from its being raised to its settlement, or so far."""
    until = when_known(Problem.conflict_settled.col, Problem.conflict_settled_on.col, Problem.as_of.col)
    return when_known(Problem.conflict.col, whole_days(Problem.conflict_opened_on.col, until), pl.lit(0, pl.Int32))


def recheck_day(_: Law) -> pl.Expr:
    """The recheck is counted from the enterprise's report or from the deadline, whichever comes first."""
    reported, deadline = Problem.reported_on.col, Problem.deadline_on.col
    return when_known(Problem.reported.col, when_known(reported <= deadline, reported, deadline), deadline)


class Problem(Facts):
    """One problem and its correction; governed by the law of the day on which it was found."""

    kind_name = "problem"
    title = Words("检查问题与整改", "Problem")
    row = "一次检查（或者非现场监管）发现的一个问题，连同整改要求、复核和了结"

    enterprise = fact(dy.String, "经营主体", label="enterprise", aliases=("统一社会信用代码", "检查对象", "企业代码"))
    found_on = fact(dy.Date, "发现日", label="found on", aliases=("发现日期", "检查日期"))
    demanded = fact(dy.Bool, "已提整改要求", label="correction demanded", aliases=("是否要求整改",))
    deadline_given = fact(dy.Bool, "已定整改期限", label="deadline given")
    original_deadline_on = fact(dy.Date, "原整改期限", label="original deadline", meaning="as first told")
    deadline_on = fact(
        dy.Date, "整改期限", Origin.COMPUTED, label="deadline", aliases=("整改截止日", "整改截止日期"),
        meaning="last day as the enterprise was told, extension and stopped days included",
    )  # fmt: skip
    extended = fact(dy.Bool, "已延期", label="extended", meaning="on request, with reason", aliases=("是否延期",))
    reported = fact(dy.Bool, "企业已报告", label="reported by the enterprise")
    reported_on = fact(dy.Date, "企业报告日", label="reported on", aliases=("企业报告日期", "整改报告日期"))
    recheck_from = fact(
        dy.Date, "复核起算日", Origin.COMPUTED, label="recheck counted from",
        meaning="the earlier of report and deadline; the deadline while not reported",
    )  # fmt: skip
    rechecked = fact(dy.Bool, "已复核", label="rechecked", aliases=("是否复核",))
    rechecked_on = fact(dy.Date, "复核日", label="rechecked on", aliases=("复核日期",))
    special_equipment = fact(dy.Bool, "特种设备", Origin.JOINED, label="special equipment")
    violation = fact(
        dy.Bool, "属违法行为", label="violation", meaning="coded as one that meets the standard for opening a case",
    )  # fmt: skip
    violation_coded_on = fact(dy.Date, "违法认定日", label="coded as a violation on", aliases=("违法认定日期",))
    case_opened = fact(dy.Bool, "已立案", Origin.JOINED, label="case opened", aliases=("是否立案",))
    case_opened_on = fact(dy.Date, "立案日", Origin.JOINED, label="case opened on", aliases=("立案日期",))
    exempted = fact(
        dy.Bool, "按免罚清单处理", label="exempted", meaning="a line of the leniency list applied, with record",
    )  # fmt: skip
    outcome = fact(dy.Enum, "了结方式", label="outcome", words=OUTCOMES)
    end_reason_given = fact(dy.Bool, "终结有理由", label="reason for ending given")
    conflict = fact(
        dy.Bool, "整改要求冲突", label="conflicting demands",
        meaning="another department demands otherwise of the enterprise in the same matter",
    )  # fmt: skip
    conflict_opened_on = fact(dy.Date, "冲突提出日", label="conflict raised on", aliases=("冲突提出日期",))
    conflict_settled = fact(dy.Bool, "冲突已协调", label="conflict settled")
    conflict_settled_on = fact(dy.Date, "协调结论日", label="conflict settled on", aliases=("协调结论日期",))
    conflict_days = fact(
        dy.Int32, "冲突停计天数", Origin.COMPUTED, label="days stopped by the conflict",
        meaning="calendar days from its being raised to its settlement, or to the judging day",
    )  # fmt: skip
    sent_elsewhere = fact(
        dy.Bool, "让企业自行找其他部门", label="sent elsewhere", meaning="told to ask the other department"
    )

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "conflict_days": stopped_days, "recheck_from": recheck_day,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 4, 1), "region": "", "level": "city", "department": "", "source": "native",
        "enterprise": "QY-001", "found_on": date(2026, 2, 9), "demanded": True, "deadline_given": True,
        "original_deadline_on": date(2026, 3, 1), "deadline_on": date(2026, 3, 6), "extended": False, "reported": True,
        "reported_on": date(2026, 3, 2), "rechecked": True, "rechecked_on": date(2026, 3, 9),
        "special_equipment": False, "violation": False, "case_opened": False, "exempted": False,
        "outcome": "rectified", "conflict": True, "conflict_opened_on": date(2026, 2, 11), "conflict_settled": True,
        "conflict_settled_on": date(2026, 2, 13), "sent_elsewhere": False,
    }  # fmt: skip
