"""Millions of rows as Parquet: judged in slices as at once, and the same on a cluster."""

import shutil
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import polars as pl
import pytest

from zhunsheng.acts.outside import lake, spark
from zhunsheng.acts.sheets import Unreadable
from zhunsheng.law.facts import KINDS, PlanItem
from zhunsheng.law.facts.frame import of_rows
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import audit
from zhunsheng.law.rules import of_kind

LAW = Law()
DAY = date(2026, 4, 1)


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    """Every example of every rule of plan items, many times over."""
    rows = [{**PlanItem.ordinary, **case.facts} for rule in of_kind(PlanItem) for case in rule.examples] * 20
    facts = of_rows(PlanItem, [row | {"act": str(n)} for n, row in enumerate(rows)], LAW)
    facts.drop("justified").write_parquet(tmp_path / "plan_item.parquet")
    return tmp_path / "plan_item.parquet"


def at_once(path: Path) -> set[tuple[str, str]]:
    facts = lake.typed(PlanItem, pl.read_parquet(path), LAW, DAY)
    return {(one.act, one.rule.name) for one in audit(facts, of_kind(PlanItem), LAW).findings}


def test_slices_find_what_is_found_at_once(parquet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lake, "SLICE", 700)
    slices = list(lake.judged(parquet, PlanItem, of_kind(PlanItem), LAW, DAY))
    found = pl.concat([table for _, table in slices])
    assert len(slices) > 3
    assert set(found.select("act", "rule").iter_rows()) == at_once(parquet)


def test_a_column_of_another_type_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="类型"):
        lake.typed(PlanItem, pl.DataFrame({"act": ["1"], "plan_year": ["二零二六"]}), LAW, DAY)


def test_a_damaged_file_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "x.parquet").write_bytes(b"PAR1 nothing")
    with pytest.raises(Unreadable):
        list(lake.judged(tmp_path / "x.parquet", PlanItem, of_kind(PlanItem), LAW, DAY))


@pytest.mark.spark
@pytest.mark.slow
@pytest.mark.skipif(not (shutil.which("java") and find_spec("pyspark")), reason="needs the extra `spark` and Java")
def test_a_cluster_finds_what_one_machine_finds(parquet: Path) -> None:
    cluster = spark.session("local-cluster[2,1,1024]")
    try:
        table = spark.found(cluster, [str(parquet)], KINDS["plan_item"], of_kind(PlanItem), LAW, DAY)
        assert {(row.act, row.rule) for row in table.collect()} == at_once(parquet)
    finally:
        cluster.stop()
