"""The bureau's matrix of a plan season: department by state, who is late, the letters to them."""

import secrets

from django.http import HttpRequest, HttpResponse

from zhunsheng.acts import in_force
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import BUREAUS
from zhunsheng.inspection.plans import season
from zhunsheng.register import regions
from zhunsheng.register.models import Department
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

YEARS_BACK = 10


@page("season/", "season", BUREAUS)
def matrix(request: HttpRequest, by: Actor) -> HttpResponse:
    """Every department of the roster in the reader's reach, and how far its plan of the year is."""
    years = [by.day.year + 1 - back for back in range(YEARS_BACK + 1)]
    asked = request.GET.get("year", "")
    year = int(asked) if asked in map(str, years) else by.day.year
    within = NOUNS["plans"].reads[by.role]
    departments = Department.objects.filter(NOUNS["departments"].reach(within, by))
    found = sorted(set(departments.values_list("region", flat=True)))
    region = request.GET.get("region", "")
    if region in found:
        departments = departments.filter(region=region)
    now = season.season(year, departments, in_force.current(), by.day)
    context = {
        "season": now, "year": year, "years": years, "region": region, "regions": [(one, regions.called(one)) for one in found],
        "remindable": {row.department.code for row in now.late if _remindable(row, by)}, "token": secrets.token_urlsafe(16),
        "plans": NOUNS["plans"],
    }  # fmt: skip
    return render(request, "plans/season.html", context)


def _remindable(row: season.Row, by: Actor) -> bool:
    """Whether a letter may go to the department now: the reader is the bureau of its level, and a plan was opened."""
    return row.plan is not None and ACTS["plan.remind"].open_to(row.plan, by) and by.region == row.department.region
