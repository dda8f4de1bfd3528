"""The law for programs: rules, judging facts, periods, numbers in force."""

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Query, Router, Schema

from zhunsheng.acts import in_force
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.refusals import Invalid
from zhunsheng.api.answers import PROBLEMS, NotFound, finding
from zhunsheng.law import rules, telling
from zhunsheng.law.derivation import Unit, derive
from zhunsheng.law.facts import KINDS, frame
from zhunsheng.law.judgment import audit
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.law.rule import Rule

router = Router(tags=["law"])
MOST = 10_000  # rows of facts in one request; more go through `zhunsheng audit`


class Facts(Schema):
    """Rows of facts of one kind, by column name; days in ISO."""

    as_of: date | None = None
    rows: list[dict[str, Any]]


def shown(rule: Rule) -> dict[str, Any]:
    """A rule as it goes out."""
    law = in_force.current()
    return {
        "name": rule.name, "title": rule.title.zh, "title_en": rule.title.en, "sentence": rule.sentence,
        "requirements": list(rule.requirements), "basis": [str(one) for one in rule.basis], "effect": rule.effect.value,
        "kind": rule.kind.kind_name, "facts": list(rule.under(law).reads),
        "parameters": [number.name for number in rule.numbers], "version": rule.under(law).version,
    }  # fmt: skip


@router.get("/rules", response={200: list[dict[str, Any]], **PROBLEMS})
def list_rules(request: HttpRequest) -> list[dict[str, Any]]:
    """全部规则。"""
    return [shown(rule) for rule in rules.RULES.values()]


@router.get("/rules/{name}", response={200: dict[str, Any], **PROBLEMS})
def get_rule(request: HttpRequest, name: str) -> dict[str, Any]:
    """一条规则及其例子。"""
    if name not in rules.RULES:
        raise NotFound(name)
    rule = rules.RULES[name]
    examples = [
        {"told": e.told, "standing": e.standing.value, "facts": {k: _plain(v) for k, v in e.facts.items()}}
        for e in rule.examples
    ]
    return shown(rule) | {"examples": examples}


@router.post("/judge/{kind}", response={200: dict[str, Any], **PROBLEMS})
def judge(request: HttpRequest, kind: str, facts: Facts) -> dict[str, Any]:
    """判断若干行事实，不保存；一次最多一万行。"""
    if kind not in KINDS:
        raise NotFound(kind)
    if len(facts.rows) > MOST:
        raise Invalid(
            {"rows": [_("一次最多判断%(most)s行；更多的请分批，或用 zhunsheng audit。") % {"most": f"{MOST:,}"}]}
        )
    by: Actor = request.auth  # type: ignore[attr-defined]
    law, chosen = in_force.current(), KINDS[kind]
    rows = [{"act": str(n), "region": "", **_typed(chosen, row)} for n, row in enumerate(facts.rows, 1)]
    verdict = audit(frame.of_rows(chosen, rows, law, facts.as_of or by.day), rules.of_kind(chosen), law)
    return {
        "acts": verdict.acts,
        "findings": [{"act": one.act, **finding(one)} for one in verdict.findings],
        "unclear": [{"act": one.act, "rule": one.rule.name, "missing": list(one.missing)} for one in verdict.unclear],
    }


def _typed(kind: Any, row: dict[str, Any]) -> dict[str, Any]:
    """Facts as the kind types them. Raises Invalid naming each that cannot be read."""
    errors: dict[str, list[str]] = {}
    typed: dict[str, Any] = {}
    for name, value in row.items():
        if name not in kind.dtypes():
            errors[name] = [_("没有这一列。")]
            continue
        try:
            typed[name] = frame.value(kind, name, value)
        except ValueError as bad:
            errors[name] = [str(bad)]
    if errors:
        raise Invalid(errors)
    return typed


@router.get("/calendar", response={200: dict[str, Any], **PROBLEMS})
def count(
    request: HttpRequest,
    start: date,
    unit: Unit,
    number: Annotated[int, Query(ge=0, le=4000)],
    region: str = "",
    roll: bool = True,
) -> dict[str, Any]:
    """从某日起算一个期限，列出跳过的每一天。"""
    try:
        found = derive(start, number, unit, in_force.current().calendars, region, roll=roll)
    except ValueError as bad:
        raise Invalid({"start": [_("日期须在1949年至2100年之间。")]}) from bad
    return {
        "date": found.end, "skipped": found.skipped, "sentence": found.sentence.zh, "sentence_en": found.sentence.en,
        "rolled_from": found.rolled_from, "untabled": list(found.untabled),
    }  # fmt: skip


@router.get("/parameters", response={200: list[dict[str, Any]], **PROBLEMS})
def numbers(request: HttpRequest) -> list[dict[str, Any]]:
    """参数及其历次数值。"""
    law = in_force.current()
    return [telling.number(one, law) | {"title_en": one.title.en} for one in PARAMETERS.values()]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
