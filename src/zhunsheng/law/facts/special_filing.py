"""Special inspections (专项行政执法检查): what is filed of each with the department's own legal section."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

GROUNDS = {
    "national_security": Words("国家安全", "national security"),
    "public_security": Words("公共安全", "public security"),
    "food_drug_safety": Words("食品药品安全", "food and drug safety"),
    "work_safety": Words("安全生产", "work safety"),
    "ecology": Words("生态环境", "ecology and environment"),
    "life_health": Words("其他直接关系人民群众生命健康的事项", "other matter of life and health"),
    "deployed": Words("国家、自治区、市部署的专项检查", "deployed by state, region or city"),
    "health_emergency": Words("公共卫生突发事件", "public-health emergency"),
    "complaint": Words("投诉举报", "complaint or report"),
    "assigned": Words("上级交办", "assigned by a superior"),
    "other": Words("其他情形", "other"),
}
EVIDENCE = {
    "none": Words("无", "none"),
    "legal_basis": Words("法律依据", "legal basis"),
    "document": Words("文件（文号、发文机关）", "document (number and issuer)"),
    "complaint_row": Words("投诉举报编号", "complaint on file"),
    "emergency_declaration": Words("突发事件宣布文件", "declaration of the emergency"),
    "incident": Words("事件记录", "incident on file"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the first visit governs; before one, that of the day of filing; before that, of the judging day."""
    filed = when_known(SpecialFiling.filed.col, SpecialFiling.filed_on.col, SpecialFiling.as_of.col)
    return when_known(SpecialFiling.visited.col, SpecialFiling.first_visit_on.col, filed)


class SpecialFiling(Facts):
    """One special inspection; governed by the law of its first visit."""

    kind_name = "special_filing"
    title = Words("专项检查备案", "Special inspection")
    row = "一项专项行政执法检查"

    ground = fact(dy.Enum, "备案事由", label="ground", words=GROUNDS, aliases=("事由",), meaning="the closed list ①–⑪")
    ground_evidence = fact(dy.Enum, "事由依据", label="evidence of the ground", words=EVIDENCE)
    single_case = fact(
        dy.Bool, "个案检查", label="single case", meaning="one complaint or hand-over; 国办发〔2024〕54号 is not about it",
    )  # fmt: skip
    emergency = fact(dy.Bool, "紧急", label="emergency", meaning="ground ⑧, or a recorded danger on the spot")
    head_approved = fact(dy.Bool, "负责人已批准", label="approved by the head")
    filed = fact(
        dy.Bool, "法制机构已备案", label="filed", aliases=("是否备案", "已备案"),
        meaning="numbered by the department's own legal section",
    )  # fmt: skip
    filed_on = fact(dy.Date, "备案日", label="filed on", aliases=("备案日期",))
    visited = fact(
        dy.Bool, "已实施", Origin.COUNTED, label="visited", counting="以本备案为依据并已到场的检查，至少一次",
    )  # fmt: skip
    first_visit_on = fact(
        dy.Date, "首次检查日", Origin.COUNTED, label="first visit on", counting="这些检查中最早的开始日",
    )  # fmt: skip
    scope_given = fact(
        dy.Bool, "范围内容时限已定", label="scope, content and time fixed", meaning="items, objects and window stated",
    )  # fmt: skip
    government_approved = fact(
        dy.Bool, "政府或上级已批准", label="approved by government or superior",
        meaning="county-or-above government, or the superior of a vertical unit",
    )  # fmt: skip
    specials_this_year = fact(
        dy.Int32, "本年专项次数", Origin.COUNTED, label="special inspections this year",
        counting="本部门同一年度已备案的专项检查，按备案日、编号排到本次（含本次）；撤回的、个案检查不计",
    )  # fmt: skip
    campaign = fact(dy.Bool, "专项行动", label="campaign", meaning="of state, region or city")
    coordinated = fact(
        dy.Bool, "已有统筹方案", label="coordinated", meaning="a sheet fixes level, objects, items and window",
    )  # fmt: skip
    coordinated_on = fact(dy.Date, "统筹方案日", label="coordinated on", aliases=("统筹方案日期",))

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": governing_day}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "ground": "deployed", "ground_evidence": "document", "single_case": False, "emergency": False,
        "head_approved": True, "filed": True, "filed_on": date(2026, 2, 26), "visited": True,
        "first_visit_on": date(2026, 3, 2), "scope_given": True, "government_approved": True, "specials_this_year": 1,
        "campaign": True, "coordinated": True, "coordinated_on": date(2026, 2, 25),
    }  # fmt: skip
