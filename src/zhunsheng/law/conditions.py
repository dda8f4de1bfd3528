"""Conditions on days and instants that sentences of law are made of; what is unknown stays unknown."""

from datetime import timedelta

import polars as pl


def in_time(done: pl.Expr, done_on: pl.Expr, due: pl.Expr) -> pl.Expr:
    """Done by `due`, or there is still time on the judging day: the same sentence, judged later, is the warning."""
    return when_known(done, done_on, pl.col("as_of")) <= due


def in_time_at(done: pl.Expr, done_at: pl.Expr, due_at: pl.Expr) -> pl.Expr:
    """The same for instants; the judging day is judged at its end."""
    return when_known(done, done_at <= due_at, pl.col("as_of") <= local_day(due_at))


def local_day(at: pl.Expr) -> pl.Expr:
    """The local day of an instant (K13: UTC+8; instants are kept in local time)."""
    return at.cast(pl.Date)


def hours_after(at: pl.Expr, count: pl.Expr | int) -> pl.Expr:
    """So many hours later, minute to minute, holidays included (K10)."""
    hours = count if isinstance(count, pl.Expr) else pl.lit(count)
    return at + hours.cast(pl.Int64) * pl.lit(timedelta(hours=1))


def when_known(condition: pl.Expr, then: pl.Expr, otherwise: pl.Expr) -> pl.Expr:
    """`then` if the condition holds, `otherwise` if not, null if nobody knows (a bare `pl.when` would take the latter)."""
    return pl.when(condition).then(then).when(~condition).then(otherwise)


def later(one: pl.Expr, other: pl.Expr) -> pl.Expr:
    """The later of two days; null if either is unknown."""
    return when_known(one >= other, one, other)


def at_least(value: pl.Expr, least: pl.Expr | int) -> pl.Expr:
    """`value`, or `least` where it is less; null if it is unknown."""
    floor = least if isinstance(least, pl.Expr) else pl.lit(least)
    return when_known(value >= floor, value, floor)


def at_most(value: pl.Expr, most: pl.Expr) -> pl.Expr:
    """`value`, or `most` where it is more; null if it is unknown."""
    return when_known(value <= most, value, most)


def whole_days(since: pl.Expr, until: pl.Expr) -> pl.Expr:
    """Whole days from one day to another."""
    return until.cast(pl.Date).to_physical() - since.cast(pl.Date).to_physical()
