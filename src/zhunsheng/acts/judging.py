"""Facts judged for a reader: what breaks a rule, what does so with an approved reason, and what cannot be judged.

The same for an outside file and for the register; a row is numbered as its owner counts where it came from a file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from zhunsheng.acts.noun import Noun
from zhunsheng.law import judgment
from zhunsheng.law.facts import Facts
from zhunsheng.law.finding import Finding
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import Effect, Rule, Standing


@dataclass(frozen=True)
class Found:
    """A finding, and the row of the file it is about."""

    finding: Finding
    row: int | None = None


@dataclass(frozen=True)
class Doubt:
    """Acts that one rule cannot judge for want of the same facts; not named where the whole column is absent."""

    rule: Rule
    missing: tuple[str, ...]  # facts or numbers
    count: int
    acts: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class Judged:
    """What judging some acts of one kind came to."""

    kind: type[Facts]
    rules: tuple[Rule, ...]
    acts: int
    findings: tuple[Found, ...]
    reasoned: tuple[Found, ...]  # breaches for which an approved reason stands
    doubts: tuple[Doubt, ...]

    @property
    def by_rule(self) -> dict[Rule, list[Found]]:
        """The findings under their rules, in the order of the texts."""
        grouped: dict[Rule, list[Found]] = {}
        for found in self.findings:
            grouped.setdefault(found.finding.rule, []).append(found)
        return grouped


def judged(
    kind: type[Facts],
    facts: pl.DataFrame,
    rules: Sequence[Rule],
    law: Law,
    rows: pl.Series | None = None,
    absent: Sequence[str] = (),
) -> Judged:
    """Judge `facts` by the binding ones of `rules`; `rows` numbers them, `absent` names columns that nobody gave."""
    binding = tuple(rule for rule in rules if rule.effect is not Effect.INFORM)
    standings = judgment.judge(facts, binding, law)
    found: list[Found] = []
    doubts: list[Doubt] = []
    for rule in binding:
        found += _found(facts, standings[rule.name] == Standing.BROKEN, rule, law, rows)
        doubts += _doubts(facts, standings[rule.name] == Standing.UNCLEAR, rule, law, rows, absent)
    bare = tuple(one for one in found if not one.finding.justified)
    reasoned = tuple(one for one in found if one.finding.justified)
    return Judged(kind, binding, facts.height, bare, reasoned, tuple(doubts))


def of_noun(noun: Noun, law: Law, as_of: date, rules: Sequence[Rule], year: int | None = None) -> Judged:
    """The rows of the register judged on the day `as_of`: those of one plan year, or all. Raises NotJudged."""
    if noun.kind is None or noun.facts is None:
        raise NotJudged(noun.name)
    facts = noun.facts(noun.model._default_manager.all(), law, as_of)
    if year is not None and "plan_year" in facts.columns:
        facts = facts.filter(pl.col("plan_year") == year)
    return judged(noun.kind, facts, rules, law)


class NotJudged(LookupError):
    """No rule judges rows of the noun `name`."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _found(facts: pl.DataFrame, broken: pl.Series, rule: Rule, law: Law, rows: pl.Series | None) -> Iterator[Found]:
    found = judgment.findings(facts.filter(broken), rule, law)
    if rows is None:
        yield from map(Found, found)
    else:
        yield from map(Found, found, rows.filter(broken))


def _doubts(
    facts: pl.DataFrame, unclear: pl.Series, rule: Rule, law: Law, rows: pl.Series | None, absent: Sequence[str]
) -> Iterator[Doubt]:
    """One doubt for each set of missing facts; the acts are named where the rest of the file has what they lack."""
    acts = facts.filter(unclear)
    if acts.is_empty():
        return
    lacking = acts.select(**judgment.lacking(rule, law))
    at = (rows if rows is not None else pl.Series(range(facts.height))).filter(unclear)
    told = lacking.with_columns(acts["act"].alias(" act"), at.alias(" row"))
    groups = told.group_by(lacking.columns, maintain_order=True).agg(pl.col(" act", " row"))
    for group in groups.iter_rows(named=True):
        missing = _sources(rule, [name for name in lacking.columns if group[name]], law)
        if missing and set(missing) <= set(absent):
            yield Doubt(rule, missing, len(group[" row"]))
        else:
            named = tuple(group[" row"]) if rows is not None else ()
            yield Doubt(rule, missing, len(group[" row"]), tuple(group[" act"]), named)


def _sources(rule: Rule, missing: Sequence[str], law: Law) -> tuple[str, ...]:
    """What nobody gave: in place of a fact that the law computes, the facts it is computed from.

    A number is missing too where the day is, for none is in force on it; then only the day is named.
    """
    kind, found = rule.kind, dict[str, None]()
    undated = bool(set(missing) & set(rule.on.meta.root_names()))
    for name in missing:
        if undated and name not in kind.column_names():
            continue
        computed = kind.computed[name](law).meta.root_names() if name in kind.computed else [name]
        found |= dict.fromkeys(part for part in computed if part not in ("region", "department"))
    return tuple(found)
