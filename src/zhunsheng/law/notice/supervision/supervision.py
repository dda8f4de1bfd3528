"""Chapter five of the notice: how supervision is opened, and by whom (监督活动、监督程序的启动)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.supervision import Supervision
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import ELS_FROM, HEAR_DEPARTMENT_WD, SUPERVISION_STAFF
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ELS, NOTICE, NX_SUP, SD_SUP
from zhunsheng.law.words import Words

KINDS_NAMED = (NOTICE.at("五(十五)", "日常监督、重点监督和综合监督…要及时组织开展专项监督"), ELS.at(""))
BY_PLAN = NOTICE.at("五(十五)", "各级司法行政部门要制定年度行政执法监督工作方案")
PROCEEDING = (
    NOTICE.at("五(十八)", "根据《宁夏回族自治区行政执法监督条例》等规定启动行政执法监督程序"),
    NX_SUP.at(""),
    ELS.at(""),
)
STAFF = (PROCEEDING[0], SD_SUP.at("第二十二条", "不得少于两人"))
BEFORE_NOTICE = {"opened_on": date(2025, 2, 27)}
NOT_OPENED = {"opened": False}
UNHEARD = {"department_heard": False}

not_opened = ~Supervision.opened.col
no_proceeding = not_opened | ~Supervision.proceeding.col


@rule(
    Supervision, "M15.2", KINDS_NAMED, Effect.REFUSE,
    title=Words("监督方式为现行规定所列", "Supervision is of a kind the rules name"),
    unless=not_opened, numbers=(ELS_FROM,), readings=("Q-29",),
    reason=Words(
        "{opened_on} 立项的监督方式为{kind}；自 {els_from} 起，综合监督不再是监督方式。",
        "Opened on {opened_on} as {kind}; from {els_from} comprehensive supervision is no longer a kind of it.",
    ),
    remedy=Words("改为日常监督、重点监督或者专项监督。", "Record it as daily, key or special supervision."),
    examples=(
        kept("专项监督", kind="special"),
        kept("日常监督", kind="daily"),
        kept("条例施行前一天，综合监督", kind="comprehensive", opened_on=date(2026, 1, 31)),
        broken("条例施行当天，综合监督", kind="comprehensive", opened_on=date(2026, 2, 1)),
        broken("条例施行次日，综合监督", kind="comprehensive", opened_on=date(2026, 2, 2)),
        excepted("尚未立项", **NOT_OPENED, kind="comprehensive"),
        unclear("监督方式不明", kind=None),
        unclear("立项日不明", kind="comprehensive", opened_on=None),
        unclear("是否立项不明", kind="comprehensive", opened=None),
        excepted("通知印发前立项", kind="comprehensive", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def activity_has_known_kind(law: InForce) -> pl.Expr:
    """Supervision is daily, key or special; comprehensive until the national regulation, which no longer names it."""
    return (Supervision.kind.col != "comprehensive") | (Supervision.opened_on.col < law[ELS_FROM])


@rule(
    Supervision, "M15.2", BY_PLAN, Effect.REFUSE,
    title=Words("计划外的监督须述明理由", "Supervision beyond the plan is reasoned"),
    unless=not_opened | Supervision.planned.col,
    reason=Words(
        "{opened_on} 立项的监督没有列入年度方案，没有述明理由。",
        "The supervision opened on {opened_on} is not in the yearly plan, and no reason is given.",
    ),
    remedy=Words("写明计划外开展监督的理由。", "Give the reason for going beyond the plan."),
    examples=(
        kept("已述理由", unplanned_reason_given=True),
        broken("没有理由", unplanned_reason_given=False),
        excepted("列入年度方案", planned=True, unplanned_reason_given=False),
        excepted("尚未立项", **NOT_OPENED, unplanned_reason_given=False),
        unclear("有无理由不明", unplanned_reason_given=None),
        unclear("是否列入方案不明", planned=None, unplanned_reason_given=False),
        excepted("通知印发前立项", unplanned_reason_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def unplanned_is_reasoned() -> pl.Expr:
    """Supervision follows the yearly plan; what goes beyond it says why."""
    return Supervision.unplanned_reason_given.col


@rule(
    Supervision, "M18.1", PROCEEDING, Effect.REFUSE,
    title=Words("监督程序须有依据、有问题、经批准", "A proceeding has its basis, its problem and its approval"),
    unless=no_proceeding, readings=("Q-29",),
    reason=Words(
        "监督程序 {opened_on} 立项，注明依据：{basis_given}，述明涉嫌问题：{problem_stated}，局负责人批准：{approved_by_head}。",
        "Opened on {opened_on}; basis given: {basis_given}, problem stated: {problem_stated}, approved by the head: "
        "{approved_by_head}.",
    ),
    remedy=Words(
        "在监督立案表中补齐依据和涉嫌问题，报局负责人批准。", "Complete basis and problem in the opening sheet; have the head approve it.",
    ),
    examples=(
        kept("三项齐全"),
        broken("没有注明依据", basis_given=False),
        broken("没有述明问题", problem_stated=False),
        broken("没有批准", approved_by_head=False),
        excepted("尚未立项", **NOT_OPENED, basis_given=False),
        excepted("监督活动，不是监督程序", proceeding=False, basis_given=False),
        unclear("有无依据不明", basis_given=None),
        unclear("问题是否述明不详", problem_stated=None),
        unclear("是否批准不明", approved_by_head=None),
        unclear("是否监督程序不明", proceeding=None, basis_given=False),
        excepted("通知印发前立项", basis_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def proceeding_opened_properly() -> pl.Expr:
    """A proceeding is opened by rule: it names its basis and the suspected problem, and the head of the bureau approves."""
    return Supervision.basis_given.col & Supervision.problem_stated.col & Supervision.approved_by_head.col


@rule(
    Supervision, "M18.2", STAFF, Effect.REFUSE,
    title=Words("监督人员不少于二人，持证且无利害关系", "Two certificated supervision staff, none with an interest"),
    unless=no_proceeding, numbers=(SUPERVISION_STAFF,),
    reason=Words(
        "持有效监督证件的监督人员 {staff} 人，应不少于 {supervision_staff} 人；有利害关系的 {staff_with_interest} 人。",
        "{staff} staff with a valid supervision certificate, at least {supervision_staff} needed; {staff_with_interest} "
        "with an interest.",
    ),
    remedy=Words("增派持证监督人员；有利害关系的回避。", "Assign more certificated staff; those with an interest step back."),
    examples=(
        kept("二人", staff=2),
        broken("一人", staff=1),
        kept("三人", staff=3),
        broken("一人有利害关系", staff=3, staff_with_interest=1),
        excepted("尚未立项", **NOT_OPENED, staff=1),
        excepted("监督活动，不是监督程序", proceeding=False, staff=1),
        unclear("人数不明", staff=None),
        unclear("有无利害关系不明", staff_with_interest=None),
        unclear("是否监督程序不明", proceeding=None, staff=1),
        excepted("通知印发前立项", staff=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def two_supervision_staff(law: InForce) -> pl.Expr:
    """Supervision is done by at least two with supervision certificates; whoever has an interest steps back."""
    return (Supervision.staff.col >= law[SUPERVISION_STAFF]) & (Supervision.staff_with_interest.col == 0)


def hearing_until(law: InForce) -> pl.Expr:
    """The last day on which the department may answer the draft; a finding without its answer comes after it."""
    return law.working_days_after(Supervision.finding_drafted_on.col, law[HEAR_DEPARTMENT_WD])


@rule(
    Supervision, "M18.3", PROCEEDING[0], Effect.WARN,
    title=Words("认定前听取被监督部门意见", "The department is heard before a finding against it"),
    unless=~Supervision.finding_made.col,
    numbers=(HEAR_DEPARTMENT_WD,), figures={"due_on": hearing_until},
    reason=Words(
        "认定稿于 {finding_drafted_on} 送达，部门可在 {due_on} 前（{hear_department_wd} 个工作日）陈述意见；"
        "没有听取意见即于 {finding_on} 认定。",
        "The draft was served on {finding_drafted_on}; the department could answer until {due_on} ({hear_department_wd} "
        "working days). The finding of {finding_on} was made without hearing it.",
    ),
    remedy=Words(
        "送达认定稿，听取部门意见或者等到期满后再认定。", "Serve the draft; hear the department, or wait until its time has passed.",
    ),
    examples=(
        kept("已听取意见", draft_served=False, finding_drafted_on=None),
        kept("未陈述，期满次日认定", **UNHEARD, finding_on=date(2026, 3, 31)),
        broken("未陈述，第5个工作日认定", **UNHEARD, finding_on=date(2026, 3, 30)),
        broken("未陈述，第4个工作日认定", **UNHEARD, finding_on=date(2026, 3, 27)),
        kept("未陈述，期满后第二日认定", **UNHEARD, finding_on=date(2026, 4, 1)),
        broken("没有听取意见，也没有送达认定稿", **UNHEARD, draft_served=False),
        excepted("尚未认定", **UNHEARD, finding_made=False, draft_served=False),
        unclear("是否听取意见不明", department_heard=None, draft_served=False),
        unclear("是否送达认定稿不明", **UNHEARD, draft_served=None),
        unclear("认定日不明", **UNHEARD, finding_on=None),
        unclear("认定稿送达日不明", **UNHEARD, finding_drafted_on=None),
        unclear("是否认定不明", **UNHEARD, finding_made=None, draft_served=False),
        excepted("通知印发前立项", **UNHEARD, draft_served=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def department_heard(law: InForce) -> pl.Expr:
    """Before a finding against it the department is heard, or its time for an answer has passed."""
    waited = Supervision.finding_on.col > hearing_until(law)
    return Supervision.department_heard.col | (Supervision.draft_served.col & waited)


RULES = (
    activity_has_known_kind,
    unplanned_is_reasoned,
    proceeding_opened_properly,
    two_supervision_staff,
    department_heard,
)
