"""Timing things in turn in one run, so that a machine's moods fall on all of them alike."""

import statistics
import time
from collections.abc import Callable, Mapping


def in_turn(works: Mapping[str, Callable[[], object]], repeats: int = 7) -> dict[str, float]:
    """The median seconds of each work, run A B C A B C … after one warm-up each."""
    for work in works.values():
        work()
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(repeats):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def show(title: str, seconds: Mapping[str, float], against: str, unit: str = "ms") -> None:
    """A row a work: its median, and how many times longer it took than `against`."""
    scale = {"s": 1, "ms": 1e3, "µs": 1e6}[unit]
    print(title)
    for name, value in seconds.items():
        print(f"  {name:<44}{value * scale:>12.3f} {unit}{value / seconds[against]:>12.2f} ×")
