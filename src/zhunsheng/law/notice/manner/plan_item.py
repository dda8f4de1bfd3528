"""Chapter three of the notice: how inspections are carried out (创新改进行政执法检查方式)."""

import polars as pl

from zhunsheng.law.facts import PlanItem as Item
from zhunsheng.law.notice.filing.plan_item import BEFORE_NOTICE, not_submitted
from zhunsheng.law.parameters import WHITE_LIST_CAP
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words


@rule(
    Item, "M07.8", NOTICE.at("三(七)", "对列入监管“白名单”的经营主体，应降低检查频次"), Effect.WARN,
    title=Words("对白名单企业应降低检查频次", "White-listed enterprises are planned less often"),
    unless=not_submitted | (Item.law_frequency_kind.col != "none"), numbers=(WHITE_LIST_CAP,),
    reason=Words(
        "事项 {item} 的对象中有 {white_listed_not_lowered} 户白名单企业，计划检查超过每季度 {white_list_cap} 次。",
        "Item {item} plans more than {white_list_cap} visits a quarter to {white_listed_not_lowered} white-listed "
        "enterprises.",
    ),
    remedy=Words(
        "把这些企业的计划检查降到每季度 {white_list_cap} 次以内，或从本事项对象中移出。",
        "Plan at most {white_list_cap} visits a quarter to them, or take them out of the item.",
    ),
    examples=(
        kept("没有白名单企业超过", white_listed_not_lowered=0),
        broken("一户超过", white_listed_not_lowered=1),
        excepted("法律已定频次", white_listed_not_lowered=1, law_frequency_kind="minimum"),
        excepted("尚未报送", white_listed_not_lowered=1, submitted=False),
        unclear("户数不明", white_listed_not_lowered=None),
        unclear("是否有法定频次不明", white_listed_not_lowered=1, law_frequency_kind=None),
        excepted("通知印发前的计划", white_listed_not_lowered=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def white_listed_frequency_lowered() -> pl.Expr:
    """Enterprises on the white list are inspected less often: in principle at most once a quarter."""
    return Item.white_listed_not_lowered.col == 0


RULES = (white_listed_frequency_lowered,)
