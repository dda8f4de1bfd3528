"""Mutants of the rules: a sentence of law with one thing changed, in the running process.

Changed is what a rule says: a comparison, a number, an exception, a “not”, an “and”, a member of a list. Its title,
reason, remedy and examples are not touched. A sentence that several rules of a chapter share (a helper, a named
condition) is changed for all of them.
"""

import ast
import copy
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

import polars as pl

from zhunsheng.law import in_force
from zhunsheng.law.rule import Rule

SAID = ("unless", "on")  # the arguments of a rule that are law
FLIPPED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
}


@dataclass(frozen=True)
class Sentence:
    """One statement of a chapter, and the statements of the rules that rest on it."""

    chapter: ModuleType
    statement: ast.stmt
    rules: tuple[ast.stmt, ...]

    @property
    def name(self) -> str:
        own = self.statement
        said = own.name if isinstance(own, ast.FunctionDef) else ast.unparse(own.targets[0])  # type: ignore[attr-defined]
        return f"{self.chapter.__name__.rpartition('.')[2]}.{said}"

    def mutants(self) -> Iterator[tuple[str, list[Rule]]]:
        """What was changed, and the rules as they then stand."""
        for number, root in enumerate(_law(self.statement)):
            for at, node in enumerate(ast.walk(root)):
                for variant, (told, _) in enumerate(_variants(node, is_root=node is root)):
                    yield told, self._under(number, at, variant)

    def _under(self, number: int, at: int, variant: int) -> list[Rule]:
        changed = copy.deepcopy(self.statement)
        root = _law(changed)[number]
        node = list(ast.walk(root))[at]
        _, new = _variants(node, is_root=node is root)[variant]
        changed = _Replaced(node, new).visit(changed)
        body = [changed, *(each for each in self.rules if each is not self.statement)]
        names = {**vars(in_force), **vars(self.chapter)}
        exec(compile(ast.fix_missing_locations(ast.Module(body, [])), self.name, "exec"), names)
        return [names[each.name] for each in self.rules if isinstance(each, ast.FunctionDef)]


class _Replaced(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else self.generic_visit(node)


def sentences(chapter: ModuleType) -> Iterator[Sentence]:
    """Every statement of a chapter that is law: its rules, and what they share."""
    tree = ast.parse(inspect.getsource(chapter))
    rules = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.decorator_list]
    for node in tree.body:
        if node in rules:
            yield Sentence(chapter, node, (node,))
        elif isinstance(node, ast.FunctionDef) or (
            isinstance(node, ast.Assign) and isinstance(vars(chapter)[ast.unparse(node.targets[0])], pl.Expr)
        ):
            yield Sentence(chapter, node, tuple(rules))


def borrowed(function: object, chapter: ModuleType) -> Sentence:
    """A function of the law core as a chapter uses it, with the chapter's rules that rest on it."""
    name = function.__name__  # type: ignore[attr-defined]
    statement = ast.parse(inspect.getsource(function)).body[0]  # type: ignore[arg-type]
    rules = [node for node in ast.parse(inspect.getsource(chapter)).body if isinstance(node, ast.FunctionDef)]
    return Sentence(
        chapter, statement, tuple(node for node in rules if node.decorator_list and name in ast.unparse(node))
    )


def _law(statement: ast.stmt) -> list[ast.expr]:
    """The expressions of a statement that are law."""
    if isinstance(statement, ast.FunctionDef):
        returned = [node.value for node in ast.walk(statement) if isinstance(node, ast.Return) and node.value]
        given = [node.value for node in ast.walk(statement) if isinstance(node, ast.Assign)]
        calls = [each for each in statement.decorator_list if isinstance(each, ast.Call)]
        return returned + given + [word.value for call in calls for word in call.keywords if word.arg in SAID]
    return [statement.value] if isinstance(statement, ast.Assign) else []


def _variants(node: ast.AST, *, is_root: bool) -> list[tuple[str, ast.expr]]:
    """Other things that a node might have said, each with what was changed."""
    found: list[ast.expr] = []
    if isinstance(node, ast.Compare):
        found = [ast.Compare(node.left, [flip()], node.comparators) for flip in FLIPPED.get(type(node.ops[0]), ())]
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        found = [ast.Constant(node.value - 1), ast.Constant(node.value + 1)]
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd | ast.BitOr):
        other = ast.BitOr() if isinstance(node.op, ast.BitAnd) else ast.BitAnd()
        found = [ast.BinOp(node.left, other, node.right), node.left, node.right]
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert):
        found = [node.operand]
    elif isinstance(node, ast.List) and len(node.elts) > 1:
        found = [ast.List([each for each in node.elts if each is not left], ast.Load()) for left in node.elts]
    if is_root and isinstance(node, ast.expr):
        found.append(ast.parse("pl.lit(False)", mode="eval").body)
    return [(f"{ast.unparse(node)} → {ast.unparse(new)}", new) for new in found]
