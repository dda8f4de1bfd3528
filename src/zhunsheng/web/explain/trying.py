"""A rule tried on facts that somebody types: nothing is stored, no trace is left."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from zhunsheng.acts import in_force
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.outside import values
from zhunsheng.acts.refusals import lacking
from zhunsheng.acts.sheets import BadCell
from zhunsheng.law import judgment
from zhunsheng.law.facts import frame
from zhunsheng.law.finding import Finding
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import Rule, Standing
from zhunsheng.law.words import Words
from zhunsheng.web import shown

NOT_ASKED = {"region", "department"}
YES_NO = (("是", Words("是", "yes")), ("否", Words("否", "no")))


@dataclass(frozen=True)
class Field:
    """One fact of the form: what is typed so far, what may be chosen, and why it could not be read."""

    name: str
    label: str
    typed: str
    choices: tuple[tuple[str, Words], ...]
    wrong: str = ""


@dataclass(frozen=True)
class Trial:
    """The form and, once it was sent, the verdict."""

    fields: list[Field]
    sent: bool
    standing: Standing | None
    finding: Finding | None
    missing: Words | None


def trial(rule: Rule, given: Mapping[str, str], by: Actor) -> Trial:
    """The facts the rule reads as a form, filled with an ordinary case, and how what was typed stands."""
    law, sent = in_force.current(), "try" in given
    names = asked(rule, law)
    typed = {name: given.get(name, "")[:100] if sent else _ordinary(rule, name, by.day) for name in names}
    facts, wrong = _read(rule, typed)
    fields = [
        Field(name, shown.heading(rule.kind, name), typed[name], _choices(rule, name), wrong.get(name, ""))
        for name in names
    ]
    if not sent or wrong:
        return Trial(fields, sent, None, None, None)
    own = {"act": "试算", "region": by.region, "department": by.department}
    row = frame.of_rows(rule.kind, [{**facts, **own}], law)
    return Trial(fields, sent, *_verdict(rule, row, law))


def asked(rule: Rule, law: Law) -> list[str]:
    """The facts to be typed: those the rule reads and tells, and what the law computes others of them from."""
    bound = rule.under(law)
    needed = {*bound.reads, *(root for figure in bound.figures.values() for root in figure.meta.root_names())}
    for name in needed & set(rule.kind.computed):
        needed |= set(rule.kind.computed[name](law).meta.root_names())
    return [name for name in rule.kind.column_names() if name in needed - NOT_ASKED - set(rule.kind.computed)]


def _verdict(rule: Rule, row: pl.DataFrame, law: Law) -> tuple[Standing, Finding | None, Words | None]:
    verdict = judgment.audit(row, [rule], law)
    stands = Standing(judgment.judge(row, [rule], law)[rule.name][0])
    finding = verdict.findings[0] if verdict.findings else None
    return stands, finding, lacking(verdict.unclear[0]) if verdict.unclear else None


def _read(rule: Rule, typed: Mapping[str, str]) -> tuple[dict[str, object], dict[str, str]]:
    """The facts as typed, and what could not be read."""
    facts: dict[str, object] = {}
    wrong: dict[str, str] = {}
    for name, text in typed.items():
        try:
            facts[name] = values.reader(rule.kind, name, [text])(text)
        except BadCell as bad:
            wrong[name] = bad.reason_en if shown.english() else bad.reason_zh
    return facts, wrong


def _ordinary(rule: Rule, name: str, today: date) -> str:
    """An ordinary case as a clerk would type it."""
    value = today if name == "as_of" else rule.kind.ordinary.get(name)
    if isinstance(value, bool):
        return "是" if value else "否"
    return "" if value is None else str(value)


def _choices(rule: Rule, name: str) -> tuple[tuple[str, Words], ...]:
    if words := rule.kind.about(name).get("words"):
        return tuple(words.items())
    return YES_NO if rule.kind.dtypes()[name] == pl.Boolean else ()
