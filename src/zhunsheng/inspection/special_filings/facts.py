"""The facts of special inspections, for one row and for all."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import polars as pl
from django.db.models import QuerySet

from zhunsheng.acts import plans
from zhunsheng.acts.grounds import justified, justified_one
from zhunsheng.inspection.special_filings.models import SpecialFiling as Stored
from zhunsheng.law.facts import frame
from zhunsheng.law.facts.counts import special_filing as counts
from zhunsheng.law.facts.special_filing import SpecialFiling
from zhunsheng.law.in_force import Law
from zhunsheng.law.plain import acts as plain

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
COUNTED = ("act", "department", "state", "filed_on", "single_case")  # what is asked of the others of its department
TEXTS, DAYS = ("items", "object_scope"), ("window_from", "window_until")
FILED = pl.col("filed_on").is_not_null() & ~pl.col("state").is_in(["returned", "withdrawn"])
COMPUTED = {
    "filed": FILED, "visited": pl.col("first_visit_on").is_not_null(), "head_approved": pl.col("approved_on").is_not_null(),
    "scope_given": pl.all_horizontal(*(pl.col(name) != "" for name in TEXTS), *(pl.col(name).is_not_null() for name in DAYS)),
    "government_approved": pl.col("approval_document") != "",
}  # fmt: skip
KNOWN = {"as_of", "justified", "specials_this_year", *SCHEMA, *COMPUTED}
KNOWN_COLUMNS = tuple(name for name in SpecialFiling.column_names() if name in KNOWN)
COUNTED_OF = {name: SpecialFiling.dtypes()[name] for name in counts.FACTS}
TYPED = tuple(pl.col(name).cast(SpecialFiling.dtypes()[name]) for name in KNOWN_COLUMNS)


def of(rows: QuerySet[Any], law: Law, as_of: date) -> pl.DataFrame:
    """The facts of `rows` on the day `as_of`; how many of the year are counted over all of their departments."""
    lines = _stored(rows)
    reasons = justified("special_filing", lines["act"].to_list())
    known = lines.with_columns(
        _this_year(lines, law), pl.lit(as_of).alias("as_of"),
        pl.Series("justified", [reasons.get(act, []) for act in lines["act"]], dtype=pl.List(pl.String)),
    )  # fmt: skip
    return frame.complete(SpecialFiling, known.select(TYPED), law)


def of_one(number: int, law: Law, as_of: date) -> dict[str, Any]:
    """The facts of the one row with this number, by a compiled query and plain expressions: what the guard asks."""
    [stored] = replace(_one_row(), params=(number,)).all()
    line = dict(zip(SCHEMA, stored, strict=True))
    computed = plain.program(law, "of stored special inspections", lambda: [COMPUTED])(line)
    line |= dict(zip(COMPUTED, computed, strict=True))
    line |= {"as_of": as_of, "justified": justified_one("special_filing", line["act"])}
    line["specials_this_year"] = _this_year_of_one(line, law)
    return plain.complete(SpecialFiling, {name: line[name] for name in KNOWN_COLUMNS}, law)


@cache
def _one_row() -> plans.Plan:
    """The query of one row by its number."""
    return plans.compiled(Stored.objects.filter(pk=0).values_list(*PATHS))


def _this_year(lines: pl.DataFrame, law: Law) -> pl.Series:
    """How many of the year, over all of the departments of `lines`."""
    departments = lines["department"].unique().to_list()
    others = _columns(Stored.objects.filter(department__code__in=departments))
    return counts.specials_this_year(lines, {"special_filing": others}, law)


def _this_year_of_one(line: dict[str, Any], law: Law) -> int | None:
    """The same of one; nobody counts what is not filed."""
    if line["filed_on"] is None:
        return None
    own = pl.DataFrame([[line[name] for name in counts.FACTS]], schema=COUNTED_OF, orient="row")
    return _this_year(own, law)[0]  # type: ignore[no-any-return]


def _columns(rows: QuerySet[Any]) -> pl.DataFrame:
    """Of the others only what the count reads."""
    told = rows.values_list(*(COLUMNS[name][0] for name in COUNTED))
    lines = pl.DataFrame(list(told), schema={name: SCHEMA[name] for name in COUNTED}, orient="row")
    return lines.with_columns(filed=FILED)


def _stored(rows: QuerySet[Any]) -> pl.DataFrame:
    lines = pl.DataFrame(list(rows.values_list(*PATHS)), schema=SCHEMA, orient="row")
    return lines.with_columns(**COMPUTED)
