"""The exported file: what stands in it, and as of which moment."""

import json
from concurrent.futures import ThreadPoolExecutor
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
    monkeypatch.setattr(
        snapshots, "WATCHED", {"group": snapshots.Watched("group", GROUPS.model, "pk", lambda row: 1 / 0)}
    )
    with pytest.raises(ZeroDivisionError):
        export.export(tmp_path / "trail.jsonl", AT)
    assert not (tmp_path / "trail.jsonl").exists()


def test_a_long_reading_sees_one_moment_and_holds_up_no_act(busy_city: None) -> None:
    def act() -> None:
        chain.record(entry())
        connection.close()

    with ThreadPoolExecutor(1) as pool, reading.one_moment("default"):
        before = Event.objects.count()
        pool.submit(act).result(timeout=10)
        assert Event.objects.count() == before
    assert Event.objects.count() == before + 1
