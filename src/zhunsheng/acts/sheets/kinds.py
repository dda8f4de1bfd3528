"""What a file is, by its first bytes; its name is never trusted."""

from __future__ import annotations

import codecs
import re
import unicodedata
from enum import StrEnum
from typing import Final

from zhunsheng.acts.sheets.errors import Unreadable


class Format(StrEnum):
    XLSX = "xlsx"
    XLS = "xls"
    CSV = "csv"
    TSV = "tsv"
    PASTED = "pasted"


OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

#: First bytes of what is sent by mistake, and its name.
_OTHERS: Final[tuple[tuple[bytes, str, str], ...]] = (
    (b"%PDF", "PDF 文件", "a PDF"),
    (b"\x89PNG", "图片", "a picture"),
    (b"\xff\xd8\xff", "图片", "a picture"),
    (b"GIF8", "图片", "a picture"),
    (b"BM", "图片", "a picture"),
    (b"II*\x00", "图片", "a picture"),
    (b"MM\x00*", "图片", "a picture"),
    (b"Rar!", "压缩包", "an archive"),
    (b"7z\xbc\xaf", "压缩包", "an archive"),
    (b"\x1f\x8b", "压缩包", "an archive"),
    (b"\xfd7zXZ", "压缩包", "an archive"),
    (b"BZh", "压缩包", "an archive"),
    (b"\x28\xb5\x2f\xfd", "压缩包", "an archive"),
    (b"MZ", "程序文件", "a program"),
    (b"\x7fELF", "程序文件", "a program"),
    (b"#!", "程序文件", "a program"),
    (b"\xca\xfe\xba\xbe", "程序文件", "a program"),
    (b"{\\rtf", "RTF 文档", "an RTF document"),
    (b"SQLite format 3", "数据库文件", "a database"),
    (b"PAR1", "Parquet 文件", "a Parquet file"),
    (b"ARROW1", "Arrow 文件", "an Arrow file"),
    (b"PK\x05\x06", "空压缩包", "an empty archive"),
    (b"\x09\x08", "Excel 5 以前的旧表格", "a worksheet older than Excel 5"),
    (b"\x09\x04", "Excel 5 以前的旧表格", "a worksheet older than Excel 5"),
    (b"\x09\x02", "Excel 5 以前的旧表格", "a worksheet older than Excel 5"),
)

_MARKUP: Final[tuple[tuple[re.Pattern[str], str, str], ...]] = (
    (re.compile(r"<!doctype html|<html|<table|<head\b|<body\b|<meta\b|<script\b", re.I), "网页", "a web page"),
    (re.compile(r"mime-version:", re.I), "网页归档文件", "a web archive"),
    (re.compile(r"<\?xml|<workbook|<svg", re.I), "XML 文件", "an XML file"),
    (re.compile(r'\{\s*"|\[\s*[{\["]'), "JSON 文件", "a JSON file"),
)


def refuse_other(data: bytes) -> None:
    """Refuse, by its proper name, a file that is neither workbook nor text."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Unreadable("文件是空的", "The file is empty")
    for magic, zh, en in _OTHERS:
        if data.startswith(magic) and not (len(magic) == 2 and magic.isalpha() and _is_plain(data)):
            raise _not_a_table(zh, en)
    head = data[:2048].lstrip(codecs.BOM_UTF8).decode("utf-16" if data[:2] in _UTF16 else "latin-1", "ignore").lstrip()
    for pattern, zh, en in _MARKUP:
        if pattern.match(head):
            raise _not_a_table(zh, en)


_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _is_plain(data: bytes) -> bool:
    """A text may begin with the letters BM or MZ; a program or a picture soon shows a NUL."""
    return b"\x00" not in data[:512]


def _not_a_table(zh: str, en: str) -> Unreadable:
    return Unreadable(
        f"这是{zh}，不是表格；请另存为 .xlsx 或 CSV 后再上传",
        f"This is {en}, not a table; save it as .xlsx or CSV and send it again",
    )


def display_name(name: str, longest: int = 80) -> str:
    """The sender's file name fit to be shown: no folders, no control or direction marks, never used as a path."""
    last = re.split(r"[\\/]", name)[-1]
    kept = "".join(c for c in last if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")).strip(" .")
    if len(kept) > longest:
        kept = kept[: longest - 1] + "…"
    return kept or "未命名"
