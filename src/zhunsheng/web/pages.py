"""The one table of pages. A view without a row here has no address; a role that is not named in its row is not let in.

    @page("search", "search", EVERYBODY)
    def search(request: HttpRequest, by: Actor) -> HttpResponse: ...

What a row of a noun or an act allows beyond that (scope, state) is the noun's and the act's own answer.
"""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from django.http import HttpResponseBase

from zhunsheng.acts.roles import Role

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Page:
    """One address: who may read it at all, and by which methods it is asked."""

    path: str  # as Django writes it: rules/<key:name>/
    name: str
    readers: frozenset[Role]
    view: View
    methods: tuple[str, ...] = ("GET",)
    noun: str = ""  # of the pages that serve every noun: which one
    act: str = ""


PAGES: dict[str, Page] = {}


def page(path: str, name: str, readers: frozenset[Role], methods: Sequence[str] = ("GET",)) -> Callable[[View], View]:
    """Give a view its address. The view is told the request, the actor, and what stands in the address."""

    def declare(view: View) -> View:
        add(Page(path, name, readers, view, tuple(methods)))
        return view

    return declare


def add(new: Page) -> None:
    """Put a row into the table. Raises ValueError for a name used twice."""
    if new.name in PAGES:
        raise ValueError(f"two pages are called {new.name}")
    PAGES[new.name] = new


@cache
def found() -> dict[str, Page]:
    """The whole table, once every module of this room has been read."""
    import zhunsheng.web as room

    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        if ".migrations" not in module.name:
            importlib.import_module(module.name)
    return PAGES
