"""A client that keeps its connections: so many threads of requests, counted and timed."""

import http.client
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Load:
    """What so many clients got in so many seconds."""

    answers: int
    seconds: float
    waits: list[list[float]]  # by client, in seconds
    wrong: int

    @property
    def rate(self) -> float:
        return self.answers / self.seconds

    def wait(self, part: float) -> float:
        """The wait that `part` of all requests stayed under, in milliseconds."""
        return _part(sorted(one for own in self.waits for one in own), part)

    def worst(self, part: float) -> float:
        """The same for the client that waited longest."""
        return max(_part(sorted(own), part) for own in self.waits if own)


def _part(waits: list[float], part: float) -> float:
    return waits[min(len(waits) - 1, int(len(waits) * part))] * 1e3 if waits else 0.0


Request = Callable[[int, int], tuple[str, str, bytes | None, Mapping[str, str]]]


def load(port: int, request: Request, clients: int, seconds: float, good: frozenset[int] = frozenset({200})) -> Load:
    """`clients` threads that each ask as fast as they are answered; `request(client, n)` says method, path, body, headers."""
    waits: list[list[float]] = [[] for _ in range(clients)]
    wrong = [0] * clients
    until = time.perf_counter() + seconds

    def ask(client: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        n = 0
        while time.perf_counter() < until:
            method, path, body, headers = request(client, n)
            begun = time.perf_counter()
            connection.request(method, path, body, dict(headers))
            answer = connection.getresponse()
            answer.read()
            waits[client].append(time.perf_counter() - begun)
            wrong[client] += answer.status not in good
            n += 1

    threads = [threading.Thread(target=ask, args=(client,)) for client in range(clients)]
    begun = time.perf_counter()
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return Load(sum(map(len, waits)), time.perf_counter() - begun, waits, sum(wrong))
