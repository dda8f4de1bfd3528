"""The password once more, before what is sensitive: on the act's own form (`prove`), or on a page of its own."""

from dataclasses import replace

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.register.accounts import second_factor
from zhunsheng.register.models import Account
from zhunsheng.web.access import fields, onward, tries
from zhunsheng.web.access.sessions import FRESH
from zhunsheng.web.access.visitor import Visitor
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

PROOF = "proof"  # the password, sent along with the form of a sensitive act
NOT_KEPT = frozenset({PROOF, "csrfmiddlewaretoken"})


class Again(forms.Form):
    """The password, or the code of the second factor."""

    password = fields.Password(gettext_lazy("密码或者验证码"))


def fresh(request: HttpRequest) -> bool:
    """Whether the password was proved in this session within five minutes (SESSION_FRESH)."""
    who: Visitor = request.visitor  # type: ignore[attr-defined]
    return who.fresh


def prove(request: HttpRequest, secret: str) -> bool:
    """Whether `secret` is the account's password or a code of its second factor; `fresh` from then on.

    A wrong one counts towards the lock and leaves an event.
    """
    account = request.user
    if not isinstance(account, Account) or not tries.allowed(request, account.username):
        return False
    if not account.check_password(secret) and not _by_code(account, secret):
        tries.wrong(request, account, "password again")
        return False
    request.session[FRESH] = timezone.now().isoformat()
    request.visitor = replace(request.visitor, fresh=True)  # type: ignore[attr-defined]
    return True


def asker(request: HttpRequest, _by: Actor) -> HttpResponse | None:
    """What `reauth` asks: None where the password was proved, else a page that asks and sends the form on."""
    if fresh(request):
        return None
    posted = request.method == "POST"
    proof = request.POST.get(PROOF, "")[: fields.LONGEST]
    if posted and proof and prove(request, proof):
        return None
    form = Again()
    if proof:
        form = Again({"password": ""})
        form.errors["password"] = form.error_class([_("密码或者验证码不正确。")])
    kept = [(name, value) for name, values in request.POST.lists() if name not in NOT_KEPT for value in values]
    context = {"form": form, "kept": kept if posted else [], "next": request.get_full_path(), "proof": posted}
    return render(request, "access/again.html", context, status=403)


@page("again/", "again", EVERYBODY, ("GET", "POST"))
def again(request: HttpRequest, by: Actor) -> HttpResponse:
    """A page that asks once more and goes back to what was asked for."""
    asked = onward.asked(request)
    if not by.person:
        return redirect("login")
    form = Again(request.POST or None)
    if form.is_valid():
        if prove(request, form.cleaned_data["password"]):
            return redirect(asked)
        form.add_error("password", _("密码或者验证码不正确。"))
    context = {"form": form, "kept": [], "next": asked, "proof": False}
    return render(request, "access/again.html", context, status=422 if form.is_bound else 200)


def _by_code(account: Account, typed: str) -> bool:
    return second_factor.enrolled(account) and second_factor.check(account, typed, timezone.now()) != ""
