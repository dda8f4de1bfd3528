"""`zhunsheng audit [FILE --kind KIND]`: facts judged, an outside file's or the register's; 1 when a breach is found."""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
from django.db import DatabaseError

from zhunsheng.acts import judging, outside, sheets, verdicts
from zhunsheng.acts.judging import Judged
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.outside import OutsideFile, lake, spark
from zhunsheng.acts.outside.judgeable import holding, no_row, unknown_headings
from zhunsheng.acts.sheets import LIMITS, BadCell, cells
from zhunsheng.cli._answers import DONE, FOUND, as_json, law, today, wrong
from zhunsheng.cli._verdicts import print_file, print_found, print_summary, status
from zhunsheng.law.facts import KINDS, Facts
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import NoSuchRule, chosen, of_kind
from zhunsheng.law.words import Words

HELP = Words("对照规则判断事实：外来文件，或登记簿", "Judge facts against the rules: an outside file, or the register")
STREAMED = 64 << 20  # a Parquet file above it is judged a slice at a time
LARGE = replace(LIMITS, file_bytes=4 << 30, rows=100_000_000, cells=10**11)  # a terminal's own file, not a stranger's


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE with its kind, or the register."""
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE|FOLDER",
        help="xlsx、xls、csv、parquet；或一个文件夹，每类事实一个文件 or a folder with a file a kind",
    )  # fmt: skip
    parser.add_argument("--kind", metavar="KIND", help="事实种类，如 plan_item the kind of facts")
    parser.add_argument("--year", type=int, metavar="Y", help="计划年度：文件没有这列时用它 the plan year")
    parser.add_argument("--as-of", metavar="DATE", help="判断日，默认今天 the day of judging")
    parser.add_argument("--rules", metavar="A,B", help="只用这些规则 only these rules")
    parser.add_argument(
        "--region", default="", metavar="R", help="文件没有行政区划时用它 the region, where the file names none"
    )
    parser.add_argument("--mapping", type=Path, metavar="FILE", help="表头对照：JSON、YAML 或两列的表 foreign headings")
    parser.add_argument(
        "--engine", choices=("polars", "spark"), default="polars", help="在哪里判断 Parquet where to judge"
    )
    parser.add_argument("--master", default="local[2]", metavar="URL", help="Spark 主节点 of --engine spark")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true")
    how.add_argument("--xlsx", type=Path, metavar="OUT", help="写出判断后的工作簿 the workbook handed back")
    how.add_argument("--parquet", type=Path, metavar="OUT", help="写出全部发现的表 all findings as a table")


def run(asked: argparse.Namespace) -> int:
    """Judge, print, and say by the exit status whether anything was found. 2: no such kind or rule, or no table."""
    try:
        return _judge(asked)
    except BadCell as error:
        return wrong(f"--as-of：{error.reason_zh}", error.reason_en)
    except (
        outside.UnknownKind,
        outside.NotAColumn,
        outside.NotAMapping,
        outside.NoKindSaid,
        sheets.Refused,
        NoSuchRule,
        spark.NoSpark,
    ) as error:
        return wrong(error.zh, error.en)
    except DatabaseError:
        return wrong(
            "这台机器上还没有登记簿：先运行 zhunsheng demo 或 zhunsheng init。", "No register here: demo or init first."
        )


def _judge(asked: argparse.Namespace) -> int:
    as_of = (cells.day(asked.as_of) if asked.as_of else None) or today()
    rules = chosen(asked.rules or "")
    kind = outside.kind_named(asked.kind) if asked.kind else None
    if asked.file is None:
        return _register(asked, kind, rules, as_of)
    if asked.file.is_dir():
        return _bundle(asked, rules, as_of)
    if kind is None:
        known = "、".join(KINDS)
        return wrong(f"请用 --kind 指明事实种类：{known}。", f"Say with --kind what it holds: {known}.")
    if asked.engine == "spark" or (asked.file.suffix == ".parquet" and asked.file.stat().st_size > STREAMED):
        return _lake(asked, kind, rules, as_of)
    return _file(asked, kind, rules, as_of)


def _file(asked: argparse.Namespace, kind: type[Facts], rules: Sequence[Rule], as_of: date) -> int:
    data, now = asked.file.read_bytes(), law()
    given = _given(asked)
    if "plan_year" not in kind.column_names():
        given.pop("plan_year", None)
    _progress(f"读取 {asked.file.name} …", len(data))
    name = asked.file.name
    file = outside.read_facts(
        kind, data, name, law=now, as_of=as_of, mapping=_mapping(asked), given=given, limits=LARGE
    )
    file = outside.counted({name: file}, now)[name]
    if "plan_year" in given:
        kept = holding(file, asked.file.name).facts["plan_year"] == asked.year
        if not kept.any():
            return wrong(
                f"{asked.file.name} 中没有{asked.year}年度的行。", f"No row of {asked.file.name} is of {asked.year}."
            )
        file = replace(file, facts=file.facts.filter(kept), rows=file.rows.filter(kept))
    holding(file, asked.file.name)
    _progress(f"判断 {file.facts.height} 行 …", len(data))
    judged = outside.judge_file(file, now, [rule for rule in rules if rule.kind is kind])
    if asked.xlsx:
        asked.xlsx.write_bytes(outside.hand_back(data, file, judged, as_of))
    if asked.json:
        as_json(verdicts.as_json(judged) | _about(file, as_of))
        return status([judged], unread=bool(file.unread))
    return _said(asked, {file: judged}, as_of)


def _lake(asked: argparse.Namespace, kind: type[Facts], rules: Sequence[Rule], as_of: date) -> int:
    """A large Parquet file, slice by slice or on a cluster: the findings as a table, or counted by rule."""
    now, chosen = law(), [rule for rule in rules if rule.kind is kind]
    if asked.engine == "spark":
        cluster = spark.session(asked.master)
        whole = cluster.read.parquet(str(asked.file))
        _known(kind, asked.file, whole.columns)
        if not (acts := whole.count()):
            raise no_row(asked.file.name)
        table = pl.DataFrame(pl.from_arrow(spark.found(cluster, [str(asked.file)], kind, chosen, now, as_of).toArrow()))
    else:
        _known(kind, asked.file, _names(asked.file))
        slices = list(lake.judged(asked.file, kind, chosen, now, as_of))
        acts = sum(height for height, _ in slices)
        if not acts:
            raise no_row(asked.file.name)
        table = pl.concat([found for _, found in slices])
    table = table.sort("rule", "act")
    if asked.parquet:
        table.write_parquet(asked.parquet)
    if asked.json:
        as_json({"acts": acts, "findings": table.to_dicts(), "as_of": as_of.isoformat()})
    else:
        print(f"{kind.title.zh}：{acts} 行 acts，{table.height} 处不合规 findings，判断日 as of {as_of}")
        for name, count in table.group_by("rule", maintain_order=True).len().iter_rows():
            print(f"  {name}  {count}")
    return FOUND if table.height else DONE


def _known(kind: type[Facts], path: Path, names: Iterable[str]) -> None:
    """Raises Unreadable where no column is one of the kind's."""
    if not {*names} & {*kind.column_names()}:
        raise unknown_headings(kind, path.name, kind.column_names())


def _names(path: Path) -> Iterable[str]:
    try:
        return pl.read_parquet_schema(path)
    except pl.exceptions.PolarsError as error:
        raise sheets.Unreadable("Parquet 文件已损坏", "The Parquet file is damaged") from error


def _bundle(asked: argparse.Namespace, rules: Sequence[Rule], as_of: date) -> int:
    """A folder: each kind counted over the others, each file judged and, with --xlsx FOLDER, handed back."""
    now, lying = law(), outside.in_folder(asked.file)
    files = outside.read_bundle(lying, law=now, as_of=as_of, mapping=_mapping(asked), given=_given(asked), limits=LARGE)
    judged = {
        name: outside.judge_file(file, now, [rule for rule in rules if rule.kind is file.kind])
        for name, file in files.items()
    }
    empty = all(file.facts.is_empty() for file in files.values())
    for name, file in files.items():
        holding(file, name, rows=empty)
    if asked.xlsx:
        asked.xlsx.mkdir(parents=True, exist_ok=True)
        for name, file in files.items():
            back = outside.hand_back(lying[name](), file, judged[name], as_of)
            (asked.xlsx / f"{Path(name).stem}.xlsx").write_bytes(back)
    if asked.json:
        told = {name: _about(file, as_of) for name, file in files.items()}
        as_json(verdicts.as_json(*judged.values()) | {"files": told, "as_of": as_of.isoformat()})
        return status(judged.values(), unread=any(file.unread for file in files.values()))
    return _said(asked, {file: judged[name] for name, file in files.items()}, as_of)


def _said(asked: argparse.Namespace, each: Mapping[OutsideFile, Judged], as_of: date) -> int:
    """Tables written, or the findings on the screen."""
    if asked.parquet:
        verdicts.as_table(list(each.values())).write_parquet(asked.parquet)
    written = asked.xlsx or asked.parquet
    for file, judged in each.items():
        print_summary(judged, as_of, f"写入 {written}" if written else "")
        print_file(file)
        if not written:
            print_found(judged)
    return status(each.values(), unread=any(file.unread for file in each))


def _given(asked: argparse.Namespace) -> dict[str, object]:
    return {"region": asked.region} | ({"plan_year": asked.year} if asked.year else {})


def _mapping(asked: argparse.Namespace) -> Mapping[str, str] | None:
    return outside.read_mapping(asked.mapping.read_bytes(), asked.mapping.name) if asked.mapping else None


def _about(file: OutsideFile, as_of: date) -> dict[str, object]:
    """What is to be known of the file beside its verdict."""
    return {
        "kind": file.kind.kind_name, "as_of": as_of.isoformat(), "headings": dict(file.headings),
        "unread": [
            {"row": one.row, "column": one.column, "value": cells.text(one.value), "reason": one.reason,
             "nearest": one.nearest}
            for one in file.unread
        ],
        "unknown_headings": list(file.unknown_headings), "missing_columns": list(file.missing_columns),
    }  # fmt: skip


def _register(asked: argparse.Namespace, kind: type[Facts] | None, rules: Sequence[Rule], as_of: date) -> int:
    now = law()
    nouns = [noun for noun in NOUNS.values() if noun.kind is not None and kind in (None, noun.kind)]
    if kind is not None and not nouns:
        return wrong(
            f"登记簿里没有“{kind.title.zh}”：请给出文件，zhunsheng audit FILE --kind {kind.kind_name}。",
            f"The register keeps no {kind.kind_name}: name a file, zhunsheng audit FILE --kind {kind.kind_name}.",
        )
    each = [
        judging.of_noun(noun, now, as_of, [rule for rule in of_kind(noun.kind) if rule in rules], asked.year)
        for noun in nouns
        if noun.kind is not None
    ]
    if asked.xlsx:
        asked.xlsx.write_bytes(verdicts.as_workbook(each, as_of))
    if asked.json:
        as_json(verdicts.as_json(*each) | {"as_of": as_of.isoformat()})
    if asked.parquet:
        verdicts.as_table(each).write_parquet(asked.parquet)
    for judged in [] if asked.json else each:
        print_summary(judged, as_of, "")
        if not (asked.xlsx or asked.parquet):
            print_found(judged)
    return FOUND if any(judged.findings for judged in each) else DONE


def _progress(said: str, size: int) -> None:
    """Long work says where it stands, to people only."""
    if size > 5 << 20 and sys.stderr.isatty():
        print(said, file=sys.stderr)
