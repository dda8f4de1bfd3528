"""What falls due is told once for each lead, in one message a person, at most two a day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from pytest_django.fixtures import Settings

from tests.acts.conftest import BUREAU, LEGAL, department
from tests.inspection.conftest import ITEM
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.bridges.mail import digest, reminders
from zhunsheng.bridges.mail.digest import MailAway
from zhunsheng.bridges.mail.models import Digest
from zhunsheng.law.in_force import Law
from zhunsheng.register.models import Account, Department

pytestmark = pytest.mark.django_db
FILED = date(2026, 3, 2)
DUE = date(2026, 3, 31)  # the twentieth working day: 开斋节 is a day off in Ningxia


def instant(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour - 8, tzinfo=UTC)


@pytest.fixture
def market() -> Department:
    """市市场监督管理局, with a legal section."""
    made = department("SJ-SCJG")
    account("legal", Role.LEGAL_SECTION, made)
    return made


def account(username: str, role: Role, of: Department) -> Account:
    at = instant(FILED)
    system, security = Actor("system", Role.SYSTEM_ADMIN, at), Actor("security", Role.SECURITY_ADMIN, at)
    made = ACTS["account.open_account"](by=system, username=username, name=f"示例·{username}", department=of).subject
    assert isinstance(made, Account)
    ACTS["grant.give"](by=security, account=made, role=role.value)
    return made


def filed(market: Department, **told: Any) -> str:
    ordinary = {"department": market, "plan_year": 2026, "item_name": "示例检查", "origin": "annual", "filed_on": FILED}
    done = ACTS["plan_item.record"](by=LEGAL, **{**ordinary, **told})
    return str(done.subject)


def certificate(market: Department, code: str, ends: date, holder: str = "") -> None:
    ACTS["person.enter"](
        by=BUREAU, code=code, name="示例·甲", department=market, role="officer", valid_from=ends - timedelta(days=365),
        valid_until=ends, trained_on=FILED, account=holder,
    )  # fmt: skip


def sent(day: date, law: Law, hour: int = 9) -> int:
    return digest.send(instant(day, hour), law)


def test_a_day_on_which_publication_falls_due_is_told_to_the_legal_section(market: Department, law: Law) -> None:
    filed(market)
    assert sent(DUE - timedelta(days=7), law) == 1
    [message] = mail.outbox
    assert message.to == ["legal@mail.invalid"]
    assert f"最晚 {DUE}" in message.body


def test_the_same_thing_is_told_once_for_each_lead(market: Department, law: Law) -> None:  # 30, 15, 7, 1, past
    filed(market)
    days = [FILED + timedelta(days=offset) for offset in range(1, 45)]
    told = [day for day in days for _ in range(sent(day, law))]
    assert [(DUE - day).days for day in told] == [28, 15, 7, 1, -1]
    assert "已逾期" in mail.outbox[-1].body


def test_what_was_published_or_withheld_is_not_told(market: Department, law: Law) -> None:
    filed(market, published_on=FILED)
    filed(market, withheld=True)
    assert sent(DUE, law) == 0


def test_what_has_long_been_overdue_is_left_to_the_audit(market: Department, law: Law) -> None:
    filed(market)
    assert sent(DUE + timedelta(days=60), law) == 0


def test_a_certificate_that_ends_is_told_to_its_holder_and_to_the_legal_section(market: Department, law: Law) -> None:
    account("holder", Role.OFFICER, market)
    certificate(market, "YL-1", date(2026, 4, 20), "holder")
    assert sent(date(2026, 3, 20), law) == 0
    assert sent(date(2026, 3, 21), law) == 2
    assert {message.to[0] for message in mail.outbox} == {"legal@mail.invalid", "holder@mail.invalid"}


def test_nobody_gets_more_than_two_a_day(market: Department, law: Law) -> None:
    day = date(2026, 4, 1)
    for number in range(4):
        certificate(market, f"YL-{number}", day + timedelta(days=10 + number))
        sent(day, law, 9 + number)
    assert len(mail.outbox) == digest.A_DAY
    assert sent(day + timedelta(days=1), law) == 1
    assert all(f"YL-{number}" in mail.outbox[-1].body for number in range(4))


def test_a_second_message_begins_with_what_is_new(market: Department, law: Law) -> None:
    day = date(2026, 4, 1)
    certificate(market, "YL-OLD", day + timedelta(days=10))
    sent(day, law)
    certificate(market, "YL-NEW", day + timedelta(days=12))
    sent(day, law, 15)
    new, _, known = mail.outbox[-1].body.partition("已提醒过")
    assert ("YL-NEW" in new, "YL-OLD" in new, "YL-OLD" in known) == (True, False, True)


def test_a_server_that_is_away_loses_nothing(
    market: Department, law: Law, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    filed(market)

    def away(*_: object) -> int:
        raise ConnectionRefusedError("refused")

    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", away)
        with pytest.raises(MailAway, match="下次再发"):
            sent(DUE, law)
    assert not Digest.objects.exists()
    assert sent(DUE, law) == 1


def test_who_reads_english_gets_english(market: Department, law: Law) -> None:
    Account.objects.filter(username="legal").update(language="en")
    filed(market)
    sent(DUE, law)
    assert mail.outbox[0].subject == "Zhunsheng: 1 things fall due"
    assert f"by {DUE} at the latest" in mail.outbox[0].body


def test_whose_account_was_closed_is_told_nothing(market: Department, law: Law) -> None:
    filed(market)
    Account.objects.filter(username="legal").update(state="closed")
    assert reminders.due(DUE, law) == []


def test_a_plan_not_yet_submitted_is_told_thirty_fifteen_seven_and_one_day_before(market: Department, law: Law) -> None:
    ACTS["plan.open_plan"](by=LEGAL, department=market, plan_year=2026)
    due = date(2026, 4, 30)
    days = [FILED + timedelta(days=offset) for offset in range(80)]
    told = [day for day in days for _ in range(sent(day, law))]
    assert [(due - day).days for day in told] == [30, 15, 7, 1, -1]
    assert "已逾期" in mail.outbox[-1].body


def test_a_return_by_the_bureau_is_told_once(market: Department, law: Law) -> None:  # M01.11
    item = ACTS["plan_item.draft"](by=LEGAL, department=market, plan_year=2026, **ITEM).subject
    plan = item.plan  # type: ignore[attr-defined]
    ACTS["plan.sign"](plan, by=replace(LEGAL, role=Role.DEPARTMENT_HEAD, person="head"))
    ACTS["plan.submit"](plan, by=LEGAL)
    ACTS["plan.send_back"](plan, by=BUREAU, items=item.code, reason="依据写明条款")  # type: ignore[attr-defined]
    assert [sent(FILED, law), sent(FILED + timedelta(days=1), law)] == [1, 0]
    assert "SJ-SCJG-2026 退回补正" in mail.outbox[0].body


def test_a_county_that_has_not_passed_a_plan_up_tells_its_own_bureau(law: Law) -> None:  # M01.4
    made = department("640521-SCJG", region="640521", level="county")
    bureau = department("640521-SFJ", region="640521", level="county", kind="bureau")
    account("county", Role.COUNTY_BUREAU, bureau)
    ACTS["plan.record"](by=BUREAU, department=made, plan_year=2026, submitted_on=FILED, filed_on=FILED, receipt="甲〔2026〕1号",
                        signed_on=FILED, nil_return=True)  # fmt: skip
    assert sent(date(2026, 4, 29), law) == 1
    assert "最晚 2026-04-30" in mail.outbox[0].body


def test_what_is_submitted_is_told_to_the_bureau_that_is_to_receive_it(market: Department, law: Law) -> None:
    account("jd", Role.CITY_BUREAU, department("SJ-SFJ", kind="bureau"))
    item = ACTS["plan_item.draft"](by=LEGAL, department=market, plan_year=2026, **ITEM).subject
    ACTS["plan.sign"](item.plan, by=replace(LEGAL, role=Role.DEPARTMENT_HEAD, person="head"))  # type: ignore[attr-defined]
    ACTS["plan.submit"](item.plan, by=LEGAL)  # type: ignore[attr-defined]
    assert sent(FILED, law) == 1
    assert (mail.outbox[0].to, "SJ-SCJG-2026 报送" in mail.outbox[0].body) == (["jd@mail.invalid"], True)
