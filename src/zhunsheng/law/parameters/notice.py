"""Numbers of the notice about plans, filing, announcements, visits and what follows from them (公告与计划)."""

from datetime import date
from types import MappingProxyType

from zhunsheng.law import sources
from zhunsheng.law.parameter import Change, Kind, Parameter, Value
from zhunsheng.law.parameters import units
from zhunsheng.law.parameters.values import NOTICE_DAY, PENALTY_LAW, choice, default, unconfirmed
from zhunsheng.law.words import Words

PLAN_DUE = Parameter(
    "plan_due", Words("年度检查计划备案截止日", "Yearly plan is filed by"),
    Words("月-日，24:00，不顺延", "month-day, 24:00, no roll-forward"), Kind.MONTH_DAY,
    (Value(NOTICE_DAY, "04-30", sources.NOTICE.at("一(一)", "4月底前")),), reading="Q-01",
)  # fmt: skip
PLAN_LEADS = Parameter(
    "plan_leads", Words("计划备案提前提醒", "Reminders before the plan is due"), units.LEADS, Kind.LEADS,
    default((30, 15, 7, 1), "一(一)"), Change.YES,
)  # fmt: skip
REPORT_UP_WD = Parameter(
    "report_up_wd", Words("县（区）计划向上报备期限", "County plan is reported to the city within"), units.WORKING_DAYS,
    Kind.COUNT, default(5, "一(一)", "同步向上一级政府行政执法协调监督局报备"), Change.YES, reading="Q-03",
)  # fmt: skip
PLAN_RETURN_WD = Parameter(
    "plan_return_wd", Words("退回补正期限", "Plan is returned within"), units.WORKING_DAYS, Kind.COUNT,
    default(5, "一(一)"), Change.YES, reading="Q-07",
)  # fmt: skip
SPECIAL_LATE_WD = Parameter(
    "special_late_wd", Words("紧急专项检查补备案期限", "Urgent special inspection is filed within"), units.WORKING_DAYS,
    Kind.COUNT, default(2, "一(一)", "及时在本部门法制机构备案"), Change.YES, reading="Q-04",
)  # fmt: skip
SPECIALS_YEARLY = Parameter(
    "specials_yearly", Words("每部门每年专项检查上限", "Special inspections a department and year: at most"),
    Words("次/年", "a department and year"), Kind.COUNT, (), Change.YES,
    note=Words(
        "国办发〔2024〕54号要求控制专项检查数量，未见原文，未定数；由本市确定后，有关规则才能判断。",
        "GO54 asks that their number be controlled; text not seen, no number known. The city sets one before rules judge.",
    ),
)  # fmt: skip
NOTICE_DAYS = Parameter(
    "notice_days", Words("预告期限", "Announcement stands at least"), Words("整日", "whole calendar days between"),
    Kind.COUNT, (Value(NOTICE_DAY, 3, sources.NOTICE.at("三(六)", "一般不少于3天")),), Change.YES, reading="Q-05", floor=3,
)  # fmt: skip
NOTICE_UNIT = Parameter(
    "notice_unit", Words("预告期限按何计算", "The announcement is counted in"), units.CHOICE, Kind.WORD,
    default("calendar_day", "三(六)", "不少于3天"), Change.YES, reading="Q-05",
    choices=MappingProxyType({**units.DAY_CHOICES, "hour72": Words("小时（3天为72小时）", "hours (3 days are 72)")}),
)  # fmt: skip
NOTICE_EXEMPT_NEEDS_URGENCY = Parameter(
    "notice_exempt_needs_urgency", Words("免预告须写明为何必须立即检查", "No announcement only with the reason why at once"),
    units.YES_NO, Kind.YES_NO, default(True, "三(六)", "等必须立即检查的"), Change.YES, reading="Q-33",
)  # fmt: skip
LAPSE_DAYS = Parameter(
    "lapse_days", Words("预告失效期限", "Announcement lapses after its window by"), units.DAYS, Kind.COUNT,
    default(30, "三(六)"), Change.YES,
)  # fmt: skip
MERGE_DAYS = Parameter(
    "merge_days", Words("可合并检查的间隔", "Inspections are merged within"),
    Words("日（前后）", "calendar days either side"), Kind.COUNT, default(30, "二(四)"), Change.YES,
)  # fmt: skip
REPEAT_DAYS = Parameter(
    "repeat_days", Words("重复检查回看期", "Repeat visits are looked for in the last"), units.DAYS, Kind.COUNT,
    default(30, "二(四)"), Change.YES,
)  # fmt: skip
INVITATION_WD = Parameter(
    "invitation_wd", Words("答复联合检查邀请期限", "Invitation is answered within"), units.WORKING_DAYS, Kind.COUNT,
    default(5, "二(四)"), Change.YES,
)  # fmt: skip
CONSENT_WD = Parameter(
    "consent_wd", Words("配合部门会签工作计划期限", "Cooperating department consents within"), units.WORKING_DAYS, Kind.COUNT,
    default(10, "二(三)", "会同相关监管部门"), Change.YES,
)  # fmt: skip
CONFLICT_WD = Parameter(
    "conflict_wd", Words("整改要求冲突协调期限", "Conflicting demands are settled within"), units.WORKING_DAYS, Kind.COUNT,
    default(10, "二(四)", "由检查发起部门牵头协调解决"), Change.YES,
)  # fmt: skip
WORK_PLAN_DAYS = Parameter(
    "work_plan_days", Words("制定重点监管工作计划期限", "Work plan of a listed item is made within"), units.DAYS, Kind.COUNT,
    default(60, "二(三)", "统筹制定重点监管工作计划"), Change.YES,
)  # fmt: skip
PLATFORM_WD = Parameter(
    "platform_wd", Words("检查结果关联监管平台期限", "Visit is linked to the platform within"), units.WORKING_DAYS,
    Kind.COUNT, default(20, "二(四)"), Change.YES,
)  # fmt: skip
PUBLISH_WD = Parameter(
    "publish_wd", Words("公开期限", "Publication within"), units.WORKING_DAYS, Kind.COUNT,
    (Value(date(2019, 5, 15), 20, sources.GIR.at("第二十六条", "20个工作日")),), Change.LOWER,
)  # fmt: skip
OPINION_WD = Parameter(
    "opinion_wd", Words("出具检查书面意见期限", "Written opinion is given within"), units.WORKING_DAYS, Kind.COUNT,
    default(5, "二(五)"), Change.LOWER,
)  # fmt: skip
RESULT_WD = Parameter(
    "result_wd", Words("告知检查结果期限", "A visit without problems is told within"), units.WORKING_DAYS, Kind.COUNT,
    default(5, "二(五)"), Change.YES,
)  # fmt: skip
RECTIFY_LEADS = Parameter(
    "rectify_leads", Words("整改到期提前提醒", "Reminders before correction is due"), units.LEADS, Kind.LEADS,
    default((7, 3, 1), "二(五)"), Change.YES,
)  # fmt: skip
RECHECK_WD = Parameter(
    "recheck_wd", Words("整改复核期限", "Correction is rechecked within"), units.WORKING_DAYS, Kind.COUNT,
    default(10, "二(五)", "及时复核"), Change.LOWER,
)  # fmt: skip
RECHECK_EQUIPMENT_WD = Parameter(
    "recheck_equipment_wd", Words("特种设备整改复查期限", "Special equipment is rechecked within"), units.WORKING_DAYS,
    Kind.COUNT, (Value(date(2022, 7, 1), 10, sources.SEI.at("第二十九条第二款", "十个工作日内")),),
)  # fmt: skip
OPEN_CASE_WD = Parameter(
    "open_case_wd", Words("立案期限", "Case is opened within"), units.WORKING_DAYS, Kind.COUNT,
    (unconfirmed(PENALTY_LAW, 15, sources.SAMR_PROCEDURE.at("")),), Change.YES,
    note=Words(
        "行政处罚法第五十四条只要求“及时立案”；另定的，写明法律、法规或者规章的条款。",
        "The penalties law says only “in time”; another number needs the article of a law, regulation or rule.",
    ),
)  # fmt: skip
OPEN_CASE_EXTENSION_WD = Parameter(
    "open_case_extension_wd", Words("立案延长上限", "Opening is extended by at most"), units.WORKING_DAYS, Kind.COUNT,
    (unconfirmed(PENALTY_LAW, 15, sources.SAMR_PROCEDURE.at("")),), Change.YES,
    note=Words("另定的，写明法律、法规或者规章的条款。", "Another number needs the article of a law, regulation or rule."),
)  # fmt: skip
OFF_SITE_REVIEW_MONTHS = Parameter(
    "off_site_review_months", Words("非现场监管评估周期", "Off-site possibility is reviewed every"), units.MONTHS, Kind.COUNT,
    default(12, "三(八)"), Change.YES,
)  # fmt: skip
APPROVAL_MAKEUP_HOURS = Parameter(
    "approval_makeup_hours", Words("当场检查补办审批期限", "Approval of an urgent visit is made up within"), units.HOURS,
    Kind.COUNT, choice(NOTICE_DAY, 24, sources.ACL.at("第十九条", "二十四小时内")),
)  # fmt: skip
WHITE_LIST_CAP = Parameter(
    "white_list_cap", Words("白名单检查上限", "White-listed: at most"), Words("次/季度", "visits a quarter"), Kind.COUNT,
    (Value(NOTICE_DAY, 1, sources.NOTICE.at("三(七)", "原则上每季度不超过1次")),), Change.LOWER, reading="Q-12",
)  # fmt: skip
WHITE_SCOPE = Parameter(
    "white_scope", Words("白名单检查次数计算范围", "Visits to white-listed are counted over"), units.CHOICE, Kind.WORD,
    default("city_and_counties", "三(七)"), Change.YES, reading="Q-12",
    choices=MappingProxyType({
        "city_and_counties": Words("全市各部门和各县（区）合计", "all departments of the city and its counties"),
        "department": Words("各部门分别计算", "each department by itself"),
    }),
)  # fmt: skip
QUARTER_KIND = Parameter(
    "quarter_kind", Words("季度的算法", "A quarter is"), units.CHOICE, Kind.WORD, default("calendar", "三(七)", "每季度"),
    Change.YES, reading="Q-12",
    choices=MappingProxyType({
        "calendar": Words("自然季度", "a calendar quarter"),
        "rolling": Words("滚动三个月", "the three months before"),
    }),
)  # fmt: skip
