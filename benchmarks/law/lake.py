"""A lake of plan items on one machine: N rows streamed from Parquet slice by slice, findings and all, in bounded memory.

    python benchmarks/law/lake.py [--rows 5000000]

The peak is that of the process that judges; the rows are written by another. The scan reads the columns touched once.
"""

import argparse
import multiprocessing
import resource
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import polars as pl

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.law import real_acts
from zhunsheng.acts.outside import lake
from zhunsheng.law.facts import KINDS
from zhunsheng.law.in_force import Law
from zhunsheng.law.rules import of_kind

KIND = KINDS["plan_item"]
LAST_DAY = date(2027, 12, 31)
WRITTEN = 500_000  # rows of one file of the lake
MEBIBYTE = 1024  # of the kibibytes that getrusage tells


def write(folder: Path, rows: int) -> None:
    """So many plan items as one Parquet file."""
    law, parts = Law(), []
    for seed, start in enumerate(range(0, rows, WRITTEN)):
        part = real_acts.acts(KIND, min(WRITTEN, rows - start), law, seed)
        part.with_columns(act=pl.lit(f"{seed}-") + pl.col("act")).write_parquet(folder / f"part-{seed:03}.parquet")
        parts.append(folder / f"part-{seed:03}.parquet")
    pl.scan_parquet(parts).sink_parquet(folder / "plan_item.parquet")


def scan(path: Path) -> float:
    """Seconds to read every column the rules touch, once."""
    law = Law()
    touched = sorted({name for rule in of_kind(KIND) for name in rule.under(law).reads})
    start = time.perf_counter()
    pl.scan_parquet(path).select(pl.col(touched).null_count()).collect(engine="streaming")
    return time.perf_counter() - start


def judge(path: Path) -> tuple[int, int, float]:
    """Rows, findings, seconds."""
    law, rules = Law(), of_kind(KIND)
    start, rows, found = time.perf_counter(), 0, 0
    for height, findings in lake.judged(path, KIND, rules, law, LAST_DAY):
        rows, found = rows + height, found + findings.height
    return rows, found, time.perf_counter() - start


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBIBYTE


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--rows", type=lambda text: int(float(text)), default=5_000_000)
    rows = asked.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        apart = multiprocessing.get_context("spawn")  # so that the peak is of judging alone
        writer = apart.Process(target=write, args=(Path(folder), rows))
        writer.start()
        writer.join()
        path = Path(folder) / "plan_item.parquet"
        print(f"{path.stat().st_size / 2**20:,.0f} MiB of Parquet; memory before {peak():,.0f} MiB")
        limit = min(scan(path) for _ in range(3))
        judged, found, seconds = judge(path)
        assert judged == rows
        print(f"{rows:,} plan items, {len(of_kind(KIND))} rules, {found:,} findings in words: {seconds:.2f} s, "
              f"{seconds / limit:.1f} × the scan ({limit:.3f} s); peak {peak():,.0f} MiB")  # fmt: skip


if __name__ == "__main__":
    main()
