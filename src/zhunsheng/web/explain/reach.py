"""Whose events one may see (part 5, the row of the trail): one's own, the department's, those one supervises."""

from django.db.models import Q, QuerySet

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import ADMINISTRATORS, Role
from zhunsheng.trail.models import Event

OF_DEPARTMENT = frozenset({Role.LEGAL_SECTION, Role.LEGAL_REVIEWER, Role.DEPARTMENT_HEAD})
OF_PERSON = frozenset({Role.OFFICER, Role.ENTERPRISE})
READERS = OF_DEPARTMENT | OF_PERSON | {Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.AUDIT_ADMIN}
NOTHING = Q(pk__in=())


def events(by: Actor) -> QuerySet[Event]:
    """The events `by` may see; none where the role sees only that the trail is whole."""
    return Event.objects.filter(condition(by))


def condition(by: Actor) -> Q:
    """Deny by default; what administrators do is for the audit administrator."""
    administrators = Q(role__in=sorted(ADMINISTRATORS))
    if by.role is Role.AUDIT_ADMIN:
        return administrators | Q(noun="account")
    return _of_work(by) & ~administrators


def _of_work(by: Actor) -> Q:
    if by.role in OF_PERSON and by.person:
        return Q(person=by.person)
    if by.role in OF_DEPARTMENT and by.department:
        return Q(department=by.department) | Q(subject_department=by.department)
    if by.role is Role.COUNTY_BUREAU and by.region:
        return Q(region=by.region) | Q(subject_region=by.region)
    if by.role is Role.CITY_BUREAU and by.region:
        city = by.region[:4]
        return Q(region__startswith=city) | Q(subject_region__startswith=city)
    return NOTHING
