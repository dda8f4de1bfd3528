"""The accounts of the model city: one to try for each role, and a legal section, a head and an officer in every department.

Only those to try have a password, printed for all to see: which the demo alone allows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import ADMINISTRATORS, Role
from zhunsheng.project.city import City
from zhunsheng.project.demo import instants
from zhunsheng.project.demo.departments import Departments
from zhunsheng.project.demo.writing import Told, done
from zhunsheng.register.accounts import passwords
from zhunsheng.register.models import Account, Department, Grant

PASSWORD = "zhunsheng-demo"  # noqa: S105 — known to everybody
BATCH = "demo-accounts"


@dataclass(frozen=True)
class Trial:
    """An account to try: its name, its role, and whose it is."""

    username: str
    role: Role
    department: str = ""

    @property
    def name(self) -> str:
        return f"示例·{self.role.words.zh}"


SECOND_AT_THE_BUREAU = "city-bureau-2"  # a number is changed by two persons
SYSTEM_ADMIN = Trial("system-admin", Role.SYSTEM_ADMIN)
SECURITY_ADMIN = Trial("security-admin", Role.SECURITY_ADMIN)
TRIALS = (
    Trial("officer", Role.OFFICER, "SJ-SCJG"),
    Trial("legal", Role.LEGAL_SECTION, "SJ-SCJG"),
    Trial("reviewer", Role.LEGAL_REVIEWER, "SJ-SCJG"),
    Trial("head", Role.DEPARTMENT_HEAD, "SJ-SCJG"),
    Trial("lead", Role.SECTOR_LEAD, "SJ-SCJG"),
    Trial("county-legal", Role.LEGAL_SECTION, "640521-SCJG"),
    Trial("credit", Role.CREDIT_OFFICE, "SJ-FGW"),
    Trial("finance", Role.FINANCE, "SJ-CZJ"),
    Trial("audit", Role.AUDIT_OFFICE, "SJ-SJJ"),
    Trial("county-bureau", Role.COUNTY_BUREAU, "640521-SFJ"),
    Trial("city-bureau", Role.CITY_BUREAU, "SJ-SFJ"),
    Trial(SECOND_AT_THE_BUREAU, Role.CITY_BUREAU, "SJ-SFJ"),
    Trial("92640502YL00000125", Role.ENTERPRISE),  # its code is its name: 沙坡头示例兴禾餐饮店
    Trial("supervisor", Role.SUPERVISOR),
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    Trial("audit-admin", Role.AUDIT_ADMIN),
)


@dataclass(frozen=True)
class Persons:
    """Who acts for whom: the account that holds a role in a department."""

    holders: Mapping[tuple[str, Role], str]
    bureaus: Mapping[str, str]  # code of the bureau by region

    def city_bureau(self, city: City, at: datetime) -> Actor:
        """Who acts for the city's justice bureau."""
        bureau = self.bureaus[city.region]
        return Actor(self.holders[bureau, Role.CITY_BUREAU], Role.CITY_BUREAU, at, bureau, city.region, "city")

    def county_bureau(self, region: str, at: datetime) -> Actor:
        """Who acts for a county's justice bureau."""
        bureau = self.bureaus[region]
        return Actor(self.holders[bureau, Role.COUNTY_BUREAU], Role.COUNTY_BUREAU, at, bureau, region, "county")

    def legal(self, department: Department, at: datetime) -> Actor:
        """The legal section (法制机构) of a department."""
        person = self.holders[department.code, Role.LEGAL_SECTION]
        return Actor(person, Role.LEGAL_SECTION, at, department.code, department.region, department.level)

    def officer(self, department: Department, at: datetime) -> Actor:
        """An enforcement officer (执法人员) of a department."""
        person = self.holders[department.code, Role.OFFICER]
        return Actor(person, Role.OFFICER, at, department.code, department.region, department.level)

    def signing(self, department: Department, at: datetime) -> Actor:
        """The head of a department (部门负责人), who signs."""
        return Actor(
            self.head(department.code), Role.DEPARTMENT_HEAD, at, department.code, department.region, department.level
        )

    def bureau(self, city: City, region: str, at: datetime) -> Actor:
        """Who acts for the justice bureau of a region's level."""
        return self.city_bureau(city, at) if region == city.region else self.county_bureau(region, at)

    def head(self, department: str) -> str:
        """The account of a department's head."""
        return self.holders[department, Role.DEPARTMENT_HEAD]


def open_all(city: City, departments: Departments) -> Persons:
    """Open and empower all: the system administrator opens, the security administrator grants."""
    at = instants.ACCOUNTS
    wanted = [*TRIALS, *_of_departments(city, departments)]
    administrators = [one for one in wanted if one.role in ADMINISTRATORS]
    others = [one for one in wanted if one.role not in ADMINISTRATORS]
    _open(administrators, "", "", at, departments)
    _open(others, SYSTEM_ADMIN.username, SECURITY_ADMIN.username, at, departments)
    holders: dict[tuple[str, Role], str] = {}
    for one in wanted:
        holders.setdefault((one.department, one.role), one.username)
    bureaus = {one.region: code for code, one in departments.items() if one.kind == Department.Kind.BUREAU}
    return Persons(holders, bureaus)


def _of_departments(city: City, departments: Departments) -> list[Trial]:
    """A legal section, a head and an officer in every department, and the clerk of every justice bureau, where no trial is it."""
    taken = {(one.department, one.role) for one in TRIALS}
    wanted = [Trial(f"{code}-FZ", Role.LEGAL_SECTION, code) for code in departments]
    wanted += [Trial(f"{code}-FZR", Role.DEPARTMENT_HEAD, code) for code in departments]
    wanted += [Trial(f"{code}-ZF", Role.OFFICER, code) for code in departments]
    wanted += [
        Trial(f"{code}-JD", Role.CITY_BUREAU if one.region == city.region else Role.COUNTY_BUREAU, code)
        for code, one in departments.items()
        if one.kind == Department.Kind.BUREAU
    ]
    return [one for one in wanted if (one.department, one.role) not in taken]


def _open(wanted: list[Trial], system: str, security: str, at: datetime, departments: Departments) -> None:
    opener, giver = Actor(system, Role.SYSTEM_ADMIN, at), Actor(security, Role.SECURITY_ADMIN, at)
    told = [Told(_told(one, departments)) for one in wanted]
    accounts = {row.username: row for row in done(ACTS["account.open_account"], told, opener, Account, BATCH)}
    for one in wanted:
        if one in TRIALS:
            passwords.set_first(accounts[one.username], PASSWORD, at=at)
    granted = [Told({"account": accounts[one.username], "role": one.role.value}) for one in wanted]
    done(ACTS["grant.give"], granted, giver, Grant, BATCH)


def _told(one: Trial, departments: Departments) -> dict[str, object]:
    department = departments.get(one.department)
    name = one.name if one in TRIALS or department is None else f"{one.name}（{department.short_name}）"
    enterprise = one.username if one.role is Role.ENTERPRISE else ""
    return {"username": one.username, "name": name, "department": department, "enterprise": enterprise}
