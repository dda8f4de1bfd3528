"""Chapter four of the notice: cases that end in persons answering, violations put right and law explained."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.case import Case
from zhunsheng.law.notice.joint_inspection.case import BEFORE_NOTICE
from zhunsheng.law.parameters import RECONCILE_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE, OBE
from zhunsheng.law.words import Words

PERSONS = NOTICE.at("四(九)", "对严重违法行为，要依法落实“处罚到人”要求")
DOSSIER = NOTICE.at("四(九)", "将整改情况材料纳入行政执法卷宗")
CORRECTED = NOTICE.at("四(九)", "不得只处罚而不纠正违法行为")
THREE_SYSTEMS = (
    OBE.at("第五十八条", "全面落实行政执法公示、行政执法全过程记录和重大行政执法决定法制审核制度"),
    NOTICE.at("四(十)", "认真执行行政执法“三项制度”"),
    APL.at("第三十九条"), APL.at("第四十七条"), APL.at("第四十八条"), APL.at("第五十八条"),
)  # fmt: skip
EDUCATION = (
    NOTICE.at("四(十一)", "将普法教育贯穿于行政处罚全过程"),
    APL.at("第六条", "应当坚持处罚与教育相结合"),
    APL.at("第三十三条第三款"),
)
LENIENCY = NOTICE.at("四(十一)", "全面落实行政处罚“包容免罚”清单，建立健全相关适用规则")
SALE_MONEY = (
    APL.at("第七十四条第二款", "没收非法财物拍卖的款项，必须全部上缴国库"),
    NOTICE.at("四(十二)", "“收支两条线”制度"),
)
CLOSED = {"closed": True, "closed_on": date(2026, 7, 20), "as_of": date(2026, 7, 31)}
NO_DAY = {"closed": True, "closed_on": None}
CLOSED_BEFORE_NOTICE = {"closed": True, "closed_on": date(2025, 2, 27)}
CLOSED_BEFORE_LAW = {"closed": True, "closed_on": date(2021, 7, 14)}
SERIOUS = {"serious_category": True, "personal_liability_by_law": True}

not_closed = ~Case.closed.col
not_decided = ~Case.decided.col


@rule(
    Case, "M09.4", PERSONS, Effect.JUSTIFY,
    title=Words("严重违法应当处罚到人", "A serious violation: each responsible person is decided on"),
    unless=not_decided | ~Case.serious_category.col | ~Case.personal_liability_by_law.col,
    reason=Words(
        "严重违法案件有 {persons_undecided} 名责任人员没有认定处罚或者不处罚。",
        "In a serious case {persons_undecided} responsible persons were neither penalised nor excused.",
    ),
    remedy=Words("逐人认定处罚，或写明不处罚的理由并经批准。", "Decide on each person, or give the reason for none, with approval."),
    examples=(
        kept("都已认定", **SERIOUS, persons_undecided=0),
        broken("一人没有认定", **SERIOUS, persons_undecided=1),
        broken("两人没有认定", **SERIOUS, persons_undecided=2),
        excepted("不属于严重违法", **{**SERIOUS, "serious_category": False}, persons_undecided=1),
        excepted("法律没有规定个人责任", **{**SERIOUS, "personal_liability_by_law": False}, persons_undecided=1),
        excepted("尚未决定", **SERIOUS, decided=False, persons_undecided=1),
        unclear("认定情况不明", **SERIOUS, persons_undecided=None),
        unclear("法律是否规定个人责任不明", **{**SERIOUS, "personal_liability_by_law": None}, persons_undecided=1),
        excepted("通知印发前立案", **SERIOUS, persons_undecided=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def responsible_persons_decided() -> pl.Expr:
    """For a serious violation, where the law penalises persons too, each responsible person is decided on (处罚到人)."""
    return Case.persons_undecided.col == 0


@rule(
    Case, "M09.6", DOSSIER, Effect.REFUSE,
    title=Words("整改材料入卷后才能结案", "Proof of correction is in the file before closing"),
    unless=not_closed | ~Case.correction_ordered.col, on=Case.closed_on.col,
    reason=Words(
        "已责令改正，{closed_on} 结案时卷宗中没有整改情况材料，也没有说明。",
        "Correction was ordered; when the case was closed on {closed_on} the file had no proof of it and no reason.",
    ),
    remedy=Words("将整改照片、记录、复查材料或者没有整改的原因入卷后再结案。", "Add photographs, record, recheck or the reason, then close."),
    examples=(
        kept("整改材料已入卷", **CLOSED, rectification_proof=True),
        broken("没有整改材料", **CLOSED, rectification_proof=False),
        excepted("没有责令改正", **CLOSED, correction_ordered=False, rectification_proof=False),
        excepted("尚未结案", rectification_proof=False),
        unclear("有无材料不明", **CLOSED, rectification_proof=None),
        unclear("是否责令改正不明", **CLOSED, correction_ordered=None),
        unclear("结案日不明", **NO_DAY, rectification_proof=False),
        excepted("通知印发前结案", **CLOSED_BEFORE_NOTICE, rectification_proof=False),
    ),
)  # fmt: skip
def rectification_in_dossier() -> pl.Expr:
    """What became of the order to correct is part of the file."""
    return Case.rectification_proof.col


@rule(
    Case, "M09.7", CORRECTED, Effect.WARN,
    title=Words("责令改正应当按期改正", "What was ordered is corrected by its day"),
    unless=~Case.correction_ordered.col,
    reason=Words(
        "责令改正的期限为 {correction_due_on}，已改正：{corrected}，改正日：{corrected_on}。",
        "Correction was due on {correction_due_on}; corrected: {corrected}, on: {corrected_on}.",
    ),
    remedy=Words("督促改正并复查；确需延期的，批准延长。", "Have it corrected and recheck; where more time is needed, extend it."),
    examples=(
        kept("期限当日改正", corrected=True, corrected_on=date(2026, 7, 10), as_of=date(2026, 8, 1)),
        broken("逾期一日改正", corrected=True, corrected_on=date(2026, 7, 11), as_of=date(2026, 8, 1)),
        kept("期限前一日改正", corrected=True, corrected_on=date(2026, 7, 9), as_of=date(2026, 8, 1)),
        kept("期限当天尚未改正", as_of=date(2026, 7, 10)),
        broken("期限已过尚未改正", as_of=date(2026, 7, 11)),
        excepted("没有责令改正", correction_ordered=False, as_of=date(2026, 7, 11)),
        unclear("改正期限不明", correction_due_on=None),
        unclear("是否改正不明", corrected=None, as_of=date(2026, 7, 11)),
        unclear("改正日不明", corrected=True, corrected_on=None),
        unclear("是否责令改正不明", correction_ordered=None, as_of=date(2026, 7, 11)),
        excepted("通知印发前立案", as_of=date(2026, 7, 11), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def corrected_by_due_day() -> pl.Expr:
    """A penalty does not stand alone: what was to be corrected is corrected by its day."""
    return in_time(Case.corrected.col, Case.corrected_on.col, Case.correction_due_on.col)


@rule(
    Case, ("M10.8", "L-OBE-58"), THREE_SYSTEMS, Effect.WARN,
    title=Words("落实行政执法“三项制度”", "Publicity, full record and legal review are complete"),
    unless=not_decided,
    reason=Words(
        "“三项制度”：公示已完成 {publicity_done}，没有记录的环节 {stages_unrecorded} 个，法制审核已完成 {review_done}。",
        "The three systems: publicity done {publicity_done}, stages without record {stages_unrecorded}, review done {review_done}.",
    ),
    remedy=Words("补上所缺的公示、记录或者法制审核。", "Add the publication, record or legal review that is missing."),
    examples=(
        kept("三项齐全"),
        broken("没有公示", publicity_done=False),
        broken("一个环节没有记录", stages_unrecorded=1),
        broken("两个环节没有记录", stages_unrecorded=2),
        broken("没有法制审核", review_done=False),
        excepted("尚未决定", decided=False, review_done=False),
        unclear("是否公示不明", publicity_done=None),
        unclear("记录情况不明", stages_unrecorded=None),
        unclear("是否审核不明", review_done=None),
        excepted("条例施行之前立案", review_done=False, opened_on=date(2019, 12, 31)),
    ),
)  # fmt: skip
def three_systems_complete() -> pl.Expr:
    """Enforcement is made public, recorded throughout, and reviewed by law where the decision is a major one."""
    return Case.publicity_done.col & (Case.stages_unrecorded.col == 0) & Case.review_done.col


@rule(
    Case, "M11.1", EDUCATION, Effect.WARN,
    title=Words("办案应当开展普法教育", "A case comes with the law explained"),
    unless=not_closed | Case.party_not_found.col, on=Case.closed_on.col,
    reason=Words(
        "{closed_on} 结案时没有向当事人普法教育的记录。", "When the case was closed on {closed_on} no record showed the law explained.",
    ),
    remedy=Words("向当事人普法并记录对象、条款和方式。", "Explain the law to the party; note to whom, which provision and how."),
    examples=(
        kept("已普法", **CLOSED, education_given=True),
        broken("没有普法", **CLOSED, education_given=False),
        excepted("当事人下落不明", **CLOSED, education_given=False, party_not_found=True),
        excepted("尚未结案", education_given=False),
        unclear("是否普法不明", **CLOSED, education_given=None),
        unclear("当事人是否下落不明没有填写", **CLOSED, education_given=False, party_not_found=None),
        unclear("结案日不明", **NO_DAY, education_given=False),
        excepted("通知印发前结案", **CLOSED_BEFORE_NOTICE, education_given=False),
    ),
)  # fmt: skip
def education_recorded() -> pl.Expr:
    """The law is explained to the party in the course of the case (谁执法谁普法)."""
    return Case.education_given.col


@rule(
    Case, "M11.4", LENIENCY, Effect.JUSTIFY,
    title=Words("符合免罚清单的应当适用", "A leniency line that matches is applied"),
    unless=~Case.opened.col | (Case.leniency_lines_matching.col == 0) | Case.danger_to_life.col,
    reason=Words(
        "“包容免罚”清单有 {leniency_lines_matching} 条与本案相符，没有适用，也没有理由。",
        "{leniency_lines_matching} lines of the leniency list match the case; none was applied and no reason is given.",
    ),
    remedy=Words("适用相符的条目，或写明不适用的理由并经批准。", "Apply the line, or give the reason for not applying it, with approval."),
    examples=(
        kept("相符，已适用", leniency_lines_matching=1, leniency_line_applied=True),
        broken("一条相符，没有适用", leniency_lines_matching=1),
        broken("两条相符，没有适用", leniency_lines_matching=2),
        excepted("没有相符条目", leniency_lines_matching=0),
        excepted("危及生命健康", leniency_lines_matching=1, danger_to_life=True),
        excepted("尚未立案", leniency_lines_matching=1, opened=False),
        unclear("有无相符条目不明", leniency_lines_matching=None),
        unclear("是否适用不明", leniency_lines_matching=1, leniency_line_applied=None),
        unclear("是否危及生命健康不明", leniency_lines_matching=1, danger_to_life=None),
        excepted("通知印发前立案", leniency_lines_matching=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def matching_leniency_applied() -> pl.Expr:
    """Where a line of the leniency list matches and no life or health is in danger, it is applied."""
    return Case.leniency_line_applied.col


@rule(
    Case, "M12.11", SALE_MONEY, Effect.REFUSE,
    title=Words("拍卖款全部上缴国库后才能结案", "Sale money is in the treasury before closing"),
    unless=not_closed, on=Case.closed_on.col, numbers=(RECONCILE_DAYS,),
    reason=Words(
        "{closed_on} 结案时有 {auction_money_unmatched} 笔没收财物的拍卖款没有入库记录。",
        "When the case was closed on {closed_on}, {auction_money_unmatched} sales had no entry in the treasury.",
    ),
    remedy=Words("将拍卖款全部上缴国库，核对入库凭证后再结案。", "Pay it all into the treasury and match the entry, then close."),
    examples=(
        kept("都已入库", **CLOSED, auction_money_unmatched=0),
        broken("一笔没有入库", **CLOSED, auction_money_unmatched=1),
        broken("两笔没有入库", **CLOSED, auction_money_unmatched=2),
        excepted("尚未结案", auction_money_unmatched=1),
        unclear("入库情况不明", **CLOSED, auction_money_unmatched=None),
        unclear("结案日不明", **NO_DAY, auction_money_unmatched=1),
        excepted("2021年修订施行之前结案", **CLOSED_BEFORE_LAW, auction_money_unmatched=1),
    ),
)  # fmt: skip
def sale_money_in_treasury() -> pl.Expr:
    """The money from selling confiscated goods goes to the treasury, all of it."""
    return Case.auction_money_unmatched.col == 0


RULES = (
    responsible_persons_decided,
    rectification_in_dossier,
    corrected_by_due_day,
    three_systems_complete,
    education_recorded,
    matching_leniency_applied,
    sale_money_in_treasury,
)
