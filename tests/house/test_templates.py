"""Pages hold nothing inline and fetch nothing from elsewhere, so that the strictest content policy can stand."""

import ast
import re

import pytest

from tests.house.source import modules, texts

TEMPLATES = {
    name: text
    for name, text in texts().items()
    if name.startswith("src/") and name.endswith((".html", ".jinja", ".jinja2", ".svg", ".xml"))
}
FORBIDDEN = {
    "inline style": re.compile(r"<style[\s>]|\sstyle\s*=", re.I),
    "inline script": re.compile(r"<script(?![^>]*\ssrc\s*=)[^>]*>", re.I),
    "handler": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=|\shx-on", re.I),
    "script address": re.compile(r"javascript:", re.I),
    "foreign source": re.compile(r"\ssrc\s*=\s*[\"']?(https?:)?//|<link[^>]*\shref\s*=\s*[\"']?(https?:)?//", re.I),
    "unescaped": re.compile(r"\|\s*safe\b|autoescape\s+(off|false)", re.I),
}


def wrong(text: str) -> list[str]:
    return [what for what, pattern in FORBIDDEN.items() if pattern.search(text)]


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_template_holds_nothing_inline(name: str) -> None:
    assert wrong(TEMPLATES[name]) == []


def test_no_markup_with_inline_parts_is_made_in_code() -> None:
    made = [
        (module.at(node), what)
        for module in modules("src")
        if module.room in ("web", "api", "acts", "papers")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "<" in node.value
        for what in wrong(node.value)
    ]
    assert made == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<p style='color:red'>", "inline style"),
        ("<script>alert(1)</script>", "inline script"),
        ('<button onclick="go()">', "handler"),
        ('<a href="javascript:go()">', "script address"),
        ('<img src="//elsewhere.example/a.png">', "foreign source"),
        ("{{ name|safe }}", "unescaped"),
    ],
)
def test_what_is_forbidden_is_seen(text: str, what: str) -> None:
    assert wrong(text) == [what]


def test_a_script_with_a_source_of_ours_may_stand() -> None:
    assert wrong('<script src="/static/list.js" defer></script>') == []
