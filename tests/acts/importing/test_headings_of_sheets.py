"""Which headings mean what: by name, label or alias, by a mapping, two for one, and those that are left out with a reason."""

import pytest

from tests.acts.conftest import LEGAL
from tests.acts.importing.conftest import CODE, enterprise, plan_item, tried
from zhunsheng.acts import importing
from zhunsheng.acts.importing.names import Names
from zhunsheng.acts.noun import NOUNS
from zhunsheng.register.models import Department

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "heading",
    ["统一社会信用代码/注册号", "注册号/统一社会信用代码", "信用代码（必填）", "code", " 统一社会 信用代码 * "],
)
def test_a_heading_is_known_however_it_is_dressed(heading: str) -> None:
    plan = tried("enterprises", {heading: CODE, "单位名称": "甲"})
    assert plan.lines[0].told["code"] == CODE


def test_a_unit_in_brackets_changes_nothing_but_another_end_does() -> None:
    names = Names(NOUNS["plan_items"])
    assert names("计划频次（次/年）") is names("本计划频次")
    assert names("时间窗口止（含）") is None


def test_a_mapping_names_foreign_headings_in_either_direction() -> None:
    for mapping in ({"纳税人": "name", "税号": "code"}, {"企业名称": "纳税人", "code": "税号"}):
        plan = tried("enterprises", {"税号": CODE, "纳税人": "甲"}, mapping=mapping)
        assert (plan.lines[0].told["name"], plan.accepted) == ("甲", 1)


def test_a_mapping_may_leave_a_heading_out() -> None:
    plan = tried("enterprises", enterprise(行业="批发业"), mapping={"行业": "-"})
    assert "industry" not in plan.lines[0].told
    assert "对照表" in plan.headings.left_out["行业"].zh


def test_a_mapping_to_no_column_is_bad_use() -> None:
    with pytest.raises(importing.NotAColumn):
        tried("enterprises", enterprise(), mapping={"甲": "乙"})


def test_of_two_headings_for_one_column_the_surer_is_taken_and_the_other_says_so(market: Department) -> None:
    row = plan_item() | {"任务名称": "泛称"}
    plan = tried("plan_items", row, by=LEGAL)
    assert plan.lines[0].told["item_name"] == "食品生产日常检查"
    assert "检查事项名称" in plan.headings.left_out["任务名称"].zh


def test_what_the_system_sets_and_what_nobody_knows_are_left_out_with_different_reasons() -> None:
    left_out = tried("enterprises", enterprise(号码类型="x", 法定代表人="y")).headings.left_out
    assert "系统填写" in left_out["号码类型"].zh
    assert "不是本类记录的列" in left_out["法定代表人"].zh


def test_the_running_number_of_a_list_is_no_code(market: Department) -> None:
    rows = [
        {"编号": number, "抽查事项名称": name, "抽查主体": "SJ-SCJG"}
        for number, name in ((1, "甲"), (1, "乙"), (2, "丙"))
    ]
    plan = tried("items", *rows)
    assert [line.key for line in plan.lines] == ["SJ-SCJG-JC-0001", "SJ-SCJG-JC-0002", "SJ-SCJG-JC-0003"]
    assert "清单序号" in plan.headings.left_out["编号"].zh


def test_codes_under_the_same_heading_are_codes(market: Department) -> None:
    rows = [{"编号": code, "抽查事项名称": code, "抽查主体": "SJ-SCJG"} for code in ("SC-01", "SC-02")]
    assert [line.key for line in tried("items", *rows).lines] == ["SC-01", "SC-02"]


def test_who_may_act_for_the_own_department_only_need_not_name_it(market: Department) -> None:
    row = {name: value for name, value in plan_item().items() if name != "部门"}
    plan = tried("plan_items", row, by=LEGAL)
    assert plan.lines[0].told["department"].code == "SJ-SCJG"
