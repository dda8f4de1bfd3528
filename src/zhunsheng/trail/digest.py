"""The hash functions a chain may use, by the name kept with each event and head, so that old ones verify for ever."""

import hashlib
from collections.abc import Callable
from functools import cache, partial
from typing import Protocol


class Digest(Protocol):
    """A finished hash."""

    def digest(self) -> bytes: ...
    def hexdigest(self) -> str: ...


class UnknownAlgorithm(ValueError):
    """`algorithm` is not one the trail knows, or this machine's OpenSSL lacks it."""

    def __init__(self, algorithm: str) -> None:
        super().__init__(f"未知或本机不支持的杂凑算法 unknown or unavailable hash algorithm: {algorithm}")
        self.algorithm = algorithm


ALGORITHMS = ("sha256", "sm3")  # both give 32 bytes
GENESIS = "0" * 64  # what the first event follows


@cache
def function(algorithm: str) -> Callable[[bytes], Digest]:
    """The hash function of that name. Raises UnknownAlgorithm."""
    if algorithm == "sha256":
        return hashlib.sha256
    if algorithm not in ALGORITHMS or algorithm not in hashlib.algorithms_available:
        raise UnknownAlgorithm(algorithm)
    return partial(hashlib.new, algorithm)


def link(algorithm: str, prev: str, body: str) -> str:
    """The hash of an event in hex: over the hash before it and its own body. Raises UnknownAlgorithm."""
    return function(algorithm)(f"{prev}{body}".encode()).hexdigest()
