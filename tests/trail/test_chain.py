"""Appending: numbered without a gap, each event naming the one before, in the transaction of the act."""

import hashlib
import json
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from pytest_django import DjangoAssertNumQueries, Settings

from tests.trail.entries import entry
from tests.trail.test_canonical import values
from zhunsheng.trail import body, canonical, chain, verify
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db


def test_events_are_numbered_from_one_without_a_gap() -> None:
    chain.record(entry())
    chain.append([entry(subject="2"), entry(subject="3")])
    assert [event.seq for event in Event.objects.all()] == [1, 2, 3]


def test_each_event_names_the_hash_of_the_one_before_and_the_first_names_none() -> None:
    first, second = chain.append([entry(), entry(subject="2")])
    assert (first.prev, second.prev) == ("0" * 64, first.hash)


def test_the_hash_is_that_of_all_that_was_recorded_as_canonical_json() -> None:
    event = chain.record(entry())
    line = next(body.lines("default"))
    told = {"on": "2026-03-02", "visits": 2, "企业": "某某商贸有限公司"}
    assert json.loads(line.body())["told"] == told
    assert canonical.text(json.loads(line.body())) == line.body()
    assert event.hash == hashlib.sha256((event.prev + line.body()).encode()).hexdigest()


def test_every_column_but_the_hashes_is_hashed() -> None:
    chain.record(entry())
    columns = {field.attname for field in Event._meta.concrete_fields} - {"prev", "hash"}
    assert json.loads(next(body.lines("default")).body()).keys() == columns


def test_an_event_read_again_says_what_was_recorded() -> None:
    chain.record(entry(before={"state": "draft"}, warnings=[{"rule": "K1"}], rules={"K1": "a1"}))
    event = Event.objects.get()
    assert (event.before, event.after, event.warnings, event.rules) == (
        {"state": "draft"}, None, [{"rule": "K1"}], {"K1": "a1"},
    )  # fmt: skip


@given(values)
@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_told_the_chain_holds_when_read_again(value: Any) -> None:
    with transaction.atomic():
        chain.record(entry(told={"value": value}, after={"value": value}))
        assert verify.verify(watched=[]).ok
        transaction.set_rollback(True)


def test_an_act_that_is_rolled_back_leaves_neither_event_nor_gap() -> None:
    with transaction.atomic():
        chain.record(entry())
        transaction.set_rollback(True)
    assert chain.record(entry()).seq == 1


def test_one_append_costs_one_question_and_one_insert(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(2 if connection.vendor == "sqlite" else 3):  # PostgreSQL takes the lock first
        chain.record(entry())


def test_a_token_used_twice_is_refused() -> None:
    chain.record(entry(once="form-1"))
    with pytest.raises(IntegrityError), transaction.atomic():
        chain.record(entry(once="form-1"))
    assert Event.objects.count() == 1


def test_events_without_token_are_many() -> None:
    assert len(chain.append([entry(), entry()])) == 2


def test_nothing_to_record_records_nothing(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert chain.append([]) == []


def test_a_hostile_name_is_recorded_and_the_chain_holds() -> None:
    name = "zf\x00\ud800" + "甲" * 500
    chain.record(entry(verb="account.login", outcome="failed", person=name, told={"name": name}))
    event = Event.objects.get()
    assert (event.person[:4], len(event.person), event.told["name"]) == ("zf��", 60, name)
    assert verify.verify(watched=[]).ok


def test_sm3_may_be_chosen_and_older_events_still_hold(settings: Settings) -> None:
    chain.record(entry())
    settings.CHAIN_HASH = "sm3"
    second = chain.record(entry(subject="2"))
    line = list(body.lines("default"))[1]
    assert second.hash == hashlib.new("sm3", (second.prev + line.body()).encode()).hexdigest()
    assert verify.verify(watched=[]).ok


@pytest.mark.slow
def test_fifty_thousand_events_of_an_import_are_appended_in_seconds() -> None:
    with transaction.atomic():
        for part in range(25):
            chain.append([entry(subject=str(part * 2000 + row), batch="import-1") for row in range(2000)])
    assert verify.verify(watched=[]).events == 50_000
