"""Penalty lines (处罚项): one kind of penalty under one provision in one decision, from the draft to its resumption."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

PENALTIES = {
    "warning": Words("警告", "warning"),
    "circular": Words("通报批评", "circulated criticism"),
    "fine": Words("罚款", "fine"),
    "confiscate_income": Words("没收违法所得", "confiscation of income"),
    "confiscate_goods": Words("没收非法财物", "confiscation of goods"),
    "suspend_licence": Words("暂扣许可证件", "licence suspended"),
    "lower_qualification": Words("降低资质等级", "qualification lowered"),
    "revoke_licence": Words("吊销许可证件", "licence revoked"),
    "restrict_operation": Words("限制开展生产经营活动", "business restricted"),
    "stop_production": Words("责令停产停业", "production or business stopped"),
    "close": Words("责令关闭", "closed"),
    "restrict_employment": Words("限制从业", "profession restricted"),
    "detention": Words("行政拘留", "detention"),
    "other": Words("法律、行政法规规定的其他行政处罚", "another kind of law or administrative regulation"),
}
LEVELS_OF_BASIS = {
    "none": Words("没有依据", "none"),
    "law": Words("法律", "law"),
    "admin_regulation": Words("行政法规", "administrative regulation"),
    "local_regulation": Words("地方性法规", "local regulation"),
    "department_rule": Words("国务院部门规章", "rule of a State Council department"),
    "local_rule": Words("地方政府规章", "rule of a local government"),
    "normative_document": Words("其他规范性文件", "other normative document"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of the decision governs; while there is none, that of the judging day."""
    return when_known(Penalty.decided.col, Penalty.decided_on.col, Penalty.as_of.col)


def is_top_fine(_: Law) -> pl.Expr:
    """The maximum of the law, or of the band of the standard where there is one (顶格, Q-30)."""
    amount = Penalty.amount.col
    return (amount >= Penalty.range_max.col) | (Penalty.standard_exists.col & (amount >= Penalty.band_max.col))


class Penalty(Facts):
    """One line of a decision; governed by the law of its decision, its substance by `substance_governed_on`."""

    kind_name = "penalty"
    title = Words("处罚项", "Penalty line")
    row = "一项决定中依一个处罚条款给予的一种处罚"

    kind = fact(dy.Enum, "处罚种类", label="kind of penalty", words=PENALTIES, aliases=("处罚类别",))
    decided = fact(dy.Bool, "已决定", Origin.JOINED, label="decided")
    prenoticed = fact(
        dy.Bool, "已告知", Origin.JOINED, label="prenoticed", meaning="the party was told before the decision"
    )
    decided_on = fact(
        dy.Date, "决定日", Origin.JOINED, label="decided on", aliases=("决定日期", "处罚决定日期", "作出决定日期"),
    )  # fmt: skip
    substance_governed_on = fact(
        dy.Date, "实体适用日", Origin.JOINED, label="substance governed on",
        meaning="last day of the act, or day of the decision where the new law is lighter",
    )  # fmt: skip

    basis_level = fact(
        dy.Enum, "依据层级", Origin.JOINED, label="level of the basis", words=LEVELS_OF_BASIS, meaning="of the penalty provision",
    )  # fmt: skip
    basis_published = fact(dy.Bool, "依据已公布", Origin.JOINED, label="basis published")
    basis_in_force = fact(
        dy.Bool, "依据有效", Origin.JOINED, label="basis in force", meaning="on substance_governed_on"
    )
    allowed_by_basis = fact(
        dy.Bool, "依据允许该种类", Origin.JOINED, label="kind allowed by the basis", meaning="the provision names exactly this kind",
    )  # fmt: skip
    within_upper_law = fact(
        dy.Bool, "在上位法范围内", Origin.JOINED, label="within the upper law",
        meaning="act, kind and range inside the upper law, or none exists",
    )  # fmt: skip
    upper_law_exists = fact(
        dy.Bool, "有上位法处罚规定", Origin.JOINED, label="upper law exists", meaning="one that already penalises the act",
    )  # fmt: skip
    rule_fine_cap = fact(
        dy.Int64, "规章罚款限额", Origin.JOINED, label="cap of a rule's fine", meaning="fen; for rules that stand alone",
    )  # fmt: skip
    business_licence = fact(
        dy.Bool, "吊销营业执照", label="business licence", meaning="the licence revoked is the business licence"
    )
    may_detain = fact(
        dy.Bool, "有拘留权", Origin.JOINED, label="may detain", meaning="public security, or a body named by 法律",
    )  # fmt: skip
    violated_cited = fact(dy.Bool, "已引违反条款", label="violated provision cited")
    penalty_cited = fact(dy.Bool, "已引处罚条款", label="penalty provision cited")
    elements = fact(
        dy.Int32, "构成要件数", Origin.COUNTED, label="elements", counting="所违反条款拆分出的构成要件",
    )  # fmt: skip
    elements_unproved = fact(
        dy.Int32, "未证实要件数", Origin.COUNTED, label="elements not proved", counting="没有任何一份查证属实且非非法取得的证据对应的构成要件",
    )  # fmt: skip

    amount = fact(
        dy.Int64, "罚款金额", label="fine", aliases=("罚款数额",), meaning="fen; empty for other kinds",
    )  # fmt: skip
    range_min = fact(
        dy.Int64, "法定下限", Origin.COMPUTED, label="least by law",
        meaning="fen, of the version in force on substance_governed_on; a multiple is computed from its base",
    )  # fmt: skip
    range_max = fact(dy.Int64, "法定上限", Origin.COMPUTED, label="most by law", meaning="fen, itself included (以下)")
    band_max = fact(
        dy.Int64, "档次上限", Origin.JOINED, label="most of the band", meaning="fen, itself included; of the band applied",
    )  # fmt: skip
    mitigated = fact(dy.Bool, "减轻处罚", Origin.JOINED, label="mitigated", meaning="with a ground of APL 30–32")
    at_maximum = fact(
        dy.Bool, "顶格", Origin.COMPUTED, label="top fine", meaning="the maximum of the law or of its band (Q-30)"
    )
    high_fine_from = fact(
        dy.Int64, "高额起点", Origin.COMPUTED, label="high fine from",
        meaning="fen; the department's number, else that of the right to a hearing",
    )  # fmt: skip
    amount_fixed_by_standard = fact(dy.Bool, "基准固定该额", Origin.JOINED, label="amount fixed by the standard")
    aggravation_stated = fact(
        dy.Bool, "从重事实与条款已述", label="aggravation stated", meaning="facts, and the clause of the standard"
    )
    deliberated = fact(dy.Bool, "已集体讨论", Origin.JOINED, label="deliberated")
    standard_exists = fact(
        dy.Bool, "有裁量基准", Origin.JOINED, label="standard exists", meaning="a band table in force for the provision",
    )  # fmt: skip
    standard_published = fact(dy.Bool, "基准已公布", Origin.JOINED, label="standard published")
    band_cited = fact(dy.Bool, "已引裁量档次", label="band cited")
    similar_cases = fact(
        dy.Int32, "类案数", Origin.COUNTED, label="like cases",
        counting="决定日前 similar_months 个月内，本地区各部门同一处罚条款、同一裁量档次，已决定、已送达、未撤销的处罚项，本决定的除外",
    )  # fmt: skip
    outside_middle = fact(
        dy.Bool, "偏离类案区间", Origin.COUNTED, label="unlike the like cases",
        counting="数额低于类案下四分位数、高于上四分位数达 similar_iqr 倍四分位距以上，或者适用另一档次",
    )  # fmt: skip
    same_conduct_fines = fact(
        dy.Int32, "同一行为已罚次数", Origin.COUNTED, label="earlier fines for the same act",
        counting="各部门对同一当事人经确认的同一违法行为、未撤销、先于本项（按决定日、编号排序）的罚款",
    )  # fmt: skip
    norms_violated = fact(
        dy.Int32, "触犯规范数", Origin.COUNTED, label="norms violated", counting="同一违法行为违反的、应当给予罚款的规定",
    )  # fmt: skip
    highest_norm_max = fact(
        dy.Int64, "最高罚款规定上限", Origin.COUNTED, label="most of these norms", meaning="fen", counting="上述规定法定上限中的最高者",
    )  # fmt: skip

    discovered_on = fact(
        dy.Date, "发现日", Origin.JOINED, label="discovered on", meaning="first traceable clue at any agency (Q-35)",
    )  # fmt: skip
    conduct_until = fact(dy.Date, "违法行为终了日", Origin.JOINED, label="conduct until", meaning="last day of the act")
    conduct_continuing = fact(
        dy.Bool, "违法行为仍在继续", Origin.JOINED, label="still going on", meaning="when discovered"
    )
    health_or_finance_harm = fact(
        dy.Bool, "危及生命健康金融安全且有危害后果", Origin.JOINED, label="health or finance harmed",
        meaning="citizens' life or health, or financial safety, AND harm",
    )  # fmt: skip
    limitation_law_months = fact(
        dy.Int32, "另有法律的追责月数", Origin.JOINED, label="limitation by another law", meaning="months; 0: none",
    )  # fmt: skip

    necessity_stated = fact(dy.Bool, "必要性已说明", label="necessity stated")
    government_approval_needed = fact(
        dy.Bool, "须政府批准", Origin.JOINED, label="government approval needed",
        meaning="law says so (EPL 60, WSL 115, FIRE 70 …); empty: not examined",
    )  # fmt: skip
    government_approved = fact(
        dy.Bool, "政府已批准", label="approved by the government", meaning="document number, date, authority",
    )  # fmt: skip
    government_approved_on = fact(dy.Date, "政府批准日", label="approved by the government on", aliases=("批准日期",))
    own_power_stated = fact(
        dy.Bool, "本部门权限已说明", label="own power stated", meaning="that this law gives the decision to the department",
    )  # fmt: skip
    issued = fact(dy.Bool, "已制发", label="issued", meaning="the paper")
    issued_on = fact(dy.Date, "制发日", label="issued on", aliases=("制发日期",))
    served = fact(dy.Bool, "已送达", Origin.JOINED, label="served", aliases=("是否送达",))
    served_on = fact(dy.Date, "送达日", Origin.JOINED, label="served on", aliases=("送达日期",))
    resumption_asked = fact(dy.Bool, "企业申请复产", label="resumption asked")
    resumption_asked_on = fact(dy.Date, "申请复产日", label="resumption asked on")
    resumption_answered = fact(
        dy.Bool, "已答复复产", label="resumption answered", meaning="in writing, after the check"
    )
    resumption_answered_on = fact(dy.Date, "答复复产日", label="resumption answered on")

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "at_maximum": is_top_fine,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "kind": "fine", "decided": True, "prenoticed": True, "decided_on": date(2026, 6, 10),
        "substance_governed_on": date(2026, 3, 20), "basis_level": "law", "basis_published": True,
        "basis_in_force": True, "allowed_by_basis": True, "within_upper_law": True, "upper_law_exists": False,
        "business_licence": False, "may_detain": False, "violated_cited": True, "penalty_cited": True, "elements": 4,
        "elements_unproved": 0, "amount": 20_000_00, "range_min": 10_000_00, "range_max": 100_000_00,
        "band_max": 40_000_00, "mitigated": False, "high_fine_from": 100_000_00, "amount_fixed_by_standard": False,
        "aggravation_stated": False, "deliberated": True, "standard_exists": True, "standard_published": True,
        "band_cited": True, "similar_cases": 12, "outside_middle": False, "same_conduct_fines": 0, "norms_violated": 2,
        "highest_norm_max": 100_000_00, "discovered_on": date(2026, 3, 23), "conduct_until": date(2026, 3, 20),
        "conduct_continuing": False, "health_or_finance_harm": False, "limitation_law_months": 0,
        "government_approved": False, "issued": True, "issued_on": date(2026, 6, 10), "served": True,
        "served_on": date(2026, 6, 12), "resumption_asked": False, "resumption_answered": False,
    }  # fmt: skip
