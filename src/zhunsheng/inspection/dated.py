"""One act done to many rows whose day has come."""

from collections.abc import Iterable
from contextlib import suppress

from django.db import models

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.refusals import NotDone


def each(name: str, rows: Iterable[models.Model], by: Actor) -> int:
    """Each in a transaction of its own: what somebody moved meanwhile is left to them. How many were done."""
    done = 0
    for row in rows:
        with suppress(NotDone):
            ACTS[name](row, by=by)
            done += 1
    return done
