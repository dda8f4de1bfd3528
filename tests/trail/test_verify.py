"""The verdict: what it says, in which words, and that it stays bounded."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.db.models import Value
from django.db.models.functions import Concat, Substr

from tests.trail import tampering
from tests.trail.entries import AT, grown, of_group
from tests.trail.test_tampering import judged
from zhunsheng.trail import chain, export, faults, heads, merkle, snapshots, verify, walk
from zhunsheng.trail.faults import Kind
from zhunsheng.trail.heads import Kept
from zhunsheng.trail.models import Event, Head

pytestmark = pytest.mark.usefixtures("groups")
CHANCE = random.Random(0)


def kinds(kept: tuple[Kept, ...] = ()) -> list[Kind]:
    return [fault.kind for fault in verify.verify(kept=kept).faults]


def test_an_empty_trail_is_whole() -> None:
    verdict = verify.verify()
    assert (verdict.ok, verdict.events, verdict.head.size) == (True, 0, 0)


def test_a_fault_names_the_event_in_both_languages() -> None:
    grown(10)
    Event.objects.filter(seq=4).update(person="zf999")
    (fault,) = verify.verify().faults
    assert (fault.kind, fault.seq) == (Kind.ALTERED, 4)
    assert str(fault) == "第4号事件（account.login）被改动。 Event 4 (account.login) was altered."


def test_a_row_changed_is_named_with_the_columns_but_not_what_they_held() -> None:
    grown(10)
    named = tampering.row_changed(CHANCE, 10)
    (fault,) = verify.verify().faults
    assert (fault.kind, fault.noun, fault.subject) == (Kind.ROW_CHANGED, *named.row)
    assert "name" in fault.zh
    assert "偷改" not in str(fault)


def test_the_first_event_deleted_is_named() -> None:
    grown(10)
    Event.objects.filter(seq=1).delete()
    assert verify.verify().faults[0] == faults.deleted(1, 1)


def test_a_stretch_deleted_is_one_fault() -> None:
    grown(20)
    Event.objects.filter(seq__gte=8, seq__lte=10).delete()
    assert verify.verify(watched=[]).faults == (faults.deleted(8, 10),)


def test_neighbours_exchanged_are_both_named() -> None:
    grown(10)
    for seq, to in ((4, -1), (5, 4), (-1, 5)):
        Event.objects.filter(seq=seq).update(seq=to)
    assert {(fault.kind, fault.seq) for fault in verify.verify(watched=[]).faults} == {
        (Kind.REORDERED, 4),
        (Kind.REORDERED, 5),
    }


def test_all_numbers_shifted_is_found() -> None:
    grown(10)
    tampering.shift(1, 5)
    assert set(kinds()) == {Kind.REORDERED}


def test_a_trail_made_anew_is_whole_in_itself_and_told_by_the_head_kept_outside() -> None:
    grown(10)
    head = heads.publish(AT)
    kept = Kept(head.size, head.root, head.algorithm)
    Head.objects.all().delete()
    Event.objects.filter(seq=3).update(verb="account.logout")
    tampering.rehash(3, 10)
    assert kinds() == []
    assert kinds((kept,)) == [Kind.REGENERATED]


def test_the_head_in_the_table_tells_it_too() -> None:
    grown(10)
    heads.publish(AT)
    tampering.rehash(1, 10)
    Event.objects.filter(seq=10).update(verb="account.logout")
    tampering.rehash(10, 10)
    assert kinds() == [Kind.HEAD_DIFFERS]


def forged_from(seq: int, upto: int) -> None:
    Event.objects.filter(seq=seq).update(verb="account.logout")
    tampering.rehash(seq, upto)


def test_an_old_altered_body_does_not_hide_that_later_events_were_made_anew(tmp_path: Path) -> None:
    grown(20)
    kept = verify.verify().head
    Event.objects.filter(seq=1).update(person="zf999")
    forged_from(10, 20)
    assert kinds((kept,)) == [Kind.ALTERED, Kind.REGENERATED]
    export.export(tmp_path / "trail.jsonl", AT)
    assert [fault.kind for fault in judged(tmp_path / "trail.jsonl", [kept])] == ["altered", "regenerated"]


def test_an_altered_body_at_the_end_does_not_hide_it_either(tmp_path: Path) -> None:
    grown(20)
    kept = verify.verify().head
    forged_from(10, 20)
    Event.objects.filter(seq=20).update(person="zf999")
    assert kinds((kept,)) == [Kind.ALTERED, Kind.REGENERATED]
    export.export(tmp_path / "trail.jsonl", AT)
    assert [fault.kind for fault in judged(tmp_path / "trail.jsonl", [kept])] == ["altered", "regenerated"]


def test_a_later_fault_does_not_hide_that_events_before_it_were_made_anew(tmp_path: Path) -> None:
    grown(20)
    first = Kept(10, merkle.root(list(heads.leaves(upto=10))).hex())
    forged_from(5, 20)
    Event.objects.filter(seq=15).delete()
    assert [(fault.kind, fault.upto) for fault in verify.verify(kept=[first], watched=[]).faults] == [
        (Kind.DELETED, 15),
        (Kind.REGENERATED, 10),
    ]
    export.export(tmp_path / "trail.jsonl", AT, watched=[])
    assert [(fault.kind, fault.upto) for fault in judged(tmp_path / "trail.jsonl", [first])] == [
        ("deleted", 15),
        ("regenerated", 10),
    ]


@pytest.mark.parametrize("hash_", ["no hash", "f" * 64])
def test_an_altered_hash_explains_the_head_that_differs(hash_: str, tmp_path: Path) -> None:
    grown(20)
    kept = verify.verify().head
    Event.objects.filter(seq=9).update(hash=hash_)
    assert kinds((kept,)) == [Kind.ALTERED]
    export.export(tmp_path / "trail.jsonl", AT)
    assert "regenerated" not in {fault.kind for fault in judged(tmp_path / "trail.jsonl", [kept])}


def test_a_head_over_more_events_than_there_are_tells_how_many_are_missing() -> None:
    grown(10)
    kept = verify.verify().head
    Event.objects.filter(seq__gt=7).delete()
    assert verify.verify(kept=[kept], watched=[]).faults == (faults.truncated(8, 10),)


def test_a_head_of_an_unknown_algorithm_is_not_taken_for_true() -> None:
    grown(10)
    assert kinds((Kept(10, "0" * 64, "md5"),)) == [Kind.REGENERATED]


def test_more_faults_than_can_be_named_are_cut_and_said_to_be_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "NAMED", 5)
    grown(10)
    Event.objects.update(person="zf999")
    verdict = verify.verify()
    assert (len(verdict.faults), verdict.more) == (5, True)


def test_what_is_read_is_reported_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "STRIDE", 4)
    grown(10)
    reported: list[int] = []
    verify.verify(progress=reported.append)
    assert reported == [4, 8]


def test_a_row_may_go_when_an_event_says_so() -> None:
    grown(5)
    group = Group.objects.get(name="第1组")
    chain.record(of_group("group.delete", group, snapshots.columns(group), None, 6))
    group.delete()
    assert verify.verify().ok


def test_a_row_that_went_may_come_again() -> None:
    grown(5)
    group = Group.objects.get(name="第1组")
    reading = snapshots.columns(group)
    chain.append([of_group("group.delete", group, reading, None, 6),
                  of_group("group.create", group, None, reading, 7)])  # fmt: skip
    assert verify.verify().ok


def test_a_refused_act_says_nothing_of_the_row() -> None:
    grown(5)
    group = Group.objects.get(name="第1组")
    chain.record(replace(of_group("group.rename", group, None, {"name": "不许"}, 6), outcome="refused"))
    assert verify.verify().ok


def test_a_trail_broken_everywhere_is_judged_in_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "REMEMBERED", 3)
    grown(20)
    Event.objects.update(prev=Concat(Value("x"), Substr("hash", 2)))
    verdict = verify.verify()
    assert (verdict.ok, verdict.more) == (False, True)
