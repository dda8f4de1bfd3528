"""Facts completed, and rules judged, of one act: what the guard asks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

import polars as pl

from zhunsheng.law.facts import Facts
from zhunsheng.law.finding import Finding, Unclear, Verdict, shown
from zhunsheng.law.in_force import Law
from zhunsheng.law.plain.program import Program, Row, compiled
from zhunsheng.law.rule import Bound, Effect, Rule, Standing
from zhunsheng.law.table import outlined

_programs: "WeakKeyDictionary[Law, dict[object, Program]]" = WeakKeyDictionary()


def complete(kind: type[Facts], known: Row, law: Law, as_of: date | None = None) -> dict[str, Any]:
    """`known` as `frame.complete` has it: every column of `kind`, a computed one computed where it is not given."""
    row = {**dict.fromkeys(kind.column_names()), **known}
    if row["as_of"] is None:
        row["as_of"] = as_of
    computed = program(law, kind, lambda: _computing(kind, law), kind.column_names())(row)
    return dict(zip(kind.column_names(), computed, strict=True))


def audit(acts: Sequence[Row], rules: Sequence[Rule], law: Law) -> Verdict:
    """Every finding and every act that cannot be judged, as `judgment.audit` gives them."""
    binding = tuple(rule for rule in rules if rule.effect is not Effect.INFORM)
    stand = [standings(act, binding, law) for act in acts]
    found: list[Finding] = []
    unknown: list[Unclear] = []
    for place, rule in enumerate(binding):
        for act, stands in zip(acts, stand, strict=True):
            if stands[place] is Standing.BROKEN:
                found.append(_finding(act, rule, law))
            elif stands[place] is Standing.UNCLEAR:
                unknown.append(Unclear(str(act["act"]), rule, tuple(_lacking(act, rule, law))))
    return Verdict(len(acts), found, unknown)


def standings(act: Row, rules: tuple[Rule, ...], law: Law) -> list[Standing]:
    """How one act stands under each of `rules`."""
    parts = iter(program(law, rules, lambda: [_parts(rules, law)])(act))
    return [_standing(*four) for four in zip(parts, parts, parts, parts, strict=True)]


def _standing(unless: bool | None, dated: bool, in_force: bool | None, holds: bool | None) -> Standing:
    """The same as `Bound.standing`: an exception first, then the day, then the sentence."""
    if unless:
        return Standing.NOT_IN_POINT
    if not dated:
        return Standing.UNCLEAR
    if in_force is False:
        return Standing.NOT_IN_POINT
    if holds:
        return Standing.KEPT
    return Standing.BROKEN if holds is False and unless is False else Standing.UNCLEAR


def _finding(act: Row, rule: Rule, law: Law) -> Finding:
    facts = {name: act[name] for name in shown(rule, rule.under(law)) if name not in ("act", "justified")}
    return Finding(str(act["act"]), rule, facts | figures(act, rule, law), rule.name in (act["justified"] or ()))


def _lacking(act: Row, rule: Rule, law: Law) -> Iterator[str]:
    """The facts and the numbers that `rule` needs and the act lacks, as `judgment.lacking` orders them."""
    reads = [name for name in rule.under(law).reads if name not in ("region", "department")]
    known = figures(act, rule, law) if rule.numbers else {}
    numbers = {number.name for number in rule.numbers if known[number.name] is None}
    yield from (name for name in reads if act[name] is None or name in numbers)
    yield from (number.name for number in rule.numbers if number.name in numbers and number.name not in reads)


def figures(act: Row, rule: Rule, law: Law) -> dict[str, Any]:
    """What the figures of `rule` come to for an act: deadlines, numbers in force, sums in yuan."""
    names = list(rule.under(law).figures)
    reckoned = program(law, ("figures", rule), lambda: [Bound(rule, law).figures])(act)
    return dict(zip(names, reckoned, strict=True))


def _parts(rules: Sequence[Rule], law: Law) -> dict[str, pl.Expr]:
    return {part.meta.output_name(): part for rule in rules for part in Bound(rule, law).parts}


def _computing(kind: type[Facts], law: Law) -> list[Mapping[str, pl.Expr]]:
    return [{name: pl.coalesce(pl.col(name), of_law(law))} for name, of_law in kind.computed.items()]


def program(
    law: Law, what: object, ask: Callable[[], Sequence[Mapping[str, pl.Expr]]], wanted: Sequence[str] = ()
) -> Program:
    """What is asked of a row under `law`, read from its expressions once; `wanted` or all that the last stage gives."""
    known = _programs.setdefault(law, {})
    if what not in known:
        with outlined() as tables:
            stages = ask()
            known[what] = compiled(stages, wanted or list(stages[-1]), tables)
    return known[what]
