"""A client that keeps its connections and costs little beside the server it asks: bare sockets, one thread, counted and timed."""

import selectors
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


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
END = b"\r\n\r\n"
BUFFER = memoryview(bytearray(1 << 17))


@dataclass
class _Client:
    """One connection that asks again as soon as it is answered."""

    number: int
    port: int
    request: Request
    waits: list[float] = field(default_factory=list)
    wrong: int = 0

    def __post_init__(self) -> None:
        self.link = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        self.link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self) -> None:
        method, path, body, headers = self.request(self.number, len(self.waits))
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", f"Content-Length: {len(body or b'')}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self.got = self.length = 0
        self.begun = time.perf_counter()
        self.link.sendall("\r\n".join(lines).encode() + END + (body or b""))

    def answered(self, good: frozenset[int]) -> bool:
        """Read what came; whether the answer is whole. Only its first part is looked at: head, status, length."""
        if not (count := self.link.recv_into(BUFFER)):
            raise SystemExit("the server closed a connection")
        if not self.got:
            head, *_ = bytes(BUFFER[:count]).partition(END)
            self.length, self.status = len(head) + len(END) + _length(head), int(head[9:12])
        self.got += count
        if self.got < self.length:
            return False
        self.waits.append(time.perf_counter() - self.begun)
        self.wrong += self.status not in good
        return True


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    raise SystemExit("an answer without its length: " + head.decode())


def load(port: int, request: Request, clients: int, seconds: float, good: frozenset[int] = frozenset({200})) -> Load:
    """`clients` connections that each ask as fast as they are answered; `request(client, n)` says method, path, body, headers."""
    every = [_Client(number, port, request) for number in range(clients)]
    ready = selectors.DefaultSelector()
    [ready.register(one.link, selectors.EVENT_READ, one) for one in every]
    begun = time.perf_counter()
    [one.ask() for one in every]
    asking = set(range(clients))
    while asking:
        for key, _ in ready.select(30):
            if not key.data.answered(good):
                continue
            if time.perf_counter() - begun < seconds:
                key.data.ask()
            else:
                asking.discard(key.data.number)
    spent = time.perf_counter() - begun
    [one.link.close() for one in every]
    waits = [one.waits for one in every]
    return Load(sum(map(len, waits)), spent, waits, sum(one.wrong for one in every))
