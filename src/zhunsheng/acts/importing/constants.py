"""Values that a person gives for whole columns."""

from collections.abc import Mapping

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import columns
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.names import Names
from zhunsheng.acts.sheets import BadCell
from zhunsheng.law.words import Words


class BadConstant(ValueError):
    """A value given for a whole column cannot be read."""

    def __init__(self, said: str, bad: BadCell) -> None:
        offer = f"（可改为：{bad.nearest}）" if bad.nearest else ""
        self.words = Words(f"{said}：{bad.reason_zh}{offer}", f"{said}: {bad.reason_en}")
        super().__init__(self.words.zh)
        self.said, self.nearest = said, bad.nearest


def read(doing: Doing, names: Names, given: Mapping[str, str], by: Actor) -> dict[str, object]:
    """Values for whole columns, as the columns' own types. Raises NotAColumn, BadConstant."""
    found: dict[str, object] = {}
    for said, value in given.items():
        column = names.column(said)
        if column.name not in doing.names:
            raise BadConstant(said, BadCell("由系统填写，不能指定", "set by the system; it cannot be given"))
        try:
            found |= _constant(doing, column.name, value, by)
        except BadCell as bad:
            raise BadConstant(said, bad) from bad
    return {name: value for name, value in found.items() if value is not None}


def _constant(doing: Doing, name: str, value: str, by: Actor) -> Mapping[str, object]:
    own = next((one for one in doing.noun.readings if not one.headings and one.tells[0] == name), None)
    return own.read(value, {}) if own else {name: columns.reader(doing, name, by, frozenset())(value)}
