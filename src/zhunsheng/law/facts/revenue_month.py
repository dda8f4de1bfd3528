"""Income from fines and confiscation by month (罚没收入月报), watched for what is unusual; never ranked."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words


def day_after_closing(_: Law) -> pl.Expr:
    """The day after the month closed; the row is governed by the month's last day."""
    return calendar.plus_days(RevenueMonth.governed_on.col, 1)


class RevenueMonth(Facts):
    """One department's income from one group of items in one month; governed by the law of the month's last day."""

    kind_name = "revenue_month"
    title = Words("罚没收入月报", "Income of a month")
    row = "一个部门、一组事项、一个月"

    income = fact(
        dy.Int64, "当月收入", Origin.COUNTED, label="income", meaning="fen, booked in the treasury",
        counting="该部门、该组事项当月与国库核对一致的罚没款之和",
    )  # fmt: skip
    same_month_mean = fact(
        dy.Float64, "近三年同月均值", Origin.COUNTED, label="mean of that month",
        meaning="fen; empty before one full year of data", counting="同一部门、同组事项前三年同月收入（有几年算几年）的平均",
    )  # fmt: skip
    quarter_change = fact(
        dy.Float64, "季度同比", Origin.COUNTED, label="change of the quarter",
        counting="（本季度收入 − 上年同季度收入）÷ 上年同季度收入",
    )  # fmt: skip
    largest_share = fact(
        dy.Float64, "最大单户占比", Origin.COUNTED, label="largest share", counting="当月缴款最多的企业所缴占当月收入的比例",
    )  # fmt: skip
    explained = fact(dy.Bool, "已说明", label="explained")
    explained_on = fact(dy.Date, "说明日", label="explained on", aliases=("说明日期",))
    flagged_on = fact(dy.Date, "预警日", Origin.COMPUTED, label="flagged on", meaning="day after the month closed")

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"flagged_on": day_after_closing}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "governed_on": date(2026, 3, 31), "as_of": date(2026, 4, 20), "region": "", "level": "city",
        "department": "", "source": "native", "income": 600_000_00, "same_month_mean": 300_000_00.0,
        "quarter_change": 0.1, "largest_share": 0.2, "explained": True, "explained_on": date(2026, 4, 10),
    }  # fmt: skip
