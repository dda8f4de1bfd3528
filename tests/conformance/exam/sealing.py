"""行政强制法 第三章第二、三节: sealing, seizure and freezing, their objects and their days."""

from datetime import date

from tests.conformance.exam.question import Paper, Question
from zhunsheng.law.rule import broken, kept

PLAIN = {"taken_on": date(2026, 3, 2), "extended": False, "extensions": 0, "extension_days": 0, "excluded_days": 0}
FROZEN = {**PLAIN, "kind": "freezing", "decision_delivered_on": date(2026, 3, 5)}
RELEASED = {"release_decided": True, "release_decided_on": date(2026, 3, 20), "ended": True}

QUESTIONS = (
    Question(
        Paper.JUDGE, "2336", "对", "查封、扣押一般不超过三十日", "sealed_no_longer_than_allowed", "第二十五条第一款",
        (kept("第30日", **PLAIN, as_of=date(2026, 4, 1)), broken("第31日", **PLAIN, as_of=date(2026, 4, 2))),
        says="2026年4月1日",
    ),
    Question(
        Paper.JUDGE, "2314", "错", "查封、扣押可达六十日", "sealed_no_longer_than_allowed", "第二十五条第一款",
        (broken("没有延长，第60日", **PLAIN, as_of=date(2026, 5, 1)), kept("第30日", **PLAIN, as_of=date(2026, 4, 1))),
        says="2026年4月1日 届满",
    ),
    Question(
        Paper.JUDGE, "2326", "错", "检测期间计入查封、扣押期间", "sealed_no_longer_than_allowed", "第二十五条第三款",
        (
            kept("检测10日不计，第40日", **{**PLAIN, "excluded_days": 10}, as_of=date(2026, 4, 11)),
            broken("检测10日不计，第41日", **{**PLAIN, "excluded_days": 10}, as_of=date(2026, 4, 12)),
            broken("没有检测，第40日", **PLAIN, as_of=date(2026, 4, 11)),
        ),
        says="2026年4月11日 届满",
    ),
    Question(
        Paper.SINGLE, "2436", "C", "检测期间怎样告知", "excluded_days_on_paper", "第二十五条第三款",
        (broken("没有书面告知", excluded_without_paper=1), kept("书面告知", excluded_without_paper=0)),
        says="其中 1 段",
    ),
    Question(
        Paper.SINGLE, "2434", "D", "复杂案件最多延长几日", "extended_once_at_most", "第二十五条第一款",
        (kept("30日", extension_days=30), broken("31日", extension_days=31), kept("15日", extension_days=15)),
        says="共 31 日（可延长一次，不超过 30 日）",
    ),
    Question(
        Paper.MULTIPLE, "2594", "BCD", "延长要经谁批准", "extended_once_at_most", "第二十五条第一款",
        (broken("没有批准", extension_approved=False), kept("负责人批准", extension_approved=True)),
        says="负责人已批准：否",
    ),
    Question(
        Paper.JUDGE, "2344", "错", "延长可以不告知当事人", "extension_told", "第二十五条第二款",
        (broken("没有告知", extension_told=False), kept("书面告知", extension_told=True)),
        says="没有书面告知当事人并说明理由",
    ),
    Question(
        Paper.SINGLE, "2428", "B", "他机关已查封的能否再查封", "only_related_property", "第二十三条第二款",
        (
            broken("重复查封", kind="sealing", sealed_already=True),
            kept("没有查封过", kind="sealing", sealed_already=False),
        ),
        says="已被其他国家机关查封 是",
    ),
    Question(
        Paper.JUDGE, "2128", "对", "生活必需品能否扣押", "only_related_property", "第二十三条第一款",
        (broken("扣押生活必需品", living_necessities=True), kept("扣押涉案财物", living_necessities=False)),
        says="属于生活必需品 是",
    ),
    Question(
        Paper.JUDGE, "2288", "对", "保管期间能否使用", "kept_unharmed", "第二十六条第一款",
        (broken("使用或者损毁", used_or_damaged=True), kept("妥善保管", used_or_damaged=False)),
        says="2026年3月2日 扣押的场所、设施或者财物被使用或者损毁",
    ),
    Question(
        Paper.SINGLE, "2438", "D", "保管不得怎样", "kept_unharmed", "第二十六条第一款",
        (broken("查封后损毁", kind="sealing", used_or_damaged=True), kept("查封后完好", kind="sealing", used_or_damaged=False)),
        says="2026年3月2日 查封的场所、设施或者财物被使用或者损毁",
    ),
    Question(
        Paper.MULTIPLE, "2596", "BCD", "保管费用由谁承担", "testing_not_charged", "第二十六条第三款",
        (broken("向当事人收取", cost_charged=True), kept("行政机关承担", cost_charged=False)),
        says="扣押向当事人收取了检测鉴定或者保管费用",
    ),
    Question(
        Paper.MULTIPLE, "2600", "ABC", "解除后何时退还", "returned_at_once_on_release", "第二十八条第二款",
        (kept("当日", **RELEASED, ended_on=date(2026, 3, 20)), broken("次日", **RELEASED, ended_on=date(2026, 3, 21))),
        says="2026年3月21日",
    ),
    Question(
        Paper.SINGLE, "2444", "C", "哪些情形应当解除", "released_when_ground_gone", "第二十八条第一款",
        (broken("理由消失没有解除", ground_gone=True), kept("已解除", ground_gone=True, ended=True)),
        says="没有解除",
    ),
    Question(
        Paper.JUDGE, "2308", "对", "冻结的款项与违法无关", "released_when_ground_gone", "第三十三条",
        (broken("没有解除", **FROZEN, ground_gone=True), kept("已解除", **FROZEN, ground_gone=True, ended=True)),
        says="没有解除",
    ),
    Question(
        Paper.JUDGE, "2352", "对", "他机关已冻结的能否再冻结", "freezing_matches_case", "第二十九条第二款",
        (broken("重复冻结", **FROZEN, sealed_already=True), kept("没有冻结过", **FROZEN, sealed_already=False)),
        says="已被其他国家机关冻结 是",
    ),
    Question(
        Paper.MULTIPLE, "2602", "ABD", "冻结的数额以什么为限", "freezing_matches_case", "第二十九条第二款",
        (broken("超出涉案金额", **FROZEN, related_to_case=False), kept("相当", **FROZEN, related_to_case=True)),
        says="相当 否",
    ),
    Question(
        Paper.JUDGE, "2286", "错", "冻结决定书五日内交付", "freezing_told_in_three_days", "第三十一条第一款",
        (
            broken("第5个工作日", **{**FROZEN, "decision_delivered_on": date(2026, 3, 9)}),
            broken("第4个工作日", **{**FROZEN, "decision_delivered_on": date(2026, 3, 6)}),
            kept("第3个工作日", **FROZEN),
        ),
        says="2026年3月5日",
    ),
    Question(
        Paper.MULTIPLE, "2604", "AD", "冻结决定书几日内交付", "freezing_told_in_three_days", "第三十一条第一款",
        (kept("第3个工作日", **FROZEN), broken("第4个工作日", **{**FROZEN, "decision_delivered_on": date(2026, 3, 6)})),
        says="3 个工作日",
    ),
    Question(
        Paper.SINGLE, "2454", "C", "冻结几日内处理、最多延长几日", "frozen_no_longer_than_allowed", "第三十二条第一款",
        (
            kept("第30日", **FROZEN, as_of=date(2026, 4, 1)),
            broken("第31日", **FROZEN, as_of=date(2026, 4, 2)),
            kept("延长30日，第60日", **{**FROZEN, "extended": True, "extension_days": 30}, as_of=date(2026, 5, 1)),
            broken("延长30日，第61日", **{**FROZEN, "extended": True, "extension_days": 30}, as_of=date(2026, 5, 2)),
        ),
        says="2026年4月1日 届满",
    ),
)  # fmt: skip
