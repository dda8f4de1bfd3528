"""Written when confirmed, in one transaction, once; what was entered or changed meanwhile is not overwritten."""

from typing import Any

import pytest
from django.db import transaction

from tests.acts.conftest import BUREAU, LEGAL
from tests.acts.importing.conftest import CODE, OTHER_CODE, csv_of, done, enterprise, plan_item, problems, tried
from zhunsheng.acts import importing
from zhunsheng.acts.importing import Fate, making, storing
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.sheets import Sheet
from zhunsheng.inspection.models import PlanItem
from zhunsheng.inspection.plan_items.acts import draft
from zhunsheng.register.enterprises.acts import correct, enter
from zhunsheng.register.models import Department, Enterprise
from zhunsheng.trail.models import Event
from zhunsheng.trail.verify import verify

pytestmark = pytest.mark.django_db


def test_a_trial_writes_nothing_not_even_an_event(market: Department) -> None:
    before = Event.objects.count()
    tried("plan_items", plan_item(), plan_item(检查事项名称="乙"), by=LEGAL)
    assert (PlanItem.objects.count(), Event.objects.count()) == (0, before)


def test_every_row_leaves_its_event_and_the_trail_stays_whole(market: Department) -> None:
    plan = done("plan_items", plan_item(), plan_item(检查事项名称="乙"), by=LEGAL)
    events = Event.objects.filter(batch=plan.batch)
    assert [event.verb for event in events] == ["plan_item.draft", "plan_item.draft", "plan_item.import"]
    assert events[0].after["item_name"] == "食品生产日常检查"
    assert events[0].rules
    assert verify().ok


def test_a_changed_row_keeps_in_the_trail_how_it_stood() -> None:
    done("enterprises", enterprise(行业="批发业"))
    plan = done("enterprises", enterprise(行业="零售业"))
    event = Event.objects.get(batch=plan.batch, verb="enterprise.correct")
    assert (event.before["industry"], event.after["industry"]) == ("批发业", "零售业")
    assert verify().ok


def test_a_row_changed_since_the_trial_is_not_overwritten() -> None:
    done("enterprises", enterprise(行业="批发业"))
    plan = tried("enterprises", enterprise(行业="零售业"))
    correct(Enterprise.objects.get(), by=BUREAU, industry="制造业")
    again = importing.confirm(plan, BUREAU)
    assert "已被他人" in problems(again)[0][2]
    assert Enterprise.objects.get().industry == "制造业"


def test_a_row_entered_since_the_trial_is_not_overwritten() -> None:
    plan = tried("enterprises", enterprise(), enterprise(OTHER_CODE, "乙"))
    enter(by=BUREAU, code=CODE, name="先登记的", region="640500")
    again = importing.confirm(plan, BUREAU)
    assert [line.fate for line in again.lines] == [Fate.REJECTED, Fate.NEW]
    assert Enterprise.objects.get(code=CODE).name == "先登记的"


def test_two_who_confirm_the_same_sheet_at_once_enter_its_rows_once(
    market: Department, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, other = (tried("plan_items", plan_item(), plan_item(检查事项名称="乙"), by=LEGAL) for _ in range(2))
    make, waiting = importing.running.making.make, [other]

    def made_while_another_writes(*given: Any) -> None:
        make(*given)
        if waiting:
            importing.confirm(waiting.pop(), LEGAL)

    monkeypatch.setattr(importing.running.making, "make", made_while_another_writes)
    confirmed = importing.confirm(mine, LEGAL)
    assert [line.fate for line in confirmed.lines] == [Fate.REJECTED, Fate.REJECTED]
    assert "已被他人" in problems(confirmed)[0][2]
    assert PlanItem.objects.count() == 2


def test_an_import_confirmed_twice_under_one_batch_is_done_once() -> None:
    plan = tried("enterprises", enterprise())
    importing.confirm(plan, BUREAU, batch="one-and-the-same")
    count = Event.objects.count()
    with pytest.raises(importing.DoneBefore):
        importing.confirm(plan, BUREAU, batch="one-and-the-same")
    assert (Enterprise.objects.count(), Event.objects.count()) == (1, count)


def test_a_failure_half_way_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = tried("enterprises", enterprise())

    def broken(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(importing.running.recording, "record", broken)
    with pytest.raises(OSError, match="disk full"), transaction.atomic():
        importing.confirm(plan, BUREAU)
    assert not Enterprise.objects.exists()


def test_many_rows_go_in_slices_and_tell_how_far_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "STRIDE", 2)
    rows = [enterprise(f"330100{number:09}", f"企业{number}") for number in range(5)]
    told: list[tuple[str, int, int]] = []
    importing.confirm(tried("enterprises", *rows), BUREAU, progress=lambda *said: told.append(said))
    assert ("store", 5, 5) in told
    assert told[-1][0] == "record"
    assert Enterprise.objects.count() == 5


def test_a_constraint_broken_by_one_of_many_is_found_by_halves(
    market: Department, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "STRIDE", 4)
    rows = [
        {"证件编号": f"Z{n}", "姓名": "示例人员", "部门": "SJ-SCJG", "有效起": "2026-03-01", "有效止（不含）": until}
        for n, until in enumerate(["2031-03-01"] * 5 + ["2020-01-01"] + ["2031-03-01"] * 3)
    ]
    plan = done("officers", *rows)
    assert [(row, reason) for row, _, reason in problems(plan)] == [(7, "有效止须晚于有效起。")]
    assert plan.counts["new"] == 8


def test_a_pasted_table_is_read_like_a_file() -> None:
    noun = NOUNS["enterprises"]
    sheet: Sheet = importing.read_pasted(noun, csv_of(enterprise()).decode().replace(",", "\t"))
    assert importing.plan(noun, sheet, BUREAU).counts["new"] == 1


def test_a_number_taken_while_the_sheet_was_read_is_not_taken_twice(
    market: Department, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between reading the sheet and writing it somebody drafts an item: both are there, numbered one after the other."""
    plan, make = tried("plan_items", plan_item(), by=LEGAL), making.make

    def slowly(*given: Any, **more: Any) -> None:
        make(*given, **more)
        draft(by=LEGAL, department=market, plan_year=2026, item_name="加油站检查", origin="annual")

    monkeypatch.setattr(making, "make", slowly)
    confirmed = importing.confirm(plan, LEGAL)
    assert confirmed.rejections == []
    codes = PlanItem.objects.order_by("number").values_list("code", "item_name")
    assert list(codes) == [("SJ-SCJG-2026-001", "加油站检查"), ("SJ-SCJG-2026-002", "食品生产日常检查")]
    assert [line.key for line in confirmed.lines] == ["SJ-SCJG-2026-002"]
    assert verify().faults == ()
