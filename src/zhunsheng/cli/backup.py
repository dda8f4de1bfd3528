"""`zhunsheng backup FILE`: the whole city in one file, while work goes on; 1 when its trail is not whole."""

import argparse
import tempfile
from dataclasses import asdict
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from zhunsheng.acts.roles import Role
from zhunsheng.cli import _archive, _copying, _postgres
from zhunsheng.cli._answers import DONE, FOUND, now, wrong
from zhunsheng.cli._archive import Manifest
from zhunsheng.law.words import Words
from zhunsheng.trail import chain, heads

HELP = Words(
    "备份：数据库、文件和树根，一个文件；不停业务", "Back up: database, files and head in one file, while work goes on"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("file", type=Path, metavar="FILE", help="备份文件 the backup, a ZIP")
    parser.add_argument("--force", action="store_true", help="已有同名文件时覆盖 overwrite")


def run(asked: argparse.Namespace) -> int:
    """Write it. 1: written, but the trail is not whole; 2: the file is there already, or cannot be written."""
    if asked.file.exists() and not asked.force:
        return wrong(
            f"{asked.file.name} 已存在；要覆盖请加 --force。", f"{asked.file.name} exists; --force overwrites it."
        )
    try:
        return _backup(asked.file)
    except _postgres.ToolMissing as error:
        return wrong(error.zh, error.en)
    except DatabaseError as error:
        return wrong(f"没有可备份的数据库（{error}）。", "There is no database to back up: run demo or init first.")


def _backup(target: Path) -> int:
    home = Path(settings.HOME)
    if _copying.empty():
        return wrong(
            "登记簿是空的：先运行 zhunsheng demo 或 zhunsheng init。", "Nothing stands here: run demo or init first."
        )
    with tempfile.TemporaryDirectory(dir=home, prefix=".backup-") as folder:
        copied = Path(folder) / _archive.DATABASE
        verdict, tables = _copying.copy(copied)
        files = {name: _archive.digest(home / name) for name in _archive.files(home)}
        manifest = Manifest(
            now().isoformat(timespec="seconds"),
            _copying.vendor(),
            asdict(verdict.head),
            tables,
            _archive.digest(copied),
            files,
        )
        _archive.pack(target, manifest, copied, home)
    record("system.backup", {"file": target.name, "head": manifest.head})
    print(
        f"已备份到 {target.name}：{sum(tables.values())} 行、{len(files)} 个文件。written.\n{heads.written(verdict.head)}"
    )
    for fault in verdict.faults[:20]:
        print(f"▲ {fault.zh}\n  {fault.en}")
    return DONE if verdict.ok else FOUND


def record(verb: str, told: dict[str, object]) -> None:
    """The trail keeps that the whole city was taken away, or put back."""
    chain.record(chain.Entry(at=now(), person="cli", role=Role.SYSTEM, verb=verb, told=told))
