"""From a grid of cells to a table: header found, merged cells filled, blanks and examples left out, columns typed."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from zhunsheng.acts.sheets.errors import Hostile
from zhunsheng.acts.sheets.header import LOOKED_AT, Header, Known, find_header, heading_key
from zhunsheng.acts.sheets.isolation import Grid
from zhunsheng.acts.sheets.kinds import Format
from zhunsheng.acts.sheets.reserved import EXAMPLE, MARK, OUR_COLUMNS
from zhunsheng.acts.sheets.sheet import Sheet, typed

_OURS = {heading_key(name) for name in OUR_COLUMNS}
_TEXT_FORMATS = (Format.CSV, Format.TSV, Format.PASTED)


def tabulated(grid: Grid, kind: Format, encoding: str, known: Known) -> tuple[Sheet, int]:
    """The table and how many of its headings were known."""
    is_text = kind in _TEXT_FORMATS
    texts = [c for c in grid.cells.columns if c.startswith("t")]
    cells = grid.cells.with_columns(pl.when(pl.col(c).str.strip_chars() != "").then(pl.col(c)) for c in texts)
    merges = [[top, left - grid.left, bottom, right - grid.left] for top, left, bottom, right in grid.merges]
    top = cells.select(texts).head(LOOKED_AT + 4).rows()
    header = find_header(top, known, None if is_text else merges)
    start = header.first + header.depth
    body = _without_blank_rows(cells.slice(start), texts, start, merges)
    body, examples = _without_examples(body, header)
    places = _places(header, body)
    frame, mixed = _typed(body, places, is_text=is_text)
    sheet = Sheet(
        name=grid.name,
        format=kind,
        encoding=encoding,
        headings=list(places),
        header_row=start,
        frame=frame,
        row_numbers=body["row"].alias("row"),
        places={heading: place + grid.left for heading, place in places.items()},
        kinds=mixed,
        sheets=grid.sheets,
        examples=examples,
    )
    return sheet, header.hits


def _without_blank_rows(
    body: pl.DataFrame, texts: list[str], start: int, merges: Sequence[Sequence[int]]
) -> pl.DataFrame:
    """Rows with a value of their own, each with the number its owner sees; then merged cells filled down."""
    filled = body.select(pl.any_horizontal(pl.col(texts).is_not_null())).to_series()
    numbers = pl.Series("row", range(start + 1, start + 1 + body.height), pl.Int64)
    return _filled_down(body, start, merges).with_columns(numbers).filter(filled)


def _filled_down(body: pl.DataFrame, start: int, merges: Sequence[Sequence[int]]) -> pl.DataFrame:
    """A cell merged over several rows holds for each of them."""
    down = [
        (top - start, left, min(bottom - start, body.height - 1))
        for top, left, bottom, _ in merges
        if bottom > top >= start
    ]
    if (work := sum(max(bottom - top, 0) for top, _, bottom in down)) > max(body.height * body.width, 1):
        raise Hostile("merges", work, body.height * body.width)
    sources: dict[int, list[int]] = {}
    for top, left, bottom in down:
        if left >= 0 and f"t{left}" in body.columns and top < body.height:
            source = sources.setdefault(left, list(range(body.height)))
            source[top : bottom + 1] = [top] * (bottom + 1 - top)
    changed = [
        body[column].gather(source)
        for left, source in sources.items()
        for column in (f"t{left}", f"n{left}")
        if column in body.columns
    ]
    return body.with_columns(changed)


def _without_examples(body: pl.DataFrame, header: Header) -> tuple[pl.DataFrame, int]:
    mark = next((i for i, heading in enumerate(header.headings) if heading_key(heading) == heading_key(MARK)), None)
    if mark is None:
        return body, 0
    kept = body.filter(~pl.col(f"t{mark}").str.strip_chars().str.starts_with(EXAMPLE).fill_null(False))
    return kept, body.height - kept.height


def _places(header: Header, body: pl.DataFrame) -> dict[str, int]:
    """Each heading once, with its column; a column without heading but with values is named by its letter."""
    places: dict[str, int] = {}
    for i, heading in enumerate(header.headings):
        if heading_key(heading) in _OURS or (not heading and body[f"t{i}"].null_count() == body.height):
            continue
        name, times = heading or f"（{letters(i)}列）", 2
        while name in places:
            name, times = f"{heading}（{times}）", times + 1
        places[name] = i
    return places


def letters(column: int) -> str:
    """0 → A, 26 → AA."""
    name = ""
    while column >= 0:
        name, column = chr(65 + column % 26) + name, column // 26 - 1
    return name


def _typed(body: pl.DataFrame, places: dict[str, int], *, is_text: bool) -> tuple[pl.DataFrame, dict[str, pl.Series]]:
    columns: list[pl.Series] = []
    mixed: dict[str, pl.Series] = {}
    for heading, place in places.items():
        series, kinds = body[f"t{place}"], None
        if not is_text:
            series, kinds = typed(series, body[f"n{place}"] if f"n{place}" in body.columns else None)
        if kinds is not None:
            mixed[heading] = kinds
        columns.append(series.alias(heading))
    return pl.DataFrame(columns), mixed
