"""What the trail keeps of accounts beside their acts: coming, going, being kept out, and new passwords."""

from collections.abc import Mapping
from datetime import datetime

from zhunsheng.register.accounts.models import Account
from zhunsheng.trail import chain
from zhunsheng.trail.models import Event, Outcome

UNKNOWN = ""  # who types a wrong name may have typed a password there: it is not kept


def record(
    account: Account | None,
    verb: str,
    *,
    at: datetime,
    outcome: Outcome = Outcome.DONE,
    role: str = "",
    person: str | None = None,
    told: Mapping[str, object] | None = None,
    grounds: Mapping[str, object] | None = None,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> Event:
    """Record `account.verb` of an account (None: of a name that nobody has); who did it is itself unless said."""
    name = account.username if account else UNKNOWN
    department = account.department if account else None
    code, region = (department.code, department.region) if department else ("", "")
    return chain.record(
        chain.Entry(
            at=at, person=name if person is None else person, role=role, department=code, region=region,
            verb=f"account.{verb}", outcome=outcome, noun="account", subject=name, subject_department=code,
            subject_region=region, told=told or {}, grounds=grounds or {}, before=before, after=after,
        )
    )  # fmt: skip
