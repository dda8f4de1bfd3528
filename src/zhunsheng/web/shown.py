"""Values as people read them, in the language of the page."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

from django.utils.translation import get_language, gettext
from markupsafe import Markup, escape

from zhunsheng.acts import filters
from zhunsheng.acts.actor import LOCAL
from zhunsheng.acts.noun import NOUNS, Column, Look, Noun, look_of
from zhunsheng.law import rules
from zhunsheng.law.citation import Citation
from zhunsheng.law.derivation import ENGLISH_WEEKDAYS, WEEKDAYS
from zhunsheng.law.facts import Facts
from zhunsheng.law.words import Words
from zhunsheng.register import regions
from zhunsheng.web import links

NOTHING = Markup('<span class="quiet">—</span>')
MARKS = {
    "draft": ("○", ""), "proposed": ("◐", "soon"), "recorded": ("●", ""), "published": ("●", "done"), "active": ("●", "done"),
    "signed": ("◐", ""), "submitted": ("◐", "soon"), "returned": ("◐", "late"), "filed": ("●", "done"),
    "in_force": ("●", "done"), "amended": ("●", "soon"), "ended": ("●", ""), "reported": ("◐", "soon"), "received": ("●", "done"),
    "updated": ("◐", "soon"), "open": ("●", "done"), "confirmed": ("●", "done"), "retired": ("✕", ""), "closed": ("✕", ""), "withdrawn": ("✕", ""),
}  # fmt: skip
"""The shape that goes with a state's word, and its tone: never colour alone."""
NUMERIC = {Look.COUNT, Look.RATIO, Look.MONEY}
Writer = Callable[[Any], str]


def english() -> bool:
    return (get_language() or "").startswith("en")


def said(words: Words | str) -> str:
    """Words in the language of the page; a plain text as it is."""
    return words.said(get_language() or "zh") if isinstance(words, Words) else str(words)


def day(on: date | None, *, weekday: bool = False) -> str:
    """A day: 2025年5月6日（周二）."""
    if on is None:
        return "—"
    if english():
        return f"{on.isoformat()} ({ENGLISH_WEEKDAYS[on.weekday()]})" if weekday else on.isoformat()
    return f"{on.year}年{on.month}月{on.day}日" + (f"（{WEEKDAYS[on.weekday()]}）" if weekday else "")


def instant(at: datetime | None) -> str:
    """An instant in local time."""
    return f"{at.astimezone(LOCAL):%Y-%m-%d %H:%M}" if at else "—"


def number(value: float | None) -> str:
    """A number with its thousands parted."""
    return "—" if value is None else f"{value:,}"


@cache
def state(value: str, word: str) -> Markup:
    """A state: its shape, its word, its tone."""
    mark, tone = MARKS.get(value, ("○", ""))
    return Markup('<span class="state {}">{} {}</span>').format(tone, mark, word)


def cite(citation: Citation) -> Markup:
    """A citation, leading to its text where it is shipped; one that nobody has read says so."""
    href = links.law(citation)
    if not citation.seen:
        return Markup('{} <span class="quiet">{}</span>').format(citation, gettext("待核实"))
    return Markup('<a href="{}">{}</a>').format(href, citation) if href else escape(str(citation))


def heading(kind: type[Facts], name: str) -> str:
    """What a fact is called in the language of the page."""
    if not english():
        return kind.heading(name)
    words = kind.english(name)
    return words[:1].upper() + words[1:]


def rule_title(name: str) -> Words:
    """What a rule is called; its name where it is no longer a rule."""
    return rules.RULES[name].title if name in rules.RULES else Words(name, name)


def writers(noun: Noun, columns: Sequence[Column], titles: Mapping[str, Mapping[Any, str]]) -> list[Writer]:
    """For each column, what writes one of its raw values."""
    language = get_language() or ""
    return [
        _writer(noun, column, titles[column.name])
        if column.name in titles
        else _plain(noun.name, column.name, language)
        for column in columns
    ]


@cache
def _plain(noun: str, column: str, _language: str) -> Writer:
    """What writes a column that leads nowhere: the same for all rows."""
    return _writer(NOUNS[noun], NOUNS[noun].by_name[column], {})


def _writer(noun: Noun, column: Column, titles: Mapping[Any, str]) -> Writer:
    return WRITERS.get(look_of(noun, column), _text)(noun, column, titles)


def fact(noun: Noun, column: Column, value: Any, title: str = "") -> str:
    """One raw value of a column, on its record."""
    if look_of(noun, column) is Look.DAY and value is not None:
        return day(value, weekday=True)
    return _writer(noun, column, {value: title})(value)


def _or_nothing(write: Writer) -> Writer:
    return lambda value: NOTHING if value is None or value == "" else write(value)


def _text(_noun: Noun, _column: Column, _titles: Mapping[Any, str]) -> Writer:
    return _or_nothing(str)


def _code(_noun: Noun, column: Column, _titles: Mapping[Any, str]) -> Writer:
    return _or_nothing(regions.called if column.name == "region" else str)


def _word(noun: Noun, column: Column, _titles: Mapping[Any, str]) -> Writer:
    words = filters.words_of(noun, column)
    if column.source.split("__")[-1] != "state":
        return _or_nothing(lambda value: words.get(value, str(value)))
    marked = {value: state(value, word) for value, word in words.items()}
    return lambda value: marked.get(value, str(value))


def _yes_no(_noun: Noun, _column: Column, _titles: Mapping[Any, str]) -> Writer:
    yes, no = gettext("是"), Markup('<span class="quiet">{}</span>').format(gettext("否"))
    return lambda value: NOTHING if value is None else yes if value else no


def _number(_noun: Noun, column: Column, _titles: Mapping[Any, str]) -> Writer:
    if column.name.endswith("year"):
        return _or_nothing(str)
    return lambda value: NOTHING if value is None else number(value)


def _money(_noun: Noun, _column: Column, _titles: Mapping[Any, str]) -> Writer:
    """Fen as yuan."""
    return lambda value: NOTHING if value is None else f"¥{value / 100:,.2f}"


def _day(_noun: Noun, _column: Column, _titles: Mapping[Any, str]) -> Writer:
    """Short, as a table needs it."""
    return _or_nothing(lambda on: on.isoformat())


def _instant(_noun: Noun, _column: Column, _titles: Mapping[Any, str]) -> Writer:
    return _or_nothing(instant)


def _link(_noun: Noun, column: Column, titles: Mapping[Any, str]) -> Writer:
    to = NOUNS[column.to]
    leads = {key: _leading(links.record(to, key), title or key) for key, title in titles.items() if key}
    return lambda value: NOTHING if value is None or value == "" else leads.get(value) or escape(value)


@lru_cache(8192)
def _leading(href: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, words)


WRITERS: dict[Look, Callable[[Noun, Column, Mapping[Any, str]], Writer]] = {
    Look.CODE: _code, Look.WORD: _word, Look.YES_NO: _yes_no, Look.COUNT: _number, Look.RATIO: _number,
    Look.MONEY: _money, Look.DAY: _day, Look.INSTANT: _instant, Look.LINK: _link,
}  # fmt: skip
