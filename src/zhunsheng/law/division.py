"""Dividing a text of law as published: its head, chapters, articles and lists; the notice into its measures."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from zhunsheng.law import places
from zhunsheng.law.articles import Article, Text
from zhunsheng.law.numerals import NUMERAL, number

HEAD_ENDS = "<!-- INFO END -->"
_HEADING = re.compile(r"(#{2,})\s*(.+)")
_ARTICLE = re.compile(rf"(第({NUMERAL})条(之{NUMERAL})?)\s+(.+)")
_MEASURE = re.compile(rf"\(({NUMERAL})\)\s*(.+)")
_PART = re.compile(rf"({NUMERAL})、")
_ANNEX = re.compile(r"(附件\d+)\s+(.+)")
_SUB_ITEM = re.compile(r"\d+[.．、]")


@cache
def read(file: str) -> Text:
    """The text of a file shipped with the product; read and divided once."""
    return divide((resources.files("zhunsheng.law") / "texts" / file).read_text("utf-8"))


def divide(written: str) -> Text:
    """A text of Markdown headings and one line a paragraph, as its parts."""
    title, *lines = [line.strip() for line in written.splitlines() if line.strip()]
    head = lines.index(HEAD_ENDS) if HEAD_ENDS in lines else _head(lines)
    preamble, opened = _opened(line for line in lines[head:] if line != HEAD_ENDS)
    return Text(title.lstrip("# "), tuple(lines[:head]), tuple(preamble), tuple(each.article() for each in opened))


def _head(lines: list[str]) -> int:
    """How many lines come before the first heading or article."""
    return next(at for at, line in enumerate(lines) if _HEADING.match(line) or _ARTICLE.match(line))


@dataclass
class _Opened:
    """An article being read."""

    number: int | str
    place: str
    chapter: tuple[str, ...]
    heading: str = ""
    lines: list[str] = field(default_factory=list)

    def article(self) -> Article:
        anchor = places.anchor(self.place)
        return Article(self.number, self.place, anchor, self.chapter, self.heading, tuple(self._paragraphs()))

    def _paragraphs(self) -> Iterator[str]:
        """A list belongs to the paragraph it follows; any other line is a paragraph of its own."""
        paragraph: list[str] = []
        for line in self.lines:
            if paragraph and not (places.opens_item(line) or _SUB_ITEM.match(line)):
                yield "\n".join(paragraph)
                paragraph = []
            paragraph.append(line)
        if paragraph:
            yield "\n".join(paragraph)


def _opened(lines: Iterable[str]) -> tuple[list[str], list[_Opened]]:
    """What stands before the first article, and the articles."""
    preamble: list[str] = []
    found: list[_Opened] = []
    chapter: tuple[str, ...] = ()
    for line in lines:
        heading = _HEADING.match(line)
        if opening := _measure(heading[2], chapter) if heading else _article(line, chapter):
            found.append(opening)
        elif heading:
            chapter = (*chapter[: len(heading[1]) - 2], heading[2])
        else:
            (found[-1].lines if found else preamble).append(line)
    return preamble, found


def _article(line: str, chapter: tuple[str, ...]) -> _Opened | None:
    if found := _ARTICLE.match(line):
        place, numeral, inserted, words = found.groups()
        return _Opened(place if inserted else number(numeral), place, chapter, lines=[words])
    if found := _ANNEX.match(line):
        return _Opened(found[1], found[1], chapter, found[2], [found[2]])
    return None


def _measure(heading: str, chapter: tuple[str, ...]) -> _Opened | None:
    """A measure of the notice, (十五) under 五、: its place is 五(十五)."""
    part = _PART.match(chapter[0]) if chapter else None
    found = _MEASURE.match(heading)
    if not (part and found):
        return None
    return _Opened(number(found[1]), f"{part[1]}({found[1]})", chapter, found[2])
