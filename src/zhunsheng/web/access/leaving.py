"""Going out."""

from django.contrib import auth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.register.accounts import events
from zhunsheng.register.models import Account
from zhunsheng.web.pages import page


@page("logout/", "logout", EVERYBODY, ("POST",))
def logout(request: HttpRequest, by: Actor) -> HttpResponse:
    """The session ends, in every tab of the browser."""
    if isinstance(request.user, Account):
        events.record(request.user, "logout", at=timezone.now(), role=by.role)
    auth.logout(request)
    return redirect("login")
