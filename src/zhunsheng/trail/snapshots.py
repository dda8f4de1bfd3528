"""Rows that must never change without an event: each noun says here how its row reads, and acts record that reading.

The last event done to a subject holds in `after` what its row must read now, and in `before` what it read before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

Snapshot = Callable[[Any], Mapping[str, object]]


@dataclass(frozen=True)
class Watched:
    """A noun under watch: its model, the field whose value (as text) is the subject's key, how a row reads."""

    noun: str
    model: type[Model]
    key: str
    snapshot: Snapshot

    def subject(self, row: Model) -> str:
        """The subject by which events name `row`."""
        return str(getattr(row, self.key))


class WatchedTwice(ValueError):
    """Two models claim one `noun`."""

    def __init__(self, noun: str) -> None:
        super().__init__(f"{noun} is watched already")
        self.noun = noun


WATCHED: dict[str, Watched] = {}


def columns(row: Model) -> dict[str, object]:
    """Every stored column, each as its field reads it back: a date given as text is a date.

    Its number too: rows that exchange numbers exchange all that leads to them, an account its grants with another.
    """
    return {field.attname: field.to_python(field.value_from_object(row)) for field in row._meta.concrete_fields}


def watch(noun: str, model: type[Model], key: str = "pk", snapshot: Snapshot = columns) -> Watched:
    """Put the rows of `model` under watch. `snapshot` may read stored columns only. Raises WatchedTwice."""
    if noun in WATCHED and WATCHED[noun].model is not model:
        raise WatchedTwice(noun)
    WATCHED[noun] = Watched(noun, model, key, snapshot)
    return WATCHED[noun]
