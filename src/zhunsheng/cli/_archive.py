"""A backup as one file: a ZIP with the database, the city's files, and a manifest that says what they must be."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

FORMAT, VERSION = "zhunsheng-backup", 1
MANIFEST, DATABASE, FILES = "manifest.json", "database", "files"
CHUNK = 1 << 20


class NotABackup(ValueError):
    """The file is no backup of ours, or it is not what its own manifest says."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh, self.en = zh, en


@dataclass(frozen=True)
class Manifest:
    """What a backup holds: the head of the trail, the rows of each table, and the SHA-256 of each file."""

    at: str
    vendor: str  # sqlite or postgresql
    head: dict[str, Any]  # size, root, algorithm
    tables: dict[str, int]
    database: str  # SHA-256
    files: dict[str, str] = field(default_factory=dict)  # by path under the home
    format: str = FORMAT
    version: int = VERSION


def pack(target: Path, manifest: Manifest, database: Path, home: Path) -> None:
    """Write the backup beside `target` and put it in its place whole. Raises OSError."""
    part = target.with_name(f"{target.name}.part")
    part.touch(mode=0o600)
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=1, allowZip64=True) as archive:
        archive.writestr(MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
        archive.write(database, DATABASE)
        for name in manifest.files:
            archive.write(home / name, f"{FILES}/{name}")
    part.replace(target)


def manifest(source: Path) -> Manifest:
    """What the backup says of itself. Raises NotABackup, OSError."""
    try:
        with zipfile.ZipFile(source) as archive:
            said = json.loads(archive.read(MANIFEST))
        if said.pop("format") != FORMAT or said["version"] != VERSION:
            raise KeyError(FORMAT)
        return Manifest(**said)
    except (zipfile.BadZipFile, ValueError, KeyError, TypeError) as error:
        raise NotABackup(f"{source.name} 不是备份文件。", f"{source.name} is not a backup.") from error


def unpack(source: Path, said: Manifest, folder: Path) -> Path:
    """The database of the backup and its files, unpacked into `folder`, each as the manifest says. Raises NotABackup."""
    with zipfile.ZipFile(source) as archive:
        _extract(archive, DATABASE, folder / DATABASE, said.database)
        for name, digest in said.files.items():
            _extract(archive, f"{FILES}/{name}", folder / FILES / _safe(name), digest)
    return folder / DATABASE


def _safe(name: str) -> Path:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        raise NotABackup(f"备份中有越界的路径：{name}", f"The backup holds a path that leads outside: {name}")
    return Path(*path.parts)


def _extract(archive: zipfile.ZipFile, name: str, target: Path, digest: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    seen = hashlib.sha256()
    try:
        with archive.open(name) as packed, target.open("wb") as out:
            while chunk := packed.read(CHUNK):
                seen.update(chunk)
                out.write(chunk)
    except (KeyError, zipfile.BadZipFile) as error:
        raise _damaged(name) from error
    if seen.hexdigest() != digest:
        raise _damaged(name)


def _damaged(name: str) -> NotABackup:
    return NotABackup(
        f"备份已损坏：{name} 与清单不符。", f"The backup is damaged: {name} is not what its manifest says."
    )


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files(home: Path) -> Iterator[str]:
    """What is kept of the city's folder beside the database: its own file and stored files, not what is passing through."""
    for name in ("city.yaml", "demo"):
        if (home / name).is_file():
            yield name
    for path in sorted((home / FILES).rglob("*")):
        name = path.relative_to(home).as_posix()
        if path.is_file() and not name.startswith(f"{FILES}/imports/"):
            yield name
