"""留痕外部核验程序：不信任系统，也不信任数据库，只凭导出文件和另行存留的树根核验。

    python outside.py trail.jsonl [--head head.json] [--json]

Needs the standard library of Python 3.8 or later and shares no code with the product. The file: a header; a line an
event, {"event":<body>,"hash":"<hex>","prev":"<hex>"} with hash = H(prev + body), H named in the body (one marked
"improper" held a cell that no act wrote, and counts as altered); the heads published; the watched rows as they read
that day; last {"head":{algorithm, root, size},"sha256":"<of all above>"}, the root being that of the Merkle tree of
RFC 9162 over the hashes. A trail made anew as a whole, cut short, or swapped for an old backup can be told only by a
head kept elsewhere: give it with --head (as often as there are files).
Exit status: 0 nothing found, 1 faults found (each named), 2 the file cannot be read as a trail.
"""

from __future__ import annotations

import argparse
import bisect
import hashlib
import json
import re
import sys
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

START = b'{"event":'
AFTER = (b'{"head":', b'{"key":', b'{"published":')
TAIL = re.compile(rb',"hash":"([0-9a-f]{64})","prev":"([0-9a-f]{64})"\}$')
NUMBER = re.compile(rb',"seq":(-?[0-9]{1,18}),')
NOTHING = bytes(32)  # what the first event follows; also a hash that cannot be read
ALGORITHMS = ("sha256", "sm3")
GONE = hashlib.sha256(b"null").digest()[:16]  # the fingerprint of a row that is not there
FAR = 64  # how many numbers away the true number of an event is looked for
SAID = {  # the kind of fault (after the point its variety), and what is said of it
    "altered": ("{zh}被改动。", "{en} altered."),
    "altered.link": ("{zh}不相衔接：前者被改写或者后者系伪造。", "{en} do not join: rewritten or forged."),
    "altered.line": ("文件第{now}行无法辨认，已被改动。", "Line {now} of the file was altered."),
    "altered.checksum": ("文件与其末行的校验值不符。", "The file differs from the checksum at its end."),
    "deleted": ("{zh}缺失，已被删除。", "{en} missing: deleted."),
    "inserted": ("{zh}是插入的，链上没有它的位置。", "{en} inserted: the chain has no place for it."),
    "inserted.end": ("{zh}未计入文件末行的树根。", "{en} not under the head at the end of the file."),
    "reordered": ("{zh}被挪动，不在原来的位置上。", "{en} moved out of place."),
    "reordered.number": ("{zh}被挪动，现编为{now}号。", "{en} moved, now numbered {now}."),
    "regenerated": ("{zh}之中有被重造的，与另行存留的树根不符。", "{en}: some were made anew; the kept head differs."),
    "head_differs": ("{zh}与文件所载树根不符，二者必有改动。", "{en} or the head that the file gives were altered."),
    "truncated": ("{zh}缺失：留痕被截断或者换上了旧备份。", "{en} missing: cut short, or an old backup."),
    "truncated.end": ("文件末行的树根缺失或者被改动。", "The head at the end of the file is missing or altered."),
    "row_changed": ("{row}未留痕即被改动，与{zh}不符。", "{row}changed without an event; it differs from {en}."),
    "row_changed.before": ("{row}在{zh}之前未留痕即被改动。", "{row}changed without an event before {en}."),
    "row_deleted": ("{row}未留痕即被删除，最后留痕为{zh}。", "{row}deleted without an event; the last is {en}."),
    "row_inserted": ("{row}未留痕即被写入。", "{row}inserted without an event."),
}


class Fault(NamedTuple):
    """One thing found: on the events seq to upto, or on the row of a noun; 0 and "" where it does not apply."""

    kind: str
    zh: str
    en: str
    seq: int = 0
    upto: int = 0
    noun: str = ""
    subject: str = ""


class NotATrail(Exception):
    """The file is no exported trail, or this Python lacks its hash function."""


def fault(what: str, seq: int = 0, upto: int = 0, row: tuple[str, str] = ("", ""), **more: object) -> Fault:
    upto = upto or seq
    zh, en = (f"{seq}号", f" {seq}") if seq == upto else (f"{seq}至{upto}号", f"s {seq} to {upto}")
    words = {"zh": f"第{zh}事件", "en": f"event{en}", "row": f"{row[0]} {row[1]} ", **more}
    said = [sentence.format(**words) for sentence in SAID[what]]
    return Fault(what.partition(".")[0], said[0], said[1], seq, upto, *row)


def hashing(algorithm: str) -> Callable[[bytes], Any]:
    if algorithm == "sha256":
        return hashlib.sha256
    if algorithm not in hashlib.algorithms_available:
        raise NotATrail(f"本机的 Python 不支持 {algorithm} this Python lacks it")
    return lambda data: hashlib.new(algorithm, data)


def gives(prev: bytes, body: bytes, wanted: bytes, event: dict[str, Any]) -> bool:
    """Whether the body, which reads as `event`, gives the hash `wanted` after `prev`; never an improper one."""
    known = "improper" not in event and event.get("algorithm") in ALGORITHMS
    return known and bool(hashing(event["algorithm"])(prev.hex().encode() + body).digest() == wanted)


def read(body: bytes) -> dict[str, Any]:
    try:
        event = json.loads(body)
    except (ValueError, RecursionError):
        number = NUMBER.search(body)
        return {"seq": int(number.group(1))} if number else {}
    return event if isinstance(event, dict) else {}


def sized(head: dict[str, Any]) -> dict[str, Any]:
    """The three facts of a head. Raises KeyError, TypeError, ValueError."""
    return {"algorithm": str(head["algorithm"]), "root": str(head["root"]), "size": int(head["size"])}


def fingerprint(row: object) -> bytes:
    """Sixteen bytes for a row's reading, whatever the order of its columns."""
    return hashlib.sha256(json.dumps(row, sort_keys=True).encode()).digest()[:16]


class Trail:
    """The file, read once. Of each event its number, hashes, place in the file and whether it gives its hash."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.numbers, self.places, self.holds = array("q"), array("q"), bytearray()
        self.hashes: list[bytes] = []
        self.prevs: list[bytes] = []
        self.nouns: list[str] = []
        self.published: list[dict[str, Any]] = []
        self.head: dict[str, Any] | None = None
        self.stands: dict[tuple[str, str], tuple[int, bytes]] = {}  # row → number and fingerprint of its last `after`
        self.rows: dict[tuple[str, str], bytes] = {}
        self.faults: list[Fault] = []  # of the file as such
        self.apart: list[Fault] = []  # rows that an event found otherwise than the one before left them
        self._read()
        self.reach = len(self.numbers)  # the last number there is
        self.bodies: set[int] = set()  # numbers of events of which the body alone was altered, not their hash

    def holds_as(self, at: int, number: int) -> bool:
        """Whether the event in the file's place `at` gives its hash under another number."""
        self.file.seek(self.places[at])
        line = self.file.readline().rstrip(b"\n")
        tail = TAIL.search(line)
        event = read(body := line[len(START) : tail.start() if tail else 0])
        bodies = (body[: it.start(1)] + str(number).encode() + body[it.end(1) :] for it in NUMBER.finditer(body))
        return any(gives(self.prevs[at], renumbered, self.hashes[at], event) for renumbered in bodies)

    def _read(self) -> None:
        last = self.file.readline()
        nouns = read(last).get("nouns")
        if not isinstance(nouns, list) and b"zhunsheng-trail" not in last:
            raise NotATrail("不是留痕导出文件 not an exported trail")
        self.nouns = [str(noun) for noun in nouns] if isinstance(nouns, list) else []
        seen, place, events = hashlib.sha256(), len(last), True
        for count, line in enumerate(self.file, 2):
            seen.update(last)
            if line.startswith(START) or (events and not line.startswith(AFTER)):
                self._event(line, place)
            else:
                events = False
                if not line.startswith(AFTER[0]) and not self._other(line):
                    self.faults.append(fault("altered.line", now=count))
            place, last = place + len(line), line
        self._end(last, seen.hexdigest())

    def _event(self, line: bytes, place: int) -> None:
        line = line[:-1] if line.endswith(b"\n") else line
        tail = TAIL.search(line)
        hash_, prev = (bytes.fromhex(part.decode()) for part in tail.groups()) if tail else (NOTHING, NOTHING)
        body = line[len(START) : tail.start() if tail else len(line)]
        event = read(body)
        number = event.get("seq")
        if not isinstance(number, int) or abs(number) >= 2**63:
            number = self.numbers[-1] + 1 if self.numbers else 1
        self.numbers.append(number)
        self.places.append(place)
        self.prevs.append(self.hashes[-1] if self.hashes and self.hashes[-1] == prev else prev)  # one object for both
        self.hashes.append(hash_)
        self.holds.append(tail is not None and line.startswith(START) and gives(prev, body, hash_, event))
        if event.get("outcome") == "done" and (event.get("after") is not None or event.get("before") is not None):
            row = str(event.get("noun")), str(event.get("subject"))
            seq, left = self.stands.get(row, (0, GONE))
            if row[0] in self.nouns and left != fingerprint(event.get("before")):
                self.apart.append(fault("row_changed.before", number, row=row))
            if number > seq:
                self.stands[row] = number, fingerprint(event.get("after"))

    def _other(self, line: bytes) -> bool:
        """A published head or a row; False when it is neither."""
        try:
            found = json.loads(line)
            if "published" in found:
                self.published.append(sized(found["published"]))
            else:
                self.rows[str(found["noun"]), str(found["key"])] = fingerprint(found["row"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return False
        return True

    def _end(self, line: bytes, seen: str) -> None:
        try:
            self.head = sized(read(line)["head"])
        except (ValueError, KeyError, TypeError):
            self.faults.append(fault("truncated.end"))
        right = f'{{"head":{json.dumps(self.head, sort_keys=True)},"sha256":"{seen}"}}\n'
        if self.head and line.decode(errors="replace") != right:
            self.faults.append(fault("altered.checksum"))


def chain_faults(trail: Trail) -> Iterator[Fault]:
    """What was done to the events: the links are followed wherever each stands; a sound trail costs only a look."""
    linked = trail.prevs == [NOTHING, *trail.hashes][:-1]
    if linked and all(trail.holds) and trail.numbers == array("q", range(1, len(trail.numbers) + 1)):
        return
    trail.reach = 0
    whole: list[int] = []
    numbered = ((first_number(trail, strand), strand) for strand in strands(trail))
    for first, strand in sorted(numbered, key=lambda one: (one[0], -len(one[1]))):
        claimed = trail.reach - first + 1  # numbers that the events so far bear already, or that none bears
        renumbered = trail.numbers[strand[0]] != first
        if claimed > len(strand) or (claimed == len(strand) and not renumbered):
            yield from (fault("inserted", trail.numbers[at]) for at in strand)
            continue
        if claimed > 0:
            yield from (fault("inserted", trail.numbers[at]) for at in whole[-claimed:])
            del whole[-claimed:]
        else:
            yield from between(trail, whole[-1:], first, strand[0])
        yield from within(trail, strand, first)
        whole += strand
        trail.reach = first + len(strand) - 1
    yield from moved(trail, whole)


def strands(trail: Trail) -> list[list[int]]:
    """The events strung by their hashes; where two follow one event, the one with more behind it goes on."""
    at_hash = {trail.hashes[at]: at for at in range(len(trail.numbers)) if trail.hashes[at] != NOTHING}
    parent = [at_hash.get(trail.prevs[at], -1) for at in range(len(trail.numbers))]
    behind, child = [1] * len(trail.numbers), [-1] * len(trail.numbers)
    for at in sorted(range(len(trail.numbers)), key=lambda at: (trail.numbers[at], at), reverse=True):
        up = parent[at]
        if up not in (-1, at) and (child[up] < 0 or behind[child[up]] < behind[at]):
            child[up], behind[up] = at, behind[at] + 1
    starts = [at for at in range(len(trail.numbers)) if parent[at] < 0 or child[parent[at]] != at]
    strung, seen = [], bytearray(len(trail.numbers))
    for start in (*starts, *range(len(trail.numbers))):
        at, strand = start, []
        while at >= 0 and not seen[at]:
            seen[at] = 1
            strand.append(at)
            at = child[at]
        strung += [strand] if strand else []
    return strung


def first_number(trail: Trail, strand: list[int]) -> int:
    """The true number of a strand's first event, told from the first of its events that gives its hash."""
    for offset, at in enumerate(strand):
        if trail.holds[at]:
            return trail.numbers[at] - offset
    borne = trail.numbers[strand[0]]
    near = (borne + sign * step for step in range(1, FAR + 1) for sign in (1, -1))
    return next((number for number in near if trail.holds_as(strand[0], number)), borne)


def between(trail: Trail, last: list[int], first: int, at: int) -> Iterator[Fault]:
    """What lies between the event `last`, if any, and the event `at` numbered `first`, which do not join."""
    if first > trail.reach + 1:
        yield fault("deleted", trail.reach + 1, first - 1)
    elif trail.holds[at] and last and trail.holds[last[0]]:
        yield fault("altered.link", trail.numbers[last[0]], trail.numbers[at])
    elif trail.holds[at] and not last and trail.prevs[at] != NOTHING:
        yield fault("altered", first)


def within(trail: Trail, strand: list[int], first: int) -> Iterator[Fault]:
    """Events that link and yet do not give their hash: altered, or true under another number."""
    shifted: list[list[int]] = []
    linked = {*strand[:-1], len(trail.numbers) - 1}.difference(at for at in strand if trail.hashes[at] == NOTHING)
    for number, at in enumerate(strand, first):
        borne = trail.numbers[at]
        if trail.holds[at] and borne == number:
            continue
        if trail.holds[at] or not trail.holds_as(at, number):
            trail.bodies |= {borne} if at in linked and not trail.holds[at] else set()
            yield fault("altered", borne)
        elif shifted and shifted[-1][1] == number - 1 and shifted[-1][2] == borne - (number - shifted[-1][0]):
            shifted[-1][1] = number
        else:
            shifted.append([number, number, borne])
    yield from (fault("reordered.number", seq, upto, now=borne) for seq, upto, borne in shifted)


def moved(trail: Trail, order: list[int]) -> Iterator[Fault]:
    """Events out of place in the file: those not in their own, or all but the longest part that stands in order."""
    ends: list[int] = []
    before: dict[int, int] = {}
    for at in order:
        length = bisect.bisect_left(ends, at)
        before[at] = ends[length - 1] if length else -1
        ends[length : length + 1] = [at]
    stays, at = set(), ends[-1] if ends else -1
    while at >= 0:
        stays.add(at)
        at = before[at]
    elsewhere = [at for at, place in zip(order, sorted(order)) if at != place]  # noqa: B905 — Python 3.8
    out = [at for at in order if at not in stays]
    yield from (fault("reordered", trail.numbers[at]) for at in (elsewhere if len(elsewhere) <= 2 * len(out) else out))


def row_faults(trail: Trail) -> Iterator[Fault]:
    """Rows that do not read as their last event left them."""
    for row, reading in trail.rows.items():
        seq, left = trail.stands.get(row, (0, GONE))
        if left == GONE:
            yield fault("row_inserted", row=row)
        elif left != reading:
            yield fault("row_changed", seq, row=row)
    for row, (seq, left) in trail.stands.items():
        if row[0] in trail.nouns and left != GONE and row not in trail.rows:
            yield fault("row_deleted", seq, row=row)


def roots(trail: Trail, algorithm: str, sizes: set[int]) -> dict[int, str]:
    """The Merkle root, in hex, over the first so many events, for each of `sizes` that the file can give."""
    hash_ = hashing(algorithm)
    peaks: list[bytes] = []
    found: dict[int, str] = {}
    for size in range(len(trail.numbers) + 1):
        if size in sizes:
            node = peaks[-1] if peaks else hash_(b"").digest()
            for left in reversed(peaks[:-1]):
                node = hash_(b"\x01" + left + node).digest()
            found[size] = node.hex()
        if size < len(trail.numbers):
            node, full = hash_(b"\x00" + trail.hashes[size]).digest(), size
            while full & 1:
                node, full = hash_(b"\x01" + peaks.pop() + node).digest(), full >> 1
            peaks.append(node)
    return found


def head_faults(trail: Trail, kept: list[dict[str, Any]], first: int) -> Iterator[Fault]:
    """Heads the events do not give. From the event `first` on, whose hash was changed, a root differs for that reason."""
    own = [*trail.published, *([trail.head] if trail.head else [])]
    named = [*(("regenerated", head) for head in kept), *(("head_differs", head) for head in own)]
    used = {head["algorithm"] for _, head in named} & set(ALGORITHMS)
    known = {algorithm: roots(trail, algorithm, {head["size"] for _, head in named}) for algorithm in used}
    good, told = 0, set()
    for kind, head in sorted(named, key=lambda one: int(one[1]["size"])):
        size = head["size"]
        if known.get(head["algorithm"], {}).get(size) == head["root"]:
            good = size
        elif size <= trail.reach and size < first and kind not in told:
            told.add(kind)
            yield fault(kind, min(good + 1, size), size)
    if named and size > trail.reach:
        yield fault("truncated", trail.reach + 1, size)
    if first > trail.reach and trail.head and trail.head["size"] < len(trail.numbers):
        yield fault("inserted.end", trail.head["size"] + 1, len(trail.numbers))


def judge(trail: Trail, kept: list[dict[str, Any]]) -> list[Fault]:
    """All faults: events, rows, heads, and last what concerns the file as a whole."""
    chain = list(chain_faults(trail))
    rows = [*row_faults(trail), *(trail.apart if all(found.kind == "altered" for found in chain) else [])]
    changed = (one.seq for one in chain if one.seq < one.upto or one.seq not in trail.bodies)
    return [*chain, *rows, *head_faults(trail, kept, min(changed, default=trail.reach + 1)), *trail.faults]


def heads(path: str) -> list[dict[str, Any]]:
    """The heads in a file: one JSON object, a list, or one a line."""
    text = Path(path).read_text(encoding="utf-8-sig").strip()
    return [sized(head) for head in (json.loads(text) if text.startswith("[") else map(json.loads, text.splitlines()))]


def report(trail: Trail, found: list[Fault], *, as_json: bool) -> None:
    events, rows, faults = len(trail.numbers), len(trail.rows), len(found)
    if as_json:
        whole = {"ok": not found, "events": events, "rows": rows, "nouns": trail.nouns, "head": trail.head}
        print(json.dumps({**whole, "faults": [one._asdict() for one in found]}, ensure_ascii=False, indent=2))
        return
    for one in found:
        print(f"× {one.zh}\n  {one.en}")
    print(f"事件{events}件、记录{rows}条，发现问题{faults}处。 {events} events, {rows} rows: {faults} faults found.")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trail", help="导出文件 the exported trail")
    parser.add_argument("--head", action="append", default=[], metavar="FILE", help="另行存留的树根 a kept head")
    parser.add_argument("--json", action="store_true", help="以 JSON 输出 print JSON")
    given = parser.parse_args(arguments)
    try:
        kept = [head for path in given.head for head in heads(path)]
        with Path(given.trail).open("rb") as file:
            trail = Trail(file)
            found = judge(trail, kept)
    except (OSError, NotATrail, ValueError, KeyError, TypeError) as failure:
        print(f"无法核验 cannot verify: {failure}", file=sys.stderr)
        return 2
    report(trail, found, as_json=given.json)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
