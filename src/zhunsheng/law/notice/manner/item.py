"""Chapter three of the notice: what can be checked without a visit is known beforehand (非现场监管)."""

from datetime import date

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.facts.item import Item
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.joint_inspection.item import BEFORE_NOTICE, not_published
from zhunsheng.law.parameters import OFF_SITE_REVIEW_MONTHS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE, OBE
from zhunsheng.law.words import Words

OFF_SITE = NOTICE.at("三(八)", "通过非现场监管能达到行政检查目的的，不再进行现场检查")
NOT_ASSESSED = {"off_site_possible": "not_assessed"}


def next_review(law: InForce) -> pl.Expr:
    """The last day on which the off-site answer is reviewed again."""
    return calendar.months_after(Item.off_site_reviewed_on.col, law[OFF_SITE_REVIEW_MONTHS])


@rule(
    Item, "M08.2", (OFF_SITE, OBE.at("第五十六条", "推行以远程监管、移动监管、预警防控为特征的非现场监管")), Effect.WARN,
    title=Words("检查事项应评估能否非现场", "Each item is assessed for off-site checks"),
    unless=not_published, numbers=(OFF_SITE_REVIEW_MONTHS,), figures={"due_on": next_review},
    reason=Words(
        "事项 {item} 能否非现场：{off_site_possible}，有理由：{off_site_reason_given}，最近复核 {off_site_reviewed_on}，"
        "应在 {due_on} 前（{off_site_review_months} 个月内）再复核。",
        "Item {item}: off-site possible: {off_site_possible}, reason given: {off_site_reason_given}, reviewed on "
        "{off_site_reviewed_on}, to be reviewed again by {due_on} ({off_site_review_months} months).",
    ),
    remedy=Words("评估能否非现场，写明理由，每年复核一次。", "Assess it, give the reason, and review the answer every year."),
    examples=(
        kept("已评估"),
        kept("不能非现场，有理由", off_site_possible="no"),
        kept("满12个月当天", as_of=date(2027, 3, 2)),
        broken("满12个月次日仍未复核", as_of=date(2027, 3, 3)),
        broken("没有评估", **NOT_ASSESSED),
        broken("没有理由", off_site_reason_given=False),
        excepted("尚未公布", published=False, **NOT_ASSESSED),
        unclear("是否评估不明", off_site_possible=None),
        unclear("有无理由不明", off_site_reason_given=None),
        unclear("复核日不明", off_site_reviewed_on=None),
        unclear("没有评估，是否公布不明", published=None, **NOT_ASSESSED),
        excepted("通知印发前生效的事项", **NOT_ASSESSED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def off_site_assessed(law: InForce) -> pl.Expr:
    """For each item it is said, with reason and reviewed every year, whether an off-site check reaches its purpose."""
    assessed = (Item.off_site_possible.col != "not_assessed") & Item.off_site_reason_given.col
    return assessed & (Item.as_of.col <= next_review(law))


RULES = (off_site_assessed,)
