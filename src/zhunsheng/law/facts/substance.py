"""Which law governs the substance of an act, for every kind of row that is about one (case, decision, penalty line)."""

import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.in_force import Law


def substance_day(_: Law) -> pl.Expr:
    """The old law, save that the lighter new one applies (从旧兼从轻, APL 37)."""
    return when_known(pl.col("new_law_lighter"), pl.col("governed_on"), pl.col("conduct_until"))
