"""A trial as it is written down: JSON, each row with its fate and what was said of it, without its values."""

from dataclasses import asdict
from typing import Any

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing.lines import Fate, Line
from zhunsheng.acts.importing.plans import Plan
from zhunsheng.acts.importing.refusing import shown
from zhunsheng.acts.importing.remarks import Remark, plain
from zhunsheng.acts.importing.returning import key_of
from zhunsheng.acts.noun import label_of
from zhunsheng.law.words import Words


def owner(by: Actor) -> list[str]:
    """Whose a trial is: the person in one capacity."""
    return [by.person, by.role, by.department, by.region]


def written(plan: Plan, name: str, by: Actor) -> dict[str, object]:
    """The whole trial."""
    heads = plan.headings
    about = {
        "sheet": plan.sheet.name, "key": key_of(plan), "taken": {one.heading: list(one.tells) for one in heads.sources},
        "left_out": {heading: list(why) for heading, why in heads.left_out.items()},
        "missing": [[column.name, label_of(plan.noun, column)] for column in heads.missing],
    }  # fmt: skip
    return {
        "noun": plan.noun.name, "name": name, "owner": owner(by), "at": by.at.isoformat(), "batch": plan.batch,
        "options": asdict(plan.options), "about": about, "lines": [_line_written(line) for line in plan.lines],
    }  # fmt: skip


def _line_written(line: Line) -> dict[str, object]:
    found: dict[str, object] = {"number": line.number, "fate": line.fate, "key": line.key}
    found |= {"seen": line.seen} if line.seen else {}
    found |= {"remarks": [_remark_written(one) for one in line.remarks]} if line.remarks else {}
    found |= {"notes": [_remark_written(one) for one in line.notes]} if line.notes else {}
    pairs = {name: [plain(shown(was)), plain(shown(told))] for name, (was, told) in line.differs.items()}
    return found | ({"differs": pairs} if pairs else {})


def _remark_written(remark: Remark) -> dict[str, object]:
    return {**asdict(remark), "value": plain(remark.value), "reason": list(remark.reason)}


def line(said: dict[str, Any]) -> Line:
    """A row as it was written down."""
    remarks, notes = ([_remark(one) for one in said.get(part, ())] for part in ("remarks", "notes"))
    differs = {name: (was, told) for name, (was, told) in said.get("differs", {}).items()}
    return Line(said["number"], {}, key=said["key"], fate=Fate(said["fate"]), seen=said.get("seen", 0), differs=differs,
                remarks=remarks, notes=notes)  # fmt: skip


def _remark(said: dict[str, Any]) -> Remark:
    return Remark(**{**said, "reason": Words(*said["reason"])})
