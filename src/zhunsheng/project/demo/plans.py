"""The yearly plans of the model city: 2025 as it was done, 2026 filed by a few and drafted by the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import polars as pl

from zhunsheng.acts import in_force
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.weighing import Reason
from zhunsheng.inspection.models import PlanItem
from zhunsheng.law.facts.counts import plan_item as plan_item_counts
from zhunsheng.project.city import City
from zhunsheng.project.demo import faults, instants, items, season
from zhunsheng.project.demo.accounts import Persons
from zhunsheng.project.demo.departments import Departments
from zhunsheng.project.demo.items import Item
from zhunsheng.project.demo.writing import Told, done
from zhunsheng.register.models import Department, InspectionItem

BATCH = "demo-plans"
THIS_YEAR = 2026
FILED_2026 = ("SJ-SFJ", "SJ-MZJ", "SJ-SWJ", "SJ-WJW")
DRAFTED_IN_COUNTIES = 1  # lines of each county department's draft
WINDOWS = ((5, 1, 8, 1), (6, 1, 10, 1), (8, 1, 11, 1), (5, 15, 12, 1))
STAGES = (
    (2025, True, instants.LAST_YEAR_RECORDED),
    (2026, True, instants.THIS_YEAR_RECORDED),
    (2026, False, instants.THIS_YEAR_DRAFTED),
)
LEADS = {"加油站": ("市商务局", "市应急局"), "在建工程": ("市住房城乡建设局", "市人力资源社会保障局"),
         "学校食堂": ("市市场监管局", "市教育局")}  # fmt: skip
METHODS = {"现场检查": "on_site", "书面检查": "written", "远程检查": "remote", "非现场检查": "off_site"}
ORIGINS = ("annual", "statutory", "annual", "key_supervision")


@dataclass(frozen=True)
class Line:
    """One line of a plan: its number in it, its item, and the facts."""

    act: str
    year: int
    number: int
    item: Item
    facts: Mapping[str, object]

    @property
    def past(self) -> bool:
        """Whether its plan was submitted and filed outside this system."""
        return self.facts.get("submitted_on") is not None

    def over(self, facts: Mapping[str, object]) -> "Line":
        return replace(self, facts={**self.facts, **facts})


def lines(city: City) -> list[Line]:
    """All lines with what is planted in them; what could be merged has agreed to it, if nothing else is planted."""
    found = list(_before_merging(city))
    counts = _merge_candidates(city, found)
    return [
        line.over({"merge_answer": line.facts.get("merge_answer", "accepted" if count else "not_asked")})
        for line, count in zip(found, counts, strict=True)
    ]


def _before_merging(city: City) -> Iterator[Line]:
    numbers: dict[tuple[str, int], int] = {}
    for item in items.of(city):
        numbers[item.department, 2025] = number = numbers.get((item.department, 2025), 0) + 1
        yield _line(item, 2025, number)
        if item.department.startswith("SJ-") or number <= DRAFTED_IN_COUNTIES:
            yield _line(item, 2026, number)


def _line(item: Item, year: int, number: int) -> Line:
    act = f"{item.department}-{year}-{number:03}"
    planted = faults.BY_ACT[act].facts if act in faults.BY_ACT else faults.NONE
    planned = {**_what(item, number), **_when(year, number), **planted}
    past = {} if year == 2026 and item.department not in FILED_2026 else _filed(year)
    drawn = _drawn(planned) if past and year == 2025 else {}
    return Line(act, year, number, item, {**planned, **past, **drawn, **planted})


def _what(item: Item, number: int) -> dict[str, object]:
    line, (kind, times) = item.line, item.law
    random, lead = item.marked("r"), LEADS.get(line["group"])
    frequency = times if kind in ("minimum", "exact") and times else 1
    total = 12 + len(line["name"]) * 11 * number % 180
    return {
        "origin": "random" if random else ORIGINS[number % len(ORIGINS)], "item": item.code,
        "object_type": line["object_type"], "objects_total": total, "share": line["share"],
        "objects_planned": max(2, total // 5), "planned_frequency": frequency, "method": METHODS[line["method"]],
        "off_site": line["off_site"], "random": random, "joint": lead is not None,
        "lead": lead[0] if lead else "", "partners": "、".join(lead[1:]) if lead else "",
        "white_list_note": "列入白名单的，每季度不超过1次",
    }  # fmt: skip


def _when(year: int, number: int) -> dict[str, object]:
    month, day, last_month, last_day = WINDOWS[number % len(WINDOWS)]
    return {"window_from": date(year, month, day), "window_until": date(year, last_month, last_day)}


def _filed(year: int) -> dict[str, object]:
    filed = instants.LAST_YEAR_FILED if year == 2025 else instants.THIS_YEAR_FILED
    return {
        "submitted_on": filed - timedelta(days=5), "filed_on": filed, "published_on": filed + timedelta(days=9),
    }  # fmt: skip


def _drawn(planned: Mapping[str, object]) -> dict[str, object]:
    """What became of a line of last year: drawn before its window where it is random, and visited."""
    since, objects, times = planned["window_from"], planned["objects_planned"], planned["planned_frequency"]
    assert isinstance(since, date)
    assert isinstance(objects, int)
    assert isinstance(times, int | None)
    done_then: dict[str, object] = {"visits_done": objects * (times or 1), "hand_picked": 0}
    if planned["random"]:
        drawn = since - timedelta(days=5)
        done_then |= {"drawn_on": drawn, "frame_kept": True, "draw_published_on": drawn + timedelta(days=8)}
    return done_then


def _merge_candidates(city: City, found: list[Line]) -> pl.Series:
    """The same count by which the law judges, over the lines before they are entered."""
    frame = pl.DataFrame(
        {
            "act": [line.act for line in found],
            "region": [_region(city, line) for line in found],
            "level": ["city" if line.item.department.startswith("SJ-") else "county" for line in found],
            "department": [line.item.department for line in found],
            "plan_year": [line.year for line in found],
            "group": [line.item.line["group"] for line in found],
            "confidential": [False for _ in found],
            **{name: [line.facts[name] for line in found] for name in ("object_type", "window_from", "window_until")},
        },
        schema_overrides={"plan_year": pl.Int32},
    )
    submitted = pl.Series([line.past or season.submits(line.item.department) for line in found])
    return plan_item_counts.merge_candidates(frame, frame.filter(submitted), in_force.current())


def _region(city: City, line: Line) -> str:
    prefix = line.item.department.partition("-")[0]
    return city.region if prefix == "SJ" else prefix


def enter(
    city: City, departments: Departments, entered: Mapping[str, InspectionItem], persons: Persons
) -> list[PlanItem]:
    """Record what was filed and draft the rest, each department's by its own legal section."""
    made: list[PlanItem] = []
    all_lines = lines(city)
    for year, past, at in STAGES:
        if past:
            season.record(departments, year, FILED_2026 if year == THIS_YEAR else (), persons, at)
        for code, department in departments.items():
            own = [line for line in all_lines if (line.item.department, line.year, line.past) == (code, year, past)]
            told = [_told(department, line, entered, persons) for line in own]
            act = ACTS["plan_item.record" if past else "plan_item.draft"]
            made += done(act, told, persons.legal(department, at), PlanItem, BATCH)
        if year < THIS_YEAR:
            season.record_versions(departments, persons, at)
    return made


def _told(department: Department, line: Line, entered: Mapping[str, InspectionItem], persons: Persons) -> Told:
    item = entered.get(str(line.facts["item"]))
    facts = {**line.facts, "department": department, "plan_year": line.year, "item": item}
    plant = faults.BY_ACT.get(line.act)
    reasoned = plant.reasoned if plant else ()
    approver = persons.head(department.code)
    reasons = {rule: Reason("impossible", faults.APART, approver) for rule in reasoned}
    return Told(facts, reasons, {"number": line.number, "code": line.act})
