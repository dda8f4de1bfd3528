"""The reference pages say what the declarations say now."""

import importlib.util

import pytest

from tests.house.source import ROOT


@pytest.fixture(scope="module")
def stale() -> list[str]:
    """The pages that `python tools/reference.py` would write differently."""
    spec = importlib.util.spec_from_file_location("reference", ROOT / "tools" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: list[str] = module.stale()
    return found


def test_every_page_of_reference_is_fresh(stale: list[str]) -> None:
    assert stale == [], "python tools/reference.py"
