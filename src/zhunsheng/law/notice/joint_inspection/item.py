"""Chapter two of the notice: the list of matters supervised across departments (跨部门综合监管事项清单), and frequencies."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.item import Item
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import CONSENT_WD, PUBLISH_WD, WORK_PLAN_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import GIR, NOTICE, OBE
from zhunsheng.law.words import Words

FIELDS = NOTICE.at(
    "二(三)",
    "内容涉及公共安全和人民群众生命健康等特殊重点领域，以及本市范围内风险隐患大、确需进行跨部门综合重点监管的行业",
)
PLANNED = NOTICE.at("二(三)", "会同相关监管部门依事项依法统筹制定重点监管工作计划，明确具体监管措施和实施规范")
CARRIED_OUT = NOTICE.at("二(三)", "切实抓好清单内具体监管事项的落实")
BATCHES = NOTICE.at("二(三)", "对事项清单进行补充更新，形成第二批、第三批等后续补充事项清单")
REVIEWED = NOTICE.at("二(三)", "经同级司法行政部门合法性审查通过后向社会公示")
FREQUENCY = NOTICE.at("二(四)", "法律法规有规定的按照法律法规规定的检查频次进行检查")
BEFORE_NOTICE = {"effective_on": date(2025, 2, 27)}
NO_WORK_PLAN = {"work_plan": False, "work_plan_on": None, "work_plan_complete": False}
NOT_PUBLISHED = {"published": False, "published_on": None, "effective_on": None}

not_published = ~Item.published.col
not_listed = ~Item.cross_department.col
not_on_public_list = not_listed | not_published


def work_plan_due(law: InForce) -> pl.Expr:
    """The last day on which the work plan of a listed item is made."""
    return law.party_days_after(Item.published_on.col, law[WORK_PLAN_DAYS])


def publication_due(law: InForce) -> pl.Expr:
    """The last day on which a batch that passed review is published."""
    return law.working_days_after(Item.batch_review_on.col, law[PUBLISH_WD])


def batch_passed() -> pl.Expr:
    """Its batch passed the legality review, if with changes."""
    return Item.batch_review.col.is_in(["pass", "pass_with_changes"])


@rule(
    Item, "M03.1", NOTICE.at("二(三)", "各级行业主管部门要会同相关监管部门依事项依法统筹制定"), Effect.REFUSE,
    title=Words("清单事项应有牵头、配合部门和依据", "A listed item has a lead, others with it, and a basis"),
    unless=not_on_public_list,
    reason=Words(
        "清单事项 {item}：有牵头部门 {has_lead}，配合部门 {cooperating} 个，有法律依据 {has_basis}。",
        "Listed item {item}: lead department {has_lead}, cooperating departments {cooperating}, legal basis {has_basis}.",
    ),
    remedy=Words(
        "在新的批次中补齐牵头部门、至少一个配合部门和法律依据。",
        "Give it a lead, at least one cooperating department and its legal basis in a new batch.",
    ),
    examples=(
        kept("两个配合部门"),
        kept("一个配合部门", cooperating=1),
        broken("没有配合部门", cooperating=0),
        broken("没有牵头部门", has_lead=False),
        broken("没有法律依据", has_basis=False),
        excepted("不在跨部门清单", cross_department=False, cooperating=0),
        excepted("尚未公布", cooperating=0, **NOT_PUBLISHED),
        unclear("有无牵头部门不明", has_lead=None),
        unclear("配合部门数不明", cooperating=None),
        unclear("有无依据不明", has_basis=None),
        unclear("没有配合部门，是否清单事项不明", cross_department=None, cooperating=0),
        unclear("没有配合部门，是否公布不明", published=None, cooperating=0),
        excepted("通知印发前生效的事项", cooperating=0, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def cross_item_complete() -> pl.Expr:
    """A listed matter names its lead department, at least one that cooperates, and its legal basis."""
    return Item.has_lead.col & (Item.cooperating.col >= 1) & Item.has_basis.col


@rule(
    Item, "M03.2", (FIELDS, OBE.at("第五十四条第二款", "依法依规实行全覆盖的重点监管")), Effect.JUSTIFY,
    title=Words("列入清单须有列入理由", "Listing needs its ground"),
    unless=not_listed,
    reason=Words("清单事项 {item} 没有列入理由。", "Listed item {item} has no ground for being listed."),
    remedy=Words(
        "注明属于特殊重点领域或者本市风险隐患大的行业；都不属于的，写明理由并经负责人批准。",
        "Say that it is a key field or of high risk in this city; if neither, give the reason approved by the head.",
    ),
    examples=(
        kept("特殊重点领域"),
        kept("本市风险隐患大", field_ground="local_risk"),
        broken("没有列入理由", field_ground="none"),
        broken("尚未公布，没有列入理由", field_ground="none", **NOT_PUBLISHED),
        excepted("不在跨部门清单", cross_department=False, field_ground="none"),
        unclear("列入理由不明", field_ground=None),
        unclear("没有列入理由，是否清单事项不明", cross_department=None, field_ground="none"),
        excepted("通知印发前生效的事项", field_ground="none", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def cross_field_has_ground() -> pl.Expr:
    """The list holds special key fields, and trades of high local risk that need supervision across departments."""
    return Item.field_ground.col.is_in(["key_field", "local_risk"])


@rule(
    Item, "M03.3", PLANNED, Effect.WARN,
    title=Words("清单事项应按期制定工作计划", "A listed item gets its work plan in time"),
    unless=not_on_public_list, numbers=(WORK_PLAN_DAYS,), figures={"due_on": work_plan_due},
    reason=Words(
        "清单事项 {item} 于 {published_on} 公布，应在 {due_on} 前（{work_plan_days} 日内）制定重点监管工作计划；"
        "已有计划：{work_plan}，含措施与规范：{work_plan_complete}，计划日：{work_plan_on}。",
        "Listed item {item} was published on {published_on}; its work plan was due by {due_on} ({work_plan_days} days); "
        "made: {work_plan}, with measures and standard: {work_plan_complete}, on: {work_plan_on}.",
    ),
    remedy=Words(
        "会同配合部门制定工作计划，写明具体监管措施和实施规范。",
        "Make it with the cooperating departments: concrete measures and the standard of carrying them out.",
    ),
    examples=(
        kept("期限内制定"),
        kept("第60日制定", work_plan_on=date(2026, 5, 15)),
        broken("第61日制定", work_plan_on=date(2026, 5, 16)),
        kept("没有计划，期限当天", as_of=date(2026, 5, 15), **NO_WORK_PLAN),
        broken("没有计划，期限已过", as_of=date(2026, 5, 16), **NO_WORK_PLAN),
        broken("计划没有措施与规范，期限已过", work_plan_complete=False),
        broken("只填了措施与规范而没有计划，期限已过", work_plan=False),
        excepted("不在跨部门清单", cross_department=False, **NO_WORK_PLAN),
        excepted("尚未公布", **NO_WORK_PLAN, **NOT_PUBLISHED),
        unclear("有无计划不明", work_plan=None),
        unclear("计划是否含措施不明", work_plan_complete=None),
        unclear("计划日不明", work_plan_on=None),
        unclear("公布日不明", published_on=None),
        unclear("没有计划，是否清单事项不明", cross_department=None, **NO_WORK_PLAN),
        excepted("通知印发前生效的事项", **NO_WORK_PLAN, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def work_plan_made(law: InForce) -> pl.Expr:
    """Within sixty days the lead and those with it make a work plan: concrete measures, and how they are carried out."""
    return in_time(Item.work_plan.col & Item.work_plan_complete.col, Item.work_plan_on.col, work_plan_due(law))


@rule(
    Item, "M03.4", PLANNED, Effect.WARN,
    title=Words("配合部门应按期会签工作计划", "Cooperating departments answer the work plan in time"),
    unless=not_listed | ~Item.work_plan.col, numbers=(CONSENT_WD,),
    reason=Words(
        "清单事项 {item} 的工作计划有 {consents_late} 个配合部门逾期没有答复（{consent_wd} 个工作日）。",
        "{consents_late} cooperating departments did not answer the work plan of {item} within {consent_wd} working days.",
    ),
    remedy=Words("催请答复；有异议的，由司法行政部门协调决定。", "Ask them again; the justice bureau decides on an objection."),
    examples=(
        kept("都已答复"),
        broken("一个部门逾期", consents_late=1),
        excepted("不在跨部门清单", cross_department=False, consents_late=1),
        excepted("没有工作计划", consents_late=1, **NO_WORK_PLAN),
        unclear("答复情况不明", consents_late=None),
        unclear("一个部门逾期，是否清单事项不明", cross_department=None, consents_late=1),
        unclear("一个部门逾期，有无计划不明", work_plan=None, consents_late=1),
        excepted("通知印发前生效的事项", consents_late=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def work_plan_consented() -> pl.Expr:
    """The work plan is made together: each cooperating department consents or objects in time."""
    return Item.consents_late.col == 0


@rule(
    Item, "M03.5", BATCHES, Effect.REFUSE,
    title=Words("清单事项只能以新批次变更", "The list is changed only by a batch"),
    unless=not_on_public_list,
    reason=Words(
        "清单事项 {item}（第 {batch} 批）的内容被原地改动。", "The content of listed item {item} (batch {batch}) was changed in place.",
    ),
    remedy=Words("恢复原内容；需要增补、替换或者退出的，列入新的批次。", "Restore it; add, replace or retire items by a new batch."),
    examples=(
        kept("没有改动"),
        broken("原地改动", edited_in_place=True),
        excepted("不在跨部门清单", cross_department=False, edited_in_place=True),
        excepted("尚未公布", edited_in_place=True, **NOT_PUBLISHED),
        unclear("是否改动不明", edited_in_place=None),
        unclear("有改动，是否清单事项不明", cross_department=None, edited_in_place=True),
        unclear("有改动，是否公布不明", published=None, edited_in_place=True),
        excepted("通知印发前生效的事项", edited_in_place=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def item_changed_only_by_batch() -> pl.Expr:
    """The list is added to and renewed by batches; a published item is never edited in place."""
    return ~Item.edited_in_place.col


@rule(
    Item, "M03.6", REVIEWED, Effect.REFUSE,
    title=Words("清单经合法性审查通过才能公示", "A batch is published only after its legality review"),
    unless=not_on_public_list,
    reason=Words(
        "清单事项 {item} 于 {published_on} 公示；合法性审查结论：{batch_review}（{batch_review_on}），"
        "同级司法行政部门审查：{reviewed_by_same_level}。",
        "Listed item {item} was published on {published_on}; legality review: {batch_review} ({batch_review_on}), by the "
        "bureau of the same level: {reviewed_by_same_level}.",
    ),
    remedy=Words("撤下，报同级司法行政部门合法性审查，通过后再公示。", "Take it down and publish it after that bureau passed it."),
    examples=(
        kept("审查通过"),
        kept("修改后通过", batch_review="pass_with_changes"),
        kept("审查通过当日公示", batch_review_on=date(2026, 3, 16)),
        broken("公示次日才审查通过", batch_review_on=date(2026, 3, 17)),
        broken("没有审查", batch_review="none"),
        broken("审查不通过", batch_review="fail"),
        broken("不是同级司法行政部门审查", reviewed_by_same_level=False),
        excepted("不在跨部门清单", cross_department=False, batch_review="none"),
        excepted("尚未公布", batch_review="none", **NOT_PUBLISHED),
        unclear("审查结论不明", batch_review=None),
        unclear("审查机关不明", reviewed_by_same_level=None),
        unclear("审查日不明", batch_review_on=None),
        unclear("没有审查，是否清单事项不明", cross_department=None, batch_review="none"),
        excepted("通知印发前生效的事项", batch_review="none", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def batch_reviewed_before_publication() -> pl.Expr:
    """A batch is published after the justice bureau of the same level passed its legality review."""
    return batch_passed() & Item.reviewed_by_same_level.col & (Item.batch_review_on.col <= Item.published_on.col)


@rule(
    Item, "M03.7", (REVIEWED, GIR.at("第二十六条", "自该政府信息形成或者变更之日起20个工作日内及时公开")), Effect.WARN,
    title=Words("清单审查通过后应按期公示", "A batch that passed is published in time"),
    unless=not_listed | ~batch_passed() | Item.secret.col, numbers=(PUBLISH_WD,), figures={"due_on": publication_due},
    reason=Words(
        "清单事项 {item} 于 {batch_review_on} 审查通过，应在 {due_on} 前（{publish_wd} 个工作日内）公示；公布日：{published_on}。",
        "Listed item {item} passed review on {batch_review_on} and was to be published by {due_on} ({publish_wd} working "
        "days); published on: {published_on}.",
    ),
    remedy=Words("立即向社会公示。逾期的记录保留。", "Publish it now. That it was late stays on record."),
    examples=(
        kept("第10个工作日公示"),
        kept("第20个工作日公示", published_on=date(2026, 3, 30)),
        broken("第21个工作日公示", published_on=date(2026, 3, 31)),
        kept("未公示，期限当天", as_of=date(2026, 3, 30), **NOT_PUBLISHED),
        broken("未公示，期限已过", as_of=date(2026, 3, 31), **NOT_PUBLISHED),
        broken("修改后通过，未公示，期限已过", batch_review="pass_with_changes", **NOT_PUBLISHED),
        excepted("不在跨部门清单", cross_department=False, **NOT_PUBLISHED),
        excepted("审查不通过", batch_review="fail", **NOT_PUBLISHED),
        excepted("涉密", secret=True, **NOT_PUBLISHED),
        unclear("是否公示不明", published=None, governed_on=date(2026, 3, 30)),
        unclear("公布日不明", published_on=None),
        unclear("审查日不明", batch_review_on=None),
        unclear("未公示，审查结论不明", batch_review=None, **NOT_PUBLISHED),
        unclear("未公示，是否涉密不明", secret=None, **NOT_PUBLISHED),
        excepted("通知印发前生效的事项", published_on=date(2026, 3, 31), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def batch_published_after_pass(law: InForce) -> pl.Expr:
    """A batch that passed is published within twenty working days, save what is secret."""
    return in_time(Item.published.col, Item.published_on.col, publication_due(law))


@rule(
    Item, "M03.8", CARRIED_OUT, Effect.WARN,
    title=Words("清单事项年内应当落实", "A listed item is carried out within the year"),
    unless=not_on_public_list,
    reason=Words(
        "清单事项 {item} 至 {year_ends_on} 联合检查 {joint_visits_this_year} 次。",
        "Listed item {item} was carried out {joint_visits_this_year} times by {year_ends_on}.",
    ),
    remedy=Words("查明没有落实的原因，列入下一年度计划。", "Find out why, and put it into the next year's plan."),
    examples=(
        kept("检查一次", as_of=date(2027, 1, 4)),
        kept("检查两次", joint_visits_this_year=2, as_of=date(2027, 1, 4)),
        kept("没有检查，年度末日", joint_visits_this_year=0, as_of=date(2026, 12, 31)),
        broken("没有检查，年度已过", joint_visits_this_year=0, as_of=date(2027, 1, 1)),
        excepted("不在跨部门清单", cross_department=False, joint_visits_this_year=0, as_of=date(2027, 1, 4)),
        excepted("尚未公布", joint_visits_this_year=0, as_of=date(2027, 1, 4), **NOT_PUBLISHED),
        unclear("次数不明", joint_visits_this_year=None, as_of=date(2027, 1, 4)),
        unclear("没有检查，判断的年度不明", joint_visits_this_year=0, year_ends_on=None),
        unclear("没有检查，是否清单事项不明", cross_department=None, joint_visits_this_year=0, as_of=date(2027, 1, 4)),
        excepted("通知印发前生效的事项", joint_visits_this_year=0, as_of=date(2027, 1, 4), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def cross_item_carried_out() -> pl.Expr:
    """What is on the list is carried out: an item without one joint inspection in the year is shown."""
    return (Item.joint_visits_this_year.col >= 1) | (Item.as_of.col <= Item.year_ends_on.col)


@rule(
    Item, "M04.1", FREQUENCY, Effect.REFUSE,
    title=Words("法定频次应有条款和次数", "A frequency of law has its article and number"),
    unless=not_published,
    reason=Words(
        "事项 {item} 的法定频次类型为“{law_frequency_kind}”，有条款：{frequency_article_given}，次数：{law_frequency}。",
        "Item {item}: the law's frequency is “{law_frequency_kind}”, article given: {frequency_article_given}, number: "
        "{law_frequency}.",
    ),
    remedy=Words(
        "写明规定频次的法律法规条款和每年次数；法律法规没有规定的，选“无”。",
        "Give the article of the law or regulation and the number a year; where there is none, choose “none”.",
    ),
    examples=(
        kept("固定一次，有条款"),
        kept("不少于两次，有条款", law_frequency_kind="minimum", law_frequency=2),
        kept("法律没有规定", law_frequency_kind="none", law_frequency=None, frequency_article_given=False),
        broken("没有条款", frequency_article_given=False),
        broken("次数为零", law_frequency=0),
        excepted("尚未公布", frequency_article_given=False, **NOT_PUBLISHED),
        unclear("有无法定频次不明", law_frequency_kind=None, frequency_article_given=False),
        unclear("有无条款不明", frequency_article_given=None),
        unclear("次数不明", law_frequency=None),
        unclear("没有条款，是否公布不明", published=None, frequency_article_given=False),
        excepted("通知印发前生效的事项", frequency_article_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def frequency_source_recorded() -> pl.Expr:
    """Each item says whether a law or regulation fixes its frequency, by which article, and how often."""
    fixed = Item.frequency_article_given.col & (Item.law_frequency.col > 0)
    return (Item.law_frequency_kind.col == "none") | fixed


RULES = (
    cross_item_complete,
    cross_field_has_ground,
    work_plan_made,
    work_plan_consented,
    item_changed_only_by_batch,
    batch_reviewed_before_publication,
    batch_published_after_pass,
    cross_item_carried_out,
    frequency_source_recorded,
)
