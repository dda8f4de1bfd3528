"""行政处罚法 第六章: collecting a fine, and the late fine."""

from datetime import date

from tests.conformance.exam.question import Paper, Question
from zhunsheng.law.rule import broken, kept

CASH = {
    "received_on": date(2026, 3, 5), "summary": True, "paid_way": "cash_officer", "paid_on": date(2026, 3, 5),
    "receipt_given": True,
}  # fmt: skip
HUNDRED = {**CASH, "amount": 100_00, "fine_total": 100_00}
A_FEN_MORE = {**CASH, "amount": 100_01, "fine_total": 100_01}
THREE_HUNDRED = {**CASH, "amount": 300_00, "fine_total": 300_00}
FAR = {**THREE_HUNDRED, "summary": False, "remote_place": True, "bank_difficult": True}
UNPAID = {"paid": False, "paid_on": None, "paid_way": "unpaid", "received_on": date(2026, 3, 6)}
THREE_PERCENT = (
    kept("2万元逾期1日，加处600元", **UNPAID, as_of=date(2026, 3, 24), late_fine=600_00),
    broken("多一分", **UNPAID, as_of=date(2026, 3, 24), late_fine=600_01),
)

QUESTIONS = (
    Question(
        Paper.CASE, "12-4", "AB", "事后难以执行能否当场收缴", "cash_only_where_allowed", "第六十八条",
        (
            kept("300元，事后难以执行", **THREE_HUNDRED, hard_to_collect_later=True),
            broken("300元，只是有两名人员在场", **THREE_HUNDRED, hard_to_collect_later=False),
        ),
        says="不超过 100.00 元或者事后难以执行：否",
    ),
    Question(
        Paper.CASE, "12-4", "AB", "交通不便地区能否当场收缴", "remote_cash_on_request", "第六十九条",
        (kept("当事人提出", **FAR, party_asked_cash=True), broken("当事人没有提出", **FAR, party_asked_cash=False)),
        says="当事人提出：否",
    ),
    Question(
        Paper.CASE, "32-3", "B", "当场罚三百元能否当场收缴", "cash_only_where_allowed", "第六十八条",
        (broken("300元，没有法定情形", **THREE_HUNDRED), kept("100元", **HUNDRED), broken("100元又一分", **A_FEN_MORE)),
        says="不超过 100.00 元或者事后难以执行：否",
    ),
    Question(
        Paper.CASE, "100-4", "ACD", "当场罚一百元能否当场收缴", "cash_only_where_allowed", "第六十八条",
        (kept("100元", **HUNDRED), broken("100元又一分", **A_FEN_MORE)),
        says="不超过 100.00 元或者事后难以执行：否",
        key_differs="行政处罚法第六十八条：2021年修订后一百元以下可以当场收缴；题目是治安处罚，治安管理处罚法第一百零四条另以五十元为限",
    ),
    Question(
        Paper.CASE, "28-2", "AC", "部门自制的收据", "cash_has_official_receipt", "第七十条",
        (
            broken("没有出具财政部门统一制发的票据", **{**HUNDRED, "receipt_given": False}),
            kept("财政部门的票据", **HUNDRED),
        ),
        says="没有出具财政部门统一制发的专用票据",
    ),
    Question(
        Paper.CASE, "4-3", "C", "逾期每日加处几成", "late_fine_within_limits", "第七十二条第一款第一项", THREE_PERCENT,
        says="按每日 3% 为 600.00 元，且不得超出 20000.00 元",
    ),
    Question(
        Paper.CASE, "2-4", "CD", "逾期不缴能怎样", "late_fine_within_limits", "第七十二条第一款第一项", THREE_PERCENT,
        says="按每日 3% 为 600.00 元，且不得超出 20000.00 元",
    ),
    Question(
        Paper.CASE, "78-4", "BC", "千元罚款逾期每日加处多少", "late_fine_within_limits", "第七十二条第一款第一项",
        (
            kept("逾期1日，30元", **UNPAID, amount=1_000_00, fine_total=1_000_00, as_of=date(2026, 3, 24), late_fine=30_00),
            broken("多一分", **UNPAID, amount=1_000_00, fine_total=1_000_00, as_of=date(2026, 3, 24), late_fine=30_01),
        ),
        says="按每日 3% 为 30.00 元，且不得超出 1000.00 元",
    ),
    Question(
        Paper.JUDGE, "2122", "对", "加处罚款能否超出本数", "late_fine_within_limits", "第四十五条第二款",
        (
            kept("逾期34日，等于罚款", paid_on=date(2026, 4, 26), late_fine=20_000_00),
            broken("超出一分", paid_on=date(2026, 4, 26), late_fine=20_000_01),
        ),
        says="按每日 3% 为 20400.00 元，且不得超出 20000.00 元",
    ),
)  # fmt: skip
