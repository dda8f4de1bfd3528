"""Workbooks are opened in another process (opener.py), which may run out of memory or time without harm here."""

from __future__ import annotations

import atexit
import io
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import polars as pl

from zhunsheng.acts.sheets.errors import Hostile, Unreadable
from zhunsheng.acts.sheets.limits import MB, Limits
from zhunsheng.acts.sheets.reserved import OUR_SHEETS

_OPENER: Final = Path(__file__).with_name("opener.py")


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet as it lies: ``cells`` has a text column t0… for each column, and n0… marking numbers where in doubt."""

    name: str
    left: int  # absolute index of column t0, from 0
    merges: list[list[int]]  # top, left, bottom, right, from 0
    sheets: list[str]
    cells: pl.DataFrame


class _Opener:
    """The waiting process, begun at the first workbook and ended with this one; a fork of ours begins its own."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.owner = 0
        self.control: socket.socket | None = None
        self.process: subprocess.Popen[bytes] | None = None
        atexit.register(self.end)

    def end(self) -> None:
        if self.control is not None and self.process is not None and self.owner == os.getpid():
            self.control.close()
            self.process.wait()

    def connect(self) -> socket.socket:
        with self.lock:
            for attempt in (1, 2):
                control = self._running()
                ours, theirs = socket.socketpair()
                with theirs:
                    try:
                        socket.send_fds(control, [b"j"], [theirs.fileno()])
                        return ours
                    except OSError:
                        ours.close()
                        self.control = None
                        if attempt == 2:
                            raise
        raise AssertionError

    def _running(self) -> socket.socket:
        if self.control is None or self.owner != os.getpid():
            self.control, theirs = socket.socketpair()
            self.owner = os.getpid()
            with theirs:
                self.process = subprocess.Popen(  # noqa: S603  our own file, by our own interpreter
                    [sys.executable, "-P", str(_OPENER), str(theirs.fileno())],
                    pass_fds=[theirs.fileno()],
                    env={
                        "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
                        "LANG": "C.UTF-8",
                        "POLARS_MAX_THREADS": "1",
                    },
                    cwd="/",
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
        return self.control


_opener = _Opener()


def open_sheet(data: bytes, kind: str, sheet: str | int | None, inside: int, limits: Limits) -> Grid:
    """One sheet of a workbook; a small file is given little time, so that a hostile one ends within a second or two."""
    cpu = min(limits.cpu_seconds, 1 + inside // (2 * MB))
    order = asdict(limits) | {
        "format": kind,
        "sheet": sheet,
        "inside": inside,
        "skip": sorted(OUR_SHEETS),
        "cpu_seconds": cpu,
    }
    head = json.dumps(order).encode()
    with _opener.connect() as job, job.makefile("rb") as stream:
        try:
            job.sendall(struct.pack("<IQ", len(head), len(data)) + head)
            job.sendall(data)
            reply, body = _answer(stream)
        except (OSError, struct.error) as error:
            raise Unreadable(
                "打开文件的进程意外退出，请再试一次", "The process that opens files ended; try again"
            ) from error
    _raise_refusal(reply, cpu, limits)
    return Grid(reply["name"], reply["left"], reply["merges"], reply["sheets"], pl.read_ipc(io.BytesIO(body)))


def _answer(stream: io.BufferedReader) -> tuple[dict[str, Any], bytes]:
    head, body = struct.unpack("<IQ", stream.read(12))
    return json.loads(stream.read(head)), stream.read(body)


def _raise_refusal(reply: dict[str, Any], cpu: int, limits: Limits) -> None:
    if "hostile" in reply:
        raise Hostile(*reply["hostile"])
    if "unreadable" in reply:
        raise Unreadable(*reply["unreadable"])
    if "died" in reply:
        if reply["died"] in (signal.SIGXCPU, signal.SIGALRM) or reply["cpu"] >= cpu:
            raise Hostile("cpu_seconds", round(reply["cpu"], 1).__str__(), cpu)
        raise Hostile("memory_bytes", limits.memory_bytes, limits.memory_bytes)
