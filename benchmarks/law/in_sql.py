"""Rules as DuckDB says them, node for node from their expressions; what has no equal in SQL is not translated."""

import io
import json
from datetime import date, timedelta
from typing import Any

import polars as pl

OPERATORS = {
    "And": "AND", "Or": "OR", "Eq": "=", "NotEq": "<>", "Lt": "<", "LtEq": "<=", "Gt": ">", "GtEq": ">=",
    "Plus": "+", "Minus": "-", "Multiply": "*",
}  # fmt: skip
LARGEST = 60_000  # characters of an expression; a longer one carries a calendar's tables of days


class NotInSql(Exception):
    """No sentence of SQL means the same: a look-up in a calendar, a list, a duration."""


def count_of(breach: pl.Expr) -> str:
    """How many rows meet `breach`, as a column of SQL. Raises NotInSql."""
    told = breach.meta.serialize(format="json") if "Series[literal]" not in str(breach) else ""
    if not told or len(told) > LARGEST:
        raise NotInSql("calendar")
    return f"count(*) FILTER (WHERE {_said(json.loads(told))})"


def _said(node: dict[str, Any]) -> str:
    [(kind, of)] = node.items()
    if kind == "Column":
        return f'"{of}"'
    if kind == "Literal":
        return _literal(of)
    if kind == "BinaryExpr" and of["op"] in OPERATORS:
        return f"({_said(of['left'])} {OPERATORS[of['op']]} {_said(of['right'])})"
    if kind == "Ternary":
        return f"CASE WHEN {_said(of['predicate'])} THEN {_said(of['truthy'])} ELSE {_said(of['falsy'])} END"
    if kind == "Function" and isinstance(of["function"], dict) and "Boolean" in of["function"]:
        return _boolean(of["function"]["Boolean"], of["input"])
    raise NotInSql(kind)


def _boolean(function: Any, given: list[dict[str, Any]]) -> str:
    if function == "Not":
        return f"(NOT {_said(given[0])})"
    if function in ("IsNull", "IsNotNull"):
        return f"({_said(given[0])} {'IS NULL' if function == 'IsNull' else 'IS NOT NULL'})"
    if isinstance(function, dict) and function.get("IsIn") == {"nulls_equal": False} and "Literal" in given[1]:
        return f"({_said(given[0])} IN ({', '.join(map(quoted, _members(given[1])))}))"
    raise NotInSql(str(function))


def _members(literal: dict[str, Any]) -> list[object]:
    kept = pl.Expr.deserialize(io.StringIO(json.dumps(literal)), format="json")
    members = pl.select(kept).to_series()
    return list(members[0]) if isinstance(members.dtype, pl.List) else members.to_list()


def _literal(told: dict[str, Any]) -> str:
    [(_, value)] = told.items()
    if not isinstance(value, dict):
        raise NotInSql(str(told))
    [(kind, member)] = value.items()
    if kind == "Null":
        return "NULL"
    if kind == "Date":
        return quoted(date(1970, 1, 1) + timedelta(days=member))
    if kind in ("Int", "Int32", "Int64", "UInt32", "Float64", "Boolean", "String"):
        return quoted(member)
    raise NotInSql(kind)


def quoted(value: object) -> str:
    """A value as a literal of SQL."""
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return f"DATE '{value}'" if isinstance(value, date) else str(value)
