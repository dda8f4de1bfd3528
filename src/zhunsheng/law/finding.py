"""What judging finds: the facts, the reason and the basis (事实、理由、依据), and what would mend it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from zhunsheng.law.facts import Facts
from zhunsheng.law.rule import Bound, Rule
from zhunsheng.law.words import Words


@dataclass(frozen=True)
class Finding:
    """Why one act breaks one rule: its facts, the reason in words, and what would make it allowed."""

    act: str
    rule: Rule
    facts: dict[str, object]
    justified: bool  # an approved reason stands in the register

    @property
    def reason(self) -> Words:
        return self.rule.reason.filled(self._said)

    @property
    def remedy(self) -> Words:
        return self.rule.remedy.filled(self._said)

    @property
    def basis(self) -> str:
        return "；".join(str(citation) for citation in self.rule.basis)

    @cached_property
    def _said(self) -> dict[str, object]:
        return {name: worded(self.rule, name, value) for name, value in self.facts.items()}


@dataclass(frozen=True)
class Unclear:
    """Why one act cannot be judged by one rule: the facts, or the number, that are missing."""

    act: str
    rule: Rule
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """What an audit found."""

    acts: int
    findings: list[Finding]
    unclear: list[Unclear]


def shown(rule: Rule, bound: Bound) -> list[str]:
    """The facts that a finding of `rule` gives: those it is judged by, told of, or reckoned from."""
    figures = {root for figure in bound.figures.values() for root in figure.meta.root_names()}
    told = {name for name in rule.kind.column_names() if f"{{{name}}}" in rule.reason.zh + rule.remedy.zh}
    needed = (set(bound.reads) | told | figures) - {"region", "department"}
    return [name for name in rule.kind.column_names() if name in needed and name not in bound.figures]


def worded(rule: Rule, name: str, value: object) -> object:
    """A member of an enum in words; anything else as it is."""
    words = _members(rule.kind).get(name)
    return words.get(value, value) if words else value


@cache
def _members(kind: type[Facts]) -> dict[str, Mapping[object, Words]]:
    """The words for the members of each enum of `kind`."""
    return {name: words for name in kind.column_names() if (words := kind.about(name).get("words"))}
