"""行政强制法: who may enforce, and what comes before an enforcement decision (第十三条、第三十四条至第三十七条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.enforcement import Enforcement
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.words import Words

BY_LAW = (
    ACL.at(
        "第十三条",
        "行政强制执行由法律设定…法律没有规定行政机关强制执行的，作出行政决定的行政机关应当申请人民法院强制执行",
    ),
    ACL.at("第三十四条", "具有行政强制执行权的行政机关依照本章规定强制执行"),
    ACL.at("第四十六条第三款", "可以将查封、扣押的财物依法拍卖抵缴罚款"),
)
URGING = (
    ACL.at("第三十五条", "行政机关作出强制执行决定前，应当事先催告当事人履行义务"),
    ACL.at("第三十六条", "行政机关应当充分听取当事人的意见，对当事人提出的事实、理由和证据，应当进行记录、复核"),
    ACL.at("第五十二条", "行政机关可以决定立即实施代履行"),
)
CONTENTS = ACL.at("第三十七条第二款", "强制执行决定应当以书面形式作出，并载明下列事项")
PERIOD = (
    ACL.at("第三十七条第一款", "经催告，当事人逾期仍不履行行政决定，且无正当理由的"),
    ACL.at("第三十七条第三款", "对有证据证明有转移或者隐匿财物迹象的，行政机关可以作出立即强制执行决定"),
)

BEFORE_LAW = {"urged_on": date(2011, 12, 31)}
DECIDED = {
    "way": "own_power", "has_power": True, "act_kind": "transfer_deposit", "kind_given_by_law": True, "applied": False,
    "urged_on": date(2026, 3, 4), "urge_until": date(2026, 3, 18), "decided": True, "decided_on": date(2026, 3, 25),
    "decision_complete": True,
}  # fmt: skip
NO_POWER = {**DECIDED, "has_power": False}
SEALED = {**NO_POWER, "act_kind": "auction", "sealed_earlier": True}

not_decided = ~Enforcement.decided.col


@rule(
    Enforcement, "L-ACL-13", BY_LAW, Effect.REFUSE,
    title=Words("没有法律规定不得自行强制执行", "No enforcement of one's own without a law"),
    unless=~(Enforcement.decided.col | Enforcement.carried_out.col)
    | (Enforcement.way.col != "own_power")
    | ((Enforcement.act_kind.col == "auction") & Enforcement.sealed_earlier.col),
    reason=Words(
        "自行强制执行（{act_kind}）：法律授予强制执行权：{has_power}，法律规定该方式：{kind_given_by_law}。",
        "Enforced by the agency itself ({act_kind}): power given by law: {has_power}; that way given by law: {kind_given_by_law}.",
    ),
    remedy=Words("没有法律规定的，申请人民法院强制执行。", "Where no law provides for it, apply to the court."),
    examples=(
        kept("有执行权，法律规定该方式", **DECIDED),
        broken("没有执行权", **NO_POWER),
        broken("法律没有规定该方式", **{**DECIDED, "kind_given_by_law": False}),
        broken("没有决定即实施", **{**NO_POWER, "decided": False}, carried_out=True, carried_out_on=date(2026, 3, 31)),
        excepted("拍卖先前扣押的财物抵缴罚款", **SEALED),
        broken("拍卖，先前没有扣押", **{**SEALED, "sealed_earlier": False}),
        broken("先前扣押，但划拨存款", **{**SEALED, "act_kind": "transfer_deposit"}),
        excepted("代履行", **{**NO_POWER, "way": "substitute"}),
        excepted("尚未决定", **{**NO_POWER, "decided": False}),
        unclear("有无执行权不明", **{**DECIDED, "has_power": None}),
        unclear("法律是否规定该方式不明", **{**DECIDED, "kind_given_by_law": None}),
        unclear("执行方式不明", **{**NO_POWER, "way": None}),
        excepted("行政强制法施行之前", **{**NO_POWER, **BEFORE_LAW}),
    ),
)  # fmt: skip
def own_enforcement_only_by_law() -> pl.Expr:
    """An agency enforces by itself only where a law gives it the power and that way; else it applies to the court."""
    return Enforcement.has_power.col & Enforcement.kind_given_by_law.col


@rule(
    Enforcement, "L-ACL-35", URGING, Effect.REFUSE,
    title=Words("强制执行决定前应当催告、听取意见", "Urging and hearing come before the decision to enforce"),
    unless=not_decided | Enforcement.immediate_obstacle.col,
    reason=Words(
        "{decided_on} 作出强制执行决定：已催告：{urged}（{urged_on}），催告内容齐全：{urge_complete}，已听取意见：{statement_heard}。",
        "Decided on {decided_on}: urged: {urged} ({urged_on}), complete: {urge_complete}, statement heard: {statement_heard}.",
    ),
    remedy=Words(
        "先以书面催告，载明期限、方式、金额和陈述申辩权，听取、记录、复核意见后再决定。",
        "Urge in writing first, with time limit, way, amount and the right to be heard; hear, record, re-check; then decide.",
    ),
    examples=(
        kept("先催告后决定", **DECIDED),
        kept("催告当日决定", **{**DECIDED, "decided_on": date(2026, 3, 4)}),
        broken("催告前一日决定", **{**DECIDED, "decided_on": date(2026, 3, 3)}),
        broken("没有催告", **DECIDED, urged=False),
        broken("催告内容不齐", **DECIDED, urge_complete=False),
        broken("没有听取意见", **DECIDED, statement_heard=False),
        excepted("立即清除遗洒物", **DECIDED, urged=False, immediate_obstacle=True),
        excepted("尚未决定", **{**DECIDED, "decided": False}, urged=False),
        unclear("催告日不明", **{**DECIDED, "urged_on": None}),
        unclear("内容是否齐全不明", **DECIDED, urge_complete=None),
        unclear("是否听取意见不明", **DECIDED, statement_heard=None),
        unclear("是否立即清除不明", **DECIDED, urged=False, immediate_obstacle=None),
        excepted("行政强制法施行之前", **{**DECIDED, **BEFORE_LAW}, statement_heard=False),
    ),
)  # fmt: skip
def urged_before_enforcing() -> pl.Expr:
    """Before it decides to enforce, the agency urges the party in writing and hears, records and re-checks what it says."""
    return (
        Enforcement.urged.col
        & Enforcement.urge_complete.col
        & Enforcement.statement_heard.col
        & (Enforcement.urged_on.col <= Enforcement.decided_on.col)
    )


@rule(
    Enforcement, "L-ACL-37", CONTENTS, Effect.REFUSE,
    title=Words("强制执行决定书要素齐全", "The decision to enforce has its five contents"),
    unless=not_decided,
    reason=Words("{decided_on} 的强制执行决定书缺少法定事项。", "The decision to enforce of {decided_on} lacks a content the law asks for."),
    remedy=Words(
        "补齐当事人、理由依据、方式时间、救济途径期限、机关名称印章日期。",
        "Add party, reasons and basis, way and time, remedies and their periods, agency, seal and day.",
    ),
    examples=(
        kept("齐全", **DECIDED),
        broken("不齐", **{**DECIDED, "decision_complete": False}),
        excepted("尚未决定", **{**DECIDED, "decision_complete": False, "decided": False}),
        unclear("是否齐全不明", **{**DECIDED, "decision_complete": None}),
        unclear("是否决定不明", **{**DECIDED, "decision_complete": False, "decided": None}),
        excepted("行政强制法施行之前", **{**DECIDED, "decision_complete": False, **BEFORE_LAW}),
    ),
)  # fmt: skip
def enforcement_decision_complete() -> pl.Expr:
    """A decision to enforce is written and states party, reasons and basis, way and time, remedies, agency, seal and day."""
    return Enforcement.decision_complete.col


@rule(
    Enforcement, "L-ACL-37", PERIOD, Effect.REFUSE,
    title=Words("催告期满才能决定强制执行", "No decision to enforce while urging runs"),
    unless=not_decided | Enforcement.immediate_obstacle.col,
    reason=Words(
        "催告期限至 {urge_until}，{decided_on} 即作出强制执行决定，没有转移、隐匿财物的证据。",
        "The party was urged until {urge_until}; decided on {decided_on} without proof that property is moved or hidden.",
    ),
    remedy=Words("期满仍不履行且无正当理由的，再决定；有转移、隐匿财物迹象的，附证据。", "Decide when it has run out in vain, or attach the proof."),
    examples=(
        kept("期满次日决定", **{**DECIDED, "decided_on": date(2026, 3, 19)}),
        broken("期满当日决定", **{**DECIDED, "decided_on": date(2026, 3, 18)}),
        broken("期满前决定", **{**DECIDED, "decided_on": date(2026, 3, 17)}),
        kept("有转移财物的证据", **{**DECIDED, "decided_on": date(2026, 3, 9)}, hiding_property=True),
        excepted("立即清除遗洒物", **{**DECIDED, "decided_on": date(2026, 3, 9)}, immediate_obstacle=True),
        excepted("尚未决定", **{**DECIDED, "decided_on": date(2026, 3, 9), "decided": False}),
        unclear("催告期限不明", **{**DECIDED, "urge_until": None}),
        unclear("有无转移财物不明", **{**DECIDED, "decided_on": date(2026, 3, 9)}, hiding_property=None),
        unclear("决定日不明", **{**DECIDED, "decided_on": None}),
        excepted("行政强制法施行之前", **{**DECIDED, "decided_on": date(2012, 1, 4), **BEFORE_LAW}),
    ),
)  # fmt: skip
def urging_period_awaited() -> pl.Expr:
    """Only when the urging has run out in vain is enforcement decided; at once where property is moved or hidden."""
    return (Enforcement.decided_on.col > Enforcement.urge_until.col) | Enforcement.hiding_property.col


RULES = (
    own_enforcement_only_by_law,
    urged_before_enforcing,
    enforcement_decision_complete,
    urging_period_awaited,
)
