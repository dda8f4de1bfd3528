"""Heads: published, kept outside, read back, and proofs under them."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.trail.entries import AT, entry, grown
from zhunsheng.trail import chain, heads, merkle, proof
from zhunsheng.trail.heads import Kept
from zhunsheng.trail.models import Event, Head

pytestmark = pytest.mark.django_db


def leaves(size: int) -> list[bytes]:
    return [bytes.fromhex(event.hash) for event in Event.objects.filter(seq__lte=size)]


def test_each_head_goes_on_from_the_last_and_gives_the_root_over_all() -> None:
    for size in (3, 10, 11):
        grown(size - Event.objects.count(), Event.objects.count())
        assert heads.publish(AT).root == merkle.root(leaves(size)).hex()


def test_nothing_new_makes_no_new_head() -> None:
    grown(3)
    assert heads.publish(AT) == heads.publish(AT)
    assert Head.objects.count() == 1


def test_a_head_under_another_algorithm_begins_at_the_first_event(settings: Settings) -> None:
    grown(3)
    heads.publish(AT)
    settings.CHAIN_HASH = "sm3"
    assert heads.publish(AT).root == merkle.root(leaves(3), "sm3").hex()


@pytest.mark.parametrize("seq", [1, 7, 10])
def test_an_event_is_proved_to_stand_under_an_older_head(seq: int) -> None:
    grown(10)
    head = heads.publish(AT)
    chain.record(entry())
    proved = heads.prove(seq, head)
    path = [bytes.fromhex(step) for step in proved.path]
    assert proof.included(bytes.fromhex(proved.hash), seq - 1, 10, path, bytes.fromhex(proved.head.root))


def test_an_event_after_the_head_has_no_proof_under_it() -> None:
    grown(3)
    head = heads.publish(AT)
    chain.record(entry())
    with pytest.raises(merkle.OutOfTree):
        heads.prove(4, head)


@pytest.mark.parametrize("form", ["{0}", "{0}\n{0}\n", "[{0}, {0}]", "\ufeff{0}"])
def test_kept_heads_are_read_back_in_any_form(tmp_path: Path, form: str) -> None:
    head = Kept(3, "ab", "sm3")
    (tmp_path / "head.json").write_text(form.format(heads.written(head)), encoding="utf-8")
    assert set(heads.kept(tmp_path / "head.json")) == {head}


@pytest.mark.parametrize("content", ["size", '{"size": 3}', "[1]", '{"size": "x", "root": "", "algorithm": ""}'])
def test_a_file_without_heads_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "head.json").write_text(content)
    with pytest.raises(heads.NotAHead, match=r"head\.json"):
        heads.kept(tmp_path / "head.json")
