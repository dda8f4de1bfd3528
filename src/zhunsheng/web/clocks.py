"""How a record stands under the rules of its kind today, and which of its deadlines run."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models

from zhunsheng.acts.act import law_of
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import Noun
from zhunsheng.acts.refusals import lacking
from zhunsheng.law import derivation, rules
from zhunsheng.law.facts import Facts
from zhunsheng.law.finding import Finding, Unclear
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import PUBLISH_WD, SPECIAL_LATE_WD
from zhunsheng.law.plain import acts as plain
from zhunsheng.law.plain.program import Row
from zhunsheng.law.rule import Effect, Rule, Standing
from zhunsheng.law.words import Words

COUNTED_FROM = {
    "plan_item_published": ("filed_on", PUBLISH_WD), "draw_published": ("drawn_on", PUBLISH_WD),
    "emergency_special_filed_after": ("first_visit_on", SPECIAL_LATE_WD),
}  # fmt: skip
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
    law = law_of(noun, row)
    facts = noun.facts_of_row(row, law, by.day)
    if noun.kind is None or facts is None:
        return [], None
    return running(noun.kind, facts, law, by.day), standing(noun.kind, facts, law)


def standing(kind: type[Facts], facts: Row, law: Law) -> Standings:
    """What the record breaks, what cannot be judged for want of a fact, and what it keeps."""
    binding = tuple(rule for rule in rules.of_kind(kind) if rule.effect is not Effect.INFORM)
    stands = plain.standings(facts, binding, law)
    kept = [rule for rule, stood in zip(binding, stands, strict=True) if stood is Standing.KEPT]
    verdict = plain.audit([facts], binding, law)
    return Standings(verdict.findings, [(one, lacking(one)) for one in verdict.unclear], kept)


def running(kind: type[Facts], facts: Row, law: Law, today: date) -> list[Clock]:
    """Deadlines that have not been met and will be broken if nothing is done, the nearest first."""
    timed = tuple(rule for rule in rules.of_kind(kind) if "due_on" in rule.under(law).figures)
    later = {**facts, "as_of": today + AHEAD}
    stands = plain.standings(later, timed, law)
    late = [rule for rule, stood in zip(timed, stands, strict=True) if stood is Standing.BROKEN]
    found = [_clock(rule, facts, plain.figures(later, rule, law)["due_on"], law, today) for rule in late]
    return sorted((clock for clock in found if clock), key=lambda clock: clock.due)


def _clock(rule: Rule, facts: Row, due: date | None, law: Law, today: date) -> Clock | None:
    if due is None or due < today:
        return None
    return Clock(rule, due, (due - today).days, _counted(rule, facts, law))


def _counted(rule: Rule, facts: Row, law: Law) -> Words | None:
    if rule.name not in COUNTED_FROM:
        return None
    name, number = COUNTED_FROM[rule.name]
    start, region, department = (facts[column] for column in (name, "region", "department"))
    found = derivation.numbered(number, start, law, region or "", department or "")
    return found.sentence if found else None
