"""What a noun is: what is stored, how it is shown, who may read it. Every face reads this one description."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

import polars as pl
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.models import Q, QuerySet

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.refusals import invalid
from zhunsheng.acts.roles import Role, Scope
from zhunsheng.law.facts import Facts
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words
from zhunsheng.trail import snapshots

if TYPE_CHECKING:
    from zhunsheng.acts.act import Act


class Look(StrEnum):
    """What kind of value a column holds: how it is written, filtered, exported."""

    TEXT = "text"
    CODE = "code"
    COUNT = "count"
    RATIO = "ratio"
    YES_NO = "yes_no"
    DAY = "day"
    INSTANT = "instant"
    WORD = "word"  # a member of an enum: stored word, shown label
    LINK = "link"  # another noun, by its key
    MONEY = "money"  # fen


@dataclass(frozen=True)
class Column:
    """One thing known about a noun. `path` leads to it from the model; label and look come from the field there."""

    name: str
    path: str = ""
    label: Any = ""  # a translatable text; the field's own when empty
    look: Look | None = None
    aliases: tuple[str, ...] = ()  # other headings met in real sheets
    listed: bool = True  # shown in the list unless a person chooses otherwise
    filtered: bool = False  # offered as a filter
    to: str = ""  # LINK: the noun it leads to
    summed: bool = False  # the list gives its total
    help: Any = ""
    example: Any = None  # how a filled-in cell looks, for the template

    @property
    def source(self) -> str:
        return self.path or self.name


@dataclass(frozen=True)
class Group:
    """Facts shown together on a record."""

    title: Any
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Paths:
    """Where a row says whose it is: look-ups from the model, empty where it does not say."""

    department: str = ""  # code of the department
    region: str = ""  # its region's code
    level: str = ""
    person: str = ""  # account name, for SELF
    published: Q | None = None  # which rows everybody may see
    unplaced: bool = False  # whether a row may name no region; then it is every region's


@dataclass(frozen=True)
class Reading:
    """How cells of a sheet are read where the column's type is not enough: 时间 tells two days, 10%（20户） two numbers.

    `read` is given the cell and what the row's other cells tell, by column; it gives values by column, or raises BadCell.
    It stands under `headings`, or under those of the first column it `tells`; `beside` names the other columns it minds.
    """

    tells: tuple[str, ...]
    read: Callable[[object, Mapping[str, Any]], Mapping[str, object]]
    headings: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Noun:
    """A noun: its rows, its columns, its readers, and what is done with it."""

    name: str  # plural, in addresses and on the command line: plan_items
    singular: str  # in the trail and as a kind of facts: plan_item
    model: type[models.Model]
    words: Words
    plural: Words
    key: str  # the field that names a row to people, in addresses and in files
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    reads: Mapping[Role, Scope]
    paths: Paths
    title: str = "name"  # the field a row is called by
    search: tuple[str, ...] = ("name",)
    order: tuple[str, ...] = ()
    exports: frozenset[Role] = frozenset()
    kind: type[Facts] | None = None
    facts: Callable[[QuerySet[Any], Law, date], pl.DataFrame] | None = None
    facts_of_one: Callable[[int, Law, date], Mapping[str, Any]] | None = (
        None  # the same of one row by its number, quicker
    )
    enter: str = ""  # the act by which an import makes a row
    correct: str = ""  # the act by which an import changes one
    empty: Words = field(default_factory=lambda: Words("还没有记录。", "Nothing here yet."))  # why, and what to do next

    secret: frozenset[str] = frozenset()  # stored, but never written into the trail: a password's hash
    confined: tuple[
        str, ...
    ] = ()  # shown on a record to its own department alone: in no list, file or program's answer
    personal: bool = False  # about persons: who takes a file of it away proves the password once more
    # what an import must know beside the columns
    readings: tuple[Reading, ...] = ()
    same: tuple[str, ...] = ()  # columns by which a row is known again where a sheet gives no key
    numbered: Callable[[Sequence[Any]], None] | None = None  # gives many new rows their keys at once
    opens: Callable[..., None] | None = None  # makes what new rows belong to, as they are stored: (rows, by, past)
    notices: Callable[[Any], Iterable[tuple[str, Words]]] | None = (
        None  # by column: what to mind in a row that is taken
    )

    def __post_init__(self) -> None:
        NOUNS[self.name] = self
        snapshots.watch(self.singular, self.model, self.key, self.snapshot)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @property
    def acts(self) -> "list[Act]":
        """Its verbs, in the order they were declared."""
        from zhunsheng.acts.act import ACTS

        return [act for act in ACTS.values() if act.noun == self.singular]

    def visible(self, by: Actor) -> QuerySet[Any]:
        """The rows `by` may read: the role's scope, applied in the query; none where the role reads nothing."""
        scope = self.reads.get(by.role)
        return self.within(scope, by) if scope else self.model._default_manager.none()

    def within(self, scope: Scope, by: Actor) -> QuerySet[Any]:
        """The rows of `scope` as seen from `by`."""
        rows = self.model._default_manager.all()
        return rows if scope is Scope.ALL else rows.filter(self.reach(scope, by))

    def reach(self, scope: Scope, by: Actor) -> Q:
        """The condition that holds a row inside `scope`; false where the noun does not say whose its rows are."""
        nothing = Q(pk__in=())
        if scope is Scope.SELF:
            return Q(**{self.paths.person: by.person}) if self.paths.person and by.person else nothing
        if scope is Scope.OWN:
            return Q(**{self.paths.department: by.department}) if self.paths.department and by.department else nothing
        if scope is Scope.REGION:
            return self._placed(Q(**{self.paths.region: by.region})) if self.paths.region and by.region else nothing
        if scope is Scope.DOWN:
            below = Q(**{f"{self.paths.region}__startswith": down_from(by.region)})
            return self._placed(below) if self.paths.region and by.region else nothing
        return self.paths.published if self.paths.published is not None else nothing

    def holds(self, row: models.Model, scope: Scope, by: Actor) -> bool:
        """The same question as `reach`, of one row in hand that need not be stored yet."""
        if scope is Scope.ALL:
            return True
        if scope is Scope.SELF:
            return bool(by.person) and whose(row, self.paths.person) == by.person
        if scope is Scope.OWN:
            return bool(by.department) and whose(row, self.paths.department) == by.department
        if scope is Scope.REGION:
            return bool(by.region) and whose(row, self.paths.region) in self._own(by.region)
        if scope is Scope.DOWN:
            region = whose(row, self.paths.region)
            return bool(by.region) and (region.startswith(down_from(by.region)) or region in self._own(by.region))
        return False

    def _placed(self, inside: Q) -> Q:
        return inside | Q(**{self.paths.region: ""}) if self.paths.unplaced else inside

    def _own(self, region: str) -> tuple[str, ...]:
        return (region, "") if self.paths.unplaced else (region,)

    def facts_of_row(self, row: models.Model, law: Law, as_of: date) -> Mapping[str, Any] | None:
        """The facts of one stored row, as `to_list` gives them; None where no rule judges the noun."""
        if self.facts_of_one is not None:
            return self.facts_of_one(row.pk, law, as_of)
        if self.facts is None:
            return None
        return self.facts(self.model._default_manager.filter(pk=row.pk), law, as_of).to_dicts()[0]

    def open_for(self, rows: Sequence[Any], by: Actor, *, past: bool) -> None:
        """Make what new rows belong to, in the transaction that stores them. Raises a NotDone where that may not be."""
        if self.opens is None or not rows:
            return
        try:
            self.opens(rows, by, past=past)
        except ValidationError as error:
            raise invalid(error) from error

    def field_of(self, column: Column) -> "models.Field[Any, Any] | None":
        """The model's field a column leads to, None where it is annotated or a property."""
        model: Any = self.model
        found: Any = None
        for step in column.source.split("__"):
            try:
                found = model._meta.get_field(step)
            except FieldDoesNotExist:
                return None
            model = found.related_model or model
        return found  # type: ignore[no-any-return]

    def snapshot(self, row: models.Model) -> dict[str, object]:
        """The row as stored, for the trail: every column but what is secret."""
        return {name: value for name, value in snapshots.columns(row).items() if name not in self.secret}


NOUNS: dict[str, Noun] = {}


def down_from(region: str) -> str:
    """How the codes of a region and of those below it begin: a city's by four digits; a county is alone with its own."""
    return region[:4] if region.endswith("00") else region


def whose(row: Any, path: str) -> str:
    """The department, region or person a row belongs to, by the noun's path; "" where it does not say."""
    value = row if path else None
    for step in path.split("__"):
        value = getattr(value, step, None)
    return str(value or "")


def of_model(model: type[models.Model]) -> Noun | None:
    """The noun stored as `model`."""
    return next((noun for noun in NOUNS.values() if noun.model is model), None)


def of_singular(singular: str) -> Noun:
    """The noun called `singular`. Raises KeyError."""
    return next(noun for noun in NOUNS.values() if noun.singular == singular)


LOOKS: "Sequence[tuple[type[models.Field[Any, Any]], Look]]" = (
    (models.BooleanField, Look.YES_NO),
    (models.DateTimeField, Look.INSTANT),
    (models.DateField, Look.DAY),
    (models.IntegerField, Look.COUNT),
    (models.FloatField, Look.RATIO),
)


def look_of(noun: Noun, column: Column) -> Look:
    """How a column's values are written: as declared, else as its field's type says."""
    if column.look:
        return column.look
    found = noun.field_of(column)
    if found is None:
        return Look.TEXT
    if found.choices:
        return Look.WORD
    return next((look for kind, look in LOOKS if isinstance(found, kind)), Look.TEXT)


def label_of(noun: Noun, column: Column) -> str:
    """What a column is called: as declared, else as its field is."""
    if column.label:
        return str(column.label)
    found = noun.field_of(column)
    return str(found.verbose_name) if found is not None else column.name
