"""As whom a command acts: the city's justice bureau, or the account that is named."""

import argparse
from collections.abc import Callable

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.cli._answers import now
from zhunsheng.law.words import Words
from zhunsheng.register.models import Account, Department, Grant

TERMINAL = "cli"  # the person in the trail where no account is named


class Nobody(LookupError):
    """There is no such account, or it may do nothing, or no city stands here."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.zh)
        self.words = words


def arguments(parser: argparse.ArgumentParser) -> None:
    """As whom."""
    parser.add_argument("--as", dest="account", metavar="ACCOUNT", help="以此账号（工号）办理 act as this account")
    parser.add_argument(
        "--role", choices=[role.value for role in Role], metavar="ROLE", help="账号有几个角色时 in this role"
    )


def actor(asked: argparse.Namespace, may: Callable[[Actor], bool] = lambda _: True) -> Actor:
    """Who acts: of several roles of the account the first that `may`, else its first. Raises Nobody."""
    held = _roles(asked.account) if asked.account else [_bureau()]
    if asked.role:
        held = [one for one in held if one.role == asked.role]
    if not held:
        raise Nobody(
            Words(f"账号“{asked.account}”没有可用的角色。", f"The account {asked.account!r} holds no such role.")
        )
    return next(filter(may, held), held[0])


def _bureau() -> Actor:
    """The city's justice bureau, as the register knows it."""
    bureaus = Department.objects.filter(kind=Department.Kind.BUREAU, level=Department.Level.CITY)
    found = bureaus.order_by("pk").first()
    if found is None:
        raise Nobody(
            Words(
                "登记簿中没有市司法局：先运行 zhunsheng demo 或 zhunsheng init。",
                "No city bureau here: run demo or init first.",
            )
        )
    return Actor(TERMINAL, Role.CITY_BUREAU, now(), found.code, found.region, found.level)


def _roles(username: str) -> list[Actor]:
    """One actor for each role the account holds now."""
    account = Account.objects.select_related("department").filter(username=username).first()
    if account is None or not account.is_active:
        raise Nobody(Words(f"没有在用的账号“{username}”。", f"No active account {username!r}."))
    place = account.department
    where = (place.code, place.region, place.level) if place else ("", "", "")
    person = account.username
    return [
        Actor(account.enterprise if role == Role.ENTERPRISE else person, Role(role), now(), *where)
        for role in Grant.objects.filter(account=account, ended_at=None).order_by("pk").values_list("role", flat=True)
    ]
