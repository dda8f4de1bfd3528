"""What must stand on the form before it is kept, approved or begun (form 0.6). Each raises ValidationError, by field."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.inspection.special_filings.models import SpecialFiling

EMERGENCY = "health_emergency"
OFFICERS_LEAST = 2
SHOWN_BY = {
    "document": ("document", "document_organ"), "emergency_declaration": ("document", "document_organ"),
    "complaint_row": ("complaint",), "incident": ("incident",), "legal_basis": ("legal_basis",),
}  # fmt: skip
"""What a proof consists of: number and issuer of a document, a complaint's number, what happened, articles (M01.7)."""


def proof_written(filing: SpecialFiling) -> None:
    """A proof that is named is written down: a choice in a list proves nothing."""
    chosen = filing.get_ground_evidence_display()
    told = _("事由依据选了“%(chosen)s”，须填写%(what)s。")
    lacking = _blank(filing, SHOWN_BY.get(filing.ground_evidence, ()))
    if lacking:
        raise ValidationError({name: [told % {"chosen": chosen, "what": _label(name)}] for name in lacking})


def urgent(filing: SpecialFiling) -> None:
    """Only a public-health emergency (⑧), or danger on the spot that is described, is carried out first (M01.6)."""
    if filing.ground != EMERGENCY and not filing.incident.strip():
        raise ValidationError({"incident": [_("只有公共卫生突发事件或者现场有危险的，可以先行实施；写明现场危险。")]})


def officers(filing: SpecialFiling) -> None:
    """Two officers at least carry it out (行政处罚法第四十二条)."""
    named = [one for one in re.split(r"[、，,;；\s]+", filing.officers) if one]
    if len(named) < OFFICERS_LEAST:
        raise ValidationError({"officers": [_("写明执法人员，不少于两人，用顿号分开。")]})


def complete(filing: SpecialFiling) -> None:
    """What the head approves is filled in; of scope, items and time the law itself asks (X.9)."""
    asked = ["legal_basis", "carried_by", "method"]
    asked += ["unannounced_reason"] if filing.unannounced else []
    asked += ["assistance_letter"] if filing.elsewhere else []
    if lacking := _blank(filing, asked):
        named = "、".join(_label(name) for name in lacking)
        raise ValidationError({"": [_("还没有填写%(what)s。由执法人员修改后再批准。") % {"what": named}]})


def visited(filing: SpecialFiling, on: date, today: date) -> None:
    """A first visit lies within the time filed, and not ahead."""
    happened(on, today)
    first, until = filing.window_from, filing.window_until
    if (first is not None and on < first) or (until is not None and on >= until):
        raise ValidationError({"on": [_("%(on)s 不在备案的时间内（%(from)s 起，%(until)s 前）。") % {
            "on": on, "from": first or "—", "until": until or "—",
        }]})  # fmt: skip


def happened(on: date, today: date) -> None:
    """A day that is told of is not ahead."""
    if on > today:
        raise ValidationError({"on": [_("首次检查日不能晚于今天。")]})


def _blank(filing: SpecialFiling, names: Iterable[str]) -> list[str]:
    return [name for name in names if not str(getattr(filing, name) or "").strip()]


def _label(name: str) -> str:
    field: Any = SpecialFiling._meta.get_field(name)
    return str(field.verbose_name)
