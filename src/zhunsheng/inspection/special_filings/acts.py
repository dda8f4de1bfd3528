"""What becomes of a special inspection (SM-SPEC): drafted, approved, filed; in an emergency carried out first."""

from datetime import date, timedelta
from typing import Annotated

from django.core.exceptions import ValidationError
from django.db.models import Max, Q
from django.utils.translation import gettext as _

from zhunsheng.acts import in_force, turns
from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import LEGAL, Role, Scope, reach
from zhunsheng.inspection.special_filings import holding, papers
from zhunsheng.inspection.special_filings.models import SpecialFiling
from zhunsheng.law import derivation
from zhunsheng.law.parameters import SPECIAL_LATE_WD
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

State = SpecialFiling.State
BASIS = NOTICE.at("一(一)")
OFFICERS = reach(Scope.OWN, Role.OFFICER)
SECTION = reach(Scope.OWN, *LEGAL)
HEAD = reach(Scope.OWN, Role.DEPARTMENT_HEAD)
DOERS = {**OFFICERS, **reach(Scope.ALL, Role.SYSTEM)}
RECORDERS = {
    **SECTION, **reach(Scope.REGION, Role.COUNTY_BUREAU), **reach(Scope.DOWN, Role.CITY_BUREAU),
}  # fmt: skip
PROOF = ("ground", "ground_evidence", "document", "document_organ", "document_on", "complaint", "incident")
SETS = (
    "department", "name", *PROOF, "legal_basis", "items", "object_scope", "objects_total", "carried_by", "window_from",
    "window_until", "method", "unannounced", "unannounced_reason", "officers", "elsewhere", "assistance_letter",
    "campaign", "coordinated", "coordinated_on", "single_case", "approval_document", "approval_organ", "approval_on",
    "remark",
)  # fmt: skip
KNOWN = ("emergency", "approved_on", "filing_number", "filed_on", "late", "first_visit_on", "ended_on", "summary")
FIRST_VISIT = Words("首次检查日", "first visit on")
Told = Annotated[date, FIRST_VISIT]
MayTell = Annotated[date | None, FIRST_VISIT]


def late_after(filing: SpecialFiling) -> date | None:
    """The last day on which what was carried out first may be filed (Q-04); None where it was not."""
    first, whose = filing.first_visit_on if filing.emergency else None, filing.department
    found = derivation.numbered(SPECIAL_LATE_WD, first, in_force.current(), whose.region, whose.code)
    return found.end if found else None


@act("special_filing", Words("起草专项备案", "Draft"), start=NEW, end=State.DRAFT, reaches=OFFICERS, basis=BASIS,
     requirements=("M01.6", "M01.7"), sets=SETS)  # fmt: skip
def draft(filing: SpecialFiling, by: Actor) -> None:
    """A special inspection is drafted on one of the eleven grounds, with what proves it."""
    _settle(filing)
    _number(filing, by.day.year)


@act("special_filing", Words("先行实施", "Carry out first"), start=NEW, end=State.CARRIED_OUT, reaches=OFFICERS, basis=BASIS,
     requirements=("M01.6",), sets=SETS)  # fmt: skip
def carry_out_first(filing: SpecialFiling, by: Actor, on: Told) -> None:
    """In a public-health emergency, or where there is danger on the spot, it is carried out first and filed after."""
    holding.urgent(filing)
    holding.officers(filing)
    holding.happened(on, by.day)
    _settle(filing)
    filing.emergency, filing.first_visit_on = True, on
    _number(filing, by.day.year)


@act("special_filing", Words("登记已有专项备案", "Record one of the past"), start=NEW, end=State.RECORDED, reaches=RECORDERS,
     basis=BASIS, requirements=("M01.6",), sets=(*SETS, *KNOWN), past=True)  # fmt: skip
def record(filing: SpecialFiling, by: Actor) -> None:
    """A special inspection filed elsewhere is taken over as it was: what breaks a rule is found, not refused."""
    _number(filing, (filing.filed_on or filing.first_visit_on or by.day).year)


@act("special_filing", Words("批准", "Approve"), start={State.DRAFT, State.RETURNED}, end=State.APPROVED, reaches=HEAD, basis=BASIS,
     requirements=("M01.6", "M01.7"), sensitive=True, waits=Q())  # fmt: skip
def approve(filing: SpecialFiling, by: Actor) -> None:
    """The head approves what is proved; for a campaign this does not stand for the government's approval (X.9)."""
    _approve(filing, by)


@act("special_filing", Words("负责人追认", "Approve after"), start={State.CARRIED_OUT}, reaches=HEAD, basis=BASIS,
     requirements=("M01.6",), sensitive=True, waits=Q(approved_on__isnull=True))  # fmt: skip
def approve_after(filing: SpecialFiling, by: Actor) -> None:
    """The head approves what was carried out first."""
    _approve(filing, by)


@act("special_filing", Words("备案", "File"), start={State.APPROVED, State.CARRIED_OUT}, end=State.FILED, reaches=SECTION,
     basis=BASIS, requirements=("M01.6", "M01.7", "X.9"), waits=Q(approved_on__isnull=False), sets=("opinion",), until=late_after)  # fmt: skip
def file(filing: SpecialFiling, by: Actor) -> None:
    """The own legal section files it under a number; from here on it may be visited (在本部门法制机构备案)."""
    filing.filed_by, filing.filed_on = by.person, by.day
    last = late_after(filing)
    filing.late = last is not None and by.day > last
    papers.form(filing, by)


@act("special_filing", Words("退回", "Return"), start={State.FILED}, end=State.RETURNED, reaches=SECTION, basis=BASIS,
     requirements=("M01.6",))  # fmt: skip
def send_back(filing: SpecialFiling, reason: str) -> None:
    """The legal section takes its filing back before the first visit; the number is not used again."""
    if filing.first_visit_on is not None:
        raise ValidationError({"": [_("已于 %(on)s 检查，不能退回。") % {"on": filing.first_visit_on}]})
    filing.return_reason = reason
    filing.filing_number, filing.filed_on, filing.filed_by, filing.opinion = "", None, "", ""


@act("special_filing", Words("开始实施", "Begin"), start={State.FILED}, end=State.UNDER_WAY, reaches=DOERS, basis=BASIS,
     requirements=("M01.6",))  # fmt: skip
def begin(filing: SpecialFiling, by: Actor, on: MayTell = None) -> None:
    """The first visit under it; of what was carried out first its day is known."""
    if filing.first_visit_on is None:
        if on is None:
            raise ValidationError({"on": [_("写明首次检查日。")]})
        holding.visited(filing, on, by.day)
    filing.first_visit_on = filing.first_visit_on or on


@act("special_filing", Words("结束", "End"), start={State.UNDER_WAY}, end=State.ENDED, reaches=DOERS, basis=BASIS,
     requirements=("M01.14",), sets=("summary",))  # fmt: skip
def end(filing: SpecialFiling, by: Actor) -> None:
    """It is over; what came of it is told in a few words, at once or, where its time ran out, after."""
    if by.role is not Role.SYSTEM and not filing.summary.strip():
        raise ValidationError({"summary": [_("写明结果小结。")]})
    over = filing.window_until if by.role is Role.SYSTEM else None
    filing.ended_on = by.day if over is None else over - timedelta(days=1)


@act("special_filing", Words("补结果小结", "Summarise"), start={State.ENDED}, reaches=OFFICERS, basis=BASIS,
     requirements=("M01.14",), waits=Q(summary=""), sets=("summary",), ready=lambda filing: not filing.summary)  # fmt: skip
def summarise(filing: SpecialFiling) -> None:
    """What came of one whose time ran out is told."""
    if not filing.summary.strip():
        raise ValidationError({"summary": [_("写明结果小结。")]})


@act("special_filing", Words("修改", "Amend"), start={State.DRAFT, State.RETURNED, State.CARRIED_OUT}, reaches=OFFICERS, basis=BASIS,
     requirements=("M01.6", "M01.7"), sets=SETS[1:])  # fmt: skip
def amend(filing: SpecialFiling) -> None:
    """It is changed before it is filed, and approved anew; once carried out first it stays an emergency."""
    first = filing.state == State.CARRIED_OUT
    if first:
        holding.urgent(filing)
        holding.officers(filing)
    _settle(filing)
    filing.emergency = first or filing.emergency
    filing.approved_by, filing.approved_on = "", None


@act("special_filing", Words("撤回", "Withdraw"), start={State.DRAFT, State.APPROVED, State.RETURNED}, end=State.WITHDRAWN,
     reaches={**OFFICERS, **SECTION}, basis=BASIS, requirements=("M01.6",))  # fmt: skip
def withdraw(filing: SpecialFiling, reason: str) -> None:
    """What will not be carried out is taken back."""
    filing.return_reason = reason


def _settle(filing: SpecialFiling) -> None:
    """A named proof is written down; who carries it out is the department itself, unless told; ⑧ is an emergency."""
    holding.proof_written(filing)
    filing.carried_by = filing.carried_by or f"{filing.department.get_level_display()}：{filing.department.name}"
    filing.emergency = filing.ground == holding.EMERGENCY


def _approve(filing: SpecialFiling, by: Actor) -> None:
    """The head signs a form that is complete and whose ground is proved."""
    holding.officers(filing)
    holding.complete(filing)
    filing.approved_by, filing.approved_on = by.person, by.day
    papers.hold_proved(filing, by)


def _number(filing: SpecialFiling, year: int) -> None:
    """The next number of the department's special inspections in the year, and the code made of it."""
    turns.counting_on([f"special_filing {filing.department_id} {year}"])
    same = SpecialFiling.objects.filter(department=filing.department_id, year=year)
    filing.year = year
    filing.number = (same.aggregate(last=Max("number"))["last"] or 0) + 1
    filing.code = f"{filing.department.code}-{year}-Z{filing.number:03}"
