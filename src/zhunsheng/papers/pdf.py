"""A document as PDF/A-2b for reading and proof: the same document and fonts give the same bytes."""

import io
import json
import re
import unicodedata
from dataclasses import asdict
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from django.conf import settings

from zhunsheng.papers import layout
from zhunsheng.papers.document import Document, Form, Paragraph, Table, chinese, grouped
from zhunsheng.papers.word import lines

UNDATED = date(2000, 1, 1)  # of a form that bears no day: the file must have one
LACKING = re.compile(r'the text `"(?P<letters>[^"]+)"` could not be displayed')  # PDF/A: every letter has its shape
JOINERS = {"Mn", "Me", "Mc", "Cf", "Sk"}  # what only changes the letter before it
FONTS = "fonts"  # the folder, in the city's home, for fonts of its own (仿宋, 小标宋)


def pdf(document: Document) -> bytes:
    """The paper as a PDF file, in the city's own fonts where it has them; 〓 stands for a letter that no font has."""
    import typst

    told = json.dumps(_told(document), ensure_ascii=False, sort_keys=True)
    while True:
        try:
            return _compiled(told)
        except typst.TypstError as error:
            before, told = told, told.replace(_lacking(str(error)) or "〓", "〓")
            if told == before:  # the mark itself, joined to something
                told = "".join(one for one in told if one.isascii() or unicodedata.category(one) not in JOINERS)
            if told == before:
                raise


def _lacking(error: str) -> str:
    """The letters that no font has; an error spells some of them by their code."""
    found = LACKING.search(error)
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), found["letters"]) if found else ""


def _compiled(told: str) -> bytes:
    import typst

    made = typst.compile(  # type: ignore[call-overload]
        _template(), font_paths=_fonts(), ignore_system_fonts=True, timestamp=0, pdf_standards="a-2b",
        sys_inputs={"d": told},
    )  # fmt: skip
    assert isinstance(made, bytes)
    return made


@cache
def _template() -> bytes:
    return resources.files("zhunsheng.papers").joinpath("paper.typ").read_bytes()


def _fonts() -> list[str]:
    import pylopdf_fonts_zh_cn

    own = Path(settings.HOME) / FONTS
    return [*([str(own)] if own.is_dir() else []), str(pylopdf_fonts_zh_cn.sans_path().parent)]


def _told(document: Document) -> dict[str, Any]:
    sizes = {
        name.lower(): value for name, value in vars(layout).items() if name.isupper() and not isinstance(value, dict)
    }
    day = document.on or UNDATED
    return {
        **asdict(document), "day_said": chinese(document.on) if document.on else "", "day": [day.year, day.month, day.day], "on": chinese(document.on) if document.on else "", "layout": sizes,
        "mark": layout.mark(document.organ), "blocks": [_block(block) for block in document.blocks], "qr": _qr(document.address),
        "hash": grouped(document.digest),
    }  # fmt: skip


def _block(block: Paragraph | Table | Form) -> dict[str, Any]:
    if isinstance(block, Form):
        return {"kind": "form", "rows": lines(block)}
    return {"kind": "paragraph" if isinstance(block, Paragraph) else "table", **asdict(block)}


def _qr(address: str) -> str:
    if not address:
        return ""
    import segno

    out = io.BytesIO()
    segno.make(address, error="m").save(out, kind="svg", border=1, xmldecl=False, svgns=True)
    return out.getvalue().decode()
