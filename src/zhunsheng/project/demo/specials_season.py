"""This year's special inspections of the model city, through the acts: each ground by a department, as far as it has come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from operator import itemgetter
from typing import Any

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import LOCAL, Actor
from zhunsheng.acts.weighing import Reason
from zhunsheng.inspection.models import SpecialFiling
from zhunsheng.project.demo import faults
from zhunsheng.project.demo.accounts import Persons
from zhunsheng.project.demo.departments import Departments

Step = tuple[str, str, tuple[int, int, int], Mapping[str, Any]]  # act, role, month, day and hour, what is told
Steps = tuple[Step, ...]
DOCUMENT = {"ground_evidence": "document", "document": "示例政办发〔2026〕9号", "document_organ": "示例自治区人民政府办公厅",
            "document_on": date(2026, 5, 11)}  # fmt: skip
BASED = {"ground_evidence": "legal_basis"}
UNAPPROVED = {"approval_document": "", "approval_organ": ""}
SINGLE = {"single_case": True, **UNAPPROVED}
INCIDENT = {"ground_evidence": "incident", "incident": "示例学校报告聚集性腹泻。"}
ON, SUMMARY = {"on": date(2026, 5, 25)}, {"summary": "检查12户，责令改正3户。"}
DRAFTED: Step = ("draft", "officer", (5, 18, 14), {})
APPROVED: Steps = (DRAFTED, ("approve", "head", (5, 18, 16), {}))
FILED: Steps = (*APPROVED, ("file", "legal", (5, 19, 9), {}))
BEGUN = (*FILED, ("begin", "officer", (5, 25, 9), ON))
ENDED = (*BEGUN, ("end", "officer", (5, 29, 14), SUMMARY))
RETURNED = (*FILED, ("send_back", "legal", (5, 20, 9), {"reason": "检查对象写得过宽，请写明范围。"}))
WITHDRAWN = (DRAFTED, ("withdraw", "officer", (5, 20, 10), {"reason": "与另一部门的检查合并，不再单独开展。"}))


def _first(visited: tuple[int, int, int], approved: tuple[int, int, int], filed: tuple[int, int, int]) -> Steps:
    """Carried out first in an emergency, approved and filed after."""
    on = {"on": date(2026, *visited[:2])}
    return (
        ("carry_out_first", "officer", visited, on),
        ("approve_after", "head", approved, {}),
        ("file", "legal", filed, {}),
    )


@dataclass(frozen=True)
class Case:
    """One of them: whose, on which ground, what else is told, the steps it took."""

    department: str
    name: str
    ground: str
    proof: Mapping[str, Any]
    steps: Steps
    beside: Mapping[str, Any] = field(default_factory=dict)


CASES = (
    Case("SJ-SCJG", "儿童食品专项检查", "food_drug_safety", BASED, ENDED),
    Case("SJ-GAJ", "重点单位反恐防范专项检查", "national_security", BASED, ENDED),
    Case("640521-GAJ", "旅馆业实名登记专项检查", "public_security", BASED, FILED),
    Case("SJ-YJJ", "有限空间作业专项检查", "work_safety", BASED, BEGUN),
    Case("SJ-STJ", "饮用水水源地专项检查", "ecology", BASED, BEGUN),
    Case("640502-WJW", "学校周边卫生专项检查", "life_health", BASED, FILED),
    Case("SJ-ZJJ", "自治区部署的燃气安全专项检查", "deployed", DOCUMENT, BEGUN,
         {"campaign": True, "coordinated": True, "coordinated_on": date(2026, 5, 15)}),
    Case("SJ-RSJ", "拖欠工资投诉核查", "complaint", {"ground_evidence": "complaint_row", "complaint": "示例投诉2026-0417"}, ENDED, SINGLE),
    Case("SJ-JTJ", "上级交办的超限运输线索核查", "assigned", DOCUMENT, FILED, SINGLE),
    Case("SJ-LGJ", "重大活动场馆保障检查", "other", {}, FILED),
    Case("SJ-XFZD", "高层建筑消防专项检查", "deployed", DOCUMENT, FILED, UNAPPROVED),
    Case("SJ-SLJ", "取水口专项检查", "ecology", BASED, RETURNED),
    Case("640522-NYJ", "农资打假专项检查", "food_drug_safety", BASED, WITHDRAWN),
    Case("SJ-WJW", "托幼机构聚集性疫情处置检查", "health_emergency", INCIDENT, _first((5, 19, 10), (5, 26, 9), (5, 27, 9))),
    Case("SJ-SCJG", "学校聚集性腹泻处置检查", "health_emergency", INCIDENT, _first((5, 28, 9), (5, 29, 10), (5, 29, 11))),
    Case("SJ-SCJG", "夏季饮用水专项检查", "food_drug_safety", BASED, (DRAFTED,),
         {"window_from": date(2026, 7, 1), "window_until": date(2026, 8, 1)}),
)  # fmt: skip


def carry_on(departments: Departments, persons: Persons) -> None:
    """Every step of every case, in the order of the days."""
    rows: dict[int, SpecialFiling] = {}
    for at, place, verb, role, told in sorted(_steps(), key=itemgetter(0)):
        case = CASES[place]
        department = departments[case.department]
        by: Actor = getattr(persons, {"head": "signing"}.get(role, role))(department, at)
        act = ACTS[f"special_filing.{verb}"]
        whole = {**_whole(case), **told, "department": department} if act.makes else told
        done = act(rows.get(place), by=by, reasons=_reasons(case, verb, persons), **whole)
        assert isinstance(done.subject, SpecialFiling)
        rows[place] = done.subject


def _steps() -> Iterator[tuple[datetime, int, str, str, Mapping[str, Any]]]:
    for place, case in enumerate(CASES):
        for verb, role, (month, day, hour), told in case.steps:
            yield datetime(2026, month, day, hour, tzinfo=LOCAL).astimezone(UTC), place, verb, role, told


def _whole(case: Case) -> dict[str, Any]:
    ordinary = {
        "name": case.name, "ground": case.ground, "legal_basis": "示例依据", "items": "示例事项", "object_scope": "示例对象",
        "objects_total": 12, "method": "on_site", "officers": "示例·甲、示例·乙", "window_from": date(2026, 5, 19),
        "window_until": date(2026, 6, 10), "approval_document": "示例政办函〔2026〕5号", "approval_organ": "示例市人民政府",
    }  # fmt: skip
    return {**ordinary, **case.proof, **case.beside}


def _reasons(case: Case, verb: str, persons: Persons) -> dict[str, Reason]:
    """The reasons that the rules ask for when it is filed."""
    asked = faults.REASONED_SPECIALS.get(f"{case.department}-2026-Z001", ()) if verb == "file" else ()
    return {rule: Reason("assigned", faults.WHY_FIRST, persons.head(case.department)) for rule in asked}
