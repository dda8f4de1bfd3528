"""What is given out is what was listed, in the words of the page, with what it is about on its second sheet."""

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import polars as pl
import pytest

from tests.acts.conftest import BUREAU, LEGAL, OFFICER, department
from tests.acts.test_listing import planned
from zhunsheng.acts import exporting, listing
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.refusals import Forbidden
from zhunsheng.register.models import Department
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db
PLAN_ITEMS = NOUNS["plan_items"]


def asked(**params: str) -> Any:
    return listing.asked(PLAN_ITEMS, {name: [said] for name, said in params.items()})


def test_the_filter_and_the_scope_are_obeyed_whatever_the_page(market: Department) -> None:
    other = department("SJ-YJJ", name="市应急管理局")
    codes = [planned(market, random=True).code for _ in range(30)]
    planned(market), planned(other, random=True)
    frame = exporting.frame(PLAN_ITEMS, LEGAL, asked(random="yes", page="2", size="25"))
    assert frame["计划事项编号"].to_list() == codes


def test_headings_and_words_are_those_of_the_page(market: Department) -> None:
    planned(market, random=True, window_from=date(2026, 5, 1))
    [row] = exporting.frame(PLAN_ITEMS, BUREAU, asked()).to_dicts()
    assert (row["行政执法部门"], row["状态"], row["事项来源"]) == ("SJ-SCJG", "已登记", "年度")
    assert (row["是否双随机"], row["时间窗口起"], row["计划年度"]) == (True, date(2026, 5, 1), 2026)


def test_only_the_roles_named_may_take_rows_away(market: Department) -> None:
    with pytest.raises(Forbidden, match="导出"):
        exporting.frame(PLAN_ITEMS, OFFICER, asked())


def test_chosen_columns_keep_the_key(market: Department) -> None:
    planned(market)
    assert exporting.frame(PLAN_ITEMS, BUREAU, asked(columns="item_name")).columns == ["计划事项编号", "检查事项名称"]


def test_an_empty_list_is_a_table_without_rows(market: Department) -> None:
    frame = exporting.frame(PLAN_ITEMS, BUREAU, asked())
    assert (frame.height, "计划事项编号" in frame.columns) == (0, True)


def test_a_workbook_says_what_it_is_about(market: Department) -> None:
    planned(market)
    frame = exporting.frame(PLAN_ITEMS, BUREAU, asked(state="recorded"))
    book = openpyxl.load_workbook(BytesIO(exporting.write(frame, "xlsx", PLAN_ITEMS, BUREAU, asked(state="recorded"))))
    said = {row[0]: row[1] for row in book.worksheets[1].iter_rows(values_only=True) if row[0]}
    assert said["筛选条件"] == "状态：已登记"
    assert (said["条数"], said["导出人"]) == (1, "city-bureau 市司法局")
    last = Event.objects.order_by("-seq").first()
    assert last is not None
    assert (said["留痕末号"], said["留痕末号校验值"]) == (last.seq, last.hash)


@pytest.mark.parametrize(
    ("form", "read"),
    [("csv", lambda data: pl.read_csv(data, infer_schema=False)), ("parquet", pl.read_parquet)],
)
def test_the_other_formats_hold_the_same_rows(form: str, read: Any, market: Department) -> None:
    planned(market)
    frame = exporting.frame(PLAN_ITEMS, BUREAU, asked())
    data = exporting.write(frame, form, PLAN_ITEMS, BUREAU, asked())
    assert read(BytesIO(data))["计划事项编号"].to_list() == frame["计划事项编号"].to_list()
