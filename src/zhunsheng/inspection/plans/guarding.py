"""A step that leads to submission is held to what the rules will ask of the submitted plan: the same rules, earlier."""

from zhunsheng.acts import weighing
from zhunsheng.acts.act import law_of
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import of_singular
from zhunsheng.acts.refusals import Refused
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.law import rules
from zhunsheng.law.rule import Effect


def hold(plan: Plan, by: Actor, **as_if: object) -> None:
    """Raises Refused for what would bar the plan if it stood `as_if`; a reason is asked only when it is submitted."""
    noun = of_singular("plan")
    law = law_of(noun, plan)
    facts = noun.facts_of_row(plan, law, by.day)
    assert facts is not None
    assert noun.kind is not None
    found = weighing.weigh_one({**facts, **as_if}, rules.of_kind(noun.kind), law)
    broken = [one for one in found.findings.get(plan.code, {}).values() if one.rule.effect is Effect.REFUSE]
    barred = [one for one in broken if not one.rule.finding_only]
    if barred:
        raise Refused(barred, [], [])
