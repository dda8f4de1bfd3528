"""Judging facts: a row for the guard, millions for the audit, a later day for the warning, another number for the what-if."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

import polars as pl

from zhunsheng.law.finding import Finding, Unclear, Verdict, shown
from zhunsheng.law.in_force import Law
from zhunsheng.law.plain import acts as plain
from zhunsheng.law.rule import STANDINGS, Effect, Rule, Standing

FEW = 32  # so few acts are judged one by one: a query costs more than their verdicts


def judge(acts: pl.DataFrame, rules: Sequence[Rule], law: Law) -> pl.DataFrame:
    """The standing of every act under every rule, in one pass: a row an act, a column a rule."""
    bound = [rule.under(law) for rule in rules]
    return acts.select(part for one in bound for part in one.parts).select(one.standing for one in bound)


def counts(acts: pl.DataFrame | pl.LazyFrame, rules: Sequence[Rule], law: Law) -> dict[str, int]:
    """How many acts break each rule, in one pass over the columns the rules read."""
    spans = _spans(acts, rules)
    sums = acts.lazy().select(
        (rule.under(law).breach_in_force if _governed(rule, spans[id(rule.on)]) else rule.under(law).breach)
        .sum().alias(rule.name)
        for rule in rules
    )  # fmt: skip
    return sums.collect().row(0, named=True)


Span = tuple[date | None, date | None, int]  # the first day of all acts, the last, and how many have none


def _spans(acts: pl.DataFrame | pl.LazyFrame, rules: Sequence[Rule]) -> dict[int, Span]:
    """From when to when all acts are governed, by the expression that says it: most rules share one."""
    each = {id(rule.on): rule.on for rule in rules}
    asked = [
        found.alias(f"{name}:{key}")
        for key, on in each.items()
        for name, found in (("first", on.min()), ("last", on.max()), ("none", on.null_count()))
    ]
    told = acts.lazy().select(asked).collect().row(0, named=True)
    return {key: (told[f"first:{key}"], told[f"last:{key}"], told[f"none:{key}"]) for key in each}


def _governed(rule: Rule, span: Span) -> bool:
    """Whether the rule's source was in force on the day of every act: then no row need be asked."""
    source, (first, last, unknown) = rule.basis[0].source, span
    if unknown or first is None or last is None:
        return False
    return source.in_force_from <= first and (source.in_force_until is None or last < source.in_force_until)


def audit(acts: pl.DataFrame, rules: Sequence[Rule], law: Law) -> Verdict:
    """Every finding and every act that cannot be judged; an informing rule finds nothing."""
    if acts.height <= FEW:
        return plain.audit(acts.to_dicts(), rules, law)
    binding = [rule for rule in rules if rule.effect is not Effect.INFORM]
    standings = judge(acts, binding, law)
    found: list[Finding] = []
    unknown: list[Unclear] = []
    for rule in binding:
        stands = standings[rule.name]
        if (broken := stands == Standing.BROKEN.value).any():
            found += _broken(acts.filter(broken), rule, law)
        if (unclear := stands == Standing.UNCLEAR.value).any():
            unknown += _unclear(acts.filter(unclear), rule, law)
    return Verdict(acts.height, found, unknown)


def findings(acts: pl.DataFrame, rule: Rule, law: Law) -> Iterator[Finding]:
    """One finding for each act that breaks `rule`."""
    return _broken(acts.filter(rule.under(law).broken), rule, law)


def _broken(acts: pl.DataFrame, rule: Rule, law: Law) -> Iterator[Finding]:
    if acts.is_empty():
        return
    bound = rule.under(law)
    told = acts.select(
        "act", "justified", *(n for n in shown(rule, bound) if n not in ("act", "justified")), **bound.figures
    )
    for facts in told.iter_rows(named=True):
        act, justified = facts.pop("act"), facts.pop("justified")
        yield Finding(str(act), rule, facts, rule.name in (justified or ()))


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
