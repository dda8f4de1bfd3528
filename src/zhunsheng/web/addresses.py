"""Every page behind its address, guarded by its row of the table."""

from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed
from django.urls import URLPattern, path, register_converter
from django.utils.cache import patch_cache_control

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.refusals import NotDone
from zhunsheng.web import pages, refusing, who
from zhunsheng.web.keys import KeyConverter
from zhunsheng.web.pages import Page, View

register_converter(KeyConverter, "key")


def addresses() -> list[URLPattern]:
    """Every page as an address; what is written out comes before what is asked for by a key."""
    table = sorted(pages.found().values(), key=lambda one: (one.path.count("<"), one.path))
    return [path(one.path, guarded(one), name=one.name) for one in table]


def guarded(one: Page) -> View:
    """The view behind its row: deny by default, and nothing kept in the browser of somebody who is logged in."""

    @wraps(one.view)
    def view(request: HttpRequest, **asked: Any) -> HttpResponseBase:
        if request.method not in (*one.methods, "HEAD"):
            return HttpResponseNotAllowed(one.methods)
        by = who.actor(request)
        response = _answer(one, request, by, asked)
        if by.person and not response.has_header("Cache-Control"):
            patch_cache_control(response, no_store=True)
        return response

    return view


def _answer(one: Page, request: HttpRequest, by: Actor, asked: dict[str, Any]) -> HttpResponseBase:
    try:
        if by.role in one.readers:
            return one.view(request, by, **asked)
        if _tried(one, request, by):
            ACTS[one.act](by=by)  # forbidden, and the trail keeps that it was tried
        return refusing.not_for_this_role(request, by, one.readers)
    except NotDone as refusal:
        return refusing.refused(request, by, refusal)


def _tried(one: Page, request: HttpRequest, by: Actor) -> bool:
    """Whether somebody known sent the form of an act that is not theirs."""
    return bool(one.act and by.person) and request.method == "POST"
