"""A file as facts of one kind: a sheet as people have it, or a frame with columns by their names."""

import io
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

import polars as pl

from zhunsheng.acts import sheets
from zhunsheng.acts.outside import values
from zhunsheng.acts.outside.headings import Headings
from zhunsheng.acts.sheets import LIMITS, Format, Hostile, Limits, Remark, Sheet, Unreadable
from zhunsheng.law import rules
from zhunsheng.law.facts import KINDS, Facts, Origin, frame
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.law.words import Words

PARQUET = b"PAR1"
ANYWHERE = {"region": ""}  # a file that names no region is judged by the nation's calendar and numbers


@dataclass(frozen=True, eq=False)
class OutsideFile:
    """A file read as facts: what no heading means is left out, what cannot be read is null, and both are told."""

    kind: type[Facts]
    facts: pl.DataFrame
    rows: pl.Series  # the number its owner sees beside each row
    sheet: Sheet
    headings: Mapping[str, str]  # fact → heading in the file
    unread: tuple[Remark, ...]
    unknown_headings: tuple[str, ...]
    missing_columns: tuple[str, ...]  # facts that rules of the kind read and the file does not have


class UnknownKind(LookupError):
    """There is no such kind of facts; the message names those there are."""

    def __init__(self, name: str) -> None:
        known = "、".join(f"{kind.kind_name}（{kind.title.zh}）" for kind in KINDS.values())
        self.zh, self.en = f"没有“{name}”这类事实。可选：{known}。", f"No kind {name!r}. There are: {', '.join(KINDS)}."
        super().__init__(f"{self.zh} / {self.en}")


def kind_named(name: str) -> type[Facts]:
    """The kind of facts called `name`, in English or Chinese. Raises UnknownKind."""
    for kind in KINDS.values():
        if name.strip() in (kind.kind_name, kind.title.zh):
            return kind
    raise UnknownKind(name)


def read_facts(
    kind: type[Facts],
    data: bytes,
    name: str,
    *,
    law: Law,
    as_of: date,
    mapping: Mapping[str, str] | None = None,
    given: Mapping[str, object] | None = None,
    limits: Limits = LIMITS,
) -> OutsideFile:
    """Facts of `kind` from a workbook, a text table or a Parquet file, judged on `as_of` where a row does not say.

    `given` are facts common to all rows, used where the file has no such column: the year of a plan. Raises Hostile,
    Unreadable, NotAColumn.
    """
    headings = Headings(kind, mapping)
    return of_sheet(kind, _sheet(data, name, headings, limits), headings, law, as_of, given)


def read_pasted(
    kind: type[Facts],
    text: str,
    *,
    law: Law,
    as_of: date,
    mapping: Mapping[str, str] | None = None,
    given: Mapping[str, object] | None = None,
) -> OutsideFile:
    """Facts of `kind` from a table pasted into a page. Raises Hostile, Unreadable, NotAColumn."""
    headings = Headings(kind, mapping)
    return of_sheet(kind, sheets.read_pasted(text, known=headings.known), headings, law, as_of, given)


def of_sheet(
    kind: type[Facts],
    sheet: Sheet,
    headings: Headings,
    law: Law,
    as_of: date,
    given: Mapping[str, object] | None = None,
) -> OutsideFile:
    """The rows of a table as facts of `kind`."""
    meant = _meant(sheet, headings)
    columns: dict[str, pl.Series] = {}
    unread: list[Remark] = []
    for fact, heading in meant.items():
        cells = sheet.values(heading) if heading in sheet.kinds else sheet.frame[heading]
        column = values.read(kind, fact, cells, headings.unit(heading))
        columns[fact] = column.values.alias(fact)
        unread += [
            Remark(int(sheet.row_numbers[cell.place]), heading, cell.value, cell.why.reason_zh, cell.why.nearest)
            for cell in column.unread
        ]
    numbered = sheet.row_numbers.cast(pl.String).alias("act")
    columns["act"] = columns["act"].fill_null(numbered) if "act" in columns else numbered
    common = {fact: value for fact, value in (ANYWHERE | dict(given or {})).items() if fact not in columns}
    whole = pl.DataFrame(list(columns.values())).with_columns(
        pl.lit(value, kind.dtypes()[fact]).alias(fact) for fact, value in common.items()
    )
    facts = frame.complete(kind, whole, law, as_of)
    unknown = tuple(heading for heading in sheet.headings if heading not in meant.values())
    return OutsideFile(
        kind, facts, sheet.row_numbers, sheet, meant, tuple(sorted(unread, key=lambda cell: cell.row)), unknown,
        _missing(kind, {*meant, *common}, law),
    )  # fmt: skip


def _meant(sheet: Sheet, headings: Headings) -> dict[str, str]:
    """Fact → heading. Of two headings that mean one fact the mapping's own holds, else the first."""
    meant: dict[str, str] = {}
    for heading in sorted(sheet.headings, key=lambda heading: not headings.mapped(heading)):
        if (fact := headings(heading)) is not None:
            meant.setdefault(fact, heading)
    return meant


def _missing(kind: type[Facts], given: Set[str], law: Law) -> tuple[str, ...]:
    """What rules of the kind read and nobody gave: instead of what the law computes, what it computes that from."""
    read = {name for rule in rules.of_kind(kind) for name in rule.under(law).reads}
    for name in read & set(kind.computed) - given:
        read = read - {name} | set(kind.computed[name](law).meta.root_names())
    ours = {name for name in kind.column_names() if kind.about(name).get("origin") is Origin.GIVEN}
    return tuple(name for name in kind.column_names() if name in read - ours - {"region", "department"} - given)


def _sheet(data: bytes, name: str, headings: Headings, limits: Limits) -> Sheet:
    if len(data) > limits.file_bytes:
        raise Hostile("file_bytes", len(data), limits.file_bytes)
    if data.startswith(PARQUET):
        return _of_frame(_parquet(data, limits), name, first_row=1)
    if (table := _plain_csv(data, headings)) is not None:
        return _of_frame(table, name, first_row=2)
    return sheets.read(data, name, known=headings.known, limits=limits)


def _parquet(data: bytes, limits: Limits) -> pl.DataFrame:
    try:
        scanned = pl.scan_parquet(io.BytesIO(data))
        height = scanned.select(pl.len()).collect().item()
        if height > limits.rows:
            raise Hostile("rows", height, limits.rows)
        return scanned.collect()
    except pl.exceptions.PolarsError as error:
        raise Unreadable("Parquet 文件已损坏", "The Parquet file is damaged") from error


def _plain_csv(data: bytes, headings: Headings) -> pl.DataFrame | None:
    """A CSV whose first line is nothing but columns by their English names; None for any other."""
    first = data[:65_536].removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].strip()
    names = first.decode("ascii", "replace").split(",")
    if b"\n\n" in data or b"\n\r\n" in data or not all(headings(name) == name for name in names):
        return None
    try:
        return pl.read_csv(io.BytesIO(data), infer_schema=False)
    except pl.exceptions.PolarsError:
        return None  # the reader of sheets says where it is wrong


def _of_frame(table: pl.DataFrame, name: str, first_row: int) -> Sheet:
    """A frame as a table with headings; rows are numbered from `first_row`."""
    return Sheet(
        name=sheets.display_name(name), format=Format.CSV, encoding="utf-8", headings=table.columns, header_row=1,
        frame=table, row_numbers=pl.Series("row", range(first_row, first_row + table.height), pl.Int64),
        places={heading: at for at, heading in enumerate(table.columns)},
    )  # fmt: skip


def headings_of(kind: type[Facts], names: Sequence[str]) -> str:
    """Facts by their Chinese headings, and numbers by their titles, joined."""
    return "、".join(kind.heading(name) if name in kind.column_names() else titled(name).zh for name in names)


def titled(number: str) -> Words:
    """What a number of the law is called."""
    return PARAMETERS[number].title if number in PARAMETERS else Words(number, number)
