"""Remedies (行政复议与行政诉讼): one reconsideration or suit against one act, as the department under review knows it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

REMEDIES = {
    "reconsideration": Words("行政复议", "reconsideration"),
    "suit": Words("行政诉讼", "suit"),
}
OUTCOMES = {
    "pending": Words("未审结", "pending"),
    "upheld": Words("维持或者驳回请求", "upheld"),
    "changed": Words("变更", "changed"),
    "revoked": Words("撤销", "revoked"),
    "unlawful": Words("确认违法", "declared unlawful"),
    "void": Words("确认无效", "declared void"),
    "perform": Words("责令履行", "ordered to perform"),
    "rejected": Words("不予受理或者驳回申请", "not admitted"),
    "withdrawn": Words("撤回或者终止", "withdrawn"),
}
SUSPENSION_GROUNDS = {
    "none": Words("无", "none"),
    "agency": Words("处罚机关认为需要停止", "the agency finds it necessary"),
    "reviewer": Words("复议机关或者法院认为需要停止", "the reviewing body or court finds it necessary"),
    "party_asked": Words("当事人申请并获准", "asked for by a party and granted"),
    "law": Words("法律、法规、规章规定停止", "by law, regulation or rule"),
    "liberty": Words("限制人身自由处罚依法暂缓执行", "a penalty of liberty deferred by law"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day on which the respondent received the copy governs."""
    return Remedy.received_on.col


class Remedy(Facts):
    """One reconsideration or suit against one act; governed by the law of the day the respondent received the copy."""

    kind_name = "remedy"
    title = Words("复议与诉讼", "Reconsideration or suit")
    row = "对一个行政行为的一次行政复议或者行政诉讼"

    kind = fact(dy.Enum, "种类", label="kind of remedy", words=REMEDIES, aliases=("案件类型", "救济种类"))
    received_on = fact(
        dy.Date, "收到副本日", label="copy received on", aliases=("收到申请书副本日期", "收到起诉状副本日期"), meaning="as respondent",
    )  # fmt: skip
    summary_track = fact(dy.Bool, "简易程序", label="summary procedure", aliases=("是否简易程序",))
    replied = fact(
        dy.Bool, "已答复", label="replied", aliases=("是否答复",), meaning="in writing, with evidence and basis"
    )
    replied_on = fact(dy.Date, "答复日", label="replied on", aliases=("答复日期", "答辩日期"))
    application_handed_here = fact(
        dy.Bool, "向处罚机关递交", label="application handed in here", meaning="through the penalising agency (ARL 32)"
    )
    handed_on = fact(dy.Date, "递交日", label="handed in on", aliases=("递交日期",))
    upheld_by_agency = fact(dy.Bool, "处罚机关维持", label="upheld by the agency", meaning="empty: not yet considered")
    forwarded = fact(dy.Bool, "已转送", label="forwarded", meaning="to the reconsideration body")
    forwarded_on = fact(dy.Date, "转送日", label="forwarded on", aliases=("转送日期",))
    accepted_on = fact(dy.Date, "受理日", label="accepted on", aliases=("受理日期",))
    decided = fact(dy.Bool, "已有结果", label="decided")
    decided_on = fact(dy.Date, "结果日", label="decided on", aliases=("决定日期", "判决日期"))
    extension_days = fact(
        dy.Int32, "延长天数", label="extension days", meaning="calendar days, ordinary procedure; 0: none"
    )
    outcome = fact(dy.Enum, "结果", label="outcome", words=OUTCOMES, aliases=("复议结果", "诉讼结果"))
    executed = fact(
        dy.Bool, "已执行", Origin.JOINED, label="executed", meaning="the decision was executed, wholly or in part"
    )
    restored = fact(dy.Bool, "已恢复退还或赔偿", label="restored", meaning="put back, returned or compensated")
    outcome_due_on = fact(
        dy.Date, "履行期限", label="outcome due on", meaning="set by the decision, mediation, opinion or judgment"
    )
    outcome_performed = fact(dy.Bool, "已履行", label="outcome performed", aliases=("是否履行",))
    outcome_performed_on = fact(dy.Date, "履行日", label="outcome performed on", aliases=("履行日期",))
    execution_suspended = fact(dy.Bool, "停止执行", label="execution suspended", aliases=("是否停止执行",))
    suspension_ground = fact(dy.Enum, "停止执行情形", label="ground of suspension", words=SUSPENSION_GROUNDS)
    opinion_received = fact(
        dy.Bool, "收到意见书", label="opinion received", meaning="行政复议意见书 of the reconsideration body"
    )
    opinion_received_on = fact(dy.Date, "收到意见书日", label="opinion received on", aliases=("收到意见书日期",))
    opinion_answered = fact(dy.Bool, "已报告纠正", label="correction reported")
    opinion_answered_on = fact(dy.Date, "报告日", label="correction reported on", aliases=("报告日期",))

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": governing_day}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "kind": "reconsideration", "received_on": date(2026, 3, 9), "summary_track": False, "replied": True,
        "replied_on": date(2026, 3, 16), "application_handed_here": True, "handed_on": date(2026, 3, 2),
        "upheld_by_agency": True, "forwarded": True, "forwarded_on": date(2026, 3, 4),
        "accepted_on": date(2026, 3, 6), "decided": True, "decided_on": date(2026, 4, 28), "extension_days": 0,
        "outcome": "changed", "executed": True, "restored": True, "outcome_due_on": date(2026, 5, 28),
        "outcome_performed": True, "outcome_performed_on": date(2026, 5, 20), "execution_suspended": True,
        "suspension_ground": "agency", "opinion_received": True, "opinion_received_on": date(2026, 4, 28),
        "opinion_answered": True, "opinion_answered_on": date(2026, 6, 10),
    }  # fmt: skip
