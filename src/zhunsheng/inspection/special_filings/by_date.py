"""What happens to special inspections by date: begun once a first visit is known, ended when their time is over."""

from datetime import datetime

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.inspection import dated
from zhunsheng.inspection.special_filings.models import SpecialFiling

State = SpecialFiling.State


def move(at: datetime) -> int:
    """Do what is due at `at`; how many things were done. What was filed and never visited is left as it stands."""
    by = Actor("", Role.SYSTEM, at)
    visited = SpecialFiling.objects.filter(state=State.FILED, first_visit_on__isnull=False)
    begun = dated.each("special_filing.begin", list(visited), by)
    over = SpecialFiling.objects.filter(state=State.UNDER_WAY, window_until__lte=by.day)
    return begun + dated.each("special_filing.end", list(over), by)
