"""What stands in a column, as the facts' own type. A cell that cannot be read is null, and is told; never guessed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import polars as pl

from zhunsheng.acts.outside import money
from zhunsheng.acts.sheets import BadCell, cells
from zhunsheng.acts.sheets.cells.numbers import UNITS
from zhunsheng.law.facts import Facts

_PARTED = r"[;；,，、\s]+"
TIMES = {
    "months": ("个月", "月"),
    "days": ("天", "日", "工作日", "个工作日"),
    "hours": ("小时", "时"),
    "years": ("年",),
}
Reader = Callable[[object], object]


@dataclass(frozen=True)
class Unread:
    """One cell, by its place in the column, and why it could not be read."""

    place: int
    value: object
    why: BadCell


@dataclass(frozen=True)
class Column:
    """A column as read: its values, null where `unread` says so."""

    values: pl.Series
    unread: tuple[Unread, ...] = ()


def read(kind: type[Facts], name: str, given: pl.Series | Sequence[object], heading: str = "") -> Column:
    """The values of the fact `name` from a column of one type, or from cells of several kinds; `heading` may name a unit.

    Each distinct value is read once, so a million rows cost what their distinct values cost.
    """
    dtype = kind.dtypes()[name]
    if not isinstance(given, pl.Series):
        return _of_cells(given, reader(kind, name, given, heading), dtype)
    scaled = money.is_money(kind, name) and money.unit_of(heading) != 1
    if given.dtype == dtype and dtype != pl.String and not scaled and kind.span(name) == (None, None):
        return Column(given)
    if isinstance(dtype, pl.List):
        return Column(_parted(given, dtype))
    if dtype == pl.String and given.dtype == pl.String:
        trimmed = given.str.strip_chars()
        return Column(trimmed.set(trimmed == "", None))
    if dtype.is_integer() and given.dtype.is_integer():
        given = given.cast(pl.Int64)
    return _of_distinct(given, kind, name, dtype, heading)


def reader(kind: type[Facts], name: str, given: Sequence[object], heading: str = "") -> Reader:
    """How a cell of the fact `name` is read; shares are told from percents by the whole column."""
    dtype = kind.dtypes()[name]
    if words := kind.about(name).get("words"):
        return partial(cells.choice, names={word: (said.zh, said.en) for word, said in words.items()})
    if money.is_money(kind, name):
        return partial(money.fen if dtype.is_integer() else money.mean, unit=money.unit_of(heading))
    if dtype.is_integer():
        least, most = kind.span(name)
        return partial(cells.whole, units=_units(name), least=least or 0, most=most)
    if dtype.is_float():
        return partial(_share, fractions=cells.shares_are_fractions(given))
    return {pl.Boolean: cells.yes_no, pl.Date: cells.day, pl.Datetime: cells.moment}.get(dtype.base_type(), cells.text)


def _units(name: str) -> tuple[str, ...]:
    """The words that may follow a whole number; of a period only those of its own unit: 5年 is not five months."""
    return TIMES.get(name.rpartition("_")[2], (*UNITS, "年度"))


def _share(value: object, fractions: bool | None) -> float | None:
    share = cells.percent(value, fractions=fractions, most=None)
    return None if share is None else float(share)


def _of_distinct(given: pl.Series, kind: type[Facts], name: str, dtype: pl.DataType, heading: str) -> Column:
    if given.dtype.is_float():
        given = given.fill_nan(None)
    elif isinstance(given.dtype, pl.Categorical | pl.Enum):
        given = given.cast(pl.String)
    distinct = given.unique().drop_nulls()
    values, bad = _each(distinct.to_list(), reader(kind, name, distinct.to_list(), heading))
    typed = given.replace_strict(distinct, pl.Series(values, dtype=dtype), default=None, return_dtype=dtype)
    if not bad:
        return Column(typed)
    places = given.is_in(distinct.gather(sorted(bad)).to_list()).fill_null(value=False).arg_true()
    why = {distinct[at]: problem for at, problem in bad.items()}
    return Column(typed, tuple(Unread(at, given[at], why[given[at]]) for at in places))


def _of_cells(given: Sequence[object], read_one: Reader, dtype: pl.DataType) -> Column:
    values, bad = _each(given, read_one)
    return Column(pl.Series(values, dtype=dtype), tuple(Unread(at, given[at], why) for at, why in bad.items()))


def _each(given: Sequence[object], read_one: Reader) -> tuple[list[object], dict[int, BadCell]]:
    values: list[object] = []
    bad: dict[int, BadCell] = {}
    for at, value in enumerate(given):
        try:
            values.append(read_one(value))
        except BadCell as problem:
            values.append(None)
            bad[at] = problem
    return values, bad


def _parted(given: pl.Series, dtype: pl.DataType) -> pl.Series:
    """Several words in one cell, parted by ；、， or blanks."""
    if isinstance(given.dtype, pl.List):
        return given.cast(dtype)
    parts = given.cast(pl.String).str.replace_all(_PARTED, ";").str.strip_chars(";").str.split(";")
    return parts.list.eval(pl.element().filter(pl.element() != ""))
