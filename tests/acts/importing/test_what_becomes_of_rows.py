"""New, changed, unchanged or rejected: which row of the register is meant, who may, and what the law says."""

from dataclasses import replace

import pytest

from tests.acts.conftest import BUREAU, LEGAL, OFFICER, OTHER_LEGAL, department
from tests.acts.importing.conftest import OTHER_CODE, done, enterprise, plan_item, problems, tried
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import Fate
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import PlanItem
from zhunsheng.register.departments.acts import close
from zhunsheng.register.models import Department, Enterprise, InspectionItem
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db
COUNTY = replace(BUREAU, person="county-bureau", role=Role.COUNTY_BUREAU, region="640521", level="county")


def fates(plan: object) -> list[Fate]:
    return [line.fate for line in plan.lines]  # type: ignore[attr-defined]


def test_the_same_sheet_twice_adds_nothing() -> None:
    rows = [enterprise(), enterprise(OTHER_CODE, "乙")]
    done("enterprises", *rows)
    events = Event.objects.count()
    again = done("enterprises", *rows)
    assert again.counts == {"rows": 2, "new": 0, "changed": 0, "unchanged": 2, "rejected": 0}
    assert (Enterprise.objects.count(), Event.objects.count()) == (2, events + 1)  # the import itself


def test_a_known_row_is_changed_where_the_sheet_says_otherwise() -> None:
    done("enterprises", enterprise(行业="批发业", 地址="鼓楼街1号"))
    plan = done("enterprises", enterprise(行业="零售业", 地址=""))
    kept = Enterprise.objects.get()
    assert fates(plan) == [Fate.CHANGED]
    assert (kept.industry, kept.address, kept.version) == ("零售业", "鼓楼街1号", 2)  # a blank cell says nothing


def test_the_word_for_it_takes_away_what_stands() -> None:
    done("enterprises", enterprise(地址="鼓楼街1号"))
    done("enterprises", enterprise(地址="清空"))
    assert Enterprise.objects.get().address == ""


def test_what_must_stand_cannot_be_taken_away() -> None:
    done("enterprises", enterprise())
    assert "不能清空" in problems(tried("enterprises", enterprise(name="清空")))[0][2]


def test_the_trial_shows_what_was_and_what_would_be() -> None:
    done("enterprises", enterprise(行业="批发业"))
    assert tried("enterprises", enterprise(行业="零售业")).lines[0].differs == {"industry": ("批发业", "零售业")}


def test_lines_without_a_code_are_known_again_by_what_tells_them_apart(market: Department) -> None:
    rows = [plan_item(), plan_item(检查对象类型="食品添加剂生产企业")]
    assert fates(done("plan_items", *rows, by=LEGAL)) == [Fate.NEW, Fate.NEW]
    assert fates(tried("plan_items", *rows, by=LEGAL)) == [Fate.UNCHANGED, Fate.UNCHANGED]
    assert list(PlanItem.objects.values_list("number", flat=True)) == [1, 2]


def test_two_lines_alike_but_for_their_time_are_two_and_stay_two(market: Department) -> None:
    rows = [plan_item(时间="2026年1月—3月"), plan_item(时间="2026年7月—9月")]
    done("plan_items", *rows, by=LEGAL)
    assert fates(tried("plan_items", *rows, by=LEGAL)) == [Fate.UNCHANGED, Fate.UNCHANGED]


def test_a_line_that_stands_twice_in_all_is_taken_once(market: Department) -> None:
    assert problems(tried("plan_items", plan_item(), plan_item(), by=LEGAL)) == [(3, "", "与第2行完全相同")]


def test_a_number_that_only_the_register_gives_cannot_be_made_up(market: Department) -> None:
    plan = tried("plan_items", plan_item(计划事项编号="SJ-SCJG-2026-099"), by=LEGAL)
    assert "没有这个编号" in problems(plan)[0][2]


def test_numbers_go_on_after_those_that_stand(market: Department) -> None:
    done("plan_items", plan_item(), by=LEGAL)
    done("plan_items", plan_item(检查事项名称="乙"), plan_item(检查事项名称="丙"), by=LEGAL)
    assert list(PlanItem.objects.order_by("pk").values_list("code", flat=True)) == [
        "SJ-SCJG-2026-001", "SJ-SCJG-2026-002", "SJ-SCJG-2026-003",
    ]  # fmt: skip


def test_a_role_that_may_not_gets_every_row_back_and_the_reason(market: Department) -> None:
    plan = done("plan_items", plan_item(), by=BUREAU)
    assert "不能对这条记录“起草”" in problems(plan)[0][2]
    assert not PlanItem.objects.exists()
    assert Event.objects.filter(verb="plan_item.draft", outcome="forbidden").count() == 1


def test_another_departments_row_is_out_of_reach_and_the_own_one_is_offered(market: Department) -> None:
    department("SJ-YJJ", name="市应急管理局")
    remark = tried("plan_items", plan_item(部门="市应急管理局"), by=LEGAL).rejections[0]
    assert (remark.column, remark.value, remark.nearest) == ("部门", "SJ-YJJ", "SJ-SCJG")


def test_another_countys_enterprise_is_neither_entered_nor_changed() -> None:
    done("enterprises", enterprise(行政区划="640522"))
    rows = [enterprise(name="改名", 行政区划="640522"), enterprise(OTHER_CODE, 行政区划="640502")]
    plan = done("enterprises", *rows, by=COUNTY)
    assert [row for row, _, _ in problems(plan)] == [2, 3]
    assert Enterprise.objects.get().name == "示例商贸有限公司"


def test_a_row_is_not_moved_out_of_reach() -> None:
    done("enterprises", enterprise(行政区划="640521"))
    assert fates(tried("enterprises", enterprise(行政区划="640522"), by=COUNTY)) == [Fate.REJECTED]


def test_whoever_reads_a_row_may_be_told_that_nothing_changes(market: Department) -> None:
    done("plan_items", plan_item(), by=LEGAL)
    assert fates(tried("plan_items", plan_item(), by=BUREAU)) == [Fate.UNCHANGED]
    assert fates(tried("plan_items", plan_item(), by=OTHER_LEGAL)) == [Fate.REJECTED]


def test_a_closed_row_is_not_changed(market: Department) -> None:
    close(market, by=BUREAU, reason="机构改革")
    plan = tried("departments", {"部门编码": "SJ-SCJG", "部门名称": "新名称", "层级": "市级", "行政区划": "640500"})
    assert "当前状态" in problems(plan)[0][2]


def test_what_is_fixed_once_entered_is_told(market: Department) -> None:
    department("SJ-YJJ", name="市应急管理局")
    done("plan_items", plan_item(), by=LEGAL)
    row = plan_item(部门="市应急管理局", 计划事项编号="SJ-SCJG-2026-001")
    by = Actor("both", Role.LEGAL_SECTION, LEGAL.at, "SJ-SCJG", "640500", "city")
    assert any("登记后不能更改" in reason for _, _, reason in problems(tried("plan_items", row, by=by)))


def test_a_row_of_another_department_is_told_so_beside_its_bad_cells(market: Department) -> None:
    """Everything at once: nobody mends a date to hear afterwards that the row was never theirs."""
    department("SJ-YJJ", name="市应急管理局")
    said = problems(tried("plan_items", plan_item(部门="市应急管理局", 计划年度="明年"), by=LEGAL))
    assert any(
        "明年" in reason or "数字" in reason or "年" in reason for _, column, reason in said if column == "计划年度"
    )
    assert any("不在本人范围" in reason for _, column, reason in said if column == "部门")


def test_the_law_refuses_a_row_with_article_numbers_and_remedy_and_the_others_go_in(market: Department) -> None:
    rows = [plan_item(), plan_item(检查事项名称="专项", 事项来源="临时性阶段性")]
    plan = done("plan_items", *rows, by=LEGAL)
    remark = plan.rejections[0]
    assert (remark.row, remark.column, remark.rule) == (3, "事项来源", "no_temporary_item_in_plan")
    assert remark.value == "临时性阶段性"  # as it is written in the sheet, not as it is stored
    assert "2026" in remark.reason.zh
    assert "依据：" in remark.reason.zh
    assert "专项检查" in remark.reason.zh
    assert list(PlanItem.objects.values_list("item_name", flat=True)) == ["食品生产日常检查"]


def test_a_refused_row_leaves_a_trace_and_a_mistyped_one_does_not(market: Department) -> None:
    rows = [plan_item(检查事项名称="专项", 事项来源="临时性阶段性"), plan_item(计划频次="约2")]
    done("plan_items", *rows, by=LEGAL)
    refused = Event.objects.filter(verb="plan_item.draft")
    assert [(one.outcome, one.told["row"]) for one in refused] == [("refused", 2)]


def test_the_past_is_recorded_and_what_it_breaks_is_found(market: Department) -> None:
    plan = done("plan_items", plan_item(事项来源="临时性阶段性"), by=BUREAU, past=True)
    kept = PlanItem.objects.get()
    assert (kept.state, kept.source, plan.accepted) == ("recorded", "import", 1)
    assert [note.rule for note in plan.notes if note.rule] == ["no_temporary_item_in_plan"]


def test_a_change_is_judged_for_what_it_newly_breaks(market: Department) -> None:
    done("plan_items", plan_item(), by=LEGAL)
    plan = done("plan_items", plan_item(事项来源="临时性阶段性"), by=LEGAL)
    assert fates(plan) == [Fate.REJECTED]
    kept = PlanItem.objects.get()
    assert (kept.origin, kept.version) == ("annual", 1)


def test_what_the_database_itself_refuses_is_told_in_words_and_stops_no_other_row(market: Department) -> None:
    row = {"姓名": "示例人员", "部门": "SJ-SCJG", "有效起": "2026-03-01"}
    rows = [row | {"证件编号": f"Z{n}", "有效止（不含）": "2026-01-01" if n == 2 else "2031-03-01"} for n in range(5)]
    plan = done("officers", *rows)
    assert problems(plan) == [(4, "", "有效止须晚于有效起。")]
    assert plan.counts["new"] == 4


def test_rows_of_a_tree_may_stand_in_any_order() -> None:
    rows = [
        {"部门编码": code, "部门名称": code, "层级": "市级", "行政区划": "640500", "上级部门": above}
        for code, above in (("C", "B"), ("B", "A"), ("A", ""))
    ]
    assert done("departments", *rows).counts["new"] == 3
    assert Department.objects.get(code="C").parent == Department.objects.get(code="B")
    assert fates(tried("departments", *rows)) == [Fate.UNCHANGED] * 3


def test_who_stands_below_a_row_that_was_not_taken_is_not_taken() -> None:
    rows = [
        {"部门编码": code, "部门名称": code, "层级": level, "行政区划": "640500", "上级部门": above}
        for code, above, level in (("C", "B", "市级"), ("B", "A", "市级"), ("A", "", "省级"), ("D", "", "市级"))
    ]
    plan = done("departments", *rows)
    assert fates(plan) == [Fate.REJECTED, Fate.REJECTED, Fate.REJECTED, Fate.NEW]
    assert list(Department.objects.values_list("code", flat=True)) == ["D"]


def test_a_frequency_that_is_not_read_is_kept_in_its_wording_and_told(market: Department) -> None:
    plan = done(
        "items", {"事项编码": "A1", "事项名称": "甲", "实施部门": "SJ-SCJG", "检查频次": "根据实际情况确定"}, by=OFFICER
    )
    item = InspectionItem.objects.get()
    assert (item.frequency_wording, item.frequency_floor) == ("根据实际情况确定", None)
    assert plan.notes[0].column == "检查频次"
