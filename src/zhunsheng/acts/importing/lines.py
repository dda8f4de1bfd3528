"""Rows of a sheet on their way into the register, and what becomes of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from zhunsheng.acts.importing.remarks import Remark


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"


@dataclass(slots=True)
class Line:
    """One row of the sheet: what it tells by column, the row of the register it means, what is said of it."""

    number: int  # as its owner counts
    told: dict[str, Any]
    under: Mapping[str, str] = field(default_factory=dict)  # the heading each column was told under
    pending: dict[str, str] = field(default_factory=dict)  # links to other rows of the sheet, by column: their key
    key: str = ""  # of the row it means or makes
    fate: Fate = Fate.NEW
    row: Any = None  # of the register: as it would stand
    before: dict[str, object] | None = None  # as it stood
    seen: int = 0  # the version it changes; 0 for a new row
    differs: dict[str, tuple[object, object]] = field(default_factory=dict)  # by column: was, would be
    remarks: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)
    passed: list[Any] = field(default_factory=list)  # findings that do not hinder

    @property
    def good(self) -> bool:
        return not self.remarks

    def reject(self, remark: Remark) -> None:
        """Not this row; the others go on."""
        self.remarks.append(remark)
        self.fate = Fate.REJECTED
        self.row = None

    def heading(self, column: str) -> str:
        """The heading under which a column stands in the sheet; "" if in none."""
        return self.under.get(column, "")


def counted(lines: Iterable[Line]) -> dict[str, int]:
    """How many rows there are of each fate, and in all."""
    found = Counter(line.fate for line in lines)
    return {"rows": found.total(), **{fate.value: found[fate] for fate in Fate}}
