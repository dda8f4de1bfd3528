"""Accounts to log in with, and a browser that has a password to type."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.acts.conftest import department
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.register.accounts import passwords
from zhunsheng.register.accounts.acts import open_account
from zhunsheng.register.accounts.grants.acts import give
from zhunsheng.register.models import Account, Department

PASSWORD = "Plumb-line-2026"
AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
SYSTEM = Actor("system-1", Role.SYSTEM_ADMIN, AT)
SECURITY = Actor("security-1", Role.SECURITY_ADMIN, AT)


def opened(username: str, *roles: Role, of: Department | None = None, at: datetime | None = None) -> Account:
    """An account with PASSWORD, set just now unless said, holding the roles."""
    account = open_account(by=SYSTEM, username=username, name=f"示例{username}", department=of).subject
    assert isinstance(account, Account)
    passwords.set_first(account, PASSWORD, at=at or datetime.now(UTC))
    for role in roles:
        give(by=SECURITY, account=account, role=role.value)
    return account


@pytest.fixture
def market(db: None) -> Department:
    """市市场监督管理局."""
    return department("SJ-SCJG", name="市市场监督管理局")


@pytest.fixture
def officer(market: Department) -> Account:
    """An officer of the market authority, who need not have a second factor."""
    return opened("officer-1", Role.OFFICER, of=market)


@pytest.fixture
def administrator(db: None) -> Account:
    """A system administrator, who must have one."""
    return opened("system-9", Role.SYSTEM_ADMIN)


def login(client: Client, username: str = "officer-1", password: str = PASSWORD, **more: str) -> int:
    """Type a name and a password; the status of the answer."""
    return client.post("/login/", {"username": username, "password": password, **more}).status_code


def logged_in(client: Client) -> bool:
    """Whether the browser's session stands: its own page shows."""
    return client.get("/me/").status_code == 200
