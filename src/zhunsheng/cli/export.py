"""`zhunsheng export KIND FILE`: rows of the register as CSV, Excel or Parquet, by the end of the file's name."""

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from django.db import DatabaseError

from zhunsheng.acts import exporting, listing
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.refusals import NotDone
from zhunsheng.cli import _who
from zhunsheng.cli._answers import DONE, FOUND, wrong
from zhunsheng.law.words import Words

HELP = Words("导出登记簿：与列表相同的筛选和范围", "Export the register under the same filters and scope as its list")


def arguments(parser: argparse.ArgumentParser) -> None:
    """KIND is a noun in the plural."""
    parser.add_argument("kind", metavar="KIND", help="、".join(NOUNS))
    parser.add_argument("file", type=Path, metavar="FILE", help="、".join(f".{form}" for form in exporting.FORMATS))
    parser.add_argument(
        "--filter", action="append", default=[], metavar="COLUMN=VALUE", help="同列表地址 as in a list's address"
    )
    parser.add_argument("--columns", metavar="A,B", default="", help="只要这些列 only these columns")
    _who.arguments(parser)


def run(asked: argparse.Namespace) -> int:
    """Write it. 1: not for this role; 2: no such kind, filter or format."""
    try:
        return _export(asked)
    except _who.Nobody as error:
        return wrong(error.words.zh, error.words.en)
    except NotDone as refusal:
        wrong(refusal.words.zh, refusal.words.en)
        return FOUND
    except DatabaseError:
        return wrong(
            "登记簿不能用：先运行 zhunsheng demo 或 init。", "The register cannot be used: run demo or init first."
        )


def _export(asked: argparse.Namespace) -> int:
    noun, form = NOUNS.get(asked.kind), asked.file.suffix.removeprefix(".").lower()
    if noun is None:
        return wrong(
            f"没有“{asked.kind}”这一类。可用：{'、'.join(NOUNS)}。", f"No kind {asked.kind!r}: {', '.join(NOUNS)}."
        )
    if form not in exporting.FORMATS:
        return wrong(
            f"文件名应以 {'、'.join(exporting.FORMATS)} 结尾。",
            f"The name should end in {', '.join(exporting.FORMATS)}.",
        )
    if bare := [pair for pair in asked.filter if "=" not in pair]:
        return wrong(
            f"--filter 应写作 列=值：{'、'.join(bare)}。", f"Write --filter as COLUMN=VALUE: {', '.join(bare)}."
        )
    by = _who.actor(asked, lambda one: exporting.may(noun, one))
    meant, _found = listing.understood(noun, by, listing.asked(noun, _params(asked.filter, asked.columns)))
    if meant.notes:
        return wrong(f"没有这样的筛选：{'、'.join(meant.notes)}。", f"No such filter: {', '.join(meant.notes)}.")
    rows = exporting.frame(noun, by, meant)
    asked.file.write_bytes(exporting.write(rows, form, noun, by, meant))
    print(f"{noun.plural.zh} {noun.name} → {asked.file.name}：{rows.height} 行 rows")
    return DONE


def _params(filters: Sequence[str], columns: str) -> dict[str, list[str]]:
    """As an address has them."""
    params: dict[str, list[str]] = defaultdict(list)
    for pair in filters:
        name, _, value = pair.partition("=")
        params[name].append(value)
    return params | ({"columns": [columns]} if columns else {})
