"""Where a request comes from, and under what a wrong try is counted."""

import ipaddress
from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest

from zhunsheng.register.accounts import locks


def of(request: HttpRequest) -> str | None:
    """The browser's address: behind PROXIES of our own, what the outermost of them saw; None where it is none."""
    seen = request.META.get("REMOTE_ADDR", "")
    if settings.PROXIES:
        told = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
        seen = told[-settings.PROXIES] if len(told) >= settings.PROXIES else seen
    try:
        return str(ipaddress.ip_address(seen))
    except ValueError:
        return None


def counted_under(request: HttpRequest, credentials: Mapping[str, str] | None) -> str:
    """What a name is counted under (AXES_USERNAME_CALLABLE): not the name, for some type their password there."""
    typed = (credentials or {}).get("username") or request.POST.get("username") or ""
    return locks.known_by(str(typed))
