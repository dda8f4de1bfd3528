"""What becomes of a plan (SM-PLAN): opened, signed, submitted, received or returned, carried out, changed, ended."""

from datetime import date
from typing import Annotated

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from zhunsheng.acts import in_force, turns
from zhunsheng.acts.act import ACTS, NEW, act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import LEGAL, Role, Scope, reach
from zhunsheng.filing import moves
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans import compiling, copying, guarding, papers, standing
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.law import derivation
from zhunsheng.law.parameters import PLAN_RETURN_WD
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

State = Plan.State
BASIS = NOTICE.at("一(一)")
DRAFTERS = reach(Scope.OWN, Role.OFFICER, *LEGAL)
OPENERS = {**DRAFTERS, **reach(Scope.ALL, Role.SYSTEM)}  # on 1 January for all of the roster
SECTION = reach(Scope.OWN, *LEGAL)
HEAD = reach(Scope.OWN, Role.DEPARTMENT_HEAD)
CHANGERS = reach(Scope.OWN, *LEGAL, Role.DEPARTMENT_HEAD)
BUREAU = reach(Scope.REGION, Role.COUNTY_BUREAU, Role.CITY_BUREAU)  # of the same level
BY_DATE = reach(Scope.ALL, Role.SYSTEM)
RECORDERS = {
    **SECTION, **reach(Scope.REGION, Role.COUNTY_BUREAU), **reach(Scope.DOWN, Role.CITY_BUREAU),
}  # fmt: skip
KNOWN = (
    "nil_return", "nil_reason", "signed_on", "submitted_on", "received_on", "filed_on", "receipt", "returned_on",
    "return_items", "change_reason", "reported_up_on", "summary", "note",
)  # fmt: skip
PREPARED = Q(nil_return=True) | Q(revision__gt=1) | Q(pk__in=PlanItem.objects.order_by().values("plan"))
IN_USE = frozenset({State.FILED, State.IN_FORCE, State.AMENDED, State.RECORDED})


def silent_until(plan: Plan) -> date | None:
    """The last day on which the bureau may return the plan; None before it was received."""
    whose = plan.department
    found = derivation.numbered(PLAN_RETURN_WD, plan.received_on, in_force.current(), whose.region, whose.code)
    return found.end if found else None


@act("plan", Words("编制计划", "Open"), start=NEW, end=State.DRAFT, reaches=OPENERS, basis=BASIS, requirements=("M01.1",),
     sets=("department", "plan_year", "contact", "note"))  # fmt: skip
def open_plan(plan: Plan) -> None:
    """The plan of a year is opened; again only where the one before was withdrawn and none was ever filed."""
    before = _number(plan)
    if before is not None and (before.state != State.WITHDRAWN or standing.ever_filed(before)):
        words = {"code": before.code, "state": before.get_state_display()}
        raise ValidationError(
            {"plan_year": [_("已有计划 %(code)s（%(state)s）。改已备案的，先对它办理“变更”。") % words]}
        )


@act("plan", Words("登记已有计划", "Record a plan of the past"), start=NEW, end=State.RECORDED, reaches=RECORDERS, basis=BASIS,
     requirements=("M01.1",), sets=("department", "plan_year", *KNOWN), past=True)  # fmt: skip
def record(plan: Plan) -> None:
    """A plan made and filed elsewhere is taken over as it was: what breaks a rule is found, not refused."""
    _number(plan)


@act("plan", Words("审签", "Sign"), start={State.DRAFT}, end=State.SIGNED, reaches=HEAD, basis=BASIS, requirements=("M01.1",),
     sensitive=True, waits=PREPARED)  # fmt: skip
def sign(plan: Plan, by: Actor) -> None:
    """The head signs what the legal section has prepared; only a complete plan is signed."""
    standing.hold(plan.department_id, plan.plan_year)
    moves.sign(plan, by)
    guarding.hold(plan, by, signed=True, submitted=True)


@act("plan", Words("报送", "Submit"), start={State.SIGNED, State.RETURNED}, end=State.SUBMITTED, reaches=SECTION, basis=BASIS,
     requirements=("M01.1", "M01.2", "M01.10"), waits=Q())  # fmt: skip
def submit(plan: Plan, by: Actor) -> None:
    """The plan goes to the justice bureau of its level (报同级司法行政部门备案)."""
    standing.hold(plan.department_id, plan.plan_year)
    moves.submit(plan, by, standing.digest_of(plan))
    if not plan.nil_return:
        papers.screening_report(plan, by)


@act("plan", Words("收讫并发回执", "Receive"), start={State.SUBMITTED}, end=State.FILED, reaches=BUREAU, basis=BASIS,
     requirements=("M01.2",), waits=Q(), until=silent_until)  # fmt: skip
def receive(plan: Plan, by: Actor) -> None:
    """The bureau receives the plan; a numbered receipt with time, hash and items goes back (备案回执)."""
    papers.receipt(plan, by)
    compiling.note(plan, by)


@act("plan", Words("退回补正", "Return"), start={State.SUBMITTED}, end=State.RETURNED, reaches=BUREAU, basis=BASIS,
     requirements=("M01.11",))  # fmt: skip
def send_back(
    plan: Plan,
    by: Actor,
    items: Annotated[str, Words("须补正的事项编号（用顿号分开；零报告填“零报告”）", "items to be mended, by code")],
    reason: Annotated[str, Words("补正要求", "what is to be mended")],
) -> None:
    """The bureau returns an incomplete or incompatible plan, naming the items."""
    known = list(standing.items_of(plan).values_list("code", flat=True))
    if not plan.nil_return and not standing.named(items, known):
        raise ValidationError({"items": [_("退回须列明本计划中的事项编号，例如 %(code)s。") % {"code": known[0]}]})
    moves.send_back(plan, by, items, reason)
    papers.return_note(plan, by, standing.named(items, known))


@act("plan", Words("期满视为备案", "File by silence"), start={State.SUBMITTED}, end=State.FILED, reaches=BY_DATE, basis=BASIS,
     requirements=("M01.2", "M01.11"))  # fmt: skip
def file_by_silence(plan: Plan, by: Actor) -> None:
    """What was not returned in its days is filed: filing is not approval (Q-07); the receipt says so."""
    if (last := silent_until(plan)) is None or by.day <= last:
        raise ValidationError({"": [_("退回补正的期限至 %(last)s，尚未届满。") % {"last": last}]})
    plan.deemed = True
    papers.receipt(plan, by)
    compiling.note(plan, by)


@act(
    "plan",
    Words("套用上年计划", "Copy last year's"),
    start=standing.OPEN,
    reaches=SECTION,
    basis=BASIS,
    requirements=("M01.1",),
)
def copy_last_year(plan: Plan, by: Actor) -> None:
    """The items of last year's plan are drafted again, their windows a year later; temporary ones are left behind."""
    if not copying.copied(plan, by):
        raise ValidationError({"": [_("上年没有可以套用的计划事项，或者都已套用。")]})


@act("plan", Words("填写说明", "Describe"), start=standing.OPEN, reaches=DRAFTERS, basis=BASIS, requirements=("M01.1",),
     sets=("contact", "note"))  # fmt: skip
def describe(plan: Plan) -> None:
    """Contact and remarks are filled in."""


@act(
    "plan",
    Words("零报告", "Nil return"),
    start=standing.OPEN,
    reaches=SECTION,
    basis=BASIS,
    requirements=("M01.1",),
    ready=lambda plan: not plan.nil_return and not standing.items_of(plan).exists(),
)
def declare_nil(plan: Plan, reason: str) -> None:
    """The department declares that it inspects nothing in the year (零报告)."""
    if count := standing.items_of(plan).count():
        raise ValidationError({"": [_("本版本有 %(count)s 项计划事项，不能零报告。先删去。") % {"count": count}]})
    plan.nil_return, plan.nil_reason = True, reason


@act(
    "plan",
    Words("公开计划事项", "Publish"),
    start=IN_USE,
    reaches=SECTION,
    basis=BASIS,
    requirements=("M01.13",),
    ready=lambda plan: standing.items_of(plan).filter(published_on__isnull=True, withheld=False).exists(),
)
def publish(plan: Plan, by: Actor) -> None:
    """All items that the head did not withhold are published."""
    open_to_all = standing.items_of(plan).filter(published_on__isnull=True, withheld=False)
    if not open_to_all:
        raise ValidationError({"": [_("没有待公开的事项。")]})
    for item in open_to_all:
        ACTS["plan_item.publish"](item, by=by.once_only(""))


@act(
    "plan",
    Words("变更", "Change"),
    start={State.IN_FORCE, State.RECORDED},
    end=State.AMENDED,
    reaches=CHANGERS,
    basis=BASIS,
    requirements=("M01.10",),
    ready=lambda plan: standing.newest(plan).pk == plan.pk,
)
def change(plan: Plan, by: Actor, reason: str) -> None:
    """A filed plan is changed by a new version only, with reason; until that is filed this one goes on (变更报备)."""
    if standing.newest(plan).pk != plan.pk:
        raise ValidationError({"": [_("已有更新的版本 %(code)s。") % {"code": standing.newest(plan).code}]})
    Plan.objects.filter(pk=plan.pk).update(state=State.AMENDED)  # as this act leaves it: the new version asks for it
    ACTS["plan.new_version"](
        by=by.once_only(""), department=plan.department, plan_year=plan.plan_year, change_reason=reason
    )


@act("plan", Words("起草新版本", "Open a version"), start=NEW, end=State.DRAFT, reaches=CHANGERS, basis=BASIS,
     requirements=("M01.10",), sets=("department", "plan_year", "change_reason"))  # fmt: skip
def new_version(plan: Plan) -> None:
    """The next version of a plan that is being changed: its items stand in it until it drops them."""
    before = _number(plan)
    if before is None or before.state not in (State.AMENDED, State.WITHDRAWN):
        raise ValidationError({"plan_year": [_("没有正在变更的计划。先对已备案的计划办理“变更”。")]})
    if not plan.change_reason.strip():
        raise ValidationError({"change_reason": [_("写明变更原因。")]})
    plan.submitted_on, plan.contact = before.submitted_on, before.contact


@act("plan", Words("列入汇总上报", "Report up"), start=IN_USE | {State.ENDED},
     reaches=reach(Scope.REGION, Role.COUNTY_BUREAU), basis=BASIS, requirements=("M01.4",))  # fmt: skip
def report_up(plan: Plan, by: Actor) -> None:
    """A county's plan goes up to the city in the county's compilation, where it arrives the same moment."""
    plan.compilation = compiling.of(plan.department.region, plan.plan_year)
    if plan.compilation is None:
        raise ValidationError({"": [_("本年度还没有汇总。请先在“计划汇总”建立。")]})
    plan.reported_up_on = by.day


@act("plan", Words("填报执行情况", "Summarise"), start=IN_USE | {State.ENDED}, reaches=SECTION, basis=BASIS,
     requirements=("M01.14",), sets=("summary",))  # fmt: skip
def summarise(plan: Plan) -> None:
    """What was carried out of the plan is told (执行情况)."""


@act("plan", Words("撤回", "Withdraw"), start={State.DRAFT, State.SIGNED, State.SUBMITTED, State.RETURNED}, end=State.WITHDRAWN,
     reaches=SECTION, basis=BASIS, requirements=("M01.1",))  # fmt: skip
def withdraw(plan: Plan, reason: str) -> None:
    """A plan not yet filed is taken back; what was submitted counts as not submitted."""
    plan.withdrawn_reason = reason
    plan.received_on = plan.submitted_on = None


@act("plan", Words("催办", "Remind"), start={State.DRAFT, State.SIGNED, State.WITHDRAWN}, reaches=BUREAU, basis=BASIS,
     requirements=("M01.3",))  # fmt: skip
def remind(plan: Plan, by: Actor) -> None:
    """A department whose plan is overdue is reminded by letter (催办函)."""
    facts = guarding.facts_of(plan, by)
    if not facts["filing_expected"] or facts["submitted"] or by.day <= facts["plan_due_on"]:
        raise ValidationError({"": [_("该部门没有逾期：应在 %(due)s 前报送。") % {"due": facts["plan_due_on"]}]})
    papers.reminder(plan, by, facts["plan_due_on"])


@act("plan", Words("转入执行", "Start"), start={State.FILED}, end=State.IN_FORCE, reaches=BY_DATE, basis=BASIS,
     requirements=("M01.8",))  # fmt: skip
def start(plan: Plan, by: Actor) -> None:
    """A filed plan is carried out from the first day of its year."""
    if by.day.year < plan.plan_year:
        raise ValidationError({"": [_("计划年度尚未开始。")]})


@act(
    "plan",
    Words("年终结束", "End"),
    start={State.IN_FORCE, State.AMENDED},
    end=State.ENDED,
    reaches=BY_DATE,
    basis=BASIS,
    requirements=("M01.14",),
)
def end(plan: Plan, by: Actor) -> None:
    """A plan ends with its year."""
    if by.day.year <= plan.plan_year:
        raise ValidationError({"": [_("计划年度尚未结束。")]})


def _number(plan: Plan) -> Plan | None:
    """Version and code of a new plan; the version before it, None for the first."""
    turns.counting_on([f"plan {plan.department_id} {plan.plan_year}"])
    before = standing.current(plan.department_id, plan.plan_year)
    plan.revision = before.revision + 1 if before else 1
    version = f"-V{plan.revision}" if before else ""
    plan.code = f"{plan.department.code}-{plan.plan_year}{version}"
    said = f"（第{plan.revision}版）" if before else ""
    plan.title = f"{plan.department.name}{plan.plan_year}年度行政执法检查计划{said}"
    return before
