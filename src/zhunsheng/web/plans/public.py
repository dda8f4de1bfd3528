"""Filed plans in public: which department filed, when, under which number, and its published items (M01.13, Q-10)."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans import standing
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

YEARS_BACK = 4


@page("filed/", "filed", EVERYBODY)
def filed(request: HttpRequest, by: Actor) -> HttpResponse:
    """The departments that filed a plan or nil return for the year; nothing of what was returned, withheld or drafted."""
    years = [by.day.year - back for back in range(YEARS_BACK)]
    asked = request.GET.get("year", "")
    year = int(asked) if asked in map(str, years) else by.day.year
    plans = Plan.objects.filter(plan_year=year, state__in=standing.LIVE, filed_on__isnull=False)
    latest: dict[int, Plan] = {}
    for plan in plans.select_related("department").order_by("department__region", "department__code", "revision"):
        latest[plan.department_id] = plan
    counts = _published(year)
    rows = [(plan, counts.get(plan.department_id, 0)) for plan in latest.values()]
    context = {"rows": rows, "year": year, "years": years, "items": NOUNS["plan_items"], "total": sum(counts.values())}
    return render(request, "plans/filed.html", context)


def _published(year: int) -> Mapping[int, int]:
    published: Any = NOUNS["plan_items"].paths.published
    open_to_all = PlanItem.objects.filter(published, plan_year=year).order_by()
    return dict(open_to_all.values_list("department").annotate(Count("pk")))
