"""行政强制法: when the ground of a measure is gone, and what is frozen (第二十七条至第三十三条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.measure import Measure
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import FREEZING_TOLD_WD, SEIZURE_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.statutes.administrative_penalty.measure import REGISTERED, not_taken
from zhunsheng.law.statutes.coercion.measure_basis import BEFORE_LAW
from zhunsheng.law.statutes.coercion.measure_sealing import not_sealing
from zhunsheng.law.statutes.coercion.measure_steps import not_freezing
from zhunsheng.law.words import Words

RELEASE = (
    ACL.at("第二十八条第一款", "行政机关应当及时作出解除查封、扣押决定"),
    ACL.at("第三十三条第一款", "行政机关应当及时作出解除冻结决定"),
    ACL.at("第二十条第二款", "实施行政强制措施的目的已经达到或者条件已经消失，应当立即解除"),
    ACL.at("第二十七条", "应当解除查封、扣押的，作出解除查封、扣押的决定"),
)
RETURN = ACL.at("第二十八条第二款", "解除查封、扣押应当立即退还财物")
FREEZING_TOLD = (
    ACL.at("第三十一条第一款", "应当在三日内向当事人交付冻结决定书"),
    ACL.at("第六十九条", "本法中十日以内期限的规定是指工作日"),
)
AMOUNT = ACL.at(
    "第二十九条第二款", "数额应当与违法行为涉及的金额相当；已被其他国家机关依法冻结的，不得重复冻结"
)  # fmt: skip
PERIOD = ACL.at("第三十二条第一款", "三十日内，行政机关应当作出处理决定或者作出解除冻结决定")
FROZEN = {
    "kind": "freezing", "extended": False, "extensions": 0, "extension_days": 0, "excluded_days": 0,
    "decision_delivered_on": date(2026, 3, 5),
}  # fmt: skip
UNTOLD = {**FROZEN, "decision_delivered": False, "decision_delivered_on": None}
RELEASED = {"release_decided": True, "release_decided_on": date(2026, 3, 20)}


def freezing_told_due(law: InForce) -> pl.Expr:
    """The last day on which the party is given the decision to freeze."""
    return law.working_days_after(Measure.taken_on.col, law[FREEZING_TOLD_WD])


@rule(
    Measure, "L-ACL-27", RELEASE, Effect.REFUSE,
    title=Words("理由消失的应当解除", "Released when its ground is gone"),
    unless=not_taken | ~Measure.ground_gone.col | Measure.kind.col.is_in(["advance_registration", "other"]),
    reason=Words("{kind}的理由已经消失，没有解除。", "The ground of the measure ({kind}) is gone; it was not released."),
    remedy=Words("立即作出解除决定并退还财物、恢复自由或者通知银行解冻。", "Decide the release now; give back, set free, tell the bank."),
    examples=(
        kept("理由消失，已解除", ground_gone=True, ended=True),
        broken("理由消失，没有解除", ground_gone=True),
        broken("冻结，理由消失，没有解除", **FROZEN, ground_gone=True),
        broken("限制人身自由，条件消失，没有解除", kind="liberty", ground_gone=True),
        excepted("理由没有消失", ground_gone=False),
        excepted("先行登记保存按七日处理", **REGISTERED, ground_gone=True),
        excepted("其他措施从其规定", kind="other", ground_gone=True),
        excepted("尚未实施", ground_gone=True, taken=False),
        unclear("是否解除不明", ground_gone=True, ended=None),
        unclear("没有解除，理由是否消失不明", ground_gone=None),
        unclear("没有解除，措施种类不明", ground_gone=True, kind=None),
        unclear("没有解除，是否已实施不明", ground_gone=True, taken=None),
        excepted("行政强制法施行之前", ground_gone=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def released_when_ground_gone() -> pl.Expr:
    """No unlawful act, unrelated property, nothing more to be held for: what was taken is released, and liberty at once."""
    return Measure.ended.col


@rule(
    Measure, "L-ACL-27", RETURN, Effect.REFUSE,
    title=Words("解除后应当立即退还", "Given back at once on release"),
    unless=not_taken | ~Measure.release_decided.col | not_sealing,
    reason=Words(
        "{release_decided_on} 决定解除{kind}，应当当日退还；退还日：{ended_on}。",
        "Release was decided on {release_decided_on} ({kind}); things were to be given back that day; given back on: "
        "{ended_on}.",
    ),
    remedy=Words(
        "立即退还财物；已拍卖、变卖的，退还所得款项，明显低于市价的给予补偿。",
        "Give it back now; what was sold, in money, and make good a price clearly below the market.",
    ),
    examples=(
        kept("当日退还", **RELEASED, ended=True, ended_on=date(2026, 3, 20)),
        broken("次日退还", **RELEASED, ended=True, ended_on=date(2026, 3, 21)),
        kept("前一日已退还", **RELEASED, ended=True, ended_on=date(2026, 3, 19)),
        kept("当日尚未退还", **RELEASED, as_of=date(2026, 3, 20)),
        broken("次日尚未退还", **RELEASED, as_of=date(2026, 3, 21)),
        excepted("没有作出解除决定", release_decided=False),
        excepted("冻结", **FROZEN, **RELEASED),
        excepted("尚未实施", **RELEASED, taken=False),
        unclear("是否退还不明", **RELEASED, ended=None),
        unclear("退还日不明", **RELEASED, ended=True),
        unclear("解除决定日不明", **{**RELEASED, "release_decided_on": None}),
        unclear("没有退还，是否决定解除不明", **{**RELEASED, "release_decided": None}),
        unclear("没有退还，措施种类不明", **RELEASED, kind=None),
        unclear("没有退还，是否已实施不明", **RELEASED, taken=None),
        excepted("行政强制法施行之前", **RELEASED, **BEFORE_LAW),
    ),
)  # fmt: skip
def returned_at_once_on_release() -> pl.Expr:
    """On release things are given back at once: the day of the decision."""
    return in_time(Measure.ended.col, Measure.ended_on.col, Measure.release_decided_on.col)


@rule(
    Measure, "L-ACL-30", FREEZING_TOLD, Effect.REFUSE,
    title=Words("冻结决定书应在三日内交付", "The party gets the freezing decision in three days"),
    unless=not_taken | not_freezing, numbers=(FREEZING_TOLD_WD,), figures={"due_on": freezing_told_due},
    reason=Words(
        "{taken_on} 冻结存款、汇款，应在 {due_on} 前（{freezing_told_wd} 个工作日内）向当事人交付冻结决定书；交付日：{decision_delivered_on}。",
        "Frozen on {taken_on}; the decision was to be given to the party by {due_on} ({freezing_told_wd} working days); given "
        "on: {decision_delivered_on}.",
    ),
    remedy=Words("立即交付五项内容齐全的冻结决定书。逾期的记录保留。", "Deliver the decision with its five contents now. That it was late stays on record."),
    examples=(
        kept("第3个工作日交付", **FROZEN),
        broken("第4个工作日交付", **{**FROZEN, "decision_delivered_on": date(2026, 3, 6)}),
        kept("第2个工作日交付", **{**FROZEN, "decision_delivered_on": date(2026, 3, 4)}),
        kept("期限当天尚未交付", **UNTOLD, as_of=date(2026, 3, 5)),
        broken("期限已过尚未交付", **UNTOLD, as_of=date(2026, 3, 6)),
        excepted("扣押", **{**UNTOLD, "kind": "seizure"}),
        excepted("尚未实施", **UNTOLD, taken=False),
        unclear("是否交付不明", **{**UNTOLD, "decision_delivered": None}),
        unclear("交付日不明", **{**UNTOLD, "decision_delivered": True}),
        unclear("冻结日不明", **UNTOLD, taken_on=None),
        unclear("逾期未交付，措施种类不明", **{**UNTOLD, "kind": None}),
        unclear("逾期未交付，是否已实施不明", **UNTOLD, taken=None),
        excepted("行政强制法施行之前", **UNTOLD, **BEFORE_LAW),
    ),
)  # fmt: skip
def freezing_told_in_three_days(law: InForce) -> pl.Expr:
    """The decision to freeze is given to the party in three working days."""
    return in_time(Measure.decision_delivered.col, Measure.decision_delivered_on.col, freezing_told_due(law))


@rule(
    Measure, "L-ACL-30", AMOUNT, Effect.REFUSE,
    title=Words("冻结数额应与涉案金额相当", "What is frozen fits the case"),
    unless=not_taken | not_freezing,
    reason=Words(
        "{taken_on} 冻结存款、汇款：数额与违法行为涉及的金额相当 {related_to_case}，已被其他国家机关冻结 {sealed_already}。",
        "Freezing of {taken_on}: the sum fits that of the case {related_to_case}, frozen already by another organ "
        "{sealed_already}.",
    ),
    remedy=Words("解除超出部分的冻结；不重复冻结。", "Release what goes beyond the case; do not freeze twice."),
    examples=(
        kept("数额相当", **FROZEN),
        broken("数额不相当", **FROZEN, related_to_case=False),
        broken("重复冻结", **FROZEN, sealed_already=True),
        excepted("扣押", related_to_case=False),
        excepted("尚未实施", **FROZEN, related_to_case=False, taken=False),
        unclear("数额是否相当不明", **FROZEN, related_to_case=None),
        unclear("是否已被冻结不明", **FROZEN, sealed_already=None),
        unclear("数额不相当，措施种类不明", **{**FROZEN, "kind": None}, related_to_case=False),
        unclear("数额不相当，是否已实施不明", **FROZEN, related_to_case=False, taken=None),
        excepted("行政强制法施行之前", **FROZEN, related_to_case=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def freezing_matches_case() -> pl.Expr:
    """The sum frozen fits that of the case, and what another organ froze is not frozen again."""
    return Measure.related_to_case.col & ~Measure.sealed_already.col


@rule(
    Measure, "L-ACL-32", PERIOD, Effect.REFUSE,
    title=Words("冻结不得超过期限", "Freezing ends in its time"),
    unless=not_taken | not_freezing, numbers=(SEIZURE_DAYS,), readings=("Q-32",),
    reason=Words(
        "{taken_on} 冻结存款、汇款，期限 {seizure_days} 日（延长 {extension_days} 日，另有法定期限 {limit_by_other_law_days} 日），"
        "{expires_on} 届满；解除处理日：{ended_on}。",
        "Frozen on {taken_on} for {seizure_days} days (extended by {extension_days}, limit by another law "
        "{limit_by_other_law_days}), over on {expires_on}; ended on: {ended_on}.",
    ),
    remedy=Words(
        "期限届满的，立即解除并通知银行和当事人；届满前作出处理决定，或者经负责人批准延长一次。",
        "After its end release it and tell bank and party; before it decide, or have the head extend it once.",
    ),
    examples=(
        kept("第30日解除", **FROZEN, ended=True, ended_on=date(2026, 4, 1)),
        broken("第31日解除", **FROZEN, ended=True, ended_on=date(2026, 4, 2)),
        kept("第29日解除", **FROZEN, ended=True, ended_on=date(2026, 3, 31)),
        kept("第30日尚未解除", **FROZEN, as_of=date(2026, 4, 1)),
        broken("第31日尚未解除", **FROZEN, as_of=date(2026, 4, 2)),
        kept("延长15日", **{**FROZEN, "extended": True, "extension_days": 15}, as_of=date(2026, 4, 16)),
        broken("延长15日已过", **{**FROZEN, "extended": True, "extension_days": 15}, as_of=date(2026, 4, 17)),
        broken("鉴定10日不延长冻结", **{**FROZEN, "excluded_days": 10}, as_of=date(2026, 4, 2)),
        kept("另有法定期限60日", **FROZEN, limit_by_other_law_days=60, as_of=date(2026, 5, 1)),
        excepted("扣押", **{**FROZEN, "kind": "seizure"}, as_of=date(2026, 4, 2)),
        excepted("尚未实施", **FROZEN, taken=False, as_of=date(2026, 4, 2)),
        unclear("是否解除不明", **FROZEN, ended=None),
        unclear("解除日不明", **FROZEN, ended=True),
        unclear("延长天数不明", **{**FROZEN, "extension_days": None}),
        unclear("逾期未解除，措施种类不明", **{**FROZEN, "kind": None}, expires_on=date(2026, 4, 1)),
        unclear("逾期未解除，是否已实施不明", **FROZEN, taken=None),
        excepted("行政强制法施行之前", **FROZEN, **BEFORE_LAW),
    ),
)  # fmt: skip
def frozen_no_longer_than_allowed() -> pl.Expr:
    """Freezing lasts thirty days and its extension, or what another law gives; testing does not lengthen it."""
    return in_time(Measure.ended.col, Measure.ended_on.col, Measure.expires_on.col)


RULES = (
    released_when_ground_gone,
    returned_at_once_on_release,
    freezing_told_in_three_days,
    freezing_matches_case,
    frozen_no_longer_than_allowed,
)
