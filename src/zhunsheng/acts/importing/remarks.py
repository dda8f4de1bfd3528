"""What is said of a row: what is wrong in it, or what to mind though it is taken."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhunsheng.acts import sheets
from zhunsheng.acts.sheets import BadCell
from zhunsheng.law.words import Words


@dataclass(frozen=True, slots=True)
class Remark:
    """In `row` as its owner counts, under the heading `column` ("": the row as a whole), about `value`: the reason.

    `nearest` is a value that would do; `rule` names the rule that refuses, `outcome` how the trail calls a refusal.
    """

    row: int
    column: str
    value: object
    reason: Words
    nearest: str | None = None
    rule: str = ""
    outcome: str = ""
    unread: bool = False  # about a cell that tells nothing

    def for_owner(self) -> sheets.Remark:
        """As it stands beside the row in its owner's workbook."""
        return sheets.Remark(self.row, self.column or None, self.value, self.reason.zh, self.nearest)


class LeftOpen(BadCell):
    """The cell says in words that it fixes nothing (根据实际情况确定): nothing is told; noted, not refused."""


def of_cell(row: int, column: str, value: object, bad: BadCell) -> Remark:
    """A cell that cannot be read."""
    return Remark(row, column, value, Words(bad.reason_zh, bad.reason_en), bad.nearest, unread=True)


def as_json(remark: Remark) -> dict[str, object]:
    """One line of `rejected` or `notes` in what `zhunsheng import --json` prints: documented and stable."""
    return {
        "row": remark.row, "column": remark.column or None, "value": plain(remark.value), "reason": remark.reason.zh,
        "reason_en": remark.reason.en, "nearest": remark.nearest, "rule": remark.rule or None,
    }  # fmt: skip


def plain(value: object) -> object:
    """A cell's value as JSON holds it."""
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def joined(remarks: Sequence[Remark]) -> Words:
    """Several remarks in one breath."""
    return Words("；".join(one.reason.zh for one in remarks), "; ".join(one.reason.en for one in remarks))
