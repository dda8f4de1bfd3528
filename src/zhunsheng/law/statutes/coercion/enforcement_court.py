"""行政强制法: applying to the court (第五十三条至第五十五条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.enforcement import Enforcement, days_to_reconsider
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import COURT_MONTHS, COURT_URGE_WD, RECONSIDERATION_DAYS, ROLL_FORWARD_DEPT, SUIT_MONTHS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL, ALL_I, APL
from zhunsheng.law.words import Words

THREE_MONTHS = (
    ACL.at("第五十三条", "没有行政强制执行权的行政机关可以自期限届满之日起三个月内，依照本章规定申请人民法院强制执行"),
    ALL_I.at("第一百五十六条", "应当自被执行人的法定起诉期限届满之日起三个月内提出"),
    APL.at("第七十二条第二款", "自暂缓或者分期缴纳罚款期限结束之日起计算"),
)
NO_REMEDY = ACL.at("第五十三条", "当事人在法定期限内不申请行政复议或者提起行政诉讼，又不履行行政决定的")
TEN_DAYS = (
    ACL.at("第五十四条", "催告书送达十日后当事人仍未履行义务的，行政机关可以向所在地有管辖权的人民法院申请强制执行"),
    ACL.at("第六十九条", "十日以内期限的规定是指工作日"),
)
MATERIALS = ACL.at(
    "第五十五条", "应当提供下列材料…强制执行申请书应当由行政机关负责人签名，加盖行政机关的印章，并注明日期"
)

BEFORE_LAW = {"urged_on": date(2011, 12, 31)}
IN_2024 = {"urged_on": date(2024, 3, 6), "decision_served_on": date(2023, 9, 4)}
IN_2022 = {"urged_on": date(2022, 3, 9), "decision_served_on": date(2021, 9, 7)}
NOT_APPLIED = {"applied": False, "applied_on": None}
LATE = {**NOT_APPLIED, "as_of": date(2026, 6, 4)}

not_through_court = Enforcement.way.col != "court"
not_applied = ~Enforcement.applied.col


@rule(
    Enforcement, "L-ACL-53", THREE_MONTHS, Effect.REFUSE,
    title=Words("期满三个月内申请法院", "The court is applied to within three months"),
    unless=not_through_court | Enforcement.performed.col | Enforcement.remedy_filed.col,
    numbers=(COURT_MONTHS, ROLL_FORWARD_DEPT, RECONSIDERATION_DAYS, SUIT_MONTHS), readings=("Q-36",), finding_only=True,
    reason=Words(
        "决定书 {decision_served_on} 送达，复议诉讼（暂缓、分期）至 {application_opens_on} 期满，应在 {application_due_on} 前（{court_months} 个月内）"
        "申请；申请日：{applied_on}。",
        "Served on {decision_served_on}; remedies (or a deferral) ended on {application_opens_on}; to apply by "
        "{application_due_on} ({court_months} months); applied on: {applied_on}.",
    ),
    remedy=Words(
        "立即申请；逾期的，说明正当理由，否则法院不予受理。逾期的记录保留。",
        "Apply at once; once late, show a good reason, or the court declines. Lateness stays on record.",
    ),
    examples=(
        kept("期满当日申请", applied_on=date(2026, 6, 3), as_of=date(2026, 7, 1)),
        broken("期满次日申请", applied_on=date(2026, 6, 4), as_of=date(2026, 7, 1)),
        kept("期满前一日申请", applied_on=date(2026, 6, 2), as_of=date(2026, 7, 1)),
        kept("未申请，期限当天", **NOT_APPLIED, as_of=date(2026, 6, 3)),
        broken("未申请，期限已过", **LATE),
        kept("期限末日为周六，周一申请", decision_served_on=date(2025, 6, 6), applied_on=date(2026, 3, 9)),
        broken("周二申请", decision_served_on=date(2025, 6, 6), applied_on=date(2026, 3, 10)),
        kept("没有告知救济，自一年起算", **LATE, remedy_told=False),
        kept("暂缓到6月，自期满起算", **LATE, deferred=True, deferral_ends_on=date(2026, 6, 1)),
        broken("暂缓早于救济期满", **LATE, deferred=True, deferral_ends_on=date(2025, 12, 1)),
        excepted("自行强制执行", **LATE, way="own_power"),
        excepted("当事人已履行", **LATE, performed=True),
        excepted("当事人已起诉", **LATE, remedy_filed=True),
        kept("2024年，期满当日申请", **IN_2024, applied_on=date(2024, 6, 4)),
        broken("2024年，期满次日申请", **IN_2024, applied_on=date(2024, 6, 5)),
        kept("2022年，期满当日申请", **IN_2022, applied_on=date(2022, 6, 7)),
        broken("2022年，期满次日申请", **IN_2022, applied_on=date(2022, 6, 8)),
        unclear("送达日不明", decision_served_on=None),
        unclear("是否告知救济不明", remedy_told=None),
        unclear("是否申请不明", applied=None, as_of=date(2026, 6, 4)),
        unclear("是否履行不明", **LATE, performed=None),
        unclear("是否起诉不明", **LATE, remedy_filed=None),
        excepted("行政强制法施行之前", **LATE, **BEFORE_LAW),
    ),
)  # fmt: skip
def applied_within_three_months() -> pl.Expr:
    """Without power of its own, the agency applies within three months of the end of the periods for a remedy or a deferral."""
    return in_time(Enforcement.applied.col, Enforcement.applied_on.col, Enforcement.application_due_on.col)


@rule(
    Enforcement, "L-ACL-53", NO_REMEDY, Effect.REFUSE,
    title=Words("复议诉讼期满前不得申请法院", "No application before the remedies are over"),
    unless=not_applied | not_through_court | Enforcement.remedy_filed.col,
    numbers=(RECONSIDERATION_DAYS, SUIT_MONTHS), readings=("Q-36",),
    figures={"reconsideration_days": days_to_reconsider},
    reason=Words(
        "决定书 {decision_served_on} 送达，复议诉讼期至 {remedy_period_over_on}（{reconsideration_days} 日、{suit_months} 个月，以后到者为准；"
        "已告知救济：{remedy_told}）；{applied_on} 即申请。",
        "Served on {decision_served_on}; remedies are open until {remedy_period_over_on} ({reconsideration_days} days, "
        "{suit_months} months, the later; told: {remedy_told}); applied on {applied_on}.",
    ),
    remedy=Words("在 {remedy_period_over_on} 之后申请。", "Apply after {remedy_period_over_on}."),
    examples=(
        broken("期满当日申请", applied_on=date(2026, 3, 3)),
        kept("期满次日申请", applied_on=date(2026, 3, 4)),
        broken("期满前申请", applied_on=date(2026, 3, 2)),
        kept("期满日为周日，顺延后次日申请", decision_served_on=date(2025, 9, 22), applied_on=date(2026, 3, 24)),
        broken("顺延日当日申请", decision_served_on=date(2025, 9, 22), applied_on=date(2026, 3, 23)),
        broken("没有告知救济，未满一年", remedy_told=False),
        kept("没有告知救济，满一年次日", remedy_told=False, decision_served_on=date(2025, 3, 24)),
        broken("没有告知救济，满一年当日", remedy_told=False, decision_served_on=date(2025, 3, 25)),
        broken("2022年，期满当日申请", **IN_2022, applied_on=date(2022, 3, 7)),
        excepted("复议维持后申请，另有规定", remedy_filed=True, applied_on=date(2026, 2, 2)),
        excepted("尚未申请", applied=False, applied_on=date(2026, 3, 2)),
        excepted("自行强制执行", way="own_power", applied_on=date(2026, 3, 2)),
        unclear("送达日不明", decision_served_on=None),
        unclear("是否告知救济不明", remedy_told=None),
        unclear("申请日不明", applied_on=None),
        unclear("是否复议诉讼不明", remedy_filed=None, applied_on=date(2026, 3, 2)),
        unclear("是否申请不明", applied=None, applied_on=date(2026, 3, 2)),
        excepted("行政强制法施行之前", decision_served_on=date(2026, 3, 2), **BEFORE_LAW),
    ),
)  # fmt: skip
def not_applied_before_remedies_end() -> pl.Expr:
    """The court is open to the agency when the party let the periods pass without reconsideration or suit."""
    return Enforcement.applied_on.col > Enforcement.remedy_period_over_on.col


def court_open_after(law: InForce) -> pl.Expr:
    """The tenth working day after the urging letter was served; the court is open from the day after."""
    return law.working_days_after(Enforcement.urged_on.col, law[COURT_URGE_WD])


@rule(
    Enforcement, "L-ACL-54", TEN_DAYS, Effect.REFUSE,
    title=Words("催告书送达十日后才能申请法院", "The court is open ten days after urging"),
    unless=not_applied | not_through_court, numbers=(COURT_URGE_WD,), figures={"open_after": court_open_after},
    reason=Words(
        "催告：{urged}，催告书 {urged_on} 送达，{court_urge_wd} 个工作日至 {open_after}；{applied_on} 即申请法院。",
        "Urged: {urged}; the letter was served on {urged_on}; {court_urge_wd} working days end on {open_after}; applied on "
        "{applied_on}.",
    ),
    remedy=Words("先催告；在 {open_after} 之后仍未履行的，再申请。", "Urge first; apply after {open_after} if nothing was performed."),
    examples=(
        broken("第10个工作日申请", urged_on=date(2026, 3, 2), applied_on=date(2026, 3, 16)),
        kept("第11个工作日申请", urged_on=date(2026, 3, 2), applied_on=date(2026, 3, 17)),
        broken("第9个工作日申请", urged_on=date(2026, 3, 2), applied_on=date(2026, 3, 13)),
        broken("没有催告", urged=False),
        excepted("尚未申请", urged=False, applied=False),
        excepted("自行强制执行", urged=False, way="own_power"),
        unclear("申请日不明", applied_on=None),
        unclear("是否催告不明", urged=None, governed_on=date(2026, 3, 4)),
        unclear("催告日不明", urged_on=None, governed_on=date(2026, 3, 4)),
        unclear("执行方式不明", urged=False, way=None),
        excepted("行政强制法施行之前", applied_on=date(2012, 1, 4), **BEFORE_LAW),
    ),
)  # fmt: skip
def urged_ten_days_before_court(law: InForce) -> pl.Expr:
    """Before it applies, the agency urges the party; the court is open when ten working days have passed in vain."""
    return Enforcement.urged.col & (Enforcement.applied_on.col > court_open_after(law))


@rule(
    Enforcement, "L-ACL-55", MATERIALS, Effect.REFUSE,
    title=Words("申请法院材料齐全、签章完备", "The application has its five materials and is signed"),
    unless=not_applied | not_through_court,
    reason=Words(
        "提供材料 {materials} 项，应为五项；申请书负责人签名、盖章、注明日期：{application_signed}。",
        "{materials} of five materials; signed by the head, sealed and dated: {application_signed}.",
    ),
    remedy=Words(
        "补齐申请书、决定书及事实理由依据、当事人意见和催告情况、标的情况、其他材料；由负责人签名、盖章、注明日期。",
        "Add application, decision with facts, reasons and basis, the party's view and the urging, the object, others; sign, "
        "seal and date it.",
    ),
    examples=(
        kept("五项", materials=5),
        broken("四项", materials=4),
        kept("六项", materials=6),
        broken("没有签章", application_signed=False),
        excepted("尚未申请", materials=4, applied=False),
        excepted("自行强制执行", materials=4, way="own_power"),
        unclear("材料数不明", materials=None),
        unclear("是否签章不明", application_signed=None),
        unclear("是否申请不明", materials=4, applied=None),
        excepted("行政强制法施行之前", materials=4, **BEFORE_LAW),
    ),
)  # fmt: skip
def court_application_complete() -> pl.Expr:
    """The application comes with five materials, signed by the head of the agency, sealed and dated."""
    return (Enforcement.materials.col >= 5) & Enforcement.application_signed.col


RULES = (
    applied_within_three_months,
    not_applied_before_remedies_end,
    urged_ten_days_before_court,
    court_application_complete,
)
