"""Rows from anywhere made into facts of a kind: typed, complete in columns, computed where the law computes."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

import polars as pl

from zhunsheng.law.facts.head import Facts
from zhunsheng.law.in_force import Law

LIMITS: dict[pl.DataType, int] = {pl.Int32(): 2**31, pl.Int64(): 2**63}  # of counts, and of sums in fen


def of_rows(
    kind: type[Facts], rows: Iterable[Mapping[str, object]], law: Law, as_of: date | None = None
) -> pl.DataFrame:
    """`rows` (facts by name) as a frame of `kind`; see `complete`."""
    schema = kind.dtypes()
    data = list(rows)
    given = {name: dtype for name, dtype in schema.items() if any(name in row for row in data)}
    return complete(kind, pl.DataFrame(data, schema=given, strict=True, orient="row"), law, as_of)


def complete(kind: type[Facts], frame: pl.DataFrame, law: Law, as_of: date | None = None) -> pl.DataFrame:
    """`frame` with every column of `kind`: a missing one is null, a computed one is computed where it is not given."""
    schema = kind.dtypes()
    missing = [pl.lit(None, dtype).alias(name) for name, dtype in schema.items() if name not in frame.columns]
    whole = frame.with_columns(missing) if missing else frame
    if as_of is not None and whole["as_of"].null_count():
        whole = whole.with_columns(pl.col("as_of").fill_null(as_of))
    for name, of_law in kind.computed.items():  # in their order: one may rest on another
        if whole[name].null_count():
            whole = whole.with_columns(pl.coalesce(pl.col(name), of_law(law)).alias(name))
    return whole.select(*schema)


def example(kind: type[Facts], law: Law, /, **told: object) -> pl.DataFrame:
    """An ordinary act of `kind`, save for what is `told`."""
    return of_rows(kind, [{**kind.ordinary, **told}], law)


def value(kind: type[Facts], name: str, given: object) -> object:
    """One fact as its column types it, from what JSON can hold. Raises ValueError saying what is expected."""
    dtype = kind.dtypes()[name]
    if given is None:
        return None
    if dtype in (pl.Date, pl.Datetime):
        read = date.fromisoformat if dtype == pl.Date else datetime.fromisoformat
        return read(str(given))
    if dtype == pl.Boolean and isinstance(given, bool):
        return given
    if dtype.is_integer() and isinstance(given, int) and not isinstance(given, bool) and abs(given) < LIMITS[dtype]:
        least, most = kind.span(name)
        if (least is not None and given < least) or (most is not None and given > most):
            raise ValueError(f"{kind.heading(name)}：应在 {least} 至 {most} 之间")
        return given
    if isinstance(dtype, pl.Enum) and given in dtype.categories.to_list():
        return given
    if dtype == pl.String and isinstance(given, str):
        return given
    if isinstance(dtype, pl.List) and isinstance(given, list) and all(isinstance(one, str) for one in given):
        return given
    expected = "、".join(dtype.categories.to_list()) if isinstance(dtype, pl.Enum) else str(dtype)
    raise ValueError(f"{kind.heading(name)}：应为 {expected}")
