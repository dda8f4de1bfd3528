"""年度行政执法检查计划退回补正通知书 (M01.11): which items, what is missing."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from zhunsheng.law.words import Words
from zhunsheng.papers.document import Document, Paragraph, Table
from zhunsheng.papers.forms import form


@dataclass(frozen=True)
class PlanReturn(form.Form):
    """A plan that goes back to be mended."""

    name: ClassVar[str] = "plan_return"
    words: ClassVar[Words] = Words("退回补正通知书", "Return note")

    organ: str
    department: str
    plan_year: int
    received_on: str
    reason: str
    items: tuple[tuple[str, str], ...]  # code, name

    def document(self, number: str, on: date) -> Document:
        told = (
            f"你单位{form.day(self.received_on)}报送的{self.plan_year}年度行政执法检查计划收到。经形式审查，下列事项须补正：",
            f"补正要求：{self.reason}",
            "请补正后重新报送。首次完整报送日不因退回改变；补正前不得以该计划为依据开展行政检查。",
        )
        rows = tuple((str(place), code, name) for place, (code, name) in enumerate(self.items, 1))
        table = (Table(("序号", "事项编号", "检查事项"), rows, (1, 4, 8)),) if rows else ()
        first, *rest = map(Paragraph, told)
        return Document(
            "年度行政执法检查计划退回补正通知书", (first, *table, *rest), number=number, to=self.department,
            signed=self.organ, on=on,
        )  # fmt: skip
