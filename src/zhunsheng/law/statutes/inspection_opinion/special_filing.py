"""国办发〔2024〕54号: special inspections are scoped, approved above the department, and few (X.9; text not seen)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.special_filing import SpecialFiling as Special
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.special_filing import NOT_VISITED, not_filed
from zhunsheng.law.parameters import SPECIALS_YEARLY
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import GO54
from zhunsheng.law.words import Words

OPINION = GO54.at("")
BEFORE_OPINION = {"first_visit_on": date(2025, 1, 2)}

not_of_this_kind = not_filed | Special.single_case.col


@rule(
    Special, "X.9", OPINION, Effect.JUSTIFY,
    title=Words("专项检查应定明范围并经政府或上级批准", "A special inspection is scoped, and approved above the department"),
    unless=not_of_this_kind,
    reason=Words(
        "专项检查的范围、内容、时限已定：{scope_given}；县级以上政府或者上级主管部门已批准：{government_approved}。",
        "The special inspection's scope, content and time are fixed: {scope_given}; approved by the county-or-above "
        "government or a vertical superior: {government_approved}.",
    ),
    remedy=Words(
        "定明范围、内容和时限，报县级以上人民政府或者垂直管理的上级批准后备案；负责人批准不能代替。",
        "Fix scope, content and time limit, get the government's or superior's approval, then file; the head's does not do.",
    ),
    examples=(
        kept("已定明范围，已批准"),
        broken("没有定明范围", scope_given=False),
        broken("只有本部门负责人批准", government_approved=False),
        excepted("尚未备案", government_approved=False, filed=False, **NOT_VISITED),
        excepted("个案检查", government_approved=False, single_case=True),
        unclear("范围是否定明不明", scope_given=None),
        unclear("是否批准不明", government_approved=None),
        unclear("没有批准，是否个案不明", government_approved=False, single_case=None),
        unclear("没有批准，是否备案不明", government_approved=False, filed=None),
        excepted("文件公布前的检查", government_approved=False, **BEFORE_OPINION),
    ),
)  # fmt: skip
def special_scoped_and_approved() -> pl.Expr:
    """A special inspection has its scope, content and time limit, approved by government or a vertical superior."""
    return Special.scope_given.col & Special.government_approved.col


@rule(
    Special, "X.9", OPINION, Effect.WARN,
    title=Words("专项检查控制年度数量", "Special inspections stay within the yearly number"),
    unless=not_of_this_kind, numbers=(SPECIALS_YEARLY,),
    reason=Words(
        "这是该部门本年度第 {specials_this_year} 次专项检查，超过本市确定的每年 {specials_yearly} 次。",
        "This is the department's special inspection number {specials_this_year} of the year; the city allows "
        "{specials_yearly}.",
    ),
    remedy=Words(
        "不再另行组织，或者并入年度计划、合并到已有的专项检查。",
        "Hold no further one, or put it into the yearly plan or an existing special inspection.",
    ),
    examples=(
        kept("本市定为每年4次，第3次", specials_this_year=3),
        kept("本市定为每年4次，第4次", specials_this_year=4),
        broken("本市定为每年4次，第5次", specials_this_year=5),
        excepted("尚未备案", specials_this_year=5, filed=False, **NOT_VISITED),
        excepted("个案检查", specials_this_year=5, single_case=True),
        unclear("次数不明", specials_this_year=None),
        unclear("第5次，是否个案不明", specials_this_year=5, single_case=None),
        excepted("文件公布前的检查", specials_this_year=5, **BEFORE_OPINION),
    ),
)  # fmt: skip
def specials_within_yearly_number(law: InForce) -> pl.Expr:
    """The number of special inspections of a year is controlled; until the city sets it, nobody can judge."""
    return Special.specials_this_year.col <= law[SPECIALS_YEARLY]


RULES = (special_scoped_and_approved, specials_within_yearly_number)
