"""国办发〔2024〕54号: nobody is given a number of inspections to reach (X.10; text not seen)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.department_year import DepartmentYear
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import GO54
from zhunsheng.law.words import Words


@rule(
    DepartmentYear, "X.10", GO54.at(""), Effect.REFUSE,
    title=Words("不得下达检查指标", "There are no targets for inspections"),
    reason=Words("该年度有检查数量指标 {inspection_targets} 项。", "The year has {inspection_targets} targets for inspections."),
    remedy=Words("撤销指标。", "Withdraw the target."),
    examples=(
        kept("没有指标", inspection_targets=0),
        broken("一项指标", inspection_targets=1),
        broken("两项指标", inspection_targets=2),
        unclear("有无指标不明", inspection_targets=None),
        excepted("文件公布前的年度", inspection_targets=1, year_ends_on=date(2024, 12, 31)),
    ),
)  # fmt: skip
def no_inspection_targets() -> pl.Expr:
    """No plan and no appraisal sets a number of inspections to reach."""
    return DepartmentYear.inspection_targets.col == 0


RULES = (no_inspection_targets,)
