"""Ten years of plans, 300,000 items: 10,000 more imported and screened; the desk and the bureau's matrix.

    python benchmarks/inspection/plan_season.py [--items 300000] [--rows 10000]

Import beside openpyxl with a model saved row by row (no event, no rule). Screening beside the one SQL join that counts
what could be merged. Pages beside the same server's bare answer.
"""

import argparse
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.side_by_side import in_turn, show

T = TypeVar("T")
YEARS = range(2017, 2027)
PART = 500
HEADS = (
    "计划年度",
    "检查事项编码",
    "检查事项名称",
    "事项来源",
    "法律依据",
    "检查对象类型",
    "本计划频次",
    "检查方式",
    "时间窗口起",
    "时间窗口止（不含）",
)
JOIN = """
SELECT COUNT(DISTINCT a.id) FROM inspection_plan_item a JOIN register_department d ON d.id = a.department_id
JOIN inspection_plan_item b ON b.plan_year = a.plan_year AND b.object_type = a.object_type AND b.submitted_on IS NOT NULL
JOIN register_department e ON e.id = b.department_id
WHERE a.plan_year = 2026 AND a.department_id = %s AND d.id <> e.id AND d.region = e.region AND a.confidential = 0 AND b.confidential = 0
AND julianday(b.window_from) - julianday(a.window_until) <= 30 AND julianday(a.window_from) - julianday(b.window_until) <= 30
"""


def timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    came_to = work()
    return time.perf_counter() - start, came_to


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=300_000)
    parser.add_argument("--rows", type=int, default=10_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {
            "ZHUNSHENG_HOME": home,
            "ZHUNSHENG_DEMO": "1",
            "DJANGO_SETTINGS_MODULE": "zhunsheng.project.settings",
        }
        import django

        django.setup()
        run(asked.items, asked.rows)


def run(items: int, rows: int) -> None:
    from zhunsheng.acts import importing, in_force
    from zhunsheng.acts.actor import Actor
    from zhunsheng.acts.noun import NOUNS
    from zhunsheng.acts.roles import Role
    from zhunsheng.inspection.models import Plan, PlanItem
    from zhunsheng.inspection.plans import screening
    from zhunsheng.register.models import Department

    fill(items)
    market = Department.objects.get(code="SJ-SCJG")
    by = Actor("legal", Role.LEGAL_SECTION, datetime(2026, 3, 2, tzinfo=UTC), "SJ-SCJG", "640500", "city")
    data, noun = workbook(rows), NOUNS["plan_items"]
    reading, sheet = timed(lambda: importing.read(noun, data, "计划.xlsx"))
    trying, plan = timed(lambda: importing.plan(noun, sheet, by))
    writing, done = timed(lambda: importing.confirm(plan, by))
    assert done.counts["new"] == rows, done.counts
    whole = reading + trying + writing
    peer = openpyxl_and_save(data, market, rows)
    print(f"{rows} plan items imported beside {items} kept: {whole:.1f} s ({rows / whole:.0f} rows/s)")
    print(f"  read {reading:.1f} s, tried and judged {trying:.1f} s, written with events {writing:.1f} s")
    print(f"  openpyxl and a model saved row by row: {peer:.1f} s (from {PART} rows): {peer / whole:.1f} × ours")
    own = Plan.objects.get(department=market, plan_year=2026)
    law = in_force.current()
    took, found = timed(lambda: screening.screened(own, law, date(2026, 4, 1)))
    joined, [(counted,)] = timed(lambda: sql(JOIN, [market.pk]))
    print(f"screened {len(found.lines)} items under all rules, candidates named: {took:.2f} s")
    print(
        f"  SQL join that only counts what could be merged: {joined:.2f} s ({counted} items): {took / joined:.1f} × the join"
    )
    assert PlanItem.objects.count() == items + rows
    pages(market)


def fill(items: int) -> None:
    """The model city's departments, a plan a year for each, and items spread over them; put straight into the tables."""
    from django.core.management import call_command

    from zhunsheng.inspection.models import Plan, PlanItem
    from zhunsheng.project import city, roster
    from zhunsheng.register.models import Department, InspectionItem

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    fields = {field.name for field in Department._meta.concrete_fields} - {"parent"}
    told = [{name: value for name, value in one.items() if name in fields} for one in roster.departments(city.read(""))]
    departments = Department.objects.bulk_create(Department(**one, version=1) for one in told)
    listed = InspectionItem.objects.bulk_create(
        InspectionItem(code=f"{one.code}-01", name="示例事项", department=one, state="published", published_on=date(2016, 1, 1),
                       yearly_cap=2, law_frequency_kind="none", version=1)
        for one in departments
    )  # fmt: skip
    own = {one.department_id: one for one in listed}
    plans = Plan.objects.bulk_create(
        Plan(code=f"{one.code}-{year}", title=one.name, department=one, plan_year=year, state="in_force", version=1,
             signed_on=date(year, 4, 1), submitted_on=date(year, 4, 2), received_on=date(year, 4, 2), filed_on=date(year, 4, 3),
             receipt=f"甲〔{year}〕{place}号")
        for year in YEARS for place, one in enumerate(departments) if (one.code, year) != ("SJ-SCJG", 2026)
    )  # fmt: skip
    each = items // len(plans) + 1
    rows = (item(plan, number, own[plan.department_id]) for plan in plans for number in range(1, each + 1))
    batch: list[Any] = []
    left = items
    for row in rows:
        if not left:
            break
        batch.append(row)
        left -= 1
        if len(batch) == 10_000:
            PlanItem.objects.bulk_create(batch)
            batch = []
    PlanItem.objects.bulk_create(batch)


def item(plan: Any, number: int, listed: Any) -> Any:
    from zhunsheng.inspection.models import PlanItem

    since = date(plan.plan_year, 1 + number % 12, 1)
    return PlanItem(
        code=f"{plan.code}-{number:03}", department=plan.department, plan=plan, plan_year=plan.plan_year, number=number, item=listed, random=True,
        item_name=f"示例事项{number}", origin="annual", legal_basis="示例依据", object_type=f"对象{number % 400}", method="on_site",
        planned_frequency=1, window_from=since, window_until=since + timedelta(days=28), submitted_on=plan.submitted_on,
        filed_on=plan.filed_on, published_on=plan.filed_on, version=1,
    )  # fmt: skip


def workbook(rows: int) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, HEADS)
        for number in range(rows):
            told = (
                2026,
                "SJ-SCJG-01",
                f"新事项{number}",
                "年度",
                "示例依据",
                f"对象{number % 400}",
                1,
                "现场",
                f"2026-{1 + number % 12:02}-01",
                "2027-01-01",
            )
            page.write_row(number + 1, 0, told)
    return out.getvalue()


def openpyxl_and_save(data: bytes, market: Any, rows: int) -> float:
    """Seconds for all rows: read by openpyxl, each made a model and saved, timed over a part and scaled up; undone."""
    import openpyxl
    from django.db import transaction

    from zhunsheng.inspection.models import Plan, PlanItem

    own = Plan.objects.get(department=market, plan_year=2026)

    def read() -> list[tuple[object, ...]]:
        page = openpyxl.load_workbook(io.BytesIO(data), read_only=True).active
        assert page is not None
        return list(page.iter_rows(min_row=2, values_only=True))

    def saved() -> None:
        with transaction.atomic():
            for number, cells in enumerate(told[:PART], 100_001):
                row = PlanItem(
                    code=f"P{number}", number=number, department=market, plan=own, plan_year=2026, item_name=str(cells[2]),
                    origin="annual", legal_basis=str(cells[4]), object_type=str(cells[5]), planned_frequency=1, method="on_site",
                    window_from=date.fromisoformat(str(cells[8])), window_until=date.fromisoformat(str(cells[9])),
                )  # fmt: skip
                row.full_clean()
                row.save()
            transaction.set_rollback(True)

    reading, told = timed(read)
    saving, _ = timed(saved)
    return reading + saving * rows / PART


def sql(text: str, params: list[object]) -> list[tuple[Any, ...]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(text, params)
        return list(cursor.fetchall())


def pages(market: Any) -> None:
    """The desk of a legal section and of the city's bureau, the season, a screening report: beside the bare answer."""
    from django.test import Client

    from zhunsheng.acts.roles import Role
    from zhunsheng.register.models import Department
    from zhunsheng.web import desk

    bureau = Department.objects.get(code="SJ-SFJ")
    legal, city = Client(), Client()
    legal.force_login(account("bench-legal", Role.LEGAL_SECTION, market))
    city.force_login(account("bench-bureau", Role.CITY_BUREAU, bureau))
    works = {
        "bare answer (/health)": lambda: legal.get("/health"),
        "the season's matrix, 103 departments": lambda: answered(city, "/season/?year=2026"),
        "a list of fifty plan items": lambda: answered(legal, "/plan_items/"),
        "the desk of a legal section": lambda: answered(legal, "/desk/"),
        "the desk of the city's bureau": lambda: answered(city, "/desk/"),
        "the same, something having happened since": lambda: (desk._kept.clear(), answered(city, "/desk/")),
    }
    show("pages with ten years of plans", in_turn(works, repeats=5), "bare answer (/health)")


def account(name: str, role: Any, of: Any) -> Any:
    from tests.access.conftest import opened

    return opened(name, role, of=of)


def answered(client: Any, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)


if __name__ == "__main__":
    main()
