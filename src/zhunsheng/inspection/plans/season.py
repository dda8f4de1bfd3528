"""A plan season at a glance: every department of the roster, how far its plan is, and who is late by how many days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl
from django.db.models import Count, Q, QuerySet

from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans import facts, standing
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.law.facts.plan_item import due_day
from zhunsheng.law.in_force import Law
from zhunsheng.register.models import Department


@dataclass(frozen=True)
class Row:
    """One department in a year: its latest version, what that holds, and how it stands to the due day."""

    department: Department
    plan: Plan | None  # None: nothing was opened
    items: int
    published: int
    expected: bool
    due_on: date
    first_on: date | None  # the first complete submission
    filed_on: date | None  # of the first version that was filed
    as_of: date

    @property
    def late(self) -> int:
        """Days since the due day while nothing was submitted; 0 where it was, or need not be."""
        if not self.expected or self.first_on is not None:
            return 0
        return max((self.as_of - self.due_on).days, 0)

    @property
    def filed_late(self) -> int:
        """Days by which the first submission missed the due day: it stays marked (逾期备案)."""
        if not self.expected or self.first_on is None:
            return 0
        return max((self.first_on - self.due_on).days, 0)


@dataclass(frozen=True)
class Season:
    """All of them, and how many stand where."""

    year: int
    rows: tuple[Row, ...]

    @property
    def expected(self) -> int:
        return sum(row.expected for row in self.rows)

    @property
    def filed(self) -> int:
        return sum(row.expected and row.filed_on is not None for row in self.rows)

    @property
    def in_time(self) -> int:
        return sum(row.expected and row.first_on is not None and not row.filed_late for row in self.rows)

    @property
    def late(self) -> tuple[Row, ...]:
        """Who has submitted nothing since the due day, the longest first."""
        return tuple(sorted((row for row in self.rows if row.late), key=lambda row: (-row.late, row.department.code)))

    @property
    def waiting(self) -> int:
        """Plans at the bureau, not yet received or returned."""
        return sum(row.plan is not None and row.plan.state == Plan.State.SUBMITTED for row in self.rows)


def season(year: int, departments: QuerySet[Department], law: Law, as_of: date) -> Season:
    """The season of `year` for `departments`, as it stands on `as_of`."""
    roster = list(departments.filter(state=Department.State.ACTIVE, on_roster=True).order_by("region", "code"))
    plans = Plan.objects.filter(plan_year=year, department__in=departments).select_related("department")
    told = {row["act"]: row for row in facts.of(plans, law, as_of).iter_rows(named=True)}
    versions: dict[int, list[Plan]] = {}
    for plan in plans.order_by("revision"):
        versions.setdefault(plan.department_id, []).append(plan)
    counts = _counts(year, departments)
    due = pl.select(pl.lit(year, pl.Int32).alias("plan_year")).select(due_day(law)).item()
    rows = (_row(one, versions.get(one.pk, []), told, counts.get(one.pk, (0, 0)), due, as_of) for one in roster)
    return Season(year, tuple(rows))


def _row(
    department: Department, versions: Sequence[Plan], told: Mapping[str, Mapping[str, Any]], counts: tuple[int, int],
    due: date, as_of: date,
) -> Row:  # fmt: skip
    known = [told[plan.code] for plan in versions if plan.code in told]
    latest = versions[-1] if versions else None
    return Row(
        department, latest, *counts, expected=any(row["filing_expected"] for row in known) or _owes(department, versions),
        due_on=due, first_on=_first(row["submitted_on"] for row in known),
        filed_on=_first(plan.filed_on for plan in versions if plan.state in standing.LIVE), as_of=as_of,
    )  # fmt: skip


def _owes(department: Department, versions: Sequence[Plan]) -> bool:
    return not versions and department.filing_expected


def _first(days: Any) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _counts(year: int, departments: QuerySet[Department]) -> dict[int, tuple[int, int]]:
    """Items that stand in the plan as filed, or being made for the first time, and those of them published."""
    asked = PlanItem.objects.filter(plan_year=year, department__in=departments).filter(standing.effective()).order_by()
    groups = asked.values_list("department").annotate(
        whole=Count("pk"), open=Count("pk", filter=Q(published_on__isnull=False))
    )
    return {department: (whole, published) for department, whole, published in groups}
