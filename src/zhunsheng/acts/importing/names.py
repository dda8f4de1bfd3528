"""What the columns of a noun are called: by their English name, in both languages, and as met in real sheets."""

import re
from collections.abc import Iterator, Mapping

from django.utils import translation

from zhunsheng.acts.noun import Column, Noun, Reading, label_of
from zhunsheng.acts.sheets import heading_key, without_unit
from zhunsheng.law.words import Words

LANGUAGES = ("zh-hans", "en")
LEFT_OUT = ("-", "不导入")  # what a mapping says of a heading that is not to be taken
Target = Column | Reading
_BETWEEN = re.compile("[/、或及和]")


class NotAColumn(ValueError):
    """A mapping or a constant names no column of the noun."""

    def __init__(self, noun: Noun, said: str) -> None:
        self.words = Words(
            f"“{said}”不是“{noun.words.zh}”的列。可用：{'、'.join(noun.by_name)}。",
            f"{said!r} is not a column of {noun.name}: {', '.join(noun.by_name)}.",
        )
        super().__init__(self.words.zh)
        self.said = said


class Names:
    """The headings of one noun; `mapping` (foreign heading → ours, or the other way round) has the last word."""

    def __init__(self, noun: Noun, mapping: Mapping[str, str] | None = None) -> None:
        self.noun = noun
        self._own = dict(_names(noun))
        self.left_out: set[str] = set()
        self._foreign = dict(filter(None, (self._mapped(*pair) for pair in (mapping or {}).items())))

    def __call__(self, heading: str) -> Target | None:
        """What the heading means; a unit may stand behind it in brackets, and two names of one column by a stroke."""
        key = heading_key(heading)
        if key in self.left_out:
            return None
        return self._foreign.get(key) or self._plain(key) or self._several(key)

    def known(self, heading: str) -> bool:
        """Whether a cell is one of the headings: what finds the header row under its titles."""
        return heading_key(heading) in self.left_out or self(heading) is not None

    def rank(self, heading: str) -> int:
        """How surely the heading means what it means: 0 by the mapping, 1 by its own name, 2 and more by an alias."""
        key = heading_key(heading)
        if key in self._foreign:
            return 0
        target = self(heading)
        names = [name for name, meant in self._own.items() if meant is target]
        return 1 + names[::-1].index(key) if key in names else 1 + len(names)

    def column(self, said: str) -> Column:
        """The column that a person names. Raises NotAColumn."""
        found = self._own.get(heading_key(said))
        if not isinstance(found, Column):
            raise NotAColumn(self.noun, said)
        return found

    def _mapped(self, one: str, other: str) -> tuple[str, Target] | None:
        if other.strip() in LEFT_OUT:
            self.left_out.add(heading_key(one))
            return None
        for foreign, ours in ((one, other), (other, one)):
            if target := self._own.get(heading_key(ours)):
                return heading_key(foreign), target
        raise NotAColumn(self.noun, other)

    def _plain(self, key: str) -> Target | None:
        return self._own.get(key) or self._own.get(without_unit(key))

    def _several(self, key: str) -> Target | None:
        parts = [self._plain(part) for part in _BETWEEN.split(key)]
        return parts[0] if all(part is parts[0] for part in parts) else None


def _names(noun: Noun) -> Iterator[tuple[str, Target]]:
    """Every name with what it means; of two that claim one name the surer claim holds, so it comes last."""
    for reading in noun.readings:
        yield from ((heading_key(name), reading) for name in reversed(reading.headings))
    for column in noun.columns:
        yield from ((heading_key(alias), column) for alias in reversed(column.aliases))
    for language in reversed(LANGUAGES):
        with translation.override(language):
            yield from [(heading_key(label_of(noun, column)), column) for column in noun.columns]
    yield from ((heading_key(column.name), column) for column in noun.columns)
