"""Wrong tries, counted by name and by address (django-axes), and what the trail keeps of them."""

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest
from django.utils import timezone

from zhunsheng.register.accounts import events
from zhunsheng.register.models import Account
from zhunsheng.trail.models import Outcome
from zhunsheng.web.access import address


def allowed(request: HttpRequest, username: str) -> bool:
    """Whether the name and the address may try at all."""
    return bool(AxesProxyHandler.is_allowed(request, {"username": username}))


def wrong(request: HttpRequest, account: Account, what: str) -> None:
    """Count a wrong code or password of a known account, and record it."""
    user_login_failed.send(sender=__name__, credentials={"username": account.username}, request=request)
    record(request, account, Outcome.FAILED, what)


def record(request: HttpRequest, account: Account | None, outcome: Outcome, what: str) -> None:
    """Record that somebody was not let in: what was wrong, and from where."""
    told = {"address": address.of(request) or ""}
    events.record(account, "login", at=timezone.now(), outcome=outcome, told=told, grounds={"reason": what})
