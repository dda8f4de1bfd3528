"""What happens to plans by date: opened on 1 January, filed by silence, started, ended. Twice is the same as once."""

from datetime import datetime

from django.db.models import Q

from zhunsheng.acts.actor import LOCAL, Actor
from zhunsheng.acts.roles import Role
from zhunsheng.inspection import dated
from zhunsheng.inspection.plans import acts, opening
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.register.models import Department

State = Plan.State


def move(at: datetime) -> int:
    """Do what is due at `at`; how many things were done."""
    by = Actor("", Role.SYSTEM, at)
    year = at.astimezone(LOCAL).year
    return opening.open_year(year, by, _roster()) + _silent(by) + _started(by, year) + _ended(by, year)


def _roster() -> list[Department]:
    """Who is to file a plan or a nil return: the active departments of the roster (annex 6)."""
    return list(Department.objects.filter(state=Department.State.ACTIVE, on_roster=True, filing_expected=True))


def _silent(by: Actor) -> int:
    waiting = Plan.objects.filter(state=State.SUBMITTED).select_related("department")
    return dated.each("plan.file_by_silence", [plan for plan in waiting if _silent_for_long(plan, by)], by)


def _silent_for_long(plan: Plan, by: Actor) -> bool:
    last = acts.silent_until(plan)
    return last is not None and by.day > last


def _started(by: Actor, year: int) -> int:
    return dated.each("plan.start", list(Plan.objects.filter(state=State.FILED, plan_year__lte=year)), by)


def _ended(by: Actor, year: int) -> int:
    over = Q(plan_year__lt=year, state__in=[State.IN_FORCE, State.AMENDED])
    return dated.each("plan.end", list(Plan.objects.filter(over)), by)
