"""A question of the enforcement certificate's exam, told in our own words and answered by a rule."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from zhunsheng.law.rule import Example, Standing


class Paper(StrEnum):
    """The four papers of ../shared/data/exam; they carry no licence, so none of their text is here."""

    JUDGE = "判断"
    SINGLE = "单选"
    MULTIPLE = "多选"
    CASE = "案例分析"


@dataclass(frozen=True)
class Question:
    """What is asked, the key of the paper, the rule that answers, and the facts on both sides of the answer.

    `key` is 对 or 错 in 判断, else letters. The first of `cases` is the act that is asked about, the others are its
    opposite. `says` is a part of the reason the product gives for a breach. `key_differs` is the article that
    explains why the product answers differently from the key.
    """

    paper: Paper
    number: str  # 题号; in 案例分析 that of the case, a hyphen and that of the question: 6-2
    key: str
    asks: str
    rule: str
    article: str
    cases: tuple[Example, ...]
    says: str
    key_differs: str = ""

    @property
    def place(self) -> str:
        return f"{self.paper}-{self.number}"

    @property
    def verdict(self) -> Standing:
        """How the act that is asked about stands."""
        return self.cases[0].standing


def places(questions: Iterable[Question]) -> set[str]:
    """The different questions: one that several rules answer is counted once."""
    return {question.place for question in questions}
