"""The body of a list's table, as one text: in a template's loop the same fifty rows cost five times as much."""

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup, escape

from zhunsheng.acts.noun import Noun
from zhunsheng.web import links, shown

TICK = '<td class="tick"><input type="checkbox" name="key" value="{key}" aria-label="{key}"></td>'
TITLE = '<th scope="row"><a href="{href}">{title}</a></th>'


def body(
    noun: Noun, keys: Sequence[str], rows: Iterable[Sequence[Any]], writers: Sequence[shown.Writer], classes: Sequence[str],
    *, ticked: bool,
) -> Markup:  # fmt: skip
    """A line a row: where rows are `ticked` its box, then its title that leads to the record, then its other cells."""
    writes = [_remembering(write) for write in writers]
    opening = "<tr>" + (TICK if ticked else "") + TITLE
    between = ["<td>" if not name else f'<td class="{name}">' for name in classes[1:]]
    lines = []
    for key, row in zip(keys, rows, strict=True):
        cells = [write(value) for write, value in zip(writes, row, strict=True)]
        lines.append(opening.format(key=_plain(key), href=links.record(noun, key), title=cells[0]))
        lines += [f"{start}{cell}</td>" for start, cell in zip(between, cells[1:], strict=True)]
        lines.append("</tr>\n")
    return Markup("".join(lines))


def _plain(text: str) -> str:
    return str(escape(text))


def _remembering(write: shown.Writer) -> shown.Writer:
    """The same value is written once: a column of a list says few different things."""
    known: dict[Any, str] = {}

    def written(value: Any) -> str:
        found = known.get(value)
        if found is None:
            found = known[value] = str(escape(write(value)))
        return found

    return written
