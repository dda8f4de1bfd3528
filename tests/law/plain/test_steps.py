"""What each step of an expression means for a single value: held against Polars over every pair of values, null too."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from itertools import product
from typing import Any

import polars as pl
import pytest

from zhunsheng.law import calendar
from zhunsheng.law.plain.program import compiled
from zhunsheng.law.plain.tree import NotPlain
from zhunsheng.law.table import outlined

A, B, P, Q, D, E, T, U, S, X = (pl.col(name) for name in "abpqdetusx")
VALUES: Mapping[str, list[Any]] = {
    "a": [None, 0, 1, -1, 7, 2_000_000_000],
    "b": [None, 0, 1, -3, 100],
    "p": [None, True, False],
    "q": [None, True, False],
    "d": [None, date(2024, 2, 29), date(2026, 10, 10), date(1949, 9, 30), date(2101, 1, 1)],
    "e": [None, date(2026, 1, 1), date(2024, 2, 29)],
    "t": [None, datetime(2026, 3, 1, 23, 59), datetime(1969, 12, 31, 1)],  # noqa: DTZ001
    "u": [None, datetime(2026, 3, 1), datetime(2026, 3, 2, 1, 2, 3)],  # noqa: DTZ001
    "s": [None, "", "640500", "市局", "91"],
    "x": [None, 0.0, 0.25, -1.5, 12345.675],
}
TYPES = {
    "a": pl.Int64, "b": pl.Int32, "p": pl.Boolean, "q": pl.Boolean, "d": pl.Date, "e": pl.Date, "t": pl.Datetime,
    "u": pl.Datetime, "s": pl.String, "x": pl.Float64,
}  # fmt: skip
HOUR = pl.lit(timedelta(hours=1))
NATIONAL = calendar.shipped().national


def expressions() -> dict[str, pl.Expr]:
    """Every kind of step that a sentence of law is made of."""
    return {
        "and": P & Q, "or": P | Q, "not": ~P, "all": pl.all_horizontal(P, Q, A > 0), "any": pl.any_horizontal(P, Q, A > 0),
        "equal": A == B, "other": A != B, "less": A < B, "at most": A <= B, "more": A > B, "at least": A >= B,
        "days": D <= E, "instants": T < U, "words": S == "640500", "yes": P == Q, "fractions": X >= 0.25,
        "sum": A + B, "difference": A - B, "product": B * 3, "negative": -A, "quotient": A / B, "share": A / 100,
        "whole quotient": A // B, "rest": A % B, "by nothing": X / pl.lit(0.0),
        "null": A.is_null(), "known": A.is_not_null(), "else": A.fill_null(5), "first known": pl.coalesce(A, B, 3),
        "when": pl.when(P).then(A).otherwise(B), "when nested": pl.when(P).then(1).when(Q).then(2).otherwise(None),
        "in": S.is_in(["640500", "市局"]), "between": A.is_between(B, 50), "starts": S.str.starts_with("64"),
        "slice": S.str.slice(1, 2), "pattern": S.str.contains(r"^\d{2}$"),
        "replaced": S.replace_strict(["91", "640500"], [1, 2], default=None, return_dtype=pl.Int32),
        "physical": D.to_physical() - E.to_physical(), "instant physical": T.to_physical(), "local day": T.cast(pl.Date),
        "year": D.dt.year(), "month": D.dt.month(), "day": D.dt.day(), "weekday": D.dt.weekday(),
        "quarter": D.dt.truncate("1q"), "of month": T.dt.truncate("1mo"), "date": pl.date(D.dt.year(), 12, 31),
        "hours": T + B.cast(pl.Int64) * HOUR, "apart": (U - T) > HOUR, "small": A.cast(pl.UInt32, strict=False),
        "number of yes": P.cast(pl.Int32) + Q.cast(pl.Int32), "text": A.cast(pl.String), "yes in text": P.cast(pl.String),
        "yuan": (B.cast(pl.Decimal(20, 2)) / 100).cast(pl.String), "rounded": X.round(1), "whole": X.round(0),
        "of a list": S.fill_null("91").cast(pl.String).is_in(["91", ""]),
        "working days": NATIONAL.after(D, 5), "so many": NATIONAL.after(D, 1 + D.dt.day()),
        "clear days": NATIONAL.clear_before(D, 7), "rolled": NATIONAL.rolled(D), "months": calendar.months_after(D, 1),
        "later": calendar.plus_days(D, B), "age": calendar.age_on(E, D),
    }  # fmt: skip


with outlined() as TABLES:
    OUTLINED = expressions()
WHOLE = expressions()


@pytest.mark.parametrize("name", WHOLE)
def test_a_step_means_the_same_for_one_value_and_for_many(name: str) -> None:
    read = list(dict.fromkeys(WHOLE[name].meta.root_names()))
    every = [dict(zip(read, given, strict=True)) for given in product(*(VALUES[column] for column in read))]
    acts = pl.DataFrame(every, schema={column: TYPES[column] for column in read}) if read else pl.DataFrame({"": [0]})
    asked = compiled([{"answer": OUTLINED[name]}], ["answer"], TABLES)
    many = acts.select(answer=WHOLE[name]).to_series().to_list()
    one_by_one = [asked(act)[0] for act in acts.to_dicts()]
    assert [pair for pair in zip(one_by_one, many, strict=True) if not _same(*pair)] == []


def _same(one: Any, other: Any) -> bool:
    return one == other or (one != one and other != other)


def test_a_later_stage_reads_what_an_earlier_one_found() -> None:
    asked = compiled([{"a": A + 1, "b": A + 2}, {"b": A * pl.col("b")}], ["a", "b"], {})
    assert asked({"a": 1, "b": 9}) == [2, 6]


def test_a_day_beyond_all_years_is_the_last_or_the_first() -> None:
    asked = compiled([{"day": calendar.plus_days(D, A)}], ["day"], {})
    assert asked({"d": date(2026, 1, 1), "a": 2_000_000_000})[0] == date.max
    assert asked({"d": date(2026, 1, 1), "a": -2_000_000_000})[0] == date.min


@pytest.mark.parametrize("unplain", [A.sum(), D.dt.truncate("1w"), A.cast(pl.Time), S.str.to_uppercase(), A.rank()])
def test_a_step_without_plain_meaning_is_refused_before_anything_is_asked(unplain: pl.Expr) -> None:
    with pytest.raises(NotPlain):
        compiled([{"answer": unplain}], ["answer"], {})


def test_a_number_that_does_not_fit_is_an_error_where_polars_makes_one() -> None:
    asked = compiled([{"answer": (A * 2).cast(pl.Int32)}], ["answer"], {})
    with pytest.raises(OverflowError):
        asked({"a": 2_000_000_000})
