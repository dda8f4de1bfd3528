"""A condition in words: what a rule asks, told from the expression itself, so that help and law cannot differ.

A condition that takes the law is given one that answers with names instead of numbers: 备案日后第（公开期限）个工作日.
"""

import io
import json
from dataclasses import dataclass
from functools import cache
from typing import Any

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import hours_after, local_day, whole_days
from zhunsheng.law.facts import Facts
from zhunsheng.law.in_force import InForce, Law
from zhunsheng.law.parameter import Parameter
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.law.rule import Condition
from zhunsheng.law.words import Words, written

_TOLD = "\x01"  # begins the name of a column that is a phrase already told
_OF = "\x02"  # stands between such a phrase and the number it tells
_WILD = "\x03"  # begins the name of a column that stands for anything, in a shape
_SIGNS = {
    "Eq": "=", "NotEq": "≠", "Lt": "<", "LtEq": "≤", "Gt": ">", "GtEq": "≥", "Plus": "+", "Minus": "−", "Multiply": "×",
}  # fmt: skip
_COMPARING = {"Eq", "NotEq", "Lt", "LtEq", "Gt", "GtEq"}
Node = Any  # one node of an expression, as Polars writes it in JSON


def in_words(condition: Condition, kind: type[Facts]) -> Words | None:
    """What the condition asks of the facts of `kind`; None where it is always false: an exception that there is not."""
    said = [_Telling(kind, language).condition(condition) for language in ("zh", "en")]
    return Words(*said) if all(said) else None


@dataclass(frozen=True)
class _Telling:
    """Telling expressions over one kind in one language."""

    kind: type[Facts]
    language: str

    def condition(self, condition: Condition) -> str:
        """A whole condition; empty where it is always false."""
        expression = (
            condition if isinstance(condition, pl.Expr) else condition(_Named(Law(), pl.col("governed_on"), self))
        )
        node = _node(expression)
        return "" if _literal(node) is False else self.tell(node)

    def tell(self, node: Node) -> str:
        """One node and what is under it."""
        for shape, zh, en in _shapes():
            found: dict[str, Node] = {}
            if _met(shape, node, found):
                parts = {name: self._value(part) for name, part in found.items()}
                return self.both(zh, en).format(**parts)
        name, inside = next(iter(node.items()))
        if name == "BinaryExpr":
            return self._pair(inside)
        if name == "Function":
            return self._function(inside)
        if name == "Column":
            return self._said(inside, "为“是”", "is “yes”") if self._is_yes_no(inside) else self.name(inside)
        if name == "Literal":
            value = _literal(node)
            return self.both("不能判断", "it cannot be judged") if value is None else written(value, self.language)
        if name in ("Cast", "Alias"):
            return self.tell(inside["expr"] if name == "Cast" else inside[0])
        if name == "Ternary":
            return self._choice(_cases(node))
        return _plain(node)

    def value(self, expression: pl.Expr) -> str:
        """An expression that is counted with."""
        return self._value(_node(expression))

    def name(self, column: str) -> str:
        """A fact by its heading; a phrase already told as it stands."""
        if column.startswith(_TOLD):
            return column[1:].partition(_OF)[0]
        if column not in self.kind.column_names():
            return column
        label = self.kind.english(column)
        return f"“{label}”" if self.language == "en" else f"“{self.kind.heading(column)}”"

    def both(self, zh: str, en: str) -> str:
        """The one of the two that is in the language told."""
        return en if self.language == "en" else zh

    def _pair(self, pair: Node) -> str:
        operation, left, right = pair["op"], pair["left"], pair["right"]
        if operation in ("And", "Or"):
            join = self.both("，且" if operation == "And" else "，或者", ", and " if operation == "And" else ", or ")
            return join.join(self._inside(part, operation) for part in (left, right))
        for side, other in (("left", left), ("right", right)):
            if operation in _COMPARING and "Ternary" in other and not self._later(_cases(other)):
                return self._choice([(when, {"BinaryExpr": {**pair, side: value}}) for when, value in _cases(other)])
        if (word := self._word(left, right)) is not None and operation in ("Eq", "NotEq"):
            zh, en = ("是", "is") if operation == "Eq" else ("不是", "is not")
            return self._said(left["Column"], f"{zh}“{word}”", f"{en} “{word}”")
        return f"{self._value(left)} {_SIGNS.get(operation, operation)} {self._value(right)}"

    def _choice(self, cases: list[tuple[Node | None, Node]]) -> str:
        """One of several cases, each with its condition before it."""
        if later := self._later(cases):
            return later
        return self.both("，或者", ", or ").join(self._case(when, self._value(value)) for when, value in cases)

    def _later(self, cases: list[tuple[Node | None, Node]]) -> str:
        """Of two days the later one; empty for any other choice."""
        compared, (_, value), (_, other) = (cases[0][0] or {}).get("BinaryExpr", {}), cases[0], cases[-1]
        if compared.get("op") != "GtEq" or compared["left"] != value or compared["right"] != other:
            return ""
        one, two = self._value(value), self._value(other)
        return self.both(f"{one}和{two}中较晚的", f"the later of {one} and {two}")

    def _case(self, when: Node | None, said: str) -> str:
        if when is None:
            return self.both(f"（其他情形，{said}）", f"(else, {said})")
        told = self._inside(when, "And")
        return self.both(f"（{told}，且{said}）", f"({told}, and {said})")

    def _inside(self, node: Node, operation: str) -> str:
        """In brackets where it is an “or” within an “and”, or the other way round."""
        said, inner = self.tell(node), node.get("BinaryExpr", {}).get("op")
        return self.both(f"（{said}）", f"({said})") if inner in {"And", "Or"} - {operation} else said

    def _function(self, call: Node) -> str:
        inputs, (family, which) = call["input"], _called(call["function"])
        if which == "Not" and self._is_yes_no(inputs[0].get("Column")):
            return self._said(inputs[0]["Column"], "为“否”", "is “no”")
        if which == "Not" and "Function" in inputs[0] and _called(inputs[0]["Function"]["function"])[1] == "IsIn":
            return self._one_of(inputs[0]["Function"]["input"], "既不是", "也不是", "is neither", "nor")
        if which == "Not":
            return self.both(f"并非（{self.tell(inputs[0])}）", f"not ({self.tell(inputs[0])})")
        if which == "IsIn":
            return self._one_of(inputs, "是", "或", "is", "or")
        if which == "ToPhysical":
            return self._value(inputs[0])
        if which in ("IsNull", "IsNotNull"):
            missing = which == "IsNull"
            return self.both(
                f"{self._value(inputs[0])}{'未填' if missing else '已填'}",
                f"{self._value(inputs[0])} is {'not given' if missing else 'given'}",
            )
        return f"{family}.{which}({', '.join(self._value(one) for one in inputs)})"

    def _one_of(self, inputs: Node, first: str, other: str, first_en: str, other_en: str) -> str:
        """A fact and the members of an enum it is, or is not, one of."""
        column = inputs[0].get("Column", "")
        words = [f"“{self._member(column, value)}”" for value in _literal(inputs[1]) or ()]
        zh, en = f"{first}{other.join(words)}", f"{first_en} {f' {other_en} '.join(words)}"
        return self.both(f"{self._value(inputs[0])}{zh}", f"{self._value(inputs[0])} {en}")

    def _value(self, node: Node) -> str:
        """What is compared or counted with: a fact by its heading, one of several values with the case of each."""
        if "Ternary" in node and not self._later(_cases(node)):
            return self._valued(_cases(node))
        return self.name(node["Column"]) if "Column" in node else self.tell(node)

    def _valued(self, cases: list[tuple[Node | None, Node]]) -> str:
        zh = "，".join(
            f"{self.tell(when)}的为{self._value(v)}" if when else f"其他为{self._value(v)}" for when, v in cases
        )
        en = "; ".join(
            f"{self._value(v)} if {self.tell(when)}" if when else f"else {self._value(v)}" for when, v in cases
        )
        return self.both(f"（{zh}）", f"({en})")

    def _word(self, left: Node, right: Node) -> str | None:
        """The member of an enum that a fact, or a choice that a number, is compared with, in words."""
        column, value = left.get("Column", ""), _literal(right)
        if not isinstance(value, str) or not (column in self.kind.column_names() or _OF in column):
            return None
        return self._member(column, value)

    def _member(self, column: str, value: object) -> str:
        if _OF in column:
            return written(PARAMETERS[column.partition(_OF)[2]].choices.get(str(value), value), self.language)
        words = self.kind.about(column).get("words", {}) if column in self.kind.column_names() else {}
        return written(words.get(value, value), self.language)

    def _is_yes_no(self, column: str | None) -> bool:
        return column in self.kind.column_names() and self.kind.dtypes()[str(column)] == pl.Boolean

    def _said(self, column: str, zh: str, en: str) -> str:
        return self.both(f"{self.name(column)}{zh}", f"{self.name(column)} {en}")


@dataclass(frozen=True, eq=False)
class _Named(InForce):
    """The law that answers with names: each period is a column called by its own words."""

    telling: _Telling

    def __getitem__(self, parameter: Parameter) -> pl.Expr:
        said = parameter.title.said(self.telling.language)
        return self._told(f"（{said}）{_OF}{parameter.name}", f"({said}){_OF}{parameter.name}")

    def working_days_after(self, day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
        return self._period(day, count, "后第{n}个工作日", "working day number {n} after {day}")

    def clear_working_days_before(self, day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
        return self._period(day, count, "前{n}个完整工作日", "{n} clear working days before {day}")

    def rolled(self, day: pl.Expr) -> pl.Expr:
        return self._period(day, 0, "（遇休息日顺延）", "{day} (rolled forward off a day off)")

    def party_days_after(self, day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
        return self._period(day, count, "后第{n}日（遇休息日顺延）", "day number {n} after {day} (rolled forward)")

    def department_days_after(self, day: pl.Expr, count: pl.Expr | int) -> pl.Expr:
        return self._period(day, count, "后第{n}日", "day number {n} after {day}")

    def months_after(self, day: pl.Expr, months: pl.Expr | int) -> pl.Expr:
        return self._period(day, months, "后满{n}个月", "{n} months after {day}")

    def day_of_year(self, year: pl.Expr, parameter: Parameter) -> pl.Expr:
        return self._period(year, self[parameter], "的{n}", "{n} of {day}")

    def _period(self, day: pl.Expr, count: pl.Expr | int, zh: str, en: str) -> pl.Expr:
        n = self.telling.value(count) if isinstance(count, pl.Expr) else str(count)
        said = self.telling.value(day)
        return self._told(said + zh.format(n=n), en.format(n=n, day=said))

    def _told(self, zh: str, en: str) -> pl.Expr:
        return pl.col(_TOLD + self.telling.both(zh, en))


@cache
def _shapes() -> list[tuple[Node, str, str]]:
    """How the calendar's own arithmetic looks, and what it is called."""
    day, n = pl.col(f"{_WILD}day"), pl.col(f"{_WILD}n")
    told = (
        (calendar.years_after(day, n), "{day}后满{n}年", "{n} years after {day}"),
        (calendar.months_after(day, n), "{day}后满{n}个月", "{n} months after {day}"),
        (calendar.plus_days(day, n), "{day}后第{n}日", "day number {n} after {day}"),
        (calendar.quarter_from(day), "{day}所在季度首日", "the first day of the quarter of {day}"),
        (whole_days(day, n), "从{day}到{n}的天数", "the days from {day} to {n}"),
        (hours_after(day, n), "{day}后{n}小时", "{n} hours after {day}"),
        (local_day(day), "{day}当日", "the day of {day}"),
    )
    return [(_node(expression), zh, en) for expression, zh, en in told]


def _node(expression: pl.Expr) -> Node:
    return json.loads(expression.meta.serialize(format="json"))


def _cases(node: Node) -> list[tuple[Node | None, Node]]:
    """The cases of a choice in their order, each with its condition; None before what holds in every other case."""
    found: list[tuple[Node | None, Node]] = []
    while "Ternary" in node:
        choice = node["Ternary"]
        found.append((choice["predicate"], choice["truthy"]))
        node = choice["falsy"]
    if "Literal" not in node or _literal(node) is not None:
        found.append((None, node))
    elif len(found) == 2 and "BinaryExpr" in (found[0][0] or {}):  # the second only turns the first round
        found[1] = (None, found[1][1])
    return found


def _met(pattern: Node, node: Node, found: dict[str, Node]) -> bool:
    """Whether `node` has the shape of `pattern`; what stands in the places of its wild columns is put into `found`."""
    if isinstance(pattern, dict) and (wild := pattern.get("Column", "")).startswith(_WILD):
        return bool(found.setdefault(wild[1:], node) == node)
    if isinstance(pattern, dict):
        same = isinstance(node, dict) and pattern.keys() == node.keys()
        return same and all(_met(part, node[name], found) for name, part in pattern.items())
    if isinstance(pattern, list):
        same = isinstance(node, list) and len(pattern) == len(node)
        return same and all(_met(part, other, found) for part, other in zip(pattern, node, strict=True))
    return bool(pattern == node)


def _literal(node: Node) -> Any:
    """The value of a literal, None for anything else."""
    if "Literal" not in node:
        return None
    value = pl.select(pl.Expr.deserialize(io.BytesIO(json.dumps(node).encode()), format="json")).to_series()
    return value.to_list()[0]


def _called(function: Node) -> tuple[str, str]:
    """The family and the name of a function: Boolean, Not."""
    family, which = next(iter(function.items())) if isinstance(function, dict) else ("", function)
    return str(family), next(iter(which)) if isinstance(which, dict) else str(which)


def _plain(node: Node) -> str:
    """An expression that has no words here, as Polars writes it."""
    return str(pl.Expr.deserialize(io.BytesIO(json.dumps(node).encode()), format="json"))
