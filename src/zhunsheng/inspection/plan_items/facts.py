"""The facts of plan items, for one row and for all."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import polars as pl
from django.db.models import Q, QuerySet

from zhunsheng.acts import plans
from zhunsheng.acts.grounds import justified, justified_one
from zhunsheng.inspection.plan_items.models import PlanItem as Stored
from zhunsheng.inspection.plans import standing
from zhunsheng.law.facts import PlanItem, frame
from zhunsheng.law.facts.counts import plan_item as plan_item_counts
from zhunsheng.law.in_force import Law
from zhunsheng.law.plain import acts as plain
from zhunsheng.law.plain.program import Program

COLUMNS = {
    "act": ("code", pl.String), "region": ("department__region", pl.String), "level": ("department__level", pl.String),
    "department": ("department__code", pl.String), "source": ("source", pl.String), "plan_year": ("plan_year", pl.Int32),
    "item": ("item__code", pl.String), "origin": ("origin", pl.String), "item_name": ("item_name", pl.String),
    "legal_basis": ("legal_basis", pl.String), "object_type": ("object_type", pl.String), "method": ("method", pl.String),
    "group": ("item__group", pl.String), "listed_on": ("item__published_on", pl.Date),
    "item_state": ("item__state", pl.String), "law_frequency_kind": ("item__law_frequency_kind", pl.String),
    "law_frequency": ("item__law_frequency", pl.Int32), "frequency_cap": ("item__yearly_cap", pl.Int32),
    "market_inspection": ("item__market", pl.Boolean), "food_sector": ("item__food", pl.Boolean),
    "planned_frequency": ("planned_frequency", pl.Int32), "objects_planned": ("objects_planned", pl.Int32),
    "window_from": ("window_from", pl.Date), "window_until": ("window_until", pl.Date),
    "merge_answer": ("merge_answer", pl.String), "why_apart": ("why_apart", pl.String),
    "confidential": ("confidential", pl.Boolean), "random": ("random", pl.Boolean),
    "random_exempt": ("random_exempt", pl.Boolean), "joint": ("joint", pl.Boolean), "withheld": ("withheld", pl.Boolean),
    "own_submitted_on": ("submitted_on", pl.Date), "own_filed_on": ("filed_on", pl.Date), "plan": ("plan", pl.Int64),
    "dropped_in": ("dropped_in", pl.Int64), "plan_source": ("plan__source", pl.String),
    "plan_submitted_on": ("plan__submitted_on", pl.Date), "plan_received_on": ("plan__received_on", pl.Date),
    "plan_filed_on": ("plan__filed_on", pl.Date),
    "published_on": ("published_on", pl.Date), "drawn_on": ("drawn_on", pl.Date),
    "frame_kept": ("frame_kept", pl.Boolean), "draw_published_on": ("draw_published_on", pl.Date),
    "visits_done": ("visits_done", pl.Int32), "hand_picked": ("hand_picked", pl.Int32),
    "invitations_declined": ("invitations_declined", pl.Int32), "invitations_late": ("invitations_late", pl.Int32),
}  # fmt: skip
SCHEMA = {name: dtype for name, (_, dtype) in COLUMNS.items()}
SUBMITTED = standing.effective() & (Q(submitted_on__isnull=False) | Q(plan__received_on__isnull=False))
NAMED = ("act", "department", "item_name", "window_from", "window_until")  # of an item that could be merged
FEW = 500  # more values than a query should name
PATHS = [path for path, _ in COLUMNS.values()]


def stored(rows: QuerySet[Any]) -> pl.DataFrame:
    """The rows as stored, with what is joined to them."""
    return pl.DataFrame(list(rows.values_list(*PATHS)), schema=SCHEMA, orient="row")


def _each(plan: plans.Plan, *params: object) -> list[dict[str, Any]]:
    """The same one by one, by a query that was compiled before: the guard asks it for every act."""
    return [dict(zip(SCHEMA, row, strict=True)) for row in replace(plan, params=params).all()]


@cache
def one_row() -> plans.Plan:
    """The query of one row by its number."""
    return plans.compiled(Stored.objects.filter(pk=0).values_list(*PATHS))


@cache
def similar() -> plans.Plan:
    """The query of the submitted items of one year and one type of object, in this order."""
    asked = Stored.objects.filter(SUBMITTED, plan_year=0).filter(object_type="?")
    return plans.compiled(asked.values_list(*PATHS))


def _complete() -> pl.Expr:
    """All five given: basis, object type, frequency, method, window."""
    texts = [pl.col(name) != "" for name in ("legal_basis", "object_type", "method")]
    others = [pl.col(name).is_not_null() for name in ("planned_frequency", "window_from", "window_until")]
    return pl.all_horizontal(*texts, *others)


def _of_the_plan(told: str, of_plan: pl.Expr) -> pl.Expr:
    """A day of its plan version; as told where the item was recorded; none where the version itself dropped it."""
    known = pl.coalesce(told, of_plan)
    return pl.when((pl.col("dropped_in") == pl.col("plan")).fill_null(value=False)).then(None).otherwise(known)


RECORDED = pl.when(pl.col("plan_source") == "import").then("plan_submitted_on")
DATED = {
    "submitted_on": _of_the_plan("own_submitted_on", pl.coalesce("plan_received_on", RECORDED)),
    "filed_on": _of_the_plan("own_filed_on", pl.col("plan_filed_on")),
}
LISTED = (pl.col("item_state") != "draft") & (pl.col("listed_on") <= pl.coalesce("submitted_on", "as_of"))
COMPUTED = {
    **{name: pl.col(name) for name in DATED},
    "item": pl.coalesce("item", "item_name"),
    "law_frequency_kind": pl.when(pl.col("item").is_null()).then(pl.lit("none")).otherwise("law_frequency_kind"),
    "complete": _complete(),
    "listed": LISTED.fill_null(value=False),  # an item that is not in the register stands on no list
    "submitted": pl.col("submitted_on").is_not_null(),
    "filed": pl.col("filed_on").is_not_null(),
    "published": pl.col("published_on").is_not_null(),
    "drawn": pl.col("drawn_on").is_not_null(),
    "draw_published": pl.col("draw_published_on").is_not_null(),
    "why_apart_stated": pl.col("why_apart") != "",
    "visits_planned": pl.col("objects_planned") * pl.col("planned_frequency"),
    "white_listed_not_lowered": pl.lit(0, pl.Int32),  # no white list is kept yet
}
KNOWN = {"as_of", "justified", "merge_candidates", *SCHEMA, *COMPUTED}
KNOWN_COLUMNS = tuple(name for name in PlanItem.column_names() if name in KNOWN)
TYPED = tuple(pl.col(name).cast(PlanItem.dtypes()[name]) for name in KNOWN_COLUMNS)


def of(rows: QuerySet[Any], law: Law, as_of: date) -> pl.DataFrame:
    """The facts of `rows` on the day `as_of`; items of other departments that could be merged are counted over all."""
    return _known(stored(rows), law, as_of)


def of_one(number: int, law: Law, as_of: date) -> dict[str, Any]:
    """The facts of the one row with this number, by compiled queries and plain expressions: what the guard asks."""
    [line] = _each(one_row(), number)
    counted = {
        "as_of": as_of,
        "justified": justified_one("plan_item", line["act"]),
        "merge_candidates": _mergeable_with_one(line, law),
    }
    computed = plain.program(law, "of stored plan items", lambda: [DATED, COMPUTED])(line | counted)
    known = line | counted | dict(zip(COMPUTED, computed, strict=True))
    return plain.complete(PlanItem, {name: known[name] for name in KNOWN_COLUMNS}, law)


def _mergeable_with_one(line: dict[str, Any], law: Law) -> int:
    if not line["object_type"]:
        return 0
    others = _each(similar(), line["plan_year"], line["object_type"])
    mergeable = _mergeable(law)
    pairs = (line | {f"{name}_other": value for name, value in other.items()} for other in others)
    return sum(mergeable(pair)[0] is True for pair in pairs)


def _mergeable(law: Law) -> Program:
    """Whether two items, the second's facts under `…_other`, could be merged."""
    return plain.program(
        law, "plan items that could be merged", lambda: [{"mergeable": plan_item_counts.mergeable(law)}]
    )


def mergeable_with(rows: QuerySet[Any], law: Law) -> dict[str, list[dict[str, Any]]]:
    """By item, the submitted items of other departments it could be merged with (M04.2, P.merge_days), as stored."""
    lines = stored(rows)
    others = stored(_others(lines))
    found = plan_item_counts.pairs(lines.lazy(), others.lazy(), law).sort("act", "act_other").collect()
    by_item: dict[str, list[dict[str, Any]]] = {}
    for row in found.select("act", *(f"{name}_other" for name in NAMED)).iter_rows(named=True):
        by_item.setdefault(row["act"], []).append({name: row[f"{name}_other"] for name in NAMED})
    return by_item


def _known(lines: pl.DataFrame, law: Law, as_of: date) -> pl.DataFrame:
    reasons = justified("plan_item", lines["act"].to_list())
    known = lines.with_columns(
        pl.lit(as_of).alias("as_of"),
        pl.Series("justified", [reasons.get(act, []) for act in lines["act"]], dtype=pl.List(pl.String)),
        _merge_candidates(lines, law),
    )
    return frame.complete(PlanItem, known.with_columns(**DATED).with_columns(**COMPUTED).select(TYPED), law)


def _merge_candidates(lines: pl.DataFrame, law: Law) -> pl.Series:
    """Counted over the submitted items of the same years and types of object, of all departments."""
    if not any(lines["object_type"]):
        return pl.Series("merge_candidates", [0] * lines.height, pl.Int32)
    return plan_item_counts.merge_candidates(lines, stored(_others(lines)), law)


def _others(lines: pl.DataFrame) -> QuerySet[Any]:
    """The submitted items of the same years and types of object."""
    years, types = (lines[name].unique().to_list() for name in ("plan_year", "object_type"))
    others = Stored.objects.filter(SUBMITTED, plan_year__in=years)
    return others.filter(object_type__in=types) if len(types) < FEW else others
