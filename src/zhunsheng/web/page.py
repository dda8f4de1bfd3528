"""A page: a template in the frame that all pages share."""

from collections.abc import Mapping
from functools import cache, partial
from typing import Any

import segno
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.utils.translation import get_language
from markupsafe import Markup

from zhunsheng.web import rail, who
from zhunsheng.web.jinja import environment


def render(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """The page that `template` makes of `context`."""
    context = {**frame(request), **(context or {})}
    return HttpResponse(environment(context["language"]).get_template(template).render(context), status=status)


def frame(request: HttpRequest) -> dict[str, Any]:
    """What the frame needs: who asks, the words of the rail, where one is."""
    by = who.actor(request)
    printing = "print" in request.GET
    return {
        "by": by,
        "visitor": who.visitor(request),
        "rail": rail.words(by.role, request.path),
        "has": rail.has,
        "language": get_language() or "zh-hans",
        "path": request.get_full_path(),
        "csrf_token": cache(partial(get_token, request)),
        "printing": printing,
        "printed_at": by.at,
        "qr": partial(qr, request.build_absolute_uri() if printing else ""),
        "htmx": request.headers.get("HX-Request") == "true",
    }


def qr(address: str) -> Markup:
    """The address as a picture, for paper."""
    picture = segno.make(address, error="m").svg_data_uri(scale=2, border=1)
    return Markup('<img src="{}" alt="{}">').format(picture, address)
