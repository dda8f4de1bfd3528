"""催办函 (M01.3): to a department whose plan is overdue."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from zhunsheng.law.words import Words
from zhunsheng.papers.document import Document, Paragraph
from zhunsheng.papers.forms import form


@dataclass(frozen=True)
class ReminderLetter(form.Form):
    """Since when a plan is overdue, and by how many days."""

    name: ClassVar[str] = "reminder"
    words: ClassVar[Words] = Words("催办函", "Reminder")

    organ: str
    department: str
    plan_year: int
    due_on: str
    days_late: int

    def document(self, number: str, on: date) -> Document:
        told = (
            f"根据{form.NOTICE}，各级行政执法部门应当制定年度行政执法检查计划，并于{form.day(self.due_on)}24时前报同级司法行政"
            f"部门备案。截至本函发出之日，尚未收到你单位{self.plan_year}年度行政执法检查计划，已逾期{self.days_late}天。",
            "请立即报送；本年度没有检查职权、不开展行政检查的，请作零报告。逾期备案的记录予以保留。"
            "未按要求备案的，不得擅自随意开展行政执法检查。",
            "特此函告。",
        )
        return Document(
            f"关于催报{self.plan_year}年度行政执法检查计划的函", tuple(map(Paragraph, told)), organ=self.organ,
            number=number, to=self.department, signed=self.organ, on=on,
        )  # fmt: skip
