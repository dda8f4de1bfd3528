"""Whether the archive of a workbook is what it says, judged before any reader opens it.

The directory is judged first (a fraction of a millisecond, whatever it holds); then each part is unpacked once, within
the size it declares, so that an archive that lies stops there.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import Final
from xml.etree.ElementTree import ParseError

from zhunsheng.acts.sheets.errors import Hostile, Unreadable
from zhunsheng.acts.sheets.limits import MB, Limits

_END: Final = struct.Struct("<4s4H2LH")  # end of central directory
_DIRECTORY_ENTRY: Final = 46 + 400  # header and a generous name
_LOCAL: Final = 30
_GAP: Final = 64  # room for a data descriptor between two parts
_LARGE_PART: Final = 5 * MB  # the ratio of small parts says nothing

#: Where a part of this name stands, the file does more than hold cells.
_UNWANTED: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(r"vbaProject|vbaData|/macrosheets/|/dialogsheets/|/intlmacrosheets/", re.I), "macros"),
    (re.compile(r"^(EncryptedPackage|EncryptionInfo)$", re.I), "encrypted"),
    (re.compile(r"/externalLinks/|xl/connections\.xml|/queryTables/|xl/webextensions/", re.I), "external_links"),
    (re.compile(r"/embeddings/|/activeX/|\.(?:exe|dll|js|vbs|hta|bat|cmd|ps1|scr|lnk|jar|sh)$", re.I), "embedded"),
)
_NESTED: Final = (
    b"PK\x03\x04",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"%PDF",
    b"#!",
    b"<html",
    b"<!DOC",
)
_OTHER_OFFICE: Final = (
    ("word/document.xml", "Word 文档", "a Word document"),
    ("ppt/presentation.xml", "演示文稿", "a presentation"),
    ("content.xml", "ODF 文档", "an ODF document"),
    ("xl/workbook.bin", "二进制工作簿 .xlsb", "a binary workbook (.xlsb)"),
)


def inspect(data: bytes, limits: Limits) -> int:
    """Bytes the workbook unpacks to; refuses one that is hostile, damaged or no workbook."""
    listed = _judge_end(data, limits)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, UnicodeError) as error:
        raise Unreadable("文件已损坏，无法打开", "The file is damaged and cannot be opened") from error
    with archive:
        parts = archive.infolist()
        if len(parts) != listed:
            raise Hostile("structure", "目录所列部件数不符")
        inside = _judge_sizes(parts, limits)
        _judge_names(parts)
        _judge_layout(data, parts)
        _judge_kind({part.filename for part in parts})
        for part in parts:
            _judge_part(part, _unpacked(archive, part))
    return inside


def _judge_end(data: bytes, limits: Limits) -> int:
    """How many parts the directory says it lists. It must end the file, so that nothing rides behind it."""
    if len(data) < _END.size or data[-_END.size : -_END.size + 4] != b"PK\x05\x06":
        raise Hostile("structure", "目录之后另有内容或目录缺失" if b"PK\x05\x06" in data else "没有目录")
    _, disk, start_disk, here, total, size, offset, _ = _END.unpack(data[-_END.size :])
    if total > limits.entries:
        raise Hostile("entries", total, limits.entries)
    if size > limits.entries * _DIRECTORY_ENTRY:
        raise Hostile("entries", size // 46, limits.entries)
    if disk or start_disk or here != total or offset + size != len(data) - _END.size:
        raise Hostile("structure", "目录位置不符")
    return int(total)


def _judge_sizes(parts: list[zipfile.ZipInfo], limits: Limits) -> int:
    inside = sum(part.file_size for part in parts)
    if inside > limits.inside_bytes:
        raise Hostile("inside_bytes", inside, limits.inside_bytes)
    for part in parts:
        ratio = part.file_size // max(part.compress_size, 1)
        if part.file_size > _LARGE_PART and ratio > limits.ratio:
            raise Hostile("ratio", ratio, limits.ratio)
    return inside


def _judge_names(parts: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for part in parts:
        # orig_filename is the name before zipfile cuts it at a NUL or turns its slashes
        name = part.orig_filename
        if name.lower() in seen:
            raise Hostile("structure", f"部件重名 {name[:60]}")
        seen.add(name.lower())
        if name.startswith("/") or "\\" in name or "\x00" in name or ":" in name or ".." in name.split("/"):
            raise Hostile("structure", f"部件名称越界 {ascii(name)[:60]}")
        if part.flag_bits & 0x1:
            raise Hostile("encrypted", name[:60])
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Hostile("structure", "压缩方法不常用")
        for pattern, limit in _UNWANTED:
            if pattern.search(name):
                raise Hostile(limit, name[:60])


def _judge_layout(data: bytes, parts: list[zipfile.ZipInfo]) -> None:
    """Parts follow one another from the first byte, neither overlapping nor leaving room for a stowaway."""
    end = 0
    for part in sorted(parts, key=lambda p: p.header_offset):
        start = part.header_offset
        header = data[start : start + _LOCAL]
        if not end <= start <= end + (_GAP if end else 0) or header[:4] != b"PK\x03\x04":
            raise Hostile("structure", "部件重叠或夹带内容")
        name, extra = struct.unpack("<HH", header[26:30])
        end = start + _LOCAL + int(name) + int(extra) + part.compress_size
    if end > len(data):
        raise Unreadable("文件不完整", "The file is cut short")


def _judge_kind(names: set[str]) -> None:
    for part, zh, en in _OTHER_OFFICE:
        if part in names:
            raise Unreadable(f"这是{zh}，请另存为 .xlsx 后再上传", f"This is {en}; save it as .xlsx and send it again")
    if "xl/workbook.xml" not in names or "[Content_Types].xml" not in names:
        raise Unreadable("这是压缩包，不是工作簿", "This is an archive, not a workbook")


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    try:
        content = archive.read(part)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError) as error:
        raise Hostile("structure", f"部件 {part.filename[:60]} 与其声明的大小或校验不符") from error
    if len(content) != part.file_size:
        raise Hostile("structure", f"部件 {part.filename[:60]} 与其声明的大小不符")
    return content


def _judge_part(part: zipfile.ZipInfo, content: bytes) -> None:
    name = part.filename
    if content.startswith(_NESTED):
        raise Hostile("embedded", name[:60])
    if not name.lower().endswith((".xml", ".rels")):
        return
    _judge_prolog(name, content)
    if name.endswith(".rels"):
        _judge_relations(name, content)
    elif name == "[Content_Types].xml" and b"macroEnabled" in content:
        raise Hostile("macros", name)


def _judge_prolog(name: str, content: bytes) -> None:
    """A document type can stand only before the first element: reading so far is enough."""
    from defusedxml import DefusedXmlException, ElementTree

    try:
        next(iter(ElementTree.iterparse(io.BytesIO(content), events=("start",), forbid_dtd=True)))
    except DefusedXmlException as error:
        raise Hostile("xml_dtd", name[:60]) from error
    except (ParseError, StopIteration, LookupError, ValueError) as error:
        raise Unreadable(f"部件 {name[:60]} 已损坏", f"Part {name[:60]} is damaged") from error


def _judge_relations(name: str, content: bytes) -> None:
    """A hyperlink may point outside; nothing else may."""
    from defusedxml import DefusedXmlException, ElementTree

    try:
        root = ElementTree.fromstring(content, forbid_dtd=True)
    except (DefusedXmlException, ParseError, ValueError) as error:
        raise Unreadable(f"部件 {name[:60]} 已损坏", f"Part {name[:60]} is damaged") from error
    for relation in root.iter():
        if relation.get("TargetMode") == "External" and not relation.get("Type", "").endswith("/hyperlink"):
            raise Hostile("external_links", str(relation.get("Target"))[:60])
