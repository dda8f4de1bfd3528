"""Numbers of the notice about filed decisions, lists, cards, complaints, income and supervision (备案、名单、监督)."""

from datetime import date

from zhunsheng.law import sources
from zhunsheng.law.parameter import Change, Kind, Parameter, Value
from zhunsheng.law.parameters import units
from zhunsheng.law.parameters.values import NOTICE_DAY, choice, default, unconfirmed
from zhunsheng.law.words import Words

FILING_MONTHS = Parameter(
    "filing_months", Words("重大决定备案期限", "Major decision is filed within"),
    Words("个月，遇休息日顺延", "calendar months, rolled forward"), Kind.COUNT,
    (Value(NOTICE_DAY, 1, sources.NOTICE.at("一(二)", "作出行政执法决定后的1个月内")),), reading="Q-02",
)  # fmt: skip
FILING_REVIEW_DAYS = Parameter(
    "filing_review_days", Words("备案审查期限", "Filed decision is reviewed within"), units.DAYS, Kind.COUNT,
    default(30, "一(二)"), Change.YES, reading="Q-11",
)  # fmt: skip
FILE_CALL_WD = Parameter(
    "file_call_wd", Words("调阅案卷送交期限", "Called file is delivered within"), units.WORKING_DAYS, Kind.COUNT,
    default(5, "一(二)", "调阅相关案卷"), Change.YES,
)  # fmt: skip
ORDER_MIN_DAYS = Parameter(
    "order_min_days", Words("责令纠正期限下限", "An order to correct gives at least"), units.DAYS, Kind.COUNT,
    default(5, "一(二)", "限期自行纠正"), Change.YES,
)  # fmt: skip
ORDER_MAX_DAYS = Parameter(
    "order_max_days", Words("责令纠正期限上限", "An order to correct gives at most"), units.DAYS, Kind.COUNT,
    default(60, "一(二)", "限期自行纠正"), Change.YES,
)  # fmt: skip
DRC_ANSWER_WD = Parameter(
    "drc_answer_wd", Words("发展改革部门审核名单调整期限", "The development commission answers within"),
    units.WORKING_DAYS, Kind.COUNT, default(10, "三(七)", "报市发展改革委审核同意"), Change.YES,
)  # fmt: skip
LIST_LEAD_DAYS = Parameter(
    "list_lead_days", Words("名单到期前复审提前量", "List entry is re-examined before its term by"), units.DAYS, Kind.COUNT,
    default(30, "三(七)", "动态调整"), Change.YES,
)  # fmt: skip
REPAIR_WD = Parameter(
    "repair_wd", Words("信用修复办理期限（该类未公布期限时）", "Credit repair is decided within, if its category sets none"),
    units.WORKING_DAYS, Kind.COUNT, default(10, "三(七)", "办理时限"), Change.YES,
)  # fmt: skip
REPAIR_SYNC_WD = Parameter(
    "repair_sync_wd", Words("修复结果同步期限", "Repair shows in lists and portal within"), units.WORKING_DAYS, Kind.COUNT,
    default(3, "三(七)"), Change.YES,
)  # fmt: skip
CARD_WD = Parameter(
    "card_wd", Words("发放监督卡期限", "Supervision card is given within"), units.WORKING_DAYS, Kind.COUNT,
    default(5, "五(十四)", "在立案阶段必须向当事人发放"), Change.LOWER, reading="Q-17",
)  # fmt: skip
CARD_CHECKS_A_YEAR = Parameter(
    "card_checks_a_year", Words("监督卡制度每年抽查次数", "Card system is spot-checked a year at least"),
    Words("次", "rounds"), Kind.COUNT, (Value(NOTICE_DAY, 1, sources.NOTICE.at("五(十四)", "抽查监督至少1次")),),
    Change.HIGHER,
)  # fmt: skip
SUP_PLAN_DUE = Parameter(
    "sup_plan_due", Words("年度监督工作方案截止日", "Yearly supervision plan is made by"), units.MONTH_DAY, Kind.MONTH_DAY,
    default("03-31", "五(十五)", "制定年度行政执法监督工作方案"), Change.YES, reading="Q-18",
)  # fmt: skip
ELS_FROM = Parameter(
    "els_from", Words("行政执法监督条例施行日", "Regulation on enforcement supervision in force from"),
    Words("日期", "day"), Kind.DAY, (unconfirmed(NOTICE_DAY, date(2026, 2, 1), sources.ELS.at("")),),
)  # fmt: skip
SUPERVISION_STAFF = Parameter(
    "supervision_staff", Words("监督工作人员人数下限", "Supervision is done by at least"), units.PERSONS, Kind.COUNT,
    (unconfirmed(NOTICE_DAY, 2, sources.SD_SUP.at("第二十二条", "不得少于两人")),), Change.YES,
    note=Words("参照山东省条例；宁夏的规定待核实。", "After Shandong's regulation; Ningxia's is not confirmed."),
)  # fmt: skip
HEAR_DEPARTMENT_WD = Parameter(
    "hear_department_wd", Words("听取被监督部门意见期限", "Supervised department is heard for"), units.WORKING_DAYS,
    Kind.COUNT, default(5, "五(十八)"), Change.YES,
)  # fmt: skip
SUPERVISION_REPLY_DAYS = Parameter(
    "supervision_reply_days", Words("监督意见反馈期限", "Supervision opinion is answered within"), units.DAYS, Kind.COUNT,
    (unconfirmed(NOTICE_DAY, 30, sources.SD_SUP.at("第二十八条", "三十日内")),), Change.YES, reading="Q-29",
    note=Words("参照山东省条例；宁夏的规定待核实。", "After Shandong's regulation; Ningxia's is not confirmed."),
)  # fmt: skip
OBJECTION_WD = Parameter(
    "objection_wd", Words("对监督决定提出异议期限", "Objection to a supervision decision within"), units.WORKING_DAYS,
    Kind.COUNT, (unconfirmed(NOTICE_DAY, 10, sources.ELS.at("")),), Change.YES,
)  # fmt: skip
OBJECTION_ANSWER_WD = Parameter(
    "objection_answer_wd", Words("异议答复期限", "Objection is answered within"), units.WORKING_DAYS, Kind.COUNT,
    (unconfirmed(NOTICE_DAY, 15, sources.ELS.at("")),), Change.YES,
)  # fmt: skip
DISCIPLINE_WD = Parameter(
    "discipline_wd", Words("移送纪检监察机关期限", "Clue goes to the discipline organs within"), units.WORKING_DAYS,
    Kind.COUNT, default(10, "五(十八)", "依法向纪检监察机关移送"), Change.YES,
)  # fmt: skip
RELAPSE_MONTHS = Parameter(
    "relapse_months", Words("同类问题再犯回看期", "The same problem again is looked for in the last"), units.MONTHS, Kind.COUNT,
    default(12, "五(十八)"), Change.YES,
)  # fmt: skip
COMPLAINT_ACCEPT_WD = Parameter(
    "complaint_accept_wd", Words("投诉举报受理决定期限", "Acceptance of a complaint is decided within"), units.WORKING_DAYS,
    Kind.COUNT, default(7, "五(十六)", "积极受理"), Change.LOWER, reading="Q-19",
)  # fmt: skip
COMPLAINT_DAYS = Parameter(
    "complaint_days", Words("投诉举报办结答复期限", "Complaint is answered within"), units.DAYS, Kind.COUNT,
    default(30, "五(十六)", "及时处理"), Change.LOWER, reading="Q-19",
)  # fmt: skip
COMPLAINT_EXTENSION_DAYS = Parameter(
    "complaint_extension_days", Words("投诉举报办理延长期限", "The answer is extended once by at most"), units.DAYS, Kind.COUNT,
    default(30, "五(十六)"), Change.LOWER, reading="Q-19",
)  # fmt: skip
RETURN_VISIT_PERCENT = Parameter(
    "return_visit_percent", Words("案件回访比例下限", "Return visits: at least"),
    Words("%，按季度办结案件", "% of the cases closed in a quarter"), Kind.COUNT, default(5, "五(十六)", "行政执法案件回访"),
    Change.HIGHER,
)  # fmt: skip
RETURN_VISIT_MIN = Parameter(
    "return_visit_min", Words("案件回访件数下限", "Return visits: at least"), Words("件/季度", "cases a quarter"), Kind.COUNT,
    default(10, "五(十六)", "行政执法案件回访"), Change.HIGHER,
)  # fmt: skip
SUPERVISOR_REPLY_WD = Parameter(
    "supervisor_reply_wd", Words("答复监督员意见期限", "A supervisor's opinion is answered within"), units.WORKING_DAYS,
    Kind.COUNT, default(15, "五(十七)"), Change.LOWER,
)  # fmt: skip
TRAINING_MONTHS = Parameter(
    "training_months", Words("裁量基准培训周期", "Training in the standard every"), units.MONTHS, Kind.COUNT,
    default(24, "四(十)"), Change.LOWER,
)  # fmt: skip
RECORDER_PERCENT = Parameter(
    "recorder_percent", Words("执法记录仪配备比例下限", "Recorders: at least"),
    Words("台/百名在岗执法人员", "recorders per 100 officers on duty"), Kind.COUNT, (), Change.YES,
    note=Words(
        "通知三(八)要求“配齐”，未定比例；由本市确定后，有关规则才能判断。",
        "The notice asks for enough and gives no number; the city sets one before rules judge.",
    ),
)  # fmt: skip
STORAGE_DAYS = Parameter(
    "storage_days", Words("执法音像记录保存期限下限", "Recordings are kept at least"), units.DAYS, Kind.COUNT, (), Change.YES,
    note=Words(
        "通知三(八)未定保存期限；由本市确定后，有关规则才能判断。",
        "The notice gives no period; the city sets one before rules judge.",
    ),
)  # fmt: skip
MIN_CELL = Parameter(
    "min_cell", Words("公开统计每格最小数", "Least count shown in a published figure"), Words("行", "rows"), Kind.COUNT,
    choice(NOTICE_DAY, 5, sources.PIPL.at("第二十五条")), Change.HIGHER,
)  # fmt: skip
STANDARD_REVIEW_MONTHS = Parameter(
    "standard_review_months", Words("裁量基准评估周期", "Discretion standard is confirmed every"), units.MONTHS, Kind.COUNT,
    default(12, "四(十)", "动态调整"), Change.LOWER,
)  # fmt: skip
SIMILAR_MONTHS = Parameter(
    "similar_months", Words("类案回看期", "Like cases are looked for in the last"), units.MONTHS, Kind.COUNT,
    default(24, "四(十)", "避免类案不同罚"), Change.YES,
)  # fmt: skip
SIMILAR_MIN = Parameter(
    "similar_min", Words("类案比较最少件数", "Like cases are compared from"), Words("件", "cases"), Kind.COUNT,
    default(5, "四(十)", "避免类案不同罚"), Change.YES,
)  # fmt: skip
SIMILAR_IQR = Parameter(
    "similar_iqr", Words("偏离类案的界限", "A fine is unlike others beyond the quartiles by"),
    Words("倍四分位距", "times the interquartile range"), Kind.RATIO, default(1.5, "四(十)", "避免类案不同罚"), Change.YES,
)  # fmt: skip
FIRST_TIME_MONTHS = Parameter(
    "first_time_months", Words("“初次违法”回看期", "A first breach: none in the last"), units.MONTHS, Kind.COUNT,
    default(24, "四(十一)"), Change.YES, reading="Q-16",
    note=Words("按“包容免罚”清单适用规则另定的，写明该规则。", "Another number needs the rule of the leniency list."),
)  # fmt: skip
UNIFORM_DAYS = Parameter(
    "uniform_days", Words("“一刀切”识别期间", "One-size-fits-all is looked for in the last"), units.DAYS, Kind.COUNT,
    default(7, "四(十三)", "一刀切"), Change.YES,
)  # fmt: skip
UNIFORM_ENTERPRISES = Parameter(
    "uniform_enterprises", Words("“一刀切”识别企业数", "One-size-fits-all: the same measure on"),
    Words("家企业", "enterprises"), Kind.COUNT, default(5, "四(十三)", "一刀切"), Change.LOWER,
)  # fmt: skip
FINE_REPEAT_MONTHS = Parameter(
    "fine_repeat_months", Words("“以罚代管”回看期", "Fines instead of management: in the last"), units.MONTHS, Kind.COUNT,
    default(12, "四(十三)"), Change.YES,
)  # fmt: skip
FINE_REPEAT_COUNT = Parameter(
    "fine_repeat_count", Words("“以罚代管”识别次数", "Fines instead of management: from"), Words("次罚款", "fines"), Kind.COUNT,
    default(3, "四(十三)"), Change.LOWER,
)  # fmt: skip
RESUMPTION_WD = Parameter(
    "resumption_wd", Words("复产申请答复期限", "Request to resume is answered within"), units.WORKING_DAYS, Kind.COUNT,
    default(10, "四(十三)"), Change.LOWER,
)  # fmt: skip
REVENUE_RATIO = Parameter(
    "revenue_ratio", Words("罚没收入异常倍数", "Income of a month is unusual above"),
    Words("倍同月均值", "times the mean of that month"), Kind.RATIO, default(1.5, "五(十五)", "异常变化"), Change.YES,
)  # fmt: skip
REVENUE_FLOOR = Parameter(
    "revenue_floor", Words("罚没收入异常差额下限", "and above the mean by more than"), units.FEN, Kind.MONEY,
    default(100_000_00, "五(十五)", "异常变化"), Change.YES,
)  # fmt: skip
REVENUE_QUARTER_CHANGE = Parameter(
    "revenue_quarter_change", Words("罚没收入季度同比增幅界限", "Income of a quarter is unusual if it grows by more than"),
    units.TIMES_AS_MUCH, Kind.RATIO, default(0.30, "五(十五)", "异常变化"), Change.YES,
)  # fmt: skip
REVENUE_SHARE = Parameter(
    "revenue_share", Words("单一企业占罚没收入界限", "One enterprise's share of income is unusual above"),
    units.TIMES_AS_MUCH, Kind.RATIO, default(0.50, "五(十五)", "异常变化"), Change.YES,
)  # fmt: skip
REVENUE_EXPLAIN_WD = Parameter(
    "revenue_explain_wd", Words("罚没收入异常说明期限", "Unusual income is explained within"), units.WORKING_DAYS, Kind.COUNT,
    default(10, "五(十五)"), Change.YES,
)  # fmt: skip
RECONCILE_DAY = Parameter(
    "reconcile_day", Words("罚没收入对账日", "Income is matched by"), Words("日（次月）", "day of the next month"), Kind.COUNT,
    default(10, "四(十二)", "收支两条线"), Change.YES,
)  # fmt: skip
RECONCILE_DAYS = Parameter(
    "reconcile_days", Words("拍卖款入库核对期限", "Money of a sale is in the treasury within"), units.DAYS, Kind.COUNT,
    default(30, "四(十二)", "收支两条线"), Change.YES,
)  # fmt: skip
PUBLISH_BLACK_TOTAL = Parameter(
    "publish_black_total", Words("公布黑名单总数", "The number of black-listed is published"), units.YES_NO, Kind.YES_NO,
    default(False, "三(七)", "不公示"), Change.YES, reading="Q-22",
)  # fmt: skip
