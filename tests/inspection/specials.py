"""Special inspections as tests make them: the ordinary one, and how far it has come."""

from datetime import date, timedelta
from typing import Any

from tests.inspection.conftest import head, legal, person
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.acts.weighing import Reason
from zhunsheng.inspection.models import SpecialFiling
from zhunsheng.register.models import Department

PROOF = {
    "deployed": "document", "assigned": "document", "complaint": "complaint_row", "health_emergency": "incident",
    "other": "none",
} | dict.fromkeys(
    ("national_security", "public_security", "food_drug_safety", "work_safety", "ecology", "life_health"), "legal_basis"
)  # fmt: skip
WRITTEN: dict[str, dict[str, Any]] = {
    "none": {}, "legal_basis": {"legal_basis": "《食品安全法》第一百一十条"},
    "document": {"document": "宁政办发〔2026〕5号", "document_organ": "自治区人民政府办公厅"},
    "emergency_declaration": {"document": "卫政发〔2026〕2号", "document_organ": "市人民政府"},
    "complaint_row": {"complaint": "TS-2026-001"}, "incident": {"incident": "辖区一学校发生聚集性腹泻。"},
}  # fmt: skip
"""What each proof consists of."""
WHY = Reason("assigned", "市政府专题会议研究同意开展本次专项检查，会议纪要正在印发，先行备案。", "head")
X9 = {"special_scoped_and_approved": WHY}
ORDINARY: dict[str, Any] = {
    "name": "食品安全专项检查", "ground": "food_drug_safety", "ground_evidence": "legal_basis", "officers": "示例甲、示例乙",
    "legal_basis": "《食品安全法》第一百一十条", "items": "食品生产企业检查", "object_scope": "肉制品生产企业",
    "window_from": date(2026, 3, 10), "window_until": date(2026, 4, 1), "approval_document": "卫政办发〔2026〕3号", "method": "on_site",
}  # fmt: skip


def officer(day: str, market: Department | None = None) -> Actor:
    """An officer of the market bureau, or of another."""
    return person(Role.OFFICER, day, *((market.code, market.region) if market else ()))


def drafted(market: Department, day: str = "2026-03-02", **told: Any) -> SpecialFiling:
    """Drafted by an officer, with what its proof consists of unless told."""
    whole = {**ORDINARY, **WRITTEN[told.get("ground_evidence", "none")], **told}
    made = ACTS["special_filing.draft"](by=officer(day, market), department=market, **whole).subject
    assert isinstance(made, SpecialFiling)
    return made


def approved(market: Department, day: str = "2026-03-03", **told: Any) -> SpecialFiling:
    """The same, approved by the head."""
    made = drafted(market, **told)
    ACTS["special_filing.approve"](made, by=head(day, market.code, market.region))
    return made


def filed(market: Department, day: str = "2026-03-04", **told: Any) -> SpecialFiling:
    """The same, filed with the legal section."""
    made = approved(market, **told)
    ACTS["special_filing.file"](made, by=legal(day, market.code, market.region))
    return made


def carried_out(market: Department, on: date, **told: Any) -> SpecialFiling:
    """Carried out first on ground ⑧."""
    urgent = {"ground": "health_emergency", "ground_evidence": "incident", "incident": "辖区一学校发生聚集性腹泻。"}
    done = ACTS["special_filing.carry_out_first"](
        by=officer(on.isoformat(), market), department=market, on=on,
        **{**ORDINARY, "window_from": on, "window_until": on + timedelta(days=30), **urgent, **told},
    )  # fmt: skip
    assert isinstance(done.subject, SpecialFiling)
    return done.subject
