"""`zhunsheng whatif PARAMETER=VALUE FILE|FOLDER`: which acts would stand otherwise, by department and rule."""

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import polars as pl
from django.core.exceptions import ValidationError

from zhunsheng.acts import outside, sheets
from zhunsheng.acts.outside.judgeable import holding
from zhunsheng.acts.sheets import BadCell, cells
from zhunsheng.cli._answers import DONE, FOUND, as_json, law, today, wrong
from zhunsheng.cli.audit import LARGE
from zhunsheng.law.facts import Facts
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import changed
from zhunsheng.law.parameter import Parameter, Value
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.law.rules import of_kind
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words
from zhunsheng.register.numbers import reading

HELP = Words("换一个参数，看谁的结论会变", "Another number: whose standing would change")
STANDINGS = {"kept": "合规", "broken": "不合规", "not_in_point": "不适用", "unclear": "不能判断"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """PARAMETER=VALUE, then a file with its kind, or a folder."""
    parser.add_argument("number", metavar="PARAMETER=VALUE", help="如 publish_wd=15 such as publish_wd=15")
    parser.add_argument("file", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--kind", metavar="KIND", help="文件的事实种类 the kind of facts, of a file")
    parser.add_argument("--as-of", metavar="DATE", help="判断日，默认今天 the day of judging")
    parser.add_argument("--json", action="store_true")


def run(asked: argparse.Namespace) -> int:
    """Print what would change; 1 if anything would. 2: no such number, or a value it cannot have."""
    name, equals, text = asked.number.partition("=")
    parameter = PARAMETERS.get(name.strip())
    if parameter is None or not equals:
        return wrong(
            f"没有参数“{name}”。可选：{'、'.join(PARAMETERS)}。", f"No such number {name!r}; write NAME=VALUE."
        )
    try:
        as_of = (cells.day(asked.as_of) if asked.as_of else None) or today()
        other = supposing(law(), parameter, text)
        return _compare(asked, parameter, other, as_of)
    except BadCell as error:
        return wrong(f"--as-of：{error.reason_zh}", error.reason_en)
    except ValidationError as error:
        return wrong("".join(error.messages), "Not a value of this number.")
    except (outside.UnknownKind, outside.NotAColumn, outside.NoKindSaid, sheets.Refused) as error:
        return wrong(error.zh, error.en)


def supposing(now: Law, parameter: Parameter, text: str) -> Law:
    """The law with `parameter` at the value typed, from every day on which it ever changed."""
    value = reading.read(parameter, text)
    days = {one.since for one in now.numbers.values(parameter)} or {NOTICE.in_force_from}
    changes = [(parameter.name, Value(day, value, NOTICE.at(""))) for day in sorted(days)]
    return Law(now.numbers.over(changes), now.calendars)


def _compare(asked: argparse.Namespace, parameter: Parameter, other: Law, as_of: date) -> int:
    now = law()
    table = pl.concat([_changes(kind, facts, now, other) for kind, facts in _facts(asked, now, as_of)])
    by = table.group_by("department", "rule", "was", "would_be", maintain_order=True).agg(pl.len().alias("acts"))
    if asked.json:
        as_json(
            {"parameter": parameter.name, "as_of": as_of.isoformat(), "changed": table.to_dicts(), "by": by.to_dicts()}
        )
    else:
        print(f"{parameter.title.zh}：{asked.number}。结论改变 {table.height} 处 would change.")
        for department, rule, was, would_be, acts in by.iter_rows():
            print(f"  {department or '—'}  {rule}  {STANDINGS[was]} → {STANDINGS[would_be]}  {acts}")
    return FOUND if table.height else DONE


def _facts(asked: argparse.Namespace, now: Law, as_of: date) -> Iterable[tuple[type[Facts], pl.DataFrame]]:
    if asked.file.is_dir():
        lying = outside.in_folder(asked.file)
        for name, file in outside.read_bundle(lying, law=now, as_of=as_of, limits=LARGE).items():
            yield file.kind, holding(file, name, rows=False).facts
    else:
        kind = outside.kind_named(asked.kind or asked.file.stem)
        file = outside.read_facts(kind, asked.file.read_bytes(), asked.file.name, law=now, as_of=as_of, limits=LARGE)
        yield kind, holding(file, asked.file.name).facts


def _changes(kind: type[Facts], facts: pl.DataFrame, now: Law, other: Law) -> pl.DataFrame:
    found = changed(facts, of_kind(kind), now, other)
    return found.join(facts.select("act", "department"), on="act", how="left", maintain_order="left")
