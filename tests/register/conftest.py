"""Real files for the readers of the register: in ../shared/data beside the checkout, or where ZHUNSHENG_SHARED says."""

import csv
import os
from collections.abc import Callable
from pathlib import Path

import pytest

Rows = Callable[[str], list[dict[str, str]]]


@pytest.fixture(scope="session")
def shared_files() -> Path:
    """The folder of real files; without it the test is skipped, in CI it fails."""
    beside = Path(__file__).parents[3] / "shared"
    folder = Path(os.environ.get("ZHUNSHENG_SHARED", beside)) / "data"
    if not folder.is_dir():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"no real files in {folder.name}")
    return folder


@pytest.fixture(scope="session")
def rows_of(shared_files: Path) -> Rows:
    """The rows of one tab-separated file."""

    def rows(name: str) -> list[dict[str, str]]:
        with (shared_files / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter="\t"))

    return rows
