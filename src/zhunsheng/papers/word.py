"""A document as Word: the office's own fonts are named, none is shipped; the same document gives the same bytes."""

import io
import zipfile
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

from zhunsheng.papers import layout
from zhunsheng.papers.document import Document, Form, Paragraph, Table, chinese, grouped

STAMP = (1980, 1, 1, 0, 0, 0)  # of every part of the file
MADE = datetime(2000, 1, 1, tzinfo=UTC)


def word(document: Document) -> bytes:
    """The paper as a .docx file."""
    from docx import Document as Docx

    made = Docx()
    _settings(made, document)
    _head(made, document)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            _text(made, block.text, face=layout.FACES.get(block.level, layout.FANG))
        elif isinstance(block, Table):
            _table(made, block, document)
        else:
            _form(made, block)
    _tail(made, document)
    out = io.BytesIO()
    made.save(out)
    return _same(out.getvalue())


def _settings(made: Any, document: Document) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    page = made.sections[0]
    page.page_width, page.page_height = Mm(layout.PAGE[0]), Mm(layout.PAGE[1])
    page.top_margin, page.bottom_margin = Mm(layout.TOP), Mm(layout.BOTTOM)
    page.left_margin, page.right_margin = Mm(layout.LEFT), Mm(layout.RIGHT)
    if document.landscape:  # the head of the table on the binding side
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = page.page_height, page.page_width
        page.top_margin, page.left_margin = Mm(layout.LEFT), Mm(layout.BOTTOM)
        page.bottom_margin, page.right_margin = Mm(layout.RIGHT), Mm(layout.TOP)
    page.footer_distance = Mm(layout.BOTTOM - layout.FOOT - layout.NUMBER * 0.3528)
    _grid(made, page)
    made.settings.odd_and_even_pages_header_footer = True
    _page_number(page.footer, "right")
    _page_number(page.even_page_footer, "left")
    about = made.core_properties
    about.title, about.author, about.created, about.modified = document.title, document.signed, MADE, MADE
    about.last_modified_by, about.revision = document.signed, 1


def _grid(made: Any, page: Any) -> None:
    """Twenty-two lines of twenty-eight characters: the pitch of lines, and what is taken from between characters."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    made.styles["Normal"].font.size = Pt(layout.BODY)
    grid = page._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        page._sectPr.append(grid)
    pitch, space = round(layout.PITCH * 20), round(layout.TRACK * 4096)
    for name, value in (("type", "linesAndChars"), ("linePitch", str(pitch)), ("charSpace", str(space))):
        grid.set(qn(f"w:{name}"), value)


def _page_number(footer: Any, side: str) -> None:
    """— 1 —, half-width Song, one character from the outer edge."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if side == "right" else WD_ALIGN_PARAGRAPH.LEFT
    indent = Pt(layout.NUMBER)
    paragraph.paragraph_format.right_indent = indent if side == "right" else None
    paragraph.paragraph_format.left_indent = indent if side == "left" else None
    _run(paragraph, "— ", layout.NUMBER, layout.SONG)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    _run(paragraph, " —", layout.NUMBER, layout.SONG)


def _head(made: Any, document: Document) -> None:
    from docx.shared import Mm, Pt

    if document.organ:
        size = layout.mark(document.organ)
        mark = _text(made, document.organ, face=layout.BIAO, size=size, centred=True, color=layout.RED)
        mark.paragraph_format.space_before = Mm(layout.MARK_BELOW)
        mark.paragraph_format.line_spacing = Pt(size * 1.2)
        _blank(made, 2)
        _red_line(_text(made, document.number, centred=True))
        _blank(made, 2)
    title = _text(made, document.title, face=layout.BIAO, size=layout.TITLE, centred=True)
    title.paragraph_format.line_spacing = Pt(layout.PITCH * 1.2)
    if document.number and not document.organ:  # of a form: under its title
        _text(made, document.number, centred=True)
    _blank(made, 1)
    if document.to:
        _text(made, f"{document.to}：", indent=0)


def _tail(made: Any, document: Document) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    if document.attachments:
        _blank(made, 1)
        for number, name in enumerate(document.attachments, 1):
            _text(made, f"附件：{number}.{name}" if number == 1 else f"　　　{number}.{name}")
    if document.signed:
        made.paragraphs[-1].paragraph_format.keep_with_next = True  # never the name and the day alone on a page
        last = chinese(document.on) if document.on else ""
        apart = (_width(last) - _width(document.signed)) / 2  # the name is centred over the day
        for text, characters in ((document.signed, max(4 + apart, 2)), (last, max(4, 2 - apart))):
            line = _text(made, text, indent=0)
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            line.paragraph_format.right_indent = Pt(layout.BODY * characters)
            if text is document.signed:  # room for the seal, which begins within a line of the text
                line.paragraph_format.keep_with_next, line.paragraph_format.space_before = True, Pt(layout.ROOM)
    if document.note:
        _text(made, f"（{document.note}）")
    if document.organ and document.on:
        _imprint(made, document)
    if document.address:
        _code(made, document)


def _width(text: str) -> float:
    """In characters: letters and digits take half of one."""
    return sum(0.5 if one.isascii() else 1 for one in text)


def _imprint(made: Any, document: Document) -> None:
    """版记: who issued it and when, between two lines of 0.35 mm, one character in on either side."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    assert document.on is not None
    line = made.add_paragraph()
    form = line.paragraph_format
    form.left_indent = form.right_indent = Pt(layout.SMALL)
    form.tab_stops.add_tab_stop(Mm(layout.WIDTH) - Pt(layout.SMALL), WD_TAB_ALIGNMENT.RIGHT)
    _run(line, f"{document.signed}\t{chinese(document.on)}印发", layout.SMALL, layout.FANG)
    borders = OxmlElement("w:pBdr")
    for side in ("top", "bottom"):
        border = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "8"), ("space", "1"), ("color", "000000")):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    _bordered(line, borders)


def _code(made: Any, document: Document) -> None:
    """The QR code that leads to the page on which the paper is checked, and its hash."""
    import segno
    from docx.shared import Mm

    picture = io.BytesIO()
    segno.make(document.address, error="m").save(picture, kind="png", scale=4, border=1)
    picture.seek(0)
    line = made.add_paragraph()
    line.add_run().add_picture(picture, width=Mm(22))
    _run(line, f"　扫码核验　{grouped(document.digest)[:19]}", layout.TABLE, layout.SONG)


def _text(
    made: Any, text: str, *, face: str = layout.FANG, size: float = layout.BODY, indent: int = 2, centred: bool = False,
    color: str = "",
) -> Any:  # fmt: skip
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = made.add_paragraph()
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing = Pt(layout.PITCH)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.JUSTIFY
    if indent and not centred:
        form.first_line_indent = Pt(size * indent)
    _run(paragraph, text, size, face, color)
    return paragraph


def _run(paragraph: Any, text: str, size: float, face: str, color: str = "") -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.name = "Times New Roman"
    run._element.rPr.rFonts.set(qn("w:eastAsia"), face)
    if color:
        run.font.color.rgb = RGBColor.from_string(color)


def _blank(made: Any, lines: int) -> None:
    for _ in range(lines):
        _text(made, "", indent=0)


def _red_line(paragraph: Any) -> None:
    """4 mm under the number, as wide as the text."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders, below = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "11"), ("color", layout.RED)):
        below.set(qn(f"w:{name}"), value)
    borders.append(below)
    _bordered(paragraph, borders)


AFTER_BORDERS = (
    "w:shd",
    "w:tabs",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:rPr",
    "w:sectPr",
)


def _bordered(paragraph: Any, borders: Any) -> None:
    """Borders where the format's own order has them: Word refuses a file whose parts stand in another."""
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *AFTER_BORDERS)


def _table(made: Any, table: Table, document: Document) -> None:
    from docx.shared import Mm

    width = layout.HEIGHT if document.landscape else layout.WIDTH
    grid = made.add_table(rows=1, cols=len(table.heads), style="Table Grid")
    grid.autofit = False
    whole = sum(table.widths)
    for cell, text, part in zip(grid.rows[0].cells, table.heads, table.widths, strict=True):
        cell.width = Mm(width * part / whole)
        _cell(cell, text, layout.HEI)
    _repeated(grid.rows[0])
    model = grid.add_row()._tr  # made once, copied for each row: a plan has hundreds
    for cell, part in zip(grid.rows[1].cells, table.widths, strict=True):
        cell.width = Mm(width * part / whole)
        _cell(cell, "", layout.SONG)
    grid._tbl.remove(model)
    for row in table.rows:
        copied = deepcopy(model)
        for place, text in zip(copied.tc_lst, row, strict=True):
            place.p_lst[0].r_lst[0].text = text
        grid._tbl.append(copied)


def _form(made: Any, form: Form) -> None:
    grid = made.add_table(rows=0, cols=4, style="Table Grid")
    for row in lines(form):
        cells = grid.add_row().cells
        if len(row) == 1:
            cells[1].merge(cells[3])
        for place, (label, value) in enumerate(row):
            _cell(cells[2 * place], label, layout.HEI)
            _cell(cells[2 * place + 1], value, layout.FANG)


def lines(form: Form) -> list[tuple[tuple[str, str], ...]]:
    """The pairs of a form by rows: two short ones, or a long one alone."""
    rows: list[tuple[tuple[str, str], ...]] = []
    waiting: tuple[str, str] | None = None
    for pair in form.pairs:
        if len(pair[1]) > 14:
            rows += [(waiting,)] if waiting else []
            rows.append((pair,))
            waiting = None
        elif waiting:
            rows.append((waiting, pair))
            waiting = None
        else:
            waiting = pair
    return [*rows, (waiting,)] if waiting else rows


def _cell(cell: Any, text: str, face: str) -> None:
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    _run(paragraph, text, layout.TABLE, face)


def _repeated(row: Any) -> None:
    """The head of a table on each of its pages."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _same(data: bytes) -> bytes:
    """The same parts in the same order, none with a time of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for name in sorted(made.namelist()):
            part = zipfile.ZipInfo(name, STAMP)
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            again.writestr(part, made.read(name))
    return out.getvalue()
