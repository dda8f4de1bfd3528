"""A tree as a Python function over one row: a line a step, a step that is met again asked once."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import polars as pl

from zhunsheng.law.plain import meaning, tree
from zhunsheng.law.plain.tree import NotPlain, Tree
from zhunsheng.law.table import Table

Row = Mapping[str, Any]
Program = Callable[[Row], list[Any]]

COMPARED = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtEq": "<=", "Gt": ">", "GtEq": ">="}
RECKONED = {"Plus": "+", "Minus": "-", "Multiply": "*"}
DIVIDED = {"TrueDivide": "divided", "FloorDivide": "quotient", "Modulus": "remainder"}
PARTS_OF_A_DAY = {"Year": "year", "Month": "month", "Day": "day", "WeekDay": "isoweekday()"}


def compiled(stages: Sequence[Mapping[str, pl.Expr]], wanted: Sequence[str], tables: Mapping[str, Table]) -> Program:
    """A function from a row to the values of `wanted`; each stage reads the row as the stages before it left it.

    The expressions were built while `outlined`, and `tables` are those they name. Raises NotPlain.
    """
    writer = _Writer(tables)
    for stage in stages:
        writer.row |= {name: writer.value(tree.of(expression)) for name, expression in stage.items()}
    found = ", ".join(writer.row.get(name) or writer.column(name) for name in wanted)
    lines = "".join(f"    {line}\n" for line in writer.lines)
    return _function(f"def asked(row):\n{lines}    return [{found}]\n", writer.known)


def _function(source: str, known: Mapping[str, Any]) -> Program:
    names = {**vars(meaning), **known}
    exec(_code(source), names)  # noqa: S102 — written by us, from our own expressions
    return names["asked"]  # type: ignore[no-any-return]


@lru_cache(maxsize=1024)
def _code(source: str) -> Any:
    """The departments of a city share most of what they are judged by."""
    return compile(source, "<plain>", "exec")


class _Writer:
    """Lines of Python, and the names of what they found."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self.tables = tables
        self.lines: list[str] = []
        self.row: dict[str, str] = {}  # the variable that holds a column now
        self.known: dict[str, Any] = {}  # constants that Python cannot write in a line
        self.found: dict[str, str] = {}  # what a line says -> the variable that holds it
        self.sure: set[str] = set()  # variables that are never None

    def column(self, name: str) -> str:
        """The variable that holds a column of the row."""
        if name not in self.row:
            self.row[name] = self.line(f"row[{name!r}]")
        return self.row[name]

    def line(self, said: str, *, sure: bool = False) -> str:
        """The variable that holds what `said` gives."""
        if said not in self.found:
            self.found[said] = f"v{len(self.found)}"
            self.lines.append(f"{self.found[said]} = {said}")
            if sure:
                self.sure.add(self.found[said])
        return self.found[said]

    def keep(self, value: Any) -> str:
        """How a line names a constant."""
        if value is None or isinstance(value, (bool, int, str)):
            name = repr(value)
        else:
            same = (one for one, other in self.known.items() if type(other) is type(value) and other == value)
            name = next(same, f"k{len(self.known)}")
            self.known[name] = value
        if value is not None:
            self.sure.add(name)
        return name

    def known_both(self, said: str, *needed: str) -> str:
        """What `said` gives where nothing of `needed` is null."""
        if "None" in needed:
            return "None"
        asked = " or ".join(f"{one} is None" for one in dict.fromkeys(needed) if one not in self.sure)
        return self.line(f"None if {asked} else {said}" if asked else said, sure=not asked)

    def value(self, one: Tree) -> str:
        """The variable, or the constant, that holds the value of a tree."""
        name, made = tree.step(one)
        if (write := getattr(self, f"_{name.lower()}", None)) is None:
            raise NotPlain(name)
        return str(write(made))

    def _column(self, made: str) -> str:
        return self.column(made)

    def _literal(self, made: Any) -> str:
        return self.keep(tree.constant(made))

    def _alias(self, made: Any) -> str:
        return self.value(made[0])

    def _ternary(self, made: Any) -> str:
        asked, then, otherwise = (self.value(made[part]) for part in ("predicate", "truthy", "falsy"))
        return self.line(f"{then} if {asked} else {otherwise}", sure={then, otherwise} <= self.sure)

    def _gather(self, made: Any) -> str:
        place, held = self.value(made["idx"]), made["expr"]
        held = tree.constant(held["Literal"])
        values = self.tables[held].values if isinstance(held, str) else held
        table = self._table(held if isinstance(held, str) else f"own:{id(held)}", values)
        inside = self.known_both(f"0 <= {place} < {len(values)}", place)
        return self.line(f"{table}[{place}] if {inside} else None")

    def _table(self, name: str, values: list[Any]) -> str:
        held = "t_" + name.replace(":", "_")
        self.known[held] = values
        return held

    def _binaryexpr(self, made: Any) -> str:
        op = made["op"]
        one, other = self.value(made["left"]), self.value(made["right"])
        if op in ("And", "Or"):
            return self.both(one, other) if op == "And" else self.either(one, other)
        if op in COMPARED:
            return self.known_both(f"{one} {COMPARED[op]} {other}", one, other)
        if op in RECKONED:
            return self.known_both(f"{one} {RECKONED[op]} {other}", one, other)
        if op in DIVIDED:
            found = self.known_both(f"{DIVIDED[op]}({one}, {other})", one, other)
            self.sure -= {found} if op != "TrueDivide" else set()
            return found
        raise NotPlain(op)

    def both(self, one: str, other: str) -> str:
        """Both hold; false if one does not, whatever the other is."""
        sure = {one, other} <= self.sure
        if sure:
            return self.line(f"{one} and {other}", sure=True)
        return self.line(
            f"False if {one} is False or {other} is False else None if {one} is None or {other} is None else True"
        )

    def either(self, one: str, other: str) -> str:
        """One of them holds; true if it does, whatever the other is."""
        if {one, other} <= self.sure:
            return self.line(f"{one} or {other}", sure=True)
        return self.line(
            f"True if {one} is True or {other} is True else None if {one} is None or {other} is None else False"
        )

    def _cast(self, made: Any) -> str:
        value, to = self.value(made["expr"]), made["dtype"]["Literal"]
        kind = to if isinstance(to, str) else next(iter(to))
        if kind in meaning.BITS:
            found = self.known_both(f"whole({value}, {kind!r}, {made['options'] == 'Strict'})", value)
            self.sure -= {found} if made["options"] != "Strict" else set()
            return found
        if kind == "Enum":
            members = self.keep(tree.members(to))
            return self.known_both(f"member({value}, {members})", value)
        if kind == "Decimal" and to["Decimal"][1] != 2:
            raise NotPlain(str(to))
        named = {"Date": "day", "String": "text", "Decimal": "money", "Boolean": "bool", "Float64": "float"}
        if kind not in named:
            raise NotPlain(str(to))
        return self.known_both(f"{named[kind]}({value})", value)

    def _function(self, made: Any) -> str:
        given = [self.value(one) for one in made["input"]] if "input" in made else []
        asked = made["function"]
        if isinstance(asked, str):
            return self._plain_function(asked, given)
        family, how = tree.step(asked)
        if family == "Boolean":
            return self._boolean(how, given)
        if family == "TemporalExpr":
            return self._temporal(how, given)
        if family == "StringExpr":
            return self._string(how, given)
        if family == "Round":
            return self.known_both(f"rounded({given[0]}, {how['decimals']})", given[0])
        if family == "ReplaceStrict":
            return self._replaced(given)
        raise NotPlain(family)

    def _plain_function(self, asked: str, given: list[str]) -> str:
        if asked == "ToPhysical":
            return self.known_both(f"physical({given[0]})", given[0])
        if asked == "Negate":
            return self.known_both(f"-{given[0]}", given[0])
        if asked in ("FillNull", "Coalesce"):
            found = given[-1]
            for one in reversed(given[:-1]):
                found = (
                    one
                    if one in self.sure
                    else self.line(f"{found} if {one} is None else {one}", sure=found in self.sure)
                )
            return found
        raise NotPlain(asked)

    def _boolean(self, how: Any, given: list[str]) -> str:
        name = how if isinstance(how, str) else next(iter(how))
        one = given[0]
        if name == "Not":
            return self.known_both(f"not {one}", one)
        if name in ("IsNull", "IsNotNull"):
            return self.line(f"{one} is {'not ' if name == 'IsNotNull' else ''}None", sure=True)
        if name == "IsIn" and not how["IsIn"]["nulls_equal"]:
            return self.known_both(f"{one} in {given[1]}", one, given[1])
        if name == "IsBetween" and how["IsBetween"]["closed"] == "Both":
            _, low, high = given
            return self.both(
                self.known_both(f"{one} >= {low}", one, low), self.known_both(f"{one} <= {high}", one, high)
            )
        if name in ("AllHorizontal", "AnyHorizontal"):
            found = given[0]
            for other in given[1:]:
                found = self.both(found, other) if name == "AllHorizontal" else self.either(found, other)
            return found
        raise NotPlain(str(how))

    def _temporal(self, how: Any, given: list[str]) -> str:
        if isinstance(how, str) and how in PARTS_OF_A_DAY:
            return self.known_both(f"{given[0]}.{PARTS_OF_A_DAY[how]}", given[0])
        if how == "Truncate" and given[1] in meaning.SPANS:
            return self.known_both(f"began({given[0]}, {given[1]})", *given)
        if isinstance(how, Mapping) and "DatetimeFunction" in how:
            return self.known_both(f"instant({', '.join(given)})", *given)
        raise NotPlain(str(how))

    def _string(self, how: Any, given: list[str]) -> str:
        if how == "StartsWith":
            return self.known_both(f"{given[0]}.startswith({given[1]})", *given)
        if how == "Slice":
            text, first, length = given
            return self.known_both(f"{text}[{first}:{first} + {length}]", *given)
        if isinstance(how, Mapping) and "Contains" in how and not how["Contains"]["literal"]:
            return self.known_both(f"matches({given[0]}, {given[1]})", *given)
        raise NotPlain(str(how))

    def _replaced(self, given: list[str]) -> str:
        old, new = (self.known[one] for one in given[1:3])
        others = self.keep(dict(zip(old, new, strict=True)))
        if len(given) > 3:
            return self.line(f"{others}.get({given[0]}, {given[3]})")
        return self.line(f"put_for({given[0]}, {others})")
