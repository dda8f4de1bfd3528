"""民事诉讼法: proof of service and its ways, to which 行政处罚法第六十一条 and 行政强制法第三十八条 refer (text not seen)."""

from datetime import date

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.facts.service import Service
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import ANNOUNCEMENT_SERVICE_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL, APL, CPL
from zhunsheng.law.words import Words

REFERRED = (
    APL.at("第六十一条第一款", "依照《中华人民共和国民事诉讼法》的有关规定，将行政处罚决定书送达当事人"),
    ACL.at("第三十八条", "应当依照《中华人民共和国民事诉讼法》的有关规定送达"),
)
AGREED = APL.at("第六十一条第二款", "当事人同意并签订确认书的，行政机关可以采用传真、电子邮件等方式")
BEFORE_LAW = {"issued_on": date(2023, 12, 28), "made_on": date(2023, 12, 31)}
LEFT = {"way": "left", "refused": True}
ANNOUNCED = {
    "way": "announcement", "other_ways_tried": True, "announced_on": date(2026, 6, 22), "made_on": date(2026, 7, 22),
    "receipt": None,
}  # fmt: skip

not_made = ~Service.made.col
by_announcement = Service.way.col == "announcement"


@rule(
    Service, "L-CPL-87", (CPL.at("第八十七条"), *REFERRED), Effect.REFUSE,
    title=Words("送达须有送达回证", "Service is proved by a receipt"),
    unless=not_made | by_announcement,
    reason=Words(
        "{paper}于 {made_on} 送达（{way}），没有送达回证。", "Paper: {paper}, served on {made_on} ({way}); there is no receipt.",
    ),
    remedy=Words(
        "补入送达回证、签收或者到达的凭证；没有的，重新送达。", "Add the receipt or the proof of delivery; where there is none, serve it again.",
    ),
    examples=(
        kept("有回证", receipt=True),
        broken("没有回证", receipt=False),
        broken("邮寄没有回证", way="post", receipt=False),
        excepted("公告送达", way="announcement", receipt=False),
        excepted("尚未送达", made=False, receipt=False),
        unclear("有无回证不明", receipt=None),
        unclear("送达方式不明", way=None, receipt=False),
        excepted("现行文本施行之前", receipt=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def service_proved() -> pl.Expr:
    """There is a receipt of every service, on which the addressee notes the day; an announcement has none."""
    return Service.receipt.col


@rule(
    Service, "L-CPL-87", (CPL.at("第八十九条"), *REFERRED), Effect.REFUSE,
    title=Words("拒收留置须有见证或录像", "What is refused is left with a witness or on video"),
    unless=not_made | ~Service.refused.col | (Service.way.col != "left"),
    reason=Words(
        "当事人拒收，{made_on} 留置送达，没有见证人签名，也没有拍照、录像。",
        "Refused and left on {made_on}, with no witness and no photographs or video.",
    ),
    remedy=Words(
        "邀请见证人到场签名，或者拍照、录像记录，重新留置送达。", "Leave it again, with a witness who signs, or photographed and filmed.",
    ),
    examples=(
        kept("有见证人", **LEFT, left_with_proof=True),
        broken("没有见证也没有录像", **LEFT, left_with_proof=False),
        excepted("没有拒收", way="left", refused=False, left_with_proof=False),
        excepted("拒收后邮寄", way="post", refused=True, left_with_proof=False),
        excepted("尚未送达", **LEFT, left_with_proof=False, made=False),
        unclear("有无见证不明", **LEFT, left_with_proof=None),
        unclear("是否拒收不明", way="left", refused=None, left_with_proof=False),
        excepted("现行文本施行之前", **LEFT, left_with_proof=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def refusal_left_with_proof() -> pl.Expr:
    """A paper that is refused is left at the address before a witness, or photographed and filmed."""
    return Service.left_with_proof.col


@rule(
    Service, "L-CPL-87", (CPL.at("第九十条"), AGREED), Effect.REFUSE,
    title=Words("电子送达须经同意并签订确认书", "Electronic service needs signed consent"),
    unless=not_made | (Service.way.col != "electronic"),
    reason=Words(
        "{paper}于 {made_on} 电子送达，当事人没有签订确认书。",
        "Paper: {paper}, served electronically on {made_on}; the party has not signed a consent.",
    ),
    remedy=Words("取得签订的确认书后重新送达，或改用其他方式。", "Have the consent signed and serve it again, or serve it another way."),
    examples=(
        kept("已签确认书", way="electronic", e_confirmed=True),
        broken("没有签确认书", way="electronic", e_confirmed=False),
        excepted("直接送达", way="direct", e_confirmed=False),
        excepted("尚未送达", way="electronic", e_confirmed=False, made=False),
        unclear("是否签确认书不明", way="electronic", e_confirmed=None),
        unclear("送达方式不明", way=None, e_confirmed=False),
        excepted("现行文本施行之前", way="electronic", e_confirmed=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def electronic_service_agreed() -> pl.Expr:
    """A paper is served electronically with the party's consent, signed."""
    return Service.e_confirmed.col


def announcement_runs_out(law: InForce) -> pl.Expr:
    """The first day on which service by announcement counts as made: not prolonged by a day off (K8)."""
    return calendar.plus_days(Service.announced_on.col, law[ANNOUNCEMENT_SERVICE_DAYS])


@rule(
    Service, "L-CPL-87", (CPL.at("第九十五条"), *REFERRED), Effect.REFUSE,
    title=Words("公告送达是最后方式并须期满", "Announcement comes last and runs its full time"),
    unless=not_made | (Service.way.col != "announcement"),
    numbers=(ANNOUNCEMENT_SERVICE_DAYS,), figures={"due_on": announcement_runs_out},
    reason=Words(
        "{announced_on} 公告，满 {announcement_service_days} 日（{due_on}）视为送达，送达日记为 {made_on}；"
        "下落不明或者其他方式已穷尽：{other_ways_tried}。",
        "Announced on {announced_on}, it counts as served after {announcement_service_days} days ({due_on}); entered as served "
        "on {made_on}; whereabouts unknown or other ways tried: {other_ways_tried}.",
    ),
    remedy=Words(
        "先用其他方式送达；下落不明或者无法送达的，记明原因，公告期满之日起才视为送达。",
        "Try the other ways first; where they fail, note why, and count it as served only when the period has run.",
    ),
    examples=(
        kept("公告满30日", **ANNOUNCED),
        broken("公告29日", **{**ANNOUNCED, "made_on": date(2026, 7, 21)}),
        kept("公告31日", **{**ANNOUNCED, "made_on": date(2026, 7, 23)}),
        broken("没有试过其他方式", **{**ANNOUNCED, "other_ways_tried": False}),
        excepted("直接送达", way="direct", other_ways_tried=False),
        excepted("公告期未满，尚未送达", **{**ANNOUNCED, "other_ways_tried": False}, made=False),
        unclear("公告日不明", **{**ANNOUNCED, "announced_on": None}),
        unclear("是否试过其他方式不明", **{**ANNOUNCED, "other_ways_tried": None}),
        unclear("送达方式不明", **{**ANNOUNCED, "way": None, "other_ways_tried": False}),
        unclear("送达日不明", **{**ANNOUNCED, "made_on": None}),
        excepted("现行文本施行之前", **{**ANNOUNCED, **BEFORE_LAW}),
    ),
)  # fmt: skip
def announcement_last_and_long_enough(law: InForce) -> pl.Expr:
    """Announcement is for a party who cannot be found or reached otherwise; it counts as service when its days have run."""
    return Service.other_ways_tried.col & (Service.made_on.col >= announcement_runs_out(law))


RULES = (
    service_proved,
    refusal_left_with_proof,
    electronic_service_agreed,
    announcement_last_and_long_enough,
)
