"""Chapter three of the notice: what goes on a list, how the white list is shown, and for how long (监管名单)."""

from datetime import date

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.list_entry import ListEntry
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import DRC_ANSWER_WD, LIST_LEAD_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import GO49, NOTICE, OBE
from zhunsheng.law.words import Words

CRITERIA = NOTICE.at(
    "三(七)",
    "各行业牵头部门根据经营主体信用等级、合规经营情况、内部制度健全完善及执行情况等，拟定监管“白名单”和“黑名单”",
)
WHITE = NOTICE.at("三(七)", "监管“白名单”报市发展改革委汇总后向社会公示")
CHANGES = NOTICE.at("三(七)", "由拟定部门提出动态调整意见，报市发展改革委审核同意后予以调整")
AS_THINGS_ARE = NOTICE.at("三(七)", "均应根据实际情况…动态调整")
SANCTIONS = NOTICE.at("三(七)", "对经营主体及经营者要依法审慎采取失信惩戒措施")
BEFORE_NOTICE = {"term_from": date(2025, 2, 27)}
RISK = {"list": "risk", "exit_condition_given": True}
SANCTION = {"list": "sanction", "sanction_basis": "law", "proportion_stated": True}
UNSHOWN = {"compiled": False, "compiled_on": None}
ASKED = {"change_proposed": True, "change_proposed_on": date(2026, 6, 1)}
ANSWERED = {**ASKED, "drc_answered": True}
BLACK = {"list": "black", "published": False, "published_on": None}

not_effective = ~ListEntry.effective.col
not_listing = ~ListEntry.list.col.is_in(["white", "black"])
not_white = ListEntry.list.col != "white"


@rule(
    ListEntry, "M07.1", CRITERIA, Effect.REFUSE,
    title=Words("先有标准后列名单", "Criteria come before any entry"),
    unless=not_effective | not_listing,
    reason=Words(
        "{sector}的列入标准在 {term_from} 有效：{criteria_in_force}；覆盖信用等级、合规经营、内部制度及其执行：{criteria_complete}。",
        "Criteria of the sector {sector} in force on {term_from}: {criteria_in_force}; covering credit grade, compliance, "
        "internal rules and their carrying-out: {criteria_complete}.",
    ),
    remedy=Words(
        "先由行业牵头部门拟定覆盖上述要素的标准，或写明已有分级分类机制与名单的对应关系，再列入。",
        "Let the sector's lead set criteria that cover these, or map its existing grades to the lists, before the entry.",
    ),
    examples=(
        kept("标准有效、完整"),
        broken("没有有效标准", criteria_in_force=False),
        broken("标准缺少要素", criteria_complete=False),
        broken("黑名单没有有效标准", **BLACK, criteria_in_force=False),
        excepted("尚未生效", criteria_in_force=False, effective=False),
        excepted("风险管控名单另有规则", **RISK, criteria_complete=False),
        excepted("失信惩戒", **SANCTION, criteria_complete=False),
        unclear("标准是否完整不明", criteria_complete=None),
        unclear("是否生效不明", criteria_in_force=False, effective=None),
        unclear("哪种名单不明", list=None, criteria_in_force=False),
        excepted("通知印发前列入", criteria_in_force=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def criteria_before_entry() -> pl.Expr:
    """The sector's lead draws the lists up by credit grade, compliance, internal rules and their carrying-out."""
    return ListEntry.criteria_in_force.col & ListEntry.criteria_complete.col


@rule(
    ListEntry, "M07.3", CRITERIA, Effect.REFUSE,
    title=Words("名单条目要素齐全、两人办理", "An entry is complete and made by two persons"),
    unless=not_effective | not_listing,
    reason=Words(
        "代码正确：{code_valid}，所符合标准：{criterion_given}，证据：{evidence_given}，期限：{term_given}，"
        "拟定复核不同人：{two_persons}。",
        "Code right: {code_valid}, criterion: {criterion_given}, evidence: {evidence_given}, term: {term_given}, "
        "two persons: {two_persons}.",
    ),
    remedy=Words(
        "补齐统一社会信用代码、所符合标准、证据、期限，由另一人复核后生效。",
        "Complete code, criterion, evidence and term and have another person review it before it takes effect.",
    ),
    examples=(
        kept("要素齐全"),
        broken("代码校验不通过", enterprise="91640000MA0000000G"),
        broken("没有写明标准", criterion_given=False),
        broken("没有证据", evidence_given=False),
        broken("没有期限", term_given=False),
        broken("拟定和复核是同一人", two_persons=False),
        excepted("尚未生效", evidence_given=False, effective=False),
        excepted("风险管控名单另有规则", **RISK, criterion_given=False),
        unclear("代码没有填写", enterprise=None),
        unclear("有无证据不明", evidence_given=None),
        unclear("是否生效不明", evidence_given=False, effective=None),
        excepted("通知印发前列入", evidence_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def entry_complete() -> pl.Expr:
    """An entry names enterprise, criterion, evidence and term; who proposes it does not review it."""
    return (
        ListEntry.code_valid.col
        & ListEntry.criterion_given.col
        & ListEntry.evidence_given.col
        & ListEntry.term_given.col
        & ListEntry.two_persons.col
    )


@rule(
    ListEntry, "M07.3", NOTICE.at("三(七)", "依法审慎"), Effect.REFUSE,
    title=Words("名单条目由部门负责人签发", "An entry is signed by the department's head"),
    unless=not_effective,
    reason=Words("{list}条目已生效，没有部门负责人签发。", "The entry ({list}) is in effect without the head's signature."),
    remedy=Words("报部门负责人签发后生效。", "Have the head sign it before it takes effect."),
    examples=(
        kept("已签发"),
        broken("没有签发", signed=False),
        excepted("尚未生效", signed=False, effective=False),
        unclear("是否签发不明", signed=None),
        unclear("是否生效不明", signed=False, effective=None),
        excepted("通知印发前列入", signed=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def entry_signed() -> pl.Expr:
    """An enterprise is listed with care: the head of the department signs."""
    return ListEntry.signed.col


@rule(
    ListEntry, "M07.4", WHITE, Effect.REFUSE,
    title=Words("白名单汇总后才能公示", "The white list is shown only after it is compiled"),
    unless=not_white | ~ListEntry.published.col, readings=("Q-26",),
    reason=Words(
        "白名单条目于 {published_on} 公示，市发展改革委汇总日：{compiled_on}。",
        "The white entry was shown on {published_on}; compiled by the development commission on: {compiled_on}.",
    ),
    remedy=Words("先撤下，报市发展改革委汇总后再公示。", "Take it down; show it when the development commission has compiled it."),
    examples=(
        kept("汇总后公示", compiled_on=date(2025, 12, 29), published_on=date(2025, 12, 30)),
        kept("汇总当日公示", compiled_on=date(2025, 12, 30), published_on=date(2025, 12, 30)),
        broken("汇总前一日公示", compiled_on=date(2025, 12, 31), published_on=date(2025, 12, 30)),
        broken("没有汇总即公示", compiled=False, compiled_on=None),
        broken("拟汇总而没有汇总", compiled=False),
        excepted("没有公示", **UNSHOWN, published=False, published_on=None),
        excepted("黑名单另有规则", **UNSHOWN, list="black"),
        unclear("汇总日不明", compiled_on=None),
        unclear("是否公示不明", **UNSHOWN, published=None),
        excepted("通知印发前列入", **UNSHOWN, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def white_public_only_after_compiling() -> pl.Expr:
    """The white list goes to the city's development commission, which compiles it; then it is shown to the public."""
    return ListEntry.compiled.col & (ListEntry.compiled_on.col <= ListEntry.published_on.col)


@rule(
    ListEntry, "M07.4", WHITE, Effect.REFUSE,
    title=Words("白名单报市发展改革委", "The white list goes to the development commission"),
    unless=not_white | not_effective,
    reason=Words("白名单条目已生效，没有报市发展改革委。", "The white entry is in effect and was not sent to the development commission."),
    remedy=Words("报市发展改革委汇总后生效。", "Send it to the development commission before it takes effect."),
    examples=(
        kept("已报送"),
        broken("没有报送", sent_to_drc=False),
        excepted("尚未生效", sent_to_drc=False, effective=False),
        excepted("风险管控名单", **RISK, sent_to_drc=False),
        unclear("是否报送不明", sent_to_drc=None),
        unclear("是否生效不明", sent_to_drc=False, effective=None),
        excepted("通知印发前列入", sent_to_drc=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def white_sent_to_drc() -> pl.Expr:
    """The white list is reported to the city's development commission."""
    return ListEntry.sent_to_drc.col


@rule(
    ListEntry, "M07.9", CHANGES, Effect.REFUSE,
    title=Words("调整由拟定部门提出、发改审核同意", "A change is proposed by the lister and consented to"),
    unless=~ListEntry.changed.col | not_listing,
    reason=Words(
        "名单条目已调整；由拟定部门提出：{change_proposed_by_lister}，市发展改革委审核同意：{drc_consented}。",
        "The entry was changed; proposed by the department that drew it up: {change_proposed_by_lister}, consented to by "
        "the development commission: {drc_consented}.",
    ),
    remedy=Words(
        "恢复原条目；由拟定部门提出意见，报市发展改革委审核同意后调整。",
        "Restore the entry; let the lister propose the change and the development commission consent to it first.",
    ),
    examples=(
        kept("提出并同意", changed=True, change_proposed_by_lister=True, drc_consented=True),
        broken("不是拟定部门提出", changed=True, change_proposed_by_lister=False, drc_consented=True),
        broken("没有审核同意", changed=True, change_proposed_by_lister=True, drc_consented=False),
        broken("黑名单没有审核同意", **BLACK, changed=True, change_proposed_by_lister=True, drc_consented=False),
        excepted("没有调整", changed=False, drc_consented=False),
        excepted("风险管控名单", **RISK, changed=True, drc_consented=False),
        unclear("是否同意不明", changed=True, change_proposed_by_lister=True, drc_consented=None),
        unclear("是否调整不明", changed=None, drc_consented=False),
        excepted("通知印发前列入", changed=True, drc_consented=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def change_proposed_and_consented() -> pl.Expr:
    """White and black lists change on the proposal of the department that drew them up, with the commission's consent."""
    return ListEntry.change_proposed_by_lister.col & ListEntry.drc_consented.col


def answer_due(law: InForce) -> pl.Expr:
    """The last day for the development commission's answer."""
    return law.working_days_after(ListEntry.change_proposed_on.col, law[DRC_ANSWER_WD])


@rule(
    ListEntry, "M07.9", CHANGES, Effect.WARN,
    title=Words("发展改革部门按期答复调整意见", "The development commission answers in time"),
    unless=~ListEntry.change_proposed.col, numbers=(DRC_ANSWER_WD,), figures={"due_on": answer_due},
    reason=Words(
        "{change_proposed_on} 提出的调整意见应在 {due_on} 前（{drc_answer_wd} 个工作日内）答复；答复日：{drc_answered_on}。",
        "The change proposed on {change_proposed_on} was to be answered by {due_on} ({drc_answer_wd} working days); "
        "answered on: {drc_answered_on}.",
    ),
    remedy=Words("请市发展改革委尽快答复。", "Have the development commission answer now."),
    examples=(
        kept("第10个工作日答复", **ANSWERED, drc_answered_on=date(2026, 6, 15)),
        broken("第11个工作日答复", **ANSWERED, drc_answered_on=date(2026, 6, 16)),
        kept("第9个工作日答复", **ANSWERED, drc_answered_on=date(2026, 6, 12)),
        kept("期限内答复，判断时期限已过", **ANSWERED, drc_answered_on=date(2026, 6, 12), as_of=date(2026, 6, 30)),
        kept("期限当天尚未答复", **ASKED, as_of=date(2026, 6, 15)),
        broken("期限已过尚未答复", **ASKED, as_of=date(2026, 6, 16)),
        excepted("没有提出调整", change_proposed_on=date(2026, 6, 1), change_proposed=False, as_of=date(2026, 6, 30)),
        unclear("答复日不明", **ANSWERED, drc_answered_on=None),
        unclear("提出日不明", **{**ANSWERED, "change_proposed_on": None}, drc_answered_on=date(2026, 6, 16)),
        excepted("通知印发前列入", **ASKED, as_of=date(2026, 6, 16), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def drc_answers_in_time(law: InForce) -> pl.Expr:
    """The development commission looks at a proposed change and answers."""
    return in_time(ListEntry.drc_answered.col, ListEntry.drc_answered_on.col, answer_due(law))


@rule(
    ListEntry, "M07.11", AS_THINGS_ARE, Effect.WARN,
    title=Words("名单到期前复查", "An entry is re-examined before its term ends"),
    unless=not_effective, numbers=(LIST_LEAD_DAYS,),
    figures={"due_on": lambda law: calendar.plus_days(ListEntry.term_until.col, 0 - law[LIST_LEAD_DAYS])},
    reason=Words(
        "名单条目有效至 {term_until}（不含），{due_on} 起（提前 {list_lead_days} 天）应复查，判断日 {as_of} 尚未复查。",
        "The entry runs until {term_until} (not included) and is to be re-examined from {due_on} ({list_lead_days} days "
        "before); on {as_of} it was not.",
    ),
    remedy=Words("复查后提出续期、调整或者到期退出的意见。", "Re-examine it, then propose to extend, change or end it."),
    examples=(
        kept("到期前31天", as_of=date(2026, 12, 5)),
        broken("到期前30天尚未复查", as_of=date(2026, 12, 6)),
        broken("到期前29天尚未复查", as_of=date(2026, 12, 7)),
        kept("到期前30天已复查", as_of=date(2026, 12, 6), reexamined=True),
        excepted("没有生效", as_of=date(2026, 12, 6), effective=False),
        unclear("是否复查不明", as_of=date(2026, 12, 6), reexamined=None),
        unclear("期限不明", term_until=None),
        unclear("是否生效不明", as_of=date(2026, 12, 6), effective=None),
        excepted("通知印发前列入", as_of=date(2026, 12, 6), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def reexamined_before_term(law: InForce) -> pl.Expr:
    """Lists follow how things are: an entry is looked at again before its term ends."""
    return ListEntry.reexamined.col | (
        calendar.plus_days(ListEntry.as_of.col, law[LIST_LEAD_DAYS]) < ListEntry.term_until.col
    )


@rule(
    ListEntry, "M07.11", AS_THINGS_ARE, Effect.REFUSE,
    title=Words("名单到期即失效", "An entry has no effect after its term"),
    unless=not_effective,
    reason=Words(
        "名单条目有效至 {term_until}（不含），{as_of} 仍在使用。",
        "The entry ran until {term_until} (not included) and still has effect on {as_of}.",
    ),
    remedy=Words("停止使用；需要续期的，按调整程序办理。", "Stop its effect; to extend it, propose a change."),
    examples=(
        kept("期限最后一天", as_of=date(2027, 1, 4)),
        broken("到期当天", as_of=date(2027, 1, 5)),
        broken("到期次日", as_of=date(2027, 1, 6)),
        excepted("已失效", as_of=date(2027, 1, 5), effective=False),
        unclear("期限不明", term_until=None),
        unclear("是否生效不明", as_of=date(2027, 1, 5), effective=None),
        excepted("通知印发前列入", as_of=date(2027, 1, 5), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def no_effect_after_term() -> pl.Expr:
    """An entry whose term is over has no effect on visits or treatment."""
    return ListEntry.as_of.col < ListEntry.term_until.col


@rule(
    ListEntry, "M07.14", (SANCTIONS, OBE.at("第五十三条"), GO49.at("")), Effect.REFUSE,
    title=Words("失信惩戒须有法定依据、合比例、经签发", "A sanction has a lawful basis, proportion and signature"),
    unless=(ListEntry.list.col != "sanction") | not_effective,
    reason=Words(
        "失信惩戒的依据：{sanction_basis}，比例性已说明：{proportion_stated}，部门负责人签发：{signed}。",
        "Basis of the sanction: {sanction_basis}, proportion stated: {proportion_stated}, signed by the head: {signed}.",
    ),
    remedy=Words(
        "写明法律、法规或者党中央、国务院政策文件的条款，说明轻重相当并报负责人签发；仅因列入黑名单的，停止惩戒。",
        "Name the law, regulation or central document, state the proportion and have the head sign; a black-listing alone is no basis.",
    ),
    examples=(
        kept("有法律依据", **SANCTION),
        kept("有法规依据", **{**SANCTION, "sanction_basis": "regulation"}),
        kept("有党中央、国务院政策文件", **{**SANCTION, "sanction_basis": "central_document"}),
        broken("仅因列入黑名单", **{**SANCTION, "sanction_basis": "black_list_only"}),
        broken("没有依据", **{**SANCTION, "sanction_basis": "none"}),
        broken("没有说明比例", **{**SANCTION, "proportion_stated": False}),
        broken("没有签发", **SANCTION, signed=False),
        excepted("白名单", sanction_basis="none"),
        excepted("尚未生效", **{**SANCTION, "sanction_basis": "none"}, effective=False),
        unclear("依据不明", **{**SANCTION, "sanction_basis": None}),
        unclear("是否生效不明", **{**SANCTION, "sanction_basis": "none"}, effective=None),
        excepted("通知印发前", **{**SANCTION, "sanction_basis": "none"}, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def sanction_has_basis() -> pl.Expr:
    """A sanction for lost credit rests on law, regulation or central document, is in proportion, and the head signs it."""
    return (
        ListEntry.sanction_basis.col.is_in(["law", "regulation", "central_document"])
        & ListEntry.proportion_stated.col
        & ListEntry.signed.col
    )


RULES = (
    criteria_before_entry,
    entry_complete,
    entry_signed,
    white_public_only_after_compiling,
    white_sent_to_drc,
    change_proposed_and_consented,
    drc_answers_in_time,
    reexamined_before_term,
    no_effect_after_term,
    sanction_has_basis,
)
