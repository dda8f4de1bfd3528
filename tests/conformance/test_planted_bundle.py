"""A folder of every kind of act with 412 planted breaches comes back with exactly those, however it is written."""

import json
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from polars.testing import assert_frame_equal

from tests.conformance import planted
from zhunsheng import cli
from zhunsheng.acts.outside import in_folder, read_bundle, spark
from zhunsheng.law.facts import KINDS
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import Effect
from zhunsheng.law.rules import RULES, of_kind

pytestmark = pytest.mark.django_db


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """The folder under our own headings."""
    return planted.write(tmp_path / "bundle")


def audited(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, Any]:
    status = cli.main(["audit", *map(str, words), "--as-of", planted.AS_OF.isoformat(), "--json"])
    return status, json.loads(capsys.readouterr().out)


def found(told: Any) -> list[tuple[str, str]]:
    return sorted((one["act"], one["rule"]) for one in told["findings"])


def test_the_list_plants_a_breach_of_every_rule_that_no_city_has_to_set_a_number_for() -> None:
    left_out = {name for name, rule in RULES.items() if rule.effect is not Effect.INFORM}
    left_out -= {breach.rules[0] for breach in planted.breaches()}
    assert left_out == {"specials_within_yearly_number", "recorders_enough", "records_kept_long_enough"}
    assert len({breach.act for breach in planted.breaches()}) == len(planted.breaches()) > 400
    assert sum(len(breach.rules) == 1 for breach in planted.breaches()) > 350


def test_a_folder_of_all_kinds_comes_back_with_exactly_what_was_planted(
    bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told = audited(capsys, bundle)
    assert status == 1
    assert found(told) == sorted(planted.planted())
    assert {file["kind"] for file in told["files"].values()} == set(KINDS)
    assert [file["unread"] + file["unknown_headings"] for file in told["files"].values()] == [[]] * len(KINDS)


def test_each_file_reads_as_the_facts_that_were_written(bundle: Path) -> None:
    read = {file.kind: file.facts for file in read_bundle(in_folder(bundle), law=Law(), as_of=planted.AS_OF).values()}
    for kind in KINDS.values():
        written = planted.facts_of(kind)
        assert_frame_equal(read[kind].select(written.columns), written)


def test_foreign_headings_and_one_mapping_for_the_folder_give_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = planted.write(tmp_path / "foreign", planted.in_codes)
    assert cli.main(["audit", str(folder), "--json"]) == 2  # no heading of any kind is known without the mapping
    capsys.readouterr()
    _, told = audited(capsys, folder, "--mapping", planted.write_mapping(tmp_path / "对照.yaml"))
    assert found(told) == sorted(planted.planted())


def test_a_line_of_the_mapping_about_no_kind_at_all_is_refused(
    bundle: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "对照.yaml").write_text("ZD0001: 没有这一列\n", encoding="utf-8")
    assert cli.main(["audit", str(bundle), "--mapping", str(tmp_path / "对照.yaml")]) == 2
    assert "没有这一列" in capsys.readouterr().err


@pytest.mark.spark
@pytest.mark.slow
@pytest.mark.skipif(not (shutil.which("java") and find_spec("pyspark")), reason="needs the extra `spark` and Java")
def test_a_cluster_finds_the_same(tmp_path: Path) -> None:
    cluster, law = spark.session("local[2]"), Law()
    told = []
    try:
        for name, kind in KINDS.items():
            path = str(tmp_path / f"{name}.parquet")
            planted.facts_of(kind).write_parquet(path)
            told += spark.found(cluster, [path], kind, of_kind(kind), law, planted.AS_OF).collect()
    finally:
        cluster.stop()
    assert sorted((row.act, row.rule) for row in told) == sorted(planted.planted())
