"""附件1 年度行政执法检查计划: the plan itself, on its side, its table over as many pages as it needs."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from zhunsheng.law.words import Words
from zhunsheng.papers.document import Document, Form, Table
from zhunsheng.papers.forms import form

HEADS = (
    "序号", "事项编码", "检查事项", "法律依据", "来源", "检查对象及范围", "对象总数", "比例或数量", "频次", "方式", "双随机",
    "时间窗口", "联合检查（牵头、配合）", "备注",
)  # fmt: skip
WIDTHS = (2, 5, 7, 8, 3, 6, 3, 4, 2, 3, 2, 8, 6, 4)


@dataclass(frozen=True)
class PlanPaper(form.Form):
    """The head of the plan, its items row by row as annex 1 has them, and its filing block."""

    name: ClassVar[str] = "plan"
    words: ClassVar[Words] = Words("年度行政执法检查计划", "Yearly inspection plan")

    department: str
    plan_year: int
    level: str
    region: str
    revision: int
    change_reason: str
    nil_return: bool
    nil_reason: str
    contact: str
    note: str
    signed_by: str
    signed_on: str
    submitted_on: str
    receipt: str
    filed_on: str
    receiver: str
    content_hash: str
    items: tuple[tuple[str, ...], ...]

    def document(self, number: str, on: date) -> Document:
        head = Form((
            ("行政执法部门", self.department), ("级别、所属地区", f"{self.level}　{self.region}"), ("计划年度", str(self.plan_year)),
            ("版本", f"第{self.revision}版"), *((("变更原因", self.change_reason),) if self.change_reason else ()),
            ("零报告", f"是：{self.nil_reason}" if self.nil_return else "否"), ("联系人及电话", self.contact or "—"),
            ("负责人签发", f"{self.signed_by or '—'}　{form.day(self.signed_on)}"), ("说明", self.note or "—"),
        ))  # fmt: skip
        filing = Form((
            ("首次报送日期", form.day(self.submitted_on)), ("备案号", self.receipt or "—"), ("备案日期", form.day(self.filed_on)),
            ("接收人", self.receiver or "—"), ("内容哈希", self.content_hash or "—"),
        ))  # fmt: skip
        table = (Table(HEADS, self.items, WIDTHS),) if self.items else ()
        title = f"{self.department}{self.plan_year}年度行政执法检查计划"
        return Document(title, (head, *table, filing), number=number, landscape=True, on=on)
