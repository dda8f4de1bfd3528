"""Addresses of pages, for templates and redirects."""

from functools import lru_cache
from urllib.parse import quote, urlencode

from django.urls import NoReverseMatch, reverse

from zhunsheng.acts.act import Act
from zhunsheng.acts.listing import Asked
from zhunsheng.acts.noun import Noun
from zhunsheng.law.citation import Citation
from zhunsheng.web.keys import KeyConverter

_keys = KeyConverter()


def url(name: str, /, **asked: object) -> str:
    """The address of the page called `name`."""
    return _reversed(name, tuple(asked.items()))


@lru_cache(4096)
def _reversed(name: str, asked: tuple[tuple[str, object], ...]) -> str:
    return reverse(name, kwargs=dict(asked) or None)


def listed(noun: Noun, asked: Asked | None = None, /, **more: str) -> str:
    """The list of a noun, as asked for."""
    said = urlencode([*(asked.params() if asked else []), *more.items()], safe=",")
    return f"/{noun.name}/?{said}" if said else f"/{noun.name}/"


def record(noun: Noun, key: object) -> str:
    """The page of one row."""
    return f"/{noun.name}/{_segment(str(key))}/"


@lru_cache(8192)
def _segment(key: str) -> str:
    return quote(_keys.to_url(key), safe="~")


def new(noun: Noun, act: Act) -> str:
    """The page of an act that makes a row."""
    return f"/{noun.name}/new/" if act.name == noun.enter else f"/{noun.name}/new/{act.verb}/"


def doing(noun: Noun, key: object, act: Act) -> str:
    """The page of an act that changes a row."""
    return f"{record(noun, key)}{act.verb}/"


def query(**words: str) -> str:
    """Words as they stand in an address."""
    return urlencode(words)


def law(citation: Citation) -> str:
    """The article on the page of its text; empty where there is no such page."""
    try:
        page = reverse("law", kwargs={"name": citation.source.id})
    except NoReverseMatch:
        return ""
    return f"{page}#{citation.anchor}" if citation.anchor else page
