"""How a record stands under the rules of its kind today, and which of its deadlines run."""

from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl
from django.db import models

from zhunsheng.acts import in_force
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import Noun, whose
from zhunsheng.acts.refusals import lacking
from zhunsheng.law import derivation, judgment, rules
from zhunsheng.law.derivation import Unit
from zhunsheng.law.facts import Facts
from zhunsheng.law.finding import Finding, Unclear
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import PUBLISH_WD
from zhunsheng.law.rule import Effect, Rule, Standing
from zhunsheng.law.words import Words

COUNTED_FROM = {"plan_item_published": ("filed_on", PUBLISH_WD), "draw_published": ("drawn_on", PUBLISH_WD)}
"""Of which day and which number of working days the last day of a rule is made, to tell it in words."""
AHEAD = timedelta(days=365)


@dataclass(frozen=True)
class Clock:
    """A deadline that runs: what is due, when, in how many days, and how it was counted."""

    rule: Rule
    due: date
    left: int  # calendar days
    counted: Words | None


@dataclass(frozen=True)
class Standings:
    """A record under the rules of its kind."""

    broken: list[Finding]
    unclear: list[tuple[Unclear, Words]]
    kept: list[Rule]


def judged(noun: Noun, row: models.Model, by: Actor) -> tuple[list[Clock], Standings | None]:
    """The clocks of a row and how it stands today; nothing where no rule judges the noun."""
    if noun.kind is None or noun.facts is None:
        return [], None
    paths = noun.paths
    law = in_force.current().narrowed(whose(row, paths.region), whose(row, paths.department))
    facts = noun.facts(noun.model._default_manager.filter(pk=row.pk), law, by.day)
    return running(noun.kind, facts, law, by.day), standing(noun.kind, facts, law)


def standing(kind: type[Facts], facts: pl.DataFrame, law: Law) -> Standings:
    """What the record breaks, what cannot be judged for want of a fact, and what it keeps."""
    binding = [rule for rule in rules.of_kind(kind) if rule.effect is not Effect.INFORM]
    stands = judgment.judge(facts, binding, law).row(0, named=True)
    kept = [rule for rule in binding if stands[rule.name] == Standing.KEPT]
    told = [rule for rule in binding if stands[rule.name] in (Standing.BROKEN, Standing.UNCLEAR)]
    verdict = judgment.audit(facts, told, law)
    return Standings(verdict.findings, [(one, lacking(one)) for one in verdict.unclear], kept)


def running(kind: type[Facts], facts: pl.DataFrame, law: Law, today: date) -> list[Clock]:
    """Deadlines that have not been met and will be broken if nothing is done, the nearest first."""
    timed = [rule for rule in rules.of_kind(kind) if "due_on" in rule.under(law).figures]
    found = [_clock(rule, facts, law, today) for rule in timed]
    return sorted((clock for clock in found if clock), key=lambda clock: clock.due)


def _clock(rule: Rule, facts: pl.DataFrame, law: Law, today: date) -> Clock | None:
    bound = rule.under(law)
    later = facts.with_columns(as_of=pl.lit(today + AHEAD))
    due, breaks = later.select(bound.figures["due_on"].alias("due"), bound.broken.alias("breaks")).row(0)
    runs = breaks and due is not None and due >= today
    return Clock(rule, due, (due - today).days, _counted(rule, facts, law)) if runs else None


def _counted(rule: Rule, facts: pl.DataFrame, law: Law) -> Words | None:
    if rule.name not in COUNTED_FROM:
        return None
    name, number = COUNTED_FROM[rule.name]
    start, region, department = facts.select(name, "region", "department").row(0)
    value = law.numbers.in_force(number, start, region or "", department or "") if start else None
    if value is None:
        return None
    found = derivation.derive(start, int(str(value.value)), Unit.WORKING, law.calendars, region or "")
    return found.sentence
