"""市场监督管理行政处罚信息公示规定: sent to the other province, told to the party (第八条、第十条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.publication import Publication
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import MARKET_OTHER_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import SAMR_P
from zhunsheng.law.words import Words

SENT = (
    SAMR_P.at("第十条", "十个工作日内…将行政处罚信息推送至当事人登记地（住所地）市场监督管理部门"),
    SAMR_P.at("第二条第二款", "仅受到警告行政处罚的不予公示"),
)
TOLD = SAMR_P.at("第八条", "应当书面告知行政处罚当事人行政处罚信息将向社会进行公示")
BEFORE_RULES = {"formed_on": date(2021, 8, 31)}
NOT_SENT = {"sent_out": False, "sent_out_on": None}


def sending_due(law: InForce) -> pl.Expr:
    """The last day on which the penalty may be sent to the other province."""
    return law.working_days_after(Publication.formed_on.col, law[MARKET_OTHER_WD])


@rule(
    Publication, "L-SAMRP-09", SENT, Effect.REFUSE,
    title=Words("当事人在外省的，十个工作日内推送", "A penalty on a party of another province is sent there in time"),
    unless=(Publication.subject.col != "penalty") | ~Publication.market.col | Publication.market_exempt.col
    | ~Publication.other_province.col,
    numbers=(MARKET_OTHER_WD,), figures={"due_on": sending_due}, finding_only=True,
    reason=Words(
        "处罚决定于 {formed_on} 作出，当事人登记地在外省，应在 {due_on} 前（{market_other_wd} 个工作日内）推送；推送日：{sent_out_on}。",
        "Decided on {formed_on} on a party of another province, it was to be sent by {due_on} ({market_other_wd} working "
        "days); sent on: {sent_out_on}.",
    ),
    remedy=Words(
        "立即通过本省市场监管部门推送至当事人登记地（住所地）市场监管部门。", "Send it now through the own province's market regulator.",
    ),
    examples=(
        kept("第10个工作日推送", sent_out_on=date(2026, 3, 16)),
        broken("第11个工作日推送", sent_out_on=date(2026, 3, 17)),
        kept("第9个工作日推送", sent_out_on=date(2026, 3, 13)),
        kept("没有推送，期限当天", **NOT_SENT, as_of=date(2026, 3, 16)),
        broken("没有推送，期限已过", **NOT_SENT, as_of=date(2026, 3, 17)),
        excepted("不是行政处罚", **NOT_SENT, subject="inspection"),
        excepted("其他部门的处罚", **NOT_SENT, market=False),
        excepted("仅警告", **NOT_SENT, market_exempt=True),
        excepted("当事人在本省", **NOT_SENT, other_province=False),
        unclear("是否推送不明", sent_out=None, sent_out_on=None),
        unclear("推送日不明", sent_out_on=None),
        unclear("当事人是否在外省不明", **NOT_SENT, other_province=None),
        unclear("形成日不明", formed_on=None),
        excepted("规定施行前的决定", **NOT_SENT, **BEFORE_RULES),
    ),
)  # fmt: skip
def sent_to_other_province_in_time(law: InForce) -> pl.Expr:
    """A penalty on a party of another province goes there within ten working days, to be published there."""
    return in_time(Publication.sent_out.col, Publication.sent_out_on.col, sending_due(law))


@rule(
    Publication, "L-SAMRP-09", TOLD, Effect.REFUSE,
    title=Words("书面告知当事人处罚信息将公示", "The party is told in writing that it will be published"),
    unless=~Publication.published.col | ~Publication.market.col,
    reason=Words(
        "{published_on} 公示的市场监管处罚，送达决定书时没有书面告知当事人将向社会公示。",
        "Published on {published_on}; on service of the decision the party was not told in writing that it would be.",
    ),
    remedy=Words("书面告知当事人后再公示。", "Tell the party in writing, then publish."),
    examples=(
        kept("已告知", party_told=True),
        broken("没有告知", party_told=False),
        excepted("没有公示", published=False, published_on=None, party_told=False),
        excepted("其他部门的处罚", market=False, party_told=False),
        unclear("是否告知不明", party_told=None),
        unclear("是否市场监管处罚不明", market=None, party_told=False),
        excepted("规定施行前的决定", party_told=False, **BEFORE_RULES),
    ),
)  # fmt: skip
def market_party_told() -> pl.Expr:
    """When the decision is served the party is told in writing that the penalty will be made public."""
    return Publication.party_told.col


RULES = (sent_to_other_province_in_time, market_party_told)
