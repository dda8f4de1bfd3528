"""行政处罚法: service of the penalty decision (第六十一条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.service import Service
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import SERVICE_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.words import Words

WITHIN_SEVEN = (
    APL.at("第六十一条第一款", "当事人不在场的，行政机关应当在七日内…将行政处罚决定书送达当事人"),
    APL.at("第八十五条", "“七日”的规定是指工作日"),
)
ON_THE_SPOT = APL.at("第六十一条第一款", "应当在宣告后当场交付当事人")
UNSERVED = {"made": False, "made_on": None}
PRESENT = {"party_present": True, "way": "on_the_spot"}

not_a_decision = Service.paper.col != "decision"


def service_due(law: InForce) -> pl.Expr:
    """The last day on which a penalty decision may be served."""
    return law.working_days_after(Service.issued_on.col, law[SERVICE_WD])


@rule(
    Service, "L-APL-61", WITHIN_SEVEN, Effect.REFUSE,
    title=Words("处罚决定书七个工作日内送达", "A penalty decision is served in seven working days"),
    unless=not_a_decision | (Service.way.col == "announcement"),
    numbers=(SERVICE_WD,), figures={"due_on": service_due}, finding_only=True,
    reason=Words(
        "处罚决定书于 {issued_on} 制发，应在 {due_on} 前（{service_wd} 个工作日内）送达；送达日：{made_on}。",
        "The decision of {issued_on} was to be served by {due_on} ({service_wd} working days); served on: {made_on}.",
    ),
    remedy=Words(
        "立即送达；其他方式无法送达的，公告送达。逾期送达的记录保留。",
        "Serve it now; where no other way works, by announcement. Late service stays on record.",
    ),
    examples=(
        kept("第7个工作日送达", made_on=date(2026, 6, 22)),
        broken("第8个工作日送达", made_on=date(2026, 6, 23)),
        kept("第6个工作日送达", made_on=date(2026, 6, 18)),
        kept("期限当天尚未送达", **UNSERVED, as_of=date(2026, 6, 22)),
        broken("期限已过尚未送达", **UNSERVED, as_of=date(2026, 6, 23)),
        excepted("公告送达", way="announcement", made_on=date(2026, 8, 10)),
        excepted("告知书", paper="prenotice", made_on=date(2026, 6, 23)),
        unclear("送达日不明", made_on=None),
        unclear("是否送达不明", made=None, made_on=date(2026, 6, 23)),
        unclear("制发日不明", issued_on=None),
        unclear("送达方式不明", way=None, made_on=date(2026, 6, 23)),
        excepted("2021年修订施行之前", issued_on=date(2021, 7, 1), made_on=date(2021, 7, 14)),
    ),
)  # fmt: skip
def served_in_seven_working_days(law: InForce) -> pl.Expr:
    """To a party who was not present the decision is served within seven working days."""
    return in_time(Service.made.col, Service.made_on.col, service_due(law))


@rule(
    Service, "L-APL-61", ON_THE_SPOT, Effect.REFUSE,
    title=Words("当事人在场的当场交付", "A party who is present gets the decision on the spot"),
    unless=~Service.made.col | not_a_decision | ~Service.party_present.col,
    reason=Words(
        "宣告处罚决定（{issued_on} 制发）时当事人在场，决定书没有当场交付；送达方式：{way}，送达日：{made_on}。",
        "The party was present when the decision of {issued_on} was announced; it was not handed over; served by: {way}, on: "
        "{made_on}.",
    ),
    remedy=Words(
        "宣告后当场交付；当事人拒收的，注明并留置送达。", "Hand it over once announced; where it is refused, note that and leave it.",
    ),
    examples=(
        kept("当场交付", **PRESENT, made_on=date(2026, 6, 10)),
        kept("制发次日宣告，当场交付", **PRESENT, made_on=date(2026, 6, 11)),
        broken("没有当场交付，次日直接送达", party_present=True, made_on=date(2026, 6, 11)),
        broken("没有当场交付，当日邮寄", party_present=True, way="post", made_on=date(2026, 6, 10)),
        kept("当事人拒收，留置", party_present=True, way="left", refused=True, made_on=date(2026, 6, 10)),
        broken("没有拒收而留置", party_present=True, way="left", made_on=date(2026, 6, 10)),
        broken("拒收后邮寄", party_present=True, way="post", refused=True, made_on=date(2026, 6, 12)),
        excepted("当事人不在场", party_present=False, made_on=date(2026, 6, 11)),
        excepted("告知书", party_present=True, paper="prenotice", made_on=date(2026, 6, 11)),
        excepted("尚未送达", party_present=True, made=False, made_on=date(2026, 6, 11)),
        unclear("是否在场不明", party_present=None, made_on=date(2026, 6, 11)),
        unclear("送达方式不明", party_present=True, way=None),
        unclear("留置，是否拒收不明", party_present=True, way="left", refused=None),
        excepted("2021年修订施行之前", party_present=True, issued_on=date(2021, 7, 1), made_on=date(2021, 7, 14)),
    ),
)  # fmt: skip
def served_on_the_spot_if_present() -> pl.Expr:
    """The decision is handed to a party who is present, at once after it is announced; if it refuses it, it is left."""
    left = Service.refused.col & (Service.way.col == "left")
    return (Service.way.col == "on_the_spot") | left


RULES = (served_in_seven_working_days, served_on_the_spot_if_present)
