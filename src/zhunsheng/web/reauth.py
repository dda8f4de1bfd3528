"""Sensitive acts ask who one is once more; how is the affair of whoever keeps the passwords."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from zhunsheng.acts.actor import Actor

Asker = Callable[[HttpRequest, Actor], HttpResponse | None]
_provider: list[Asker] = []


def provide(asker: Asker) -> None:
    """Let `asker` answer from now on: None where nothing more is to be asked, else the page that asks."""
    _provider[:] = [asker]


def asked(request: HttpRequest, by: Actor) -> HttpResponse | None:
    """The page that asks for the password again, None where it was given a moment ago."""
    return _provider[0](request, by) if _provider else None
