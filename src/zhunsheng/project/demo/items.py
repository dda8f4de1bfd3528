"""The inspection items of the model city, from `items.tsv`: names as lists publish them, figures chosen for show."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import resources

from zhunsheng.acts.act import ACTS
from zhunsheng.project import roster
from zhunsheng.project.city import City
from zhunsheng.project.demo import faults, instants
from zhunsheng.project.demo.accounts import Persons
from zhunsheng.project.demo.departments import Departments
from zhunsheng.project.demo.writing import Told, done
from zhunsheng.register.models import InspectionItem

BATCH = "demo-items"


@dataclass(frozen=True)
class Item:
    """One line of the list, for one department."""

    code: str
    department: str
    line: Mapping[str, str]

    @property
    def law(self) -> tuple[str, int | None]:
        """Kind and number of the frequency that a law fixes."""
        kind, _, number = self.line["law"].partition(":")
        return kind, None if not number or self.code in faults.LAW_NUMBER_MISSING else int(number)

    def marked(self, mark: str) -> bool:
        """`r` random, `m` ordinary market inspection, `f` food."""
        return mark in self.line["marks"]


@cache
def lines() -> tuple[Mapping[str, str], ...]:
    """The lines of the list."""
    written = resources.files("zhunsheng.project.demo").joinpath("items.tsv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(written.splitlines(), delimiter="\t"))


def of(city: City) -> list[Item]:
    """Every item: all lines in the city, some in the counties too; numbered within each department."""
    found: list[Item] = []
    for region in (city.region, *(county["region"] for county in city.counties)):
        held = [line for line in lines() if region == city.region or line["counties"]]
        found += _numbered(city, region, held)
    return found


def _numbered(city: City, region: str, held: list[Mapping[str, str]]) -> Iterator[Item]:
    last: dict[str, int] = {}
    for line in held:
        department = roster.code(city, region, line["department"])
        last[department] = last.get(department, 0) + 1
        yield Item(f"{department}-{last[department]:02}", department, line)


def enter(city: City, departments: Departments, persons: Persons) -> dict[str, InspectionItem]:
    """Enter them by the city's bureau and publish them by each department's legal section; by code."""
    told = [Told(_told(item, departments)) for item in of(city)]
    by = persons.city_bureau(city, instants.ITEMS)
    entered = {row.code: row for row in done(ACTS["item.enter"], told, by, InspectionItem, BATCH)}
    for code, row in entered.items():
        if code not in faults.NEVER_PUBLISHED | faults.PUBLISHED_LATE:
            _publish(row, persons, instants.ITEMS_PUBLISHED)
    for code in sorted(faults.PUBLISHED_LATE):
        _publish(entered[code], persons, instants.ITEMS_PUBLISHED_LATE)
    return entered


def _publish(item: InspectionItem, persons: Persons, at: datetime) -> None:
    by = persons.legal(item.department, at)
    ACTS["item.publish"](item, by=by, published_on=by.day)


def _told(item: Item, departments: Departments) -> dict[str, object]:
    line, (kind, number) = item.line, item.law
    return {
        "code": item.code, "name": line["name"], "department": departments[item.department],
        "legal_basis": line["legal_basis"], "object_type": line["object_type"], "group": line["group"],
        "method": line["method"], "share_wording": line["share"], "frequency_wording": line["frequency"],
        "law_frequency_kind": kind, "law_frequency": number, "yearly_cap": int(line["cap"]),
        "off_site": line["off_site"], "random": item.marked("r"), "market": item.marked("m"), "food": item.marked("f"),
        "remark": "示例事项；频次为演示而设",
    }  # fmt: skip
