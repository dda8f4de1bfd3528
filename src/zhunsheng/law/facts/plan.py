"""Yearly inspection plans (年度检查计划): what is known of one version of one department's plan."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import later
from zhunsheng.law.facts.head import FIRST_YEAR, LAST_YEAR, Facts, Origin, fact
from zhunsheng.law.facts.plan_item import due_day
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import REPORT_UP_WD
from zhunsheng.law.words import Words


def governing_day(_: Law) -> pl.Expr:
    """The law of the day on which the plan is due governs it."""
    return Plan.plan_due_on.col


def report_up_due_day(law: Law) -> pl.Expr:
    """A county reports its plans to the city by the day they are due; what is filed later, within so many working days (Q-03)."""
    here = law.reading(Plan.governed_on.col)
    return later(Plan.plan_due_on.col, here.working_days_after(Plan.filed_on.col, here[REPORT_UP_WD]))


class Plan(Facts):
    """One version of a department's yearly inspection plan; governed by the law of the day on which it is due."""

    kind_name = "plan"
    title = Words("年度检查计划", "Yearly inspection plan")
    row = "名单内一个部门一个计划年度的一个版本；没有计划的部门也有一行（版本为0）"

    plan_year = fact(
        dy.Int32,
        "计划年度",
        label="plan year",
        aliases=("年度", "年份"),
        meaning="calendar year it is for",
        min=FIRST_YEAR,
        max=LAST_YEAR,
    )
    version = fact(dy.Int32, "版本", label="version", aliases=("版本号",), meaning="0: nothing drafted yet; 1, 2 …")
    filing_expected = fact(
        dy.Bool, "应否备案", Origin.JOINED, label="filing expected",
        meaning="on the roster on the due day, and the duty counts (vertical units: Q-20)",
    )  # fmt: skip
    has_inspection_power = fact(
        dy.Bool, "有检查职权", Origin.JOINED, label="has the power to inspect", meaning="at least one in the power matrix",
    )  # fmt: skip
    nil_return = fact(dy.Bool, "零报告", label="nil return", meaning="files that it inspects nothing this year")
    items = fact(dy.Int32, "计划项数", Origin.COUNTED, label="items", counting="本版本计划的年度检查计划事项")
    items_incomplete = fact(
        dy.Int32, "要素不全项数", Origin.COUNTED, label="items incomplete", counting="其中要素不齐全的",
    )  # fmt: skip
    signed = fact(
        dy.Bool, "负责人已签发", label="signed by the head", meaning="after the legal section", aliases=("是否签发",)
    )
    submitted = fact(
        dy.Bool, "已报送", label="submitted", meaning="a complete submission was made", aliases=("是否报送",)
    )
    submitted_on = fact(
        dy.Date, "首次完整报送日", label="submitted on", aliases=("报送日期", "报送日"),
        meaning="local day of the FIRST complete submission of version 1; a later return does not move it",
    )  # fmt: skip
    plan_due_on = fact(
        dy.Date, "应备案截止日", Origin.COMPUTED, label="due on", meaning="until 24:00, no roll-forward (K7)"
    )
    filed = fact(
        dy.Bool, "已备案", label="filed", aliases=("是否备案",),
        meaning="receipt issued, or nothing said for the working days of a return",
    )  # fmt: skip
    filed_on = fact(dy.Date, "备案日", label="filed on", meaning="day of the receipt", aliases=("备案日期",))
    receipt_issued = fact(
        dy.Bool, "已发回执", label="receipt issued", meaning="numbered, with time, hash of the version and items",
    )  # fmt: skip
    received_on = fact(
        dy.Date, "收到日", label="received on", meaning="day the bureau received this version", aliases=("收到日期",),
    )  # fmt: skip
    returned = fact(dy.Bool, "已退回补正", label="returned", meaning="this version was returned")
    returned_on = fact(dy.Date, "退回日", label="returned on", aliases=("退回日期",))
    return_names_items = fact(dy.Bool, "退回列明事项", label="return names items", meaning="what is to be mended")
    change_reason_given = fact(dy.Bool, "变更已述理由", label="reason for the change", meaning="from version 2 on")
    visited_under_version = fact(
        dy.Bool, "本版本已有检查", Origin.COUNTED, label="visited under this version",
        counting="以本版本首次列入的事项为依据并已到场的检查，至少一次",
    )  # fmt: skip
    first_visit_under_version_on = fact(
        dy.Date, "本版本首次检查日", Origin.COUNTED, label="first visit under this version", counting="这些检查中最早的开始日",
    )  # fmt: skip
    reported_up = fact(
        dy.Bool, "已上报市局", label="reported to the city", meaning="in a county compilation the city bureau received",
    )  # fmt: skip
    reported_up_on = fact(dy.Date, "上报日", label="reported to the city on", aliases=("上报日期",))
    report_up_due_on = fact(
        dy.Date, "应上报截止日", Origin.COMPUTED, label="report to the city due on",
        meaning="the due day, or so many working days after filing if later",
    )  # fmt: skip

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "plan_due_on": due_day, "governed_on": governing_day, "report_up_due_on": report_up_due_day,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "county", "department": "", "source": "native",
        "plan_year": 2026, "version": 1, "filing_expected": True, "has_inspection_power": True, "nil_return": False,
        "items": 12, "items_incomplete": 0, "signed": True, "submitted": True, "submitted_on": date(2026, 3, 16),
        "filed": True, "filed_on": date(2026, 3, 18), "receipt_issued": True, "received_on": date(2026, 3, 16),
        "returned": False, "visited_under_version": True, "first_visit_under_version_on": date(2026, 5, 12),
        "reported_up": True, "reported_up_on": date(2026, 3, 20),
    }  # fmt: skip
