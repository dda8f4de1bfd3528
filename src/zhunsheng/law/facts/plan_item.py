"""Annual plan items (年度检查计划事项): what is known of one line of a department's yearly plan."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.facts.head import FIRST_YEAR, LAST_YEAR, Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import PLAN_DUE
from zhunsheng.law.words import Words

ORIGINS = {
    "statutory": Words("法定", "statutory"),
    "annual": Words("年度", "annual"),
    "random": Words("双随机", "random"),
    "key_supervision": Words("重点监管", "key supervision"),
    "temporary": Words("临时性阶段性", "temporary"),
}
LAW_FREQUENCIES = {
    "none": Words("无", "none"),
    "minimum": Words("不少于", "at least"),
    "maximum": Words("不超过", "at most"),
    "exact": Words("固定", "exactly"),
}
MERGE_ANSWERS = {
    "not_asked": Words("未征询", "not asked"),
    "accepted": Words("同意合并", "accepted"),
    "declined": Words("不同意合并", "declined"),
    "unanswered": Words("未答复", "unanswered"),
}


def due_day(law: Law) -> pl.Expr:
    """The day by which the plan of the year is filed; for a year before there was one, the year's last day."""
    year = PlanItem.plan_year.col
    last = pl.date(year, 12, 31)
    return pl.coalesce(law.reading(last).day_of_year(year, PLAN_DUE), last)


class PlanItem(Facts):
    """One line of one version of a department's yearly inspection plan; governed by the law of the plan's due day."""

    kind_name = "plan_item"
    title = Words("年度检查计划事项", "Annual plan item")
    row = "年度检查计划一个版本中的一行"

    plan_year = fact(dy.Int32, "计划年度", aliases=("年度", "年份"), label="plan year", min=FIRST_YEAR, max=LAST_YEAR)
    item = fact(dy.String, "检查事项编码", aliases=("事项编码",), label="item", meaning="code of the published item")
    origin = fact(dy.Enum, "事项来源", label="origin", words=ORIGINS, aliases=("来源",))
    complete = fact(
        dy.Bool, "要素齐全", Origin.COMPUTED, label="complete",
        meaning="basis, object type, frequency, method and window all given",
    )  # fmt: skip
    listed = fact(
        dy.Bool, "在已公布清单内", Origin.JOINED, label="listed",
        meaning="stands on the department's published item list on the day of submission",
    )  # fmt: skip
    submitted = fact(dy.Bool, "已报送", Origin.JOINED, label="submitted", meaning="its plan version was submitted")
    filed = fact(dy.Bool, "已备案", Origin.JOINED, label="filed", meaning="its plan version was filed")
    filed_on = fact(dy.Date, "备案日", Origin.JOINED, label="filed on", aliases=("备案日期",))
    law_frequency_kind = fact(dy.Enum, "法定频次类型", Origin.JOINED, label="law's frequency is", words=LAW_FREQUENCIES)
    law_frequency = fact(
        dy.Int32, "法定频次", Origin.JOINED, label="law's frequency", meaning="visits per object per 12 months",
    )  # fmt: skip
    planned_frequency = fact(
        dy.Int32, "本计划频次", label="planned frequency", aliases=("计划频次",),
        meaning="visits per object in the plan year",
    )  # fmt: skip
    frequency_cap = fact(
        dy.Int32, "年度频次上限", Origin.JOINED, label="yearly cap", aliases=("频次上限",),
        meaning="published yearly cap of the department for the item's objects",
    )  # fmt: skip
    window_from = fact(dy.Date, "时间窗口起", label="window from", meaning="first day", aliases=("检查开始日期",))
    window_until = fact(dy.Date, "时间窗口止(不含)", label="window until", meaning="first day after the window")
    merge_candidates = fact(
        dy.Int32, "可合并事项数", Origin.COUNTED, label="merge candidates",
        counting="其他部门同年度、已报送或已备案、对象类型相同、时间窗口重叠或相距不超过 merge_days 天的相近事项；涉密的除外",
    )  # fmt: skip
    why_apart_stated = fact(dy.Bool, "不能合并联合已说明", label="why apart is stated")
    merge_answer = fact(dy.Enum, "合并答复", label="merge answer", words=MERGE_ANSWERS)
    confidential = fact(dy.Bool, "涉密或紧急办案", label="confidential", meaning="merging would disclose a case")
    random = fact(dy.Bool, "双随机事项", label="random", aliases=("是否双随机", "双随机"))
    random_exempt = fact(
        dy.Bool, "双随机例外", label="random exempt",
        meaning="special industry, key field, complaint, assignment, data-found problem",
    )  # fmt: skip
    market_inspection = fact(dy.Bool, "市场监管日常检查", Origin.JOINED, label="market inspection")
    food_sector = fact(dy.Bool, "食品检查", Origin.JOINED, label="food sector")
    drawn = fact(dy.Bool, "已抽取", label="drawn", meaning="a draw with published pool hash and seed exists")
    frame_kept = fact(dy.Bool, "抽样框已留存", label="frame kept", meaning="hash of the pool and seed are stored")
    draw_published = fact(dy.Bool, "抽取结果已公开", label="draw published")
    draw_published_on = fact(dy.Date, "抽取结果公开日", label="draw published on")
    drawn_on = fact(dy.Date, "抽取日", label="drawn on")
    visits_planned = fact(
        dy.Int32, "计划检查次数", Origin.COMPUTED, label="visits planned", meaning="objects × frequency"
    )
    visits_done = fact(
        dy.Int32, "已检查次数", Origin.COUNTED, label="visits done",
        counting="以本事项为依据并已到场的检查；取消的、非现场的、复核的不计，联合检查计一次",
    )  # fmt: skip
    hand_picked = fact(
        dy.Int32, "非抽取对象数", Origin.COUNTED, label="hand-picked", counting="已检查次数中对象不在抽取结果内的",
    )  # fmt: skip
    white_listed_not_lowered = fact(
        dy.Int32, "白名单未降频对象数", Origin.COUNTED, label="white-listed not lowered",
        counting="事项范围内有效白名单企业中，每季度计划检查次数超过上限的户数；全市各部门各县（区）合并，联合检查计一次",
    )  # fmt: skip
    joint = fact(dy.Bool, "联合检查", label="joint", aliases=("是否联合检查",))
    invitations_declined = fact(
        dy.Int32, "谢绝配合数", Origin.COUNTED, label="invitations declined", counting="对本事项邀请答复“不参加”的部门",
    )  # fmt: skip
    invitations_late = fact(
        dy.Int32, "逾期未答复数", Origin.COUNTED, label="invitations late",
        counting="邀请发出后 invitation_wd 个工作日仍未答复的部门，计至判断日",
    )  # fmt: skip
    withheld = fact(dy.Bool, "不公开", label="withheld", meaning="the head marked it not to be published")
    published = fact(dy.Bool, "已公开", label="published")
    published_on = fact(dy.Date, "公开日", label="published on", aliases=("公开日期",))

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": due_day}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "governed_on": date(2026, 4, 30), "as_of": date(2026, 4, 1), "region": "", "level": "city",
        "department": "", "source": "native", "plan_year": 2026, "item": "SJ-001", "origin": "annual", "complete": True,
        "listed": True, "submitted": True, "filed": False, "law_frequency_kind": "none", "law_frequency": None,
        "planned_frequency": 1, "frequency_cap": 2, "window_from": date(2026, 5, 1), "window_until": date(2026, 12, 1),
        "merge_candidates": 0, "merge_answer": "not_asked", "confidential": False, "random": True,
        "random_exempt": False, "market_inspection": False, "food_sector": False, "drawn": False,
        "draw_published": False, "visits_done": 0, "hand_picked": 0, "white_listed_not_lowered": 0, "joint": False,
        "invitations_declined": 0, "invitations_late": 0, "withheld": False, "published": False,
    }  # fmt: skip
