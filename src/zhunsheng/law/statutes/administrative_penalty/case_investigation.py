"""行政处罚法: how a case is investigated, recorded and closed (第四十二、四十三、四十七、五十五、七十四条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.case import Case
from zhunsheng.law.parameters import OFFICERS_MIN
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.statutes.administrative_penalty.case_jurisdiction import BEFORE_LAW, not_opened
from zhunsheng.law.statutes.administrative_penalty.case_opening import CLOSED
from zhunsheng.law.words import Words

OFFICERS = APL.at("第四十二条第一款", "执法人员不得少于两人，法律另有规定的除外")
INTEREST = APL.at("第四十三条第一款", "与案件有直接利害关系或者有其他关系可能影响公正执法的，应当回避")
RECUSAL = APL.at("第四十三条第三款", "由行政机关负责人决定。决定作出之前，不停止调查")
RECORDED = APL.at("第四十七条", "对行政处罚的启动、调查取证、审核、决定、送达、执行等进行全过程记录，归档保存")
CERTIFICATE = (
    APL.at("第五十五条第一款", "应当主动向当事人或者有关人员出示执法证件"),
    APL.at("第五十五条第二款", "询问或者检查应当制作笔录"),
)
GOODS = APL.at(
    "第七十四条第一款", "除依法应当予以销毁的物品外，依法没收的非法财物必须按照国家规定公开拍卖或者按照国家有关规定处理"
)
CLOSED_BEFORE_LAW = {**CLOSED, "closed_on": date(2021, 7, 14)}
ASKED = {"recusal_asked": True, "recusal_decided": True}

not_closed = ~Case.closed.col


@rule(
    Case, "L-APL-42", OFFICERS, Effect.REFUSE,
    title=Words("调查取证不得少于两名持证人员", "No investigation by fewer than two certificated officers"),
    unless=not_opened | Case.fewer_officers_by_law.col, numbers=(OFFICERS_MIN,),
    reason=Words(
        "有 {records_short} 次调查取证，当日持有效证件且领域相符的执法人员少于 {officers_min} 人。",
        "{records_short} investigative acts had fewer than {officers_min} officers with a certificate valid that day and in scope.",
    ),
    remedy=Words(
        "由两名以上持证执法人员重新调查取证；法律另有规定的，写明条款。",
        "Do it again with two or more certificated officers; where a law allows fewer, cite it.",
    ),
    examples=(
        kept("每次都有两人", records_short=0),
        broken("一次只有一人", records_short=1),
        broken("两次只有一人", records_short=2),
        excepted("法律另有规定", records_short=1, fewer_officers_by_law=True),
        excepted("尚未立案", records_short=1, opened=False),
        unclear("人数不明", records_short=None),
        unclear("法律有无另行规定不明", records_short=1, fewer_officers_by_law=None),
        excepted("2021年修订施行之前立案", records_short=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def two_officers_each_time() -> pl.Expr:
    """Every investigative act is done by no fewer than two officers with a certificate, save where a law says otherwise."""
    return Case.records_short.col == 0


@rule(
    Case, "L-APL-43a", INTEREST, Effect.REFUSE,
    title=Words("有利害关系的办案人员应当回避", "A handler with an interest withdraws"),
    unless=not_opened,
    reason=Words(
        "有 {handlers_with_interest} 名办案人员与案件有利害关系而没有回避。",
        "{handlers_with_interest} handlers have an interest in the case and did not withdraw.",
    ),
    remedy=Words("更换办案人员，复核其已经取得的证据。", "Replace them and look again at the evidence they took."),
    examples=(
        kept("没有利害关系", handlers_with_interest=0),
        broken("一人有利害关系", handlers_with_interest=1),
        broken("两人有利害关系", handlers_with_interest=2),
        excepted("尚未立案", handlers_with_interest=1, opened=False),
        unclear("有无利害关系不明", handlers_with_interest=None),
        excepted("2021年修订施行之前立案", handlers_with_interest=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def no_interested_handler() -> pl.Expr:
    """An officer with an interest in the case, or a tie that may affect its fairness, withdraws."""
    return Case.handlers_with_interest.col == 0


@rule(
    Case, "L-APL-43b", RECUSAL, Effect.REFUSE,
    title=Words("回避申请应在处罚决定前由负责人决定", "A request for recusal is decided before the penalty"),
    unless=~Case.recusal_asked.col | ~Case.penalised.col,
    reason=Words(
        "当事人申请回避，{penalised_on} 作出处罚决定时负责人没有决定是否回避（已决定：{recusal_decided}，决定日：{recusal_decided_on}）。",
        "Recusal was asked for; when the penalty was decided on {penalised_on} the head had not decided on it (decided: "
        "{recusal_decided}, on: {recusal_decided_on}).",
    ),
    remedy=Words(
        "由行政机关负责人先决定是否回避；决定作出之前调查不停止，但不得作出处罚决定。",
        "The head of the agency decides on it first; until then the investigation goes on but no penalty is decided.",
    ),
    examples=(
        kept("决定前一天决定回避", **ASKED, recusal_decided_on=date(2026, 6, 9)),
        kept("同日决定", **ASKED, recusal_decided_on=date(2026, 6, 10)),
        broken("处罚后才决定", **ASKED, recusal_decided_on=date(2026, 6, 11)),
        broken("没有决定", recusal_asked=True, recusal_decided=False),
        broken("拟定了日期而没有决定", recusal_asked=True, recusal_decided=False, recusal_decided_on=date(2026, 6, 9)),
        excepted("没有申请", recusal_asked=False, recusal_decided=False),
        excepted("尚未处罚", recusal_asked=True, recusal_decided=False, penalised=False),
        unclear("回避决定日不明", **ASKED),
        unclear("处罚决定日不明", **ASKED, recusal_decided_on=date(2026, 6, 9), penalised_on=None),
        unclear("是否申请不明", recusal_asked=None, recusal_decided=False),
        excepted("2021年修订施行之前立案", recusal_asked=True, recusal_decided=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def recusal_decided_before_decision() -> pl.Expr:
    """A request for recusal is decided by the head of the agency; the penalty waits for that, the investigation does not."""
    return Case.recusal_decided.col & (Case.recusal_decided_on.col <= Case.penalised_on.col)


@rule(
    Case, "L-APL-47", RECORDED, Effect.REFUSE,
    title=Words("结案时全过程记录齐全", "At closing every stage is on record"),
    unless=not_closed, on=Case.closed_on.col,
    reason=Words(
        "{closed_on} 结案时有 {stages_unrecorded} 个环节没有文字或者音像记录。",
        "When the case was closed on {closed_on}, {stages_unrecorded} stages had no written or audio-visual record.",
    ),
    remedy=Words("收齐各环节的文字、音像记录，归入案卷后再结案。", "Bring the records of every stage into the file, then close."),
    examples=(
        kept("六个环节齐全", **CLOSED, stages_unrecorded=0),
        broken("一个环节没有记录", **CLOSED, stages_unrecorded=1),
        broken("两个环节没有记录", **CLOSED, stages_unrecorded=2),
        excepted("尚未结案", stages_unrecorded=1),
        unclear("记录情况不明", **CLOSED, stages_unrecorded=None),
        unclear("结案日不明", **{**CLOSED, "closed_on": None}, stages_unrecorded=1),
        excepted("2021年修订施行之前结案", **CLOSED_BEFORE_LAW, stages_unrecorded=1),
    ),
)  # fmt: skip
def every_stage_recorded() -> pl.Expr:
    """Opening, evidence, review, decision, service, enforcement: each stage has its record, and the file is archived."""
    return Case.stages_unrecorded.col == 0


@rule(
    Case, "L-APL-47", RECORDED, Effect.WARN,
    title=Words("办案中的环节应随时记录", "Stages are recorded as they go"),
    unless=Case.closed.col,
    reason=Words(
        "已经进行的环节中有 {stages_unrecorded} 个没有文字或者音像记录。",
        "Of the stages reached, {stages_unrecorded} have no written or audio-visual record.",
    ),
    remedy=Words("及时将该环节的记录入卷；结案时仍缺的不能结案。", "Bring the record into the file; the case cannot be closed without it."),
    examples=(
        kept("没有缺项", stages_unrecorded=0),
        broken("一个环节没有记录", stages_unrecorded=1),
        broken("两个环节没有记录", stages_unrecorded=2),
        excepted("已结案", **CLOSED, stages_unrecorded=1),
        unclear("记录情况不明", stages_unrecorded=None),
        unclear("是否结案不明", closed=None, stages_unrecorded=1),
        excepted("2021年修订施行之前立案", stages_unrecorded=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def stages_recorded_so_far() -> pl.Expr:
    """What was done so far is on record, in writing, sound or picture."""
    return Case.stages_unrecorded.col == 0


@rule(
    Case, "L-APL-55", CERTIFICATE, Effect.REFUSE,
    title=Words("调查时应当出示执法证件", "The certificate is shown at each investigation"),
    unless=not_opened,
    reason=Words(
        "有 {records_without_certificate} 份笔录没有载明出示执法证件。",
        "{records_without_certificate} records do not show that the certificate was shown.",
    ),
    remedy=Words("出示证件后重新调查、制作笔录。", "Show the certificate, investigate again and record it."),
    examples=(
        kept("都已出示", records_without_certificate=0),
        broken("一份没有载明", records_without_certificate=1),
        broken("两份没有载明", records_without_certificate=2),
        excepted("尚未立案", records_without_certificate=1, opened=False),
        unclear("是否出示不明", records_without_certificate=None),
        excepted("2021年修订施行之前立案", records_without_certificate=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def certificate_shown_each_time() -> pl.Expr:
    """Officers who investigate show their certificate unasked, and the record says so."""
    return Case.records_without_certificate.col == 0


@rule(
    Case, "L-APL-74a", GOODS, Effect.REFUSE,
    title=Words("没收的财物依法处理后才能结案", "Confiscated goods are disposed of before the case is closed"),
    unless=not_closed, on=Case.closed_on.col,
    reason=Words(
        "{closed_on} 结案时有 {goods_undisposed} 件没收的财物没有依法销毁、公开拍卖或者按规定处理。",
        "When the case was closed on {closed_on}, {goods_undisposed} confiscated goods had not been disposed of by law.",
    ),
    remedy=Words(
        "依法销毁、公开拍卖或者按国家有关规定处理，附处理单后再结案。",
        "Destroy them, sell them at public auction or deal with them by State rule; attach the paper, then close.",
    ),
    examples=(
        kept("都已处理", **CLOSED, goods_undisposed=0),
        broken("一件没有处理", **CLOSED, goods_undisposed=1),
        broken("两件没有处理", **CLOSED, goods_undisposed=2),
        excepted("尚未结案", goods_undisposed=1),
        unclear("是否处理不明", **CLOSED, goods_undisposed=None),
        unclear("结案日不明", **{**CLOSED, "closed_on": None}, goods_undisposed=1),
        excepted("2021年修订施行之前结案", **CLOSED_BEFORE_LAW, goods_undisposed=1),
    ),
)  # fmt: skip
def confiscated_goods_disposed() -> pl.Expr:
    """Save what the law has destroyed, confiscated goods are sold at public auction or dealt with by State rule."""
    return Case.goods_undisposed.col == 0


RULES = (
    two_officers_each_time,
    no_interested_handler,
    recusal_decided_before_decision,
    every_stage_recorded,
    stages_recorded_so_far,
    certificate_shown_each_time,
    confiscated_goods_disposed,
)
