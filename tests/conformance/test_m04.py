"""M04 (四) 严格控制检查频次 and X.12, as far as a plan's items go; 优化营商环境条例 54."""

from datetime import date
from typing import Any

import pytest

from tests.acts.conftest import LEGAL
from tests.conformance.conftest import Found, listed, planned
from zhunsheng.acts.refusals import Refused
from zhunsheng.acts.weighing import Reason
from zhunsheng.inspection.models import PlanItem
from zhunsheng.inspection.plan_items import facts
from zhunsheng.inspection.plan_items.acts import draft
from zhunsheng.law.in_force import Law
from zhunsheng.register.models import Department

WINDOW = {"window_from": date(2026, 5, 1), "window_until": date(2026, 12, 1), "object_type": "食品生产企业"}


@pytest.mark.parametrize(
    ("kind", "law", "planned_times", "broken"),
    [
        ("maximum", 2, 2, set()),
        ("maximum", 2, 3, {"planned_not_above_law"}),
        ("minimum", 2, 2, set()),
        ("minimum", 2, 1, {"planned_not_below_law"}),
        ("exact", 2, 1, {"planned_not_below_law"}),
        ("exact", 2, 3, {"planned_not_above_law"}),
        ("none", None, 9, set()),
    ],
)
def test_m04_01_a_plan_carries_the_frequency_the_law_fixes(
    market: Department, found: Found, kind: str, law: int | None, planned_times: int, broken: set[str]
) -> None:
    item = listed(market, law_frequency_kind=kind, law_frequency=law, yearly_cap=20)
    line = planned(market, item=item, planned_frequency=planned_times)
    assert found().get(line.code, set()) == broken


def test_m04_02_who_declines_a_merge_without_a_reason_is_found(
    market: Department, emergency: Department, found: Found
) -> None:
    ours = planned(market, item=listed(market), merge_answer="declined", why_apart="对方检查涉及停产，时段不能重合")
    planned(emergency, item=listed(emergency, "SJ-YJJ-01"), merge_answer="accepted")
    assert found() == {ours.code: {"merge_declined_with_reason"}}


def test_m04_02_where_the_law_fixes_the_frequency_no_merge_is_owed(
    market: Department, emergency: Department, found: Found
) -> None:
    item = listed(market, law_frequency_kind="exact", law_frequency=1)
    ours = planned(market, item=item, merge_answer="declined", why_apart="法定频次")
    planned(emergency, item=listed(emergency, "SJ-YJJ-01"), merge_answer="accepted")
    assert "merge_declined_with_reason" not in found().get(ours.code, set())


def test_x_12_a_decline_says_why_merging_was_impossible(
    market: Department, emergency: Department, found: Found
) -> None:
    ours = planned(market, item=listed(market), merge_answer="declined")
    planned(emergency, item=listed(emergency, "SJ-YJJ-01"), merge_answer="accepted")
    assert "why_not_joined" in found()[ours.code]


def test_m04_02_a_reason_on_the_page_lets_the_draft_pass(market: Department, emergency: Department) -> None:
    planned(emergency, item=listed(emergency, "SJ-YJJ-01"), merge_answer="accepted")
    told: dict[str, Any] = {
        "department": market,
        "plan_year": 2026,
        "item": listed(market),
        "origin": "annual",
        **WINDOW,
    }
    with pytest.raises(Refused) as asked:
        draft(by=LEGAL, merge_answer="declined", **told)
    assert asked.value.only_reasons
    reason = Reason("impossible", "对方检查须停产进行，与本事项运行中抽样不能在同一时段实施。", "head")
    assert draft(by=LEGAL, merge_answer="declined", reasons={"merge_declined_with_reason": reason}, **told).warnings


@pytest.mark.parametrize(
    ("told", "broken"),
    [
        ({"visits_done": 0}, set()),
        ({"visits_done": 3, "drawn_on": date(2026, 3, 25), "frame_kept": True}, set()),
        ({"visits_done": 3, "drawn_on": date(2026, 3, 25), "frame_kept": False}, {"random_item_is_drawn"}),
        (
            {"visits_done": 3, "drawn_on": date(2026, 3, 25), "frame_kept": True, "hand_picked": 1},
            {"random_item_is_drawn"},
        ),
        ({"visits_done": 3, "random_exempt": True}, set()),
        ({"visits_done": 3, "random": False}, set()),
    ],
)
def test_m04_03_objects_of_a_random_item_are_drawn_not_picked(
    market: Department, found: Found, told: dict[str, Any], broken: set[str]
) -> None:
    line = planned(market, item=listed(market), **told)
    assert found().get(line.code, set()) == broken


def test_m04_03_the_result_of_a_draw_is_published_in_twenty_working_days(market: Department, found: Found) -> None:
    line = planned(market, item=listed(market), drawn_on=date(2026, 3, 2), frame_kept=True)
    assert line.code not in found(date(2026, 3, 31))
    assert found(date(2026, 4, 1)) == {line.code: {"draw_published"}}


@pytest.mark.parametrize(
    ("told", "broken"),
    [
        (
            {"joint": True, "invitations_declined": 1, "why_apart": "同日全市督查，人员不足"},
            {"cooperation_not_declined"},
        ),
        ({"joint": True, "invitations_late": 1}, {"cooperation_answered"}),
        ({"joint": True}, set()),
        ({"joint": False, "invitations_late": 1}, set()),
    ],
)
def test_m04_07_invited_departments_cooperate_and_answer(
    market: Department, found: Found, told: dict[str, Any], broken: set[str]
) -> None:
    line = planned(market, item=listed(market), **told)
    assert found().get(line.code, set()) == broken


@pytest.mark.parametrize(
    ("told", "broken"),
    [
        ({"random": True}, set()),
        ({"random": False}, {"market_inspection_random"}),
        ({"random": False, "random_exempt": True}, set()),
    ],
)
def test_l_obe_54_an_ordinary_market_inspection_is_random(
    market: Department, found: Found, told: dict[str, Any], broken: set[str]
) -> None:
    line = planned(market, item=listed(market, market=True), **told)
    assert found().get(line.code, set()) == broken


def test_the_guards_row_and_the_audits_row_are_the_same(market: Department, emergency: Department) -> None:
    lines = [planned(market, item=listed(market)), planned(emergency, item=listed(emergency, "SJ-YJJ-01"))]
    law, day = Law(), date(2026, 4, 1)
    together = facts.of(PlanItem.objects.order_by("pk"), law, day)
    assert [facts.of_one(line.pk, law, day) for line in lines] == together.to_dicts()
    assert together["merge_candidates"].to_list() == [1, 1]
