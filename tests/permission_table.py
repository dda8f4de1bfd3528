"""The reviewed permission table, read independently of the declarations it is compared with."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from zhunsheng.acts.roles import EVERYBODY, Role, Scope

FILE = Path(__file__).with_name("permissions.csv")
READ, EXPORT, ACT, PAGE = "查看", "导出", "办理", "页面"
SCOPES = {
    "本人": Scope.SELF, "本部门": Scope.OWN, "本级本地区": Scope.REGION, "本地区及所辖县（区）": Scope.DOWN, "全部": Scope.ALL,
    "已公布的": Scope.PUBLISHED, "—": None,
}  # fmt: skip
ROLES = {role.words.zh: (role,) for role in Role} | {"所有人": tuple(sorted(EVERYBODY))}


@dataclass(frozen=True)
class Permission:
    """One line for one role."""

    what: str
    name: str
    role: Role
    scope: Scope | None


def lines() -> list[list[str]]:
    """The table as written, without its headings."""
    with FILE.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]


def reviewed() -> list[Permission]:
    """Every permission of the table."""
    return [
        Permission(what, name, role, SCOPES[scope]) for what, name, _zh, who, scope, _ in lines() for role in ROLES[who]
    ]


REVIEWED = {(one.what, one.name, one.role): one.scope for one in reviewed()}


def scope(what: str, name: str, role: Role) -> Scope | None:
    """How far the role reaches; None where it may not at all."""
    return REVIEWED.get((what, name, role))


def may(what: str, name: str, role: Role) -> bool:
    """Whether the table has a line for it."""
    return (what, name, role) in REVIEWED


def roles(what: str, names: Iterable[str]) -> set[Role]:
    """Who may do any of these."""
    return {role for name in names for role in Role if may(what, name, role)}
