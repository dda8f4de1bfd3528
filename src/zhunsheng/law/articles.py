"""A text of law as it is divided: articles (条) under their chapters, with paragraphs (款) and items (项)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from zhunsheng.law import places
from zhunsheng.law.places import Place

Part = TypeVar("Part")


@dataclass(frozen=True)
class Article:
    """One article, one measure of the notice or one annex, under the chapter and section it stands in."""

    number: int | str  # 64; of an inserted article its own words (第六十四条之一), of an annex 附件4
    place: str  # 第六十四条, 一(一), 附件4
    anchor: str
    chapter: tuple[str, ...]
    heading: str  # a measure's or annex's title; articles of law have none
    paragraphs: tuple[str, ...]  # 款 in their exact words, the items of each on lines of their own

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)

    def items(self, paragraph: int) -> tuple[str, ...]:
        """The items of the `paragraph`-th 款, （一）… with what stands under each; none if it has no list."""
        found: list[str] = []
        for line in self.paragraphs[paragraph - 1].split("\n"):
            if places.opens_item(line):
                found.append(line)
            elif found:
                found[-1] += f"\n{line}"
        return tuple(found)

    def between(self, start: Place, end: Place) -> str:
        """The words from one paragraph or item of this article to another. Raises LookupError if not there."""
        if _depth(start) != _depth(end) or (start.item and start.paragraph != end.paragraph):
            raise LookupError(start, end)
        if start.item is not None and end.item is not None:
            paragraph = start.paragraph or self._listing(end.item)
            run(self.paragraphs, paragraph, paragraph)
            return "\n".join(run(self.items(paragraph), start.item, end.item))
        if start.paragraph is not None and end.paragraph is not None:
            return "\n".join(run(self.paragraphs, start.paragraph, end.paragraph))
        return self.text

    def _listing(self, item: int) -> int:
        """The one paragraph with so many items; where several have, the place leaves open which (LookupError)."""
        having = [at for at in range(1, len(self.paragraphs) + 1) if len(self.items(at)) >= item]
        if len(having) != 1:
            raise LookupError(self.place, item)
        return having[0]


@dataclass(frozen=True)
class Text:
    """A source's words: its title, how it came about, what stands before the first article, and the articles."""

    title: str
    history: tuple[str, ...]
    preamble: tuple[str, ...]
    articles: tuple[Article, ...]

    def article(self, place: str) -> Article:
        """The article of a place such as 第六十四条. Raises LookupError."""
        return self.articles[self._order[places.plain(place)]]

    def words(self, place: str) -> str:
        """The exact words at a place as officials write it; at no place, the whole. Raises LookupError."""
        if not place:
            return "\n".join([*self.preamble, *(article.text for article in self.articles)])
        return "\n".join(self._span(start, end) for start, end in places.spans(place))

    def _span(self, start: Place, end: Place) -> str:
        if start.article == end.article:
            return self.article(start.article).between(start, end)
        first, last = self._order[start.article], self._order[end.article]
        return "\n".join(f"{article.place}　{article.text}" for article in run(self.articles, first + 1, last + 1))

    @cached_property
    def _order(self) -> dict[str, int]:
        return {places.plain(article.place): at for at, article in enumerate(self.articles)}


def _depth(place: Place) -> tuple[bool, bool]:
    return place.paragraph is None, place.item is None


def run(parts: Sequence[Part], first: int, last: int) -> Sequence[Part]:
    """From the first to the last, counted from 1, both in. Raises LookupError if they are not there."""
    if not 1 <= first <= last <= len(parts):
        raise LookupError(first, last)
    return parts[first - 1 : last]
