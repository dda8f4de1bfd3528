"""An act is permitted, possible, lawful and recorded, or it did not happen."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection

from tests.acts.conftest import BUREAU, LEGAL, OFFICER, OTHER_LEGAL, department
from zhunsheng.acts.act import ACTS, Done
from zhunsheng.acts.models import ReasonedException
from zhunsheng.acts.refusals import Changed, Forbidden, Invalid, NotDone, NotNow, Refused
from zhunsheng.acts.weighing import Reason
from zhunsheng.inspection.models import Plan, PlanItem
from zhunsheng.inspection.plan_items.acts import amend, draft, record
from zhunsheng.register.departments.acts import close, correct
from zhunsheng.register.models import Department
from zhunsheng.trail import verify
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db
WRITTEN = Reason("impossible", "对方事项在同一时段停产检修，客观上不能合并检查，已与对方书面确认。", "head")


def drafted(market: Department, **told: Any) -> Done:
    ordinary = {"department": market, "plan_year": 2026, "item_name": "食品生产日常检查", "origin": "annual"}
    return draft(by=LEGAL, **{**ordinary, **told})


def verbs() -> list[tuple[str, str]]:
    return list(Event.objects.filter(noun="plan_item").order_by("seq").values_list("verb", "outcome"))


def test_a_drafted_item_stands_numbered_and_recorded(market: Department) -> None:
    done = drafted(market)
    assert isinstance(done.subject, PlanItem)
    assert (done.subject.code, done.subject.state, done.subject.version) == ("SJ-SCJG-2026-001", "draft", 1)
    assert verbs() == [("plan_item.draft", "done")]


def test_the_event_keeps_before_after_and_the_versions_of_the_rules(market: Department) -> None:
    done = drafted(market)
    changed = amend(done.subject, by=LEGAL, remark="改期").event
    assert changed.before["remark"] == ""
    assert changed.after["remark"] == "改期"
    assert "no_temporary_item_in_plan" in changed.rules


def test_a_temporary_task_is_refused_and_leaves_only_a_trace(market: Department) -> None:  # M01.5
    with pytest.raises(Refused, match="临时性、阶段性") as refusal:
        drafted(market, origin="temporary")
    [finding] = refusal.value.barred
    assert finding.basis == "《2025年行政执法重点工作任务分工方案》一(一)"
    assert not PlanItem.objects.exists()
    assert (verbs(), refusal.value.trace) == ([("plan_item.draft", "refused")], Event.objects.last().seq)  # type: ignore[union-attr]


def test_a_reason_that_no_rule_asks_for_excuses_nothing(market: Department) -> None:
    given = {"no_temporary_item_in_plan": WRITTEN}
    record(by=LEGAL, department=market, plan_year=2026, item_name="专项", origin="temporary", reasons=given)
    assert not ReasonedException.objects.exists()


def test_what_was_done_elsewhere_is_found_and_not_refused(market: Department) -> None:
    done = record(by=LEGAL, department=market, plan_year=2026, item_name="专项", origin="temporary")
    assert [finding.rule.name for finding in done.warnings] == ["no_temporary_item_in_plan"]
    assert done.event.warnings[0]["effect"] == "refuse"


def test_an_old_breach_does_not_freeze_its_record(market: Department) -> None:
    item = record(by=LEGAL, department=market, plan_year=2026, item_name="专项", origin="temporary").subject
    PlanItem.objects.update(state="draft")
    Plan.objects.update(state="draft")
    assert amend(item, by=LEGAL, remark="补录").subject.pk == item.pk


def test_a_missing_fact_of_the_row_refuses_and_is_named(market: Department) -> None:
    with pytest.raises(Invalid) as missing:
        drafted(market, origin=None)
    assert "origin" in missing.value.errors


def candidates(market: Department) -> dict[str, Any]:
    """An item of another department that could be merged with the market bureau's."""
    other = department("SJ-YJJ", name="市应急管理局")
    window = {"object_type": "加油站", "window_from": date(2026, 5, 1), "window_until": date(2026, 6, 1)}
    record(by=BUREAU, department=other, plan_year=2026, item_name="加油站安全", origin="annual",
           submitted_on=date(2026, 2, 1), **window)  # fmt: skip
    return window


def test_declining_a_merge_asks_for_a_reason_and_keeps_it(market: Department) -> None:  # M04.2, X.12
    window = candidates(market)
    with pytest.raises(Refused) as asked:
        drafted(market, merge_answer="declined", **window)
    assert asked.value.only_reasons
    assert [f.rule.name for f in asked.value.reasons_asked] == ["merge_declined_with_reason"]
    done = draft(
        by=LEGAL, reasons={"merge_declined_with_reason": WRITTEN}, department=market, plan_year=2026, item_name="加油站",
        origin="annual", merge_answer="declined", **window,
    )  # fmt: skip
    assert done.event.grounds["merge_declined_with_reason"]["approver"] == "head"
    kept = ReasonedException.objects.get()
    assert (kept.rule, kept.code, kept.department) == ("merge_declined_with_reason", "impossible", "SJ-SCJG")


@pytest.mark.parametrize(
    ("tamper", "kind"),
    [
        ("UPDATE acts_reasoned_exception SET text = '后来改写的理由，足足二十个字以上才行的'", "row_changed"),
        ("UPDATE acts_reasoned_exception SET approver = 'somebody'", "row_changed"),
        ("DELETE FROM acts_reasoned_exception", "row_deleted"),
    ],
)
def test_a_reason_changed_afterwards_is_found_and_named(market: Department, tamper: str, kind: str) -> None:
    window = candidates(market)
    draft(
        by=LEGAL, reasons={"merge_declined_with_reason": WRITTEN}, department=market, plan_year=2026, item_name="加油站",
        origin="annual", merge_answer="declined", **window,
    )  # fmt: skip
    assert [fault for fault in verify.verify().faults if fault.noun == "reasoned_exception"] == []
    with connection.cursor() as cursor:
        cursor.execute(tamper)
    found = [fault for fault in verify.verify().faults if fault.noun == "reasoned_exception"]
    assert [fault.kind for fault in found] == [kind]


def test_rows_that_exchange_their_numbers_are_found_and_named(market: Department) -> None:
    """All that leads to one would lead to the other: an account's grants, a department's plans."""
    one, other = drafted(market).subject, drafted(market, item_name="加油站检查").subject
    with connection.cursor() as cursor:
        for was, now in ((one.pk, 10**6), (other.pk, one.pk), (10**6, other.pk)):
            cursor.execute("UPDATE inspection_plan_item SET id = %s WHERE id = %s", [now, was])
    found = [fault for fault in verify.verify().faults if fault.noun == "plan_item"]
    assert {(fault.kind, fault.subject) for fault in found} == {("row_changed", one.code), ("row_changed", other.code)}


def test_a_reason_that_was_given_stays_given(market: Department) -> None:
    window = candidates(market)
    told = {"department": market, "plan_year": 2026, "item_name": "加油站", "origin": "annual", **window}
    item = draft(by=LEGAL, reasons={"merge_declined_with_reason": WRITTEN}, merge_answer="declined", **told).subject
    assert amend(item, by=LEGAL, remark="不再询问").warnings == ()


def test_a_reason_nobody_asked_for_is_not_kept(market: Department) -> None:
    draft(by=LEGAL, reasons={"merge_declined_with_reason": WRITTEN}, department=market, plan_year=2026, item_name="甲",
          origin="annual")  # fmt: skip
    assert not ReasonedException.objects.exists()


def test_another_department_drafts_nothing_here(market: Department) -> None:
    with pytest.raises(Forbidden, match="部门法制机构"):
        draft(by=OTHER_LEGAL, department=market, plan_year=2026, item_name="甲", origin="annual")
    assert verbs() == [("plan_item.draft", "forbidden")]


def test_a_role_that_drafts_nothing_is_told_who_does(market: Department) -> None:
    with pytest.raises(Forbidden, match="执法人员、部门法制机构"):
        draft(by=BUREAU, department=market, plan_year=2026, item_name="甲", origin="annual")


def test_a_row_of_another_department_cannot_be_changed_by_its_id(market: Department) -> None:
    item = drafted(market).subject
    with pytest.raises(Forbidden):
        amend(item, by=OTHER_LEGAL, remark="x")
    assert PlanItem.objects.get().remark == ""


def test_a_row_cannot_be_moved_out_of_reach(market: Department) -> None:
    code = drafted(market).subject
    other = department("SJ-YJJ")
    with pytest.raises(Forbidden):
        draft(by=LEGAL, department=other, plan_year=2026, item_name="甲", origin="annual")
    assert PlanItem.objects.count() == 1
    assert code


def test_what_is_closed_is_not_corrected(market: Department) -> None:
    close(market, by=BUREAU, reason="机构改革")
    with pytest.raises(NotNow, match="已撤销"):
        correct(market, by=BUREAU, phone="0955")


def test_a_record_changed_meanwhile_is_shown_and_not_overwritten(market: Department) -> None:
    correct(market, by=BUREAU, seen=1, phone="0955-1")
    with pytest.raises(Changed) as changed:
        correct(market, by=BUREAU, seen=1, phone="0955-2")
    assert changed.value.present["phone"] == "0955-1"
    assert Department.objects.get().phone == "0955-1"


def test_the_same_form_sent_twice_is_one_act(market: Department) -> None:
    once = replace(LEGAL, once="form-1")
    told = {"department": market, "plan_year": 2026, "item_name": "甲", "origin": "annual"}
    first, second = draft(by=once, **told), draft(by=once, **told)
    assert second.repeated
    assert first.subject.pk == second.subject.pk
    assert PlanItem.objects.count() == 1


def test_a_window_that_ends_before_it_begins_is_told_in_words(market: Department) -> None:
    with pytest.raises(Invalid, match="时间窗口止须晚于起"):
        drafted(market, window_from=date(2026, 6, 1), window_until=date(2026, 5, 1))


def test_a_code_that_exists_is_told_at_its_field(market: Department) -> None:
    with pytest.raises(Invalid) as taken:
        department("SJ-SCJG")
    assert taken.value.errors == {"code": ["已有相同的记录。"]}


def test_what_an_act_asks_is_what_its_function_is_told() -> None:
    assert list(close.asks) == ["reason"]
    assert draft.asks == {}
    assert "item_name" in draft.sets


def test_every_failure_of_an_act_is_one_kind_of_not_done() -> None:
    assert all(issubclass(kind, NotDone) for kind in (Forbidden, NotNow, Invalid, Changed, Refused))


def test_an_officer_drafts_for_the_own_department(market: Department) -> None:
    assert (
        draft(by=OFFICER, department=market, plan_year=2026, item_name="甲", origin="annual").event.person == "officer"
    )


def test_every_act_is_declared_once_with_a_basis_and_a_sentence() -> None:
    assert all(one.basis and one.change.__doc__ for one in ACTS.values())
