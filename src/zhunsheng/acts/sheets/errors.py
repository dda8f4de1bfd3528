"""Why a file is not read: a limit it breaks, or a place where it cannot be understood."""

from __future__ import annotations

from typing import Final

from zhunsheng.acts.sheets.limits import MB

#: limit → what is said in Chinese and in English; {found} and {allowed} are filled in.
WORDS: Final[dict[str, tuple[str, str]]] = {
    "file_bytes": ("文件大小为{found}，上限为{allowed}", "The file is {found}; the limit is {allowed}"),
    "inside_bytes": ("文件解压后为{found}，上限为{allowed}", "The file unpacks to {found}; the limit is {allowed}"),
    "ratio": ("文件压缩比为{found}，上限为{allowed}", "The file is packed {found} to 1; the limit is {allowed}"),
    "entries": ("文件内含{found}个部件，上限为{allowed}个", "The file holds {found} parts; the limit is {allowed}"),
    "sheets": ("文件有{found}张工作表，上限为{allowed}张", "The file has {found} sheets; the limit is {allowed}"),
    "rows": ("表格有{found}行，上限为{allowed}行", "The table has {found} rows; the limit is {allowed}"),
    "columns": ("表格有{found}列，上限为{allowed}列", "The table has {found} columns; the limit is {allowed}"),
    "cells": ("表格有{found}个单元格，上限为{allowed}个", "The table has {found} cells; the limit is {allowed}"),
    "cell_chars": (
        "有单元格长{found}个字符，上限为{allowed}个",
        "A cell holds {found} characters; the limit is {allowed}",
    ),
    "merges": (
        "表格有{found}处合并单元格，上限为{allowed}处",
        "The table has {found} merged cells; the limit is {allowed}",
    ),
    "memory_bytes": (
        "打开文件所需内存超过上限{allowed}，工作表范围过大或文件异常",
        "Opening the file needs more than the limit of {allowed} of memory: its used range is too large",
    ),
    "cpu_seconds": (
        "打开文件用时超过上限{allowed}秒，文件异常",
        "Opening the file takes more than the limit of {allowed} seconds",
    ),
    "macros": (
        "文件含宏（{found}），不接收；请另存为不含宏的 .xlsx",
        "The file holds macros ({found}), which are not accepted; save it as .xlsx without macros",
    ),
    "encrypted": (
        "文件设有打开密码（{found}），不接收；请取消密码后再上传",
        "The file is protected by a password ({found}), which is not accepted; remove the password",
    ),
    "external_links": (
        "文件链接外部数据（{found}），不接收；请选择性粘贴为数值后另存",
        "The file links to outside data ({found}), which is not accepted; paste as values and save again",
    ),
    "embedded": (
        "文件内嵌其他文件或控件（{found}），不接收；请删除后另存",
        "The file carries another file or control ({found}), which is not accepted; remove it and save again",
    ),
    "xml_dtd": (
        "文件含外部实体或文档类型声明（{found}），不接收",
        "The file declares a document type or entities ({found}), which is not accepted",
    ),
    "structure": (
        "文件结构异常（{found}），不接收；请用办公软件另存后再上传",
        "The file's structure is irregular ({found}), which is not accepted; save it again in your office software",
    ),
}

_IN_BYTES: Final = {"file_bytes", "inside_bytes", "memory_bytes"}


def _shown(limit: str, amount: int | str) -> str:
    if isinstance(amount, str):
        return amount
    if limit in _IN_BYTES:
        return f"{amount / MB:,.1f} MB" if amount % MB else f"{amount // MB:,} MB"
    return f"{amount:,}"


class Refused(Exception):
    """A table not read. ``zh`` and ``en`` are whole sentences for the person who sent it."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} / {en}")
        self.zh = zh
        self.en = en


class Hostile(Refused):
    """A file past a limit. ``limit`` is the name in Limits or in WORDS, ``found`` and ``allowed`` the two amounts."""

    def __init__(self, limit: str, found: int | str, allowed: int | str = 0) -> None:
        zh, en = WORDS[limit]
        amounts = {"found": _shown(limit, found), "allowed": _shown(limit, allowed)}
        super().__init__(zh.format(**amounts) + "。", en.format(**amounts) + ".")
        self.limit = limit
        self.found = found
        self.allowed = allowed


class Unreadable(Refused):
    """A file that is no table, or a damaged one. ``line`` is 1-based in a text file, None in a workbook."""

    def __init__(self, reason: str, reason_en: str, line: int | None = None) -> None:
        where, where_en = (f"第{line}行：", f"Line {line}: ") if line else ("", "")
        super().__init__(f"{where}{reason}。", f"{where_en}{reason_en}.")
        self.reason = reason
        self.reason_en = reason_en
        self.line = line
