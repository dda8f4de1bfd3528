"""县（区）年度行政执法检查计划汇总 (M01.4): departments, plans, items, day."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from zhunsheng.law.words import Words
from zhunsheng.papers.document import Document, Paragraph, Table
from zhunsheng.papers.forms import form


@dataclass(frozen=True)
class CountyCompilation(form.Form):
    """What a county passes up to the city."""

    name: ClassVar[str] = "compilation"
    words: ClassVar[Words] = Words("县（区）计划汇总", "County compilation")

    organ: str
    to: str
    plan_year: int
    plans: tuple[tuple[str, str, str, str], ...]  # department, filing number, filed on (ISO), items or 零报告

    def document(self, number: str, on: date) -> Document:
        told = f"根据{form.NOTICE}，现将本地区{self.plan_year}年度行政执法检查计划报上，本次共{len(self.plans)}个部门。"
        rows = tuple(
            (str(place), department, filed, form.day(day), items)
            for place, (department, filed, day, items) in enumerate(self.plans, 1)
        )
        table = Table(("序号", "行政执法部门", "备案号", "备案日期", "检查事项"), rows, (1, 5, 5, 4, 2))
        return Document(
            f"关于报备{self.plan_year}年度行政执法检查计划的报告", (Paragraph(told), table), organ=self.organ,
            number=number, to=self.to, signed=self.organ, on=on,
        )  # fmt: skip
