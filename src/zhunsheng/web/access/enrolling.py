"""Enrolling a device for the second factor: a QR code, a code from the device, and recovery codes shown once."""

import io

import segno
from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.register.accounts import events, second_factor
from zhunsheng.register.models import Account
from zhunsheng.web.access import address, again, entering, fields, visitor
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

KEY = "enrolling"  # of the session: the secret until the device has shown that it has it
SVG = "image/svg+xml"


class Confirm(forms.Form):
    """The code that the device shows."""

    code = forms.CharField(label=gettext_lazy("验证码"), max_length=12, widget=fields.text("one-time-code", first=True))


@page("second-factor/enrol/", "second_factor.enrol", EVERYBODY, ("GET", "POST"))
def enrol(request: HttpRequest, by: Actor) -> HttpResponse:
    """For whoever is halfway in and must have one, and for whoever wants one."""
    account = _account(request)
    if account is None:
        return redirect("login")
    if settings.DEMO:
        return redirect("me")
    if by.person and not again.fresh(request):
        return redirect(f"/again/?next={request.path}")
    key = request.session.get(KEY) or second_factor.new_key()
    request.session[KEY] = key
    form = Confirm(request.POST or None)
    if form.is_valid():
        if codes := second_factor.enrol(account, key, form.cleaned_data["code"].strip(), timezone.now()):
            return _enrolled(request, account, codes)
        form.add_error("code", _("验证码不正确。核对设备的时间后，输入现在显示的验证码。"))
    context = {"form": form, "letters": second_factor.letters(key), "forced": second_factor.forced(account)}
    return render(request, "access/enrol.html", context, status=422 if form.is_bound else 200)


@page("second-factor/qr.svg", "second_factor.qr", EVERYBODY)
def qr(request: HttpRequest, _by: Actor) -> HttpResponse:
    """The secret as a picture, only while it is being enrolled and only in that session."""
    account, key = _account(request), request.session.get(KEY)
    if account is None or key is None:
        raise Http404
    made = io.BytesIO()
    segno.make(second_factor.address(key, account), error="m").save(
        made, kind="svg", scale=4, border=4, xmldecl=False, svgclass=None, lineclass=None, light="white"
    )
    return HttpResponse(made.getvalue(), content_type=SVG, headers={"Cache-Control": "no-store"})


def _account(request: HttpRequest) -> Account | None:
    return request.user if isinstance(request.user, Account) else entering.halfway(request)


def _enrolled(request: HttpRequest, account: Account, codes: tuple[str, ...]) -> HttpResponse:
    """Let in whoever was halfway; the recovery codes are shown this once."""
    asked = request.session.get(entering.NEXT, "/")
    request.session.pop(KEY, None)
    events.record(account, "enrol_second_factor", at=timezone.now(), told={"address": address.of(request) or ""})
    if not request.user.is_authenticated:
        entering.open_session(request, account, "totp")
        request.session.save()
        request.visitor = visitor.of_key(request.session.session_key or "")  # type: ignore[attr-defined]
    return render(request, "access/codes.html", {"codes": codes, "next": asked})
