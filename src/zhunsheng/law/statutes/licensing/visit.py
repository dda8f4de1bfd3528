"""行政许可法: inspection of those who hold a licence (第六十一条至第六十四条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.notice.joint_inspection.visit_result import before_closing, before_end
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import CIVIL_SERVANTS, LIC
from zhunsheng.law.words import Words

BEFORE_LAW = {"starts_on": date(2019, 4, 22)}
HOLDER = {"licence_holder": True}
ELSEWHERE = {"outside_licence_area": True}


@rule(
    Visit, "L-LIC-61", LIC.at(
        "第六十一条第二款", "应当将监督检查的情况和处理结果予以记录，由监督检查人员签字后归档"
    ), Effect.REFUSE,
    title=Words("对被许可人的检查应记录并签字", "The inspection of a licence holder is recorded and signed"),
    unless=before_end | ~Visit.licence_holder.col,
    reason=Words(
        "对被许可人 {enterprise} 的检查：已制作记录 {recorded}，检查人员已签字 {record_signed}。",
        "The inspection of licence holder {enterprise}: recorded {recorded}, signed by the inspectors {record_signed}.",
    ),
    remedy=Words("补作记录，由全部检查人员签字后归档。", "Make the record, let all inspectors sign it, and file it."),
    examples=(
        kept("有记录，已签字", **HOLDER),
        broken("没有记录", recorded=False, **HOLDER),
        broken("没有签字", record_signed=False, **HOLDER),
        excepted("不是对被许可人的检查", record_signed=False),
        excepted("检查尚未结束", record_signed=False, ended=False, **HOLDER),
        unclear("有无记录不明", recorded=None, **HOLDER),
        unclear("是否签字不明", record_signed=None, **HOLDER),
        unclear("没有签字，是否被许可人不明", record_signed=False, licence_holder=None),
        excepted("现行文本施行之前", record_signed=False, **HOLDER, **BEFORE_LAW),
    ),
)  # fmt: skip
def licence_visit_recorded() -> pl.Expr:
    """What was inspected of a licence holder and what came of it is recorded, signed by the inspectors and filed."""
    return Visit.recorded.col & Visit.record_signed.col


@rule(
    Visit, "L-LIC-63", (
        LIC.at("第六十三条", "不得索取或者收受被许可人的财物，不得谋取其他利益"),
        CIVIL_SERVANTS.at("第五十九条", "利用职务之便为自己或者他人谋取私利"),
    ), Effect.REFUSE,
    title=Words("检查不得收受财物、谋取利益", "Inspectors take nothing"),
    unless=before_closing,
    reason=Words(
        "对 {enterprise} 的检查有收受财物或者谋取其他利益的情形。",
        "In the visit to {enterprise} property was taken or another advantage sought.",
    ),
    remedy=Words(
        "退还财物，由负责人处理，并移送有关机关；不得由该人员继续办理。",
        "Return it; the head deals with it and passes it on to the competent organ; the person acts no further.",
    ),
    examples=(
        kept("没有收受财物"),
        broken("收受被许可人财物", property_taken=True, **HOLDER),
        broken("收受其他企业财物", property_taken=True),
        excepted("尚未办结", property_taken=True, closed=False),
        unclear("是否收受财物不明", property_taken=None),
        unclear("收受财物，是否办结不明", property_taken=True, closed=None),
        excepted("现行文本施行之前", property_taken=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def nothing_taken() -> pl.Expr:
    """Whoever inspects neither asks nor accepts property of the one inspected and seeks no other advantage."""
    return ~Visit.property_taken.col


@rule(
    Visit, "L-LIC-64", LIC.at(
        "第六十四条", "将被许可人的违法事实、处理结果抄告作出行政许可决定的行政机关"
    ), Effect.WARN,
    title=Words("许可地外违法应抄告许可机关", "The licensing agency is told of unlawful acts elsewhere"),
    unless=before_closing | ~Visit.outside_licence_area.col,
    reason=Words(
        "检查发现 {enterprise} 在许可机关管辖区域外违法，办结（{closed_on}）时没有抄告许可机关。",
        "{enterprise} was found to act unlawfully outside the licensing area; at closing ({closed_on}) the licensing "
        "agency had not been told.",
    ),
    remedy=Words(
        "将违法事实、处理结果抄告作出许可决定的机关。", "Send the facts and the outcome to the agency that gave the licence.",
    ),
    examples=(
        kept("已抄告", licensing_agency_told=True, **ELSEWHERE),
        broken("没有抄告", licensing_agency_told=False, **ELSEWHERE),
        excepted("没有许可地外违法", licensing_agency_told=False),
        excepted("尚未办结", licensing_agency_told=False, closed=False, **ELSEWHERE),
        unclear("是否抄告不明", licensing_agency_told=None, **ELSEWHERE),
        unclear("没有抄告，是否许可地外违法不明", licensing_agency_told=False, outside_licence_area=None),
        excepted("现行文本施行之前", licensing_agency_told=False, **ELSEWHERE, **BEFORE_LAW),
    ),
)  # fmt: skip
def licensing_agency_told() -> pl.Expr:
    """Unlawful acts of a licence holder outside the licensing area, and the outcome, are sent to the licensing agency."""
    return Visit.licensing_agency_told.col


RULES = (licence_visit_recorded, nothing_taken, licensing_agency_told)
