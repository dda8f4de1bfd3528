"""Edits with every right on the server: each found and named, by the product and by the outside verifier (T13)."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.db import transaction

from tests.trail.entries import AT, grown
from tests.trail.tampering import EDITS, Named
from zhunsheng.trail import export, heads, outside, verify
from zhunsheng.trail.heads import Kept

EVENTS = 150


@pytest.fixture
def kept(groups: None) -> list[Kept]:
    """A city with two heads kept outside."""
    grown(EVENTS // 2)
    first = heads.publish(AT)
    grown(EVENTS - EVENTS // 2, EVENTS // 2)
    return [Kept(head.size, head.root, head.algorithm) for head in (first, heads.publish(AT))]


def judged(file: Path, kept: Sequence[Kept]) -> list[outside.Fault]:
    with file.open("rb") as opened:
        return outside.judge(outside.Trail(opened), [vars(head) for head in kept])


def named_by_the_product(named: Named, kept: Sequence[Kept]) -> bool:
    found = verify.verify(kept=kept).faults
    return any(named.by(fault.seq, fault.upto, fault.noun, fault.subject) for fault in found)


def named_outside(named: Named, kept: Sequence[Kept], file: Path) -> bool:
    export.export(file, AT)
    return any(named.by(fault.seq, fault.upto, fault.noun, fault.subject) for fault in judged(file, kept))


def missed(edits: int, kept: Sequence[Kept], file: Path) -> list[str]:
    """What of so many edits, each on the untouched trail, was not found and named."""
    chance, missing = random.Random(edits), []
    for count in range(edits):
        edit = EDITS[count % len(EDITS)]
        with transaction.atomic():
            named = edit(chance, EVENTS)
            if not named_by_the_product(named, kept):
                missing.append(f"product {count}: {edit.__name__} {named}")
            if not named_outside(named, kept, file):
                missing.append(f"outside {count}: {edit.__name__} {named}")
            transaction.set_rollback(True)
    return missing


def test_the_untouched_trail_is_found_whole_by_both(kept: list[Kept], tmp_path: Path) -> None:
    head = export.export(tmp_path / "trail.jsonl", AT)
    verdict = verify.verify(kept=kept)
    assert (verdict.ok, verdict.events, verdict.head) == (True, EVENTS, head)
    assert judged(tmp_path / "trail.jsonl", kept) == []


def test_edits_of_every_kind_are_found_and_named(kept: list[Kept], tmp_path: Path) -> None:
    assert missed(len(EDITS) * 6, kept, tmp_path / "trail.jsonl") == []


@pytest.mark.slow
def test_a_thousand_of_a_thousand_edits_are_found_and_named(kept: list[Kept], tmp_path: Path) -> None:
    assert missed(1_000, kept, tmp_path / "trail.jsonl") == []
