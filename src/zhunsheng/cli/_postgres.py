"""PostgreSQL's own tools, by which alone it is copied."""

import os
import shutil
import subprocess
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections


class ToolMissing(RuntimeError):
    """PostgreSQL is copied by its own tools, which this machine lacks, or they failed."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh, self.en = zh, en


def run(tool: str, *arguments: str) -> None:
    """One of PostgreSQL's own tools, on this city's database. Raises ToolMissing."""
    program = shutil.which(tool)
    if program is None:
        raise ToolMissing(
            f"这台机器没有 {tool}；安装：apt-get install postgresql-client",
            f"{tool} is missing: install postgresql-client.",
        )
    settings: dict[str, Any] = connections[DEFAULT_DB_ALIAS].settings_dict
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}
    environment = {**os.environ, **{name: str(settings[key]) for key, name in names.items() if settings.get(key)}}
    where = "--dbname" if tool == "pg_restore" else "-d"
    done = subprocess.run(  # noqa: S603 — its own tool, no shell
        [program, where, str(settings["NAME"]), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise ToolMissing(f"{tool} 失败：{last}", f"{tool} failed: {last}")
