"""The first accounts of a real city: three administrators, three persons, a one-time password each."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import ADMINISTRATORS, Role
from zhunsheng.register.accounts import passwords
from zhunsheng.register.accounts.models import Account, Grant


class NotThreePersons(ValueError):
    """The three administrators must be three persons, and nobody may hold such a role already."""


def three_administrators(persons: Mapping[Role, tuple[str, str]], *, at: datetime) -> dict[str, str]:
    """Open and empower the administrators; `persons` gives (工号, 姓名) by role. Returns one-time passwords by 工号.

    They are to be shown once. Raises NotThreePersons where a role is missing, a 工号 or 姓名 is given twice, or the
    city has administrators already; Invalid where a 工号 is badly spelt or taken.
    """
    _three(persons)
    system = Actor("", Role.SYSTEM_ADMIN, at)
    security = Actor("", Role.SECURITY_ADMIN, at)
    issued: dict[str, str] = {}
    with transaction.atomic():
        for role, (username, name) in persons.items():
            account = ACTS["account.open_account"](by=system, username=username, name=name).subject
            assert isinstance(account, Account)
            issued[username] = passwords.one_time()
            passwords.set_first(account, issued[username], at=at, must_change=True)
            ACTS["grant.give"](by=security, account=account, role=role.value)
    return issued


def _three(persons: Mapping[Role, tuple[str, str]]) -> None:
    if set(persons) != ADMINISTRATORS:
        raise NotThreePersons("系统、安全、审计三类管理员各一名 / one system, one security, one audit administrator")
    for said in zip(*persons.values(), strict=True):
        if len({one.strip().lower() for one in said}) < len(ADMINISTRATORS):
            raise NotThreePersons("三类管理员须为三个人 / the three administrators are three persons")
    if Grant.objects.filter(role__in=ADMINISTRATORS, state=Grant.State.ACTIVE).exists():
        raise NotThreePersons("本市已有管理员 / this city has administrators already")
