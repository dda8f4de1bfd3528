"""Real sheets of double publicity (双公示) go through a mapping: what the rules can judge there, and what they cannot."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import fastexcel
import pytest
import xlsxwriter

from zhunsheng.acts import outside
from zhunsheng.acts.judging import Judged
from zhunsheng.acts.outside import OutsideFile
from zhunsheng.law.facts import KINDS
from zhunsheng.law.in_force import Law
from zhunsheng.law.rules import of_kind

DECISION = KINDS["decision"]
AS_OF = date(2026, 6, 15)
MAPPING = Path(__file__).parents[2] / "docs/how-to/mappings/双公示处罚.yaml"
PUBLISHED = ("forms/zhejiang/xzcf.xls", "forms/zhejiang/xzcf.xlsx")
IMPORTED = "forms/zhejiang_import/import_处罚信息_pubotherpunish.xls"
ADDED = {"已决定": "是", "决定结果": "行政处罚"}  # what a clerk adds, since a list of penalties takes it for granted
DAYS = {"立案日": "2026-03-02", "不计入办案期天数": "0", "延长办案天数": "0", "简易程序": "否"}

Read = Callable[..., tuple[OutsideFile, Judged]]


@pytest.fixture
def read(law: Law) -> Read:
    """A sheet as decisions under the mapping that the manual ships, and its verdict."""

    def of(path: Path, **given: object) -> tuple[OutsideFile, Judged]:
        mapping = outside.read_mapping(MAPPING.read_bytes(), MAPPING.name)
        file = outside.read_facts(
            DECISION, path.read_bytes(), path.name, law=law, as_of=AS_OF, mapping=mapping, given=given
        )
        return file, outside.judge_file(file, law)

    return of


def filled(form: Path, out: Path, *rows: Mapping[str, str]) -> Path:
    """The real form with rows of ours under its header; headings it does not have are added on the right."""
    lines = fastexcel.read_excel(str(form)).load_sheet(0, header_row=None, dtypes="string").to_polars().rows()
    header = [*lines[-1], *(name for name in rows[0] if name not in lines[-1])]
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Sheet1")
        for number, line in enumerate([*lines[:-1], header, *([row.get(name) for name in header] for row in rows)]):
            sheet.write_row(number, 0, ["" if cell is None else cell for cell in line])
    return out


def penalty(number: str, decided_on: str, **told: str) -> dict[str, str]:
    return {"处罚决定书文号": number, "处罚决定日期": decided_on, "处罚决定机关": "示例局", **told}


def unjudged(judged: Judged) -> dict[str, tuple[str, ...]]:
    """The rules that could not judge, each with what it lacks."""
    return {doubt.rule.name: doubt.missing for doubt in judged.doubts}


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_sheet_is_read_below_its_empty_first_row(shared_data: Path, read: Read, name: str) -> None:
    file, judged = read(shared_data / name)
    assert file.sheet.header_row == 2
    assert file.rows.to_list() == [3]
    assert file.facts["decided_on"].to_list() == [date(2016, 4, 13)]
    assert file.unknown_headings == ("违法行为类型", "处罚种类", "企业名称", "注册号", "统一社会信用代码")
    assert not file.unread
    assert not judged.findings


@pytest.mark.parametrize("name", PUBLISHED)
def test_nothing_is_judged_while_nobody_says_that_the_row_is_decided(shared_data: Path, read: Read, name: str) -> None:
    _, judged = read(shared_data / name)
    lacks = unjudged(judged)
    assert set(lacks) == {rule.name for rule in of_kind(DECISION)}
    assert "decided" in lacks["decided_within_ninety_days"]


def test_a_penalty_of_2016_is_not_judged_by_the_law_of_2021(shared_data: Path, read: Read) -> None:
    _, judged = read(shared_data / PUBLISHED[0], decided=True, outcome="penalty")
    assert not judged.findings
    assert {"decided_within_ninety_days", "hearing_right_told", "major_decision_filed_in_a_month"}.isdisjoint(
        unjudged(judged)
    )


def test_the_instruction_row_of_the_import_sheet_is_no_act(shared_data: Path, read: Read) -> None:
    file, judged = read(shared_data / IMPORTED)
    assert (file.sheet.header_row, file.facts.height, judged.acts) == (2, 0, 0)
    assert set(file.headings) == {"act", "department", "decided_on", "fine_total", "confiscation_total"}
    assert not judged.findings


def test_a_filled_import_sheet_is_read_in_yuan_and_what_it_lacks_is_named(
    shared_data: Path, tmp_path: Path, read: Read
) -> None:
    row = penalty("例1号", "2026-06-10", 罚款金额="3000.01", 没收金额="0", **ADDED)
    file, judged = read(filled(shared_data / IMPORTED, tmp_path / "填好.xlsx", row))
    lacks = unjudged(judged)
    assert file.rows.to_list() == [3]
    assert file.facts["fine_total"].to_list() == [3000_01]
    assert not judged.findings
    assert "opened_on" in lacks["decided_within_ninety_days"]
    assert "prenotice_tells_hearing" in lacks["hearing_right_told"]
    assert "no_penalty_names_its_article" not in lacks


def test_with_the_day_of_opening_the_ninety_days_are_judged(shared_data: Path, tmp_path: Path, read: Read) -> None:
    # the ninetieth day, 31 May, is a Sunday
    late = penalty("例1号", "2026-06-02", **ADDED, **DAYS)
    in_time = penalty("例2号", "2026-06-01", **ADDED, **DAYS)
    _, judged = read(filled(shared_data / IMPORTED, tmp_path / "填好.xlsx", late, in_time))
    assert [(one.finding.act, one.finding.rule.name, one.row) for one in judged.findings] == [
        ("例1号", "decided_within_ninety_days", 3)
    ]
    assert "decided_within_ninety_days" not in unjudged(judged)
