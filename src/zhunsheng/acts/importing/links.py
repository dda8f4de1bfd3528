"""Rows that other rows lead to, found by key or by name: 市市场监督管理局 is a department as well as its code is."""

import difflib
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.roles import Scope
from zhunsheng.acts.sheets import BadCell, cells
from zhunsheng.acts.sheets.cells.bad import quoted

SHORTEST = 3  # characters of a name without the place before it
OFFERED = 300  # unknown names for which a nearest one is looked for; more are no slips of the pen


@dataclass(frozen=True)
class Within:
    """A row of the same sheet, by its key: it can be led to once it is written."""

    key: str


@dataclass
class Links:
    """The rows of the noun `to` that `by` may read, by their names; of several of one name, those in `scope`."""

    to: Noun
    by: Actor
    scope: Scope
    own_keys: frozenset[str] = frozenset()  # of the sheet itself, where a noun leads to its own kind
    _read: dict[str, Any] = field(default_factory=dict)
    _missed: int = 0

    def __call__(self, value: object) -> Any:
        """The row meant, or None for a blank cell. Raises BadCell with the nearest name."""
        typed = cells.text(value)
        if typed is None:
            return None
        key = cells.compared(typed)
        if key not in self._read:
            self._read[key] = self._found(typed, key)
        found = self._read[key]
        if isinstance(found, BadCell):
            raise found.with_traceback(None)
        return found

    def _found(self, typed: str, key: str) -> Any:
        if key not in self._names and typed in self.own_keys:
            return Within(typed)
        meant = self._names.get(key) or self._ending(key)
        rows = list(self.to.visible(self.by).filter(pk__in=meant)) if meant else []
        if len(rows) > 1:
            rows = [row for row in rows if self.to.holds(row, self.scope, self.by)] or rows
        if len(rows) == 1:
            return rows[0]
        return self._several(typed, rows) if rows else self._unknown(typed, key)

    def _ending(self, key: str) -> list[Any]:
        """市公安局 is the one whose name ends so; several are as good as none until scope or code tells them apart."""
        if key.isascii() or len(key) < SHORTEST:
            return []
        return [pk for name, pks in self._names.items() if name.endswith(key) for pk in pks]

    def _several(self, typed: str, rows: list[Any]) -> BadCell:
        keys = [str(getattr(row, self.to.key)) for row in rows]
        return BadCell(
            f"“{quoted(typed)}”有{len(rows)}个，请写编码：{'、'.join(keys[:6])}",
            f"{len(rows)} are called {quoted(typed)!r}; give the code: {', '.join(keys[:6])}",
        )

    def _unknown(self, typed: str, key: str) -> BadCell:
        self._missed += 1
        nearest = self._nearest(key) if self._missed <= OFFERED else None
        return BadCell(
            f"没有名为“{quoted(typed)}”的{self.to.words.zh}",
            f"no {self.to.words.en.lower()} is called {quoted(typed)!r}",
            nearest,
        )

    def _nearest(self, key: str) -> str | None:
        close = difflib.get_close_matches(key, self._shown, n=1, cutoff=0.6)
        return self._shown[close[0]] if close else None

    @cached_property
    def _rows(self) -> list[tuple[Any, ...]]:
        """Primary key, key, then the names under which people know the rows."""
        typed = (self.to.model._meta.get_field(name) for name in (self.to.title, *self.to.search))
        names = [field.name for field in typed if getattr(field, "editable", False)]
        return list(self.to.visible(self.by).values_list("pk", self.to.key, *names))

    @cached_property
    def _names(self) -> dict[str, list[Any]]:
        found: dict[str, set[Any]] = defaultdict(set)
        for pk, *names in self._rows:
            for name in filter(None, names):
                found[cells.compared(str(name))].add(pk)
        keys = {cells.compared(str(key)): [pk] for pk, key, *_ in self._rows}
        return {name: sorted(pks) for name, pks in found.items()} | keys

    @cached_property
    def _shown(self) -> dict[str, str]:
        """What to offer for a mistyped name: only rows in reach, as they are written."""
        reached = set(self.to.within(self.scope, self.by).values_list("pk", flat=True))
        return {
            cells.compared(str(name)): str(name)
            for pk, *names in self._rows
            for name in names
            if name and pk in reached
        }
