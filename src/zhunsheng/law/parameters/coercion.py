"""Numbers of the law on administrative coercion (行政强制法). Periods of ten days or less are working days (article 69)."""

import polars as pl

from zhunsheng.law import sources
from zhunsheng.law.conditions import when_known
from zhunsheng.law.parameter import Change, Kind, Parameter
from zhunsheng.law.parameters import units
from zhunsheng.law.parameters.values import COERCION_LAW, choice, coercion_law
from zhunsheng.law.words import Words

MEASURE_MAKEUP_HOURS = Parameter(
    "measure_makeup_hours", Words("当场强制措施补办批准期限", "Approval of an urgent measure is made up within"), units.HOURS,
    Kind.COUNT, coercion_law(24, "第十九条", "在二十四小时内向行政机关负责人报告，并补办批准手续"),
)  # fmt: skip
SEIZURE_DAYS = Parameter(
    "seizure_days", Words("查封、扣押、冻结期限", "Seizure or freezing lasts at most"),
    Words("日，不顺延", "calendar days, no roll-forward"), Kind.COUNT,
    coercion_law(30, "第二十五条第一款", "查封、扣押的期限不得超过三十日"), Change.YES,
    note=Words("另定的，写明法律、行政法规的条款。", "Another number needs the article of a law or State Council regulation."),
)  # fmt: skip
SEIZURE_EXTENSION_DAYS = Parameter(
    "seizure_extension_days", Words("查封、扣押、冻结延长上限", "It is extended by at most"),
    Words("日，合计", "calendar days in all"), Kind.COUNT, coercion_law(30, "第二十五条第一款", "延长期限不得超过三十日"),
)  # fmt: skip
SEIZURE_LEADS = Parameter(
    "seizure_leads", Words("查封、扣押、冻结到期提前提醒", "Reminders before a seizure ends"), units.LEADS, Kind.LEADS,
    choice(COERCION_LAW, (7, 3, 1), sources.ACL.at("第二十五条")), Change.YES,
)  # fmt: skip
FREEZING_TOLD_WD = Parameter(
    "freezing_told_wd", Words("冻结决定书交付期限", "Freezing is told to the party within"), units.WORKING_DAYS, Kind.COUNT,
    coercion_law(3, "第三十一条", "应当在三日内向当事人交付冻结决定书"),
)  # fmt: skip
SUSPENSION_END_YEARS = Parameter(
    "suspension_end_years", Words("中止执行满期不再执行", "Suspended enforcement ends after"), units.YEARS, Kind.COUNT,
    coercion_law(3, "第三十九条第二款", "中止执行满三年未恢复执行的，行政机关不再执行"),
)  # fmt: skip
NIGHT_HOURS = Parameter(
    "night_hours", Words("夜间", "Night"), Words("当地时间", "local time"), Kind.HOURS,
    choice(COERCION_LAW, "22:00-06:00", sources.ACL.at("第四十三条第一款", "不得在夜间或者法定节假日")), Change.YES,
    reading="Q-34",
)  # fmt: skip
LATE_FINE_ENFORCE_DAYS = Parameter(
    "late_fine_enforce_days", Words("加处罚款后可强制执行", "Enforcement opens when the late fine has run more than"),
    units.DAYS, Kind.COUNT, coercion_law(30, "第四十六条第一款", "加处罚款或者滞纳金超过三十日"),
)  # fmt: skip
SUBSTITUTE_WD = Parameter(
    "substitute_wd", Words("代履行前催告提前量", "Urging comes before performance by others by"), units.CLEAR_WORKING_DAYS,
    Kind.COUNT, coercion_law(3, "第五十一条第一款第二项", "代履行三日前，催告当事人履行"), reading="Q-37",
)  # fmt: skip
COURT_MONTHS = Parameter(
    "court_months", Words("申请法院强制执行期限", "The court is applied to within"), units.MONTHS, Kind.COUNT,
    coercion_law(3, "第五十三条", "自期限届满之日起三个月内"),
)  # fmt: skip
COURT_URGE_WD = Parameter(
    "court_urge_wd", Words("催告后可申请法院", "After urging, the court is open in"), units.WORKING_DAYS, Kind.COUNT,
    coercion_law(10, "第五十四条", "催告书送达十日后当事人仍未履行义务的"),
)  # fmt: skip
COURT_LEADS = Parameter(
    "court_leads", Words("申请法院到期提前提醒", "Reminders before the application is due"), units.LEADS, Kind.LEADS,
    choice(COERCION_LAW, (60, 30, 10), sources.ACL.at("第五十三条")), Change.YES,
)  # fmt: skip


def within_hours(at: pl.Expr, hours: pl.Expr) -> pl.Expr:
    """Whether an instant falls in hours of the day such as 22:00-06:00 (22000600), which may pass midnight; the end is out."""
    clock = at.dt.hour().cast(pl.Int64) * 100 + at.dt.minute().cast(pl.Int64)
    start, end = hours // 10000, hours % 10000
    return when_known(start <= end, (clock >= start) & (clock < end), (clock >= start) | (clock < end))
