"""The form of a special inspection (专项行政执法检查备案表), and what must be proved before it is approved."""

import re
from typing import Any

from zhunsheng.acts import weighing
from zhunsheng.acts.act import law_of
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import of_singular
from zhunsheng.acts.refusals import Refused
from zhunsheng.inspection.plans import papers as plan_papers
from zhunsheng.inspection.special_filings.models import SpecialFiling
from zhunsheng.law import rules
from zhunsheng.papers import marks
from zhunsheng.papers.document import chinese
from zhunsheng.papers.forms import SpecialFilingForm
from zhunsheng.papers.issuing import issue
from zhunsheng.register import regions

PROVED = "special_ground_proved"
PERSONS = ("approved_by", "filed_by")  # kept by account, printed by name
SHOWN = (
    "name", "ground", "ground_evidence", "document", "document_organ", "document_on", "incident", "legal_basis", "items",
    "object_scope", "objects_total", "carried_by", "window_from", "window_until", "method", "unannounced",
    "unannounced_reason", "officers", "elsewhere", "assistance_letter", "coordinated_on", "approval_document",
    "approval_organ", "approval_on", "approved_by", "approved_on", "first_visit_on", "late", "filed_by", "filed_on",
    "opinion",
)  # fmt: skip
"""Not the number of a complaint: the form goes from hand to hand (M01.7)."""


def hold_proved(filing: SpecialFiling, by: Actor) -> None:
    """Raises Refused where the ground is not proved as the rule will ask of the filed inspection (M01.7)."""
    noun = of_singular("special_filing")
    law = law_of(noun, filing)
    facts = noun.facts_of_row(filing, law, by.day)
    assert facts is not None
    found = weighing.weigh_one({**facts, "filed": True, "filed_on": by.day}, [rules.RULES[PROVED]], law)
    if broken := [*found.findings.get(filing.code, {}).values()]:
        raise Refused(broken, [], [])


def form(filing: SpecialFiling, by: Actor) -> None:
    """Issue the form; its number is the filing's."""
    told = SpecialFilingForm(filing.department.name, tuple(_field(filing, name) for name in SHOWN))
    mark = marks.mark("special_filing", filing.department.region, short(filing))
    filing.filing_number = issue(
        told, by, noun="special_filing", subject=filing.code, department=filing.department.code,
        region=filing.department.region, mark=mark,
    ).number  # fmt: skip


def short(filing: SpecialFiling) -> str:
    """What its department is called in its own numbers: 市场监管 of 市市场监管局."""
    name = filing.department.short_name or filing.department.name
    for before in (regions.called(filing.department.region), "市"):
        name = name.removeprefix(before)
    return re.sub("局$", "", name)


def _field(filing: SpecialFiling, name: str) -> tuple[str, str]:
    field: Any = SpecialFiling._meta.get_field(name)
    value = getattr(filing, name)
    if field.choices:
        return str(field.verbose_name), str(dict(field.flatchoices).get(value, value) or "")
    if isinstance(value, bool):
        return str(field.verbose_name), "是" if value else "否"
    if value is None or value == "":
        return str(field.verbose_name), ""
    if name in PERSONS:
        return str(field.verbose_name), plan_papers.named(value)
    return str(field.verbose_name), chinese(value) if hasattr(value, "year") else str(value)
