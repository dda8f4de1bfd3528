"""A workbook to fill in for one noun: the columns its acts take, real lists, and an example that is never read."""

from typing import Any

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhunsheng.acts import sheets
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import columns, doing
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.noun import NOUNS, Column, Look, Noun, label_of, look_of
from zhunsheng.acts.roles import Scope
from zhunsheng.acts.sheets import TemplateColumn
from zhunsheng.acts.sheets.templates import Kind

LONGEST_LIST = 500  # names in a drop-down; more are typed


def workbook(noun: Noun, by: Actor, *, past: bool = False) -> bytes:
    """The sheet for `noun`; links offer the rows that the import would reach. Raises importing.NotImported."""
    acts = doing.of(noun, past=past)
    asked = [_asked(acts, column, by) for column in acts.columns]
    return sheets.template(asked, title=noun.plural.said(get_language() or "zh-hans"))


def _asked(acts: Doing, column: Column, by: Actor) -> TemplateColumn:
    noun, field = acts.noun, acts.field(column.name)
    offered = _offered(acts, column, field, by)
    kind = _kind(noun, column, field, offered)
    given = column.name == noun.key and noun.numbered is not None
    required = column.name in acts.needed and not given
    helps = [str(column.help)] if column.help else []
    helps += [_("留空则由系统编号")] if given else []
    helps += [_("写部门编码或者名称")] if column.to and not offered else []
    example = column.example if column.example is not None else _example(kind, offered, label_of(noun, column), by)
    shown = example if required or column.example is not None or kind in SHOWN else None
    return TemplateColumn(label_of(noun, column), kind, offered, required, "\n".join(helps), shown)


SHOWN = frozenset({"choice", "yes_no"})


def _offered(acts: Doing, column: Column, field: "models.Field[Any, Any]", by: Actor) -> list[str]:
    """The words of an enum; the names of the rows a link may lead to."""
    if field.choices:
        return [str(label) for value, label in field.flatchoices if value]
    if not column.to:
        return []
    to, scope = NOUNS[column.to], columns.reach_of(acts, by)
    rows = to.visible(by) & to.within(scope, by) if scope is not Scope.PUBLISHED else to.visible(by)
    names = [str(name) for name in rows.order_by(to.key).values_list(to.title, flat=True)[: LONGEST_LIST + 1]]
    return names if len(names) <= LONGEST_LIST and len(set(names)) == len(names) else []


def _kind(noun: Noun, column: Column, field: "models.Field[Any, Any]", offered: list[str]) -> Kind:
    if offered:
        return "choice"
    look = look_of(noun, column)
    if isinstance(field, models.IntegerField) and look is not Look.MONEY:
        return "whole"
    return KINDS.get(look, "text")


KINDS: dict[Look, Kind] = {
    Look.CODE: "code", Look.LINK: "code", Look.YES_NO: "yes_no", Look.DAY: "date", Look.RATIO: "number",
}  # fmt: skip


def _example(kind: Kind, offered: list[str], label: str, by: Actor) -> object:
    """What an ordinary cell looks like."""
    if offered:
        return offered[0]
    return {"yes_no": _("否"), "date": by.day, "whole": 1, "number": 1, "code": "A001"}.get(kind, _("示例") + label)
