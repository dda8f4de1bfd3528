"""A plan screened before it goes to the bureau: its items judged as if they were submitted now (M01.12, M04.1, M07.8)."""

from dataclasses import dataclass
from datetime import date

import polars as pl
from django.db.models import QuerySet

from zhunsheng.acts import judging
from zhunsheng.acts.judging import Doubt, Found
from zhunsheng.inspection.plan_items import facts
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans import standing
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.law import rules
from zhunsheng.law.facts import PlanItem as Kind
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import Rule
from zhunsheng.register.models import Department

NAMED = 20  # items of others that are named beside one


@dataclass(frozen=True)
class Candidate:
    """An item of another department that could be merged with one of this plan."""

    code: str
    department: str  # name
    item: str
    since: date | None
    until: date | None


@dataclass(frozen=True)
class Line:
    """One item, what was found on it, and with what it could be merged."""

    item: PlanItem
    found: tuple[Found, ...]
    candidates: tuple[Candidate, ...]
    incomplete: bool


@dataclass(frozen=True)
class Screened:
    """A plan's items in their order, what was found on each, and what could not be judged."""

    lines: tuple[Line, ...]
    doubts: tuple[Doubt, ...]

    @property
    def by_rule(self) -> list[tuple[Rule, int]]:
        """How many items break each rule, the most first."""
        counts: dict[Rule, int] = {}
        for line in self.lines:
            for one in line.found:
                if not one.finding.justified:
                    counts[one.finding.rule] = counts.get(one.finding.rule, 0) + 1
        return sorted(counts.items(), key=lambda pair: -pair[1])

    @property
    def clean(self) -> int:
        """Items on which nothing was found."""
        return sum(not line.found and not line.incomplete for line in self.lines)

    @property
    def incomplete(self) -> int:
        return sum(line.incomplete for line in self.lines)


def screened(plan: Plan, law: Law, as_of: date) -> Screened:
    """The standing items of `plan`, judged as if it were submitted on `as_of`."""
    items = standing.items_of(plan).select_related("item")
    told = facts.of(items, law, as_of).with_columns(
        submitted=pl.lit(value=True), as_of=pl.lit(as_of), published=pl.col("published") | ~pl.col("filed")
    )
    judged = judging.judged(Kind, told, rules.of_kind(Kind), law)
    found: dict[str, list[Found]] = {}
    for one in (*judged.findings, *judged.reasoned):
        found.setdefault(one.finding.act, []).append(one)
    candidates = _candidates(items, law)
    lacking = set(told.filter(~pl.col("complete"))["act"])
    lines = tuple(
        Line(item, tuple(found.get(item.code, ())), candidates.get(item.code, ()), item.code in lacking)
        for item in items
    )
    return Screened(lines, judged.doubts)


def _candidates(items: QuerySet[PlanItem], law: Law) -> dict[str, tuple[Candidate, ...]]:
    found = facts.mergeable_with(items, law)
    names = {code: short or name for code, short, name in Department.objects.values_list("code", "short_name", "name")}
    return {
        act: tuple(
            Candidate(one["act"], names[one["department"]], one["item_name"], one["window_from"], one["window_until"])
            for one in others[:NAMED]
        )
        for act, others in found.items()
    }
