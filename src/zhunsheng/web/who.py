"""Who asks: the visitor whom the session shows, or whom a token speaks for, at the instant read here from the clock."""

from django.http import HttpRequest
from django.utils import timezone

from zhunsheng.acts.actor import Actor
from zhunsheng.web.access.visitor import ANYBODY, Visitor


def visitor(request: HttpRequest) -> Visitor:
    """The account as it stands now; ANYBODY without a login."""
    found: Visitor = getattr(request, "visitor", ANYBODY)
    return found


def actor(request: HttpRequest) -> Actor:
    """Who asks, with one instant for the whole request; the public without a login, and whoever holds no role."""
    seen = visitor(request)
    known: tuple[Visitor, Actor] | None = getattr(request, "_zhunsheng_actor", None)
    if known is None or known[0] is not seen:
        by = Actor(seen.person, seen.role, timezone.now(), seen.department, seen.region, seen.level)
        known = request._zhunsheng_actor = (seen, by)  # type: ignore[attr-defined]
    return known[1]
