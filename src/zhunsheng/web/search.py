"""Finding: names, codes and pinyin initials over all nouns; and straight to a number one has in hand."""

import re
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from zhunsheng.acts import listing
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.listing import Asked
from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.law import text
from zhunsheng.web import links
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

SHOWN = 8  # of each noun
ARTICLES = 6
TRACE = re.compile(r"[Rr]-\d{8}-(\d{4,12})")  # the number of what was not done


@dataclass(frozen=True)
class Found:
    """What one noun has for the words asked."""

    noun: Noun
    total: int
    rows: list[tuple[str, str, str]]  # address, title, key
    href: str


@page("search", "search", EVERYBODY)
def search(request: HttpRequest, by: Actor) -> HttpResponse:
    """All that the role may read and in which the words stand, and the articles of law."""
    q = request.GET.get("q", "").strip()[: listing.LONGEST]
    found = [one for one in (_found(noun, by, q) for noun in readable(by)) if one.total] if q else []
    return render(request, "search.html", {"q": q, "found": found, "articles": text.search(q, ARTICLES) if q else []})


def readable(by: Actor) -> list[Noun]:
    return [noun for noun in NOUNS.values() if by.role in noun.reads]


def _found(noun: Noun, by: Actor, q: str) -> Found:
    asked = Asked(q=q)
    _asked, rows = listing.understood(noun, by, asked)
    shown = listing.ordered(noun, rows, asked).values_list(noun.key, noun.title)[:SHOWN]
    lines = [(links.record(noun, key), str(title), str(key)) for key, title in shown]
    return Found(noun, rows.count() if len(lines) == SHOWN else len(lines), lines, links.listed(noun, asked))


@page("go", "go", EVERYBODY)
def go(request: HttpRequest, by: Actor) -> HttpResponse:
    """The record of a number, in whatever brackets and blanks it was copied; else the search."""
    n = "".join(request.GET.get("n", "").split())[: listing.LONGEST].replace("\0", "")
    if trace := TRACE.fullmatch(n):
        return HttpResponseRedirect(links.url("trail.event", seq=int(trace[1])))
    for noun in readable(by) if n else ():
        found = noun.visible(by).filter(**{f"{noun.key}__iexact": n}).values_list(noun.key, flat=True).first()
        if found:
            return HttpResponseRedirect(links.record(noun, found))
    return HttpResponseRedirect(f"{links.url('search')}?{links.query(q=n)}")
