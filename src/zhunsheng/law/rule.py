"""One sentence of law: the guard, the audit, the warning, the explanation and the what-if are this one object."""

import hashlib
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from weakref import WeakKeyDictionary

import polars as pl

from zhunsheng.law.citation import Citation
from zhunsheng.law.facts import Facts
from zhunsheng.law.in_force import InForce, Law
from zhunsheng.law.parameter import Parameter
from zhunsheng.law.words import Words

NEVER = pl.lit(False)
GOVERNED_ON = pl.col("governed_on")
Condition = pl.Expr | Callable[[InForce], pl.Expr]


class Effect(StrEnum):
    """What a breach does to an act; a past act brought in from outside is never refused, only found."""

    REFUSE = "refuse"  # 拒绝: the act cannot be done
    JUSTIFY = "justify"  # 说明理由: it can, with a coded, approved reason
    WARN = "warn"  # 预警: it can, and is seen
    INFORM = "inform"  # 告知: shown, never a finding


class Standing(StrEnum):
    """How an act stands under a rule."""

    KEPT = "kept"  # 合规
    BROKEN = "broken"  # 不合规
    NOT_IN_POINT = "not_in_point"  # 不适用: an exception applies, or the rule was not in force
    UNCLEAR = "unclear"  # 不能判断: a fact that the rule needs is missing


STANDINGS = pl.Enum([standing.value for standing in Standing])
KEPT, BROKEN, NOT_IN_POINT, UNCLEAR = (pl.lit(standing.value, STANDINGS) for standing in Standing)


@dataclass(frozen=True)
class Example:
    """One worked case, for a lawyer to check: what is not ordinary about it, and how it stands."""

    told: str
    standing: Standing
    facts: Mapping[str, object]


@dataclass(frozen=True, eq=False)
class Rule:
    """A requirement on every act of one kind: `holds`, save where `unless`, from the day its source is in force."""

    name: str
    title: Words
    sentence: str
    kind: type[Facts]
    requirements: tuple[str, ...]
    basis: tuple[Citation, ...]
    effect: Effect
    holds: Condition
    unless: Condition
    on: pl.Expr
    reason: Words
    remedy: Words
    numbers: tuple[Parameter, ...] = ()
    figures: Mapping[str, Condition] = field(default_factory=lambda: MappingProxyType({}))
    examples: tuple[Example, ...] = ()
    readings: tuple[str, ...] = ()
    finding_only: bool = False  # its breach is an omission, which no button can refuse
    _bound: "WeakKeyDictionary[Law, Bound]" = field(default_factory=WeakKeyDictionary, repr=False, init=False)

    def under(self, law: Law) -> "Bound":
        """The rule with the numbers and calendars of `law` filled in; built once for each."""
        if (bound := self._bound.get(law)) is None:
            bound = self._bound[law] = Bound(self, law)
        return bound


class Bound:
    """A rule as expressions over the facts of its kind, under one law."""

    def __init__(self, rule: Rule, law: Law) -> None:
        reading = law.reading(rule.on)
        self.rule = rule
        self.holds = _expressed(rule.holds, reading)
        self.unless = _expressed(rule.unless, reading)
        self.figures = {name: _expressed(value, reading) for name, value in rule.figures.items()}
        self.figures |= {number.name: reading[number] for number in rule.numbers if number.name not in self.figures}

    @cached_property
    def in_force(self) -> pl.Expr:
        source = self.rule.basis[0].source
        governs = self.rule.on >= source.in_force_from
        return governs & (self.rule.on < source.in_force_until) if source.in_force_until else governs

    @cached_property
    def broken(self) -> pl.Expr:
        """A known breach outside every exception: what is unknown accuses nobody."""
        return self.breach.fill_null(value=False)

    @cached_property
    def breach(self) -> pl.Expr:
        """The same, null where the breach is not known: a sum of it counts what is broken."""
        return self.breach_in_force & self.in_force

    @cached_property
    def breach_in_force(self) -> pl.Expr:
        """The same where the rule is in force on every act's day."""
        return ~self.holds if self.rule.unless is NEVER else ~self.holds & ~self.unless

    @cached_property
    def parts(self) -> tuple[pl.Expr, pl.Expr, pl.Expr, pl.Expr]:
        """What the standing is made of, each as a column: exception, day known, in force, holds."""
        name = self.rule.name
        return (
            self.unless.alias(f"{name}:unless"),
            self.rule.on.is_not_null().alias(f"{name}:dated"),
            self.in_force.alias(f"{name}:in_force"),
            self.holds.alias(f"{name}:holds"),
        )

    @cached_property
    def standing(self) -> pl.Expr:
        """The `Standing` of each act from its `parts`, as a column of the rule's name."""
        unless, dated, in_force, holds = (pl.col(part.meta.output_name()) for part in self.parts)
        return (
            pl.when(unless).then(NOT_IN_POINT)
            .when(~dated).then(UNCLEAR)
            .when(~in_force).then(NOT_IN_POINT)
            .when(holds).then(KEPT)
            .when(~holds & ~unless).then(BROKEN)
            .otherwise(UNCLEAR)
            .alias(self.rule.name)
        )  # fmt: skip

    @cached_property
    def reads(self) -> tuple[str, ...]:
        """The facts it needs, in the order of the kind's columns."""
        needed = {name for part in (self.holds, self.unless, self.rule.on) for name in part.meta.root_names()}
        return tuple(name for name in self.rule.kind.column_names() if name in needed)

    @cached_property
    def version(self) -> str:
        """Twelve characters that change when the sentence, an exception or a number in it changes."""
        said = "\n".join(str(part) for part in (self.rule.effect, self.holds, self.unless, self.in_force))
        return hashlib.sha256(said.encode()).hexdigest()[:12]


def _expressed(condition: Condition, reading: InForce) -> pl.Expr:
    return condition if isinstance(condition, pl.Expr) else condition(reading)


def rule(
    kind: type[Facts],
    requirements: str | Sequence[str],
    basis: Citation | Sequence[Citation],
    effect: Effect,
    *,
    title: Words,
    reason: Words,
    remedy: Words,
    unless: Condition = NEVER,
    on: pl.Expr = GOVERNED_ON,
    numbers: Sequence[Parameter] = (),
    figures: Mapping[str, Condition] = MappingProxyType({}),
    examples: Sequence[Example] = (),
    readings: Sequence[str] = (),
    finding_only: bool = False,
) -> Callable[[Callable[..., pl.Expr]], Rule]:
    """Make a rule of a function: its docstring is the sentence of law, its value what must hold.

    The function takes nothing, or the law in force where it needs a number or a period.
    """

    def enact(holds: Callable[..., pl.Expr]) -> Rule:
        return Rule(
            name=holds.__name__, title=title, sentence=inspect.getdoc(holds) or "", kind=kind,
            requirements=(requirements,) if isinstance(requirements, str) else tuple(requirements),
            basis=(basis,) if isinstance(basis, Citation) else tuple(basis), effect=effect,
            holds=holds if inspect.signature(holds).parameters else holds(), unless=unless, on=on,
            reason=reason, remedy=remedy, numbers=tuple(numbers), figures=figures, examples=tuple(examples),
            readings=tuple(dict.fromkeys([*readings, *(n.reading for n in numbers if n.reading)])), finding_only=finding_only,
        )  # fmt: skip

    return enact


def kept(told: str, /, **facts: object) -> Example:
    """A case in which the rule is kept."""
    return Example(told, Standing.KEPT, facts)


def broken(told: str, /, **facts: object) -> Example:
    """A case in which the rule is broken."""
    return Example(told, Standing.BROKEN, facts)


def excepted(told: str, /, **facts: object) -> Example:
    """A case outside the rule: an exception, or a day before it was in force."""
    return Example(told, Standing.NOT_IN_POINT, facts)


def unclear(told: str, /, **facts: object) -> Example:
    """A case that cannot be judged: a fact that matters is missing."""
    return Example(told, Standing.UNCLEAR, facts)
