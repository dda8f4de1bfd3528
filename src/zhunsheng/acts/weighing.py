"""What an act newly breaks, and what that does to it.

Refuse, justify, warn, inform as the rule says. An old breach, say of an imported record, does not freeze its subject. A
rule that refuses and cannot be judged because the row's own fact is missing refuses too: the message names the fact.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import polars as pl

from zhunsheng.acts.refusals import Refused
from zhunsheng.law.facts import Origin
from zhunsheng.law.finding import Finding, Unclear, Verdict
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import audit
from zhunsheng.law.plain import acts as plain
from zhunsheng.law.rule import Effect, Rule

Found = TypeVar("Found", Finding, Unclear)
OWN_FACT = {Origin.STORED, Origin.COMPUTED}


@dataclass(frozen=True)
class Reason:
    """Why a rule that asks for a reason may be passed: coded, written, approved."""

    code: str
    text: str
    approver: str


@dataclass(frozen=True)
class Weighed:
    """How the rules of one kind stand for some acts: by act, then by rule."""

    findings: Mapping[str, Mapping[str, Finding]] = field(default_factory=dict)
    missing: Mapping[str, Mapping[str, Unclear]] = field(default_factory=dict)


NOTHING = Weighed()


def weigh(acts: pl.DataFrame, rules: Sequence[Rule], law: Law) -> Weighed:
    """Judge `acts` once and keep what was found, by act."""
    return _kept(audit(acts, rules, law))


def weigh_one(act: Mapping[str, object], rules: Sequence[Rule], law: Law) -> Weighed:
    """The same of one act, its facts by name."""
    return _kept(plain.audit([act], rules, law))


def _kept(verdict: Verdict) -> Weighed:
    lacking = [one for one in verdict.unclear if one.rule.effect is Effect.REFUSE and _own(one)]
    return Weighed(_by_act(verdict.findings), _by_act(lacking))


def _own(unclear: Unclear) -> bool:
    """Whether a fact that the row itself should hold is missing (not one that is joined, counted or a number)."""
    kind = unclear.rule.kind
    return any(kind.about(name).get("origin") in OWN_FACT for name in unclear.missing if name in kind.column_names())


def _by_act(found: Iterable[Found]) -> dict[str, dict[str, Found]]:
    acts: dict[str, dict[str, Found]] = {}
    for one in found:
        acts.setdefault(one.act, {})[one.rule.name] = one
    return acts


def passed(
    act: str, before: Weighed, after: Weighed, reasons: Mapping[str, Reason], *, past: bool = False
) -> list[Finding]:
    """What stays with the event of an act that may pass: warnings, and breaches that a reason covers.

    Raises Refused where the act newly breaks a rule that refuses it, or one that asks for a reason not given; what is
    `past` and only recorded is never refused, it is found.
    """
    old = before.findings.get(act, {})
    fresh = [f for name, f in after.findings.get(act, {}).items() if name not in old and not f.justified]
    if past:
        return fresh
    barred = [f for f in fresh if f.rule.effect is Effect.REFUSE and not f.rule.finding_only]
    asked = [f for f in fresh if f.rule.effect is Effect.JUSTIFY and f.rule.name not in reasons]
    unknown = before.missing.get(act, {})
    missing = [one for name, one in after.missing.get(act, {}).items() if name not in unknown]
    if barred or asked or missing:
        raise Refused(barred, missing, asked)
    return fresh
