"""Cells that no act ever wrote: the verifier, the export and the outside check name them, and stop at none."""

from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.db import connection

from tests.trail import tampering
from tests.trail.entries import AT, grown
from tests.trail.test_tampering import judged
from zhunsheng.trail import export, heads, verify
from zhunsheng.trail.faults import Kind
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.usefixtures("groups")
ONLY_SQLITE = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL 不收这样的单元格")


def put(column: str, value: str, seq: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE trail_event SET {column} = {value} WHERE seq = %s", [seq])


def altered_by_product() -> set[int | None]:
    return {fault.seq for fault in verify.verify().faults if fault.kind is Kind.ALTERED}


def altered_outside(file: Path) -> set[int]:
    export.export(file, AT)
    return {fault.seq for fault in judged(file, []) if fault.kind == "altered"}


@ONLY_SQLITE
@pytest.mark.parametrize(("column", "value"), tampering.UNREAD)
def test_a_cell_no_act_wrote_is_an_altered_event_to_both(column: str, value: str, tmp_path: Path) -> None:
    grown(10)
    put(column, value, 3)
    assert 3 in altered_by_product()
    assert 3 in altered_outside(tmp_path / "trail.jsonl")


@ONLY_SQLITE
@pytest.mark.parametrize("column", ["person", "at"])
def test_such_a_cell_harms_no_other_event(column: str, tmp_path: Path) -> None:
    grown(10)
    put(column, f"CAST({column} AS BLOB)", 3)
    assert altered_by_product() == {3} == altered_outside(tmp_path / "trail.jsonl")


@ONLY_SQLITE
def test_such_a_cell_under_a_hash_made_for_it_is_altered_still(tmp_path: Path) -> None:
    grown(10)
    put("person", "CAST(person AS BLOB)", 10)
    tampering.rehash(10, 10)
    assert altered_by_product() == {10} == altered_outside(tmp_path / "trail.jsonl")


@pytest.mark.parametrize("column", ["before", "after"])
def test_nothing_is_not_an_empty_text(column: str, tmp_path: Path) -> None:
    grown(10)
    assert getattr(Event.objects.get(seq=4), column) is None
    put(column, "''", 4)
    assert altered_by_product() == {4} == altered_outside(tmp_path / "trail.jsonl")


def test_instants_with_and_without_a_fraction_are_told_as_they_were_written(tmp_path: Path) -> None:
    grown(2)
    for seq, fraction in ((1, 0), (2, 120_000)):
        Event.objects.filter(seq=seq).update(at=AT.replace(microsecond=fraction))
    tampering.rehash(1, 2)
    assert altered_by_product() == set() == altered_outside(tmp_path / "trail.jsonl")


@ONLY_SQLITE
def test_a_row_of_bad_utf8_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    grown(10)
    group = Group.objects.order_by("pk")[1]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE auth_group SET name = CAST(X'FF' AS TEXT) WHERE id = %s", [group.pk])
    assert [(fault.kind, fault.subject) for fault in verify.verify().faults] == [(Kind.ROW_CHANGED, str(group.pk))]
    export.export(tmp_path / "trail.jsonl", AT)
    assert [fault.subject for fault in judged(tmp_path / "trail.jsonl", [])] == [str(group.pk)]


@ONLY_SQLITE
@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("size", "'many'"), ("size", "X'FF'"), ("root", "CAST(X'FF' AS TEXT)"), ("root", "X'00'"),
        ("algorithm", "CAST(X'FF' AS TEXT)"), ("at", "'garbage'"), ("peaks", "'no json'"),
    ],
)  # fmt: skip
def test_a_head_no_program_wrote_stops_neither_verifying_nor_the_export(
    column: str, value: str, tmp_path: Path
) -> None:
    grown(10)
    heads.publish(AT)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE trail_head SET {column} = {value}")
    told = verify.verify().faults
    export.export(tmp_path / "trail.jsonl", AT)
    named = judged(tmp_path / "trail.jsonl", [])
    harmless = column in ("at", "peaks")  # no verdict rests on them
    assert (not told, not named) == (harmless, harmless)
