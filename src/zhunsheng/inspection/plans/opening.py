"""A plan is opened for the first thing that is to stand in it; the system opens those of the whole roster on 1 January."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans import standing
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.register.departments.models import Department

State = Plan.State


def find(item: PlanItem, *, past: bool) -> None:
    """Put the item into the plan at hand, if one stands. Raises ValidationError where that plan is not open.

    What is only recorded belongs to whatever plan there is.
    """
    plan = standing.current(item.department_id, item.plan_year)
    if plan is None:
        return
    if plan.state == State.WITHDRAWN:
        if not past and standing.ever_filed(plan):
            raise ValidationError({"plan_year": [_("上一次变更已撤回。先“起草新版本”，写明原因，再列入事项。")]})
        return
    if not past:
        hold_open(plan)
    item.plan = plan


def hold_open(plan: Plan) -> None:
    """Raises ValidationError where items of this plan cannot be changed now, saying what is to be done first."""
    if plan.state in standing.OPEN and not plan.nil_return:
        return
    if plan.state in standing.OPEN:
        raise ValidationError(
            {"plan_year": [_("计划 %(code)s 已作零报告，不能列入事项。先撤回，再编制。") % {"code": plan.code}]}
        )
    words = {"code": plan.code, "state": plan.get_state_display()}
    if plan.state in (State.SIGNED, State.SUBMITTED):
        raise ValidationError(
            {"plan_year": [_("计划 %(code)s %(state)s，事项不能再改。先撤回，或等司法行政部门退回补正。") % words]}
        )
    raise ValidationError(
        {
            "plan_year": [
                _("计划 %(code)s %(state)s，事项不能再改。先对该计划办理“变更”，写明原因，再改新版本。") % words
            ]
        }
    )


def open_for(items: Sequence[PlanItem], by: Actor, *, past: bool) -> None:
    """Open the plans that new items lack, in the transaction that stores them.

    Raises ValidationError where a plan was closed since the items were read.
    """
    by_plan: dict[tuple[int, int], list[PlanItem]] = defaultdict(list)
    for item in items:
        by_plan[item.department_id, item.plan_year].append(item)
    for (department, year), own in by_plan.items():
        standing.hold(department, year)
        plan = _standing_or_opened(own[0], department, year, by, past=past)
        if not past:
            hold_open(plan)
        for item in own:
            item.plan = plan


def _standing_or_opened(item: PlanItem, department: int, year: int, by: Actor, *, past: bool) -> Plan:
    plan = standing.current(department, year)
    if plan is not None and plan.state != State.WITHDRAWN:
        return plan
    told: dict[str, Any] = {"department": item.department, "plan_year": year}
    if past:
        told |= {"submitted_on": item.submitted_on, "filed_on": item.filed_on}
    done = ACTS["plan.record" if past else "plan.open_plan"](by=by.once_only(""), **told)
    assert isinstance(done.subject, Plan)
    return done.subject


def open_year(year: int, by: Actor, departments: Iterable[Department]) -> int:
    """Open the plan of the year of every department that has none; how many."""
    there = set(Plan.objects.filter(plan_year=year).values_list("department", flat=True))
    lacking = [one for one in departments if one.pk not in there]
    for department in lacking:
        ACTS["plan.open_plan"](by=by, department=department, plan_year=year)
    return len(lacking)
