"""The body of a list's table, as one text: in a template's loop the same fifty rows cost five times as much."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.web import links, shown

TICK = '<td class="tick"><input type="checkbox" name="key" value="{0}" aria-label="{0}"></td>'


def body(
    noun: Noun, keys: Sequence[str], rows: Sequence[Sequence[Any]], writers: Sequence[shown.Writer],
    classes: Sequence[str], *, ticked: bool,
) -> Markup:  # fmt: skip
    """A line a row: where rows are `ticked` its box, then its title that leads to the record, then its other cells."""
    if not rows:
        return Markup()
    columns = list(zip(*rows, strict=True))
    named = _written(columns[0], writers[0], "{}</a></th>")
    titles = [_begun(noun.name, key, ticked) + title for key, title in zip(keys, named, strict=True)]
    cells = [
        _written(column, write, f'<td class="{name}">{{}}</td>' if name else "<td>{}</td>")
        for column, write, name in zip(columns[1:], writers[1:], classes[1:], strict=True)
    ]
    lines = map("".join, zip(titles, *cells, strict=True))
    return Markup("<tr>" + "</tr>\n<tr>".join(lines) + "</tr>")  # noqa: S704 — every cell is escaped


@lru_cache(8192)
def _begun(noun: str, key: str, ticked: bool) -> str:
    """How the line of a row begins: its box, and the link its title stands in."""
    box = TICK.format(escape(key)) if ticked else ""
    return f'{box}<th scope="row"><a href="{links.record(NOUNS[noun], key)}">'


def _written(values: Sequence[Any], write: shown.Writer, cell: str) -> list[str]:
    """The cells of one column; the same value is written once, for a column says few different things."""
    known = {value: cell.format(escape(write(value))) for value in set(values)}
    return [known[value] for value in values]
