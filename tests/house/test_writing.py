"""How the house is written: nothing left over, nothing too long, everything typed, every room named."""

import ast
import re
import statistics

from tests.house.source import Module, modules, texts

PYTHON = modules("src", "tests", "tools", "benchmarks")
SOURCE = modules("src")
LEFTOVER = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b|NotImplemented[E]rror|lorem[ ]ipsum", re.I)
BAG = re.compile(r"(?:^|/)(?:utils?|helpers?|common|managers?|misc|base)(?:\.py|/|$)")
# Hosts of registries, mirrors and content networks; a city's own is set on its machine, never written here.
HOST = re.compile(
    r"p[y]pi\.(?:org|python)|pythonhost[e]d|registry\.np[m]|np[m]mirror|unpk[g]\.|jsdeliv[r]|cdn[j]s|"
    r"(?:mirrors?|repo)\.[\w-]+\.(?:com|cn|edu|org|net)|tuna\.tsing[h]ua|deb\.debia[n]|crates\.i[o]|proxy\.golan[g]|docker\.i[o]",
    re.I,
)
MACHINE = re.compile(r"(?<![\w.])/(?:roo[t]|wor[k]|hom[e]/\w+|User[s]/\w+)/")
LONGEST_FILE, LONGEST_FUNCTION = 400, 60


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body, the docstring left out."""
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1


def typed(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    told = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, node.args.vararg, node.args.kwarg]
    asked = [argument for argument in told if argument and argument.arg not in ("self", "cls")]
    return all(argument.annotation for argument in asked) and (node.returns is not None or node.name == "__init__")


def found(pattern: re.Pattern[str], *skipped: str) -> list[str]:
    """Where a pattern stands in our texts, as path:line."""
    return [
        f"{name}:{number}"
        for name, text in texts().items()
        if not name.startswith(skipped)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def functions(read: tuple[Module, ...]) -> list[tuple[Module, ast.FunctionDef | ast.AsyncFunctionDef]]:
    return [(module, node) for module in read for node in module.functions]


def test_nothing_is_left_over() -> None:
    assert found(LEFTOVER, "src/zhunsheng/law/texts/", "tests/law/") == []  # annex 4 itself says X three times


def test_no_file_names_the_host_of_a_registry() -> None:
    assert found(HOST, "src/zhunsheng/law/texts/") == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert found(MACHINE) == []


def test_no_room_is_a_bag() -> None:
    assert [module.name for module in PYTHON if BAG.search(module.name)] == []


def test_no_file_is_too_long() -> None:
    lines = {module.name: len(module.text.splitlines()) for module in PYTHON}
    assert {name: count for name, count in lines.items() if count > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    long = [f"{module.at(node)} {node.name}" for module, node in functions(PYTHON) if length(node) > LONGEST_FUNCTION]
    assert long == []


def test_files_and_functions_are_mostly_short() -> None:
    # the law's own files carry their worked cases and columns: what they hold decides their length
    lines = [
        len(module.text.splitlines())
        for module in SOURCE
        if not {"notice", "statutes", "facts"} & set(module.path.parts)
    ]
    assert statistics.median(count for count in lines if count > 3) <= 80
    assert statistics.median(length(node) for _, node in functions(SOURCE)) <= 8


def test_every_function_is_typed() -> None:
    assert [f"{module.at(node)} {node.name}" for module, node in functions(PYTHON) if not typed(node)] == []
