"""An act tried without doing it: what would pass, what would not and why. Nothing stays, no trace either."""

from collections.abc import Mapping
from typing import Any

from django.db import models, transaction

from zhunsheng.acts import turns
from zhunsheng.acts.act import Act, Done
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.refusals import NotDone
from zhunsheng.acts.weighing import Reason


def trial(
    act: Act,
    subject: models.Model | None,
    by: Actor,
    told: Mapping[str, Any],
    reasons: Mapping[str, Reason] | None = None,
) -> Done | NotDone:
    """What `act` would come to now: done, with its warnings, or not done."""
    with turns.taken(), transaction.atomic():
        try:
            return act(subject, by=by.once_only(""), reasons=reasons, **told)
        except NotDone as refusal:
            refusal.trace = 0  # its event goes with all the rest
            return refusal
        finally:
            transaction.set_rollback(True)
