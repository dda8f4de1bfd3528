"""Chapter one of the notice: a plan that is changed, or returned to be mended (计划变更、退回补正)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.plan import Plan
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.plan import BEFORE_NOTICE, FILED
from zhunsheng.law.parameters import PLAN_RETURN_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

UNFILED = NOTICE.at("一(一)", "未按要求备案的，不得擅自随意开展行政执法检查")
SECOND = {"version": 2, "change_reason_given": True}
RETURNED = {
    "returned": True, "received_on": date(2026, 3, 2), "returned_on": date(2026, 3, 9), "return_names_items": True,
}  # fmt: skip

first_version = Plan.version.col < 2
not_returned = ~Plan.returned.col


def return_due(law: InForce) -> pl.Expr:
    """The last day on which the bureau may return what it received."""
    return law.working_days_after(Plan.received_on.col, law[PLAN_RETURN_WD])


@rule(
    Plan, "M01.10", FILED, Effect.REFUSE,
    title=Words("变更计划应说明理由", "A change of the plan has a reason"),
    unless=first_version | ~Plan.submitted.col, readings=("Q-07",),
    reason=Words(
        "{plan_year} 年度计划第 {version} 版报送时没有变更理由。",
        "Version {version} of the plan of {plan_year} was submitted without the reason for the change.",
    ),
    remedy=Words("写明增减的事项和理由后报送。", "State the items added or taken out and why, then submit."),
    examples=(
        kept("第2版，有理由", **SECOND),
        broken("第2版，没有理由", version=2, change_reason_given=False),
        broken("第3版，没有理由", version=3, change_reason_given=False),
        excepted("第1版", change_reason_given=False),
        excepted("尚未报送", version=2, change_reason_given=False, submitted=False),
        unclear("是否述明理由不明", version=2, change_reason_given=None),
        unclear("没有理由，版本不明", version=None, change_reason_given=False),
        unclear("没有理由，是否报送不明", version=2, change_reason_given=False, submitted=None),
        excepted("通知印发前的计划", version=2, change_reason_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_change_reasoned() -> pl.Expr:
    """A filed plan is changed only by a new version, with its reason."""
    return Plan.change_reason_given.col


@rule(
    Plan, "M01.10", (UNFILED, FILED), Effect.REFUSE,
    title=Words("变更后的计划备案后才能检查", "A changed plan is filed before the first visit"),
    unless=first_version | ~Plan.visited_under_version.col, readings=("Q-07",),
    reason=Words(
        "{plan_year} 年度计划第 {version} 版：首次检查日 {first_visit_under_version_on}，已备案：{filed}，备案日：{filed_on}。",
        "Version {version} of the plan of {plan_year}: first visit on {first_visit_under_version_on}, filed: {filed}, on: "
        "{filed_on}.",
    ),
    remedy=Words("先将变更后的计划备案，再依其检查。", "File the changed plan first and inspect under it then."),
    examples=(
        kept("检查前备案", **SECOND),
        kept("检查当日备案", filed_on=date(2026, 5, 12), **SECOND),
        broken("检查次日才备案", filed_on=date(2026, 5, 13), **SECOND),
        broken("没有备案", filed=False, **SECOND),
        broken("第3版没有备案", version=3, filed=False),
        excepted("第1版", filed=False),
        excepted("尚未据此检查", filed=False, visited_under_version=False, **SECOND),
        unclear("是否备案不明", filed=None, **SECOND),
        unclear("备案日不明", filed_on=None, **SECOND),
        unclear("首次检查日不明", first_visit_under_version_on=None, **SECOND),
        unclear("没有备案，是否据此检查不明", filed=False, visited_under_version=None, **SECOND),
        unclear("没有备案，版本不明", filed=False, version=None),
        excepted("通知印发前的计划", version=2, filed=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_change_filed_before_visit() -> pl.Expr:
    """A new version is filed before the first visit under it; visits announced before it rest on the earlier one."""
    return Plan.filed.col & (Plan.filed_on.col <= Plan.first_visit_under_version_on.col)


@rule(
    Plan, "M01.11", FILED, Effect.WARN,
    title=Words("退回补正应当及时", "A plan is returned promptly"),
    unless=not_returned, numbers=(PLAN_RETURN_WD,), figures={"due_on": return_due},
    reason=Words(
        "计划于 {received_on} 收到，退回补正应在 {due_on} 前（{plan_return_wd} 个工作日内）；退回日：{returned_on}。",
        "The plan was received on {received_on} and could be returned until {due_on} ({plan_return_wd} working days); "
        "returned on: {returned_on}.",
    ),
    remedy=Words(
        "逾期没有退回的，视为已备案；需要补正的，与部门协商变更报备。",
        "What is not returned in time counts as filed; agree with the department on a new version instead.",
    ),
    examples=(
        kept("第5个工作日退回", **RETURNED),
        kept("第4个工作日退回", **{**RETURNED, "returned_on": date(2026, 3, 6)}),
        broken("第6个工作日退回", **{**RETURNED, "returned_on": date(2026, 3, 10)}),
        excepted("没有退回", received_on=date(2026, 3, 2), returned_on=date(2026, 3, 10)),
        unclear("退回日不明", **{**RETURNED, "returned_on": None}),
        unclear("收到日不明", **{**RETURNED, "received_on": None}),
        unclear("第6个工作日，是否退回不明", **{**RETURNED, "returned_on": date(2026, 3, 10), "returned": None}),
        excepted("通知印发前的计划", **{**RETURNED, "returned_on": date(2026, 3, 10)}, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_returned_promptly(law: InForce) -> pl.Expr:
    """The bureau returns an incomplete plan within five working days; filing is no approval, and silence means filed."""
    return Plan.returned_on.col <= return_due(law)


@rule(
    Plan, "M01.11", FILED, Effect.REFUSE,
    title=Words("退回补正应列明事项", "A return names what is to be mended"),
    unless=not_returned, readings=("Q-07",),
    reason=Words(
        "{plan_year} 年度计划（第 {version} 版）于 {returned_on} 退回，没有列明补正事项。",
        "The plan of {plan_year} (version {version}) was returned on {returned_on} without naming what to mend.",
    ),
    remedy=Words("在退回通知中逐项列明需补正的内容。", "Name in the note each item that is to be mended."),
    examples=(
        kept("已列明", **RETURNED),
        broken("没有列明", **{**RETURNED, "return_names_items": False}),
        excepted("没有退回", return_names_items=False),
        unclear("是否列明不明", **{**RETURNED, "return_names_items": None}),
        unclear("没有列明，是否退回不明", returned=None, return_names_items=False),
        excepted("通知印发前的计划", **{**RETURNED, "return_names_items": False}, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_return_names_items() -> pl.Expr:
    """Who returns a plan names the items that are to be mended."""
    return Plan.return_names_items.col


RULES = (
    plan_change_reasoned,
    plan_change_filed_before_visit,
    plan_returned_promptly,
    plan_return_names_items,
)
