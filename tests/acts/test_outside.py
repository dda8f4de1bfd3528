"""Outside files read as facts and judged: whatever they are called, and never guessed at."""

import io
from collections.abc import Callable, Mapping
from datetime import date

import openpyxl
import polars as pl
import pytest

from tests.acts import planted
from zhunsheng.acts import outside, verdicts
from zhunsheng.acts.outside import NotAColumn, NotAMapping, OutsideFile, UnknownKind
from zhunsheng.law.facts import KINDS, Person, PlanItem
from zhunsheng.law.in_force import Law

AS_OF = date(2026, 4, 10)
HEADS = "编号,计划年度,事项来源,已报送\n"


@pytest.fixture
def read(law: Law) -> Callable[..., OutsideFile]:
    def of(text: str | bytes, mapping: Mapping[str, str] | None = None, **given: object) -> OutsideFile:
        data = text if isinstance(text, bytes) else text.encode()
        return outside.read_facts(PlanItem, data, "计划", law=law, as_of=AS_OF, mapping=mapping, given=given)

    return of


@pytest.mark.parametrize(
    ("data", "mapped"), [(planted.as_csv, True), (planted.as_xlsx, True), (planted.as_parquet, False)]
)
def test_exactly_the_planted_breaches_are_found(
    read: Callable[..., OutsideFile], law: Law, data: Callable[[], bytes], mapped: bool
) -> None:
    file = read(data(), planted.mapping() if mapped else None)
    judged = outside.judge_file(file, law)
    assert not file.unread
    assert {(one.finding.act, one.finding.rule.name) for one in judged.findings} == planted.found()
    assert [one.finding.act for one in judged.reasoned] == [planted.REASONED[0]]
    assert not judged.doubts


def test_a_finding_names_the_row_as_its_owner_counts(read: Callable[..., OutsideFile], law: Law) -> None:
    judged = outside.judge_file(read(f"某市计划,,,\n{HEADS}A1,2026,年度,是\nA2,2026,临时性阶段性,是\n"), law)
    assert [(one.row, one.finding.act) for one in judged.findings] == [(4, "A2")]


def test_headings_are_met_by_name_heading_label_and_alias_whatever_their_brackets_and_blanks(
    read: Callable[..., OutsideFile],
) -> None:
    file = read(
        "origin,计 划 年 度,本计划频次（次/年）,时间窗口止（不含）,submitted,年度频次上限\n年度,2026,1,2026.12.1,是,2\n"
    )
    assert set(file.headings) == {
        "origin", "plan_year", "planned_frequency", "window_until", "submitted", "frequency_cap",
    }  # fmt: skip
    assert file.facts["window_until"].to_list() == [date(2026, 12, 1)]


def test_the_last_day_is_not_taken_for_the_first_day_after(read: Callable[..., OutsideFile]) -> None:
    assert "window_until" not in read("编号,事项来源,时间窗口止\nA1,年度,2026-12-01\n").headings


def test_a_mapping_is_read_in_either_direction(read: Callable[..., OutsideFile]) -> None:
    file = read("号,任务来历,报没报\n1,年度,是\n", {"任务来历": "事项来源", "submitted": "报没报"})
    assert (file.headings["origin"], file.headings["submitted"]) == ("任务来历", "报没报")
    assert file.unknown_headings == ("号",)


def test_the_mapping_has_the_last_word(read: Callable[..., OutsideFile]) -> None:
    file = read("编号,来源,任务来历\n1,法定,年度\n", {"任务来历": "origin"})
    assert file.facts["origin"].to_list() == ["annual"]
    assert file.unknown_headings == ("来源",)


def test_a_mapping_to_no_column_is_refused(read: Callable[..., OutsideFile]) -> None:
    with pytest.raises(NotAColumn) as refusal:
        read("编号\n1\n", {"任务来历": "颜色"})
    assert "任务来历" in refusal.value.zh


def test_what_cannot_be_read_is_told_and_leaves_the_rule_unclear(read: Callable[..., OutsideFile], law: Law) -> None:
    file = read(f"{HEADS}A1,2026,年度检查,是\n")
    assert [(cell.row, cell.column, cell.nearest) for cell in file.unread] == [(2, "事项来源", "年度")]
    judged = outside.judge_file(file, law)
    assert not judged.findings
    doubt = next(one for one in judged.doubts if one.rule.name == "no_temporary_item_in_plan")
    assert (doubt.missing, doubt.acts, doubt.rows) == (("origin",), ("A1",), (2,))


def test_about_three_times_is_not_three_times(read: Callable[..., OutsideFile]) -> None:
    file = read("编号,计划频次,频次上限\nA1,约3次,2\nA2,3次,2\n")
    assert file.facts["planned_frequency"].to_list() == [None, 3]
    assert "约" in file.unread[0].reason


def test_a_column_nobody_gave_is_told_once_and_not_row_by_row(read: Callable[..., OutsideFile], law: Law) -> None:
    file = read(HEADS + "A1,2026,年度,是\nA2,2026,年度,是\n")
    told = verdicts.as_json(outside.judge_file(file, law))
    assert "listed" in file.missing_columns
    assert {"rule": "planned_item_listed", "missing": ["listed"], "acts": 2} in told["not_judged"]  # type: ignore[operator]
    assert told["unclear"] == []


def test_without_a_year_the_year_is_missing_and_not_the_day_computed_from_it(
    read: Callable[..., OutsideFile], law: Law
) -> None:
    file = read("编号,来源\nA1,临时性阶段性\n")
    judged = outside.judge_file(file, law)
    assert "plan_year" in file.missing_columns
    assert judged.doubts[0].missing == ("plan_year",)


def test_the_year_may_be_given_for_the_whole_file(read: Callable[..., OutsideFile], law: Law) -> None:
    judged = outside.judge_file(read("编号,来源\nA1,临时性阶段性\n", plan_year=2026), law)
    assert [one.finding.rule.name for one in judged.findings] == ["no_temporary_item_in_plan"]


def test_a_row_without_a_number_is_called_by_its_row(read: Callable[..., OutsideFile]) -> None:
    assert read("来源,年度\n年度,2026\n法定,2026\n").facts["act"].to_list() == ["2", "3"]


def test_a_rule_with_a_reason_is_listed_apart(read: Callable[..., OutsideFile], law: Law) -> None:
    text = "编号,年度,已备案,不公开,已说明理由的规则\nA1,2026,是,是,plan_item_withheld_with_reason、其他\n"
    judged = outside.judge_file(read(text), law)
    assert not [one for one in judged.findings if one.finding.rule.name == "plan_item_withheld_with_reason"]
    assert [one.finding.rule.name for one in judged.reasoned] == ["plan_item_withheld_with_reason"]


def test_a_kind_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(UnknownKind) as refusal:
        outside.kind_named("no_such_kind")
    assert "plan_item" in refusal.value.zh
    assert outside.kind_named("人员资格") is Person


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("m.json", '{"任务来历": "origin"}'),
        ("m.yaml", "任务来历: origin\n"),
        ("m.csv", "外表头,列名\n任务来历,origin\n".replace("外表头", "表头")),
        ("m.tsv", "任务来历\torigin\n"),
    ],
)
def test_a_mapping_is_kept_as_json_yaml_or_a_table(name: str, text: str) -> None:
    assert outside.read_mapping(text.encode("gb18030"), name) == {"任务来历": "origin"}


@pytest.mark.parametrize("text", ["", "只有一列\n", "[1, 2]", '{"a": 1}', "{"])
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(NotAMapping):
        outside.read_mapping(text.encode(), "m.json" if text[:1] in "[{" else "m.csv")


def test_the_workbook_comes_back_with_each_finding_beside_its_row(read: Callable[..., OutsideFile], law: Law) -> None:
    data = planted.as_xlsx()
    file = read(data, planted.mapping())
    book = openpyxl.load_workbook(io.BytesIO(outside.hand_back(data, file, outside.judge_file(file, law), AS_OF)))
    assert book.sheetnames == ["判断结果", "不能判断", "计划"]
    said = {row[0].value: row[-1].value for row in book["计划"].iter_rows(min_row=4)}
    assert "不得列入 2026 年度检查计划" in str(said["P03"])
    assert "【严重】" in str(said["P03"])
    assert "依据：《2025年行政执法重点工作任务分工方案》一(一)" in str(said["P03"])
    assert said["P04"] is None


def test_a_sheet_handed_back_reads_as_the_same_sheet(read: Callable[..., OutsideFile], law: Law) -> None:
    data = planted.as_xlsx()
    file = read(data, planted.mapping())
    again = read(outside.hand_back(data, file, outside.judge_file(file, law), AS_OF), planted.mapping())
    assert again.facts.equals(file.facts)


def test_what_cannot_be_judged_has_a_sheet_of_its_own(read: Callable[..., OutsideFile], law: Law) -> None:
    data = f"{HEADS}A1,2026,,是\n".encode()
    file = read(data)
    book = openpyxl.load_workbook(io.BytesIO(outside.hand_back(data, file, outside.judge_file(file, law), AS_OF)))
    lines = [tuple(cell.value for cell in row) for row in book["不能判断"].iter_rows(min_row=2)]
    assert (2, "A1", "临时性、阶段性事项不列入年度计划", "事项来源") in lines
    assert ("共 1 行", None, "计划事项应在已公布的检查事项清单内", "在已公布清单内（表中没有这列）") in lines


def test_the_template_of_a_kind_reads_back_as_no_rows_with_all_its_columns(
    read: Callable[..., OutsideFile],
) -> None:
    file = read(outside.template_of(PlanItem))
    assert (file.facts.height, file.unknown_headings, file.missing_columns) == (0, (), ())


def test_a_million_rows_are_judged_as_columns(law: Law) -> None:
    ordinary = {name: PlanItem.ordinary[name] for name in planted.FOREIGN if name in PlanItem.ordinary}
    one = pl.DataFrame({name: [value] for name, value in ordinary.items()}, schema_overrides=_types(ordinary))
    many = one.select(pl.all().repeat_by(200_000).explode()).with_columns(
        act=pl.int_range(200_000).cast(pl.String),
        origin=pl.when(pl.int_range(200_000) % 50_000 == 7).then(pl.lit("temporary")).otherwise(pl.col("origin")),
    )
    out = io.BytesIO()
    many.write_parquet(out)
    file = outside.read_facts(PlanItem, out.getvalue(), "x.parquet", law=law, as_of=AS_OF)
    judged = outside.judge_file(file, law)
    assert judged.acts == 200_000
    assert [one.row for one in judged.findings] == [8, 50_008, 100_008, 150_008]


def _types(names: Mapping[str, object]) -> dict[str, pl.DataType]:
    """The types a program would write: an enum as plain text."""
    return {
        name: pl.String() if isinstance(dtype, pl.Enum) else dtype
        for name, dtype in PlanItem.dtypes().items()
        if name in names
    }


@pytest.mark.parametrize("heading", ["已报送", "是否已报送", "submitted", " 已 报送 "])
def test_a_yes_or_no_is_asked_with_and_without_whether(heading: str, law: Law) -> None:
    file = outside.read_facts(PlanItem, f"编号,{heading}\n1,是\n".encode(), "a.csv", law=law, as_of=AS_OF)
    assert file.facts["submitted"].to_list() == [True]


@pytest.mark.parametrize("year", ["300000", "12"])
def test_a_mistyped_year_is_named_and_the_rest_is_judged(read: Callable[..., OutsideFile], year: str) -> None:
    file = read(f"编号,计划年度\nA,2026\nB,{year}\n")
    assert file.facts["plan_year"].to_list() == [2026, None]
    assert len(file.unread) == 1


@pytest.mark.parametrize(("cell", "months"), [("24个月", 24), ("24月", 24), ("24", 24), ("2年", None), ("24日", None)])
def test_a_period_in_another_unit_is_named_not_taken_for_its_own(law: Law, cell: str, months: int | None) -> None:
    kind, name = KINDS["case"], "limitation_law_months"
    sheet = f"编号,{kind.heading(name)}\nA,{cell}\n".encode()
    file = outside.read_facts(kind, sheet, "x.csv", law=law, as_of=AS_OF)
    assert (file.facts[name].item(), len(file.unread)) == (months, months is None)


def test_where_the_day_is_unknown_no_number_is_called_missing(read: Callable[..., OutsideFile], law: Law) -> None:
    judged = outside.judge_file(read("编号,已备案\nA,是\n"), law)
    [doubt] = [one for one in judged.doubts if one.rule.name == "plan_item_published"]
    assert "plan_year" in doubt.missing
    assert "publish_wd" not in doubt.missing
