"""Which version of a plan is at hand, and which items stand in it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache

from django.conf import settings
from django.db.models import F, Q, QuerySet

from zhunsheng.acts import plans as queries
from zhunsheng.acts import turns
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.trail import canonical, digest

State = Plan.State
OPEN = frozenset({State.DRAFT, State.RETURNED})  # its items may be changed
LIVE = frozenset(
    {State.FILED, State.IN_FORCE, State.AMENDED, State.ENDED, State.RECORDED}
)  # once filed, if recorded so
FIELDS = tuple(field.attname for field in Plan._meta.concrete_fields)
TOLD = (  # of an item, what the receipt's hash is made over
    "code", "item_id", "item_name", "origin", "legal_basis", "object_type", "object_scope", "objects_total", "share",
    "objects_planned", "planned_frequency", "method", "off_site", "random", "random_exempt", "window_from",
    "window_until", "joint", "lead", "partners", "confidential", "merge_answer", "why_apart", "white_list_note",
    "withheld", "carries_over", "remark",
)  # fmt: skip


def current(department: int, year: int) -> Plan | None:
    """The latest version of a department's plan of the year, None where there is none."""
    found = replace(_versions(), params=(department, year)).rows(0, 1)
    return Plan.from_db("default", FIELDS, found[0]) if found else None


@cache
def _versions() -> queries.Plan:
    asked = Plan.objects.filter(department=0).filter(plan_year=0).order_by("-revision")
    return queries.compiled(asked.values_list(*FIELDS))


def hold(department: int, year: int) -> None:
    """Nobody else changes this plan's items, or opens or closes it, until the transaction is over."""
    turns.counting_on([f"plan_item {department} {year}"])


def standing(plan: Plan) -> Q:
    """The condition that holds the items standing in this version: of it or an earlier one, and not dropped by then."""
    own = Q(department=plan.department_id, plan_year=plan.plan_year, plan__revision__lte=plan.revision)
    return own & (Q(dropped_in__isnull=True) | Q(dropped_in__revision__gt=plan.revision))


def effective(on: date | None = None) -> Q:
    """The condition that leaves out items dropped in a version that was filed (by `on`), or in the one they began in.

    A later version that only drops them is not yet the plan.
    """
    unfiled = Q(dropped_in__filed_on__isnull=True)
    later = unfiled if on is None else unfiled | Q(dropped_in__filed_on__gt=on)
    return Q(dropped_in__isnull=True) | (later & ~Q(dropped_in=F("plan")))


def items_of(plan: Plan) -> QuerySet[PlanItem]:
    """The items standing in this version, in their order."""
    return PlanItem.objects.filter(standing(plan)).order_by("number")


def may_drop(item: PlanItem) -> bool:
    """Whether an open version stands that could drop the item."""
    plan = current(item.department_id, item.plan_year) if item.dropped_in_id is None else None
    return plan is not None and plan.state in OPEN


def newest(plan: Plan) -> Plan:
    """The latest version of the same plan that was not withdrawn; itself where there is none later."""
    later = Plan.objects.filter(department=plan.department_id, plan_year=plan.plan_year, revision__gt=plan.revision)
    return later.exclude(state=State.WITHDRAWN).order_by("-revision").first() or plan


def ever_filed(plan: Plan) -> bool:
    """Whether any version of the same plan was filed."""
    same = Plan.objects.filter(department=plan.department_id, plan_year=plan.plan_year)
    return same.filter(state__in=LIVE).exists()


def digest_of(plan: Plan) -> str:
    """The hash of what is filed: the plan's own words and its standing items, in their order."""
    lines = list(items_of(plan).values(*TOLD))
    said = {"plan": plan.code, "nil_return": plan.nil_return, "nil_reason": plan.nil_reason, "note": plan.note,
            "change_reason": plan.change_reason, "items": lines}  # fmt: skip
    return digest.function(settings.CHAIN_HASH)(canonical.text(said).encode()).hexdigest()


def named(text: str, codes: Iterable[str]) -> list[str]:
    """Those of `codes` that `text` names, each as a word of its own."""
    words = set(re.split(r"[\s、，,;；。]+", text))
    return [code for code in codes if code in words]
