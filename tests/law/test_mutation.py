"""A rule's own examples catch every change of what it says: each comparison, number, exception, “not” and “and”."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import polars as pl
import pytest
from polars.exceptions import PolarsError

from tests.law.mutants import Sentence, borrowed, sentences
from tests.law.trial import LAW
from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.frame import of_rows
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import judge
from zhunsheng.law.parameter import Kind, Number, Parameter, Value
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import MODULES, RULES

SENTENCES = [sentence for chapter in MODULES for sentence in sentences(chapter)]
SHARED = [borrowed(in_time, chapter) for chapter in MODULES if hasattr(chapter, "in_time")]
NUMBERS = [(rule, number) for rule in RULES.values() for number in rule.numbers if LAW.numbers.values(number)]


@cache
def worked(name: str) -> tuple[pl.DataFrame, list[str]]:
    """A rule's examples as one frame, and how each is said to stand."""
    rule = RULES[name]
    acts = of_rows(rule.kind, [{**rule.kind.ordinary, **case.facts} for case in rule.examples], LAW)
    return acts, [case.standing.value for case in rule.examples]


def caught(rule: Rule, law: Law) -> bool:
    """Whether an example of the rule of that name comes out otherwise than it says."""
    acts, said = worked(rule.name)
    try:
        return judge(acts, [rule], law).to_series().to_list() != said
    except PolarsError:
        return True


def survivors(sentence: Sentence) -> list[str]:
    return [told for told, rules in sentence.mutants() if not any(caught(rule, LAW) for rule in rules)]


def beside(number: Parameter, stands: Value, by: int) -> Number:
    """The value next to one that stands: a day, a fen, a hundredth or a choice away."""
    value = stands.value
    match number.kind:
        case Kind.YES_NO:
            return not value
        case Kind.WORD:
            choices = list(number.choices)
            return choices[(choices.index(value) + by) % len(choices)]
        case Kind.MONTH_DAY:
            return (date.fromisoformat(f"2001-{value}") + timedelta(days=by)).isoformat()[5:]
    if isinstance(value, date):
        return value + timedelta(days=by)
    return value + by / 100 if isinstance(value, float) else int(str(value)) + by


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.name)
def test_every_change_of_a_sentence_is_caught_by_examples(sentence: Sentence) -> None:
    assert survivors(sentence) == []


@pytest.mark.parametrize("sentence", SHARED, ids=lambda sentence: sentence.chapter.__name__)
def test_every_change_of_being_in_time_is_caught_by_examples(sentence: Sentence) -> None:
    assert survivors(sentence) == []


@pytest.mark.parametrize(("rule", "number"), NUMBERS, ids=[f"{rule.name}-{number.name}" for rule, number in NUMBERS])
@pytest.mark.parametrize("by", [-1, 1])
def test_a_number_that_is_one_off_is_caught_by_examples(rule: Rule, number: Parameter, by: int) -> None:
    other = Law(
        LAW.numbers.over(
            [(number.name, replace(value, value=beside(number, value, by))) for value in LAW.numbers.values(number)]
        )
    )
    told_only = rule.under(other).holds.meta.eq(rule.under(LAW).holds) and rule.under(other).unless.meta.eq(
        rule.under(LAW).unless
    )
    assert told_only or caught(rule, other)


def test_unchanged_rules_are_not_caught() -> None:
    assert [rule.name for rule in RULES.values() if caught(rule, LAW)] == []


def test_there_are_many_mutants() -> None:
    assert sum(1 for sentence in SENTENCES for _ in sentence.mutants()) >= 5 * len(RULES)
