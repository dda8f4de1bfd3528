"""M01.6, M01.7, X.9: special inspections are filed with the own legal section, on a proved ground, scoped and approved."""

from datetime import date
from typing import Any

import pytest

from tests.acts.conftest import department
from tests.inspection.conftest import bureau, county, head, legal
from tests.inspection.specials import PROOF, WHY, X9, approved, carried_out, drafted, filed, officer
from zhunsheng.acts import judging
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.refusals import Forbidden, Invalid, NotNow, Refused
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import SpecialFiling
from zhunsheng.inspection.special_filings.noun import SPECIAL_FILINGS
from zhunsheng.law import rules
from zhunsheng.law.facts.special_filing import EVIDENCE, GROUNDS
from zhunsheng.law.facts.special_filing import SpecialFiling as Kind
from zhunsheng.law.in_force import Law
from zhunsheng.law.plain import acts as plain
from zhunsheng.papers.models import IssuedNumber
from zhunsheng.register.models import Department
from zhunsheng.web import records

pytestmark = pytest.mark.django_db
NO_NUMBER = "?specials_within_yearly_number"  # no city has set one here: nobody can judge (X.9)
LEGAL_BASED = ("national_security", "public_security", "food_drug_safety", "work_safety", "ecology", "life_health")
RIGHT = {("deployed", "document"), ("assigned", "document"), ("complaint", "complaint_row"),
         ("health_emergency", "emergency_declaration"), ("health_emergency", "incident"),
         *((ground, "legal_basis") for ground in LEGAL_BASED), *(("other", proof) for proof in EVIDENCE)}  # fmt: skip


def found(on: str = "2026-06-01") -> dict[str, set[str]]:
    """The rules broken on a day (and, under `?`, those that cannot be judged), by special inspection."""
    judged = judging.of_noun(SPECIAL_FILINGS, Law(), date.fromisoformat(on), rules.of_kind(Kind))
    names: dict[str, set[str]] = {}
    for one in judged.findings:
        names.setdefault(one.finding.act, set()).add(one.finding.rule.name)
    for doubt in judged.doubts:
        for act in doubt.acts:
            names.setdefault(act, set()).add(f"?{doubt.rule.name}")
    return names


def recorded(market: Department, **told: Any) -> SpecialFiling:
    """One of 2025 filed elsewhere; a single case, which breaks nothing unless told so."""
    ordinary = {
        "name": "示例", "ground": "work_safety", "ground_evidence": "legal_basis", "single_case": True,
        "approved_on": date(2025, 6, 3), "filed_on": date(2025, 6, 4), "first_visit_on": date(2025, 6, 4),
    }  # fmt: skip
    told = {**ordinary, **told}
    made = ACTS["special_filing.record"](by=legal("2026-01-05"), department=market, **told).subject
    assert isinstance(made, SpecialFiling)
    return made


def standing(rule: str, **facts: Any) -> str:
    """How a rule stands for the ordinary special inspection, but for `facts`."""
    law = Law()
    return str(plain.standings(plain.complete(Kind, {**Kind.ordinary, **facts}, law), (rules.RULES[rule],), law)[0])


def barred(refusal: Refused) -> list[str]:
    return [one.rule.name for one in refusal.barred]


# M01.6


@pytest.mark.parametrize(("told", "names"), [
    ({}, set()),
    ({"filed_on": date(2025, 6, 5)}, {"special_filed_before_first_visit"}),
    ({"filed_on": None}, {"special_filed_before_first_visit"}),
    ({"filed_on": None, "first_visit_on": None}, set()),
    ({"filed_on": date(2025, 6, 6), "emergency": True}, set()),
    ({"filed_on": date(2025, 6, 9), "emergency": True}, {"emergency_special_filed_after"}),
    ({"approved_on": None}, {"special_approved_by_head"}),
    ({"ground": "other", "ground_evidence": "none"}, {"other_ground_justified"}),
])  # fmt: skip
def test_m01_6_what_was_filed_elsewhere_is_judged_as_it_was(
    market: Department, told: dict[str, Any], names: set[str]
) -> None:
    made = recorded(market, **told)
    assert found().get(made.code, set()) == names


@pytest.mark.parametrize(("rule", "fact"), [
    ("special_filed_before_first_visit", "filed_on"),
    ("special_approved_by_head", "head_approved"), ("other_ground_justified", "ground"),
    ("special_ground_proved", "ground_evidence"), ("special_scoped_and_approved", "government_approved"),
])  # fmt: skip
def test_m01_6_and_7_x_9_want_of_a_fact_is_unclear_not_broken(rule: str, fact: str) -> None:
    assert (standing(rule), standing(rule, **{fact: None})) == ("kept", "unclear")


def test_m01_6_filed_after_and_nobody_says_whether_it_was_an_emergency_is_unclear() -> None:
    after = {"filed_on": date(2026, 3, 3), "first_visit_on": date(2026, 3, 2)}
    assert standing("special_filed_before_first_visit", **after, emergency=None) == "unclear"


def test_m01_6_filed_before_the_visit_it_breaks_nothing(market: Department) -> None:
    made = filed(market)
    ACTS["special_filing.begin"](made, by=officer("2026-03-10"), on=date(2026, 3, 10))
    assert found() == {made.code: {NO_NUMBER}}


@pytest.mark.parametrize(
    ("first", "day", "late"),
    [
        (date(2026, 4, 29), "2026-05-06", False), (date(2026, 4, 29), "2026-05-07", True),  # 1-5 May is free
        (date(2026, 9, 29), "2026-10-08", False), (date(2026, 9, 29), "2026-10-09", True),  # 1-7 October is free
        (date(2026, 3, 18), "2026-03-23", False), (date(2026, 3, 18), "2026-03-24", True),  # 20 March is free in Ningxia
    ],
)  # fmt: skip
def test_m01_6_an_emergency_is_filed_within_two_working_days_across_a_holiday(
    market: Department, first: date, day: str, late: bool
) -> None:
    made = carried_out(market, first)
    ACTS["special_filing.approve_after"](made, by=head(first.isoformat()))
    until = ACTS["special_filing.file"].until
    assert until is not None
    assert (date.fromisoformat(day) > until(made)) is late  # type: ignore[operator]
    ACTS["special_filing.file"](made, by=legal(day))
    assert made.late is late
    assert found("2027-06-01")[made.code] - {NO_NUMBER} == ({"emergency_special_filed_after"} if late else set())


def test_m01_6_late_is_never_removed(market: Department) -> None:
    made = carried_out(market, date(2026, 3, 18))
    ACTS["special_filing.approve_after"](made, by=head("2026-03-18"))
    ACTS["special_filing.file"](made, by=legal("2026-04-20"))
    with pytest.raises(NotNow):
        ACTS["special_filing.amend"](made, by=officer("2026-04-21"), remark="改")
    assert not any(
        {"late", "filed_on", "first_visit_on"} & set(act.sets) for act in SPECIAL_FILINGS.acts if not act.past
    )
    assert made.late


def test_m01_6_a_refusal_names_rule_article_and_what_would_mend_it(market: Department) -> None:
    made = carried_out(market, date(2026, 3, 18))
    with pytest.raises(Refused) as refusal:
        ACTS["special_filing.file"](made, by=legal("2026-03-19"))
    [finding] = refusal.value.barred
    assert finding.rule.name == "special_approved_by_head"
    assert "一(一)" in str(finding.basis)
    assert (finding.reason.zh, finding.remedy.zh) != ("", "")


def test_m01_6_the_number_is_taken_when_it_is_filed_and_not_before(market: Department) -> None:
    made = approved(market, ground="other", ground_evidence="none")
    with pytest.raises(Refused):
        ACTS["special_filing.file"](made, by=legal("2026-03-04"))
    assert IssuedNumber.objects.count() == 0
    ACTS["special_filing.file"](made, by=legal("2026-03-04"), reasons={"other_ground_justified": WHY})
    assert made.filing_number.endswith("专备〔2026〕1号")


@pytest.mark.parametrize(("day", "clock", "year"), [("2026-12-31", "23:59", 2026), ("2027-01-01", "00:00", 2027)])
def test_m01_6_its_year_turns_at_midnight_in_shanghai(market: Department, day: str, clock: str, year: int) -> None:
    made = approved(market)
    ACTS["special_filing.file"](made, by=legal(day, clock=clock))
    assert f"〔{year}〕1号" in made.filing_number


def test_m01_6_the_bureaus_read_along_and_decide_nothing(market: Department, county_market: Department) -> None:
    ours, theirs = filed(market), filed(county_market)
    city, below = bureau("2026-03-05"), county("2026-03-05")
    assert set(SPECIAL_FILINGS.visible(city)) == {ours, theirs}
    assert set(SPECIAL_FILINGS.visible(below)) == {theirs}
    for act in (one for one in SPECIAL_FILINGS.acts if not one.makes):
        for by in (city, below):
            with pytest.raises(Forbidden):
                act(theirs, by=by)


def test_m01_6_another_department_and_the_public_see_nothing(market: Department) -> None:
    made = filed(market)
    other = department("SJ-YJJ", name="市应急管理局")
    for role in (Role.OFFICER, Role.LEGAL_SECTION, Role.DEPARTMENT_HEAD):
        by = Actor("x", role, officer("2026-03-05").at, other.code, other.region, other.level)
        assert not SPECIAL_FILINGS.visible(by).exists()
    assert Role.PUBLIC not in SPECIAL_FILINGS.reads
    with pytest.raises(Forbidden):
        ACTS["special_filing.send_back"](made, by=legal("2026-03-05", "SJ-YJJ"), reason="示例")


# M01.7


@pytest.mark.parametrize("ground", list(GROUNDS))
@pytest.mark.parametrize("proof", list(EVIDENCE))
def test_m01_7_each_ground_with_each_proof(market: Department, ground: str, proof: str) -> None:
    if (ground, proof) in RIGHT:
        assert approved(market, ground=ground, ground_evidence=proof).state == "approved"
        return
    with pytest.raises(Refused) as refusal:
        approved(market, ground=ground, ground_evidence=proof)
    assert barred(refusal.value) == ["special_ground_proved"]


def test_m01_7_a_wrong_proof_of_the_past_is_found(market: Department) -> None:
    made = recorded(market, ground="deployed", ground_evidence="incident")
    assert found() == {made.code: {"special_ground_proved"}}


@pytest.mark.parametrize(("proof", "lacking"), [
    ("document", "document"), ("document", "document_organ"), ("complaint_row", "complaint"), ("incident", "incident"),
    ("emergency_declaration", "document"), ("legal_basis", "legal_basis"),
])  # fmt: skip
def test_m01_7_a_proof_that_is_named_is_written_down(market: Department, proof: str, lacking: str) -> None:
    with pytest.raises(Invalid) as wrong:
        drafted(market, ground="assigned", ground_evidence=proof, **{lacking: " "})
    assert list(wrong.value.errors) == [lacking]


def test_m01_7_the_complaint_is_shown_to_its_department_and_to_no_list_and_no_bureau(market: Department) -> None:
    made = filed(market, ground="complaint", ground_evidence="complaint_row", single_case=True)
    assert made.complaint
    assert "complaint" not in SPECIAL_FILINGS.by_name
    assert SPECIAL_FILINGS.confined == ("complaint",)
    assert not {"complaint"} & set(SPECIAL_FILINGS.search)
    shown = {by.role: records.confined(SPECIAL_FILINGS, made, by) for by in (legal("2026-03-05"), bureau("2026-03-05"))}
    assert shown[Role.CITY_BUREAU] == []
    assert shown[Role.LEGAL_SECTION][0].facts[0][1] == made.complaint


# X.9


@pytest.mark.parametrize("lacking", ["items", "object_scope", "window_from", "approval_document"])
def test_x_9_scope_and_approval_above_the_department_or_a_reason(market: Department, lacking: str) -> None:
    blank = {"window_from": None, "window_until": None} if lacking == "window_from" else {lacking: ""}
    made = approved(market, **blank)
    with pytest.raises(Refused) as asked:
        ACTS["special_filing.file"](made, by=legal("2026-03-04"))
    [finding] = asked.value.reasons_asked
    assert (finding.rule.name, finding.rule.requirements[0]) == ("special_scoped_and_approved", "X.9")
    ACTS["special_filing.file"](made, by=legal("2026-03-04"), reasons=X9)
    assert found()[made.code] == {NO_NUMBER}


def test_x_9_a_single_case_needs_neither_approval_nor_number(market: Department) -> None:
    filed(market, ground="complaint", ground_evidence="complaint_row", approval_document="", single_case=True)
    assert found() == {}


def test_x_9_the_number_of_the_year_is_unclear_until_a_city_sets_one(market: Department) -> None:
    first, second = filed(market), filed(market, name="第二次")
    assert found() == {one.code: {NO_NUMBER} for one in (first, second)}


def test_the_ordinary_proof_of_each_ground_is_right() -> None:
    assert set(PROOF.items()) <= RIGHT
