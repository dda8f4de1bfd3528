"""One sentence, asked of one act in plain Python and of many by Polars: both answer the same, for every rule."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.law.plain.drawn import rows
from tests.law.trial import LAW
from zhunsheng.law.facts import KINDS, Facts, frame
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import FEW, audit, judge
from zhunsheng.law.plain import acts as plain
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import of_kind

LAWS = {"the land": LAW, "a department": LAW.narrowed("640500", "SJ-SCJG")}
DRAWN = 150
JUDGED = [kind for kind in KINDS.values() if of_kind(kind)]
pytestmark = [
    pytest.mark.parametrize("law", LAWS.values(), ids=LAWS.keys()),
    pytest.mark.parametrize("kind", JUDGED, ids=lambda kind: kind.kind_name),
]


def worked(kind: type[Facts]) -> list[dict[str, Any]]:
    """What the examples of a kind's rules say, and rows drawn at random."""
    said = [{**kind.ordinary, **case.facts} for rule in of_kind(kind) for case in rule.examples]
    return [*said, *rows(kind, DRAWN, kind.kind_name)]


def differing(one: Sequence[Any], other: Sequence[Any]) -> list[tuple[Any, Any]]:
    """The first answers that differ: few, so that a failure can be read."""
    assert len(one) == len(other)
    return [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]][:3]


def test_facts_are_completed_the_same(kind: type[Facts], law: Law) -> None:
    whole = frame.of_rows(kind, worked(kind), law).to_dicts()
    assert differing([plain.complete(kind, row, law) for row in worked(kind)], whole) == []


def test_acts_stand_the_same(kind: type[Facts], law: Law) -> None:
    facts = frame.of_rows(kind, worked(kind), law)
    stand = judge(facts, of_kind(kind), law).rows()
    assert differing([tuple(plain.standings(act, of_kind(kind), law)) for act in facts.to_dicts()], stand) == []


def test_the_same_is_found_and_missed_in_the_same_words(kind: type[Facts], law: Law) -> None:
    facts = frame.of_rows(kind, worked(kind), law).sample(FEW + 20, seed=1, with_replacement=True)
    many = audit(facts, of_kind(kind), law)
    few = plain.audit(facts.to_dicts(), of_kind(kind), law)
    assert differing([_said(one) for one in few.findings], [_said(one) for one in many.findings]) == []
    assert differing(few.unclear, many.unclear) == []


def _said(finding: Any) -> tuple[str, Rule, list[tuple[str, Any]], bool, str, str]:
    return finding.act, finding.rule, list(finding.facts.items()), finding.justified, finding.reason, finding.remedy


def test_figures_come_to_the_same(kind: type[Facts], law: Law) -> None:
    facts = frame.of_rows(kind, worked(kind), law)
    acts = facts.to_dicts()
    for rule in of_kind(kind):
        reckoned = facts.select("act", **rule.under(law).figures).to_dicts()
        plainly = [{"act": act["act"]} | plain.figures(act, rule, law) for act in acts]
        assert differing(plainly, reckoned) == [], rule.name
