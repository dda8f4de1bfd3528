"""Special inspections: one of eleven grounds with its proof, filed with the own legal section; an emergency first (SM-SPEC)."""

from datetime import date
from typing import Any

import pytest

from tests.acts.conftest import department
from tests.inspection.conftest import bureau, by_date, head, legal, person
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.refusals import Forbidden, Invalid, NotNow, Refused
from zhunsheng.acts.roles import Role
from zhunsheng.acts.weighing import Reason
from zhunsheng.inspection.models import SpecialFiling
from zhunsheng.law.facts.special_filing import GROUNDS
from zhunsheng.papers.models import Paper
from zhunsheng.register.models import Department

pytestmark = pytest.mark.django_db
PROOF = {
    "deployed": "document", "assigned": "document", "complaint": "complaint_row", "health_emergency": "incident",
    "other": "none",
} | dict.fromkeys(
    ("national_security", "public_security", "food_drug_safety", "work_safety", "ecology", "life_health"), "legal_basis"
)  # fmt: skip
WHY = Reason("assigned", "市政府专题会议研究同意开展本次专项检查，会议纪要正在印发，先行备案。", "head")
X9 = {"special_scoped_and_approved": WHY}
ORDINARY: dict[str, Any] = {
    "name": "食品安全专项检查", "ground": "food_drug_safety", "ground_evidence": "legal_basis", "officers": "示例甲、示例乙",
    "legal_basis": "《食品安全法》第一百一十条", "items": "食品生产企业检查", "object_scope": "肉制品生产企业",
    "window_from": date(2026, 3, 10), "window_until": date(2026, 4, 1), "approval_document": "卫政办发〔2026〕3号",
}  # fmt: skip


def officer(day: str) -> Any:
    return person(Role.OFFICER, day)


def drafted(market: Department, day: str = "2026-03-02", **told: Any) -> SpecialFiling:
    made = ACTS["special_filing.draft"](by=officer(day), department=market, **{**ORDINARY, **told}).subject
    assert isinstance(made, SpecialFiling)
    return made


def approved(market: Department, day: str = "2026-03-03", **told: Any) -> SpecialFiling:
    made = drafted(market, **told)
    ACTS["special_filing.approve"](made, by=head(day))
    return made


def filed(market: Department, day: str = "2026-03-04", **told: Any) -> SpecialFiling:
    made = approved(market, **told)
    ACTS["special_filing.file"](made, by=legal(day))
    return made


def carried_out(market: Department, on: date, **told: Any) -> SpecialFiling:
    urgent = {"ground": "health_emergency", "ground_evidence": "incident", "incident": "辖区一学校发生聚集性腹泻。"}
    done = ACTS["special_filing.carry_out_first"](
        by=officer(on.isoformat()), department=market, on=on, **{**ORDINARY, **urgent, **told}
    )
    assert isinstance(done.subject, SpecialFiling)
    return done.subject


def test_it_is_drafted_approved_and_filed_under_the_departments_own_number(market: Department) -> None:
    made = filed(market)
    assert (made.code, made.state, made.filing_number) == ("SJ-SCJG-2026-Z001", "filed", "卫市场监管专备〔2026〕1号")
    assert Paper.objects.get().template == "special_filing"


@pytest.mark.parametrize("ground", list(GROUNDS))
def test_m01_07_each_of_the_eleven_grounds_is_approved_with_its_own_proof(market: Department, ground: str) -> None:
    assert approved(market, ground=ground, ground_evidence=PROOF[ground]).state == "approved"


@pytest.mark.parametrize("ground", [ground for ground in GROUNDS if ground != "other"])
def test_m01_07_and_is_not_with_another(market: Department, ground: str) -> None:
    wrong = "document" if PROOF[ground] != "document" else "legal_basis"
    with pytest.raises(Refused) as refusal:
        approved(market, ground=ground, ground_evidence=wrong)
    [finding] = refusal.value.barred
    assert (finding.rule.name, "一(一)" in finding.basis) == ("special_ground_proved", True)
    assert finding.remedy.zh


def test_m01_06_a_ground_outside_the_list_is_not_taken(market: Department) -> None:
    with pytest.raises(Invalid) as wrong:
        drafted(market, ground="节日需要")
    assert "ground" in wrong.value.errors


def test_m01_06_another_ground_asks_for_a_reason_when_it_is_filed(market: Department) -> None:
    made = approved(market, ground="other", ground_evidence="none")
    with pytest.raises(Refused) as asked:
        ACTS["special_filing.file"](made, by=legal("2026-03-04"))
    assert [one.rule.name for one in asked.value.reasons_asked] == ["other_ground_justified"]
    ACTS["special_filing.file"](made, by=legal("2026-03-04"), reasons={"other_ground_justified": WHY})
    assert made.filing_number


@pytest.mark.parametrize("lacking", ["items", "object_scope", "window_until", "approval_document"])
def test_x_09_scope_time_and_the_governments_approval_are_there_or_a_reason_is(
    market: Department, lacking: str
) -> None:
    made = approved(market, **{lacking: None if lacking == "window_until" else ""})
    with pytest.raises(Refused) as asked:
        ACTS["special_filing.file"](made, by=legal("2026-03-04"))
    assert [one.rule.name for one in asked.value.reasons_asked] == ["special_scoped_and_approved"]
    ACTS["special_filing.file"](made, by=legal("2026-03-04"), reasons=X9)


def test_x_09_a_single_case_is_no_special_inspection(market: Department) -> None:
    told = {"ground": "complaint", "ground_evidence": "complaint_row", "complaint": "TS-2026-001", "single_case": True}
    assert filed(market, approval_document="", **told).state == "filed"


def test_m01_06_without_the_heads_approval_nothing_is_filed(market: Department) -> None:
    with pytest.raises(NotNow, match="负责人批准"):
        ACTS["special_filing.file"](drafted(market), by=legal("2026-03-04"))
    made = carried_out(market, date(2026, 3, 2))
    with pytest.raises(Refused) as refusal:
        ACTS["special_filing.file"](made, by=legal("2026-03-03"))
    assert [one.rule.name for one in refusal.value.barred] == ["special_approved_by_head"]


@pytest.mark.parametrize(
    ("day", "late"), [("2026-03-23", False), ("2026-03-24", True)]
)  # Thursday 19 March; Friday the 20th is a day off in Ningxia, so the second working day is Tuesday the 24th
def test_m01_06_an_emergency_is_carried_out_first_and_filed_within_two_working_days(
    market: Department, day: str, late: bool
) -> None:
    made = carried_out(market, date(2026, 3, 18))
    ACTS["special_filing.approve_after"](made, by=head("2026-03-19"))
    ACTS["special_filing.file"](made, by=legal(day))
    assert (made.state, made.late) == ("filed", late)


def test_m01_06_only_an_emergency_or_danger_on_the_spot_is_carried_out_first(market: Department) -> None:
    calm = {"ground": "work_safety", "ground_evidence": "legal_basis", "incident": ""}
    with pytest.raises(Invalid, match="先行实施"):
        carried_out(market, date(2026, 3, 18), **calm)
    danger = carried_out(market, date(2026, 3, 18), **calm | {"incident": "现场燃气泄漏，须立即检查。"})
    assert danger.emergency


def test_what_was_carried_out_first_stays_an_emergency_though_its_ground_is_mended(market: Department) -> None:
    made = carried_out(market, date(2026, 3, 18))
    ACTS["special_filing.amend"](made, by=officer("2026-03-18"), ground="life_health", ground_evidence="legal_basis")
    assert made.emergency


def test_one_officer_is_not_enough(market: Department) -> None:
    with pytest.raises(Invalid, match="不少于两人"):
        approved(market, officers="示例甲")


def test_it_goes_back_before_the_first_visit_only_and_its_number_is_not_used_again(market: Department) -> None:
    made = filed(market)
    ACTS["special_filing.send_back"](made, by=legal("2026-03-05"), reason="对象范围写宽了")
    ACTS["special_filing.amend"](made, by=officer("2026-03-05"), object_scope="肉制品生产企业（城区）")
    ACTS["special_filing.approve"](made, by=head("2026-03-06"))
    ACTS["special_filing.file"](made, by=legal("2026-03-06"))
    assert made.filing_number == "卫市场监管专备〔2026〕2号"
    ACTS["special_filing.begin"](made, by=officer("2026-03-10"), on=date(2026, 3, 10))
    with pytest.raises(NotNow):
        ACTS["special_filing.send_back"](made, by=legal("2026-03-11"), reason="对象范围写宽了")


def test_no_visit_before_the_filing(market: Department) -> None:
    made = filed(market)
    with pytest.raises(Refused) as refusal:
        ACTS["special_filing.begin"](made, by=officer("2026-03-05"), on=date(2026, 3, 1))
    assert [one.rule.name for one in refusal.value.barred] == ["special_filed_before_first_visit"]


def test_it_is_carried_out_and_ended_with_a_summary(market: Department) -> None:
    made = filed(market)
    ACTS["special_filing.begin"](made, by=by_date("2026-03-10"), on=date(2026, 3, 10))
    ACTS["special_filing.end"](made, by=officer("2026-04-01"), summary="检查12户，发现问题3个。")
    assert (made.state, made.ended_on) == ("ended", date(2026, 4, 1))


def test_the_bureau_reads_along_and_does_nothing(market: Department) -> None:
    made = drafted(market)
    for act in (one for one in made_acts() if one not in ("draft", "carry_out_first", "record")):
        with pytest.raises(Forbidden):
            ACTS[f"special_filing.{act}"](made, by=bureau("2026-03-04"))


def made_acts() -> list[str]:
    return [act.verb for act in ACTS.values() if act.noun == "special_filing"]


def test_the_number_of_a_complaint_is_on_no_form_and_in_no_column(market: Department) -> None:  # M01.7
    told = {"ground": "complaint", "ground_evidence": "complaint_row", "complaint": "TS-2026-001", "single_case": True}
    filed(market, **told)
    assert "TS-2026-001" not in str(Paper.objects.get().facts)
    assert "complaint" not in ACTS["special_filing.draft"].of.by_name


def test_a_department_counts_its_special_inspections_of_the_year(market: Department) -> None:  # X.9
    other = department("SJ-YJJ", name="市应急管理局")
    filed(market)
    made = filed(market, name="另一项专项检查")
    facts = ACTS["special_filing.file"].of.facts_of_row(made, *law_and_day())
    assert facts is not None
    assert facts["specials_this_year"] == 2
    assert other.special_filings.count() == 0


def law_and_day() -> tuple[Any, date]:
    from zhunsheng.acts import in_force

    return in_force.current(), date(2026, 3, 5)
