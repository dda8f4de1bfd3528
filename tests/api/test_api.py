"""The same nouns and acts for programs, behind the same permission table."""

import csv
import io
import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from tests.acts.conftest import BUREAU, department
from tests.acts.test_listing import planned
from zhunsheng.acts.actor import public
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import PlanItem
from zhunsheng.register.models import Account, Department, Grant, Token
from zhunsheng.register.tokens.acts import digest
from zhunsheng.trail.models import Event
from zhunsheng.web.access.sessions import FRESH

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, tzinfo=UTC)
API = "/api/v1"


@pytest.fixture
def market(db: None) -> Department:
    """市市场监督管理局."""
    return department("SJ-SCJG", name="市市场监督管理局")


def account(name: str, role: Role, of: Department) -> Account:
    made = Account.objects.create(username=name, name=f"示例{name}", department=of, must_change_password=False)
    Grant.objects.create(account=made, role=role, granted_at=NOW)
    return made


def token(of: Account, role: Role, **told: Any) -> Client:
    """A client that acts by a token."""
    ordinary = {
        "code": f"T-{of.username}",
        "purpose": "测试",
        "expires_on": date(2999, 1, 1),
        "digest": digest(of.username),
    }
    Token.objects.create(account=of, role=role, **{**ordinary, **told})
    return Client(headers={"Authorization": f"Bearer {of.username}"})


@pytest.fixture
def legal(market: Department) -> Client:
    return token(account("legal", Role.LEGAL_SECTION, market), Role.LEGAL_SECTION)


def post(client: Client, path: str, **told: Any) -> Any:
    headers = told.pop("headers", {})
    return client.post(f"{API}{path}", json.dumps(told), content_type="application/json", headers=headers)


ITEM = {"department": "SJ-SCJG", "plan_year": 2026, "item_name": "食品生产日常检查", "origin": "annual"}


def test_an_item_is_drafted_listed_and_read(legal: Client) -> None:
    made = post(legal, "/plan_items/draft", **ITEM)
    assert made.status_code == 200, made.content
    assert made.json()["key"] == "SJ-SCJG-2026-001"
    listed = legal.get(f"{API}/plan_items?plan_year=2026").json()
    assert (listed["total"], listed["rows"][0]["item_name"]) == (1, "食品生产日常检查")
    record = legal.get(f"{API}/plan_items/SJ-SCJG-2026-001").json()
    assert (record["version"], record["acts"]) == (1, ["amend", "drop", "carry_over"])


def test_what_the_law_forbids_comes_back_with_rule_basis_and_remedy(legal: Client) -> None:
    refused = post(legal, "/plan_items/draft", **ITEM | {"origin": "temporary"})
    assert refused.status_code == 422
    [finding] = refused.json()["findings"]
    assert finding["rule"] == "no_temporary_item_in_plan"
    assert "一(一)" in finding["basis"]
    assert "专项检查" in finding["remedy"]
    assert refused.json()["trace"] > 0
    assert not PlanItem.objects.exists()


@pytest.mark.parametrize("year", [0, 1, 300_000, 2**31])
def test_a_year_that_no_plan_has_is_named(legal: Client, year: int) -> None:
    bad = post(legal, "/plan_items/draft", **ITEM | {"plan_year": year})
    assert (bad.status_code, list(bad.json()["errors"])) == (422, ["plan_year"])
    judged = post(legal, "/judge/plan_item", rows=[{"act": "A", "plan_year": year}])
    assert (judged.status_code, "年度" in str(judged.json())) == (422, True)


def test_a_reason_is_held_to_the_same_as_on_the_page(legal: Client) -> None:
    given = {"merge_declined_with_reason": {"code": "zzz", "text": "x", "approver": "nobody"}}
    bad = post(legal, "/plan_items/draft", **ITEM, reasons=given)
    asked = {f"reason.merge_declined_with_reason.{part}" for part in ("code", "text", "approver")}
    assert (bad.status_code, set(bad.json()["errors"])) == (422, asked)


def test_a_chosen_item_gives_its_name(legal: Client, market: Department) -> None:
    neither = post(legal, "/plan_items/draft", **{**ITEM, "item_name": ""})
    assert (neither.status_code, list(neither.json()["errors"])) == (422, ["item_name"])


def test_one_key_acts_once_whatever_it_told(legal: Client) -> None:
    once = {"Idempotency-Key": "k-1"}
    told = ITEM | {"window_from": "2026-05-01", "planned_frequency": 2, "random": True, "remark": ""}
    first, second = (post(legal, "/plan_items/draft", **told, headers=once).json() for _ in range(2))
    assert (first["event"], second["repeated"]) == (second["event"], True)
    other = post(legal, "/plan_items/draft", **told | {"window_from": "2026-05-02"}, headers=once)
    assert (other.status_code, PlanItem.objects.count()) == (422, 1)


def test_half_a_character_is_refused_by_name(legal: Client) -> None:
    bad = post(legal, "/plan_items/draft", **ITEM | {"item_name": "食品\ud800"})
    assert (bad.status_code, list(bad.json()["errors"])) == (422, ["item_name"])


def test_a_change_sends_only_what_changes_and_keeps_the_rest(legal: Client) -> None:
    post(legal, "/plan_items/draft", **ITEM, random=True, planned_frequency=2)
    changed = post(legal, "/plan_items/SJ-SCJG-2026-001/amend", remark="改期", seen=1)
    assert changed.status_code == 200, changed.content
    stored = PlanItem.objects.get()
    assert (stored.remark, stored.random, stored.planned_frequency) == ("改期", True, 2)


def test_another_version_is_a_conflict_and_shows_what_stands(legal: Client) -> None:
    post(legal, "/plan_items/draft", **ITEM)
    conflict = post(legal, "/plan_items/SJ-SCJG-2026-001/amend", remark="x", seen=9)
    assert (conflict.status_code, conflict.json()["present"]["remark"]) == (409, "")


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"plan_year": "二零二六"}, "plan_year"),
        ({"origin": "没有"}, "origin"),
        ({"window_from": "2026-13-01"}, "window_from"),
    ],
)
def test_a_value_that_cannot_be_read_is_named(legal: Client, told: dict[str, Any], field: str) -> None:
    bad = post(legal, "/plan_items/draft", **ITEM | told)
    assert (bad.status_code, list(bad.json()["errors"])) == (422, [field])


def test_a_field_the_act_does_not_ask_is_refused(legal: Client) -> None:
    assert post(legal, "/plan_items/draft", **ITEM, state="recorded").status_code == 422


def test_another_departments_row_is_not_there(legal: Client, market: Department) -> None:
    other = department("SJ-YJJ")
    theirs = token(account("other", Role.LEGAL_SECTION, other), Role.LEGAL_SECTION)
    post(legal, "/plan_items/draft", **ITEM)
    assert theirs.get(f"{API}/plan_items/SJ-SCJG-2026-001").status_code == 404
    assert theirs.get(f"{API}/plan_items").json()["total"] == 0
    assert post(theirs, "/plan_items/SJ-SCJG-2026-001/amend", remark="x").status_code == 404


def test_the_public_reads_what_is_published_and_no_more(market: Department) -> None:
    anybody = Client()
    assert anybody.get(f"{API}/departments").json()["total"] == 1
    assert anybody.get(f"{API}/officers").status_code == 403
    assert anybody.get(f"{API}/accounts").status_code == 403


def test_a_token_that_ended_expired_or_lost_its_role_opens_nothing(market: Department) -> None:
    legal = account("legal", Role.LEGAL_SECTION, market)
    for n, told in enumerate(({"state": "ended"}, {"expires_on": date(2026, 1, 1)}, {})):
        client = token(
            legal,
            Role.DEPARTMENT_HEAD if not told else Role.LEGAL_SECTION,
            code=f"T{n}",
            digest=digest(f"s{n}"),
            **told,
        )
        client = Client(headers={"Authorization": f"Bearer s{n}"})
        assert client.get(f"{API}/plan_items").status_code == 401
    assert Client(headers={"Authorization": "Bearer nobody"}).get(f"{API}/plan_items").status_code == 401


def test_a_session_needs_the_csrf_token_to_act(market: Department) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(
        account("legal", Role.LEGAL_SECTION, market), backend="django.contrib.auth.backends.ModelBackend"
    )
    assert browser.get(f"{API}/plan_items").status_code == 200
    assert post(browser, "/plan_items/draft", **ITEM).status_code == 403


def test_facts_are_judged_without_being_stored(legal: Client) -> None:
    rows = [{"act": "1", "plan_year": 2026, "origin": "temporary"}, {"act": "2", "plan_year": 2026, "origin": "annual"}]
    judged = post(legal, "/judge/plan_item", rows=rows, as_of="2026-05-01").json()
    assert [(f["act"], f["rule"]) for f in judged["findings"]] == [("1", "no_temporary_item_in_plan")]
    assert post(legal, "/judge/plan_item", rows=[{"origin": "别的"}]).status_code == 422


def test_rows_beyond_the_limit_are_refused_instead_of_dropped(legal: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhunsheng.api.law.MOST", 2)
    row = {"plan_year": 2026, "origin": "annual"}
    assert post(legal, "/judge/plan_item", rows=[row] * 2).json()["acts"] == 2
    refused = post(legal, "/judge/plan_item", rows=[row] * 3)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid")
    assert "2行" in refused.json()["errors"]["rows"][0]


SHAPE = {"code", "message", "message_en", "trace", "errors", "findings", "reasons_asked", "missing", "present"}


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "/nothing/at/all", "", 404, "not_found"),
        ("POST", "/nothing", "{}", 404, "not_found"),
        ("GET", "/calendar?start=x&unit=working&number=3", "", 422, "invalid"),
        ("POST", "/plan_items/draft", "{", 400, "bad_request"),
        ("POST", "/plan_items/draft", '{"nonsense": 1}', 422, "invalid"),
        ("POST", "/judge/none", '{"rows": []}', 404, "not_found"),
        ("GET", "/judge/plan_item", "", 405, "method_not_allowed"),
        ("DELETE", "/plan_items", "", 405, "method_not_allowed"),
        ("POST", "/accounts/legal/unlock", "{}", 403, "forbidden"),
    ],
)
def test_every_failure_has_one_shape(legal: Client, method: str, path: str, body: str, status: int, code: str) -> None:
    answer = legal.generic(method, f"{API}{path}", body, content_type="application/json")
    assert (answer.status_code, answer.json().get("code"), set(answer.json())) == (status, code, SHAPE)
    assert not re.search("[\u4e00-\u9fff]", answer.json()["message_en"])
    assert re.search("[\u4e00-\u9fff]", answer.json()["message"])


def test_a_token_that_opens_nothing_is_told_in_the_same_shape(market: Department) -> None:
    answer = Client(headers={"Authorization": "Bearer nobody"}).get(f"{API}/plan_items")
    assert (answer.status_code, answer.json()["code"], set(answer.json())) == (401, "unauthorized", SHAPE)


def test_a_fault_of_ours_has_a_number_and_the_same_shape(legal: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhunsheng.api.law.in_force.current", lambda: 1 / 0)
    answer = legal.get(f"{API}/rules")
    assert (answer.status_code, answer.json()["code"], set(answer.json())) == (500, "fault", SHAPE)
    assert answer.json()["message_en"].startswith("F-")


def test_what_was_mistyped_is_named_in_both_languages_and_why_in_the_callers(legal: Client) -> None:
    events = Event.objects.count()
    wrong = ITEM | {"department": "NONE", "plan_year": "二零二六"}
    told = post(legal, "/plan_items/draft", **wrong).json()
    assert list(told["errors"]) == ["department", "plan_year"]
    assert "没有编码为" in told["errors"]["department"][0]
    english = post(legal, "/plan_items/draft", **wrong, headers={"Accept-Language": "en"}).json()
    assert english["errors"]["plan_year"] == ["Enter a whole number."]
    assert "There is no Department" in english["errors"]["department"][0]
    for answer in (told, english):
        assert ("department、plan_year" in answer["message"], "department, plan_year" in answer["message_en"]) == (
            True,
            True,
        )
    assert (PlanItem.objects.count(), Event.objects.count()) == (0, events)


def test_a_period_is_counted(legal: Client) -> None:
    counted = legal.get(f"{API}/calendar?start=2026-02-13&unit=working&number=3").json()
    assert (counted["date"], len(counted["skipped"])) == ("2026-02-25", 9)


def test_every_rule_and_number_is_told(legal: Client) -> None:
    assert len(legal.get(f"{API}/rules").json()) >= 21
    assert legal.get(f"{API}/rules/plan_item_published").json()["examples"]
    assert legal.get(f"{API}/rules/none").status_code == 404
    assert {"plan_due", "publish_wd"} <= {one["name"] for one in legal.get(f"{API}/parameters").json()}


def test_the_description_names_every_noun_and_act() -> None:
    from zhunsheng.acts.act import ACTS
    from zhunsheng.acts.noun import NOUNS

    paths = Client().get(f"{API}/openapi.json").json()["paths"]
    assert all(f"{API}/{noun}" in paths for noun in NOUNS)
    assert len([p for p in paths.values() if "post" in p]) == len(ACTS) + 1


@pytest.fixture
def bureau(market: Department) -> Client:
    return token(account("bureau", Role.CITY_BUREAU, market), Role.CITY_BUREAU)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", 3),
        ("random=yes", 2),
        ("random=yes&order=-code", 2),
        ("random=no", 1),
        ("q=旅馆", 1),
        ("plan_year=2025", 0),
        ("key=SJ-SCJG-2026-001", 1),
    ],
)
def test_an_export_holds_what_the_list_holds(bureau: Client, market: Department, query: str, found: int) -> None:
    for name, random in (("加油站检查", True), ("旅馆检查", False), ("浴室检查", True)):
        planned(market, item_name=name, random=random)
    listed = [row["key"] for row in bureau.get(f"{API}/plan_items?{query}").json()["rows"]]
    data = bureau.get(f"{API}/plan_items/export.csv?{query}").content.decode("utf-8-sig")
    heading, *rows = csv.reader(io.StringIO(data))
    assert [row[heading.index("计划事项编号")] for row in rows] == listed
    assert len(listed) == found


def test_an_export_reaches_no_further_than_the_list(legal: Client, market: Department) -> None:
    own, other = planned(market), planned(department("SJ-YJJ"))
    data = legal.get(f"{API}/plan_items/export.csv").content.decode("utf-8-sig")
    assert own.code in data
    assert other.code not in data


def test_how_the_law_judges_a_published_row_is_told_to_who_works_with_it_only(
    bureau: Client, market: Department
) -> None:
    days = {"submitted_on": date(2026, 1, 10), "filed_on": date(2026, 1, 20), "published_on": date(2026, 6, 1)}
    item = planned(market, **days)
    told = bureau.get(f"{API}/plan_items/{item.code}").json()["findings"]
    assert "plan_item_published" in [finding["rule"] for finding in told]
    published = Client().get(f"{API}/plan_items/{item.code}")
    assert (published.status_code, published.json()["findings"]) == (200, [])


def trail(client: Client, key: str) -> list[str]:
    """Who did what to a plan item, as far as it is told."""
    answer = client.get(f"{API}/plan_items/{key}/trail")
    assert answer.status_code == 200
    return [event["person"] for event in answer.json()]


def test_the_trail_of_a_row_is_told_as_far_as_ones_reach(legal: Client, bureau: Client, market: Department) -> None:
    officer, beside = (token(account(name, Role.OFFICER, market), Role.OFFICER) for name in ("officer", "officer-2"))
    key = post(officer, "/plan_items/draft", **ITEM).json()["key"]
    post(legal, f"/plan_items/{key}/amend", remark="改期")
    told = [trail(client, key) for client in (bureau, legal, officer, beside)]
    assert told == [["officer", "legal"], ["officer", "legal"], ["officer"], []]
    assert Client().get(f"{API}/plan_items/{key}/trail").status_code == 404


def test_the_public_is_told_no_trail_of_what_is_published(bureau: Client, market: Department) -> None:
    item = planned(market, filed_on=date(2026, 1, 20), published_on=date(2026, 1, 25))
    assert Client().get(f"{API}/plan_items/{item.code}").status_code == 200
    assert (trail(Client(), item.code), trail(bureau, item.code)) == ([], [BUREAU.person])


def test_a_token_of_a_closed_account_opens_nothing(market: Department) -> None:
    holder = account("legal", Role.LEGAL_SECTION, market)
    client = token(holder, Role.LEGAL_SECTION)
    assert client.get(f"{API}/plan_items").status_code == 200
    Account.objects.filter(pk=holder.pk).update(state=Account.State.CLOSED)
    assert client.get(f"{API}/plan_items").status_code == 401


@pytest.mark.parametrize(("days", "status"), [(-1, 401), (0, 401), (1, 200)])
def test_a_token_opens_until_the_day_it_ends_and_not_on_it(market: Department, days: int, status: int) -> None:
    until = public(timezone.now()).day + timedelta(days=days)
    client = token(account("legal", Role.LEGAL_SECTION, market), Role.LEGAL_SECTION, expires_on=until)
    assert client.get(f"{API}/plan_items").status_code == status


def test_a_file_of_persons_asks_a_session_for_the_password_and_no_token(market: Department) -> None:
    holder = account("legal", Role.LEGAL_SECTION, market)
    program, browser = token(holder, Role.LEGAL_SECTION), Client()
    browser.force_login(holder, backend="django.contrib.auth.backends.ModelBackend")
    fresh = browser.get(f"{API}/officers/export.csv").status_code
    session = browser.session
    session[FRESH] = (timezone.now() - settings.SESSION_FRESH - timedelta(seconds=1)).isoformat()
    session.save()
    late = browser.get(f"{API}/officers/export.csv").status_code
    assert (fresh, late, browser.get(f"{API}/officers").status_code) == (200, 403, 200)
    assert browser.get(f"{API}/plan_items/export.csv").status_code == 200  # about no person
    assert program.get(f"{API}/officers/export.csv").status_code == 200
