"""行政强制法: sealing and seizure — what, with which papers, how long, kept how (第二十三条至第二十六条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.measure import Measure
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import SEIZURE_DAYS, SEIZURE_EXTENSION_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.statutes.administrative_penalty.measure import REGISTERED, not_taken
from zhunsheng.law.statutes.coercion.measure_basis import BEFORE_LAW
from zhunsheng.law.statutes.coercion.measure_steps import not_of_property
from zhunsheng.law.words import Words

RELATED = (
    ACL.at("第二十三条第一款", "不得查封、扣押与违法行为无关的场所、设施或者财物"),
    ACL.at("第二十三条第二款", "不得重复查封"),
)
PAPERS = (
    ACL.at("第二十四条第一款", "制作并当场交付查封、扣押决定书和清单"),
    ACL.at("第二十四条第三款", "查封、扣押清单一式二份"),
)
PERIOD = (
    ACL.at("第二十五条第一款", "查封、扣押的期限不得超过三十日"),
    ACL.at("第二十五条第三款", "查封、扣押的期间不包括检测、检验、检疫或者技术鉴定的期间"),
    ACL.at("第二十七条", "在本法第二十五条规定的期限内作出处理决定"),
)
EXTENSION = (
    ACL.at("第二十五条第一款", "经行政机关负责人批准，可以延长，但是延长期限不得超过三十日"),
    ACL.at("第三十二条第一款", "延长期限不得超过三十日。法律另有规定的除外"),
)
EXTENSION_TOLD = (
    ACL.at("第二十五条第二款", "延长查封、扣押的决定应当及时书面告知当事人，并说明理由"),
    ACL.at("第三十二条第二款", "延长冻结的决定应当及时书面告知当事人，并说明理由"),
)
TESTING = ACL.at("第二十五条第三款", "检测、检验、检疫或者技术鉴定的期间应当明确，并书面告知当事人")
COSTS = (
    ACL.at("第二十五条第三款", "检测、检验、检疫或者技术鉴定的费用由行政机关承担"),
    ACL.at("第二十六条第三款", "因查封、扣押发生的保管费用由行政机关承担"),
)
CUSTODY = ACL.at("第二十六条第一款", "行政机关应当妥善保管，不得使用或者损毁")
PLAIN = {"extended": False, "extensions": 0, "extension_days": 0, "excluded_days": 0}
SEALED = {**PLAIN, "kind": "sealing"}

not_sealing = ~Measure.kind.col.is_in(["sealing", "seizure"])


@rule(
    Measure, "L-ACL-23", RELATED, Effect.REFUSE,
    title=Words("只能查封扣押涉案财物", "Only what belongs to the case is sealed or seized"),
    unless=not_taken | not_sealing,
    reason=Words(
        "{taken_on} 的{kind}：与违法行为有关 {related_to_case}，属于生活必需品 {living_necessities}，已被其他国家机关查封 "
        "{sealed_already}。",
        "Measure of {taken_on} ({kind}): related to the case {related_to_case}, necessities of life {living_necessities}, "
        "sealed already by another organ {sealed_already}.",
    ),
    remedy=Words(
        "解除对无关财物、生活必需品的查封扣押；不重复查封。", "Release what is unrelated or necessary for life; do not seal twice.",
    ),
    examples=(
        kept("涉案财物"),
        broken("与违法行为无关", related_to_case=False),
        broken("公民的生活必需品", living_necessities=True),
        broken("已被其他国家机关查封", kind="sealing", sealed_already=True),
        excepted("冻结", kind="freezing", related_to_case=False),
        excepted("尚未实施", related_to_case=False, taken=False),
        unclear("是否有关不明", related_to_case=None),
        unclear("是否生活必需品不明", living_necessities=None),
        unclear("是否已被查封不明", sealed_already=None),
        unclear("与违法行为无关，措施种类不明", related_to_case=False, kind=None),
        unclear("与违法行为无关，是否已实施不明", related_to_case=False, taken=None),
        excepted("行政强制法施行之前", related_to_case=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def only_related_property() -> pl.Expr:
    """Only what belongs to the case is sealed or seized, never the necessities of life, never what is sealed already."""
    return Measure.related_to_case.col & ~Measure.living_necessities.col & ~Measure.sealed_already.col


@rule(
    Measure, "L-ACL-24", PAPERS, Effect.REFUSE,
    title=Words("查封扣押须当场交付决定书和清单", "Decision and list are delivered on the spot"),
    unless=not_taken | not_sealing,
    reason=Words(
        "{taken_on} 的{kind}：已交付决定书 {decision_delivered}（{decision_delivered_on}），已交付清单 {list_delivered}，"
        "当事人在场 {party_present}。",
        "Measure of {taken_on} ({kind}): decision delivered {decision_delivered} ({decision_delivered_on}), list delivered "
        "{list_delivered}, party present {party_present}.",
    ),
    remedy=Words(
        "制作并当场交付五项内容齐全的决定书和一式二份的清单；当事人不在场的，立即送达。",
        "Deliver the decision with its five contents and the list in two copies on the spot; serve an absent party at once.",
    ),
    examples=(
        kept("当场交付"),
        broken("没有交付决定书", decision_delivered=False),
        broken("没有交付清单", list_delivered=False),
        broken("次日才交付决定书", decision_delivered_on=date(2026, 3, 3)),
        kept("前一日已交付", decision_delivered_on=date(2026, 3, 1)),
        kept("当事人不在场，次日交付", decision_delivered_on=date(2026, 3, 3), party_present=False),
        broken("查封，没有交付清单", kind="sealing", list_delivered=False),
        excepted("冻结", kind="freezing", list_delivered=False),
        excepted("尚未实施", list_delivered=False, taken=False),
        unclear("是否交付决定书不明", decision_delivered=None),
        unclear("是否交付清单不明", list_delivered=None),
        unclear("交付日不明", decision_delivered_on=None),
        unclear("次日才交付，是否在场不明", decision_delivered_on=date(2026, 3, 3), party_present=None),
        unclear("没有交付清单，措施种类不明", list_delivered=False, kind=None),
        unclear("没有交付清单，是否已实施不明", list_delivered=False, taken=None),
        excepted("行政强制法施行之前", list_delivered=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def seizure_papers_delivered() -> pl.Expr:
    """The decision and the list are delivered on the spot; to a party that is absent, afterwards."""
    at_once = Measure.decision_delivered_on.col <= Measure.taken_on.col
    return (
        Measure.decision_delivered.col & Measure.list_delivered.col & (at_once | ~Measure.party_present.col)
    )  # fmt: skip


@rule(
    Measure, "L-ACL-25a", PERIOD, Effect.REFUSE,
    title=Words("查封扣押不得超过期限", "Sealing or seizure ends in its time"),
    unless=not_taken | not_sealing, numbers=(SEIZURE_DAYS,), readings=("Q-32",),
    reason=Words(
        "{taken_on} {kind}，期限 {seizure_days} 日（延长 {extension_days} 日，检测鉴定不计 {excluded_days} 日，另有法定期限 "
        "{limit_by_other_law_days} 日），{expires_on} 届满；解除处理日：{ended_on}。",
        "Taken on {taken_on} ({kind}) for {seizure_days} days (extended by {extension_days}, testing {excluded_days}, limit "
        "by another law {limit_by_other_law_days}), over on {expires_on}; ended on: {ended_on}.",
    ),
    remedy=Words(
        "期限届满的，立即解除并退还；届满前作出没收、销毁或者解除决定，或者经负责人批准延长一次。",
        "After its end release and return at once; before it decide to confiscate, destroy or release, or have the head "
        "extend it once.",
    ),
    examples=(
        kept("第30日解除", **PLAIN, ended=True, ended_on=date(2026, 4, 1)),
        broken("第31日解除", **PLAIN, ended=True, ended_on=date(2026, 4, 2)),
        kept("第29日解除", **PLAIN, ended=True, ended_on=date(2026, 3, 31)),
        kept("第30日尚未解除", **PLAIN, as_of=date(2026, 4, 1)),
        broken("第31日尚未解除", **PLAIN, as_of=date(2026, 4, 2)),
        broken("查封，第31日尚未解除", **SEALED, as_of=date(2026, 4, 2)),
        kept("检测10日不计，届满日周六不顺延", **{**PLAIN, "excluded_days": 10}, as_of=date(2026, 4, 11)),
        broken("检测10日不计，周日尚未解除", **{**PLAIN, "excluded_days": 10}, as_of=date(2026, 4, 12)),
        kept("延长15日，检测10日", as_of=date(2026, 4, 26)),
        broken("延长15日，检测10日，次日尚未解除", as_of=date(2026, 4, 27)),
        kept("另有法定期限60日", **PLAIN, limit_by_other_law_days=60, as_of=date(2026, 5, 1)),
        broken("另有法定期限60日已过", **PLAIN, limit_by_other_law_days=60, as_of=date(2026, 5, 2)),
        broken("另有法定期限20日已过", limit_by_other_law_days=20, as_of=date(2026, 4, 2)),
        excepted("冻结另行判断", **PLAIN, kind="freezing", as_of=date(2026, 4, 2)),
        excepted("尚未实施", **PLAIN, taken=False, as_of=date(2026, 4, 2)),
        unclear("是否解除不明", ended=None),
        unclear("解除日不明", ended=True),
        unclear("检测天数不明", excluded_days=None),
        unclear("延长天数不明", extension_days=None),
        unclear("有无另定期限不明", limit_by_other_law_days=None),
        unclear("逾期未解除，措施种类不明", kind=None, as_of=date(2026, 4, 27), expires_on=date(2026, 4, 26)),
        unclear("逾期未解除，是否已实施不明", **PLAIN, taken=None, as_of=date(2026, 4, 2)),
        excepted("行政强制法施行之前", **PLAIN, **BEFORE_LAW),
    ),
)  # fmt: skip
def sealed_no_longer_than_allowed() -> pl.Expr:
    """Sealing and seizure last thirty days, their extension and the days of testing, or what another law gives."""
    return in_time(Measure.ended.col, Measure.ended_on.col, Measure.expires_on.col)


@rule(
    Measure, ("L-ACL-25a", "L-ACL-32"), EXTENSION, Effect.REFUSE,
    title=Words("延长须经批准，一次，不超过三十日", "Extended once, by approval, by thirty days at most"),
    unless=not_taken | ~Measure.extended.col | not_of_property | (Measure.limit_by_other_law_days.col > 0),
    numbers=(SEIZURE_EXTENSION_DAYS,), readings=("Q-41",),
    reason=Words(
        "{kind}延长 {extensions} 次、共 {extension_days} 日（可延长一次，不超过 {seizure_extension_days} 日），负责人已批准：{extension_approved}。",
        "Extended {extensions} times by {extension_days} days ({kind}; once, by at most {seizure_extension_days}), approved "
        "by the head: {extension_approved}.",
    ),
    remedy=Words(
        "超出部分无效，期满立即解除；情况复杂的，届满前报行政机关负责人批准，延长一次。",
        "What goes beyond does not count: release at the end. In a complex case have the head extend it once, before the end.",
    ),
    examples=(
        kept("延长一次30日，经批准", extension_days=30),
        broken("延长31日", extension_days=31),
        kept("延长29日", extension_days=29),
        broken("延长两次", extensions=2),
        broken("没有批准", extension_approved=False),
        broken("查封延长两次", kind="sealing", extensions=2),
        broken("冻结延长两次", kind="freezing", extensions=2),
        excepted("没有延长", **PLAIN, extension_approved=False),
        excepted("另有法定期限", extensions=2, limit_by_other_law_days=60),
        excepted("另有法定期限一日", extensions=2, limit_by_other_law_days=1),
        excepted("限制人身自由", kind="liberty", extensions=2),
        excepted("尚未实施", extensions=2, taken=False),
        unclear("延长次数不明", extensions=None),
        unclear("延长天数不明", extension_days=None),
        unclear("是否批准不明", extension_approved=None),
        unclear("延长两次，有无另定期限不明", extensions=2, limit_by_other_law_days=None),
        unclear("两次，是否延长不明", extensions=2, extended=None),
        unclear("延长两次，措施种类不明", extensions=2, kind=None),
        unclear("延长两次，是否已实施不明", extensions=2, taken=None),
        excepted("行政强制法施行之前", extensions=2, **BEFORE_LAW),
    ),
)  # fmt: skip
def extended_once_at_most(law: InForce) -> pl.Expr:
    """A complex case is extended once, by at most thirty days, with the head's approval."""
    once = Measure.extensions.col <= 1
    short = Measure.extension_days.col <= law[SEIZURE_EXTENSION_DAYS]
    return once & short & Measure.extension_approved.col


@rule(
    Measure, ("L-ACL-25b", "L-ACL-32"), EXTENSION_TOLD, Effect.REFUSE,
    title=Words("延长决定应书面告知并说明理由", "The party is told of the extension in writing, with reasons"),
    unless=not_taken | ~Measure.extended.col | not_of_property,
    reason=Words(
        "{kind}延长 {extension_days} 日，没有书面告知当事人并说明理由。",
        "Extended by {extension_days} days ({kind}); the party was not told in writing with the reasons.",
    ),
    remedy=Words("立即书面告知延长的决定和理由。", "Tell the party of the decision and its reasons in writing now."),
    examples=(
        kept("已书面告知", extension_told=True),
        broken("没有书面告知", extension_told=False),
        broken("冻结延长没有告知", kind="freezing", extension_told=False),
        excepted("没有延长", **PLAIN, extension_told=False),
        excepted("限制人身自由", kind="liberty", extension_told=False),
        excepted("尚未实施", extension_told=False, taken=False),
        unclear("是否告知不明", extension_told=None),
        unclear("没有告知，是否延长不明", extension_told=False, extended=None),
        unclear("没有告知，措施种类不明", extension_told=False, kind=None),
        unclear("没有告知，是否已实施不明", extension_told=False, taken=None),
        excepted("行政强制法施行之前", extension_told=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def extension_told() -> pl.Expr:
    """The decision to extend sealing, seizure or freezing is told to the party in writing, with the reasons."""
    return Measure.extension_told.col


@rule(
    Measure, "L-ACL-25c", TESTING, Effect.REFUSE,
    title=Words("不计入的检测鉴定期间须书面告知", "Days of testing are excluded on paper only"),
    unless=not_taken | (Measure.excluded_days.col == 0) | not_sealing,
    reason=Words(
        "不计入{kind}期间的检测、检验、检疫、技术鉴定 {excluded_days} 日，其中 {excluded_without_paper} 段没有明确期间或者没有书面告知。",
        "{excluded_days} days of testing were excluded ({kind}); {excluded_without_paper} spans were not fixed or not told in "
        "writing.",
    ),
    remedy=Words("明确期间并书面告知当事人；没有告知的段不得扣除。", "Fix the span and tell the party in writing; what was not told is not excluded."),
    examples=(
        kept("各段都有书面告知", excluded_without_paper=0),
        broken("一段没有书面告知", excluded_without_paper=1),
        broken("不计一日，没有书面告知", excluded_days=1, excluded_without_paper=1),
        broken("查封，一段没有书面告知", kind="sealing", excluded_without_paper=1),
        excepted("没有检测鉴定", excluded_days=0, excluded_without_paper=1),
        excepted("先行登记保存", kind="advance_registration", excluded_without_paper=1),
        excepted("尚未实施", excluded_without_paper=1, taken=False),
        unclear("有无告知不明", excluded_without_paper=None),
        unclear("没有告知，检测天数不明", excluded_days=None, excluded_without_paper=1),
        unclear("没有告知，措施种类不明", excluded_without_paper=1, kind=None),
        unclear("没有告知，是否已实施不明", excluded_without_paper=1, taken=None),
        excepted("行政强制法施行之前", excluded_without_paper=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def excluded_days_on_paper() -> pl.Expr:
    """Days of testing are excluded where their span was fixed and told to the party in writing."""
    return Measure.excluded_without_paper.col == 0


@rule(
    Measure, ("L-ACL-25c", "L-ACL-26"), COSTS, Effect.REFUSE,
    title=Words("检测、保管费用由行政机关承担", "Testing and storage are paid by the agency"),
    unless=not_taken | not_sealing,
    reason=Words("{kind}向当事人收取了检测鉴定或者保管费用。", "The party was charged for testing or storage ({kind})."),
    remedy=Words("退还收取的费用，由本机关承担。", "Give the money back; the agency pays."),
    examples=(
        kept("没有收取", cost_charged=False),
        broken("向当事人收取", cost_charged=True),
        excepted("先行登记保存", **REGISTERED, cost_charged=True),
        excepted("尚未实施", cost_charged=True, taken=False),
        unclear("是否收取不明", cost_charged=None),
        unclear("收取费用，措施种类不明", cost_charged=True, kind=None),
        unclear("收取费用，是否已实施不明", cost_charged=True, taken=None),
        excepted("行政强制法施行之前", cost_charged=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def testing_not_charged() -> pl.Expr:
    """The agency pays for testing, and for keeping what it sealed or seized."""
    return ~Measure.cost_charged.col


@rule(
    Measure, "L-ACL-26", CUSTODY, Effect.REFUSE,
    title=Words("查封扣押的财物不得使用或者损毁", "What is sealed or seized is kept unharmed"),
    unless=not_taken | not_sealing,
    reason=Words("{taken_on} {kind}的场所、设施或者财物被使用或者损毁。", "What was taken on {taken_on} ({kind}) was used or damaged."),
    remedy=Words("停止使用，妥善保管；造成损失的，依法赔偿。", "Stop using it and keep it safe; compensate the loss by law."),
    examples=(
        kept("妥善保管", used_or_damaged=False),
        broken("使用或者损毁", used_or_damaged=True),
        excepted("冻结", kind="freezing", used_or_damaged=True),
        excepted("尚未实施", used_or_damaged=True, taken=False),
        unclear("是否使用损毁不明", used_or_damaged=None),
        unclear("损毁，措施种类不明", used_or_damaged=True, kind=None),
        unclear("损毁，是否已实施不明", used_or_damaged=True, taken=None),
        excepted("行政强制法施行之前", used_or_damaged=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def kept_unharmed() -> pl.Expr:
    """What is sealed or seized is kept safe, neither used nor damaged."""
    return ~Measure.used_or_damaged.col


RULES = (
    only_related_property,
    seizure_papers_delivered,
    sealed_no_longer_than_allowed,
    extended_once_at_most,
    extension_told,
    excluded_days_on_paper,
    testing_not_charged,
    kept_unharmed,
)
