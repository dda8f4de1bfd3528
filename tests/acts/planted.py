"""An outside sheet of plan items with breaches planted in it, as another city's office would write it."""

import csv
import io
from collections.abc import Mapping
from datetime import date

import polars as pl
import xlsxwriter

from zhunsheng.law.facts import PlanItem

AS_OF = date(2026, 4, 10)
FOREIGN = {
    "act": "流水号", "department": "承办单位", "plan_year": "哪一年", "item": "任务代码", "origin": "任务来历",
    "listed": "清单内有无", "submitted": "报上来没有", "filed": "司法局收没收", "filed_on": "司法局收件日",
    "law_frequency_kind": "法律怎么定的", "law_frequency": "法律定几次", "planned_frequency": "打算查几次",
    "frequency_cap": "最多查几次", "window_from": "从哪天", "window_until": "到哪天前", "merge_candidates": "能并几个",
    "why_apart_stated": "写没写为啥不并", "merge_answer": "并不并", "confidential": "涉不涉密", "random": "抽签吗",
    "random_exempt": "可不抽", "market_inspection": "市场日常", "food_sector": "食品类", "drawn": "抽过没有",
    "frame_kept": "名单留底", "draw_published": "结果公开没有", "draw_published_on": "结果公开那天", "drawn_on": "抽签那天",
    "visits_done": "查了几次", "hand_picked": "点名几个", "white_listed_not_lowered": "白名单没降几户", "joint": "几家一起吗",
    "invitations_declined": "几家不来", "invitations_late": "几家没回", "withheld": "压着不公开", "published": "公开没有",
    "published_on": "公开那天", "justified": "说过理由的",
}  # fmt: skip
"""Column → the heading their sheet has for it: none of them is ours."""
FILED = {"filed": True, "filed_on": date(2026, 3, 2)}  # to be published by 30 March
PLANTED: dict[str, tuple[dict[str, object], set[str]]] = {
    "P03": ({"origin": "temporary"}, {"no_temporary_item_in_plan"}),
    "P05": ({"planned_frequency": 3}, {"planned_frequency_within_cap"}),
    "P06": ({"listed": False}, {"planned_item_listed"}),
    "P08": (FILED, {"plan_item_published"}),
    "P09": ({**FILED, "published": True, "published_on": date(2026, 3, 31)}, {"plan_item_published"}),
    "P11": ({"law_frequency_kind": "maximum", "law_frequency": 1, "planned_frequency": 2}, {"planned_not_above_law"}),
    "P12": ({"law_frequency_kind": "minimum", "law_frequency": 2}, {"planned_not_below_law"}),
    "P14": (
        {"merge_candidates": 2, "merge_answer": "declined", "why_apart_stated": False},
        {"merge_declined_with_reason", "why_not_joined"},
    ),
    "P17": ({"visits_done": 3, "frame_kept": False}, {"random_item_is_drawn"}),
    "P20": ({"joint": True, "invitations_declined": 1, "why_apart_stated": True}, {"cooperation_not_declined"}),
    "P21": ({"joint": True, "invitations_late": 1}, {"cooperation_answered"}),
    "P23": ({"market_inspection": True, "random": False}, {"market_inspection_random"}),
    "P26": (
        {**FILED, "food_sector": True, "withheld": True},
        {"food_plan_item_published", "plan_item_withheld_with_reason"},
    ),
    "P29": ({"white_listed_not_lowered": 2}, {"white_listed_frequency_lowered"}),
}
REASONED = ("P30", {**FILED, "withheld": True, "justified": ["plan_item_withheld_with_reason"]})
"""A breach for which a reason stands: no finding."""
INNOCENT: dict[str, dict[str, object]] = {
    "P02": {**FILED, "published": True, "published_on": date(2026, 3, 30)},  # on the last day
    "P04": {"planned_frequency": 2},  # just at the cap
    "P07": {"submitted": False, "listed": False, "planned_frequency": 9},  # nothing is asked of what was not submitted
    "P10": {"merge_candidates": 1, "merge_answer": "accepted"},
}


def rows(count: int = 32) -> list[dict[str, object]]:
    """The rows as facts: P01, P02 … in order, ordinary save for what is planted."""
    special = {act: facts for act, (facts, _) in PLANTED.items()} | INNOCENT | dict([REASONED])
    ordinary = {name: value for name, value in PlanItem.ordinary.items() if name in FOREIGN}
    acts = [f"P{number:02}" for number in range(1, count + 1)]
    return [{**dict.fromkeys(FOREIGN), **ordinary, **special.get(act, {}), "act": act} for act in acts]


def found() -> set[tuple[str, str]]:
    """What an audit should find: act and rule."""
    return {(act, rule) for act, (_, rules) in PLANTED.items() for rule in rules}


def mapping() -> dict[str, str]:
    """Their heading → our column."""
    return {heading: column for column, heading in FOREIGN.items()}


def as_csv() -> bytes:
    """GB18030, a title above the header, days and truths in the words of clerks."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([["邻市2026年度行政检查计划"], [], list(FOREIGN.values())])
    writer.writerows([_typed(row, name) for name in FOREIGN] for row in rows())
    return out.getvalue().encode("gb18030")


def as_xlsx() -> bytes:
    """A title merged over the sheet and a notice, then the header on row 3; days are days."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"default_date_format": "yyyy/m/d"}) as book:
        sheet = book.add_worksheet("计划")
        sheet.merge_range(0, 0, 0, len(FOREIGN) - 1, "邻市2026年度行政检查计划")
        sheet.write_string(1, 0, "填表单位：邻市司法局")
        for column, (name, heading) in enumerate(FOREIGN.items()):
            sheet.write_string(2, column, heading)
            for line, row in enumerate(rows(), 3):
                value = row[name] if isinstance(row[name], date) else _typed(row, name)
                sheet.write(line, column, value)
    return out.getvalue()


def as_parquet() -> bytes:
    """Columns by their English names, as a program writes them."""
    out = io.BytesIO()
    schema = {name: PlanItem.dtypes()[name] for name in FOREIGN}
    pl.DataFrame(rows(), schema=schema).write_parquet(out)
    return out.getvalue()


def _typed(row: Mapping[str, object], name: str) -> object:
    """A fact as a clerk types it."""
    value, words = row[name], PlanItem.about(name).get("words", {})
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, date):
        return f"{value.year}.{value.month}.{value.day}"
    if isinstance(value, list):
        return "；".join(value)
    return words[value].zh if value in words else "" if value is None else value
