"""How a watched row reads."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Group, Permission

from tests.trail.entries import AT, entry
from zhunsheng.trail import chain, heads, rows, snapshots
from zhunsheng.trail.models import Head
from zhunsheng.trail.snapshots import Watched


def test_a_row_in_memory_reads_as_it_will_be_read_back() -> None:
    typed = Head(size="7", root="ab", algorithm="sha256", at="2026-03-02T09:30:00+08:00", peaks=[])
    assert snapshots.columns(typed) == {
        "id": None, "size": 7, "root": "ab", "algorithm": "sha256", "at": datetime(2026, 3, 2, 1, 30, tzinfo=UTC), "peaks": [],
    }  # fmt: skip


def test_one_noun_is_not_claimed_by_two_models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "WATCHED", {})
    snapshots.watch("group", Group)
    snapshots.watch("group", Group, "name")
    with pytest.raises(snapshots.WatchedTwice):
        snapshots.watch("group", Permission)


def test_a_key_may_be_any_unique_column(db: None) -> None:
    groups = Watched("group", Group, "name", snapshots.columns)
    made = Group.objects.create(name="一组")
    chain.record(entry(noun="group", subject="一组", after=snapshots.columns(made)))
    assert list(rows.weigh([groups], "default", in_order=True)) == []
    made.delete()
    assert [fault.subject for fault in rows.weigh([groups], "default", in_order=True)] == ["一组"]


def test_a_subject_that_can_be_no_key_is_a_row_that_is_gone(db: None) -> None:
    groups = Watched("group", Group, "pk", snapshots.columns)
    chain.record(entry(noun="group", subject="不是数字", after={"name": "一组"}))
    assert [fault.kind for fault in rows.weigh([groups], "default", in_order=True)] == ["row_deleted"]


def test_a_row_that_makes_no_sense_any_more_is_named_and_the_others_are_read(db: None) -> None:
    made = [Group.objects.create(name=f"{count}组") for count in range(5)]
    chain.append([entry(noun="group", subject=str(group.pk), after={"share": 1.0}) for group in made])
    spoilt = Watched("group", Group, "pk", lambda row: {"share": 1.0 if row.pk != made[3].pk else float("nan")})
    found = list(rows.weigh([spoilt], "default", in_order=True))
    assert [(fault.kind, fault.subject) for fault in found] == [("row_changed", str(made[3].pk))]


def test_a_head_is_a_row_like_any_other(db: None) -> None:
    head = heads.publish(AT)
    watched = Watched("head", Head, "pk", snapshots.columns)
    assert [subject for subject, _ in rows.readings(watched, "default")] == [str(head.pk)]
