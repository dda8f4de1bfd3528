"""行政强制法: when and by what means nothing is enforced, and demolition (第四十三条、第四十四条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.enforcement import Enforcement
from zhunsheng.law.parameters import RECONSIDERATION_DAYS, SUIT_MONTHS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.words import Words

NIGHT = ACL.at("第四十三条第一款", "不得在夜间或者法定节假日实施行政强制执行。但是，情况紧急的除外")
RESIDENTS = ACL.at("第四十三条第二款", "不得对居民生活采取停止供水、供电、供热、供燃气等方式迫使当事人履行")
DEMOLITION = ACL.at(
    "第四十四条",
    "应当由行政机关予以公告，限期当事人自行拆除。当事人在法定期限内不申请行政复议或者提起行政诉讼，又不拆除的，行政机关可以依法强制拆除",
)

BEFORE_LAW = {"urged_on": date(2011, 12, 31)}
CARRIED_OUT = {
    "way": "own_power", "has_power": True, "act_kind": "demolish", "kind_given_by_law": True, "applied": False,
    "decided": True, "decided_on": date(2026, 3, 25), "carried_out": True, "carried_out_on": date(2026, 3, 31),
    "demolition_announced": True, "at_night_or_holiday": False,
}  # fmt: skip
AT_NIGHT = {**CARRIED_OUT, "at_night_or_holiday": True}
AT_WEEKEND = {**CARRIED_OUT, "carried_out_on": date(2026, 3, 28)}
HOLIDAY = {**CARRIED_OUT, "carried_out_on": date(2026, 4, 6), "at_night_or_holiday": None}

not_carried_out = ~Enforcement.carried_out.col


@rule(
    Enforcement, "L-ACL-43a", NIGHT, Effect.JUSTIFY,
    title=Words("夜间、节假日紧急执行应说明理由", "Urgent enforcement at night or on a holiday is reasoned"),
    unless=not_carried_out | ~Enforcement.urgent.col, readings=("Q-34",),
    reason=Words(
        "{carried_out_on} 在夜间或者法定节假日以情况紧急为由强制执行，须说明理由。",
        "Enforced on {carried_out_on} at night or on a holiday as urgent: the reason is to be given.",
    ),
    remedy=Words("写明紧急情况，报负责人批准；不紧急的，改在工作时间。", "State the urgency and have it approved; else wait for a working hour."),
    examples=(
        kept("白天紧急执行", **CARRIED_OUT, urgent=True),
        broken("夜间紧急执行", **AT_NIGHT, urgent=True),
        broken("清明节放假日紧急执行", **HOLIDAY, urgent=True),
        excepted("不紧急，另有规定", **AT_NIGHT),
        excepted("尚未实施", **{**AT_NIGHT, "carried_out": False}, urgent=True),
        unclear("工作日，钟点不明", **{**CARRIED_OUT, "at_night_or_holiday": None}, urgent=True),
        unclear("是否紧急不明", **AT_NIGHT, urgent=None),
        excepted("行政强制法施行之前", **AT_NIGHT, urgent=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def not_at_night_or_on_holidays() -> pl.Expr:
    """What is urgent may be enforced at night or on a statutory holiday, for a stated reason."""
    return ~Enforcement.at_night_or_holiday.col


@rule(
    Enforcement, "L-ACL-43a", NIGHT, Effect.REFUSE,
    title=Words("夜间、节假日不得强制执行", "No enforcement at night or on holidays"),
    unless=not_carried_out | ~Enforcement.at_night_or_holiday.col, readings=("Q-34",),
    reason=Words(
        "{carried_out_on} 在夜间或者法定节假日强制执行，情况并不紧急。", "Enforced on {carried_out_on} at night or on a holiday without urgency."
    ),
    remedy=Words("改在工作日白天实施；情况紧急的，写明。", "Do it by day on a working day; or state the urgency."),
    examples=(
        kept("夜间，情况紧急", **AT_NIGHT, urgent=True),
        broken("夜间，不紧急", **AT_NIGHT),
        broken("清明节放假日，不紧急", **HOLIDAY),
        excepted("白天", **CARRIED_OUT),
        excepted("尚未实施", **{**AT_NIGHT, "carried_out": False}),
        unclear("是否紧急不明", **AT_NIGHT, urgent=None),
        unclear("工作日，钟点不明", **{**CARRIED_OUT, "at_night_or_holiday": None}),
        excepted("行政强制法施行之前", **AT_NIGHT, **BEFORE_LAW),
    ),
)  # fmt: skip
def night_enforcement_only_if_urgent() -> pl.Expr:
    """Nothing is enforced at night or on a statutory holiday unless it is urgent."""
    return Enforcement.urgent.col


@rule(
    Enforcement, "L-ACL-43a", NIGHT, Effect.WARN,
    title=Words("普通周末强制执行提示", "Enforcement on an ordinary weekend"),
    unless=not_carried_out | Enforcement.urgent.col, readings=("Q-34",),
    reason=Words("{carried_out_on} 是周末，不紧急而强制执行。", "Enforced on {carried_out_on}, a weekend, without urgency."),
    remedy=Words("宜改在工作日实施。", "Better on a working day."),
    examples=(
        kept("周二", **CARRIED_OUT),
        kept("周一", **{**CARRIED_OUT, "carried_out_on": date(2026, 3, 30)}),
        broken("周六", **AT_WEEKEND),
        broken("周日", **{**CARRIED_OUT, "carried_out_on": date(2026, 3, 29)}),
        kept("调休上班的周六", **{**CARRIED_OUT, "carried_out_on": date(2026, 2, 28)}),
        excepted("周六，情况紧急", **AT_WEEKEND, urgent=True),
        excepted("尚未实施", **{**AT_WEEKEND, "carried_out": False}),
        unclear("实施日不明", **{**AT_WEEKEND, "carried_out_on": None}),
        unclear("是否紧急不明", **AT_WEEKEND, urgent=None),
        excepted("行政强制法施行之前", **AT_WEEKEND, **BEFORE_LAW),
    ),
)  # fmt: skip
def not_on_an_ordinary_weekend() -> pl.Expr:
    """A weekend is no statutory holiday; what is not urgent had better wait for a working day."""
    return ~Enforcement.on_weekend.col


@rule(
    Enforcement, "L-ACL-43b", RESIDENTS, Effect.REFUSE,
    title=Words("不得对居民停水停电停热停气", "Residents are not cut off"),
    reason=Words(
        "以停止居民供水、供电、供热、供燃气的方式迫使当事人履行。", "Residents' water, power, heat or gas is cut off to force the party."
    ),
    remedy=Words("立即恢复供应，改用其他方式。", "Restore the supply at once and use another way."),
    examples=(
        kept("没有停供", residents_utilities=False),
        broken("停水", residents_utilities=True),
        unclear("是否停供不明", residents_utilities=None),
        excepted("行政强制法施行之前", residents_utilities=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def no_cutting_off_residents() -> pl.Expr:
    """No agency cuts residents off water, power, heat or gas to make a party perform."""
    return ~Enforcement.residents_utilities.col


@rule(
    Enforcement, "L-ACL-44", DEMOLITION, Effect.REFUSE,
    title=Words("强制拆除须公告并待救济期满", "Demolition is announced and waits for the remedies"),
    unless=not_carried_out | (Enforcement.act_kind.col != "demolish"),
    numbers=(RECONSIDERATION_DAYS, SUIT_MONTHS), readings=("Q-36",),
    reason=Words(
        "{carried_out_on} 强制拆除：已公告限期自拆：{demolition_announced}，复议诉讼期至 {remedy_period_over_on}（决定书 {decision_served_on} "
        "送达），已复议或诉讼：{remedy_filed}，未了结：{remedy_pending}。",
        "Demolished on {carried_out_on}: announced with a time limit: {demolition_announced}; remedies open until "
        "{remedy_period_over_on} (served on {decision_served_on}); filed: {remedy_filed}, pending: {remedy_pending}.",
    ),
    remedy=Words(
        "先公告，限期自行拆除；复议、诉讼期满（{remedy_period_over_on}）而未提起，或者已经了结的，再依法拆除。",
        "Announce it with a time limit; demolish when the periods have ended ({remedy_period_over_on}) without a filing, or "
        "when what was filed has ended.",
    ),
    examples=(
        kept("公告，期满次日拆除", **{**CARRIED_OUT, "carried_out_on": date(2026, 3, 4)}),
        broken("期满当日拆除", **{**CARRIED_OUT, "carried_out_on": date(2026, 3, 3)}),
        broken("期满前拆除", **{**CARRIED_OUT, "carried_out_on": date(2026, 3, 2)}),
        broken("没有告知救济，未满一年", **CARRIED_OUT, remedy_told=False),
        broken("没有公告", **{**CARRIED_OUT, "demolition_announced": False}),
        broken("当事人已起诉，尚未了结", **CARRIED_OUT, remedy_filed=True, remedy_pending=True),
        kept("当事人起诉，已经了结", **CARRIED_OUT, remedy_filed=True),
        kept("起诉后很快了结，期满当日拆除", **{**CARRIED_OUT, "carried_out_on": date(2026, 3, 3)}, remedy_filed=True),
        kept("没有起诉，未了结误填", **CARRIED_OUT, remedy_pending=True),
        unclear("当事人已起诉，是否了结不明", **CARRIED_OUT, remedy_filed=True, remedy_pending=None),
        excepted("不是拆除", **{**CARRIED_OUT, "act_kind": "restore", "demolition_announced": False}),
        excepted("尚未实施", **{**CARRIED_OUT, "carried_out": False, "demolition_announced": False}),
        unclear("是否公告不明", **{**CARRIED_OUT, "demolition_announced": None}),
        unclear("是否起诉、是否了结不明", **CARRIED_OUT, remedy_filed=None, remedy_pending=None),
        unclear("送达日不明", **CARRIED_OUT, decision_served_on=None),
        unclear("种类不明", **{**CARRIED_OUT, "act_kind": None, "demolition_announced": False}),
        excepted("行政强制法施行之前", **{**CARRIED_OUT, "demolition_announced": False}, **BEFORE_LAW),
    ),
)  # fmt: skip
def demolition_after_remedies() -> pl.Expr:
    """An unlawful building is demolished after an announcement, when the time for remedies has passed or one came to its end."""
    over = Enforcement.carried_out_on.col > Enforcement.remedy_period_over_on.col
    return (
        Enforcement.demolition_announced.col
        & ~(Enforcement.remedy_filed.col & Enforcement.remedy_pending.col)
        & (Enforcement.remedy_filed.col | over)
    )


RULES = (
    not_at_night_or_on_holidays,
    night_enforcement_only_if_urgent,
    not_on_an_ordinary_weekend,
    no_cutting_off_residents,
    demolition_after_remedies,
)
