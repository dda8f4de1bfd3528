"""Following the chain in one pass: each event is weighed once, and only what breaks is remembered.

A *run* is a stretch of events of which each names the hash of the one before it. An untouched trail is one run, so
memory grows with the faults, not with the trail. From the runs `diagnosis` tells what was done.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from zhunsheng.trail import digest
from zhunsheng.trail.body import Line

NEAR = 64  # how many events back, or numbers away, the true place of a misplaced event is looked for
TRIES = 20_000  # hashes spent on looking, in all
REMEMBERED = 2_000  # runs and suspects kept; a trail with more is made anew rather than edited


@dataclass
class Run:
    """Events that join one to the next: `first` and `last` are true numbers, `stands` and `ends` those they bear."""

    prev: str
    first: int
    stands: int
    name: str
    last: int = 0
    ends: int = 0
    hash: str = ""
    suspects: list[tuple[Line, int]] = field(default_factory=list)  # events whose hash holds under no number tried

    @property
    def size(self) -> int:
        return self.last - self.first + 1


class Walk:
    """Takes the events in the order in which they are stored."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.misnumbered: list[tuple[Line, int]] = []  # events that join, and bear another number than their own
        self.events = 0
        self.overflow = False  # more broke than is remembered
        self._offset = 0  # by how much the numbers borne lag behind the true ones
        self._tries = TRIES
        self._room = REMEMBERED
        self._near: OrderedDict[str, int] = OrderedDict()  # hash → true number

    def step(self, line: Line) -> None:
        """Weigh the next event."""
        self.events += 1
        run = self.runs[-1] if self.runs else None
        if run is None or line.prev != run.hash:
            run = self._begin(line)
            if run is None:
                return
        number = run.last + 1
        if not line.holds_at(number):
            self._remember(run.suspects, line, number)
        if number - line.seq != self._offset and run.size:
            self._remember(self.misnumbered, line, number)
        run.last, run.ends, run.hash = number, line.seq, line.hash
        self._offset = number - line.seq
        self._near[line.hash] = number
        if len(self._near) > NEAR:
            self._near.popitem(last=False)

    def _begin(self, line: Line) -> Run | None:
        if len(self.runs) >= REMEMBERED:
            self.overflow = True
            return None
        number = self._number(line)
        self.runs.append(Run(line.prev, number, line.seq, line.name, number - 1))
        return self.runs[-1]

    def _number(self, line: Line) -> int:
        """The number under which the hash holds; when none is found, the one the event's place suggests."""
        likely = line.seq + self._offset
        joined = self._near[line.prev] + 1 if line.prev in self._near else likely
        first = 1 if line.prev == digest.GENESIS else likely
        for number in (likely, joined, line.seq, first):
            if line.holds_at(number):
                return number
        for step in range(1, NEAR + 1):
            if self._tries <= 0:
                break
            self._tries -= 2
            for number in (line.seq + step, line.seq - step):
                if line.holds_at(number):
                    return number
        return likely

    def _remember(self, those: list[tuple[Line, int]], line: Line, number: int) -> None:
        self._room -= 1
        if self._room < 0:
            self.overflow = True
        else:
            those.append((line, number))
