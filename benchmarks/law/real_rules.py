"""Audit of N acts of the largest kinds under their real rules, against a bare scan and DuckDB; findings; the import.

    python benchmarks/law/real_rules.py [--rows 1000000]

Three comparisons a kind. Counts of all rules: against a bare scan of the columns touched (a sum each; of texts, of
their lengths). Counts of the rules that DuckDB can say: both engines on those rules alone, with equal counts; the rules that
look days up in a calendar are left out of both. Findings: every fact and figure of every breach of one rule.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import polars as pl

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.law import in_sql, real_acts
from benchmarks.side_by_side import in_turn, show
from zhunsheng.law.facts import KINDS
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import counts, findings, judge
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import of_kind

LARGEST = ("visit", "decision", "case")
HITS = 0.01  # the share of acts that break the rule whose findings are told
IMPORTS = 5


def scan(acts: pl.DataFrame, rules: Sequence[Rule], law: Law) -> Callable[[], object]:
    """The limit: every column the rules touch, read once."""
    touched = sorted({name for rule in rules for name in rule.under(law).breach.meta.root_names()})
    return lambda: acts.lazy().select(_read(name, acts.schema[name]) for name in touched).collect()


def _read(name: str, dtype: pl.DataType) -> pl.Expr:
    column = pl.col(name)
    if dtype == pl.String:
        return column.str.len_bytes().sum()
    return column.to_physical().sum() if dtype.is_temporal() or isinstance(dtype, pl.Enum) else column.sum()


def in_duckdb(acts: pl.DataFrame, said: dict[str, str]) -> Callable[[], dict[str, int]]:
    import duckdb

    base = duckdb.connect()
    with tempfile.TemporaryDirectory() as folder:
        kept = str(Path(folder) / "acts.parquet")
        acts.with_columns(pl.col(pl.Enum).cast(pl.String)).write_parquet(kept)
        words = {name: dtype.categories.to_list() for name, dtype in acts.schema.items() if isinstance(dtype, pl.Enum)}
        as_enums = ", ".join(
            f"{name}::ENUM({', '.join(map(in_sql.quoted, members))}) AS {name}" for name, members in words.items()
        )
        base.execute(f"CREATE TABLE acts AS SELECT * REPLACE ({as_enums}) FROM read_parquet(?)", [kept])
    query = f"SELECT {', '.join(said.values())} FROM acts"
    return lambda: dict(zip(said, base.execute(query).fetchone() or (), strict=True))


def sayable(rules: Sequence[Rule], law: Law) -> dict[str, str]:
    """Those of `rules` that SQL can say, with what it says."""
    said = {}
    for rule in rules:
        try:
            said[rule.name] = in_sql.count_of(rule.under(law).breach)
        except in_sql.NotInSql:
            continue
    return said


def compared(kind_name: str, rows: int) -> None:
    law, kind = Law(), KINDS[kind_name]
    acts = real_acts.acts(kind, rows, law)
    rules = of_kind(kind)
    broken = counts(acts, rules, law)
    seconds = in_turn({
        "zhunsheng: counts": lambda: counts(acts, rules, law),
        "zhunsheng: standing of each act": lambda: judge(acts, rules, law),
        "bare scan of the columns touched": scan(acts, rules, law),
    })  # fmt: skip
    show(f"{kind_name}: {rows:,} acts, {len(rules)} rules, {sum(broken.values()):,} breaches",
         seconds, "bare scan of the columns touched")  # fmt: skip
    against_duckdb(acts, rules, law)
    told(acts, rules, broken, law)


def against_duckdb(acts: pl.DataFrame, rules: Sequence[Rule], law: Law) -> None:
    said = sayable(rules, law)
    same = [rule for rule in rules if rule.name in said]
    duck = in_duckdb(acts, said)
    assert duck() == counts(acts, same, law)
    seconds = in_turn({"zhunsheng: counts": lambda: counts(acts, same, law), "DuckDB": duck})
    left_out = [rule.name for rule in rules if rule.name not in said]
    show(f"  the {len(same)} rules that SQL can say, equal counts; left out of both: {', '.join(left_out) or 'none'}",
         seconds, "zhunsheng: counts")  # fmt: skip


def told(acts: pl.DataFrame, rules: Sequence[Rule], broken: dict[str, int], law: Law) -> None:
    nearest = min(rules, key=lambda rule: abs(broken[rule.name] - HITS * acts.height))
    found = list(findings(acts, nearest, law))
    assert len(found) == broken[nearest.name]
    seconds = in_turn({
        "zhunsheng: findings": lambda: list(findings(acts, nearest, law)),
        "zhunsheng: findings with reasons in words": lambda: [one.reason for one in findings(acts, nearest, law)],
        "bare scan of the columns touched": scan(acts, [nearest], law),
    })  # fmt: skip
    show(f"  findings of {nearest.name}: {len(found):,} ({len(found) / acts.height:.1%} of acts)",
         seconds, "bare scan of the columns touched")  # fmt: skip


def import_seconds(module: str, places: str) -> tuple[float, float]:
    """Least processor and wall seconds of a fresh process that imports `module`, its bytecode kept as installed."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": places, "PYTHONDONTWRITEBYTECODE": ""}
    taken = []
    for _ in range(IMPORTS + 1):  # the first writes the bytecode
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([sys.executable, "-c", f"import {module}"], env=environment, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        taken.append((used, time.perf_counter() - start))
    return min(one[0] for one in taken[1:]), min(one[1] for one in taken[1:])


def imports() -> None:
    print(f"import in a fresh process, least of {IMPORTS} (processor, wall)")
    with tempfile.TemporaryDirectory() as places:
        for module in ("polars", "dataframely", "zhunsheng.law.rules"):
            used, wall = import_seconds(module, places)
            print(f"  {module:<44}{used:>8.2f} s{wall:>8.2f} s")


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--rows", type=lambda text: int(float(text)), default=1_000_000)
    rows = asked.parse_args().rows
    imports()
    for kind in LARGEST:
        compared(kind, rows)


if __name__ == "__main__":
    main()
