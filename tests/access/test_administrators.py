"""Three administrators kept apart: one opens, another empowers, a third watches; nobody empowers himself."""

import random
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests.access.conftest import AT, SECURITY, SYSTEM, login, opened
from tests.acts.conftest import department
from zhunsheng.acts import grounds
from zhunsheng.acts.act import ACTS, Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.refusals import Forbidden, Invalid, NotDone
from zhunsheng.acts.roles import ADMINISTRATORS, BUREAUS, Role
from zhunsheng.register.accounts import locks
from zhunsheng.register.accounts.acts import (
    close_account,
    correct,
    issue_password,
    open_account,
    reset_second_factor,
    unlock,
)
from zhunsheng.register.accounts.grants.acts import end, give
from zhunsheng.register.accounts.grants.fitness import held
from zhunsheng.register.accounts.start import NotThreePersons, three_administrators
from zhunsheng.register.models import Account, Department, Grant
from zhunsheng.trail import verify

pytestmark = pytest.mark.django_db
NOT_A_ROLE_TO_HOLD = {Role.PUBLIC, Role.SYSTEM}
PERSONS = {
    Role.SYSTEM_ADMIN: ("sys-01", "示例甲"),
    Role.SECURITY_ADMIN: ("sec-01", "示例乙"),
    Role.AUDIT_ADMIN: ("aud-01", "示例丙"),
}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SYSTEM_ADMIN}))
def test_only_the_system_administrator_opens_accounts(db: None, role: Role) -> None:
    with pytest.raises(Forbidden):
        open_account(by=Actor("x", role, AT), username="new-1", name="示例")


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SECURITY_ADMIN}))
def test_only_the_security_administrator_grants(officer: Account, role: Role) -> None:
    with pytest.raises(Forbidden):
        give(by=Actor("x", role, AT), account=officer, role=Role.LEGAL_SECTION.value)


def test_nobody_empowers_himself(db: None) -> None:
    mine = opened("security-9", Role.SECURITY_ADMIN)
    with pytest.raises(Invalid):
        give(by=replace(SECURITY, person="security-9"), account=mine, role=Role.CITY_BUREAU.value)


def test_a_thousand_random_grants_never_bring_forbidden_pairs_together(market: Department) -> None:
    chance = random.Random(7)
    bureau = department("SJ-SFJ", name="市司法局", kind="bureau")
    accounts = [opened(f"any-{number}", of=chance.choice([market, bureau, None])) for number in range(40)]
    roles = [role for role in Role if role not in NOT_A_ROLE_TO_HOLD]
    for _try in range(1000):
        try:
            give(by=SECURITY, account=chance.choice(accounts), role=chance.choice(roles).value)
        except NotDone:
            continue
    all_held = [held(account) for account in accounts]
    assert sum(map(len, all_held)) > 40
    assert [roles for roles in all_held if roles & ADMINISTRATORS and len(roles) > 1] == []
    assert [a for a, roles in zip(accounts, all_held, strict=True) if roles & BUREAUS and a.department != bureau] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN),
        (Role.SECURITY_ADMIN, Role.AUDIT_ADMIN),
        (Role.AUDIT_ADMIN, Role.OFFICER),
        (Role.OFFICER, Role.SYSTEM_ADMIN),
    ],
)
def test_the_database_itself_keeps_them_apart(market: Department, first: Role, second: Role) -> None:
    account = opened("one-1", first, of=market)
    with pytest.raises(IntegrityError), transaction.atomic():
        Grant.objects.create(account=account, role=second, granted_at=AT)
    assert held(account) == {first}


def refuses(grant: Grant, **columns: object) -> bool:
    """Whether the database refuses a change of a grant that stands, past every act, for what the triggers keep apart."""
    try:
        with transaction.atomic():
            Grant.objects.filter(pk=grant.pk).update(**columns)
    except IntegrityError as error:
        return "grant_apart" in str(error)
    return False


def test_the_database_itself_lets_no_grant_be_changed_into_a_forbidden_one(market: Department) -> None:
    account = opened("one-1", Role.OFFICER, Role.LEGAL_SECTION, of=market)
    officer, legal = Grant.objects.filter(account=account).order_by("pk")
    over = Grant.objects.create(
        account=account, role=Role.AUDIT_ADMIN, state=Grant.State.ENDED, granted_at=AT, ended_at=AT
    )
    assert refuses(officer, role=Role.SYSTEM_ADMIN)
    assert refuses(over, state=Grant.State.ACTIVE, ended_at=None)
    assert refuses(legal, granted_by="one-1")
    assert held(account) == {Role.OFFICER, Role.LEGAL_SECTION}
    assert not refuses(officer, role=Role.DEPARTMENT_HEAD)


def test_the_database_itself_refuses_a_grant_to_oneself(officer: Account) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Grant.objects.create(account=officer, role=Role.LEGAL_SECTION, granted_at=AT, granted_by="officer-1")


def test_a_bureaus_role_is_given_only_in_a_bureau_of_that_level(officer: Account) -> None:
    county = department("640521-SFJ", name="县司法局", kind="bureau", level="county", region="640521")
    clerk = opened("clerk-1", of=county)
    for account, role in ((officer, Role.CITY_BUREAU), (clerk, Role.CITY_BUREAU)):
        with pytest.raises(Invalid):
            give(by=SECURITY, account=account, role=role.value)
    give(by=SECURITY, account=clerk, role=Role.COUNTY_BUREAU.value)
    assert held(clerk) == {Role.COUNTY_BUREAU}


def test_who_holds_a_role_is_not_moved_to_another_department(officer: Account) -> None:
    other = department("SJ-YJJ", name="市应急管理局")
    with pytest.raises(Invalid):
        correct(officer, by=SYSTEM, department=other)
    end(Grant.objects.get(account=officer), by=SECURITY, reason="调动")
    correct(officer, by=SYSTEM, department=other)
    assert Account.objects.get(pk=officer.pk).department == other


def test_the_last_administrator_of_a_kind_stays(db: None) -> None:
    only = opened("audit-9", Role.AUDIT_ADMIN)
    with pytest.raises(Invalid):
        end(Grant.objects.get(account=only), by=SECURITY, reason="退休")
    with pytest.raises(Invalid):
        close_account(only, by=SYSTEM, reason="退休")
    opened("audit-10", Role.AUDIT_ADMIN)
    end(Grant.objects.get(account=only), by=SECURITY, reason="退休")


@pytest.mark.parametrize(
    ("verb", "role", "told"),
    [
        (close_account, Role.SYSTEM_ADMIN, {"reason": "退休"}),
        (issue_password, Role.SYSTEM_ADMIN, {}),
        (unlock, Role.SECURITY_ADMIN, {}),
        (reset_second_factor, Role.SECURITY_ADMIN, {"reason": "手机丢失"}),
    ],
)
def test_no_administrator_deals_with_the_own_account_another_of_the_kind_does(
    db: None, verb: Act, role: Role, told: dict[str, Any]
) -> None:
    mine = opened("admin-1", role)
    opened("admin-2", role)
    TOTPDevice.objects.create(user=mine, name="totp")
    for number in range(5):
        login(Client(REMOTE_ADDR=f"10.0.0.{number}"), "admin-1", "wrong")
    oneself, another = (Actor(name, role, timezone.now()) for name in ("admin-1", "admin-2"))
    stood = Account.objects.get(pk=mine.pk)
    with pytest.raises(Invalid, match="不能对自己的账号办理"):
        verb(mine, by=oneself, **told)
    left = Account.objects.get(pk=mine.pk)
    assert (left.version, left.state, left.password) == (stood.version, "active", stood.password)
    assert (locks.locked(left, timezone.now()), TOTPDevice.objects.count()) == (True, 1)
    verb(mine, by=another, **told)
    assert Account.objects.get(pk=mine.pk).version == stood.version + 1


def test_an_enterprise_has_one_account_under_its_code(db: None) -> None:
    code = "91640500MA76H2LX3P"
    with pytest.raises(Invalid):
        open_account(by=SYSTEM, username="other", name="示例公司", enterprise=code)
    made = open_account(by=SYSTEM, username=code, name="示例公司", enterprise=code).subject
    give(by=SECURITY, account=made, role=Role.ENTERPRISE.value)
    with pytest.raises(Invalid):
        give(by=SECURITY, account=made, role=Role.SUPERVISOR.value)


@pytest.mark.parametrize("username", ["a/b", "有中文", "", " x", "-x", "x\n", "x" * 61])
def test_a_name_that_cannot_stand_in_an_address_is_refused(db: None, username: str) -> None:
    with pytest.raises(Invalid):
        open_account(by=SYSTEM, username=username, name="示例")


def test_no_administrator_reads_business_content() -> None:
    from zhunsheng.acts.noun import NOUNS

    content = {"enterprises", "items", "officers", "plan_items"}
    assert [n.name for n in NOUNS.values() if n.name in content and set(n.reads) & ADMINISTRATORS] == []
    assert [
        a.name for a in ACTS.values() if set(a.reaches) & ADMINISTRATORS and a.noun not in ("account", "grant")
    ] == []


def test_there_is_no_superuser() -> None:
    names = {field.name for field in Account._meta.get_fields()}
    assert not names & {"is_superuser", "is_staff", "groups", "user_permissions"}


def test_a_real_city_starts_with_three_persons_and_passwords_for_one_use(client: object) -> None:
    issued = three_administrators(PERSONS, at=AT)
    assert set(issued) == {"sys-01", "sec-01", "aud-01"}
    assert {a.username: held(a) for a in Account.objects.all()} == {u: {r} for r, (u, _name) in PERSONS.items()}
    assert all(Account.objects.get(username=name).must_change_password for name in issued)
    assert login(client, "sys-01", issued["sys-01"]) == 302  # type: ignore[arg-type]
    assert list(verify.verify().faults) == []


@pytest.mark.parametrize(
    "persons",
    [
        {role: person for role, person in PERSONS.items() if role is not Role.AUDIT_ADMIN},
        {**PERSONS, Role.AUDIT_ADMIN: ("sec-01", "示例丁")},
        {**PERSONS, Role.AUDIT_ADMIN: ("aud-02", "示例乙")},
    ],
)
def test_two_persons_are_not_three(db: None, persons: dict[Role, tuple[str, str]]) -> None:
    with pytest.raises(NotThreePersons):
        three_administrators(persons, at=AT)


def test_a_city_is_set_up_once(db: None) -> None:
    three_administrators(PERSONS, at=AT)
    others = {role: (f"{name}-2", f"{said}二") for role, (name, said) in PERSONS.items()}
    with pytest.raises(NotThreePersons):
        three_administrators(others, at=AT)


@pytest.fixture
def heads(market: Department) -> list[Account]:
    """Two heads in the department and one elsewhere."""
    elsewhere = department("SJ-YJJ", name="市应急管理局")
    return [opened(f"head-{n}", Role.DEPARTMENT_HEAD, of=of) for n, of in enumerate((market, market, elsewhere))]


def test_a_reason_is_approved_by_a_head_of_the_own_department(officer: Account, heads: list[Account]) -> None:
    by = Actor("officer-1", Role.OFFICER, AT, "SJ-SCJG", "640500", "city")
    assert grounds.approvers(by) == [("head-0", "示例head-0"), ("head-1", "示例head-1")]
    assert grounds.approvers(replace(by, person="head-0")) == [("head-1", "示例head-1")]


def test_the_triggers_stand_on_this_database(db: None) -> None:
    with connection.cursor() as cursor:
        table = "sqlite_master" if connection.vendor == "sqlite" else "pg_trigger"
        column = "name" if connection.vendor == "sqlite" else "tgname"
        cursor.execute(f"SELECT count(*) FROM {table} WHERE {column} LIKE 'grant_apart%'")
        assert cursor.fetchone()[0] > 0
