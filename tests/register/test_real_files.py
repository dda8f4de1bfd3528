"""Real files through the real importer: accepted and rejected add up, each rejection has its reason, again changes nothing."""

from pathlib import Path

import pytest

from tests.acts.conftest import BUREAU, department
from zhunsheng.acts import importing
from zhunsheng.acts.importing import Options, Plan
from zhunsheng.acts.noun import NOUNS
from zhunsheng.inspection.models import PlanItem
from zhunsheng.register.models import Department, Enterprise, InspectionItem
from zhunsheng.trail.models import Event
from zhunsheng.trail.verify import verify

pytestmark = pytest.mark.django_db
OF_MARKET = {"department": "市市场监督管理局"}


def brought_in(noun: str, path: Path, **options: object) -> Plan:
    """The file tried and confirmed, its counts held against each other."""
    told, data = Options(**options), path.read_bytes()  # type: ignore[arg-type]
    plan = importing.plan(NOUNS[noun], importing.read(NOUNS[noun], data, path.name, told), BUREAU, told)
    rejected = {remark.row for remark in plan.rejections}
    assert plan.accepted + len(rejected) == plan.counts["rows"]
    assert all(remark.reason.zh and remark.reason.en for remark in plan.rejections)
    return importing.confirm(plan, BUREAU)


def twice(noun: str, path: Path, **options: object) -> Plan:
    """The file brought in, and once more without anything new; what the first time came to."""
    first = brought_in(noun, path, **options)
    events = Event.objects.count()
    again = brought_in(noun, path, **options)
    assert (again.counts["new"], again.counts["changed"]) == (0, 0)
    assert again.accepted == first.accepted
    assert Event.objects.count() == events + 1  # that it was imported once more
    return first


def test_478_and_2883_real_enterprises_come_in_once(shared_data: Path) -> None:
    a = twice("enterprises", shared_data / "enterprises" / "zj_enterprises_a.xlsx")
    b = twice("enterprises", shared_data / "enterprises" / "zj_enterprises_b.xlsx")
    assert (a.counts["rows"], b.counts["rows"]) == (478, 2883)
    assert a.counts["new"] + b.counts["new"] == Enterprise.objects.count() == 3361
    assert verify().ok


def test_the_two_kinds_of_numbers_in_one_column_are_told_apart_and_the_older_marked(shared_data: Path) -> None:
    plan = brought_in("enterprises", shared_data / "enterprises" / "zj_enterprises_a.xlsx")
    kinds = [
        Enterprise.objects.filter(code_kind=kind).count() for kind in ("uscc", "registration_15", "registration_13")
    ]
    assert kinds == [430, 47, 1]
    assert len(plan.notes) == 48


def test_59_departments_of_another_province_take_level_and_region_from_outside(shared_data: Path) -> None:
    plan = twice("departments", shared_data / "codes" / "zj_department_codes.tsv",
                 constants={"level": "市级", "region": "中卫市"})  # fmt: skip
    assert (plan.counts["new"], Department.objects.count()) == (59, 59)


def test_17_items_without_codes_are_numbered_and_their_frequency_read_or_told(
    shared_data: Path, market: Department
) -> None:
    plan = twice("items", shared_data / "inspection_items" / "zj_random_inspection_items_17.tsv", constants=OF_MARKET)
    assert plan.counts["new"] == InspectionItem.objects.count() == 17
    read = InspectionItem.objects.exclude(frequency_floor=None, frequency_cap=None).count()
    assert read + len({note.row for note in plan.notes}) == 17
    assert "清单序号" in plan.headings.left_out["编号"].zh


def test_17_items_without_a_department_of_ours_come_back_and_say_so(shared_data: Path, market: Department) -> None:
    plan = brought_in("items", shared_data / "inspection_items" / "zj_random_inspection_items_17.tsv")
    assert plan.accepted == 0
    assert {remark.column for remark in plan.rejections} == {"抽查主体"}


def test_14_published_plan_rows_are_recorded_but_for_those_that_cannot_be_read(
    shared_data: Path, market: Department
) -> None:
    plan = twice("plan_items", shared_data / "plans" / "annual_plan_rows_14.tsv", past=True,
                 constants={**OF_MARKET, "origin": "双随机"})  # fmt: skip
    assert [(remark.row, remark.column) for remark in plan.rejections] == [(7, "检查方式"), (15, "时间")]
    assert PlanItem.objects.count() == 12
    assert PlanItem.objects.get(item_name="食品经营许可情况的检查").objects_planned == 20


def test_masked_departments_are_never_guessed(shared_data: Path, market: Department) -> None:
    plan = brought_in("plan_items", shared_data / "plans" / "annual_plan_rows_14.tsv", past=True)
    assert plan.accepted == 0
    assert all(remark.nearest is None for remark in plan.rejections if remark.column == "发起部门")


@pytest.fixture
def market(db: None) -> Department:
    """市市场监督管理局."""
    return department("SJ-SCJG", name="市市场监督管理局")
