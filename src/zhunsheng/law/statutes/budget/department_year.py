"""预算法: words of a target for income in plans and appraisals are judged by a person (罚没收入指标用语; text not seen)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.department_year import DepartmentYear
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, BUD, NOTICE
from zhunsheng.law.words import Words

NO_TARGETS = (
    BUD.at("第五十五条第二款"),
    APL.at("第七十四条第三款", "不得同作出行政处罚决定的行政机关及其工作人员的考核、考评直接或者变相挂钩"),
    NOTICE.at("四(十二)", "严禁下达或变相下达罚没收入指标"),
)


@rule(
    DepartmentYear, ("L-BUD-55", "M12.6"), NO_TARGETS, Effect.WARN,
    title=Words("指标用语命中应当认定", "Words of a target are judged"),
    unless=~DepartmentYear.enforces.col,
    reason=Words(
        "上传的计划、考核文本中有 {target_hits_open} 处罚没指标用语尚未认定。",
        "{target_hits_open} hits for words of a target for fines in uploaded plans and appraisals are not yet judged.",
    ),
    remedy=Words("逐处认定：是指标的，登记并撤销；不是的，注明理由。", "Judge each: a target is recorded and withdrawn; else say why not."),
    examples=(
        kept("没有未认定的命中", target_hits_open=0),
        broken("一处未认定", target_hits_open=1),
        broken("两处未认定", target_hits_open=2),
        excepted("没有执法职责", target_hits_open=1, enforces=False),
        unclear("命中数不明", target_hits_open=None),
        unclear("一处未认定，有无执法职责不明", target_hits_open=1, enforces=None),
        excepted("预算法修正前的年度", target_hits_open=1, year_ends_on=date(2017, 12, 31)),
    ),
)  # fmt: skip
def target_words_judged() -> pl.Expr:
    """No department is given income to raise: what reads like a target in a plan or appraisal is judged by a person."""
    return DepartmentYear.target_hits_open.col == 0


RULES = (target_words_judged,)
