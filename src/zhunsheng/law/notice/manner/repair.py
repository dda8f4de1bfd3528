"""Chapter three of the notice: credit repair by published rules, in time, with reasons (信用修复)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.repair import Repair
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import REPAIR_SYNC_WD, REPAIR_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import CREDIT_REPAIR, NOTICE
from zhunsheng.law.words import Words

PUBLISHED = NOTICE.at("三(七)", "依法依规公布失信修复的条件、标准、程序、所需材料、办理时限等要素")
EFFICIENT = (NOTICE.at("三(七)", "提高信用修复效率"), CREDIT_REPAIR.at(""))
BEFORE_NOTICE = {"received_on": date(2025, 2, 27)}
UNDECIDED = {"decided": False, "decided_on": None}
UNSYNCED = {"synced": False, "synced_on": None}

not_decided = ~Repair.decided.col
not_accepted = ~Repair.accepted.col


@rule(
    Repair, "M07.12", PUBLISHED, Effect.REFUSE,
    title=Words("修复要素公布后才能受理", "Applications are taken only by published rules"),
    unless=not_accepted,
    reason=Words(
        "该类失信修复的条件、标准、程序、所需材料、办理时限没有全部公布，已受理申请。",
        "An application was accepted in a category whose conditions, standard, procedure, materials and time limit are not all published.",
    ),
    remedy=Words("由市发展改革委公布五项要素。", "Let the development commission publish all five."),
    examples=(
        kept("五项已公布"),
        broken("没有全部公布", category_complete=False),
        excepted("没有受理", category_complete=False, accepted=False),
        unclear("是否公布不明", category_complete=None),
        unclear("是否受理不明", category_complete=False, accepted=None),
        excepted("通知印发前收到", category_complete=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def repair_category_complete() -> pl.Expr:
    """Conditions, standard, procedure, materials and time limit of repair are published."""
    return Repair.category_complete.col


def decision_due(law: InForce) -> pl.Expr:
    """The last day for the decision: the published limit, and what the completion of the papers took."""
    return law.working_days_after(Repair.received_on.col, Repair.limit_wd.col + Repair.stopped_wd.col)


@rule(
    Repair, "M07.13", EFFICIENT, Effect.REFUSE,
    title=Words("信用修复按期决定", "Repair is decided in time"),
    unless=not_accepted, numbers=(REPAIR_WD,), figures={"due_on": decision_due}, finding_only=True,
    reason=Words(
        "{received_on} 收到的申请应在 {due_on} 前（{limit_wd} 个工作日，补正停计 {stopped_wd} 个）决定；决定日：{decided_on}。",
        "The application received on {received_on} was to be decided by {due_on} ({limit_wd} working days and {stopped_wd} for "
        "completing the papers); decided on: {decided_on}.",
    ),
    remedy=Words("尽快决定并告知申请人；逾期记录在案。", "Decide now and tell the applicant; the delay stays on record."),
    examples=(
        kept("没有公布时限，第10个工作日决定", decided_on=date(2026, 5, 25)),
        broken("没有公布时限，第11个工作日决定", decided_on=date(2026, 5, 26)),
        kept("第9个工作日决定", decided_on=date(2026, 5, 22)),
        kept("公布时限为11个工作日", decided_on=date(2026, 5, 26), limit_wd=11),
        broken("公布时限为9个工作日", decided_on=date(2026, 5, 25), limit_wd=9),
        kept("补正停计一个工作日", decided_on=date(2026, 5, 26), stopped_wd=1),
        kept("期限当天尚未决定", **UNDECIDED, as_of=date(2026, 5, 25)),
        broken("期限已过尚未决定", **UNDECIDED, as_of=date(2026, 5, 26)),
        excepted("没有受理", **UNDECIDED, accepted=False),
        unclear("决定日不明", decided_on=None),
        unclear("补正停计几日不明", stopped_wd=None),
        unclear("是否受理不明", **UNDECIDED, accepted=None),
        unclear("收到日不明", received_on=None),
        excepted("通知印发前收到", **UNDECIDED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def repair_decided_in_time(law: InForce) -> pl.Expr:
    """Repair is quick: it is decided within the published limit, which stands still while papers are completed."""
    return in_time(Repair.decided.col, Repair.decided_on.col, decision_due(law))


@rule(
    Repair, "M07.13", EFFICIENT, Effect.REFUSE,
    title=Words("补正一次告知", "Missing papers are asked for once"),
    reason=Words("要求补正 {corrections_asked} 次，应一次告知。", "The applicant was asked {corrections_asked} times to complete the papers: once is the rule."),
    remedy=Words("按已有材料办理，不再要求补正。", "Go on with what is there and ask for no more."),
    examples=(
        kept("没有要求补正", corrections_asked=0),
        kept("一次告知", corrections_asked=1),
        broken("两次告知", corrections_asked=2),
        unclear("次数不明", corrections_asked=None),
        excepted("通知印发前收到", corrections_asked=2, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def correction_asked_once() -> pl.Expr:
    """All that is missing is asked for at one time."""
    return Repair.corrections_asked.col <= 1


@rule(
    Repair, "M07.13", EFFICIENT, Effect.REFUSE,
    title=Words("修复结果说明理由", "The result of repair is told with reasons"),
    unless=not_decided,
    reason=Words("{decided_on} 作出决定，没有告知申请人理由。", "Decided on {decided_on}; the applicant was not told the reasons."),
    remedy=Words("将结果和理由告知申请人。", "Tell the applicant the result and the reasons."),
    examples=(
        kept("已告知理由"),
        broken("没有告知理由", reasons_told=False),
        excepted("尚未决定", reasons_told=False, **UNDECIDED),
        unclear("是否告知不明", reasons_told=None),
        unclear("是否决定不明", reasons_told=False, decided=None),
        excepted("通知印发前收到", reasons_told=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def repair_result_reasoned() -> pl.Expr:
    """The applicant is told the result and why."""
    return Repair.reasons_told.col


def sync_due(law: InForce) -> pl.Expr:
    """The last day for lists and portal to show the repair."""
    return law.working_days_after(Repair.decided_on.col, law[REPAIR_SYNC_WD])


@rule(
    Repair, "M07.13", EFFICIENT, Effect.WARN,
    title=Words("同意修复后及时更新名单和门户", "A granted repair shows in lists and portal"),
    unless=not_decided | ~Repair.granted.col, numbers=(REPAIR_SYNC_WD,), figures={"due_on": sync_due},
    reason=Words(
        "{decided_on} 同意修复，名单和门户应在 {due_on} 前（{repair_sync_wd} 个工作日内）更新；更新日：{synced_on}。",
        "Repair was granted on {decided_on}; lists and portal were to show it by {due_on} ({repair_sync_wd} working days); "
        "updated on: {synced_on}.",
    ),
    remedy=Words("立即更新名单和门户。", "Update lists and portal now."),
    examples=(
        kept("第3个工作日更新", synced_on=date(2026, 5, 28)),
        broken("第4个工作日更新", synced_on=date(2026, 5, 29)),
        kept("第2个工作日更新", synced_on=date(2026, 5, 27)),
        kept("期限当天尚未更新", **UNSYNCED, as_of=date(2026, 5, 28)),
        broken("期限已过尚未更新", **UNSYNCED, as_of=date(2026, 5, 29)),
        excepted("不同意修复", **UNSYNCED, granted=False),
        excepted("尚未决定", **UNSYNCED, decided=False),
        unclear("更新日不明", synced_on=None),
        unclear("是否同意不明", **UNSYNCED, granted=None),
        unclear("是否决定不明", **UNSYNCED, decided=None),
        excepted("通知印发前收到", **UNSYNCED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def repair_synced(law: InForce) -> pl.Expr:
    """What is repaired is repaired wherever it is shown."""
    return in_time(Repair.synced.col, Repair.synced_on.col, sync_due(law))


RULES = (
    repair_category_complete,
    repair_decided_in_time,
    correction_asked_once,
    repair_result_reasoned,
    repair_synced,
)
