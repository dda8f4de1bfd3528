"""What a decision takes from its case; its penalty lines and filings name no decision, so a bundle cannot count them."""

from collections.abc import Callable, Mapping
from functools import partial

import polars as pl

from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.in_force import Law

OF_THE_CASE = (
    "party_kind", "summary", "opened_on", "investigation_closed_on", "conduct_until", "new_law_lighter",
    "fewer_officers_by_law", "education_given", "checklist_done", "crime_suspected",
    "transferred", "transferred_on",
)  # fmt: skip


def back_from_justice(decisions: pl.DataFrame, frames: Mapping[str, pl.DataFrame], law: Law) -> pl.Series:
    """Whether the case will not, or not any more, be pursued as a crime: declined for good, or handed back."""
    cases = frames.get("case")
    if cases is not None:
        back = pl.col("police_declined_finally") | pl.col("handed_back")
        frames = {**frames, "case": cases.with_columns(police_declined_finally=back)}
    return of_the_case("police_declined_finally", decisions, frames, law)


def of_the_case(column: str, decisions: pl.DataFrame, frames: Mapping[str, pl.DataFrame], _: Law) -> pl.Series:
    """The `column` of the case (行为编号) that the decision names (案件编号); null where none, or more than one, has it."""
    cases = frames.get("case", pl.DataFrame(schema={"act": pl.String, column: Decision.dtypes()[column]}))
    one_each = cases.select(pl.col("act").alias("case"), pl.col(column)).unique("case", keep="none")
    return decisions.select("case").join(one_each, on="case", how="left", maintain_order="left")[column]


COUNTED: Mapping[str, Callable[[pl.DataFrame, Mapping[str, pl.DataFrame], Law], pl.Series]] = {
    **{column: partial(of_the_case, column) for column in OF_THE_CASE},
    "police_declined_finally": back_from_justice,
}
