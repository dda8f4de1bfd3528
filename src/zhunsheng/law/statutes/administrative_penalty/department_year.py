"""行政处罚法: what an agency publishes, and that fines are nobody's target (公示、罚没收入不得挂钩)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.department_year import DepartmentYear
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE, OBE
from zhunsheng.law.words import Words

BEFORE_LAW = {"year_ends_on": date(2020, 12, 31)}


@rule(
    DepartmentYear, "L-APL-39", APL.at("第三十九条", "实施机关、立案依据、实施程序和救济渠道等信息应当公示"), Effect.REFUSE,
    title=Words("处罚四项信息应当公示", "Four matters of penalising are published"),
    unless=~DepartmentYear.has_penalty_power.col, finding_only=True,
    reason=Words(
        "处罚的实施机关、立案依据、实施程序、救济渠道没有全部公示。",
        "Not all of who penalises, on what grounds cases are opened, by which procedure and with which remedies is published.",
    ),
    remedy=Words("补齐缺少的事项并公示。", "Publish what is missing."),
    examples=(
        kept("四项已公示", publicity_complete=True),
        broken("没有公示救济渠道", publicity_complete=False),
        excepted("没有处罚权", publicity_complete=False, has_penalty_power=False),
        unclear("是否公示不明", publicity_complete=None),
        unclear("没有公示，有无处罚权不明", publicity_complete=False, has_penalty_power=None),
        excepted("现行处罚法施行前的年度", publicity_complete=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def four_matters_published() -> pl.Expr:
    """Who penalises, on what grounds cases are opened, by which procedure, and the remedies: all four are published."""
    return DepartmentYear.publicity_complete.col


@rule(
    DepartmentYear, ("L-APL-74c", "M12.6"),
    (
        APL.at("第七十四条第三款", "不得同作出行政处罚决定的行政机关及其工作人员的考核、考评直接或者变相挂钩"),
        NOTICE.at("四(十二)", "严禁下达或变相下达罚没收入指标"),
        OBE.at("第五十九条第三款", "禁止将罚没收入与行政执法机关利益挂钩"),
    ),
    Effect.REFUSE,
    title=Words("不得下达罚没指标", "There are no targets for fines"),
    reason=Words(
        "该年度有罚没收入指标或者以罚没数额计分的考核项目 {fine_targets} 项。",
        "The year has {fine_targets} targets for income from fines, or scores that use it.",
    ),
    remedy=Words("撤销指标，从考核中删去罚没数额。", "Withdraw the target; take fines out of the appraisal."),
    examples=(
        kept("没有指标", fine_targets=0),
        broken("一项指标", fine_targets=1),
        broken("两项指标", fine_targets=2),
        unclear("有无指标不明", fine_targets=None),
        excepted("现行处罚法施行前的年度", fine_targets=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def no_fine_targets() -> pl.Expr:
    """Money from fines is tied to nobody's appraisal, openly or not: no targets, no scores."""
    return DepartmentYear.fine_targets.col == 0


RULES = (four_matters_published, no_fine_targets)
