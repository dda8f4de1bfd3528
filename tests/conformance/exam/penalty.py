"""行政处罚法: who penalises, on what basis, and how it is done on the spot."""

from datetime import date

from tests.conformance.exam.question import Paper, Question
from zhunsheng.law.rule import broken, excepted, kept

ON_THE_SPOT = {
    "summary": True, "party_kind": "citizen", "confiscation_total": 0, "non_fine_lines": 0, "facts_clear": True,
    "delivered_at_once": True,
}  # fmt: skip
FIRM = {**ON_THE_SPOT, "party_kind": "legal_person"}
SHOP = {**ON_THE_SPOT, "party_kind": "individual_business", "fine_total": 200_00}
SUSPEND = {"kind": "stop_production", "amount": None}
RULE = {"basis_level": "local_rule", "rule_fine_cap": 20_000_00}
SUSPECTED = {"crime_suspected": True, "police_declined_finally": False, "fined_by_court": False}
NEW_LIMITS = "行政处罚法第五十一条：2021年修订后为公民二百元以下、法人或者其他组织三千元以下，题目的数额是旧法的"

QUESTIONS = (
    Question(
        Paper.CASE, "16-1", "B", "政府规章能否设定停业", "kind_fits_level_of_basis", "第十四条",
        (broken("规章自行设定停业", **RULE, **SUSPEND), kept("法律设定停业", **SUSPEND, basis_level="law")),
        says="依据层级“地方政府规章”，种类“责令停产停业”",
    ),
    Question(
        Paper.CASE, "16-2", "AC", "政府规章能设定哪些处罚", "kind_fits_level_of_basis", "第十四条",
        (
            kept("限额以内的罚款", **RULE, amount=20_000_00),
            broken("超过限额一分", **RULE, amount=20_000_01),
            kept("警告", **RULE, kind="warning", amount=None),
        ),
        says="依据层级“地方政府规章”，种类“罚款”",
    ),
    Question(
        Paper.CASE, "40-4", "CD", "地方性法规能否设定吊销营业执照", "kind_fits_level_of_basis", "第十二条",
        (
            broken("自行设定吊销营业执照", basis_level="local_regulation", kind="revoke_licence", amount=None,
                   business_licence=True),
            kept("吊销其他许可证件", basis_level="local_regulation", kind="revoke_licence", amount=None,
                 business_licence=False),
        ),
        says="依据层级“地方性法规”，种类“吊销许可证件”",
    ),
    Question(
        Paper.CASE, "204-3", "D", "哪种规范可以设定拘留", "kind_fits_level_of_basis", "第十二条",
        (
            kept("法律设定", kind="detention", amount=None, basis_level="law"),
            broken("行政法规自行设定", kind="detention", amount=None, basis_level="admin_regulation"),
        ),
        says="依据层级“行政法规”，种类“行政拘留”",
    ),
    Question(
        Paper.CASE, "6-1", "ABCD", "派一人取证是否违法", "two_officers_each_time", "第四十二条第一款",
        (broken("一次取证只有一人", records_short=1), kept("每次两人", records_short=0)),
        says="少于 2 人",
    ),
    Question(
        Paper.CASE, "28-1", "BC", "一人到店检查是否合法", "two_officers_inspect", "第四十二条第一款",
        (broken("一人", certified_officers=1), kept("两人", certified_officers=2)),
        says="少于 2 人",
    ),
    Question(
        Paper.CASE, "12-2", "CD", "检查人员能否不主动出示证件", "certificate_shown", "第五十五条第一款",
        (broken("没有出示", certificate_shown=False), kept("主动出示", certificate_shown=True)),
        says="已出示执法证 否",
    ),
    Question(
        Paper.CASE, "38-5", "ABCD", "执法人员与当事人有利害关系", "no_interested_inspector", "第四十三条第一款",
        (broken("一人有利害关系", officers_with_interest=1), kept("没有", officers_with_interest=0)),
        says="没有回避",
    ),
    Question(
        Paper.CASE, "50-2", "AC", "处罚前告知什么", "prenotice_before_decision", "第四十四条",
        (
            kept("决定前一日告知", prenoticed_on=date(2026, 6, 9), decided_on=date(2026, 6, 10)),
            broken("决定次日才告知", prenoticed_on=date(2026, 6, 11), decided_on=date(2026, 6, 10)),
            broken("事实、依据不全", prenotice_complete=False),
        ),
        says="告知送达日：2026年6月11日",
    ),
    Question(
        Paper.CASE, "6-3", "ABC", "告知书写哪些内容", "prenotice_before_decision", "第四十四条",
        (broken("没有理由、依据", prenotice_complete=False), kept("齐全", prenotice_complete=True)),
        says="告知内容齐全：否",
    ),
    Question(
        Paper.CASE, "28-3", "B", "因申辩加重罚款", "not_heavier_for_defending_oneself", "第四十五条第二款",
        (broken("比告知的重", heavier_than_prenotice=True), kept("不比告知的重", heavier_than_prenotice=False)),
        says="处罚的种类或者数额重于最近一次告知",
    ),
    Question(
        Paper.MULTIPLE, "1938", "AD", "重大复杂的由谁讨论决定", "collectively_deliberated", "第五十七条第二款",
        (
            broken("负责人没有集体讨论", deliberated=False),
            kept("负责人集体讨论后决定", deliberated=True, deliberated_on=date(2026, 6, 8)),
        ),
        says="已集体讨论：否",
    ),
    Question(
        Paper.CASE, "2-5", "ABCD", "决定书要有哪些内容", "decision_paper_complete", "第五十九条",
        (broken("缺一项", paper_complete=False), kept("齐全、盖章", paper_complete=True)),
        says="处罚决定书缺少法定事项或者印章",
    ),
    Question(
        Paper.CASE, "34-4", "CD", "五千元罚款能否当场作出", "summary_within_limits", "第五十一条",
        (
            broken("公民5000元", **ON_THE_SPOT, fine_total=5_000_00),
            kept("公民200元", **ON_THE_SPOT, fine_total=200_00),
        ),
        says="5000.00",
    ),
    Question(
        Paper.CASE, "34-4", "CD", "当事人不在场时几日内送达", "served_in_seven_working_days", "第六十一条第一款",
        (
            kept("第7个工作日", issued_on=date(2026, 6, 10), made_on=date(2026, 6, 22)),
            broken("第8个工作日", issued_on=date(2026, 6, 10), made_on=date(2026, 6, 23)),
        ),
        says="2026年6月22日",
    ),
    Question(
        Paper.CASE, "236-2", "A", "对公民当场罚款的限额", "summary_within_limits", "第五十一条",
        (
            broken("1500元", **ON_THE_SPOT, fine_total=1_500_00),
            kept("200元", **ON_THE_SPOT, fine_total=200_00),
            broken("200元又一分", **ON_THE_SPOT, fine_total=200_01),
        ),
        says="限额 200.00 元",
        key_differs=NEW_LIMITS,
    ),
    Question(
        Paper.CASE, "12-1", "ABCD", "简易程序的条件", "summary_within_limits", "第五十一条",
        (
            kept("法人3000元", **FIRM, fine_total=3_000_00),
            broken("法人3000元又一分", **FIRM, fine_total=3_000_01),
            kept("公民51元", **ON_THE_SPOT, fine_total=51_00),
        ),
        says="限额 3000.00 元",
        key_differs=NEW_LIMITS,
    ),
    Question(
        Paper.CASE, "32-2", "ABC", "没有出示证件当场处罚", "summary_done_properly", "第五十二条第一款",
        (broken("没有出示", **SHOP, certificate_shown=False), kept("已出示", **SHOP, certificate_shown=True)),
        says="出示证件 否",
    ),
    Question(
        Paper.MULTIPLE, "1938", "AD", "涉嫌犯罪的怎么办", "no_penalty_for_suspected_crime", "第二十七条第一款",
        (broken("没有移送而处罚", **SUSPECTED, transferred=False), excepted("没有犯罪嫌疑", crime_suspected=False)),
        says="移送日：（未填）",
    ),
)  # fmt: skip
