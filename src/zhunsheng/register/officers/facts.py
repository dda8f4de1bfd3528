"""The facts of qualifications, for one row and for all."""

from datetime import date
from typing import Any

import polars as pl
from django.db.models import QuerySet

from zhunsheng.acts.grounds import justified
from zhunsheng.law import calendar
from zhunsheng.law.facts import Person, frame
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import TRAINING_MONTHS

COLUMNS = (
    "code", "role", "department__code", "department__region", "department__level", "source", "valid_from", "valid_until",
    "on_duty", "category", "trained_on", "serving_officer",
)  # fmt: skip
SCHEMA = {
    "act": pl.String, "role": pl.String, "department": pl.String, "region": pl.String, "level": pl.String,
    "source": pl.String, "valid_from": pl.Date, "valid_until": pl.Date, "on_duty": pl.Boolean, "category": pl.String,
    "trained_on": pl.Date, "serving_enforcement_officer": pl.Boolean,
}  # fmt: skip


def of(rows: QuerySet[Any], law: Law, as_of: date) -> pl.DataFrame:
    """The facts of `rows` on the day `as_of`; trainings are counted over the months before it."""
    stored = pl.DataFrame(list(rows.values_list(*COLUMNS)), schema=SCHEMA, orient="row").with_columns(
        as_of=pl.lit(as_of)
    )
    months = law.reading(pl.col("as_of"))[TRAINING_MONTHS]
    recent = calendar.months_after(pl.col("trained_on"), months) >= pl.col("as_of")
    reasons = justified("person", stored["act"].to_list())
    known = stored.with_columns(
        certificate_given=pl.col("act") != "",
        acts_outside_validity=pl.lit(0, pl.Int32),  # no act in which persons take part is kept yet
        standard_trainings=recent.cast(pl.Int32),
        category_given=pl.when(pl.col("role") == "supervisor").then(pl.col("category") != ""),
        justified=pl.Series([reasons.get(act, []) for act in stored["act"]], dtype=pl.List(pl.String)),
    )
    enums = {name: dtype for name, dtype in Person.dtypes().items() if name in known.columns}
    return frame.complete(Person, known.select(pl.col(name).cast(dtype) for name, dtype in enums.items()), law)
