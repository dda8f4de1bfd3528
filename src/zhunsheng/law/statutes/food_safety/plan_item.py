"""食品安全法 (2015 revision, in force from 1 October 2015; text of 2021)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts import PlanItem as Item
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.plan_item import not_filed, publication_due
from zhunsheng.law.parameters import PUBLISH_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import FSL, GIR
from zhunsheng.law.words import Words

FILED = {"food_sector": True, "filed": True, "filed_on": date(2026, 3, 2)}


@rule(
    Item, "L-FSL-109", (FSL.at("第一百零九条", "向社会公布"), GIR.at("第二十六条")), Effect.WARN,
    title=Words("食品年度监督管理计划须向社会公布", "The yearly food plan is made public"),
    unless=not_filed | ~Item.food_sector.col,
    numbers=(PUBLISH_WD,), figures={"due_on": publication_due},
    reason=Words(
        "食品检查事项 {item} 于 {filed_on} 备案，应在 {due_on} 前（{publish_wd} 个工作日内）公布；公布日：{published_on}。",
        "Food item {item} was filed on {filed_on} and was to be made public by {due_on} ({publish_wd} working days); "
        "published on: {published_on}.",
    ),
    remedy=Words("立即公布；食品计划不得以不公开处理。", "Publish it now; a food plan may not be withheld."),
    examples=(
        kept("第20个工作日公布", **FILED, published=True, published_on=date(2026, 3, 30)),
        broken("第21个工作日公布", **FILED, published=True, published_on=date(2026, 3, 31)),
        kept("期限当天未公布", **FILED, as_of=date(2026, 3, 30)),
        broken("期限已过未公布", **FILED, as_of=date(2026, 3, 31)),
        broken("标为不公开，期限已过", **FILED, withheld=True, as_of=date(2026, 3, 31)),
        excepted("不是食品检查", **{**FILED, "food_sector": False}, as_of=date(2026, 6, 1)),
        excepted("尚未备案", food_sector=True, filed=False),
        unclear("备案日不明", **{**FILED, "filed_on": None}),
        unclear("是否食品检查不明", **{**FILED, "food_sector": None}, as_of=date(2026, 6, 1)),
        excepted("现行文本施行之前", **{**FILED, "filed_on": date(2014, 3, 2)}, governed_on=date(2014, 12, 31), plan_year=2014),
    ),
)  # fmt: skip
def food_plan_item_published(law: InForce) -> pl.Expr:
    """The yearly food-safety supervision plan is made and published."""
    return in_time(Item.published.col, Item.published_on.col, publication_due(law))


RULES = (food_plan_item_published,)
