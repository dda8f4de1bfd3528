"""Numbers of plan items, many at once."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Max

from zhunsheng.acts import turns
from zhunsheng.inspection.plan_items.acts import series
from zhunsheng.inspection.plan_items.models import PlanItem


def numbered(items: Sequence[PlanItem]) -> None:
    """Give new items the next numbers in their departments' plans of the year, and the codes made of them."""
    plans: dict[tuple[int, int], list[PlanItem]] = defaultdict(list)
    for item in items:
        plans[item.department_id, item.plan_year].append(item)
    turns.counting_on(series(own[0]) for own in plans.values())
    years, departments = {year for _, year in plans}, {department for department, _ in plans}
    standing = PlanItem.objects.filter(plan_year__in=years, department__in=departments)
    grouped = standing.order_by().values_list("department", "plan_year").annotate(Max("number"))
    last = {(department, year): number for department, year, number in grouped}
    for plan, own in plans.items():
        for number, item in enumerate(own, last.get(plan, 0) + 1):
            item.number = number
            item.code = f"{item.department.code}-{item.plan_year}-{number:03}"
