"""The papers of a plan's filing: each with its number and hash, issued in the transaction of the act."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from zhunsheng.acts.act import law_of
from zhunsheng.acts.actor import LOCAL, Actor
from zhunsheng.acts.noun import of_singular
from zhunsheng.filing import moves
from zhunsheng.inspection.compilations.models import Compilation
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans import screening, standing
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.papers import marks
from zhunsheng.papers.document import chinese
from zhunsheng.papers.forms import (
    CountyCompilation,
    Form,
    PlanPaper,
    PlanReceipt,
    PlanReturn,
    ReminderLetter,
    ScreeningReport,
)
from zhunsheng.papers.issuing import issue
from zhunsheng.papers.models import Paper
from zhunsheng.register import regions
from zhunsheng.register.models import Account, Department

NIL = "零报告"
ONE_DAY = timedelta(days=1)


def receipt(plan: Plan, by: Actor) -> None:
    """The receipt (备案回执): its number is the plan's filing number (M01.2)."""
    told = PlanReceipt(
        organ=bureau(plan.department.region), department=plan.department.name, plan_year=plan.plan_year,
        revision=plan.revision, first_submitted_on=_day(plan.submitted_on), submitted_at=_minute(plan.submitted_at),
        received_at=_minute(by.at), receiver=named(by.person), deemed=plan.deemed, nil_return=plan.nil_return,
        content_hash=plan.digest, items=tuple(standing.items_of(plan).values_list("code", "item_name")),
    )  # fmt: skip
    moves.receive(plan, by, _issued(told, plan, by, "plan_filing").number)


def screening_report(plan: Plan, by: Actor) -> None:
    """What the rules find in the plan's items as it is submitted (筛查报告, M01.12): kept beside the receipt to come."""
    found = screening.screened(plan, law_of(of_singular("plan"), plan), by.day)
    told = ScreeningReport(
        department=plan.department.name, plan_year=plan.plan_year, revision=plan.revision, content_hash=plan.digest,
        items=len(found.lines), clean=found.clean,
        found=tuple(
            (line.item.code, line.item.item_name, one.finding.rule.title.zh, one.finding.reason.zh)
            for line in found.lines for one in line.found if not one.finding.justified
        ),
    )  # fmt: skip
    issue(told, by, noun="plan", subject=plan.code, department=plan.department.code, region=plan.department.region)


def return_note(plan: Plan, by: Actor, items: Sequence[str]) -> None:
    """The return note (退回补正通知书), naming the items (M01.11)."""
    named = standing.items_of(plan).filter(code__in=items).values_list("code", "item_name")
    told = PlanReturn(
        organ=bureau(plan.department.region), department=plan.department.name, plan_year=plan.plan_year,
        received_on=_day(plan.received_on), reason=plan.return_reason, items=tuple(named),
    )  # fmt: skip
    _issued(told, plan, by, "plan_return")


def reminder(plan: Plan, by: Actor, due_on: date) -> None:
    """The letter to a department whose plan is overdue (催办函), saying since when and by how many days (M01.3)."""
    told = ReminderLetter(
        organ=bureau(plan.department.region), department=plan.department.name, plan_year=plan.plan_year,
        due_on=_day(due_on), days_late=(by.day - due_on).days,
    )  # fmt: skip
    _issued(told, plan, by, "reminder")


def compiled(compilation: Compilation, plans: Sequence[Plan], by: Actor) -> None:
    """The county's report (汇总上报), listing what it passes up (M01.4)."""
    rows = tuple(
        (
            plan.department.name,
            plan.receipt,
            _day(plan.filed_on),
            NIL if plan.nil_return else str(standing.items_of(plan).count()),
        )
        for plan in plans
    )
    told = CountyCompilation(
        organ=bureau(compilation.region),
        to=bureau(f"{compilation.region[:4]}00"),
        plan_year=compilation.plan_year,
        plans=rows,
    )
    issue(
        told, by, noun="compilation", subject=compilation.code, department=by.department, region=compilation.region,
        mark=marks.mark("compilation", compilation.region),
    )  # fmt: skip


def annex(plan: Plan) -> PlanPaper:
    """The plan as annex 1 prints it, as it stands now (附件1)."""
    return PlanPaper(
        department=plan.department.name, plan_year=plan.plan_year, level=plan.department.get_level_display(),
        region=regions.called(plan.department.region), revision=plan.revision, change_reason=plan.change_reason,
        nil_return=plan.nil_return, nil_reason=plan.nil_reason, contact=plan.contact, note=plan.note,
        signed_by=named(plan.signed_by) if plan.signed_by else "", signed_on=_day(plan.signed_on), submitted_on=_day(plan.submitted_on),
        receipt=plan.receipt, filed_on=_day(plan.filed_on), receiver=named(plan.received_by) if plan.receipt else "", content_hash=plan.digest,
        items=tuple(_row(place, item) for place, item in enumerate(standing.items_of(plan).select_related("item"), 1)),
    )  # fmt: skip


def _row(place: int, item: PlanItem) -> tuple[str, ...]:
    joint = "、".join(filter(None, (item.lead, item.partners))) if item.joint else "否"
    scope = "，".join(filter(None, (item.object_type, item.object_scope)))
    return (
        str(place), item.item.code if item.item else "—", item.item_name, item.legal_basis, item.get_origin_display(),
        scope, _count(item.objects_total), item.share or _count(item.objects_planned), _count(item.planned_frequency),
        item.get_method_display(), "是" if item.random else "否", _window(item),
        joint, item.remark,
    )  # fmt: skip


def _window(item: PlanItem) -> str:
    """From the first day to the day before the first after it: both as papers write days."""
    since, until = item.window_from, item.window_until
    return f"{chinese(since) if since else '—'}至{chinese(until - ONE_DAY) if until else '—'}"


def bureau(region: str) -> str:
    """The name of the justice bureau of a region."""
    found = Department.objects.filter(kind=Department.Kind.BUREAU, region=region).values_list("name", flat=True).first()
    return found or "司法行政部门"


def named(person: str) -> str:
    """The name that goes with an account; the system has none."""
    return Account.objects.filter(username=person).values_list("name", flat=True).first() or person or "系统"


def _issued(told: Form, plan: Plan, by: Actor, kind: str) -> Paper:
    return issue(
        told, by, noun="plan", subject=plan.code, department=plan.department.code, region=plan.department.region,
        mark=marks.mark(kind, plan.department.region),
    )  # fmt: skip


def _day(on: date | None) -> str:
    return on.isoformat() if on else ""


def _minute(at: datetime | None) -> str:
    return f"{chinese(local.date())}{local:%H:%M}" if (local := at and at.astimezone(LOCAL)) else ""


def _count(number: int | None) -> str:
    return "—" if number is None else str(number)
