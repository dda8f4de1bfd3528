"""年度行政执法检查计划筛查报告 (M01.12): what the rules found in a plan's items on the day it was submitted."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from zhunsheng.law.words import Words
from zhunsheng.papers.document import Document, Paragraph, Table
from zhunsheng.papers.forms import form


@dataclass(frozen=True)
class ScreeningReport(form.Form):
    """How many items there are, on how many nothing was found, and each thing found: item, rule, reason."""

    name: ClassVar[str] = "screening"
    words: ClassVar[Words] = Words("筛查报告", "Screening report")

    department: str
    plan_year: int
    revision: int
    content_hash: str
    items: int
    clean: int
    found: tuple[tuple[str, str, str, str], ...]  # item code, name, rule, reason

    def document(self, number: str, on: date) -> Document:
        told = (
            f"{self.department}{self.plan_year}年度行政执法检查计划（第{self.revision}版）报送时自动筛查：事项{self.items}项，"
            f"没有问题{self.clean}项，发现{len(self.found)}处。内容哈希：{self.content_hash[:16]}。筛查供部门和司法行政部门参考，"
            "提示不影响备案。"
        )
        rows = tuple((str(place), *row) for place, row in enumerate(self.found, 1))
        table = (Table(("序号", "事项编号", "检查事项", "规则", "发现"), rows, (1, 3, 4, 4, 8)),) if rows else ()
        return Document("年度行政执法检查计划筛查报告", (Paragraph(told), *table), number=number, landscape=True, on=on)
