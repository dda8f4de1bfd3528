"""A paper is issued in the transaction of the act that brings it about: its number, its facts, their hash, its event."""

import json
from dataclasses import asdict, replace
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet

from zhunsheng.acts.actor import Actor
from zhunsheng.papers import numbers
from zhunsheng.papers.document import Document
from zhunsheng.papers.forms import FORMS, Form
from zhunsheng.papers.models import Paper
from zhunsheng.papers.numbers import OutsideTransaction
from zhunsheng.trail import canonical, chain, digest, snapshots

NOUN = "paper"


def watch() -> None:
    """Put the papers under watch: one that was changed or taken out afterwards is found."""
    snapshots.watch(NOUN, Paper)


def issue(
    form: Form, by: Actor, *, noun: str, subject: str, department: str, region: str, mark: str = "", number: str = ""
) -> Paper:
    """The paper about `subject`, under the next number of `mark`, or a `number` that it already bears, or none.

    Raises OutsideTransaction where nothing could give the number back.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction(mark or form.name)
    taken = str(numbers.take(mark, by.at, noun, subject)) if mark else number
    paper = Paper(
        template=form.name, number=taken, title=form.document(taken, by.day).title, noun=noun, subject=subject,
        department=department, region=region, on=by.day, facts=plain(form), algorithm=settings.CHAIN_HASH,
        person=by.person, at=by.at,
    )  # fmt: skip
    paper.digest = hashed(paper)
    paper.save()
    chain.record(
        chain.Entry(
            at=by.at, person=by.person, role=by.role, department=by.department, region=by.region, verb="paper.issue",
            noun=NOUN, subject=str(paper.pk), subject_department=department, subject_region=region,
            after=snapshots.columns(paper),
        )
    )  # fmt: skip
    return paper


def plain(form: Form) -> dict[str, Any]:
    """The facts as JSON gives them back."""
    return dict(json.loads(canonical.text(asdict(form))))


def hashed(paper: Paper) -> str:
    """The hash by which a paper is known: over its kind, number, instant, what it is about, and its facts."""
    told = {name: getattr(paper, name) for name in ("template", "number", "on", "at", "noun", "subject", "facts")}
    return digest.function(paper.algorithm)(canonical.text(told).encode()).hexdigest()


def whole(paper: Paper) -> bool:
    """Whether the paper still is what was issued."""
    return hashed(paper) == paper.digest


def form_of(paper: Paper) -> Form:
    """The facts of a paper as its form has them."""
    return FORMS[paper.template](**{name: _tuples(value) for name, value in paper.facts.items()})


def document_of(paper: Paper, base: str = "") -> Document:
    """The paper as a document; its QR code leads to `base` and the page where it is checked."""
    made = form_of(paper).document(paper.number, paper.on)
    return replace(made, address=f"{base}/check/{paper.digest}/", digest=paper.digest)


def of_subject(noun: str, subject: str) -> "QuerySet[Paper]":
    """The papers about a row, the latest first."""
    return Paper.objects.filter(noun=noun, subject=subject).order_by("-pk")


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value
