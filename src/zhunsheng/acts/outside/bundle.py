"""A folder of files, one a kind of facts, judged together: what one kind counts over another is counted across them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl

from zhunsheng.acts.outside.headings import lines_of
from zhunsheng.acts.outside.reading import OutsideFile, UnknownKind, kind_named, read_facts
from zhunsheng.acts.sheets import LIMITS, Limits
from zhunsheng.law.facts import KINDS, Facts, counts
from zhunsheng.law.in_force import Law

ENDINGS = {".xlsx", ".xls", ".csv", ".tsv", ".txt", ".parquet"}


class NoKindSaid(LookupError):
    """A file whose name says no kind of facts: named by the English name or the Chinese title, as visit.xlsx, 现场检查.csv."""

    def __init__(self, names: list[str]) -> None:
        told = "、".join(names)
        known = "、".join(KINDS)
        self.zh = f"文件夹里没有一个文件以事实种类命名（有：{told or '空'}）。请命名为：{known}（如 visit.xlsx）。"
        self.en = f"No file in the folder is named after a kind of facts: {known}."
        super().__init__(self.zh)


def files_of(folder: Path) -> dict[str, list[Path]]:
    """The files of `folder` by kind: visit.xlsx, visit-2026.csv, 现场检查.xlsx. Raises NoKindSaid where none is."""
    found: dict[str, list[Path]] = {}
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in ENDINGS)
    for path in files:
        if kind := _said(path.stem):
            found.setdefault(kind.kind_name, []).append(path)
    if not found:
        raise NoKindSaid([path.name for path in files])
    return {name: found[name] for name in KINDS if name in found}


def _said(stem: str) -> type[Facts] | None:
    """The kind a file's name says, in full or before a dash, a dot or a digit."""
    try:
        return kind_named(stem)
    except UnknownKind:
        names = {name: kind for kind in KINDS.values() for name in (kind.kind_name, kind.title.zh)}
        return next(
            (names[n] for n in sorted(names, key=len, reverse=True) if stem.startswith((f"{n}-", f"{n}.", f"{n} "))),
            None,
        )


def read_bundle(
    folder: Path,
    *,
    law: Law,
    as_of: date,
    mapping: Mapping[str, str] | None = None,
    given: Mapping[str, object] | None = None,
    limits: Limits = LIMITS,
) -> dict[Path, OutsideFile]:
    """Every file of `folder` as facts, counted across all of them; files of one kind stand together.

    One `mapping` serves them all: each kind takes the lines about it. Raises NoKindSaid, and what reading one file raises.
    """
    files: dict[Path, OutsideFile] = {}
    for kind, paths in files_of(folder).items():
        for path in paths:
            known = {name: value for name, value in (given or {}).items() if name in KINDS[kind].column_names()}
            files[path] = read_facts(
                KINDS[kind],
                path.read_bytes(),
                path.name,
                law=law,
                as_of=as_of,
                mapping=lines_of(KINDS[kind], mapping or {}),
                given=known,
                limits=limits,
            )
    return _counted(files, law)


def _counted(files: Mapping[Path, OutsideFile], law: Law) -> dict[Path, OutsideFile]:
    by_kind: dict[str, list[Path]] = {}
    for path, file in files.items():
        by_kind.setdefault(file.kind.kind_name, []).append(path)
    frames = {kind: pl.concat([files[path].facts for path in paths]) for kind, paths in by_kind.items()}
    whole = counts.filled(frames, law)
    told: dict[Path, OutsideFile] = {}
    for kind, paths in by_kind.items():
        at = 0
        for path in paths:
            height = files[path].facts.height
            own = whole[kind][at : at + height]
            known = tuple(n for n in files[path].missing_columns if own[n].null_count() == height)
            told[path] = replace(files[path], facts=own, missing_columns=known)
            at += height
    return told
