"""Last year's plan as this year's draft."""

from datetime import date
from typing import Any

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.inspection.plans import standing
from zhunsheng.inspection.plans.models import Plan

NEVER = ("temporary",)  # it belongs in a special filing (M01.5)
YEARLY = (
    "item", "item_name", "origin", "legal_basis", "object_type", "object_scope", "objects_total", "share",
    "objects_planned", "planned_frequency", "method", "off_site", "random", "random_exempt", "joint", "lead", "partners",
    "confidential", "white_list_note", "remark",
)  # fmt: skip


def copied(plan: Plan, by: Actor) -> int:
    """Draft each item of last year's plan that this one has not under the same name; how many were drafted."""
    last = standing.current(plan.department_id, plan.plan_year - 1)
    if last is None:
        return 0
    there = set(standing.items_of(plan).values_list("item_name", "object_type"))
    items = standing.items_of(last).exclude(origin__in=NEVER).select_related("item").order_by("number")
    wanted = [item for item in items if (item.item_name, item.object_type) not in there]
    for item in wanted:
        told = {name: getattr(item, name) for name in YEARLY}
        days: dict[str, Any] = {
            "window_from": a_year_on(item.window_from),
            "window_until": a_year_on(item.window_until),
        }
        ACTS["plan_item.draft"](
            by=by.once_only(""), department=plan.department, plan_year=plan.plan_year, **told, **days
        )
    return len(wanted)


def a_year_on(day: date | None) -> date | None:
    """The same day a year later; 29 February becomes 28."""
    if day is None:
        return None
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
