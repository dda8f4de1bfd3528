"""One's own account: who one is, the roles held, the password, the second factor, where one is logged in."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.register.accounts import events, second_factor
from zhunsheng.register.models import Account
from zhunsheng.trail.models import Outcome
from zhunsheng.web.access import again
from zhunsheng.web.access.models import Session
from zhunsheng.web.access.sessions import ROLE, known_by
from zhunsheng.web.access.visitor import Visitor
from zhunsheng.web.page import render
from zhunsheng.web.pages import page


@page("me/", "me", EVERYBODY)
def me(request: HttpRequest, _by: Actor) -> HttpResponse:
    """What the account is and has."""
    account = request.user
    if not isinstance(account, Account):
        return redirect("/login/?next=/me/")
    context = {
        "account": account,
        "visitor": request.visitor,  # type: ignore[attr-defined]
        "sessions": Session.objects.filter(account=account).order_by("-seen_at"),
        "this": known_by(request.session.session_key),
        "enrolled": second_factor.enrolled(account),
        "forced": second_factor.forced(account),
        "offered": not settings.DEMO,
        "left": second_factor.left(account),
        "password_until": account.password_set_at and account.password_set_at + settings.PASSWORD_LASTS,
    }
    return render(request, "access/me.html", context)


@page("me/role/", "me.role", EVERYBODY, ("POST",))
def take_role(request: HttpRequest, by: Actor) -> HttpResponse:
    """Work from now on in another of the roles one holds."""
    who: Visitor = request.visitor  # type: ignore[attr-defined]
    role = next((one for one in who.roles if one == request.POST.get("role")), None)
    if isinstance(request.user, Account):
        outcome = Outcome.DONE if role else Outcome.FORBIDDEN
        told = {"role": str(request.POST.get("role", ""))[:20]}
        events.record(request.user, "take_role", at=timezone.now(), outcome=outcome, role=by.role, told=told)
    if role:
        request.session[ROLE] = role.value
    return redirect("/")


@page("me/sessions/end/", "me.sessions.end", EVERYBODY, ("POST",))
def end_sessions(request: HttpRequest, by: Actor) -> HttpResponse:
    """Every other session of the account ends."""
    if isinstance(request.user, Account):
        others = Session.objects.filter(account=request.user).exclude(session_key=known_by(request.session.session_key))
        ended, _kinds = others.delete()
        events.record(request.user, "end_sessions", at=timezone.now(), role=by.role, told={"ended": ended})
    return redirect("me")


@page("me/recovery-codes/", "me.recovery_codes", EVERYBODY, ("POST",))
def recovery_codes(request: HttpRequest, by: Actor) -> HttpResponse:
    """New recovery codes in place of the old ones."""
    account = request.user
    if not isinstance(account, Account) or not second_factor.enrolled(account):
        return redirect("me")
    if not again.fresh(request):
        return redirect("/again/?next=/me/")
    codes = second_factor.new_codes(account)
    events.record(account, "new_recovery_codes", at=timezone.now(), role=by.role)
    return render(request, "access/codes.html", {"codes": codes, "next": "/me/"})


@page("me/second-factor/drop/", "me.second_factor.drop", EVERYBODY, ("POST",))
def drop_second_factor(request: HttpRequest, by: Actor) -> HttpResponse:
    """Whoever need not have a second factor may do without."""
    account = request.user
    if not isinstance(account, Account) or second_factor.forced(account):
        return redirect("me")
    if not again.fresh(request):
        return redirect("/again/?next=/me/")
    second_factor.drop(account)
    events.record(account, "drop_second_factor", at=timezone.now(), role=by.role)
    return redirect("me")
