"""A number of the law is dated and sourced; a city may bind its departments more tightly, never the enterprise."""

from datetime import date

import polars as pl
import pytest

from zhunsheng.law.numbers import Numbers
from zhunsheng.law.parameter import NotAllowed, Number, Value
from zhunsheng.law.parameters import NOTICE_DAYS, PARAMETERS, PLAN_DUE, PUBLISH_WD, ROLL_FORWARD_DEPT, WHITE_LIST_CAP
from zhunsheng.law.sources import NOTICE

CITY = NOTICE.at("一(一)")
NATION = Numbers.national()


def value(number: Number, since: str = "2026-01-01", **scope: str) -> Value:
    return Value(date.fromisoformat(since), number, CITY, **scope)


def on(numbers: Numbers, day: str, region: str = "640500", department: str = "SJ") -> object:
    row = pl.DataFrame({"on": [date.fromisoformat(day)], "region": [region], "department": [department]})
    found = row.select(numbers.expr(PUBLISH_WD, pl.col("on"), pl.col("region"), pl.col("department"))).item()
    stands = numbers.in_force(PUBLISH_WD, date.fromisoformat(day), region, department)
    assert found == (stands.value if stands else None)
    return found


def test_before_its_first_day_a_number_is_unknown() -> None:
    assert on(NATION, "2019-05-14") is None
    assert on(NATION, "2019-05-15") == 20


def test_a_city_changes_a_number_from_a_day_and_the_old_one_stays_before_it() -> None:
    own = NATION.over([("publish_wd", value(15)), ("publish_wd", value(10, "2026-07-01"))])
    assert [on(own, day) for day in ("2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01")] == [20, 15, 15, 10]


def test_a_region_and_a_department_stand_over_the_city() -> None:
    own = NATION.over([
        ("publish_wd", value(7, region="640521")), ("publish_wd", value(15)), ("publish_wd", value(5, department="SJ-SCJG")),
    ])  # fmt: skip
    assert [on(own, "2026-03-01", *whose) for whose in (("640500", "SJ"), ("640521", "X"), ("640521", "SJ-SCJG"))] == [
        15,
        7,
        5,
    ]


def test_narrowing_to_one_region_and_department_changes_no_number() -> None:
    own = NATION.over([("publish_wd", value(7, region="640521")), ("publish_wd", value(15, "2026-06-01"))])
    for region in ("640500", "640521"):
        assert on(own.narrowed(region, "SJ"), "2026-07-01", region) == on(own, "2026-07-01", region)


def test_the_due_day_of_plans_reads_as_month_and_day() -> None:
    year = pl.DataFrame({"on": [date(2026, 12, 31)], "region": [""], "department": [""]})
    assert year.select(NATION.expr(PLAN_DUE, pl.col("on"), pl.col("region"), pl.col("department"))).item() == 430


@pytest.mark.parametrize(
    ("number", "said"), [(21, "只能等于或小于 20"), (-1, "不小于 0"), ("二十", "不小于 0"), (True, "不小于 0")]
)
def test_a_period_may_only_be_shortened(number: Number, said: str) -> None:
    PUBLISH_WD.check(20, 20)
    PUBLISH_WD.check(19, 20)
    with pytest.raises(NotAllowed, match=said):
        PUBLISH_WD.check(number, 20)


def test_an_announcement_may_stand_longer_never_shorter_than_three_days() -> None:
    NOTICE_DAYS.check(4, 3)
    NOTICE_DAYS.check(3, 5)
    with pytest.raises(NotAllowed, match="不得低于 3"):
        NOTICE_DAYS.check(2, 3)


def test_what_the_law_fixes_a_city_does_not_set() -> None:
    with pytest.raises(NotAllowed, match="法律已定"):
        PLAN_DUE.check("05-31", "04-30")


def test_a_switch_is_yes_or_no() -> None:
    ROLL_FORWARD_DEPT.check(False, True)
    with pytest.raises(NotAllowed, match="是"):
        ROLL_FORWARD_DEPT.check(1, True)


def test_a_cap_may_only_be_lowered() -> None:
    with pytest.raises(NotAllowed, match="等于或小于 1"):
        WHITE_LIST_CAP.check(2, 1)


def test_every_number_has_a_source_a_unit_and_a_title_in_both_languages() -> None:
    for one in PARAMETERS.values():
        assert one.title.zh
        assert one.title.en
        assert one.unit.zh
        assert all(stands.source.source.title for stands in one.values)
