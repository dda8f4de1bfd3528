"""Reasons for what a rule lets pass only with one: coded, written in twenty characters or more, approved by a head."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from django.utils.translation import gettext as _

from zhunsheng.acts import plans
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.models import ReasonedException
from zhunsheng.acts.refusals import Invalid, Refused
from zhunsheng.acts.weighing import Reason

SHORTEST, LONGEST = 20, 4000  # characters of a reason
PARTS = ("code", "text", "approver")
Approvers = Callable[[Actor], list[tuple[str, str]]]
_provider: list[Approvers] = []


def provide(approvers: Approvers) -> None:
    """Let `approvers` say from now on who may approve for an actor: (account, name) each."""
    _provider[:] = [approvers]


def approvers(by: Actor) -> list[tuple[str, str]]:
    """Who may approve a reason that `by` gives: the heads of the department. Empty: nobody is known."""
    return _provider[0](by) if _provider else []


def field(rule: str, part: str) -> str:
    """What a part of the reason for `rule` is called in a form: reason.plan_items_merged.text."""
    return f"reason.{rule}.{part}"


def asked(refusal: Refused) -> list[str]:
    """The rules for which a reason would do."""
    return [finding.rule.name for finding in refusal.reasons_asked]


def read(data: Mapping[str, str], by: Actor, refusal: Refused | None = None) -> dict[str, Reason]:
    """The reasons given in `data`, by rule; of a `refusal`, one for each it asks for.

    Raises Invalid naming each part that is missing, too short, or approved by somebody who may not.
    """
    rules = asked(refusal) if refusal else _named(data)
    given = {rule: Reason(*(_text(data.get(field(rule, part))) for part in PARTS)) for rule in rules}
    may = {account for account, _name in approvers(by)} if given else set()
    errors = {name: messages for rule, reason in given.items() for name, messages in _wrong(rule, reason, may)}
    if errors:
        raise Invalid(errors)
    return given


def _text(value: object) -> str:
    return str(value or "").replace("\0", "").strip()[:LONGEST]


def _named(data: Mapping[str, str]) -> list[str]:
    parts = [name.split(".") for name in data if name.startswith("reason.")]
    return list(dict.fromkeys(part[1] for part in parts if len(part) == 3))


def _wrong(rule: str, reason: Reason, may: set[str]) -> list[tuple[str, list[str]]]:
    wrong = []
    if reason.code not in ReasonedException.Code.values:
        wrong.append((field(rule, "code"), [_("选择一种情形。")]))
    if len("".join(reason.text.split())) < SHORTEST:
        wrong.append((field(rule, "text"), [_("写明理由，不少于%(least)s个字。") % {"least": SHORTEST}]))
    if reason.approver not in may:
        wrong.append((field(rule, "approver"), [_("选择批准人。")]))
    return wrong


def justified(noun: str, subjects: list[str]) -> dict[str, list[str]]:
    """The rules for which a reason stands in the register of exceptions, by subject."""
    found: dict[str, list[str]] = {}
    kept = ReasonedException.objects.filter(noun=noun)
    rows = kept.filter(subject__in=subjects) if len(subjects) < 500 else kept
    for subject, rule in rows.values_list("subject", "rule"):
        found.setdefault(subject, []).append(rule)
    return found


def justified_one(noun: str, subject: str) -> list[str]:
    """The same of one subject: the guard asks it for every act."""
    return [rule for (rule,) in replace(_excused(), params=(noun, subject)).all()]


@cache
def _excused() -> plans.Plan:
    return plans.compiled(ReasonedException.objects.filter(noun="?").filter(subject="?").values_list("rule"))
