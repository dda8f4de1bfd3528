"""Chapter four of the notice: the lists of leniency and of penalties (“包容免罚”清单、罚款等处罚清单)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.standard import Standard
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.conduct.standard import BEFORE_LAW, BEFORE_NOTICE, UNPUBLISHED, draft, publication_due
from zhunsheng.law.parameters import PUBLISH_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, GIR, NOTICE, OBE, SC5
from zhunsheng.law.words import Words

LENIENCY = NOTICE.at("四(十一)", "全面落实行政处罚“包容免罚”清单，建立健全相关适用规则")
PRUDENT = NOTICE.at("四(十一)", "严格落实国家、自治区全面推行依法审慎监管要求")
NO_PENALTY = APL.at("第三十三条", "可以不予行政处罚")
LENIENT = {"kind": "leniency"}
EXCUSES = {**LENIENT, "excuses_mandatory": True}
PENALTIES = {"kind": "penalty_list"}

not_leniency = Standard.kind.col != "leniency"


@rule(
    Standard, "M11.2", LENIENCY, Effect.REFUSE,
    title=Words("未公布的免罚条目不得适用", "An unpublished leniency line is not applied"),
    unless=not_leniency,
    reason=Words(
        "该免罚条目公布前（公布日：{published_on}）已被适用 {applied_unpublished} 次。",
        "The leniency line was applied {applied_unpublished} times before it was published (published on: {published_on}).",
    ),
    remedy=Words(
        "先公布清单，再适用；符合行政处罚法第三十二条、第三十三条的，直接依照法律处理。",
        "Publish the list before it is applied; what meets APL 32–33 is dealt with under the law itself.",
    ),
    examples=(
        kept("公布前没有适用", **LENIENT),
        broken("公布前适用一次", **LENIENT, applied_unpublished=1),
        broken("公布前适用两次", **LENIENT, applied_unpublished=2),
        excepted("裁量档次", applied_unpublished=1),
        unclear("适用次数不明", **LENIENT, applied_unpublished=None),
        unclear("条目种类不明", kind=None, applied_unpublished=1),
        excepted("通知印发前制定", **LENIENT, applied_unpublished=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def unpublished_leniency_not_applied() -> pl.Expr:
    """The list of leniency is carried out as published; a line that is not published is not applied."""
    return Standard.applied_unpublished.col == 0


@rule(
    Standard, "M11.2", (LENIENCY, GIR.at("第二十六条", "20个工作日内及时公开")), Effect.WARN,
    title=Words("免罚条目制定后按期公布", "A leniency line is published in time"),
    unless=draft | not_leniency, numbers=(PUBLISH_WD,), figures={"due_on": publication_due},
    reason=Words(
        "该免罚条目 {adopted_on} 制定，应在 {due_on} 前（{publish_wd} 个工作日内）公布；公布日：{published_on}。",
        "The leniency line was adopted on {adopted_on}, to be published by {due_on} ({publish_wd} working days); published "
        "on: {published_on}.",
    ),
    remedy=Words("立即向社会公布；公布前不得适用。", "Publish it now; until then it is not applied."),
    examples=(
        kept("第20个工作日公布", **LENIENT, published_on=date(2026, 2, 9)),
        broken("第21个工作日公布", **LENIENT, published_on=date(2026, 2, 10)),
        kept("第19个工作日公布", **LENIENT, published_on=date(2026, 2, 6)),
        kept("未公布，期限当天", **LENIENT, **UNPUBLISHED, as_of=date(2026, 2, 9)),
        broken("未公布，期限已过", **LENIENT, **UNPUBLISHED, as_of=date(2026, 2, 10)),
        excepted("尚未制定", **LENIENT, **UNPUBLISHED, adopted=False),
        excepted("裁量档次", **UNPUBLISHED),
        unclear("公布日不明", **LENIENT, published_on=None),
        unclear("是否公布不明", **LENIENT, published=None),
        unclear("条目种类不明", **UNPUBLISHED, kind=None),
        unclear("是否制定不明", **LENIENT, **UNPUBLISHED, adopted=None),
        excepted("通知印发前制定", **LENIENT, **UNPUBLISHED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def leniency_published_in_time(law: InForce) -> pl.Expr:
    """A line of leniency is published within the days in which government information is."""
    return in_time(Standard.published.col, Standard.published_on.col, publication_due(law))


@rule(
    Standard, "M11.2", (LENIENCY, NO_PENALTY, OBE.at("第五十九条第一款", "违法行为情节轻微或者社会危害较小的")), Effect.REFUSE,
    title=Words("免罚条目有法律依据", "A leniency line has its basis"),
    unless=draft | not_leniency,
    reason=Words("该免罚条目没有写明依据。", "The leniency line does not state its basis."),
    remedy=Words("写明所依据的条、款、项后再制定。", "State article, paragraph and item before it is adopted."),
    examples=(
        kept("已写明依据", **LENIENT),
        broken("没有依据", **LENIENT, basis_given=False),
        excepted("尚未制定", **LENIENT, basis_given=False, adopted=False),
        excepted("裁量档次", basis_given=False),
        unclear("有无依据不明", **LENIENT, basis_given=None),
        unclear("没有依据，条目种类不明", kind=None, basis_given=False),
        unclear("没有依据，是否制定不明", **LENIENT, adopted=None, basis_given=False),
        excepted("通知印发前制定", **LENIENT, basis_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def leniency_line_has_basis() -> pl.Expr:
    """A line of leniency says on which provision it rests."""
    return Standard.basis_given.col


@rule(
    Standard, "M11.3", (LENIENCY, NO_PENALTY), Effect.WARN,
    title=Words("免罚清单有适用规则", "Leniency has its rules of application"),
    unless=draft | not_leniency, readings=("Q-16",),
    reason=Words(
        "该免罚条目没有适用规则，不能据以认定轻微、及时改正、初次、危害后果轻微。",
        "The leniency line has no rules by which slight, corrected in time, first and slight harm are judged.",
    ),
    remedy=Words("制定并登记适用规则。", "Make and record the rules of application."),
    examples=(
        kept("有适用规则", **LENIENT),
        broken("没有适用规则", **LENIENT, rules_given=False),
        excepted("尚未制定", **LENIENT, rules_given=False, adopted=False),
        excepted("裁量档次", rules_given=False),
        unclear("有无适用规则不明", **LENIENT, rules_given=None),
        unclear("没有规则，条目种类不明", kind=None, rules_given=False),
        unclear("没有规则，是否制定不明", **LENIENT, adopted=None, rules_given=False),
        excepted("通知印发前制定", **LENIENT, rules_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def leniency_has_rules() -> pl.Expr:
    """The list of leniency has its rules: how slight, in time, first and slight harm are judged."""
    return Standard.rules_given.col


@rule(
    Standard, "M11.6", (PRUDENT, NO_PENALTY, APL.at("第十六条")), Effect.REFUSE,
    title=Words("免除法定必罚的条目须经合法性审查", "Leniency against the law's letter passes legal review"),
    unless=draft | not_leniency | ~Standard.excuses_mandatory.col,
    reason=Words(
        "该条目免除法律、法规规定应当处罚的行为，合法性审查没有通过。",
        "The line excuses what a law or regulation says must be penalised, and has not passed legal review.",
    ),
    remedy=Words(
        "送法制机构合法性审查，通过后再制定；通不过的，从清单中删去。",
        "Send it to legal review and adopt it once passed; otherwise take it off the list.",
    ),
    examples=(
        kept("审查通过", **EXCUSES),
        broken("没有通过审查", **EXCUSES, legal_review_passed=False),
        excepted("尚未制定", **EXCUSES, legal_review_passed=False, adopted=False),
        excepted("裁量档次", **{**EXCUSES, "kind": "discretion_band"}, legal_review_passed=False),
        excepted("不涉及法定必罚", **LENIENT, legal_review_passed=False),
        unclear("是否通过审查不明", **EXCUSES, legal_review_passed=None),
        unclear("未经审查，是否法定必罚不明", **LENIENT, excuses_mandatory=None, legal_review_passed=False),
        unclear("未经审查，条目种类不明", **{**EXCUSES, "kind": None}, legal_review_passed=False),
        unclear("未经审查，是否制定不明", **EXCUSES, adopted=None, legal_review_passed=False),
        excepted("通知印发前制定", **EXCUSES, legal_review_passed=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def leniency_against_law_is_reviewed() -> pl.Expr:
    """Leniency stays within the law: a line that excuses what must be penalised passes legal review first."""
    return Standard.legal_review_passed.col


@rule(
    Standard, "M12.10",
    (NOTICE.at("四(十二)", "在制定罚款等处罚清单或者实施罚款时，要统筹考虑法律制度与客观实际、合法性与合理性"), SC5.at("")),
    Effect.REFUSE,
    title=Words("处罚清单经四项检查、有依据", "A list of penalties is checked and has its basis"),
    unless=draft | (Standard.kind.col != "penalty_list"),
    reason=Words(
        "该处罚清单条目四项检查（依据、过罚相当、客观实际、文件层级）已做：{check_done}；有依据：{basis_given}。",
        "The line's four checks (basis, proportion, realism, level) are done: {check_done}; it states its basis: "
        "{basis_given}.",
    ),
    remedy=Words("完成四项检查、写明依据后再制定。", "Do the four checks and state the basis before it is adopted."),
    examples=(
        kept("已检查，有依据", **PENALTIES),
        broken("没有检查", **PENALTIES, check_done=False),
        broken("没有依据", **PENALTIES, basis_given=False),
        excepted("尚未制定", **PENALTIES, check_done=False, adopted=False),
        excepted("裁量档次", check_done=False),
        unclear("是否检查不明", **PENALTIES, check_done=None),
        unclear("有无依据不明", **PENALTIES, basis_given=None),
        unclear("没有检查，条目种类不明", kind=None, check_done=False),
        unclear("没有检查，是否制定不明", **PENALTIES, adopted=None, check_done=False),
        excepted("通知印发前制定", **PENALTIES, check_done=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def penalty_list_checked() -> pl.Expr:
    """A list of penalties is drawn up with an eye to basis, proportion, what is realistic, and level."""
    return Standard.check_done.col & Standard.basis_given.col


@rule(
    Standard, "M12.10", (APL.at("第十六条", "除法律、法规、规章外，其他规范性文件不得设定行政处罚"), SC5.at("")), Effect.REFUSE,
    title=Words("规范性文件不得新设处罚", "No new penalty below a rule"),
    unless=draft | (Standard.norm_level.col != "normative_document"),
    reason=Words("该条目由规范性文件规定，新设了行政处罚。", "The line stands in a normative document and sets a new penalty."),
    remedy=Words("删去新设的处罚；确有必要的，提请制定规章以上文件。", "Take it out; if it is needed, propose a rule or a higher act."),
    examples=(
        kept("没有新设"),
        broken("规范性文件新设处罚", sets_new_penalty=True),
        excepted("尚未制定", sets_new_penalty=True, adopted=False),
        excepted("规章设定", sets_new_penalty=True, norm_level="rule"),
        unclear("是否新设不明", sets_new_penalty=None),
        unclear("新设处罚，文件层级不明", sets_new_penalty=True, norm_level=None),
        unclear("新设处罚，是否制定不明", sets_new_penalty=True, adopted=None),
        excepted("现行处罚法施行前制定", sets_new_penalty=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def no_new_penalty_below_rules() -> pl.Expr:
    """Nothing below a rule sets an administrative penalty."""
    return ~Standard.sets_new_penalty.col


RULES = (
    unpublished_leniency_not_applied,
    leniency_published_in_time,
    leniency_line_has_basis,
    leniency_has_rules,
    leniency_against_law_is_reviewed,
    penalty_list_checked,
    no_new_penalty_below_rules,
)
