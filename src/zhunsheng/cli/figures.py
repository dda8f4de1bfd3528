"""`zhunsheng figures [--year Y]`: the indicators, each with its counting rule, in all and by department."""

import argparse

from django.db import DatabaseError

from zhunsheng.cli._answers import DONE, as_json, law, today, wrong
from zhunsheng.law.words import Words
from zhunsheng.oversight.figure import Counted, Sort, Value, counted, day_of
from zhunsheng.oversight.figures import FIGURES
from zhunsheng.register.models import Department

HELP = Words("统计指标，附计数规则", "The figures, with their counting rules")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The year."""
    parser.add_argument("--year", type=int, metavar="Y", help="年度，默认当日 the year; today without it")
    parser.add_argument("--json", action="store_true")


def run(asked: argparse.Namespace) -> int:
    """Print each figure. 2: there is no register, or the year is yet to come."""
    if asked.year and not 1949 <= asked.year <= today().year:
        return wrong(f"{asked.year}年还没有数。", f"There are no figures of {asked.year}.")
    try:
        now, on = law(), day_of(asked.year, today())
        each = [counted(figure, now, on) for figure in FIGURES.values()]
        names = dict(Department.objects.values_list("code", "name"))
    except DatabaseError:
        return wrong(
            "这台机器上还没有登记簿：先运行 zhunsheng demo 或 zhunsheng init。", "No register here: demo or init first."
        )
    if asked.json:
        as_json([told(one, names) for one in each])
    else:
        for one in each:
            _print(one, names)
    return DONE


def told(one: Counted, names: dict[str, str]) -> dict[str, object]:
    """The shape of `zhunsheng figures --json`: documented and stable."""
    figure = one.figure
    departments = [
        {"department": code, "name": names.get(code, code), **_value(one, value)}
        for code, value in one.by_department.items()
    ]
    return {
        "id": figure.id, "name": figure.name, "title": figure.title.zh, "title_en": figure.title.en,
        "counting": figure.counting.zh, "counting_en": figure.counting.en, "public": figure.public,
        "on": one.on.isoformat(), "total": _value(one, one.total), "by_department": departments,
        "by_group": [
            {"group": name, "title": figure.groups[name].zh, **_value(one, value)} for name, value in one.by_group.items()
        ],
    }  # fmt: skip


def _value(one: Counted, value: Value) -> dict[str, object]:
    """Part and whole, and the share as a text with two decimals; of a count only how many."""
    if one.figure.sort is Sort.COUNT:
        return {"value": value.part, "rows": value.whole}
    return {"part": value.part, "whole": value.whole, "percent": None if value.percent is None else str(value.percent)}


def _print(one: Counted, names: dict[str, str]) -> None:
    figure = one.figure
    print(f"{figure.id} {figure.title.zh} {figure.title.en}（{one.on}）：{shown(one, one.total)}")
    print(f"  怎么数 counting  {figure.counting.zh}")
    for name, value in one.by_group.items():
        print(f"  · {figure.groups[name].zh}  {shown(one, value)}")
    for code, value in one.by_department.items():
        print(f"  {names.get(code, code)}  {shown(one, value)}")
    print()


def shown(one: Counted, value: Value) -> str:
    """A figure as people read it: 96.30%（26/27）, or a plain count."""
    if one.figure.sort is Sort.COUNT:
        return str(value.part)
    return f"{value.percent}%（{value.part}/{value.whole}）" if value.whole else "—（0/0）"
