"""Who acts: the person, the capacity, and the instant the face read from the clock."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from zhunsheng.acts.roles import Role

LOCAL = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True)
class Actor:
    """Who acts, in which role, for which department and region, at which instant."""

    person: str  # account name (工号); "" for the public and the system
    role: Role
    at: datetime
    department: str = ""  # code
    region: str = ""  # 6-digit code
    level: str = ""
    once: str = ""  # the key under which this request may act once only

    @property
    def day(self) -> date:
        """The local day of the act (K13: UTC+8)."""
        return self.at.astimezone(LOCAL).date()

    def once_only(self, key: str) -> "Actor":
        return replace(self, once=key)


def public(at: datetime) -> Actor:
    """Anybody, without an account."""
    return Actor("", Role.PUBLIC, at)
