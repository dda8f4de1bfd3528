"""Chapter two of the notice: what follows from a visit, to its end (严格规范检查结果处置)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.visit import BEFORE_NOTICE
from zhunsheng.law.parameters import OPINION_WD, RESULT_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import LIC, NOTICE
from zhunsheng.law.words import Words

OPINION = NOTICE.at("二(五)", "出具包含检查依据、整改建议、要求标准等内容的书面意见")
NO_OPINION = {"opinion_issued": False, "opinion_issued_on": None}
CLEAN = {"problems": 0, "rectification_notices": 0, **NO_OPINION}
NOT_TOLD = {"result_told": False, "result_told_on": None}

before_end = ~Visit.ended.col
before_closing = ~Visit.closed.col
no_opinion_due = (Visit.problems.col == 0) | Visit.crime_secrecy.col


def opinion_due(law: InForce) -> pl.Expr:
    """The last day on which the written opinion is given."""
    return law.working_days_after(Visit.ended_on.col, law[OPINION_WD])


def result_due(law: InForce) -> pl.Expr:
    """The last day on which an enterprise is told that nothing was found."""
    return law.working_days_after(Visit.ended_on.col, law[RESULT_WD])


@rule(
    Visit, "M05.1", OPINION, Effect.REFUSE,
    title=Words("书面意见须有依据、建议和标准", "A written opinion has basis, advice and standard"),
    unless=~Visit.opinion_issued.col,
    reason=Words(
        "给 {enterprise} 的书面意见要素不全：检查依据 {opinion_has_basis}，整改建议 {opinion_has_advice}，"
        "要求标准 {opinion_has_standard}。",
        "The opinion to {enterprise} is incomplete: basis {opinion_has_basis}, advice {opinion_has_advice}, standard "
        "{opinion_has_standard}.",
    ),
    remedy=Words("补齐所缺内容后再出具。", "Add what is missing and issue it then."),
    examples=(
        kept("三项齐全"),
        broken("没有检查依据", opinion_has_basis=False),
        broken("没有整改建议", opinion_has_advice=False),
        broken("没有要求标准", opinion_has_standard=False),
        excepted("没有出具意见", opinion_has_basis=False, **NO_OPINION),
        unclear("是否含检查依据不明", opinion_has_basis=None),
        unclear("是否含整改建议不明", opinion_has_advice=None),
        unclear("是否含要求标准不明", opinion_has_standard=None),
        unclear("没有整改建议，是否已出具不明", opinion_issued=None, opinion_has_advice=False),
        excepted("通知印发前的检查", opinion_has_basis=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def opinion_complete() -> pl.Expr:
    """A written opinion contains the basis of the inspection, advice for correction, and the standard required."""
    return Visit.opinion_has_basis.col & Visit.opinion_has_advice.col & Visit.opinion_has_standard.col


@rule(
    Visit, "M05.1", OPINION, Effect.REFUSE,
    title=Words("有问题的检查须出具书面意见才能办结", "A visit with problems is not closed without an opinion"),
    unless=before_closing | no_opinion_due,
    reason=Words(
        "对 {enterprise} 的检查发现 {problems} 个问题，没有出具书面意见就办结。",
        "The visit to {enterprise} found {problems} problems and was closed without a written opinion.",
    ),
    remedy=Words("出具含检查依据、整改建议、要求标准的书面意见。", "Give a written opinion with basis, advice and standard."),
    examples=(
        kept("有问题，已出具意见"),
        broken("有一个问题，没有意见", **NO_OPINION),
        broken("有两个问题，没有意见", problems=2, **NO_OPINION),
        excepted("尚未办结", closed=False, **NO_OPINION),
        excepted("没有问题", **CLEAN),
        excepted("移送司法机关须保密", crime_secrecy=True, **NO_OPINION),
        unclear("是否出具意见不明", opinion_issued=None),
        unclear("没有意见，问题数不明", problems=None, **NO_OPINION),
        unclear("没有意见，是否保密不明", crime_secrecy=None, **NO_OPINION),
        excepted("通知印发前的检查", **NO_OPINION, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def no_close_without_opinion() -> pl.Expr:
    """What an inspection found is answered by a written opinion before the visit is closed."""
    return Visit.opinion_issued.col


@rule(
    Visit, "M05.1", OPINION, Effect.WARN,
    title=Words("书面意见应按期出具", "The written opinion is given in time"),
    unless=before_end | no_opinion_due, numbers=(OPINION_WD,), figures={"due_on": opinion_due},
    reason=Words(
        "对 {enterprise} 的检查于 {ended_on} 结束，有 {problems} 个问题，应在 {due_on} 前（{opinion_wd} 个工作日内）"
        "出具书面意见；出具日：{opinion_issued_on}。",
        "The visit to {enterprise} ended on {ended_on} with {problems} problems; the opinion was due by {due_on} "
        "({opinion_wd} working days); given on: {opinion_issued_on}.",
    ),
    remedy=Words("立即出具书面意见。逾期的记录保留。", "Give the opinion now. That it was late stays on record."),
    examples=(
        kept("第5个工作日出具", opinion_issued_on=date(2026, 5, 19)),
        kept("第4个工作日出具", opinion_issued_on=date(2026, 5, 18)),
        broken("第6个工作日出具", opinion_issued_on=date(2026, 5, 20)),
        kept("未出具，期限当天", as_of=date(2026, 5, 19), **NO_OPINION),
        broken("未出具，期限已过", as_of=date(2026, 5, 20), **NO_OPINION),
        broken("有两个问题，第6个工作日出具", problems=2, opinion_issued_on=date(2026, 5, 20)),
        excepted("检查尚未结束", ended=False, **NO_OPINION),
        excepted("没有问题", **CLEAN),
        excepted("移送司法机关须保密", crime_secrecy=True, **NO_OPINION),
        unclear("结束日不明", ended_on=None),
        unclear("是否出具意见不明", opinion_issued=None),
        unclear("出具日不明", opinion_issued_on=None),
        unclear("逾期未出具，问题数不明", problems=None, **NO_OPINION),
        excepted("通知印发前的检查", **NO_OPINION, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def opinion_in_time(law: InForce) -> pl.Expr:
    """The written opinion on what was found is given on the spot or within five working days of the visit's end."""
    return in_time(Visit.opinion_issued.col, Visit.opinion_issued_on.col, opinion_due(law))


@rule(
    Visit, "M05.2", NOTICE.at("二(五)", "并通过适当方式提供指导服务，引导经营主体依法经营、自觉守法"), Effect.WARN,
    title=Words("出具意见应同时普法指导", "Guidance goes with the opinion"),
    unless=~Visit.opinion_issued.col,
    reason=Words(
        "给 {enterprise} 出具书面意见（{opinion_issued_on}），没有普法指导记录。",
        "An opinion was given to {enterprise} ({opinion_issued_on}) and no guidance is recorded.",
    ),
    remedy=Words(
        "提供指导并记录方式：口头讲解、宣传资料、培训、以案释法等。",
        "Give guidance and record its form: spoken, leaflet, training, a case explained.",
    ),
    examples=(
        kept("已普法指导"),
        broken("没有指导记录", guidance_given=False),
        excepted("没有出具意见", guidance_given=False, **NO_OPINION),
        unclear("是否指导不明", guidance_given=None),
        unclear("没有指导，是否出具意见不明", guidance_given=False, opinion_issued=None),
        excepted("通知印发前的检查", guidance_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def guidance_with_opinion() -> pl.Expr:
    """Who enforces the law explains it: guidance is given with the opinion, so that the enterprise abides by itself."""
    return Visit.guidance_given.col


@rule(
    Visit, "M05.3", (NOTICE.at("二(五)"), LIC.at("第六十一条第二款", "将监督检查的情况和处理结果予以记录")), Effect.WARN,
    title=Words("没有问题也应告知检查结果", "A clean result is told too"),
    unless=before_end | (Visit.problems.col > 0), numbers=(RESULT_WD,), figures={"due_on": result_due},
    reason=Words(
        "对 {enterprise} 的检查于 {ended_on} 结束，没有发现问题，应在 {due_on} 前（{result_wd} 个工作日内）告知结果；"
        "告知日：{result_told_on}。",
        "The visit to {enterprise} ended on {ended_on} without problems; the result was to be told by {due_on} "
        "({result_wd} working days); told on: {result_told_on}.",
    ),
    remedy=Words("把检查结果告知企业并记录。", "Tell the enterprise the result and record it."),
    examples=(
        kept("第5个工作日告知", **CLEAN, result_told_on=date(2026, 5, 19)),
        kept("第4个工作日告知", **CLEAN, result_told_on=date(2026, 5, 18)),
        broken("第6个工作日告知", **CLEAN, result_told_on=date(2026, 5, 20)),
        kept("未告知，期限当天", **CLEAN, **NOT_TOLD, as_of=date(2026, 5, 19)),
        broken("未告知，期限已过", **CLEAN, **NOT_TOLD, as_of=date(2026, 5, 20)),
        excepted("检查尚未结束", **CLEAN, **NOT_TOLD, ended=False),
        excepted("有一个问题，另行出具书面意见", problems=1, **NOT_TOLD),
        unclear("结束日不明", **CLEAN, ended_on=None),
        unclear("是否告知不明", **CLEAN, result_told=None),
        unclear("告知日不明", **CLEAN, result_told_on=None),
        unclear("逾期未告知，问题数不明", problems=None, **NOT_TOLD),
        excepted("通知印发前的检查", **CLEAN, **NOT_TOLD, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def clean_result_told(law: InForce) -> pl.Expr:
    """A visit that finds nothing ends with a result too, told to the enterprise within five working days."""
    return in_time(Visit.result_told.col, Visit.result_told_on.col, result_due(law))


@rule(
    Visit, "M05.4", NOTICE.at("二(五)", "实行“一次告知、全程跟踪、及时复核”"), Effect.JUSTIFY,
    title=Words("整改要求应一次告知", "Demands for correction are told at once"),
    unless=~Visit.opinion_issued.col,
    reason=Words(
        "同一次检查向 {enterprise} 发出整改通知 {rectification_notices} 份，没有理由。",
        "{rectification_notices} notices of correction were sent to {enterprise} from one visit and no reason is given.",
    ),
    remedy=Words(
        "合并为一份通知；复核中发现隐蔽问题等新情况的，写明理由并经负责人批准。",
        "Put the demands into one notice; new facts, such as a hidden defect, are a reason, approved by the head.",
    ),
    examples=(
        kept("一份通知", rectification_notices=1),
        kept("没有整改通知", rectification_notices=0),
        broken("两份通知", rectification_notices=2),
        excepted("没有出具意见", rectification_notices=2, **NO_OPINION),
        unclear("通知份数不明", rectification_notices=None),
        unclear("两份通知，是否出具意见不明", rectification_notices=2, opinion_issued=None),
        excepted("通知印发前的检查", rectification_notices=2, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def told_once() -> pl.Expr:
    """All demands for correction of a visit are told at one time."""
    return Visit.rectification_notices.col <= 1


@rule(
    Visit, "M05.9", NOTICE.at("二(五)", "做到工作闭环"), Effect.REFUSE,
    title=Words("问题都了结才能办结", "A visit is closed when every problem is settled"),
    unless=before_closing | Visit.enterprise_ceased.col,
    reason=Words(
        "对 {enterprise} 的检查还有 {problems_open} 个问题没有了结就办结。",
        "The visit to {enterprise} was closed with {problems_open} problems still open.",
    ),
    remedy=Words(
        "逐个了结：整改复核通过、转立案、移送，或者说明理由终结；企业已注销停业的，注明。",
        "Settle each: corrected and rechecked, moved to a case, transferred, or ended with a reason; note if it has ceased.",
    ),
    examples=(
        kept("问题都已了结", problems_open=0),
        broken("还有一个问题", problems_open=1),
        excepted("尚未办结", problems_open=1, closed=False),
        excepted("企业已注销停业", problems_open=1, enterprise_ceased=True),
        unclear("未了结问题数不明", problems_open=None),
        unclear("还有一个问题，企业是否停业不明", problems_open=1, enterprise_ceased=None),
        unclear("还有一个问题，是否办结不明", problems_open=1, closed=None),
        excepted("通知印发前的检查", problems_open=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def closed_loop() -> pl.Expr:
    """The loop is closed: every problem is corrected and rechecked, moved to a case, transferred, or ended with reason."""
    return Visit.problems_open.col == 0


RULES = (
    opinion_complete,
    no_close_without_opinion,
    opinion_in_time,
    guidance_with_opinion,
    clean_result_told,
    told_once,
    closed_loop,
)
