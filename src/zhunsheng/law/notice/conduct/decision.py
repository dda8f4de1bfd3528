"""Chapter four of the notice: reasons, grounds and proportion of a decision (严格规范公正文明执法)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.decision import BEFORE_NOTICE, not_decided
from zhunsheng.law.parameters import FINE_REPEAT_COUNT, FINE_REPEAT_MONTHS, UNIFORM_DAYS, UNIFORM_ENTERPRISES
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE, OBE
from zhunsheng.law.words import Words

STANDARD = NOTICE.at("四(十)", "在行政处罚告知书和决定书中全面告知事实、理由、执法依据以及裁量权基准适用情况")
GROUNDS = NOTICE.at("四(十)", "要依法作出相应处理")
ONE_SIZE = NOTICE.at("四(十三)", "坚决防止“一刀切”“运动式”随意执法")
EXCUSED = {"outcome": "no_penalty_minor", "no_penalty_article": "art33_1", "fine_total": 0, "confiscation_total": 0}

unfounded = Decision.outcome.col.is_in(["no_penalty_unproved", "transfer"])  # nothing is found that could be weighed
not_excused = Decision.outcome.col != "no_penalty_minor"


@rule(
    Decision, "M10.3", (STANDARD, APL.at("第三十四条"), APL.at("第四十四条")), Effect.REFUSE,
    title=Words("告知书载明裁量基准适用情况", "The prenotice states how the standard was applied"),
    unless=~Decision.prenoticed.col | ~Decision.standard_exists.col | Decision.summary.col,
    reason=Words(
        "告知书（{prenoticed_on} 送达）没有载明裁量权基准的适用情况。",
        "The prenotice (served on {prenoticed_on}) does not state how the discretion standard was applied.",
    ),
    remedy=Words(
        "补充裁量档次、情节和结果，重新告知。", "Add the band, the circumstances and the result, and serve it again.",
    ),
    examples=(
        kept("已载明", prenotice_states_standard=True),
        broken("没有载明", prenotice_states_standard=False),
        excepted("尚未告知", prenoticed=False, prenotice_states_standard=False),
        excepted("没有裁量基准", standard_exists=False, prenotice_states_standard=False),
        excepted("简易程序", summary=True, prenotice_states_standard=False),
        unclear("是否载明不详", prenotice_states_standard=None),
        unclear("有无基准不明", standard_exists=None, prenotice_states_standard=False),
        excepted("通知印发前的决定", prenotice_states_standard=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def prenotice_states_standard() -> pl.Expr:
    """The prenotice of a penalty states how the discretion standard was applied."""
    return Decision.prenotice_states_standard.col


@rule(
    Decision, "M10.3", (STANDARD, APL.at("第三十四条"), APL.at("第五十九条")), Effect.REFUSE,
    title=Words("决定书载明裁量基准适用情况", "The decision states how the standard was applied"),
    unless=not_decided | ~Decision.standard_exists.col | Decision.summary.col | unfounded,
    reason=Words(
        "决定书没有载明裁量权基准的适用情况（档次、情节、结果）。",
        "The decision does not state how the discretion standard was applied (band, circumstances, result).",
    ),
    remedy=Words("补充裁量档次、情节和结果后再制发。", "Add the band, the circumstances and the result before it is issued."),
    examples=(
        kept("已载明", states_standard=True),
        broken("没有载明", states_standard=False),
        broken("不予处罚没有载明", **EXCUSED, states_standard=False),
        excepted("尚未决定", decided=False, states_standard=False),
        excepted("没有裁量基准", standard_exists=False, states_standard=False),
        excepted("简易程序", summary=True, states_standard=False),
        excepted("违法事实不成立", outcome="no_penalty_unproved", states_standard=False),
        excepted("移送司法机关", outcome="transfer", states_standard=False),
        unclear("是否载明不详", states_standard=None),
        unclear("有无基准不明", standard_exists=None, states_standard=False),
        excepted("通知印发前的决定", states_standard=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def decision_states_standard() -> pl.Expr:
    """The decision states how the discretion standard was applied; where nothing was established there is nothing to apply."""
    return Decision.states_standard.col


@rule(
    Decision, "M10.5", (GROUNDS, APL.at("第三十条至第三十三条")), Effect.REFUSE,
    title=Words("决定前逐项核对从轻减轻不予情节", "Each ground of leniency is checked before the decision"),
    unless=not_decided | Decision.summary.col | unfounded,
    reason=Words(
        "决定前没有逐项核对行政处罚法第三十条至第三十三条的情节。",
        "The grounds of articles 30 to 33 were not checked one by one before the decision.",
    ),
    remedy=Words("逐项填写有、无和证据后再决定。", "Mark each ground as present or absent with its proof, then decide."),
    examples=(
        kept("已核对", checklist_done=True),
        broken("没有核对", checklist_done=False),
        excepted("尚未决定", decided=False, checklist_done=False),
        excepted("简易程序", summary=True, checklist_done=False),
        excepted("违法事实不成立", outcome="no_penalty_unproved", checklist_done=False),
        excepted("移送司法机关", outcome="transfer", checklist_done=False),
        unclear("是否核对不明", checklist_done=None),
        unclear("是否简易程序不明", summary=None, checklist_done=False),
        excepted("通知印发前的决定", checklist_done=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def checklist_done() -> pl.Expr:
    """Grounds for a lighter, a mitigated or no penalty are dealt with as the law says: each is looked at first."""
    return Decision.checklist_done.col


@rule(
    Decision, "M10.6", (GROUNDS, APL.at("第三十三条第三款"), APL.at("第五十七条第一款第二项")), Effect.REFUSE,
    title=Words("不予处罚决定有条款、有教育、有理由", "A decision not to penalise has article, education and reasons"),
    unless=not_decided | not_excused,
    reason=Words(
        "不予处罚决定：条款 {no_penalty_article}，已教育：{education_given}，载明事实理由依据：{states_reasons}。",
        "Decision not to penalise: article {no_penalty_article}, educated: {education_given}, reasons stated: {states_reasons}.",
    ),
    remedy=Words(
        "写明不予处罚的条款、事实和理由，附教育记录。", "State the article, the facts and the reasons; attach the record of education.",
    ),
    examples=(
        kept("三项齐全", **EXCUSED),
        broken("没有条款", **{**EXCUSED, "no_penalty_article": "none"}),
        broken("没有教育", **EXCUSED, education_given=False),
        broken("没有理由", **EXCUSED, states_reasons=False),
        excepted("作出处罚", states_reasons=False),
        excepted("尚未决定", **EXCUSED, decided=False, states_reasons=False),
        unclear("有无理由不明", **EXCUSED, states_reasons=None),
        unclear("条款不明", **{**EXCUSED, "no_penalty_article": None}),
        unclear("决定结果不明", outcome=None, states_reasons=False),
        excepted("通知印发前的决定", **EXCUSED, states_reasons=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def no_penalty_is_reasoned() -> pl.Expr:
    """A decision not to penalise is a decision too: it names its article and its reasons, and the party is educated."""
    return (
        (Decision.no_penalty_article.col != "none") & Decision.education_given.col & Decision.states_reasons.col
    )  # fmt: skip


@rule(
    Decision, "M13.5", ONE_SIZE, Effect.WARN,
    title=Words("防止“一刀切”：同类措施须写明个案事实", "No one size for all: each case states its own facts"),
    unless=not_decided, numbers=(UNIFORM_ENTERPRISES, UNIFORM_DAYS),
    reason=Words(
        "截至 {decided_on} 的 {uniform_days} 天内，本部门对同行业同区域 {same_measure_week} 户企业采取同样措施"
        "（达到 {uniform_enterprises} 户即预警），本案没有写明个案事实。",
        "In the {uniform_days} days up to {decided_on} the department took the same measure against {same_measure_week} "
        "enterprises of one industry and area ({uniform_enterprises} raise a warning); no facts of this case are stated.",
    ),
    remedy=Words("写明本案的事实和理由，或撤回不适当的措施。", "State the facts and reasons of this case, or take the measure back."),
    examples=(
        kept("四户", same_measure_week=4, individual_facts_stated=False),
        broken("五户，没有写明", same_measure_week=5, individual_facts_stated=False),
        broken("六户，没有写明", same_measure_week=6, individual_facts_stated=False),
        kept("五户，已写明个案事实", same_measure_week=5, individual_facts_stated=True),
        excepted("尚未决定", decided=False, same_measure_week=5, individual_facts_stated=False),
        unclear("户数不明", same_measure_week=None, individual_facts_stated=False),
        unclear("是否写明不详", same_measure_week=5, individual_facts_stated=None),
        excepted("通知印发前的决定", same_measure_week=5, individual_facts_stated=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def not_one_size_fits_all(law: InForce) -> pl.Expr:
    """Many enterprises are not treated alike in one sweep without the facts of each."""
    return (Decision.same_measure_week.col < law[UNIFORM_ENTERPRISES]) | Decision.individual_facts_stated.col


@rule(
    Decision, ("M13.5", "L-OBE-59"),
    (OBE.at("第五十九条第二款", "不得在相关区域采取要求相关行业、领域的市场主体普遍停产、停业的措施"), ONE_SIZE), Effect.REFUSE,
    title=Words("区域性普遍停产须有法定理由并经批准", "An area-wide stop has a lawful ground and approval"),
    unless=~Decision.area_wide_stop.col | not_decided,
    reason=Words(
        "要求区域、行业普遍停产停业：法定理由 {area_stop_ground}，已经有权机关批准 {area_stop_approved}。",
        "An area-wide stop: lawful ground {area_stop_ground}, approved by the competent body {area_stop_approved}.",
    ),
    remedy=Words(
        "不属于人民群众生命安全、重特大事故、国家重大活动的，不得采取；属于的，报有权机关批准后再决定。",
        "Without danger to life, a grave accident or a major state event it may not be ordered; with one, obtain approval first.",
    ),
    examples=(
        kept("有理由，已批准", area_wide_stop=True, area_stop_ground=True, area_stop_approved=True),
        broken("没有法定理由", area_wide_stop=True, area_stop_ground=False, area_stop_approved=True),
        broken("没有批准", area_wide_stop=True, area_stop_ground=True, area_stop_approved=False),
        excepted("不是普遍停产", area_wide_stop=False, area_stop_ground=False),
        excepted("尚未决定", decided=False, area_wide_stop=True, area_stop_ground=False),
        unclear("是否批准不明", area_wide_stop=True, area_stop_ground=True, area_stop_approved=None),
        unclear("是否普遍停产不明", area_wide_stop=None, area_stop_ground=False),
        excepted("条例施行之前", area_wide_stop=True, area_stop_ground=False, decided_on=date(2019, 12, 31)),
    ),
)  # fmt: skip
def area_stop_grounded_and_approved() -> pl.Expr:
    """An area-wide stop needs danger to life, a grave accident or a major state event, and approval by the competent body."""
    return Decision.area_stop_ground.col & Decision.area_stop_approved.col


@rule(
    Decision, "M13.6", (NOTICE.at("四(十三)"), NOTICE.at("四(九)", "不得只处罚而不纠正违法行为")), Effect.WARN,
    title=Words("不得以罚代管", "A fine does not replace management"),
    unless=not_decided | (Decision.fine_total.col == 0), numbers=(FINE_REPEAT_COUNT, FINE_REPEAT_MONTHS),
    reason=Words(
        "{fine_repeat_months} 个月内对同一当事人同一违法行为罚款 {same_violation_fines} 次（达到 {fine_repeat_count} 次即预警），"
        "其间没有复查合格。",
        "{same_violation_fines} fines for one violation of one party in {fine_repeat_months} months ({fine_repeat_count} raise "
        "a warning), without a passed recheck between.",
    ),
    remedy=Words("督促改正并复查；仍不改正的，改用更有效的管理措施。", "Have it corrected and recheck; else use what manages it better."),
    examples=(
        kept("第二次", same_violation_fines=2),
        broken("第三次", same_violation_fines=3),
        broken("第四次", same_violation_fines=4),
        excepted("没有罚款", fine_total=0, same_violation_fines=3),
        excepted("尚未决定", decided=False, same_violation_fines=3),
        unclear("次数不明", same_violation_fines=None),
        unclear("罚款数额不明", fine_total=None, same_violation_fines=3),
        excepted("通知印发前的决定", same_violation_fines=3, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def fine_is_not_management(law: InForce) -> pl.Expr:
    """The same violation is not fined again and again without being put right."""
    return Decision.same_violation_fines.col < law[FINE_REPEAT_COUNT]


RULES = (
    prenotice_states_standard,
    decision_states_standard,
    checklist_done,
    no_penalty_is_reasoned,
    not_one_size_fits_all,
    area_stop_grounded_and_approved,
    fine_is_not_management,
)
