"""Every rule, number and act says where it comes from, and the place it names resolves to the words shipped with us."""

import pytest

from zhunsheng.acts.act import ACTS, Act
from zhunsheng.law.citation import Citation
from zhunsheng.law.parameter import Parameter, Status
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import RULES


def unresolved(citations: tuple[Citation, ...]) -> list[str]:
    """Those whose source was seen and yet has no such words (Citation.text raises, and says which)."""
    return [str(citation) for citation in citations if citation.seen and not citation.text()]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_stands_on_words_that_are_there(rule: Rule) -> None:
    assert rule.basis
    assert unresolved(rule.basis) == []


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
def test_a_number_comes_from_words_that_are_there(parameter: Parameter) -> None:
    assert parameter.values or parameter.note
    assert unresolved(tuple(value.source for value in parameter.values)) == []


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
def test_a_number_from_a_text_that_nobody_read_is_not_called_read(parameter: Parameter) -> None:
    assert [value for value in parameter.values if value.status is Status.TEXT and not value.source.seen] == []


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_an_act_stands_on_words_that_are_there(act: Act) -> None:
    assert act.basis
    assert unresolved(act.basis) == []


def test_there_are_rules_numbers_and_acts_to_look_at() -> None:
    assert min(len(RULES), len(PARAMETERS), len(ACTS)) > 0
