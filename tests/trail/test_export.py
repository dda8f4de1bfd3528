"""The exported file: what stands in it, and as of which moment."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection

from tests.trail.entries import AT, GROUPS, entry, grown
from zhunsheng.trail import chain, export, reading, snapshots
from zhunsheng.trail.models import Event


@pytest.mark.usefixtures("groups")
def test_header_events_rows_and_head_stand_in_this_order(tmp_path: Path) -> None:
    grown(2)
    export.export(tmp_path / "trail.jsonl", AT)
    lines = [json.loads(line) for line in (tmp_path / "trail.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [next(iter(line)) for line in lines] == ["at", "event", "event", "key", "key", "head"]
    assert lines[0]["nouns"] == ["group"]


@pytest.mark.usefixtures("groups")
def test_nothing_half_written_takes_the_name_of_the_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grown(2)

    def fail(_row: object) -> dict[str, object]:
        raise OSError

    monkeypatch.setattr(snapshots, "WATCHED", {"group": replace(GROUPS, snapshot=fail)})
    with pytest.raises(OSError):  # noqa: PT011
        export.export(tmp_path / "trail.jsonl", AT)
    assert list(tmp_path.iterdir()) == []


def test_a_long_reading_sees_one_moment_and_holds_up_no_act(busy_city: None) -> None:
    def act() -> None:
        chain.record(entry())
        connection.close()

    with ThreadPoolExecutor(1) as pool, reading.one_moment("default"):
        before = Event.objects.count()
        pool.submit(act).result(timeout=10)
        assert Event.objects.count() == before
    assert Event.objects.count() == before + 1
