"""Places in a text as officials write them: 第六十四条第二项, 第三十条至第三十三条, 一(十五), 附件4."""

import re
import unicodedata
from dataclasses import dataclass, replace

from zhunsheng.law.numerals import NUMERAL, number

_PARTS = re.compile(
    rf"(?P<article>第{NUMERAL}条(?:之{NUMERAL})?)?"
    rf"(?:第(?P<paragraph>{NUMERAL})款)?"
    rf"(?:第\(?(?P<item>{NUMERAL})\)?项)?"
)
_ITEM = re.compile(rf"\({NUMERAL}\)")
_NUMBERED = re.compile(rf"第({NUMERAL})条(?:之({NUMERAL}))?")
_MEASURE = re.compile(rf"{NUMERAL}\(({NUMERAL})\)")
_ANNEX = re.compile(r"附件(\d+)")


@dataclass(frozen=True)
class Place:
    """One article (条, a measure or an annex too), or one of its paragraphs (款) or items (项), counted from 1."""

    article: str
    paragraph: int | None = None
    item: int | None = None


class NotAPlace(LookupError):
    """These words name no place in a text."""


def plain(words: str) -> str:
    """`words` with full-width brackets and digits made half-width, as places are compared."""
    return unicodedata.normalize("NFKC", words).replace(" ", "")


def opens_item(line: str) -> bool:
    """Whether a line is an item of a list: （一）…"""
    return _ITEM.match(plain(line[:8])) is not None


def spans(written: str) -> list[tuple[Place, Place]]:
    """The places meant, each with its last one: a range has two ends, a list several spans. Raises NotAPlace."""
    found: list[tuple[Place, Place]] = []
    before: Place | None = None
    for piece in re.split("[、和]", plain(written)):
        first, _, last = piece.partition("至")
        start = _one(first, before)
        before = _one(last, start) if last else start
        found.append((start, before))
    return found


def _one(piece: str, before: Place | None) -> Place:
    """A single place; what it leaves out (the article of 第二项) is that of the place named `before` it."""
    if _MEASURE.fullmatch(piece) or _ANNEX.fullmatch(piece):
        return Place(piece)
    parts = _PARTS.fullmatch(piece)
    if not piece or parts is None:
        raise NotAPlace(piece)
    paragraph = number(parts["paragraph"]) if parts["paragraph"] else None
    item = number(parts["item"]) if parts["item"] else None
    if parts["article"]:
        return Place(parts["article"], paragraph, item)
    if before is None:
        raise NotAPlace(piece)
    return replace(before, paragraph=paragraph or before.paragraph, item=item)


def anchor(article: str) -> str:
    """What a page calls an article, safe in a URL: article-64, article-64-1 (之一), measure-15, annex-4; else empty."""
    article = plain(article)
    if found := _NUMBERED.match(article):
        return "article-" + "-".join(str(number(part)) for part in found.groups() if part)
    if found := _MEASURE.match(article):
        return f"measure-{number(found[1])}"
    if found := _ANNEX.match(article):
        return f"annex-{found[1]}"
    return ""
