"""The texts shipped with the product: one of them divided into its articles, and a search over them all."""

import re
from dataclasses import dataclass
from functools import cache

from zhunsheng.law import sources
from zhunsheng.law.articles import Article, Text
from zhunsheng.law.citation import Source
from zhunsheng.law.numerals import numeral

__all__ = ["Article", "Hit", "Text", "of", "search"]

SNIPPET = 96  # characters
_ARTICLE_IN_DIGITS = re.compile(r"第?(\d{1,3})条")
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # ！… to !…, letter for letter


@dataclass(frozen=True)
class Hit:
    """An article in which all the words asked for stand, with the piece around the first of them."""

    source: Source
    article: Article
    snippet: str


@dataclass(frozen=True)
class _Entry:
    source: Source
    article: Article
    label: str  # title and place, as in 《行政处罚法》第六十四条, then chapter and heading
    body: str

    def weight(self, words: list[str]) -> int:
        """How well it answers; 0 unless every word stands in it. A title or a place counts more than a mention."""
        weights = [4 * (word in self.label) + min(self.body.count(word), 3) for word in words]
        return sum(weights) if all(weights) else 0


def of(source: Source) -> Text:
    """The text of a source that was seen. Raises NotShipped."""
    if source.text is None:
        raise NotShipped(source)
    return source.text


class NotShipped(LookupError):
    """The source is known, its text was not seen."""

    def __init__(self, source: Source) -> None:
        super().__init__(source.title)
        self.source = source


def search(words: str, limit: int = 50) -> list[Hit]:
    """The articles in which all of `words` (parted by blanks) stand, the best first; 64条 finds 第六十四条."""
    asked = _ARTICLE_IN_DIGITS.sub(lambda found: f"第{numeral(int(found[1]))}条", _folded(words)).split()
    if not asked:
        return []
    weighed = [(entry.weight(asked), entry) for entry in _entries()]
    found = sorted((pair for pair in weighed if pair[0]), key=lambda pair: -pair[0])
    return [Hit(entry.source, entry.article, _snippet(entry, asked)) for _, entry in found[:limit]]


@cache
def _entries() -> tuple[_Entry, ...]:
    return tuple(
        _Entry(source, article, _label(source, article), _folded(article.text))
        for source in sources.every()
        if source.text
        for article in source.text.articles
    )


def _label(source: Source, article: Article) -> str:
    return _folded(f"{source.title}{article.place} {source.short}{article.place} {article.heading} {article.chapter}")


def _folded(words: str) -> str:
    return words.translate(_HALF_WIDTH).lower()


def _snippet(entry: _Entry, words: list[str]) -> str:
    first = min((at for word in words if (at := entry.body.find(word)) >= 0), default=0)
    start = max(0, first - SNIPPET // 3)
    piece = entry.article.text[start : start + SNIPPET].replace("\n", " ")
    ends = start + SNIPPET < len(entry.article.text)
    return f"{'…' if start else ''}{piece}{'…' if ends else ''}"
