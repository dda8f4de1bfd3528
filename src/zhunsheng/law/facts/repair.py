"""Credit repair (信用修复): one application of one enterprise for one record, from receipt to the updated portal."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import REPAIR_WD
from zhunsheng.law.words import Words


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of receipt governs."""
    return Repair.received_on.col


def limit_of_none(law: Law) -> pl.Expr:
    """The limit published for the category; where it sets none, the default."""
    return law.reading(Repair.governed_on.col)[REPAIR_WD].cast(pl.Int32)


class Repair(Facts):
    """One application for the repair of one record; governed by the law of the day it was received."""

    kind_name = "repair"
    title = Words("信用修复", "Credit repair")
    row = "一个经营主体对一条失信记录的一次修复申请"

    received_on = fact(dy.Date, "收到申请日", label="received on", aliases=("申请日期", "收到申请日期"))
    accepted = fact(dy.Bool, "已受理", label="accepted", aliases=("是否受理",))
    category_complete = fact(
        dy.Bool, "类别五要素已公布", Origin.JOINED, label="category complete",
        meaning="published: conditions, standard, procedure, materials, time limit",
    )  # fmt: skip
    repairable = fact(dy.Bool, "可修复", Origin.JOINED, label="repairable", meaning="not of a barred kind")
    corrections_asked = fact(
        dy.Int32, "补正告知次数", Origin.COUNTED, label="corrections asked", counting="要求申请人补正材料的告知",
    )  # fmt: skip
    stopped_wd = fact(
        dy.Int32, "补正停计工作日", Origin.COMPUTED, label="stopped for correction",
        meaning="working days from the request to the completed papers",
    )  # fmt: skip
    limit_wd = fact(
        dy.Int32, "办理时限", Origin.COMPUTED, label="limit", aliases=("承诺办结时限",),
        meaning="working days: the published limit of the category; where it sets none, the default",
    )  # fmt: skip
    decided = fact(dy.Bool, "已决定", label="decided")
    decided_on = fact(dy.Date, "决定日", label="decided on", aliases=("决定日期", "办结日期"))
    granted = fact(dy.Bool, "同意修复", label="granted")
    reasons_told = fact(dy.Bool, "已告知理由", label="reasons told")
    synced = fact(dy.Bool, "名单门户已更新", label="lists and portal updated")
    synced_on = fact(dy.Date, "更新日", label="updated on")
    market_penalty = fact(
        dy.Bool, "市场监管处罚公示", label="market penalty", meaning="a penalty published under 市场监管处罚信息公示规定",
    )  # fmt: skip
    barred_kind = fact(
        dy.Bool, "不得提前停止种类", Origin.COMPUTED, label="barred kind",
        meaning="责令停产停业、限制开展生产经营活动、限制从业、降低资质等级、吊销，以及市场监管总局规定的其他较重处罚",
    )  # fmt: skip
    conditions_met = fact(
        dy.Int32, "满足条件数", Origin.COUNTED, label="conditions met", counting="市场监管处罚信息公示规定第十四条第一款四项条件中已满足的",
    )  # fmt: skip
    minimum_shown = fact(
        dy.Bool, "已达最短公示期", Origin.COMPUTED, label="shown long enough", meaning="set by a rule of 市场监管总局, not seen",
    )  # fmt: skip

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "limit_wd": limit_of_none,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "received_on": date(2026, 5, 11), "accepted": True, "category_complete": True, "repairable": True,
        "corrections_asked": 1, "stopped_wd": 0, "decided": True, "decided_on": date(2026, 5, 25), "granted": True,
        "reasons_told": True, "synced": True, "synced_on": date(2026, 5, 28), "market_penalty": True,
        "barred_kind": False, "conditions_met": 4, "minimum_shown": True,
    }  # fmt: skip
