"""What becomes of a special inspection (SM-SPEC): drafted, approved, filed; in an emergency carried out first."""

import re
from datetime import date
from typing import Annotated

from django.core.exceptions import ValidationError
from django.db.models import Max, Q
from django.utils.translation import gettext as _

from zhunsheng.acts import in_force, turns
from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import LEGAL, Role, Scope, reach
from zhunsheng.inspection.special_filings import papers
from zhunsheng.inspection.special_filings.models import SpecialFiling
from zhunsheng.law.derivation import Unit, derive
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
EMERGENCY = "health_emergency"
OFFICERS_LEAST = 2
Told = Annotated[date, Words("首次检查日", "first visit on")]


def late_after(filing: SpecialFiling) -> date | None:
    """The last day on which what was carried out first may be filed (Q-04); None where it was not."""
    if not filing.emergency or filing.first_visit_on is None:
        return None
    law, region = in_force.current(), filing.department.region
    value = law.numbers.in_force(SPECIAL_LATE_WD, filing.first_visit_on, region, filing.department.code)
    if value is None:
        return None
    return derive(filing.first_visit_on, int(str(value.value)), Unit.WORKING, law.calendars, region).end


@act("special_filing", Words("起草专项备案", "Draft"), start=NEW, end=State.DRAFT, reaches=OFFICERS, basis=BASIS,
     requirements=("M01.6", "M01.7"), sets=SETS)  # fmt: skip
def draft(filing: SpecialFiling, by: Actor) -> None:
    """A special inspection is drafted on one of the eleven grounds, with what proves it."""
    filing.emergency = filing.ground == EMERGENCY
    _number(filing, by.day.year)


@act("special_filing", Words("先行实施", "Carry out first"), start=NEW, end=State.CARRIED_OUT, reaches=OFFICERS, basis=BASIS,
     requirements=("M01.6",), sets=SETS)  # fmt: skip
def carry_out_first(filing: SpecialFiling, by: Actor, on: Told) -> None:
    """In a public-health emergency, or where there is danger on the spot, it is carried out first and filed after."""
    if filing.ground != EMERGENCY and not filing.incident.strip():
        raise ValidationError({"incident": [_("只有公共卫生突发事件或者现场有危险的，可以先行实施；写明现场危险。")]})
    _two_officers(filing)
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
    _two_officers(filing)
    filing.approved_by, filing.approved_on = by.person, by.day
    papers.hold_proved(filing, by)


@act("special_filing", Words("负责人追认", "Approve after"), start={State.CARRIED_OUT}, reaches=HEAD, basis=BASIS,
     requirements=("M01.6",), sensitive=True, waits=Q(approved_on__isnull=True))  # fmt: skip
def approve_after(filing: SpecialFiling, by: Actor) -> None:
    """The head approves what was carried out first."""
    filing.approved_by, filing.approved_on = by.person, by.day
    papers.hold_proved(filing, by)


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


@act("special_filing", Words("开始实施", "Begin"), start={State.FILED}, end=State.UNDER_WAY, reaches=DOERS, basis=BASIS,
     requirements=("M01.6",))  # fmt: skip
def begin(filing: SpecialFiling, on: Told) -> None:
    """The first visit under it."""
    filing.first_visit_on = filing.first_visit_on or on


@act("special_filing", Words("结束", "End"), start={State.UNDER_WAY}, end=State.ENDED, reaches=DOERS, basis=BASIS,
     requirements=("M01.14",), sets=("summary",))  # fmt: skip
def end(filing: SpecialFiling, by: Actor) -> None:
    """It is over; what came of it is told in a few words."""
    filing.ended_on = by.day


@act("special_filing", Words("修改", "Amend"), start={State.DRAFT, State.RETURNED, State.CARRIED_OUT}, reaches=OFFICERS, basis=BASIS,
     requirements=("M01.6", "M01.7"), sets=SETS[1:])  # fmt: skip
def amend(filing: SpecialFiling) -> None:
    """It is changed before it is filed; once carried out first it stays an emergency."""
    filing.emergency = filing.emergency or filing.ground == EMERGENCY


@act("special_filing", Words("撤回", "Withdraw"), start={State.DRAFT, State.APPROVED, State.RETURNED}, end=State.WITHDRAWN,
     reaches={**OFFICERS, **SECTION}, basis=BASIS, requirements=("M01.6",))  # fmt: skip
def withdraw(filing: SpecialFiling, reason: str) -> None:
    """What will not be carried out is taken back."""
    filing.return_reason = reason


def _two_officers(filing: SpecialFiling) -> None:
    """Two officers at least carry it out (行政处罚法第四十二条; form 0.6)."""
    named = [one for one in re.split(r"[、，,;；\s]+", filing.officers) if one]
    if len(named) < OFFICERS_LEAST:
        raise ValidationError({"officers": [_("写明执法人员，不少于两人，用顿号分开。")]})


def _number(filing: SpecialFiling, year: int) -> None:
    """The next number of the department's special inspections in the year, and the code made of it."""
    turns.counting_on([f"special_filing {filing.department_id} {year}"])
    same = SpecialFiling.objects.filter(department=filing.department_id, year=year)
    filing.year = year
    filing.number = (same.aggregate(last=Max("number"))["last"] or 0) + 1
    filing.code = f"{filing.department.code}-{year}-Z{filing.number:03}"
