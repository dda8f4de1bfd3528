"""年度行政执法检查计划备案回执 (M01.2): number, time, hash, items."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from zhunsheng.law.words import Words
from zhunsheng.papers.document import Document, Paragraph, Table, grouped
from zhunsheng.papers.forms import form


@dataclass(frozen=True)
class PlanReceipt(form.Form):
    """What the bureau received, from whom, when, with which content."""

    name: ClassVar[str] = "plan_receipt"
    words: ClassVar[Words] = Words("备案回执", "Receipt of a filing")

    organ: str
    department: str
    plan_year: int
    revision: int
    first_submitted_on: str
    submitted_at: str  # local, to the minute
    received_at: str
    receiver: str
    deemed: bool
    nil_return: bool
    content_hash: str
    items: tuple[tuple[str, str], ...]  # code, name

    def document(self, number: str, on: date) -> Document:
        version = f"（第{self.revision}版）" if self.revision > 1 else ""
        result = "期满未退回，视为备案" if self.deemed else "收讫"
        what = "零报告（本年度不开展行政检查）" if self.nil_return else f"检查事项{len(self.items)}项"
        told = (
            f"你单位报送的{self.plan_year}年度行政执法检查计划{version}收到，{what}。根据{form.NOTICE}，予以备案。",
            f"首次完整报送日：{form.day(self.first_submitted_on)}；本次报送：{self.submitted_at}；收到：{self.received_at}；"
            f"接收人：{self.receiver}；结果：{result}。",
            f"内容哈希：{grouped(self.content_hash)}。备案不是批准；变更计划须说明理由，重新备案后方可据以检查。",
        )
        rows = tuple((str(place), code, name) for place, (code, name) in enumerate(self.items, 1))
        table = (Table(("序号", "事项编号", "检查事项"), rows, (1, 4, 8)),) if rows else ()
        return Document(
            "年度行政执法检查计划备案回执", (*map(Paragraph, told), *table), number=number, to=self.department,
            signed=self.organ, on=on,
        )  # fmt: skip
