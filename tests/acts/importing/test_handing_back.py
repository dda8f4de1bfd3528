"""Rejected rows come back in the sender's own workbook, and an import is told in one stable JSON object."""

import io
import json

import openpyxl
import pytest

from tests.acts.conftest import BUREAU
from tests.acts.importing.conftest import CODE, OTHER_CODE, enterprise, of_bytes, tried
from zhunsheng.acts import importing
from zhunsheng.acts.sheets.reserved import PROBLEM

pytestmark = pytest.mark.django_db


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "名册"
    for row in rows:
        page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_reason_stands_beside_each_rejected_row_and_the_rest_as_it_was() -> None:
    data = workbook(["信用代码", "企业名称", "备忘"], [CODE, "甲", "不导入"], ["123", "乙", None])
    plan = of_bytes("enterprises", data)
    page = openpyxl.load_workbook(io.BytesIO(importing.workbook(plan, data)))["名册"]
    assert [cell.value for cell in page[1]] == ["信用代码", "企业名称", "备忘", PROBLEM]
    assert page["D2"].value is None
    assert "应为 18 位" in str(page["D3"].value)
    assert page["C2"].value == "不导入"


def test_a_workbook_handed_back_and_mended_can_be_sent_again() -> None:
    data = workbook(["信用代码", "企业名称"], [CODE[:-1], "甲"])
    book = openpyxl.load_workbook(io.BytesIO(importing.workbook(of_bytes("enterprises", data), data)))
    book["名册"]["A2"].value = CODE
    out = io.BytesIO()
    book.save(out)
    assert of_bytes("enterprises", out.getvalue()).counts["new"] == 1


def test_only_the_rejected_rows_can_be_asked_for() -> None:
    data = workbook(["信用代码", "企业名称"], [CODE, "甲"], ["123", "乙"])
    made = importing.workbook(of_bytes("enterprises", data), data, only_rejected=True)
    page = openpyxl.load_workbook(io.BytesIO(made))["名册"]
    assert [row[1].value for row in page.iter_rows(min_row=2)] == ["乙"]


def test_the_json_adds_up_and_names_row_column_value_reason_and_nearest() -> None:
    plan = tried("enterprises", enterprise(), enterprise(OTHER_CODE[:-1] + "0", "乙"), enterprise("12", ""))
    said = json.loads(json.dumps(importing.as_json(plan, "表.csv")))
    assert said["rows"] == said["accepted"] + said["rejected_rows"] == 3
    assert said["accepted"] == said["new"] + said["changed"] + said["unchanged"]
    assert {one["row"] for one in said["rejected"]} == {3, 4}
    assert set(said["rejected"][0]) >= {"row", "column", "value", "reason", "nearest"}
    assert all(one["reason"] for one in said["rejected"])
    assert said["confirmed"] is False


def test_the_key_by_which_rows_are_known_again_is_shown() -> None:
    assert importing.key_of(tried("enterprises", enterprise())) == "统一社会信用代码/注册号"
    plan = tried("plan_items", {"部门": "x", "计划年度": "2026", "检查事项名称": "甲"}, by=BUREAU, past=True)
    assert importing.key_of(plan) == "行政执法部门、计划年度、检查事项名称、检查对象类型"
