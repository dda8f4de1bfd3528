"""Links between rows of one sheet, made when all of them are stored."""

from collections.abc import Sequence

from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.lines import Line
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.acts.importing.undoing import take_out
from zhunsheng.law.words import Words


def join(doing: Doing, lines: Sequence[Line]) -> list[Line]:
    """Set the links; who leads to a row that was not taken is not taken. Gives the lines to be stored again."""
    noun = doing.noun
    keys = {key for line in lines for key in line.pending.values()}
    rows = {getattr(row, noun.key): row for row in noun.model._default_manager.filter(**{f"{noun.key}__in": keys})}
    while dead := [line for line in lines if line.good and not rows.keys() >= set(line.pending.values())]:
        take_out(doing, dead)
        for line in dead:
            rows.pop(line.key, None)
            line.reject(_left_behind(line, set(rows)))
    joined = [line for line in lines if line.good]
    for line in joined:
        for name, key in line.pending.items():
            setattr(line.row, name, rows[key])
    return joined


def _left_behind(line: Line, there: set[str]) -> Remark:
    name, key = next((name, key) for name, key in line.pending.items() if key not in there)
    said = Words(f"表中“{key}”一行未通过，不能关联", f"row “{key}” of the sheet was not taken")
    return Remark(line.number, line.heading(name), key, said)
