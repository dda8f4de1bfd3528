"""What is installed is locked: by hash, without an address, in keeping with pyproject.toml (made by tools/lock.sh)."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.source import ROOT

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-all.txt", "requirements-bench.txt", "tools/uv.txt")
NARROWER = [
    ("requirements.txt", "requirements-dev.txt"),
    ("requirements-dev.txt", "requirements-all.txt"),
    ("requirements-all.txt", "requirements-bench.txt"),
]
ASKED = {
    "requirements.txt": ("postgres",),
    "requirements-dev.txt": ("postgres", "dev"),
    "requirements-all.txt": ("postgres", "dev", "spark"),
    "requirements-bench.txt": ("postgres", "dev", "spark", "bench"),
}


def pins(name: str) -> dict[str, str]:
    """The version of each package that a lock names."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return {
        canonicalize_name(found[1]): found[2] for found in re.finditer(r"^([\w.-]+)(?:\[.*?\])?==([^\s;]+)", text, re.M)
    }


def asked(extras: tuple[str, ...]) -> list[Requirement]:
    """What pyproject.toml asks for."""
    project = tomllib.loads(Path(ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = [line for extra in extras for line in project["optional-dependencies"][extra]]
    return [Requirement(line) for line in (*project["dependencies"], *optional)]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_a_hash_for_each_package_and_no_address(name: str) -> None:
    entries = re.split(r"(?<!\\)\n", (ROOT / name).read_text(encoding="utf-8").strip())
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert [entry.split()[0] for entry in entries if "://" in entry or "--index" in entry or "--find" in entry] == []


@pytest.mark.parametrize(("narrow", "wide"), NARROWER)
def test_one_environment_can_hold_both_locks(narrow: str, wide: str) -> None:
    wider = pins(wide)
    assert {name: version for name, version in pins(narrow).items() if wider.get(name) != version} == {}


@pytest.mark.parametrize("name", ASKED)
def test_a_lock_keeps_to_what_is_asked(name: str) -> None:
    locked = pins(name)
    missed = [
        str(wanted)
        for wanted in asked(ASKED[name])
        if not wanted.specifier.contains(locked.get(canonicalize_name(wanted.name), "0"), prereleases=True)
        or canonicalize_name(wanted.name) not in locked
    ]
    assert missed == []
