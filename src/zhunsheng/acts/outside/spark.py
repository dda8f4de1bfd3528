"""The same rules on a cluster: Spark hands Arrow batches, each is judged as on one machine.

Needs the extra `spark` (pyspark, pandas, pyarrow) and Java; nothing else of the product does. Workers rebuild the law from
the city's own values, so that they judge by the same numbers.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import polars as pl

from zhunsheng.acts.outside import lake
from zhunsheng.law.facts import KINDS, Facts
from zhunsheng.law.in_force import Law
from zhunsheng.law.numbers import Numbers
from zhunsheng.law.parameter import Value
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
    os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers' Python is this one
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


@dataclass(frozen=True)
class Judge:
    """What a worker does with its batches; only names and numbers travel to it."""

    kind: str
    rules: tuple[str, ...]
    own: tuple[tuple[str, tuple[Value, ...]], ...]  # the city's own numbers
    as_of: date

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        law, rules = _law(self.own), [RULES[name] for name in self.rules]
        for batch in batches:
            facts = lake.typed(KINDS[self.kind], pl.DataFrame(pl.from_arrow(batch)), law, self.as_of)
            yield from lake.found(facts, rules, law).to_arrow(compat_level=pl.CompatLevel.oldest()).to_batches()


def found(spark: Any, paths: Sequence[str], kind: type[Facts], rules: Sequence[Rule], law: Law, as_of: date) -> Any:
    """The findings on the Parquet files at `paths`, as a Spark DataFrame with the columns of `lake.TOLD`."""
    judge = Judge(kind.kind_name, tuple(rule.name for rule in rules), tuple(law.numbers.own.items()), as_of)
    given = spark.read.parquet(*paths)
    wanted = [name for name in given.columns if name in kind.dtypes()]
    return given.select(*wanted).mapInArrow(judge, SHAPE)


@cache
def _law(own: tuple[Any, ...]) -> Law:
    """The law with a city's own values, made once in each worker."""
    return Law(Numbers(dict(own)))
