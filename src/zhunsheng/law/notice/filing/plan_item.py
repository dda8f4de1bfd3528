"""Chapter one of the notice: filing of inspection plans and of major decisions (落实“双备案”制度)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts import PlanItem as Item
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import PUBLISH_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import GIR, NOTICE, OBE
from zhunsheng.law.words import Words

PLANS = NOTICE.at("一(一)")
BEFORE_NOTICE = {"governed_on": date(2024, 12, 31), "plan_year": 2024}

not_submitted = ~Item.submitted.col
not_filed = ~Item.filed.col


def publication_due(law: InForce) -> pl.Expr:
    """The last day on which a filed item may be published."""
    return law.working_days_after(Item.filed_on.col, law[PUBLISH_WD])


@rule(
    Item, "M01.5", NOTICE.at("一(一)", "临时性、阶段性的行政执法检查事项，不列入年度行政执法计划中"), Effect.REFUSE,
    title=Words("临时性、阶段性事项不列入年度计划", "Temporary tasks are not planned by the year"),
    reason=Words(
        "事项 {item} 的来源为临时性、阶段性部署，不得列入 {plan_year} 年度检查计划。",
        "Item {item} comes from a temporary or phased task and may not stand in the yearly plan of {plan_year}.",
    ),
    remedy=Words(
        "从年度计划中移出，改为专项检查，向本部门法制机构备案。",
        "Take it out of the plan and file it as a special inspection with the department's own legal section.",
    ),
    examples=(
        kept("年度常规事项", origin="annual"),
        kept("法定事项", origin="statutory"),
        broken("上级部署的阶段性检查列入了年度计划", origin="temporary"),
        unclear("事项来源未填", origin=None),
        excepted("通知印发前的计划", origin="temporary", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def no_temporary_item_in_plan() -> pl.Expr:
    """A temporary or phased task deployed from above does not enter the yearly plan."""
    return Item.origin.col != "temporary"


@rule(
    Item, "M01.12", PLANS, Effect.WARN,
    title=Words("计划事项应在已公布的检查事项清单内", "A planned item stands on the published list"),
    unless=not_submitted,
    reason=Words(
        "事项 {item} 报送时不在本部门已公布的检查事项清单内。",
        "On submission item {item} did not stand on the department's published list of inspection items.",
    ),
    remedy=Words(
        "先公布该检查事项，或改选清单内的事项后重新报送。",
        "Publish the inspection item first, or choose a listed one and submit again.",
    ),
    examples=(
        kept("清单内事项", listed=True),
        broken("清单上查不到", listed=False),
        excepted("尚未报送", submitted=False, listed=False),
        unclear("不知是否在清单内", listed=None),
        unclear("不知是否已报送，清单上查不到", submitted=None, listed=False),
        excepted("通知印发前的计划", listed=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def planned_item_listed() -> pl.Expr:
    """Only what is on the published list of inspection items is planned; the screening says what is not."""
    return Item.listed.col


@rule(
    Item, "M01.12", NOTICE.at("二(四)"), Effect.WARN,
    title=Words("计划频次不超过年度频次上限", "Planned frequency stays within the yearly cap"),
    unless=not_submitted,
    reason=Words(
        "事项 {item} 计划每个对象每年检查 {planned_frequency} 次，超过公布的上限 {frequency_cap} 次。",
        "Item {item} plans {planned_frequency} visits a year to each object; the published cap is {frequency_cap}.",
    ),
    remedy=Words(
        "将计划频次降至 {frequency_cap} 次以内，或依程序调整并公布上限。",
        "Lower the planned frequency to {frequency_cap} or less, or change and publish the cap first.",
    ),
    examples=(
        kept("低于上限", planned_frequency=1, frequency_cap=2),
        kept("等于上限", planned_frequency=2, frequency_cap=2),
        broken("超过上限一次", planned_frequency=3, frequency_cap=2),
        excepted("尚未报送", submitted=False, planned_frequency=3, frequency_cap=2),
        unclear("未公布上限", planned_frequency=3, frequency_cap=None),
        unclear("未填计划频次", planned_frequency=None, frequency_cap=2),
        excepted("通知印发前的计划", planned_frequency=3, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def planned_frequency_within_cap() -> pl.Expr:
    """A plan keeps to the yearly cap the department has published for the item's objects."""
    return Item.planned_frequency.col <= Item.frequency_cap.col


@rule(
    Item, "M01.12", NOTICE.at("二(四)", "对同一类型检查对象的相近检查事项进行整合"), Effect.WARN,
    title=Words("可合并的事项应征询合并", "What could be merged is asked about"),
    unless=not_submitted | Item.confidential.col,
    reason=Words(
        "事项 {item} 有 {merge_candidates} 个其他部门的相近事项可以合并，尚未答复是否合并。",
        "{merge_candidates} similar items of other departments could be merged with {item}; no answer was given.",
    ),
    remedy=Words(
        "答复同意合并；不同意的，说明不能合并的理由。",
        "Answer: accept the merge, or decline it and say why it is impossible.",
    ),
    examples=(
        kept("没有可合并事项", merge_candidates=0),
        kept("有一项，已同意合并", merge_candidates=1, merge_answer="accepted"),
        kept("有一项，不同意合并", merge_candidates=1, merge_answer="declined"),
        broken("有一项，未征询", merge_candidates=1, merge_answer="not_asked"),
        broken("有一项，未答复", merge_candidates=1, merge_answer="unanswered"),
        excepted("涉密", merge_candidates=1, confidential=True),
        excepted("尚未报送", submitted=False, merge_candidates=1),
        unclear("只有本部门数据，可合并事项数不明", merge_candidates=None),
        unclear("答复情况不明", merge_candidates=1, merge_answer=None),
        unclear("是否涉密不明", merge_candidates=1, confidential=None),
        excepted("通知印发前的计划", merge_candidates=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def planned_item_merged() -> pl.Expr:
    """Similar items on the same type of object are brought together, or it is said that they are not."""
    return (Item.merge_candidates.col == 0) | Item.merge_answer.col.is_in(["accepted", "declined"])


@rule(
    Item, "M01.13", (PLANS, OBE.at("第五十四条"), GIR.at("第二十六条", "自该政府信息形成或者变更之日起20个工作日内")), Effect.WARN,
    title=Words("备案后应按期公开", "A filed item is published in time"),
    unless=not_filed | Item.withheld.col,
    numbers=(PUBLISH_WD,), figures={"due_on": publication_due},
    reason=Words(
        "事项 {item} 于 {filed_on} 备案，应在 {due_on} 前（{publish_wd} 个工作日内）公开；公开日：{published_on}。",
        "Item {item} was filed on {filed_on} and was to be published by {due_on} ({publish_wd} working days); "
        "published on: {published_on}.",
    ),
    remedy=Words(
        "立即公开；依法不能公开的，由负责人注明不公开并说明理由。逾期公开的记录保留。",
        "Publish it now, or let the head mark it withheld with a reason. Late publication stays on record.",
    ),
    examples=(
        kept("第20个工作日公开", filed=True, filed_on=date(2026, 3, 2), published=True, published_on=date(2026, 3, 30)),
        broken("第21个工作日才公开", filed=True, filed_on=date(2026, 3, 2), published=True, published_on=date(2026, 3, 31)),
        kept("第19个工作日公开", filed=True, filed_on=date(2026, 3, 2), published=True, published_on=date(2026, 3, 27)),
        kept("未公开，期限当天", filed=True, filed_on=date(2026, 3, 2), as_of=date(2026, 3, 30)),
        broken("未公开，期限已过", filed=True, filed_on=date(2026, 3, 2), as_of=date(2026, 3, 31)),
        excepted("负责人注明不公开", filed=True, filed_on=date(2026, 3, 2), withheld=True, as_of=date(2026, 6, 1)),
        excepted("尚未备案", filed=False),
        unclear("备案日不明", filed=True, filed_on=None, as_of=date(2026, 6, 1)),
        unclear("是否公开不明", filed=True, filed_on=date(2026, 3, 2), published=None, as_of=date(2026, 6, 1)),
        unclear("公开日不明", filed=True, filed_on=date(2026, 3, 2), published=True, published_on=None),
        excepted("通知印发前的计划", filed=True, filed_on=date(2024, 3, 2), as_of=date(2026, 1, 1), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_item_published(law: InForce) -> pl.Expr:
    """A filed plan item is published within twenty working days, unless it is withheld."""
    return in_time(Item.published.col, Item.published_on.col, publication_due(law))


@rule(
    Item, "M01.13", (PLANS, GIR.at("第十四条"), GIR.at("第十五条"), GIR.at("第十六条")), Effect.JUSTIFY,
    title=Words("不公开计划事项须说明理由", "Withholding a plan item needs a reason"),
    unless=not_filed,
    reason=Words("事项 {item} 标为不公开，没有理由。", "Item {item} is withheld and no reason is given."),
    remedy=Words(
        "写明不公开的理由（涉密、泄露检查线索等）并经负责人批准，或予以公开。",
        "Give the reason (secrecy, tip-off risk …) with the head's approval, or publish it.",
    ),
    examples=(
        kept("公开", filed=True, withheld=False),
        broken("不公开", filed=True, withheld=True),
        excepted("尚未备案", filed=False, withheld=True),
        unclear("是否不公开不明", filed=True, withheld=None),
        unclear("是否备案不明", filed=None, withheld=True),
        excepted("通知印发前的计划", filed=True, withheld=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_item_withheld_with_reason() -> pl.Expr:
    """A filed plan item is public; whoever withholds it says why."""
    return ~Item.withheld.col


RULES = (
    no_temporary_item_in_plan,
    planned_item_listed,
    planned_frequency_within_cap,
    planned_item_merged,
    plan_item_published,
    plan_item_withheld_with_reason,
)
