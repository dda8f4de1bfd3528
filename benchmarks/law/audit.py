"""Audit of N acts under sixty rules: counting every breach, against a bare scan, numpy, DuckDB, OpenFisca and zen.

    python benchmarks/law/audit.py [--rows 1000000]

All engines are given the same sentences and must find equal counts.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.law import matters
from benchmarks.side_by_side import in_turn, show
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import counts

SENTENCES = matters.sentences()
SAMPLE = 1_000  # rows that a row-wise engine is timed on; its time for all is that many times longer


def scan(acts: pl.DataFrame) -> Callable[[], object]:
    """The limit: every column touched, read once (a sum each)."""
    touched = sorted({name for one in SENTENCES for name in (one.left, one.right, one.unless, "n0", "governed_on")})
    sums = [pl.col(name).to_physical().sum() if name[0] in "dg" else pl.col(name).sum() for name in touched]
    return lambda: acts.lazy().select(sums).collect()


def product(acts: pl.DataFrame) -> Callable[[], dict[str, int]]:
    law, rules = Law(), [matters.ours(one) for one in SENTENCES]
    return lambda: counts(acts, rules, law)


def by_numpy(acts: pl.DataFrame) -> Callable[[], dict[str, int]]:
    columns = {
        name: acts[name].to_physical().fill_null(-(10**8)).cast(pl.Int64).to_numpy()
        if name[0] == "d"
        else acts[name].to_numpy()
        for name in acts.columns
    }
    return lambda: {one.name: matters.numpy_count(one, columns) for one in SENTENCES}


def by_duckdb(acts: pl.DataFrame) -> Callable[[], dict[str, int]]:
    import duckdb

    base = duckdb.connect()
    with tempfile.NamedTemporaryFile(suffix=".parquet") as kept:
        acts.write_parquet(kept.name)
        base.execute("CREATE TABLE acts AS SELECT * FROM read_parquet(?)", [kept.name])
    query = f"SELECT {', '.join(matters.sql(one) for one in SENTENCES)} FROM acts"
    return lambda: dict(zip((one.name for one in SENTENCES), base.execute(query).fetchone() or (), strict=True))


def by_zen(acts: pl.DataFrame) -> Callable[[], dict[str, int]]:
    import zen

    days = pl.col(matters.DAYS).to_physical().fill_null(0)
    rows = acts.head(SAMPLE).with_columns(days).drop("governed_on").to_dicts()
    known = acts.head(SAMPLE).select(pl.col(matters.DAYS).is_not_null()).to_dicts()
    compiled = [(one, zen.compile_expression(matters.zen(one))) for one in SENTENCES]

    def count() -> dict[str, int]:
        found = dict.fromkeys((one.name for one in SENTENCES), 0)
        for row, there in zip(rows, known, strict=True):
            for one, expression in compiled:
                if one.shape != "deadline" or (there[one.left] and there[one.right]):
                    found[one.name] += bool(expression.evaluate(row))
        return found

    return count


def by_openfisca(acts: pl.DataFrame) -> Callable[[], dict[str, int]]:
    from openfisca_core import entities, periods, simulation_builder, taxbenefitsystems, variables

    person = entities.Entity("act", "acts", "", "")
    system = taxbenefitsystems.TaxBenefitSystem([person])

    def variable(name: str, kind: type, formula: Any = None) -> None:
        told = {"value_type": kind, "entity": person, "definition_period": periods.MONTH, "label": name}
        system.add_variable(type(name, (variables.Variable,), told | ({"formula": formula} if formula else {})))

    for name in (*matters.DAYS, *matters.COUNTS, *matters.SUMS):
        variable(name, int)
    for name in matters.FLAGS:
        variable(name, bool)
    for one in SENTENCES:
        variable(one.name, bool, _formula(one))
    month = "2026-06"
    columns = {
        name: acts[name].to_physical().fill_null(-(10**6) * 9).cast(pl.Int32).to_numpy() if name[0] in "dnm" else acts[name].to_numpy()
        for name in acts.columns if name != "governed_on"
    }  # fmt: skip

    def count() -> dict[str, int]:
        builder = simulation_builder.SimulationBuilder()
        run = builder.build_default_simulation(system, acts.height)
        for name, values in columns.items():
            run.set_input(name, month, values)
        return {one.name: int(np.count_nonzero(run.calculate(one.name, month))) for one in SENTENCES}

    return count


def _formula(one: matters.Sentence) -> Any:
    def formula(act: Any, period: Any) -> Any:
        columns = {name: act(name, period) for name in {one.left, one.right, one.unless, "n0"}}
        left, right, spared = columns[one.left], columns[one.right], columns[one.unless]
        if one.shape == "deadline":
            broken = ((left - right) > one.limit * 8) & (left > -(10**6)) & (right > -(10**6))
        elif one.shape == "threshold":
            broken = left > 900_000 + one.limit * 500
        elif one.shape == "frequency":
            broken = left > 90 - one.limit % 7
        elif one.shape == "presence":
            broken = ~(left | right | (columns["n0"] < 90))
        else:
            broken = left * 100 > (right + 60) * (90 + one.limit % 11)
        return broken & ~spared

    return formula


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--rows", type=lambda text: int(float(text)), default=1_000_000)
    rows = asked.parse_args().rows
    acts = matters.acts(rows)
    works: dict[str, Callable[[], Any]] = {
        "zhunsheng": product(acts), "bare scan of the columns touched": scan(acts), "numpy": by_numpy(acts),
        "DuckDB": by_duckdb(acts), "OpenFisca": by_openfisca(acts),
    }  # fmt: skip
    told = works["zhunsheng"]()
    for name in ("numpy", "DuckDB", "OpenFisca"):
        assert works[name]() == told, name
    zen = by_zen(acts)
    assert zen() == product(acts.head(SAMPLE))()
    seconds = in_turn(works)
    few = in_turn({"zen": zen}, repeats=3)["zen"]
    seconds[f"zen-engine (from {SAMPLE:,} rows)"] = few * rows / SAMPLE
    show(f"{rows:,} acts, {len(SENTENCES)} rules, {sum(told.values()):,} breaches; equal counts", seconds, "zhunsheng")


if __name__ == "__main__":
    main()
