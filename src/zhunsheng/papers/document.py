"""A paper between its facts and its printed form: what both Word and PDF are made of."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the text; `level` 1 is 一、, 2 is （一）, 0 ordinary."""

    text: str
    level: int = 0


@dataclass(frozen=True)
class Table:
    """Rows under heads; `widths` are parts of the width of the text."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True)
class Form:
    """A form of labels and values, two pairs in a row; a long value takes a row of its own."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Document:
    """One paper, from its head to its date (GB/T 9704-2012, 7)."""

    title: str
    blocks: tuple[Paragraph | Table | Form, ...]
    organ: str = ""  # 发文机关标志, with 文件 where it is one; "" for a form
    number: str = ""  # 发文字号
    to: str = ""  # 主送机关
    attachments: tuple[str, ...] = ()  # 附件说明
    signed: str = ""  # 发文机关署名
    on: date | None = None  # 成文日期
    note: str = ""  # 附注
    landscape: bool = False
    address: str = ""  # where the paper can be checked; in its QR code
    digest: str = ""


def chinese(on: date) -> str:
    """A day as papers write it: Arabic numerals, months and days without zero (GB/T 9704-2012, 7.3.5)."""
    return f"{on.year}年{on.month}月{on.day}日"


def grouped(digest: str) -> str:
    """A hash as a line can break it and an eye can follow it: groups of four."""
    return " ".join(digest[place : place + 4] for place in range(0, len(digest), 4))
