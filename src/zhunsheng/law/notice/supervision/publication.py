"""Chapter five of the notice: what is done is made public (检查、处罚、强制情况主动公开)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.publication import Publication
from zhunsheng.law.parameters import (
    MARKET_OTHER_WD,
    MARKET_PUBLISH_WD,
    MARKET_STOP_MONTHS,
    MARKET_STOP_YEARS,
    PENALTY_PUBLISH_WD,
    PUBLISH_WD,
)
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, GIR, NOTICE, PIPL, SAMR_P
from zhunsheng.law.words import Words

PUBLIC = NOTICE.at("五(十七)", "以信息公示、信息共享、信息查询等方式主动公开，接受社会各界监督")
IN_TIME = GIR.at("第二十六条", "自该政府信息形成或者变更之日起20个工作日内及时公开")
MASKED = (
    PUBLIC,
    NOTICE.at("三(七)", "监管“黑名单”不公示"),
    GIR.at("第十五条", "涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开"),
    PIPL.at("第二十五条"),
)
OF_PENALTIES = (
    APL.at("第四十八条第一款", "具有一定社会影响的行政处罚决定应当依法公开"),
    IN_TIME,
    SAMR_P.at(
        "第二条",
        "市场监督管理部门对适用普通程序作出行政处罚决定的相关信息，应当记录于国家企业信用信息公示系统，并向社会公示",
    ),
    SAMR_P.at("第九条", "二十个工作日内"),
    SAMR_P.at("第十条", "十个工作日内"),
)
STOP = SAMR_P.at(
    "第十三条", "届满三个月的，停止公示。其他行政处罚信息自公示之日起届满三年的，停止公示…公示期按照实际限制期限执行"
)
INSPECTION = {"subject": "inspection", "market": False, "other_province": False}
OTHERS = {"market": False, "other_province": False}
NOT_PUBLISHED = {"published": False, "published_on": None}
SHOWN = {"stopped": False, "stopped_on": None}


@rule(
    Publication, ("M17.4", "L-GIR-26"), (PUBLIC, IN_TIME), Effect.WARN,
    title=Words("检查、强制等情况按期公示", "Inspections, compulsion and the like are published in time"),
    unless=(Publication.subject.col == "penalty") | Publication.no_publication_reason_given.col,
    numbers=(PUBLISH_WD,),
    reason=Words(
        "{subject}信息于 {formed_on} 形成，应在 {due_on} 前（{publish_wd} 个工作日内）公示；公示日：{published_on}。",
        "On {subject}, formed on {formed_on}, it was to be published by {due_on} ({publish_wd} working days); published on: "
        "{published_on}.",
    ),
    remedy=Words(
        "立即公示；依法不公示的，写明理由。逾期公示的记录保留。",
        "Publish it now, or say by which law it is not. Late publication stays on record.",
    ),
    examples=(
        kept("第20个工作日公示", **INSPECTION, published_on=date(2026, 3, 30)),
        broken("第21个工作日公示", **INSPECTION, published_on=date(2026, 3, 31)),
        kept("第19个工作日公示", **INSPECTION, published_on=date(2026, 3, 27)),
        kept("未公示，期限当天", **INSPECTION, **NOT_PUBLISHED, as_of=date(2026, 3, 30)),
        broken("未公示，期限已过", **INSPECTION, **NOT_PUBLISHED, as_of=date(2026, 3, 31)),
        excepted("不公示，已述理由", **INSPECTION, **NOT_PUBLISHED, no_publication_reason_given=True),
        excepted("行政处罚，另有规定", **NOT_PUBLISHED),
        unclear("是否公示不明", **INSPECTION, published=None, published_on=None),
        unclear("公示日不明", **INSPECTION, published_on=None),
        unclear("有无不公示理由不明", **INSPECTION, **NOT_PUBLISHED, no_publication_reason_given=None),
        unclear("形成日不明", **INSPECTION, formed_on=None),
        excepted("通知印发前形成", **INSPECTION, **NOT_PUBLISHED, formed_on=date(2025, 2, 27)),
    ),
)  # fmt: skip
def published_in_time() -> pl.Expr:
    """Inspections, compulsion and lists are made public within twenty working days of coming into being."""
    return in_time(Publication.published.col, Publication.published_on.col, Publication.due_on.col)


@rule(
    Publication, ("M17.4", "L-PIPL-25"), MASKED, Effect.REFUSE,
    title=Words("公示文本已脱敏，不含黑名单内容", "The published text is masked and names no black list"),
    unless=~Publication.published.col,
    reason=Words(
        "公示文本有 {unmasked_fields} 处个人信息或者秘密没有脱敏，含黑名单内容：{black_list_content}。",
        "{unmasked_fields} personal or secret fields of the text are not masked; black-list content: {black_list_content}.",
    ),
    remedy=Words("撤下文本，脱敏并删去黑名单内容后重新公示。", "Take it down, mask it, leave the black list out, publish again."),
    examples=(
        kept("已脱敏", unmasked_fields=0),
        broken("有一处没有脱敏", unmasked_fields=1),
        broken("可以看出黑名单企业", black_list_content=True),
        excepted("尚未公示", **NOT_PUBLISHED, unmasked_fields=1),
        unclear("没有扫描", unmasked_fields=None),
        unclear("是否含黑名单内容不明", black_list_content=None),
        unclear("是否公示不明", published=None, unmasked_fields=1),
        excepted("通知印发前形成", unmasked_fields=1, formed_on=date(2025, 2, 27)),
    ),
)  # fmt: skip
def published_text_is_masked() -> pl.Expr:
    """Personal data and secrets are masked, and from what is public nobody learns a black-listed name."""
    return (Publication.unmasked_fields.col == 0) & ~Publication.black_list_content.col


@rule(
    Publication, "M17.5", OF_PENALTIES, Effect.REFUSE,
    title=Words("行政处罚决定按期公示", "A penalty is published in time"),
    unless=(Publication.subject.col != "penalty") | Publication.market_exempt.col
    | (~Publication.market.col & (~Publication.social_effect.col | Publication.no_publication_reason_given.col)),
    numbers=(PENALTY_PUBLISH_WD, MARKET_PUBLISH_WD, MARKET_OTHER_WD), finding_only=True,
    reason=Words(
        "处罚决定于 {formed_on} 作出，应在 {due_on} 前公示（市场监管 {market_publish_wd} 个工作日，当事人在外省的推送、公示各 "
        "{market_other_wd} 个，其他部门 {penalty_publish_wd} 个）；公示日：{published_on}。",
        "Decided on {formed_on}, the penalty was to be published by {due_on} ({market_publish_wd} working days for market "
        "supervision, twice {market_other_wd} for a party of another province, {penalty_publish_wd} for others); published "
        "on: {published_on}.",
    ),
    remedy=Words(
        "立即公示；市场监管以外的处罚，不具有一定社会影响的，写明理由。逾期公示的记录保留。",
        "Publish it now; outside market supervision, or say why it has no effect on society. Late publication stays on record.",
    ),
    examples=(
        kept("当事人在外省，推送、公示各10个工作日，最后一日公示", published_on=date(2026, 3, 30)),
        broken("当事人在外省，逾期一天公示", published_on=date(2026, 3, 31)),
        kept("当事人在本省，第20个工作日公示", other_province=False, published_on=date(2026, 3, 30)),
        broken("当事人在本省，第21个工作日公示", other_province=False, published_on=date(2026, 3, 31)),
        kept("其他部门，第20个工作日公示", **OTHERS, published_on=date(2026, 3, 30)),
        broken("其他部门，第21个工作日公示", **OTHERS, published_on=date(2026, 3, 31)),
        kept("未公示，期限当天", **NOT_PUBLISHED, as_of=date(2026, 3, 30)),
        broken("未公示，期限已过", **NOT_PUBLISHED, as_of=date(2026, 3, 31)),
        excepted("不是行政处罚", **INSPECTION, **NOT_PUBLISHED),
        excepted("市场监管，仅警告", **NOT_PUBLISHED, market_exempt=True),
        excepted("不具有一定社会影响", **OTHERS, **NOT_PUBLISHED, social_effect=False),
        broken("市场监管，不问社会影响", **NOT_PUBLISHED, social_effect=False, as_of=date(2026, 6, 1)),
        excepted("其他部门不公示，已述理由", **OTHERS, **NOT_PUBLISHED, no_publication_reason_given=True),
        broken("市场监管不公示，虽述理由", **NOT_PUBLISHED, no_publication_reason_given=True),
        unclear("是否具有社会影响没有审查", **OTHERS, **NOT_PUBLISHED, social_effect=None),
        unclear("是否市场监管处罚不明", market=None),
        unclear("当事人是否在外省不明", other_province=None),
        unclear("是否公示不明", published=None, published_on=None),
        unclear("公示日不明", published_on=None),
        excepted("2021年修订施行之前的决定", **OTHERS, **NOT_PUBLISHED, formed_on=date(2021, 7, 14)),
    ),
)  # fmt: skip
def penalty_published_in_time() -> pl.Expr:
    """A penalty of some effect on society is published within the days of its field; of market supervision every one is."""
    return in_time(Publication.published.col, Publication.published_on.col, Publication.due_on.col)


@rule(
    Publication, "M17.5", STOP, Effect.REFUSE,
    title=Words("公示期满停止公示", "What was published long enough is taken down"),
    unless=~Publication.published.col | ~Publication.market.col,
    numbers=(MARKET_STOP_MONTHS, MARKET_STOP_YEARS), finding_only=True,
    reason=Words(
        "{published_on} 公示的市场监管处罚，应在 {stop_on} 前停止公示（通报批评、较低数额罚款 {market_stop_months} 个月，"
        "其他 {market_stop_years} 年，限制期更长的从其期限）；停止日：{stopped_on}。",
        "Published on {published_on}, it was to be taken down by {stop_on} ({market_stop_months} months for a circular or a "
        "small fine, {market_stop_years} years else, or as long as the restriction); taken down on: {stopped_on}.",
    ),
    remedy=Words("立即停止公示。", "Take it down now."),
    examples=(
        kept("期满当天停止", stopped_on=date(2029, 3, 26)),
        broken("期满次日停止", stopped_on=date(2029, 3, 27)),
        kept("提前停止", stopped_on=date(2028, 3, 26), early_stop=True),
        kept("仍在公示，期满当天", **SHOWN, as_of=date(2029, 3, 26)),
        broken("仍在公示，期满次日", **SHOWN, as_of=date(2029, 3, 27)),
        excepted("没有公示", **NOT_PUBLISHED, **SHOWN, as_of=date(2029, 3, 27)),
        excepted("其他部门的处罚", **OTHERS, **SHOWN, as_of=date(2029, 3, 27)),
        unclear("是否停止不明", stopped=None, stopped_on=None, as_of=date(2029, 3, 27)),
        unclear("停止日不明", stopped_on=None),
        unclear("期满日不明", stop_on=None),
        unclear("是否市场监管处罚不明", **SHOWN, market=None, as_of=date(2029, 3, 27)),
        excepted("规定施行前的决定", **SHOWN, formed_on=date(2021, 8, 31), as_of=date(2029, 3, 27)),
    ),
)  # fmt: skip
def publication_stopped() -> pl.Expr:
    """A market penalty is shown for three months or three years, or as long as the restriction lasts, and no longer."""
    return in_time(Publication.stopped.col, Publication.stopped_on.col, Publication.stop_on.col)


RULES = (published_in_time, published_text_is_masked, penalty_published_in_time, publication_stopped)
