"""Two plans side by side: what is new, what is gone, what changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans import standing
from zhunsheng.inspection.plans.models import Plan

COMPARED = (
    "object_scope",
    "objects_planned",
    "share",
    "planned_frequency",
    "method",
    "random",
    "joint",
    "window_from",
    "window_until",
)
YEARLY = frozenset({"window_from", "window_until"})  # compared by day and month: the year differs anyway


@dataclass(frozen=True)
class Change:
    """One field of an item that differs."""

    name: str
    before: object
    after: object


@dataclass(frozen=True)
class Pair:
    """An item in both, in one, or in the other."""

    before: PlanItem | None
    after: PlanItem | None
    changes: tuple[Change, ...] = ()

    @property
    def item(self) -> PlanItem:
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def sort(self) -> str:
        """new, gone, changed or same."""
        if self.before is None:
            return "new"
        if self.after is None:
            return "gone"
        return "changed" if self.changes else "same"


def compared(before: Plan, after: Plan) -> list[Pair]:
    """The items of two plans: those of `after` in their order, then what is gone."""
    old = {_same(item): item for item in standing.items_of(before)}
    pairs = [_pair(old.pop(_same(item), None), item) for item in standing.items_of(after)]
    return pairs + [Pair(item, None) for item in old.values()]


def against(plan: Plan) -> Sequence[Plan]:
    """With what a plan is usually compared: its version before, last year's plan."""
    same = Plan.objects.filter(department=plan.department_id)
    earlier = same.filter(plan_year=plan.plan_year, revision__lt=plan.revision).exclude(state=Plan.State.WITHDRAWN)
    last = same.filter(plan_year=plan.plan_year - 1).exclude(state=Plan.State.WITHDRAWN)
    return [one for one in (earlier.order_by("-revision").first(), last.order_by("-revision").first()) if one]


def _same(item: PlanItem) -> tuple[object, str, str]:
    return (item.item_id or item.item_name, item.object_type, item.item_name if item.item_id is None else "")


def _pair(before: PlanItem | None, after: PlanItem) -> Pair:
    if before is None:
        return Pair(None, after)
    told = ((name, getattr(before, name), getattr(after, name)) for name in COMPARED)
    return Pair(before, after, tuple(Change(*one) for one in told if _differs(before, after, *one)))


def _differs(before: PlanItem, after: PlanItem, name: str, old: object, new: object) -> bool:
    if name in YEARLY and before.plan_year != after.plan_year:
        return f"{old}"[4:] != f"{new}"[4:]
    return old != new
