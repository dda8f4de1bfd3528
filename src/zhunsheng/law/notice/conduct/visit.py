"""Chapter four of the notice: what a visit finds is also explained (处罚与教育相结合)."""

import polars as pl

from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.notice.filing.visit import BEFORE_NOTICE
from zhunsheng.law.notice.joint_inspection.visit_result import before_closing
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE
from zhunsheng.law.words import Words


@rule(
    Visit, "M11.1", (
        NOTICE.at("四(十一)", "认真落实“谁执法谁普法”普法责任制，将普法教育贯穿于行政处罚全过程"),
        APL.at("第六条", "教育公民、法人或者其他组织自觉守法"),
    ), Effect.WARN,
    title=Words("发现违法行为的检查须有普法记录", "A visit that finds a violation records education"),
    unless=before_closing | ~Visit.violation_found.col,
    reason=Words(
        "对 {enterprise} 的检查发现违法行为，办结（{closed_on}）时没有普法教育记录。",
        "The visit to {enterprise} found a violation and was closed ({closed_on}) without a record of education.",
    ),
    remedy=Words(
        "补做普法教育并记录：对象、所讲规定、方式。", "Educate, and record whom, on which provision and in what form.",
    ),
    examples=(
        kept("发现违法，已普法", violation_found=True),
        broken("发现违法，没有普法记录", violation_found=True, guidance_given=False),
        excepted("没有发现违法", violation_found=False, guidance_given=False),
        excepted("尚未办结", violation_found=True, guidance_given=False, closed=False),
        unclear("是否普法不明", violation_found=True, guidance_given=None),
        unclear("没有普法记录，是否发现违法不明", violation_found=None, guidance_given=False),
        excepted("通知印发前的检查", violation_found=True, guidance_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def visit_education_recorded() -> pl.Expr:
    """Who enforces the law explains it: a visit that finds a violation closes with a record of education."""
    return Visit.guidance_given.col


RULES = (visit_education_recorded,)
