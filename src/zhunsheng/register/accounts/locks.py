"""Locks: five wrong tries in a quarter of an hour keep a name, and an address, out for as long (django-axes)."""

from datetime import datetime

from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.utils.crypto import salted_hmac

from zhunsheng.register.accounts.models import Account


def known_by(username: str) -> str:
    """What a name is counted under: never the name itself, for some type their password there."""
    return salted_hmac("zhunsheng.locks", username.strip().lower(), algorithm="sha256").hexdigest()


def locked(account: Account, at: datetime) -> bool:
    """Whether the account's name is kept out now."""
    tries = AccessAttempt.objects.filter(
        username=known_by(account.username), attempt_time__gt=at - settings.AXES_COOLOFF_TIME
    )
    count: int = tries.aggregate(count=Sum("failures_since_start"))["count"] or 0
    return count >= settings.AXES_FAILURE_LIMIT


def release(account: Account) -> None:
    """Forget the wrong tries under the account's name."""
    AccessAttempt.objects.filter(username=known_by(account.username)).delete()
