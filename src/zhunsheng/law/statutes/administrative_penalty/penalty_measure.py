"""行政处罚法: one act one fine, the band of the standard, limitation, proof (第二十九、三十四、三十六、四十条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.decision import in_yuan
from zhunsheng.law.facts.penalty import Penalty
from zhunsheng.law.in_force import InForce
from zhunsheng.law.limitation import (
    DISCOVERED_LATE,
    FIGURES,
    LIMITATION,
    discovered_in_time,
)
from zhunsheng.law.parameters import LIMITATION_LONG_YEARS, LIMITATION_YEARS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE
from zhunsheng.law.statutes.administrative_penalty.penalty_basis import (
    BEFORE_LAW,
    DRAFT,
    OLD_ACT,
    TOLD,
    UNTOLD,
    not_reached,
)
from zhunsheng.law.words import Words

ONE_FINE = APL.at("第二十九条", "对当事人的同一个违法行为，不得给予两次以上罚款的行政处罚")
HEAVIER = APL.at("第二十九条", "同一个违法行为违反多个法律规范应当给予罚款处罚的，按照罚款数额高的规定处罚")
STANDARD = (
    APL.at("第三十四条", "行政处罚裁量基准应当向社会公布"),
    NOTICE.at("四(十)", "按要求动态调整并及时向社会公布"),
)
PROOF = APL.at("第四十条", "违法事实不清、证据不足的，不得给予行政处罚")
WARNING = {"kind": "warning", "amount": None}

TWO_YEARS = {"conduct_until": date(2024, 3, 10), "substance_governed_on": date(2024, 3, 10)}
HARMED = {
    "conduct_until": date(2021, 8, 2), "substance_governed_on": date(2021, 8, 2), "health_or_finance_harm": True,
    "decided_on": date(2026, 9, 1), "as_of": date(2026, 9, 15),
}  # fmt: skip

not_fine = Penalty.kind.col != "fine"
not_decided = ~Penalty.decided.col


@rule(
    Penalty, "L-APL-29", ONE_FINE, Effect.REFUSE,
    title=Words("一事不二罚款", "No second fine for one act"),
    unless=not_fine | not_decided,
    reason=Words(
        "对该当事人经确认的同一违法行为已罚款 {same_conduct_fines} 次（各部门合计）。",
        "For the same act, as confirmed, the party has been fined {same_conduct_fines} times, all departments together.",
    ),
    remedy=Words("不再罚款；其他种类的处罚依法另行决定。", "No further fine; penalties of other kinds are decided by their own law."),
    examples=(
        kept("此前没有罚款", same_conduct_fines=0),
        broken("此前已罚款一次", same_conduct_fines=1),
        excepted("警告", **WARNING, same_conduct_fines=1),
        excepted("尚未决定", same_conduct_fines=1, decided=False),
        unclear("次数不明", same_conduct_fines=None),
        unclear("处罚种类不明", kind=None, same_conduct_fines=1),
        unclear("是否决定不明", same_conduct_fines=1, decided=None, decided_on=None),
        excepted("2021年修订施行之前", same_conduct_fines=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def no_second_fine_for_one_act() -> pl.Expr:
    """One act of one party is not fined twice, by whichever department."""
    return Penalty.same_conduct_fines.col == 0


@rule(
    Penalty, "L-APL-29", HEAVIER, Effect.REFUSE,
    title=Words("触犯多个规范的按罚款高的规定处罚", "Of several norms the one with the higher fine applies"),
    unless=not_fine | not_decided | (Penalty.norms_violated.col < 2), on=Penalty.substance_governed_on.col,
    figures={
        "max_yuan": lambda _: in_yuan(Penalty.range_max.col),
        "highest_yuan": lambda _: in_yuan(Penalty.highest_norm_max.col),
    },
    reason=Words(
        "同一行为违反 {norms_violated} 个应当罚款的规定，最高上限 {highest_yuan} 元，所引规定的上限为 {max_yuan} 元。",
        "The act violates {norms_violated} norms with fines, up to {highest_yuan} yuan; the one applied goes up to {max_yuan}.",
    ),
    remedy=Words("按罚款数额高的规定处罚，并记录比较。", "Apply the norm with the higher fine and record the comparison."),
    examples=(
        kept("适用上限最高的规定", range_max=100_000_00, highest_norm_max=100_000_00),
        broken("上限低一分", range_max=99_999_99, highest_norm_max=100_000_00),
        kept("上限更高", range_max=100_000_01, highest_norm_max=100_000_00),
        broken("三个规定，适用上限低的", norms_violated=3, range_max=50_000_00),
        excepted("只违反一个规定", norms_violated=1, range_max=50_000_00),
        excepted("警告", **WARNING, range_max=50_000_00),
        excepted("尚未决定", range_max=50_000_00, decided=False),
        unclear("最高上限不明", highest_norm_max=None),
        unclear("违反几个规定不明", norms_violated=None, range_max=50_000_00),
        excepted("2021年修订施行之前的行为", range_max=50_000_00, **OLD_ACT),
    ),
)  # fmt: skip
def heavier_fine_norm_applies() -> pl.Expr:
    """An act that several norms fine is fined by the norm with the higher fine."""
    return Penalty.range_max.col >= Penalty.highest_norm_max.col


@rule(
    Penalty, "L-APL-34", STANDARD, Effect.REFUSE,
    title=Words("适用已公布的裁量基准并引用档次", "The published standard is applied and its band cited"),
    unless=~Penalty.standard_exists.col | not_decided, on=Penalty.substance_governed_on.col,
    reason=Words(
        "裁量基准已公布：{standard_published}；已引用档次：{band_cited}。",
        "Standard published: {standard_published}; band cited: {band_cited}.",
    ),
    remedy=Words("先公布裁量基准；决定书引用适用的档次。", "Publish the standard first; cite in the decision the band applied."),
    examples=(
        kept("已公布、已引用"),
        broken("没有公布", standard_published=False),
        broken("没有引用档次", band_cited=False),
        excepted("没有裁量基准", standard_exists=False, band_cited=False),
        excepted("尚未决定", band_cited=False, decided=False),
        unclear("是否公布不明", standard_published=None),
        unclear("有无裁量基准不明", standard_exists=None, band_cited=False),
        excepted("2021年修订施行之前的行为", band_cited=False, **OLD_ACT),
    ),
)  # fmt: skip
def published_band_applied() -> pl.Expr:
    """A discretion standard is published; the decision says which band it applies."""
    return Penalty.standard_published.col & Penalty.band_cited.col


@rule(
    Penalty, ("L-APL-36", "M12.1"), LIMITATION, Effect.REFUSE,
    title=Words("超过追责期限的不再处罚", "An act past its limitation is not penalised"),
    unless=not_reached, numbers=(LIMITATION_YEARS, LIMITATION_LONG_YEARS), readings=("Q-35",),
    figures=FIGURES, reason=DISCOVERED_LATE,
    remedy=Words(
        "不再给予行政处罚；属于五年期限、行为仍在继续或者法律另有规定的，写明事实、证据和条款。",
        "No penalty. Where five years apply, the act went on or another law says otherwise, state facts, proof and article.",
    ),
    examples=(
        kept("满二年当日发现", **TWO_YEARS, discovered_on=date(2026, 3, 10)),
        broken("满二年次日发现", **TWO_YEARS, discovered_on=date(2026, 3, 11)),
        kept("满二年前一日发现", **TWO_YEARS, discovered_on=date(2026, 3, 9)),
        kept("有危害后果，满二年次日发现", **TWO_YEARS, discovered_on=date(2026, 3, 11), health_or_finance_harm=True),
        kept("有危害后果，满五年当日发现", **HARMED, discovered_on=date(2026, 8, 2)),
        broken("有危害后果，满五年次日发现", **HARMED, discovered_on=date(2026, 8, 3)),
        kept("仍在继续，发现日未填", conduct_continuing=True, discovered_on=None),
        kept("另有法律规定六个月，满六个月当日发现", limitation_law_months=6, conduct_until=date(2025, 9, 23)),
        broken("另有法律规定六个月，满六个月次日发现", limitation_law_months=6, conduct_until=date(2025, 9, 22)),
        broken("另有法律规定一个月，次日发现", limitation_law_months=1, conduct_until=date(2026, 2, 22)),
        broken("已过期限，仅已告知", **TWO_YEARS, **TOLD),
        broken("已过期限，没有告知即决定", **TWO_YEARS, **UNTOLD),
        excepted("尚未告知和决定", **TWO_YEARS, **DRAFT),
        unclear("有无危害后果不明", **TWO_YEARS, health_or_finance_harm=None),
        unclear("另有无法律规定不明", **TWO_YEARS, limitation_law_months=None),
        unclear("发现日不明", discovered_on=None),
        unclear("违法行为终了日不明", conduct_until=None),
        unclear("是否仍在继续不明", **TWO_YEARS, conduct_continuing=None),
        unclear("是否告知、决定不明", **TWO_YEARS, prenoticed=None, decided=None, decided_on=None),
        broken(
            "修订施行之前终了的行为，当时为二年，有危害后果的也是",
            **OLD_ACT, conduct_until=date(2021, 7, 14), health_or_finance_harm=True, discovered_on=date(2023, 7, 15),
        ),
        broken(
            "修订施行之前终了的行为，新法处罚较轻，已过二年", conduct_until=date(2021, 7, 14),
            substance_governed_on=date(2026, 6, 10),
        ),
        broken(
            "修订施行之前终了的行为，新法处罚较轻，有危害后果，仍为二年", conduct_until=date(2021, 7, 14),
            health_or_finance_harm=True, discovered_on=date(2024, 3, 1), substance_governed_on=date(2026, 6, 10),
        ),
        excepted("2021年修订施行之前决定", conduct_until=date(2018, 7, 1), substance_governed_on=date(2018, 7, 1), **BEFORE_LAW),
    ),
)  # fmt: skip
def penalty_not_past_limitation(law: InForce) -> pl.Expr:
    """What was not discovered in two years (five where life, health or finance was harmed) from its end is not penalised."""
    return discovered_in_time(law)


@rule(
    Penalty, "L-APL-40", PROOF, Effect.REFUSE,
    title=Words("构成要件均有证据才能处罚", "Every element is proved before there is a penalty"),
    unless=not_decided,
    reason=Words(
        "构成要件 {elements} 项，其中 {elements_unproved} 项没有查证属实的合法证据。",
        "{elements} elements, {elements_unproved} of them without verified, lawful evidence.",
    ),
    remedy=Words("补充证据；仍不能证实的，不得处罚。", "Add evidence; what stays unproved is not penalised."),
    examples=(
        kept("四项均已证实", elements=4, elements_unproved=0),
        kept("一项已证实", elements=1, elements_unproved=0),
        broken("一项没有证实", elements=4, elements_unproved=1),
        broken("没有拆分构成要件", elements=0, elements_unproved=0),
        excepted("尚未决定", elements_unproved=1, decided=False),
        unclear("几项没有证实不明", elements_unproved=None),
        unclear("有几项不明", elements=None),
        unclear("是否决定不明", elements_unproved=1, decided=None, decided_on=None),
        excepted("2021年修订施行之前", elements_unproved=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def every_element_proved() -> pl.Expr:
    """Where the facts are not clear or the evidence not enough there is no penalty."""
    return (Penalty.elements.col > 0) & (Penalty.elements_unproved.col == 0)


RULES = (
    no_second_fine_for_one_act,
    heavier_fine_norm_applies,
    published_band_applied,
    penalty_not_past_limitation,
    every_element_proved,
)
