"""Chapter one of the notice: no inspection without filing, and none beyond what was filed (检查备案)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.parameters import PLAN_DUE
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

UNFILED = NOTICE.at("一(一)", "未按要求备案的，不得擅自随意开展行政执法检查")
AS_FILED = NOTICE.at("三(六)", "根据已备案的检查计划开展行政执法检查")
BEFORE_NOTICE = {"starts_on": date(2025, 2, 27)}
CARRIED = {"carried_over": True, "basis": "none", "basis_in_force": False}
NOT_YET = {"approved": False, "begun": False}

before_approval = ~(Visit.approved.col | Visit.begun.col)
not_to_be_planned = Visit.urgent_ground.col.is_in(["complaint", "emergency", "order_from_above"])


@rule(
    Visit, "M01.8", UNFILED, Effect.REFUSE,
    title=Words("检查须有已备案的依据", "A visit rests on what was filed"),
    unless=before_approval | Visit.carried_over.col, readings=("Q-06",),
    reason=Words(
        "对 {enterprise} 的检查依据来源：{basis}；依据已备案有效：{basis_in_force}。没有备案的，不得检查。",
        "The visit to {enterprise} rests on: {basis}; filed and in force: {basis_in_force}. Without filing no inspection.",
    ),
    remedy=Words(
        "选用现行计划中已备案的事项，或先办理专项检查备案，再实施检查。",
        "Choose an item of the filed plan, or file a special inspection first, and inspect then.",
    ),
    examples=(
        kept("依据已备案的计划事项"),
        kept("依据已备案的专项检查", basis="special_filing"),
        broken("没有依据", basis="none"),
        broken("所依据的计划没有备案", basis_in_force=False),
        broken("只审批、尚未到场，计划没有备案", begun=False, basis_in_force=False),
        broken("未审批就到场，计划没有备案", approved=False, basis_in_force=False),
        excepted("尚未审批也未到场", basis_in_force=False, **NOT_YET),
        excepted("沿用上年续行事项", **CARRIED),
        unclear("依据来源不明", basis=None),
        unclear("备案情况不明", basis_in_force=None),
        unclear("没有依据，是否沿用上年不明", basis="none", carried_over=None),
        unclear("没有依据，是否到场不明", basis="none", approved=False, begun=None),
        excepted("通知印发前的检查", basis="none", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def visit_has_filed_basis() -> pl.Expr:
    """A visit rests on an item of a filed plan or on a filed special inspection; what was not filed is not inspected."""
    return Visit.basis.col.is_in(["plan_item", "special_filing"]) & Visit.basis_in_force.col


@rule(
    Visit, "M01.8", UNFILED, Effect.JUSTIFY,
    title=Words("沿用上年续行事项须说明理由", "A visit on last year's item needs a reason"),
    unless=before_approval, readings=("Q-06",),
    reason=Words(
        "对 {enterprise} 的检查沿用上年度续行事项，没有理由。",
        "The visit to {enterprise} rests on last year's item and no reason is given.",
    ),
    remedy=Words(
        "写明新计划备案前为何必须检查，并经负责人批准；或等新计划备案后再检查。",
        "Say why the visit cannot wait for the new plan, approved by the head; or wait until that plan is filed.",
    ),
    examples=(
        kept("依据本年度计划", carried_over=False),
        broken("沿用上年续行事项", **CARRIED),
        broken("已审批、尚未到场，沿用上年续行事项", begun=False, **CARRIED),
        broken("未审批就到场，沿用上年续行事项", approved=False, **CARRIED),
        excepted("尚未审批也未到场", **CARRIED, **NOT_YET),
        unclear("是否沿用不明", carried_over=None),
        unclear("沿用上年，是否审批不明", carried_over=True, approved=None, begun=False),
        excepted("通知印发前的检查", **CARRIED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def carried_over_visit_justified() -> pl.Expr:
    """Before the new plan is filed, an item of last year's plan marked to go on carries a visit only with a reason."""
    return ~Visit.carried_over.col


@rule(
    Visit, "M01.8", (UNFILED, NOTICE.at("一(一)", "并于4月底前报同级司法行政部门备案")), Effect.REFUSE,
    title=Words("续行事项只能沿用至计划备案截止日", "Last year's items carry visits until the plan is due"),
    unless=before_approval | ~Visit.carried_over.col, numbers=(PLAN_DUE,), readings=("Q-06",),
    reason=Words(
        "对 {enterprise} 的检查于 {starts_on} 开始，上年度续行事项只能沿用至 {carry_over_until}。",
        "The visit to {enterprise} begins on {starts_on}; last year's items carry visits until {carry_over_until} only.",
    ),
    remedy=Words(
        "改为依据本年度已备案的计划事项或者专项检查。", "Rest the visit on this year's filed plan or on a special filing.",
    ),
    examples=(
        kept("4月30日", starts_on=date(2026, 4, 30), **CARRIED),
        kept("4月29日", starts_on=date(2026, 4, 29), **CARRIED),
        broken("5月1日", starts_on=date(2026, 5, 1), **CARRIED),
        broken("5月6日，已审批、尚未到场", starts_on=date(2026, 5, 6), begun=False, **CARRIED),
        broken("5月6日，未审批就到场", starts_on=date(2026, 5, 6), approved=False, **CARRIED),
        excepted("尚未审批也未到场", starts_on=date(2026, 5, 6), **CARRIED, **NOT_YET),
        excepted("依据本年度计划", starts_on=date(2026, 5, 6)),
        unclear("开始日不明", starts_on=None, governed_on=date(2026, 5, 6), **CARRIED),
        unclear("5月6日，是否沿用不明", starts_on=date(2026, 5, 6), carried_over=None),
        excepted("通知印发前的检查", starts_on=date(2024, 5, 6), **CARRIED),
    ),
)  # fmt: skip
def carried_over_only_until_due_day() -> pl.Expr:
    """Last year's items carry visits up to the day on which the plan is due, 30 April; from 1 May only the new plan does."""
    return Visit.starts_on.col <= Visit.carry_over_until.col


@rule(
    Visit, "M01.9", (AS_FILED, UNFILED), Effect.JUSTIFY,
    title=Words("检查不得超出备案的范围", "A visit stays within what was filed"),
    unless=before_approval | not_to_be_planned,
    reason=Words(
        "对 {enterprise} 的检查超出备案：超出事项 {items_outside_filing} 项，对象类型在备案内：{object_type_filed}，"
        "在时间窗口内：{in_filed_window}，在计划频次内：{within_planned_frequency}。",
        "The visit to {enterprise} goes beyond the filing: items outside {items_outside_filing}, type of object filed: "
        "{object_type_filed}, in the window: {in_filed_window}, within the frequency: {within_planned_frequency}.",
    ),
    remedy=Words(
        "按备案的事项、对象、时间和频次检查；确需超出的，写明理由并经负责人批准，或变更计划重新备案。",
        "Keep to the filed items, objects, window and frequency; else give a reason approved by the head, or file a change.",
    ),
    examples=(
        kept("都在备案范围内"),
        broken("多查一项", items_outside_filing=1),
        broken("对象类型不在备案内", object_type_filed=False),
        broken("不在备案的时间窗口内", in_filed_window=False),
        broken("超过计划频次", within_planned_frequency=False),
        broken("上级部署以外必须立即检查的，多查一项", urgent_ground="at_once", items_outside_filing=1),
        broken("未审批就到场，多查一项", approved=False, items_outside_filing=1),
        broken("已审批、尚未到场，多查一项", begun=False, items_outside_filing=1),
        excepted("尚未审批也未到场", items_outside_filing=1, **NOT_YET),
        excepted("投诉举报", urgent_ground="complaint", items_outside_filing=1),
        excepted("突发事件", urgent_ground="emergency", items_outside_filing=1),
        excepted("上级部署的专项检查", urgent_ground="order_from_above", items_outside_filing=1),
        unclear("超出事项数不明", items_outside_filing=None),
        unclear("对象类型是否备案不明", object_type_filed=None),
        unclear("是否在时间窗口内不明", in_filed_window=None),
        unclear("是否在计划频次内不明", within_planned_frequency=None),
        unclear("多查一项，免预告情形不明", urgent_ground=None, items_outside_filing=1),
        excepted("通知印发前的检查", items_outside_filing=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def visit_within_filing() -> pl.Expr:
    """Save for complaints, emergencies and orders from above, items, objects, window and frequency are those filed."""
    within = Visit.object_type_filed.col & Visit.in_filed_window.col & Visit.within_planned_frequency.col
    return (Visit.items_outside_filing.col == 0) & within


RULES = (
    visit_has_filed_basis,
    carried_over_visit_justified,
    carried_over_only_until_due_day,
    visit_within_filing,
)
