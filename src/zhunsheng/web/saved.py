"""Saved views and chosen columns: kept for one account, read by no other."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import Noun
from zhunsheng.web import who
from zhunsheng.web.models import ColumnChoice, SavedView

MOST = 20  # views of one list
KEPT = """
SELECT 0, '', columns FROM web_column_choice WHERE account_id = %s AND noun = %s
UNION ALL SELECT id, name, query FROM web_saved_view WHERE account_id = %s AND noun = %s ORDER BY 1
"""  # both in one question, for it is asked with every list
NEVER_SAVED = {"page", "filter", "print", "choose", "view"}
FULL, UNNAMED = "full", "unnamed"  # said in the address of the list, where a view was not kept


@dataclass(frozen=True)
class Own:
    """What one keeps of a list: its columns, empty for the usual ones, and the views: number, name, words of the address."""

    columns: tuple[str, ...] = ()
    views: tuple[tuple[int, str, str], ...] = ()


def own(request: HttpRequest, noun: Noun) -> Own:
    """What the visitor keeps of the list of a noun."""
    account = who.visitor(request).account
    if not account:
        return Own()
    with connection.cursor() as cursor:
        cursor.execute(KEPT, [account, noun.name, account, noun.name])
        found = cursor.fetchall()
    names = (name for number, _name, said in found if not number for name in said.split(","))
    views = tuple((number, name, said) for number, name, said in found if number)
    return Own(tuple(name for name in names if name in noun.by_name), views)


def save(request: HttpRequest, _by: Actor, *, noun: Noun) -> HttpResponse:
    """Keep this list under a name, or drop one that was kept; the list says where it could not be kept."""
    own = SavedView.objects.filter(account=who.visitor(request).account, noun=noun.name)
    query = urlencode([pair for pair in parse_qsl(request.POST.get("query", "")) if pair[0] not in NEVER_SAVED])[:1000]
    name = request.POST.get("name", "").replace("\0", "").strip()[:30]
    if "drop" in request.POST:
        own.filter(pk=_whole(request.POST["drop"])).delete()
    elif not name or not (own.filter(name=name).exists() or own.count() < MOST):
        return HttpResponseRedirect(f"/{noun.name}/?{query}{'&' if query else ''}view={FULL if name else UNNAMED}")
    else:
        account = who.visitor(request).account
        own.update_or_create(account_id=account, noun=noun.name, name=name, defaults={"query": query})
    return HttpResponseRedirect(f"/{noun.name}/?{query}")


def choose(request: HttpRequest, _by: Actor, *, noun: Noun) -> HttpResponse:
    """Remember which columns one wants, in which order; none chosen means the usual ones."""
    chosen = moved_up(
        [name for name in request.POST.getlist("column") if name in noun.by_name], request.POST.get("up", "")
    )
    usual = [column.name for column in noun.columns if column.listed]
    kept = "" if "usual" in request.POST or chosen == usual else ",".join(chosen)[:1000]
    own = ColumnChoice.objects.filter(account=who.visitor(request).account, noun=noun.name)
    if kept:
        own.update_or_create(account_id=who.visitor(request).account, noun=noun.name, defaults={"columns": kept})
    else:
        own.delete()
    query = urlencode(
        [*parse_qsl(request.POST.get("query", "")[:1000]), *([("choose", "1")] if "up" in request.POST else [])]
    )
    return HttpResponseRedirect(f"/{noun.name}/?{query}")


def moved_up(names: list[str], name: str) -> list[str]:
    """`names` with one of them a place further forward."""
    place = names.index(name) if name in names else 0
    return names if not place else [*names[: place - 1], name, names[place - 1], *names[place + 1 :]]


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
