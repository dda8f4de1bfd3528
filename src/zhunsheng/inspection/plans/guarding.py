"""A step that leads to submission is held to what the rules will ask of the submitted plan: the same rules, earlier."""

from collections.abc import Mapping
from typing import Any

from zhunsheng.acts import weighing
from zhunsheng.acts.act import law_of
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import of_singular
from zhunsheng.acts.refusals import Refused
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.law import rules
from zhunsheng.law.facts import Plan as Kind
from zhunsheng.law.rule import Effect


def hold(plan: Plan, by: Actor, **as_if: object) -> None:
    """Raises Refused for what would bar the plan if it stood `as_if`; a reason is asked only when it is submitted."""
    law = law_of(of_singular("plan"), plan)
    found = weighing.weigh_one({**facts_of(plan, by), **as_if}, rules.of_kind(Kind), law)
    broken = [one for one in found.findings.get(plan.code, {}).values() if one.rule.effect is Effect.REFUSE]
    barred = [one for one in broken if not one.rule.finding_only]
    if barred:
        raise Refused(barred, [], [])


def facts_of(plan: Plan, by: Actor) -> Mapping[str, Any]:
    """The facts of a stored plan on the actor's day."""
    noun = of_singular("plan")
    facts = noun.facts_of_row(plan, law_of(noun, plan), by.day)
    assert facts is not None
    return facts
