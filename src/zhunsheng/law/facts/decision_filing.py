"""Filed decisions (重大决定备案审查): one filing of one decision, its review and what was ordered."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

FILED_WITH = {
    "bureau": Words("同级司法行政部门", "justice bureau"),
    "legal_section": Words("本部门法制机构", "own legal section"),
}
FINDINGS = {
    "pending": Words("待定", "pending"),
    "none": Words("无问题", "no problem"),
    "flaw": Words("瑕疵", "flaw"),
    "unlawful": Words("违法", "unlawful"),
    "improper": Words("不当", "improper"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of submission governs; while nothing is submitted, that of the day of the decision."""
    return when_known(DecisionFiling.submitted.col, DecisionFiling.submitted_on.col, DecisionFiling.decided_on.col)


class DecisionFiling(Facts):
    """One filing of one decision; governed by the law of its submission, before that by that of the decision."""

    kind_name = "decision_filing"
    title = Words("重大决定备案审查", "Filed decision")
    row = "一项决定的一次备案及其审查"

    decided_on = fact(
        dy.Date, "决定日", Origin.JOINED, label="decided on", aliases=("决定日期", "处罚决定日期"),
        meaning="of the decision that is filed",
    )  # fmt: skip
    to = fact(dy.Enum, "报送机关", label="filed with", words=FILED_WITH, aliases=("备案机关",))
    submitted = fact(dy.Bool, "已报送", label="submitted", aliases=("是否报送", "是否备案"))
    submitted_on = fact(dy.Date, "报送日", label="submitted on", aliases=("报送日期", "报送备案日期", "备案日期"))
    has_form = fact(dy.Bool, "有备案表", label="form attached", meaning="annex 2")
    has_decision = fact(dy.Bool, "有决定书", label="decision attached")
    received = fact(dy.Bool, "已接收", label="received", aliases=("是否接收",))
    received_on = fact(dy.Date, "接收日", label="received on", aliases=("接收日期",))
    receipt_issued = fact(dy.Bool, "已发回执", label="receipt issued", meaning="numbered")
    hash_kept = fact(
        dy.Bool, "决定书哈希已存", label="decision's hash kept", meaning="a later, different text is then seen",
    )  # fmt: skip
    reviewed = fact(dy.Bool, "审查完成", label="reviewed", aliases=("是否审查完成",))
    reviewed_on = fact(dy.Date, "审查完成日", label="reviewed on", aliases=("审查完成日期",))
    heads_reasoned = fact(
        dy.Int32, "已述理由项数", Origin.COUNTED, label="heads with a reason", meaning="of seven heads",
        counting="主体资格、权限、事实证据、法律适用和裁量基准、程序、文书、移送司法七项中，已写明结论和理由的",
    )  # fmt: skip
    reviewer_fit = fact(
        dy.Bool, "审查人无冲突", Origin.COMPUTED, label="reviewers fit",
        meaning="not of the department, no interest, second reader other than the first",
    )  # fmt: skip
    file_called = fact(dy.Bool, "已调卷", label="file called", aliases=("是否调卷",))
    file_called_on = fact(dy.Date, "调卷日", label="file called on", aliases=("调卷日期",))
    file_delivered = fact(dy.Bool, "已送卷", label="file delivered", aliases=("是否送卷",))
    file_delivered_on = fact(dy.Date, "送卷日", label="file delivered on", aliases=("送卷日期",))
    finding = fact(dy.Enum, "审查结论", label="finding", words=FINDINGS, aliases=("审查结果", "审查意见"))
    order_issued = fact(
        dy.Bool, "已责成", label="order issued", aliases=("是否责成",), meaning="to correct or withdraw the decision",
    )  # fmt: skip
    order_has_basis = fact(dy.Bool, "责成有依据", label="order has a basis")
    order_has_limit = fact(dy.Bool, "责成有期限", label="order has a time limit")
    order_days = fact(dy.Int32, "责成期限天数", label="days the order gives", meaning="calendar days, as stated")
    order_due_on = fact(
        dy.Date, "责成期限日", Origin.COMPUTED, label="order due on", meaning="an extension, once, included",
    )  # fmt: skip
    order_extensions = fact(
        dy.Int32, "责成延期次数", Origin.COUNTED, label="extensions of the order", counting="该次责成已批准的延期",
    )  # fmt: skip
    complied = fact(dy.Bool, "已纠正或撤销", label="corrected or withdrawn", aliases=("是否纠正",))
    complied_on = fact(dy.Date, "纠正日", label="corrected on", aliases=("纠正日期", "撤销日期"))
    new_paper_attached = fact(
        dy.Bool, "纠正文书已附", label="new paper attached", meaning="the new decision, or the withdrawal",
    )  # fmt: skip
    portal_withdrawn = fact(
        dy.Bool, "门户已撤回", Origin.JOINED, label="withdrawn from the portal", meaning="or never published",
    )  # fmt: skip
    escalated = fact(dy.Bool, "已移送处理", Origin.JOINED, label="handed over", meaning="a hand-over exists")
    closed = fact(dy.Bool, "已结", label="closed", aliases=("是否结案",))

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": governing_day}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 8, 31), "region": "", "level": "city", "department": "", "source": "native",
        "decided_on": date(2026, 6, 10), "to": "bureau", "submitted": True, "submitted_on": date(2026, 6, 23),
        "has_form": True, "has_decision": True, "received": True, "received_on": date(2026, 6, 24),
        "receipt_issued": True, "hash_kept": True, "reviewed": True, "reviewed_on": date(2026, 7, 20),
        "heads_reasoned": 7, "reviewer_fit": True, "file_called": True, "file_called_on": date(2026, 7, 1),
        "file_delivered": True, "file_delivered_on": date(2026, 7, 6), "finding": "unlawful", "order_issued": True,
        "order_has_basis": True, "order_has_limit": True, "order_days": 30, "order_due_on": date(2026, 8, 21),
        "order_extensions": 0, "complied": True, "complied_on": date(2026, 8, 14), "new_paper_attached": True,
        "portal_withdrawn": True, "escalated": False, "closed": True,
    }  # fmt: skip
