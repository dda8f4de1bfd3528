"""The one permission table, read off the declarations: who may read, export and do what; all else is denied.

`tests/permissions.csv` is the same table as reviewed by hand against the requirements (part 5). Where the two differ
the reviewed one is right.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.acts.roles import EVERYBODY, Role, Scope
from zhunsheng.law.words import Words


class What(StrEnum):
    """What is permitted."""

    READ = "read"
    EXPORT = "export"
    ACT = "act"
    PAGE = "page"


WHAT_WORDS = {
    What.READ: Words("查看", "Read"),
    What.EXPORT: Words("导出", "Export"),
    What.ACT: Words("办理", "Do"),
    What.PAGE: Words("页面", "Page"),
}
SCOPE_WORDS = {
    Scope.SELF: Words("本人", "Own line"),
    Scope.OWN: Words("本部门", "Own department"),
    Scope.REGION: Words("本级本地区", "Own region and level"),
    Scope.DOWN: Words("本地区及所辖县（区）", "Own region and the counties below it"),
    Scope.ALL: Words("全部", "All"),
    Scope.PUBLISHED: Words("已公布的", "Published"),
}
NONE = "—"  # a page has no rows of its own; a page rests on no article
ALL_ROLES = Words("所有人", "Everybody")
HEADINGS = ("类别", "对象（英文）", "对象（中文）", "角色", "范围", "依据")


@dataclass(frozen=True)
class Row:
    """One permission: `role` may do `what` to `name`, as far as `scope` reaches (None: a page has no rows)."""

    what: What
    name: str
    words: Words
    role: Role
    scope: Scope | None
    basis: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[What, str, Role, Scope | None]:
        """What must agree with the reviewed table."""
        return self.what, self.name, self.role, self.scope


def table(pages: Iterable[Row] = ()) -> list[Row]:
    """Every permission of nouns and acts, and of the `pages` that a higher room hands down."""
    return [*(row for noun in NOUNS.values() for row in (*_reads(noun), *_exports(noun))), *_acts(), *pages]


def written(rows: Sequence[Row]) -> str:
    """The table as CSV with Chinese headings; what everybody may is one line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADINGS)
    writer.writerows(_lines(rows))
    return out.getvalue()


def _reads(noun: Noun) -> Iterable[Row]:
    for role in _in_order(noun.reads):
        yield Row(What.READ, noun.name, noun.plural, role, noun.reads[role], _basis(noun))


def _exports(noun: Noun) -> Iterable[Row]:
    for role in _in_order(noun.exports & frozenset(noun.reads)):
        yield Row(What.EXPORT, noun.name, noun.plural, role, noun.reads[role], _basis(noun))


def _acts() -> Iterable[Row]:
    for act in ACTS.values():
        words = Words(f"{act.of.words.zh}：{act.words.zh}", f"{act.of.words.en}: {act.words.en}")
        for role in _in_order(act.reaches):
            yield Row(What.ACT, act.name, words, role, act.reaches[role], tuple(c.brief for c in act.basis))


def _basis(noun: Noun) -> tuple[str, ...]:
    """What a noun is kept for is what it is read for: the basis of the act that makes it."""
    making = next((act for act in noun.acts if act.makes), None)
    return tuple(citation.brief for citation in making.basis) if making else ()


def _in_order(roles: Iterable[Role]) -> list[Role]:
    held = frozenset(roles)
    return [role for role in Role if role in held]


def _lines(rows: Sequence[Row]) -> Iterable[list[str]]:
    together: dict[tuple[What, str, Scope | None], list[Row]] = {}
    for row in rows:
        together.setdefault((row.what, row.name, row.scope), []).append(row)
    for (what, name, scope), group in together.items():
        everybody = {row.role for row in group} >= EVERYBODY
        who = [ALL_ROLES.zh] if everybody else [row.role.words.zh for row in group]
        reach = SCOPE_WORDS[scope].zh if scope else NONE
        yield from (
            [WHAT_WORDS[what].zh, name, group[0].words.zh, role, reach, "；".join(group[0].basis) or NONE]
            for role in who
        )
