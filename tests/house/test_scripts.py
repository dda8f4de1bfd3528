"""The two commands of the README, and what stands behind them, are plain POSIX shell."""

import os
import subprocess

import pytest

from tests.house.source import ROOT

SCRIPTS = sorted([ROOT / "run", ROOT / "test", *(ROOT / "tools").glob("*.sh")])


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_read_by_a_plain_shell(script: object) -> None:
    assert subprocess.run(["sh", "-n", str(script)], check=False, capture_output=True, text=True).stderr == ""


@pytest.mark.parametrize("command", ["run", "test", ".ci/run"])
def test_a_command_can_be_started(command: str) -> None:
    assert os.access(ROOT / command, os.X_OK)


@pytest.mark.parametrize("command", ["run", "test"])
def test_bad_use_is_told_and_starts_nothing(command: str) -> None:
    told = subprocess.run([str(ROOT / command), "--unheard-of"], check=False, capture_output=True, text=True)
    assert told.returncode == 2
    assert "Usage" in told.stderr


def test_what_ci_runs_is_what_a_newcomer_runs_and_then_all_of_it() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("./")] == ["./run --no-serve", "./test", "./test --all"]
