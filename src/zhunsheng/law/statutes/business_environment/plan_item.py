"""优化营商环境条例 (in force from 1 January 2020)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts import PlanItem as Item
from zhunsheng.law.notice.filing.plan_item import not_submitted
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import OBE
from zhunsheng.law.words import Words


@rule(
    Item, "L-OBE-54", OBE.at("第五十四条"), Effect.JUSTIFY,
    title=Words("市场监管日常检查一般采取双随机方式", "Ordinary market inspection is random"),
    unless=~Item.market_inspection.col | Item.random_exempt.col | not_submitted,
    reason=Words(
        "市场监管日常检查事项 {item} 没有采取随机抽取检查对象、随机选派执法人员的方式，没有理由。",
        "Market inspection item {item} is not random in objects and officers, and no reason is given.",
    ),
    remedy=Words(
        "改为双随机；属于特殊行业、重点领域、投诉举报、转办交办、数据监测发现问题的，注明情形。",
        "Make it random, or name the exception: special industry, key field, complaint, assignment, data-found problem.",
    ),
    examples=(
        kept("双随机", market_inspection=True, random=True),
        broken("不是双随机", market_inspection=True, random=False),
        excepted("不是市场监管日常检查", market_inspection=False, random=False),
        excepted("特殊行业", market_inspection=True, random=False, random_exempt=True),
        excepted("尚未报送", market_inspection=True, random=False, submitted=False),
        unclear("是否双随机不明", market_inspection=True, random=None),
        unclear("是否市场监管日常检查不明", market_inspection=None, random=False),
        excepted("条例施行之前", market_inspection=True, random=False, governed_on=date(2019, 12, 31), plan_year=2019),
    ),
)  # fmt: skip
def market_inspection_random() -> pl.Expr:
    """Save for special industries and key fields, every ordinary market inspection is random in objects and officers."""
    return Item.random.col


RULES = (market_inspection_random,)
