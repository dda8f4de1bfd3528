"""Special inspections: one of eleven grounds with its proof, filed with the own legal section; an emergency first (SM-SPEC)."""

from datetime import date
from typing import Any

import pytest

from tests.acts.conftest import department
from tests.inspection.conftest import at, bureau, head, legal
from tests.inspection.specials import PROOF, WHY, X9, approved, carried_out, drafted, filed, officer
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.refusals import Forbidden, Invalid, NotNow, Refused
from zhunsheng.inspection.models import SpecialFiling
from zhunsheng.inspection.special_filings import facts
from zhunsheng.inspection.special_filings.by_date import move
from zhunsheng.law.facts.special_filing import GROUNDS
from zhunsheng.papers.models import Paper
from zhunsheng.register.models import Department
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db


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


def test_a_draft_is_no_longer_an_emergency_when_its_ground_is_mended(market: Department) -> None:
    made = drafted(market, ground="health_emergency", ground_evidence="incident")
    ACTS["special_filing.amend"](made, by=officer("2026-03-02"), ground="ecology", ground_evidence="legal_basis")
    assert not made.emergency


def test_nothing_is_carried_out_first_on_a_day_ahead(market: Department) -> None:
    with pytest.raises(Invalid, match="不能晚于今天"):
        ACTS["special_filing.carry_out_first"](
            by=officer("2026-03-18"), department=market, name="甲", ground="work_safety", incident="现场燃气泄漏",
            officers="示例甲、示例乙", on=date(2026, 3, 19),
        )  # fmt: skip


def test_what_is_amended_is_approved_anew(market: Department) -> None:
    made = carried_out(market, date(2026, 3, 18))
    ACTS["special_filing.approve_after"](made, by=head("2026-03-18"))
    ACTS["special_filing.amend"](made, by=officer("2026-03-19"), object_scope="全市学校食堂")
    with pytest.raises(Refused) as refusal:
        ACTS["special_filing.file"](made, by=legal("2026-03-19"))
    assert [one.rule.name for one in refusal.value.barred] == ["special_approved_by_head"]


@pytest.mark.parametrize("lacking", ["method", "unannounced_reason", "assistance_letter"])
def test_the_head_approves_a_form_that_is_filled_in(market: Department, lacking: str) -> None:
    whole = {
        "unannounced": True,
        "unannounced_reason": "提前告知会使证据灭失",
        "elsewhere": True,
        "assistance_letter": "示例函",
    }
    with pytest.raises(Invalid, match="还没有填写"):
        approved(market, **{**whole, lacking: ""})
    assert approved(market, **whole).carried_by == "市级：市市场监督管理局"


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
    made = filed(market, window_from=date(2026, 3, 1))
    with pytest.raises(Refused) as refusal:
        ACTS["special_filing.begin"](made, by=officer("2026-03-05"), on=date(2026, 3, 3))
    assert [one.rule.name for one in refusal.value.barred] == ["special_filed_before_first_visit"]


@pytest.mark.parametrize(("on", "said"), [
    (date(2026, 3, 9), "不在备案的时间内"), (date(2026, 4, 1), "不在备案的时间内"), (date(2026, 4, 2), "不能晚于今天"), (None, "写明首次检查日"),
])  # fmt: skip
def test_the_first_visit_lies_within_the_time_filed_and_not_ahead(
    market: Department, on: date | None, said: str
) -> None:
    made = filed(market)
    with pytest.raises(Invalid, match=said):
        ACTS["special_filing.begin"](made, by=officer("2026-04-01"), on=on)


def test_it_is_carried_out_and_ended_with_a_summary(market: Department) -> None:
    made = filed(market)
    ACTS["special_filing.begin"](made, by=officer("2026-03-10"), on=date(2026, 3, 10))
    with pytest.raises(Invalid, match="结果小结"):
        ACTS["special_filing.end"](made, by=officer("2026-03-31"))
    ACTS["special_filing.end"](made, by=officer("2026-03-31"), summary="检查12户，发现问题3个。")
    assert (made.state, made.ended_on) == ("ended", date(2026, 3, 31))


def test_what_was_carried_out_first_goes_on_by_date_without_being_told_its_day_again(market: Department) -> None:
    made = carried_out(market, date(2026, 3, 16))
    ACTS["special_filing.approve_after"](made, by=head("2026-03-16"))
    ACTS["special_filing.file"](made, by=legal("2026-03-17"))
    assert [move(at("2026-03-17")), move(at("2026-03-17"))] == [1, 0]
    made.refresh_from_db()
    assert (made.state, made.first_visit_on) == ("under_way", date(2026, 3, 16))


def test_it_ends_when_its_time_is_over_and_what_came_of_it_is_told_after(market: Department) -> None:
    made = filed(market)
    ACTS["special_filing.begin"](made, by=officer("2026-03-10"), on=date(2026, 3, 10))
    assert [move(at("2026-03-31")), move(at("2026-04-01"))] == [0, 1]
    ACTS["special_filing.summarise"](made, by=officer("2026-04-02"), summary="检查12户，发现问题3个。")
    assert (made.state, made.ended_on) == ("ended", date(2026, 3, 31))  # the last day of its time


def test_what_was_filed_and_never_visited_does_not_end_by_itself(market: Department) -> None:
    filed(market)
    assert move(at("2026-06-01")) == 0


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


def test_the_trail_keeps_no_number_of_a_complaint(market: Department) -> None:  # M01.7: the bureau reads the trail
    drafted(market, ground="complaint", ground_evidence="complaint_row", name="投诉核查", single_case=True)
    with pytest.raises(Forbidden):
        ACTS["special_filing.draft"](by=bureau("2026-03-02"), department=market, complaint="TS-2026-001")
    kept = [str((one.told, one.before, one.after)) for one in Event.objects.all()]
    assert not [one for one in kept if "TS-2026-001" in one]


def test_a_department_counts_its_special_inspections_of_the_year(market: Department) -> None:  # X.9
    other = department("SJ-YJJ", name="市应急管理局")
    filed(market)
    made = filed(market, name="另一项专项检查")
    facts = ACTS["special_filing.file"].of.facts_of_row(made, *law_and_day())
    assert facts is not None
    assert facts["specials_this_year"] == 2
    assert other.special_filings.count() == 0


def test_the_facts_of_one_are_those_of_all(market: Department) -> None:
    carried_out(market, date(2026, 3, 2))
    filed(market)
    drafted(market, object_scope="")
    sent_back = filed(market)
    ACTS["special_filing.send_back"](sent_back, by=legal("2026-03-05"), reason="对象范围写宽了")
    for row in SpecialFiling.objects.all():
        [line] = facts.of(SpecialFiling.objects.filter(pk=row.pk), *law_and_day()).to_dicts()
        assert facts.of_one(row.pk, *law_and_day()) == line


def test_what_went_back_is_not_filed_until_it_is_filed_again(market: Department) -> None:
    made = filed(market)
    ACTS["special_filing.send_back"](made, by=legal("2026-03-05"), reason="对象范围写宽了")
    ACTS["special_filing.approve"](made, by=head("2026-03-06"))
    assert facts.of_one(made.pk, *law_and_day())["filed"] is False
    assert (made.filing_number, made.filed_on) == ("", None)


def law_and_day() -> tuple[Any, date]:
    from zhunsheng.acts import in_force

    return in_force.current(), date(2026, 3, 5)
