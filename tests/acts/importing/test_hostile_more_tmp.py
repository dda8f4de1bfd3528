"""Whatever stands in the cells, an import answers with remarks: it never fails, and the counts add up."""

import json
from datetime import UTC, date, datetime

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.acts.conftest import BUREAU, LEGAL
from tests.acts.importing.conftest import enterprise, plan_item
from zhunsheng.acts import importing
from zhunsheng.acts.importing import Options
from zhunsheng.acts.importing.doing import of as doing_of
from zhunsheng.acts.importing.names import Names
from zhunsheng.acts.noun import NOUNS, label_of
from zhunsheng.acts.sheets import Sheet
from zhunsheng.acts.sheets.kinds import Format
from zhunsheng.register.models import Department

pytestmark = pytest.mark.django_db
SPITEFUL = [
    "\0", "\ud800", "𠮷", "a\0b", "1" * 400, "-1", "1e308", "NaN", "∞", "９９", "=1+1", "'", " ", "\u200b", "清空", "%", "-", "0",
    "2026-02-30", "0001-01-01", "9999年12月31日", "市市场监督管理局", "SJ-SCJG", "640500", "99999999", "是", "每年1次", "(((", "[",
]  # fmt: skip
CELLS = st.one_of(
    st.none(), st.sampled_from(SPITEFUL), st.text(max_size=40), st.booleans(), st.integers(), st.floats(),
    st.dates(), st.datetimes(), st.sampled_from([date.min, date.max, datetime.max.replace(tzinfo=UTC), 2**63, -(2**63), 1e300]),
)  # fmt: skip


def sheet_of(columns: dict[str, list[object]]) -> Sheet:
    """A table of any values at all."""
    height = len(next(iter(columns.values())))
    frame = pl.DataFrame([pl.Series(name, cells, pl.Object) for name, cells in columns.items()])
    return Sheet(
        name="表", format=Format.CSV, encoding="", headings=list(columns), header_row=1, frame=frame,
        row_numbers=pl.Series("row", range(2, height + 2)), places={},
    )  # fmt: skip


GOOD: dict[str, dict[str, object]] = {
    "departments": {"部门编码": "X", "部门名称": "甲局", "层级": "市级", "行政区划": "640500"},
    "officers": {"证件编号": "Z1", "姓名": "示例人员", "部门": "SJ-SCJG"},
    "enterprises": enterprise(),
    "items": {"事项编码": "A1", "事项名称": "甲", "实施部门": "SJ-SCJG"},
    "plan_items": plan_item(),
}


@st.composite
def rows(draw: st.DrawFn, noun: str, past: bool) -> list[dict[str, object]]:
    """Three good rows in which any cells have been replaced by anything, one or two of each row or all of them."""
    doing = doing_of(NOUNS[noun], past=past)
    headings = [*GOOD[noun], *(label_of(doing.noun, column) for column in doing.columns)]
    spoiled = st.one_of(
        st.dictionaries(st.sampled_from(headings), CELLS, max_size=2),
        st.fixed_dictionaries(dict.fromkeys(headings, CELLS)),
    )
    return [{**dict.fromkeys(headings), **GOOD[noun], **draw(spoiled)} for _ in range(3)]


@pytest.mark.parametrize(("noun", "past"), [*((noun, False) for noun in GOOD), ("plan_items", True)])
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_cell_makes_an_import_fail(noun: str, past: bool, data: st.DataObject, market: Department) -> None:
    told = data.draw(rows(noun, past))
    sheet = sheet_of({heading: [row[heading] for row in told] for heading in told[0]})
    by = LEGAL if noun == "plan_items" and not past else BUREAU
    plan = importing.plan(NOUNS[noun], sheet, by, Options(past=past))
    done = importing.confirm(plan, by)
    json.dumps(importing.as_json(done, "表"))
    assert done.accepted + len({remark.row for remark in done.rejections}) == done.counts["rows"] == 3


@given(heading=st.text(max_size=30))
@settings(max_examples=200, deadline=None)
def test_no_heading_makes_understanding_fail(heading: str) -> None:
    for noun in GOOD:
        assert Names(NOUNS[noun])(heading) is None or Names(NOUNS[noun]).known(heading)
