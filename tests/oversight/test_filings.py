"""F-01: each figure recomputed by hand from rows that were made for it."""

from datetime import date

import pytest

from tests.acts.conftest import department
from tests.inspection.conftest import bureau, drafted, filed, head, legal, submitted
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.weighing import Reason
from zhunsheng.law.in_force import Law
from zhunsheng.oversight import filings
from zhunsheng.oversight.figure import Figure, counted
from zhunsheng.register.models import Department

pytestmark = pytest.mark.django_db
SUMMER, BEFORE = date(2026, 7, 1), date(2026, 3, 15)


@pytest.fixture(autouse=True)
def season(db: None) -> dict[str, Department]:
    """One filed in time, one late, one submitted and not received, one drafted, one silent, one that need not file."""
    there = {code: department(f"SJ-{code}", name=f"市{code}局") for code in ("A", "B", "C", "D", "E")}
    department("SJ-V", name="市垂直局", filing_expected=False)
    drafted(there["A"], joint=True, random=False, item_name="联合检查", objects_planned=4)
    filed(there["A"], objects_planned=10)
    filed(there["B"], "2026-05-06")
    submitted(there["C"])
    drafted(there["D"])
    return there


def value(figure: Figure, law: Law, on: date = SUMMER) -> tuple[int, int]:
    total = counted(figure, law, on).total
    return total.part, total.whole


def test_f_01_1_filed_by_the_day_of_all_that_are_to_file(law: Law) -> None:
    assert value(filings.FILED, law) == (2, 5)
    assert value(filings.FILED, law, BEFORE) == (0, 5)


def test_f_01_2_submitted_by_the_thirtieth_of_april_though_not_yet_received(law: Law) -> None:
    assert value(filings.IN_TIME, law) == (2, 5)
    lines = {line.department: line.part for line in counted(filings.IN_TIME, law, SUMMER).lines}
    assert lines == {"SJ-A": 1, "SJ-B": 0, "SJ-C": 1, "SJ-D": 0, "SJ-E": 0}


def test_v16_the_last_minute_of_april_is_in_time_and_the_first_of_may_is_not(law: Law) -> None:
    for clock, day, in_time in (("23:59", "2026-04-30", 1), ("00:00", "2026-05-01", 0)):
        whose = department(f"SJ-{day}", name=f"市{day}局")
        submitted(whose, day, clock)
        lines = {line.department: line.part for line in counted(filings.IN_TIME, law, SUMMER).lines}
        assert lines[whose.code] == in_time


def test_a_nil_return_counts_as_filed(law: Law, season: dict[str, Department]) -> None:
    plan = ACTS["plan.open_plan"](by=legal("2026-04-01", "SJ-E"), department=season["E"], plan_year=2026).subject
    ACTS["plan.declare_nil"](plan, by=legal("2026-04-01", "SJ-E"), reason="职权已划转")
    ACTS["plan.sign"](plan, by=head("2026-04-01", "SJ-E"))
    why = Reason("other", "本部门的检查职权已划转综合执法部门，本年度不再开展行政检查。", "head")
    ACTS["plan.submit"](plan, by=legal("2026-04-01", "SJ-E"), reasons={"nil_return_only_without_power": why})
    ACTS["plan.receive"](plan, by=bureau("2026-04-02"))
    assert (value(filings.FILED, law), value(filings.IN_TIME, law)) == ((3, 5), (3, 5))


def test_f_01_3_items_of_filed_plans_by_flag(law: Law) -> None:
    assert value(filings.ITEMS, law) == (3, 3)
    assert value(filings.JOINT, law) == (1, 3)
    assert value(filings.RANDOM, law) == (2, 3)


def test_f_01_6_visits_done_of_visits_planned(law: Law, season: dict[str, Department]) -> None:
    assert value(filings.CARRIED_OUT, law) == (0, 14)
    ACTS["plan_item.record"](by=legal("2027-01-05", "SJ-B"), department=season["B"], plan_year=2026, item_name="另一项",
                             origin="annual", objects_planned=5, planned_frequency=2, visits_done=7)  # fmt: skip
    assert value(filings.CARRIED_OUT, law) == (7, 24)


def test_f_01_5_visits_under_a_plan_that_was_never_filed(law: Law, season: dict[str, Department]) -> None:
    assert value(filings.WITHOUT, law) == (0, 0)
    ACTS["plan_item.record"](by=legal("2027-01-05", "SJ-D"), department=season["D"], plan_year=2026, item_name="另一项",
                             origin="annual", visits_done=7)  # fmt: skip
    assert value(filings.WITHOUT, law) == (7, 1)


def test_f_01_4_special_inspections_by_ground_and_the_late_ones(law: Law, season: dict[str, Department]) -> None:
    record = ACTS["special_filing.record"]
    told = {"by": legal("2026-06-01", "SJ-A"), "department": season["A"], "approved_on": date(2026, 5, 1)}
    urgent = {"ground": "health_emergency", "emergency": True, "first_visit_on": date(2026, 6, 1)}
    record(name="甲", ground="ecology", filed_on=date(2026, 5, 6), **told)
    record(name="乙", ground="ecology", filed_on=date(2025, 5, 6), **told)  # of another year
    record(name="丙", filed_on=date(2026, 6, 3), **urgent, **told)  # the second working day
    record(name="丁", filed_on=date(2026, 6, 4), **urgent, **told)
    found = counted(filings.SPECIALS, law, SUMMER)
    assert {name: one.part for name, one in found.by_group.items() if one.part} == {"ecology": 1, "health_emergency": 2}
    assert value(filings.SPECIALS_LATE, law) == (1, 2)
