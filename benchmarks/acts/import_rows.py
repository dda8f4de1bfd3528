"""An Excel file of enterprises into the register, against openpyxl with a model saved row by row, and against single acts.

python benchmarks/acts/import_rows.py [--rows 50000]

Ours reads, checks every cell, matches every key, writes every row with its event in the chain. The peers are timed over
a part of the rows and scaled up: openpyxl reads all; `full_clean` and `save` write without any event; an act a row does
all that ours does.
"""

import argparse
import io
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

sys.path.insert(0, str(Path(__file__).parents[2]))

T = TypeVar("T")
PART = 1_000  # rows over which a row-wise peer is timed
HEADINGS = ("统一社会信用代码", "企业名称", "行政区划", "行业", "登记机关", "管辖单位", "地址")
FIELDS = ("code", "name", "region", "industry", "registered_at", "overseen_by", "address")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    came_to = work()
    return time.perf_counter() - start, came_to


def workbook(rows: int) -> bytes:
    import xlsxwriter
    from stdnum.cn import uscc

    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, HEADINGS)
        for number in range(rows):
            stem = f"91640500MA{number:07}"
            name = f"示例{chr(0x4E00 + number % 6000)}{chr(0x5000 + number % 4000)}商贸有限公司"
            told = (stem + uscc.calc_check_digit(stem), name, "640502", "批发业", "示例市场监督管理局",
                    f"第{number % 50}监管所", f"示例街{number}号")  # fmt: skip
            page.write_row(number + 1, 0, told)
    return out.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"ZHUNSHENG_HOME": home, "DJANGO_SETTINGS_MODULE": "zhunsheng.project.settings"}
        import django

        django.setup()
        run(rows)


def run(rows: int) -> None:
    from django.core.management import call_command

    from zhunsheng.acts import importing, sheets
    from zhunsheng.acts.actor import Actor
    from zhunsheng.acts.noun import NOUNS
    from zhunsheng.acts.roles import Role

    call_command("migrate", verbosity=0)
    by = Actor("bench", Role.CITY_BUREAU, datetime(2026, 3, 2, tzinfo=UTC), "SJ-SFJ", "640500", "city")
    noun, data = NOUNS["enterprises"], workbook(rows)
    sheets.read(workbook(10), "warm.xlsx")
    reading, sheet = timed(lambda: importing.read(noun, data, "企业.xlsx"))
    peer_reading, cells = timed(lambda: by_openpyxl(data))
    trying, plan = timed(lambda: importing.plan(noun, sheet, by))
    writing, done = timed(lambda: importing.confirm(plan, by))
    again, twice = timed(lambda: importing.plan(noun, sheet, by))
    assert (done.counts["new"], twice.counts["unchanged"]) == (rows, rows)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{rows} rows × {len(HEADINGS)} columns, xlsx of {len(data) / 1e6:.1f} MB; peak {peak:.0f} MB")
    show(rows, Times(reading, peer_reading, trying, again, writing))
    whole = reading + trying + writing
    for name, seconds in peers([dict(zip(FIELDS, one, strict=True)) for one in cells[:PART]], by).items():
        peer = peer_reading + seconds * rows
        print(f"  openpyxl and {name:<42}{peer:8.1f} s (from {PART} rows): {peer / whole:.1f} × ours")


class Times(NamedTuple):
    """Seconds of each part of one import."""

    reading: float
    peer_reading: float
    trying: float
    again: float
    writing: float


def show(rows: int, took: Times) -> None:
    """A line a part."""
    whole = took.reading + took.trying + took.writing
    ratio = took.peer_reading / took.reading
    print(f"  read                      {took.reading:8.2f} s   openpyxl: {took.peer_reading:.2f} s, {ratio:.1f} ×")
    print(f"  tried, every row checked  {took.trying:8.2f} s   the same sheet again, nothing new: {took.again:.2f} s")
    print(f"  written, a row an event   {took.writing:8.2f} s")
    print(f"  whole import              {whole:8.2f} s   {rows / whole:.0f} rows/s")


def by_openpyxl(data: bytes) -> list[tuple[object, ...]]:
    import openpyxl

    page = openpyxl.load_workbook(io.BytesIO(data), read_only=True).active
    return list(page.iter_rows(min_row=2, values_only=True))


def peers(told: list[dict[str, object]], by: Any) -> dict[str, float]:
    """Seconds a row of what is done row by row."""
    from django.db import transaction

    from zhunsheng.acts.act import ACTS
    from zhunsheng.register.models import Enterprise

    def saved() -> None:
        for one in told:
            row = Enterprise(**one, code_kind="uscc", code_check="passed")
            row.full_clean()
            row.save()

    def in_one_transaction() -> None:
        with transaction.atomic():
            saved()

    def acted() -> None:
        for one in told:
            ACTS["enterprise.enter"](by=by, **one)

    def fresh(work: Callable[[], object]) -> float:
        Enterprise.objects.filter(code__in=[one["code"] for one in told]).delete()
        return timed(work)[0] / len(told)

    return {
        "full_clean and save, a row a commit, no events": fresh(saved),
        "the same in one transaction": fresh(in_one_transaction),
        "one act a row, each with its event": fresh(acted),
    }


if __name__ == "__main__":
    main()
