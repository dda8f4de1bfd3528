"""Inspection items (检查事项): one published item of a department, or one line of the cross-department list (annex 3)."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.facts.plan_item import LAW_FREQUENCIES
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

OFF_SITE = {
    "not_assessed": Words("未评估", "not assessed"),
    "no": Words("不能", "no"),
    "partly": Words("部分能", "partly"),
    "yes": Words("能", "yes"),
}
FIELD_GROUNDS = {
    "none": Words("无", "none"),
    "key_field": Words("特殊重点领域", "special key field"),
    "local_risk": Words("本市风险隐患大", "high risk in this city"),
}
REVIEWS = {
    "none": Words("未审查", "not reviewed"),
    "pass": Words("通过", "passed"),
    "pass_with_changes": Words("修改后通过", "passed with changes"),
    "fail": Words("不通过", "failed"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day on which a published item takes effect governs it; while not published, that of the judging day."""
    return when_known(Item.published.col, Item.effective_on.col, Item.as_of.col)


class Item(Facts):
    """One inspection item; governed by the law of the day on which it takes effect."""

    kind_name = "item"
    title = Words("检查事项", "Inspection item")
    row = "一个部门已公布的一个检查事项，或者跨部门综合监管事项清单一个批次中的一行"

    item = fact(dy.String, "事项编码", label="item", aliases=("检查事项编码",))
    effective_on = fact(dy.Date, "生效日", label="effective on", aliases=("生效日期",))
    published = fact(dy.Bool, "已公布", label="published", aliases=("是否公布", "是否已公布"))
    published_on = fact(dy.Date, "公布日", label="published on", aliases=("公布日期", "公示日期"))
    has_basis = fact(dy.Bool, "有法律依据", label="has a legal basis")
    law_frequency_kind = fact(dy.Enum, "法定频次类型", label="law's frequency is", words=LAW_FREQUENCIES)
    law_frequency = fact(dy.Int32, "法定频次", label="law's frequency", meaning="visits per object per 12 months")
    frequency_article_given = fact(dy.Bool, "频次有条款", label="article of the frequency given")
    off_site_possible = fact(dy.Enum, "能否非现场", label="off-site possible", words=OFF_SITE)
    off_site_reason_given = fact(dy.Bool, "非现场判断有理由", label="reason for the off-site answer")
    off_site_reviewed_on = fact(
        dy.Date, "最近复核日", label="off-site answer reviewed on", meaning="the first assessment counts",
    )  # fmt: skip
    cross_department = fact(dy.Bool, "跨部门清单事项", label="on the cross-department list")
    batch = fact(dy.Int32, "批次", label="batch", meaning="1: the first")
    field_ground = fact(dy.Enum, "列入理由", label="ground for listing", words=FIELD_GROUNDS)
    has_lead = fact(dy.Bool, "有牵头部门", label="has a lead department")
    cooperating = fact(
        dy.Int32, "配合部门数", Origin.COUNTED, label="cooperating departments", counting="本事项的配合部门，一个部门计一次",
    )  # fmt: skip
    batch_review = fact(dy.Enum, "合法性审查结论", Origin.JOINED, label="legality review of its batch", words=REVIEWS)
    batch_review_on = fact(dy.Date, "审查结论日", Origin.JOINED, label="reviewed on", aliases=("审查日期",))
    reviewed_by_same_level = fact(
        dy.Bool, "同级司法行政部门审查", Origin.JOINED, label="reviewed by the bureau of the same level",
    )  # fmt: skip
    secret = fact(dy.Bool, "涉密", label="secret")
    edited_in_place = fact(
        dy.Bool, "原地改动", Origin.COMPUTED, label="edited in place", meaning="its content is not that of its batch",
    )  # fmt: skip
    work_plan = fact(
        dy.Bool, "已有重点监管工作计划", label="work plan made", meaning="with lead and cooperating departments",
    )  # fmt: skip
    work_plan_on = fact(dy.Date, "工作计划日", label="work plan made on", aliases=("工作计划日期",))
    work_plan_complete = fact(
        dy.Bool, "计划含措施与规范", label="work plan complete", meaning="concrete measures and implementation standard",
    )  # fmt: skip
    consents_late = fact(
        dy.Int32, "逾期未同意部门数", Origin.COUNTED, label="consents late",
        counting="工作计划草案发出后 consent_wd 个工作日仍未答复的配合部门，计至判断日",
    )  # fmt: skip
    joint_visits_this_year = fact(
        dy.Int32, "本年联合检查次数", Origin.COUNTED, label="joint visits this year",
        counting="判断日所在年度，与本事项关联并已到场的检查；联合检查计一次",
    )  # fmt: skip
    year_ends_on = fact(
        dy.Date, "年度末", Origin.COMPUTED, label="year ends on",
        meaning="31 December of the year that is judged; said by whoever counts its visits",
    )  # fmt: skip

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": governing_day}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "item": "SJ-001", "effective_on": date(2026, 3, 30), "published": True, "published_on": date(2026, 3, 16),
        "has_basis": True, "law_frequency_kind": "exact", "law_frequency": 1, "frequency_article_given": True,
        "off_site_possible": "partly", "off_site_reason_given": True, "off_site_reviewed_on": date(2026, 3, 2),
        "cross_department": True, "batch": 2, "field_ground": "key_field", "has_lead": True, "cooperating": 2,
        "batch_review": "pass", "batch_review_on": date(2026, 3, 2), "reviewed_by_same_level": True, "secret": False,
        "edited_in_place": False, "work_plan": True, "work_plan_on": date(2026, 4, 20), "work_plan_complete": True,
        "consents_late": 0, "joint_visits_this_year": 1, "year_ends_on": date(2026, 12, 31),
    }  # fmt: skip
