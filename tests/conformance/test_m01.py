"""M01 (一) 行政执法检查备案制度, as far as a plan's items go; and annex 1's fields."""

from datetime import date

import pytest

from tests.acts.conftest import LEGAL
from tests.conformance.conftest import Found, listed, planned
from zhunsheng.acts.refusals import Refused
from zhunsheng.inspection.plan_items.acts import draft
from zhunsheng.register.models import Department


def test_m01_12_a_listed_item_within_its_cap_and_alone_breaks_nothing(market: Department, found: Found) -> None:
    planned(market, item=listed(market))
    assert found() == {}


def test_m01_05_a_temporary_item_does_not_enter_a_yearly_plan(market: Department) -> None:
    with pytest.raises(Refused) as refusal:
        draft(by=LEGAL, department=market, plan_year=2026, item_name="甲", origin="temporary")
    assert "改为专项检查" in refusal.value.barred[0].remedy.zh


def test_m01_05_a_temporary_item_of_the_past_is_found(market: Department, found: Found) -> None:
    item = planned(market, item=listed(market), origin="temporary")
    assert found() == {item.code: {"no_temporary_item_in_plan"}}


def test_m01_12_an_item_on_no_list_is_seen(market: Department, found: Found) -> None:
    item = planned(market)
    assert "planned_item_listed" in found()[item.code]


def test_m01_12_an_item_published_after_submission_was_not_on_the_list(market: Department, found: Found) -> None:
    item = planned(market, item=listed(market, on=date(2026, 3, 21)))
    assert found() == {item.code: {"planned_item_listed"}}


@pytest.mark.parametrize(("times", "names"), [(1, None), (2, None), (3, {"planned_frequency_within_cap"})])
def test_m01_12_a_frequency_above_the_published_cap_is_seen(
    market: Department, found: Found, times: int, names: set[str] | None
) -> None:
    item = planned(market, item=listed(market), planned_frequency=times)
    assert found().get(item.code) == names


def test_m01_12_a_department_without_a_published_cap_is_unclear_not_broken(market: Department, found: Found) -> None:
    item = planned(market, item=listed(market, yearly_cap=None), planned_frequency=9)
    assert found() == {item.code: {"?planned_frequency_within_cap"}}


def test_m01_12_similar_items_of_two_departments_are_merge_candidates_until_answered(
    market: Department, emergency: Department, found: Found
) -> None:
    ours = planned(market, item=listed(market))
    theirs = planned(emergency, item=listed(emergency, "SJ-YJJ-01"), merge_answer="accepted")
    assert found() == {ours.code: {"planned_item_merged"}}
    assert theirs.code not in found()


@pytest.mark.parametrize(("begins", "similar"), [(date(2026, 12, 30), True), (date(2026, 12, 31), False)])
def test_m01_12_windows_up_to_thirty_days_apart_can_be_merged(
    market: Department, emergency: Department, found: Found, begins: date, similar: bool
) -> None:
    ours = planned(market, item=listed(market))
    planned(emergency, item=listed(emergency, "SJ-YJJ-01"), merge_answer="accepted", window_from=begins,
            window_until=date(2027, 2, 1))  # fmt: skip
    assert ("planned_item_merged" in found().get(ours.code, set())) is similar


def test_m01_12_a_confidential_item_is_no_candidate(market: Department, emergency: Department, found: Found) -> None:
    planned(market, item=listed(market))
    planned(emergency, item=listed(emergency, "SJ-YJJ-01"), confidential=True)
    assert found() == {}


@pytest.mark.parametrize(
    ("published", "as_of", "late"),
    [(None, "2026-04-20", False), (None, "2026-04-21", True), ("2026-04-20", "2026-06-01", False), ("2026-04-21", "2026-06-01", True)],
)  # fmt: skip
def test_m01_13_a_filed_item_is_published_within_twenty_working_days(
    market: Department, found: Found, published: str | None, as_of: str, late: bool
) -> None:
    item = planned(market, item=listed(market), filed_on=date(2026, 3, 20),
                   published_on=date.fromisoformat(published) if published else None)  # fmt: skip
    names = found(date.fromisoformat(as_of)).get(item.code, set())
    assert ("plan_item_published" in names) is late


def test_m01_13_withholding_asks_for_a_reason_and_stops_the_clock(market: Department, found: Found) -> None:
    item = planned(market, item=listed(market), filed_on=date(2026, 3, 20), withheld=True)
    assert found(date(2026, 12, 1)) == {item.code: {"plan_item_withheld_with_reason"}}


def test_l_fsl_109_a_food_item_is_published_even_if_withheld(market: Department, found: Found) -> None:
    item = planned(market, item=listed(market, food=True), filed_on=date(2026, 3, 20), withheld=True)
    assert "food_plan_item_published" in found(date(2026, 12, 1))[item.code]
