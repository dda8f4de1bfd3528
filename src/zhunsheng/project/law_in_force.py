"""The law handed to the rooms: the nation's, the city's file, and the changes confirmed in the register.

Read again when a change was confirmed: the count and the latest event of changes tell, at most once in `FRESH` seconds in
each process, so that other processes follow without a restart.
"""

import time

from django.conf import settings
from django.db.models import Count, Max

from zhunsheng.law.in_force import Law
from zhunsheng.project import city
from zhunsheng.register.models import ParameterChange
from zhunsheng.register.numbers.reading import law_with_changes

FRESH = 2.0


class InForce:
    """The law of this process, kept until the register's changes move on."""

    def __init__(self) -> None:
        self.seen: tuple[object, ...] | None = None
        self.asked = float("-inf")
        self.law = Law()

    def __call__(self) -> Law:
        """The law now; asks the register again at most every `FRESH` seconds."""
        now = time.monotonic()
        if now - self.asked >= FRESH:
            self.asked = now
            self.refresh()
        return self.law

    def refresh(self) -> None:
        """Read the register's changes again if there are new ones."""
        confirmed = ParameterChange.objects.filter(state=ParameterChange.State.CONFIRMED)
        state = (settings.CITY, *confirmed.aggregate(Count("pk"), Max("pk")).values())
        if state != self.seen:
            self.law = law_with_changes(city.read(settings.CITY).law())
            self.seen = state


current = InForce()
