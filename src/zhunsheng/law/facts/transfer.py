"""Transfers (移送): one hand-over of a suspected crime to the police, or of a clue to the discipline organs."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

TRANSFERS = {
    "police": Words("移送公安机关", "to the police"),
    "discipline": Words("移送纪检监察机关", "to the discipline organs"),
    "other_department": Words("移送其他部门", "to another department"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of the report to the chief governs; where none is made, that of the day of the finding.

    Only a suspected crime is reported to the chief; a clue for the discipline organs runs from its finding.
    """
    reported = (Transfer.kind.col == "police") & Transfer.reported.col
    return when_known(reported, Transfer.reported_on.col, Transfer.found_on.col)


class Transfer(Facts):
    """One hand-over; governed by the law of the day it was reported to the chief, else of the day of the finding."""

    kind_name = "transfer"
    title = Words("移送", "Transfer")
    row = "一次移送：涉嫌犯罪案件移送公安机关，或者问题线索移送纪检监察机关等"

    kind = fact(dy.Enum, "移送种类", label="kind of transfer", words=TRANSFERS, aliases=("移送类型",))
    found_on = fact(dy.Date, "发现日", label="found on", aliases=("发现日期",), meaning="suspicion or clue recorded")
    reporters = fact(
        dy.Int32, "核实报告人数", Origin.COUNTED, label="reporters", aliases=("专案组人数",), counting="指定核实并提出报告的执法人员",
    )  # fmt: skip
    reported = fact(dy.Bool, "已书面报告", label="reported", meaning="to the chief, in writing")
    reported_at = fact(dy.Datetime, "报告时间", label="reported at")
    reported_on = fact(dy.Date, "报告日", label="reported on", aliases=("报告日期",), meaning="the chief received it")
    chief_decided = fact(dy.Bool, "主要负责人已决定", label="chief decided", meaning="正职负责人, or who is in charge")
    chief_decided_on = fact(dy.Date, "决定日", label="chief decided on", aliases=("决定日期",))
    chief_decided_at = fact(dy.Datetime, "决定时间", label="chief decided at")
    approved = fact(dy.Bool, "批准移送", label="transfer approved", aliases=("是否批准移送",))
    refusal_reason_given = fact(dy.Bool, "不批准有理由", label="refusal reasoned", meaning="on record")
    handed_over = fact(dy.Bool, "已移送", label="handed over", aliases=("是否移送",))
    handed_over_at = fact(dy.Datetime, "移送时间", label="handed over at")
    handed_over_on = fact(dy.Date, "移送日", label="handed over on", aliases=("移送日期",))
    materials = fact(
        dy.Int32, "移送材料数", Origin.COUNTED, label="materials", meaning="of the five of TRF 6",
        counting="五项材料中随案移送的；案件不可能有的（无物品、未检验）写明后计入",
    )  # fmt: skip
    receipt_kept = fact(dy.Bool, "有回执", label="receipt kept", aliases=("是否有回执",))
    police_decided = fact(dy.Bool, "公安已决定", label="police decided")
    police_decided_on = fact(
        dy.Date, "公安决定日", label="police decided on", aliases=("立案通知日期",), meaning="their written notice received",
    )  # fmt: skip
    police_opened = fact(dy.Bool, "公安立案", label="police opened a case", aliases=("公安是否立案",))
    goods_handed_over = fact(dy.Bool, "涉案物品材料已交", label="goods and material handed over")
    goods_handed_over_on = fact(dy.Date, "物品材料移交日", label="goods handed over on", aliases=("物品移交日期",))
    goods_rule_by_other_law = fact(
        dy.Bool, "物品移交另有规定", label="goods by another rule", meaning="法律、行政法规 cited"
    )
    declined_finally = fact(
        dy.Bool, "终不立案", label="declined finally", meaning="no review asked or pending, and no case opened"
    )
    case_resumed = fact(dy.Bool, "案件已恢复办理", label="case resumed")
    hand_over_due = fact(
        dy.Bool, "应当移送", label="hand-over due",
        meaning="the finding says a head's or officer's breach of duty or crime is suspected",
    )  # fmt: skip
    visible_to = fact(
        dy.Int32, "可见人数", Origin.COUNTED, label="visible to", counting="有权打开本行的人员，一人计一次"
    )

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": governing_day}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 3, 20), "region": "", "level": "city", "department": "", "source": "native",
        "kind": "police", "found_on": date(2026, 3, 2), "reporters": 2, "reported": True,
        "reported_at": datetime.fromisoformat("2026-03-05 09:00"), "reported_on": date(2026, 3, 5),
        "chief_decided": True, "chief_decided_on": date(2026, 3, 6),
        "chief_decided_at": datetime.fromisoformat("2026-03-06 10:00"), "approved": True, "handed_over": True,
        "handed_over_at": datetime.fromisoformat("2026-03-06 16:00"), "handed_over_on": date(2026, 3, 6),
        "materials": 5, "receipt_kept": True, "police_decided": True, "police_decided_on": date(2026, 3, 9),
        "police_opened": True, "goods_handed_over": True, "goods_handed_over_on": date(2026, 3, 11),
        "goods_rule_by_other_law": False, "declined_finally": False, "hand_over_due": True, "visible_to": 2,
    }  # fmt: skip
