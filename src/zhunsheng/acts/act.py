"""An act: one lawful change, made the same way every time.

    permission → move → change → law → trail        in one transaction

An act is written as a function that changes its subject. Everything around it is here, once. Faces read `ACTS`: the page
and its form, the endpoint, the row of the permission table and the line of the state table are this declaration.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.utils.translation import gettext as _

from zhunsheng.acts import constraints, exceptions, in_force, turns, weighing
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import Noun, of_singular, whose
from zhunsheng.acts.refusals import Changed, Forbidden, Invalid, NotDone, NotNow, invalid
from zhunsheng.acts.roles import Role, Scope
from zhunsheng.acts.weighing import NOTHING, Reason, Weighed
from zhunsheng.law import rules
from zhunsheng.law.citation import Citation
from zhunsheng.law.finding import Finding
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import Effect
from zhunsheng.law.words import Words
from zhunsheng.trail import canonical, chain, queries
from zhunsheng.trail.models import Event, Outcome

LONGEST_KEY = 120  # characters of the key of a request
NEW = frozenset({""})  # an act that makes its subject


@dataclass(frozen=True)
class Done:
    """What an act did: its subject as it stands, the event, and what was seen but let pass."""

    subject: models.Model
    event: Event
    warnings: tuple[Finding, ...] = ()
    repeated: bool = False  # the same request had been done before; nothing was done again


@dataclass(frozen=True, eq=False)
class Act:
    """One verb of one noun: from which states to which, by whom and how far, on what basis, and what it asks."""

    name: str
    noun: str
    words: Words
    start: frozenset[str]
    end: str  # "" leaves the state as it is
    reaches: Mapping[Role, Scope]
    basis: tuple[Citation, ...]
    requirements: tuple[str, ...]
    sets: tuple[str, ...]  # fields it sets from what it is told, before its function runs
    change: Callable[..., None]
    sensitive: bool = False  # asks for the password again
    past: bool = False  # records what was done elsewhere: what breaks a rule is found, never refused
    waits: models.Q | None = None  # which rows in its states wait for it: they stand on the desk of whoever may do it
    until: Callable[[Any], date | None] | None = None  # the last day on which a waiting row is to be done

    ready: Callable[[Any], bool] | None = (
        None  # whether a row in its states is ready for it, as far as can be seen at once
    )

    @property
    def verb(self) -> str:
        return self.name.partition(".")[2]

    @property
    def of(self) -> Noun:
        return of_singular(self.noun)

    @property
    def makes(self) -> bool:
        """Whether it makes its subject instead of changing one."""
        return self.start == NEW

    @cached_property
    def asks(self) -> dict[str, inspect.Parameter]:
        """What its function must be told beside the fields it sets, by name."""
        asked = list(inspect.signature(self.change).parameters.values())[1:]
        return {parameter.name: parameter for parameter in asked if parameter.name != "by"}

    @cached_property
    def _told_who(self) -> bool:
        return "by" in inspect.signature(self.change).parameters

    def may(self, by: Actor) -> bool:
        """Whether the role may ever do it."""
        return by.role in self.reaches

    def holds(self, subject: models.Model, by: Actor) -> bool:
        """Whether `subject` lies within the reach of `by`, whatever its state."""
        return self.may(by) and self._reaches(subject, by)

    def open_to(self, subject: models.Model, by: Actor) -> bool:
        """Whether `by` could do it to `subject` now, as far as role, scope, state and readiness go."""
        return self.moves(subject, by) and (self.ready is None or self.ready(subject))

    def moves(self, subject: models.Model, by: Actor) -> bool:
        """The same as far as role, scope and state go."""
        return not self.makes and self._starts(subject) and self.holds(subject, by)

    def __call__(
        self,
        subject: models.Model | None = None,
        *,
        by: Actor,
        reasons: Mapping[str, Reason] | None = None,
        seen: int | None = None,
        **told: object,
    ) -> Done:
        """Do it. Raises a NotDone (Forbidden, NotNow, Changed, Invalid, Refused); then nothing changed but the trail."""
        row = self.of.model() if subject is None else subject
        if by.once and (done := self._done_before(row, by, told)):
            return done
        try:
            with turns.taken(), transaction.atomic():
                return self._do(row, by, reasons or {}, seen, told)
        except (IntegrityError, Invalid):  # what was mistyped is not an act that was tried
            if by.once and (done := self._done_before(row, by, told)):
                return done  # the same form, sent at the same time by the same person
            raise
        except NotDone as refusal:
            refusal.trace = leave_trace(self, row, by, refusal, told)
            raise

    def _do(
        self, row: models.Model, by: Actor, reasons: Mapping[str, Reason], seen: int | None, told: Mapping[str, object]
    ) -> Done:
        if not self.may(by):
            raise self._forbidden(by)
        if not self.makes:
            self._read_again(row, by, seen)
        noun = self.of
        before = None if self.makes else noun.snapshot(row)
        stood = NOTHING if self.makes else stands(noun, row, by, law_of(noun, row))
        try:
            self.apply(row, told, by)
        except Invalid:
            if self.makes and self._elsewhere(row, by):
                raise self._forbidden(by) from None  # whose row it would be is told; what stands there is not
            raise
        if not self._reaches(row, by):
            raise self._forbidden(by)
        if self.makes:
            noun.open_for([row], by, past=self.past)
        self._save(row)
        law = law_of(noun, row)
        passed = weighing.passed(
            str(getattr(row, noun.key)), stood, stands(noun, row, by, law), reasons, past=self.past
        )
        given = _asked_for(passed, reasons)
        kept = exceptions.register(noun, row, by, given) if given else []
        event = chain.append([*kept, entry(self, row, by, law, before, told, given, passed)])[-1]
        return Done(row, event, tuple(passed))

    def apply(self, row: models.Model, told: Mapping[str, object], by: Actor) -> None:
        """Set, change and move, without saving. Raises Invalid with messages by field."""
        extra = {name: value for name, value in told.items() if name in self.asks}
        if self._told_who:
            extra["by"] = by
        try:
            for name in self.sets:
                if name in told:
                    setattr(row, name, told[name])
            self.change(row, **extra)
            if self.past:
                row.source = "import"  # type: ignore[attr-defined]
            if self.end:
                row.state = self.end  # type: ignore[attr-defined]
            row.version += 1  # type: ignore[attr-defined]
            row.clean_fields(exclude=_links(type(row)))
        except ValidationError as error:
            raise invalid(error) from error

    def _save(self, row: models.Model) -> None:
        """Store the row; the database's own constraints answer by field, as the model words them."""
        try:
            row.save()
        except IntegrityError as error:
            raise Invalid(constraints.messages(type(row), error)) from error

    def _starts(self, row: models.Model) -> bool:
        return not hasattr(row, "state") or row.state in self.start or not self.start

    def _reaches(self, row: models.Model, by: Actor) -> bool:
        return self.of.holds(row, self.reaches[by.role], by)

    def _elsewhere(self, row: models.Model, by: Actor) -> bool:
        """Whether a row that says whose it is lies out of the actor's reach."""
        paths = self.of.paths
        return bool(whose(row, paths.department) or whose(row, paths.region)) and not self._reaches(row, by)

    def _read_again(self, row: models.Model, by: Actor, seen: int | None) -> None:
        """The row as it stands now, locked, if the actor's scope holds it. Raises Forbidden, Changed or NotNow."""
        rows = self.of.within(self.reaches[by.role], by).filter(pk=row.pk)
        if connection.features.has_select_for_update:
            rows = rows.select_for_update(of=("self",))
        now = rows.first()
        if now is None:
            raise self._forbidden(by)
        if seen is not None and now.version != seen:
            shown = {column.source.partition("__")[0] for column in self.of.columns}
            present = {f.name: f.value_from_object(now) for f in now._meta.concrete_fields if f.name in shown}
            raise Changed(seen, now.version, present)
        row.__dict__.update({f.attname: getattr(now, f.attname) for f in row._meta.concrete_fields})
        row._state.fields_cache.clear()
        if not self._starts(row):
            words = state_words(type(row))
            raise NotNow(self.words, words[row.state], [words[state] for state in sorted(self.start)])  # type: ignore[attr-defined]

    def _forbidden(self, by: Actor) -> Forbidden:
        return Forbidden(by, self.words, [role.words for role in self.reaches])

    def _done_before(self, row: models.Model, by: Actor, told: Mapping[str, object]) -> Done | None:
        """What the same request did before. Raises Invalid where its key did something else."""
        if len(by.once) > LONGEST_KEY:
            raise Invalid({"": [_("幂等键最长%(most)s个字符。") % {"most": LONGEST_KEY}]})
        event = queries.by_once(by.once)
        if event is None:
            return None
        noun = self.of
        same = self.makes or event.subject == str(getattr(row, noun.key))
        if (event.verb, event.person) != (self.name, by.person) or not same or not _told_alike(event.told, told, noun):
            raise Invalid({"": [_("这张表单已经用过，请重新打开后再提交。")]})
        return Done(noun.model._default_manager.get(**{noun.key: event.subject}), event, repeated=True)


def _told_alike(recorded: object, told: Mapping[str, object], noun: Noun) -> bool:
    return canonical.text(recorded) == canonical.text(plain(told, noun))


ACTS: dict[str, Act] = {}


def act(
    noun: str,
    words: Words,
    *,
    start: frozenset[str] | set[str],
    reaches: Mapping[Role, Scope],
    basis: Citation | tuple[Citation, ...],
    end: str = "",
    requirements: tuple[str, ...] = (),
    sets: tuple[str, ...] = (),
    sensitive: bool = False,
    past: bool = False,
    waits: models.Q | None = None,
    until: Callable[[Any], date | None] | None = None,
    ready: Callable[[Any], bool] | None = None,
) -> Callable[[Callable[..., None]], Act]:
    """Make an act of a function that changes its subject; its docstring is the sentence the act is done by."""

    def declare(change: Callable[..., None]) -> Act:
        name = f"{noun}.{change.__name__}"
        ACTS[name] = Act(
            name, noun, words, frozenset(start), end, dict(reaches), basis if isinstance(basis, tuple) else (basis,),
            requirements, sets, change, sensitive, past, waits, until, ready,
        )  # fmt: skip
        return ACTS[name]

    return declare


def law_of(noun: Noun, row: models.Model) -> Law:
    """The law for `row`: of the region and department it belongs to, whoever acts on it."""
    return in_force.current().narrowed(whose(row, noun.paths.region), whose(row, noun.paths.department))


def stands(noun: Noun, row: models.Model, by: Actor, law: Law) -> Weighed:
    """How the rules of the noun's kind stand for `row`, on the actor's day."""
    facts = noun.facts_of_row(row, law, by.day)
    return NOTHING if facts is None or noun.kind is None else weighing.weigh_one(facts, rules.of_kind(noun.kind), law)


def state_words(model: type[models.Model]) -> dict[str, Words]:
    """The states of a noun in words; the one before it exists too."""
    choices = model._meta.get_field("state").choices or ()  # type: ignore[union-attr]
    return {"": Words("（尚无）", "(not yet)")} | {
        str(value): Words(str(label), str(value)) for value, label in choices
    }


def entry(
    act: Act,
    row: models.Model,
    by: Actor,
    law: Law,
    before: Mapping[str, object] | None,
    told: Mapping[str, object],
    reasons: Mapping[str, Reason],
    passed: list[Finding],
    batch: str = "",
) -> chain.Entry:
    """What the trail keeps of an act that was done."""
    noun = act.of
    judged = rules.of_kind(noun.kind) if noun.kind else ()
    return chain.Entry(
        at=by.at, person=by.person, role=by.role, department=by.department, region=by.region, verb=act.name,
        outcome=Outcome.DONE, noun=noun.singular, subject=str(getattr(row, noun.key)),
        subject_department=whose(row, noun.paths.department), subject_region=whose(row, noun.paths.region),
        told=plain(told, noun), before=before, after=noun.snapshot(row),
        grounds={name: vars(reason) for name, reason in reasons.items()},
        warnings=[{"rule": f.rule.name, "effect": f.rule.effect, "reason": f.reason.zh} for f in passed],
        rules={rule.name: rule.under(law).version for rule in judged}, batch=batch, once=by.once,
    )  # fmt: skip


def plain(told: Mapping[str, object], noun: Noun) -> dict[str, object]:
    """What was told, with rows by their keys and without what is secret, so that the trail can keep it."""
    return {
        name: str(value) if isinstance(value, models.Model) else value
        for name, value in told.items()
        if name not in noun.secret
    }


def _links(model: type[models.Model]) -> set[str]:
    """Fields that lead to other rows: the database holds them, no query asks first."""
    return {f.name for f in model._meta.concrete_fields if f.is_relation}


def _asked_for(passed: list[Finding], reasons: Mapping[str, Reason]) -> dict[str, Reason]:
    """The reasons that rules ask for: one given for any other rule would silence what nobody may excuse."""
    asking = {f.rule.name for f in passed if f.rule.effect is Effect.JUSTIFY}
    return {name: reason for name, reason in reasons.items() if name in asking}


def leave_trace(act: Act, row: models.Model, by: Actor, refusal: NotDone, told: Mapping[str, object]) -> int:
    """The event that says an act did not happen, in a transaction of its own; its number."""
    noun = act.of
    with turns.taken(), transaction.atomic():
        event = chain.append([
            chain.Entry(
                at=by.at, person=by.person, role=by.role, department=by.department, region=by.region, verb=act.name,
                outcome=Outcome(refusal.outcome), noun=noun.singular, subject="" if act.makes else str(getattr(row, noun.key)),
                told=plain(told, noun), grounds={"reason": refusal.words.zh},
            )
        ])[0]  # fmt: skip
    return int(event.seq)
