"""Complaints about enforcement (投诉举报): who complains is in another table, and never in the row."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import COMPLAINT_DAYS
from zhunsheng.law.words import Words

CHANNELS = {
    "phone": Words("电话", "telephone"),
    "email": Words("邮箱", "e-mail"),
    "web": Words("网络", "web"),
    "card": Words("监督卡", "supervision card"),
    "hotline_12345": Words("12345热线", "hotline 12345"),
    "contact_point": Words("企业联系点", "enterprise contact point"),
    "supervisor": Words("行政执法监督员", "appointed supervisor"),
    "letter": Words("来信", "letter"),
    "visit": Words("来访", "visit"),
    "handed_over": Words("其他机关移送", "handed over"),
    "return_visit": Words("案件回访", "return visit"),
}
OUTCOMES = {
    "open": Words("办理中", "open"),
    "no_problem": Words("无问题", "no problem"),
    "corrected": Words("已纠正", "corrected"),
    "supervision": Words("转监督程序", "supervision opened"),
    "withdrawn": Words("撤回投诉", "withdrawn"),
}


def limit_in_days(law: Law) -> pl.Expr:
    """Thirty days, save that an order of the hotline keeps its own limit if shorter (Q-19): that one must be given."""
    ours = law.reading(Complaint.governed_on.col)
    from_hotline = Complaint.channel.col == "hotline_12345"
    return when_known(from_hotline, pl.lit(None, pl.Int32), ours[COMPLAINT_DAYS].cast(pl.Int32))


class Complaint(Facts):
    """One complaint; governed by the law of the day on which it was received."""

    kind_name = "complaint"
    title = Words("投诉举报", "Complaint")
    row = "一件涉行政执法的投诉举报（不含投诉人身份）"

    channel = fact(dy.Enum, "来源", label="channel", words=CHANNELS, aliases=("投诉渠道", "投诉来源"))
    received_on = fact(dy.Date, "收到日", label="received on", aliases=("收到日期", "投诉日期"))
    registered_on = fact(dy.Date, "登记日", label="registered on", aliases=("登记日期",))
    accepted = fact(dy.Bool, "已受理", label="accepted", aliases=("是否受理",))
    accepted_on = fact(dy.Date, "受理日", label="accepted on", aliases=("受理日期",))
    acceptance_decided = fact(
        dy.Bool, "已作受理决定", label="acceptance decided", meaning="accepted, passed on or not accepted",
    )  # fmt: skip
    acceptance_decided_on = fact(dy.Date, "受理决定日", label="acceptance decided on", aliases=("受理决定日期",))
    not_accepted_reasoned = fact(dy.Bool, "不受理转办已书面告知", label="told in writing why not accepted")
    not_accepted = fact(dy.Bool, "转办或不受理", label="passed on or not accepted")
    limit_days = fact(
        dy.Int32, "答复期限天数", Origin.COMPUTED, label="days to answer",
        meaning="calendar days; of a 12345 order its own if shorter",
    )  # fmt: skip
    extended = fact(dy.Bool, "已延期", label="extended", meaning="once, with the reason")
    replied = fact(dy.Bool, "已答复", label="answered", aliases=("是否答复",))
    replied_on = fact(dy.Date, "答复日", label="answered on", aliases=("答复日期",))
    accused_unit_handles = fact(
        dy.Bool, "被投诉单位或人经办", Origin.COMPUTED, label="handled by the accused",
        meaning="a handler is the accused or of the accused unit",
    )  # fmt: skip
    identity_views = fact(
        dy.Int32, "身份开启次数", Origin.COUNTED, label="openings of the identity",
        meaning="of the sealed identity, without two persons and a reason", counting="身份信息访问日志",
    )  # fmt: skip
    about_enforcement = fact(dy.Bool, "涉行政执法", label="about enforcement")
    outcome = fact(dy.Enum, "办理结果", label="outcome", words=OUTCOMES, aliases=("处理结果",))
    closed = fact(dy.Bool, "已办结", label="closed", aliases=("是否办结",))

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": lambda _: Complaint.received_on.col, "limit_days": limit_in_days,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 5, 31), "region": "", "level": "city", "department": "", "source": "native",
        "channel": "web", "received_on": date(2026, 3, 3), "registered_on": date(2026, 3, 3), "accepted": True,
        "accepted_on": date(2026, 3, 9), "acceptance_decided": True, "acceptance_decided_on": date(2026, 3, 9),
        "not_accepted": False, "extended": False, "replied": True, "replied_on": date(2026, 4, 3),
        "accused_unit_handles": False, "identity_views": 0, "about_enforcement": True, "outcome": "corrected",
        "closed": True,
    }  # fmt: skip
