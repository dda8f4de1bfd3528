"""How a cell is read, by the column it stands in."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db import models
from django.utils import translation

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.links import Links
from zhunsheng.acts.importing.names import LANGUAGES
from zhunsheng.acts.noun import NOUNS, Look, look_of
from zhunsheng.acts.roles import Scope
from zhunsheng.acts.sheets import BadCell, cells
from zhunsheng.acts.sheets.cells.numbers import UNITS

Reader = Callable[[object], object]
LARGEST = 2**31 - 1
CLEARED = "清空"  # in a cell: what stands there is taken away; a blank cell leaves it


def reader(doing: Doing, name: str, by: Actor, own_keys: frozenset[str]) -> Reader:
    """How cells of the column `name` are read; each gives None for a blank one and raises BadCell."""
    column, field = doing.noun.by_name[name], doing.field(name)
    if isinstance(field, models.ForeignKey):
        to = NOUNS[column.to]
        return Links(to, by, reach_of(doing, by), own_keys if to is doing.noun else frozenset())
    if field.choices:
        return partial(cells.choice, names=choices(field))
    look = look_of(doing.noun, column)
    if look is Look.CODE:
        return partial(_code, longest=field.max_length)
    if isinstance(field, models.IntegerField):
        return partial(cells.whole, units=(*UNITS, "年度"), most=LARGEST)
    return _BY_LOOK.get(look) or partial(_text, longest=field.max_length)


def reach_of(doing: Doing, by: Actor) -> Scope:
    """How far the import reaches; as far as nobody where the role may not do it."""
    return doing.makes.reaches.get(by.role, Scope.PUBLISHED)


def choices(field: "models.Field[Any, Any]") -> dict[str, tuple[str, ...]]:
    """The words of an enum with what they are called in both languages."""
    names: dict[str, list[str]] = {}
    for language in LANGUAGES:
        with translation.override(language):
            for value, label in field.flatchoices:
                names.setdefault(str(value), []).append(str(label))
    return {value: tuple(dict.fromkeys(said)) for value, said in names.items() if value}


def empty(field: "models.Field[Any, Any]") -> object:
    """What stands where a value was taken away. Raises BadCell where one must stand."""
    if field.null:
        return None
    if field.has_default() and not field.choices:
        return field.get_default()
    if field.blank and field.empty_strings_allowed:
        return ""
    raise BadCell("这一列不能清空", "this column cannot be cleared")


def _code(value: object, longest: int | None) -> str | None:
    return _whole(cells.code(value, longest=longest))


def _text(value: object, longest: int | None) -> str | None:
    typed = cells.text(value, longest=longest)
    return _whole(typed.replace("\r\n", "\n") if typed else typed)


def _whole(typed: str | None) -> str | None:
    """Refuses what no database keeps as text."""
    if typed is not None and ("\0" in typed or not typed.isprintable()) and _broken(typed):
        raise BadCell("含不可见的控制字符", "holds control characters", "".join(c for c in typed if not _is_control(c)))
    return typed


def _broken(typed: str) -> bool:
    return any(map(_is_control, typed))


def _is_control(character: str) -> bool:
    return (character < " " and character not in "\n\t") or "\ud800" <= character <= "\udfff"


_BY_LOOK: dict[Look, Reader] = {
    Look.YES_NO: cells.yes_no,
    Look.DAY: cells.day,
    Look.INSTANT: cells.moment,
    Look.RATIO: cells.number,
}
