"""`zhunsheng import`, `template` and `export` as a terminal runs them."""

import json
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from tests.access.conftest import opened
from tests.acts.conftest import department
from tests.acts.importing.conftest import CODE, OTHER_CODE, SWAPPED, csv_of, enterprise, plan_item
from tests.cli.conftest import Run
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import PlanItem
from zhunsheng.register.models import Department, Enterprise
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def city(db: None) -> Department:
    """市司法局, as whom a terminal acts, and 市市场监督管理局."""
    department("SJ-SCJG", name="市市场监督管理局")
    return department("SJ-SFJ", name="市司法局", kind="bureau")


@pytest.fixture
def file(tmp_path: Path, city: Department) -> Path:
    """Two enterprises, of which one has no right code."""
    path = tmp_path / "企业.csv"
    path.write_bytes(csv_of(enterprise(), enterprise(SWAPPED, "乙")))
    return path


def test_checking_prints_counts_that_add_up_and_writes_nothing(run: Run, file: Path) -> None:
    answer = run("import", "enterprises", file, "--check", "--json")
    said = answer.json
    assert (answer.status, said["rows"], said["accepted"], said["rejected_rows"]) == (1, 2, 1, 1)
    assert {"row", "column", "value", "reason"} <= set(said["rejected"][0])
    assert (said["rejected"][0]["row"], said["rejected"][0]["nearest"]) == (3, OTHER_CODE)
    assert not Enterprise.objects.exists()


def test_without_check_the_good_rows_are_written_and_the_same_is_printed(run: Run, file: Path) -> None:
    said = run("import", "enterprises", file, "--json").json
    assert (said["confirmed"], said["new"], Enterprise.objects.get().code) == (True, 1, CODE)
    assert Event.objects.get(batch=said["batch"], verb="enterprise.enter").person == "cli"


def test_all_accepted_is_status_0_and_a_second_time_changes_nothing(run: Run, city: Department, tmp_path: Path) -> None:
    path = tmp_path / "企业.csv"
    path.write_bytes(csv_of(enterprise()))
    assert run("import", "enterprises", path).status == 0
    again = run("import", "enterprises", path, "--json")
    assert (again.status, again.json["unchanged"], Enterprise.objects.count()) == (0, 1, 1)


def test_all_or_none_writes_none_where_one_is_rejected(run: Run, file: Path) -> None:
    assert run("import", "enterprises", file, "--whole").status == 1
    assert not Enterprise.objects.exists()


def test_people_are_told_row_column_value_reason_and_what_would_do(run: Run, file: Path) -> None:
    out = run("import", "enterprises", file, "--check").out
    assert "退回 rejected 1" in out
    assert f"第3行 统一社会信用代码“{SWAPPED}”" in out
    assert f"（可改为：{OTHER_CODE}）" in out


def test_the_rejected_rows_come_back_in_a_workbook(run: Run, file: Path, tmp_path: Path) -> None:
    run("import", "enterprises", file, "--check", "--rejected", tmp_path / "退回.xlsx")
    assert "校验位不符" in str(list(openpyxl.load_workbook(tmp_path / "退回.xlsx").worksheets[1].values))


def test_mapping_and_set_serve_a_foreign_sheet(run: Run, city: Department, tmp_path: Path) -> None:
    (tmp_path / "对照.json").write_text(json.dumps({"税号": "code", "纳税人": "name"}), encoding="utf-8")
    (tmp_path / "外表.csv").write_text(f"税号,纳税人\n{CODE},甲\n", encoding="gb18030")
    words = (
        "import",
        "enterprises",
        tmp_path / "外表.csv",
        "--mapping",
        tmp_path / "对照.json",
        "--set",
        "region=中宁县",
    )
    assert run(*words).status == 0
    assert Enterprise.objects.get().region == "640521"


def test_the_bureau_records_the_past_and_a_legal_section_drafts(run: Run, city: Department, tmp_path: Path) -> None:
    path = tmp_path / "计划.csv"
    path.write_bytes(csv_of(plan_item(事项来源="临时性阶段性")))
    assert run("import", "plan_items", path).status == 1  # the bureau may not draft
    opened("legal-1", Role.LEGAL_SECTION, of=Department.objects.get(code="SJ-SCJG"))
    refused = run("import", "plan_items", path, "--as", "legal-1", "--json")
    assert (refused.status, refused.json["rejected"][0]["rule"]) == (1, "no_temporary_item_in_plan")
    recorded = run("import", "plan_items", path, "--past", "--json")
    assert (recorded.status, recorded.json["notes"][0]["rule"]) == (0, "no_temporary_item_in_plan")
    assert PlanItem.objects.get().state == "recorded"


@pytest.mark.parametrize(
    "words",
    [
        ("import", "nothing", "x.csv"),
        ("import", "enterprises", "no-such-file.csv"),
        ("import", "enterprises", __file__, "--set", "没有这列=1"),
        ("import", "enterprises", __file__, "--set", "region"),
        ("import", "enterprises", __file__, "--past"),
        ("import", "enterprises", __file__, "--as", "nobody"),
        ("template", "nothing", "x.xlsx"),
        ("template", "parameter_changes", "x.xlsx"),
        ("export", "nothing", "x.csv"),
        ("export", "enterprises", "x.docx"),
        ("export", "enterprises", "x.csv", "--filter", "没有=1"),
        ("import",),
    ],
)
def test_bad_use_is_status_2_and_says_what_is_wrong(
    run: Run, city: Department, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run(*words)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.strip()


def test_a_file_that_is_no_table_is_bad_use_by_its_proper_name(run: Run, city: Department, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"%PDF-1.7")
    answer = run("import", "enterprises", tmp_path / "x.xlsx", "--check", "--json")
    assert answer.status == 2
    assert "PDF" in answer.err


def test_without_a_city_the_terminal_acts_as_nobody(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(csv_of(enterprise()))
    answer = run("import", "enterprises", tmp_path / "x.csv")
    assert answer.status == 2
    assert "zhunsheng demo" in answer.err


def test_an_account_acts_in_its_own_role_and_scope(run: Run, file: Path) -> None:
    opened("officer-1", Role.OFFICER, of=Department.objects.get(code="SJ-SCJG"))
    said = run("import", "enterprises", file, "--as", "officer-1", "--check", "--json").json
    assert said["accepted"] == 0
    assert all("执法人员不能" in one["reason"] or "校验位" in one["reason"] for one in said["rejected"])


def test_a_template_untouched_imports_as_no_row(run: Run, city: Department, tmp_path: Path) -> None:
    for kind in ("departments", "officers", "enterprises", "items", "plan_items"):
        assert run("template", kind, tmp_path / f"{kind}.xlsx").status == 0
        said = run("import", kind, tmp_path / f"{kind}.xlsx", "--check", "--json")
        assert (said.status, said.out) == (2, ""), kind
        assert "没有一行" in said.err


def test_a_table_of_something_else_is_bad_use_and_the_headings_are_named(
    run: Run, city: Department, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("姓名,电话\n张三,1\n", encoding="utf-8")
    answer = run("import", "plan_items", tmp_path / "a.csv")
    assert (answer.status, answer.out) == (2, "")
    assert "事项来源" in answer.err


def test_a_template_offers_real_lists_marks_what_is_needed_and_shows_an_example(
    run: Run, city: Department, tmp_path: Path
) -> None:
    run("template", "plan_items", tmp_path / "t.xlsx", "--past")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    lists = {cell.value for column in book["选项"].columns for cell in column}
    assert {"市市场监督管理局", "双随机", "现场", "是"} <= lists
    guide = {row[0]: row[1] for row in book["填写说明"].iter_rows(values_only=True)}
    assert (guide["计划年度"], guide["备注"]) == ("必填", "选填")
    assert "示例" in str(book.worksheets[0]["A2"].value)


@pytest.mark.parametrize("kind", ["plan_item", "person"])
def test_a_kind_of_facts_has_its_template_too(run: Run, tmp_path: Path, kind: str) -> None:
    assert run("template", kind, tmp_path / "t.xlsx").status == 0
    assert openpyxl.load_workbook(tmp_path / "t.xlsx").sheetnames


def test_an_export_obeys_filter_and_scope_in_every_format(run: Run, city: Department, tmp_path: Path) -> None:
    rows = [enterprise(行政区划="640521"), enterprise(OTHER_CODE, "乙", 行政区划="640502")]
    (tmp_path / "x.csv").write_bytes(csv_of(*rows))
    run("import", "enterprises", tmp_path / "x.csv")
    for form, read in (("csv", pl.read_csv), ("parquet", pl.read_parquet), ("xlsx", pl.read_excel)):
        answer = run("export", "enterprises", tmp_path / f"out.{form}", "--filter", "region=640521")
        frame = read(tmp_path / f"out.{form}")
        assert (answer.status, frame["企业名称"].to_list()) == (0, ["示例商贸有限公司"])


def test_what_a_role_may_not_take_away_is_not_exported(run: Run, city: Department, tmp_path: Path) -> None:
    opened("officer-1", Role.OFFICER, of=Department.objects.get(code="SJ-SCJG"))
    answer = run("export", "enterprises", tmp_path / "out.csv", "--as", "officer-1")
    assert answer.status == 1
    assert not (tmp_path / "out.csv").exists()


def test_a_filter_without_a_value_is_bad_use(run: Run, city: Department, tmp_path: Path) -> None:
    answer = run("export", "departments", tmp_path / "x.csv", "--filter", "region")
    assert (answer.status, answer.out) == (2, "")
    assert "列=值" in answer.err
    assert not (tmp_path / "x.csv").exists()
