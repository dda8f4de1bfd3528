"""政府信息公开条例: nothing is published unscreened (第十四条至第十七条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.publication import Publication
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import GIR
from zhunsheng.law.words import Words

SCREENED = (
    GIR.at("第十七条第二款", "对拟公开的政府信息进行审查"),
    GIR.at("第十四条至第十六条"),
)


@rule(
    Publication, "L-GIR-14", SCREENED, Effect.REFUSE,
    title=Words("公示前经公开审查", "It is screened before it is published"),
    unless=~Publication.published.col,
    reason=Words(
        "{published_on} 公示的信息没有经过保密、隐私和第三方权益审查。",
        "Published on {published_on} without being screened for secrecy, privacy and third parties.",
    ),
    remedy=Words("先作公开审查，再公示；已公示的立即补作审查。", "Screen it first; what is already public is screened now."),
    examples=(
        kept("已审查", screened=True),
        broken("没有审查", screened=False),
        excepted("尚未公示", published=False, published_on=None, screened=False),
        unclear("是否审查不明", screened=None),
        unclear("是否公示不明", published=None, screened=False),
        excepted("2019年修订施行之前形成", screened=False, formed_on=date(2019, 5, 14)),
    ),
)  # fmt: skip
def screened_before_publication() -> pl.Expr:
    """What is to be published is screened first: for state secrets, privacy, trade secrets and third parties."""
    return Publication.screened.col


RULES = (screened_before_publication,)
