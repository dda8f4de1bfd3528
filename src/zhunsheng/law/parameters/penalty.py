"""Numbers of the law on administrative penalties (行政处罚法) and of its publication.

Values before 15 July 2021 are those of the law of 1996, which was not seen (待核实): they stay for old acts (从旧兼从轻).
That law had no clause on working days, so its short periods say calendar days in their own unit. A rule is in force
from its statute's first day, so none counts such a value in working days.
"""

from datetime import date
from types import MappingProxyType

from zhunsheng.law import sources
from zhunsheng.law.parameter import Change, Kind, Parameter, Value
from zhunsheng.law.parameters import units
from zhunsheng.law.parameters.values import (
    PENALTY_LAW,
    choice,
    first_penalty_law,
    penalty_law,
    unconfirmed,
)
from zhunsheng.law.words import Words

OFFICERS_MIN = Parameter(
    "officers_min", Words("执法人员人数下限", "Officers: at least"), Words("人，均有执法证", "certificated officers"),
    Kind.COUNT,
    (first_penalty_law(2, "第三十七条第一款"), penalty_law(2, "第四十二条第一款", "执法人员不得少于两人")),
    note=Words(
        "行政强制措施另依行政强制法第十八条第二项，自2012年1月1日起同为两人。",
        "For measures also the law on coercion, article 18(2): two since 1 January 2012.",
    ),
)  # fmt: skip
SUMMARY_CITIZEN = Parameter(
    "summary_citizen", Words("简易程序罚款上限（公民）", "Fine on the spot, a citizen: at most"), units.FEN, Kind.MONEY,
    (first_penalty_law(50_00, "第三十三条"), penalty_law(200_00, "第五十一条", "对公民处以二百元以下")),
)  # fmt: skip
SUMMARY_ORGANISATION = Parameter(
    "summary_organisation", Words("简易程序罚款上限（法人、其他组织）", "Fine on the spot, an organisation: at most"),
    units.FEN, Kind.MONEY,
    (first_penalty_law(1_000_00, "第三十三条"), penalty_law(3_000_00, "第五十一条", "对法人或者其他组织处以三千元以下")),
)  # fmt: skip
INDIVIDUAL_BUSINESS_AS = Parameter(
    "individual_business_as", Words("个体工商户按何类当事人", "A one-person business counts as"), units.CHOICE, Kind.WORD,
    choice(PENALTY_LAW, "citizen", sources.APL.at("第五十一条")), Change.YES, reading="Q-31",
    choices=MappingProxyType({
        "citizen": Words("公民", "a citizen"), "organisation": Words("法人或者其他组织", "an organisation"),
    }),
    note=Words("由部门另定，写明本部门规章的条款。", "A department sets another with the article of its rule."),
)  # fmt: skip
SUMMARY_REPORT_WD = Parameter(
    "summary_report_wd", Words("当场处罚决定报所属机关备案期限", "A decision on the spot is reported within"),
    units.WORKING_DAYS, Kind.COUNT,
    choice(PENALTY_LAW, 2, sources.APL.at("第五十二条第三款", "报所属行政机关备案")), Change.YES,
)  # fmt: skip
LIMITATION_YEARS = Parameter(
    "limitation_years", Words("追责期限", "Limitation of penalties"), units.YEARS, Kind.COUNT,
    (first_penalty_law(2, "第二十九条"), penalty_law(2, "第三十六条第一款", "在二年内未被发现的")),
)  # fmt: skip
LIMITATION_LONG_YEARS = Parameter(
    "limitation_long_years",
    Words("追责期限（生命健康、金融安全且有危害后果）", "Limitation where life, health or finance was harmed"),
    units.YEARS, Kind.COUNT,
    (first_penalty_law(2, "第二十九条"), penalty_law(5, "第三十六条第一款", "上述期限延长至五年")),
)  # fmt: skip
AGE_OF_PENALTY = Parameter(
    "age_of_penalty", Words("可处罚年龄", "Age from which there is a penalty"),
    Words("周岁，生日次日起满", "years, reached the day after the birthday"), Kind.COUNT,
    (first_penalty_law(14, "第二十五条"), penalty_law(14, "第三十条", "不满十四周岁的未成年人")),
)  # fmt: skip
AGE_OF_MAJORITY = Parameter(
    "age_of_majority", Words("成年年龄", "Age from which it need not be lighter"),
    Words("周岁，生日次日起满", "years, reached the day after the birthday"), Kind.COUNT,
    (first_penalty_law(18, "第二十五条"), penalty_law(18, "第三十条", "不满十八周岁的未成年人")),
)  # fmt: skip
DEVICE_TOLD_WD = Parameter(
    "device_told_wd", Words("电子监控违法事实告知期限", "A fact recorded by a device is told within"), units.WORKING_DAYS,
    Kind.COUNT, choice(PENALTY_LAW, 3, sources.APL.at("第四十一条第三款", "及时告知当事人违法事实")), Change.LOWER,
)  # fmt: skip
STATEMENT_WD = Parameter(
    "statement_wd", Words("陈述申辩期限（告知书未写明时）", "Statement and defence, if the notice sets no period"),
    units.WORKING_DAYS, Kind.COUNT, (unconfirmed(PENALTY_LAW, 5, sources.SAMR_PROCEDURE.at("")),), Change.YES,
    note=Words(
        "行政处罚法第四十五条未定期限；另定的，写明法律、法规或者规章的条款。",
        "The penalties law sets none; another number needs the article of a law, regulation or rule.",
    ),
)  # fmt: skip
HEARING_REQUEST_WD = Parameter(
    "hearing_request_wd", Words("要求听证期限", "Hearing is asked for within"), units.WORKING_DAYS, Kind.COUNT,
    (
        first_penalty_law(3, "第四十二条第一款第一项", units.DAYS),
        penalty_law(5, "第六十四条第一项", "在行政机关告知后五日内提出"),
    ),
)  # fmt: skip
HEARING_NOTICE_WD = Parameter(
    "hearing_notice_wd", Words("听证通知提前量", "Hearing is notified before it by"), units.CLEAR_WORKING_DAYS, Kind.COUNT,
    (
        first_penalty_law(7, "第四十二条第一款第二项", Words("日前", "calendar days before")),
        penalty_law(7, "第六十四条第二项", "在举行听证的七日前"),
    ),
)  # fmt: skip
_HEARING = Words(
    "行政处罚法第六十三条未定数额。数额待核实：由有权人员按本地区、本部门规定确认，写明文号。",
    "The law gives no amount. Unconfirmed until a person with authority confirms it by region or department with a document.",
)
_LARGE_FINE = sources.APL.at("第六十三条第一款第一项", "较大数额罚款")
HEARING_FINE_CITIZEN = Parameter(
    "hearing_fine_citizen", Words("听证罚款标准（公民）", "Hearing: a large fine on a citizen is"), units.FEN, Kind.MONEY,
    (unconfirmed(PENALTY_LAW, 5_000_00, _LARGE_FINE),), Change.YES, reading="Q-21", note=_HEARING,
)  # fmt: skip
HEARING_FINE_ORGANISATION = Parameter(
    "hearing_fine_organisation", Words("听证罚款标准（法人、其他组织）", "Hearing: a large fine on an organisation is"),
    units.FEN, Kind.MONEY, (unconfirmed(PENALTY_LAW, 100_000_00, _LARGE_FINE),), Change.YES, reading="Q-21", note=_HEARING,
)  # fmt: skip
HEARING_INCLUSIVE = Parameter(
    "hearing_inclusive", Words("听证罚款标准含本数", "Hearing: the amount itself is a large fine"),
    Words("是（以上）/否（超过）", "yes (from)/no (above)"), Kind.YES_NO,
    (unconfirmed(PENALTY_LAW, value=True, source=_LARGE_FINE),), Change.YES, reading="Q-21", note=_HEARING,
)  # fmt: skip
_HIGH = Words(
    "通知四(九)未定数额：部门未另定的，以听证罚款标准为高额起点。",
    "The notice gives no amount: where a department sets none, a high fine begins where the right to a hearing does.",
)
HIGH_FINE_CITIZEN = Parameter(
    "high_fine_citizen", Words("高额罚款起点（公民）", "A high fine on a citizen is from"), units.FEN, Kind.MONEY, (),
    Change.YES, reading="Q-30", note=_HIGH,
)  # fmt: skip
HIGH_FINE_ORGANISATION = Parameter(
    "high_fine_organisation", Words("高额罚款起点（法人、其他组织）", "A high fine on an organisation is from"), units.FEN,
    Kind.MONEY, (), Change.YES, reading="Q-30", note=_HIGH,
)  # fmt: skip
REGISTRATION_WD = Parameter(
    "registration_wd", Words("先行登记保存处理期限", "Registered evidence is dealt with within"), units.WORKING_DAYS, Kind.COUNT,
    (first_penalty_law(7, "第三十七条第二款", units.DAYS), penalty_law(7, "第五十六条", "应当在七日内及时作出处理决定")),
)  # fmt: skip
CASE_DAYS = Parameter(
    "case_days", Words("办案期限", "Case is decided within"), Words("日，自立案之日起", "calendar days from opening"),
    Kind.COUNT, (penalty_law(90, "第六十条", "自行政处罚案件立案之日起九十日内"),), Change.YES,
    note=Words("另定的，写明法律、法规或者规章的条款。", "Another number needs the article of a law, regulation or rule."),
)  # fmt: skip
CASE_LEADS = Parameter(
    "case_leads", Words("办案到期提前提醒", "Reminders before the decision is due"), units.LEADS, Kind.LEADS,
    choice(PENALTY_LAW, (30, 15, 5), sources.APL.at("第六十条")), Change.YES,
)  # fmt: skip
SERVICE_WD = Parameter(
    "service_wd", Words("处罚决定书送达期限", "Decision is served within"), units.WORKING_DAYS, Kind.COUNT,
    (first_penalty_law(7, "第四十条", units.DAYS), penalty_law(7, "第六十一条第一款", "行政机关应当在七日内")),
)  # fmt: skip
WITHDRAW_WD = Parameter(
    "withdraw_wd", Words("撤回公开的处罚信息期限", "A published decision that fell is withdrawn within"),
    units.WORKING_DAYS, Kind.COUNT, (penalty_law(3, "第四十八条第二款", "应当在三日内撤回"),),
)  # fmt: skip
FINE_DAYS = Parameter(
    "fine_days", Words("缴纳罚款期限", "Fine is paid within"), Words("日，遇休息日顺延", "calendar days, rolled forward"),
    Kind.COUNT,
    (first_penalty_law(15, "第四十六条第三款"), penalty_law(15, "第六十七条第三款", "自收到行政处罚决定书之日起十五日内")),
)  # fmt: skip
CASH_SMALL = Parameter(
    "cash_small", Words("当场收缴罚款上限", "Fine collected on the spot: at most"), units.FEN, Kind.MONEY,
    (first_penalty_law(20_00, "第四十七条第一项"), penalty_law(100_00, "第六十八条第一项", "一百元以下罚款")),
)  # fmt: skip
CASH_HAND_OVER_WD = Parameter(
    "cash_hand_over_wd", Words("执法人员交回罚款期限", "Officer hands cash to the agency within"), units.WORKING_DAYS,
    Kind.COUNT, (penalty_law(2, "第七十一条", "自收缴罚款之日起二日内，交至行政机关"),),
)  # fmt: skip
CASH_BANK_WD = Parameter(
    "cash_bank_wd", Words("机关缴付银行期限", "Agency pays cash to the bank within"), units.WORKING_DAYS, Kind.COUNT,
    (penalty_law(2, "第七十一条", "行政机关应当在二日内将罚款缴付指定的银行"),),
)  # fmt: skip
LATE_FINE_PERCENT = Parameter(
    "late_fine_percent", Words("每日加处罚款比例", "Late fine a day"), Words("%，按罚款数额", "% of the fine"), Kind.COUNT,
    (first_penalty_law(3, "第五十一条第一项"), penalty_law(3, "第七十二条第一款第一项", "每日按罚款数额的百分之三加处罚款")),
)  # fmt: skip
PENALTY_PUBLISH_WD = Parameter(
    "penalty_publish_wd", Words("处罚决定公开期限", "Penalty is published within"), units.WORKING_DAYS, Kind.COUNT,
    (Value(PENALTY_LAW, 20, sources.GIR.at("第二十六条", "20个工作日")),), Change.YES,
    choices=MappingProxyType({
        7: Words("7个工作日（国办发〔2018〕118号，待核实）", "7 working days (GO118, unconfirmed)"),
        20: Words("20个工作日（政府信息公开条例）", "20 working days (GIR)"),
    }),
)  # fmt: skip
_MARKET_DAY = date(2021, 9, 1)
MARKET_PUBLISH_WD = Parameter(
    "market_publish_wd", Words("市场监管处罚公示期限", "Market penalty is published within"), units.WORKING_DAYS, Kind.COUNT,
    (Value(_MARKET_DAY, 20, sources.SAMR_P.at("第九条", "二十个工作日内")),),
)  # fmt: skip
MARKET_OTHER_WD = Parameter(
    "market_other_wd", Words("外省当事人处罚推送、公示期限", "Penalty on a party of another province is sent, then published, within"),
    Words("个工作日，推送、公示各一次", "working days, twice"), Kind.COUNT,
    (Value(_MARKET_DAY, 10, sources.SAMR_P.at("第十条", "十个工作日内…十个工作日内")),),
)  # fmt: skip
MARKET_STOP_MONTHS = Parameter(
    "market_stop_months", Words("通报批评、较低数额罚款公示期", "Circular or small fine stays published for"), units.MONTHS,
    Kind.COUNT, (Value(_MARKET_DAY, 3, sources.SAMR_P.at("第十三条第一款", "届满三个月的，停止公示")),),
)  # fmt: skip
MARKET_STOP_YEARS = Parameter(
    "market_stop_years", Words("其他处罚公示期", "Other penalties stay published for"),
    Words("年，限制期更长的从其期限", "years, or as long as the restriction"), Kind.COUNT,
    (Value(_MARKET_DAY, 3, sources.SAMR_P.at("第十三条第一款", "届满三年的，停止公示")),),
)  # fmt: skip
