"""行政处罚法: who is not penalised, or less (第三十条至第三十三条)."""

import polars as pl

from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.conduct.decision import EXCUSED, not_excused, unfounded
from zhunsheng.law.notice.filing.decision import not_decided
from zhunsheng.law.parameters import AGE_OF_MAJORITY, AGE_OF_PENALTY, FIRST_TIME_MONTHS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.statutes.administrative_penalty.decision_substance import BEFORE_LAW, OLD_ACT, not_penalty
from zhunsheng.law.words import Words

CHILDREN = APL.at("第三十条", "不满十四周岁的未成年人有违法行为的，不予行政处罚，责令监护人加以管教")
MINORS = APL.at("第三十条", "已满十四周岁不满十八周岁的未成年人有违法行为的，应当从轻或者减轻行政处罚")
CHILD = {"party_kind": "citizen", "age_at_conduct": 13}
YOUTH = {"party_kind": "citizen", "age_at_conduct": 14}
BY_ART30 = {**EXCUSED, "no_penalty_article": "art30"}
BY_ART31 = {**EXCUSED, "no_penalty_article": "art31"}

not_a_person = ~Decision.natural_person.col


@rule(
    Decision, "L-APL-30", CHILDREN, Effect.REFUSE,
    title=Words("不满十四周岁不予处罚并责令管教", "Under fourteen: no penalty, the guardian is told"),
    unless=lambda law: not_decided | not_a_person | (Decision.age_at_conduct.col >= law[AGE_OF_PENALTY]) | unfounded,
    on=Decision.substance_governed_on.col, numbers=(AGE_OF_PENALTY,), readings=("Q-42",),
    reason=Words(
        "当事人行为时 {age_at_conduct} 周岁，不满 {age_of_penalty} 周岁；决定结果：{outcome}，已责令监护人管教：{guardian_told}。",
        "The party was {age_at_conduct} at the act, under {age_of_penalty}; outcome: {outcome}, guardian told: {guardian_told}.",
    ),
    remedy=Words("不予处罚，责令监护人加以管教。", "Do not penalise; order the guardian to discipline the child."),
    examples=(
        kept("13周岁，不予处罚，已责令管教", **CHILD, **BY_ART30, guardian_told=True),
        broken("13周岁，处罚", **CHILD, guardian_told=True),
        broken("13周岁，没有责令管教", **CHILD, **BY_ART30, guardian_told=False),
        excepted("14周岁", **YOUTH),
        excepted("15周岁", **{**YOUTH, "age_at_conduct": 15}),
        excepted("法人", party_kind="legal_person"),
        broken("个体工商户经营者13周岁，处罚", **{**CHILD, "party_kind": "individual_business"}, guardian_told=True),
        excepted("违法事实不成立", **CHILD, outcome="no_penalty_unproved", guardian_told=False),
        excepted("移送司法机关", **CHILD, outcome="transfer", guardian_told=False),
        excepted("尚未决定", **CHILD, decided=False),
        unclear("年龄不明", party_kind="citizen", age_at_conduct=None),
        unclear("当事人类型不明", party_kind=None, age_at_conduct=13),
        unclear("是否责令管教不明", **CHILD, **BY_ART30, guardian_told=None),
        unclear("行为日不明", **CHILD, conduct_until=None),
        excepted("2021年修订施行之前的行为", **CHILD, **OLD_ACT),
    ),
)  # fmt: skip
def under_fourteen_no_penalty() -> pl.Expr:
    """A child under fourteen is not penalised; the guardian is ordered to discipline it."""
    return (Decision.outcome.col != "penalty") & Decision.guardian_told.col


def not_a_youth(law: InForce) -> pl.Expr:
    """Under fourteen there is no penalty at all; from eighteen the party is of age."""
    age = Decision.age_at_conduct.col
    return (age < law[AGE_OF_PENALTY]) | (age >= law[AGE_OF_MAJORITY])


@rule(
    Decision, "L-APL-30", MINORS, Effect.REFUSE,
    title=Words("十四至十七周岁应从轻或者减轻", "From fourteen to seventeen: lighter or mitigated"),
    unless=lambda law: not_decided | not_a_person | not_a_youth(law) | not_penalty,
    on=Decision.substance_governed_on.col, numbers=(AGE_OF_PENALTY, AGE_OF_MAJORITY), readings=("Q-42",),
    reason=Words(
        "当事人行为时 {age_at_conduct} 周岁（已满 {age_of_penalty}、不满 {age_of_majority}），没有从轻或者减轻：{effect_on_outcome}。",
        "The party was {age_at_conduct} at the act ({age_of_penalty} to under {age_of_majority}); effect: {effect_on_outcome}.",
    ),
    remedy=Words("从轻或者减轻处罚，并在决定书中写明。", "Make the penalty lighter or mitigate it, and say so in the decision."),
    examples=(
        kept("从轻", **YOUTH, effect_on_outcome="lighter"),
        kept("减轻", **YOUTH, effect_on_outcome="mitigated"),
        kept("其中一项不予处罚", **YOUTH, effect_on_outcome="no_penalty"),
        broken("14周岁，没有从轻减轻", **YOUTH, effect_on_outcome="none"),
        broken("17周岁，没有从轻减轻", **{**YOUTH, "age_at_conduct": 17}, effect_on_outcome="none"),
        excepted("18周岁", **{**YOUTH, "age_at_conduct": 18}, effect_on_outcome="none"),
        excepted("19周岁", **{**YOUTH, "age_at_conduct": 19}, effect_on_outcome="none"),
        excepted("13周岁", **CHILD, effect_on_outcome="none"),
        excepted("法人", effect_on_outcome="none"),
        excepted("违法事实不成立", **YOUTH, outcome="no_penalty_unproved", effect_on_outcome="none"),
        excepted("尚未决定", **YOUTH, decided=False, effect_on_outcome="none"),
        unclear("年龄不明", party_kind="citizen", age_at_conduct=None, effect_on_outcome="none"),
        unclear("有无从轻减轻不明", **YOUTH, effect_on_outcome=None),
        excepted("2021年修订施行之前的行为", **YOUTH, effect_on_outcome="none", **OLD_ACT),
    ),
)  # fmt: skip
def minor_is_treated_lighter() -> pl.Expr:
    """A minor of fourteen to seventeen is penalised lighter, or the penalty is mitigated."""
    return Decision.effect_on_outcome.col.is_in(["lighter", "mitigated", "no_penalty"])


@rule(
    Decision, "L-APL-30", APL.at("第三十条"), Effect.WARN,
    title=Words("未成年人的年龄应有证据", "A minor's birthday is proved"),
    unless=lambda law: not_decided | not_a_person | (Decision.age_at_conduct.col >= law[AGE_OF_MAJORITY]),
    numbers=(AGE_OF_MAJORITY,), readings=("Q-42",),
    reason=Words(
        "当事人行为时 {age_at_conduct} 周岁，不满 {age_of_majority} 周岁，生日没有证据。",
        "The party was {age_at_conduct} at the act, under {age_of_majority}; the birthday is not proved.",
    ),
    remedy=Words("补充身份证、户口簿等证据。", "Add the identity card, the household register or other proof."),
    examples=(
        kept("有证据", **YOUTH, birthday_proved=True),
        broken("17周岁，没有证据", **{**YOUTH, "age_at_conduct": 17}, birthday_proved=False),
        excepted("18周岁", **{**YOUTH, "age_at_conduct": 18}, birthday_proved=False),
        excepted("19周岁", **{**YOUTH, "age_at_conduct": 19}, birthday_proved=False),
        excepted("法人", birthday_proved=False),
        excepted("尚未决定", **YOUTH, decided=False, birthday_proved=False),
        unclear("有无证据不明", **YOUTH, birthday_proved=None),
        unclear("年龄不明", party_kind="citizen", age_at_conduct=None, birthday_proved=False),
        excepted("2021年修订施行之前", **YOUTH, birthday_proved=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def age_is_proved() -> pl.Expr:
    """Whoever is treated as a minor has a birthday that is proved."""
    return Decision.birthday_proved.col


@rule(
    Decision, "L-APL-31", APL.at("第三十一条", "不予行政处罚，但应当责令其监护人严加看管和治疗"), Effect.REFUSE,
    title=Words("不能辨认或者控制行为的不予处罚", "Without capacity: no penalty, the guardian is told"),
    unless=not_decided | (Decision.mental_state.col != "none") | unfounded, on=Decision.substance_governed_on.col,
    reason=Words(
        "当事人行为时不能辨认或者控制自己的行为；决定结果：{outcome}，已责令监护人看管治疗：{guardian_told}。",
        "The party could not understand or control the act; outcome: {outcome}, guardian told: {guardian_told}.",
    ),
    remedy=Words("不予处罚，责令监护人严加看管和治疗。", "Do not penalise; order the guardian to watch and treat the party."),
    examples=(
        kept("不予处罚，已责令看管治疗", mental_state="none", **BY_ART31, guardian_told=True),
        broken("处罚", mental_state="none", guardian_told=True),
        broken("没有责令看管治疗", mental_state="none", **BY_ART31, guardian_told=False),
        excepted("间歇性精神病人精神正常时", mental_state="lucid_interval"),
        excepted("没有疑问", mental_state="not_in_doubt"),
        excepted("违法事实不成立", mental_state="none", outcome="no_penalty_unproved", guardian_told=False),
        excepted("移送司法机关", mental_state="none", outcome="transfer", guardian_told=False),
        excepted("尚未决定", mental_state="none", decided=False),
        unclear("责任能力不明", mental_state=None),
        unclear("是否责令看管治疗不明", mental_state="none", **BY_ART31, guardian_told=None),
        excepted("2021年修订施行之前的行为", mental_state="none", **OLD_ACT),
    ),
)  # fmt: skip
def no_capacity_no_penalty() -> pl.Expr:
    """Who could not understand or control the act is not penalised; the guardian is ordered to watch and treat."""
    return (Decision.outcome.col != "penalty") & Decision.guardian_told.col


@rule(
    Decision, "L-APL-31", APL.at("第三十一条", "尚未完全丧失…可以从轻或者减轻行政处罚"), Effect.JUSTIFY,
    title=Words("责任能力不完全的应考虑从轻减轻", "Partial capacity is considered"),
    unless=not_decided | (Decision.mental_state.col != "partial") | not_penalty, on=Decision.substance_governed_on.col,
    reason=Words(
        "当事人尚未完全丧失辨认或者控制能力，没有从轻或者减轻，没有理由。",
        "The party had only partial capacity; nothing was made lighter and no reason is given.",
    ),
    remedy=Words("从轻或者减轻，或写明不从轻减轻的理由并经批准。", "Make it lighter or mitigate it, or give the approved reason why not."),
    examples=(
        kept("从轻", mental_state="partial", effect_on_outcome="lighter"),
        broken("没有考虑", mental_state="partial", effect_on_outcome="none"),
        excepted("没有疑问", mental_state="not_in_doubt", effect_on_outcome="none"),
        excepted("违法事实不成立", mental_state="partial", outcome="no_penalty_unproved", effect_on_outcome="none"),
        excepted("尚未决定", mental_state="partial", effect_on_outcome="none", decided=False),
        unclear("责任能力不明", mental_state=None, effect_on_outcome="none"),
        unclear("有无影响不明", mental_state="partial", effect_on_outcome=None),
        excepted("2021年修订施行之前的行为", mental_state="partial", effect_on_outcome="none", **OLD_ACT),
    ),
)  # fmt: skip
def partial_capacity_considered() -> pl.Expr:
    """Partial capacity may make the penalty lighter; who leaves it out of account says why."""
    return Decision.effect_on_outcome.col != "none"


@rule(
    Decision, "L-APL-32", APL.at("第三十二条", "应当从轻或者减轻行政处罚"), Effect.REFUSE,
    title=Words("有法定情节应从轻或者减轻", "A proved ground makes the penalty lighter"),
    unless=not_decided | (Decision.art32_proved.col == 0) | not_penalty, on=Decision.substance_governed_on.col,
    reason=Words(
        "已证实第三十二条情形 {art32_proved} 项，处罚没有从轻或者减轻。",
        "Proved grounds of article 32: {art32_proved}; the penalty was neither made lighter nor mitigated.",
    ),
    remedy=Words("从轻或者减轻处罚，并在决定书中写明。", "Make it lighter or mitigate it, and say so in the decision."),
    examples=(
        kept("一项，从轻", art32_proved=1, effect_on_outcome="lighter"),
        broken("一项，没有从轻", art32_proved=1, effect_on_outcome="none"),
        broken("两项，没有从轻", art32_proved=2, effect_on_outcome="none"),
        excepted("没有情形", art32_proved=0, effect_on_outcome="none"),
        excepted("不予处罚", **EXCUSED, art32_proved=1, effect_on_outcome="none"),
        excepted("尚未决定", art32_proved=1, effect_on_outcome="none", decided=False),
        unclear("情形不明", art32_proved=None, effect_on_outcome="none"),
        unclear("有无影响不明", art32_proved=1, effect_on_outcome=None),
        excepted("2021年修订施行之前的行为", art32_proved=1, effect_on_outcome="none", **OLD_ACT),
    ),
)  # fmt: skip
def proved_ground_counts() -> pl.Expr:
    """Each of five grounds, once proved, makes the penalty lighter or mitigates it."""
    return Decision.effect_on_outcome.col != "none"


@rule(
    Decision, "L-APL-33a", APL.at("第三十三条第一款", "违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚"), Effect.REFUSE,
    title=Words("轻微并及时改正无后果的不予处罚", "Minor, corrected and harmless: no penalty"),
    unless=not_decided | ~Decision.minor_corrected_harmless.col, on=Decision.substance_governed_on.col,
    reason=Words(
        "违法行为轻微并及时改正，没有造成危害后果，仍作出处罚。", "The act was minor, corrected in time and harmless, yet penalised.",
    ),
    remedy=Words("不予处罚，对当事人进行教育。", "Do not penalise; educate the party."),
    examples=(
        kept("不予处罚", minor_corrected_harmless=True, **EXCUSED),
        broken("处罚", minor_corrected_harmless=True),
        excepted("不全具备", minor_corrected_harmless=False),
        excepted("尚未决定", minor_corrected_harmless=True, decided=False),
        unclear("是否具备不明", minor_corrected_harmless=None),
        unclear("决定结果不明", minor_corrected_harmless=True, outcome=None),
        excepted("2021年修订施行之前的行为", minor_corrected_harmless=True, **OLD_ACT),
    ),
)  # fmt: skip
def minor_corrected_harmless_no_penalty() -> pl.Expr:
    """An act that is minor, corrected in time and without harm is not penalised."""
    return Decision.outcome.col != "penalty"


@rule(
    Decision, "L-APL-33b", APL.at("第三十三条第一款", "初次违法且危害后果轻微并及时改正的，可以不予行政处罚"), Effect.JUSTIFY,
    title=Words("初次轻微并及时改正的应考虑不予处罚", "First, slight and corrected: no penalty is considered"),
    unless=not_decided | ~Decision.first_slight_corrected.col, on=Decision.substance_governed_on.col,
    numbers=(FIRST_TIME_MONTHS,),
    reason=Words(
        "初次违法（{first_time_months} 个月内）且危害后果轻微并及时改正，仍作出处罚，没有理由。",
        "A first act ({first_time_months} months), of slight harm and corrected in time, was penalised without a reason.",
    ),
    remedy=Words("不予处罚，或写明仍须处罚的理由并经批准。", "Do not penalise, or give the approved reason for a penalty."),
    examples=(
        kept("不予处罚", first_slight_corrected=True, **EXCUSED),
        broken("处罚", first_slight_corrected=True),
        excepted("不全具备", first_slight_corrected=False),
        excepted("尚未决定", first_slight_corrected=True, decided=False),
        unclear("是否初次不明", first_slight_corrected=None),
        excepted("2021年修订施行之前的行为", first_slight_corrected=True, **OLD_ACT),
    ),
)  # fmt: skip
def first_slight_corrected_considered() -> pl.Expr:
    """A first act of slight harm, corrected in time, may go without penalty; who penalises it says why."""
    return Decision.outcome.col != "penalty"


@rule(
    Decision, "L-APL-33c", APL.at("第三十三条第二款", "当事人有证据足以证明没有主观过错的，不予行政处罚"), Effect.REFUSE,
    title=Words("证明没有主观过错的不予处罚", "No fault proved, no penalty"),
    unless=not_decided | ~Decision.no_fault_proved.col | Decision.fault_not_required.col,
    on=Decision.substance_governed_on.col,
    reason=Words("当事人已证明没有主观过错，仍作出处罚。", "The party proved to be without fault, yet was penalised."),
    remedy=Words(
        "不予处罚；法律、行政法规规定无过错也罚的，写明条款。", "Do not penalise, or cite the law or regulation that asks for no fault.",
    ),
    examples=(
        kept("不予处罚", no_fault_proved=True, **{**EXCUSED, "no_penalty_article": "art33_2"}),
        broken("处罚", no_fault_proved=True),
        excepted("没有证明", no_fault_proved=False),
        excepted("法律、行政法规另有规定", no_fault_proved=True, fault_not_required=True),
        excepted("尚未决定", no_fault_proved=True, decided=False),
        unclear("是否证明不明", no_fault_proved=None),
        unclear("另有规定与否不明", no_fault_proved=True, fault_not_required=None),
        excepted("2021年修订施行之前的行为", no_fault_proved=True, **OLD_ACT),
    ),
)  # fmt: skip
def no_fault_no_penalty() -> pl.Expr:
    """A party that proves to be without fault is not penalised, unless a law or administrative regulation says otherwise."""
    return Decision.outcome.col != "penalty"


@rule(
    Decision, "L-APL-33d", APL.at("第三十三条第三款", "行政机关应当对当事人进行教育"), Effect.REFUSE,
    title=Words("不予处罚的应进行教育", "Who is not penalised is educated"),
    unless=not_decided | not_excused,
    reason=Words("依法不予处罚，没有对当事人进行教育的记录。", "No penalty, and no record that the party was educated."),
    remedy=Words("进行教育并记录。", "Educate the party and record it."),
    examples=(
        kept("已教育", **EXCUSED, education_given=True),
        broken("没有教育", **EXCUSED, education_given=False),
        excepted("作出处罚", education_given=False),
        excepted("尚未决定", **EXCUSED, decided=False, education_given=False),
        unclear("是否教育不明", **EXCUSED, education_given=None),
        unclear("决定结果不明", outcome=None, education_given=False),
        excepted("2021年修订施行之前", **EXCUSED, education_given=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def unpunished_are_educated() -> pl.Expr:
    """Whoever is by law not penalised is educated."""
    return Decision.education_given.col


RULES = (
    under_fourteen_no_penalty,
    minor_is_treated_lighter,
    age_is_proved,
    no_capacity_no_penalty,
    partial_capacity_considered,
    proved_ground_counts,
    minor_corrected_harmless_no_penalty,
    first_slight_corrected_considered,
    no_fault_no_penalty,
    unpunished_are_educated,
)
