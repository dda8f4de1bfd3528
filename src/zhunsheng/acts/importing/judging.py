"""All stored rows of an import judged at once, before anything is final; what the law refuses is taken out again."""

from collections.abc import Sequence
from itertools import islice

import polars as pl

from zhunsheng.acts import in_force, weighing
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import breaches
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.lines import Fate, Line
from zhunsheng.acts.importing.making import Progress
from zhunsheng.acts.importing.undoing import take_out
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.refusals import Refused
from zhunsheng.acts.weighing import NOTHING, Weighed
from zhunsheng.law import rules
from zhunsheng.law.rule import Effect

AT_ONCE = 10_000  # rows in one query


def stand(noun: Noun, lines: Sequence[Line], by: Actor) -> Weighed:
    """How the rules stand for the stored rows of `lines`, all in one frame, on the actor's day."""
    if noun.kind is None or noun.facts is None or not lines:
        return NOTHING
    law = in_force.current()
    keys = iter([line.row.pk for line in lines])
    frames = []
    while part := list(islice(keys, AT_ONCE)):
        frames.append(noun.facts(noun.model._default_manager.filter(pk__in=part), law, by.day))
    return weighing.weigh(pl.concat(frames), rules.of_kind(noun.kind), law)


def refuse(doing: Doing, lines: Sequence[Line], stood: Weighed, stands: Weighed, progress: Progress) -> None:
    """Reject what newly breaks a rule that refuses; keep with each other row what was found."""
    barred: list[Line] = []
    for line in lines:
        past = (doing.makes if line.fate is Fate.NEW else doing.corrects or doing.makes).past
        try:
            line.passed = weighing.passed(line.key, stood, stands, {}, past=past)
        except Refused as refusal:
            barred.append(line)
            line.remarks += breaches.refused(line, refusal)
    take_out(doing, barred)
    for line in barred:
        line.fate, line.row = Fate.REJECTED, None
    for line in lines:
        line.notes += [breaches.of_finding(line, one) for one in line.passed if one.rule.effect is not Effect.INFORM]
    progress("judge", len(lines), len(lines))


def weighs(doing: Doing) -> bool:
    """Whether a trial must store (and undo) to know what the law and the database's own constraints say."""
    conditions = (getattr(one, "condition", None) for one in doing.noun.model._meta.constraints)
    held = {name for condition in conditions if condition for name in condition.referenced_base_fields}
    return doing.noun.kind is not None or bool(doing.names & held)
