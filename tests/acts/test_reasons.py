"""A reason for an exception: twenty characters at least, approved by a head of the own department who is not oneself."""

from dataclasses import replace

import pytest

from tests.access.conftest import SYSTEM, opened
from tests.acts.conftest import LEGAL, department
from zhunsheng.acts import grounds
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.refusals import Invalid
from zhunsheng.acts.roles import Role
from zhunsheng.register.accounts.acts import close_account
from zhunsheng.register.models import Account, Department

pytestmark = pytest.mark.django_db
RULE = "merge_declined_with_reason"
TWENTY = "对方事项在同一时段停产检修客观上不能合并"


@pytest.fixture(autouse=True)
def heads(market: Department) -> list[Account]:
    """Two heads of the market authority, one of another department of the city."""
    elsewhere = department("SJ-YJJ", name="市应急管理局")
    return [opened(f"head-{n}", Role.DEPARTMENT_HEAD, of=of) for n, of in enumerate((market, market, elsewhere))]


def refused(by: Actor = LEGAL, text: str = TWENTY, approver: str = "head-0") -> list[str]:
    """Which parts of a reason are refused."""
    said = {"code": "impossible", "text": text, "approver": approver}
    try:
        grounds.read({grounds.field(RULE, part): value for part, value in said.items()}, by)
    except Invalid as wrong:
        return [name.removeprefix(f"reason.{RULE}.") for name in wrong.errors]
    return []


def test_a_head_of_the_own_department_approves() -> None:
    assert refused() == []
    assert refused(approver="head-1") == []


def test_nobody_approves_the_own_reason() -> None:
    head = replace(LEGAL, person="head-0", role=Role.DEPARTMENT_HEAD)
    assert refused(head, approver="head-0") == ["approver"]
    assert refused(head, approver="head-1") == []


@pytest.mark.parametrize("approver", ["head-2", "legal", "nobody", ""])
def test_a_head_of_another_department_and_whoever_is_no_head_do_not_approve(approver: str) -> None:
    assert refused(approver=approver) == ["approver"]


def test_a_head_whose_account_is_closed_is_neither_offered_nor_taken(heads: list[Account]) -> None:
    close_account(heads[0], by=SYSTEM, reason="退休")
    assert [account for account, _name in grounds.approvers(LEGAL)] == ["head-1"]
    assert refused(approver="head-0") == ["approver"]


def test_a_reason_has_twenty_characters_blanks_not_counted() -> None:
    assert len(TWENTY) == grounds.SHORTEST == 20
    assert refused(text=TWENTY) == []
    assert refused(text=TWENTY[:-1]) == ["text"]
    assert refused(text="　".join(TWENTY[:-1])) == ["text"]
    assert refused(text=f"{TWENTY[:-1]} \n\t") == ["text"]
    assert refused(text="　".join(TWENTY)) == []
