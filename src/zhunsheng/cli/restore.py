"""`zhunsheng restore FILE`: a backup put back, after it has proved to be whole; 1 when it is not."""

import argparse
import io
import shutil
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError

from zhunsheng.cli import _archive, _copying, _postgres
from zhunsheng.cli._answers import DONE, FOUND, now, wrong
from zhunsheng.cli._archive import Manifest, NotABackup
from zhunsheng.cli.backup import record
from zhunsheng.law.words import Words
from zhunsheng.trail.heads import Kept
from zhunsheng.trail.verify import Verdict, verify

HELP = Words("恢复备份：先核验，再放回", "Restore a backup: proved first, then put back")


def arguments(parser: argparse.ArgumentParser) -> None:
    """From where."""
    parser.add_argument("file", type=Path, metavar="FILE", help="备份文件 the backup")
    parser.add_argument("--force", action="store_true", help="替换现有数据（先另存一份）replace what stands here")
    parser.add_argument("--check", action="store_true", help="只核验，不放回 only prove it")


def run(asked: argparse.Namespace) -> int:
    """Prove it, put it back. 1: it is not whole; 2: no backup, or data stand here and `--force` was not given."""
    try:
        return _restore(asked)
    except NotABackup as error:
        wrong(error.zh, error.en)
        return FOUND
    except _postgres.ToolMissing as error:
        return wrong(error.zh, error.en)
    except DatabaseError as error:
        return wrong(f"数据库不能用（{error}）。", "The database cannot be used.")


def _restore(asked: argparse.Namespace) -> int:
    home, said = Path(settings.HOME), _archive.manifest(asked.file)
    if said.vendor != _copying.vendor():
        return wrong(
            f"备份来自 {said.vendor}，这里是 {_copying.vendor()}。",
            f"The backup is of {said.vendor}, not of what runs here.",
        )
    home.mkdir(parents=True, exist_ok=True)
    stands = not _copying.empty()
    if stands and not asked.force and not asked.check:
        return wrong(
            "这里已有数据；要替换请加 --force（现有数据先另存一份）。", "Data stand here; --force replaces them."
        )
    with tempfile.TemporaryDirectory(dir=home, prefix=".restore-") as folder:
        copied = _archive.unpack(asked.file, said, Path(folder))
        if said.vendor == "sqlite":
            _prove_copy(copied, said)
        if asked.check:
            print(f"备份完好：{said.at}，留痕 {said.head['size']} 个事件。The backup is whole.")
            return DONE
        if stands and said.vendor == "sqlite":
            print(f"现有数据已另存为 {_set_aside(home)} what stood here was kept")
        _copying.put_back(copied)
        _put_files(Path(folder) / _archive.FILES, home)
    return _tell(said)


def _prove_copy(copied: Path, said: Manifest) -> None:
    """Raises NotABackup unless the copy is whole, its trail verifies against the head, and no row is missing."""
    _copying.sound(copied)
    with _copying.looked_into(copied) as alias:
        _compare(verify(using=alias, kept=[Kept(**said.head)]), _copying.rows(alias), said)


def _compare(verdict: Verdict, rows: dict[str, int], said: Manifest) -> None:
    """A fault that the backup already had is no fault of the backup: only the head and the rows must be the same."""
    if verdict.head != Kept(**said.head):
        raise NotABackup("留痕与备份时的树根不符。", "The trail is not under the head of the backup.")
    if differing := sorted(name for name in said.tables if rows.get(name) != said.tables[name]):
        raise NotABackup(f"行数与清单不符：{'、'.join(differing)}", f"Rows are missing: {', '.join(differing)}")


def _set_aside(home: Path) -> str:
    """A copy of what stands here."""
    name = f"before-restore-{now():%Y%m%d-%H%M%S}.sqlite3"
    _copying.copy_sqlite(home / name)
    return name


def _put_files(unpacked: Path, home: Path) -> None:
    """The city's files; those that stand here under other names stay."""
    for path in sorted(unpacked.rglob("*")):
        if path.is_file():
            target = home / path.relative_to(unpacked)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, target)


def _tell(said: Manifest) -> int:
    """Look at what stands now, and say so; the trail goes on with the restoration itself."""
    verdict, rows = verify(kept=[Kept(**said.head)]), _copying.rows("default")
    if verdict.events <= said.head["size"]:  # else somebody went on working meanwhile
        _compare(verdict, rows, said)
    call_command("check", stdout=io.StringIO())
    record("system.restore", {"of": said.at, "head": said.head})
    print(f"已恢复到 {said.at}：{sum(rows.values())} 行，留痕 {verdict.events} 个事件，行数、树根核对一致。restored.")
    for fault in verdict.faults[:20]:
        print(f"▲ {fault.zh}\n  {fault.en}")
    return DONE if verdict.ok else FOUND
