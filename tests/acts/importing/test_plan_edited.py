"""A plan taken out as a workbook, edited and brought back: exactly what was edited changes; 500 errors are found at once."""

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from tests.acts.conftest import LEGAL
from tests.inspection.conftest import ITEM
from zhunsheng.acts import exporting, importing, listing
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.importing.plans import Plan
from zhunsheng.acts.noun import NOUNS
from zhunsheng.inspection.models import PlanItem
from zhunsheng.project.demo.writing import Told, done
from zhunsheng.register.models import Department
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db
ROWS = 250
NOUN = NOUNS["plan_items"]
WRONG = {  # heading → what clerks write that cannot be taken, and what is said of it
    "本计划频次": ("约2次", "约"), "时间窗口起": ("五月份", "不是日期"), "计划年度": ("明年", "明年"), "检查方式": ("随便看看", "随便看看"),
}  # fmt: skip


@pytest.fixture
def book(market: Department) -> Any:
    """The workbook of a plan of 250 items."""
    told = [
        Told({**ITEM, "department": market, "plan_year": 2026, "item_name": f"检查{n}"}, numbered=_numbered(n))
        for n in range(1, ROWS + 1)
    ]
    done(ACTS["plan_item.draft"], told, LEGAL, PlanItem)
    asked = listing.asked(NOUN, {})
    data = exporting.write(exporting.frame(NOUN, LEGAL, asked), "xlsx", NOUN, LEGAL, asked)
    return openpyxl.load_workbook(io.BytesIO(data))


def _numbered(number: int) -> dict[str, object]:
    return {"number": number, "code": f"SJ-SCJG-2026-{number:03}"}


def heads(book: Any) -> dict[str, int]:
    """The columns of the first sheet by heading; the row of headings is the first that has them."""
    page = book.worksheets[0]
    row = next(row for row in page.iter_rows() if any(cell.value == "检查事项名称" for cell in row))
    return {str(cell.value): cell.column for cell in row} | {"": row[0].row}


def tried(book: Any) -> Plan:
    out = io.BytesIO()
    book.save(out)
    return importing.plan(NOUN, importing.read(NOUN, out.getvalue(), "计划.xlsx"), LEGAL)


def test_what_was_edited_changes_and_nothing_else(book: Any) -> None:
    at, page = heads(book), book.worksheets[0]
    page.cell(at[""] + 3, at["备注"], "改一处")
    page.cell(at[""] + 7, at["本计划频次"], 2)
    page.cell(at[""] + 9, at["时间窗口止（不含）"], date(2026, 11, 1))
    plan = tried(book)
    assert (plan.counts["changed"], plan.counts["unchanged"], plan.rejections) == (3, ROWS - 3, [])
    differs = [sorted(line.differs) for line in plan.lines if line.differs]
    assert differs == [["remark"], ["planned_frequency"], ["window_until"]]
    importing.confirm(plan, LEGAL)
    assert Event.objects.filter(verb="plan_item.amend").count() == 3
    assert tried(book).counts["unchanged"] == ROWS


def test_five_hundred_errors_are_found_in_one_dry_run_and_none_is_written(book: Any) -> None:
    at, page = heads(book), book.worksheets[0]
    headings = list(WRONG)
    planted: set[tuple[int, str]] = set()
    for place in range(500):
        row, heading = at[""] + 1 + place // 2, headings[place % 2 + 2 * (place // 2 % 2)]
        page.cell(row, at[heading], WRONG[heading][0])
        planted.add((row, heading))
    events = Event.objects.count()
    plan = tried(book)
    found = {(one.row, str(one.column)) for one in plan.rejections}
    assert len(planted) == 500
    assert found == planted
    assert all(WRONG[str(one.column)][1] in one.reason.zh for one in plan.rejections)
    assert (plan.accepted, Event.objects.count()) == (0, events)
