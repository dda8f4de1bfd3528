"""What is done with plan items; signing, submission and filing belong to the plan."""

from dataclasses import replace
from functools import cache

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.acts import plans, turns
from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import LEGAL, Role, Scope, reach
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans import opening, standing
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words
from zhunsheng.register import initials

State = PlanItem.State
PLANS = NOTICE.at("一(一)")
DRAFTERS = reach(Scope.OWN, Role.OFFICER, *LEGAL)
HEADS = reach(Scope.OWN, Role.DEPARTMENT_HEAD)
PUBLISHERS = reach(Scope.OWN, *LEGAL)
RECORDERS = {
    **reach(Scope.OWN, *LEGAL), **reach(Scope.REGION, Role.COUNTY_BUREAU), **reach(Scope.DOWN, Role.CITY_BUREAU),
}  # fmt: skip
SETS = (
    "department", "plan_year", "item", "item_name", "origin", "legal_basis", "object_type", "object_scope", "objects_total",
    "share", "objects_planned", "planned_frequency", "method", "off_site", "random", "random_exempt", "window_from",
    "window_until", "joint", "lead", "partners", "confidential", "merge_answer", "why_apart", "white_list_note",
    "carries_over", "follows", "remark",
)  # fmt: skip
KNOWN = (
    "withheld", "submitted_on", "filed_on", "published_on", "drawn_on", "frame_kept", "draw_published_on", "visits_done", "hand_picked",
    "invitations_declined", "invitations_late",
)  # fmt: skip


def is_open(item: PlanItem) -> bool:
    """Whether its version may still be changed."""
    return item.dropped_in_id is None and item.plan.state in standing.OPEN


def is_filed(item: PlanItem) -> bool:
    """Whether it stands in a filed plan and is neither published nor withheld."""
    live = item.plan.state in standing.LIVE and item.dropped_in_id is None
    return live and not item.withheld and item.published_on is None


@act("plan_item", Words("起草", "Draft"), start=NEW, end=State.DRAFT, reaches=DRAFTERS, basis=PLANS,
     requirements=("M01.1", "M01.5"), sets=SETS)  # fmt: skip
def draft(item: PlanItem) -> None:
    """An item is drafted for the department's yearly plan (制定年度行政执法检查计划); the plan at hand must be open."""
    opening.find(item, past=False)
    settle(item)


@act("plan_item", Words("修改", "Amend"), start={State.DRAFT}, reaches=DRAFTERS, basis=PLANS,
     requirements=("M01.1", "M01.5"), sets=SETS[2:], ready=is_open)  # fmt: skip
def amend(item: PlanItem) -> None:
    """A drafted item is changed before the plan is signed; one of an earlier version is replaced, not changed."""
    hold_changeable(item)
    settle(item)


@act("plan_item", Words("登记已有计划事项", "Record an item of the past"), start=NEW, end=State.RECORDED, reaches=RECORDERS,
     basis=PLANS, requirements=("M01.1",), sets=(*SETS, *KNOWN), past=True)  # fmt: skip
def record(item: PlanItem) -> None:
    """A plan item made and filed elsewhere is taken over as it was: what breaks a rule is found, not refused."""
    opening.find(item, past=True)
    settle(item)


@act("plan_item", Words("删去", "Drop"), start={State.DRAFT, State.RECORDED}, reaches=DRAFTERS, basis=PLANS,
     requirements=("M01.10",), ready=standing.may_drop)  # fmt: skip
def drop(item: PlanItem, reason: str) -> None:
    """An item no longer stands in the open version of its plan; what was announced under an earlier one stays judged by it."""
    standing.hold(item.department_id, item.plan_year)
    plan = standing.current(item.department_id, item.plan_year)
    if item.dropped_in_id is not None:
        raise ValidationError({"": [_("该事项已经删去。")]})
    assert plan is not None
    opening.hold_open(plan)
    item.dropped_in = plan


@act("plan_item", Words("公开", "Publish"), start={State.DRAFT, State.RECORDED}, reaches=PUBLISHERS, basis=PLANS,
     requirements=("M01.13", "L-FSL-109"), ready=is_filed)  # fmt: skip
def publish(item: PlanItem, by: Actor) -> None:
    """An item of a filed plan is published (公开计划事项)."""
    if item.plan.state not in standing.LIVE:
        raise ValidationError({"": [_("计划备案以后才能公开。")]})
    if item.withheld or item.dropped_in_id is not None:
        raise ValidationError({"": [_("该事项已定为不公开，或者已删去。")]})
    item.published_on = item.published_on or by.day


@act("plan_item", Words("定为不公开", "Withhold"), start={State.DRAFT, State.RECORDED}, reaches=HEADS, basis=PLANS,
     requirements=("M01.13",), ready=is_filed)  # fmt: skip
def withhold(item: PlanItem) -> None:
    """The head decides that an item of a filed plan is not published; the rule asks for a written reason."""
    if item.plan.state not in standing.LIVE:
        raise ValidationError({"": [_("计划备案以后才能定为不公开。")]})
    if item.published_on is not None:
        raise ValidationError({"": [_("该事项已于 %(on)s 公开。") % {"on": item.published_on}]})
    item.withheld = True


@act("plan_item", Words("标记续行", "Carry over"), start={State.DRAFT, State.RECORDED}, reaches=reach(Scope.OWN, *LEGAL),
     basis=PLANS, requirements=("M01.8",), ready=lambda item: not item.carries_over and item.dropped_in_id is None)  # fmt: skip
def carry_over(item: PlanItem) -> None:
    """An item goes on until the next year's plan is due (续行, Q-06)."""
    item.carries_over = True


def hold_changeable(item: PlanItem) -> None:
    """Raises ValidationError where the item stands in a version that was filed, or in a plan that is not open."""
    standing.hold(item.department_id, item.plan_year)
    plan = standing.current(item.department_id, item.plan_year)
    assert plan is not None
    opening.hold_open(plan)
    if item.plan_id != plan.pk and item.plan.state != Plan.State.WITHDRAWN:
        raise ValidationError({"": [_("该事项属于已备案的版本，不能直接修改。请删去，或起草替换它的新事项。")]})


def settle(item: PlanItem) -> None:
    """Fill in what the chosen inspection item already says, and give the line its number."""
    if item.item is not None:
        item.item_name = item.item_name or item.item.name
        item.legal_basis = item.legal_basis or item.item.legal_basis
        item.object_type = item.object_type or item.item.object_type
        item.off_site = item.off_site or item.item.off_site
    if not item.item_name:
        raise ValidationError({"item_name": _("填写检查事项名称，或选择检查事项编码。")})
    item.initials = initials.initials(item.item_name)
    if not item.number:
        number(item)


def number(item: PlanItem) -> None:
    """The next number in the department's plan of the year, and the code made of it."""
    turns.counting_on([series(item)])
    last = replace(_lines(), params=(item.department_id, item.plan_year)).rows(0, 1)
    item.number = (last[0][0] if last else 0) + 1
    item.code = f"{item.department.code}-{item.plan_year}-{item.number:03}"


def series(item: PlanItem) -> str:
    """What the numbers of its plan are counted under."""
    return f"plan_item {item.department_id} {item.plan_year}"


@cache
def _lines() -> plans.Plan:
    """The numbers in one department's plan of one year, the last first."""
    lines = PlanItem.objects.filter(department=0).filter(plan_year=0).order_by("-number")
    return plans.compiled(lines.values_list("number"))
