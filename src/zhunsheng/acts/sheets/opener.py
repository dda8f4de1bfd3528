"""The process that opens workbooks: it alone lets a parser touch a stranger's bytes.

Run by path, so it knows nothing of the house and holds no secret of it. One process waits with the parsers loaded; for
each workbook it forks one that watches and one that works under limits of memory and time; both are gone afterwards.
"""

from __future__ import annotations

import io
import json
import os
import posixpath
import re
import resource
import signal
import socket
import struct
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import fastexcel
    import polars as pl

Reply = dict[str, Any]
_NUMBER_LIKE = r"^(-?\d+(\.\d+)?|true|false)$"
_BIG = 4 * 1024 * 1024  # unpacked bytes from which two passes on two cores pay


class Refusal(Exception):
    """Travels to the other side as {"hostile": [limit, found, allowed]} or {"unreadable": [zh, en]}."""

    def __init__(self, **reply: list[Any]) -> None:
        super().__init__(reply)
        self.reply: Reply = dict(reply)


class Place(NamedTuple):
    name: str
    hidden: bool
    merges: Callable[[], list[list[int]]]  # [top, left, bottom, right] from 0


def serve(control: socket.socket) -> None:
    """Fork a pair for each socket that arrives, until the other side is gone."""
    import zipfile  # noqa: F401

    import defusedxml.ElementTree  # noqa: F401
    import fastexcel  # noqa: F401
    import polars as pl  # noqa: F401
    import xlrd.compdoc  # noqa: F401

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the watchers
    while True:
        word, files, _, _ = socket.recv_fds(control, 1, 1)
        if not word:
            return
        if os.fork() == 0:
            control.close()
            watch(socket.socket(fileno=files[0]))
            os._exit(0)
        for file in files:
            os.close(file)


def watch(job: socket.socket) -> None:
    """Let another work; if it dies, say of what."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    worker = os.fork()
    if worker == 0:
        work(job)
        os._exit(0)
    _, status, usage = os.wait4(worker, 0)
    if status != 0:
        died = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        send(job, {"died": died, "cpu": usage.ru_utime + usage.ru_stime}, b"")


def work(job: socket.socket) -> None:
    order, data = receive(job)
    bound(order)
    try:
        reply, grid = open_workbook(data, order)
        body = packed(grid)
    except Refusal as refusal:
        reply, body = refusal.reply, b""
    except MemoryError:
        os._exit(1)
    except BaseException as error:
        # a panic of the parser is a BaseException; what it was is of no use to the sender
        reply, body = (
            {"unreadable": ["工作簿已损坏，无法读取", "The workbook is damaged"], "cause": repr(error)[:200]},
            b"",
        )
    send(job, reply, body)


def bound(order: Reply) -> None:
    now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + order["memory_bytes"],) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (order["cpu_seconds"], order["cpu_seconds"] + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    signal.alarm(order["cpu_seconds"] * 6)


def receive(job: socket.socket) -> tuple[Reply, bytes]:
    with job.makefile("rb") as stream:
        head, body = struct.unpack("<IQ", stream.read(12))
        return json.loads(stream.read(head)), stream.read(body)


def send(job: socket.socket, reply: Reply, body: bytes) -> None:
    head = json.dumps(reply, ensure_ascii=False).encode("utf-8", "replace")
    job.sendall(struct.pack("<IQ", len(head), len(body)) + head)
    job.sendall(body)


def packed(frame: pl.DataFrame) -> bytes:
    out = io.BytesIO()
    frame.write_ipc(out)
    return out.getvalue()


def open_workbook(data: bytes, order: Reply) -> tuple[Reply, pl.DataFrame]:
    """The asked sheet, or the first that shows and holds something: texts in columns t0…, number marks in n0…."""
    import fastexcel

    sheets = list(sheets_of_xls(data) if order["format"] == "xls" else sheets_of_xlsx(data))
    if len(sheets) > order["sheets"]:
        raise Refusal(hostile=["sheets", len(sheets), order["sheets"]])
    reader = fastexcel.read_excel(data)
    if len(sheets) == len(reader.sheet_names):
        sheets = [Place(name, s.hidden, s.merges) for name, s in zip(reader.sheet_names, sheets, strict=True)]
    for place in chosen([s for s in sheets if s.name in reader.sheet_names], order):
        frame, left = read_sheet(reader, data, place.name, order)
        if frame.height or order["sheet"] is not None:
            merges = place.merges()
            if len(merges) > order["merges"]:
                raise Refusal(hostile=["merges", len(merges), order["merges"]])
            shown = [s.name for s in sheets if not s.hidden]
            return {"name": place.name, "left": left, "merges": merges, "sheets": shown}, frame
    raise Refusal(unreadable=["工作簿里没有内容", "The workbook is empty"])


def chosen(sheets: list[Place], order: Reply) -> list[Place]:
    wanted = order["sheet"]
    if wanted is None:
        return [s for s in sheets if not s.hidden and s.name not in order["skip"]]
    found = [s for i, s in enumerate(sheets) if wanted in (i, s.name)]
    if not found:
        listed = "、".join(s.name for s in sheets)[:200]
        raise Refusal(
            unreadable=[f"没有名为“{wanted}”的工作表，现有：{listed}", f"No sheet {wanted!r}; there are: {listed}"]
        )
    return found


def read_sheet(reader: fastexcel.ExcelReader, data: bytes, name: str, order: Reply) -> tuple[pl.DataFrame, int]:
    """Every cell as text with its absolute row, and for each column in doubt which of its cells are numbers."""
    import polars as pl

    marks = MarksElsewhere(data, name) if order["inside"] > _BIG else None
    sheet = reader.load_sheet(name, header_row=None, skip_rows=0, dtypes="string", skip_whitespace_tail_rows=True)
    texts = sheet.to_polars()
    if texts.width == 0:
        return pl.DataFrame(), 0
    judge_size(texts, order)
    left = sheet.selected_columns[0].absolute_index
    texts.columns = [f"t{i}" for i in range(texts.width)]
    doubtful = [i for i in range(texts.width) if texts[f"t{i}"].str.contains(_NUMBER_LIKE).any()]
    if doubtful:
        numbers = marks.result() if marks else number_marks(reader, name)
        texts = texts.with_columns(numbers.to_series(i).alias(f"n{i}") for i in doubtful)
    return texts, left


def number_marks(reader: fastexcel.ExcelReader, name: str) -> pl.DataFrame:
    """Asked for truth values, the parser answers for numbers and truth values and is silent on text and dates."""
    sheet = reader.load_sheet(name, header_row=None, skip_rows=0, dtypes="boolean", skip_whitespace_tail_rows=True)
    frame = sheet.to_polars()
    return frame.select(frame[column].is_not_null() for column in frame.columns)


class MarksElsewhere:
    """The second pass in a fork, while the first goes on here."""

    def __init__(self, data: bytes, name: str) -> None:
        import fastexcel

        out, into = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(out)
                with os.fdopen(into, "wb") as pipe:
                    pipe.write(packed(number_marks(fastexcel.read_excel(data), name)))
                os._exit(0)
            finally:
                os._exit(1)
        os.close(into)
        self.pipe = os.fdopen(out, "rb")

    def result(self) -> pl.DataFrame:
        import polars as pl

        with self.pipe:
            body = self.pipe.read()
        if os.waitpid(self.pid, 0)[1] != 0:
            raise MemoryError
        return pl.read_ipc(io.BytesIO(body))


def judge_size(texts: pl.DataFrame, order: Reply) -> None:
    import polars as pl

    for limit, found in (
        ("columns", texts.width),
        ("rows", texts.height - 1),
        ("cells", texts.height * texts.width),
    ):
        if found > order[limit]:
            raise Refusal(hostile=[limit, found, order[limit]])
    longest = texts.select(pl.max_horizontal(pl.all().str.len_chars().max())).item() if texts.height else 0
    if (longest or 0) > order["cell_chars"]:
        raise Refusal(hostile=["cell_chars", longest, order["cell_chars"]])


# --- what the parser does not tell: hidden sheets, merged cells, macros -----------------------------------------------


def sheets_of_xlsx(data: bytes) -> Iterator[Place]:
    import zipfile

    from defusedxml.ElementTree import fromstring

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        links = "xl/_rels/workbook.xml.rels"
        targets = {}
        if links in names:
            for link in fromstring(archive.read(links), forbid_dtd=True):
                targets[link.get("Id")] = posixpath.normpath(posixpath.join("/xl", link.get("Target") or ""))[1:]
        for element in fromstring(archive.read("xl/workbook.xml"), forbid_dtd=True).iter():
            if element.tag.rpartition("}")[2] != "sheet":
                continue
            link_id = next((v for k, v in element.items() if k.rpartition("}")[2] == "id"), "")
            part = targets.get(link_id, "")
            hidden = element.get("state", "visible") != "visible"
            yield Place(element.get("name", ""), hidden, partial(merges_of_part, data, part if part in names else None))


def merges_of_part(data: bytes, name: str | None) -> list[list[int]]:
    """What stands after the cells."""
    import zipfile

    if name is None:
        return []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        part = archive.read(name)
    tail = part[part.rfind(b"sheetData") :]
    found = re.findall(rb'mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"', tail)
    return [[int(r1) - 1, column(c1), int(r2) - 1, column(c2)] for c1, r1, c2, r2 in found]


def column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def sheets_of_xls(data: bytes) -> Iterator[Place]:
    stream = xls_stream(data)
    for where, hidden, name in boundsheets(stream):
        yield Place(name, hidden, partial(merges_of_stream, stream, where))


def xls_stream(data: bytes) -> bytes:
    from xlrd.compdoc import CompDoc

    with Path(os.devnull).open("w") as nowhere:
        document = CompDoc(data, logfile=nowhere)
        names = {node.name for node in document.dirlist}
        for name, limit in (
            ("EncryptedPackage", "encrypted"),
            ("_VBA_PROJECT_CUR", "macros"),
            ("_VBA_PROJECT", "macros"),
            ("\x01Ole10Native", "embedded"),
        ):
            if name in names:
                raise Refusal(hostile=[limit, name.strip("\x01"), 0])
        if any(name.startswith("MBD") for name in names):
            raise Refusal(hostile=["embedded", "MBD", 0])
        for name in ("Workbook", "Book"):
            if name in names and (stream := document.get_named_stream(name)):
                return bytes(stream)
    what = ("Word 文档", "a Word document") if "WordDocument" in names else ("其他文档", "another kind of document")
    raise Refusal(unreadable=[f"这是{what[0]}，不是表格", f"This is {what[1]}, not a table"])


def records(stream: bytes, start: int = 0) -> Iterator[tuple[int, bytes]]:
    """BIFF records of one substream, up to its end mark."""
    depth = 0
    while start + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, start)
        yield kind, stream[start + 4 : start + 4 + size]
        depth += (kind == 0x0809) - (kind == 0x000A)
        if depth <= 0:
            return
        start += 4 + size


def boundsheets(stream: bytes) -> Iterator[tuple[int, bool, str]]:
    for kind, body in records(stream):
        if kind == 0x002F:
            raise Refusal(hostile=["encrypted", "FILEPASS", 0])
        if kind == 0x01AE and len(body) > 4 and body[2:4] not in (b"\x01\x04", b"\x01\x3a"):
            raise Refusal(hostile=["external_links", "SUPBOOK", 0])
        if kind == 0x0085 and len(body) > 8:
            where, state, sort, length, wide = struct.unpack_from("<IBBBB", body)
            if sort == 1:
                raise Refusal(hostile=["macros", "Excel 4.0", 0])
            if sort == 0:
                yield where, bool(state & 3), body[8:].decode("utf-16-le" if wide & 1 else "latin-1")[:length]


def merges_of_stream(stream: bytes, start: int) -> list[list[int]]:
    merges = []
    for kind, body in records(stream, start):
        if kind == 0x00E5 and len(body) >= 2:
            for i in range(min(struct.unpack_from("<H", body)[0], (len(body) - 2) // 8)):
                top, bottom, left, right = struct.unpack_from("<4H", body, 2 + 8 * i)
                merges.append([top, left, bottom, right])
    return merges


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
