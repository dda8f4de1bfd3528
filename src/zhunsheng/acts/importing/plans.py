"""What is asked of an import, and what it would come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.headings import Headings
from zhunsheng.acts.importing.lines import Fate, Line, counted
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.sheets import Sheet


@dataclass(frozen=True)
class Options:
    """How a sheet is to be understood: foreign headings, values for whole columns, whether it records the past."""

    mapping: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    past: bool = False


PLAIN = Options()


@dataclass(frozen=True)
class Plan:
    """What an import would do: every row with its fate, everything that is wrong at once. Nothing is written."""

    doing: Doing
    sheet: Sheet
    headings: Headings
    lines: Sequence[Line]
    options: Options
    batch: str = ""  # under which it was done; "" of a trial

    @property
    def noun(self) -> Noun:
        return self.doing.noun

    @property
    def counts(self) -> dict[str, int]:
        """rows, new, changed, unchanged, rejected."""
        return counted(self.lines)

    @property
    def accepted(self) -> int:
        return len(self.lines) - self.counts[Fate.REJECTED]

    @property
    def rejections(self) -> list[Remark]:
        return [remark for line in self.lines for remark in line.remarks]

    @property
    def notes(self) -> list[Remark]:
        """What to mind in rows that are taken."""
        return [note for line in self.lines if line.good for note in line.notes]
