"""Pages for what was not found, not allowed or went wrong, in words."""

import logging
import secrets
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from zhunsheng.web.page import render

log = logging.getLogger(__name__)
Answerer = Callable[[HttpRequest, int, str], HttpResponse]
_others: dict[str, Answerer] = {}


def provide(prefix: str, answerer: Answerer) -> None:
    """Let `answerer` speak for addresses under `prefix`, where programs ask: told the status, and a fault's number."""
    _others[prefix] = answerer


def _other(request: HttpRequest) -> Answerer | None:
    return next((answerer for prefix, answerer in _others.items() if request.path.startswith(prefix)), None)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing here, or nothing that one may know of."""
    if other := _other(request):
        return other(request, 404, "")
    return render(request, "not_found.html", {"asked": request.path}, status=404)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The answer of the framework's own guards."""
    return render(request, "forbidden.html", {"allowed": [], "said": None, "trace": ""}, status=403)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token does not fit (CSRF): the page stood open too long, or cookies are off."""
    return render(request, "stale.html", {"typed": _typed(request)}, status=403)


def went_wrong(request: HttpRequest) -> HttpResponse:
    """A fault of ours: an incident number that stands in the log too, and what was typed."""
    number = incident(request)
    if other := _other(request):
        return other(request, 500, number)
    try:
        return render(request, "fault.html", {"number": number, "typed": _typed(request)}, status=500)
    except Exception:
        log.exception("incident %s: its page too", number)
        return HttpResponse(f"{number}：本次没有办成，请稍后再试。Not done; please try again later.", status=500)


def incident(request: HttpRequest) -> str:
    """The number under which the fault at hand stands in the log."""
    number = f"F-{timezone.localtime():%Y%m%d}-{secrets.token_hex(3).upper()}"
    log.exception("incident %s at %s", number, request.path)
    return number


def _typed(request: HttpRequest) -> list[tuple[str, Any]]:
    """What was typed into the form, so that it can be copied out; no passwords."""
    hidden = {"csrfmiddlewaretoken", "once", "seen", *settings.AXES_SENSITIVE_PARAMETERS}
    typed = [(name, value) for name, value in request.POST.items() if name not in hidden and value]
    return [(name, value) for name, value in typed if "pass" not in name]
