"""The departments of the model city: the roster of annex 6 in the city and in its three counties."""

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.project import roster
from zhunsheng.project.city import City
from zhunsheng.project.demo import instants
from zhunsheng.project.demo.writing import Told, done
from zhunsheng.register.models import Department

BATCH = "demo-roster"
Departments = dict[str, Department]


def enter(city: City) -> Departments:
    """Enter them, the city's before the counties', by the city's justice bureau; by code."""
    by = Actor("", Role.CITY_BUREAU, instants.DEPARTMENTS, roster.bureau(city), city.region, "city")
    entered: Departments = {}
    for level in ("city", "county"):
        lines = [line for line in roster.departments(city) if line["level"] == level]
        told = [Told(_confirmed(number, line, entered)) for number, line in enumerate(lines, len(entered) + 1)]
        rows = done(ACTS["department.enter"], told, by, Department, BATCH)
        entered |= {row.code: row for row in rows}
    return entered


def _confirmed(number: int, line: dict[str, object], entered: Departments) -> dict[str, object]:
    """With the confirmed qualification and a telephone that rings nowhere."""
    parent = entered.get(str(line["parent"])) if "parent" in line else None
    return {
        **line, "parent": parent, "qualified_on": instants.FOUNDED, "qualified_by": f"示例主体公告〔2025〕{number}号",
        "phone": f"0955-00{number:05}",
    }  # fmt: skip
