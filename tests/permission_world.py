"""Two counties and their city, two departments in each, every noun in each, marked; and who looks at them.

A marker stands in one row and nowhere else: where it is read, that row is read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from django.test import Client
from stdnum.cn import uscc

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import ADMINISTRATORS, DEPARTMENT_ROLES, OFFICE_ROLES, Role
from zhunsheng.register.models import Account, Department, Grant

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
CITY, NEAR, FAR = "640500", "640521", "640522"
PREFIX = {CITY: "市级标记", NEAR: "中宁标记", FAR: "海原标记"}
LEVEL = {CITY: "city", NEAR: "county", FAR: "county"}
BUREAU = {CITY: "SJ-SFJ", NEAR: "ZN-SFJ", FAR: "HY-SFJ"}
DEPARTMENTS = {"SJ-SCJG": CITY, "SJ-YJJ": CITY, "ZN-SCJG": NEAR, "ZN-YJJ": NEAR, "HY-SCJG": FAR}
ENTERPRISES = {"9164050000000001": CITY, "9164052100000001": NEAR, "9164052200000001": FAR}


@dataclass(frozen=True)
class Thing:
    """One row: whose it is, whether it is published, and the marker that stands in it."""

    noun: str
    key: str
    marker: str
    department: str = ""
    region: str = ""
    person: str = ""
    published: bool = False
    event: int = 0


@dataclass(frozen=True)
class Looker:
    """Somebody in a role and at a place, with a browser."""

    role: Role
    person: str = ""
    department: str = ""
    region: str = ""

    @property
    def name(self) -> str:
        return f"{self.role.value}@{self.department or self.person or '—'}"

    @property
    def actor(self) -> Actor:
        return Actor(self.person, self.role, AT, self.department, self.region, LEVEL.get(self.region, ""))

    def browser(self) -> Client:
        """A browser with this person logged in a moment ago."""
        client = Client(raise_request_exception=False)
        if self.person:
            client.force_login(Account.objects.get(username=self.person))
        return client


@dataclass
class World:
    """What there is, and who looks."""

    things: list[Thing] = field(default_factory=list)
    lookers: list[Looker] = field(default_factory=list)

    def of(self, noun: str) -> list[Thing]:
        return [thing for thing in self.things if thing.noun == noun]

    def add(self, noun: str, marker: str, done: Any, **whose: Any) -> None:
        key = str(getattr(done.subject, ACTS[done.event.verb].of.key))
        self.things.append(Thing(noun, key, marker, event=done.event.seq, **whose))


def build() -> World:
    """All of it, by acts, so that each row has its event."""
    world = World()
    _departments()
    world.lookers = [*_lookers(), Looker(Role.PUBLIC)]
    for looker in world.lookers:
        _account(world, looker)
    for number, (department, region) in enumerate(DEPARTMENTS.items(), 1):
        _rows_of(world, department, region, f"{PREFIX[region]}-{number}")
    for region in (NEAR, FAR):
        clerk = Actor("clerk", Role.COUNTY_BUREAU, AT, BUREAU[region], region, "county")
        gathered = ACTS["compilation.gather"](by=clerk, plan_year=2026, note=f"{PREFIX[region]}-汇总")
        world.add("compilations", f"{PREFIX[region]}-汇总", gathered, region=region)
    for code, region in ENTERPRISES.items():
        _enterprise(world, code, region)
    _number(world)
    return world


def _departments() -> None:
    clerk = Actor("clerk", Role.CITY_BUREAU, AT, BUREAU[CITY], CITY, "city")
    for code, region in DEPARTMENTS.items():
        ACTS["department.enter"](by=clerk, code=code, name=f"部门{code}", level=LEVEL[region], region=region)
    for region, code in BUREAU.items():
        ACTS["department.enter"](
            by=clerk, code=code, name=f"司法局{code}", level=LEVEL[region], region=region, kind="bureau"
        )


def _lookers() -> list[Looker]:
    """Each role once in the near county and once in the city; the bureaus; who has no department."""
    staff = [
        Looker(role, f"{role.value}.{code}".replace("_", "-").lower(), code, DEPARTMENTS[code])
        for role in sorted(DEPARTMENT_ROLES | OFFICE_ROLES)
        for code in ("ZN-SCJG", "SJ-SCJG")
    ]
    bureaus = [
        Looker(Role.CITY_BUREAU if region == CITY else Role.COUNTY_BUREAU, f"bureau.{code.lower()}", code, region)
        for region, code in BUREAU.items()
    ]
    alone = [Looker(role, role.value.replace("_", "-")) for role in sorted(ADMINISTRATORS | {Role.SUPERVISOR})]
    return [*staff, *bureaus, *alone, Looker(Role.ENTERPRISE, _code(NEAR))]


def _code(region: str) -> str:
    stem = next(code for code, where in ENTERPRISES.items() if where == region) + "A"
    return str(stem + uscc.calc_check_digit(stem))


def _account(world: World, looker: Looker) -> None:
    if not looker.person:
        return
    marker = f"账号标记-{len(world.of('accounts')) + 1:03}"
    department = Department.objects.filter(code=looker.department).first()
    enterprise = looker.person if looker.role is Role.ENTERPRISE else ""
    system, security = Actor("", Role.SYSTEM_ADMIN, AT), Actor("", Role.SECURITY_ADMIN, AT)
    opened = ACTS["account.open_account"](
        by=system, username=looker.person, name=marker, department=department, enterprise=enterprise
    )
    world.add("accounts", marker, opened, person=looker.person, department=looker.department, region=looker.region)
    given = ACTS["grant.give"](by=security, account=opened.subject, role=looker.role.value)
    assert isinstance(given.subject, Grant)
    world.add("grants", given.subject.code, given, person=looker.person, department=looker.department)
    if ACTS["token.issue"].may(looker.actor):
        purpose = f"令牌标记-{len(world.of('tokens')) + 1:03}"
        told: Mapping[str, Any] = {"purpose": purpose, "expires_on": date(2026, 12, 1)}
        whose = {"person": looker.person, "department": looker.department, "region": looker.region}
        world.add("tokens", purpose, ACTS["token.issue"](by=looker.actor, **told), **whose)


def _rows_of(world: World, code: str, region: str, marker: str) -> None:
    """A drafted and a published item, an officer, a drafted plan item and a published one of the past."""
    department = Department.objects.get(code=code)
    legal = Actor(f"legal.{code}", Role.LEGAL_SECTION, AT, code, region, LEVEL[region])
    whose = {"department": code, "region": region}
    own = next((one.person for one in world.lookers if one.role is Role.OFFICER and one.department == code), "")
    item = {"department": department, "frequency_wording": "每年1次"}
    drafted = ACTS["item.enter"](by=legal, code=f"I-{code}-1", name=f"{marker}-事项", **item)
    world.add("items", f"{marker}-事项", drafted, **whose)
    shown = ACTS["item.enter"](by=legal, code=f"I-{code}-2", name=f"{marker}-公布事项", **item)
    ACTS["item.publish"](shown.subject, by=legal, published_on=date(2026, 1, 5))
    world.add("items", f"{marker}-公布事项", shown, published=True, **whose)
    person = {"department": department, "role": "officer", "account": own}
    officer = ACTS["person.enter"](by=legal, code=f"P-{code}", name=f"{marker}-人员", **person)
    world.add("officers", f"{marker}-人员", officer, person=own, published=True, **whose)
    plan = {"department": department, "plan_year": 2026, "origin": "annual"}
    drafted = ACTS["plan_item.draft"](by=legal, item_name=f"{marker}-计划", **plan)
    world.add("plan_items", f"{marker}-计划", drafted, **whose)
    described = ACTS["plan.describe"](drafted.subject.plan, by=legal, contact=f"{marker}-联系人")  # type: ignore[attr-defined]
    world.add("plans", f"{marker}-联系人", described, **whose)
    known = {"submitted_on": date(2026, 1, 10), "filed_on": date(2026, 1, 20), "published_on": date(2026, 1, 25)}
    _special(world, department, region, marker)
    past = ACTS["plan_item.record"](by=legal, item_name=f"{marker}-公布计划", **plan, **known)
    world.add("plan_items", f"{marker}-公布计划", past, published=True, **whose)


def _special(world: World, department: Department, region: str, marker: str) -> None:
    by = Actor("", Role.OFFICER, AT, department.code, region, LEVEL[region])
    told = {"name": f"{marker}-专项", "ground": "work_safety", "officers": "甲、乙"}
    drafted = ACTS["special_filing.draft"](by=by, department=department, **told)
    world.add("special_filings", f"{marker}-专项", drafted, department=department.code, region=region)


def _enterprise(world: World, _stem: str, region: str) -> None:
    clerk = Actor("clerk", Role.CITY_BUREAU, AT, BUREAU[CITY], CITY, "city")
    marker, code = f"{PREFIX[region]}-企业", _code(region)
    entered = ACTS["enterprise.enter"](by=clerk, code=code, name=marker, region=region)
    world.add("enterprises", marker, entered, region=region, person=code)


def _number(world: World) -> None:
    clerk = Actor("clerk", Role.CITY_BUREAU, AT, BUREAU[CITY], CITY, "city")
    told = {"parameter": "publish_wd", "value": "15", "since": date(2027, 1, 1), "document": "参数标记-001"}
    proposed = ACTS["parameter_change.propose"](by=clerk, source_text="示例通知", **told)
    world.add("parameter_changes", "参数标记-001", proposed, department=BUREAU[CITY], region=CITY)
