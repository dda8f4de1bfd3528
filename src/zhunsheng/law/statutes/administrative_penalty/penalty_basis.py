"""行政处罚法: what a penalty rests on — basis, kind, level of the provision, power to detain (第四条至第十六条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.decision import in_yuan
from zhunsheng.law.facts.penalty import Penalty
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.words import Words

BY_LAW = (
    APL.at("第四条", "依照本法由法律、法规、规章规定"),
    APL.at("第十六条", "除法律、法规、规章外，其他规范性文件不得设定行政处罚"),
    APL.at("第三十八条第一款", "行政处罚没有依据或者实施主体不具有行政主体资格的，行政处罚无效"),
)
LEVELS = (
    APL.at("第十二条", "地方性法规可以设定除限制人身自由、吊销营业执照以外的行政处罚"),
    APL.at("第十条", "限制人身自由的行政处罚，只能由法律设定"),
    APL.at("第十一条", "必须在法律规定的给予行政处罚的行为、种类和幅度的范围内规定"),
    APL.at("第十三条", "可以设定警告、通报批评或者一定数额罚款的行政处罚"),
    APL.at("第十四条", "可以设定警告、通报批评或者一定数额罚款的行政处罚"),
)
BEFORE_LAW = {"decided_on": date(2021, 7, 14)}
OLD_ACT = {"substance_governed_on": date(2021, 7, 14)}
DRAFT = {"prenoticed": False, "decided": False}
UNTOLD = {"prenoticed": False, "decided": True}
TOLD = {"prenoticed": True, "decided": False}
DETENTION = {"kind": "detention", "amount": None}
REVOKED = {"kind": "revoke_licence", "amount": None, "business_licence": True}
ADMIN = {"basis_level": "admin_regulation"}
LOCAL = {"basis_level": "local_regulation"}
RULE = {"basis_level": "department_rule", "rule_fine_cap": 20_000_00}
UNDER_LAW = {"upper_law_exists": True}

not_reached = ~(Penalty.prenoticed.col | Penalty.decided.col)


@rule(
    Penalty, "L-APL-04", BY_LAW, Effect.REFUSE,
    title=Words("处罚须以法律、法规、规章为依据", "A penalty rests on a law, a regulation or a rule"),
    unless=not_reached, on=Penalty.substance_governed_on.col,
    reason=Words("处罚依据的层级：{basis_level}。", "Level of the provision relied on: {basis_level}."),
    remedy=Words("引用法律、法规、规章的处罚条款；没有的，不得处罚。", "Cite a provision of a law, a regulation or a rule; without one there is no penalty."),
    examples=(
        kept("依据法律"),
        kept("依据行政法规", **ADMIN),
        kept("依据地方性法规", **LOCAL),
        kept("依据部门规章", basis_level="department_rule"),
        kept("依据地方政府规章", basis_level="local_rule"),
        broken("依据其他规范性文件", basis_level="normative_document"),
        broken("没有依据", basis_level="none"),
        broken("没有依据，仅已告知", basis_level="none", **TOLD),
        broken("没有依据，没有告知即决定", basis_level="none", **UNTOLD),
        excepted("尚未告知和决定", basis_level="none", **DRAFT),
        unclear("依据层级不明", basis_level=None),
        unclear("实体适用日不明", basis_level="none", substance_governed_on=None),
        unclear("是否告知、决定不明", basis_level="none", prenoticed=None, decided=None),
        excepted("2021年修订施行之前的行为", basis_level="none", **OLD_ACT),
    ),
)  # fmt: skip
def penalty_has_lawful_basis() -> pl.Expr:
    """Penalties are laid down by laws, regulations and rules; no other document may set one, and without a basis it is void."""
    return Penalty.basis_level.col.is_in(
        ["law", "admin_regulation", "local_regulation", "department_rule", "local_rule"]
    )


@rule(
    Penalty, "L-APL-05", APL.at("第五条第三款", "未经公布的，不得作为行政处罚的依据"), Effect.REFUSE,
    title=Words("依据须已公布、有效", "The provision is published and in force"),
    unless=not_reached, on=Penalty.substance_governed_on.col,
    reason=Words(
        "处罚依据已公布：{basis_published}；在 {substance_governed_on} 有效：{basis_in_force}。",
        "Provision published: {basis_published}; in force on {substance_governed_on}: {basis_in_force}.",
    ),
    remedy=Words("改引已公布、当日有效的条款；没有的，不得处罚。", "Cite one that is published and was in force that day, or do not penalise."),
    examples=(
        kept("已公布、有效"),
        broken("没有公布", basis_published=False),
        broken("当日无效", basis_in_force=False),
        broken("没有公布，仅已告知", basis_published=False, **TOLD),
        excepted("尚未告知和决定", basis_published=False, **DRAFT),
        unclear("是否公布不明", basis_published=None),
        unclear("是否有效不明", basis_in_force=None),
        excepted("2021年修订施行之前的行为", basis_published=False, **OLD_ACT),
    ),
)  # fmt: skip
def basis_published_and_in_force() -> pl.Expr:
    """What was not published is no basis for a penalty, nor is what was not in force."""
    return Penalty.basis_published.col & Penalty.basis_in_force.col


@rule(
    Penalty, "L-APL-09", (APL.at("第九条"), APL.at("第七十六条第一款第二项", "擅自改变行政处罚种类、幅度的")), Effect.REFUSE,
    title=Words("处罚种类须为依据所规定", "The kind of penalty is one the provision names"),
    unless=not_reached, on=Penalty.substance_governed_on.col,
    reason=Words("所引条款没有规定“{kind}”。", "The provision cited does not name this kind: {kind}."),
    remedy=Words("改为条款规定的种类；责令改正不是处罚种类，另行写明。", "Choose a kind it names; an order to correct is no penalty and stands apart."),
    examples=(
        kept("条款规定了罚款"),
        broken("条款没有规定该种类", allowed_by_basis=False),
        broken("条款没有规定该种类，仅已告知", allowed_by_basis=False, **TOLD),
        excepted("尚未告知和决定", allowed_by_basis=False, **DRAFT),
        unclear("条款是否规定不明", allowed_by_basis=None),
        excepted("2021年修订施行之前的行为", allowed_by_basis=False, **OLD_ACT),
    ),
)  # fmt: skip
def kind_allowed_by_basis() -> pl.Expr:
    """Nobody changes the kind of a penalty: it is one of those the provision names."""
    return Penalty.allowed_by_basis.col


@rule(
    Penalty, "L-APL-10", APL.at("第十八条第三款", "限制人身自由的行政处罚权只能由公安机关和法律规定的其他机关行使"), Effect.REFUSE,
    title=Words("行政拘留只能由有权机关作出", "Only a body with that power detains"),
    unless=(Penalty.kind.col != "detention") | not_reached,
    reason=Words("本机关没有行政拘留权。", "The department has no power to detain."),
    remedy=Words("移送公安机关处理。", "Hand the matter to public security."),
    examples=(
        kept("公安机关", **DETENTION, may_detain=True),
        broken("没有拘留权", **DETENTION, may_detain=False),
        broken("没有拘留权，仅已告知", **DETENTION, may_detain=False, **TOLD),
        excepted("罚款", may_detain=False),
        excepted("尚未告知和决定", **DETENTION, may_detain=False, **DRAFT),
        unclear("有无拘留权不明", **DETENTION, may_detain=None),
        unclear("处罚种类不明", kind=None, may_detain=False),
        excepted("2021年修订施行之前", **DETENTION, may_detain=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def detention_only_by_body_with_power() -> pl.Expr:
    """Liberty is restricted only by public security and the other bodies a law names."""
    return Penalty.may_detain.col


def within_what_its_level_sets() -> pl.Expr:
    """What a regulation or rule may set where no upper law penalises the act (第十一条至第十四条)."""
    level = Penalty.basis_level.col
    kind = Penalty.kind.col
    by_admin = (level == "admin_regulation") & (kind != "detention")
    by_local = (level == "local_regulation") & (kind != "detention") & ~Penalty.business_licence.col
    small_fine = (kind == "fine") & (Penalty.amount.col <= Penalty.rule_fine_cap.col)
    by_rule = level.is_in(["department_rule", "local_rule"]) & (kind.is_in(["warning", "circular"]) | small_fine)
    return by_admin | by_local | by_rule


@rule(
    Penalty, "L-APL-12", LEVELS, Effect.REFUSE,
    title=Words("处罚种类与依据层级相符", "The kind of penalty fits the level of its basis"),
    unless=not_reached, on=Penalty.substance_governed_on.col,
    figures={
        "amount_yuan": lambda _: in_yuan(Penalty.amount.col), "cap_yuan": lambda _: in_yuan(Penalty.rule_fine_cap.col),
    },
    reason=Words(
        "依据层级“{basis_level}”，种类“{kind}”，罚款 {amount_yuan} 元（规章限额 {cap_yuan} 元）；已有上位法处罚规定："
        "{upper_law_exists}，在其行为、种类、幅度范围内：{within_upper_law}。",
        "Level of the basis: {basis_level}; kind: {kind}; fine {amount_yuan} yuan (cap of a rule {cap_yuan}); an upper law "
        "penalises the act: {upper_law_exists}, within its act, kind and range: {within_upper_law}.",
    ),
    remedy=Words(
        "改引有权设定该种类的法律、法规，或者改为该层级可以设定的种类和数额。",
        "Cite a law or regulation that may set this kind, or choose a kind and amount this level may set.",
    ),
    examples=(
        kept("法律规定行政拘留", **DETENTION),
        kept("法律规定，不看上位法", **DETENTION, within_upper_law=None),
        kept("行政法规规定吊销营业执照", **REVOKED, **ADMIN),
        broken("行政法规自行规定行政拘留", **DETENTION, **ADMIN),
        kept("行政法规在法律的范围内规定行政拘留", **DETENTION, **ADMIN, **UNDER_LAW),
        broken("行政法规超出法律的范围", **ADMIN, **UNDER_LAW, within_upper_law=False),
        kept("地方性法规规定罚款", **LOCAL),
        broken("地方性法规自行规定行政拘留", **DETENTION, **LOCAL),
        broken("地方性法规自行规定吊销营业执照", **REVOKED, **LOCAL),
        kept("地方性法规在上位法的范围内规定吊销营业执照", **REVOKED, **LOCAL, **UNDER_LAW),
        broken("地方性法规超出上位法的范围", **LOCAL, **UNDER_LAW, within_upper_law=False),
        kept("部门规章自行规定警告", **RULE, kind="warning", amount=None),
        kept("部门规章自行规定通报批评", **RULE, kind="circular", amount=None),
        kept("部门规章自行规定罚款，等于限额", **RULE, amount=20_000_00),
        broken("部门规章自行规定罚款，超过限额一分", **RULE, amount=20_000_01),
        kept("部门规章自行规定罚款，低于限额一分", **RULE, amount=19_999_99),
        broken("部门规章自行规定没收", **RULE, kind="confiscate_income", amount=20_000_00),
        kept("部门规章在上位法的范围内规定没收", **RULE, **UNDER_LAW, kind="confiscate_income", amount=None),
        broken("部门规章超出上位法的范围", **RULE, **UNDER_LAW, within_upper_law=False),
        kept("地方政府规章自行规定警告", basis_level="local_rule", kind="warning", amount=None),
        kept("地方政府规章在上位法的范围内规定吊销许可证件", **{**REVOKED, "basis_level": "local_rule"}, **UNDER_LAW),
        broken("地方政府规章自行规定吊销许可证件", **{**REVOKED, "basis_level": "local_rule"}),
        broken("其他规范性文件", basis_level="normative_document", **UNDER_LAW),
        broken("行政法规自行规定行政拘留，仅已告知", **DETENTION, **ADMIN, **TOLD),
        excepted("尚未告知和决定", **DETENTION, **ADMIN, **DRAFT),
        unclear("依据层级不明", basis_level=None),
        unclear("规章限额不明", basis_level="department_rule", rule_fine_cap=None),
        unclear("是否在上位法范围内不明", **LOCAL, within_upper_law=None),
        unclear("有无上位法不明", **DETENTION, **ADMIN, upper_law_exists=None),
        excepted("2021年修订施行之前的行为", **DETENTION, **ADMIN, **OLD_ACT),
    ),
)  # fmt: skip
def kind_fits_level_of_basis() -> pl.Expr:
    """A law sets any penalty; what ranks below stays within the upper law, or within what its own level may set."""
    below = Penalty.basis_level.col.is_in(["admin_regulation", "local_regulation", "department_rule", "local_rule"])
    set_above = below & Penalty.upper_law_exists.col
    return (Penalty.basis_level.col == "law") | (
        Penalty.within_upper_law.col & (set_above | within_what_its_level_sets())
    )


RULES = (
    penalty_has_lawful_basis,
    basis_published_and_in_force,
    kind_allowed_by_basis,
    detention_only_by_body_with_power,
    kind_fits_level_of_basis,
)
