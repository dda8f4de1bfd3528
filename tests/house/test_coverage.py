"""Every requirement of the notice and of the law behind it has a line that says what holds it."""

import csv
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from tests.house.source import ROOT, SOURCE
from zhunsheng.law.rules import RULES

LIST = ROOT / "docs" / "reference" / "requirements.tsv"
LONGEST = 20  # characters of what a requirement asks


@pytest.fixture(scope="module")
def listed() -> list[dict[str, str]]:
    return list(csv.DictReader(LIST.read_text(encoding="utf-8").splitlines(), delimiter="\t"))


@pytest.fixture(scope="module")
def pages() -> ModuleType:
    """The tool that writes the page of coverage."""
    spec = importlib.util.spec_from_file_location("reference_law", ROOT / "tools" / "reference_law.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_requirement_has_one_line_of_the_page(listed: list[dict[str, str]], pages: ModuleType) -> None:
    lines = [line.split(" | ") for line in pages.coverage() if line.startswith("| ")][2:]
    assert [line[0].removeprefix("| ") for line in lines] == [one["requirement"] for one in listed]
    assert [line for line in lines if not line[3].removesuffix(" |").strip()] == []


def test_no_requirement_is_listed_twice(listed: list[dict[str, str]]) -> None:
    assert len({one["requirement"] for one in listed}) == len(listed)


def test_every_requirement_says_briefly_what_it_asks(listed: list[dict[str, str]]) -> None:
    assert [one["requirement"] for one in listed if not 0 < len(one["asks"]) <= LONGEST] == []


def test_every_requirement_held_as_a_rule_is_named_by_a_rule(listed: list[dict[str, str]]) -> None:
    named = {requirement for rule in RULES.values() for requirement in rule.requirements}
    assert [one["requirement"] for one in listed if one["held"] == "rule" and one["requirement"] not in named] == []


def test_no_rule_names_a_requirement_that_is_not_listed(listed: list[dict[str, str]]) -> None:
    known = {one["requirement"] for one in listed}
    assert {rule.name: rule.requirements for rule in RULES.values() if not known.issuperset(rule.requirements)} == {}


def test_every_file_said_to_hold_a_requirement_is_there(pages: ModuleType) -> None:
    assert [place for place in pages.PLACES.values() if not (SOURCE / place).exists()] == []


def test_the_list_is_the_policys(listed: list[dict[str, str]], shared_data: Path) -> None:
    asked = json.loads((shared_data.parent / "policy" / "facts.json").read_text(encoding="utf-8"))["requirements"]
    assert {one["requirement"]: one["held"] for one in listed} == {key: one["held"] for key, one in asked.items()}
