"""The keys of the four papers, read from the files beside the checkout."""

import csv
import re
from pathlib import Path

from tests.conformance.exam.question import Paper

CASE = re.compile(r"^(\d+)\t")
ASKED = re.compile(r"^(\d)\s*[、.．]?\s*\D")
KEY = re.compile(r"^正确答案：([A-Z]+)")
OPTION = re.compile(r"([AB])\s*[：．.]\s*([^|\s]+)")
YES = {"对": "对", "正确": "对", "错": "错", "错误": "错"}


def keys(folder: Path) -> dict[str, str]:
    """The key of each question by its place (单选-2420, 案例分析-6-2)."""
    tables = (Paper.JUDGE, Paper.SINGLE, Paper.MULTIPLE)
    found = {f"{paper}-{number}": key for paper in tables for number, key in _table(folder, paper)}
    return found | {f"{Paper.CASE}-{number}": key for number, key in _cases(folder)}


def _table(folder: Path, paper: Paper) -> list[tuple[str, str]]:
    with (folder / f"{paper}_dev.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    if paper is not Paper.JUDGE:
        return [(row["题号"], row["正确答案"]) for row in rows]
    return [(row["题号"], _said(row["正确答案"], row["选项"])) for row in rows]


def _said(letter: str, options: str) -> str:
    """对 or 错: A is 对 in most rows and 错误 in a few, so the column of options decides."""
    return YES[dict(OPTION.findall(options))[letter]]


def _cases(folder: Path) -> list[tuple[str, str]]:
    case = asked = ""
    found = []
    for line in (folder / f"{Paper.CASE}_dev.txt").read_text(encoding="utf-8").splitlines():
        if begins := CASE.match(line):
            case = begins[1]
        elif begins := ASKED.match(line):
            asked = begins[1]
        elif key := KEY.match(line):
            found.append((f"{case}-{asked}", key[1]))
    return found
