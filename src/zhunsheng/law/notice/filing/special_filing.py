"""Chapter one of the notice: special inspections, filed with the department's own legal section (专项行政执法检查备案)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.special_filing import SpecialFiling as Special
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import SPECIAL_LATE_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

IN_TIME = NOTICE.at("一(一)", "要及时在本部门法制机构备案。未按要求备案的，不得擅自随意开展行政执法检查")
GROUNDS = NOTICE.at(
    "一(一)", "对涉及国家安全…专项检查，以及公共卫生突发事件、投诉举报、上级交办等其他情形开展的专项行政执法检查"
)
BEFORE_NOTICE = {"first_visit_on": date(2025, 2, 27)}
NOT_FILED = {"filed": False, "filed_on": None}
NOT_VISITED = {"visited": False, "first_visit_on": None}
URGENT = {"emergency": True, "ground": "health_emergency", "ground_evidence": "incident"}

not_filed = ~Special.filed.col
not_visited = ~Special.visited.col


def late_filing_due(law: InForce) -> pl.Expr:
    """The last day on which an urgent special inspection may be filed."""
    return law.working_days_after(Special.first_visit_on.col, law[SPECIAL_LATE_WD])


@rule(
    Special, "M01.6", IN_TIME, Effect.REFUSE,
    title=Words("专项检查先备案后检查", "A special inspection is filed before its first visit"),
    unless=not_visited | Special.emergency.col, readings=("Q-04",),
    reason=Words(
        "专项检查首次检查日为 {first_visit_on}；已备案：{filed}，备案日：{filed_on}。没有备案的，不得检查。",
        "The first visit of the special inspection was on {first_visit_on}; filed: {filed}, on: {filed_on}. Without filing "
        "no inspection.",
    ),
    remedy=Words(
        "先在本部门法制机构备案再检查；突发事件或者现场有危险的，可以先检查后补备案。",
        "File it with the legal section first; only an emergency or a danger on the spot may be filed after.",
    ),
    examples=(
        kept("检查前备案"),
        kept("首次检查当日备案", filed_on=date(2026, 3, 2)),
        broken("首次检查次日备案", filed_on=date(2026, 3, 3)),
        broken("没有备案", **NOT_FILED),
        broken("备案日已填而备案未办成", filed=False),
        excepted("尚未检查", **NOT_FILED, **NOT_VISITED),
        excepted("紧急", **NOT_FILED, **URGENT),
        unclear("是否备案不明", filed=None),
        unclear("备案日不明", filed_on=None),
        unclear("没有备案，是否紧急不明", emergency=None, **NOT_FILED),
        excepted("通知印发前的检查", filed_on=date(2025, 3, 3), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def special_filed_before_first_visit() -> pl.Expr:
    """A special inspection is filed with the department's legal section before its first visit."""
    return Special.filed.col & (Special.filed_on.col <= Special.first_visit_on.col)


@rule(
    Special, "M01.6", IN_TIME, Effect.WARN,
    title=Words("紧急专项检查应及时补备案", "An urgent special inspection is filed soon after"),
    unless=not_visited | ~Special.emergency.col, numbers=(SPECIAL_LATE_WD,), figures={"due_on": late_filing_due},
    reason=Words(
        "紧急专项检查于 {first_visit_on} 开始，应在 {due_on} 前（{special_late_wd} 个工作日内）补备案；备案日：{filed_on}。",
        "The urgent special inspection began on {first_visit_on} and was to be filed by {due_on} ({special_late_wd} working "
        "days); filed on: {filed_on}.",
    ),
    remedy=Words("立即补办备案。逾期的记录保留。", "File it now. That it was late stays on record."),
    examples=(
        kept("第2个工作日补备案", filed_on=date(2026, 3, 4), **URGENT),
        kept("第1个工作日补备案", filed_on=date(2026, 3, 3), **URGENT),
        broken("第3个工作日补备案", filed_on=date(2026, 3, 5), **URGENT),
        kept("未备案，期限当天", as_of=date(2026, 3, 4), **NOT_FILED, **URGENT),
        broken("未备案，期限已过", as_of=date(2026, 3, 5), **NOT_FILED, **URGENT),
        excepted("尚未检查", **NOT_FILED, **URGENT, **NOT_VISITED),
        excepted("不是紧急", **NOT_FILED),
        unclear("是否备案不明", **URGENT, filed=None),
        unclear("备案日不明", **URGENT, filed_on=None),
        unclear("未备案，是否紧急不明", emergency=None, **NOT_FILED),
        excepted("通知印发前的检查", **NOT_FILED, **URGENT, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def emergency_special_filed_after(law: InForce) -> pl.Expr:
    """What began in an emergency or a danger on the spot is filed within two working days after."""
    return in_time(Special.filed.col, Special.filed_on.col, late_filing_due(law))


@rule(
    Special, "M01.6", GROUNDS, Effect.JUSTIFY,
    title=Words("其他情形的专项检查须说明理由", "A special inspection on another ground needs a reason"),
    unless=not_filed,
    reason=Words("专项检查的备案事由为“其他情形”，没有理由。", "The special inspection rests on “other” and no reason is given."),
    remedy=Words(
        "写明情形和理由并经负责人批准，或者选用列明的事由。", "State the ground and its reason, approved by the head, or choose a listed one.",
    ),
    examples=(
        kept("上级部署"),
        broken("其他情形", ground="other", ground_evidence="none"),
        excepted("尚未备案", ground="other", filed=False, **NOT_VISITED),
        unclear("事由不明", ground=None),
        unclear("其他情形，是否备案不明", ground="other", filed=None),
        excepted("通知印发前的检查", ground="other", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def other_ground_justified() -> pl.Expr:
    """A special inspection rests on one ground of the list; another is written out, with the head's approval."""
    return Special.ground.col != "other"


@rule(
    Special, "M01.6", IN_TIME, Effect.REFUSE,
    title=Words("专项检查应经负责人批准", "A special inspection is approved by the head"),
    unless=not_filed,
    reason=Words("专项检查（{filed_on} 备案）未经负责人批准。", "The special inspection filed on {filed_on} has no approval of the head."),
    remedy=Words("报负责人批准后备案。", "Get the head's approval and file it then."),
    examples=(
        kept("已批准"),
        broken("没有批准", head_approved=False),
        excepted("尚未备案", head_approved=False, filed=False, **NOT_VISITED),
        unclear("是否批准不明", head_approved=None),
        unclear("没有批准，是否备案不明", head_approved=False, filed=None),
        excepted("通知印发前的检查", head_approved=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def special_approved_by_head() -> pl.Expr:
    """A special inspection is approved by the department's head before it is filed."""
    return Special.head_approved.col


@rule(
    Special, "M01.7", GROUNDS, Effect.REFUSE,
    title=Words("专项检查的事由应有依据", "The ground of a special inspection is proved"),
    unless=not_filed,
    reason=Words(
        "专项检查的备案事由为“{ground}”，事由依据为“{ground_evidence}”，不能证明。",
        "The special inspection rests on “{ground}”, and “{ground_evidence}” does not prove it.",
    ),
    remedy=Words(
        "部署、交办的附文号和发文机关，投诉举报的关联编号，突发事件的附宣布文件或者事件记录，其他事项写明法律依据。",
        "Give the document for what was deployed or assigned, the complaint's number, the declaration or incident of an "
        "emergency, and the legal basis for the rest.",
    ),
    examples=(
        kept("上级部署，有文件"),
        kept("上级交办，有文件", ground="assigned"),
        kept("投诉举报，有编号", ground="complaint", ground_evidence="complaint_row"),
        kept("突发事件，有宣布文件", ground="health_emergency", ground_evidence="emergency_declaration"),
        kept("突发事件，有事件记录", ground="health_emergency", ground_evidence="incident"),
        kept("国家安全，有法律依据", ground="national_security", ground_evidence="legal_basis"),
        kept("公共安全，有法律依据", ground="public_security", ground_evidence="legal_basis"),
        kept("食品药品安全，有法律依据", ground="food_drug_safety", ground_evidence="legal_basis"),
        kept("安全生产，有法律依据", ground="work_safety", ground_evidence="legal_basis"),
        kept("生态环境，有法律依据", ground="ecology", ground_evidence="legal_basis"),
        kept("生命健康，有法律依据", ground="life_health", ground_evidence="legal_basis"),
        kept("其他情形，另行说明理由", ground="other", ground_evidence="none"),
        broken("上级部署，没有文件", ground_evidence="none"),
        broken("上级部署，只写了法律依据", ground_evidence="legal_basis"),
        broken("上级部署，只有投诉编号", ground_evidence="complaint_row"),
        broken("上级部署，只有事件记录", ground_evidence="incident"),
        broken("投诉举报，没有编号", ground="complaint", ground_evidence="none"),
        broken("投诉举报，只有文件", ground="complaint", ground_evidence="document"),
        broken("突发事件，没有依据", ground="health_emergency", ground_evidence="none"),
        broken("安全生产，没有法律依据", ground="work_safety", ground_evidence="none"),
        excepted("尚未备案", ground_evidence="none", filed=False, **NOT_VISITED),
        unclear("事由不明", ground=None),
        unclear("依据不明", ground_evidence=None),
        unclear("没有依据，是否备案不明", ground_evidence="none", filed=None),
        excepted("通知印发前的检查", ground_evidence="none", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def special_ground_proved() -> pl.Expr:
    """The ground is proved: a document, a complaint, a declaration or incident, a legal basis, as the ground requires."""
    ground = Special.ground.col
    evidence = Special.ground_evidence.col
    by_document = ground.is_in(["deployed", "assigned"]) & (evidence == "document")
    by_complaint = (ground == "complaint") & (evidence == "complaint_row")
    by_emergency = (ground == "health_emergency") & evidence.is_in(["emergency_declaration", "incident"])
    of_a_field = ground.is_in(
        ["national_security", "public_security", "food_drug_safety", "work_safety", "ecology", "life_health"]
    )
    by_law = of_a_field & (evidence == "legal_basis")
    return by_document | by_complaint | by_emergency | by_law | (ground == "other")


RULES = (
    special_filed_before_first_visit,
    emergency_special_filed_after,
    other_ground_justified,
    special_approved_by_head,
    special_ground_proved,
)
