"""What is wrong in the model city, on purpose: an audit of its register finds exactly this, no more and no less.

Every rule that the register can break is broken at least twice. What cannot be judged is listed too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

NONE: Mapping[str, object] = MappingProxyType({})
APART = "两项检查的对象虽同类，但本项须在停产检修期间由专业机构进场，客观上不能与对方时段合并。"
DECLINED = {"merge_answer": "declined", "why_apart": APART}
WHY_FIRST = "上级会议部署须于本月内完成检查，批准文件正在印发，经研究先行备案，文件到后补入。"
WHY_SERVING = "该员长期从事标准化研究，不在执法岗位办理案件，经研究确需聘任并实行回避。"


@dataclass(frozen=True)
class Planted:
    """One finding to be made: the kind of act, the act, the rule it breaks."""

    kind: str
    act: str
    rule: str


@dataclass(frozen=True)
class Plant:
    """A line that is not ordinary: what differs, the rules it breaks, that cannot judge it, that have a reason."""

    act: str
    facts: Mapping[str, object] = field(default_factory=lambda: NONE)
    breaks: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    reasoned: tuple[str, ...] = ()


PUBLISHED_LATE = frozenset({"SJ-GXJ-03"})  # items published only after plans with them were submitted
NEVER_PUBLISHED = frozenset({"SJ-LCJ-03"})
LAW_NUMBER_MISSING = frozenset({"640522-ZJJ-02"})  # a law fixes the frequency, the register does not say at what

PLAN_ITEMS = (
    # 临时性、阶段性事项列入年度计划
    Plant("SJ-LGJ-2025-005", {"origin": "temporary"}, ("no_temporary_item_in_plan",)),
    Plant("640521-YJJ-2025-002", {"origin": "temporary"}, ("no_temporary_item_in_plan",)),
    # 不在已公布清单内
    Plant("SJ-GXJ-2025-003", breaks=("planned_item_listed",)),
    Plant("SJ-LCJ-2025-003", breaks=("planned_item_listed",)),
    Plant("SJ-LCJ-2026-003", breaks=("planned_item_listed",)),
    Plant(
        "SJ-TJJ-2025-001",
        {"item": None, "item_name": "统计数据质量检查", "origin": "annual", "random": False, "published_on": None},
        ("planned_item_listed", "plan_item_published"),
        ("planned_frequency_within_cap", "market_inspection_random", "food_plan_item_published"),
    ),
    # 超过年度频次上限
    Plant("SJ-NYJ-2025-002", {"planned_frequency": 2}, ("planned_frequency_within_cap",)),
    Plant("SJ-WJW-2025-003", {"planned_frequency": 3}, ("planned_frequency_within_cap",)),
    Plant("SJ-STJ-2025-003", {"planned_frequency": None}, unclear=("planned_frequency_within_cap",)),
    # 高于或者低于法定频次
    Plant("SJ-YCJ-2025-001", {"planned_frequency": 3}, ("planned_frequency_within_cap", "planned_not_above_law")),
    Plant("SJ-JTJ-2025-004", {"planned_frequency": 2}, ("planned_frequency_within_cap", "planned_not_above_law")),
    Plant("SJ-YJJ-2025-002", {"planned_frequency": 3}, ("planned_not_below_law",)),
    Plant("SJ-ZJJ-2025-002", {"planned_frequency": 1}, ("planned_not_below_law",)),
    Plant("640521-YJJ-2025-001", {"planned_frequency": 1}, ("planned_not_below_law",)),
    Plant(
        "640502-YJJ-2025-001", {"planned_frequency": None},
        unclear=("planned_frequency_within_cap", "planned_not_below_law"),
    ),
    Plant("640522-ZJJ-2025-002", unclear=("planned_not_below_law",)),
    # 可合并的事项：未征询、未答复、不同意而无理由
    Plant("SJ-YJJ-2025-005", {"merge_answer": "not_asked"}, ("planned_item_merged",)),
    Plant("640502-ZJJ-2025-001", {"merge_answer": "unanswered"}, ("planned_item_merged",)),
    Plant("640521-WJW-2025-001", DECLINED, ("merge_declined_with_reason",)),
    Plant("640522-SCJG-2025-002", {"merge_answer": "declined"}, ("merge_declined_with_reason", "why_not_joined")),
    Plant("SJ-YJJ-2026-005", DECLINED, reasoned=("merge_declined_with_reason",)),
    Plant("640502-WJW-2026-001", DECLINED, reasoned=("merge_declined_with_reason",)),
    # 联合检查：谢绝、逾期未答复
    Plant("SJ-RSJ-2025-003", {"invitations_declined": 1, "why_apart": APART}, ("cooperation_not_declined",)),
    Plant("SJ-SCJG-2025-004", {"invitations_declined": 2}, ("cooperation_not_declined", "why_not_joined")),
    Plant("SJ-JYJ-2025-003", {"invitations_late": 1}, ("cooperation_answered",)),
    Plant("SJ-SWJ-2025-001", {"invitations_late": 2}, ("cooperation_answered",)),
    # 备案后未按期公开、不公开而无理由、食品计划
    Plant("SJ-CGJ-2025-002", {"published_on": date(2025, 6, 20)}, ("plan_item_published",)),
    Plant("640522-CGJ-2025-001", {"published_on": None}, ("plan_item_published",)),
    Plant("SJ-MZJ-2026-003", {"published_on": None}, ("plan_item_published",)),
    Plant("SJ-GAJ-2025-002", {"withheld": True, "published_on": None}, ("plan_item_withheld_with_reason",)),
    Plant("SJ-ZRJ-2025-002", {"withheld": True, "published_on": None}, ("plan_item_withheld_with_reason",)),
    Plant(
        "SJ-SCJG-2025-003", {"published_on": date(2025, 6, 30)}, ("plan_item_published", "food_plan_item_published"),
    ),
    Plant(
        "640521-SCJG-2025-002", {"withheld": True, "published_on": None},
        ("plan_item_withheld_with_reason", "food_plan_item_published"),
    ),
    # 双随机：没有抽取、检查了未抽中的对象、结果未按期公开、市场监管日常检查没有随机
    Plant("SJ-LGJ-2025-001", {"drawn_on": None, "frame_kept": False, "draw_published_on": None, "hand_picked": 6},
          ("random_item_is_drawn",)),
    Plant("SJ-GJJ-2025-001", {"hand_picked": 3}, ("random_item_is_drawn",)),
    Plant("SJ-QXJ-2025-001", {"frame_kept": None}, unclear=("random_item_is_drawn",)),
    Plant("SJ-XFZD-2025-001", {"draw_published_on": date(2025, 12, 1)}, ("draw_published",)),
    Plant("SJ-YZJ-2025-001", {"draw_published_on": None}, ("draw_published",)),
    Plant("SJ-SCJG-2025-008", {"origin": "annual", "random": False}, ("market_inspection_random",)),
    Plant("640502-SCJG-2025-003", {"origin": "annual", "random": False}, ("market_inspection_random",)),
)  # fmt: skip

SIGNED_2025, FILED_2025 = date(2025, 4, 9), date(2025, 4, 15)
PLANS = (
    # 没有事项、要素不全、负责人未签发、有职权而零报告
    Plant("640502-SJJ-2025", breaks=("plan_has_items",)),
    Plant("640521-SJJ-2025", breaks=("plan_has_items",)),
    Plant("SJ-STJ-2025", breaks=("plan_items_complete",)),
    Plant("640502-YJJ-2025", breaks=("plan_items_complete",)),
    Plant("SJ-GAJ-2025", {"signed_on": None}, ("plan_signed_by_head",)),
    Plant("640522-MZJ-2025", {"signed_on": None}, ("plan_signed_by_head",)),
    Plant("640522-YBJ-2025", {"nil_return": True}, ("nil_return_only_without_power",)),
    Plant("640522-KJJ-2025", {"nil_return": True}, ("nil_return_only_without_power",)),
    # 逾期报送、没有回执、没有同步报市
    Plant("SJ-TJJ-2025", {"submitted_on": date(2025, 5, 6)}, ("plan_items_complete", "plan_filed_by_due_day")),
    Plant("640521-LCJ-2025", {"submitted_on": date(2025, 5, 9)}, ("plan_filed_by_due_day",)),
    Plant("SJ-ZRJ-2025", {"receipt": ""}, ("plan_receipted",)),
    Plant("640502-SLJ-2025", {"receipt": ""}, ("plan_receipted",)),
    Plant("640522-NYJ-2025", {"reported_up_on": date(2025, 5, 20)}, ("plan_reported_to_city",)),
    Plant("640522-CGJ-2025", {"reported_up_on": None}, ("plan_reported_to_city",)),
    # 退回超过5个工作日、退回没有列明事项、变更没有理由
    Plant("SJ-NYJ-2025", {"returned_on": date(2025, 4, 23), "return_items": "SJ-NYJ-2025-002"}, ("plan_returned_promptly",)),
    Plant("SJ-JTJ-2025", {"returned_on": date(2025, 4, 28), "return_items": "SJ-JTJ-2025-004"}, ("plan_returned_promptly",)),
    Plant("SJ-CGJ-2025", {"returned_on": date(2025, 4, 11), "return_items": ""}, ("plan_return_names_items",)),
    Plant("640521-WJW-2025", {"returned_on": date(2025, 4, 14), "return_items": ""}, ("plan_return_names_items",)),
    Plant("SJ-SWJ-2025-V2", breaks=("plan_change_reasoned",)),
    Plant("SJ-LGJ-2025-V2", breaks=("plan_change_reasoned",)),
    # 本年度：至今未报送、逾期报送、备案后没有报市
    Plant("SJ-SCJG-2026", breaks=("plan_not_missing",)),
    Plant("640521-SCJG-2026", breaks=("plan_not_missing",)),
    Plant("SJ-KJJ-2026", breaks=("plan_not_missing",)),
    Plant("SJ-TJJ-2026", breaks=("plan_filed_by_due_day",)),
    Plant("640522-GXJ-2026", breaks=("plan_filed_by_due_day", "plan_reported_to_city")),
)  # fmt: skip


def _later(days: int) -> Callable[[date], date]:
    """So many days after the first visit."""
    return lambda begun: begun + timedelta(days=days)


SPECIALS = (
    # 检查以后才备案、紧急的没有及时补备
    Plant("SJ-SLJ-2025-Z001", {"filed_on": _later(1)}, ("special_filed_before_first_visit",)),
    Plant("640521-CGJ-2025-Z001", {"filed_on": _later(9)}, ("special_filed_before_first_visit",)),
    Plant("SJ-WJW-2025-Z001", {"ground": "health_emergency", "filed_on": _later(8)}, ("emergency_special_filed_after",)),
    Plant("640502-WJW-2025-Z001", {"ground": "health_emergency", "filed_on": _later(20)}, ("emergency_special_filed_after",)),
    # 其他情形没有理由、负责人没有批准、事由没有依据
    Plant("SJ-LGJ-2025-Z001", {"ground": "other"}, ("other_ground_justified",)),
    Plant("640522-SCJG-2025-Z001", {"ground": "other"}, ("other_ground_justified",)),
    Plant("SJ-NYJ-2025-Z001", {"approved_on": None}, ("special_approved_by_head",)),
    Plant("640502-YJJ-2025-Z001", {"approved_on": None}, ("special_approved_by_head",)),
    Plant("SJ-JTJ-2025-Z001", {"ground": "deployed", "ground_evidence": "none"}, ("special_ground_proved",)),
    Plant("640521-SCJG-2025-Z001", {"ground": "complaint", "ground_evidence": "document"}, ("special_ground_proved",)),
    # 没有政府批准、超过年度次数、专项行动没有统筹
    Plant("SJ-ZRJ-2025-Z001", {"approval_document": ""}, ("special_scoped_and_approved",)),
    Plant("640522-CGJ-2025-Z001", {"object_scope": ""}, ("special_scoped_and_approved",)),
    Plant("SJ-CGJ-2025-Z001"), Plant("SJ-CGJ-2025-Z002"),
    Plant("SJ-CGJ-2025-Z003", breaks=("specials_within_yearly_number",)),
    Plant("SJ-CGJ-2025-Z004", breaks=("specials_within_yearly_number",)),
    Plant("SJ-GAJ-2025-Z001", {"ground": "deployed", "campaign": True}, ("campaign_coordinated_first",)),
    Plant("SJ-SWJ-2025-Z001", {"ground": "deployed", "campaign": True, "coordinated": True, "coordinated_on": _later(3)},
          ("campaign_coordinated_first",)),
    # 本年度：紧急的逾期补备；其他情形、没有政府批准的，说明了理由
    Plant("SJ-WJW-2026-Z001", breaks=("emergency_special_filed_after",)),
    Plant("SJ-LGJ-2026-Z001", reasoned=("other_ground_justified",)),
    Plant("SJ-XFZD-2026-Z001", reasoned=("special_scoped_and_approved",)),
)  # fmt: skip
REASONED_SPECIALS = {plant.act: plant.reasoned for plant in SPECIALS}

TRAINED: Mapping[str, date | None] = {
    "YL-SJ-JTJ-02": date(2023, 5, 10),
    "YL-640522-NYJ-01": date(2022, 11, 3),
    "YL-640521-SLJ-03": date(2024, 1, 18),
    "YL-SJ-LGJ-03": None,
    "YL-640502-JYJ-02": None,
}
TERMS = {"YL-SJ-SFJ-P03": date(2026, 1, 1), "YL-SJ-SFJ-P07": date(2026, 3, 1)}
SERVING: Mapping[str, bool | None] = {"YL-SJ-SFJ-P05": True, "YL-SJ-SFJ-P09": True, "YL-SJ-SFJ-P10": None}
PERSONS = (
    *(
        Plant(code, breaks=("trained_in_the_standard",))
        if trained
        else Plant(code, unclear=("trained_in_the_standard",))
        for code, trained in TRAINED.items()
    ),
    *(Plant(code, breaks=("supervisor_appointed_properly",)) for code in TERMS),
    *(
        Plant(code, reasoned=("supervisor_not_serving_officer",))
        if serving
        else Plant(code, unclear=("supervisor_not_serving_officer",))
        for code, serving in SERVING.items()
    ),
)  # fmt: skip
PLANTS: Mapping[str, tuple[Plant, ...]] = {
    "plan": PLANS,
    "plan_item": PLAN_ITEMS,
    "special_filing": SPECIALS,
    "person": PERSONS,
}
BY_ACT = {plant.act: plant for plant in (*PLANS, *PLAN_ITEMS)}


def _listed(which: str) -> tuple[Planted, ...]:
    return tuple(
        Planted(kind, plant.act, rule)
        for kind, plants in PLANTS.items()
        for plant in plants
        for rule in getattr(plant, which)
    )


PLANTED = _listed("breaks")
"""Findings without a reason,"""
REASONED = _listed("reasoned")
"""breaches for which an approved reason stands,"""
UNCLEAR = _listed("unclear")
"""and what no one can judge for want of a fact."""

NOT_KEPT_YET = frozenset(
    {"white_listed_frequency_lowered", "nobody_acts_without_certificate", "plan_change_filed_before_visit"}
)
"""Rules on facts that no noun keeps yet (white lists, acts in which persons took part, visits): nothing can break them here."""
