"""Many at once: one chain, no fork, no gap, nothing lost."""

from concurrent.futures import ThreadPoolExecutor

from django.db import connection, transaction

from tests.trail.entries import entry
from zhunsheng.trail import chain, verify
from zhunsheng.trail.models import Event

THREADS, EACH = 8, 25


def test_threads_that_append_at_once_make_one_chain(busy_city: None) -> None:
    def work(thread: int) -> None:
        for count in range(EACH):
            with transaction.atomic():
                chain.append([entry(person=f"zf{thread:03}", subject=str(count))] * 2)
                transaction.set_rollback(count % 5 == 4)  # one act in five comes to nothing
        connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(work, range(THREADS)))

    assert [event.seq for event in Event.objects.all()] == list(range(1, THREADS * EACH * 2 * 4 // 5 + 1))
    verdict = verify.verify(watched=[])
    assert (verdict.ok, verdict.events) == (True, THREADS * EACH * 2 * 4 // 5)
