"""Saved views and chosen columns: kept for one account, read by no other."""

from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import Noun
from zhunsheng.web.models import ColumnChoice, SavedView

MOST = 20  # views of one list
KEPT = "columns"  # of the session: the chosen columns, so that a list asks the database for them once
NEVER_SAVED = {"page", "filter", "print"}


def views(request: HttpRequest, noun: Noun) -> list[tuple[int, str, str]]:
    """The saved views of one's own: number, name, and the words of the address."""
    if not request.user.is_authenticated:
        return []
    own = SavedView.objects.filter(account=request.user.pk, noun=noun.name)
    return list(own.values_list("pk", "name", "query"))


def columns(request: HttpRequest, noun: Noun) -> tuple[str, ...]:
    """The columns one chose for a noun; empty for the usual ones."""
    if not request.user.is_authenticated:
        return ()
    kept = request.session.get(KEPT)
    if kept is None:
        own = ColumnChoice.objects.filter(account=request.user.pk)
        kept = request.session[KEPT] = dict(own.values_list("noun", "columns"))
    return tuple(name for name in kept.get(noun.name, "").split(",") if name in noun.by_name)


def save(request: HttpRequest, _by: Actor, *, noun: Noun) -> HttpResponse:
    """Keep this list under a name, or drop one that was kept."""
    own = SavedView.objects.filter(account=request.user.pk, noun=noun.name)
    query = urlencode([pair for pair in parse_qsl(request.POST.get("query", "")) if pair[0] not in NEVER_SAVED])[:1000]
    name = request.POST.get("name", "").strip()[:30]
    if "drop" in request.POST:
        own.filter(pk=_whole(request.POST["drop"])).delete()
    elif name and (own.filter(name=name).exists() or own.count() < MOST):
        own.update_or_create(account_id=request.user.pk, noun=noun.name, name=name, defaults={"query": query})
    return HttpResponseRedirect(f"/{noun.name}/?{query}")


def choose(request: HttpRequest, _by: Actor, *, noun: Noun) -> HttpResponse:
    """Remember which columns one wants; none chosen means the usual ones."""
    chosen = [name for name in request.POST.getlist("column") if name in noun.by_name]
    usual = [column.name for column in noun.columns if column.listed]
    kept = "" if "usual" in request.POST or chosen == usual else ",".join(chosen)[:1000]
    own = ColumnChoice.objects.filter(account=request.user.pk, noun=noun.name)
    if kept:
        own.update_or_create(account_id=request.user.pk, noun=noun.name, defaults={"columns": kept})
    else:
        own.delete()
    request.session.pop(KEPT, None)
    return HttpResponseRedirect(f"/{noun.name}/?{request.POST.get('query', '')[:1000]}")


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
