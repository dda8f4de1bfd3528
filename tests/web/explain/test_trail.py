"""The trail: whose events one sees, one event side by side, and whether it is whole."""

import json
import re

import pytest
from django.db import transaction
from django.test import Client

from tests.acts.conftest import BUREAU
from tests.web.explain.conftest import As, planned
from zhunsheng.acts import exceptions
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import Role
from zhunsheng.acts.weighing import Reason
from zhunsheng.inspection.plan_items.acts import draft
from zhunsheng.register.departments.acts import close, correct
from zhunsheng.register.models import Department
from zhunsheng.trail import chain, heads
from zhunsheng.trail.models import Event
from zhunsheng.web.explain import worded


def said(client: Client, address: str = "/trail/", status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return re.sub(r"<[^>]+>", "", answer.content.decode())


def last(verb: str) -> int:
    return Event.objects.filter(verb=verb).latest("seq").seq


def test_a_department_sees_its_own_events_and_not_those_of_another(
    as_: As, market: Department, bureau: Department
) -> None:
    item = planned(market)
    assert item.code in said(as_(Role.LEGAL_SECTION, market))
    assert item.code not in said(as_(Role.LEGAL_SECTION, bureau))
    assert said(as_(Role.DEPARTMENT_HEAD, bureau), f"/trail/{last('plan_item.record')}/", 404)


def test_an_officer_sees_only_what_he_did_himself(as_: As, market: Department) -> None:
    item = planned(market)
    assert item.code not in said(as_(Role.OFFICER, market))


def test_the_city_bureau_sees_departments_and_no_administrator(as_: As, market: Department, bureau: Department) -> None:
    item = planned(market)
    browser = as_(Role.CITY_BUREAU, bureau)
    assert item.code in said(browser)
    assert "开立账号" not in said(browser)


def test_the_audit_administrator_sees_administrators_and_no_business(as_: As, market: Department) -> None:
    item = planned(market)
    browser = as_(Role.AUDIT_ADMIN)
    assert "开立账号" in said(browser)
    assert item.code not in said(browser)


@pytest.mark.parametrize("role", [Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.FINANCE, Role.SUPERVISOR])
def test_who_sees_no_events_sees_the_head(as_: As, market: Department, role: Role) -> None:
    planned(market)
    heads.publish(BUREAU.at)
    page = said(as_(role, market if role is Role.FINANCE else None))
    assert heads.Head.objects.last().root in page  # type: ignore[union-attr]
    assert "您的角色不看事件内容" in page


def test_the_public_may_keep_the_head(client: Client, market: Department) -> None:
    assert client.get("/trail/head/").status_code == 404
    heads.publish(BUREAU.at)
    assert json.loads(client.get("/trail/head/").content)["size"] == Event.objects.count()


def test_an_event_shows_what_changed_before_and_after(as_: As, market: Department, bureau: Department) -> None:
    correct(market, by=BUREAU, phone="0955-7000000")
    page = said(as_(Role.CITY_BUREAU, bureau), f"/trail/{last('department.correct')}/")
    assert "前后对照" in page
    assert "监督电话" in page
    assert "0955-7000000" in page
    assert "附件6" in page


def test_an_event_names_what_its_row_leads_to_instead_of_its_number(
    as_: As, market: Department, bureau: Department
) -> None:
    planned(market)
    browser = as_(Role.CITY_BUREAU, bureau)
    page = browser.get(f"/trail/{last('plan_item.record')}/").content.decode()
    assert '<a href="/departments/SJ-SCJG/">市市场监督管理局（SJ-SCJG）</a>' in page
    assert f"<td>行政执法部门</td><td>—</td><td><b>{market.pk}</b>" not in page


def test_a_reason_is_told_by_its_parts_and_the_words_of_its_code() -> None:
    given = {"code": "complaint", "text": "群众反映强烈", "approver": "head-1"}
    assert worded.reason(given) == "情形：投诉举报或者突发事件；理由：群众反映强烈；批准人：head-1"


def test_what_an_act_was_told_is_told_under_its_label(as_: As, market: Department, bureau: Department) -> None:
    close(market, by=BUREAU, reason="机构改革撤并")
    page = said(as_(Role.CITY_BUREAU, bureau), f"/trail/{last('department.close')}/")
    assert "原因机构改革撤并" in page


def test_a_reason_that_was_registered_is_told_in_words(as_: As, market: Department, bureau: Department) -> None:
    given = Reason("impossible", "对方事项在同一时段停产检修，客观上不能合并检查，已与对方书面确认。", "head")
    with transaction.atomic():
        kept = exceptions.register(NOUNS["plan_items"], planned(market), BUREAU, {"merge_declined_with_reason": given})
        chain.append(kept)
    page = said(as_(Role.CITY_BUREAU, bureau), f"/trail/{last('reasoned_exception.register')}/")
    assert "登记例外理由" in page
    assert "客观上不能实现" in page
    assert "不同意合并须说明理由" in page
    assert "None" not in page
    assert "时间—2026-03-02" in page  # as the clock in the office showed it
    assert "reasoned_exception" not in page
    assert "merge_declined_with_reason" not in page


def test_a_refusal_says_why(as_: As, market: Department, bureau: Department) -> None:
    from tests.acts.conftest import LEGAL
    from zhunsheng.acts.refusals import NotDone

    with pytest.raises(NotDone):
        draft(by=LEGAL, department=market, plan_year=2026, item_name="x", origin="temporary")
    page = said(as_(Role.CITY_BUREAU, bureau), f"/trail/{last('plan_item.draft')}/")
    assert "依法不予办理" in page
    assert "不得列入 2026 年度检查计划" in page


def test_events_are_asked_for_by_kind_outcome_record_and_days(as_: As, market: Department, bureau: Department) -> None:
    item = planned(market)
    browser = as_(Role.CITY_BUREAU, bureau)
    found = said(browser, f"/trail/?noun=plan_item&outcome=done&subject={item.code}&from=2026-03-01&until=2026-03-02")
    assert item.code in found
    assert "没有符合条件的事件" in said(browser, f"/trail/?subject={item.code}&until=2026-03-01")
    assert "不是日期" in said(browser, "/trail/?from=那天")
    assert said(browser, "/trail/?noun=%00&before=x")


def test_a_long_trail_is_paged(as_: As, market: Department, bureau: Department) -> None:
    for _ in range(52):
        planned(market)
    browser = as_(Role.CITY_BUREAU, bureau)
    older = re.search(r"before=(\d+)", browser.get("/trail/?noun=plan_item").content.decode())
    assert older is not None
    assert "SJ-SCJG-2026-001" in said(browser, f"/trail/?noun=plan_item&before={older[1]}")


def test_the_trail_is_verified_on_demand(as_: As, market: Department) -> None:
    browser = as_(Role.AUDIT_ADMIN)
    assert "完整" in browser.post("/trail/verify/").content.decode()
    Department.objects.update(name="改过")
    assert "SJ-SCJG" in browser.post("/trail/verify/").content.decode()


def test_only_the_city_bureau_takes_the_whole_trail_away(as_: As, market: Department, bureau: Department) -> None:
    taken = as_(Role.CITY_BUREAU, bureau).get("/trail/export/")
    first = b"".join(taken.streaming_content).splitlines()[0]  # type: ignore[attr-defined]
    assert json.loads(first)["format"] == "zhunsheng-trail"
    assert as_(Role.AUDIT_ADMIN).get("/trail/export/").status_code == 403
    assert as_(Role.LEGAL_SECTION, market).post("/trail/verify/").status_code == 403
