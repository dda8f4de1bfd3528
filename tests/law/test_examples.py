"""Every rule's own examples come out as they say: kept, broken, excepted, unclear, each number at its edge."""

import pytest

from tests.law.trial import LAW
from zhunsheng.law.facts.frame import example
from zhunsheng.law.judgment import judge
from zhunsheng.law.rule import Example, Rule, Standing
from zhunsheng.law.rules import RULES

CASES = [(rule, case) for rule in RULES.values() for case in rule.examples]


@pytest.mark.parametrize(("rule", "case"), CASES, ids=[f"{rule.name}-{case.told}" for rule, case in CASES])
def test_the_example_stands_as_it_says(rule: Rule, case: Example) -> None:
    act = example(rule.kind, LAW, **case.facts)
    assert judge(act, [rule], LAW).item() == case.standing


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_has_an_example_of_each_standing(rule: Rule) -> None:
    assert {case.standing for case in rule.examples} == set(Standing)
