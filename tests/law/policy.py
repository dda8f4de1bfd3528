"""The policy's own expressions (facts.json), read as Polars: what each rule was asked to say."""

import ast
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import hours_after, in_time, in_time_at, later, local_day, when_known, whole_days
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.law.rule import Effect

EFFECTS = {"R": Effect.REFUSE, "J": Effect.JUSTIFY, "W": Effect.WARN, "I": Effect.INFORM}


def read(shared: Path) -> dict[str, Any]:
    """The whole of facts.json."""
    told: dict[str, Any] = json.loads((shared.parent / "policy" / "facts.json").read_text(encoding="utf-8"))
    return told


def expression(text: str, columns: set[str], law: InForce) -> pl.Expr:
    """A pseudo-code expression over the columns of a kind, under `law`."""
    names: dict[str, Any] = {name: pl.col(name) for name in columns} | functions(law) | {"P": _Numbers(law)}
    for clash in columns & set(functions(law)):
        names[clash] = _Both(pl.col(clash), functions(law)[clash])
    found = eval(compile(ast.parse(text, mode="eval"), "facts.json", "eval"), {"__builtins__": {}}, names)
    if isinstance(found, _Both):
        found = found.column
    return found if isinstance(found, pl.Expr) else pl.lit(found)


def functions(law: InForce) -> dict[str, Callable[..., pl.Expr]]:
    """The functions of the policy's table, as the law core has them."""
    return {
        "in_time": in_time, "in_time_at": in_time_at, "wd_after": law.working_days_after,
        "wd_clear_before": law.clear_working_days_before, "cd_plus": calendar.plus_days, "cd_due": law.party_days_after,
        "dept_due": law.department_days_after, "months_due": law.months_after, "months_after": calendar.months_after,
        "years_after": calendar.years_after, "hours_after": hours_after, "later": later, "when": when, "days": whole_days,
        "day": local_day, "one_of": lambda one, *members: one.is_in(list(members)),
    }  # fmt: skip


def when(condition: pl.Expr, then: Any, otherwise: Any) -> pl.Expr:
    """`when_known` of columns or plain numbers."""
    then, otherwise = (one if isinstance(one, pl.Expr) else pl.lit(one) for one in (then, otherwise))
    return when_known(condition, then, otherwise)


class _Numbers:
    """P.name: the value in force on the row's governing day."""

    def __init__(self, law: InForce) -> None:
        self.law = law

    def __getattr__(self, name: str) -> pl.Expr:
        return self.law[PARAMETERS[name]]


class _Both:
    """A name that is a column and a function at once, told apart by how it is used."""

    def __init__(self, column: pl.Expr, function: Callable[..., pl.Expr]) -> None:
        self.column, self.function = column, function

    def __call__(self, *given: Any) -> pl.Expr:
        return self.function(*given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.column, name)
