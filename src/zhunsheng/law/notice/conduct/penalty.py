"""Chapter four of the notice: provisions and proof of a penalty line, fines in range, top and high fines, like cases."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.decision import in_yuan
from zhunsheng.law.facts.penalty import Penalty
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import SIMILAR_MIN, SIMILAR_MONTHS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE, OBE
from zhunsheng.law.words import Words

THRESHOLD = NOTICE.at("四(九)", "不得随意降低对违法行为的认定门槛，不得随意扩大违法行为的范围")
TOP_FINE = (
    NOTICE.at("四(九)", "不得随意给予顶格罚款或者高额罚款"),
    APL.at("第五十七条第二款", "应当集体讨论决定"),
    OBE.at("第六十条", "规范行政执法自由裁量权的行使"),
)
RANGE = (
    APL.at("第七十六条第一款第二项", "擅自改变行政处罚种类、幅度的"),
    NOTICE.at("四(九)", "严格按照法律规定和违法事实实施行政处罚"),
    APL.at("第三十二条", "应当从轻或者减轻行政处罚"),
)
ALIKE = NOTICE.at("四(十)", "要确保裁量尺度符合法定要求，避免类案不同罚、轻过重罚、重过轻罚")
BEFORE_NOTICE = {"decided_on": date(2025, 2, 27)}
DRAFT = {"prenoticed": False, "decided": False}
TOLD = {"prenoticed": True, "decided": False}
WARNING = {"kind": "warning", "amount": None}
TOP = {"amount": 40_000_00, "band_max": 40_000_00}
OF_A_FINE = {
    "amount_yuan": lambda _: in_yuan(Penalty.amount.col), "min_yuan": lambda _: in_yuan(Penalty.range_min.col),
    "max_yuan": lambda _: in_yuan(Penalty.range_max.col), "band_yuan": lambda _: in_yuan(Penalty.band_max.col),
    "high_yuan": lambda _: in_yuan(Penalty.high_fine_from.col),
}  # fmt: skip

not_reached = ~(Penalty.prenoticed.col | Penalty.decided.col)
not_fine = Penalty.kind.col != "fine"
neither_top_nor_high = ~Penalty.at_maximum.col & (Penalty.amount.col < Penalty.high_fine_from.col)
amount_not_chosen = not_fine | ~Penalty.decided.col | Penalty.amount_fixed_by_standard.col


@rule(
    Penalty, "M09.1", (THRESHOLD, APL.at("第四条"), APL.at("第四十四条")), Effect.REFUSE,
    title=Words("处罚项须引违反条款和处罚条款", "A line cites the provision violated and that of the penalty"),
    unless=not_reached,
    reason=Words(
        "已引违反条款：{violated_cited}；已引处罚条款：{penalty_cited}。",
        "Violated provision cited: {violated_cited}; penalty provision cited: {penalty_cited}.",
    ),
    remedy=Words("补引条款；没有条款的，不得处罚。", "Cite both; without a provision there is no penalty."),
    examples=(
        kept("两个条款均已引用"),
        broken("没有引违反条款", violated_cited=False),
        broken("没有引处罚条款", penalty_cited=False),
        broken("没有引违反条款，仅已告知", violated_cited=False, **TOLD),
        broken("没有引违反条款，没有告知即决定", violated_cited=False, prenoticed=False),
        excepted("尚未告知和决定", violated_cited=False, **DRAFT),
        unclear("是否引用不明", penalty_cited=None),
        unclear("是否告知、决定不明", violated_cited=False, prenoticed=None, decided=None, decided_on=None),
        excepted("通知印发前的决定", violated_cited=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def both_provisions_cited() -> pl.Expr:
    """What counts as a violation is not stretched: each line names the provision violated and the provision that penalises."""
    return Penalty.violated_cited.col & Penalty.penalty_cited.col


@rule(
    Penalty, "M09.1", (THRESHOLD, APL.at("第四十条", "违法事实不清、证据不足的，不得给予行政处罚")), Effect.REFUSE,
    title=Words("拟处罚的构成要件均须有证据", "Every element is proved before the party is told"),
    unless=~Penalty.prenoticed.col | Penalty.decided.col,
    reason=Words(
        "已告知拟作处罚；构成要件 {elements} 项，其中 {elements_unproved} 项没有查证属实的合法证据。",
        "The intended penalty was told; {elements} elements, {elements_unproved} of them without verified, lawful evidence.",
    ),
    remedy=Words("补充证据后再告知；不能证实的，不予处罚。", "Add evidence and tell again; what cannot be proved is not penalised."),
    examples=(
        kept("均已证实", **TOLD),
        kept("一项已证实", **TOLD, elements=1),
        broken("一项没有证实", **TOLD, elements_unproved=1),
        broken("没有拆分构成要件", **TOLD, elements=0),
        excepted("尚未告知", **DRAFT, elements_unproved=1),
        excepted("已决定，依行政处罚法第四十条", elements_unproved=1),
        unclear("几项没有证实不明", **TOLD, elements_unproved=None),
        unclear("是否告知不明", prenoticed=None, decided=False, elements_unproved=1),
        excepted("通知印发前", **TOLD, elements_unproved=1, as_of=date(2025, 2, 27)),
    ),
)  # fmt: skip
def no_unproved_element_in_prenotice() -> pl.Expr:
    """The threshold is not lowered: nobody is told of a penalty while an element of the violation is unproved."""
    return (Penalty.elements.col > 0) & (Penalty.elements_unproved.col == 0)


@rule(
    Penalty, "M09.2", RANGE, Effect.REFUSE,
    title=Words("罚款在法定幅度内", "A fine stays within the range of the law"),
    unless=not_fine | not_reached, on=Penalty.substance_governed_on.col, figures=OF_A_FINE,
    reason=Words(
        "罚款 {amount_yuan} 元，法定幅度为 {min_yuan} 元至 {max_yuan} 元（均含本数）；减轻处罚：{mitigated}。",
        "A fine of {amount_yuan} yuan; the law allows {min_yuan} to {max_yuan} yuan, both included; mitigated: {mitigated}.",
    ),
    remedy=Words(
        "改在法定幅度内；低于下限的，须有减轻处罚的情节并写明条款。",
        "Keep it within the range; below the least it needs a ground of mitigation with its article.",
    ),
    examples=(
        kept("等于上限", amount=100_000_00),
        broken("超过上限一分", amount=100_000_01),
        kept("低于上限一分", amount=99_999_99),
        kept("等于下限", amount=10_000_00),
        broken("低于下限一分", amount=9_999_99),
        kept("高于下限一分", amount=10_000_01),
        kept("减轻处罚，低于下限", amount=9_999_99, mitigated=True),
        broken("减轻处罚不能超过上限", amount=100_000_01, mitigated=True),
        broken("低于下限，仅已告知", amount=9_999_99, **TOLD),
        excepted("警告", **{**WARNING, "amount": 0}),
        excepted("尚未告知和决定", amount=100_000_01, **DRAFT),
        unclear("罚款数额不明", amount=None),
        unclear("下限不明", range_min=None),
        unclear("是否减轻不明", amount=9_999_99, mitigated=None),
        unclear("处罚种类不明", kind=None, amount=100_000_01),
        excepted("2021年修订施行之前的行为", amount=100_000_01, substance_governed_on=date(2021, 7, 14)),
    ),
)  # fmt: skip
def fine_within_range() -> pl.Expr:
    """Nobody changes the range of a penalty: not above the most, and below the least only with a ground of mitigation."""
    at_least = (Penalty.amount.col >= Penalty.range_min.col) | Penalty.mitigated.col
    return (Penalty.amount.col <= Penalty.range_max.col) & at_least


@rule(
    Penalty, "M09.3", TOP_FINE, Effect.JUSTIFY,
    title=Words("顶格、高额罚款须说明理由", "A top or high fine needs a reason"),
    unless=amount_not_chosen, readings=("Q-30",), figures=OF_A_FINE,
    reason=Words(
        "罚款 {amount_yuan} 元；法定上限 {max_yuan} 元，档次上限 {band_yuan} 元，高额起点 {high_yuan} 元。",
        "A fine of {amount_yuan} yuan; most by law {max_yuan}, most of the band {band_yuan}, high from {high_yuan} yuan.",
    ),
    remedy=Words(
        "写明从重的事实、裁量基准条款并集体讨论，经批准后作出；否则降低数额。",
        "State the aggravating facts and the clause of the standard, deliberate and have it approved; else lower the amount.",
    ),
    examples=(
        kept("既非顶格，也非高额"),
        broken("等于档次上限", **TOP),
        kept("低于档次上限一分", amount=39_999_99),
        broken("没有裁量基准，等于法定上限", standard_exists=False, amount=100_000_00, high_fine_from=200_000_00),
        kept("没有裁量基准，低于法定上限一分", standard_exists=False, amount=99_999_99),
        broken("等于高额起点", amount=30_000_00, high_fine_from=30_000_00),
        kept("低于高额起点一分", amount=29_999_99, high_fine_from=30_000_00),
        broken("高于高额起点一分", amount=30_000_01, high_fine_from=30_000_00),
        excepted("基准固定该数额", **TOP, amount_fixed_by_standard=True),
        excepted("没收", kind="confiscate_income", amount=40_000_00),
        excepted("尚未决定", **TOP, decided=False),
        unclear("高额起点没有确认", high_fine_from=None),
        unclear("罚款数额不明", amount=None),
        unclear("是否固定数额不明", **TOP, amount_fixed_by_standard=None),
        excepted("通知印发前的决定", **TOP, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def top_or_high_fine_justified() -> pl.Expr:
    """A fine at the maximum, of the law or of its band, or from the department's high amount, is not given lightly."""
    return neither_top_nor_high


@rule(
    Penalty, "M09.3", TOP_FINE, Effect.REFUSE,
    title=Words("顶格、高额罚款须有从重事实并集体讨论", "A top or high fine has its grounds and was deliberated"),
    unless=amount_not_chosen | neither_top_nor_high, readings=("Q-30",), figures=OF_A_FINE,
    reason=Words(
        "罚款 {amount_yuan} 元（顶格：{at_maximum}，高额起点 {high_yuan} 元）；从重事实与条款已述：{aggravation_stated}，"
        "已集体讨论：{deliberated}。",
        "A fine of {amount_yuan} yuan (top: {at_maximum}, high from {high_yuan}); aggravating facts and clause stated: "
        "{aggravation_stated}, deliberated: {deliberated}.",
    ),
    remedy=Words("写明从重事实和裁量基准条款，由负责人集体讨论后作出。", "State the aggravating facts and the clause; let the heads deliberate first."),
    examples=(
        kept("有事实、已讨论", **TOP, aggravation_stated=True),
        broken("没有从重事实", **TOP, aggravation_stated=False),
        broken("没有集体讨论", **TOP, aggravation_stated=True, deliberated=False),
        broken("等于高额起点，没有从重事实", amount=30_000_00, high_fine_from=30_000_00),
        excepted("低于高额起点一分", amount=29_999_99, high_fine_from=30_000_00),
        broken("高于高额起点一分，没有从重事实", amount=30_000_01, high_fine_from=30_000_00),
        excepted("基准固定该数额", **TOP, amount_fixed_by_standard=True),
        excepted("没收", kind="confiscate_income", amount=40_000_00),
        excepted("尚未决定", **TOP, decided=False),
        unclear("是否写明不详", **TOP, aggravation_stated=None),
        unclear("高额起点没有确认", high_fine_from=None),
        excepted("通知印发前的决定", **TOP, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def top_fine_has_its_grounds() -> pl.Expr:
    """A top or high fine rests on aggravating facts and a clause of the standard, and the heads deliberated on it."""
    return Penalty.aggravation_stated.col & Penalty.deliberated.col


def too_few_to_compare(law: InForce) -> pl.Expr:
    """Not decided, or fewer like cases than can be compared: they are shown for information only."""
    return ~Penalty.decided.col | (Penalty.similar_cases.col < law[SIMILAR_MIN])


@rule(
    Penalty, "M10.4", ALIKE, Effect.JUSTIFY,
    title=Words("类案同罚，偏离须说明理由", "Like cases alike; what differs needs a reason"),
    unless=too_few_to_compare, numbers=(SIMILAR_MIN, SIMILAR_MONTHS), figures=OF_A_FINE,
    reason=Words(
        "与 {similar_months} 个月内 {similar_cases} 件类案（达到 {similar_min} 件即比较）相比，罚款 {amount_yuan} 元偏离其区间，"
        "或者适用了另一档次。",
        "Against {similar_cases} like cases of {similar_months} months ({similar_min} are enough to compare) the fine of "
        "{amount_yuan} yuan lies outside their middle, or another band was applied.",
    ),
    remedy=Words("写明与类案不同的事实和理由并经批准，或者调整数额、档次。", "State what differs and have it approved, or change amount or band."),
    examples=(
        kept("在类案区间内", outside_middle=False),
        broken("五件类案，偏离区间", similar_cases=5, outside_middle=True),
        broken("六件类案，偏离区间", similar_cases=6, outside_middle=True),
        excepted("四件类案，仅供参考", similar_cases=4, outside_middle=True),
        excepted("尚未决定", decided=False, outside_middle=True),
        unclear("是否偏离不明", outside_middle=None),
        unclear("类案数不明", similar_cases=None, outside_middle=True),
        unclear("是否决定不明", decided=None, decided_on=None, outside_middle=True),
        excepted("通知印发前的决定", outside_middle=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def like_cases_alike() -> pl.Expr:
    """Cases alike in facts, nature, circumstances and harm are penalised alike."""
    return ~Penalty.outside_middle.col


RULES = (
    both_provisions_cited,
    no_unproved_element_in_prenotice,
    fine_within_range,
    top_or_high_fine_justified,
    top_fine_has_its_grounds,
    like_cases_alike,
)
