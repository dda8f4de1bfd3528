"""Tables as text: which encoding, which separator, which records.

Order of trial: byte-order mark, strict UTF-8, strict GB18030. GB18030 holds every character of Unicode; the older GBK
and GB2312 would lose 䶮, 㐀, 𠮷 and €, so they are never used.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from zhunsheng.acts.sheets.errors import Hostile, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhunsheng.acts.sheets.limits import Limits

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DAMAGED_SHARE: Final = 0.1  # of the characters beyond ASCII
_BINARY: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decoded(data: bytes) -> tuple[str, str]:
    """Text and the name of its encoding; a place that cannot be decoded is told by its line."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data.removeprefix(codecs.BOM_UTF8), encoding), encoding
    if b"\x00" in data[:4096]:
        raise Unreadable(
            "文件不是文本，或为没有标记的 UTF-16；请另存为 UTF-8 的 CSV 或 .xlsx",
            "The file is not text, or UTF-16 without its mark; save it as CSV in UTF-8 or as .xlsx",
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            raise _undecodable(data, error, "utf-8") from error
    return _strict(data, "gb18030"), "gb18030"


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, error, encoding) from error


def _undecodable(data: bytes, error: UnicodeDecodeError, encoding: str) -> Unreadable:
    before = data[: error.start].decode(encoding, "ignore")
    line = len(before.splitlines()) + (before.endswith(("\n", "\r")) or not before)
    return Unreadable(
        f"有字符不能按 {encoding.upper()} 编码读取", f"A character cannot be read as {encoding.upper()}", line
    )


def _mostly_utf8(data: bytes) -> bool:
    """A UTF-8 file with a few bad bytes would often pass as GB18030, every name in it turned to nonsense."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return bad <= sum(c > "\x7f" for c in text) * _DAMAGED_SHARE


def separator_of(text: str) -> str:
    """The separator under which most of the first records have the same number of fields, and more than one."""
    hint = re.match(r"sep=(.)\r?\n", text)
    if hint:
        return hint[1]
    head = "\n".join(line for line in text[:65_536].splitlines()[:40] if line.strip())
    return max("\t,;", key=lambda separator: _evenness(head, separator))


def _evenness(head: str, separator: str) -> float:
    try:
        widths = Counter(len(record) for record in csv.reader(io.StringIO(head, newline=""), delimiter=separator))
    except csv.Error:
        return 0
    width, times = max(widths.items(), key=lambda item: (item[0] > 1, item[1]))
    return width * times / widths.total() if width > 1 else 0


def records(text: str, separator: str, limits: Limits) -> Iterator[list[str]]:
    """Each record once. A quote that does not close, or closes in the middle of a cell, is told by its line."""
    if bad := _BINARY.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        raise Unreadable(
            "文件含不可见的控制字符，不是文本表格", "The file holds control characters; it is not a table of text", line
        )
    stream = io.StringIO(text, newline="")
    if re.match(r"sep=.\r?\n", text):
        yield []
        stream.readline()
    reader = csv.reader(stream, delimiter=separator, strict=True)
    line = 0
    try:
        for record in _bounded(reader, limits):
            line = reader.line_num
            yield record
    except csv.Error as error:
        raise _unparsed(error, text, line, reader.line_num, limits) from error


def _bounded(records: Iterator[list[str]], limits: Limits) -> Iterator[list[str]]:
    """Rows, columns and cells counted as they come, so that nothing much larger than allowed is ever held."""
    cells = 0
    for number, record in enumerate(records):
        cells += len(record)
        if number > limits.rows:
            raise Hostile("rows", number, limits.rows)
        if len(record) > limits.columns:
            raise Hostile("columns", len(record), limits.columns)
        if cells > limits.cells:
            raise Hostile("cells", cells, limits.cells)
        yield record


def _unparsed(error: csv.Error, text: str, before: int, line: int, limits: Limits) -> Hostile | Unreadable:
    """A field too long on one line is a long field; over several lines, a quote that does not close."""
    if "field limit" in str(error) and line - before <= 1:
        found = max(map(len, re.split(r"[,;\t]", text.splitlines()[line - 1])))
        return Hostile("cell_chars", max(found, limits.cell_chars + 1), limits.cell_chars)
    return Unreadable("引号不成对，或引号后另有文字", "A quotation mark does not close, or text follows it", before + 1)


def unquoted_records(text: str, limits: Limits) -> Iterator[list[str]]:
    """Tab-separated text whose quotation marks are only characters, as most programs but Excel write it."""
    yield from _bounded((line.split("\t") for line in re.split(r"\r\n|\r|\n", text)), limits)
