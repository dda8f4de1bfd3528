"""Every setting and every command is documented, and what is documented is there."""

import argparse
import ast
import re

import pytest

from tests.house.source import ROOT, modules
from zhunsheng import cli

REFERENCE = ROOT / "docs" / "reference"


def settings_read() -> set[str]:
    """The names of the environment that the product reads."""
    found: set[str] = set()
    for module in modules("src"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and node.args and ast.unparse(node.func) in ("os.environ.get", "os.getenv"):
                found |= _named(node.args[0])
            elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
                found |= _named(node.slice) if isinstance(node.ctx, ast.Load) else set()
            elif isinstance(node, ast.Compare) and ast.unparse(node.comparators[0]) == "os.environ":
                found |= _named(node.left)
    return found


def _named(node: ast.expr) -> set[str]:
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def parsers() -> dict[str, argparse.ArgumentParser]:
    """Every command and subcommand by what is typed after `zhunsheng`."""
    found: dict[str, argparse.ArgumentParser] = {}

    def below(parser: argparse.ArgumentParser, typed: str) -> None:
        for action in parser._actions:
            for name, inner in action.choices.items() if isinstance(action, argparse._SubParsersAction) else ():
                found[f"{typed} {name}".strip()] = inner
                below(inner, f"{typed} {name}".strip())

    below(cli.parser(), "")
    return found


PARSERS = parsers()


@pytest.fixture(scope="module")
def on_settings() -> str:
    return (REFERENCE / "settings.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def on_commands() -> str:
    return (REFERENCE / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(settings_read()))
def test_a_setting_that_is_read_is_documented(name: str, on_settings: str) -> None:
    assert f"`{name}`" in on_settings


def test_a_setting_that_is_documented_is_read(on_settings: str) -> None:
    assert set(re.findall(r"`(ZHUNSHENG_[A-Z_]+)`", on_settings)) <= settings_read()


@pytest.mark.parametrize("typed", sorted(PARSERS))
def test_a_command_and_its_options_are_documented(typed: str, on_commands: str) -> None:
    options = {
        option for action in PARSERS[typed]._actions for option in action.option_strings if option.startswith("--")
    }
    assert f"zhunsheng {typed}" in on_commands
    assert {option for option in options - {"--help"} if option not in on_commands} == set()


def test_a_command_that_is_documented_is_there(on_commands: str) -> None:
    written = set(re.findall(r"^#+ `?zhunsheng ([a-z_-]+)", on_commands, re.MULTILINE))
    assert written
    assert written <= set(cli.commands())
