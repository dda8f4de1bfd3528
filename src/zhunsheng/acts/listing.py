"""Rows of a noun as asked for: scope, filters, search, order, pages. Plain tuples, no model instances."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.expressions import Combinable

from zhunsheng.acts import filters
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.filters import Chip
from zhunsheng.acts.kept import Kept
from zhunsheng.acts.noun import NOUNS, Column, Noun
from zhunsheng.acts.plans import Plan, compiled, counting
from zhunsheng.acts.roles import Scope

SIZES = (25, 50, 100, 5000)  # the last is “all”
SIZE = 50
WORDS = {"q", "order", "page", "size", "columns", "key"}  # of an address; every other name in it is a filter
MASK = {"print", "filter", "choose", "view", "lang", "_"}  # said to the page, not to the list
LONGEST = 200  # characters of a search


@dataclass(frozen=True)
class Asked:
    """What a list was asked for; `order` is a column, `-column` for falling; `columns` empty means the usual ones."""

    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    q: str = ""
    order: str = ""
    page: int = 1
    size: int = SIZE
    columns: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()  # only these rows, whatever else is asked; empty for all
    notes: tuple[str, ...] = ()  # what was asked for and is not there

    @property
    def key(self) -> Hashable:
        """What it is known by, the page aside."""
        return (*self.filters.items(), self.q, self.order, self.columns, self.keys, self.notes)

    def without(self, column: str, value: str = "") -> "Asked":
        """The same without one filter, or one value of it."""
        kept = tuple(one for one in self.filters.get(column, ()) if value and one != value)
        rest = {name: values for name, values in self.filters.items() if name != column}
        return replace(self, filters=rest | ({column: kept} if kept else {}), page=1)

    def params(self) -> list[tuple[str, str]]:
        """Its words in an address, the shortest way."""
        said = [(name, value) for name, values in self.filters.items() for value in values]
        said += [(name, text) for name, text in (("q", self.q), ("order", self.order)) if text]
        said += [("key", key) for key in self.keys]
        said += [("columns", ",".join(self.columns))] if self.columns else []
        said += [("size", str(self.size))] if self.size != SIZE else []
        return said + ([("page", str(self.page))] if self.page != 1 else [])


@dataclass(frozen=True)
class Listed:
    """One page of rows. A row has one raw value a column; `titles` gives the names behind the keys of link columns."""

    columns: list[Column]
    rows: list[tuple[Any, ...]]
    keys: list[str]
    total: int
    page: int
    pages: int
    size: int
    chips: list[Chip]
    titles: Mapping[str, Mapping[Any, str]]
    totals: Mapping[str, int]  # over all pages, by column
    notes: tuple[str, ...]


def asked(noun: Noun, params: Mapping[str, Sequence[str]]) -> Asked:
    """What an address asks of `noun`; names and values that mean nothing are left out and noted."""
    notes = [name for name in params if name not in WORDS | MASK and name not in noun.by_name]
    chosen = {name: tuple(filter(None, values)) for name, values in params.items() if name in noun.by_name}
    order, page, size = (_last(params, name) for name in ("order", "page", "size"))
    columns = [name for value in params.get("columns", ()) for name in value.split(",") if name]
    notes += [name for name in columns if name not in noun.by_name]
    if order and order.removeprefix("-") not in noun.by_name:
        notes.append(order)
        order = ""
    return Asked(
        {name: values for name, values in chosen.items() if values}, _last(params, "q").strip()[:LONGEST], order,
        max(_whole(page, 1), 1), _size(size), tuple(name for name in columns if name in noun.by_name),
        tuple(key for key in params.get("key", ()) if "\0" not in key)[:SIZES[-1]], tuple(notes),
    )  # fmt: skip


def _last(params: Mapping[str, Sequence[str]], name: str) -> str:
    values = params.get(name)
    return str(values[-1]) if values else ""


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else otherwise


def _size(text: str) -> int:
    size = SIZES[-1] if text == "all" else _whole(text, SIZE)
    return size if size in SIZES else SIZE


@dataclass(frozen=True)
class Prepared:
    """A list made ready to be asked: what of the address means something, the columns, the query, where each value is."""

    asked: Asked
    columns: list[Column]
    plan: Plan
    counting: Plan
    places: tuple[int, ...]  # of each column's value in a row; the key's is the first


_ready: Kept[Prepared] = Kept()  # lists


def rows(noun: Noun, by: Actor, asked: Asked) -> Listed:
    """The page asked for, of the rows `by` may read."""
    ready = prepared(noun, by, asked)
    total, *sums = (ready.counting.unchanged() or [(0,)])[0]
    pages = max(ceil(total / asked.size), 1)
    page = min(asked.page, pages)
    raw = ready.plan.rows((page - 1) * asked.size, asked.size) if total else []
    cells = [tuple([row[place] for place in ready.places]) for row in raw]
    said, names = chips(noun, by, ready.asked), titles(noun, ready.columns, raw)
    keys = [str(row[0]) for row in raw]
    totals = {name: int(summed or 0) for name, summed in zip(_summed(ready.columns), sums, strict=False)}
    return Listed(ready.columns, cells, keys, total, page, pages, asked.size, said, names, totals, ready.asked.notes)


def prepared(noun: Noun, by: Actor, asked: Asked) -> Prepared:
    """The list made ready, kept under all that goes into it: what is asked, the day, and how far `by` reaches."""
    return _ready((noun.name, *_reach(noun, by), by.day, asked.key), lambda: _prepare(noun, by, asked))


def _reach(noun: Noun, by: Actor) -> tuple[str, ...]:
    """What of an actor decides which rows are theirs."""
    scope = noun.reads.get(by.role)
    return (by.role, by.region, by.department, by.person if scope is Scope.SELF else "")


def _prepare(noun: Noun, by: Actor, asked: Asked) -> Prepared:
    meant, found = understood(noun, by, asked)
    columns = shown(noun, meant)
    sources = _sources(noun, columns)
    plan = compiled(ordered(noun, found, meant).values_list(*sources))
    places = tuple(sources.index(column.source) for column in columns)
    return Prepared(meant, columns, plan, counting(found, _summed(columns)), places)


def understood(noun: Noun, by: Actor, asked: Asked) -> tuple[Asked, QuerySet[Any]]:
    """What of `asked` means something, the rest noted, and all rows it finds, unordered."""
    meant: dict[str, tuple[str, ...]] = {}
    notes = list(asked.notes)
    found = noun.visible(by).filter(Q(**{f"{noun.key}__in": asked.keys}) if asked.keys else Q())
    for name, given in asked.filters.items():
        column = noun.by_name[name]
        good = [value for value in dict.fromkeys(given) if filters.means(noun, column, value, by.day)][: filters.MOST]
        notes += [f"{name}={value}" for value in given if value not in good]
        if good:
            meant[name] = tuple(good)
            found = found.filter(filters.condition(noun, column, good, by.day))
    return replace(asked, filters=meant, notes=tuple(notes)), found.filter(searched(noun, asked.q))


def count(noun: Noun, by: Actor, asked: Asked) -> int:
    """How many rows `asked` finds."""
    return understood(noun, by, asked)[1].count()


def searched(noun: Noun, q: str) -> Q:
    """Rows in which every word of `q` stands: in a name, in the initials, at an end of the key."""
    condition = Q()
    for word in q.replace("\0", "").split():
        anywhere = [Q(**{f"{name}__icontains": word}) for name in noun.search if name != noun.key]
        key = Q(**{f"{noun.key}__istartswith": word}) | Q(**{f"{noun.key}__iendswith": word})
        for one in anywhere:
            key |= one
        condition &= key
    return condition


def shown(noun: Noun, asked: Asked) -> list[Column]:
    """The columns asked for, else the usual ones."""
    if asked.columns:
        return [noun.by_name[name] for name in dict.fromkeys(asked.columns)]
    return [column for column in noun.columns if column.listed]


def _summed(columns: Sequence[Column]) -> list[str]:
    """The columns of a list whose totals it gives."""
    return [column.name for column in columns if column.summed]


def _sources(noun: Noun, columns: Sequence[Column]) -> list[str]:
    """Paths of a raw row's values, each once: the key, one a column, then what the link columns' rows are called."""
    paths = [noun.key, *(column.source for column in columns), *_title_paths(columns).values()]
    return list(dict.fromkeys(paths))


def raw(noun: Noun, found: QuerySet[Any], columns: Sequence[Column]) -> list[tuple[Any, ...]]:
    """Raw rows: one value for each of `_sources`."""
    return list(found.values_list(*_sources(noun, columns)))


def values(noun: Noun, columns: Sequence[Column], row: Sequence[Any]) -> dict[str, Any]:
    """The values of a raw row by column."""
    sources = _sources(noun, columns)
    return {column.name: row[sources.index(column.source)] for column in columns}


def _title_paths(columns: Sequence[Column]) -> dict[str, str]:
    """Where the name behind a link column's key stands, by column."""
    linked = [column for column in columns if column.to and "__" in column.source]
    return {one.name: f"{one.source.rpartition('__')[0]}__{NOUNS[one.to].title}" for one in linked}


def titles(noun: Noun, columns: Sequence[Column], raw: Sequence[tuple[Any, ...]]) -> dict[str, dict[Any, str]]:
    """By link column: the names of the rows whose keys stand in it."""
    sources, found = _sources(noun, columns), {}
    for name, path in _title_paths(columns).items():
        key, title = sources.index(noun.by_name[name].source), sources.index(path)
        found[name] = {row[key]: str(row[title] or "") for row in raw}
    return found


def ordered(noun: Noun, found: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
    """In the order asked for, else the noun's; the key last, so that pages never overlap."""
    own = [asked.order] if asked.order else list(noun.order)
    return found.order_by(*(_order(noun, name) for name in own), noun.key)


def _order(noun: Noun, name: str) -> str | Combinable:
    falling, plain = name.startswith("-"), name.removeprefix("-")
    if plain not in noun.by_name:
        return name
    column = noun.by_name[plain]
    found = noun.field_of(column)
    if found is None or not found.null:
        return f"-{column.source}" if falling else column.source
    return F(column.source).desc(nulls_last=True) if falling else F(column.source).asc(nulls_last=True)


def chips(noun: Noun, by: Actor, asked: Asked) -> list[Chip]:
    """The filters as they stand above the list."""
    return [
        filters.chip(noun, noun.by_name[name], value, by) for name, values in asked.filters.items() for value in values
    ]
