"""Chapter one of the notice: which decisions are major is listed (重大行政执法决定法制审核目录清单)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.department_year import DepartmentYear
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, GO118, NOTICE
from zhunsheng.law.words import Words

LISTED = NOTICE.at("一(二)", "以各级行政执法部门依法制定的“重大行政执法决定法制审核目录清单”内容为主")


@rule(
    DepartmentYear, "M02.1", (LISTED, APL.at("第五十八条第一款"), GO118.at("")), Effect.WARN,
    title=Words("重大决定目录清单应当有效", "The list of major decisions is in force"),
    unless=~DepartmentYear.has_penalty_power.col,
    reason=Words(
        "该部门有处罚权，截至 {governed_on} 没有有效的重大行政执法决定法制审核目录清单。",
        "The department may penalise and on {governed_on} has no list of major decisions in force.",
    ),
    remedy=Words(
        "制定并登记目录清单；清单生效前，当事人享有听证权的决定一律按重大决定办理。",
        "Adopt and record the list; until then every decision with a right to a hearing counts as major.",
    ),
    examples=(
        kept("目录有效", major_list_in_force=True),
        broken("没有目录", major_list_in_force=False),
        excepted("没有处罚权", major_list_in_force=False, has_penalty_power=False),
        unclear("有无目录不明", major_list_in_force=None),
        unclear("没有目录，有无处罚权不明", major_list_in_force=False, has_penalty_power=None),
        excepted("通知印发前的年度", major_list_in_force=False, year_ends_on=date(2024, 12, 31)),
    ),
)  # fmt: skip
def major_list_in_force() -> pl.Expr:
    """Each department that may penalise has its list of major decisions."""
    return DepartmentYear.major_list_in_force.col


RULES = (major_list_in_force,)
