"""Judging facts: a row for the guard, millions for the audit, a later day for the warning, another number for the what-if.

A finding gives what the law demands of every decision: the facts, the reason and the basis (事实、理由、依据), and what
would mend it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property, lru_cache

import polars as pl

from zhunsheng.law.facts import Facts
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import STANDINGS, Bound, Effect, Rule, Standing
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


FEW = 16  # so few acts are judged row by row once the parts are known: a query costs more than the verdict


def judge(acts: pl.DataFrame, rules: Sequence[Rule], law: Law) -> pl.DataFrame:
    """The standing of every act under every rule, in one pass: a row an act, a column a rule."""
    if acts.height <= FEW:
        texts = dict.fromkeys((r.name for r in rules), pl.String)  # of few, casting costs less than making enums
        return pl.DataFrame(_of_few(acts, rules, law), texts).cast(STANDINGS)
    bound = [rule.under(law) for rule in rules]
    return acts.select(part for one in bound for part in one.parts).select(one.standing for one in bound)


def _of_few(acts: pl.DataFrame, rules: Sequence[Rule], law: Law) -> dict[str, list[str]]:
    """The same for few acts: a list of standings for each rule."""
    distinct, places = _distinct(tuple(rules), law)
    known = [column.to_list() for column in acts.select(distinct)]
    columns = ((known[place] for place in four) for four in places)
    return {
        rule.name: [standing(*row) for row in zip(*column, strict=True)]
        for rule, column in zip(rules, columns, strict=True)
    }


@lru_cache(maxsize=256)
def _distinct(rules: tuple[Rule, ...], law: Law) -> tuple[list[pl.Expr], list[list[int]]]:
    """The parts of `rules`, each once, and for each rule the places of its four: many rules share a day or an exception."""
    place: dict[bytes, int] = {}
    distinct: list[pl.Expr] = []
    places: list[list[int]] = []
    for rule in rules:
        places.append([])
        for part in rule.under(law).parts:
            key = part.meta.undo_aliases().meta.serialize()
            if key not in place:
                place[key] = len(distinct)
                distinct.append(part)
            places[-1].append(place[key])
    return distinct, places


def standing(unless: bool | None, dated: bool, in_force: bool | None, holds: bool | None) -> str:
    """The same as `Bound.standing`, for one act: an exception first, then the day, then the sentence."""
    if unless:
        return Standing.NOT_IN_POINT.value
    if not dated:
        return Standing.UNCLEAR.value
    if in_force is False:
        return Standing.NOT_IN_POINT.value
    if holds:
        return Standing.KEPT.value
    return Standing.BROKEN.value if holds is False and unless is False else Standing.UNCLEAR.value


def counts(acts: pl.DataFrame | pl.LazyFrame, rules: Sequence[Rule], law: Law) -> dict[str, int]:
    """How many acts break each rule, in one pass over the columns the rules read."""
    sums = acts.lazy().select(rule.under(law).breach.sum().alias(rule.name) for rule in rules)
    return sums.collect().row(0, named=True)


def audit(acts: pl.DataFrame, rules: Sequence[Rule], law: Law) -> Verdict:
    """Every finding and every act that cannot be judged; an informing rule finds nothing."""
    binding = [rule for rule in rules if rule.effect is not Effect.INFORM]
    few = acts.height <= FEW
    standings = _of_few(acts, binding, law) if few else judge(acts, binding, law)
    found: list[Finding] = []
    unknown: list[Unclear] = []
    for rule in binding:
        stands = standings[rule.name]
        if (broken := _where(stands, Standing.BROKEN)) is not None:
            found += _broken(acts.filter(broken), rule, law)
        if (unclear := _where(stands, Standing.UNCLEAR)) is not None:
            unknown += _unclear(acts.filter(unclear), rule, law)
    return Verdict(acts.height, found, unknown)


def _where(stands: Sequence[str] | pl.Series, wanted: Standing) -> pl.Series | None:
    """Which acts stand as `wanted`; None where none does."""
    if isinstance(stands, pl.Series):
        mask = stands == wanted.value
        return mask if mask.any() else None
    return pl.Series([one == wanted.value for one in stands]) if wanted.value in stands else None


def findings(acts: pl.DataFrame, rule: Rule, law: Law) -> Iterator[Finding]:
    """One finding for each act that breaks `rule`."""
    return _broken(acts.filter(rule.under(law).broken), rule, law)


def _broken(acts: pl.DataFrame, rule: Rule, law: Law) -> Iterator[Finding]:
    if acts.is_empty():
        return
    bound = rule.under(law)
    shown = acts.select(
        "act", "justified", *(n for n in _shown(rule, bound) if n not in ("act", "justified")), **bound.figures
    )
    for facts in shown.iter_rows(named=True):
        act, justified = facts.pop("act"), facts.pop("justified")
        yield Finding(str(act), rule, facts, rule.name in (justified or ()))


def _shown(rule: Rule, bound: Bound) -> list[str]:
    figures = {root for figure in bound.figures.values() for root in figure.meta.root_names()}
    told = {name for name in rule.kind.column_names() if f"{{{name}}}" in rule.reason.zh + rule.remedy.zh}
    needed = (set(bound.reads) | told | figures) - {"region", "department"}
    return [name for name in rule.kind.column_names() if name in needed and name not in bound.figures]


def _unclear(acts: pl.DataFrame, rule: Rule, law: Law) -> Iterator[Unclear]:
    if acts.is_empty():
        return
    nulls = acts.select("act", **lacking(rule, law))
    for row in nulls.iter_rows(named=True):
        act = row.pop("act")
        yield Unclear(str(act), rule, tuple(name for name, unknown in row.items() if unknown))


def lacking(rule: Rule, law: Law) -> dict[str, pl.Expr]:
    """For each fact and each number that `rule` needs: whether an act lacks it."""
    bound = rule.under(law)
    lacks = {name: pl.col(name).is_null() for name in bound.reads if name not in ("region", "department")}
    for number in rule.numbers:  # some are facts too, such as storage_days
        lacks[number.name] = lacks.get(number.name, pl.lit(value=False)) | bound.figures[number.name].is_null()
    return lacks


def worded(rule: Rule, name: str, value: object) -> object:
    """A member of an enum in words; anything else as it is."""
    words = _members(rule.kind).get(name)
    return words.get(value, value) if words else value


@cache
def _members(kind: type[Facts]) -> dict[str, Mapping[object, Words]]:
    """The words for the members of each enum of `kind`."""
    return {name: words for name in kind.column_names() if (words := kind.about(name).get("words"))}


def breaks_on(acts: pl.DataFrame, rule: Rule, law: Law, until: date) -> pl.Series:
    """The first day up to `until` on which each act will break `rule` if nothing is done; null if on none.

    The same rule judged on later days: a deadline, once passed, stays passed, so halving finds the day.
    """
    broken = rule.under(law).broken
    if acts.is_empty():
        return pl.Series("breaks_on", [], pl.Date)
    low, high = acts["as_of"].to_list(), [until] * acts.height
    at_end = acts.with_columns(as_of=pl.Series(high)).select(broken).to_series().to_list()
    while any(one < other for one, other in zip(low, high, strict=True)):
        middle = [one + timedelta(days=(other - one).days // 2) for one, other in zip(low, high, strict=True)]
        late = acts.with_columns(as_of=pl.Series(middle)).select(broken).to_series().to_list()
        high = [day if is_late else old for day, is_late, old in zip(middle, late, high, strict=True)]
        low = [_next(old, day, is_late) for old, day, is_late in zip(low, middle, late, strict=True)]
    days = [day if broken_at_end else None for day, broken_at_end in zip(high, at_end, strict=True)]
    return pl.Series("breaks_on", days, pl.Date)


def _next(low: date, middle: date, is_late: bool) -> date:
    return low if is_late else middle + timedelta(days=1)


def changed(acts: pl.DataFrame, rules: Iterable[Rule], law: Law, other: Law) -> pl.DataFrame:
    """What-if: the acts whose standing differs under `other`: act, rule, was, would_be."""
    parts = [
        acts.select("act", pl.lit(rule.name).alias("rule")).with_columns(
            judge(acts, [rule], law).to_series().alias("was"), judge(acts, [rule], other).to_series().alias("would_be")
        ).filter(pl.col("was") != pl.col("would_be"))
        for rule in rules
    ]  # fmt: skip
    if not parts:
        return pl.DataFrame(schema={"act": pl.String, "rule": pl.String, "was": STANDINGS, "would_be": STANDINGS})
    return pl.concat(parts)
