"""Commands as a terminal runs them: what they print, and the status they end with."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from zhunsheng.cli import main


class Answer(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], db: None) -> Run:
    """Run one command; bad use of argparse itself ends with its status too."""

    def command(*words: object) -> Answer:
        capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as end:
            status = int(end.code or 0)
        out, err = capsys.readouterr()
        return Answer(status, out, err)

    return command
