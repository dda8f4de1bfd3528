"""What the project does for a command: it stands above this room, so it hands its works down and is never imported."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

Say = Callable[[str], None]


class Works(Protocol):
    """Setting up, serving and keeping a city; each work says what it does and gives the exit status."""

    def demo(self, say: Say) -> int:
        """Make the model city, unless it stands."""

    def found(self, file: str, at: datetime, say: Say) -> int:
        """Make a real city from its file."""

    def serve(self, host: str, port: int, workers: int, threads: int, tick: int, say: Say) -> int:
        """Serve until told to stop; every `tick` seconds what happens by date, never if 0."""

    def tick(self, at: datetime, say: Say) -> int:
        """Do what happens by date."""


_given: list[Works] = []


def provide(works: Works) -> None:
    """Let `works` do it from now on."""
    _given[:] = [works]


def works() -> Works:
    """The works of this installation."""
    return _given[0]
