"""Who is caught by a rule now, among the rows that the reader may see."""

from dataclasses import dataclass

import polars as pl

from zhunsheng.acts import in_force
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.acts.roles import Scope
from zhunsheng.law.facts import Facts
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import Rule
from zhunsheng.register.models import Department


@dataclass(frozen=True)
class Caught:
    """How many acts break a rule, how many of them with a reason, and whose they are."""

    noun: Noun
    acts: int
    broken: int
    reasoned: int
    departments: list[tuple[str, str, int]]  # code, name, how many without a reason


def noun_of(kind: type[Facts]) -> Noun | None:
    """The noun whose rows are acts of `kind`."""
    return next((noun for noun in NOUNS.values() if noun.kind is kind), None)


def facts_seen(rule: Rule, by: Actor, law: Law) -> tuple[Noun, pl.DataFrame] | None:
    """The facts of the rows that `by` works with; None for who sees only what is published."""
    noun = noun_of(rule.kind)
    if noun is None or noun.facts is None or noun.reads.get(by.role, Scope.PUBLISHED) is Scope.PUBLISHED:
        return None
    return noun, noun.facts(noun.visible(by), law, by.day)


def caught(rule: Rule, by: Actor) -> Caught | None:
    """The acts that break `rule` today, by department."""
    law = in_force.current()
    if (seen := facts_seen(rule, by, law)) is None:
        return None
    noun, facts = seen
    justified = pl.col("justified").list.contains(rule.name).fill_null(value=False)
    broken = facts.filter(rule.under(law).broken).select("department", justified.alias("reasoned"))
    bare = broken.filter(~pl.col("reasoned"))
    counted = bare.group_by("department").len("count").sort("count", "department", descending=[True, False])
    names = dict(Department.objects.filter(code__in=counted["department"].to_list()).values_list("code", "name"))
    departments = [(code, names.get(code, code), count) for code, count in counted.iter_rows()]
    return Caught(noun, facts.height, bare.height, broken.height - bare.height, departments)
