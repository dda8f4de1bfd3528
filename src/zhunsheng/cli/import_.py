"""`zhunsheng import KIND FILE`: a table tried and brought into the register; 1 when something was rejected."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from django.db import DatabaseError

from zhunsheng.acts import importing, outside, sheets
from zhunsheng.acts.importing import Options
from zhunsheng.acts.importing.doing import of as doing_of
from zhunsheng.acts.noun import NOUNS
from zhunsheng.cli import _who
from zhunsheng.cli._answers import DONE, FOUND, as_json, wrong
from zhunsheng.cli._imports import Progress, print_plan
from zhunsheng.law.words import Words

HELP = Words("导入表格：逐行核对，确认后写入", "Bring a table into the register: every row checked, then written")


def arguments(parser: argparse.ArgumentParser) -> None:
    """KIND is a noun in the plural: departments, officers, enterprises, items, plan_items."""
    parser.add_argument("kind", metavar="KIND", help="、".join(NOUNS))
    parser.add_argument("file", type=Path, metavar="FILE", help="xlsx、xls、csv")
    parser.add_argument("--check", action="store_true", help="只核对，不写入 only check; write nothing")
    parser.add_argument("--mapping", type=Path, metavar="FILE", help="表头对照：JSON、YAML 或两列的表 foreign headings")
    parser.add_argument("--set", action="append", default=[], metavar="COLUMN=VALUE", dest="given",
                        help="整列取这个值 one value for a whole column")  # fmt: skip
    parser.add_argument("--sheet", metavar="NAME", help="工作表名称 the sheet of a workbook")
    parser.add_argument(
        "--past", action="store_true", help="登记已经办过的事：违反规则的只作发现 record what was done elsewhere"
    )
    parser.add_argument("--whole", action="store_true", help="有一行退回就都不写入 all rows or none")
    parser.add_argument("--rejected", type=Path, metavar="OUT.xlsx", help="原表加注退回原因 the workbook handed back")
    parser.add_argument("--json", action="store_true")
    _who.arguments(parser)


def run(asked: argparse.Namespace) -> int:
    """Try it, write what is good unless only asked to check, print. 2: no such kind or column, or no table."""
    try:
        return _import(asked)
    except (importing.NotImported, importing.NotAColumn, importing.BadConstant, _who.Nobody) as error:
        return wrong(error.words.zh, error.words.en)
    except (outside.NotAMapping, sheets.Refused) as error:
        return wrong(error.zh, error.en)
    except DatabaseError as error:
        return wrong(
            f"登记簿不能用（{error}）：先运行 zhunsheng demo 或 init。",
            "The register cannot be used: run demo or init first.",
        )


def _import(asked: argparse.Namespace) -> int:
    noun = NOUNS.get(asked.kind)
    if noun is None:
        return wrong(
            f"没有“{asked.kind}”这一类。可用：{'、'.join(NOUNS)}。", f"No kind {asked.kind!r}: {', '.join(NOUNS)}."
        )
    options = Options(_mapping(asked.mapping), _given(asked.given), asked.past)
    by = _who.actor(asked, doing_of(noun, past=asked.past).makes.may)
    data = asked.file.read_bytes()
    sheet = importing.read(noun, data, asked.file.name, options, sheet=asked.sheet)
    progress = Progress(len(sheet))
    plan = importing.holding(importing.plan(noun, sheet, by, options, progress), asked.file.name)
    if not asked.check and not (asked.whole and plan.rejections):
        plan = importing.confirm(plan, by, progress=progress)
    progress.end()
    if asked.rejected and plan.rejections:
        asked.rejected.write_bytes(importing.workbook(plan, data))
        print(f"已写出 written: {asked.rejected.name}", file=sys.stderr)
    if asked.json:
        as_json(importing.as_json(plan, asked.file.name))
    else:
        print_plan(plan, asked.file.name)
    return FOUND if plan.rejections else DONE


def _mapping(path: Path | None) -> Mapping[str, str]:
    return outside.read_mapping(path.read_bytes(), path.name) if path else {}


def _given(pairs: Sequence[str]) -> dict[str, str]:
    """`plan_year=2026` as a column and its value. Raises BadConstant."""
    for pair in pairs:
        if "=" not in pair:
            raise importing.BadConstant(pair, sheets.BadCell("应写作 列=值", "write it as COLUMN=VALUE"))
    return dict(pair.split("=", 1) for pair in pairs)
