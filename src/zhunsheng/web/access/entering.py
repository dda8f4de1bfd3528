"""Coming in: name and password, then the second factor where one is due, then the page that was asked for."""

from datetime import datetime, timedelta

from django import forms
from django.conf import settings
from django.contrib import auth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.register.accounts import events, locks, second_factor
from zhunsheng.register.models import Account, Grant
from zhunsheng.trail.models import Outcome
from zhunsheng.web.access import address, fields, onward, tries
from zhunsheng.web.access.sessions import ADDRESS
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

HALFWAY, SINCE, NEXT = "halfway", "halfway_since", "next"  # of the session: the password was right, the rest is due
BACKEND = "zhunsheng.web.access.backend.PasswordBackend"
PATIENCE = timedelta(minutes=10)
BOTH = ("GET", "POST")


class Login(forms.Form):
    """A name and a password."""

    username = forms.CharField(label=gettext_lazy("工号"), max_length=60, widget=fields.text("username", first=True))
    password = fields.Password(label=gettext_lazy("密码"))


class Code(forms.Form):
    """A code of the second factor, or a recovery code."""

    code = forms.CharField(label=gettext_lazy("验证码"), max_length=24, widget=fields.text("one-time-code", first=True))


@page("login/", "login", EVERYBODY, BOTH)
def login(request: HttpRequest, by: Actor) -> HttpResponse:
    """One form and one answer, whatever was wrong."""
    asked = onward.asked(request)
    if by.person and request.method == "GET":
        return redirect(asked)
    form = Login(request.POST or None)
    if request.method == "GET" or not form.is_valid():
        ended = settings.SESSION_COOKIE_NAME in request.COOKIES and not by.person
        return _form(request, form, asked, status=422 if form.is_bound else 200, ended=ended)
    account = auth.authenticate(request, **form.cleaned_data)
    if isinstance(account, Account):
        return _halfway(request, account, asked)
    return _not_in(request, form, asked)


@page("login/code/", "login.code", EVERYBODY, BOTH)
def code(request: HttpRequest, _by: Actor) -> HttpResponse:
    """The second factor; a code is taken once."""
    account = halfway(request)
    if account is None:
        return redirect("login")
    form = Code(request.POST or None)
    if request.method == "POST" and not tries.allowed(request, account.username):
        return _locked(request, form, account)
    if form.is_valid():
        if how := second_factor.check(account, form.cleaned_data["code"], timezone.now()):
            return enter(request, account, how)
        tries.wrong(request, account, "second factor")
        form.add_error("code", _("验证码不正确或者已经用过。"))
    return render(request, "access/code.html", {"form": form}, status=422 if form.is_bound else 200)


def halfway(request: HttpRequest) -> Account | None:
    """The account whose password was right not long ago and whose second factor is due."""
    since = request.session.get(SINCE)
    if since is None or datetime.fromisoformat(since) < timezone.now() - PATIENCE:
        return None
    return Account.objects.filter(pk=request.session.get(HALFWAY, 0), state=Account.State.ACTIVE).first()


def enter(request: HttpRequest, account: Account, how: str) -> HttpResponse:
    """Log the account in, in a session of a new key, and go to the page that was asked for."""
    asked = request.session.get(NEXT, "") or onward.HOME
    open_session(request, account, how)
    return redirect(asked)


def open_session(request: HttpRequest, account: Account, how: str) -> None:
    """A new session for the account; `how` names the second factor that was proved, "" for none."""
    request.session.flush()
    request.session[ADDRESS] = address.of(request) or ""
    auth.login(request, account, BACKEND)
    locks.release(account)
    held = Grant.objects.filter(account=account, state=Grant.State.ACTIVE).order_by("pk")
    told = {"address": address.of(request) or "", "second_factor": how}
    events.record(account, "login", at=timezone.now(), role=getattr(held.first(), "role", ""), told=told)


def _halfway(request: HttpRequest, account: Account, asked: str) -> HttpResponse:
    """What comes after a right password: in, a code, or the enrolment that is due."""
    enrolled = second_factor.enrolled(account)
    request.session.flush()
    request.session[NEXT] = asked
    if not enrolled and not second_factor.forced(account):
        return enter(request, account, "")
    request.session[HALFWAY], request.session[SINCE] = account.pk, timezone.now().isoformat()
    return redirect("login.code" if enrolled else "second_factor.enrol")


def _not_in(request: HttpRequest, form: Login, asked: str) -> HttpResponse:
    typed = form.cleaned_data["username"]
    account = Account.objects.filter(username=typed).first()
    if getattr(request, "axes_locked_out", False):
        return _locked(request, form, account, asked)
    tries.record(request, account, Outcome.FAILED, "password")
    form.add_error(None, _("工号或者密码不正确。"))
    return _form(request, form, asked, status=422)


def _locked(request: HttpRequest, form: forms.Form, account: Account | None, asked: str = "") -> HttpResponse:
    tries.record(request, account, Outcome.FORBIDDEN, "locked")
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    said = _("错误次数过多，%(minutes)s分钟内不能登录。急用的，由安全管理员解除锁定。") % {"minutes": minutes}
    form.add_error(None, said)
    return _form(request, form, asked, status=429)


def _form(request: HttpRequest, form: forms.Form, asked: str, *, status: int, ended: bool = False) -> HttpResponse:
    return render(request, "access/login.html", {"form": form, "next": asked, "ended": ended}, status=status)
