"""The facts of plans: what is stored of a version, what its roster says, what is counted over its items."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl
from django.db.models import Count, Q, QuerySet

from zhunsheng.acts.grounds import justified
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.law.facts import Plan, frame
from zhunsheng.law.facts.plan_item import due_day
from zhunsheng.law.in_force import Law

COLUMNS = {
    "act": ("code", pl.String), "region": ("department__region", pl.String), "level": ("department__level", pl.String),
    "department": ("department__code", pl.String), "source": ("source", pl.String), "plan_year": ("plan_year", pl.Int32),
    "of": ("department", pl.Int64), "revision": ("revision", pl.Int32), "state": ("state", pl.String),
    "department_state": ("department__state", pl.String), "on_roster": ("department__on_roster", pl.Boolean),
    "filing_duty": ("department__filing_expected", pl.Boolean), "qualified_on": ("department__qualified_on", pl.Date),
    "has_inspection_power": ("department__inspects", pl.Boolean), "nil_return": ("nil_return", pl.Boolean),
    "signed_on": ("signed_on", pl.Date), "submitted_on": ("submitted_on", pl.Date),
    "received_on": ("received_on", pl.Date), "filed_on": ("filed_on", pl.Date), "receipt": ("receipt", pl.String),
    "returned_on": ("returned_on", pl.Date), "return_items": ("return_items", pl.String),
    "change_reason": ("change_reason", pl.String), "reported_up_on": ("reported_up_on", pl.Date),
}  # fmt: skip
SCHEMA = {name: dtype for name, (_, dtype) in COLUMNS.items()}
PATHS = [path for path, _ in COLUMNS.values()]
INCOMPLETE = (
    Q(legal_basis="") | Q(object_type="") | Q(method="") | Q(planned_frequency__isnull=True)
    | Q(window_from__isnull=True) | Q(window_until__isnull=True)
)  # fmt: skip
SUBMITTED = (
    pl.when(pl.col("source") == "import")
    .then(pl.any_horizontal(pl.col("submitted_on", "filed_on").is_not_null()))  # what was filed was submitted
    .otherwise(pl.col("received_on").is_not_null())
)
EXPECTED = (
    pl.col("on_roster") & pl.col("filing_duty") & (pl.col("department_state") == "active")
    & (pl.col("qualified_on").is_null() | (pl.col("qualified_on") <= pl.col("due")))
    & ((pl.col("revision") == 1) | pl.col("submitted") | pl.col("submitted_on").is_null())
)  # fmt: skip
"""On the roster by the due day; a later version being made asks nothing once the first was submitted (Q-20, M01.3)."""
LAST_WORD = (pl.col("state") != "withdrawn") | (
    pl.col("revision") == pl.col("revision").max().over("of", "plan_year")
)  # what was withdrawn speaks only while nothing came after it
COMPUTED = {
    "version": pl.when((pl.col("state") == "draft") & (pl.col("items") == 0) & ~pl.col("nil_return"))
    .then(0).otherwise("revision").cast(pl.Int32),
    "filing_expected": EXPECTED, "signed": pl.col("signed_on").is_not_null(),
    "filed": pl.col("filed_on").is_not_null(), "receipt_issued": pl.col("receipt") != "",
    "returned": pl.col("returned_on").is_not_null(),
    "return_names_items": pl.when(pl.col("returned_on").is_not_null()).then(pl.col("return_items") != ""),
    "change_reason_given": pl.when(pl.col("revision") > 1).then(pl.col("change_reason") != ""),
    "visited_under_version": pl.lit(value=False), "reported_up": pl.col("reported_up_on").is_not_null(),
}  # fmt: skip
"""No visit is kept yet, so none was made under a version."""


def of(rows: QuerySet[Any], law: Law, as_of: date) -> pl.DataFrame:
    """The facts of `rows` on the day `as_of`; a version that was withdrawn and made again is left out."""
    lines = pl.DataFrame(list(rows.values_list(*PATHS)), schema=SCHEMA, orient="row")
    keys = lines["act"].to_list()
    reasons = justified("plan", keys)
    counted = _counted(lines)
    known = lines.with_columns(
        pl.lit(as_of).alias("as_of"), due_day(law).alias("due"), SUBMITTED.alias("submitted"),
        pl.Series("justified", [reasons.get(act, []) for act in keys], dtype=pl.List(pl.String)),
        pl.Series("items", [counted[act][0] for act in keys], dtype=pl.Int32),
        pl.Series("items_incomplete", [counted[act][1] for act in keys], dtype=pl.Int32),
    ).with_columns(**COMPUTED)  # fmt: skip
    wanted = [name for name in Plan.column_names() if name in known.columns]
    typed = known.filter(LAST_WORD).select(pl.col(name).cast(Plan.dtypes()[name]) for name in wanted)
    return frame.complete(Plan, typed, law)


def _counted(lines: pl.DataFrame) -> Mapping[str, tuple[int, int]]:
    """Items standing in each version, and those of them not complete."""
    years, departments = lines["plan_year"].unique().to_list(), lines["of"].unique().to_list()
    asked = PlanItem.objects.filter(plan_year__in=years).order_by()
    asked = asked.filter(department__in=departments) if len(departments) < 500 else asked
    groups = asked.values_list("department", "plan_year", "plan__revision", "dropped_in__revision").annotate(
        whole=Count("pk"), lacking=Count("pk", filter=INCOMPLETE)
    )
    by_plan: dict[tuple[int, int], list[Sequence[Any]]] = {}
    for department, year, *rest in groups:
        by_plan.setdefault((department, year), []).append(rest)
    named = lines.select("act", "of", "plan_year", "revision").iter_rows()
    return {act: _sums(by_plan.get((of, year), []), revision) for act, of, year, revision in named}


def _sums(groups: Sequence[Sequence[Any]], revision: int) -> tuple[int, int]:
    standing = [one for one in groups if one[0] <= revision and (one[1] is None or one[1] > revision)]
    return sum(one[2] for one in standing), sum(one[3] for one in standing)
