"""A list page of 50 rows, logged in, and a recorded act over HTTP by 8 clients, against the server's bare answer and bare commits.

    python benchmarks/web/pages_and_acts.py [--seconds 8] [--workers 2]

Builds the demo city in a folder of its own and serves it as `zhunsheng serve` does. The client runs on the same cores, so every
figure is understated; the bare answer (`/health`) of the same run shows by how much. DATABASE_URL chooses the database.
"""

import argparse
import http.client
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.web.client import Load, load

PORT = 8977
ZHUNSHENG = str(Path(sys.executable).with_name("zhunsheng"))
DRAFT = {
    "department": "SJ-SCJG",
    "plan_year": 2027,
    "item_name": "压力测试事项",
    "origin": "annual",
    "object_type": "食品生产企业",
}


@contextmanager
def served(home: str, workers: int) -> Iterator[None]:
    """The demo city behind the product's own server."""
    environment = os.environ | {"ZHUNSHENG_HOME": home}
    subprocess.run([ZHUNSHENG, "demo"], env=environment, check=True, stdout=subprocess.DEVNULL)
    command = [ZHUNSHENG, "serve", "--port", str(PORT), "--workers", str(workers), "--no-tick"]
    server = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        _wait()
        yield
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def _wait() -> None:
    for _ in range(100):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
            connection.request("GET", "/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the server did not start")


def cookie(username: str) -> str:
    """The cookies of a logged-in session."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    connection.request("GET", "/login/")
    page = connection.getresponse()
    kept = _cookies(page)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.read().decode())
    form = {"username": username, "password": "zhunsheng-demo", "csrfmiddlewaretoken": token[1] if token else ""}
    headers = {
        "Cookie": "; ".join(f"{k}={v}" for k, v in kept.items()),
        "Content-Type": "application/x-www-form-urlencoded",
    }
    connection.request("POST", "/login/", urlencode(form), headers)
    answer = connection.getresponse()
    answer.read()
    kept |= _cookies(answer)
    return "; ".join(f"{name}={value}" for name, value in kept.items())


def _cookies(answer: http.client.HTTPResponse) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in answer.headers.get_all("Set-Cookie") or []:
        name, _, value = line.split(";")[0].partition("=")
        found[name] = value
    return found


def pages(seconds: float) -> dict[str, Load]:
    headers = {"Cookie": cookie("city-bureau")}
    works = {
        "bare answer (/health)": "/health",
        "list of 50 rows, logged in": "/plan_items/",
        "record": "/plan_items/SJ-SCJG-2025-001/",
    }
    return {
        name: load(PORT, lambda _c, _n, path=path: ("GET", path, None, headers), 16, seconds)
        for name, path in works.items()
    }


def acts(seconds: float) -> Load:
    session = cookie("legal")
    csrf = re.search(r"csrf(?:token)?=([^;]+)", session)
    headers = {"Cookie": session, "X-CSRFToken": csrf[1] if csrf else "", "Content-Type": "application/json"}

    def draft(client: int, n: int) -> tuple[str, str, bytes | None, Mapping[str, str]]:
        once = {"Idempotency-Key": f"bench-{client}-{n}"}
        return "POST", "/api/v1/plan_items/draft", json.dumps(DRAFT).encode(), headers | once

    return load(PORT, draft, 8, seconds)


def commits(home: str, seconds: float) -> float:
    """Durable commits a second of one bare writer: the limit of the disk."""
    base = sqlite3.connect(Path(home) / "commits.sqlite3", isolation_level=None)
    base.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (x)")
    done, until = 0, time.perf_counter() + seconds
    while time.perf_counter() < until:
        base.execute("INSERT INTO t VALUES (?)", ["x" * 200])
        done += 1
    return done / seconds


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--seconds", type=float, default=8)
    asked.add_argument("--workers", type=int, default=2)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as home, served(home, given.workers):
        found = pages(given.seconds)
        done = acts(given.seconds)
        bare = commits(home, 2)
    base = found["bare answer (/health)"].rate
    for name, one in found.items():
        print(
            f"  {name:<36}{one.rate:>9.0f}/s{one.rate / base:>8.2f} × bare   p99 {one.wait(0.99):>7.1f} ms   wrong {one.wrong}"
        )
    print(f"  {'recorded act, 8 clients':<36}{done.rate:>9.0f}/s{done.rate / bare:>8.2f} × commits p99 {done.wait(0.99):>7.1f} ms"
          f"   worst client p99 {done.worst(0.99):.1f} ms   wrong {done.wrong}")  # fmt: skip
    print(f"  {'bare durable commits, 1 writer':<36}{bare:>9.0f}/s")


if __name__ == "__main__":
    main()
