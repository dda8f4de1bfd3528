"""Writers take turns on SQLite, first come first served: it has one writer, and lets those who wait guess when to ask.

Left to itself a waiting client may starve for seconds behind one that writes in a tight loop. PostgreSQL needs none of it.
"""

import fcntl
import os
from collections.abc import Iterator
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
