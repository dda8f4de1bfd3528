"""What a process keeps because making it anew costs more than the memory: so many, then all are let go."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")
MOST = 512


class Kept(Generic[Made]):
    """Things by all that goes into them."""

    def __init__(self) -> None:
        self.things: dict[Hashable, Made] = {}

    def __call__(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """The thing kept under `key`, made now where there is none."""
        if key not in self.things:
            if len(self.things) >= MOST:
                self.things.clear()
            self.things[key] = make()
        return self.things[key]
