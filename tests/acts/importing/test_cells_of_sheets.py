"""What a cell cannot say is told with its row, its column, the reason and, where there is one, a value that would do."""

import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from tests.acts.conftest import BUREAU, LEGAL, department
from tests.acts.importing.conftest import (
    CODE,
    OTHER_CODE,
    SWAPPED,
    csv_of,
    enterprise,
    of_bytes,
    plan_item,
    problems,
    tried,
)
from zhunsheng.acts import importing
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import Role
from zhunsheng.acts.sheets import Unreadable
from zhunsheng.register.models import Department, Enterprise

pytestmark = pytest.mark.django_db
COUNTY = replace(BUREAU, person="county-bureau", role=Role.COUNTY_BUREAU, region="640521", level="county")


def test_every_error_is_told_at_once_and_nothing_is_written() -> None:
    plan = tried(
        "enterprises", enterprise(), enterprise("916405", "乙"), enterprise(CODE[:-1] + "0", "丙"), enterprise("", "丁")
    )
    assert plan.counts == {"rows": 4, "new": 1, "changed": 0, "unchanged": 0, "rejected": 3}
    assert [row for row, _, _ in problems(plan)] == [3, 4, 5]
    assert not Enterprise.objects.exists()


def test_a_mistyped_code_comes_back_with_the_one_likely_right_one() -> None:
    remark = tried("enterprises", enterprise(SWAPPED)).rejections[0]
    assert (remark.column, remark.value, remark.nearest) == ("统一社会信用代码", SWAPPED, OTHER_CODE)


def test_an_older_number_is_taken_and_marked() -> None:
    plan = tried("enterprises", enterprise("330100000111310"))
    assert (plan.accepted, plan.notes[0].column) == (1, "统一社会信用代码")
    assert "15 位旧注册号" in plan.notes[0].reason.zh


def test_a_code_that_excel_made_a_number_is_refused() -> None:
    assert "科学计数" in problems(tried("enterprises", enterprise("9.16405E+17")))[0][2]


def test_a_blank_key_and_a_blank_name_are_told_as_missing() -> None:
    plan = tried("enterprises", enterprise("", ""), enterprise(OTHER_CODE, ""))
    assert problems(plan)[-1][:2] == (3, "企业名称")
    assert all("未填写" in reason for _, _, reason in problems(plan))


def test_a_missing_heading_is_told_once_for_the_sheet_and_in_every_row() -> None:
    plan = tried("enterprises", {"企业名称": "甲"}, {"企业名称": "乙"})
    assert [column.name for column in plan.headings.missing] == ["code"]
    assert ["表中没有这一列" in reason for _, _, reason in problems(plan)] == [True, True]


def test_a_row_that_fails_is_told_what_else_it_lacks(market: Department) -> None:
    row = plan_item(计划频次="约2", 计划年度="")
    row.pop("事项来源")
    assert [column for _, column, _ in problems(tried("plan_items", row, by=LEGAL))] == [
        "计划频次",
        "计划年度",
        "事项来源",
    ]


def test_a_key_that_stands_twice_is_taken_once_and_the_second_names_the_first() -> None:
    plan = tried("enterprises", enterprise(), enterprise(name="另一个名称"))
    assert problems(plan) == [(3, "统一社会信用代码", "与第2行重复")]
    assert plan.counts["new"] == 1


def test_a_wrong_word_of_an_enum_comes_back_with_the_nearest() -> None:
    remark = tried(
        "departments", {"部门编码": "X", "部门名称": "甲局", "层级": "市纪", "行政区划": "640500"}
    ).rejections[0]
    assert (remark.column, remark.nearest) == ("层级", "市级")


def test_the_words_of_an_enum_are_known_in_both_languages_and_by_their_stored_name() -> None:
    rows = [
        {"部门编码": code, "部门名称": code, "层级": level, "行政区划": "640500"}
        for code, level in (("A", "县级"), ("B", "county"))
    ]
    plan = tried("departments", *rows)
    assert [line.told["level"] for line in plan.lines] == ["county", "county"]


def test_a_division_is_given_by_code_or_by_name(market: Department) -> None:
    rows = [enterprise(), enterprise(OTHER_CODE)]
    told = [row | {"行政区划": place} for row, place in zip(rows, ("中宁县", "640521"), strict=True)]
    assert [line.told["region"] for line in tried("enterprises", *told).lines] == ["640521", "640521"]


def test_a_division_that_does_not_exist_is_refused_with_the_one_above_it() -> None:
    remark = tried("enterprises", enterprise(行政区划="640599")).rejections[0]
    assert (remark.column, remark.nearest) == ("行政区划", "640500")


def test_dates_are_read_as_clerks_write_them(market: Department) -> None:
    written = ("2026年3月1日", "2026.3.1", "20260301", "2026/3/1")
    rows = [
        {"证件编号": f"Z{n}", "姓名": "示例人员", "部门": "SJ-SCJG", "有效起": day, "有效止（不含）": "2031-03-01"}
        for n, day in enumerate(written)
    ]
    assert {line.told["valid_from"] for line in tried("officers", *rows).lines} == {date(2026, 3, 1)}


def test_a_number_that_is_only_about_one_is_refused_with_what_it_may_mean(market: Department) -> None:
    remark = tried("plan_items", plan_item(拟查数量="约30户"), by=LEGAL).rejections[0]
    assert (remark.column, remark.nearest) == ("拟查数量", "30")


def test_words_that_leave_a_number_open_are_noted_and_tell_nothing(market: Department) -> None:
    plan = tried("plan_items", plan_item(拟查数量="根据实际情况确定"), by=LEGAL)
    assert (plan.accepted, plan.notes[0].column) == (1, "拟查数量")
    assert "objects_planned" not in plan.lines[0].told


def test_a_share_says_how_many_and_how_often_in_one_cell(market: Department) -> None:
    rows = [
        plan_item(抽查比例="10% (20户)"),
        plan_item(检查事项名称="乙", 计划频次="", 抽查比例="全年抽查比例不低于10%，年度抽查1次"),
    ]
    told = [line.told for line in tried("plan_items", *rows, by=LEGAL).lines]
    assert told[0]["objects_planned"] == 20
    assert (told[1]["share"], told[1]["planned_frequency"]) == ("全年抽查比例不低于10%，年度抽查1次", 1)


def test_a_span_of_time_becomes_two_days(market: Department) -> None:
    told = tried("plan_items", plan_item(时间="2026年1月—11月"), by=LEGAL).lines[0].told
    assert (told["window_from"], told["window_until"]) == (date(2026, 1, 1), date(2026, 12, 1))


def test_a_span_cut_short_is_refused_and_never_guessed(market: Department) -> None:
    plan = tried("plan_items", plan_item(时间="2019年9月至11"), by=LEGAL)
    assert problems(plan)[0][:2] == (2, "时间")


def test_two_ways_of_inspecting_do_not_fit_into_one_row(market: Department) -> None:
    remark = tried("plan_items", plan_item(检查方式="实地核查、网络检查"), by=LEGAL).rejections[0]
    assert (remark.column, remark.nearest) == ("检查方式", "现场")


def test_a_department_is_found_by_name_code_or_short_name(market: Department) -> None:
    department("SJ-YJJ", name="市应急管理局", short_name="市应急局")
    rows = [plan_item(部门=name, 检查事项名称=name) for name in ("市应急管理局", "市应急局", "SJ-YJJ", "sj-yjj")]
    plan = tried("plan_items", *rows, past=True)
    assert {line.told["department"].code for line in plan.lines} == {"SJ-YJJ"}


def test_a_name_without_its_place_means_the_one_department_that_ends_so(db: None) -> None:
    department("A", name="中卫市公安局")
    department("B", name="中宁县公安局", region="640521", level="county")
    told = [plan_item(部门=name, 检查事项名称=name) for name in ("市公安局", "公安局")]
    plan = tried("plan_items", *told, past=True)
    assert plan.lines[0].told["department"].code == "A"
    assert "有2个" in problems(plan)[0][2]
    assert problems(tried("plan_items", plan_item(部门="杭州市公安局"), past=True))


def test_an_unknown_department_comes_back_with_the_nearest_in_reach(market: Department) -> None:
    remark = tried("plan_items", plan_item(部门="市市场监督局"), by=LEGAL).rejections[0]
    assert (remark.column, remark.nearest) == ("部门", "市市场监督管理局")


def test_a_name_that_several_departments_bear_means_the_one_in_reach(market: Department) -> None:
    department("X1", name="农业农村局", region="640521", level="county")
    department("X2", name="农业农村局", region="640522", level="county")
    plan = tried("plan_items", plan_item(部门="农业农村局"), by=COUNTY, past=True)
    assert plan.lines[0].told["department"].code == "X1"


def test_a_name_that_several_departments_in_reach_bear_asks_for_the_code(market: Department) -> None:
    department("X1", name="农业农村局", region="640521", level="county")
    department("X2", name="农业农村局", region="640522", level="county")
    assert "有2个" in problems(tried("plan_items", plan_item(部门="农业农村局"), past=True))[0][2]


def test_a_formula_cell_gives_the_value_it_last_had() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["统一社会信用代码", "企业名称"])
    page.append([CODE, '=CONCATENATE("示例","公司")'])
    out = io.BytesIO()
    book.save(out)
    plan = of_bytes("enterprises", out.getvalue())
    assert problems(plan)[0][1] == "企业名称"  # nothing had computed it, so nothing is known of it


def test_a_title_and_notice_above_the_header_are_passed_over() -> None:
    data = "企业名册（2026年）,\n说明：仅供示例,\n".encode() + csv_of(enterprise())
    plan = of_bytes("enterprises", data)
    assert (plan.counts["new"], plan.sheet.first_row) == (1, 4)


SHEETS: dict[str, dict[str, object]] = {
    "departments": {"部门编码": "X", "部门名称": "䶮𠮷局", "层级": "市级", "行政区划": "640500"},
    "officers": {"证件编号": "Z1", "姓名": "䶮𠮷", "部门": "SJ-SCJG"},
    "enterprises": {"统一社会信用代码": CODE, "企业名称": "䶮𠮷商行"},
    "items": {"事项编码": "A1", "事项名称": "䶮𠮷检查", "实施部门": "SJ-SCJG"},
    "plan_items": plan_item(检查事项名称="䶮𠮷检查"),
}


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16", "utf-8"])
@pytest.mark.parametrize("noun", list(SHEETS))
def test_a_sheet_in_any_usual_encoding_keeps_its_rare_characters(noun: str, encoding: str, market: Department) -> None:
    plan = of_bytes(noun, csv_of(SHEETS[noun]).decode().encode(encoding), past=noun == "plan_items")
    assert plan.rejections == []
    assert any("䶮𠮷" in str(value) for value in plan.lines[0].told.values())


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_sheet_with_any_usual_separator_and_line_end_is_read(separator: str) -> None:
    data = csv_of(enterprise()).decode().replace(",", separator)
    for ends in ("\r\n", "\n", "\r"):
        assert of_bytes("enterprises", data.replace("\r\n", ends).encode()).accepted == 1


def test_a_character_that_cannot_be_decoded_is_told_by_its_line() -> None:
    data = csv_of(enterprise(), enterprise(OTHER_CODE, "乙乙乙乙")).decode().encode("utf-8")
    with pytest.raises(Unreadable) as refusal:
        of_bytes("enterprises", data.replace("乙".encode(), b"\xff", 1))
    assert refusal.value.line == 3


def test_text_longer_than_the_register_keeps_is_refused() -> None:
    assert "至多200字" in problems(tried("enterprises", enterprise(name="长" * 201)))[0][2]


def test_a_constant_stands_for_a_whole_column_and_over_the_sheet() -> None:
    plan = tried("enterprises", enterprise(行业="零售"), constants={"行业": "批发业", "region": "沙坡头区"})
    assert (plan.lines[0].told["industry"], plan.lines[0].told["region"]) == ("批发业", "640502")
    assert "已指定整列取值" in plan.headings.left_out["行业"].zh


def test_a_constant_that_cannot_be_read_is_bad_use() -> None:
    with pytest.raises(importing.BadConstant):
        tried("enterprises", enterprise(), constants={"region": "没有这个地方"})


def test_a_column_the_system_sets_cannot_be_given() -> None:
    with pytest.raises(importing.BadConstant):
        tried("enterprises", enterprise(), constants={"code_kind": "uscc"})


def test_a_noun_that_no_act_brings_in_cannot_be_imported() -> None:
    noun = NOUNS["parameter_changes"]
    with pytest.raises(importing.NotImported):
        importing.plan(noun, importing.read(noun, "参数\nx\n".encode(), "x.csv"), BUREAU)


def test_five_hundred_planted_errors_are_found_in_one_trial_with_row_and_column(market: Department) -> None:
    faults = {
        "计划频次": "约2", "检查方式": "随便看看", "时间": "适时", "事项来源": "某种", "计划年度": "明年", "部门": "没有这个局",
        "检查事项名称": "长" * 201, "是否双随机": "也许", "拟查数量": "30—50户", "抽查比例": "1.5",
    }  # fmt: skip
    rows, planted = [], set[tuple[int, str]]()
    for number in range(1_000):
        row = {**dict.fromkeys(faults), **plan_item(检查事项名称=f"事项{number}")}
        if number % 2:
            column = list(faults)[number // 2 % len(faults)]
            row[column] = faults[column]
            planted.add((number + 2, column))
        rows.append(row)
    plan = tried("plan_items", *rows, by=LEGAL)
    assert {(remark.row, remark.column) for remark in plan.rejections} == planted
    assert (len(planted), plan.counts["new"]) == (500, 500)
