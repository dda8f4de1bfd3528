"""What is counted over, or joined from, other acts before the rules run: a file a kind, used by register, audit and import.

A kind's file has `COUNTED`: for each such column a function of the kind's own frame, all frames by kind, and the law. What
a file gives itself stands; only what it does not know is counted.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Any

import polars as pl

from zhunsheng.law.facts import KINDS, frame
from zhunsheng.law.in_force import Law


def filled(frames: Mapping[str, pl.DataFrame], law: Law) -> dict[str, pl.DataFrame]:
    """`frames` of a bundle, by kind, with every column counted that the bundle determines; the rest as it was."""
    return {name: _filled(name, own, frames, law) for name, own in frames.items()}


def _filled(name: str, own: pl.DataFrame, frames: Mapping[str, pl.DataFrame], law: Law) -> pl.DataFrame:
    counted = [
        pl.coalesce(pl.col(column), pl.lit(count(own, frames, law).cast(own.schema[column]))).alias(column)
        for column, count in counts_of(name).items()
        if own.height and own[column].null_count()
    ]
    return frame.complete(KINDS[name], own.with_columns(counted), law) if counted else own


@cache
def counts_of(name: str) -> Mapping[str, Any]:
    """The counted columns of a kind, with the function of each; none where its file is not there."""
    there = {module.name for module in pkgutil.iter_modules(__path__)}
    found: Mapping[str, Any] = (
        getattr(importlib.import_module(f"{__name__}.{name}"), "COUNTED", {}) if name in there else {}
    )
    return found
