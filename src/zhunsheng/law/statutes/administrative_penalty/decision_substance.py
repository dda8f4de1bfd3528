"""行政处罚法: what a decision must go with — correction, unlawful income, crime, the version of the law, nullity."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import at_least, when_known
from zhunsheng.law.facts.decision import Decision, in_yuan
from zhunsheng.law.notice.filing.decision import not_decided
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE, TRF
from zhunsheng.law.words import Words

CRIME = (
    APL.at("第二十七条第一款", "违法行为涉嫌犯罪的，行政机关应当及时将案件移送司法机关"),
    APL.at("第八条第二款", "不得以行政处罚代替刑事处罚"),
    APL.at("第三十五条第二款", "行政机关尚未给予当事人罚款的，不再给予罚款"),
    TRF.at("第十一条第一款", "不得以行政处罚代替移送"),
    TRF.at("第十三条", "应当及时将案件移送同级行政执法机关，有关行政执法机关应当依法作出处理"),
)
VERSIONS = APL.at(
    "第三十七条", "适用违法行为发生时的法律、法规、规章的规定…且新的规定处罚较轻或者不认为是违法的，适用新的规定"
)
BEFORE_LAW = {"decided_on": date(2021, 7, 14)}
OLD_ACT = {"conduct_until": date(2021, 7, 14)}
SUSPECTED = {"crime_suspected": True, "decided_on": date(2026, 6, 10)}
CONVICTED = {**SUSPECTED, "transferred": True, "transferred_on": date(2026, 3, 2), "fined_by_court": True}
CHANGED = {"law_changed": True, "versions_compared": True}

not_penalty = Decision.outcome.col != "penalty"


@rule(
    Decision, ("L-APL-27", "L-TRF-11"), CRIME, Effect.REFUSE,
    title=Words("涉嫌犯罪的不得以罚代刑", "A suspected crime is transferred, not penalised"),
    unless=not_decided
    | ~Decision.crime_suspected.col
    | Decision.police_declined_finally.col
    | (Decision.fined_by_court.col & (Decision.fine_total.col == 0))
    | (Decision.transferred.col & (Decision.decided_on.col <= Decision.transferred_on.col)),
    reason=Words(
        "违法行为涉嫌犯罪，{decided_on} 作出行政处罚；移送日：{transferred_on}，司法机关终不追究或者退回：{police_declined_finally}。",
        "The act is suspected to be a crime; a penalty was decided on {decided_on}; transferred on: {transferred_on}, "
        "declined for good or handed back: {police_declined_finally}.",
    ),
    remedy=Words(
        "移送公安机关；依法不予立案、不追究刑事责任并退回的，再作处罚决定；人民法院已判处罚金的，只能给予罚款以外的处罚。",
        "Transfer the case; penalise only when it is finally declined or comes back, and after a court's fine without a fine.",
    ),
    examples=(
        kept("移送司法机关", **SUSPECTED, outcome="transfer"),
        broken("没有移送而处罚", **SUSPECTED),
        excepted("不涉嫌犯罪", crime_suspected=False),
        excepted("公安机关终不立案", **SUSPECTED, police_declined_finally=True),
        excepted("移送前已作出的处罚", **SUSPECTED, transferred=True, transferred_on=date(2026, 6, 11)),
        excepted("移送当日作出的处罚", **SUSPECTED, transferred=True, transferred_on=date(2026, 6, 10)),
        broken("移送后又处罚", **SUSPECTED, transferred=True, transferred_on=date(2026, 6, 9)),
        excepted("移送后司法机关退回", **SUSPECTED, transferred=True, transferred_on=date(2026, 3, 2), police_declined_finally=True),
        excepted("法院判处罚金后，没有罚款", **CONVICTED, fine_total=0),
        broken("法院判处罚金后，又罚款一分", **CONVICTED, fine_total=1),
        broken("没有判处罚金，没有罚款", **{**CONVICTED, "fined_by_court": False}, fine_total=0),
        unclear("是否判处罚金不明，没有罚款", **{**CONVICTED, "fined_by_court": None}, fine_total=0),
        broken("拟移送而尚未移送", **SUSPECTED, transferred=False, transferred_on=date(2026, 6, 20)),
        excepted("尚未决定", **SUSPECTED, decided=False),
        unclear("是否涉嫌犯罪不明", crime_suspected=None),
        unclear("决定结果不明", **SUSPECTED, outcome=None),
        unclear("移送日不明", **SUSPECTED, transferred=True),
        excepted("2021年修订施行之前", **{**SUSPECTED, **BEFORE_LAW}),
    ),
)  # fmt: skip
def no_penalty_for_suspected_crime() -> pl.Expr:
    """A suspected crime goes to justice; no penalty stands in its place.

    One decided before the transfer goes on; when the case was handed back it is penalised, and after a court's fine in
    other ways than by a fine.
    """
    return Decision.outcome.col != "penalty"


@rule(
    Decision, ("L-APL-28a", "M09.5"),
    (
        APL.at("第二十八条第一款", "应当责令当事人改正或者限期改正违法行为"),
        NOTICE.at("四(九)", "实施行政处罚时应当责令当事人改正或者限期改正违法行为"),
    ),
    Effect.REFUSE,
    title=Words("处罚时应当责令改正", "A penalty comes with an order to correct"),
    unless=not_decided | Decision.nothing_to_correct.col | not_penalty,
    reason=Words(
        "处罚决定没有责令当事人改正或者限期改正，也没有说明无可改正。",
        "The penalty comes without an order to correct, and nothing says that there is nothing to correct.",
    ),
    remedy=Words("写明改正内容和期限；确无可改正的，说明理由。", "Order what is to be corrected and by when, or say why nothing is."),
    examples=(
        kept("已责令改正", correction_ordered=True),
        broken("没有责令改正", correction_ordered=False),
        excepted("无可改正，已说明", correction_ordered=False, nothing_to_correct=True),
        excepted("不予处罚", correction_ordered=False, outcome="no_penalty_minor"),
        excepted("尚未决定", correction_ordered=False, decided=False),
        unclear("是否责令改正不明", correction_ordered=None),
        unclear("决定结果不明", correction_ordered=False, outcome=None),
        excepted("2021年修订施行之前", correction_ordered=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def correction_ordered() -> pl.Expr:
    """Whoever penalises also orders the party to put the violation right, at once or by a day."""
    return Decision.correction_ordered.col


@rule(
    Decision, "L-APL-28b", APL.at("第二十八条第二款", "当事人有违法所得，除依法应当退赔的外，应当予以没收"), Effect.REFUSE,
    title=Words("违法所得除退赔外应当没收", "Unlawful income is confiscated, save what is restituted"),
    unless=not_decided | not_penalty | Decision.income_rule_by_other_law.col, on=Decision.substance_governed_on.col,
    figures={
        "income_yuan": lambda _: in_yuan(Decision.unlawful_income.col),
        "restituted_yuan": lambda _: in_yuan(Decision.restituted.col),
        "confiscated_yuan": lambda _: in_yuan(Decision.income_confiscated.col),
    },
    reason=Words(
        "违法所得 {income_yuan} 元，已退赔 {restituted_yuan} 元，没收 {confiscated_yuan} 元，没收数额与应没收数额不符。",
        "Unlawful income {income_yuan} yuan, restituted {restituted_yuan}, confiscated {confiscated_yuan}: not the rest.",
    ),
    remedy=Words(
        "没收退赔后的余额，不多不少；法律、行政法规、部门规章对计算另有规定的，写明条款。",
        "Confiscate the rest, no more and no less, or cite the law, regulation or department rule that counts it otherwise.",
    ),
    examples=(
        kept("足额没收", unlawful_income=30_000_00, restituted=10_000_00, income_confiscated=20_000_00),
        broken("少一分", unlawful_income=30_000_00, restituted=10_000_00, income_confiscated=20_000_00 - 1),
        broken("多一分", unlawful_income=30_000_00, restituted=10_000_00, income_confiscated=20_000_00 + 1),
        kept("没有违法所得", unlawful_income=0, restituted=0, income_confiscated=0),
        kept("退赔多于违法所得，没有没收", unlawful_income=10_000_00, restituted=30_000_00, income_confiscated=0),
        broken("退赔多于违法所得，仍没收一分", unlawful_income=10_000_00, restituted=30_000_00, income_confiscated=1),
        excepted("另有规定", income_confiscated=0, income_rule_by_other_law=True),
        excepted("不予处罚", income_confiscated=0, outcome="no_penalty_minor"),
        excepted("尚未决定", income_confiscated=0, decided=False),
        unclear("违法所得没有计算", unlawful_income=None),
        unclear("违法行为何时终了不明", income_confiscated=0, conduct_until=None),
        excepted("2021年修订施行之前的行为", income_confiscated=0, **OLD_ACT),
        broken("以前的行为适用较轻的新法", income_confiscated=0, **OLD_ACT, new_law_lighter=True),
    ),
)  # fmt: skip
def unlawful_income_confiscated() -> pl.Expr:
    """Unlawful income, less what the law has restituted, is confiscated: the rest, no less and no more."""
    rest = Decision.unlawful_income.col - Decision.restituted.col
    return Decision.income_confiscated.col == at_least(rest, 0)


@rule(
    Decision, "L-APL-35", APL.at("第三十五条第二款", "人民法院判处罚金时…行政机关尚未给予当事人罚款的，不再给予罚款"), Effect.REFUSE,
    title=Words("法院判处罚金后不再罚款", "No fine after a court's fine"),
    unless=not_decided | ~Decision.fined_by_court.col,
    figures={"fine_yuan": lambda _: in_yuan(Decision.fine_total.col)},
    reason=Words(
        "人民法院已就同一行为判处罚金，又罚款 {fine_yuan} 元。",
        "A court has fined the party for the same act; another fine of {fine_yuan} yuan was decided.",
    ),
    remedy=Words("不再罚款；其他种类的处罚依法另行决定。", "No fine; penalties of other kinds are decided by their own law."),
    examples=(
        kept("没有罚款", fined_by_court=True, fine_total=0),
        broken("又罚款一分", fined_by_court=True, fine_total=1),
        excepted("法院没有判处罚金", fined_by_court=False),
        excepted("尚未决定", fined_by_court=True, decided=False),
        unclear("罚款数额不明", fined_by_court=True, fine_total=None),
        unclear("是否判处罚金不明", fined_by_court=None),
        excepted("2021年修订施行之前", fined_by_court=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def no_fine_after_court_fine() -> pl.Expr:
    """Where a court has fined a crime and the agency has not yet, the agency fines no more."""
    return Decision.fine_total.col == 0


@rule(
    Decision, "L-APL-37", VERSIONS, Effect.REFUSE,
    title=Words("法律变更的应比较新旧规定", "Where the law changed, old and new are compared"),
    unless=not_decided | ~Decision.law_changed.col | not_penalty,
    reason=Words(
        "所依据的规定在违法行为终了（{conduct_until}）后有变更，没有比较新旧规定。",
        "A provision relied on changed after the act ended ({conduct_until}); old and new were not compared.",
    ),
    remedy=Words("比较新旧规定的处罚轻重并记录。", "Compare which of them is lighter and record it."),
    examples=(
        kept("已比较", law_changed=True, versions_compared=True),
        broken("没有比较", law_changed=True, versions_compared=False),
        excepted("没有变更", law_changed=False, versions_compared=False),
        excepted("不予处罚", law_changed=True, versions_compared=False, outcome="no_penalty_minor"),
        excepted("尚未决定", law_changed=True, versions_compared=False, decided=False),
        unclear("是否比较不明", law_changed=True, versions_compared=None),
        unclear("有无变更不明", law_changed=None, versions_compared=False),
        excepted("2021年修订施行之前", law_changed=True, versions_compared=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def versions_compared() -> pl.Expr:
    """Where a provision changed between act and decision, both versions are compared."""
    return Decision.versions_compared.col


@rule(
    Decision, "L-APL-37", VERSIONS, Effect.REFUSE,
    title=Words("从旧兼从轻", "The old law, unless the new one is lighter"),
    unless=not_decided | ~Decision.law_changed.col | not_penalty,
    reason=Words(
        "新规定较轻或者不认为违法：{new_law_lighter}；适用的是：{version_applied}。",
        "The new provision is lighter or no longer unlawful: {new_law_lighter}; applied: {version_applied}.",
    ),
    remedy=Words(
        "新规定较轻或者不认为违法的，适用新规定；否则适用行为时的规定。",
        "Apply the new provision where it is lighter or the act is no longer unlawful, else that of the act's day.",
    ),
    examples=(
        kept("新法较轻，适用新法", **CHANGED, new_law_lighter=True, version_applied="new"),
        broken("新法较轻，适用旧法", **CHANGED, new_law_lighter=True, version_applied="old"),
        kept("新法不轻，适用旧法", **CHANGED, new_law_lighter=False, version_applied="old"),
        broken("新法不轻，适用新法", **CHANGED, new_law_lighter=False, version_applied="new"),
        excepted("没有变更", law_changed=False, version_applied="none"),
        excepted("不予处罚", **CHANGED, version_applied="new", outcome="no_penalty_minor"),
        excepted("尚未决定", **CHANGED, version_applied="new", decided=False),
        unclear("新法是否较轻不明", **CHANGED, new_law_lighter=None, version_applied="new"),
        unclear("适用哪个版本不明", **CHANGED, version_applied=None),
        excepted("2021年修订施行之前", **CHANGED, version_applied="new", **BEFORE_LAW),
    ),
)  # fmt: skip
def old_law_unless_new_is_lighter() -> pl.Expr:
    """The law of the act's day applies, unless the new one is lighter or no longer holds the act unlawful."""
    return when_known(
        Decision.new_law_lighter.col, Decision.version_applied.col == "new", Decision.version_applied.col == "old"
    )  # fmt: skip


@rule(
    Decision, "L-APL-38", APL.at("第三十八条"), Effect.REFUSE,
    title=Words("无效的处罚应确认无效", "A void penalty is declared void"),
    unless=Decision.void_ground.col == "none",
    reason=Words("该处罚有无效情形：{void_ground}，没有确认无效。", "The penalty is void: {void_ground}; it was not declared so."),
    remedy=Words(
        "确认无效（不是撤销）；已公开的按期撤回并说明理由。", "Declare it void, not merely set aside; where it was published, withdraw it in time and say why.",
    ),
    examples=(
        kept("没有依据，已确认无效", void_ground="no_basis", void_declared=True),
        broken("没有依据，没有确认", void_ground="no_basis", void_declared=False),
        broken("实施主体不具有资格，没有确认", void_ground="no_capacity", void_declared=False),
        broken("程序重大且明显违法，没有确认", void_ground="grave_procedure", void_declared=False),
        excepted("没有无效情形", void_ground="none", void_declared=False),
        unclear("是否确认不明", void_ground="no_basis", void_declared=None),
        unclear("有无无效情形不明", void_ground=None, void_declared=False),
        excepted("2021年修订施行之前", void_ground="no_basis", void_declared=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def void_decision_declared_void() -> pl.Expr:
    """No basis, a body without capacity, a grave and evident breach of procedure: the penalty is void and is declared so."""
    return Decision.void_declared.col


RULES = (
    no_penalty_for_suspected_crime,
    correction_ordered,
    unlawful_income_confiscated,
    no_fine_after_court_fine,
    versions_compared,
    old_law_unless_new_is_lighter,
    void_decision_declared_void,
)
