"""Papers a second: Word against docxtpl, PDF against reportlab, the same receipt of twenty items.

python benchmarks/papers/papers.py

docxtpl fills a template that was made beforehand and leaves fonts, page and bytes as they come; reportlab sets the same
text in the same font, without PDF/A. Ours also give the same bytes each time.
"""

import io
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.side_by_side import in_turn, show

ITEMS = tuple((f"SJ-SCJG-2026-{number:03}", "食品生产企业监督检查") for number in range(1, 21))


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"ZHUNSHENG_HOME": home, "DJANGO_SETTINGS_MODULE": "zhunsheng.project.settings"}
        import django

        django.setup()
        run()


def run() -> None:
    from datetime import date

    from zhunsheng.papers.forms import PlanReceipt
    from zhunsheng.papers.pdf import pdf
    from zhunsheng.papers.word import word

    receipt = PlanReceipt(
        organ="中卫市司法局", department="中卫市市场监督管理局", plan_year=2026, revision=1, first_submitted_on="2026-04-09",
        submitted_at="2026年4月9日09:00", received_at="2026年4月9日15:00", receiver="示例·甲", deemed=False, nil_return=False,
        content_hash="0" * 64, items=ITEMS,
    )  # fmt: skip
    document = receipt.document("卫司检备〔2026〕1号", date(2026, 4, 9))
    template, font = docx_template(), cjk_font()
    took = in_turn({"ours, Word": lambda: word(document), "docxtpl": lambda: by_docxtpl(template)})
    show("a receipt of twenty items as Word", took, "ours, Word")
    print(f"  ours: {1 / took['ours, Word']:.0f} papers/s")
    took = in_turn({"ours, PDF/A-2b": lambda: pdf(document), "reportlab": lambda: by_reportlab(font)})
    show("the same as PDF", took, "ours, PDF/A-2b")
    print(f"  ours: {1 / took['ours, PDF/A-2b']:.0f} papers/s")


def docx_template() -> bytes:
    import docx

    made = docx.Document()
    made.add_paragraph("{{ number }}")
    made.add_paragraph("{{ title }}")
    for place in range(3):
        made.add_paragraph(f"{{{{ told[{place}] }}}}")
    grid = made.add_table(rows=3, cols=3, style="Table Grid")
    grid.cell(0, 0).text = "{%tr for one in items %}"
    for place in range(3):
        grid.cell(1, place).text = f"{{{{ one[{place}] }}}}"
    grid.cell(2, 0).text = "{%tr endfor %}"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def by_docxtpl(template: bytes) -> bytes:
    from docxtpl import DocxTemplate

    made = DocxTemplate(io.BytesIO(template))
    rows = [(str(place), *item) for place, item in enumerate(ITEMS, 1)]
    made.render(
        {
            "number": "卫司检备〔2026〕1号",
            "title": "备案回执",
            "told": ["你单位报送的计划收到。" * 4] * 3,
            "items": rows,
        }
    )
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def cjk_font() -> str:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))  # named, not embedded: reportlab takes no CFF fonts
    return "STSong-Light"


def by_reportlab(font: str) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

    style: Any = ParagraphStyle("body", fontName=font, fontSize=16, leading=28.95, firstLineIndent=32, wordWrap="CJK")
    out = io.BytesIO()
    rows = [["序号", "事项编号", "检查事项"], *([str(place), *item] for place, item in enumerate(ITEMS, 1))]
    table = Table(
        rows, style=TableStyle([("FONTNAME", (0, 0), (-1, -1), font), ("GRID", (0, 0), (-1, -1), 0.5, "black")])
    )
    SimpleDocTemplate(out, pagesize=A4).build(
        [*(Paragraph("你单位报送的计划收到。" * 4, style) for _ in range(3)), table]
    )
    return out.getvalue()


if __name__ == "__main__":
    main()
