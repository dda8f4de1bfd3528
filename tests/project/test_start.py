"""What must be there before a city can be served is made once."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from zhunsheng.project import start
from zhunsheng.project.start import CannotWrite, Stands


@pytest.mark.django_db
def test_static_files_are_collected_once(tmp_path: Path, settings: Settings) -> None:
    settings.HOME, settings.STATIC_ROOT = tmp_path, tmp_path / "static"
    start.prepare(lambda _: None)
    stamp = tmp_path / "static" / start.STATIC_STAMP
    made = stamp.stat().st_mtime_ns
    assert any(path.suffix == ".css" for path in (tmp_path / "static").rglob("*"))
    start.prepare(lambda _: None)
    assert stamp.stat().st_mtime_ns == made


@pytest.mark.django_db
def test_nothing_stands_on_an_empty_machine() -> None:
    assert start.stands() is Stands.NOTHING


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite, match="ZHUNSHENG_HOME") as refusal:
        start.writable(tmp_path / "file" / "var")
    assert refusal.value.folder == tmp_path / "file" / "var"


def test_a_probe_leaves_nothing_behind(tmp_path: Path) -> None:
    start.writable(tmp_path / "var")
    assert list((tmp_path / "var").iterdir()) == []
