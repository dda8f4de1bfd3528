"""行政处罚法: who may open a case — power, entrustment, territory, level, the first to open it (第十七条至第二十五条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.case import Case
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.words import Words

POWER = (
    APL.at("第十七条", "在法定职权范围内实施"),
    APL.at("第十八条第二款", "可以决定一个行政机关行使有关行政机关的行政处罚权"),
    APL.at("第十九条", "法律、法规授权的具有管理公共事务职能的组织"),
)
ENTRUSTMENT = (
    APL.at("第二十条", "书面委托符合本法第二十一条规定条件的组织实施行政处罚…应当将委托书向社会公布"),
    APL.at("第二十一条"),
)
PLACE = APL.at("第二十二条", "由违法行为发生地的行政机关管辖。法律、行政法规、部门规章另有规定的，从其规定")
LEVEL = APL.at("第二十三条", "由县级以上地方人民政府具有行政处罚权的行政机关管辖。法律、行政法规另有规定的，从其规定")
TOWNSHIPS = APL.at("第二十四条第一款", "交由能够有效承接的乡镇人民政府、街道办事处行使…决定应当公布")
FIRST = APL.at("第二十五条第一款", "由最先立案的行政机关管辖")
DISPUTE = APL.at("第二十五条第二款", "应当协商解决，协商不成的，报请共同的上一级行政机关指定管辖")
BEFORE_LAW = {"opened_on": date(2021, 7, 14)}
TOWNSHIP = {"level": "township"}
SAME_ACT = {"possible_same_conduct": 1, "same_conduct_opened_earlier": True}

not_opened = ~Case.opened.col


@rule(
    Case, "L-APL-17", POWER, Effect.REFUSE,
    title=Words("在法定职权范围内立案", "A case is opened within the department's power"),
    unless=not_opened,
    reason=Words(
        "{opened_on} 立案，权责清单中没有覆盖该事项和层级的处罚权（职权覆盖：{power_covers_matter}）。",
        "Opened on {opened_on}; no line of the power matrix covers this matter and level (covered: {power_covers_matter}).",
    ),
    remedy=Words(
        "移送有处罚权的机关；属于相对集中或者授权的处罚权的，写明决定或者法律、法规条款。",
        "Pass it to the agency with the power; for a concentrated or authorised power cite the decision, law or regulation.",
    ),
    examples=(
        kept("权责清单有此职权", power_covers_matter=True),
        broken("权责清单没有此职权", power_covers_matter=False),
        excepted("尚未立案", opened=False, power_covers_matter=False),
        unclear("有无职权不明", power_covers_matter=None),
        unclear("是否立案不明", opened=None, power_covers_matter=False),
        excepted("2021年修订施行之前立案", power_covers_matter=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def power_covers_case() -> pl.Expr:
    """Penalties are imposed by an agency with the power to penalise, within that power."""
    return Case.power_covers_matter.col


@rule(
    Case, "L-APL-20", ENTRUSTMENT, Effect.REFUSE,
    title=Words("受委托组织须有有效委托", "An entrusted body has a valid entrustment"),
    unless=not_opened | ~Case.entrusted_body.col,
    reason=Words(
        "本案由受委托组织办理，没有覆盖该事项、权限和立案日（{opened_on}）的有效委托。",
        "An entrusted body handles the case without an entrustment valid for the matter, the power and {opened_on}.",
    ),
    remedy=Words(
        "由委托机关自行办理；或依照法律、法规、规章补办载明事项、权限、期限的委托书，双方公布后再办理。",
        "Let the agency act itself; or issue a letter with matter, power and term, where law allows it, and publish it first.",
    ),
    examples=(
        kept("委托有效", entrusted_body=True, entrustment_valid=True),
        broken("委托书不覆盖该事项", entrusted_body=True, entrustment_valid=False),
        excepted("机关自行办理", entrusted_body=False, entrustment_valid=False),
        excepted("尚未立案", opened=False, entrusted_body=True, entrustment_valid=False),
        unclear("委托是否有效不明", entrusted_body=True, entrustment_valid=None),
        unclear("是否受委托不明", entrusted_body=None, entrustment_valid=False),
        excepted("2021年修订施行之前立案", entrusted_body=True, entrustment_valid=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def entrustment_valid() -> pl.Expr:
    """A body acts for an agency only under a written, published entrustment that covers the matter, the power and the day."""
    return Case.entrustment_valid.col


@rule(
    Case, "L-APL-22", PLACE, Effect.REFUSE,
    title=Words("违法行为发生地管辖", "The agency of the place of the act has the case"),
    unless=not_opened,
    reason=Words(
        "违法行为发生地不在辖区（在辖区：{in_territory}），也没有引用另有规定的条款（引用：{territory_exception_cited}）。",
        "The act was not in the territory (in it: {in_territory}); no other venue is cited ({territory_exception_cited}).",
    ),
    remedy=Words(
        "移送违法行为发生地的机关；法律、行政法规、部门规章另有规定的，写明条款。",
        "Pass it to the agency of the place, or cite the law, administrative regulation or department rule that says otherwise.",
    ),
    examples=(
        kept("违法行为地在辖区", in_territory=True),
        kept("不在辖区，部门规章另有规定", in_territory=False, territory_exception_cited=True),
        broken("不在辖区，没有依据", in_territory=False, territory_exception_cited=False),
        excepted("尚未立案", opened=False, in_territory=False),
        unclear("是否在辖区不明", in_territory=None),
        unclear("有无依据不明", in_territory=False, territory_exception_cited=None),
        excepted("2021年修订施行之前立案", in_territory=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def case_in_territory() -> pl.Expr:
    """The agency of the place of the act has the case, save where a law, regulation or department rule says otherwise."""
    return Case.in_territory.col | Case.territory_exception_cited.col


@rule(
    Case, "L-APL-22", (LEVEL, TOWNSHIPS), Effect.REFUSE,
    title=Words("县级以上管辖", "The agency is of county level or above"),
    unless=not_opened,
    reason=Words(
        "办案机关为{level}，没有管辖权（层级有权：{level_competent}）。",
        "The agency ({level}) is not of a competent level (competent: {level_competent}).",
    ),
    remedy=Words(
        "移送县级以上有处罚权的机关；法律、行政法规另有规定或者已公布赋权的，写明条款、文号。",
        "Pass it to an agency of county level or above; or cite the law, regulation or published decision that gives the power.",
    ),
    examples=(
        kept("市级机关", level="city"),
        kept("县级机关", level="county"),
        broken("乡镇，没有赋权", **TOWNSHIP, township_power_published=False),
        kept("乡镇，赋权已公布", **TOWNSHIP, township_power_published=True),
        kept("乡镇，法律、行政法规另有规定", **TOWNSHIP, township_power_published=False, level_competent=True),
        broken("县级机关，法律规定由上级机关管辖", level="county", level_competent=False),
        excepted("尚未立案", opened=False, **TOWNSHIP, township_power_published=False),
        unclear("赋权是否公布不明", **TOWNSHIP, township_power_published=None),
        unclear("层级不明", level=None, township_power_published=False),
        excepted("2021年修订施行之前立案", **TOWNSHIP, township_power_published=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def case_at_competent_level() -> pl.Expr:
    """Penalties are for agencies of county level and above, save where a law or administrative regulation says otherwise."""
    return Case.level_competent.col


@rule(
    Case, "L-APL-24", (TOWNSHIPS, LEVEL), Effect.REFUSE,
    title=Words("乡镇街道须有已公布的赋权", "A township acts under a published power"),
    unless=(Case.level.col != "township") | not_opened,
    reason=Words(
        "乡镇、街道于 {opened_on} 立案，省级公布的赋权决定中没有此项处罚权（赋权已公布：{township_power_published}），"
        "也没有法律、行政法规另有规定（层级有权：{level_competent}）。",
        "A township opened the case on {opened_on}; the published decision of the province does not list the power (listed: "
        "{township_power_published}) and no law or regulation gives it (competent: {level_competent}).",
    ),
    remedy=Words("移送县级主管部门；已公布赋权的，写明文号。", "Pass it to the county's department; or cite the published decision."),
    examples=(
        kept("赋权已公布", **TOWNSHIP, township_power_published=True),
        broken("没有公布的赋权", **TOWNSHIP, township_power_published=False),
        broken("没有公布的赋权，层级无权", **TOWNSHIP, township_power_published=False, level_competent=False),
        kept("法律、行政法规直接规定由乡镇处罚", **TOWNSHIP, township_power_published=False, level_competent=True),
        kept("赋权已公布，层级一栏误填为无权", **TOWNSHIP, township_power_published=True, level_competent=False),
        excepted("县级部门", level="county", township_power_published=False, level_competent=False),
        excepted("尚未立案", **TOWNSHIP, opened=False, township_power_published=False),
        unclear("赋权是否公布不明", **TOWNSHIP, township_power_published=None),
        unclear("层级不明", level=None, township_power_published=False),
        excepted("2021年修订施行之前立案", **TOWNSHIP, township_power_published=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def township_has_published_power() -> pl.Expr:
    """A township or sub-district has what the province's published decision hands to it, or a law or regulation gives it."""
    return Case.township_power_published.col | Case.level_competent.col


@rule(
    Case, "L-APL-25", (FIRST, DISPUTE), Effect.WARN,
    title=Words("疑似与其他部门同案", "Another department may have the same case"),
    unless=not_opened,
    reason=Words(
        "其他部门有 {possible_same_conduct} 件疑似同一违法行为的案件，管辖没有确定。",
        "Other departments have {possible_same_conduct} cases that may be the same act; jurisdiction is not settled.",
    ),
    remedy=Words(
        "核对是否同一行为：不是的，记录理由；是的，由最先立案的机关办理，有争议的协商或者报请指定管辖。",
        "Check whether it is the same act: if so, the first to open it has the case; in a dispute agree or ask for designation.",
    ),
    examples=(
        kept("没有疑似同案", possible_same_conduct=0),
        broken("一件疑似同案", possible_same_conduct=1),
        broken("两件疑似同案", possible_same_conduct=2),
        kept("一件疑似同案，管辖已定", possible_same_conduct=1, jurisdiction_settled=True),
        excepted("尚未立案", opened=False, possible_same_conduct=1),
        unclear("疑似同案数不明", possible_same_conduct=None),
        unclear("管辖是否已定不明", possible_same_conduct=1, jurisdiction_settled=None),
        excepted("2021年修订施行之前立案", possible_same_conduct=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def no_possible_double_case() -> pl.Expr:
    """Where other departments may have the same act of the same party, jurisdiction is settled."""
    return (Case.possible_same_conduct.col == 0) | Case.jurisdiction_settled.col


@rule(
    Case, "L-APL-25", (FIRST, DISPUTE), Effect.REFUSE,
    title=Words("最先立案的机关管辖", "The first to open the case has it"),
    unless=not_opened | ~Case.same_conduct_opened_earlier.col,
    reason=Words(
        "同一违法行为已由其他机关先行立案，本机关又于 {opened_on} 立案，没有协商或者指定管辖。",
        "Another agency opened the same act earlier; this one opened it on {opened_on} without agreement or designation.",
    ),
    remedy=Words(
        "移送最先立案的机关；有争议的，协商或者报请共同的上一级行政机关指定管辖。",
        "Pass it to the first agency; in a dispute agree, or have the common superior designate one.",
    ),
    examples=(
        kept("已指定本机关管辖", **SAME_ACT, jurisdiction_settled=True),
        broken("他机关先立案，管辖未定", **SAME_ACT, jurisdiction_settled=False),
        excepted("没有他机关先立案", same_conduct_opened_earlier=False),
        excepted("尚未立案", **SAME_ACT, opened=False),
        unclear("管辖是否已定不明", **SAME_ACT, jurisdiction_settled=None),
        unclear("他机关是否先立案不明", same_conduct_opened_earlier=None),
        excepted("2021年修订施行之前立案", **SAME_ACT, **BEFORE_LAW),
    ),
)  # fmt: skip
def first_opener_has_the_case() -> pl.Expr:
    """Of several agencies with jurisdiction the first to open the case has it; a dispute is agreed on or designated."""
    return Case.jurisdiction_settled.col


RULES = (
    power_covers_case,
    entrustment_valid,
    case_in_territory,
    case_at_competent_level,
    township_has_published_power,
    no_possible_double_case,
    first_opener_has_the_case,
)
