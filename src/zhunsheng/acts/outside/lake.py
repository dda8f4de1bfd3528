"""Facts as Parquet, millions of rows: judged a slice at a time on one machine, or batch by batch on a cluster (spark.py).

Rules are judged row by row, so a slice needs nothing of the others; columns that count over other acts are in the file
(a lake keeps them) or unknown.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import polars as pl

from zhunsheng.acts.sheets import Unreadable
from zhunsheng.law.facts import Facts, frame
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import findings
from zhunsheng.law.rule import Effect, Rule

SLICE = 250_000  # rows judged at once
TOLD = {
    "act": pl.String, "rule": pl.String, "effect": pl.String, "reason": pl.String, "basis": pl.String, "remedy": pl.String,
}  # fmt: skip


def typed(kind: type[Facts], given: pl.DataFrame, law: Law, as_of: date) -> pl.DataFrame:
    """Rows of a lake as facts of `kind`: columns by their English names, others left out. Raises Unreadable."""
    known = [pl.col(name).cast(dtype, strict=True) for name, dtype in kind.dtypes().items() if name in given.columns]
    if "region" not in given.columns:
        known.append(pl.lit("").alias("region"))
    try:
        return frame.complete(kind, given.select(known), law, as_of)
    except pl.exceptions.PolarsError as error:
        raise Unreadable(f"列的类型与“{kind.title.zh}”不符：{error}", f"A column has another type: {error}") from error


def found(facts: pl.DataFrame, rules: Sequence[Rule], law: Law) -> pl.DataFrame:
    """The findings on `facts` as a long table: act, rule, effect, reason, basis, remedy; reasoned breaches left out."""
    told = [
        (one.act, rule.name, rule.effect.value, one.reason.zh, one.basis, one.remedy.zh)
        for rule in rules
        if rule.effect is not Effect.INFORM
        for one in findings(facts, rule, law)
        if not one.justified
    ]
    return pl.DataFrame(told, schema=TOLD, orient="row")


def judged(
    path: Path, kind: type[Facts], rules: Sequence[Rule], law: Law, as_of: date
) -> Iterator[tuple[int, pl.DataFrame]]:
    """For each slice of the Parquet file: how many rows it had, and the findings on them. Raises Unreadable."""
    try:
        scanned = pl.scan_parquet(path)
        wanted = [name for name in scanned.collect_schema().names() if name in kind.dtypes()]
        height = scanned.select(pl.len()).collect().item()
    except pl.exceptions.PolarsError as error:
        raise Unreadable("Parquet 文件已损坏", "The Parquet file is damaged") from error
    for start in range(0, height, SLICE):
        given = scanned.select(wanted).slice(start, SLICE).collect()
        yield given.height, found(typed(kind, given, law, as_of), rules, law)
