"""A reader that has gone (`zhunsheng rules | head`) is no file that cannot be written."""

import pytest

from tests.cli.conftest import Run


def gone(*_words: object, **_named: object) -> int:
    raise BrokenPipeError(32, "Broken pipe")


@pytest.mark.parametrize(
    ("work", "words"),
    [
        ("audit._judge", ("audit",)),
        ("export._export", ("export", "departments", "x.csv")),
        ("import_._import", ("import", "departments", "x.csv")),
        ("trail._verify", ("trail", "verify")),
        ("whatif._compare", ("whatif", "publish_wd=15", "x.csv")),
        ("rules._list", ("rules",)),
    ],
)
def test_a_reader_that_has_gone_is_told_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch, work: str, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr(f"zhunsheng.cli.{work}", gone)
    answer = run(*words)
    assert (answer.status, answer.out, answer.err) == (1, "", "")
