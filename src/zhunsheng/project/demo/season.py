"""The plan season of the model city: 2025 as it was filed, 2026 signed, submitted, received, returned, late and missing."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import Compilation, Plan
from zhunsheng.inspection.plans import standing
from zhunsheng.project.city import City
from zhunsheng.project.demo import faults, instants
from zhunsheng.project.demo.accounts import Persons
from zhunsheng.project.demo.departments import Departments
from zhunsheng.project.demo.writing import Told, done
from zhunsheng.register.models import Department

BATCH = "demo-plans"
THIS_YEAR = 2026
NOT_SUBMITTED = frozenset({"SJ-SCJG", "640521-SCJG", "SJ-KJJ"})  # drafted, and overdue since 1 May
LATE = ("SJ-TJJ", "640522-GXJ")
WAITING = frozenset({"SJ-YBJ"})  # submitted, not yet received
RETURNED = frozenset({"SJ-JYJ"})
CHANGED = "SJ-ZJJ"
VERSIONS = ("SJ-SWJ", "SJ-LGJ")  # of 2025, changed without a reason


def submits(department: str) -> bool:
    """Whether a department's plan of this year goes to the bureau."""
    return department not in NOT_SUBMITTED


def record(departments: Departments, year: int, only: Collection[str], persons: Persons, at: datetime) -> None:
    """Take over the plans of a year that were filed outside this system: of all departments, or `only` of some."""
    for code, department in departments.items():
        if only and code not in only:
            continue
        told = {"department": department, "plan_year": year, **_filed(code, year, department.level)}
        done(ACTS["plan.record"], [Told(told)], persons.legal(department, at), Plan, BATCH)


def _filed(code: str, year: int, level: str) -> Mapping[str, object]:
    filed = instants.LAST_YEAR_FILED if year < THIS_YEAR else instants.THIS_YEAR_FILED
    number = sum(map(ord, code)) % 97 + 1
    ordinary = {
        "signed_on": date(year, 4, 2), "submitted_on": date(year, 4, 8), "received_on": date(year, 4, 8),
        "filed_on": filed, "receipt": f"示例司检备〔{year}〕{number}号", "nil_return": code.endswith("-SJJ"),
        "reported_up_on": filed if level == "county" else None,
    }  # fmt: skip
    if f"{code}-{year}" in ("640502-SJJ-2025", "640521-SJJ-2025"):
        ordinary["nil_return"] = False
    plant = faults.BY_ACT.get(f"{code}-{year}")
    return {**ordinary, **(plant.facts if plant else {})}


def record_versions(departments: Departments, persons: Persons, at: datetime) -> None:
    """Second versions of last year's plans, filed without a word of why."""
    for code in VERSIONS:
        told = {"department": departments[code], "plan_year": THIS_YEAR - 1, **_filed(code, THIS_YEAR - 1, "city")}
        done(ACTS["plan.record"], [Told(told)], persons.legal(departments[code], at), Plan, BATCH)


def carry_on(city: City, departments: Departments, persons: Persons) -> int:
    """This year's plans from signature to publication; how many were filed."""
    drafted = {plan.department.code: plan for plan in Plan.objects.filter(plan_year=THIS_YEAR, state="draft")}
    for code in [one for one in departments if one.endswith("-SJJ")]:
        drafted[code] = _nil(departments[code], persons)
    going = {code: plan for code, plan in drafted.items() if submits(code)}
    _submit(going.keys() - set(LATE), going, persons, instants.THIS_YEAR_SIGNED, instants.THIS_YEAR_SUBMITTED)
    _receive(city, going.keys() - set(LATE), going, persons, instants.THIS_YEAR_RECEIVED)
    _compile(city, persons)
    _submit(LATE, going, persons, instants.SUBMITTED_LATE, instants.SUBMITTED_LATE)
    _receive(city, LATE, going, persons, instants.RECEIVED_LATE)
    filed = [plan for plan in going.values() if plan.state == Plan.State.FILED]
    for plan in filed:
        ACTS["plan.start"](plan, by=Actor("", Role.SYSTEM, instants.PUBLISHED))
    for plan in filed:
        if standing.items_of(plan).exists():
            ACTS["plan.publish"](plan, by=persons.legal(plan.department, instants.PUBLISHED))
    changed = going[CHANGED]
    ACTS["plan.change"](
        changed,
        by=persons.legal(changed.department, instants.CHANGED),
        reason="示例：职责调整，新增燃气安全专项排查后的常态检查。",
    )
    return len(filed)


def _nil(department: Department, persons: Persons) -> Plan:
    by = persons.legal(department, instants.ENDED)
    plan = ACTS["plan.open_plan"](by=by, department=department, plan_year=THIS_YEAR).subject
    assert isinstance(plan, Plan)
    ACTS["plan.declare_nil"](plan, by=by, reason="本部门没有行政检查职权。")
    return plan


def _submit(
    codes: Collection[str], plans: Mapping[str, Plan], persons: Persons, signed: datetime, submitted: datetime
) -> None:
    for code in sorted(codes):
        ACTS["plan.sign"](plans[code], by=persons.signing(plans[code].department, signed))
    for code in sorted(codes):
        ACTS["plan.submit"](plans[code], by=persons.legal(plans[code].department, submitted))


def _receive(city: City, codes: Collection[str], plans: Mapping[str, Plan], persons: Persons, at: datetime) -> None:
    for code in sorted(set(codes) - WAITING):
        plan = plans[code]
        by = persons.bureau(city, plan.department.region, at)
        if code in RETURNED:
            items, reason = f"{code}-{THIS_YEAR}-001", "法律依据只写了法律名称，请写明条款。"
            ACTS["plan.send_back"](plan, by=by, items=items, reason=reason)
        else:
            ACTS["plan.receive"](plan, by=by)


def _compile(city: City, persons: Persons) -> None:
    for county in city.counties:
        by = persons.county_bureau(str(county["region"]), instants.COMPILED)
        compilation = ACTS["compilation.gather"](by=by, plan_year=THIS_YEAR).subject
        assert isinstance(compilation, Compilation)
        ACTS["compilation.report"](compilation, by=by)
    for compilation in Compilation.objects.order_by("code"):
        ACTS["compilation.receive"](compilation, by=persons.city_bureau(city, instants.COMPILATIONS_RECEIVED))
