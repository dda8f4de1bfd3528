"""行政强制法 第五章: applying to the court."""

from datetime import date

from tests.conformance.exam.question import Paper, Question
from zhunsheng.law.rule import broken, kept

SERVED = {"decision_served_on": date(2025, 9, 3), "as_of": date(2026, 7, 1)}  # the periods for a remedy end on 3 March
URGED = {"urged_on": date(2026, 3, 2)}

QUESTIONS = (
    Question(
        Paper.SINGLE, "2512", "A", "几个月内申请法院", "applied_within_three_months", "第五十三条",
        (kept("满三个月当日", **SERVED, applied_on=date(2026, 6, 3)), broken("次日", **SERVED, applied_on=date(2026, 6, 4))),
        says="2026年6月3日",
    ),
    Question(
        Paper.JUDGE, "2200", "错", "期满后六十日内申请", "applied_within_three_months", "第五十三条",
        (
            kept("第61日，未满三个月", **SERVED, applied_on=date(2026, 5, 3)),
            broken("三个月已过", **SERVED, applied_on=date(2026, 6, 4)),
        ),
        says="应在 2026年6月3日 前（3 个月内",
    ),
    Question(
        Paper.SINGLE, "2534", "A", "自决定之日起三个月内能否申请", "not_applied_before_remedies_end", "第五十三条",
        (
            broken("送达后三个月，救济期未满", **SERVED, applied_on=date(2025, 12, 3)),
            broken("救济期满当日", **SERVED, applied_on=date(2026, 3, 3)),
            kept("救济期满次日", **SERVED, applied_on=date(2026, 3, 4)),
        ),
        says="复议诉讼期至 2026年3月3日",
    ),
    Question(
        Paper.MULTIPLE, "2610", "AB", "期满后是否只有一个月", "applied_within_three_months", "第五十三条",
        (
            kept("满一个月次日", **SERVED, applied_on=date(2026, 4, 4)),
            broken("满三个月次日", **SERVED, applied_on=date(2026, 6, 4)),
        ),
        says="应在 2026年6月3日 前（3 个月内",
    ),
    Question(
        Paper.JUDGE, "2202", "对", "催告书送达几日后可以申请", "urged_ten_days_before_court", "第五十四条",
        (
            kept("第11个工作日", **URGED, applied_on=date(2026, 3, 17)),
            broken("第10个工作日", **URGED, applied_on=date(2026, 3, 16)),
        ),
        says="10 个工作日至 2026年3月16日",
    ),
    Question(
        Paper.JUDGE, "2260", "错", "多少日以内的期限指工作日", "urged_ten_days_before_court", "第六十九条",
        (
            broken("十个自然日后，不足十个工作日", **URGED, applied_on=date(2026, 3, 13)),
            kept("十个工作日后", **URGED, applied_on=date(2026, 3, 17)),
        ),
        says="10 个工作日",
    ),
    Question(
        Paper.SINGLE, "2508", "D", "申请要提供哪些材料", "court_application_complete", "第五十五条",
        (broken("四项", materials=4), kept("五项", materials=5)),
        says="提供材料 4 项，应为五项",
    ),
    Question(
        Paper.MULTIPLE, "2612", "ABCD", "申请材料有哪些", "court_application_complete", "第五十五条",
        (kept("五项齐全", materials=5), broken("缺标的情况", materials=4)),
        says="提供材料 4 项，应为五项",
    ),
    Question(
        Paper.MULTIPLE, "2614", "AC", "申请书是否须负责人签名", "court_application_complete", "第五十五条",
        (broken("没有签名", application_signed=False), kept("签名、盖章、日期齐全", application_signed=True)),
        says="负责人签名、盖章、注明日期：否",
    ),
)  # fmt: skip
