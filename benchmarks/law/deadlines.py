"""Ten million deadlines, “7 working days after”, against numpy.busday_offset and Polars' own business days.

    python benchmarks/law/deadlines.py [--days 10000000]

A deadline is right if a day-by-day count over the published tables says so; the share of wrong ones is printed beside the time.
"""

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.side_by_side import in_turn, show
from zhunsheng.law import calendar, days

PERIOD = 7


def by_hand(start: date) -> date:
    """The deadline counted day by day."""
    named = {day.on: day.works for day in days.national()}
    left, day = PERIOD, start
    while left:
        day += timedelta(days=1)
        left -= named.get(day, day.weekday() < 5)
    return day


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--days", type=lambda text: int(float(text)), default=10_000_000)
    many = asked.parse_args().days
    first = (date(2018, 1, 1) - date(1970, 1, 1)).days
    told = pl.DataFrame(
        {"day": pl.Series(first + np.random.default_rng(1).integers(0, 365 * 8, many), dtype=pl.Int32).cast(pl.Date)}
    )
    table = calendar.shipped().national
    off = [day.on for day in days.national() if not day.works]
    numpy_days, numpy_off = told["day"].to_numpy(), np.array(off, dtype="datetime64[D]")
    expression, plain = (
        table.after(pl.col("day"), PERIOD),
        pl.col("day").dt.add_business_days(PERIOD, holidays=off, roll="backward"),
    )
    works = {
        "zhunsheng": lambda: told.select(expression).to_series(),
        "numpy.busday_offset": lambda: pl.Series(
            np.busday_offset(numpy_days, PERIOD, roll="backward", holidays=numpy_off)
        ),
        "polars add_business_days": lambda: told.select(plain).to_series(),
    }
    every = [date(2018, 1, 1) + timedelta(days=n) for n in range(365 * 8)]
    right = pl.DataFrame({"day": every, "right": [by_hand(day) for day in every]})
    for name, work in works.items():
        found = told.with_columns(work().cast(pl.Date).alias("found")).join(right, on="day")
        wrong = found.select((pl.col("found") != pl.col("right")).mean()).item()
        print(f"  {name:<44}{wrong:>12.1%} of deadlines wrong")
    show(f"{many:,} deadlines", in_turn(works, 5), "zhunsheng")


if __name__ == "__main__":
    main()
