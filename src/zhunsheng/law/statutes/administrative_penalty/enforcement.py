"""行政处罚法: a decision that is not performed (第七十二条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.enforcement import Enforcement
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL, APL
from zhunsheng.law.words import Words

FROM_THE_END = APL.at("第七十二条第二款", "申请人民法院强制执行的期限，自暂缓或者分期缴纳罚款期限结束之日起计算")
GIVEN_BY_LAW = (
    APL.at(
        "第七十二条第一款第二项", "根据法律规定，将查封、扣押的财物拍卖、依法处理或者将冻结的存款、汇款划拨抵缴罚款"
    ),
    APL.at("第七十二条第一款第三项", "根据法律规定，采取其他行政强制执行方式"),
    ACL.at("第十三条第一款", "行政强制执行由法律设定"),
)

BEFORE_LAW = {"urged_on": date(2021, 7, 14)}
DEFERRED = {"deferred": True, "deferral_ends_on": date(2026, 3, 25)}
DEPOSIT = {
    "way": "own_power", "has_power": True, "act_kind": "transfer_deposit", "kind_given_by_law": True, "decided": True,
    "decided_on": date(2026, 3, 25), "carried_out": True, "carried_out_on": date(2026, 3, 31), "applied": False,
}  # fmt: skip


@rule(
    Enforcement, "L-APL-72b", FROM_THE_END, Effect.REFUSE,
    title=Words("暂缓、分期期满前不得申请法院", "No application to the court before a deferral ends"),
    unless=~Enforcement.applied.col | ~Enforcement.deferred.col,
    reason=Words(
        "暂缓或者分期到 {deferral_ends_on} 期满，申请法院的期限自该日起计算（可申请起日 {application_opens_on}）；{applied_on} 即申请。",
        "The deferral ends on {deferral_ends_on} and the time to apply runs from then (open from {application_opens_on}); applied "
        "on {applied_on}.",
    ),
    remedy=Words("暂缓、分期期满仍不缴纳的，再申请法院强制执行。", "Apply when the deferral has ended and the fine is still not paid."),
    examples=(
        kept("期满当日申请", **DEFERRED),
        broken("期满前一日申请", **{**DEFERRED, "deferral_ends_on": date(2026, 3, 26)}),
        kept("期满次日申请", **{**DEFERRED, "deferral_ends_on": date(2026, 3, 24)}),
        kept("曾诉讼败诉，期满当日申请", **DEFERRED, remedy_filed=True),
        excepted("没有暂缓", **{**DEFERRED, "deferred": False, "deferral_ends_on": date(2026, 9, 30)}),
        excepted("尚未申请", **{**DEFERRED, "deferral_ends_on": date(2026, 9, 30)}, applied=False),
        unclear("期满日不明", **{**DEFERRED, "deferral_ends_on": None}),
        unclear("申请日不明", **DEFERRED, applied_on=None),
        unclear("是否暂缓不明", **{**DEFERRED, "deferred": None, "deferral_ends_on": date(2026, 9, 30)}),
        excepted("2021年修订施行之前", **{**DEFERRED, "deferral_ends_on": date(2026, 9, 30)}, **BEFORE_LAW),
    ),
)  # fmt: skip
def deferral_moves_court_period() -> pl.Expr:
    """Where payment was deferred or by instalments, the time to apply to the court runs from the end of that."""
    return Enforcement.applied_on.col >= Enforcement.deferral_ends_on.col


@rule(
    Enforcement, "L-APL-72c", GIVEN_BY_LAW, Effect.REFUSE,
    title=Words("强制执行方式须有法律规定", "The way of enforcing is given by law"),
    unless=(Enforcement.act_kind.col == "none") | ~(Enforcement.decided.col | Enforcement.carried_out.col),
    reason=Words(
        "采取的强制执行方式（{act_kind}）没有法律规定。", "No law gives the way of enforcing that was taken ({act_kind})."
    ),
    remedy=Words("写明规定该方式的法律条款；没有的，申请人民法院强制执行。", "Cite the law that gives it; failing that, apply to the court."),
    examples=(
        kept("法律规定划拨", **DEPOSIT),
        broken("法律没有规定", **{**DEPOSIT, "kind_given_by_law": False}),
        broken("已决定未实施", **{**DEPOSIT, "kind_given_by_law": False, "carried_out": False}),
        broken("没有决定即实施", **{**DEPOSIT, "kind_given_by_law": False, "decided": False}),
        excepted("没有采取强制执行", **{**DEPOSIT, "kind_given_by_law": False, "act_kind": "none"}),
        excepted("尚未决定", **{**DEPOSIT, "kind_given_by_law": False, "decided": False, "carried_out": False}),
        unclear("有无法律规定不明", **{**DEPOSIT, "kind_given_by_law": None}),
        unclear("种类不明", **{**DEPOSIT, "kind_given_by_law": False, "act_kind": None}),
        unclear("是否决定不明", **{**DEPOSIT, "kind_given_by_law": False, "decided": None, "carried_out": False}),
        excepted("2021年修订施行之前", **{**DEPOSIT, "kind_given_by_law": False}, **BEFORE_LAW),
    ),
)  # fmt: skip
def enforcement_way_given_by_law() -> pl.Expr:
    """Sealed goods are auctioned, frozen deposits moved and other ways of enforcing taken only as a law provides."""
    return Enforcement.kind_given_by_law.col


RULES = (deferral_moves_court_period, enforcement_way_given_by_law)
