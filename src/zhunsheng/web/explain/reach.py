"""Whose events one may see (part 5, the row of the trail): one's own, the department's, those one supervises."""

from django.db.models import Q, QuerySet

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import down_from
from zhunsheng.acts.roles import ADMINISTRATORS, LEGAL, Role, Scope, reach
from zhunsheng.trail.models import Event

READS = {
    **reach(Scope.SELF, Role.OFFICER, Role.ENTERPRISE), **reach(Scope.OWN, *LEGAL, Role.DEPARTMENT_HEAD),
    Role.COUNTY_BUREAU: Scope.REGION, Role.CITY_BUREAU: Scope.DOWN,
}  # fmt: skip
READERS = frozenset(READS) | {Role.AUDIT_ADMIN}
NOTHING = Q(pk__in=())


def events(by: Actor) -> QuerySet[Event]:
    """The events `by` may see; none where the role sees only that the trail is whole."""
    return Event.objects.filter(condition(by))


def condition(by: Actor) -> Q:
    """Deny by default; what administrators do is for the audit administrator."""
    administrators = Q(role__in=sorted(ADMINISTRATORS))
    if by.role is Role.AUDIT_ADMIN:
        return administrators | Q(noun="account")
    return _of_work(READS.get(by.role), by) & ~administrators


def _of_work(scope: Scope | None, by: Actor) -> Q:
    if scope is Scope.SELF and by.person:
        return Q(person=by.person)
    if scope is Scope.OWN and by.department:
        return Q(department=by.department) | Q(subject_department=by.department)
    if scope is Scope.REGION and by.region:
        return Q(region=by.region) | Q(subject_region=by.region)
    if scope is Scope.DOWN and by.region:
        own = down_from(by.region)
        return Q(region__startswith=own) | Q(subject_region__startswith=own)
    return NOTHING
