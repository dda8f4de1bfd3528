"""The persons of the model city: every one is called 示例, every certificate begins with YL, and none exists."""

from collections.abc import Iterator
from datetime import date

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.roles import Role
from zhunsheng.acts.weighing import Reason
from zhunsheng.project.city import City
from zhunsheng.project.demo import faults, instants
from zhunsheng.project.demo.accounts import TRIALS, Persons
from zhunsheng.project.demo.departments import Departments
from zhunsheng.project.demo.writing import Told, done
from zhunsheng.register.models import Department, Officer

BATCH = "demo-persons"
STEMS = "甲乙丙丁戊己庚辛壬癸"
OFFICERS = {Department.Level.CITY: 4, Department.Level.COUNTY: 3}
CATEGORIES = ("人大代表", "政协委员", "专家学者", "企业代表", "媒体记者")


def enter(city: City, departments: Departments, persons: Persons) -> list[Officer]:
    """Enter them by the justice bureau of each region."""
    bureaus = [persons.city_bureau(city, instants.PERSONS)]
    bureaus += [persons.county_bureau(county["region"], instants.PERSONS) for county in city.counties]
    entered: list[Officer] = []
    for by in bureaus:
        own = [one for one in departments.values() if one.region == by.region]
        told = [line for one in own for line in _of(one, persons)]
        entered += done(ACTS["person.enter"], told, by, Officer, BATCH)
    return entered


def _of(department: Department, persons: Persons) -> Iterator[Told]:
    for number in range(1, OFFICERS[Department.Level(department.level)] + 1):
        yield Told(_officer(department, number))
    if department.level == Department.Level.CITY:
        yield Told(_qualified(department, f"YL-{department.code}-S1", "法制审核", Officer.Role.LEGAL_REVIEWER))
    if department.kind == Department.Kind.BUREAU:
        for number in (1, 2):
            code = f"YL-{department.code}-J{number}"
            yield Told(_qualified(department, code, f"监督{STEMS[number - 1]}", Officer.Role.SUPERVISION_STAFF))
    if department.code == persons.bureaus[department.region] and department.level == Department.Level.CITY:
        yield from (_supervisor(department, number, persons) for number, _ in enumerate(STEMS, 1))


def _officer(department: Department, number: int) -> dict[str, object]:
    code = f"YL-{department.code}-{number:02}"
    trial = next((one for one in TRIALS if one.role is Role.OFFICER and one.department == department.code), None)
    return {
        **_qualified(department, code, STEMS[number - 1], Officer.Role.OFFICER),
        "fields": department.fields, "account": trial.username if trial and number == 1 else "",
        "trained_on": faults.TRAINED.get(code, instants.TRAINED),
    }  # fmt: skip


def _qualified(department: Department, code: str, called: str, role: Officer.Role) -> dict[str, object]:
    """With a certificate of five years; its first day differs from one to the next."""
    number = sum(place * ord(letter) for place, letter in enumerate(code))
    issued = date(2022 + number % 3, number % 12 + 1, number % 28 + 1)
    return {
        "code": code, "name": f"示例·{department.short_name.removeprefix('市')}{called}", "department": department,
        "role": role, "valid_from": issued, "valid_until": issued.replace(year=issued.year + 5),
    }  # fmt: skip


def _supervisor(bureau: Department, number: int, persons: Persons) -> Told:
    code = f"YL-{bureau.code}-P{number:02}"
    serving = faults.SERVING.get(code, False)
    reasons = {"supervisor_not_serving_officer": Reason("other", faults.WHY_SERVING, persons.head(bureau.code))}
    facts = {
        "code": code, "name": f"示例·监督员{STEMS[number - 1]}", "department": bureau,
        "role": Officer.Role.SUPERVISOR, "category": CATEGORIES[number % len(CATEGORIES)], "serving_officer": serving,
        "valid_from": instants.FOUNDED, "valid_until": faults.TERMS.get(code, date(2028, 3, 3)),
        "account": "supervisor" if number == 1 else "",
    }  # fmt: skip
    return Told(facts, reasons if serving else {})
