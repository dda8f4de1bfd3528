"""文号: one after the other through the year, none lost, none twice, whoever writes, fails or dies."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction

from zhunsheng.acts import turns
from zhunsheng.papers import numbers
from zhunsheng.papers.models import IssuedNumber, Series
from zhunsheng.papers.numbers import NotANumber, PaperNumber

MARK = "卫司检备"
NOON = datetime(2026, 5, 6, 4, tzinfo=UTC)
WRITERS, EACH, KILLED = 20, 500, 4


def taken(at: datetime = NOON, mark: str = MARK) -> str:
    with transaction.atomic():
        return str(numbers.take(mark, at, "plan", "P1"))


@pytest.mark.django_db
def test_papers_are_numbered_one_after_the_other_each_kind_for_itself() -> None:
    assert [taken(), taken(), taken(mark="卫司检回"), taken()] == [
        "卫司检备〔2026〕1号", "卫司检备〔2026〕2号", "卫司检回〔2026〕1号", "卫司检备〔2026〕3号",
    ]  # fmt: skip


@pytest.mark.django_db
def test_the_year_turns_at_midnight_in_shanghai() -> None:
    before, after = datetime(2026, 12, 31, 15, 59, 59, tzinfo=UTC), datetime(2026, 12, 31, 16, 0, 0, tzinfo=UTC)
    assert [taken(before), taken(after), taken(before)] == [
        "卫司检备〔2026〕1号", "卫司检备〔2027〕1号", "卫司检备〔2026〕2号",
    ]  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_a_paper_that_is_undone_gives_its_number_back() -> None:
    taken()

    def undone() -> None:
        with transaction.atomic():
            numbers.take(MARK, NOON, "plan", "P2")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        undone()
    assert taken() == "卫司检备〔2026〕2号"


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_there_is_no_number() -> None:
    with pytest.raises(numbers.OutsideTransaction):
        numbers.take(MARK, NOON, "plan", "P1")
    assert not Series.objects.exists()


@pytest.mark.django_db
def test_a_gap_or_a_number_too_many_is_told() -> None:
    for _ in range(3):
        taken()
    assert list(numbers.faults()) == []
    IssuedNumber.objects.filter(number=2).delete()
    assert [fault.zh for fault in numbers.faults()] == ["卫司检备〔2026〕应有1至3号，实有2件。"]
    IssuedNumber.objects.create(mark="卫司回", year=2026, number=7, noun="plan", subject="P9", at=NOON)
    assert [(fault.mark, fault.last, fault.issued) for fault in numbers.faults()] == [(MARK, 3, 2), ("卫司回", 0, 1)]


@pytest.mark.parametrize(
    "typed",
    [
        "卫司检备〔2026〕1号", "卫司检备[2026]1号", "卫司检备［2026］1号", "卫司检备(2026)1号", "卫司检备（2026）1号", "卫司检备【2026】1号",
        "卫司检备〔2026〕第1号", "卫司检备〔2026〕001号", "卫司检备〔２０２６〕１号", " 卫司检备 〔2026〕 1 号 ", "卫司检备〔2026〕1", "卫司检备2026年第1号",
        "卫司检备﹝2026﹞1号",
    ],
)  # fmt: skip
def test_a_number_is_known_however_it_is_typed_and_written_one_way(typed: str) -> None:
    assert str(PaperNumber.read(typed)) == "卫司检备〔2026〕1号"


@pytest.mark.parametrize(
    "typed", ["", "卫司检备", "〔2026〕1号", "卫司检备〔2026〕0号", "卫司检备〔26〕1号", "卫司检备〔2026〕1号附件"]
)
def test_what_is_no_number_is_refused_with_the_way_to_write_it(typed: str) -> None:
    with pytest.raises(NotANumber) as refused:
        PaperNumber.read(typed)
    assert "卫司检备〔2026〕1号" in refused.value.zh


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_leave_no_gap_and_no_double() -> None:
    def writer(number: int) -> None:
        for n in range(10):
            try:
                with turns.taken(), transaction.atomic():
                    numbers.take(MARK, NOON, "plan", f"{number}-{n}")
                    if n % 5 == 0:
                        raise ZeroDivisionError  # a fifth is undone
            except ZeroDivisionError:
                pass
        connection.close()

    writers = [threading.Thread(target=writer, args=(number,)) for number in range(5)]
    [one.start() for one in writers]
    [one.join(60) for one in writers]
    assert list(numbers.faults()) == []
    assert Series.objects.get().last == 5 * 8


WRITER = """
import sys
import django
django.setup()
from datetime import datetime
from django.db import transaction
from zhunsheng.acts import turns
from zhunsheng.papers import numbers
who, each, at = sys.argv[1], int(sys.argv[2]), datetime.fromisoformat(sys.argv[3])
print("ready", flush=True)
done = 0
for n in range(each):
    try:
        with turns.taken(), transaction.atomic():
            numbers.take("卫司检备", at, "plan", f"{who}-{n}")
            if n % 5 == 0:
                raise ZeroDivisionError
        done += 1
    except ZeroDivisionError:
        pass
print(done, flush=True)
"""


def address() -> str:
    """The test's own database, as DATABASE_URL names it."""
    kept = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{kept['NAME']}"
    return f"postgresql://{kept['USER']}@/{kept['NAME']}?host={kept['HOST']}"


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_twenty_writers_a_fifth_undone_four_killed_leave_no_gap_no_double_no_reuse() -> None:
    assert drill() == []


@pytest.mark.pg
@pytest.mark.django_db(transaction=True)
def test_on_postgresql_neither() -> None:
    assert connection.vendor == "postgresql"
    assert drill() == []


def drill() -> list[numbers.Fault]:
    """20 × 500 over processes; four are killed at a moment of chance, in the midst of their papers. What is wrong then."""
    environment = os.environ | {"DATABASE_URL": address(), "DJANGO_SETTINGS_MODULE": "zhunsheng.project.settings"}
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(number), str(EACH), NOON.isoformat()],
            env=environment, stdout=subprocess.PIPE, text=True,
        )
        for number in range(WRITERS)
    ]  # fmt: skip
    for one in writers:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    chance = random.Random(7)
    for one in writers[:KILLED]:
        time.sleep(chance.uniform(0.05, 0.5))
        one.send_signal(signal.SIGKILL)
    told = [int(one.communicate(timeout=400)[0] or 0) for one in writers[KILLED:]]
    assert [one.wait(10) for one in writers[:KILLED]] == [-signal.SIGKILL] * KILLED
    assert told == [EACH * 4 // 5] * (WRITERS - KILLED)
    assert Series.objects.get().last >= sum(told)
    assert IssuedNumber.objects.values("subject").distinct().count() == IssuedNumber.objects.count()
    return list(numbers.faults())
