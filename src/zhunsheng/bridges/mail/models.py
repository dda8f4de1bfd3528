"""What was sent by e-mail."""

from django.db import models
from django.db.models import Q


class Digest(models.Model):
    """摘要：one message to one person; its `lines` are told once, and a person gets at most two a day."""

    person = models.CharField(max_length=60)  # 工号
    day = models.DateField()
    number = models.PositiveSmallIntegerField()
    sent_at = models.DateTimeField()
    lines = models.JSONField(default=list)  # keys of the reminders first told in it

    class Meta:
        db_table = "bridges_mail_digest"
        constraints = [
            models.UniqueConstraint(fields=["person", "day", "number"], name="digest_once"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=2), name="digest_two_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.day} {self.number}"
