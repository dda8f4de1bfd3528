"""Special inspections of the model city: those of 2025 as they were filed elsewhere, with what is wrong in some."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from zhunsheng.acts.act import ACTS
from zhunsheng.inspection.models import SpecialFiling
from zhunsheng.project.demo import faults, instants, specials_season
from zhunsheng.project.demo.accounts import Persons
from zhunsheng.project.demo.departments import Departments

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
WRITTEN: dict[str, dict[str, Any]] = {
    "document": {"document": "示例政发〔2025〕8号", "document_organ": "示例自治区人民政府"},
    "incident": {"incident": "示例学校报告聚集性腹泻。"},
}  # fmt: skip
DEPARTMENTS = (
    "SJ-SCJG", "SJ-YJJ", "SJ-FGW", "SJ-STJ", "SJ-ZJJ", "640502-SCJG", "640521-YJJ", "640522-WJW", "SJ-RSJ", "SJ-MZJ", "SJ-JYJ",
)  # fmt: skip


def enter(departments: Departments, persons: Persons) -> int:
    """Record those of last year, each ground by somebody; file those of this year; how many there are."""
    for plant in faults.SPECIALS:
        if "-2025-" in plant.act:
            _record(departments, persons, plant.act, plant.facts)
    for place, ground in enumerate(NAMES):
        told = {"ground": ground} if ground != "other" else {"ground": "work_safety"}
        _record(departments, persons, f"{DEPARTMENTS[place]}-2025-", told)
    specials_season.carry_on(departments, persons)
    return SpecialFiling.objects.count()


def _record(departments: Departments, persons: Persons, act: str, facts: Mapping[str, Any]) -> None:
    department = departments[act.partition("-2025-")[0]]
    ground = str(facts.get("ground", "work_safety"))
    number = SpecialFiling.objects.count()
    begun = date(2025, 6, 2) + timedelta(days=7 * (number % 20))
    single = ground in ("complaint", "assigned")
    ordinary: dict[str, Any] = {
        "name": f"{NAMES[ground]}（示例{number + 1}）", "ground": ground, "ground_evidence": PROOF.get(ground, "legal_basis"),
        "legal_basis": "示例依据", "items": "示例事项", "object_scope": "示例对象", "objects_total": 8, "method": "on_site", "officers": OFFICERS,
        "window_from": begun, "window_until": begun + timedelta(days=30), "single_case": single,
        "emergency": ground == "health_emergency", "approved_on": begun - timedelta(days=3),
        "filed_on": begun - timedelta(days=2), "first_visit_on": begun, "filing_number": f"示例专备〔2025〕{number + 1}号",
        **WRITTEN.get(PROOF.get(ground, ""), {}), "approval_document": "" if single else f"示例政办函〔2025〕{number + 1}号",
    }  # fmt: skip
    told = {name: value(begun) if callable(value) else value for name, value in facts.items()}
    by = persons.legal(department, instants.SPECIALS_RECORDED)
    ACTS["special_filing.record"](by=by, department=department, **{**ordinary, **told})
