"""What the trail keeps: events and heads (append-only by trigger), and how far each reader of the outbox has come."""

import json
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q

from zhunsheng.trail import canonical


class Seq(models.BigIntegerField):  # type: ignore[type-arg]
    """A number of 64 bits; on SQLite written `integer`, which makes the key the row's own place on disk."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)


class Recorded(models.TextField):  # type: ignore[type-arg]
    """A JSON value kept as its canonical text, the same on every database: what was hashed is what is read back."""

    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def from_db_value(self, value: str | None, *_: object) -> Any:
        return None if value is None else json.loads(value)

    def to_python(self, value: Any) -> Any:
        return value

    def get_prep_value(self, value: object) -> str | None:
        return None if value is None else canonical.text(value)


class Outcome(models.TextChoices):
    """How an act ended."""

    DONE = "done", "办成"
    REFUSED = "refused", "依法不予办理"
    FORBIDDEN = "forbidden", "无权办理"
    NOT_NOW = "not_now", "当前状态不能办理"
    CONFLICT = "conflict", "他人已先改动"
    FAILED = "failed", "未成"  # a login with a wrong password, a file that could not be read


class Event(models.Model):
    """事件：who did or tried what, to what, when, on what grounds, and how the row stood before and after."""

    seq = Seq(primary_key=True)  # 1, 2, 3 … given by the chain
    at = models.DateTimeField()
    person = models.CharField(max_length=60, blank=True)  # 工号; empty: the system or the public
    role = models.CharField(max_length=40, blank=True)
    department = models.CharField(max_length=40, blank=True)  # of the doer
    region = models.CharField(max_length=12, blank=True)  # 行政区划代码 of the doer
    verb = models.CharField(max_length=80)  # plan_item.draft, account.login, seal.open
    outcome = models.CharField(max_length=12, choices=Outcome)
    noun = models.CharField(max_length=60, blank=True)
    subject = models.CharField(max_length=120, blank=True)  # its key as text
    subject_department = models.CharField(max_length=40, blank=True)
    subject_region = models.CharField(max_length=12, blank=True)
    told = Recorded(default=dict)
    before = Recorded(null=True)  # null: the row was not there
    after = Recorded(null=True)  # null: nothing was stored, or the row is gone
    grounds = Recorded(default=dict)  # rule → reason given for a justified exception, or why it was refused
    warnings = Recorded(default=list)  # findings that did not hinder
    rules = Recorded(default=dict)  # rule → version and numbers applied
    batch = models.CharField(max_length=64, blank=True)  # common to the events of one import or bulk act
    once = models.CharField(max_length=120, blank=True)  # the form's or request's token: one token, one act
    algorithm = models.CharField(max_length=12)
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["seq"]
        indexes = [
            models.Index(fields=["noun", "subject", "seq"], name="trail_subject"),
            models.Index(fields=["person", "seq"], name="trail_person"),
            models.Index(fields=["department", "seq"], name="trail_department"),
            models.Index(fields=["region", "seq"], name="trail_region"),
            models.Index(fields=["subject_department", "seq"], name="trail_subject_department"),
            models.Index(fields=["subject_region", "seq"], name="trail_subject_region"),
            models.Index(fields=["at"], name="trail_at"),
            models.Index(fields=["batch"], condition=~Q(batch=""), name="trail_batch"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["once"], condition=~Q(once=""), name="trail_once"),
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="trail_outcome"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.verb} {self.noun} {self.subject}".strip()


class Head(models.Model):
    """树根：the Merkle root over the first `size` events, to be kept outside; nothing under it can change unseen."""

    size = models.BigIntegerField()
    root = models.CharField(max_length=64)
    algorithm = models.CharField(max_length=12)
    at = models.DateTimeField()
    peaks = Recorded(default=list)  # the tree's right edge in hex, from which the next head goes on

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.size} {self.algorithm} {self.root}"


class Cursor(models.Model):
    """How far one reader of the outbox has come: all up to `seq` has been dealt with."""

    consumer = models.CharField(max_length=60, primary_key=True)
    seq = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.consumer}: {self.seq}"
