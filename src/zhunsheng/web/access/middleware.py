"""The one check of every request: who is it, and may they go on."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.cache import patch_vary_headers
from django.utils.functional import SimpleLazyObject

from zhunsheng.register.models import Account
from zhunsheng.web.access import visitor
from zhunsheng.web.access.visitor import Visitor

OPEN_TO_ALL = frozenset({"login", "logout", "password"})
"""Pages that are there even for somebody who must change the password first."""


class AccessMiddleware:
    """Sets `request.visitor` and, read only where it is asked for, `request.user`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        who = visitor.of(request)
        request.visitor = who  # type: ignore[attr-defined]
        request.user = SimpleLazyObject(partial(_account, who))  # type: ignore[assignment]
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        if who.person or request.session.accessed:
            response.headers.setdefault("Cache-Control", "no-store")
            patch_vary_headers(response, ("Cookie",))
        return response

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponseBase | None:
        """Whoever must change the password does that first."""
        who: Visitor = request.visitor  # type: ignore[attr-defined]
        match = request.resolver_match
        if who.must_change and match and match.url_name not in OPEN_TO_ALL:
            return redirect("password")
        return None


def _account(who: Visitor) -> Any:
    if not who.account:
        return AnonymousUser()
    return Account.objects.select_related("department").get(pk=who.account)
