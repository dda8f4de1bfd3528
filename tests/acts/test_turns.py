"""On SQLite writers take turns: nobody starves behind one that writes in a tight loop."""

import threading
import time
from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from tests.acts.conftest import LEGAL
from zhunsheng.acts import turns
from zhunsheng.inspection.models import PlanItem
from zhunsheng.inspection.plan_items.acts import draft
from zhunsheng.register.models import Department


@pytest.fixture
def sqlite(transactional_db: None) -> Iterator[None]:
    """A database file that several threads may write."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has its own turns")
    yield
    connection.close()


def in_a_thread(work: object) -> threading.Thread:
    def run() -> None:
        work()  # type: ignore[operator]
        connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


@pytest.mark.usefixtures("sqlite")
def test_a_second_writer_waits_for_the_first() -> None:
    order: list[str] = []

    def second() -> None:
        with turns.taken():
            order.append("second")

    with turns.taken():
        waiting = in_a_thread(second)
        time.sleep(0.2)
        order.append("first")
    waiting.join(10)
    assert order == ["first", "second"]


@pytest.mark.usefixtures("sqlite")
def test_a_writer_in_a_tight_loop_lets_the_others_in() -> None:
    """Of equal clients none gets less than half of what it would get in turn."""
    counts = [0] * 4
    end = time.monotonic() + 1.5

    def client(number: int) -> None:
        while time.monotonic() < end:
            with turns.taken(), transaction.atomic():
                time.sleep(0.002)
            counts[number] += 1

    clients = [in_a_thread(lambda number=number: client(number)) for number in range(len(counts))]
    for one in clients:
        one.join(20)
    assert min(counts) * 2 >= sum(counts) / len(counts)


@pytest.mark.usefixtures("sqlite")
def test_inside_a_transaction_no_second_turn_is_taken() -> None:
    """It holds the database already: to wait for a turn then would be to wait for itself."""
    done = threading.Event()

    def holder() -> None:
        with turns.taken():
            done.wait(10)

    with transaction.atomic():
        other = in_a_thread(holder)
        with turns.taken():
            done.set()
    other.join(10)
    assert not other.is_alive()


@pytest.mark.usefixtures("sqlite")
def test_a_writer_that_fails_gives_its_turn_back() -> None:
    with pytest.raises(ZeroDivisionError), turns.taken():
        raise ZeroDivisionError
    with turns.taken():
        pass


@pytest.mark.django_db(transaction=True)
def test_drafts_of_one_department_at_the_same_time_get_numbers_without_gap_or_double(market: Department) -> None:
    """On both databases: none is refused because another took its number."""
    failed: list[BaseException] = []

    def writer() -> None:
        try:
            for _ in range(5):
                draft(by=LEGAL, department=market, plan_year=2027, item_name="食品检查", origin="annual")
        except BaseException as error:
            failed.append(error)

    writers = [in_a_thread(writer) for _ in range(6)]
    for one in writers:
        one.join(60)
    assert failed == []
    numbers = PlanItem.objects.filter(plan_year=2027).order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, 31))
