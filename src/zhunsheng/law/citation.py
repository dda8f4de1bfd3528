"""Where a sentence of law comes from, and its exact words where the text is shipped with the product."""

from dataclasses import dataclass
from datetime import date

from zhunsheng.law import division, places
from zhunsheng.law.articles import Text


@dataclass(frozen=True)
class Source:
    """One version of a law, regulation, rule or notice, in force over a half-open period.

    A text that nobody has read here is not `seen`: what is cited from it is 待核实, to be confirmed.
    """

    id: str
    title: str
    short: str
    in_force_from: date  # this version's first day of force (施行日), not that of the law it revised
    in_force_until: date | None = None  # the first day of the version that replaced it
    file: str | None = None
    day_seen: bool = False  # the first day of force stands in the text; else it is general knowledge, 待核实
    origin: str = ""
    licence: str = ""

    @property
    def seen(self) -> bool:
        return self.file is not None

    @property
    def text(self) -> Text | None:
        """The text divided into its articles; None where it was not seen."""
        return division.read(self.file) if self.file else None

    def in_force(self, on: date) -> bool:
        return self.in_force_from <= on and (self.in_force_until is None or on < self.in_force_until)

    def at(self, place: str, quote: str | None = None) -> "Citation":
        """A place in it as officials write it: 第六十四条第二项, 第三十条至第三十三条, 一(一); empty for the whole.

        `quote` is the words relied on, … for what is left out.
        """
        return Citation(self, place, quote)


@dataclass(frozen=True)
class Citation:
    """A place in a source: 《title》第五十四条."""

    source: Source
    place: str
    quote: str | None = None

    def __str__(self) -> str:
        return f"《{self.source.title.translate(_INNER)}》{self.place}"

    @property
    def brief(self) -> str:
        """With the source's short title: 行政处罚法第五十四条."""
        return f"{self.source.short}{self.place}"

    @property
    def seen(self) -> bool:
        return self.source.seen

    @property
    def anchor(self) -> str:
        """The anchor of its article on the page of its source, safe in a URL; empty for the whole."""
        return places.anchor(self.place)

    def text(self) -> str | None:
        """The exact words at the place; None where the source was not seen. Raises Unresolved."""
        if (text := self.source.text) is None:
            return None
        try:
            words = text.words(self.place)
        except LookupError as missing:
            raise Unresolved(self) from missing
        if self.quote and not _stands(self.quote, words):
            raise Unresolved(self)
        return words


class Unresolved(Exception):
    """The text of the source has no such place, or other words there than those quoted."""

    def __init__(self, citation: Citation) -> None:
        quoted = f"“{citation.quote}”" if citation.quote else ""
        super().__init__(f"{citation}{quoted}")
        self.citation = citation


_INNER = str.maketrans("《》", "〈〉")  # titles within a title


def _stands(quote: str, words: str) -> bool:
    """Whether the pieces of a quotation stand in `words` in their order; marks and blanks are not compared."""
    at = 0
    for piece in quote.split("…"):
        at = _letters(words).find(_letters(piece), at)
        if at < 0:
            return False
        at += len(_letters(piece))
    return True


def _letters(words: str) -> str:
    return "".join(letter for letter in places.plain(words) if letter.isalnum())
