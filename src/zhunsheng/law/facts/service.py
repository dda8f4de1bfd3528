"""Service (送达): what is known of the service of one paper on one addressee."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

PAPERS = {
    "prenotice": Words("行政处罚告知书", "prenotice"),
    "decision": Words("行政处罚决定书", "penalty decision"),
    "hearing_notice": Words("听证通知书", "notice of hearing"),
    "measure_decision": Words("行政强制措施决定书", "decision on a measure"),
    "urge_letter": Words("催告书", "urging letter"),
    "enforcement_decision": Words("行政强制执行决定书", "enforcement decision"),
    "supervision_paper": Words("行政执法监督文书", "paper of supervision"),
    "other": Words("其他", "other"),
}
WAYS = {
    "on_the_spot": Words("当场交付", "handed over on the spot"),
    "direct": Words("直接送达", "direct"),
    "left": Words("留置送达", "left with the addressee"),
    "post": Words("邮寄送达", "by post"),
    "entrusted": Words("委托送达", "by another agency"),
    "electronic": Words("电子送达", "electronic"),
    "announcement": Words("公告送达", "by announcement"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of service governs; while there is none, that of the day of the paper."""
    return when_known(Service.made.col, Service.made_on.col, Service.issued_on.col)


class Service(Facts):
    """One service of one paper on one addressee; governed by the law of its day."""

    kind_name = "service"
    title = Words("送达", "Service")
    row = "一份文书对一名受送达人的一次送达"

    paper = fact(dy.Enum, "文书种类", label="paper", words=PAPERS, aliases=("文书名称", "送达文书"))
    issued_on = fact(
        dy.Date, "制发日", label="issued on", aliases=("制发日期",), meaning="the day the period runs from"
    )
    party_present = fact(dy.Bool, "当事人在场", label="party present", meaning="when the paper was announced")
    way = fact(dy.Enum, "送达方式", label="way", words=WAYS)
    made = fact(dy.Bool, "已送达", label="served", aliases=("是否送达",))
    made_on = fact(
        dy.Date, "送达日", Origin.COMPUTED, label="served on", aliases=("送达日期",),
        meaning="day of receipt (post), of arrival (electronic), of the period's end (announcement)",
    )  # fmt: skip
    receipt = fact(dy.Bool, "有送达回证", label="receipt")
    refused = fact(dy.Bool, "拒收", label="refused")
    left_with_proof = fact(
        dy.Bool, "留置有见证或录像", label="left with proof", meaning="a witness, or photographs and video"
    )
    e_confirmed = fact(
        dy.Bool, "已签确认书", label="electronic service agreed", meaning="signed consent to electronic service"
    )
    other_ways_tried = fact(
        dy.Bool, "其他方式已穷尽", label="other ways tried", meaning="or the addressee's whereabouts are unknown"
    )
    announced_on = fact(dy.Date, "公告日", label="announced on", aliases=("公告日期",))

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": governing_day}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 30), "region": "", "level": "city", "department": "", "source": "native",
        "paper": "decision", "issued_on": date(2026, 6, 10), "party_present": False, "way": "direct", "made": True,
        "made_on": date(2026, 6, 12), "receipt": True, "refused": False, "other_ways_tried": False,
    }  # fmt: skip
