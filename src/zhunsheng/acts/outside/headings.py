"""Which fact a heading means: by its English name, its Chinese heading, its label, or another name in real sheets."""

from collections.abc import Iterator, Mapping
from functools import cache

import polars as pl

from zhunsheng.acts.sheets import heading_key, without_unit
from zhunsheng.law.facts import KINDS, Facts


class NotAColumn(ValueError):
    """Neither side of a line of the mapping names a fact of the kind."""

    def __init__(self, kind: type[Facts], one: str, other: str) -> None:
        self.kind, self.one, self.other = kind, one, other
        self.zh = f"对照表“{one} → {other}”两边都不是“{kind.title.zh}”的列。"
        self.en = f"Mapping {one!r} → {other!r}: neither is a column of {kind.kind_name}."
        super().__init__(f"{self.zh} / {self.en}")


class Headings:
    """What the columns of one kind are called; `mapping` has the last word."""

    def __init__(self, kind: type[Facts], mapping: Mapping[str, str] | None = None) -> None:
        self._kind = kind
        self._own = own_names(kind)
        self._foreign: dict[str, str] = {}
        self._said: dict[str, str] = {}
        for one, other in (mapping or {}).items():
            foreign, ours, column = self._mapped(one, other)
            self._foreign[foreign], self._said[foreign] = column, ours

    def __call__(self, heading: str) -> str | None:
        """The fact meant, or None; a unit in brackets (次/年) may stand behind the name."""
        key = heading_key(heading)
        return self._foreign.get(key) or self._own.get(key) or self._own.get(without_unit(key))

    def known(self, heading: str) -> bool:
        """Whether a cell is one of the headings: what finds the header row under its titles."""
        return self(heading) is not None

    def mapped(self, heading: str) -> bool:
        """Whether the mapping itself names this heading."""
        return heading_key(heading) in self._foreign

    def unit(self, heading: str) -> str:
        """The words that may name a unit: those of the mapping, 罚款合计（元）, then the file's own."""
        return self._said.get(heading_key(heading), "") + heading

    def _mapped(self, one: str, other: str) -> tuple[str, str, str]:
        """A line of the mapping, in whichever direction it was written: its heading, our words for it, the column."""
        for key in (heading_key, _bare):
            for foreign, ours in ((one, other), (other, one)):
                if column := self._own.get(key(ours)):
                    return heading_key(foreign), ours, column
        raise NotAColumn(self._kind, one, other)


def lines_of(kind: type[Facts], mapping: Mapping[str, str]) -> dict[str, str]:
    """Of a mapping for several kinds the lines about `kind`; and those about no kind, which are wrong wherever read."""
    ours = set(own_names(kind))
    others = {name for other in KINDS.values() for name in own_names(other)} - ours

    def is_ours(sides: set[str]) -> bool:
        return bool(sides & ours) or not sides & others

    keys = (heading_key, _bare)
    return {
        one: other for one, other in mapping.items() if is_ours({key(side) for key in keys for side in (one, other)})
    }


@cache
def own_names(kind: type[Facts]) -> Mapping[str, str]:
    """Every name of our own with its column."""
    return dict(_names(kind))


def _names(kind: type[Facts]) -> Iterator[tuple[str, str]]:
    """Every name with its column; of two columns that claim one name the more exact claim holds, so it comes last."""
    columns = kind.column_names()
    about = {name: kind.about(name) for name in columns}
    for name in columns:
        if kind.dtypes()[name] == pl.Boolean:
            yield heading_key(f"是否{kind.heading(name)}"), name  # 是否已报送
        yield from ((heading_key(alias), name) for alias in about[name].get("aliases", ()))
    yield from ((heading_key(label), name) for name in columns if (label := about[name].get("label")))
    yield from ((heading_key(kind.heading(name)), name) for name in columns)
    yield from ((heading_key(name), name) for name in columns)


def _bare(heading: str) -> str:
    return without_unit(heading_key(heading))
