"""行政处罚法 第五章第四节: the hearing."""

from datetime import date

from tests.conformance.exam.question import Paper, Question
from zhunsheng.law.rule import broken, excepted, kept

UNTOLD = {"prenotice_tells_hearing": False, "confiscation_total": 0, "fine_total": 0}
HEARD_ON_31 = {"hearing_on": date(2026, 3, 31)}
NOT_HELD = {"prenoticed_on": date(2026, 3, 5), "hearing_asked": True, "hearing_granted": False}
NOT_ASKED = {**NOT_HELD, "hearing_asked": False, "hearing_asked_on": None}
ON_DAY_4 = {**NOT_HELD, "hearing_asked_on": date(2026, 3, 11)}
ON_DAY_5 = {**NOT_HELD, "hearing_asked_on": date(2026, 3, 12)}
ON_DAY_6 = {**NOT_HELD, "hearing_asked_on": date(2026, 3, 13)}
FIVE_DAYS = "行政处罚法第六十四条第一项：2021年修订后为告知后五日内提出（第八十五条：工作日），题目依旧法的三日"
FIVE_DAYS_HELD = (
    broken("第4个工作日要求，没有听证", **ON_DAY_4),
    broken("第5个工作日要求，没有听证", **ON_DAY_5),
    excepted("第6个工作日才要求", **ON_DAY_6),
)
SEVEN_DAYS = (
    kept("留足7个工作日", **HEARD_ON_31, hearing_told_on=date(2026, 3, 19)),
    broken("只有6个工作日", **HEARD_ON_31, hearing_told_on=date(2026, 3, 20)),
)

QUESTIONS = (
    Question(
        Paper.CASE, "12-3", "ABC", "哪些处罚要告知听证权", "hearing_right_told", "第六十三条第一款",
        (
            broken("吊销许可证件没有告知", **UNTOLD, hearing_kind_lines=1),
            excepted("暂扣许可证件不在其列", **UNTOLD, hearing_kind_lines=0),
        ),
        says="应听证种类 1 项",
    ),
    Question(
        Paper.CASE, "108-1", "ABCD", "哪些处罚要告知听证权", "hearing_right_told", "第六十三条第一款",
        (
            broken("法人罚款10万元没有告知", **{**UNTOLD, "fine_total": 100_000_00}),
            excepted("差一分10万元", **{**UNTOLD, "fine_total": 99_999_99}),
        ),
        says="听证标准 100000.00 元",
    ),
    Question(
        Paper.CASE, "2-2", "BCD", "责令停产并罚款前应当怎样", "hearing_right_told", "第六十三条第一款",
        (
            broken("责令停产没有告知", **{**UNTOLD, "fine_total": 60_000_00}, hearing_kind_lines=1),
            kept("已告知", fine_total=60_000_00, hearing_kind_lines=1, prenotice_tells_hearing=True),
        ),
        says="应听证种类 1 项",
    ),
    Question(
        Paper.CASE, "34-4", "CD", "公民罚款五千元有无听证权", "hearing_right_told", "第六十三条第一款",
        (
            broken("5000元没有告知", **{**UNTOLD, "fine_total": 5_000_00}, party_kind="citizen"),
            excepted("差一分5000元", **{**UNTOLD, "fine_total": 4_999_99}, party_kind="citizen"),
        ),
        says="听证标准 5000.00 元",
    ),
    Question(
        Paper.CASE, "2-3", "ABCD", "几日内要求听证", "asked_hearing_is_held", "第六十四条第一项", FIVE_DAYS_HELD,
        says="2026年3月12日", key_differs=FIVE_DAYS,
    ),
    Question(
        Paper.CASE, "12-5", "ACD", "几日内要求听证", "asked_hearing_is_held", "第六十四条第一项", FIVE_DAYS_HELD,
        says="期限至 2026年3月12日",
        key_differs=FIVE_DAYS,
    ),
    Question(
        Paper.CASE, "6-2", "ABD", "几日内要求听证", "asked_hearing_is_held", "第六十四条第一项", FIVE_DAYS_HELD,
        says="期限至 2026年3月12日",
        key_differs=FIVE_DAYS,
    ),
    Question(
        Paper.CASE, "16-5", "ACD", "五日内要求听证对不对", "asked_hearing_is_held", "第六十四条第一项",
        (broken("第5个工作日要求，没有听证", **ON_DAY_5), excepted("第6个工作日才要求", **ON_DAY_6)),
        says="期限至 2026年3月12日",
        key_differs=FIVE_DAYS,
    ),
    Question(
        Paper.CASE, "4-4", "D", "要求听证与通知听证的日数", "hearing_period_awaited", "第六十四条第一项",
        (
            broken("第4个工作日即决定", **NOT_ASKED, decided_on=date(2026, 3, 11)),
            broken("第5个工作日即决定", **NOT_ASKED, decided_on=date(2026, 3, 12)),
            kept("第6个工作日决定", **NOT_ASKED, decided_on=date(2026, 3, 13)),
        ),
        says="5 个工作日", key_differs=FIVE_DAYS,
    ),
    Question(
        Paper.CASE, "4-4", "D", "听证几日前通知", "hearing_told_seven_days_before", "第六十四条第二项", SEVEN_DAYS,
        says="应不晚于 2026年3月19日（留足 7 个完整工作日）",
        key_differs=FIVE_DAYS,
    ),
    Question(
        Paper.CASE, "40-2", "BC", "提前两天通知听证", "hearing_told_seven_days_before", "第六十四条第二项",
        (broken("提前两天", **HEARD_ON_31, hearing_told_on=date(2026, 3, 29)), *SEVEN_DAYS),
        says="2026年3月19日",
    ),
    Question(
        Paper.CASE, "6-1", "ABCD", "通知次日听证是否违法", "hearing_told_seven_days_before", "第六十四条第二项",
        (broken("前一日通知", **HEARD_ON_31, hearing_told_on=date(2026, 3, 30)), *SEVEN_DAYS),
        says="应不晚于 2026年3月19日（留足 7 个完整工作日）",
    ),
    Question(
        Paper.CASE, "40-1", "AC", "听证是否公开", "hearing_public", "第六十四条第三项",
        (
            kept("公开", hearing_public=True),
            broken("没有公开", hearing_public=False, hearing_secret=False),
            excepted("涉及商业秘密", hearing_public=False, hearing_secret=True),
        ),
        says="也不涉及秘密、隐私",
    ),
    Question(
        Paper.CASE, "6-1", "ABCD", "办案人主持听证是否违法", "hearing_host_neutral", "第六十四条第四项",
        (broken("办案人主持", host_is_handler=True), kept("非本案人员主持", host_is_handler=False)),
        says="听证主持人为本案办案人：是",
    ),
    Question(
        Paper.CASE, "6-4", "C", "听证费由谁承担", "hearing_is_free", "第六十三条第二款",
        (broken("收300元", hearing_fee=300_00), broken("收一分", hearing_fee=1), kept("不收", hearing_fee=0)),
        says="300",
    ),
    Question(
        Paper.CASE, "40-3", "C", "听证笔录是否交当事人签字", "hearing_recorded", "第六十四条第八项",
        (broken("没有签字", hearing_recorded=False), kept("核对签字", hearing_recorded=True)),
        says="也没有注明拒签",
        key_differs="行政处罚法第六十五条：2021年修订后应当根据听证笔录作出决定，B项也正确",
    ),
    Question(
        Paper.CASE, "40-3", "C", "是否根据听证笔录决定", "decision_follows_hearing_record", "第六十五条",
        (broken("没有根据笔录", cites_hearing_record=False), kept("根据笔录", cites_hearing_record=True)),
        says="决定没有根据听证笔录作出",
        key_differs="行政处罚法第六十五条：2021年修订后应当根据听证笔录作出决定，B项也正确",
    ),
)  # fmt: skip
