"""What a county passes up: its plans filed and not yet passed up, in one compilation a year (M01.4)."""

from django.db.models import QuerySet

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.inspection.compilations.models import Compilation
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.inspection.plans.standing import LIVE


def of(region: str, year: int) -> Compilation | None:
    """The county's compilation of the year."""
    return Compilation.objects.filter(region=region, plan_year=year).first()


def waiting(region: str, year: int) -> QuerySet[Plan]:
    """Filed plans of the county that were not yet passed up."""
    filed = Plan.objects.filter(department__region=region, plan_year=year, state__in=LIVE, filed_on__isnull=False)
    return filed.filter(reported_up_on__isnull=True).select_related("department").order_by("code")


def note(plan: Plan, by: Actor) -> None:
    """A plan filed after its county reported marks the compilation: it is to be reported again."""
    compilation = of(plan.department.region, plan.plan_year)
    if compilation is not None and compilation.state in (Compilation.State.REPORTED, Compilation.State.RECEIVED):
        ACTS["compilation.note_update"](compilation, by=by.once_only(""))
