"""行政处罚法: evidence, and that of electronic devices (第四十一、四十六条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.evidence import Evidence
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import DEVICE_TOLD_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE
from zhunsheng.law.words import Words

DEVICE = (
    APL.at(
        "第四十一条第一款",
        "依照法律、行政法规规定利用电子技术监控设备…应当经过法制和技术审核…符合标准、设置合理、标志明显，设置地点应当向社会公布",
    ),
    NOTICE.at("三(八)", "推行远程监管、移动监管、预警防控等非现场监管方式"),
)
CONTENT = APL.at("第四十一条第二款", "未经审核或者经审核不符合要求的，不得作为行政处罚的证据")
TOLD = APL.at("第四十一条第三款", "应当及时告知当事人违法事实")
CHANNEL = APL.at("第四十一条第三款", "为当事人查询、陈述和申辩提供便利。不得限制或者变相限制当事人享有的陈述权、申辩权")
VERIFIED = (APL.at("第四十六条第二款", "证据必须经查证属实，方可作为认定案件事实的根据"), APL.at("第四十条"))
BEFORE_LAW = {"obtained_on": date(2021, 7, 14)}

not_by_device = ~Evidence.by_device.col
supports_nothing = ~Evidence.supports_fact.col


@rule(
    Evidence, ("L-APL-41a", "M08.4"), DEVICE, Effect.REFUSE,
    title=Words("电子监控设备合法才能用于认定事实", "Only a lawful device's record proves a fact"),
    unless=not_by_device | supports_nothing,
    reason=Words(
        "电子监控证据的设备：法律法规允许 {device_allowed_by_law}，法制和技术审核 {device_reviewed}，"
        "合标准、设置合理、标志明显 {device_up_to_standard}，设置地点已公布 {device_location_published}。",
        "The recording device: allowed by law or regulation {device_allowed_by_law}, legally and technically reviewed "
        "{device_reviewed}, up to standard, well sited and marked {device_up_to_standard}, location published "
        "{device_location_published}.",
    ),
    remedy=Words(
        "不得用该证据认定事实；补齐审核、标准、公布后，以之后取得的记录为证据。",
        "The record proves nothing; once review, standard and publication are there, later records may.",
    ),
    examples=(
        kept("四项齐全"),
        broken("没有法律、行政法规依据", device_allowed_by_law=False),
        broken("没有审核", device_reviewed=False),
        broken("标志不明显", device_up_to_standard=False),
        broken("设置地点没有公布", device_location_published=False),
        excepted("不是电子监控", by_device=False, device_reviewed=False),
        excepted("没有用于认定事实", supports_fact=False, device_reviewed=False),
        unclear("是否审核不明", device_reviewed=None),
        unclear("地点是否公布不明", device_location_published=None),
        unclear("是否电子监控不明", by_device=None, device_reviewed=False),
        unclear("是否用于认定事实不明", supports_fact=None, device_reviewed=False),
        excepted("2021年修订施行之前取得", device_reviewed=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def device_is_lawful() -> pl.Expr:
    """A device is allowed by law or regulation, reviewed, up to standard, well sited, clearly marked, its place published."""
    return (
        Evidence.device_allowed_by_law.col
        & Evidence.device_reviewed.col
        & Evidence.device_up_to_standard.col
        & Evidence.device_location_published.col
    )


@rule(
    Evidence, "L-APL-41b", CONTENT, Effect.REFUSE,
    title=Words("电子监控记录经审核才能作为证据", "A device's record is reviewed before it is evidence"),
    unless=not_by_device | supports_nothing,
    reason=Words(
        "电子监控记录没有经审核符合真实、清晰、完整、准确的要求（已审核：{record_reviewed}）。",
        "The record was not reviewed and found true, clear, complete and exact (reviewed: {record_reviewed}).",
    ),
    remedy=Words("审核记录内容；不符合要求的，不得作为证据。", "Review the record; one that falls short is no evidence."),
    examples=(
        kept("审核符合要求", record_reviewed=True),
        broken("没有审核", record_reviewed=False),
        excepted("不是电子监控", by_device=False, record_reviewed=False),
        excepted("没有用于认定事实", supports_fact=False, record_reviewed=False),
        unclear("是否审核不明", record_reviewed=None),
        unclear("是否电子监控不明", by_device=None, record_reviewed=False),
        excepted("2021年修订施行之前取得", record_reviewed=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def device_record_reviewed() -> pl.Expr:
    """A device's record is true, clear, complete and exact; not reviewed, or found wanting, it is no evidence."""
    return Evidence.record_reviewed.col


def telling_due(law: InForce) -> pl.Expr:
    """The last day on which the party may be told of a fact that a device recorded."""
    return law.working_days_after(Evidence.obtained_on.col, law[DEVICE_TOLD_WD])


@rule(
    Evidence, "L-APL-41c", TOLD, Effect.WARN,
    title=Words("电子监控的违法事实应当及时告知", "The party is told in time of what a device recorded"),
    unless=not_by_device, numbers=(DEVICE_TOLD_WD,), figures={"due_on": telling_due},
    reason=Words(
        "电子监控于 {obtained_on} 记录违法事实，应在 {due_on} 前（{device_told_wd} 个工作日内）告知当事人；告知日：{party_told_on}。",
        "A device recorded the fact on {obtained_on}; the party was to be told by {due_on} ({device_told_wd} working days); "
        "told on: {party_told_on}.",
    ),
    remedy=Words("立即告知当事人违法事实和查询、陈述、申辩的途径。", "Tell the party now, and how to look it up, state and defend."),
    examples=(
        kept("第3个工作日告知", party_told_on=date(2026, 4, 13)),
        broken("第4个工作日告知", party_told_on=date(2026, 4, 14)),
        kept("第2个工作日告知", party_told_on=date(2026, 4, 10)),
        kept("期限当天尚未告知", party_told=False, as_of=date(2026, 4, 13)),
        broken("期限已过尚未告知", party_told=False, as_of=date(2026, 4, 14)),
        broken("没有用于认定事实，仍应告知", party_told=False, supports_fact=False),
        excepted("不是电子监控", by_device=False, party_told=False),
        unclear("是否告知不明", party_told=None),
        unclear("告知日不明", party_told_on=None),
        unclear("是否电子监控不明", by_device=None, party_told=False),
        excepted("2021年修订施行之前取得", party_told=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def device_party_told(law: InForce) -> pl.Expr:
    """The party is told in time of the unlawful fact that a device recorded."""
    return in_time(Evidence.party_told.col, Evidence.party_told_on.col, telling_due(law))


@rule(
    Evidence, "L-APL-41c", CHANNEL, Effect.REFUSE,
    title=Words("电子监控证据须有查询和陈述申辩途径", "The party can look up the record and answer it"),
    unless=not_by_device | supports_nothing,
    reason=Words(
        "电子监控证据没有供当事人查询、陈述和申辩的途径（有途径：{query_channel}）。",
        "There is no way for the party to look up the record, to state and to defend (way given: {query_channel}).",
    ),
    remedy=Words(
        "提供线上或者其他途径，不得限制或者变相限制陈述权、申辩权。",
        "Open one, online or otherwise; the rights to state and to defend are not limited, openly or in disguise.",
    ),
    examples=(
        kept("有查询途径", query_channel=True),
        broken("没有查询途径", query_channel=False),
        excepted("不是电子监控", by_device=False, query_channel=False),
        excepted("没有用于认定事实", supports_fact=False, query_channel=False),
        unclear("有无途径不明", query_channel=None),
        unclear("是否用于认定事实不明", supports_fact=None, query_channel=False),
        excepted("2021年修订施行之前取得", query_channel=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def device_query_channel() -> pl.Expr:
    """The party has a way to look up the record, to state and to defend; these rights are not limited in any way."""
    return Evidence.query_channel.col


@rule(
    Evidence, "L-APL-46", VERIFIED, Effect.REFUSE,
    title=Words("证据查证属实才能认定事实", "Evidence is verified before it proves a fact"),
    unless=supports_nothing,
    reason=Words(
        "用于认定事实的证据（{evidence_kind}）：来源方式已载明 {source_stated}，已查证属实 {verified}。",
        "Evidence relied on ({evidence_kind}): source stated {source_stated}, verified {verified}.",
    ),
    remedy=Words("载明来源并查证属实；查证不属实的，不得作为根据。", "State its source and verify it; what proves untrue is no ground."),
    examples=(
        kept("来源清楚，查证属实"),
        broken("没有查证", verified=False),
        broken("来源没有载明", source_stated=False),
        excepted("没有用于认定事实", supports_fact=False, verified=False),
        unclear("是否查证不明", verified=None),
        unclear("来源是否载明不明", source_stated=None),
        unclear("是否用于认定事实不明", supports_fact=None, verified=False),
        excepted("2021年修订施行之前取得", verified=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def evidence_verified() -> pl.Expr:
    """Evidence has a source and is verified before a fact rests on it."""
    return Evidence.source_stated.col & Evidence.verified.col


RULES = (
    device_is_lawful,
    device_record_reviewed,
    device_party_told,
    device_query_channel,
    evidence_verified,
)
