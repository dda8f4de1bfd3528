"""Small answers: the language of the pages, whether we are well, a day as it was understood, suggestions for a key."""

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils.html import escape, format_html_join
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language

from zhunsheng.acts import clerk_dates, listing
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.web import shown
from zhunsheng.web.pages import page

SUGGESTED = 12
A_YEAR = 365 * 24 * 3600


@page("language/<key:code>/", "language", EVERYBODY)
def language(request: HttpRequest, _by: Actor, code: str) -> HttpResponse:
    """The pages in another language from now on, in this browser."""
    if not check_for_language(code) or code not in dict(settings.LANGUAGES):
        raise Http404
    asked = request.GET.get("next", "/")
    ours = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(asked if ours else "/")
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, code, max_age=A_YEAR, samesite="Lax", secure=settings.SECURE)
    return response


@page("health", "health", EVERYBODY)
def health(_request: HttpRequest, _by: Actor) -> HttpResponse:
    """Whether the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


@page("day", "day", EVERYBODY)
def day(request: HttpRequest, by: Actor) -> HttpResponse:
    """A day as it was understood, or why it was not."""
    text = str(next(iter(request.GET.values()), ""))[:40]
    try:
        on = clerk_dates.read(text, by.day, by.region)
    except clerk_dates.NotADay as bad:
        return HttpResponse(escape(bad.why))
    return HttpResponse(escape(shown.day(on, weekday=True)) if on else "")


@page("suggest/<key:name>/", "suggest", EVERYBODY)
def suggest(request: HttpRequest, by: Actor, name: str) -> HttpResponse:
    """The first rows of a noun for what was typed, as options of a list of suggestions."""
    noun = NOUNS.get(name)
    if noun is None or by.role not in noun.reads:
        raise Http404
    q = str(next(iter(request.GET.values()), ""))[:60]
    found = noun.visible(by).filter(listing.searched(noun, q)).order_by(noun.key).values_list(noun.key, noun.title)
    return HttpResponse(format_html_join("", '<option value="{}">{}</option>', found[:SUGGESTED]))
