"""The register of exceptions (例外登记): each reason given is a row, and its making an event, like every row's."""

from collections.abc import Mapping

from django.db import models

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.models import ReasonedException
from zhunsheng.acts.noun import Noun, whose
from zhunsheng.acts.weighing import Reason
from zhunsheng.trail import chain, snapshots

NOUN = "reasoned_exception"


def watch() -> None:
    """Put the register under watch: a reason that was changed, added or taken out afterwards is found."""
    snapshots.watch(NOUN, ReasonedException)


def register(noun: Noun, row: models.Model, by: Actor, reasons: Mapping[str, Reason]) -> list[chain.Entry]:
    """Keep the reasons given for `row`; what the trail is to record of it, before the act they let pass."""
    department, region = whose(row, noun.paths.department), whose(row, noun.paths.region)
    kept = ReasonedException.objects.bulk_create(
        ReasonedException(
            noun=noun.singular, subject=str(getattr(row, noun.key)), department=department, region=region, rule=name,
            code=reason.code, text=reason.text, approver=reason.approver, person=by.person, at=by.at,
        )
        for name, reason in reasons.items()
    )  # fmt: skip
    return [
        chain.Entry(
            at=by.at, person=by.person, role=by.role, department=by.department, region=by.region, verb=f"{NOUN}.register",
            noun=NOUN, subject=str(one.pk), subject_department=department, subject_region=region,
            after=snapshots.columns(one),
        )
        for one in kept
    ]  # fmt: skip
