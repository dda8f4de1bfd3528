"""The numbers of the law that the rules use, each with its first day of force, its source and who may change it."""

from datetime import date

from zhunsheng.law import sources
from zhunsheng.law.parameter import Change, Kind, Parameter, Status, Value
from zhunsheng.law.words import Words

NOTICE_DAY = date(2025, 2, 28)  # 2025年2月28日印发

PLAN_DUE = Parameter(
    "plan_due", Words("年度检查计划备案截止日", "Yearly plan is filed by"), Words("月-日，24:00，不顺延", "month-day, 24:00"),
    Kind.MONTH_DAY, (Value(NOTICE_DAY, "04-30", sources.NOTICE.at("一(一)", "4月底前")),), reading="Q-01",
)  # fmt: skip
PUBLISH_WD = Parameter(
    "publish_wd", Words("公开期限", "Publication within"), Words("个工作日", "working days"), Kind.COUNT,
    (Value(date(2019, 5, 15), 20, sources.GIR.at("第二十六条", "20个工作日")),), Change.LOWER,
)  # fmt: skip
MERGE_DAYS = Parameter(
    "merge_days", Words("可合并检查的间隔", "Inspections are merged within"), Words("日", "calendar days either side"),
    Kind.COUNT, (Value(NOTICE_DAY, 30, sources.NOTICE.at("二(四)"), Status.DEFAULT),), Change.YES,
)  # fmt: skip
INVITATION_WD = Parameter(
    "invitation_wd", Words("答复联合检查邀请期限", "Invitation is answered within"), Words("个工作日", "working days"),
    Kind.COUNT, (Value(NOTICE_DAY, 5, sources.NOTICE.at("二(四)"), Status.DEFAULT),), Change.YES,
)  # fmt: skip
WHITE_LIST_CAP = Parameter(
    "white_list_cap", Words("白名单检查上限", "White-listed: at most"), Words("次/季度", "visits a quarter"), Kind.COUNT,
    (Value(NOTICE_DAY, 1, sources.NOTICE.at("三(七)", "原则上每季度不超过1次")),), Change.LOWER, reading="Q-12",
)  # fmt: skip
TRAINING_MONTHS = Parameter(
    "training_months", Words("裁量基准培训周期", "Training in the standard every"), Words("个月", "months"), Kind.COUNT,
    (Value(NOTICE_DAY, 24, sources.NOTICE.at("四(十)"), Status.DEFAULT),), Change.LOWER,
)  # fmt: skip
ROLL_FORWARD_DEPT = Parameter(
    "roll_forward_dept", Words("部门期限遇休息日顺延", "A department's period rolls forward"), Words("是/否", "yes/no"),
    Kind.YES_NO, (Value(NOTICE_DAY, True, sources.NOTICE.at("一(二)"), Status.DEFAULT),), Change.YES, reading="Q-32",
)  # fmt: skip
NOTICE_DAYS = Parameter(
    "notice_days", Words("预告期限", "Announcement stands at least"), Words("整日", "whole calendar days between"),
    Kind.COUNT, (Value(NOTICE_DAY, 3, sources.NOTICE.at("三(六)", "一般不少于3天")),), Change.YES, reading="Q-05", floor=3,
)  # fmt: skip
PLAN_LEADS = Parameter(
    "plan_leads", Words("计划备案提前提醒", "Reminders before the plan is due"), Words("日前", "calendar days before"),
    Kind.LEADS, (Value(NOTICE_DAY, (30, 15, 7, 1), sources.NOTICE.at("一(一)"), Status.DEFAULT),), Change.YES,
)  # fmt: skip
PLAN_RETURN_WD = Parameter(
    "plan_return_wd", Words("退回补正期限", "Plan is returned within"), Words("个工作日", "working days"), Kind.COUNT,
    (Value(NOTICE_DAY, 5, sources.NOTICE.at("一(一)"), Status.DEFAULT),), Change.YES, reading="Q-07",
)  # fmt: skip

PARAMETERS: dict[str, Parameter] = {
    parameter.name: parameter
    for parameter in (
        PLAN_DUE, PUBLISH_WD, MERGE_DAYS, INVITATION_WD, WHITE_LIST_CAP, TRAINING_MONTHS, ROLL_FORWARD_DEPT, NOTICE_DAYS,
        PLAN_LEADS, PLAN_RETURN_WD,
    )
}  # fmt: skip
