"""Whether the act takes what it is told, and whether the actor may do it to the row as it would stand."""

from collections.abc import Sequence
from typing import Any

from zhunsheng.acts.act import Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import refusing
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.lines import Line
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.acts.refusals import Invalid


def apply(doing: Doing, act: Act, line: Line, by: Actor) -> bool:
    """Let the act change the row, without storing it."""
    try:
        act.apply(line.row, line.told, by)
    except Invalid as errors:
        for remark in list(refusing.invalid(doing, line, errors)):
            line.reject(remark)
    return line.good


def admit(doing: Doing, act: Act, line: Line, by: Actor) -> None:
    """Whether the actor may do this to the row as it would stand; and what to mind in it."""
    if refusal := no_business(doing, (act,), line, line.row, by):
        line.reject(refusal)
    elif doing.noun.notices is not None:
        line.notes += [
            Remark(line.number, line.heading(name), line.told.get(name), said)
            for name, said in doing.noun.notices(line.row)
        ]


def no_business(doing: Doing, acts: Sequence[Act], line: Line, row: Any, by: Actor) -> Remark | None:
    """Why the actor can do none of `acts` to this row, as far as role and scope go."""
    able = [act for act in acts if act.may(by)]
    if not able:
        return refusing.forbidden(line, acts[-1], by)
    if not any(doing.noun.holds(row, act.reaches[by.role], by) for act in able):
        return refusing.out_of_reach(line, able[-1], by)
    return None
