"""安全生产法: the record of a safety inspection, and what another department has to handle (第六十八条、第六十九条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.notice.joint_inspection.visit_result import before_closing, before_end
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import WSL
from zhunsheng.law.words import Words

BEFORE_LAW = {"starts_on": date(2021, 8, 31)}
SAFETY = {"safety_sector": True}
CONCERNED = {"safety_sector": True, "other_department_concerned": True}


@rule(
    Visit, "L-WSL-62", WSL.at(
        "第六十八条", "作出书面记录，并由检查人员和被检查单位的负责人签字；被检查单位的负责人拒绝签字的，检查人员应当将情况记录在案"
    ), Effect.REFUSE,
    title=Words("安全检查应有书面记录和签字", "A safety inspection is recorded and signed"),
    unless=before_end | ~Visit.safety_sector.col,
    reason=Words(
        "对 {enterprise} 的安全生产检查：已制作记录 {recorded}，检查人员已签字 {record_signed}，"
        "当事人签字或注明拒签 {party_signed_or_noted}。",
        "The safety inspection of {enterprise}: recorded {recorded}, signed by the inspectors {record_signed}, signed by "
        "the party or refusal noted {party_signed_or_noted}.",
    ),
    remedy=Words(
        "补作书面记录，由检查人员和被检查单位负责人签字；拒绝签字的，记录在案并向本部门报告。",
        "Make the record; inspectors and the unit's head sign it; a refusal is noted and reported to the department.",
    ),
    examples=(
        kept("有记录，双方签字", **SAFETY),
        broken("没有记录", recorded=False, **SAFETY),
        broken("检查人员没有签字", record_signed=False, **SAFETY),
        broken("被检查单位没有签字，也没有注明", party_signed_or_noted=False, **SAFETY),
        excepted("不是安全生产检查", recorded=False),
        excepted("检查尚未结束", recorded=False, ended=False, **SAFETY),
        unclear("有无记录不明", recorded=None, **SAFETY),
        unclear("检查人员是否签字不明", record_signed=None, **SAFETY),
        unclear("被检查单位是否签字不明", party_signed_or_noted=None, **SAFETY),
        unclear("没有记录，是否安全生产检查不明", recorded=False, safety_sector=None),
        excepted("2021年修改施行之前", recorded=False, **SAFETY, **BEFORE_LAW),
    ),
)  # fmt: skip
def safety_visit_recorded() -> pl.Expr:
    """A safety inspection is recorded in writing, signed by the inspectors and the unit's head; a refusal is noted."""
    return Visit.recorded.col & Visit.record_signed.col & Visit.party_signed_or_noted.col


@rule(
    Visit, "L-WSL-62", WSL.at(
        "第六十九条", "应当由其他有关部门进行处理的，应当及时移送其他有关部门并形成记录备查"
    ), Effect.REFUSE,
    title=Words("属于其他部门的安全问题应移送并记录", "Another department's safety problem is handed over on record"),
    unless=before_closing | ~Visit.safety_sector.col | ~Visit.other_department_concerned.col,
    reason=Words(
        "对 {enterprise} 的安全生产检查发现应由其他部门处理的问题，没有移送并记录就办结（{closed_on}）。",
        "The safety inspection of {enterprise} found what another department handles; it was closed ({closed_on}) without "
        "a recorded hand-over.",
    ),
    remedy=Words("移送有关部门，形成记录后办结。", "Hand it over, put that on record, and close the visit then."),
    examples=(
        kept("已移送并记录", handed_to_other=True, **CONCERNED),
        broken("没有移送", handed_to_other=False, **CONCERNED),
        excepted("尚未办结", handed_to_other=False, closed=False, **CONCERNED),
        excepted("不涉及其他部门", handed_to_other=False, **SAFETY),
        excepted("不是安全生产检查", handed_to_other=False, other_department_concerned=True),
        unclear("是否移送不明", handed_to_other=None, **CONCERNED),
        unclear("没有移送，是否涉及其他部门不明", handed_to_other=False, other_department_concerned=None, **SAFETY),
        excepted("2021年修改施行之前", handed_to_other=False, **CONCERNED, **BEFORE_LAW),
    ),
)  # fmt: skip
def safety_matter_handed_over() -> pl.Expr:
    """A safety problem that another department has to handle is handed over in time and the hand-over is recorded."""
    return Visit.handed_to_other.col


RULES = (safety_visit_recorded, safety_matter_handed_over)
