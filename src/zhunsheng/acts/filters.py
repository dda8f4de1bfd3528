"""Filters of a list: what was asked of one column, as a condition of the query and as words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache, reduce
from operator import or_
from typing import Any

from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhunsheng.acts import periods
from zhunsheng.acts.actor import LOCAL, Actor
from zhunsheng.acts.noun import NOUNS, Column, Look, Noun, label_of, look_of
from zhunsheng.law.words import Words

EMPTY = "-"  # asks for rows in which nothing is given
YES = {"yes", "true", "1", "是"}
NO = {"no", "false", "0", "否"}
MOST = 200  # values of one column; SQLite takes a thousand conditions
LARGEST = 2**31  # what every database's integer column can be compared with


class NotAFilter(ValueError):
    """The column cannot be asked for this value."""


@dataclass(frozen=True)
class Chip:
    """One filter in words: 双随机：是."""

    column: str
    value: str
    said: Words


def condition(noun: Noun, column: Column, values: Sequence[str], day: date) -> Q:
    """Rows whose `column` is one of `values`, at most `MOST`. Raises NotAFilter."""
    return reduce(or_, (_one(noun, column, value, day) for value in values))


def means(noun: Noun, column: Column, value: str, day: date) -> bool:
    """Whether the column can be asked for `value`."""
    try:
        _one(noun, column, value, day)
    except NotAFilter:
        return False
    return True


def _one(noun: Noun, column: Column, value: str, day: date) -> Q:
    if value == EMPTY:
        return _nothing(noun, column)
    if "\0" in value:
        raise NotAFilter(value)
    return CONDITIONS[look_of(noun, column)](noun, column, value, day)


def _nothing(noun: Noun, column: Column) -> Q:
    found = noun.field_of(column)
    empty = Q(**{f"{column.source}__isnull": True})
    return empty | Q(**{column.source: ""}) if found is not None and found.empty_strings_allowed else empty


def _text(_noun: Noun, column: Column, value: str, _day: date) -> Q:
    return Q(**{column.source if column.filtered else f"{column.source}__icontains": value})


def _code(_noun: Noun, column: Column, value: str, _day: date) -> Q:
    """By its beginning; 640500 is 中卫市 with all its counties."""
    begins = region_prefix(value) if column.name == "region" else value
    return Q(**{f"{column.source}__startswith": begins})


def region_prefix(code: str) -> str:
    """What the codes of a region and of all below it begin with: 640500 → 6405."""
    while len(code) > 2 and code.endswith("00"):
        code = code[:-2]
    return code


def _link(_noun: Noun, column: Column, value: str, _day: date) -> Q:
    """By key; of a department with those below it."""
    own = Q(**{column.source: value})
    if column.to != "departments" or "__" not in column.source:
        return own
    return own | Q(**{column.source.replace("__code", "__parent__code"): value})


def _word(noun: Noun, column: Column, value: str, _day: date) -> Q:
    if value not in words_of(noun, column):
        raise NotAFilter(value)
    return Q(**{column.source: value})


def _yes_no(_noun: Noun, column: Column, value: str, _day: date) -> Q:
    if value not in YES | NO:
        raise NotAFilter(value)
    return Q(**{column.source: value in YES})


def _count(_noun: Noun, column: Column, value: str, _day: date) -> Q:
    """One number, or a..b with both ends."""
    first, dots, last = value.partition("..")
    ends = {} if dots else {"": _number(first)}
    if dots:
        ends = {f"__{end}": _number(text) for end, text in (("gte", first), ("lte", last)) if text}
    if not ends:
        raise NotAFilter(value)
    return Q(**{column.source + suffix: number for suffix, number in ends.items()})


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError as bad:
        raise NotAFilter(text) from bad
    if not abs(number) < LARGEST:
        raise NotAFilter(text)
    return number


def _span(value: str, day: date) -> periods.Span:
    try:
        return periods.span(value, day)
    except periods.NotASpan as bad:
        raise NotAFilter(value) from bad


def _day(_noun: Noun, column: Column, value: str, day: date) -> Q:
    asked = _span(value, day)
    ends = {"gte": asked.start, "lt": asked.end}
    return Q(**{f"{column.source}__{end}": on for end, on in ends.items() if on})


def _instant(_noun: Noun, column: Column, value: str, day: date) -> Q:
    asked = _span(value, day)
    ends = {"gte": asked.start, "lt": asked.end}
    return Q(**{f"{column.source}__{end}": datetime.combine(on, time(), LOCAL) for end, on in ends.items() if on})


CONDITIONS: dict[Look, Callable[[Noun, Column, str, date], Q]] = {
    Look.TEXT: _text, Look.CODE: _code, Look.COUNT: _count, Look.RATIO: _count, Look.YES_NO: _yes_no, Look.DAY: _day,
    Look.INSTANT: _instant, Look.WORD: _word, Look.LINK: _link, Look.MONEY: _count,
}  # fmt: skip


def words_of(noun: Noun, column: Column) -> dict[Any, str]:
    """The words of a column that holds members of an enum, in the language of the moment."""
    return _words(noun.name, column.name, get_language() or "")


@cache
def _words(noun: str, column: str, _language: str) -> dict[Any, str]:
    found = NOUNS[noun].field_of(NOUNS[noun].by_name[column])
    return {value: str(label) for value, label in (found.flatchoices if found is not None else ())}


def chip(noun: Noun, column: Column, value: str, by: Actor) -> Chip:
    """A filter as it stands above the list."""
    return Chip(column.name, value, _said(noun, column, value, by))


def _said(noun: Noun, column: Column, value: str, by: Actor) -> Words:
    look, label = look_of(noun, column), label_of(noun, column)
    if value == EMPTY:
        return _labelled(label, _("未填"))
    if look is Look.WORD:
        return _labelled(label, words_of(noun, column)[value])
    if look is Look.YES_NO:
        return _labelled(label, _("是") if value in YES else _("否"))
    if look in (Look.DAY, Look.INSTANT):
        said = _span(value, by.day).said
        return Words(f"{label}：{said.zh}", f"{label}: {said.en}")
    if look is Look.LINK:
        return _labelled(label, title_of(column.to, value, by))
    return _labelled(label, value)


def _labelled(label: str, said: str) -> Words:
    return Words(f"{label}：{said}", f"{label}: {said}")


def title_of(noun: str, key: str, by: Actor) -> str:
    """What a row of another noun is called; its key where `by` may not read it."""
    to = NOUNS[noun]
    title = to.visible(by).filter(**{to.key: key}).values_list(to.title, flat=True).first()
    return str(title or key)


def options(noun: Noun, column: Column, by: Actor, limit: int = 300) -> list[tuple[str, str]]:
    """What a column can be asked for, as (value, words), among rows that `by` may read; empty where one types."""
    look = look_of(noun, column)
    if look is Look.WORD:
        return [(str(value), label) for value, label in words_of(noun, column).items()]
    if look is Look.YES_NO:
        return [("yes", _("是")), ("no", _("否"))]
    if look in (Look.DAY, Look.INSTANT):
        return [(name, words.zh) for name, words in periods.PRESETS.items()]
    return _found(noun, column, by, limit)


def _found(noun: Noun, column: Column, by: Actor, limit: int) -> list[tuple[str, str]]:
    """The values that occur, if they are few."""
    shown = [column.source]
    if column.to and "__" in column.source:
        shown.append(f"{column.source.rpartition('__')[0]}__{NOUNS[column.to].title}")
    rows = noun.visible(by).order_by(column.source).values_list(*shown).distinct()[: limit + 1]
    found = [(str(row[0]), str(row[-1])) for row in rows if row[0] not in (None, "")]
    return found if len(found) <= limit else []
