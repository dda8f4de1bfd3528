"""Files nobody should open: name → (content, what the refusal must name)."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable
from functools import partial

from tests.acts.sheets.books import SHEET, book, book_with_parts, parts_of, patched_directory, sheet_xml, zipped
from tests.acts.sheets.olebooks import biff, compound, record

MB = 1024 * 1024
Maker = Callable[[], bytes]
DTD = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _renamed(old: str, new: str) -> bytes:
    """The archive with a part's name changed in place, to one that no writer would give."""
    raw = book_with_parts({old: b"x"})
    return raw.replace(old.encode(), new.encode())


def _shared(raw: bytes) -> bytes:
    """The second directory entry points at the first one's content."""
    first = raw.find(b"PK\x01\x02")
    second = raw.find(b"PK\x01\x02", first + 4)
    return raw[: second + 42] + raw[first + 42 : first + 46] + raw[second + 46 :]


def _gap() -> bytes:
    raw = book()
    directory = raw.find(b"PK\x01\x02")
    (offset,) = struct.unpack("<L", raw[-6:-2])
    stowed = b"<script>alert(1)</script>" * 8
    patched = raw[:directory] + stowed + raw[directory:-6] + struct.pack("<L", offset + len(stowed)) + raw[-2:]
    # moved between two parts: the last part's offset grows by what was put before it
    last = patched.rfind(b"PK\x01\x02")
    (at,) = struct.unpack("<L", patched[last + 42 : last + 46])
    body = patched[at:directory]
    moved = patched[:at] + stowed + body + patched[directory + len(stowed) : last + 42]
    return moved + struct.pack("<L", at + len(stowed)) + patched[last + 46 :]


def _comment() -> bytes:
    out = io.BytesIO(book())
    with zipfile.ZipFile(out, "a") as archive:
        archive.comment = b"<html><script>alert(1)</script></html>"
    return out.getvalue()


def _false_count() -> bytes:
    raw = zipped([(f"xl/media/{i}", b"") for i in range(6_000)])
    return raw[:-14] + struct.pack("<HH", 10, 10) + raw[-10:]


def _with_relation(kind: str, target: str) -> bytes:
    link = f'<Relationship Id="r1" Type="{LINK}/{kind}" Target="{target}" TargetMode="External"/>'
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{link}</Relationships>'
    return book_with_parts({"xl/worksheets/_rels/sheet1.xml.rels": rels.encode()})


def _flagged_encrypted() -> bytes:
    return patched_directory(book(), SHEET, 8, "<H", 1)


def _rows(number: int, cell: str = "<c><v>1</v></c>") -> bytes:
    return sheet_xml(f"<row>{cell}</row>" * number)


def _merges(number: int) -> bytes:
    ranges = "".join(f'<mergeCell ref="A{i}:B{i}"/>' for i in range(2, number + 2))
    return sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>', f"<mergeCells>{ranges}</mergeCells>")


def _sheets(number: int) -> bytes:
    def more(workbook: object, _: object) -> None:
        for i in range(number - 1):
            workbook.add_worksheet(f"表{i}")  # type: ignore[attr-defined]

    return book(prepare=more)


def _damaged(data: bytes, where: slice, by: bytes) -> bytes:
    altered = bytearray(data)
    altered[where] = by
    return bytes(altered)


def _csv(rows: int, columns: int) -> bytes:
    return (b"," * (columns - 1) + b"\n") * rows


LONG_XLS = compound({"Workbook": biff()})
NOISE = random.Random(3).randbytes(4_000)

ARCHIVES: dict[str, tuple[Maker, str]] = {
    "bomb of 104 MB in one sheet": (lambda: book_with_parts({SHEET: b"<x>" + b" " * (104 * MB)}), "inside_bytes"),
    "bomb over six parts": (
        lambda: book_with_parts({f"xl/media/{i}": bytes(10 * MB) for i in range(6)}),
        "inside_bytes",
    ),
    "bomb of blanks under the size": (lambda: book_with_parts({SHEET: b" " * (45 * MB)}), "ratio"),
    "bomb in shared strings": (lambda: book_with_parts({"xl/sharedStrings.xml": b"<a>" * (15 * MB)}), "ratio"),
    "a thousand parts too many": (lambda: zipped([(f"xl/media/{i}", b"") for i in range(2_000)]), "entries"),
    "directory longer than it counts": (_false_count, "structure"),
    "archive inside": (lambda: book_with_parts({"xl/media/a.png": book()}), "embedded"),
    "workbook embedded": (lambda: book_with_parts({"xl/embeddings/a.xlsx": b"x"}), "embedded"),
    "PDF inside": (lambda: book_with_parts({"xl/media/a.png": b"%PDF-1.7"}), "embedded"),
    "program inside": (lambda: book_with_parts({"xl/media/a.exe": b"MZ"}), "embedded"),
    "script inside": (lambda: book_with_parts({"xl/media/a": b"#!/bin/sh\n"}), "embedded"),
    "control": (lambda: book_with_parts({"xl/activeX/activeX1.bin": b"x"}), "embedded"),
    "two names for one content": (lambda: _shared(book()), "structure"),
    "declares less than it holds": (lambda: patched_directory(book(), SHEET, 24, "<L", 100), "structure"),
    "declares more than it holds": (lambda: patched_directory(book(), SHEET, 24, "<L", 100_000), "structure"),
    "false checksum": (lambda: patched_directory(book(), SHEET, 16, "<L", 7), "structure"),
    "one name twice": (lambda: zipped([*parts_of(book()).items(), ("XL/workbook.xml", b"x")]), "structure"),
    "name climbs": (lambda: _renamed("xl/media/evil", "../../../evil"), "structure"),
    "name absolute": (lambda: _renamed("xl/media/evil", "/etc/cron.d/e"), "structure"),
    "name with drive": (lambda: _renamed("xl/media/evil", "C:/windows/ev"), "structure"),
    "name with backslash": (lambda: _renamed("xl/media/evil", "xl\\media\\evil"), "structure"),
    "name with NUL": (lambda: _renamed("xl/media/evil", "xl/media/ev\x00l"), "structure"),
    "flag of encryption": (_flagged_encrypted, "encrypted"),
    "bzip2": (lambda: zipped(parts_of(book()), zipfile.ZIP_BZIP2), "structure"),
    "lzma": (lambda: zipped(parts_of(book()), zipfile.ZIP_LZMA), "structure"),
    "page behind the archive": (lambda: book() + b"<html><script>alert(1)</script>", "structure"),
    "page in the comment": (_comment, "structure"),
    "page between the parts": (_gap, "structure"),
    "cut short": (lambda: book()[:-100], "structure"),
    "only its first kilobyte": (lambda: book()[:1024], "structure"),
    "macros": (lambda: book_with_parts({"xl/vbaProject.bin": b"x"}), "macros"),
    "macro type": (
        lambda: book_with_parts(
            {"[Content_Types].xml": b"<Types a='application/vnd.ms-excel.sheet.macroEnabled.12'/>"}
        ),
        "macros",
    ),
    "Excel 4 macros": (lambda: book_with_parts({"xl/macrosheets/sheet1.xml": b"<x/>"}), "macros"),
    "docm": (lambda: zipped({"word/document.xml": b"<x/>", "word/vbaProject.bin": b"x"}), "macros"),
    "encrypted package in an archive": (lambda: book_with_parts({"EncryptedPackage": b"x"}), "encrypted"),
    "external link": (lambda: book_with_parts({"xl/externalLinks/externalLink1.xml": b"<x/>"}), "external_links"),
    "data connection": (lambda: book_with_parts({"xl/connections.xml": b"<x/>"}), "external_links"),
    "query": (lambda: book_with_parts({"xl/queryTables/queryTable1.xml": b"<x/>"}), "external_links"),
    "template from outside": (lambda: _with_relation("attachedTemplate", "http://h/t"), "external_links"),
    "object from a share": (lambda: _with_relation("oleObject", "file://\\\\h\\s"), "external_links"),
    "picture from outside": (lambda: _with_relation("image", "http://h/i.png"), "external_links"),
    "billion laughs in the sheet": (lambda: book_with_parts({SHEET: f"{DTD}<x>&c;</x>".encode()}), "xml_dtd"),
    "entity in the workbook": (lambda: book_with_parts({"xl/workbook.xml": f"{XXE}<x>&a;</x>".encode()}), "xml_dtd"),
    "entity in the strings": (
        lambda: book_with_parts({"xl/sharedStrings.xml": f"{XXE}<x>&a;</x>".encode()}),
        "xml_dtd",
    ),
    "entity in the types": (lambda: book_with_parts({"[Content_Types].xml": f"{XXE}<x>&a;</x>".encode()}), "xml_dtd"),
    "entity in the links": (lambda: book_with_parts({"_rels/.rels": f"{XXE}<x>&a;</x>".encode()}), "xml_dtd"),
    "entity in styles": (lambda: book_with_parts({"xl/styles.xml": f"{XXE}<x>&a;</x>".encode()}), "xml_dtd"),
    "entity in UTF-16": (lambda: book_with_parts({SHEET: f"{XXE}<x>&a;</x>".encode("utf-16")}), "xml_dtd"),
    "document type after a long comment": (
        lambda: book_with_parts({SHEET: f"<!--{'x' * 200_000}--><!DOCTYPE x><x/>".encode()}),
        "xml_dtd",
    ),
    "broken XML": (lambda: book_with_parts({SHEET: b"<worksheet"}), "unreadable"),
    "sheet missing": (lambda: zipped({k: v for k, v in parts_of(book()).items() if k != SHEET}), "unreadable"),
    "a value in the last row": (
        lambda: book_with_parts(
            {
                SHEET: sheet_xml(
                    '<row r="1048576"><c r="A1048576"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'
                )
            }
        ),
        "rows",
    ),
    "a value in the last corner": (
        lambda: book_with_parts(
            {
                SHEET: sheet_xml(
                    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
                )
            }
        ),
        "memory_bytes",
    ),
    "a value in the last column": (
        lambda: book_with_parts({SHEET: sheet_xml('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>')}),
        "columns",
    ),
    "200,002 rows": (lambda: book_with_parts({SHEET: _rows(200_002)}), "rows"),
    "501 columns": (lambda: book([["x"] * 501]), "columns"),
    "a cell too long": (
        lambda: book_with_parts({SHEET: sheet_xml(f'<row><c t="inlineStr"><is><t>{"长" * 32_768}</t></is></c></row>')}),
        "cell_chars",
    ),
    "50,001 merged cells": (lambda: book_with_parts({SHEET: _merges(50_001)}), "merges"),
    "101 sheets": (partial(_sheets, 101), "sheets"),
    "a workbook without sheets": (
        lambda: book_with_parts({"xl/workbook.xml": f"<workbook {MAIN}/>".encode()}),
        "unreadable",
    ),
}

COMPOUNDS: dict[str, tuple[Maker, str]] = {
    "password of .xlsx": (lambda: compound({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}), "encrypted"),
    "password of .xls": (lambda: compound({"Workbook": biff(record(0x002F, bytes(54)))}), "encrypted"),
    "macros of .xls": (lambda: compound({"Workbook": biff()}, ("_VBA_PROJECT_CUR",)), "macros"),
    "Excel 4 macro sheet of .xls": (lambda: compound({"Workbook": biff(sort=1)}), "macros"),
    "external book of .xls": (
        lambda: compound({"Workbook": biff(record(0x01AE, b"\x01\x00\x05\x00\x00h"))}),
        "external_links",
    ),
    "file inside .xls": (lambda: compound({"Workbook": biff(), "\x01Ole10Native": b"x"}), "embedded"),
    "object inside .xls": (lambda: compound({"Workbook": biff()}, ("MBD0001",)), "embedded"),
    "Word document": (lambda: compound({"WordDocument": b"x"}), "unreadable"),
    "directory in a ring": (lambda: compound({"Workbook": biff()}, fat={1: 1}), "unreadable"),
    "stream in a ring": (lambda: compound({"Workbook": biff()}, fat={4: 2}), "unreadable"),
    "stream leads outside": (lambda: compound({"Workbook": biff()}, fat={3: 9_999}), "unreadable"),
    "compound file cut short": (lambda: LONG_XLS[:700], "unreadable"),
    "compound file of noise": (lambda: LONG_XLS[:8] + NOISE, "unreadable"),
    "short sectors in a ring": (
        lambda: _damaged(
            _damaged(LONG_XLS, slice(56, 60), struct.pack("<i", 1 << 30)), slice(60, 68), struct.pack("<ii", 2, 9)
        ),
        "unreadable",
    ),
    "records of noise": (lambda: compound({"Workbook": biff(sheet=NOISE)}), "unreadable"),
}

TEXTS: dict[str, tuple[Maker, str]] = {
    "empty": (lambda: b"", "unreadable"),
    "only blanks": (lambda: b" \r\n \r\n", "unreadable"),
    "web table": ("<html><table><tr><td>企业</td></tr></table></html>".encode, "unreadable"),
    "web table in UTF-16": (lambda: "<table><tr><td>企业</td></tr></table>".encode("utf-16"), "unreadable"),
    "web page with mark": (lambda: b"\xef\xbb\xbf<!DOCTYPE html><p>", "unreadable"),
    "XML workbook of 2003": (lambda: b'<?xml version="1.0"?><Workbook/>', "unreadable"),
    "web archive": (lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related", "unreadable"),
    "drawing": (lambda: b"<svg onload='x'/>", "unreadable"),
    "JSON": (lambda: b'[{"a": 1}]', "unreadable"),
    "PDF": (lambda: b"%PDF-1.7\n" + NOISE, "unreadable"),
    "PDF before a workbook": (lambda: b"%PDF-1.7\n" + book(), "unreadable"),
    "GIF before a workbook": (lambda: b"GIF89a" + book(), "unreadable"),
    "noise before a workbook": (lambda: b"xx" + book(), "unreadable"),
    "PNG": (lambda: b"\x89PNG\r\n\x1a\n" + NOISE, "unreadable"),
    "program of Windows": (lambda: b"MZ" + NOISE, "unreadable"),
    "program of Linux": (lambda: b"\x7fELF" + NOISE, "unreadable"),
    "shell script": (lambda: b"#!/bin/sh\nrm -rf /\n", "unreadable"),
    "RTF": (lambda: b"{\\rtf1 x}", "unreadable"),
    "RAR": (lambda: b"Rar!\x1a\x07" + NOISE, "unreadable"),
    "gzip": (lambda: b"\x1f\x8b" + NOISE, "unreadable"),
    "plain archive": (lambda: zipped({"a.csv": b"a,b"}), "unreadable"),
    "docx": (lambda: zipped({"word/document.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), "unreadable"),
    "ods": (lambda: zipped({"mimetype": b"x", "content.xml": b"<x/>"}), "unreadable"),
    "xlsb": (lambda: zipped({"xl/workbook.bin": b"x"}), "unreadable"),
    "worksheet of Excel 4": (lambda: b"\x09\x04\x06\x00" + NOISE, "unreadable"),
    "NULs": (lambda: b"a,b\n\x00\x00,1\n", "unreadable"),
    "control characters": (lambda: b"a,b\n\x07,1\n", "unreadable"),
    "noise": (lambda: NOISE, "unreadable"),
    "UTF-16 without mark": (lambda: "企业,a\n".encode("utf-16-le"), "unreadable"),
    "quote that never closes": ('名称,备注\n甲,"乙\n丙,丁\n'.encode, "unreadable"),
    "more than 20 MB": (lambda: b"a,b\n" * (6 * MB), "file_bytes"),
    "200,002 lines": (lambda: b"a,b\n" * 200_002, "rows"),
    "501 fields": (lambda: _csv(3, 501), "columns"),
    "a million commas": (lambda: b"," * MB, "columns"),
    "four million cells": (lambda: _csv(190_000, 22), "cells"),
    "a field too long": (lambda: b"a,b\n" + b"x" * 32_768 + b",1\n", "cell_chars"),
}

FILES = ARCHIVES | COMPOUNDS | TEXTS
