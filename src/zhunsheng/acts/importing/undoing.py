"""Rows taken out again before anything is final."""

from collections.abc import Sequence

from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.lines import Fate, Line

AT_ONCE = 2_000  # rows in one query


def take_out(doing: Doing, lines: Sequence[Line]) -> None:
    """Undo what `store` did of `lines`: new rows go, changed ones stand as before."""
    model = doing.noun.model
    new = [line.row.pk for line in lines if line.fate is Fate.NEW]
    for at in range(0, len(new), AT_ONCE):
        model._default_manager.filter(pk__in=new[at : at + AT_ONCE]).delete()
    for line in lines:
        if line.before is not None:
            model._default_manager.filter(pk=line.row.pk).update(**line.before)
