"""The words at the left: at most eight, by role; only pages that are there and that the role may read."""

from dataclasses import dataclass
from functools import cache

from django.urls import reverse

from zhunsheng.acts.roles import ADMINISTRATORS, BUREAUS, Role
from zhunsheng.law.words import Words
from zhunsheng.web.pages import PAGES

SHORT = {
    "desk": Words("工作台", "Desk"),
    "plans": Words("计划", "Plans"),
    "special_filings": Words("专项", "Specials"),
    "season": Words("备案", "Filing"),
    "filed": Words("计划", "Plans"),
    "check": Words("核验", "Check"),
    "plan_items": Words("计划事项", "Plan items"),
    "items": Words("事项", "Items"),
    "enterprises": Words("企业", "Enterprises"),
    "officers": Words("人员", "Officers"),
    "departments": Words("部门", "Departments"),
    "accounts": Words("账号", "Accounts"),
    "grants": Words("授权", "Grants"),
    "parameter_changes": Words("参数", "Numbers"),
    "rules": Words("规则", "Rules"),
    "audit": Words("体检", "Audit"),
    "calendar": Words("期限", "Deadlines"),
    "laws": Words("法条", "Law"),
    "trail": Words("留痕", "Trail"),
    "figures": Words("指标", "Figures"),
}
"""What a page is called in the rail."""
DEPARTMENT = ("desk", "plans", "special_filings", "plan_items", "items", "enterprises", "rules", "audit")
BUREAU = ("desk", "season", "special_filings", "items", "enterprises", "departments", "rules", "trail")
ADMINISTRATOR = ("desk", "accounts", "grants", "departments", "parameter_changes", "rules", "trail")
PUBLIC = ("departments", "items", "filed", "check", "rules", "laws", "calendar", "figures")


@dataclass(frozen=True)
class Word:
    """One word of the rail."""

    words: Words
    href: str
    here: bool


def words(role: Role, path: str) -> list[Word]:
    """The rail of a role, on the page at `path`."""
    return [Word(said, href, path.startswith(href)) for said, href in _of(role)]


@cache
def _of(role: Role) -> list[tuple[Words, str]]:
    return [(SHORT[name], reverse(name)) for name in _names(role) if has(name, role)]


def has(name: str, role: Role) -> bool:
    """Whether there is such a page and the role may read it."""
    return name in PAGES and role in PAGES[name].readers


def _names(role: Role) -> tuple[str, ...]:
    if role in ADMINISTRATORS:
        return ADMINISTRATOR
    if role in BUREAUS:
        return BUREAU
    return PUBLIC if role in (Role.PUBLIC, Role.ENTERPRISE) else DEPARTMENT
