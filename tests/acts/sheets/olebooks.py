"""Builders of compound files, as .xls and protected workbooks are."""

from __future__ import annotations

import struct

_FREE, _END, _FAT = -1, -2, -3
_SECTOR = 512


def compound(streams: dict[str, bytes], storages: tuple[str, ...] = (), *, fat: dict[int, int] | None = None) -> bytes:
    """A compound file: directory in sector 1, streams after it; ``fat`` overrides links of the chain."""
    names = [*storages, *streams]
    directory_sectors = -(-(len(names) + 1) // 4)
    links: list[int] = [_FAT, *_chain(1, directory_sectors)]
    body, entries = b"", []
    for name in storages:
        entries.append(_entry(name, 1, _END, 0))
    for name, content in streams.items():
        padded = content.ljust(max(4096, -(-len(content) // _SECTOR) * _SECTOR), b"\x00")
        start = len(links)
        links += _chain(start, len(padded) // _SECTOR)
        body += padded
        entries.append(_entry(name, 2, start, len(padded)))
    for link, to in (fat or {}).items():
        links[link] = to
    root = _entry("Root Entry", 5, _END, 0, child=1 if names else -1)
    directory = root + b"".join(_linked(e, i + 2 if i + 1 < len(entries) else -1) for i, e in enumerate(entries))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<iiiiiiii", 1, 1, 0, 4096, _END, 0, _END, 0) + struct.pack("<109i", 0, *[_FREE] * 108)
    table = struct.pack("<128i", *links, *[_FREE] * (128 - len(links)))
    return header + table + directory.ljust(directory_sectors * _SECTOR, b"\x00") + body


def _chain(start: int, length: int) -> list[int]:
    return [*range(start + 1, start + length), _END]


def _entry(name: str, kind: int, start: int, size: int, child: int = -1) -> bytes:
    wide = name.encode("utf-16-le") + b"\x00\x00"
    head = wide.ljust(64, b"\x00") + struct.pack("<HBBiii", len(wide), kind, 1, -1, -1, child)
    return head + bytes(36) + struct.pack("<iii", start, size, 0)


def _linked(entry: bytes, right: int) -> bytes:
    return entry[:72] + struct.pack("<i", right) + entry[76:]


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def biff(*globals_: bytes, sheet: bytes = b"", sort: int = 0, state: int = 0) -> bytes:
    """A Workbook stream of one sheet; ``globals_`` stand before the sheet's name, ``sheet`` inside the sheet."""
    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0x0600))
    name = "表一".encode("utf-16-le")
    before = begin + b"".join(globals_)
    where = len(before) + 4 + 8 + len(name) + 4
    listed = record(0x0085, struct.pack("<IBBBB", where, state, sort, 2, 1) + name)
    page = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0x0600)) + sheet + record(0x000A)
    return before + listed + record(0x000A) + page


def label(row: int, column: int, words: str) -> bytes:
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(words), 1) + words.encode("utf-16-le"))


def number(row: int, column: int, value: float) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def merged(*ranges: tuple[int, int, int, int]) -> bytes:
    """(top, bottom, left, right) each, from 0."""
    return record(0x00E5, struct.pack("<H", len(ranges)) + b"".join(struct.pack("<4H", *r) for r in ranges))
