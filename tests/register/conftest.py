"""Real files for the readers of the register."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

Rows = Callable[[str], list[dict[str, str]]]


@pytest.fixture(scope="session")
def rows_of(shared_data: Path) -> Rows:
    """The rows of one tab-separated file."""

    def rows(name: str) -> list[dict[str, str]]:
        with (shared_data / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter="\t"))

    return rows
