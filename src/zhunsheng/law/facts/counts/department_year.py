"""What of a department's year is counted over its people, its spot checks and its list of major decisions."""

from collections.abc import Callable, Mapping

import polars as pl

from zhunsheng.law.facts.department_year import DepartmentYear
from zhunsheng.law.facts.person import Person
from zhunsheng.law.facts.spot_check import SpotCheck
from zhunsheng.law.facts.standard import Standard
from zhunsheng.law.in_force import Law

WHERE = ("region", "department")
ON_THE_DAY = (*WHERE, "governed_on")
OWN = ("act", *ON_THE_DAY, "year_ends_on")
YEAR = DepartmentYear.year_ends_on.col.dt.year()


def officers_on_duty(own: pl.DataFrame, frames: Mapping[str, pl.DataFrame], _: Law) -> pl.Series:
    """Officers on duty of the department (在岗执法人员数), as they stood on the row's own day.

    Null where the bundle has nobody of the department on that day, or somebody of whom it is not known whether he counts.
    """
    people = frames.get("person", pl.DataFrame(schema=Person.dtypes()))
    officers = people.select(*ON_THE_DAY, counts=(Person.role.col == "officer") & Person.on_duty.col)
    return _summed(own, officers, ON_THE_DAY).alias("officers_on_duty")


def card_checks(own: pl.DataFrame, frames: Mapping[str, pl.DataFrame], _: Law) -> pl.Series:
    """Rounds on the supervision card that the bureau began in the year and that have a result (监督卡抽查次数).

    Rounds joined with another activity count. None was made if the bundle has rounds of the bureau and of the year, but
    none such; else nobody knows.
    """
    rounds = frames.get("spot_check", pl.DataFrame(schema=SpotCheck.dtypes()))
    began_in = SpotCheck.started_on.col.dt.year()
    on_card = (SpotCheck.theme.col == "card") & SpotCheck.reported.col
    years = rounds.select(began_in).to_series().drop_nulls().unique().to_list()
    told = _summed(own, rounds.select(*WHERE, counts=on_card, year=began_in), WHERE, pl.col("year") == YEAR)
    return own.select(pl.when(YEAR.is_in(years)).then(told).alias("card_checks")).to_series()


def major_list_in_force(own: pl.DataFrame, frames: Mapping[str, pl.DataFrame], _: Law) -> pl.Series:
    """Whether the department has adopted a line of its list of major decisions by the row's own day (重大决定目录有效).

    It has none if the bundle has lines of the department, and lines of such lists, but none such; else nobody knows.
    """
    lines = frames.get("standard", pl.DataFrame(schema=Standard.dtypes()))
    listed = Standard.kind.col == "major_decision"
    adopted = lines.select(*WHERE, counts=listed & Standard.adopted.col, adopted_on=Standard.adopted_on.col)
    told = _summed(own, adopted, WHERE, pl.col("adopted_on") <= DepartmentYear.governed_on.col, enough=1)
    brought = bool(lines.select(listed.any()).item())
    return own.select(pl.when(pl.lit(brought)).then(told > 0).alias("major_list_in_force")).to_series()


def _summed(
    own: pl.DataFrame,
    others: pl.DataFrame,
    on: tuple[str, ...],
    within: pl.Expr | None = None,
    *,
    enough: int | None = None,
) -> pl.Series:
    """How many of `others` alike in `on` count for each row; null where the bundle has none alike, or it is not known.

    Of what belongs to nobody known each row may be the owner. With `enough` so many that count for sure do.
    """
    counts = pl.col("counts") & within if within is not None else pl.col("counts")
    pairs = own.select(OWN).with_row_index("row").join(others.drop_nulls(on), on=on)
    weighed = pairs.group_by("row").agg(
        sure=counts.fill_null(value=False).sum().cast(pl.Int32),
        possible=counts.fill_null(value=True).sum().cast(pl.Int32),
    )
    told = own.select("act").with_row_index("row").join(weighed, on="row", how="left", maintain_order="left")
    nameless = others.filter(pl.any_horizontal(pl.col(on).is_null()) & pl.col("counts").fill_null(value=True)).height
    known = (pl.col("sure") == pl.col("possible")) & pl.lit(nameless == 0)
    plenty = pl.col("sure") >= enough if enough is not None else pl.lit(value=False)
    return told.select(pl.when(known | plenty).then("sure")).to_series()


COUNTED: Mapping[str, Callable[[pl.DataFrame, Mapping[str, pl.DataFrame], Law], pl.Series]] = {
    "major_list_in_force": major_list_in_force,
    "officers_on_duty": officers_on_duty,
    "card_checks": card_checks,
}
