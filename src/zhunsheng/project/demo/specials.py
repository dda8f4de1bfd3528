"""Special inspections of the model city: 2025 as they were filed elsewhere, 2026 through the acts, with what is wrong in some."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import LOCAL, Actor
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import SpecialFiling
from zhunsheng.project.demo import faults, instants
from zhunsheng.project.demo.accounts import Persons
from zhunsheng.project.demo.departments import Departments
from zhunsheng.register.models import Department

OFFICERS = "示例·甲、示例·乙"
NAMES = {
    "national_security": "涉外调查活动专项检查", "public_security": "旅馆业治安专项检查", "food_drug_safety": "校园食品安全专项检查",
    "work_safety": "有限空间作业专项检查", "ecology": "饮用水水源地专项检查", "life_health": "学校周边卫生专项检查",
    "deployed": "自治区部署的燃气安全专项检查", "health_emergency": "聚集性疫情处置检查", "complaint": "投诉举报核查",
    "assigned": "上级交办事项核查", "other": "重大活动保障检查",
}  # fmt: skip
PROOF = {
    "deployed": "document", "assigned": "document", "complaint": "complaint_row", "health_emergency": "incident", "other": "none",
}  # fmt: skip
DEPARTMENTS = (
    "SJ-SCJG", "SJ-YJJ", "SJ-FGW", "SJ-STJ", "SJ-ZJJ", "640502-SCJG", "640521-YJJ", "640522-WJW", "SJ-RSJ", "SJ-MZJ", "SJ-JYJ",
)  # fmt: skip


def enter(departments: Departments, persons: Persons) -> int:
    """Record those of last year, each ground by somebody; file those of this year; how many there are."""
    for plant in faults.SPECIALS:
        _record(departments, persons, plant.act, plant.facts)
    for place, ground in enumerate(NAMES):
        told = {"ground": ground} if ground != "other" else {"ground": "work_safety"}
        _record(departments, persons, f"{DEPARTMENTS[place]}-2025-", told)
    _season(departments, persons)
    return SpecialFiling.objects.count()


def _record(departments: Departments, persons: Persons, act: str, facts: Mapping[str, Any]) -> None:
    department = departments[act.partition("-2025-")[0]]
    ground = str(facts.get("ground", "work_safety"))
    number = SpecialFiling.objects.count()
    begun = date(2025, 6, 2) + timedelta(days=7 * (number % 20))
    single = ground in ("complaint", "assigned")
    ordinary: dict[str, Any] = {
        "name": f"{NAMES[ground]}（示例{number + 1}）", "ground": ground, "ground_evidence": PROOF.get(ground, "legal_basis"),
        "legal_basis": "示例依据", "items": "示例事项", "object_scope": "示例对象", "objects_total": 8, "officers": OFFICERS,
        "window_from": begun, "window_until": begun + timedelta(days=30), "single_case": single,
        "emergency": ground == "health_emergency", "approved_on": begun - timedelta(days=3),
        "filed_on": begun - timedelta(days=2), "first_visit_on": begun, "filing_number": f"示例专备〔2025〕{number + 1}号",
        "approval_document": "" if single else f"示例政办函〔2025〕{number + 1}号",
    }  # fmt: skip
    told = {name: value(begun) if callable(value) else value for name, value in facts.items()}
    by = persons.legal(department, instants.SPECIALS_RECORDED)
    ACTS["special_filing.record"](by=by, department=department, **{**ordinary, **told})


def _season(departments: Departments, persons: Persons) -> None:
    """One of this year filed and ended, one waiting for the head, one carried out first in an emergency and filed after."""
    market = departments["SJ-SCJG"]
    told = {
        "name": "儿童食品专项检查", "ground": "food_drug_safety", "ground_evidence": "legal_basis", "officers": OFFICERS,
        "legal_basis": "《食品安全法》第一百一十条", "items": "儿童食品生产经营检查", "object_scope": "校园周边食品销售单位",
        "window_from": date(2026, 5, 25), "window_until": date(2026, 6, 10), "approval_document": "示例政办函〔2026〕5号",
    }  # fmt: skip
    done = _draft(market, told, _officer(market, 5, 18, 14), "draft")
    ACTS["special_filing.approve"](done, by=persons.signing(market, _at(5, 18, 15)))
    ACTS["special_filing.file"](done, by=persons.legal(market, _at(5, 19, 9)))
    ACTS["special_filing.begin"](done, by=_officer(market, 5, 25), on=date(2026, 5, 25))
    urgent = {**told, "name": "学校聚集性腹泻处置检查", "ground": "health_emergency", "ground_evidence": "incident",
              "incident": "示例学校报告聚集性腹泻。", "window_from": date(2026, 5, 28)}  # fmt: skip
    first = _draft(market, urgent, _officer(market, 5, 28), "carry_out_first", on=date(2026, 5, 28))
    ACTS["special_filing.approve_after"](first, by=persons.signing(market, _at(5, 29, 10)))
    ACTS["special_filing.file"](first, by=persons.legal(market, _at(5, 29, 11)))
    ACTS["special_filing.end"](done, by=_officer(market, 5, 29, 14), summary="检查12户，责令改正3户。")
    summer = {"name": "夏季饮用水专项检查", "window_from": date(2026, 7, 1), "window_until": date(2026, 8, 1)}
    _draft(market, {**told, **summer}, _officer(market, 5, 29, 15), "draft")


def _draft(department: Department, told: Mapping[str, Any], by: Actor, verb: str, **more: Any) -> SpecialFiling:
    made = ACTS[f"special_filing.{verb}"](by=by, department=department, **told, **more).subject
    assert isinstance(made, SpecialFiling)
    return made


def _officer(department: Department, month: int, day: int, hour: int = 9) -> Actor:
    at = _at(month, day, hour)
    return Actor("officer", Role.OFFICER, at, department.code, department.region, department.level)


def _at(month: int, day: int, hour: int) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=LOCAL).astimezone(UTC)
