"""Publication and withdrawal (公示与撤回): one thing to be published once, until it is taken down."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import MARKET_OTHER_WD, MARKET_PUBLISH_WD, PENALTY_PUBLISH_WD, PUBLISH_WD
from zhunsheng.law.words import Words

SUBJECTS = {
    "inspection": Words("行政检查", "inspection"),
    "penalty": Words("行政处罚", "penalty"),
    "compulsion": Words("行政强制", "compulsion"),
    "plan_item": Words("检查计划事项", "plan item"),
    "item_list": Words("检查事项清单", "list of inspection items"),
    "announcement": Words("检查预告公告", "announcement"),
    "white_list": Words("白名单", "white list"),
    "standard": Words("裁量基准", "discretion standard"),
    "leniency": Words("包容免罚清单", "leniency list"),
    "supervision": Words("执法监督", "supervision"),
    "other": Words("其他", "other"),
}


def due_day(law: Law) -> pl.Expr:
    """Twenty working days after it came into being (GIR 26); of a penalty what the law on penalties is read to give.

    A penalty of market supervision has its own days (SAMR-P 9); on a party of another province ten for sending it there
    and ten more (SAMR-P 10).
    """
    formed_on = Publication.formed_on.col
    ours = law.reading(formed_on)
    elsewhere = ours.working_days_after(
        ours.working_days_after(formed_on, ours[MARKET_OTHER_WD]), ours[MARKET_OTHER_WD]
    )
    here = ours.working_days_after(formed_on, ours[MARKET_PUBLISH_WD])
    of_market = when_known(Publication.other_province.col, elsewhere, here)
    of_others = ours.working_days_after(formed_on, ours[PENALTY_PUBLISH_WD])
    of_penalty = when_known(Publication.market.col, of_market, of_others)
    usual = ours.working_days_after(formed_on, ours[PUBLISH_WD])
    return when_known(Publication.subject.col == "penalty", of_penalty, usual)


class Publication(Facts):
    """One thing to be published once; governed by the law of the day on which it came into being or changed."""

    kind_name = "publication"
    title = Words("公示与撤回", "Publication")
    row = "一项应公示信息的一次公示"

    subject = fact(dy.Enum, "公示对象", label="what is published", words=SUBJECTS, aliases=("公示类别", "公示内容"))
    formed_on = fact(
        dy.Date, "形成日", label="formed on", aliases=("形成日期", "信息形成日期"),
        meaning="the decision, result or list came into being or changed",
    )  # fmt: skip
    market = fact(
        dy.Bool, "市场监管处罚", Origin.COMPUTED, label="penalty of market supervision", meaning="general procedure, SAMR-P",
    )  # fmt: skip
    market_exempt = fact(
        dy.Bool, "市场监管不公示情形", Origin.COMPUTED, label="market penalty not published",
        meaning="a mere warning, or summary procedure",
    )  # fmt: skip
    other_province = fact(
        dy.Bool, "当事人在外省", Origin.COMPUTED, label="party of another province", meaning="where it is registered",
    )  # fmt: skip
    sent_out = fact(
        dy.Bool, "已推送外省", label="sent to the other province",
        meaning="market: through the own province to the department where the party is registered",
    )  # fmt: skip
    sent_out_on = fact(dy.Date, "推送日", label="sent on", aliases=("推送日期",))
    social_effect = fact(dy.Bool, "具有一定社会影响", label="of some effect on society", meaning="empty: not tested")
    due_on = fact(
        dy.Date, "应公示截止日", Origin.COMPUTED, label="to be published by",
        meaning="working days after formed_on: by subject, market supervision and province",
    )  # fmt: skip
    screened = fact(dy.Bool, "已做公开审查", label="screened", meaning="secrecy, privacy, third parties")
    unmasked_fields = fact(
        dy.Int32, "未脱敏字段数", Origin.COUNTED, label="fields not masked", meaning="personal or secret, in the public text",
        counting="对拟公示文本扫描所得的个人信息、秘密字段",
    )  # fmt: skip
    black_list_content = fact(
        dy.Bool, "含黑名单内容", Origin.COMPUTED, label="black-list content", meaning="from which a listed name follows",
    )  # fmt: skip
    published = fact(dy.Bool, "已公示", label="published", aliases=("是否公示", "是否公开"))
    published_on = fact(dy.Date, "公示日", label="published on", aliases=("公示日期", "公开日期"))
    no_publication_reason_given = fact(dy.Bool, "不公示已述理由", label="reason for not publishing")
    party_told = fact(
        dy.Bool, "已告知当事人公示", label="party told", meaning="market: in writing, when the decision is served",
    )  # fmt: skip
    decision_changed = fact(
        dy.Bool, "决定被变更撤销确认违法无效", Origin.JOINED, label="decision fell",
        meaning="changed, revoked, held unlawful or void",
    )  # fmt: skip
    changed_on = fact(dy.Date, "变更日", Origin.JOINED, label="decision fell on", aliases=("变更日期", "撤销日期"))
    withdrawn = fact(dy.Bool, "已撤回", label="withdrawn", aliases=("是否撤回",))
    withdrawn_on = fact(dy.Date, "撤回日", label="withdrawn on", aliases=("撤回日期",))
    withdrawal_reason_given = fact(dy.Bool, "撤回已述理由", label="withdrawal reasoned", meaning="in public")
    stop_on = fact(
        dy.Date, "停止公示日", Origin.COMPUTED, label="to be taken down by",
        meaning="3 months (通报批评、较低数额罚款 only), 3 years, or the restriction's length",
    )  # fmt: skip
    stopped = fact(
        dy.Bool, "已停止公示", label="taken down", aliases=("是否停止公示",), meaning="no longer shown; by withdrawal too",
    )  # fmt: skip
    stopped_on = fact(dy.Date, "停止日", label="taken down on", aliases=("停止公示日期",))
    early_stop = fact(dy.Bool, "提前停止", label="taken down early", meaning="by credit repair")

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": lambda _: Publication.formed_on.col, "due_on": due_day,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 4, 30), "region": "", "level": "city", "department": "", "source": "native",
        "subject": "penalty", "formed_on": date(2026, 3, 2), "market": True, "market_exempt": False,
        "other_province": True, "sent_out": True, "sent_out_on": date(2026, 3, 12), "social_effect": True,
        "screened": True, "unmasked_fields": 0, "black_list_content": False, "published": True,
        "published_on": date(2026, 3, 26), "no_publication_reason_given": False, "party_told": True,
        "decision_changed": True, "changed_on": date(2026, 4, 14), "withdrawn": True, "withdrawn_on": date(2026, 4, 16),
        "withdrawal_reason_given": True, "stop_on": date(2029, 3, 26), "stopped": True, "stopped_on": date(2026, 4, 16),
        "early_stop": False,
    }  # fmt: skip
