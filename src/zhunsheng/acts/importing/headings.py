"""Which headings of a sheet are taken, which are left out and why, and what a new row lacks."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.names import Names, Target
from zhunsheng.acts.noun import Column, Reading
from zhunsheng.acts.sheets import Sheet, cells, heading_key
from zhunsheng.law.words import Words

LIST_NUMBERS = frozenset({"编号", "序号", "序", "行号"})  # the number of a line in a list, which elsewhere is a code
NOT_KNOWN = Words("不是本类记录的列", "not a column of these records")
NOT_OURS = Words("由系统填写或在页面办理，不导入", "set by the system or by an act; not imported")
BY_MAPPING = Words("对照表指定不导入", "left out by the mapping")
BY_CONSTANT = Words("已指定整列取值，未采用", "not used: one value is given for the whole column")
LIST_NUMBER = Words(
    "是清单序号，不是编码；编码自动生成", "a number in a list, not a code; codes are given by the register"
)


@dataclass(frozen=True)
class Source:
    """One heading that is taken: the columns it tells, and how."""

    heading: str
    tells: tuple[str, ...]
    reading: Reading | None = None


@dataclass(frozen=True)
class Headings:
    """The headings of one sheet as understood."""

    sources: tuple[Source, ...]
    left_out: Mapping[str, Words]
    missing: tuple[Column, ...]  # what a new row needs and no heading tells

    @property
    def under(self) -> dict[str, str]:
        """The heading under which each column stands; a column of its own before one that tells several."""
        return {name: source.heading for source in reversed(self.sources) for name in source.tells}


def understood(doing: Doing, sheet: Sheet, names: Names, constants: Collection[str] = ()) -> Headings:
    """The headings of `sheet`; columns in `constants` are given one value from outside."""
    left_out: dict[str, Words] = {}
    taken: dict[int, tuple[str, Target]] = {}
    for heading in sorted(sheet.headings, key=lambda one: names.rank(one) if names(one) else 0):
        target = names(heading)
        why = _why_not(doing, sheet, names, heading, constants)
        if why is None and target is not None:
            first, _ = taken.setdefault(id(target), (heading, target))
            why = None if first == heading else _second(first)
        if why is not None:
            left_out[heading] = why
    in_order = sorted(taken.values(), key=lambda pair: sheet.headings.index(pair[0]))
    sources = sorted((_source(doing, *pair) for pair in in_order), key=lambda source: source.reading is not None)
    told = {name for source in sources for name in source.tells} | set(constants)
    return Headings(tuple(sources), left_out, _missing(doing, told))


def _why_not(doing: Doing, sheet: Sheet, names: Names, heading: str, constants: Collection[str]) -> Words | None:
    target = names(heading)
    if target is None:
        return BY_MAPPING if heading_key(heading) in names.left_out else NOT_KNOWN
    if isinstance(target, Reading):
        return BY_CONSTANT if set(target.tells) <= set(constants) else None
    if target.name in constants:
        return BY_CONSTANT
    if target.name == doing.noun.key and is_list_number(doing, sheet, heading):
        return LIST_NUMBER
    return None if target.name in doing.names or target.name == doing.noun.key else NOT_OURS


def is_list_number(doing: Doing, sheet: Sheet, heading: str) -> bool:
    """Whether 编号 counts the lines of a list (1, 2, 2, 3 …) instead of naming them."""
    if heading_key(heading) not in LIST_NUMBERS or doing.noun.numbered is None:
        return False
    values = [str(value) for value in sheet.values(heading) if not cells.is_blank(value)]
    return len(set(values)) < len(values) or all(value.strip().isdecimal() and len(value) < 5 for value in values)


def _second(first: str) -> Words:
    return Words(f"与“{first}”同义，未采用", f"means the same as “{first}”; not used")


def _source(doing: Doing, heading: str, target: Target) -> Source:
    if isinstance(target, Reading):
        return Source(heading, target.tells, target)
    own = (one for one in doing.noun.readings if not one.headings and one.tells[0] == target.name)
    reading = next(own, None)
    return Source(heading, reading.tells if reading else (target.name,), reading)


def _missing(doing: Doing, told: Collection[str]) -> tuple[Column, ...]:
    given = {doing.noun.key} if doing.noun.numbered else set()
    needed = (column for column in doing.columns if column.name not in told and column.name not in given)
    return tuple(column for column in needed if doing.requires(column.name))
