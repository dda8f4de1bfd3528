"""The list page of every noun, and the same rows as a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from markupsafe import Markup

from zhunsheng.acts import exporting, filters, listing
from zhunsheng.acts.act import Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.filters import Chip
from zhunsheng.acts.listing import Asked, Listed
from zhunsheng.acts.noun import Column, Look, Noun, label_of, look_of
from zhunsheng.web import bulk, links, saved, shown
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
    found = listing.rows(noun, by, replace(asked, columns=asked.columns or columns(request, noun)))
    writers = shown.writers(noun, found.columns, found.titles)
    heads = headings(noun, asked, found.columns)
    context = {
        "noun": noun, "asked": asked, "found": found, "headings": heads,
        "classes": [Markup(' class="{}"').format(head.look) if head.look else "" for head in heads],
        "rows": [_row(noun, key, row, writers) for key, row in zip(found.keys, found.rows, strict=True)],
        "chips": [(chip, links.listed(noun, asked.without(chip.column, chip.value))) for chip in found.chips],
        "quick": quick(noun, asked), "views": saved.views(request, noun), "query": query(asked),
        "offers": offers(noun, by, asked) if "filter" in request.GET else None, "formats": _formats(noun, by),
        "makers": makers(noun, by), "bulk_acts": bulk.acts(noun, by), "all_columns": _columns(noun, found),
        "instead": instead(noun, by, asked) if not found.total else [], "pager": _pager(noun, asked, found),
    }  # fmt: skip
    return render(request, "list.html", context)


def exported(request: HttpRequest, by: Actor, *, noun: Noun, form: str) -> HttpResponse:
    """All rows that the list would show, as a file. Raises Forbidden."""
    asked = listing.asked(noun, dict(request.GET.lists()))
    rows = exporting.frame(noun, by, asked)
    response = HttpResponse(exporting.write(rows, form, noun, by, asked), content_type=exporting.FORMATS[form])
    response["Content-Disposition"] = f'attachment; filename="{noun.name}-{by.day:%Y%m%d}.{form}"'
    return response


def columns(request: HttpRequest, noun: Noun) -> tuple[str, ...]:
    """The columns one chose; else the usual ones, what a row is called first, for it leads to the record."""
    usual = sorted((one.name for one in noun.columns if one.listed), key=lambda name: name != noun.title)
    return saved.columns(request, noun) or tuple(usual)


def query(asked: Asked) -> str:
    """The words of the address, without the page."""
    return urlencode([pair for pair in asked.params() if pair[0] != "page"])


def headings(noun: Noun, asked: Asked, shown_: Sequence[Column]) -> list[Heading]:
    """The heads of the columns; a second click on one turns the order round."""
    return [_heading(noun, asked, column) for column in shown_]


def _heading(noun: Noun, asked: Asked, column: Column) -> Heading:
    order = {column.name: "ascending", f"-{column.name}": "descending"}.get(asked.order, "")
    turned = replace(asked, order=f"-{column.name}" if order == "ascending" else column.name, page=1)
    return Heading(column, label_of(noun, column), _class(noun, column), order, links.listed(noun, turned))


def _class(noun: Noun, column: Column) -> str:
    look = look_of(noun, column)
    if look in shown.NUMERIC and not column.name.endswith("year"):
        return "n"
    return "t" if look is Look.TEXT else ""


def _row(
    noun: Noun, key: str, values: Sequence[Any], writers: Sequence[shown.Writer]
) -> tuple[str, str, list[str]]:
    """A row as the table takes it: its key, the address of its record, its cells."""
    return key, links.record(noun, key), [write(value) for write, value in zip(writers, values, strict=True)]


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


def _columns(noun: Noun, found: Listed) -> list[tuple[Column, str, bool]]:
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
