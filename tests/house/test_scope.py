"""Every way of counting, vector and figure has its test, and the rules are those of the policy, by name and effect."""

import json
from pathlib import Path

import pytest

from tests.house.scope import has_test, in_a_name, scope
from zhunsheng.law.facts import KINDS
from zhunsheng.law.rules import RULES

EFFECTS = {"R": "refuse", "J": "justify", "W": "warn", "I": "inform"}
Policy = list[tuple[str, str, str, str]]


@pytest.fixture(scope="module")
def policy(shared_data: Path) -> Policy:
    """The policy's rules of the kinds that stand: name, kind, effect, requirement."""
    told = json.loads((shared_data.parent / "policy" / "facts.json").read_text(encoding="utf-8"))
    return [
        (rule["name"], rule["kind"], EFFECTS[rule["effect"]], rule["requirement"])
        for rule in told["rules"]
        if rule["kind"] in KINDS
    ]


@pytest.mark.parametrize("held", scope())
def test_every_requirement_in_scope_has_its_test(held: str) -> None:
    assert [requirement for requirement in scope()[held] if not has_test(requirement)] == []


def test_the_rules_are_those_of_the_policy(policy: Policy) -> None:
    ours = {(rule.name, rule.kind.kind_name, rule.effect.value, rule.requirements[0]) for rule in RULES.values()}
    assert ours == set(policy)


def test_every_kind_has_the_facts_of_the_policy(shared_data: Path) -> None:
    told = json.loads((shared_data.parent / "policy" / "facts.json").read_text(encoding="utf-8"))
    for name, kind in KINDS.items():
        asked = [column["name"] for column in (*told["head"], *told["kinds"][name]["columns"])]
        assert set(kind.column_names()) >= set(asked), name


def test_a_name_is_read_with_and_without_the_nought() -> None:
    assert in_a_name("M01.5").search("test_m01_05_temporary_items_are_refused")
    assert not in_a_name("M01.5").search("test_m01_15_is_another")
    assert in_a_name("L-OBE-54").search("test_l_obe_54_market_inspection")
