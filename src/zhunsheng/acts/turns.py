"""Writers take turns on SQLite, first come first served: it has one writer, and lets those who wait guess when to ask.

Left to itself a waiting client may starve for seconds behind one that writes in a tight loop. PostgreSQL has many writers;
there those who count on from the same last number wait for one another (`counting_on`).
"""

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def taken() -> Iterator[None]:
    """A turn to write, held until the transaction inside is over; nothing on PostgreSQL or inside a transaction."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or connection.in_atomic_block or ":memory:" in name or "mode=memory" in name:
        yield
        return
    descriptor = os.open(f"{name}-turn", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)  # a process that dies lets go of it
        yield
    finally:
        os.close(descriptor)


def counting_on(series: Iterable[object]) -> None:
    """Hold these series of numbers until the transaction is over, so that nobody else takes the next number of one.

    On SQLite whoever writes holds everything already.
    """
    if connection.vendor != "postgresql":
        return
    names = sorted(
        {str(one) for one in series}
    )  # always in one order: two who want the same ones never hold each other up
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
