"""The page of an act: its form, the explanation when it is refused, the reason that lets it pass, and one act a form."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from tests.acts.conftest import BUREAU, LEGAL, department
from tests.acts.test_listing import planned
from tests.web.conftest import Browser, hidden, text
from zhunsheng.acts import grounds
from zhunsheng.acts.models import ReasonedException
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import PlanItem
from zhunsheng.inspection.plan_items.acts import draft
from zhunsheng.law.facts import KINDS, Facts
from zhunsheng.register.departments.acts import correct
from zhunsheng.register.models import Department
from zhunsheng.trail.models import Event
from zhunsheng.web import shown

pytestmark = pytest.mark.django_db
NEW = "/plan_items/new/"
TYPED = {"department": "SJ-SCJG", "plan_year": "2026", "item_name": "食品生产日常检查", "origin": "annual"}
DECLINED = {
    "merge_answer": "declined", "object_type": "食品生产企业", "window_from": "2026-05-01", "window_until": "2026-09-01",
}  # fmt: skip
REASON = {
    grounds.field("merge_declined_with_reason", part): value
    for part, value in {
        "code": "impossible", "text": "对方事项在同一时段停产检修，客观上不能合并检查，已书面确认。", "approver": "head-1",
    }.items()
}  # fmt: skip


def send(client: Client, address: str = NEW, **typed: str) -> Any:
    """Open the form, fill it in and send it."""
    return client.post(address, {**hidden(client.get(address)), **TYPED, **typed})


@pytest.fixture
def heads(browser: Browser, market: Department) -> None:
    """A head who may approve."""
    browser(Role.DEPARTMENT_HEAD, market, name="head-1")


@pytest.fixture
def similar(market: Department) -> None:
    """Another department's item on the same objects, which could be merged."""
    other = department("SJ-YJJ", name="市应急管理局")
    planned(
        other,
        submitted_on="2026-03-01",
        object_type="食品生产企业",
        window_from="2026-05-01",
        window_until="2026-09-01",
    )


def test_a_sent_form_is_an_act_and_leads_to_its_record(legal: Client, market: Department) -> None:
    answer = send(legal)
    assert (answer.status_code, PlanItem.objects.get().code) == (302, "SJ-SCJG-2026-001")
    said = text(legal.get(answer["Location"]))
    assert "已办理，留痕第" in said


def test_what_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost(legal: Client, market: Department) -> None:
    answer = send(legal, window_from="13.40", item_name="保留我")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "13月没有40日" in page
    assert 'aria-describedby="id_window_from-wrong"' in page
    assert 'value="保留我"' in page
    assert not PlanItem.objects.exists()


def test_a_message_of_the_act_stands_beside_its_field(legal: Client, market: Department) -> None:
    page = send(legal, window_from="2026-06-01", window_until="2026-05-01").content.decode()
    assert "时间窗口止须晚于起" in page


def test_a_refusal_explains_itself_in_five_parts(legal: Client, market: Department) -> None:
    answer = send(legal, origin="temporary")
    said = text(answer)
    assert answer.status_code == 422
    trace = Event.objects.order_by("-seq").first()
    assert trace is not None
    parts = ["不能办理：事项 食品生产日常检查 的来源为临时性", "依据 “临时性、阶段性的行政执法检查事项，不列入年度行政执法计划中”",
             "事实与数字", "怎样才可以 从年度计划中移出", f"{trace.seq:04}"]  # fmt: skip
    places = [said.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert '/law/notice-2025/#measure-1">' in answer.content.decode()
    assert "/rules/no_temporary_item_in_plan/" in answer.content.decode()


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_fact_has_words_in_english(kind: type[Facts]) -> None:
    with translation.override("en"):
        named = {name: shown.heading(kind, name) for name in kind.column_names()}
    assert [name for name, words in named.items() if words == name or "_" in words] == []


def test_a_refusal_in_english_lists_its_facts_in_english(legal: Client, market: Department) -> None:
    legal.cookies["django_language"] = "en"
    page = send(legal, origin="temporary")
    assert page.status_code == 422
    labels = re.findall(r"<dt>([^<]*)</dt>", page.content.decode())
    assert labels
    assert [label for label in labels if "_" in label or not label[:1].isupper()] == []


def test_a_refused_form_can_be_mended_on_the_same_page(legal: Client, market: Department) -> None:
    refused = send(legal, origin="temporary")
    again = legal.post(NEW, {**hidden(refused), **TYPED})
    assert (again.status_code, PlanItem.objects.count()) == (302, 1)


def test_a_reason_is_asked_on_the_same_page_and_kept(legal: Client, heads: None, similar: None) -> None:
    asked = send(legal, **DECLINED)
    assert "须先说明理由" in text(asked)
    assert 'name="reason.merge_declined_with_reason.text"' in asked.content.decode()
    done = legal.post(NEW, {**hidden(asked), **TYPED, **DECLINED, **REASON})
    assert done.status_code == 302
    kept = ReasonedException.objects.get()
    assert (kept.rule, kept.code, kept.approver) == ("merge_declined_with_reason", "impossible", "head-1")
    assert "已说明理由" in text(legal.get(done["Location"]))


def test_a_reason_too_short_is_told_so_and_leaves_no_trace(legal: Client, heads: None, similar: None) -> None:
    asked = send(legal, **DECLINED)
    events = Event.objects.count()
    short = {**REASON, "reason.merge_declined_with_reason.text": "客观原因"}
    answer = legal.post(NEW, {**hidden(asked), **TYPED, **DECLINED, **short})
    assert (answer.status_code, Event.objects.count()) == (422, events)
    assert "不少于20个字" in text(answer)
    assert "客观原因" in answer.content.decode()


def test_the_same_form_sent_twice_is_one_act(legal: Client, market: Department) -> None:
    form = {**hidden(legal.get(NEW)), **TYPED}
    first, second = legal.post(NEW, form), legal.post(NEW, form)
    assert first["Location"] == second["Location"]
    assert PlanItem.objects.count() == 1


def test_a_form_used_for_another_act_is_not_taken_again(legal: Client, market: Department) -> None:
    form = {**hidden(legal.get(NEW)), **TYPED}
    legal.post(NEW, form)
    answer = legal.post("/plan_items/new/record/", form)
    assert (answer.status_code, PlanItem.objects.count()) == (422, 1)
    assert "这张表单已经用过" in text(answer)


def test_a_record_changed_meanwhile_is_shown_side_by_side(bureau: Client, market: Department) -> None:
    address = "/departments/SJ-SCJG/correct/"
    form = {
        **hidden(bureau.get(address)),
        "name": "市市场监督管理局",
        "level": "city",
        "region": "640500",
        "kind": "organ",
    }
    correct(market, by=BUREAU, phone="0955-7000000", kind="authorised")
    answer = bureau.post(address, {**form, "phone": "0955-7111111"})
    said = text(answer)
    assert answer.status_code == 409
    assert "监督电话 0955-7111111 0955-7000000" in said
    assert "主体类型 行政机关 法律法规授权组织" in said
    market.refresh_from_db()
    assert market.phone == "0955-7000000"
    assert bureau.post(address, {**form, **hidden(answer), "phone": "0955-7111111"}).status_code == 302


def test_an_act_that_does_not_start_from_this_state_says_from_which_it_does(legal: Client, market: Department) -> None:
    item = planned(market)
    answer = legal.get(f"/plan_items/{item.code}/amend/")
    assert answer.status_code == 409
    assert "当前状态“已登记”不能“修改”；须为：草拟" in text(answer)


def test_a_role_that_may_not_is_told_which_may(bureau: Client, market: Department) -> None:
    answer = bureau.get(NEW)
    assert answer.status_code == 403
    said = text(answer)
    assert "您现在是 市司法局" in said
    assert "部门法制机构" in said


def test_a_row_in_sight_but_out_of_reach_is_forbidden(browser: Browser, market: Department) -> None:
    answer = browser(Role.COUNTY_BUREAU).get("/departments/SJ-SCJG/correct/")
    assert answer.status_code == 403
    assert "不能对这条记录“更正”" in text(answer)


def test_the_public_is_sent_to_the_login_and_back(client: Client, market: Department) -> None:
    answer = client.get(NEW)
    assert (answer.status_code, answer["Location"]) == (302, "/login/?next=%2Fplan_items%2Fnew%2F")


def test_a_form_may_start_from_another_record(legal: Client, market: Department) -> None:
    item = draft(by=LEGAL, department=market, plan_year=2025, item_name="加油站检查", origin="annual").subject
    page = legal.get(f"{NEW}?copy={item.code}&plan_year=2026").content.decode()  # type: ignore[attr-defined]
    assert 'value="加油站检查"' in page
    assert 'value="2026"' in page


def test_a_form_without_its_token_is_not_taken(market: Department, browser: Browser) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser(Role.LEGAL_SECTION, market).cookies
    answer = strict.post(NEW, TYPED)
    assert answer.status_code == 403
    assert "食品生产日常检查" in text(answer)  # what was typed can be copied out
    assert not PlanItem.objects.exists()


@pytest.mark.parametrize(
    "hostile", ["\0", "𠮷" * 5000, "<script>alert(1)</script>", "{{ 7*7 }}", "9" * 60, "-1", "NaN"]
)
def test_no_input_breaks_a_form(hostile: str, legal: Client, market: Department) -> None:
    for name in (
        "item_name",
        "plan_year",
        "window_from",
        "department",
        "origin",
        "objects_planned",
        "remark",
        "once",
        "seen",
    ):
        answer = legal.post(NEW, {**TYPED, name: hostile})
        assert answer.status_code in (302, 422), name
        assert b"<script>alert" not in answer.content
