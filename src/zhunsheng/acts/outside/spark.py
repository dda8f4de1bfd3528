"""The same rules on a cluster: Spark hands Arrow batches, each is judged as on one machine.

Needs the extra `spark` (pyspark, pandas, pyarrow) and Java; nothing else of the product does. Workers rebuild the law from
the city's own values, so that they judge by the same numbers.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

import polars as pl

from zhunsheng.acts.outside import lake
from zhunsheng.law.facts import KINDS, Facts
from zhunsheng.law.in_force import Law
from zhunsheng.law.numbers import Numbers
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import RULES

SHAPE = ", ".join(f"{name} string" for name in lake.TOLD)
SETTINGS = {
    "spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.session.timeZone": "Asia/Shanghai", "spark.sql.shuffle.partitions": "4",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "100000",
}  # fmt: skip


class NoSpark(RuntimeError):
    """pyspark or Java is not installed here."""

    zh = "这里没有装 Spark：pip install 'zhunsheng[spark]'，并装 Java 17（apt-get install openjdk-17-jre-headless）。"
    en = "Spark is not installed here: the extra `spark` and Java 17."


def session(master: str) -> Any:
    """A Spark session at `master` (local[2], spark://…). Raises NoSpark."""
    import shutil
    import sys

    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise NoSpark from error
    if shutil.which("java") is None:
        raise NoSpark
    builder = SparkSession.builder.master(master).appName("zhunsheng")
    for name, value in (SETTINGS | {"spark.pyspark.python": sys.executable}).items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def found(
    spark: Any, paths: Sequence[str], kind: type[Facts], rules: Sequence[Rule], law: Law, as_of: date
) -> Any:
    """The findings on the Parquet files at `paths`, as a Spark DataFrame with the columns of `lake.TOLD`."""
    names, own, kind_name = tuple(rule.name for rule in rules), dict(law.numbers.own), kind.kind_name

    def judge(batches: Iterator[Any]) -> Iterator[Any]:
        applied = _law(tuple(own.items()))
        for batch in batches:
            facts = lake.typed(KINDS[kind_name], pl.DataFrame(pl.from_arrow(batch)), applied, as_of)
            told = lake.found(facts, [RULES[name] for name in names], applied)
            yield from told.to_arrow(compat_level=pl.CompatLevel.oldest()).to_batches()

    given = spark.read.parquet(*paths)
    wanted = [name for name in given.columns if name in kind.dtypes()]
    return given.select(*wanted).mapInArrow(judge, SHAPE)


@cache
def _law(own: tuple[Any, ...]) -> Law:
    """The law with a city's own values, made once in each worker."""
    return Law(Numbers(dict(own)))
