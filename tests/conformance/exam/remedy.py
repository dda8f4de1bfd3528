"""行政复议法, 行政诉讼法: what is told, answered and suspended."""

from datetime import date

from tests.conformance.exam.question import Paper, Question
from zhunsheng.law.rule import broken, excepted, kept

HANDED = {"kind": "reconsideration", "received_on": date(2026, 3, 9), "accepted_on": date(2026, 3, 6)}
SUED = {"kind": "suit", "received_on": date(2026, 3, 9)}
GOING_ON = {**HANDED, "execution_suspended": False}
SIXTY_DAYS = (
    kept("第60日", **HANDED, decided_on=date(2026, 5, 5)),
    broken("第61日", **HANDED, decided_on=date(2026, 5, 6)),
)
THIRTY_MORE = {**HANDED, "extension_days": 30}
MORE_THIRTY = (
    kept("延长30日，第90日", **THIRTY_MORE, decided_on=date(2026, 6, 4)),
    broken("延长30日，第91日", **THIRTY_MORE, decided_on=date(2026, 6, 5)),
)
ANSWERED = (
    kept("第15日", **SUED, replied_on=date(2026, 3, 24)),
    broken("第16日", **SUED, replied_on=date(2026, 3, 25)),
)
SIX_MONTHS = (kept("写明6个月", suit_months=6), broken("写明5个月", suit_months=5))
BY_RULES_TOO = "行政复议法第四十二条：2023年修订后法律、法规、规章规定停止执行的都应当停止，不再限于法律"

QUESTIONS = (
    Question(
        Paper.CASE, "6-5", "BD", "申请复议的期限", "remedy_told", "第二十条第一款",
        (kept("写明60日", remedy_days=60), broken("写明59日", remedy_days=59)),
        says="载明复议期限 59 日（法定 60 日）",
    ),
    Question(
        Paper.CASE, "124-1", "D", "申请复议的期限", "remedy_told", "第二十条第一款",
        (kept("写明60日", remedy_days=60), broken("写明45日", remedy_days=45)),
        says="载明复议期限 45 日（法定 60 日）",
    ),
    Question(
        Paper.SINGLE, "3000", "C", "被申请人几日内答复", "reconsideration_answered", "第四十八条",
        (
            kept("第10个工作日", **HANDED, replied_on=date(2026, 3, 23)),
            broken("第11个工作日", **HANDED, replied_on=date(2026, 3, 24)),
        ),
        says="2026年3月23日",
    ),
    Question(
        Paper.SINGLE, "3038", "D", "复议几日内决定", "reconsideration_decided_in_time", "第六十二条第一款", SIXTY_DAYS,
        says="2026年5月5日",
    ),
    Question(
        Paper.CASE, "64-4", "AC", "复议自何时起几日决定", "reconsideration_decided_in_time", "第六十二条第一款", SIXTY_DAYS,
        says="应在 2026年5月5日 前（60 日内",
    ),
    Question(
        Paper.JUDGE, "2856", "对", "延长最多三十日", "reconsideration_decided_in_time", "第六十二条第一款", MORE_THIRTY,
        says="应在 2026年6月4日 前（60 日内",
        key_differs="行政复议法第六十二条第一款：2023年修订后由行政复议机构的负责人批准，三十日没有变",
    ),
    Question(
        Paper.SINGLE, "3036", "C", "延长最多几日", "reconsideration_decided_in_time", "第六十二条第一款", MORE_THIRTY,
        says="应在 2026年6月4日 前（60 日内",
    ),
    Question(
        Paper.SINGLE, "2994", "B", "被申请人认为需要停止执行", "execution_suspended_when_it_must", "第四十二条",
        (
            broken("认为需要而没有停止", **GOING_ON, suspension_ground="agency"),
            kept("已停止", **HANDED, execution_suspended=True, suspension_ground="agency"),
        ),
        says="有应当停止执行的情形（处罚机关认为需要停止）",
        key_differs=BY_RULES_TOO,
    ),
    Question(
        Paper.SINGLE, "2992", "C", "什么情况下停止执行", "execution_suspended_when_it_must", "第四十二条",
        (
            broken("法律规定停止而没有停止", **GOING_ON, suspension_ground="law"),
            excepted("没有法定情形", **GOING_ON, suspension_ground="none"),
        ),
        says="有应当停止执行的情形（法律、法规、规章规定停止）",
    ),
    Question(
        Paper.MULTIPLE, "3110", "BC", "哪些情形停止执行", "execution_suspended_when_it_must", "第四十二条",
        (
            broken("复议机关认为需要而没有停止", **GOING_ON, suspension_ground="reviewer"),
            broken("规章规定停止而没有停止", **GOING_ON, suspension_ground="law"),
            excepted("没有法定情形", **GOING_ON, suspension_ground="none"),
        ),
        says="有应当停止执行的情形（复议机关或者法院认为需要停止）",
        key_differs=BY_RULES_TOO,
    ),
    Question(
        Paper.MULTIPLE, "3140", "BC", "被申请人拖延履行复议决定", "outcome_performed_in_time", "第七十七条第一款",
        (
            broken("期限次日才履行", outcome_due_on=date(2026, 5, 28), outcome_performed_on=date(2026, 5, 29)),
            kept("期限当日履行", outcome_due_on=date(2026, 5, 28), outcome_performed_on=date(2026, 5, 28)),
        ),
        says="履行期限 2026年5月28日",
    ),
    Question(
        Paper.CASE, "148-3", "C", "被告几日内提交证据", "suit_answered_with_evidence", "第六十七条第一款", ANSWERED,
        says="2026年3月24日",
    ),
    Question(
        Paper.CASE, "136-2", "D", "被告几日内答辩", "suit_answered_with_evidence", "第六十七条第一款", ANSWERED,
        says="应在 2026年3月24日 前（15 日内",
    ),
    Question(
        Paper.CASE, "18-2", "ABD", "十日内提交证据对不对", "suit_answered_with_evidence", "第六十七条第一款",
        (kept("第11日", **SUED, replied_on=date(2026, 3, 20)), broken("第16日", **SUED, replied_on=date(2026, 3, 25))),
        says="应在 2026年3月24日 前（15 日内",
    ),
    Question(
        Paper.CASE, "116-3", "AB", "答辩与举证的期限", "suit_answered_with_evidence", "第六十七条第一款", ANSWERED,
        says="应在 2026年3月24日 前（15 日内",
    ),
    Question(
        Paper.CASE, "208-3", "BCD", "诉讼期间何时停止执行", "suit_suspends_only_on_ground", "第五十六条第一款",
        (
            kept("被告认为需要", **SUED, execution_suspended=True, suspension_ground="agency"),
            broken("没有法定情形而停止", **SUED, execution_suspended=True, suspension_ground="none"),
        ),
        says="没有法定情形",
    ),
    Question(Paper.CASE, "212-3", "D", "直接起诉的期限", "suit_period_told", "第四十六条第一款", SIX_MONTHS,
        says="载明起诉期限 5 个月，法定 6 个月",
    ),
    Question(Paper.CASE, "100-2", "B", "收到处罚决定后起诉的期限", "suit_period_told", "第四十六条第一款", SIX_MONTHS,
        says="载明起诉期限 5 个月，法定 6 个月",
    ),
    Question(
        Paper.CASE, "92-1", "ACD", "哪些起诉期限说错了", "suit_period_told", "第四十六条第一款",
        (broken("写明3个月", suit_months=3), kept("写明6个月", suit_months=6)),
        says="载明起诉期限 3 个月，法定 6 个月",
    ),
)  # fmt: skip
