"""特种设备安全监督检查办法: a refusal to sign the record (第二十七条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.notice.joint_inspection.visit_result import before_end
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import SEI
from zhunsheng.law.words import Words

BEFORE_RULES = {"starts_on": date(2022, 6, 30)}
REFUSED = {"special_equipment": True, "party_refused_to_sign": True}


@rule(
    Visit, "L-SEI-29", SEI.at(
        "第二十七条第一款", "采取拍照、录音、录像等方式记录，必要时可以邀请有关人员作为见证人"
    ), Effect.REFUSE,
    title=Words("拒绝签字应录音录像或者有见证", "A refusal to sign is recorded or witnessed"),
    unless=before_end | ~Visit.special_equipment.col | ~Visit.party_refused_to_sign.col,
    reason=Words(
        "对 {enterprise} 的特种设备检查，被检查单位拒绝签字，没有拍照、录音、录像，也没有见证人。",
        "{enterprise} refused to sign the record of the special-equipment inspection; no photo, sound, video or witness "
        "shows it.",
    ),
    remedy=Words(
        "在记录上注明拒签情况，补充拍照、录音、录像；必要时请见证人签字。",
        "Note the refusal on the record and add photo, sound or video, where needed a witness's signature.",
    ),
    examples=(
        kept("拒签，有录像", refusal_witnessed=True, **REFUSED),
        broken("拒签，没有录像和见证", refusal_witnessed=False, **REFUSED),
        excepted("当事人已签字", special_equipment=True, refusal_witnessed=False),
        excepted("不是特种设备检查", party_refused_to_sign=True, refusal_witnessed=False),
        excepted("检查尚未结束", refusal_witnessed=False, ended=False, **REFUSED),
        unclear("有无录像见证不明", refusal_witnessed=None, **REFUSED),
        unclear("没有录像，是否拒签不明", special_equipment=True, party_refused_to_sign=None, refusal_witnessed=False),
        excepted("办法施行之前", refusal_witnessed=False, **REFUSED, **BEFORE_RULES),
    ),
)  # fmt: skip
def refusal_to_sign_witnessed() -> pl.Expr:
    """Where the unit refuses to sign, that is noted and shown by photo, sound or video, where needed by a witness."""
    return Visit.refusal_witnessed.col


RULES = (refusal_to_sign_witnessed,)
