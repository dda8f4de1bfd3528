"""The texts of law: all of them, a search through their articles, and one text with the rules that rest on each article."""

from collections.abc import Mapping
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.law import places, sources, text
from zhunsheng.law.citation import Source
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import RULES
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

FOUND = 60  # articles of one search


@page("law/", "laws", EVERYBODY)
def index(request: HttpRequest, by: Actor) -> HttpResponse:
    """Every text, those shipped and those nobody has read here; or the articles in which the words asked for stand."""
    q = request.GET.get("q", "").strip()[:100]
    resting = rules_by_source()
    context = {
        "q": q, "hits": text.search(q, FOUND) if q else [], "most": FOUND,
        "shipped": [source for source in sources.every() if source.seen],
        "unseen": [source for source in sources.every() if not source.seen],
        "resting": {key: len(set(rules)) for key, rules in resting.items()},
    }  # fmt: skip
    return render(request, "explain/laws.html", context)


@page("law/<key:name>/", "law", EVERYBODY)
def one(request: HttpRequest, by: Actor, name: str) -> HttpResponse:
    """One text, article by article."""
    source = next((source for source in sources.every() if source.id == name), None)
    if source is None:
        raise Http404
    context = {
        "source": source, "text": source.text, "resting": rules_by_article(source),
        "whole": sorted({rule.name: rule for rule in rules_by_source().get(name, [])}.values(), key=list(RULES.values()).index),
    }  # fmt: skip
    return render(request, "explain/law.html", context)


@cache
def rules_by_source() -> Mapping[str, list[Rule]]:
    """The rules that rest on each source."""
    found: dict[str, list[Rule]] = {}
    for rule in RULES.values():
        for citation in rule.basis:
            found.setdefault(citation.source.id, []).append(rule)
    return found


def rules_by_article(source: Source) -> dict[str, list[Rule]]:
    """The rules that rest on each article of a text, by the article's anchor; none where the text was not seen."""
    found: dict[str, list[Rule]] = {}
    for rule in rules_by_source().get(source.id, []) if source.seen else ():
        for anchor in _anchors(rule, source):
            if rule not in found.setdefault(anchor, []):
                found[anchor].append(rule)
    return found


def _anchors(rule: Rule, source: Source) -> list[str]:
    cited = [citation for citation in rule.basis if citation.source is source and citation.place]
    return [places.anchor(start.article) for citation in cited for start, _ in places.spans(citation.place)]
