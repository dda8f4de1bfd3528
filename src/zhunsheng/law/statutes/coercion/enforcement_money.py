"""行政强制法: a duty to pay is enforced (第四十五条至第四十九条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.enforcement import Enforcement
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import LATE_FINE_ENFORCE_DAYS, RECONSIDERATION_DAYS, SUIT_MONTHS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.words import Words

STANDARD = ACL.at("第四十五条第一款", "加处罚款或者滞纳金的标准应当告知当事人")
THIRTY_DAYS = ACL.at(
    "第四十六条第一款", "加处罚款或者滞纳金超过三十日，经催告当事人仍不履行的，具有行政强制执行权的行政机关可以强制执行"
)
SEALED_GOODS = ACL.at("第四十六条第三款", "可以将查封、扣押的财物依法拍卖抵缴罚款")
DEPOSITS = ACL.at("第四十七条第一款", "划拨存款、汇款应当由法律规定的行政机关决定")
AUCTION = (
    ACL.at("第四十八条", "由行政机关委托拍卖机构依照《中华人民共和国拍卖法》的规定办理"),
    ACL.at("第四十九条", "拍卖和依法处理所得的款项应当上缴国库或者划入财政专户"),
)

BEFORE_LAW = {"urged_on": date(2011, 12, 31)}
DEPOSIT = {
    "way": "own_power", "has_power": True, "act_kind": "transfer_deposit", "kind_given_by_law": True, "applied": False,
    "decided": True, "decided_on": date(2026, 3, 25), "carried_out": True, "carried_out_on": date(2026, 3, 31),
    "late_fine_days": 31,
}  # fmt: skip
SEALED = {
    **DEPOSIT, "has_power": False, "act_kind": "auction", "sealed_earlier": True, "late_fine_days": 0,
    "auction_house": True, "proceeds_to_treasury": True,
}  # fmt: skip

not_carried_out = ~Enforcement.carried_out.col


@rule(
    Enforcement, "L-ACL-45", STANDARD, Effect.REFUSE,
    title=Words("加处罚款的标准应当告知", "The standard of the late fine is told"),
    unless=Enforcement.late_fine_days.col == 0,
    reason=Words(
        "加处罚款已计 {late_fine_days} 日，没有告知当事人加处的标准。", "A late fine has run {late_fine_days} days; its standard was not told."
    ),
    remedy=Words("告知加处罚款的标准；没有告知的，不得加处。", "Tell the standard; what was not told is not claimed."),
    examples=(
        kept("已告知", standard_told=True),
        broken("没有告知", standard_told=False),
        broken("计一日，没有告知", standard_told=False, late_fine_days=1),
        excepted("没有加处罚款", standard_told=False, late_fine_days=0),
        unclear("是否告知不明", standard_told=None),
        unclear("天数不明", standard_told=False, late_fine_days=None),
        excepted("行政强制法施行之前", standard_told=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def late_fine_standard_told() -> pl.Expr:
    """Who does not pay in time may be charged a late fine, and its standard is told."""
    return Enforcement.standard_told.col


@rule(
    Enforcement, "L-ACL-46", (THIRTY_DAYS, SEALED_GOODS), Effect.REFUSE,
    title=Words("加处罚款超过三十日才能直接强制", "Money is enforced after thirty days of late fine"),
    unless=not_carried_out | ~Enforcement.act_kind.col.is_in(["transfer_deposit", "auction"]),
    numbers=(LATE_FINE_ENFORCE_DAYS, RECONSIDERATION_DAYS, SUIT_MONTHS), readings=("Q-36",),
    reason=Words(
        "{carried_out_on} {act_kind}：已催告：{urged}，有强制执行权：{has_power}，加处罚款 {late_fine_days} 日（须超过 {late_fine_enforce_days} 日）；"
        "先前已查封扣押：{sealed_earlier}，复议诉讼期至 {remedy_period_over_on}，已复议或诉讼：{remedy_filed}。",
        "Enforced on {carried_out_on} ({act_kind}): urged: {urged}, power: {has_power}, late fine {late_fine_days} days (more than "
        "{late_fine_enforce_days} needed); sealed earlier: {sealed_earlier}, remedies open until {remedy_period_over_on}, filed: "
        "{remedy_filed}.",
    ),
    remedy=Words(
        "有执行权的，催告后、加处罚款超过 {late_fine_enforce_days} 日再执行；没有的，申请人民法院，或者救济期满后拍卖已查封扣押的财物。",
        "With power, urge and wait for more than {late_fine_enforce_days} days; without it, apply to the court, or auction what is "
        "sealed once the remedies are over.",
    ),
    examples=(
        kept("有执行权，31日", **DEPOSIT),
        broken("有执行权，30日", **{**DEPOSIT, "late_fine_days": 30}),
        kept("有执行权，32日", **{**DEPOSIT, "late_fine_days": 32}),
        broken("没有催告", **{**DEPOSIT, "urged": False}),
        broken("没有执行权", **{**DEPOSIT, "has_power": False}),
        kept("拍卖先前扣押的财物，救济期满次日", **{**SEALED, "carried_out_on": date(2026, 3, 4)}),
        broken("救济期满当日拍卖", **{**SEALED, "carried_out_on": date(2026, 3, 3)}),
        broken("救济期满前拍卖", **{**SEALED, "carried_out_on": date(2026, 3, 2)}),
        broken("拍卖，先前没有扣押", **{**SEALED, "sealed_earlier": False}),
        broken("先前扣押，但划拨存款", **{**SEALED, "act_kind": "transfer_deposit"}),
        broken("当事人已起诉", **SEALED, remedy_filed=True),
        broken("拍卖先前扣押的财物，没有催告", **{**SEALED, "urged": False}),
        kept("有执行权，31日拍卖", **{**SEALED, "has_power": True, "late_fine_days": 31, "sealed_earlier": False}),
        excepted("强制拆除", **{**DEPOSIT, "late_fine_days": 0, "act_kind": "demolish"}),
        excepted("尚未实施", **{**DEPOSIT, "late_fine_days": 0, "carried_out": False}),
        unclear("天数不明", **{**DEPOSIT, "late_fine_days": None}),
        unclear("有无执行权不明", **{**DEPOSIT, "has_power": None}),
        unclear("是否起诉不明", **SEALED, remedy_filed=None),
        unclear("种类不明", **{**DEPOSIT, "late_fine_days": 0, "act_kind": None}),
        excepted("行政强制法施行之前", **{**DEPOSIT, "late_fine_days": 0}, **BEFORE_LAW),
    ),
)  # fmt: skip
def direct_enforcement_after_thirty_days(law: InForce) -> pl.Expr:
    """With power: urged, and more than thirty days of late fine. Without: only goods sealed before, once remedies are over."""
    by_power = Enforcement.has_power.col & (Enforcement.late_fine_days.col > law[LATE_FINE_ENFORCE_DAYS])
    by_sealed_goods = (
        (Enforcement.act_kind.col == "auction")
        & Enforcement.sealed_earlier.col
        & ~Enforcement.remedy_filed.col
        & (Enforcement.carried_out_on.col > Enforcement.remedy_period_over_on.col)
    )
    return Enforcement.urged.col & (by_power | by_sealed_goods)


@rule(
    Enforcement, "L-ACL-47", DEPOSITS, Effect.REFUSE,
    title=Words("划拨存款须由法律规定的机关决定", "Deposits are moved only by an agency that a law names"),
    unless=not_carried_out | (Enforcement.act_kind.col != "transfer_deposit"),
    reason=Words(
        "{carried_out_on} 划拨存款、汇款：有强制执行权：{has_power}，法律规定可以划拨：{kind_given_by_law}。",
        "Deposits moved on {carried_out_on}: power: {has_power}; given by law: {kind_given_by_law}.",
    ),
    remedy=Words("退回款项，申请人民法院强制执行。", "Give the money back and apply to the court."),
    examples=(
        kept("法律规定的机关", **DEPOSIT),
        broken("没有执行权", **{**DEPOSIT, "has_power": False}),
        broken("法律没有规定划拨", **{**DEPOSIT, "kind_given_by_law": False}),
        excepted("拍卖", **{**SEALED, "kind_given_by_law": False}),
        excepted("尚未实施", **{**DEPOSIT, "has_power": False, "carried_out": False}),
        unclear("有无执行权不明", **{**DEPOSIT, "has_power": None}),
        unclear("法律是否规定不明", **{**DEPOSIT, "kind_given_by_law": None}),
        unclear("种类不明", **{**DEPOSIT, "has_power": False, "act_kind": None}),
        excepted("行政强制法施行之前", **{**DEPOSIT, "has_power": False}, **BEFORE_LAW),
    ),
)  # fmt: skip
def deposits_moved_only_by_law() -> pl.Expr:
    """Only an agency that a law names decides to move deposits and remittances."""
    return Enforcement.has_power.col & Enforcement.kind_given_by_law.col


@rule(
    Enforcement, "L-ACL-47", AUCTION, Effect.REFUSE,
    title=Words("拍卖委托拍卖机构、款项上缴国库", "An auction house sells, the treasury gets the proceeds"),
    unless=not_carried_out | (Enforcement.act_kind.col != "auction"),
    reason=Words(
        "{carried_out_on} 拍卖：委托拍卖机构：{auction_house}，款项上缴国库或者财政专户：{proceeds_to_treasury}。",
        "Auction of {carried_out_on}: auction house: {auction_house}; proceeds to the treasury: {proceeds_to_treasury}.",
    ),
    remedy=Words("委托拍卖机构办理，款项上缴国库或者划入财政专户。", "Entrust an auction house and pay the proceeds to the treasury."),
    examples=(
        kept("委托拍卖，款项上缴", **SEALED),
        broken("没有委托拍卖机构", **{**SEALED, "auction_house": False}),
        broken("款项没有上缴", **{**SEALED, "proceeds_to_treasury": False}),
        excepted("划拨存款", **DEPOSIT, auction_house=False),
        excepted("尚未实施", **{**SEALED, "auction_house": False, "carried_out": False}),
        unclear("是否委托不明", **{**SEALED, "auction_house": None}),
        unclear("款项去向不明", **{**SEALED, "proceeds_to_treasury": None}),
        unclear("种类不明", **{**SEALED, "auction_house": False, "act_kind": None}),
        excepted("行政强制法施行之前", **{**SEALED, "auction_house": False}, **BEFORE_LAW),
    ),
)  # fmt: skip
def auction_by_auction_house() -> pl.Expr:
    """Goods are auctioned by an auction house, and what they bring goes to the treasury or its special account."""
    return Enforcement.auction_house.col & Enforcement.proceeds_to_treasury.col


RULES = (
    late_fine_standard_told,
    direct_enforcement_after_thirty_days,
    deposits_moved_only_by_law,
    auction_by_auction_house,
)
