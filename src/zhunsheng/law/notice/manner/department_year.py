"""Chapter three of the notice: recorders and storage enough for the work (配齐必要装备设备)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.department_year import DepartmentYear
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import RECORDER_PERCENT, STORAGE_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import GO118, NOTICE
from zhunsheng.law.words import Words

EQUIPPED = (NOTICE.at("三(八)", "配齐执法记录仪、数据存储设备等必要装备设备"), GO118.at(""))
BEFORE_NOTICE = {"year_ends_on": date(2024, 12, 31)}
FEW = {"officers_on_duty": 202, "recorders": 100}

enforces_nothing = ~DepartmentYear.enforces.col


@rule(
    DepartmentYear, "M08.5", EQUIPPED, Effect.WARN,
    title=Words("执法记录仪配齐", "There are recorders enough"),
    unless=enforces_nothing, numbers=(RECORDER_PERCENT,),
    reason=Words(
        "在岗执法人员 {officers_on_duty} 人，可用执法记录仪 {recorders} 台，低于本市确定的每百人 {recorder_percent} 台。",
        "{officers_on_duty} officers on duty have {recorders} recorders that work; the city asks for {recorder_percent} per 100.",
    ),
    remedy=Words("补齐、修复执法记录仪并更新装备登记。", "Get or repair recorders and bring the register up to date."),
    examples=(
        kept("每百人应50台，202人有101台", **{**FEW, "recorders": 101}),
        broken("每百人应50台，202人有100台", **FEW),
        kept("每百人应50台，202人有102台", **{**FEW, "recorders": 102}),
        excepted("没有执法职责", **FEW, enforces=False),
        unclear("台数不明", recorders=None),
        unclear("人数不明", officers_on_duty=None),
        unclear("台数不足，有无执法职责不明", **FEW, enforces=None),
        excepted("通知印发前的年度", **FEW, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def recorders_enough(law: InForce) -> pl.Expr:
    """There are recorders enough for the officers on duty; until the city says how many, nobody can judge."""
    return DepartmentYear.recorders.col * 100 >= DepartmentYear.officers_on_duty.col * law[RECORDER_PERCENT]


@rule(
    DepartmentYear, "M08.5", EQUIPPED, Effect.WARN,
    title=Words("执法音像记录存足期限", "Recordings are kept long enough"),
    unless=enforces_nothing, numbers=(STORAGE_DAYS,), figures={"days_kept": DepartmentYear.storage_days.col},
    reason=Words(
        "执法音像记录保存 {days_kept} 日，少于本市确定的 {storage_days} 日。",
        "Recordings are kept {days_kept} days, less than the {storage_days} that the city asks for.",
    ),
    remedy=Words("增配数据存储设备，延长保存期限。", "Add storage and keep recordings longer."),
    examples=(
        kept("本市定为180日，保存180日", storage_days=180),
        broken("本市定为180日，保存179日", storage_days=179),
        kept("本市定为180日，保存181日", storage_days=181),
        excepted("没有执法职责", storage_days=30, enforces=False),
        unclear("保存期限不明", storage_days=None),
        unclear("保存30日，有无执法职责不明", storage_days=30, enforces=None),
        excepted("通知印发前的年度", storage_days=30, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def records_kept_long_enough(law: InForce) -> pl.Expr:
    """There is storage enough for recordings; until the city says for how many days, nobody can judge."""
    return DepartmentYear.storage_days.col >= law[STORAGE_DAYS]


RULES = (recorders_enough, records_kept_long_enough)
