"""One act done for many new rows: permitted, changed, judged and recorded like any other, in one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from django.db import models, transaction

from zhunsheng.acts import exceptions, in_force, weighing
from zhunsheng.acts.act import Act, entry
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.refusals import Forbidden
from zhunsheng.acts.weighing import NOTHING, Reason, Weighed
from zhunsheng.law import rules
from zhunsheng.law.in_force import Law
from zhunsheng.trail import chain

AT_ONCE = 500
M = TypeVar("M", bound=models.Model)


@dataclass(frozen=True)
class Told:
    """One row to be made: what the act is told, the reasons given, and what the register would number itself."""

    facts: Mapping[str, object]
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    numbered: Mapping[str, object] = field(default_factory=dict)


def done(act: Act, told: Sequence[Told], by: Actor, model: type[M], batch: str = "") -> list[M]:
    """The rows that `act` made. Raises a NotDone (Forbidden, Invalid, Refused) for the first that may not be."""
    made: list[M] = []
    with transaction.atomic():
        for part in _slices(told):
            made += _done(act, part, by, model, batch)
    return made


def _done(act: Act, told: Sequence[Told], by: Actor, model: type[M], batch: str) -> list[M]:
    if not act.may(by):
        raise Forbidden(by, act.words, [role.words for role in act.reaches])
    rows = [model(**one.numbered) for one in told]
    for row, one in zip(rows, told, strict=True):
        act.apply(row, one.facts, by)
        if not act.of.holds(row, act.reaches[by.role], by):
            raise Forbidden(by, act.words, [role.words for role in act.reaches])
    if act.makes:
        act.of.open_for(rows, by, past=act.past)
    model._default_manager.bulk_create(rows)
    law = in_force.current()
    stand = _stand(act.of, rows, by, law)
    chain.append([
        each for row, one in zip(rows, told, strict=True) for each in _recorded(act, row, one, by, law, stand, batch)
    ])  # fmt: skip
    return rows


def _stand(noun: Noun, rows: Sequence[models.Model], by: Actor, law: Law) -> Weighed:
    if noun.kind is None or noun.facts is None:
        return NOTHING
    facts = noun.facts(noun.model._default_manager.filter(pk__in=[row.pk for row in rows]), law, by.day)
    return weighing.weigh(facts, rules.of_kind(noun.kind), law)


def _recorded(act: Act, row: Any, told: Told, by: Actor, law: Law, stand: Weighed, batch: str) -> list[chain.Entry]:
    key = str(getattr(row, act.of.key))
    passed = weighing.passed(key, NOTHING, stand, told.reasons, past=act.past)
    given = {f.rule.name: told.reasons[f.rule.name] for f in passed if f.rule.name in told.reasons}
    kept = exceptions.register(act.of, row, by, given) if given else []
    narrowed = law.narrowed(by.region, by.department)
    return [*kept, entry(act, row, by, narrowed, None, told.facts, given, passed, batch)]


def _slices(told: Sequence[Told]) -> Iterator[list[Told]]:
    rest = iter(told)
    while part := list(islice(rest, AT_ONCE)):
        yield part
