"""Chapter two of the notice: a campaign is coordinated before anybody is visited under it (专项行动统筹)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.special_filing import SpecialFiling as Special
from zhunsheng.law.notice.filing.special_filing import BEFORE_NOTICE, NOT_VISITED, not_visited
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

COORDINATED = NOTICE.at(
    "二(四)", "市级行政执法部门应当统筹市、县(区)、乡镇检查实施主体、事项、时间等，避免无效重复检查"
)
NO_SHEET = {"coordinated": False, "coordinated_on": None}


@rule(
    Special, "M04.5", COORDINATED, Effect.REFUSE,
    title=Words("专项行动先统筹后检查", "A campaign is coordinated before its first visit"),
    unless=~Special.campaign.col | (Special.level.col != "city") | not_visited,
    reason=Words(
        "专项行动首次检查日为 {first_visit_on}；已有统筹方案：{coordinated}，方案日：{coordinated_on}。",
        "The first visit of the campaign was on {first_visit_on}; coordination sheet: {coordinated}, of: {coordinated_on}.",
    ),
    remedy=Words(
        "先制定统筹方案，明确市、县（区）、乡镇的检查主体、对象、事项和时间，再检查。",
        "First make the sheet that fixes which level inspects whom, which items and when.",
    ),
    examples=(
        kept("检查前已统筹"),
        kept("首次检查当日统筹", coordinated_on=date(2026, 3, 2)),
        broken("首次检查次日才统筹", coordinated_on=date(2026, 3, 3)),
        broken("没有统筹方案", **NO_SHEET),
        broken("方案日已填而方案未成", coordinated=False),
        excepted("不是专项行动", campaign=False, **NO_SHEET),
        excepted("县级部门", level="county", **NO_SHEET),
        excepted("尚未检查", **NO_SHEET, **NOT_VISITED),
        unclear("有无统筹方案不明", coordinated=None),
        unclear("方案日不明", coordinated_on=None),
        unclear("没有统筹方案，是否专项行动不明", campaign=None, **NO_SHEET),
        unclear("没有统筹方案，层级不明", level=None, **NO_SHEET),
        excepted("通知印发前的检查", **NO_SHEET, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def campaign_coordinated_first() -> pl.Expr:
    """For a campaign of state, region or city the city department first fixes which level inspects whom, what and when."""
    return Special.coordinated.col & (Special.coordinated_on.col <= Special.first_visit_on.col)


RULES = (campaign_coordinated_first,)
