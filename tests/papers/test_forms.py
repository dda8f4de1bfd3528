"""Papers in print: the numbers of GB/T 9704-2012 (ux.md, section 8) hold in each, and one set of facts is one file."""

import io
import os
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt
from pypdf import PdfReader

from zhunsheng.papers import layout
from zhunsheng.papers.document import Document, Paragraph, chinese
from zhunsheng.papers.forms import (
    FORMS,
    CountyCompilation,
    Form,
    PlanPaper,
    PlanReceipt,
    PlanReturn,
    ReminderLetter,
    ScreeningReport,
    SpecialFilingForm,
)
from zhunsheng.papers.pdf import pdf
from zhunsheng.papers.word import word

ON = date(2026, 5, 7)
NAME = "䶮县堃<公&司>监督管理局"  # beyond GB 2312, and what breaks XML
ITEMS = tuple((f"SJ-SCJG-2026-{number:03}", "食品生产企业检查") for number in range(1, 4))
RECEIPT = PlanReceipt(
    organ="中卫市司法局", department=NAME, plan_year=2026, revision=1, first_submitted_on="2026-04-09",
    submitted_at="2026年4月9日09:00", received_at="2026年4月9日15:00", receiver="示例·甲", deemed=False, nil_return=False,
    content_hash="0123456789abcdef" * 4, items=ITEMS,
)  # fmt: skip
ROW = ("1", "SJ-SCJG-01", "食品生产企业检查", "《食品安全法》第一百一十条", "双随机", "食品生产企业", "144", "20%", "1", "现场", "是",
       "2026-06-01至2026-10-01前", "否", "")  # fmt: skip
PLAN = PlanPaper(
    department=NAME, plan_year=2026, level="市级", region="640500", revision=1, change_reason="", nil_return=False,
    nil_reason="", contact="", note="", signed_by="示例·乙", signed_on="2026-04-02", submitted_on="2026-04-09",
    receipt="卫司检备〔2026〕1号", filed_on="2026-04-09", receiver="示例·甲", content_hash="0" * 64, items=(ROW,) * 200,
)  # fmt: skip
MADE: list[Form] = [
    RECEIPT, PLAN,
    PlanReturn("中卫市司法局", NAME, 2026, "2026-04-09", "依据写明条款", ITEMS[:1]),
    ReminderLetter("中卫市司法局", NAME, 2026, "2026-04-30", 7),
    CountyCompilation("中宁县司法局", "中卫市司法局", 2026, ((NAME, "宁司检备〔2026〕1号", "2026-04-09", "12"),)),
    ScreeningReport(NAME, 2026, 1, "0" * 64, 12, 11, (("SJ-SCJG-2026-001", "食品生产企业检查", "不在清单内", "报送时不在清单内。"),)),
    SpecialFilingForm(NAME, (("专项名称", "食品安全专项检查"), ("备案事由", "公共卫生突发事件"), ("突发事件描述", "示" * 60))),
]  # fmt: skip
EACH = pytest.mark.parametrize("form", MADE, ids=lambda form: form.name)


def document(form: Form) -> Document:
    made = form.document("卫司检备〔2026〕1号", ON)
    return Document(**{**vars(made), "address": "https://example.invalid/check/0", "digest": "0123456789abcdef" * 4})


def opened(form: Form) -> "docx.document.Document":
    return docx.Document(io.BytesIO(word(document(form))))


def test_every_paper_has_its_example_here() -> None:
    assert {form.name for form in MADE} == set(FORMS)


@EACH
def test_the_page_is_a4_with_the_margins_of_the_standard(form: Form) -> None:
    page = opened(form).sections[0]
    size = [round(length.mm) for length in (page.page_width, page.page_height)]
    sides = [round(length.mm) for length in (page.top_margin, page.left_margin, page.bottom_margin, page.right_margin)]
    turned = document(form).landscape  # then the head lies on the binding side
    assert (size, sides) == (([297, 210], [28, 35, 26, 37]) if turned else ([210, 297], [37, 28, 35, 26]))


def test_the_text_is_twenty_two_lines_of_twenty_eight_characters() -> None:
    assert (layout.WIDTH, layout.HEIGHT) == (156, 225)
    assert int(layout.HEIGHT / 25.4 * 72 // layout.PITCH) == layout.LINES
    assert round(layout.WIDTH / 25.4 * 72 / layout.BODY) == layout.CHARACTERS


def test_a_full_page_in_print_has_them() -> None:
    long = Document("示例", (Paragraph("示" * 28 * 60),), on=ON)
    page = PdfReader(io.BytesIO(pdf(long))).pages[1].extract_text()
    lines = [line for line in page.splitlines() if set(line) == {"示"}]
    assert [len(line) for line in lines] == [layout.CHARACTERS] * layout.LINES


def test_word_is_told_the_same_grid() -> None:
    grid = opened(RECEIPT).sections[0]._sectPr.find(qn("w:docGrid"))
    told = {name: grid.get(qn(f"w:{name}")) for name in ("type", "linePitch", "charSpace")}
    assert told == {"type": "linesAndChars", "linePitch": "579", "charSpace": "-848"}


def test_a_letter_ends_with_who_issued_it_and_when() -> None:
    [imprint] = [one for one in opened(MADE[3]).paragraphs if "印发" in one.text]
    assert imprint.text == "中卫市司法局\t2026年5月7日印发"
    assert {run.font.size.pt for run in imprint.runs} == {14.0}


@EACH
def test_type_faces_and_sizes_are_named_for_chinese_too(form: Form) -> None:
    runs = [
        run for paragraph in opened(form).paragraphs for run in paragraph.runs if run.text.strip() and run.font.size
    ]
    faces = {(run._element.rPr.rFonts.get(qn("w:eastAsia")), run.font.size.pt) for run in runs if run.font.size}
    assert ("方正小标宋简体", 22.0) in faces
    assert faces <= {
        ("方正小标宋简体", 22.0), ("方正小标宋简体", 42.0), ("仿宋", 16.0), ("黑体", 16.0), ("楷体", 16.0), ("宋体", 10.5), ("仿宋", 14.0),
    }  # fmt: skip


def test_the_body_is_third_size_fangsong_two_characters_in_at_a_fixed_pitch() -> None:
    [paragraph] = [one for one in opened(RECEIPT).paragraphs if one.text.startswith("你单位报送的")]
    assert (paragraph.paragraph_format.first_line_indent, paragraph.paragraph_format.line_spacing) == (
        Pt(32),
        Pt(28.95),
    )


def test_the_organ_stands_in_red_over_a_red_line_and_the_number_in_six_cornered_brackets() -> None:
    made = opened(MADE[3])
    [mark] = [run for one in made.paragraphs for run in one.runs if run.font.size == Pt(42)]
    assert (mark.text, str(mark.font.color.rgb)) == ("中卫市司法局", "FF0000")
    [number] = [one for one in made.paragraphs if one.text == "卫司检备〔2026〕1号"]
    assert 'w:color="FF0000"' in number._p.xml


def test_name_and_day_never_stand_alone_on_a_page() -> None:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf(document(MADE[3])))).pages]
    assert "特此函告" in pages[-1]
    assert "中卫市司法局" in pages[-1]


def test_there_is_room_for_a_seal_on_name_and_day_that_begins_within_a_line_of_the_text() -> None:
    page = PdfReader(io.BytesIO(pdf(document(MADE[2])))).pages[0]
    heights: dict[str, float] = {}
    page.extract_text(visitor_text=lambda text, cm, _tm, _font, _size: heights.setdefault(text.strip(), cm[5]))
    name, day, last = heights["中卫市司法局"], heights["2026年5月7日"], heights["不得以该计划为依据开展行政检查。"]
    above, below = layout.BODY * 0.88, layout.BODY * 0.12  # of the base line
    top_of_seal = (name + above + day - below) / 2 + layout.SEAL / 2 / 25.4 * 72
    assert 0 <= last - below - top_of_seal <= layout.PITCH


def test_days_are_written_without_zero() -> None:
    assert chinese(date(2026, 2, 8)) == "2026年2月8日"
    assert [one.text for one in opened(RECEIPT).paragraphs][-3:-1] == ["中卫市司法局", "2026年5月7日"]


def test_page_numbers_stand_outside_odd_right_even_left() -> None:
    made = opened(RECEIPT)
    assert made.settings.odd_and_even_pages_header_footer
    section = made.sections[0]
    assert [one.paragraphs[0].alignment.name for one in (section.footer, section.even_page_footer)] == ["RIGHT", "LEFT"]
    assert "PAGE" in section.footer.paragraphs[0]._p.xml


@EACH
def test_the_parts_of_a_paragraph_stand_in_the_order_of_the_format(form: Form) -> None:
    order = ["keepNext", "pBdr", "tabs", "spacing", "ind", "jc"]
    for paragraph in opened(form).paragraphs:
        parts = [part.tag.rpartition("}")[2] for part in paragraph._p.pPr] if paragraph._p.pPr is not None else []
        known = [order.index(part) for part in parts if part in order]
        assert known == sorted(known), parts


@EACH
def test_the_same_facts_give_the_same_bytes(form: Form) -> None:
    assert word(document(form)) == word(document(form))
    assert pdf(document(form)) == pdf(document(form))


def test_another_process_gives_the_same_bytes_too() -> None:
    program = (
        "import django, hashlib; django.setup()\n"
        "from tests.papers.test_forms import RECEIPT, document, pdf, word\n"
        "print(*(hashlib.sha256(make(document(RECEIPT))).hexdigest() for make in (word, pdf)))"
    )
    around = {**os.environ, "DJANGO_SETTINGS_MODULE": "zhunsheng.project.settings"}
    root = Path(__file__).parents[2]
    runs = [
        subprocess.run(
            [sys.executable, "-c", program], env=around, cwd=root, capture_output=True, text=True, check=False
        )
        for _ in range(2)
    ]
    said = {run.stdout for run in runs}
    assert [run.returncode for run in runs] == [0, 0], runs[0].stderr
    assert len(said) == 1


@EACH
def test_the_pdf_is_an_archive_copy_and_says_every_word(form: Form) -> None:
    read = PdfReader(io.BytesIO(pdf(document(form))))
    assert b"<pdfaid:part>2</pdfaid:part>" in read.trailer["/Root"]["/Metadata"].get_data()
    text = "".join(page.extract_text() for page in read.pages)
    for letter in "䶮堃<&>":
        assert letter in text


def test_a_plan_of_two_hundred_items_goes_over_pages_each_with_its_head() -> None:
    pages = [page.extract_text().replace("\n", "") for page in PdfReader(io.BytesIO(pdf(document(PLAN)))).pages]
    assert len(pages) > 10
    assert all("事项编码" in page.replace(" ", "") for page in pages[1:-1])


def test_no_page_bears_the_code_alone() -> None:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf(document(RECEIPT)))).pages]
    assert len(pages) == 1
    assert "扫码" in pages[0]


def test_a_form_bears_its_number_under_its_title_and_a_letter_over_it() -> None:
    for form, under in ((RECEIPT, True), (MADE[3], False)):
        said = [one.text for one in opened(form).paragraphs]
        assert (said.index("卫司检备〔2026〕1号") > said.index(document(form).title)) is under


def test_a_letter_that_no_font_has_is_marked_in_print_and_whole_in_word() -> None:
    def printed(name: str) -> str:
        return PdfReader(io.BytesIO(pdf(document(PlanReturn("中卫市司法局", name, *told))))).pages[0].extract_text()

    told = (2026, "2026-04-09", "补正", ())
    made = document(PlanReturn("中卫市司法局", "𪚥😀\u0378公司", *told))
    assert "〓〓〓公司" in printed("𪚥😀\u0378公司")
    assert "〓〓公司" in printed("👩\u200d👧公司")
    assert "𪚥😀\u0378公司：" in [one.text for one in docx.Document(io.BytesIO(word(made))).paragraphs]


def test_what_no_file_can_bear_is_left_out_of_the_facts() -> None:
    form = PlanReturn("中卫市司法局", NAME, 2026, "2026-04-09", "一行\x0b\n二行\x01", (("A\x00", "检\ufffe查"),))
    assert (form.reason, form.items) == ("一行\n二行", (("A", "检查"),))
    assert pdf(document(form))
    assert word(document(form))


def test_a_long_name_in_red_is_smaller_and_stays_in_its_line() -> None:
    assert [layout.mark("示" * length) for length in (6, 10, 14, 30)] == [42, 42, 31, 22]


def test_a_word_longer_than_its_cell_is_broken() -> None:
    form = SpecialFilingForm(NAME, (("依据", "x" * 300),))
    assert PdfReader(io.BytesIO(pdf(document(form)))).pages[0].extract_text().count("\n") > 5


def test_a_nil_return_lists_nothing_and_says_so() -> None:
    nil = PlanReceipt(**{**vars(RECEIPT), "nil_return": True, "items": ()})
    made = opened(nil)
    assert made.tables == []
    assert "零报告（本年度不开展行政检查）" in "".join(one.text for one in made.paragraphs)


def test_the_parts_of_a_word_file_bear_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(word(document(RECEIPT)))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_city_drops_its_own_fonts_into_a_folder(home: Path) -> None:
    import pylopdf_fonts_zh_cn

    own = home / "fonts"
    own.mkdir()
    (own / "own.otf").write_bytes(Path(pylopdf_fonts_zh_cn.sans_path()).read_bytes())
    assert PdfReader(io.BytesIO(pdf(document(RECEIPT)))).pages
