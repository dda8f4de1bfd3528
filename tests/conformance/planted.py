"""A bundle of files, one a kind of facts, with a breach planted of every rule that the law of the land alone can break.

`planted.tsv` is the list, for a lawyer to read: the act, the rules it breaks (the one it is planted for first), what is
wrong in words, and the facts that differ from the ordinary act of its kind. It is data: no rule is asked what it finds.
"""

import csv
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl
import xlsxwriter

from zhunsheng.acts.outside.money import is_money
from zhunsheng.law.facts import KINDS, Facts, frame
from zhunsheng.law.in_force import Law

AS_OF = date(2026, 6, 15)
LIST = Path(__file__).with_name("planted.tsv")
Named = Callable[[type[Facts], str], str]


class Breach(NamedTuple):
    """One line of the list."""

    act: str
    rules: tuple[str, ...]
    told: str
    facts: Mapping[str, object]

    @property
    def kind(self) -> str:
        return self.act.rpartition("-")[0]


@cache
def breaches() -> tuple[Breach, ...]:
    """The list, in its order."""
    lines = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines()[1:]]
    return tuple(Breach(act, tuple(rules.split()), told, json.loads(facts)) for act, rules, told, facts in lines)


def planted() -> set[tuple[str, str]]:
    """What an audit is to find: act and rule."""
    return {(breach.act, rule) for breach in breaches() for rule in breach.rules}


def facts_of(kind: type[Facts]) -> pl.DataFrame:
    """The rows of one kind: an ordinary one, then each breach; of the columns only those that any row fills."""
    own = [breach for breach in breaches() if breach.kind == kind.kind_name]
    rows = [{**kind.ordinary, "act": f"{kind.kind_name}-ordinary"}]
    rows += [{**kind.ordinary, **_typed(kind, breach.facts), "act": breach.act} for breach in own]
    names = [name for name in kind.dtypes() if any(row.get(name) not in (None, "", []) for row in rows)]
    return frame.of_rows(kind, rows, Law()).select(names)


def _typed(kind: type[Facts], facts: Mapping[str, object]) -> dict[str, object]:
    return {name: frame.value(kind, name, given) for name, given in facts.items()}


def in_chinese(kind: type[Facts], name: str) -> str:
    """Our own Chinese heading."""
    return kind.heading(name)


def in_english(_: type[Facts], name: str) -> str:
    """Our own English name."""
    return name


def in_codes(_: type[Facts], name: str) -> str:
    """The heading of a foreign system: a field code, none of ours."""
    return CODES[name]


CODES = {
    name: f"ZD{number:04}"
    for number, name in enumerate(sorted({name for kind in KINDS.values() for name in kind.dtypes()}), 1)
}
ENDINGS = (".csv", ".xlsx", ".parquet")


def write(folder: Path, named: Named | None = None) -> Path:
    """The bundle in `folder`, as CSV, workbook and Parquet by turns: named as `named` says, else each in its own way."""
    folder.mkdir()
    for number, kind in enumerate(KINDS.values()):
        ending = ENDINGS[number % len(ENDINGS)]
        headed = named or (in_english if ending == ".parquet" else in_chinese)
        facts = facts_of(kind)
        stem = kind.title.zh if headed is in_chinese else kind.kind_name
        WRITERS[ending](folder / f"{stem}{ending}", kind, facts, [headed(kind, name) for name in facts.columns])
    return folder


def write_mapping(path: Path) -> Path:
    """The list of the foreign headings beside our columns, one for the whole bundle."""
    path.write_text("".join(f"{code}: {name}\n" for name, code in CODES.items()), encoding="utf-8")
    return path


def _csv(path: Path, kind: type[Facts], facts: pl.DataFrame, headings: list[str]) -> None:
    """GB18030, a title over the header, words and days as clerks write them."""
    with path.open("w", encoding="gb18030", newline="") as out:
        writer = csv.writer(out)
        writer.writerows([[f"{kind.title.zh}登记表"], [], headings])
        writer.writerows([_clerks(kind, name, value) for name, value in row.items()] for row in facts.to_dicts())


def _xlsx(path: Path, kind: type[Facts], facts: pl.DataFrame, headings: list[str]) -> None:
    """A merged title and a notice over the header; days are days."""
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy/m/d"}) as book:
        sheet = book.add_worksheet("登记表")
        sheet.merge_range(0, 0, 0, len(headings) - 1, f"{kind.title.zh}登记表")
        sheet.write_string(1, 0, "填表说明：请逐行如实填写")
        sheet.write_row(2, 0, headings)
        for line, row in enumerate(facts.to_dicts(), 3):
            for column, (name, value) in enumerate(row.items()):
                day = type(value) is date
                sheet.write(line, column, value if day else _clerks(kind, name, value))


def _parquet(path: Path, _: type[Facts], facts: pl.DataFrame, headings: list[str]) -> None:
    facts.rename(dict(zip(facts.columns, headings, strict=True))).write_parquet(path)


WRITERS = {".csv": _csv, ".xlsx": _xlsx, ".parquet": _parquet}


def _clerks(kind: type[Facts], name: str, value: Any) -> object:
    """A fact as a clerk types it; money in yuan."""
    words = kind.about(name).get("words", {})
    if isinstance(value, bool):
        return "是" if value else "否"
    if value is not None and is_money(kind, name):
        return f"{Decimal(value) / 100}元"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return f"{value.year}.{value.month}.{value.day}"
    if isinstance(value, list):
        return "；".join(value)
    return words[value].zh if value in words else value
