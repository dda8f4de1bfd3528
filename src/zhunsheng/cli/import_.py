"""`zhunsheng import KIND FILE`: a table tried and brought into the register; 1 when something was rejected."""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from django.db import DatabaseError

from zhunsheng.acts import importing, outside, sheets
from zhunsheng.acts.importing import Options, Plan, Remark
from zhunsheng.acts.importing.doing import of as doing_of
from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.cli import _who
from zhunsheng.cli._answers import DONE, FOUND, as_json, wrong
from zhunsheng.law.words import Words

HELP = Words("导入表格：逐行核对，确认后写入", "Bring a table into the register: every row checked, then written")
SHOWN = 40  # remarks printed; all of them with --json or --rejected
LONG = 5_000  # rows from which progress is told
STAGES = {"check": "核对", "store": "写入", "judge": "对照规则", "record": "留痕"}


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
    except OSError as error:
        return wrong(f"读不到或写不了：{error.filename}", f"{error.filename}: {error.strerror}")


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
    plan = importing.plan(noun, sheet, by, options, progress)
    if not asked.check and not (asked.whole and plan.rejections):
        plan = importing.confirm(plan, by, progress=progress)
    progress.end()
    if asked.rejected and plan.rejections:
        asked.rejected.write_bytes(importing.workbook(plan, data))
    if asked.json:
        as_json(importing.as_json(plan, asked.file.name))
    else:
        _print(noun, plan, asked)
    return FOUND if plan.rejections else DONE


def _mapping(path: Path | None) -> Mapping[str, str]:
    return outside.read_mapping(path.read_bytes(), path.name) if path else {}


def _given(pairs: Sequence[str]) -> dict[str, str]:
    """`plan_year=2026` as a column and its value. Raises BadConstant."""
    for pair in pairs:
        if "=" not in pair:
            raise importing.BadConstant(pair, sheets.BadCell("应写作 列=值", "write it as COLUMN=VALUE"))
    return dict(pair.split("=", 1) for pair in pairs)


class Progress:
    """Where long work stands, on standard error, at most once a second."""

    def __init__(self, rows: int) -> None:
        self.silent = rows < LONG
        self.told = time.monotonic()
        self.line = sys.stderr.isatty()

    def __call__(self, stage: str, done: int, of: int) -> None:
        if self.silent or time.monotonic() - self.told < 1:
            return
        self.told = time.monotonic()
        print(f"{STAGES.get(stage, stage)} {stage} {done}/{of}", end="\r" if self.line else "\n", file=sys.stderr)

    def end(self) -> None:
        if not self.silent and self.line:
            print(file=sys.stderr)


def _print(noun: Noun, plan: Plan, asked: argparse.Namespace) -> None:
    counts = plan.counts
    state = "核对，未写入 checked, nothing written" if not plan.batch else f"已写入 written，批次 batch {plan.batch}"
    print(f"{noun.plural.zh} {noun.name} ← {asked.file.name}（{plan.sheet.name}，{counts['rows']} 行 rows）：{state}")
    print(f"识别依据 known by：{importing.key_of(plan)}")
    print(f"新增 new {counts['new']}，更改 changed {counts['changed']}，未变 unchanged {counts['unchanged']}，"
          f"退回 rejected {counts['rejected']}")  # fmt: skip
    for heading, why in plan.headings.left_out.items():
        print(f"  未采用的列 not taken：{heading}——{why.zh}")
    _print_remarks("退回 rejected", plan.rejections)
    _print_remarks("注意 note", plan.notes)
    if asked.rejected and plan.rejections:
        print(f"已写出 {asked.rejected}")


def _print_remarks(title: str, remarks: Sequence[Remark]) -> None:
    for one in remarks[:SHOWN]:
        where = f" {one.column}" if one.column else ""
        value = f"“{one.value}”" if one.value not in (None, "") else ""
        print(
            f"  {title} 第{one.row}行{where}{value}：{one.reason.zh}"
            + (f"（可改为：{one.nearest}）" if one.nearest else "")
        )
    if len(remarks) > SHOWN:
        print(f"  …… {title}还有 {len(remarks) - SHOWN} 处，用 --json 或 --rejected OUT.xlsx 查看 more with --json")
