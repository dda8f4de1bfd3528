"""The acts make the state tables of the requirements (SM-PLAN, SM-SPEC): from, to, who; what goes beyond is named here."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.noun import of_singular
from zhunsheng.acts.roles import Role

Move = tuple[str, str, frozenset[str]]
CODES = {
    Role.OFFICER: "DO", Role.LEGAL_SECTION: "DL", Role.LEGAL_REVIEWER: "DL", Role.DEPARTMENT_HEAD: "DH",
    Role.COUNTY_BUREAU: "JB", Role.CITY_BUREAU: "JB", Role.SYSTEM: "SYS",
}  # fmt: skip
NOWHERE = "—"
BEYOND = {
    "plan": {
        ("—", "草拟", frozenset({"SYS"})),  # opened on 1 January for the whole roster
        ("—", "草拟", frozenset({"DL", "DH"})),  # the next version, by whoever changes the plan
        ("已登记", "变更报备", frozenset({"DL", "DH"})),  # one taken over from elsewhere is changed like any other
        ("变更报备", "已结束", frozenset({"SYS"})),  # a version whose successor was never filed ends with its year too
    },
    "special_filing": {
        ("退回", "负责人批准", frozenset({"DH"})),  # what went back is approved anew
        ("草拟", "撤回", frozenset({"DO", "DL"})), ("负责人批准", "撤回", frozenset({"DO", "DL"})),
        ("退回", "撤回", frozenset({"DO", "DL"})),
    },
}  # fmt: skip
BEFORE_FILING = ("草拟", "部门审签", "已报送", "退回补正")


def made(noun: str) -> set[Move]:
    """The moves that the acts make, one for each state they start from, with the codes of who may; none of the past."""
    words = {str(value): str(label) for value, label in of_singular(noun).model.State.choices} | {"": NOWHERE}  # type: ignore[attr-defined]
    return {
        (words[start], words[act.end], frozenset(CODES[role] for role in act.reaches))
        for act in ACTS.values()
        if act.noun == noun and act.end and not act.past
        for start in act.start
    }


def asked(text: str, title: str) -> Iterator[Move]:
    """The lines of one table of the requirements."""
    [table] = re.findall(rf"^## {title} .*?(?=^## |^County|\Z)", text, re.M | re.S)
    for line in re.findall(r"^\| (?!From|\(flag)([^|]+) \| ([^|]+) \| ([^|]+) \|", table, re.M):
        before, after, who = (cell.strip() for cell in line)
        steps = [before, *(step.split()[0] for step in re.sub(r"\(.*?\)", "", after).split("→"))]
        roles = frozenset(re.findall(r"DO|DL|DH|JB|SYS", re.sub(r"\(after.*?\)", "", who)))
        for start, end in pairwise(steps):
            yield from (
                (one, end, roles) for one in (BEFORE_FILING if start.startswith("any") else (start.split()[0],))
            )


@pytest.mark.parametrize(("noun", "title"), [("plan", "SM-PLAN"), ("special_filing", "SM-SPEC")])
def test_the_acts_make_the_table_of_the_requirements(shared_data: Path, noun: str, title: str) -> None:
    text = (shared_data.parent / "policy" / "requirements.md").read_text(encoding="utf-8")
    wanted = whole(asked(text, title))
    found, beyond = whole(made(noun)), whole(BEYOND[noun])
    over = {key: who - wanted.get(key, set()) - beyond.get(key, set()) for key, who in found.items()}
    under = {key: who - found.get(key, set()) for key, who in wanted.items()}
    assert {key: who for key, who in over.items() if who} == {}
    assert {key: who for key, who in under.items() if who} == {}


def whole(moves: "Iterator[Move] | set[Move]") -> dict[tuple[str, str], set[str]]:
    """Who may make each move, by whatever act."""
    found: dict[tuple[str, str], set[str]] = {}
    for start, end, who in moves:
        found.setdefault((start, end), set()).update(who)
    return found
