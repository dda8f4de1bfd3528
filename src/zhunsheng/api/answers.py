"""What goes out: shapes of answers, and refusals with code, words and what would make the act allowed."""

from typing import Any

from ninja import Schema

from zhunsheng.acts.refusals import Changed, Forbidden, Invalid, NotDone, NotNow, Refused, lacking
from zhunsheng.law.finding import Finding


class Rows(Schema):
    """One page of a list; a row has its key and a value a column."""

    total: int
    page: int
    pages: int
    size: int
    rows: list[dict[str, Any]]
    notes: list[str]


class Record(Schema):
    """One row: its values, its version, the acts that are open now, and how its rules stand."""

    key: str
    version: int
    values: dict[str, Any]
    acts: list[str]
    findings: list[dict[str, Any]]


class Done(Schema):
    """What an act did."""

    key: str
    version: int
    event: int
    repeated: bool
    warnings: list[dict[str, Any]]


class Problem(Schema):
    """Why something was not done. `code` is stable; the words are for people."""

    code: str
    message: str
    message_en: str
    trace: int = 0  # the event that keeps it
    errors: dict[str, list[str]] = {}
    findings: list[dict[str, Any]] = []
    reasons_asked: list[str] = []  # rules that a written, approved reason would pass
    missing: list[str] = []
    present: dict[str, Any] = {}  # the record as it stands now, where somebody changed it meanwhile


STATUS: dict[type[NotDone], int] = {Forbidden: 403, NotNow: 409, Changed: 409, Invalid: 422, Refused: 422}
PROBLEMS = dict.fromkeys((400, 401, 403, 404, 405, 409, 422, 500), Problem)


class NotFound(Exception):
    """There is no such row, or it is none of yours: the same answer for both."""


def problem(refusal: NotDone) -> Problem:
    """A refusal as it goes out."""
    told = Problem(code=refusal.outcome, message=refusal.words.zh, message_en=refusal.words.en, trace=refusal.trace)
    if isinstance(refusal, Invalid):
        told.code, told.errors = "invalid", refusal.errors
    if isinstance(refusal, Changed):
        told.present = {name: _plain(value) for name, value in refusal.present.items()}
    if isinstance(refusal, Refused):
        told.findings = [finding(one) for one in (*refusal.barred, *refusal.reasons_asked)]
        told.reasons_asked = [one.rule.name for one in refusal.reasons_asked]
        told.missing = [lacking(one).zh for one in refusal.missing]
    return told


def finding(found: Finding) -> dict[str, Any]:
    """A finding as it goes out: facts, reason, basis, remedy."""
    return {
        "rule": found.rule.name, "title": found.rule.title.zh, "requirements": list(found.rule.requirements),
        "effect": found.rule.effect.value, "basis": found.basis, "reason": found.reason.zh, "reason_en": found.reason.en,
        "remedy": found.remedy.zh, "remedy_en": found.remedy.en, "justified": found.justified,
        "facts": {name: _plain(value) for name, value in found.facts.items()},
    }  # fmt: skip


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | float | bool | None) else str(value)
