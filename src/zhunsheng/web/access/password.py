"""A new password."""

from django import forms
from django.contrib import auth
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.register.accounts import passwords
from zhunsheng.register.models import Account
from zhunsheng.web.access import address, fields, tries
from zhunsheng.web.page import render
from zhunsheng.web.pages import page


class NewPassword(forms.Form):
    """The old password, and the new one twice."""

    old = fields.Password(gettext_lazy("现在的密码"))
    new = fields.Password(gettext_lazy("新密码"), "new-password")
    repeat = fields.Password(gettext_lazy("再输入一次"), "new-password")

    def __init__(self, account: Account, request: HttpRequest) -> None:
        super().__init__(request.POST or None)
        self.account, self.request = account, request

    def clean_old(self) -> str:
        old: str = self.cleaned_data["old"]
        if not tries.allowed(self.request, self.account.username) or not self.account.check_password(old):
            tries.wrong(self.request, self.account, "old password")
            raise ValidationError(_("现在的密码不正确。"))
        return old

    def clean_repeat(self) -> str:
        repeat: str = self.cleaned_data["repeat"]
        if repeat != self.cleaned_data.get("new"):
            raise ValidationError(_("两次输入的新密码不一致。"))
        return repeat


@page("me/password/", "password", EVERYBODY, ("GET", "POST"))
def password(request: HttpRequest, _by: Actor) -> HttpResponse:
    """A new password takes the place of the old one; every other session of the account ends."""
    account = request.user
    if not isinstance(account, Account):
        return redirect("login")
    form = NewPassword(account, request)
    if form.is_valid() and _changed(request, account, form):
        return redirect("me")
    context = {"form": form, "rules": password_validation.password_validators_help_texts()}
    return render(request, "access/password.html", context, status=422 if form.is_bound else 200)


def _changed(request: HttpRequest, account: Account, form: NewPassword) -> bool:
    told = {"address": address.of(request) or ""}
    try:
        passwords.change(account, form.cleaned_data["new"], at=timezone.now(), told=told)
    except ValidationError as wrong:
        form.add_error("new", wrong)
        return False
    auth.update_session_auth_hash(request, account)
    return True
