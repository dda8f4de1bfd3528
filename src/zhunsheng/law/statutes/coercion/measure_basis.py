"""行政强制法: when a measure may be taken at all, on what basis and by whom (第五条、第十条、第十六条、第十七条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.measure import Measure
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.statutes.administrative_penalty.measure import REGISTERED, not_taken
from zhunsheng.law.words import Words

NECESSITY = ACL.at("第五条", "采用非强制手段可以达到行政管理目的的，不得设定和实施行政强制")
SLIGHT = ACL.at("第十六条第二款", "违法行为情节显著轻微或者没有明显社会危害的，可以不采取行政强制措施")
BASIS = (
    ACL.at("第十条"),
    ACL.at("第十六条第一款", "依照法律、法规的规定，实施行政强制措施"),
    ACL.at("第十七条第一款", "由法律、法规规定的行政机关在法定职权范围内实施"),
    ACL.at("第二十条", "依照法律规定实施限制公民人身自由的行政强制措施"),
    ACL.at("第二十二条"),
    ACL.at("第二十九条第一款", "冻结存款、汇款应当由法律规定的行政机关实施"),
)
ENTRUSTING = (
    ACL.at("第十七条第一款", "行政强制措施权不得委托"),
    ACL.at("第二十九条第一款", "不得委托给其他行政机关或者组织"),
)
BEFORE_LAW = {"taken_on": date(2011, 12, 31)}

registration = Measure.kind.col == "advance_registration"


@rule(
    Measure, "L-ACL-05", NECESSITY, Effect.REFUSE,
    title=Words("强制措施须说明必要性", "A measure states why it is necessary"),
    unless=not_taken | registration,
    reason=Words(
        "{taken_on} 的{kind}没有说明为什么采用非强制手段不能达到行政管理目的。",
        "Measure of {taken_on} ({kind}): nothing says why means without coercion would not do.",
    ),
    remedy=Words(
        "写明非强制手段不足的理由；非强制手段可以达到目的的，不实施强制。",
        "State why other means do not suffice; where they do, use no coercion.",
    ),
    examples=(
        kept("已说明", necessity_stated=True),
        broken("没有说明", necessity_stated=False),
        excepted("先行登记保存", **REGISTERED, necessity_stated=False),
        excepted("尚未实施", necessity_stated=False, taken=False),
        unclear("是否说明不明", necessity_stated=None),
        unclear("没有说明，措施种类不明", necessity_stated=False, kind=None),
        unclear("没有说明，是否已实施不明", necessity_stated=False, taken=None),
        excepted("行政强制法施行之前", necessity_stated=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def necessity_stated() -> pl.Expr:
    """Coercion is used only where means without coercion would not reach the aim."""
    return Measure.necessity_stated.col


@rule(
    Measure, "L-ACL-05", SLIGHT, Effect.JUSTIFY,
    title=Words("情节显著轻微的可以不采取强制措施", "An obviously slight act may be left without a measure"),
    unless=not_taken | registration,
    reason=Words(
        "违法行为情节显著轻微或者没有明显社会危害，仍采取了{kind}。",
        "The act is obviously slight or without evident harm to society, yet a measure was taken: {kind}.",
    ),
    remedy=Words(
        "可以不采取的，不采取；确需采取的，写明理由并经行政机关负责人批准。",
        "Leave it out where that is possible; else give a reason approved by the head of the agency.",
    ),
    examples=(
        kept("不属于显著轻微", slight_act=False),
        broken("显著轻微", slight_act=True),
        excepted("先行登记保存", **REGISTERED, slight_act=True),
        excepted("尚未实施", slight_act=True, taken=False),
        unclear("情节是否显著轻微不明", slight_act=None),
        unclear("显著轻微，措施种类不明", slight_act=True, kind=None),
        unclear("显著轻微，是否已实施不明", slight_act=True, taken=None),
        excepted("行政强制法施行之前", slight_act=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def slight_act_left_alone() -> pl.Expr:
    """Where the act is obviously slight or without evident harm to society, a measure may be left out."""
    return ~Measure.slight_act.col


@rule(
    Measure, "L-ACL-10", BASIS, Effect.REFUSE,
    title=Words("强制措施须有法律、法规依据", "A measure rests on a law or regulation that gives it to this agency"),
    unless=not_taken | registration,
    reason=Words(
        "{kind}的依据：{basis_level}；依据载明该措施和本机关：{basis_names_measure}。限制人身自由、冻结只能依据法律，"
        "地方性法规只能设定查封、扣押，规章和其他规范性文件不得设定。",
        "Basis of the measure ({kind}): {basis_level}; it names this measure and this agency: {basis_names_measure}. Liberty "
        "and freezing need a law; a local regulation gives only sealing and seizure, rules and other papers give nothing.",
    ),
    remedy=Words(
        "写明赋予本机关该项措施的法律、法规条款；没有的，不实施，已经实施的，解除。",
        "Cite the article of a law or regulation that gives this measure to this agency; else release and do not take it.",
    ),
    examples=(
        kept("依据法律扣押"),
        kept("依据行政法规扣押", basis_level="admin_regulation"),
        kept("依据行政法规采取其他措施", basis_level="admin_regulation", kind="other"),
        broken("依据行政法规冻结", basis_level="admin_regulation", kind="freezing"),
        broken("依据行政法规限制人身自由", basis_level="admin_regulation", kind="liberty"),
        kept("依据法律冻结", kind="freezing"),
        kept("依据法律限制人身自由", kind="liberty"),
        kept("依据地方性法规查封", basis_level="local_regulation", kind="sealing"),
        kept("依据地方性法规扣押", basis_level="local_regulation"),
        broken("依据地方性法规采取其他措施", basis_level="local_regulation", kind="other"),
        broken("依据地方性法规冻结", basis_level="local_regulation", kind="freezing"),
        broken("依据规章扣押", basis_level="rule"),
        broken("依据其他规范性文件扣押", basis_level="normative_document"),
        broken("没有依据", basis_level="none"),
        broken("依据没有载明该措施或者本机关", basis_names_measure=False),
        excepted("先行登记保存", **REGISTERED, basis_level="rule"),
        excepted("尚未实施", basis_level="rule", taken=False),
        unclear("依据层级不明", basis_level=None),
        unclear("依据是否载明不明", basis_names_measure=None),
        unclear("依据规章，措施种类不明", basis_level="rule", kind=None),
        unclear("依据规章，是否已实施不明", basis_level="rule", taken=None),
        excepted("行政强制法施行之前", basis_level="rule", **BEFORE_LAW),
    ),
)  # fmt: skip
def measure_has_basis() -> pl.Expr:
    """A measure needs a law; in its place a State Council regulation, save for liberty and freezing; a local one to seal or seize."""
    by_regulation = (Measure.basis_level.col == "admin_regulation") & ~Measure.kind.col.is_in(["liberty", "freezing"])
    by_local = (Measure.basis_level.col == "local_regulation") & Measure.kind.col.is_in(["sealing", "seizure"])
    return Measure.basis_names_measure.col & ((Measure.basis_level.col == "law") | by_regulation | by_local)


@rule(
    Measure, "L-ACL-10", ENTRUSTING, Effect.REFUSE,
    title=Words("强制措施权不得委托", "The power to take measures is not entrusted"),
    unless=not_taken | registration,
    reason=Words(
        "{taken_on} 的{kind}由受委托的机关或者组织实施。", "Measure of {taken_on} ({kind}): taken by an entrusted body.",
    ),
    remedy=Words(
        "由法律、法规规定的行政机关派执法人员实施；已经实施的，解除后依法重新决定。",
        "Let the agency that the law names take it by its own officers; release what was taken and decide anew.",
    ),
    examples=(
        kept("本机关实施", entrusted_body=False),
        broken("委托实施扣押", entrusted_body=True),
        excepted("先行登记保存，不是行政强制措施", **REGISTERED, entrusted_body=True),
        unclear("委托，措施种类不明", entrusted_body=True, kind=None),
        excepted("尚未实施", entrusted_body=True, taken=False),
        unclear("是否委托不明", entrusted_body=None),
        unclear("委托，是否已实施不明", entrusted_body=True, taken=None),
        excepted("行政强制法施行之前", entrusted_body=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def measure_not_entrusted() -> pl.Expr:
    """The agency that the law names takes measures itself; it entrusts nobody with them."""
    return ~Measure.entrusted_body.col


RULES = (necessity_stated, slight_act_left_alone, measure_has_basis, measure_not_entrusted)
