"""Several files judged together: what one kind counts over another is counted across them all."""

from collections.abc import Callable, Iterable, Mapping
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
Files = Mapping[str, Callable[[], bytes]]  # by name; read when its turn comes


class NoKindSaid(LookupError):
    """Files whose names say no kind of facts: named by the English name or the Chinese title, as visit.xlsx, 现场检查.csv."""

    def __init__(self, names: Iterable[str]) -> None:
        told, known = "、".join(names), "、".join(KINDS)
        self.zh = f"没有一个文件以事实种类命名（有：{told or '空'}）。请命名为：{known}（如 visit.xlsx）。"
        self.en = f"No file is named after a kind of facts: {known}."
        super().__init__(self.zh)


def in_folder(folder: Path) -> Files:
    """The tables that lie in `folder`, by name."""
    return {path.name: path.read_bytes for path in sorted(folder.iterdir()) if path.suffix.lower() in ENDINGS}


def by_kind(names: Iterable[str]) -> dict[str, list[str]]:
    """The files by kind: visit.xlsx, visit-2026.csv, 现场检查.xlsx. Raises NoKindSaid where none is."""
    found: dict[str, list[str]] = {}
    given = list(names)
    for name in given:
        if kind := _said(Path(name).stem):
            found.setdefault(kind.kind_name, []).append(name)
    if not found:
        raise NoKindSaid(given)
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
    files: Files,
    *,
    law: Law,
    as_of: date,
    kind: type[Facts] | None = None,
    mapping: Mapping[str, str] | None = None,
    given: Mapping[str, object] | None = None,
    limits: Limits = LIMITS,
) -> dict[str, OutsideFile]:
    """Every file as facts, counted across all of them; files of one kind stand together. All are of `kind` where it is said.

    One `mapping` serves them all: each kind takes the lines about it. Raises NoKindSaid, and what reading one file raises.
    """
    read: dict[str, OutsideFile] = {}
    for kind_name, names in ({kind.kind_name: list(files)} if kind else by_kind(files)).items():
        one = KINDS[kind_name]
        for name in names:
            known = {column: value for column, value in (given or {}).items() if column in one.column_names()}
            lines = lines_of(one, mapping or {})
            read[name] = read_facts(
                one, files[name](), name, law=law, as_of=as_of, mapping=lines, given=known, limits=limits
            )
    return counted(read, law)


def counted(files: Mapping[str, OutsideFile], law: Law) -> dict[str, OutsideFile]:
    """The files with what they together determine counted in each; what they do not determine stays unknown."""
    kinds: dict[str, list[str]] = {}
    for name, file in files.items():
        kinds.setdefault(file.kind.kind_name, []).append(name)
    frames = {kind: pl.concat([files[name].facts for name in names]) for kind, names in kinds.items()}
    whole = counts.filled(frames, law)
    told: dict[str, OutsideFile] = {}
    for kind, names in kinds.items():
        at = 0
        for name in names:
            height = files[name].facts.height
            own = whole[kind][at : at + height]
            known = tuple(n for n in files[name].missing_columns if own[n].null_count() == height)
            told[name] = replace(files[name], facts=own, missing_columns=known)
            at += height
    return told
