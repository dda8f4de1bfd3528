"""A process of the server: its requests in turn while each is quick, none waiting for one that is long."""

import gc
import sys
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from zhunsheng.project import worker
from zhunsheng.project.worker import InTurn


class Work:
    """An application that notes who is inside, and stays as long as the address says."""

    def __init__(self) -> None:
        self.inside: set[str] = set()
        self.met: list[set[str]] = []
        self.order: list[str] = []

    def __call__(self, environ: dict[str, Any], _start: Callable[..., Any]) -> Iterable[bytes]:
        self.order.append(environ["name"])
        self.inside.add(environ["name"])
        self.met.append(set(self.inside))
        try:
            if environ.get("fails"):
                raise RuntimeError(environ["name"])
            time.sleep(environ.get("stays", 0.002))
        finally:
            self.inside.discard(environ["name"])
        return [environ["name"].encode()]


def asked(one: InTurn, **environ: Any) -> threading.Thread:
    thread = threading.Thread(target=one, args=(environ, lambda *_: None))
    thread.start()
    return thread


def finished(threads: Iterable[threading.Thread]) -> None:
    for thread in threads:
        thread.join(timeout=20)
        assert not thread.is_alive()


def test_quick_requests_are_done_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "QUICK", 20)
    work = Work()
    one = InTurn(work)
    finished([asked(one, name=f"r{n}") for n in range(40)])
    assert len(work.met) == 40
    assert all(len(met) == 1 for met in work.met)


def test_who_came_first_is_served_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "QUICK", 20)
    work = Work()
    one = InTurn(work)
    threads = [asked(one, name="first", stays=0.3)]
    for n in range(5):
        while len(one.line) < n or not work.inside:
            time.sleep(0.001)
        threads.append(asked(one, name=f"r{n}"))
    finished(threads)
    assert work.order == ["first", "r0", "r1", "r2", "r3", "r4"]


def test_nobody_waits_for_a_long_request_and_the_others_keep_their_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "QUICK", 0.02)
    work = Work()
    one = InTurn(work)
    long = asked(one, name="workbook", stays=1.5)
    while not work.inside:
        time.sleep(0.001)
    begun = time.perf_counter()
    quick = [asked(one, name=f"r{n}", stays=0.001) for n in range(3)]
    finished(quick)
    assert long.is_alive()  # still at work while all the others have been answered
    assert time.perf_counter() - begun < 1.5
    finished([long])
    finished([asked(one, name="after")])
    assert (one.inside, list(one.line)) == (None, [])


def test_a_request_that_fails_leaves_its_turn() -> None:
    work = Work()
    one = InTurn(work)
    with pytest.raises(RuntimeError, match="bad"):
        one({"name": "bad", "fails": True}, lambda *_: None)
    finished([asked(one, name="next")])
    assert work.order == ["bad", "next"]


def test_a_turn_given_at_the_very_moment_of_passing_by_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "QUICK", 0.0005)
    work = Work()
    one = InTurn(work)
    finished([asked(one, name=f"r{n}", stays=0.0005) for n in range(200)])
    assert len(work.order) == 200
    assert (one.inside, list(one.line)) == (None, [])


def test_a_worker_is_ready_before_its_first_request() -> None:
    frozen = gc.get_freeze_count()
    try:
        worker.make_ready()
        assert "pypinyin" in sys.modules  # read now, not by the first act that writes a name's initials
        assert gc.get_freeze_count() > frozen
    finally:
        gc.unfreeze()
