"""A paper is issued with its act or not at all; what was issued can be checked by anybody and read by few."""

from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from tests.inspection.conftest import bureau, filed, submitted
from tests.papers.test_forms import RECEIPT
from tests.web.conftest import Browser, text
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.roles import Role
from zhunsheng.papers import issuing, numbers
from zhunsheng.papers.document import grouped
from zhunsheng.papers.models import Paper
from zhunsheng.papers.numbers import OutsideTransaction
from zhunsheng.register.models import Department
from zhunsheng.trail import verify
from zhunsheng.trail.models import Event

BY = bureau("2026-05-07")
WHOSE = {"noun": "plan", "subject": "SJ-SCJG-2026", "department": "SJ-SCJG", "region": "640500"}


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_no_paper_is_issued() -> None:
    with pytest.raises(OutsideTransaction):
        issuing.issue(RECEIPT, BY, mark="卫司检备", **WHOSE)


@pytest.mark.django_db
def test_number_and_paper_fall_together() -> None:
    with transaction.atomic():
        issuing.issue(RECEIPT, BY, mark="卫司检备", **WHOSE)
        transaction.set_rollback(True)
    assert not Paper.objects.exists()
    assert issuing.issue(RECEIPT, BY, mark="卫司检备", **WHOSE).number == "卫司检备〔2026〕1号"
    assert list(numbers.faults()) == []


@pytest.mark.django_db
def test_a_paper_gives_back_the_facts_it_was_made_of() -> None:
    paper = issuing.issue(RECEIPT, BY, mark="卫司检备", **WHOSE)
    paper.refresh_from_db()
    assert issuing.form_of(paper) == RECEIPT
    assert issuing.whole(paper)


@pytest.mark.django_db
def test_the_receipt_of_a_plan_names_its_items_and_its_hash(market: Department) -> None:  # M01.2
    plan = filed(market)
    form = issuing.form_of(Paper.objects.get(template="plan_receipt"))
    assert (form.content_hash, form.items) == (plan.digest, (("SJ-SCJG-2026-001", "食品生产企业检查"),))  # type: ignore[attr-defined]


@pytest.mark.django_db
def test_a_paper_changed_afterwards_is_found_by_the_trail_and_by_its_hash(market: Department, client: Client) -> None:
    filed(market)
    paper = Paper.objects.get(template="plan_receipt")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE papers_paper SET facts = REPLACE(CAST(facts AS TEXT), '收讫', 'x'), \"on\" = '2026-01-01'"
                       if connection.vendor == "sqlite" else "UPDATE papers_paper SET \"on\" = '2026-01-01'")  # fmt: skip
    assert {fault.noun for fault in verify.verify().faults} == {"paper"}
    assert "内容与登记时不一致" in text(client.get(f"/check/{paper.digest}/"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed", ["卫司检备〔2026〕1号", "卫司检备[2026]1号", "卫司检备（2026）第001号", "hash", "printed", "start"]
)
def test_anybody_checks_a_paper_by_number_in_any_brackets_or_by_hash(
    market: Department, client: Client, typed: str
) -> None:
    filed(market)
    digest = Paper.objects.get(template="plan_receipt").digest
    said = text(
        client.get(
            "/check/",
            {"q": {"hash": digest, "printed": grouped(digest), "start": digest[:16]}.get(typed, typed)},
            follow=True,
        )
    )
    assert "核验一致" in said
    assert "年度行政执法检查计划备案回执" in said
    assert "食品生产企业检查" not in said  # what it says is not published


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["卫司检备〔2026〕9号", "0" * 64, "不是文号", "f" * 16])
def test_what_was_never_issued_is_said_so(client: Client, typed: str) -> None:
    answer = client.get("/check/", {"q": typed})
    assert answer.status_code == 404
    assert "没有这份文书" in text(answer)


@pytest.mark.django_db
def test_only_who_may_read_the_plan_takes_its_papers_away(market: Department, browser: Browser) -> None:
    filed(market)
    address = f"/papers/{Paper.objects.get(template='plan_receipt').digest}"
    own, other = browser(Role.LEGAL_SECTION, market), browser(Role.LEGAL_SECTION, name="legal-2")
    assert [own.get(f"{address}.{form}").status_code for form in ("pdf", "docx", "odt")] == [200, 200, 404]
    assert [client.get(f"{address}.pdf").status_code for client in (other, browser(Role.COUNTY_BUREAU))] == [404, 404]
    assert Client().get(f"{address}.pdf").status_code in (302, 403)


@pytest.mark.django_db
def test_a_return_note_names_what_is_to_be_mended(market: Department) -> None:  # M01.11
    ACTS["plan.send_back"](submitted(market), by=bureau("2026-03-17"), items="SJ-SCJG-2026-001", reason="依据写明条款")
    paper = Paper.objects.get(template="plan_return")
    assert (paper.number, paper.facts["reason"]) == ("卫司检退〔2026〕1号", "依据写明条款")
    assert paper.facts["items"] == [["SJ-SCJG-2026-001", "食品生产企业检查"]]


@pytest.mark.django_db
def test_what_was_found_on_the_day_of_submission_is_kept(market: Department) -> None:  # M01.12
    plan = submitted(market)
    report = issuing.form_of(Paper.objects.get(template="screening"))
    assert (report.items, report.clean, report.content_hash) == (1, 0, plan.digest)  # type: ignore[attr-defined]
    [(code, _name, rule, reason)] = report.found  # type: ignore[attr-defined]
    assert (code, "清单" in rule, "清单" in reason) == ("SJ-SCJG-2026-001", True, True)


@pytest.mark.django_db
def test_the_event_of_a_paper_says_in_words_what_was_issued(market: Department, browser: Browser) -> None:
    filed(market)
    event = Event.objects.filter(verb="paper.issue").last()
    assert event is not None
    said = text(browser(Role.LEGAL_SECTION, market).get(f"/trail/{event.seq}/"))
    assert "出具文书" in said
    assert "备案回执" in said
    assert "年度计划" in said
    assert "plan_receipt" not in said


@pytest.mark.django_db
def test_a_paper_checks_though_the_city_has_changed_its_hash_since(market: Department, settings: Any) -> None:
    filed(market)
    settings.CHAIN_HASH = "sm3"
    assert all(issuing.whole(paper) for paper in Paper.objects.all())


@pytest.mark.django_db
def test_two_papers_that_say_the_same_on_one_day_are_two() -> None:
    first, second = (issuing.issue(RECEIPT, by, **WHOSE) for by in (BY, bureau("2026-05-07", clock="11:00")))
    assert first.digest != second.digest
