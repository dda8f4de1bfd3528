"""The requirements held so far (scope.txt) and the tests that name them.

A test names a requirement in its name (`test_m01_05_…`, `test_l_obe_54_…`, `test_k8_…`) or in a docstring (M01.5); a
vector or a way of counting may also be a case of a table in a test file ("V14").
"""

import ast
import re
from functools import cache
from pathlib import Path

from tests.house.source import Module, modules

_NAMED = re.compile(r"(?<![\w.-])(M\d\d\.\d+|X\.\d+|L-[A-Z]+-\d+[a-z]?|F-\d\d\.\d+|K\d+|V\d+|Q-\d\d)(?![\w-]|\.\d)")


@cache
def scope() -> dict[str, tuple[str, ...]]:
    """The ids by what holds them: rule, counting, vector, figure."""
    lines = (Path(__file__).parent / "scope.txt").read_text(encoding="utf-8").splitlines()
    held = [line.split() for line in lines if line and not line.startswith("#")]
    return {how: tuple(ids) for how, *ids in held}


def in_a_name(requirement: str) -> re.Pattern[str]:
    """How a test's name writes an id: M01.5 as m01_5 or m01_05."""
    parts = [part.lower() for part in re.split(r"[.-]", requirement)]
    return re.compile(r"(?:^|_)" + "_".join(f"0*{part}" if part.isdigit() else part for part in parts) + r"(?:_|$)")


@cache
def tests() -> tuple[Module, ...]:
    """The test files, those of the house left out: they speak of ids and prove none."""
    return tuple(m for m in modules("tests") if m.path.name.startswith("test_") and m.path.parent.name != "house")


@cache
def named_in_docstrings() -> frozenset[str]:
    found: set[str] = set()
    for module in tests():
        for node in (module.tree, *(each for each in module.functions if each.name.startswith("test"))):
            found.update(_NAMED.findall(ast.get_docstring(node) or ""))
    return frozenset(found)


@cache
def test_names() -> tuple[str, ...]:
    return tuple(node.name for module in tests() for node in module.functions if node.name.startswith("test_"))


@cache
def cases() -> frozenset[str]:
    """The vectors and ways of counting (V14, K8) that are cases of a table in a test file."""
    nodes = (node for module in tests() for node in ast.walk(module.tree))
    words = (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return frozenset(found[0] for word in words if (found := re.match(r"[KV]\d+\b", word)))


def has_test(requirement: str) -> bool:
    """Whether a test names the requirement."""
    named = named_in_docstrings() | cases()
    return requirement in named or any(in_a_name(requirement).search(name) for name in test_names())
