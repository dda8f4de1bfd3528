"""The facts of special inspections."""

from datetime import date
from typing import Any

import polars as pl
from django.db.models import QuerySet

from zhunsheng.acts.grounds import justified
from zhunsheng.inspection.special_filings.models import SpecialFiling as Stored
from zhunsheng.law.facts import frame
from zhunsheng.law.facts.counts import special_filing as counts
from zhunsheng.law.facts.special_filing import SpecialFiling
from zhunsheng.law.in_force import Law

COLUMNS = {
    "act": ("code", pl.String), "region": ("department__region", pl.String), "level": ("department__level", pl.String),
    "department": ("department__code", pl.String), "source": ("source", pl.String), "state": ("state", pl.String),
    "ground": ("ground", pl.String), "ground_evidence": ("ground_evidence", pl.String),
    "single_case": ("single_case", pl.Boolean), "emergency": ("emergency", pl.Boolean),
    "approved_on": ("approved_on", pl.Date), "filed_on": ("filed_on", pl.Date),
    "first_visit_on": ("first_visit_on", pl.Date), "items": ("items", pl.String),
    "object_scope": ("object_scope", pl.String), "window_from": ("window_from", pl.Date),
    "window_until": ("window_until", pl.Date), "approval_document": ("approval_document", pl.String),
    "campaign": ("campaign", pl.Boolean), "coordinated": ("coordinated", pl.Boolean),
    "coordinated_on": ("coordinated_on", pl.Date),
}  # fmt: skip
SCHEMA = {name: dtype for name, (_, dtype) in COLUMNS.items()}
PATHS = [path for path, _ in COLUMNS.values()]
TEXTS, DAYS = ("items", "object_scope"), ("window_from", "window_until")
FILED = pl.col("filed_on").is_not_null() & ~pl.col("state").is_in(["returned", "withdrawn"])
COMPUTED = {
    "filed": FILED, "visited": pl.col("first_visit_on").is_not_null(), "head_approved": pl.col("approved_on").is_not_null(),
    "scope_given": pl.all_horizontal(*(pl.col(name) != "" for name in TEXTS), *(pl.col(name).is_not_null() for name in DAYS)),
    "government_approved": pl.col("approval_document") != "",
}  # fmt: skip


def of(rows: QuerySet[Any], law: Law, as_of: date) -> pl.DataFrame:
    """The facts of `rows` on the day `as_of`; how many of the year are counted over all of their departments."""
    lines = _stored(rows)
    reasons = justified("special_filing", lines["act"].to_list())
    departments = lines["department"].unique().to_list()
    others = _stored(Stored.objects.filter(department__code__in=departments))
    known = lines.with_columns(
        counts.specials_this_year(lines, {"special_filing": others}, law), pl.lit(as_of).alias("as_of"),
        pl.Series("justified", [reasons.get(act, []) for act in lines["act"]], dtype=pl.List(pl.String)),
    )  # fmt: skip
    kept = [name for name in SpecialFiling.column_names() if name in known.columns]
    typed = known.select(pl.col(name).cast(SpecialFiling.dtypes()[name]) for name in kept)
    return frame.complete(SpecialFiling, typed, law)


def _stored(rows: QuerySet[Any]) -> pl.DataFrame:
    lines = pl.DataFrame(list(rows.values_list(*PATHS)), schema=SCHEMA, orient="row")
    return lines.with_columns(**COMPUTED)
