"""What the enforcement certificate asks, the product answers as the law now stands; where a key is older, it says so."""

from pathlib import Path

import pytest

from tests.conformance.exam import (
    court,
    enforcement,
    fine,
    hearing,
    licensing,
    measure_basis,
    measure_steps,
    penalty,
    remedy,
    sealing,
)
from tests.conformance.exam.papers import keys
from tests.conformance.exam.question import Question, places
from zhunsheng.law.facts.frame import example
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import findings, judge
from zhunsheng.law.rule import Example, Standing
from zhunsheng.law.rules import RULES

PARTS = (
    measure_basis,
    measure_steps,
    sealing,
    enforcement,
    court,
    penalty,
    hearing,
    fine,
    remedy,
    licensing,
)
QUESTIONS: tuple[Question, ...] = tuple(question for part in PARTS for question in part.QUESTIONS)
JUDGED = [(question, case) for question in QUESTIONS for case in question.cases]
OUTDATED = [question for question in QUESTIONS if question.key_differs]


def named(question: Question) -> str:
    return f"{question.place}-{question.rule}"


@pytest.fixture(scope="session")
def answers(shared_data: Path) -> dict[str, str]:
    return keys(shared_data / "exam")


@pytest.mark.parametrize(
    ("question", "case"), JUDGED, ids=[f"{question.place}-{question.rule}-{case.told}" for question, case in JUDGED]
)
def test_the_act_stands_as_the_answer_says(question: Question, case: Example, law: Law) -> None:
    rule = RULES[question.rule]
    assert judge(example(rule.kind, law, **case.facts), [rule], law).item() == case.standing


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
def test_the_opposite_fact_turns_the_answer(question: Question) -> None:
    others = {case.standing for case in question.cases[1:]}
    assert Standing.UNCLEAR not in {question.verdict, *others}
    assert others - {question.verdict}


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
def test_a_breach_is_found_with_article_and_reason(question: Question, law: Law) -> None:
    rule = RULES[question.rule]
    breaches = [case for case in question.cases if case.standing is Standing.BROKEN]
    found = [one for case in breaches for one in findings(example(rule.kind, law, **case.facts), rule, law)]
    assert len(found) == len(breaches) > 0
    assert all(question.article in finding.basis for finding in found)
    assert question.says in found[0].reason.zh
    assert all("{" not in finding.reason.zh + finding.remedy.zh for finding in found)


@pytest.mark.parametrize("question", OUTDATED, ids=named)
def test_a_key_of_older_law_is_explained_by_an_article(question: Question) -> None:
    statute, _, why = question.key_differs.partition("：")
    assert statute.startswith("行政")
    assert "法第" in statute
    assert "修订后" in why


def test_sixty_questions_and_more_are_restated() -> None:
    assert len(places(QUESTIONS)) >= 60


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
def test_the_question_is_there_with_this_key(question: Question, answers: dict[str, str]) -> None:
    assert answers.get(question.place) == question.key
