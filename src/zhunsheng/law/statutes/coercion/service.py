"""行政强制法: how the urging letter and the enforcement decision are served (第三十八条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.service import Service
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.words import Words

DIRECT = ACL.at(
    "第三十八条",
    "催告书、行政强制执行决定书应当直接送达当事人。当事人拒绝接收或者无法直接送达当事人的，应当依照《中华人民共和国民事诉讼法》的有关规定送达",
)
URGED = {"paper": "urge_letter"}


@rule(
    Service, "L-ACL-38", DIRECT, Effect.REFUSE,
    title=Words("催告书、强制执行决定书应当直接送达", "Urging letter and enforcement decision are served directly"),
    unless=~Service.made.col | ~Service.paper.col.is_in(["urge_letter", "enforcement_decision"]),
    reason=Words(
        "{paper}没有直接送达（送达方式：{way}），也没有记明当事人拒收（拒收：{refused}）或者无法直接送达（{other_ways_tried}）。",
        "Not served directly: {paper} ({way}); nothing says that the party refused it (refused: {refused}) or could not be "
        "reached so ({other_ways_tried}).",
    ),
    remedy=Words(
        "先直接送达；拒收或者无法直接送达的，记明情况，再依民事诉讼法规定的方式送达。",
        "Serve it directly first; where it is refused or cannot be, note that and use the ways of the civil procedure law.",
    ),
    examples=(
        kept("催告书直接送达", **URGED, way="direct"),
        kept("催告书当场交付", **URGED, way="on_the_spot"),
        broken("催告书直接邮寄", **URGED, way="post"),
        broken("强制执行决定书直接公告", paper="enforcement_decision", way="announcement"),
        kept("当事人拒收后留置", **URGED, way="left", refused=True),
        kept("无法直接送达后邮寄", **URGED, way="post", other_ways_tried=True),
        excepted("处罚决定书", paper="decision", way="post"),
        excepted("尚未送达", **URGED, way="post", made=False),
        unclear("送达方式不明", **URGED, way=None),
        unclear("是否拒收不明", **URGED, way="post", refused=None),
        unclear("是否试过其他方式不明", **URGED, way="post", other_ways_tried=None),
        unclear("文书种类不明", paper=None, way="post"),
        excepted("行政强制法施行之前", **URGED, way="post", issued_on=date(2011, 12, 30), made_on=date(2011, 12, 31)),
    ),
)  # fmt: skip
def urge_served_directly_first() -> pl.Expr:
    """Both are served on the party directly; the other ways are for what is refused or cannot be served so."""
    return (
        Service.way.col.is_in(["direct", "on_the_spot"]) | Service.refused.col | Service.other_ways_tried.col
    )  # fmt: skip


RULES = (urge_served_directly_first,)
