"""Evidence (证据): what is known of one piece of evidence of one case."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

EVIDENCE_KINDS = {
    "documentary": Words("书证", "document"),
    "physical": Words("物证", "object"),
    "audiovisual": Words("视听资料", "audio or video"),
    "electronic": Words("电子数据", "electronic data"),
    "witness": Words("证人证言", "witness"),
    "party_statement": Words("当事人的陈述", "statement of the party"),
    "expert_opinion": Words("鉴定意见", "expert opinion"),
    "record": Words("勘验笔录、现场笔录", "record of the scene"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day on which it was obtained governs."""
    return Evidence.obtained_on.col


class Evidence(Facts):
    """One piece of evidence; governed by the law of the day on which it was obtained."""

    kind_name = "evidence"
    title = Words("证据", "Evidence")
    row = "一个案件的一份证据"

    obtained_on = fact(dy.Date, "取得日", label="obtained on", aliases=("取得日期", "取证日期"))
    evidence_kind = fact(
        dy.Enum, "证据种类", label="kind", words=EVIDENCE_KINDS, aliases=("证据类型",), meaning="the eight of APL 46"
    )
    source_stated = fact(
        dy.Bool, "来源方式已载明", label="source stated", meaning="how, by whom, where, with which record"
    )
    verified = fact(dy.Bool, "已查证属实", label="verified", aliases=("是否查证属实",))
    unlawful_means = fact(
        dy.Bool, "非法手段取得", label="by unlawful means",
        meaning="inducement, fraud, coercion, violence; empty: not reviewed",
    )  # fmt: skip
    supports_fact = fact(
        dy.Bool, "用于认定事实", Origin.COUNTED, label="supports a fact", counting="该证据所证明的要件事实，至少一项",
    )  # fmt: skip
    by_device = fact(
        dy.Bool, "电子技术监控设备", label="by a device", meaning="collected or fixed by electronic monitoring"
    )
    device_allowed_by_law = fact(
        dy.Bool, "法律法规允许使用", Origin.JOINED, label="device allowed", meaning="法律、行政法规",
    )  # fmt: skip
    device_reviewed = fact(
        dy.Bool, "设备已法制技术审核", Origin.JOINED, label="device reviewed", meaning="legally and technically"
    )
    device_up_to_standard = fact(
        dy.Bool, "设备合标准标志明显", Origin.JOINED, label="device up to standard",
        meaning="standard met, sensible siting, clear marking",
    )  # fmt: skip
    device_location_published = fact(dy.Bool, "设置地点已公布", Origin.JOINED, label="location published")
    record_reviewed = fact(
        dy.Bool, "记录内容已审核", label="content reviewed", meaning="and found 真实、清晰、完整、准确",
    )  # fmt: skip
    party_told = fact(dy.Bool, "已告知当事人", label="party told", meaning="the facts recorded")
    party_told_on = fact(dy.Date, "告知日", label="party told on", aliases=("告知日期",))
    query_channel = fact(
        dy.Bool, "有查询陈述申辩渠道", label="way to look up and answer", meaning="to look up, to state, to defend"
    )

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": governing_day}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 4, 30), "region": "", "level": "city", "department": "", "source": "native",
        "obtained_on": date(2026, 4, 8), "evidence_kind": "electronic", "source_stated": True, "verified": True,
        "unlawful_means": False, "supports_fact": True, "by_device": True, "device_allowed_by_law": True,
        "device_reviewed": True, "device_up_to_standard": True, "device_location_published": True,
        "record_reviewed": True, "party_told": True, "party_told_on": date(2026, 4, 9), "query_channel": True,
    }  # fmt: skip
