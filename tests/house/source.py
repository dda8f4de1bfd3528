"""The house as files: what stands in the checkout, read and parsed once."""

import ast
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "zhunsheng"
GROUND_UP = (
    "law", "trail", "acts", "papers", "register", "filing", "credit", "inspection", "casework", "oversight",
    "web", "api", "cli", "bridges", "project",
)  # fmt: skip
FACES = frozenset({"web", "api", "cli", "bridges", "project"})  # they read the clock; what is below is told the day
NOT_OURS = frozenset({"var", "dist", "test-results", "node_modules", "__pycache__"})
OUR_DOTS = frozenset({".ci", ".importlinter", ".editorconfig", ".gitignore", ".github"})


@dataclass(frozen=True)
class Module:
    """A Python file of ours."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return str(self.path.relative_to(ROOT))

    @property
    def room(self) -> str:
        """The room of the house it stands in; empty outside src."""
        return self.path.relative_to(SOURCE).parts[0].removesuffix(".py") if self.path.is_relative_to(SOURCE) else ""

    @property
    def functions(self) -> "Iterator[ast.FunctionDef | ast.AsyncFunctionDef]":
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))

    def at(self, node: ast.AST) -> str:
        """Where a node stands, as a terminal links it: path:line."""
        return f"{self.name}:{getattr(node, 'lineno', 1)}"


@cache
def files() -> tuple[Path, ...]:
    """Every file of the checkout that is written, not made."""
    found: list[Path] = []
    for folder, inner, names in os.walk(ROOT):
        inner[:] = sorted(name for name in inner if _ours(name))
        found += [Path(folder) / name for name in sorted(names) if _ours(name)]
    return tuple(found)


def _ours(name: str) -> bool:
    return (
        name not in NOT_OURS and (not name.startswith(".") or name in OUR_DOTS) and not name.endswith((".pyc", ".mo"))
    )


@cache
def texts() -> dict[str, str]:
    """Every text file by its path from the root; what is not UTF-8 is no text."""
    read: dict[str, str] = {}
    for path in files():
        try:
            read[str(path.relative_to(ROOT))] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return read


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """The Python files below `folders` of the root; migrations are generated and left out."""
    wanted = [path for path in files() if path.suffix == ".py" and "migrations" not in path.parts]
    below = [path for path in wanted if path.relative_to(ROOT).parts[0] in folders]
    read = [(path, path.read_text(encoding="utf-8")) for path in below]
    return tuple(Module(path, text, ast.parse(text)) for path, text in read)
