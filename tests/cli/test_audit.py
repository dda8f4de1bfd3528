"""`zhunsheng audit`: outside files and the register judged."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from tests.acts import planted
from tests.acts.conftest import LEGAL, department
from tests.cli.conftest import Run
from zhunsheng.inspection.plan_items.acts import record


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    (tmp_path / "邻市.csv").write_bytes(planted.as_csv())
    (tmp_path / "表头.json").write_text(json.dumps(planted.mapping(), ensure_ascii=False), encoding="utf-8")
    return tmp_path / "邻市.csv"


def test_a_foreign_sheet_gives_exactly_the_planted_breaches(run: Run, sheet: Path) -> None:
    mapping = sheet.with_name("表头.json")
    answer = run("audit", sheet, "--kind", "plan_item", "--mapping", mapping, "--as-of", "2026-04-10", "--json")
    told = answer.json
    assert (answer.status, told["acts"]) == (1, 32)
    assert {(one["act"], one["rule"]) for one in told["findings"]} == planted.found()
    assert (told["unclear"], told["not_judged"], told["unread"]) == ([], [], [])
    assert [one["act"] for one in told["reasoned"]] == ["P30"]


def test_a_finding_carries_facts_reason_basis_and_remedy(run: Run, sheet: Path) -> None:
    mapping = sheet.with_name("表头.json")
    told = run("audit", sheet, "--kind", "plan_item", "--mapping", mapping, "--as-of", "2026-04-10", "--json").json
    late = next(one for one in told["findings"] if one["act"] == "P09")
    assert late["effect"] == "warn"
    assert late["basis"].startswith("《2025年行政执法重点工作任务分工方案》一(一)")
    assert (late["facts"]["filed_on"], late["facts"]["due_on"]) == ("2026-03-02", "2026-03-30")
    assert "应在 2026年3月30日 前" in late["reason"]
    assert late["remedy"]


def test_some_rules_only(run: Run, sheet: Path) -> None:
    mapping = sheet.with_name("表头.json")
    words = ("audit", sheet, "--kind", "plan_item", "--mapping", mapping, "--as-of", "2026-04-10", "--json")
    told = run(*words, "--rules", "no_temporary_item_in_plan,M04.1").json
    assert {one["act"] for one in told["findings"]} == {"P03", "P11", "P12"}


def test_a_clean_sheet_ends_with_nought(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("编号,年度,来源\nA1,2026,年度\n", encoding="utf-8")
    assert run("audit", tmp_path / "a.csv", "--kind", "plan_item").status == 0


@pytest.mark.parametrize(
    ("text", "why"),
    [("姓名,电话\n张三,1\n", "应有"), ("编号,年度,来源\n", "没有一行"), ("编号,年度\nA1,2025\n", "没有2026年度的行")],
)
def test_a_wrong_or_empty_sheet_is_bad_use(run: Run, tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    answer = run("audit", tmp_path / "a.csv", "--kind", "plan_item", "--year", 2026)
    assert (answer.status, answer.out) == (2, "")
    assert why in answer.err


@pytest.mark.parametrize(
    ("write", "why"),
    [
        (lambda path: pl.DataFrame({"名": ["张三"]}).write_parquet(path), "应有"),
        (lambda path: pl.DataFrame({"origin": []}, {"origin": pl.String}).write_parquet(path), "没有一行"),
        (lambda path: path.write_bytes(b"PAR1 damaged"), "已损坏"),
    ],
)
def test_a_wrong_empty_or_damaged_lake_is_bad_use(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path], object], why: str
) -> None:
    monkeypatch.setattr("zhunsheng.cli.audit.STREAMED", 0)
    write(tmp_path / "a.parquet")
    answer = run("audit", tmp_path / "a.parquet", "--kind", "plan_item")
    assert (answer.status, answer.out) == (2, "")
    assert why in answer.err


def test_a_sheet_that_no_rule_can_judge_is_not_called_clean(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("编号,备注\nA1,x\n", encoding="utf-8")
    answer = run("audit", tmp_path / "a.csv", "--kind", "plan_item", "--region", "640500")
    assert answer.status == 0  # nothing was found, and nothing was asked wrongly
    assert "不等于合规" in answer.err


def test_a_kind_that_the_register_does_not_keep_asks_for_a_file(run: Run) -> None:
    answer = run("audit", "--kind", "visit")
    assert (answer.status, answer.out) == (2, "")
    assert "请给出文件" in answer.err


def test_the_workbook_is_written_on_demand(run: Run, sheet: Path) -> None:
    out = sheet.with_name("结果.xlsx")
    mapping = sheet.with_name("表头.json")
    answer = run("audit", sheet, "--kind", "plan_item", "--mapping", mapping, "--as-of", "2026-04-10", "--xlsx", out)
    assert answer.status == 1
    assert openpyxl.load_workbook(io.BytesIO(out.read_bytes())).sheetnames[:2] == ["判断结果", "不能判断"]


def test_a_year_is_given_or_chosen(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("编号,来源\nA1,临时性阶段性\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("编号,年度,来源\nA1,2025,临时性阶段性\nA2,2026,临时性阶段性\n", encoding="utf-8")
    given = run("audit", tmp_path / "a.csv", "--kind", "plan_item", "--year", 2026, "--json").json
    chosen = run("audit", tmp_path / "b.csv", "--kind", "plan_item", "--year", 2026, "--json").json
    assert [one["act"] for one in given["findings"]] == ["A1"]
    assert [one["act"] for one in chosen["findings"]] == ["A2"]


def test_a_person_reads_the_findings_under_their_rule(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("编号,年度,来源\nA1,2026,临时性阶段性\n", encoding="utf-8")
    out = run("audit", tmp_path / "a.csv", "--kind", "plan_item").out
    assert "■ 临时性、阶段性事项不列入年度计划" in out
    assert "第2行 A1" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("{sheet}", "--kind", "no_such_kind"), "plan_item"),
        (("{sheet}",), "--kind"),
        (("{sheet}", "--kind", "plan_item", "--rules", "nothing"), "nothing"),
        (("{sheet}", "--kind", "plan_item", "--as-of", "31.2"), "--as-of"),
        (("{none}", "--kind", "plan_item"), "没有这个文件.csv"),
        (("{pdf}", "--kind", "plan_item"), "PDF"),
        (("{sheet}", "--kind", "plan_item", "--mapping", "{pdf}"), "计划.pdf"),
    ],
)
def test_bad_use_says_why(run: Run, sheet: Path, words: tuple[str, ...], said: str) -> None:
    (sheet.parent / "计划.pdf").write_bytes(b"%PDF-1.7 x")
    names = {"sheet": sheet, "none": sheet.with_name("没有这个文件.csv"), "pdf": sheet.with_name("计划.pdf")}
    answer = run("audit", *(word.format(**names) for word in words))
    assert (answer.status, answer.out) == (2, "")
    assert said in answer.err


def test_the_register_is_judged_by_the_same_rules(run: Run) -> None:
    market = department("SJ-SCJG", name="市市场监督管理局")
    record(by=LEGAL, department=market, plan_year=2025, item_name="旧事项", origin="temporary")
    item = record(by=LEGAL, department=market, plan_year=2026, item_name="新事项", origin="temporary").subject
    answer = run("audit", "--year", 2026, "--json")
    assert answer.status == 1
    assert {(one["act"], one["rule"]) for one in answer.json["findings"]} == {
        (item.code, "no_temporary_item_in_plan"),  # type: ignore[attr-defined]
        ("SJ-SCJG-2026", "plan_not_missing"),
    }
