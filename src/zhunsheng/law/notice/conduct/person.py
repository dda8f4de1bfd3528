"""Chapter four of the notice: enforcement that is strict, fair and civil (严格规范公正文明执法)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts import Person
from zhunsheng.law.parameters import TRAINING_MONTHS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

not_officer = Person.role.col != "officer"
BEFORE_NOTICE = {"governed_on": date(2025, 2, 27)}


@rule(
    Person, "M10.7", NOTICE.at("四(十)", "要将行政裁量权基准的适用纳入行政执法培训内容"), Effect.WARN,
    title=Words("在岗执法人员应受过裁量基准培训", "Officers on duty are trained in the discretion standard"),
    unless=not_officer | ~Person.on_duty.col, numbers=(TRAINING_MONTHS,),
    reason=Words(
        "该执法人员近 {training_months} 个月内裁量权基准培训 {standard_trainings} 次。",
        "In the last {training_months} months the officer had {standard_trainings} trainings in the standard.",
    ),
    remedy=Words("安排含裁量权基准的培训并登记。", "Arrange and record a training that includes the discretion standard."),
    examples=(
        kept("培训过一次", standard_trainings=1),
        kept("培训过两次", standard_trainings=2),
        broken("没有培训", standard_trainings=0),
        excepted("不在执法岗位", standard_trainings=0, on_duty=False),
        excepted("监督员", standard_trainings=0, role="supervisor"),
        unclear("培训次数不明", standard_trainings=None),
        unclear("是否在岗不明", standard_trainings=0, on_duty=None),
        excepted("通知印发前", standard_trainings=0, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def trained_in_the_standard() -> pl.Expr:
    """Use of the discretion standard is part of every officer's training."""
    return Person.standard_trainings.col >= 1


RULES = (trained_in_the_standard,)
