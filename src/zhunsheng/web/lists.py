"""The list page of every noun, and the same rows as a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from zhunsheng.acts import exporting, filters, listing
from zhunsheng.acts.act import Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.filters import Chip
from zhunsheng.acts.kept import Kept
from zhunsheng.acts.listing import Asked, Listed
from zhunsheng.acts.noun import NOUNS, Column, Look, Noun, label_of, look_of
from zhunsheng.web import bulk, links, reauth, saved, shown, tables
from zhunsheng.web.page import render


@dataclass(frozen=True)
class Heading:
    """The head of one column: its words, how it is sorted now, and the address that sorts it otherwise."""

    column: Column
    label: str
    look: str  # class of its cells: n for numbers, t for running text
    sorted: str  # "", ascending, descending
    href: str


@dataclass(frozen=True)
class Offer:
    """One filter as the panel offers it: choose among `options`, or type where there are none."""

    column: Column
    label: str
    options: list[tuple[str, str]]
    value: str
    free: bool  # a span or a beginning may be typed beside the options


def listed(request: HttpRequest, by: Actor, *, noun: Noun) -> HttpResponse:
    """Rows of a noun: filters in the address, as sentences above the table."""
    asked = listing.asked(noun, dict(request.GET.lists()))
    own = saved.own(request, noun)
    found = listing.rows(noun, by, replace(asked, columns=asked.columns or own.columns or usual(noun)))
    around = _around(noun, by, asked, found.columns)
    classes = [head.look for head in around["headings"]]
    writers = shown.writers(noun, found.columns, found.titles)
    context = around | {
        "noun": noun, "asked": asked, "found": found, "totals": found.totals,
        "body": tables.body(noun, found.keys, found.rows, writers, classes, ticked=around["ticked"]),
        "chips": [(chip, links.listed(noun, asked.without(chip.column, chip.value))) for chip in found.chips],
        "unsaved": request.GET.get("view", ""), "most_views": saved.MOST, "views": own.views,
        "offers": offers(noun, by, asked) if "filter" in request.GET else None,
        "choices": choices(noun, found) if "choose" in request.GET else None,
        "instead": instead(noun, by, asked) if not found.total else [], "pager": _pager(noun, asked, found),
    }  # fmt: skip
    return render(request, "list.html", context)


_arounds: Kept[dict[str, Any]] = Kept()


def _around(noun: Noun, by: Actor, asked: Asked, columns: Sequence[Column]) -> dict[str, Any]:
    """What stands around the rows and is the same for everybody of a role, whatever the rows are."""
    shown_here = tuple(column.name for column in columns)
    key = (noun.name, by.role, get_language(), asked.key, asked.size, asked.page, shown_here)

    def make() -> dict[str, Any]:
        formats, bulk_acts = _formats(noun, by), bulk.acts(noun, by)
        return {
            "headings": headings(noun, asked, columns), "formats": formats, "bulk_acts": bulk_acts,
            "ticked": bool(formats or bulk_acts), "quick": quick(noun, asked), "query": query(asked),
            "makers": makers(noun, by),
        }  # fmt: skip

    return _arounds(key, make)


def exported(request: HttpRequest, by: Actor, *, noun: Noun, form: str) -> HttpResponse:
    """All rows that the list would show, as a file; sent from the list itself, of these only the ticked ones, if any.

    Of persons, once the password is proved. Raises Forbidden.
    """
    if noun.personal and (answer := reauth.asked(request, by)):
        return answer
    ticked = [] if "all" in request.POST else request.POST.getlist("key")
    asked = listing.asked(noun, dict(request.GET.lists()) | ({"key": ticked} if ticked else {}))
    rows = exporting.frame(noun, by, asked)
    response = HttpResponse(exporting.write(rows, form, noun, by, asked), content_type=exporting.FORMATS[form])
    response["Content-Disposition"] = f'attachment; filename="{noun.name}-{by.day:%Y%m%d}.{form}"'
    return response


@cache
def usual(noun: Noun) -> tuple[str, ...]:
    """The columns of a list that nobody chose; what a row is called comes first, for it leads to the record."""
    return tuple(sorted((one.name for one in noun.columns if one.listed), key=lambda name: name != noun.title))


def query(asked: Asked) -> str:
    """The words of the address, without the page."""
    return urlencode([pair for pair in asked.params() if pair[0] != "page"])


def headings(noun: Noun, asked: Asked, columns: Sequence[Column]) -> list[Heading]:
    """The heads of the columns; a second click on one turns the order round."""
    same = links.listed(noun, replace(asked, order="", page=1))
    same += "&order=" if "?" in same else "?order="
    labelled = _labelled(noun.name, get_language() or "")
    return [_heading(asked.order, column, same, *labelled[column.name]) for column in columns]


def _heading(order: str, column: Column, same: str, label: str, look: str) -> Heading:
    now = {column.name: "ascending", f"-{column.name}": "descending"}.get(order, "")
    turned = f"-{column.name}" if now == "ascending" else column.name
    return Heading(column, label, look, now, same + turned)


@cache
def _labelled(name: str, _language: str) -> dict[str, tuple[str, str]]:
    """By column: what it is called, and the class of its cells."""
    noun = NOUNS[name]
    return {column.name: (label_of(noun, column), _class(noun, column)) for column in noun.columns}


def _class(noun: Noun, column: Column) -> str:
    look = look_of(noun, column)
    if look in shown.NUMERIC and not column.name.endswith("year"):
        return "n"
    return "t" if look is Look.TEXT else ""


def quick(noun: Noun, asked: Asked) -> list[tuple[str, str, bool]]:
    """One click for each word of the noun's first filter of words: (words, address, whether it is on)."""
    column = next((one for one in noun.columns if one.filtered and look_of(noun, one) is Look.WORD), None)
    if column is None or column.name in asked.filters:
        return []
    words = filters.words_of(noun, column)
    return [
        (word, links.listed(noun, replace(asked, filters={**asked.filters, column.name: (str(value),)}, page=1)), False)
        for value, word in words.items()
        if value != ""
    ]


def offers(noun: Noun, by: Actor, asked: Asked) -> list[Offer]:
    """The filter panel: every column that is offered as a filter."""
    return [_offer(noun, by, asked, column) for column in noun.columns if column.filtered]


def _offer(noun: Noun, by: Actor, asked: Asked, column: Column) -> Offer:
    look = look_of(noun, column)
    value = (asked.filters.get(column.name) or ("",))[0]
    free = look in (Look.DAY, Look.INSTANT, Look.COUNT) and column.name != "plan_year"
    return Offer(column, label_of(noun, column), filters.options(noun, column, by), value, free)


def _formats(noun: Noun, by: Actor) -> list[str]:
    return list(exporting.FORMATS) if exporting.may(noun, by) else []


def makers(noun: Noun, by: Actor) -> list[tuple[Act, str]]:
    """The acts that make a row, and where: the usual one first."""
    found = [act for act in noun.acts if act.makes and act.may(by)]
    return [(act, links.new(noun, act)) for act in sorted(found, key=lambda act: act.name != noun.enter)]


def choices(noun: Noun, found: Listed) -> list[tuple[Column, str, bool]]:
    """Every column in the order shown, those not shown after them."""
    rest = [column for column in noun.columns if column not in found.columns]
    return [(column, label_of(noun, column), column in found.columns) for column in (*found.columns, *rest)]


def instead(noun: Noun, by: Actor, asked: Asked) -> list[tuple[Chip, int, str]]:
    """Where nothing was found: how many there are without each filter."""
    asked, _found = listing.understood(noun, by, asked)
    without = [(chip, asked.without(chip.column, chip.value)) for chip in listing.chips(noun, by, asked)]
    counted = [(chip, listing.count(noun, by, one), links.listed(noun, one)) for chip, one in without]
    return [one for one in counted if one[1]]


def _pager(noun: Noun, asked: Asked, found: Listed) -> dict[str, Any]:
    """First and last row of this page, and the addresses of the pages beside it."""
    first = (found.page - 1) * found.size + 1
    at = {"before": found.page - 1, "after": found.page + 1}
    beside = {name: links.listed(noun, replace(asked, page=page)) for name, page in at.items()}
    return {
        "first": first, "last": first + len(found.rows) - 1, "before": beside["before"] if found.page > 1 else "",
        "after": beside["after"] if found.page < found.pages else "",
        "sizes": [(size, links.listed(noun, replace(asked, size=size, page=1))) for size in listing.SIZES],
    }  # fmt: skip
