"""Every test claims something, and one that is skipped says why."""

import ast

from tests.house.source import Module, modules

CLAIMS = ("assert", "raises", "expect", "verify", "check", "fail", "warns")
SKIPS = ("skip", "skipif", "xfail")
TESTS = tuple(module for module in modules("tests") if module.path.name.startswith("test_"))


def called(node: ast.AST) -> set[str]:
    """The names of what is called within a node."""
    calls = [each.func for each in ast.walk(node) if isinstance(each, ast.Call)]
    return {each.attr if isinstance(each, ast.Attribute) else each.id for each in calls
            if isinstance(each, ast.Attribute | ast.Name)}  # fmt: skip


def claims(node: ast.AST, beside: dict[str, ast.AST]) -> bool:
    """Whether a test asserts, or calls what does: by its name, or a function of its own file."""
    if any(isinstance(each, ast.Assert) for each in ast.walk(node)):
        return True
    names = called(node)
    if any(claim in name.lower() for name in names for claim in CLAIMS):
        return True
    others = {name: function for name, function in beside.items() if function is not node}
    return any(claims(others[name], others) for name in names & set(others))


def hollow(module: Module) -> list[str]:
    functions: dict[str, ast.AST] = {node.name: node for node in module.functions}
    return [
        module.at(node) for name, node in functions.items() if name.startswith("test") and not claims(node, functions)
    ]


def unexplained(module: Module) -> list[str]:
    """Skips and expected failures without a reason."""
    found = []
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Attribute) or node.attr not in SKIPS:
            continue
        calls = [each for each in ast.walk(module.tree) if isinstance(each, ast.Call) and each.func is node]
        if not calls or not _says_why(calls[0]):
            found.append(module.at(node))
    return found


def _says_why(call: ast.Call) -> bool:
    marked = ast.unparse(call.func).startswith(("pytest.mark.", "mark."))
    reasons = [keyword.value for keyword in call.keywords if keyword.arg == "reason"] + (
        [] if marked else call.args[:1]
    )
    return any(not isinstance(reason, ast.Constant) or bool(reason.value) for reason in reasons)


def test_every_test_claims_something() -> None:
    assert [place for module in TESTS for place in hollow(module)] == []


def test_every_skip_says_why() -> None:
    assert [place for module in modules("tests") for place in unexplained(module)] == []


def test_a_hollow_test_and_a_silent_skip_are_seen() -> None:
    written = "def test_nothing():\n    print(1)\n\n\n@pytest.mark.skip\ndef test_skipped():\n    assert 1\n"
    module = Module(TESTS[0].path, written, ast.parse(written))
    assert len(hollow(module)) == 1
    assert len(unexplained(module)) == 1
