"""A city on this machine: whether one stands, and all that must be there before it can be served, in one process."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import OperationalError, ProgrammingError

from zhunsheng.acts.roles import Role
from zhunsheng.project import translations
from zhunsheng.project.city import City
from zhunsheng.register.models import Department
from zhunsheng.trail import chain
from zhunsheng.trail.models import Event

FOUNDED = "city.found"
DEMO_MARKER = "demo"
STATIC_STAMP = ".made-from"


class Stands(StrEnum):
    """What stands on this machine."""

    NOTHING = "nothing"
    DEMO = "demo"
    CITY = "city"


class CannotWrite(OSError):
    """The folder of the city's data cannot be made or written: where it is, and how to choose another."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"数据目录不能写入：{folder}。请改正权限，或用 ZHUNSHENG_HOME 指定别的目录。\n"
            f"The folder of the data cannot be written: {folder}. Mend its rights, or name another with ZHUNSHENG_HOME."
        )
        self.folder = folder


def prepare(say: Callable[[str], None]) -> None:
    """Tables, translations and static files as this version needs them; nothing where they are. Raises CannotWrite."""
    writable(settings.HOME)
    if _to_migrate():
        say("正在建立或升级数据库…… Making the tables …")
        call_command("migrate", verbosity=0, interactive=False)
    _translate(say)
    _collect_static(Path(settings.STATIC_ROOT))


def writable(folder: Path) -> None:
    """Raises CannotWrite unless files can be made in `folder`, which is made if it is not there."""
    probe = folder / f".probe-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise CannotWrite(folder) from error


def stands() -> Stands:
    """What the database holds: the first event of a city says whether it is the model city."""
    try:
        founded = Event.objects.filter(verb=FOUNDED).order_by("seq").first()
        if founded is not None:
            return Stands.DEMO if founded.told.get("demo") else Stands.CITY
        return Stands.CITY if Department.objects.exists() else Stands.NOTHING
    except (OperationalError, ProgrammingError):
        return Stands.NOTHING  # no tables yet


def found(city: City, at: datetime, fill: Callable[[], object], *, demo: bool) -> None:
    """Record that the city is founded and `fill` it, whole or not at all."""
    with transaction.atomic():
        chain.record(
            chain.Entry(
                at=at, verb=FOUNDED, role=Role.SYSTEM, region=city.region, told={"name": city.name, "demo": demo}
            )
        )
        fill()


def mark_demo(home: Path, accounts: list[dict[str, str]]) -> None:
    """Let every later start know that this is the demo; the file holds the accounts that may be shown."""
    (home / DEMO_MARKER).write_text(json.dumps(accounts, ensure_ascii=False, indent=1), encoding="utf-8")
    settings.DEMO = True


def _to_migrate() -> bool:
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _translate(say: Callable[[str], None]) -> None:
    try:
        translations.compile_all()
    except OSError as error:  # a product installed for all users; Chinese needs no file
        say(f"英文译文没有编译：{error}。 The English could not be compiled: {error}.")


def _collect_static(folder: Path) -> None:
    stamp, made_from = folder / STATIC_STAMP, _fingerprint()
    if stamp.exists() and stamp.read_text(encoding="ascii") == made_from:
        return
    call_command("collectstatic", verbosity=0, interactive=False)
    folder.mkdir(parents=True, exist_ok=True)
    stamp.write_text(made_from, encoding="ascii")


def _fingerprint() -> str:
    """Changes when a static file does: of names, sizes and times."""
    known = hashlib.sha256(str(settings.STORAGES["staticfiles"]["BACKEND"]).encode())
    for name, path in sorted(_static_files()):
        stat = path.stat()
        known.update(f"{name}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return known.hexdigest()


def _static_files() -> Iterator[tuple[str, Path]]:
    for finder in get_finders():
        for name, storage in finder.list(None):
            yield name, Path(storage.path(name))
