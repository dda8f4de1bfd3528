"""行政处罚法: who inspects, and how an inspection begins and is recorded (第四十二条、第四十三条、第五十五条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.joint_inspection.visit import before_start
from zhunsheng.law.notice.joint_inspection.visit_result import before_end
from zhunsheng.law.parameters import OFFICERS_MIN
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, SEI
from zhunsheng.law.words import Words

BEFORE_LAW = {"starts_on": date(2021, 7, 14)}


@rule(
    Visit, "L-APL-42", (
        APL.at("第四十二条第一款", "执法人员不得少于两人，法律另有规定的除外"),
        SEI.at("第十九条第一款", "应当有二名以上检查人员参加"),
    ), Effect.REFUSE,
    title=Words("检查的执法人员不少于两人", "At least two officers inspect"),
    unless=before_start | Visit.fewer_officers_by_law.col, numbers=(OFFICERS_MIN,),
    reason=Words(
        "对 {enterprise} 的检查有持证执法人员 {certified_officers} 人，少于 {officers_min} 人。",
        "{certified_officers} certificated officers inspected {enterprise}; at least {officers_min} are required.",
    ),
    remedy=Words(
        "由不少于 {officers_min} 名证件有效、领域相符的执法人员检查；法律另有规定的，写明条款。",
        "Let at least {officers_min} officers with valid certificates of that field inspect; a law that says otherwise is "
        "cited.",
    ),
    examples=(
        kept("两人", certified_officers=2),
        kept("三人", certified_officers=3),
        broken("一人", certified_officers=1),
        broken("没有持证人员", certified_officers=0),
        excepted("法律另有规定", certified_officers=1, fewer_officers_by_law=True),
        excepted("尚未到场", certified_officers=0, begun=False),
        unclear("持证人数不明", certified_officers=None),
        unclear("一人，法律有无另外规定不明", certified_officers=1, fewer_officers_by_law=None),
        unclear("一人，是否到场不明", certified_officers=1, begun=None),
        excepted("2021年修订施行之前", certified_officers=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def two_officers_inspect(law: InForce) -> pl.Expr:
    """Not fewer than two officers who hold the qualification carry out an inspection, unless a law says otherwise."""
    return Visit.certified_officers.col >= law[OFFICERS_MIN]


@rule(
    Visit, "L-APL-43a", APL.at("第四十三条第一款", "有直接利害关系或者有其他关系可能影响公正执法的，应当回避"), Effect.REFUSE,
    title=Words("有利害关系的人员应当回避", "An officer with an interest does not inspect"),
    unless=before_start,
    reason=Words(
        "对 {enterprise} 的检查有 {officers_with_interest} 名检查人员有利害关系，没有回避。",
        "{officers_with_interest} inspectors of {enterprise} have an interest and did not withdraw.",
    ),
    remedy=Words("由负责人决定回避，另派人员检查。", "The head decides on the recusal and sends other officers."),
    examples=(
        kept("都没有利害关系", officers_with_interest=0),
        broken("一人有利害关系", officers_with_interest=1),
        excepted("尚未到场", officers_with_interest=1, begun=False),
        unclear("有无利害关系不明", officers_with_interest=None),
        unclear("一人有利害关系，是否到场不明", officers_with_interest=1, begun=None),
        excepted("2021年修订施行之前", officers_with_interest=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def no_interested_inspector() -> pl.Expr:
    """An officer with a direct interest, or another tie that may impair fairness, withdraws."""
    return Visit.officers_with_interest.col == 0


@rule(
    Visit, "L-APL-55", (
        APL.at("第五十五条第一款", "执法人员在调查或者进行检查时，应当主动向当事人或者有关人员出示执法证件"),
        APL.at("第五十五条第二款", "询问或者检查应当制作笔录"),
    ), Effect.REFUSE,
    title=Words("检查应出示证件并制作笔录", "Certificates are shown and a record is made"),
    unless=before_end,
    reason=Words(
        "对 {enterprise} 的检查：已出示执法证 {certificate_shown}，已制作记录 {recorded}。",
        "The visit to {enterprise}: certificate shown {certificate_shown}, record made {recorded}.",
    ),
    remedy=Words(
        "出示执法证件后重新检查，并制作笔录。未出示证件所取得的材料，交法制机构审查。",
        "Inspect again with certificates shown and make a record; what was obtained without goes to the legal section.",
    ),
    examples=(
        kept("已出示证件，有记录"),
        broken("没有出示证件", certificate_shown=False),
        broken("没有制作记录", recorded=False),
        excepted("检查尚未结束", certificate_shown=False, recorded=False, ended=False),
        unclear("是否出示证件不明", certificate_shown=None),
        unclear("有无记录不明", recorded=None),
        unclear("没有记录，是否结束不明", recorded=False, ended=None),
        excepted("2021年修订施行之前", certificate_shown=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def certificate_shown() -> pl.Expr:
    """Officers show their certificates of their own accord when they inspect, and the inspection is put on record."""
    return Visit.certificate_shown.col & Visit.recorded.col


RULES = (two_officers_inspect, no_interested_inspector, certificate_shown)
