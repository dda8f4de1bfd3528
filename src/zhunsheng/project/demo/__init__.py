"""The model city 中卫市, built by acts: its departments are configuration, its enterprises and persons are invented.

`instants` says when it all happened; `departments`, `accounts`, `enterprises`, `officers`, `items` and `plans` say what
there is, in this order; `faults` what is wrong in it, on purpose; `writing` does one act for many rows.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.refusals import NotDone
from zhunsheng.project.city import City
from zhunsheng.project.demo import (
    accounts,
    departments,
    enterprises,
    instants,
    items,
    officers,
    plans,
    season,
    specials,
)
from zhunsheng.project.demo.accounts import SECOND_AT_THE_BUREAU, Persons
from zhunsheng.project.demo.departments import Departments
from zhunsheng.project.demo.writing import Told, done
from zhunsheng.register.models import Enterprise
from zhunsheng.trail import heads

Progress = Callable[[str, int], None]


@dataclass(frozen=True)
class Built:
    """How much there is."""

    departments: int
    enterprises: int
    persons: int
    items: int
    plan_items: int


def build(city: City, progress: Progress = lambda _what, _count: None) -> Built:
    """Build it, whole or not at all; the same every time."""
    with transaction.atomic():
        there = departments.enter(city)
        progress("departments", len(there))
        persons = accounts.open_all(city, there)
        known = _enterprises(city, persons)
        progress("enterprises", known)
        people = officers.enter(city, there, persons)
        progress("officers", len(people))
        published = items.enter(city, there, persons)
        progress("items", len(published))
        planned = plans.enter(city, there, published, persons)
        progress("plan_items", len(planned))
        _numbers(city, persons)
        _refusals(there, persons)
        filed = season.carry_on(city, there, persons)
        progress("plans", filed)
        progress("special_filings", specials.enter(there, persons))
        heads.publish(instants.CLOSED)
    return Built(len(there), known, len(people), len(published), len(planned))


def _enterprises(city: City, persons: Persons) -> int:
    by = persons.city_bureau(city, instants.ENTERPRISES)
    return len(done(ACTS["enterprise.enter"], [Told(one) for one in enterprises.told(city)], by, Enterprise, "demo"))


def _numbers(city: City, persons: Persons) -> None:
    """One number changed by two persons, and one that waits for the second."""
    first = persons.city_bureau(city, instants.ENDED)
    second = replace(first, person=SECOND_AT_THE_BUREAU)
    source = "示例市人民政府办公室通知"
    reminders = ACTS["parameter_change.propose"](
        by=first, parameter="plan_leads", value="45、30、15、7、1", since=date(2026, 5, 1), source_text=source,
        document="示例政办发〔2026〕1号",
    )  # fmt: skip
    ACTS["parameter_change.confirm"](reminders.subject, by=second)
    specials_yearly = ACTS["parameter_change.propose"](
        by=first, parameter="specials_yearly", value="2", since=date(2025, 3, 1), source_text=source,
        document="示例政办发〔2025〕3号",
    )  # fmt: skip
    ACTS["parameter_change.confirm"](specials_yearly.subject, by=second)
    ACTS["parameter_change.propose"](
        by=first, parameter="publish_wd", value="15", since=date(2028, 1, 1), source_text=source,
        document="示例政办发〔2026〕2号",
    )  # fmt: skip


def _refusals(there: Departments, persons: Persons) -> None:
    """Two acts that the law or the permissions forbid: the trail keeps that they were tried."""
    market, emergency = there["SJ-SCJG"], there["SJ-YJJ"]
    for by, department in (
        (persons.legal(market, instants.ENDED), market),  # a temporary task is not planned by the year
        (persons.legal(emergency, instants.ENDED), market),  # another department's plan
    ):
        with suppress(NotDone):
            ACTS["plan_item.draft"](
                by=by, department=department, plan_year=2026, item_name="节日市场专项检查", origin="temporary"
            )
