"""Rows given out: the same filter and scope as the list, headings and words that import back as no change."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import polars as pl
from django.utils.translation import gettext as _

from zhunsheng.acts import filters, listing, sheets
from zhunsheng.acts.actor import LOCAL, Actor
from zhunsheng.acts.listing import Asked
from zhunsheng.acts.noun import Column, Look, Noun, label_of, look_of
from zhunsheng.acts.refusals import Forbidden
from zhunsheng.law.words import Words
from zhunsheng.trail.models import Event

FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}
EXPORT = Words("导出", "export")
TYPES: dict[Look, Any] = {
    Look.COUNT: pl.Int64, Look.MONEY: pl.Int64, Look.RATIO: pl.Float64, Look.YES_NO: pl.Boolean, Look.DAY: pl.Date,
    Look.INSTANT: pl.Datetime("us"),
}  # fmt: skip


def may(noun: Noun, by: Actor) -> bool:
    """Whether the role may take rows of the noun away."""
    return by.role in noun.exports and by.role in noun.reads


def frame(noun: Noun, by: Actor, asked: Asked) -> pl.DataFrame:
    """All rows the list would show, whatever the page: the columns asked for, else all. Raises Forbidden."""
    if not may(noun, by):
        raise Forbidden(by, EXPORT, [role.words for role in sorted(noun.exports)])
    columns = columns_of(noun, asked)
    asked, found = listing.understood(noun, by, asked)
    found = listing.ordered(noun, found, asked)
    rows = list(found.values_list(*(column.source for column in columns)).iterator(chunk_size=5000))
    given = zip(*rows, strict=True) if rows else [()] * len(columns)
    return pl.DataFrame([_series(noun, one, list(cells)) for one, cells in zip(columns, given, strict=True)])


def columns_of(noun: Noun, asked: Asked) -> list[Column]:
    """What is given out: the key always, then the columns asked for, else all."""
    chosen = listing.shown(noun, asked) if asked.columns else list(noun.columns)
    key = noun.by_name[noun.key]
    return chosen if key in chosen else [key, *chosen]


def _series(noun: Noun, column: Column, cells: Sequence[Any]) -> pl.Series:
    look = look_of(noun, column)
    written = WRITERS[look](noun, column, cells) if look in WRITERS else cells
    return pl.Series(label_of(noun, column), written, TYPES.get(look, pl.String), strict=False)


def _words(noun: Noun, column: Column, cells: Sequence[Any]) -> list[str | None]:
    words = filters.words_of(noun, column)
    return [words.get(cell, cell) for cell in cells]


def _local(_noun: Noun, _column: Column, cells: Sequence[datetime | None]) -> list[datetime | None]:
    return [cell.astimezone(LOCAL).replace(tzinfo=None) if cell else None for cell in cells]


WRITERS: dict[Look, Callable[[Noun, Column, Sequence[Any]], Sequence[Any]]] = {Look.WORD: _words, Look.INSTANT: _local}


def write(frame: pl.DataFrame, form: str, noun: Noun, by: Actor, asked: Asked) -> bytes:
    """`frame` as csv, xlsx or parquet; a workbook says on its second sheet what was asked, by whom and when."""
    if form == "csv":
        return sheets.write_csv(frame, frame.columns)
    if form == "parquet":
        return sheets.write_parquet(frame, frame.columns)
    return sheets.write(frame, frame.columns, title=noun.plural.zh, notes=notes(frame.height, noun, by, asked))


def notes(count: int, noun: Noun, by: Actor, asked: Asked) -> list[tuple[str, object]]:
    """What a workbook says of itself: filter, time, person, count, and how far the trail had come."""
    asked, _found = listing.understood(noun, by, asked)
    said = [chip.said.zh for chip in listing.chips(noun, by, asked)] + ([f"“{asked.q}”"] if asked.q else [])
    head = Event.objects.order_by("-seq").values_list("seq", "hash").first() or (0, "")
    return [
        (_("筛选条件"), "；".join(said) or _("全部")),
        (_("导出时间"), by.at.astimezone(LOCAL).replace(tzinfo=None, microsecond=0)),
        (_("导出人"), f"{by.person} {by.role.words.zh}"),
        (_("条数"), count),
        (_("留痕末号"), head[0]),
        (_("留痕末号校验值"), head[1]),
    ]
